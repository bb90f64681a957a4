"""Rules and learned corrections: kept, tried out, applied; and the whole cascade with a household's own knowledge."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal
from uuid import UUID

import orjson
import polars as pl

from smartspend.categorisation import cards, conditions, facts, interchange, queries, suggestions
from smartspend.categorisation.actions import split, words
from smartspend.categorisation.cascade import Amounts, Correction, Direction, Knowledge, Line, decide, past_of
from smartspend.categorisation.contradictions import contradiction
from smartspend.categorisation.decision import Decision
from smartspend.categorisation.effects import Effects
from smartspend.categorisation.names import Names
from smartspend.categorisation.narrowing import narrowed
from smartspend.categorisation.one_line import conditions_in
from smartspend.categorisation.rules import InvalidRule, Rule, compile_rules, describe, reason, validate
from smartspend.categorisation.trial import SAMPLE, before_and_after, first_day, found
from smartspend.edge.wire import money
from smartspend.history.service import begin_batch
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.errors import Conflict, FieldError, NotFound
from smartspend.kernel.ids import uuid7, uuid7s
from smartspend.kernel.limits import PAGE_SIZE
from smartspend.transactions import facts as ledger_facts
from smartspend.transactions.categories.service import must_exist

PREVIEWED: Final = 200
_AMOUNTS: Final = ("amount_from", "amount_to", "currency")


class UnknownRule(NotFound):
    """There is no such rule."""


class UnknownLearned(NotFound):
    """Nothing was learned under this id."""


class RuleExists(Conflict):
    """There is a rule with this id already."""


class OtherRules(Conflict):
    """The rules are others than those that were put in order: look at them again."""


class RuleWithoutAction(Conflict):
    """This rule does nothing any more: give it a category or another action first."""


@dataclass(frozen=True, slots=True)
class Household:
    """What a household knows about categories. `ids` gives its category's id by key."""

    knowledge: Knowledge
    ids: dict[str, UUID]


async def household_knowledge(scope: Scope) -> Household:
    """Loads rules and corrections, to judge lines with."""
    corrections = await learned_corrections(scope)
    known = await _names(scope)
    rules = [one for one in await _usable(scope, known) if one.actions.category_id]
    compiled = compile_rules(rules, known.shown) if rules else None
    return Household(Knowledge(compiled, corrections, past=past_of(corrections)), await queries.category_ids(scope))


async def learned_corrections(scope: Scope) -> dict[tuple[str, Direction], Correction]:
    """What the household was taught, by payee's key and direction."""
    found: dict[tuple[str, Direction], Correction] = {}
    for place, rows in cards.by_payee(await queries.learned(scope, enabled_only=True)).items():
        spans = tuple(
            Amounts(
                row["amount_from"], row["amount_to"], row["currency"], str(row["category_id"]), row["category_name"]
            )
            for row in sorted(rows, key=lambda row: (row["amount_to"] or 0) - (row["amount_from"] or 0))
            if row["currency"]
        )
        main = next((row for row in rows if not row["currency"]), None)
        category, name = (str(main["category_id"]), main["category_name"]) if main else ("", "")
        one = main or rows[0]
        found[place] = Correction(category, one["example"], name, one["learned_at"].date(), spans)
    return found


def judge(household: Household, lines: Sequence[Line]) -> list[Decision]:
    """One decision per line, in order; `category` is the id of one of the household's categories, as text, or None."""
    known = {str(id_) for id_ in household.ids.values()}
    return [_resolved(decision, household.ids, known) for decision in decide(lines, household.knowledge)]


def _resolved(decision: Decision, ids: dict[str, UUID], known: set[str]) -> Decision:
    if decision.category is None or decision.category in known:
        return decision
    id_ = ids.get(decision.category)
    return replace(decision, category=str(id_) if id_ else None)


async def rules_ready(scope: Scope) -> Effects | None:
    """The household's rules, ready for lines of a delivery; None where it has none."""
    known = await _names(scope)
    rules = await _usable(scope, known)
    return Effects(rules, known.shown) if rules else None


async def _usable(scope: Scope, known: Names) -> list[Rule]:
    """The rules in use that this version understands: one it does not must not stop a delivery."""
    rules = []
    for row in await queries.rules(scope):
        if row["enabled"] and _acts(row["actions"]):
            try:
                rules.append(_resolved_rule(validate(row), known))
            except InvalidRule:
                continue
    return rules


# Rules ----------------------------------------------------------------------------------------------------------------


async def list_rules(scope: Scope) -> list[dict[str, Any]]:
    """Every rule, in the order in which they are asked."""
    known = await _names(scope)
    return [_told(row, known) for row in await queries.rules(scope)]


async def get_rule(scope: Scope, rule_id: UUID, *, lock: bool = False) -> dict[str, Any]:
    """One rule. Raises `UnknownRule`."""
    row = await queries.rule(scope, rule_id, lock=lock)
    if row is None:
        raise UnknownRule
    return _told(row, await _names(scope))


async def create_rule(scope: Scope, values: dict[str, Any]) -> UUID:
    """Makes a rule. Raises `InvalidRule`, `CategoryNotFound`, `RuleExists`."""
    await _checked(scope, values)
    own = values["id"] or uuid7()
    await begin_batch(scope, "rules.create", f"Rule “{values['name']}” added")
    if not await queries.insert_rule(scope, {**values, "id": own}):
        raise RuleExists(errors=[FieldError("/id", "is taken")])
    scope.announce(facts.rules_changed(scope.batch_id))
    return UUID(str(own))


async def replace_rule(scope: Scope, rule_id: UUID, values: dict[str, Any]) -> None:
    """Replaces a rule. Raises `InvalidRule`, `CategoryNotFound`."""
    await _checked(scope, values)
    await begin_batch(scope, "rules.edit", f"Rule “{values['name']}” edited")
    await queries.update_rule(scope, {**values, "id": rule_id})
    scope.announce(facts.rules_changed(scope.batch_id))


async def remove_rule(scope: Scope, rule: dict[str, Any]) -> None:
    """Removes a rule. What it did to transactions stays."""
    await begin_batch(scope, "rules.remove", f"Rule “{rule['name']}” removed")
    await queries.delete_rule(scope, rule["id"])
    scope.announce(facts.rules_changed(scope.batch_id))


async def preview_rule(scope: Scope, values: dict[str, Any], newest: int | None = None) -> dict[str, Any]:
    """What a rule would do: how many transactions it matches and would change, and the newest of those.

    With `newest` only so many of the newest are looked at; `complete` says whether those were all there are. Raises
    `InvalidRule`, `CategoryNotFound`.
    """
    known = await _names(scope)
    rule = await _checked(scope, values, known)
    asked = narrowed(rule.conditions)
    if rule.actions.splits:
        asked = replace(asked, surely="false")  # whether parts fit an amount is found out here
    days, ledger = await queries.tally(scope, rule.reads, rule.actions, asked, newest)
    matches, changed = await asyncio.to_thread(found, ledger, rule.conditions, rule.actions)
    shown = changed.top_k(SAMPLE, by="booked_on")["id"].to_list()
    if (since := first_day(days, SAMPLE)) is not None:
        shown += await queries.newest_changed(scope, rule.actions, asked, since, SAMPLE)
    sample = [before_and_after(row, rule.actions, known.shown) for row in await queries.transactions(scope, shown)]
    looked_at, warning = sum(day["rows"] for day in days), contradiction(rule.conditions)
    return {
        "words": describe(rule, known.shown),
        "does": words(rule.actions, known.shown),
        "matches": matches + sum(day["fit"] for day in days),
        "changes": changed.height + sum(day["changed"] for day in days),
        "looked_at": looked_at,
        "complete": newest is None or looked_at < newest,
        "sample": sample[:SAMPLE],
        "warnings": [warning] if warning else [],
    }


async def apply_rule(scope: Scope, rule_id: UUID) -> int:
    """Does what a rule says to every transaction it matches, in one batch, save to fields that a person set.

    Returns how many were changed. Raises `UnknownRule`, `RuleWithoutAction`.
    """
    stored = await get_rule(scope, rule_id, lock=True)
    if not _acts(stored["actions"]):
        raise RuleWithoutAction
    known = await _names(scope)
    rule = _resolved_rule(validate(stored), known)
    _, found = await _tried(scope, rule)
    ids = found["id"].to_list()
    splits: list[str | None] = [None] * len(ids)
    if rule.actions.splits:
        amounts = found.select("amount", "currency").iter_rows()
        parts = [split(rule.actions.splits, minor, currency) for minor, currency in amounts]
        splits = [None if one is None else orjson.dumps(one).decode() for one in parts]
    await begin_batch(scope, "rules.apply", f"Rule “{rule.name}” applied to {len(ids):,} transactions")
    changed = await queries.apply_rule(scope, ids, rule.actions, reason(rule, known.shown), splits)
    if changed:
        await note_runs(scope, "apply", {str(rule_id): changed})
        scope.announce(ledger_facts.changed(scope.batch_id, changed))
    return changed


async def note_runs(scope: Scope, kind: Literal["apply", "import"], acted: Mapping[str, int]) -> None:
    """Remembers on how many transactions rules, by id, acted in the current batch."""
    rows = [(uuid7(), UUID(rule_id), rows) for rule_id, rows in acted.items() if rows]
    if rows:
        await queries.note_runs(scope, kind, rows)


async def list_runs(scope: Scope, rule_id: UUID) -> list[Row]:
    """The batches in which a rule acted, newest first. Raises `UnknownRule`."""
    await get_rule(scope, rule_id)
    return await queries.runs(scope, rule_id, PAGE_SIZE)


async def order_rules(scope: Scope, ids: list[UUID]) -> None:
    """Has rules asked in this order, as one batch. Raises `OtherRules` where the ids are not those of all rules."""
    stored = await queries.rules(scope)
    if sorted(ids) != sorted(row["id"] for row in stored):
        raise OtherRules(errors=[FieldError("/ids", "It names every rule once.")])
    await begin_batch(scope, "rules.order", "Rules put in another order")
    if await queries.place_rules(scope, ids):
        scope.announce(facts.rules_changed(scope.batch_id))


async def export_rules(scope: Scope) -> str:
    """Every rule, in order, as a YAML document."""
    return interchange.written(await queries.rules(scope), await _names(scope))


async def import_rules(scope: Scope, document: bytes, *, replacing: bool) -> int:
    """Adds the rules of a YAML document behind the others, or in their place, as one batch; says how many.

    Raises `InvalidRules`, and then changes nothing.
    """
    found = interchange.read(document, await _names(scope))
    await begin_batch(scope, "rules.import", f"{len(found):,} rules imported")
    for row in await queries.rules(scope) if replacing else ():
        await queries.delete_rule(scope, row["id"])
    for values, own in zip(found, uuid7s(len(found)), strict=True):
        await queries.insert_rule(scope, {**values, "id": own})
    scope.announce(facts.rules_changed(scope.batch_id))
    return len(found)


async def suggest_rules(scope: Scope) -> list[dict[str, Any]]:
    """Rules that repeated corrections suggest and nobody has made or dismissed."""
    found = suggestions.by_word(await queries.learned(scope, enabled_only=True))
    found += suggestions.by_amount(await queries.repeated_amounts(scope, suggestions.LEAST))
    rules, unwanted = await queries.rules(scope), await queries.dismissed(scope)
    open_ = [one for one in found if one["suggestion"] not in unwanted and not suggestions.covered(one, rules)]
    return open_[:PAGE_SIZE]


async def dismiss_suggestion(scope: Scope, suggestion: str) -> None:
    """Remembers that a suggestion is not wanted."""
    await queries.dismiss(scope, uuid7(), suggestion)


async def _tried(scope: Scope, rule: Rule) -> tuple[int, pl.DataFrame]:
    ledger = await queries.ledger(scope, rule.reads, rule.actions, narrowed(rule.conditions))
    return await asyncio.to_thread(found, ledger, rule.conditions, rule.actions)


async def conditions_in_line(scope: Scope, line: str) -> dict[str, Any]:
    """The conditions that a line of the search grammar stands for, and their words."""
    known = await _names(scope)
    group = conditions_in(line, known.categories_named, known.accounts_named)
    faults: list[FieldError] = []
    read = conditions.read(group, faults) if group["conditions"] else None
    if faults:
        raise InvalidRule(errors=[FieldError("/q", one.detail) for one in faults])
    return {**group, "words": "" if read is None else conditions.words(read, known.shown)}


async def _names(scope: Scope) -> Names:
    return Names(*await queries.names(scope))


async def _checked(scope: Scope, values: dict[str, Any], known: Names | None = None) -> Rule:
    # In a thread, for it tries every pattern.
    rule = await asyncio.to_thread(validate, {**values, "id": str(values.get("id") or "")})
    named = [("/actions/category_id", rule.actions.category_id)]
    named += [
        (f"/actions/splits/{place}/category_id", one.category_id) for place, one in enumerate(rule.actions.splits)
    ]
    await must_exist(scope, [(at, UUID(one)) for at, one in named if one is not None])
    return _resolved_rule(rule, known or await _names(scope))


def _resolved_rule(rule: Rule, known: Names) -> Rule:
    """The rule with the category that `transfer` stands for, and without those that are gone."""
    does = rule.actions
    own = known.ids.get(does.decides_key) if does.decides_key else does.category_id
    splits = tuple(one if one.category_id in known.keys else replace(one, category_id=None) for one in does.splits)
    return replace(rule, actions=replace(does, category_id=own if own in known.keys else None, splits=splits))


def _told(row: Row, known: Names) -> dict[str, Any]:
    try:
        rule = validate(row)
    except InvalidRule:  # its category is gone, or it was made by a version that took more than this one
        return {**row, "words": "", "does": ""}
    return {**row, "words": describe(rule, known.shown), "does": words(rule.actions, known.shown)}


def _acts(actions: dict[str, Any]) -> bool:
    return any(actions.values())


# Learned corrections --------------------------------------------------------------------------------------------------


async def learn(scope: Scope, payees: list[Row], category_id: UUID) -> None:
    """Remembers, in the current batch, the category of payees (`payee_key`, `direction`, `example`).

    Where its amounts stand apart it counts for some: `low` and `high` are the corrected ones in minor units without
    sign, `currency` is None where there are several.
    """
    if not payees:
        return
    keys = [one["payee_key"] for one in payees]
    known = cards.by_payee(await queries.cards(scope, keys))
    filed = cards.by_payee(await queries.amounts_filed(scope, keys))
    rows, gone = [], list[UUID]()
    for id_, one in zip(uuid7s(len(payees)), payees, strict=True):
        place = (one["payee_key"], one["direction"])
        change = cards.change(known.get(place, []), filed.get(place, []), one, category_id)
        span = {} if change.span is None else dict(zip(_AMOUNTS, change.span, strict=True))
        rows.append({"id": str(id_), **{name: one[name] for name in ("payee_key", "direction", "example")}, **span})
        gone += change.gone
    if gone:
        await queries.drop_cards(scope, gone)
    await queries.learn(scope, rows, category_id)
    scope.announce(facts.rules_changed(scope.batch_id))


async def list_learned(scope: Scope) -> list[dict[str, Any]]:
    """Everything learned, newest first."""
    return [card_told(row) for row in await queries.learned(scope)]


def card_told(row: Row) -> dict[str, Any]:
    """A learned correction as it is shown: its amounts are money, None where it counts for all."""
    ends = {name: money(row[name], row["currency"]) if row["currency"] else None for name in _AMOUNTS[:2]}
    return {**{name: value for name, value in row.items() if name != "currency"}, **ends}


async def get_learned(scope: Scope, learned_id: UUID) -> Row:
    """One learned correction, held until this transaction ends. Raises `UnknownLearned`."""
    row = await queries.learned_one(scope, learned_id)
    if row is None:
        raise UnknownLearned
    return row


async def edit_learned(scope: Scope, known: Row, values: dict[str, Any]) -> None:
    """Gives a learned correction another category or other amounts, or switches it on or off.

    Raises `CategoryNotFound`, `InvalidAmount` where the amounts hold nothing, and `AmountsMeet` where the payee has
    another one for some of them.
    """
    if "category_id" in values:
        await must_exist(scope, [("/category_id", values["category_id"])])
    if "currency" in values:
        others = await queries.cards(scope, [known["payee_key"]])
        cards.must_fit(known, values, others)
    await begin_batch(scope, "learned.edit", "Learned correction edited")
    await queries.update_learned(scope, known["id"], values)
    scope.announce(facts.rules_changed(scope.batch_id))


async def forget(scope: Scope, row: Row) -> None:
    """Forgets a correction. What it did to transactions stays."""
    await begin_batch(scope, "learned.remove", f"“{row['example']}” forgotten")
    await queries.delete_learned(scope, row["id"])
    scope.announce(facts.rules_changed(scope.batch_id))


async def preview_learned(scope: Scope, learned_id: UUID) -> Row:
    """What applying a correction would change: how many `changes`, and `items`, JSON text of the newest 200 of them.

    Raises `UnknownLearned`.
    """
    return await queries.preview_learned(scope, await get_learned(scope, learned_id), PREVIEWED)


async def apply_learned(scope: Scope, row: Row) -> int:
    """Gives the payee's other transactions the learned category, in one batch; says how many."""
    await begin_batch(scope, "learned.apply", f"“{row['example']}” filed under {row['category_name']}")
    reason = f"You filed “{row['example']}” under {row['category_name']}"
    changed = await queries.apply_learned(scope, row, reason)
    if changed:
        await queries.update_learned(scope, row["id"], {"used": row["used"] + changed})
        scope.announce(ledger_facts.changed(scope.batch_id, changed))
    return changed


async def follow_category(scope: Scope, category_id: UUID, move_to: UUID | None) -> None:
    """Has rules and corrections follow the transactions of a category that is being removed."""
    for row in await queries.rules_naming(scope, category_id):
        actions = _renamed(row["actions"], str(category_id), str(move_to) if move_to else None)
        await queries.set_actions(scope, row["id"], actions, enabled=row["enabled"] and move_to is not None)
    if move_to is not None:
        await queries.move_learned(scope, category_id, move_to)
    scope.announce(facts.rules_changed(scope.batch_id))


def _renamed(actions: dict[str, Any], old: str, new: str | None) -> dict[str, Any]:
    """Actions that name another category, or none: of a split, that part then has no category."""
    splits = [
        {**one, "category_id": new} if one.get("category_id") == old else one for one in actions.get("splits", [])
    ]
    own = {"category_id": new} if actions.get("category_id") == old else {}
    return {**actions, **own, **({"splits": splits} if splits else {})}
