"""Series of a household found anew whenever transactions change: only those of the payees that were touched.

What is found is matched with what was known by the transactions both have, so that a series keeps its id, and what a
person decided about it, while payments come, go and are renamed.
"""

from __future__ import annotations

import asyncio
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, TypeAlias
from uuid import UUID

import polars as pl

from smartspend.identity.scope import Row, Scope
from smartspend.kernel import clock
from smartspend.kernel.ids import uuid7
from smartspend.recurring import facts, queries
from smartspend.recurring.amounts import reach
from smartspend.recurring.payees import bills_regularly, family_of, marks, steady_key
from smartspend.recurring.series import FRAME, Series, find

TOLD_MAX: Final = 20
"""More news at once is the import of a past, and no news."""
_KEYS_MAX: Final = 2_000
"""Of more payees than that, all are looked at."""
AT_ONCE: Final = 10_000
"""As many transactions are looked at together, or those of one family of payees, if these are more."""
_FEWEST: Final = 2
_SAME_AMOUNT: Final = 1.3
_NUMBER_AT_THE_END: Final = re.compile(r"[\s/.,#-]*\d+$")

News: TypeAlias = tuple[dict[str, Any], Row | None, Series]
"""A series as it is stored now, as it was before (None for a new one), and what was found."""


async def find_anew(scope: Scope, batch_id: UUID | None) -> dict[str, int]:
    """Finds the series of the payees that a batch touched, or of all, and stores what is otherwise now."""
    await queries.hold(scope)
    keys = None if batch_id is None else await queries.touched(scope, batch_id)
    if keys is not None and not keys:
        return {"changed": 0}
    day = clock.today((await scope.all(*queries.clock()))[0]["time_zone"] or "UTC")
    counts: Counter[str] = Counter()
    news: list[News] = []
    for piece in await _pieces(scope, keys):
        rows = await queries.payments(scope, piece.keys, day)
        known = await queries.stored(scope, piece.families)
        found = await asyncio.to_thread(_found, rows)
        told, gone = await _settle(scope, rows, known, found)
        counts += Counter(found=len(found), changed=len(told), gone=gone)
        news += told
    _tell(scope, news, counts["changed"] + counts["gone"], day)
    return {name: counts[name] for name in ("found", "changed", "gone")}


@dataclass(frozen=True, slots=True)
class _Piece:
    """Payees that are looked at together, by their keys, and the families they make up."""

    keys: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)


async def _pieces(scope: Scope, touched: set[str] | None) -> list[_Piece]:
    """What to look at: the families of the touched payees, or all, in pieces of which each fits well into memory."""
    if touched is not None and len(touched) <= _KEYS_MAX:
        known = {family_of(steady_key(key)) for key in touched}
        asked = touched | await queries.related_keys(scope, known)
    else:
        known, asked = await queries.families(scope), None
    counts: Counter[str] = Counter()
    members: dict[str, set[str]] = defaultdict(set)
    for key, count in await queries.payee_counts(scope, asked):
        family = family_of(steady_key(key))
        counts[family] += count
        members[family].add(key)
    gone = known - counts.keys()
    pieces = [_Piece(families=gone)] if gone else []
    room = 0
    for family, count in counts.items():
        if count < _FEWEST and family not in known:
            continue
        if room < count:
            pieces.append(_Piece())
            room = AT_ONCE
        pieces[-1].keys.update(members[family])
        pieces[-1].families.add(family)
        room -= count
    return pieces


def _found(rows: pl.DataFrame) -> list[Series]:
    if not rows.height:
        return []
    known = {key: steady_key(key) for key in rows["payee_key"].unique()}
    keys = [known[key] for key in rows["payee_key"]]
    frame = rows.select(
        "number",
        "day",
        "minor",
        "currency",
        pl.Series("key", keys, dtype=pl.String),
        "account",
        pl.Series("mark", marks(keys, rows["description"].to_list()), dtype=pl.String),
        pl.col("category")
        .replace_strict({one: bills_regularly(one) for one in rows["category"].unique()}, return_dtype=pl.Boolean)
        .alias("likely"),
    )
    return find(frame.select(FRAME.names()))


async def _settle(
    scope: Scope, rows: pl.DataFrame, known: Sequence[Row], found: Sequence[Series]
) -> tuple[list[News], int]:
    """Stores what differs from what was known: the news, and how many series are none any more."""
    own = rows[sorted({number for one in found for number in one.numbers})]
    of = {row["number"]: row for row in own.iter_rows(named=True)}
    members = {place: [UUID(of[number]["id"]) for number in one.numbers] for place, one in enumerate(found)}
    same = _matched(known, found, members)
    before = {row["id"]: row for row in known}
    belonging: list[tuple[UUID, UUID, date, int]] = []
    news: list[News] = []
    for place, one in enumerate(found):
        old = before.get(same[place]) if place in same else None
        last = of[one.numbers[-1]]
        payee = _name([of[number]["payee"] for number in one.numbers]) or last["payee_key"]
        row = _row(one, old["id"] if old else uuid7(), UUID(last["id"]), last["payee_key"], payee)
        if old is not None and old["ids"] == members[place] and _equal(row, old):
            continue
        belonging += [
            (each, row["id"], on, minor) for each, on, minor in zip(members[place], one.days, one.minors, strict=True)
        ]
        news.append((row, old, one))
    gone = [row["id"] for row in known if row["id"] not in set(same.values()) and row["occurrences"]]
    if gone:
        await queries.let_go(scope, gone)
    if news:
        await queries.store(scope, [row for row, _, _ in news], belonging)
    return news, len(gone)


def _name(payees: Sequence[str]) -> str:
    """The payee as the last payment has it; without the month at its end, where each payment has another one."""
    last = payees[-1]
    return last if payees.count(last) > 1 else _NUMBER_AT_THE_END.sub("", last) or last


def _matched(known: Sequence[Row], found: Sequence[Series], members: dict[int, list[UUID]]) -> dict[int, UUID]:
    """For each found series, by its place, the known one it is: that with which it has most transactions in common, or
    else one that a person decided about and whose payee and amount are the same.
    """
    owner = {own: row["id"] for row in known for own in row["ids"]}
    shared = [
        (count, place, series_id)
        for place, own in members.items()
        for series_id, count in Counter(owner[one] for one in own if one in owner).items()
    ]
    same: dict[int, UUID] = {}
    taken: set[UUID] = set()
    for _, place, series_id in sorted(shared, key=lambda one: (-one[0], one[1])):
        if place not in same and series_id not in taken:
            same[place] = series_id
            taken.add(series_id)
    for place, one in enumerate(found):
        if place in same:
            continue
        alike = next((row for row in known if row["id"] not in taken and row["decided"] and _alike(row, one)), None)
        if alike is not None:
            same[place] = alike["id"]
            taken.add(alike["id"])
    return same


def _alike(row: Row, one: Series) -> bool:
    return (
        steady_key(row["payee_key"]) == one.key
        and (row["currency"], row["direction"]) == (one.currency, one.direction)
        and reach([row["median_minor"], one.median]) <= _SAME_AMOUNT
    )


def _row(one: Series, series_id: UUID, last_id: UUID, payee_key: str, payee: str) -> dict[str, Any]:
    change = one.price_change
    return {
        "id": series_id,
        "account_id": UUID(one.account),
        "payee_key": payee_key,
        "family": family_of(one.key),
        "payee": payee,
        "currency": one.currency,
        "direction": one.direction,
        "cadence": one.cadence,
        "rhythm": one.rhythm.to_document(),
        "behaviour": one.behaviour,
        "median_minor": one.median,
        "low_minor": min(one.minors),
        "high_minor": max(one.minors),
        "next_minor": one.next_minor,
        "first_on": one.days[0],
        "last_on": one.days[-1],
        "last_id": last_id,
        "occurrences": len(one.numbers),
        "missed": one.missed,
        "price_change": None
        if change is None
        else {"before": change.before, "after": change.after, "on": one.days[change.place].isoformat()},
        "sureness": one.sureness,
    }


def _equal(row: dict[str, Any], old: Row) -> bool:
    return all(old[name] == value for name, value in row.items() if name != "sureness")


def _tell(scope: Scope, news: Sequence[News], count: int, day: date) -> None:
    if not count:
        return
    scope.announce(facts.changed(count))
    if len(news) > TOLD_MAX:
        return
    for row, old, one in news:
        if one.state(day) in {"ended", "overdue"}:
            continue
        if old is None:
            scope.announce(facts.found(row["id"], row["payee"]))
        elif row["price_change"] and row["price_change"] != old["price_change"] and one.numbers:
            change = row["price_change"]
            scope.announce(
                facts.price_changed(row["id"], row["payee"], change["before"], change["after"], row["currency"])
            )
