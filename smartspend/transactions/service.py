"""The ledger's use cases: asking for transactions, entering, editing, splitting, removing them, one or many."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias
from uuid import UUID

from smartspend.accounts import service as accounts
from smartspend.edge.wire import money
from smartspend.history.service import begin_batch, changes_of
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.errors import Conflict, FieldError, Invalid, NotFound
from smartspend.kernel.ids import uuid7
from smartspend.kernel.limits import BULK_MAX, TAGS_MAX
from smartspend.transactions import facts, queries
from smartspend.transactions.categories import service as categories
from smartspend.transactions.search import Search, parse
from smartspend.transactions.selection import OF_IMPORT, SCALE, Filter, Selection
from smartspend.transactions.transfers import service as transfers

NO_CATEGORY: Final = "none"
SIMILAR_MAX: Final = 500
_FEW: Final = 5_000
_LEARNED_MAX: Final = 50
_KEY_LENGTH_MAX: Final = 200
_FIELDS: Final = {"minor": "amount", "ignored_at": "ignored"}
"""What a locked field is called where its column is called otherwise."""
CHOSEN: Final = "You chose this."
CHOSEN_NONE: Final = "You chose no category."


class UnknownTransaction(NotFound):
    """There is no such transaction."""


class AccountNotFound(Invalid):
    """The input names an account that does not exist."""


class TransactionExists(Conflict):
    """There is a transaction with this id already."""


class WrongCurrency(Invalid):
    """The amount is not in the account's currency."""


class SplitsDoNotAddUp(Invalid):
    """The parts do not add up to the whole amount."""


class TooManyTags(Invalid):
    """A transaction carries at most 50 tags."""


class TooManyTransactions(Invalid):
    """These are more transactions than can be changed at once: narrow the selection."""


CategoryChosen: TypeAlias = Callable[[Scope, list[Row], UUID], Awaitable[None]]


@dataclass(slots=True)
class Above:
    """What packages above do for the ledger; the wiring fills it in.

    `payee_key` gives the key under which equal payees meet. `category_chosen` hears, in the same batch, which payees
    (`payee_key`, `direction`, `example`, `low`, `high`, `currency`) a person put into which category.
    `category_guessed` gives the columns of the category that an entry without one gets.
    """

    payee_key: Callable[[str], str] = str.casefold
    category_chosen: CategoryChosen | None = None
    category_guessed: Callable[[Scope, dict[str, Any]], Awaitable[dict[str, Any]]] | None = None


above: Final = Above()


# Asking ---------------------------------------------------------------------------------------------------------------


async def select(scope: Scope, wanted: Filter, *, few_days: bool = False) -> Selection:
    """Makes a filter ready: finds what its names mean, and which way to its rows is short.

    `few_days` says that only few days are looked at anyway, so that no other way can be shorter.
    """
    selection, search = Selection(), parse(wanted.q)
    selection.days(wanted.start_date, wanted.end_date)
    await _select_accounts(scope, selection, wanted, search)
    await _select_categories(scope, selection, wanted, search)
    await _select_words(scope, selection, wanted, search, few_days=few_days)
    if wanted.direction is not None:
        selection.add(f"t.minor {'>' if wanted.direction == 'in' else '<'} 0")
    if wanted.min_amount is not None:
        selection.add(f"t.minor >= %(min_amount)s::numeric * {SCALE}", min_amount=wanted.min_amount)
    if wanted.max_amount is not None:
        selection.add(f"t.minor <= %(max_amount)s::numeric * {SCALE}", max_amount=wanted.max_amount)
    for name in ("is_anomaly", "status", "transfer_id"):
        if (value := getattr(wanted, name)) is not None:
            selection.add(f"t.{name} = %({name})s", **{name: value})
    if wanted.ignored is not None:
        selection.add(f"t.ignored_at IS {'NOT ' if wanted.ignored else ''}NULL")
    if wanted.import_id is not None:
        selection.add(OF_IMPORT, import_id=wanted.import_id)
    for number, term in enumerate(search.amounts):
        whole, name = "abs(t.minor)" if term.size else "t.minor", f"amount_{number}"
        selection.add(f"{whole} {term.operator} %({name})s::numeric * {SCALE}", **{name: term.value})
    return selection


async def _select_accounts(scope: Scope, selection: Selection, wanted: Filter, search: Search) -> None:
    if wanted.account_ids:
        selection.accounts = list(wanted.account_ids)
    for term in search.accounts:
        found = [one for name in term.names for one in await queries.accounts_named(scope, name)]
        if not term.wanted:
            selection.add("t.account_id <> ALL (%(other_accounts)s)", other_accounts=found)
        elif selection.accounts is None:
            selection.accounts = found
        else:
            selection.accounts = [one for one in selection.accounts if one in found]


async def _select_categories(scope: Scope, selection: Selection, wanted: Filter, search: Search) -> None:
    asked = [list(wanted.categories)] if wanted.categories else []
    asked += [term.names for term in search.categories if term.wanted]
    for names in asked:
        none = NO_CATEGORY in names
        found = await categories.matching_ids(scope, [name for name in names if name != NO_CATEGORY])
        if selection.categories is not None:
            found = [one for one in found if one in selection.categories]
            none = none and selection.uncategorised
        selection.categories, selection.uncategorised, selection.plain = found, none, False
    for number, term in enumerate(term for term in search.categories if not term.wanted):
        name = f"other_categories_{number}"
        if NO_CATEGORY in term.names:
            selection.add("t.category_id IS NOT NULL")
        if others := [one for one in term.names if one != NO_CATEGORY]:
            found = await categories.matching_ids(scope, others)
            selection.add(f"(t.category_id IS NULL OR t.category_id <> ALL (%({name})s))", **{name: found})


async def _select_words(scope: Scope, selection: Selection, wanted: Filter, search: Search, *, few_days: bool) -> None:
    """Few matches are fetched by their ids, many are met soon enough while walking: both stay fast."""
    any_of = [list(wanted.any_tags), *(term.names for term in search.tags if term.wanted)]
    tags = [*wanted.tags, *(names[0] for names in any_of if len(names) == 1)]
    if tags:
        selection.few = not few_days and await queries.count_tagged(scope, tags, _FEW + 1) <= _FEW
        found = "t.id IN (SELECT tagged_transactions(%(tags)s::text[]))"
        selection.add(found if selection.few else "t.tags @> %(tags)s::text[]", tags=tags)
    for number, names in enumerate(names for names in any_of if len(names) > 1):
        few = not few_days and await queries.count_tagged_with_any(scope, names, _FEW + 1) <= _FEW
        given = f"%(any_tags_{number})s::text[]"
        found = f"t.id IN (SELECT tagged_transactions(ARRAY[one]) FROM unnest({given}) AS one)"
        selection.add(found if few else f"t.tags && {given}", **{f"any_tags_{number}": names})
        selection.few = selection.few or few
    if unwanted := [name for term in search.tags if not term.wanted for name in term.names]:
        selection.add("NOT t.tags && %(other_tags)s::text[]", other_tags=unwanted)
    if search.text:
        few = not few_days and await queries.count_matches(scope, search.text, _FEW + 1) <= _FEW
        query = "to_tsquery('simple', %(text)s)"
        found = f"t.id IN (SELECT matching_transactions({query}))"
        selection.add(found if few else f"t.search @@ {query}", text=search.text)
        selection.few = selection.few or few


async def page(
    scope: Scope, wanted: Filter, limit: int, after: tuple[date, UUID] | None = None, offset: int = 0
) -> tuple[str, tuple[date, UUID] | None]:
    """JSON text of a page, newest first, and the key after which the next one begins where there is one."""
    selection = await select(scope, wanted)
    if offset > limit and selection.plain and (jump := await queries.day_at(scope, selection, offset)):
        selection.add("t.booked_on <= %(until)s", until=jump["day"])
        offset -= jump["newer"]
    found = await queries.page(scope, selection, limit, after, offset)
    return found["items"], (found["last_on"], found["last_id"]) if found["fetched"] > limit else None


async def count(scope: Scope, wanted: Filter) -> int:
    """How many transactions a filter finds."""
    selection = await select(scope, wanted)
    if selection.plain:
        return await queries.count_plain(scope, selection)
    return sum(row["n"] for row in await queries.totals(scope, selection))


async def totals(scope: Scope, wanted: Filter) -> dict[str, Any]:
    """How many transactions a filter finds, and money in, out and both, by currency."""
    rows = await queries.totals(scope, await select(scope, wanted))
    by_currency = [
        {
            "currency": row["currency"],
            "in": money(row["inflow"], row["currency"]),
            "out": money(row["outflow"], row["currency"]),
            "net": money(row["inflow"] + row["outflow"], row["currency"]),
        }
        for row in rows
    ]
    return {"count": sum(row["n"] for row in rows), "by_currency": by_currency}


async def days(scope: Scope, wanted: Filter) -> dict[str, Any]:
    """The days of a filter's transactions, newest first, each with its number of rows and net sums by currency."""
    items: list[dict[str, Any]] = []
    for row in await queries.days(scope, await select(scope, wanted)):
        if not items or items[-1]["on"] != row["on"]:
            items.append({"on": row["on"], "count": 0, "net": []})
        items[-1]["count"] += row["n"]
        items[-1]["net"].append(money(row["minor"], row["currency"]))
    return {"items": items, "count": sum(item["count"] for item in items)}


async def get(scope: Scope, transaction_id: UUID) -> Row:
    """`item`, JSON text of one transaction, and `updated_at`. Raises `UnknownTransaction`."""
    row = await queries.one(scope, transaction_id)
    if row is None:
        raise UnknownTransaction
    return row


async def lock(scope: Scope, transaction_id: UUID) -> Row:
    """What an edit must know, held until this transaction ends. Raises `UnknownTransaction`."""
    row = await queries.lock(scope, transaction_id)
    if row is None:
        raise UnknownTransaction
    return row


async def similar(scope: Scope, transaction_id: UUID) -> str:
    """JSON text of others with the same payee and direction, and another category that no person chose."""
    await get(scope, transaction_id)
    return await queries.similar(scope, transaction_id, SIMILAR_MAX)


async def lineage(scope: Scope, transaction_id: UUID) -> dict[str, Any]:
    """What banks and files said about a transaction, and everything that was changed since."""
    await get(scope, transaction_id)
    records = await queries.records(scope, transaction_id)
    return {"records": records, "changes": await changes_of(scope, transaction_id)}


async def tags(scope: Scope) -> list[dict[str, Any]]:
    """Every tag and how many transactions carry it, most used first."""
    return await queries.tags(scope)


# Changing -------------------------------------------------------------------------------------------------------------


async def create(scope: Scope, values: dict[str, Any], currency: str, *, judged: bool = True) -> UUID:
    """Enters a transaction with these columns. Raises `AccountNotFound`, `WrongCurrency`, `TransactionExists`…

    `splits` is a list of parts in minor units, or absent. A category that is given is a person's choice; without one
    the entry is judged as what a bank delivers is, unless `judged` says to leave it open.
    """
    known = await currency_of(scope, values["account_id"])
    same_currency(currency, known)
    await _check(scope, values, values["minor"])
    columns = {**values, **_category(values), **_key(values, {}), "currency": known, "source": "manual"}
    columns["locked_fields"] = ["category_id"] if values.get("category_id") else []
    columns["splits"] = queries.as_splits(values.get("splits"))
    if judged and not values.get("category_id") and not values.get("splits"):
        columns |= await guess(scope, {**values, "currency": known})
    columns.setdefault("id", uuid7())
    await begin_batch(scope, "transactions.create", f"Transaction “{values.get('payee', '')[:60]}” added")
    if not await queries.insert(scope, columns):
        raise TransactionExists(errors=[FieldError("/id", "is taken")])
    scope.announce(facts.entered(scope.batch_id, columns["id"]))
    return UUID(str(columns["id"]))


async def currency_of(scope: Scope, account_id: UUID) -> str:
    """The currency of an account that the input names. Raises `AccountNotFound`."""
    try:
        return await accounts.currency_of(scope, account_id)
    except accounts.UnknownAccount:
        raise AccountNotFound(errors=[FieldError("/account_id", "there is no such account")]) from None


async def guess(scope: Scope, entry: dict[str, Any]) -> dict[str, Any]:
    """The columns of the category that an entry without one gets; empty where nobody knows any."""
    return await above.category_guessed(scope, entry) if above.category_guessed else {}


async def edit(
    scope: Scope, known: Row, values: dict[str, Any], currency: str | None, *, cause: str = "transactions.edit"
) -> int:
    """Sets columns of the transaction `known`, which is locked, and locks them against machines.

    Returns how many similar ones a newly chosen category would suit. Raises as `create` does.
    """
    if currency is not None:
        same_currency(currency, known["currency"])
    splits = values["splits"] if "splits" in values else known["splits"]
    await _check(scope, {**values, "splits": splits}, values["minor"] if "minor" in values else known["minor"])
    columns = {**values, **_category(values), **_key(values, known)}
    if "splits" in columns:
        columns["splits"] = queries.as_splits(columns["splits"])
    locked = [_FIELDS.get(name, name) for name in values]
    await begin_batch(scope, cause, f"Transaction “{(known['payee'] or known['description'])[:60]}” edited")
    await queries.update(scope, [known["id"]], columns, locked)
    scope.announce(facts.changed(scope.batch_id, 1, known["id"]))
    if "category_id" not in values:
        return 0
    await _tell_choice(scope, [known["id"]], values["category_id"])
    return await queries.count_similar(scope, known["id"])


async def file_under(scope: Scope, ids: list[UUID], category_id: UUID) -> None:
    """Gives transactions, which are locked, the category that a person chose, in the current batch."""
    columns = {"category_id": category_id, **_category({"category_id": category_id})}
    await queries.update(scope, ids, columns, ["category_id"])
    scope.announce(facts.changed(scope.batch_id, len(ids)))


async def remove(scope: Scope, known: Row) -> None:
    """Removes the transaction `known`; taking back the batch brings it back."""
    await begin_batch(
        scope, "transactions.remove", f"Transaction “{(known['payee'] or known['description'])[:60]}” removed"
    )
    await queries.remove(scope, [known["id"]])
    if known["transfer_id"] is not None:
        await transfers.loosen(scope)
    scope.announce(facts.removed(scope.batch_id, 1, known["id"]))


async def restore(scope: Scope, transaction_id: UUID) -> None:
    """Brings back a transaction that was removed. Raises `UnknownTransaction`, also where its account is gone."""
    title = await queries.removed(scope, transaction_id)
    if title is None:
        return
    await begin_batch(scope, "transactions.restore", f"Transaction “{title[:60]}” brought back")
    await queries.restore(scope, transaction_id)
    scope.announce(facts.changed(scope.batch_id, 1, transaction_id))


async def remove_of_account(scope: Scope, account_id: UUID) -> None:
    """Removes all transactions of an account that is being removed, in its batch."""
    gone = await queries.remove_of_account(scope, account_id)
    if gone:
        await transfers.loosen(scope)
        scope.announce(facts.removed(scope.batch_id, gone))


async def bulk(
    scope: Scope,
    chosen: list[UUID] | Filter,
    values: dict[str, Any],
    *,
    add_tags: list[str],
    remove_tags: list[str],
    delete: bool,
) -> int:
    """Changes or removes many transactions in one batch and says how many. `values` are columns.

    Raises `UnknownTransaction` where an id is unknown, `TooManyTransactions`, `TooManyTags`.
    """
    ids = await _chosen(scope, chosen)
    if values.get("category_id"):
        await categories.must_exist(scope, [("/changes/category_id", values["category_id"])])
    done = f"{len(ids):,} transactions {'removed' if delete else 'edited'}"
    await begin_batch(scope, "transactions.bulk", done)
    if delete:
        gone = await queries.remove(scope, ids)
        await transfers.loosen(scope)
        scope.announce(facts.removed(scope.batch_id, gone))
        return gone
    if values:
        columns = {**values, **_category(values), **_key(values, {})}
        await queries.update(scope, ids, columns, [_FIELDS.get(name, name) for name in values])
        if "category_id" in values:
            await _tell_choice(scope, ids, values["category_id"])
    if add_tags or remove_tags:
        await queries.retag(scope, ids, add_tags, remove_tags)
        if add_tags and await queries.most_tags(scope, ids) > TAGS_MAX:
            raise TooManyTags(errors=[FieldError("/changes/add_tags", f"more than {TAGS_MAX} on one transaction")])
    scope.announce(facts.changed(scope.batch_id, len(ids)))
    return len(ids)


async def _chosen(scope: Scope, chosen: list[UUID] | Filter) -> list[UUID]:
    if isinstance(chosen, Filter):
        selection = await select(scope, chosen)
    else:
        selection = Selection()
        selection.add("t.id = ANY (%(ids)s)", ids=chosen)
    ids = await queries.ids(scope, selection, BULK_MAX + 1)
    if len(ids) > BULK_MAX:
        raise TooManyTransactions(f"At most {BULK_MAX:,} transactions can be changed at once: narrow the selection.")
    if not isinstance(chosen, Filter) and len(ids) < len(set(chosen)):
        raise UnknownTransaction
    return ids


async def _tell_choice(scope: Scope, ids: list[UUID], category_id: UUID | None) -> None:
    if category_id is None or above.category_chosen is None:
        return
    payees = await queries.payees(scope, ids)
    if len(payees) <= _LEARNED_MAX:  # more are no correction any more, but a clearing up
        await above.category_chosen(scope, payees, category_id)


async def _check(scope: Scope, values: dict[str, Any], minor: int) -> None:
    """Raises `CategoryNotFound` for categories of nobody here, `SplitsDoNotAddUp` for parts of another sum."""
    splits = values.get("splits") or []
    named = [("/category_id", values["category_id"])] if values.get("category_id") else []
    named += [
        (f"/splits/{number}/category_id", UUID(str(part["category_id"])))
        for number, part in enumerate(splits)
        if part["category_id"] is not None
    ]
    await categories.must_exist(scope, named)
    if splits and sum(part["minor"] for part in splits) != minor:
        raise SplitsDoNotAddUp(errors=[FieldError("/splits", "do not add up to the amount")])


def _category(values: dict[str, Any]) -> dict[str, Any]:
    """The columns that explain a category a person chose."""
    if "category_id" not in values:
        return {}
    chosen = values["category_id"] is not None
    reason = CHOSEN if chosen else CHOSEN_NONE
    return {"category_source": "person", "category_confidence": 1.0 if chosen else None, "category_reason": reason}


def _key(values: dict[str, Any], known: Row) -> dict[str, Any]:
    """The payee's key, where payee or description change."""
    if "payee" not in values and ("description" not in values or known.get("payee")):
        return {}
    text = values.get("payee", known.get("payee")) or values.get("description", known.get("description")) or ""
    return {"payee_key": above.payee_key(text)[:_KEY_LENGTH_MAX]}


def same_currency(given: str, known: str) -> None:
    """Raises `WrongCurrency` where an amount is not in the account's currency."""
    if given != known:
        detail = f"The amount is in {given}, the account in {known}."
        raise WrongCurrency(detail, errors=[FieldError("/amount/currency", f"must be {known}")])
