"""Rules and learned corrections: kept, tried out, applied; and the whole cascade with a household's own knowledge."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

from smartspend.categorisation import facts, queries
from smartspend.categorisation.cascade import Correction, Knowledge, Line, decide, past_of
from smartspend.categorisation.decision import Decision
from smartspend.categorisation.rules import Row as RuleRow
from smartspend.categorisation.rules import Rule, compile_rules, describe, validate
from smartspend.edge.wire import money
from smartspend.history.service import begin_batch
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.errors import Conflict, FieldError, NotFound
from smartspend.kernel.ids import uuid7, uuid7s
from smartspend.kernel.limits import TAGS_MAX
from smartspend.transactions import facts as ledger_facts
from smartspend.transactions.categories.service import must_exist

SAMPLE: Final = 20
PREVIEWED: Final = 200
_PIECE: Final = 20_000


class UnknownRule(NotFound):
    """There is no such rule."""


class UnknownLearned(NotFound):
    """Nothing was learned under this id."""


class RuleExists(Conflict):
    """There is a rule with this id already."""


class RuleWithoutAction(Conflict):
    """This rule does nothing any more: give it a category or another action first."""


@dataclass(frozen=True, slots=True)
class Household:
    """What a household knows about categories. `ids` gives its category's id by key."""

    knowledge: Knowledge
    ids: dict[str, UUID]


async def household_knowledge(scope: Scope) -> Household:
    """Loads rules and corrections, to judge lines with."""
    corrections = {
        (row["payee_key"], row["direction"]): Correction(
            str(row["category_id"]), row["example"], row["category_name"], row["learned_at"].date()
        )
        for row in await queries.learned(scope, enabled_only=True)
    }
    rules = [_rule(row) for row in await queries.rules(scope) if row["enabled"] and _acts(row["actions"])]
    compiled = compile_rules(rules) if rules else None
    return Household(Knowledge(compiled, corrections, past=past_of(corrections)), await queries.category_ids(scope))


def judge(household: Household, lines: Sequence[Line]) -> list[Decision]:
    """One decision per line, in order; `category` is the id of one of the household's categories, as text, or None."""
    known = {str(id_) for id_ in household.ids.values()}
    return [_resolved(decision, household.ids, known) for decision in decide(lines, household.knowledge)]


def _resolved(decision: Decision, ids: dict[str, UUID], known: set[str]) -> Decision:
    if decision.category is None or decision.category in known:
        return decision
    id_ = ids.get(decision.category)
    return replace(decision, category=str(id_) if id_ else None)


# Rules ----------------------------------------------------------------------------------------------------------------


async def list_rules(scope: Scope) -> list[dict[str, Any]]:
    """Every rule, in the order in which they are asked."""
    return [_told(row) for row in await queries.rules(scope)]


async def get_rule(scope: Scope, rule_id: UUID, *, lock: bool = False) -> dict[str, Any]:
    """One rule. Raises `UnknownRule`."""
    row = await queries.rule(scope, rule_id, lock=lock)
    if row is None:
        raise UnknownRule
    return _told(row)


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


async def preview_rule(scope: Scope, values: dict[str, Any]) -> dict[str, Any]:
    """What a rule would do: how many transactions it matches and would change, and the first of those.

    Raises `InvalidRule`, `CategoryNotFound`.
    """
    rule = await _checked(scope, values)
    names = await queries.category_names(scope)
    matches, changes = 0, 0
    sample: list[dict[str, Any]] = []
    async for found in _matching(scope, rule):
        matches += len(found)
        for row in found:
            if _changes(row, values["actions"]):
                changes += 1
                if len(sample) < SAMPLE:
                    sample.append(_before_and_after(row, values["actions"], names))
    return {"matches": matches, "changes": changes, "sample": sample}


async def apply_rule(scope: Scope, rule_id: UUID) -> int:
    """Does what a rule says to every transaction it matches, in one batch, save to fields that a person set.

    Returns how many were changed. Raises `UnknownRule`, `RuleWithoutAction`.
    """
    stored = await get_rule(scope, rule_id, lock=True)
    if not _acts(stored["actions"]):
        raise RuleWithoutAction
    rule = _rule(stored)
    ids = [row["id"] async for found in _matching(scope, rule) for row in found if _changes(row, stored["actions"])]
    await begin_batch(scope, "rules.apply", f"Rule “{rule.name}” applied to {len(ids):,} transactions")
    changed = await queries.apply_rule(scope, ids, _all_actions(stored["actions"]), _reason(rule))
    if changed:
        scope.announce(ledger_facts.changed(scope.batch_id, changed))
    return changed


async def _checked(scope: Scope, values: dict[str, Any]) -> Rule:
    rule = validate(_raw({**values, "id": str(values.get("id") or "")}))
    if rule.actions.category_id is not None:
        await must_exist(scope, [("/actions/category_id", UUID(rule.actions.category_id))])
    return rule


async def _matching(scope: Scope, rule: Rule) -> AsyncIterator[list[Row]]:
    compiled, after = compile_rules([rule]), None
    while piece := await queries.ledger_piece(scope, after, _PIECE):
        rows = [
            RuleRow(
                one["payee"], one["description"], one["minor"], one["currency"], str(one["account_id"]), one["notes"]
            )
            for one in piece
        ]
        answers = await asyncio.to_thread(compiled, rows)
        yield [one for one, answer in zip(piece, answers, strict=True) if answer is not None]
        after = piece[-1]["id"]


def _changes(row: Row, actions: dict[str, Any]) -> bool:
    """Whether the rule would change anything about the row that no person has set."""
    locked = row["locked_fields"]
    wanted = actions.get("category_id")
    tags = set(actions.get("add_tags") or []) - set(row["tags"])
    return (
        (wanted is not None and "category_id" not in locked and str(row["category_id"]) != str(wanted))
        or (actions.get("payee") not in {None, row["payee"]} and "payee" not in locked)
        or (bool(tags) and "tags" not in locked and len(row["tags"]) + len(tags) <= TAGS_MAX)
        or (bool(actions.get("note")) and not row["notes"] and "notes" not in locked)
    )


def _before_and_after(row: Row, actions: dict[str, Any], names: dict[UUID, str]) -> dict[str, Any]:
    sets_category = actions.get("category_id") is not None and "category_id" not in row["locked_fields"]
    before = names.get(row["category_id"]) if sets_category else row["payee"]
    after = names.get(UUID(str(actions["category_id"]))) if sets_category else actions.get("payee") or row["payee"]
    told = {"id": row["id"], "booked_on": row["booked_on"], "payee": row["payee"] or row["description"]}
    return {**told, "amount": money(row["minor"], row["currency"]), "before": before, "after": after}


def _told(row: Row) -> dict[str, Any]:
    return {**row, "words": describe(_rule(row)) if _acts(row["actions"]) else ""}


def _rule(stored: Row) -> Rule:
    return validate(_raw(stored))


def _raw(stored: dict[str, Any]) -> dict[str, Any]:
    """A rule in the notation of `rules.validate`."""
    conditions = [
        {**one, "value": [one["value"], one["value_to"]]} if one["operator"] == "between" else one
        for one in stored["conditions"]
    ]
    actions = {**stored["actions"], "tags": stored["actions"].get("add_tags") or []}
    return {**stored, "conditions": conditions, "actions": actions}


def _acts(actions: dict[str, Any]) -> bool:
    return any(_all_actions(actions).values())


def _all_actions(actions: dict[str, Any]) -> dict[str, Any]:
    return {"category_id": None, "payee": None, "note": None, **actions, "add_tags": actions.get("add_tags") or []}


def _reason(rule: Rule) -> str:
    return f"Your rule “{rule.name}”: {describe(rule)}"


# Learned corrections --------------------------------------------------------------------------------------------------


async def learn(scope: Scope, payees: list[Row], category_id: UUID) -> None:
    """Remembers, in the current batch, the category of payees (`payee_key`, `direction`, `example`)."""
    rows = [
        {"id": str(id_), **{name: one[name] for name in ("payee_key", "direction", "example")}}
        for id_, one in zip(uuid7s(len(payees)), payees, strict=True)
    ]
    if rows:
        await queries.learn(scope, rows, category_id)
        scope.announce(facts.rules_changed(scope.batch_id))


async def list_learned(scope: Scope) -> list[dict[str, Any]]:
    """Everything learned, newest first."""
    return await queries.learned(scope)


async def get_learned(scope: Scope, learned_id: UUID) -> Row:
    """One learned correction, held until this transaction ends. Raises `UnknownLearned`."""
    row = await queries.learned_one(scope, learned_id)
    if row is None:
        raise UnknownLearned
    return row


async def edit_learned(scope: Scope, learned_id: UUID, values: dict[str, Any]) -> None:
    """Gives a learned correction another category, or switches it on or off. Raises `CategoryNotFound`."""
    if "category_id" in values:
        await must_exist(scope, [("/category_id", values["category_id"])])
    await begin_batch(scope, "learned.edit", "Learned correction edited")
    await queries.update_learned(scope, learned_id, values)
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
    await queries.move_rules(scope, category_id, move_to)
    if move_to is not None:
        await queries.move_learned(scope, category_id, move_to)
    scope.announce(facts.rules_changed(scope.batch_id))
