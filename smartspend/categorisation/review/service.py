"""The review: what waits, with a guess and likely categories for each payee; and a person's decisions about it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from smartspend.categorisation.cascade import Line, decide
from smartspend.categorisation.review import queries
from smartspend.categorisation.review.likely import DOUBTFUL, ROWS_MAX, USUAL_IN, USUAL_OUT, Likely, first_word, likely
from smartspend.categorisation.service import Household, household_knowledge, learn
from smartspend.categorisation.threshold.service import threshold_of
from smartspend.edge.wire import money
from smartspend.history.service import begin_batch
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.errors import FieldError, NotFound
from smartspend.transactions.categories.service import must_exist
from smartspend.transactions.service import UnknownTransaction, file_under

Guess = dict[str, Any]


class NothingWaits(NotFound):
    """Nothing of this payee waits for a decision, or not any more."""


async def page(
    scope: Scope, threshold: float | None, limit: int, after: queries.Key | None
) -> tuple[list[dict[str, Any]], queries.Key | None]:
    """Groups that wait, largest first, and the key of the last one where there are more."""
    found = await queries.groups(scope, await _asked(scope, threshold), limit, after)
    shown = found[:limit]
    last = shown[-1] if len(found) > limit else None
    key = (last["n"], last["size"], last["payee_key"], last["direction"]) if last else None
    return await _told(scope, shown) if shown else [], key


async def rows(scope: Scope, threshold: float | None, payee_key: str, direction: str) -> str:
    """JSON text of the rows of a group, newest first, at most 500."""
    return await queries.rows(scope, await _asked(scope, threshold), payee_key, direction, ROWS_MAX)


async def summary(scope: Scope, threshold: float | None) -> dict[str, Any]:
    """How many rows and groups wait, and how many rows a person decided."""
    return await queries.summary(scope, await _asked(scope, threshold))


async def file_group(
    scope: Scope, payee_key: str, direction: str, category_id: UUID, *, threshold: float | None, ids: list[UUID] | None
) -> int:
    """Files what waits of a payee under a category, in one batch, and learns it; `ids` narrows it to some rows.

    Returns how many were filed: rows that a person decided before stay. Raises `CategoryNotFound`, `NothingWaits`,
    and `UnknownTransaction` where an id is no row of the group.
    """
    await must_exist(scope, [("/category_id", category_id)])
    if ids is None:
        held = await queries.hold_group(scope, await _asked(scope, threshold), payee_key, direction)
    else:
        held = await queries.hold_rows(scope, ids, payee_key, direction)
        if len(held) < len(set(ids)):
            raise UnknownTransaction(errors=[FieldError("/ids", "holds one that is not of this payee")])
    waiting = [row for row in held if row["open"]]
    if not waiting:
        raise NothingWaits
    example = waiting[0]["payee"] or waiting[0]["description"]
    name = (await queries.category_names(scope))[category_id]["name"]
    await begin_batch(scope, "review.decide", f"“{example[:60]}”: {len(waiting):,} filed under {name}")
    await file_under(scope, [row["id"] for row in waiting], category_id)
    if payee_key:
        sizes, currencies = [abs(row["minor"]) for row in waiting], {row["currency"] for row in waiting}
        amounts = {"low": min(sizes), "high": max(sizes), "currency": min(currencies) if len(currencies) == 1 else None}
        payee = {"payee_key": payee_key, "direction": direction, "example": example}
        await learn(scope, [{**payee, **amounts}], category_id)
    return len(waiting)


async def _asked(scope: Scope, threshold: float | None) -> float:
    """Below which confidence a category is asked about: as somebody says, else what is doubtful to this household."""
    return max(DOUBTFUL, await threshold_of(scope)) if threshold is None else threshold


async def _told(scope: Scope, groups: list[Row]) -> list[dict[str, Any]]:
    household = await household_knowledge(scope)
    names = await queries.category_names(scope)
    words = [word for group in groups if (word := first_word(group["payee_key"]))]
    similar: dict[str, list[UUID]] = {}
    for row in await queries.chosen_for_words(scope, words):
        similar.setdefault(row["word"], []).append(row["category_id"])
    used = await _used(scope, household)
    guesses = _guesses(groups, household)
    return [
        _group(group, given, names, likely(given, similar.get(first_word(group["payee_key"]) or "", []), fill), reason)
        for group, (given, reason) in zip(groups, guesses, strict=True)
        for fill in [used[group["direction"]]]
    ]


async def _used(scope: Scope, household: Household) -> dict[str, list[UUID]]:
    """By direction, the categories used most, and after them those that most households need."""
    rows_ = await queries.most_used(scope)
    return {
        direction: [
            *[row["category_id"] for row in rows_ if row["incoming"] == (direction == "in")],
            *[household.ids[key] for key in usual if key in household.ids],
        ]
        for direction, usual in (("in", USUAL_IN), ("out", USUAL_OUT))
    }


def _guesses(groups: list[Row], household: Household) -> list[tuple[list[tuple[UUID, float | None]], Guess]]:
    """For each group the categories that the product holds possible, best first, and the best one's origin."""
    lines = [
        Line(one["payee"], one["description"], one["minor"], one["currency"], str(one["account_id"]), one["notes"])
        for one in groups
    ]
    known = set(household.ids.values())
    answers = []
    for group, decision in zip(groups, decide(lines, household.knowledge, threshold=0), strict=True):
        held: list[tuple[str | None, float]] = [(decision.category, decision.confidence), *decision.alternatives]
        given: list[tuple[UUID, float | None]] = [
            (id_, confidence) for key, confidence in held if key and (id_ := _id(key, household, known))
        ]
        origin = {"source": decision.source, "reason": decision.reason}
        if group["usual"] is not None:
            confidence = group["category_confidence"]
            given = [(group["usual"], None if confidence is None else round(confidence, 2)), *given]
            origin = {"source": group["category_source"], "reason": group["category_reason"]}
        answers.append((given, origin))
    return answers


def _id(category: str, household: Household, known: set[UUID]) -> UUID | None:
    """A category of the household, from a built-in key or an id as text."""
    if category in household.ids:
        return household.ids[category]
    try:
        id_ = UUID(category)
    except ValueError:
        return None
    return id_ if id_ in known else None


def _group(
    group: Row,
    given: list[tuple[UUID, float | None]],
    names: dict[UUID, dict[str, Any]],
    offered: list[Likely],
    origin: Guess,
) -> dict[str, Any]:
    best = given[0] if given else None
    return {
        **{name: group[name] for name in ("payee_key", "direction", "payee", "description", "first_on", "last_on")},
        "count": group["n"],
        "sums": [money(minor, currency) for minor, currency in zip(group["minors"], group["currencies"], strict=True)],
        "guess": {"category": names[best[0]], "confidence": best[1], **origin} if best else None,
        "reason": origin["reason"],
        "likely": [
            {"category": names[one.category_id], "basis": one.basis, "confidence": one.confidence} for one in offered
        ],
    }
