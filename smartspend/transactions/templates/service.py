"""Templates: kept, edited, used; and a transaction entered once more."""

from __future__ import annotations

from datetime import date
from typing import Any, Final
from uuid import UUID

from smartspend.edge.wire import minor_at, money
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.clock import today as today_in
from smartspend.kernel.errors import Conflict, FieldError, Invalid, NotFound
from smartspend.kernel.ids import uuid7
from smartspend.transactions import service as ledger
from smartspend.transactions.categories.service import must_exist
from smartspend.transactions.quick.service import usual_accounts, zone_of
from smartspend.transactions.templates import facts, queries
from smartspend.transactions.templates.schemas import NewTemplate, Use

TEMPLATES_MAX: Final = 200


class UnknownTemplate(NotFound):
    """There is no such template."""


class TemplateExists(Conflict):
    """There is a template with this id already."""


class TooManyTemplates(Conflict):
    """There are 200 templates already: remove one that nobody uses."""


class AmountMissing(Invalid):
    """This template has no amount of its own: say how much it is this time."""


class NoAccountYet(Invalid):
    """There is no account to enter this into: add one first."""


async def list_templates(scope: Scope) -> list[dict[str, Any]]:
    """Every template, in the household's order."""
    return [told(row) for row in await queries.templates(scope)]


async def get_template(scope: Scope, template_id: UUID, *, lock: bool = False) -> Row:
    """One template. Raises `UnknownTemplate`."""
    row = await queries.template(scope, template_id, lock=lock)
    if row is None:
        raise UnknownTemplate
    return row


async def create_template(scope: Scope, body: NewTemplate) -> UUID:
    """Keeps an entry for later. Raises `AccountNotFound`, `CategoryNotFound`, `TemplateExists`, `TooManyTemplates`…"""
    values = await _checked(scope, body)
    if await queries.count(scope) >= TEMPLATES_MAX:
        raise TooManyTemplates
    own = body.id or uuid7()
    if not await queries.insert(scope, {**values, "id": own}):
        raise TemplateExists(errors=[FieldError("/id", "is taken")])
    scope.announce(facts.changed(own))
    return own


async def save_template(scope: Scope, template_id: UUID, body: NewTemplate) -> None:
    """Replaces a template. Raises as `create_template` does."""
    await queries.update(scope, template_id, await _checked(scope, body))
    scope.announce(facts.changed(template_id))


async def remove_template(scope: Scope, template_id: UUID) -> None:
    """Removes a template; what was entered with it stays. Raises `UnknownTemplate`."""
    if not await queries.delete(scope, template_id):
        raise UnknownTemplate
    scope.announce(facts.changed(template_id))


async def use(scope: Scope, person_id: UUID, template_id: UUID, wish: Use) -> UUID:
    """Enters what a template says once more; gives the transaction's id.

    Raises `UnknownTemplate`, `AmountMissing`, `NoAccountYet`, and as `ledger.create` does.
    """
    row = await get_template(scope, template_id)
    minor, currency = row["minor"], row["currency"]
    if wish.amount is not None:
        minor, currency = minor_at("/amount/amount", wish.amount.amount, wish.amount.currency), wish.amount.currency
    if minor is None or currency is None:
        raise AmountMissing(errors=[FieldError("/amount", "is needed")])
    values = {name: row[name] for name in ("payee", "category_id", "tags", "notes")}
    values |= {"minor": minor, "booked_on": await _day(scope, person_id, wish.booked_on)}
    values["account_id"] = wish.account_id or row["account_id"] or await _account(scope, currency)
    return await _enter(scope, values, currency, wish.id)


async def repeat(scope: Scope, person_id: UUID, transaction_id: UUID, own: UUID | None, booked_on: date | None) -> UUID:
    """Enters a transaction like this one for another day, today unless said; gives the new one's id.

    A category that a machine gave is judged anew. Raises `UnknownTransaction`, and as `ledger.create` does.
    """
    row = await queries.repeated(scope, transaction_id)
    if row is None:
        raise ledger.UnknownTransaction
    currency = row.pop("currency")
    return await _enter(scope, {**row, "booked_on": await _day(scope, person_id, booked_on)}, currency, own)


def told(row: Row) -> dict[str, Any]:
    """A template as the wire shows it."""
    shown = {name: value for name, value in row.items() if name not in {"minor", "currency"}}
    shown["amount"] = None if row["minor"] is None else money(row["minor"], row["currency"])
    return shown


async def _checked(scope: Scope, body: NewTemplate) -> dict[str, Any]:
    values = body.values()
    if body.category_id is not None:
        await must_exist(scope, [("/category_id", body.category_id)])
    if body.account_id is not None:
        currency = await ledger.currency_of(scope, body.account_id)
        if values["currency"] is not None:
            ledger.same_currency(values["currency"], currency)
    return values


async def _enter(scope: Scope, values: dict[str, Any], currency: str, own: UUID | None) -> UUID:
    kept = {name: value for name, value in values.items() if value is not None}
    return await ledger.create(scope, {**kept, **({"id": own} if own else {})}, currency)


async def _day(scope: Scope, person_id: UUID, said: date | None) -> date:
    return said or today_in(await zone_of(scope, person_id))


async def _account(scope: Scope, currency: str) -> UUID:
    accounts = await usual_accounts(scope)
    if not accounts:
        raise NoAccountYet
    fitting = next((one for one in accounts if one["currency"] == currency), accounts[0])
    return UUID(str(fitting["id"]))
