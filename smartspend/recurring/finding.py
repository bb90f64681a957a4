"""Series of a household found anew whenever transactions change: only those of the payees that were touched.

What is found is matched with what was known by the transactions both have, so that a series keeps its id, and what a
person decided about it, while payments come, go and are renamed.
"""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any, Final
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
_SAME_AMOUNT: Final = 1.3
_NUMBER_AT_THE_END: Final = re.compile(r"[\s/.,#-]*\d+$")


async def find_anew(scope: Scope, batch_id: UUID | None) -> dict[str, int]:
    """Finds the series of the payees that a batch touched, or of all, and stores what is otherwise now."""
    await queries.hold(scope)
    keys = None if batch_id is None else await queries.touched(scope, batch_id)
    if keys is not None and not keys:
        return {"changed": 0}
    families = None if keys is None or len(keys) > _KEYS_MAX else {family_of(steady_key(key)) for key in keys}
    if keys is not None and families is not None:
        keys |= await queries.related_keys(scope, families)
    day = clock.today((await scope.all(*queries.clock()))[0]["time_zone"] or "UTC")
    rows = await queries.payments(scope, keys if families is not None else None, day)
    known = await queries.stored(scope, families)
    found = await asyncio.to_thread(_found, rows)
    return await _settle(scope, rows, known, found, day)


def _found(rows: pl.DataFrame) -> list[Series]:
    if not rows.height:
        return []
    known = {key: steady_key(key) for key in rows["payee_key"].unique()}
    keys = [known[key] for key in rows["payee_key"]]
    frame = rows.with_row_index("number").select(
        pl.col("number").cast(pl.Int64),
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
    scope: Scope, rows: pl.DataFrame, known: Sequence[Row], found: Sequence[Series], day: date
) -> dict[str, int]:
    ids, keys, payees = (rows[name].to_list() for name in ("id", "payee_key", "payee"))
    members = {place: [UUID(ids[number]) for number in one.numbers] for place, one in enumerate(found)}
    same = _matched(known, found, members)
    before = {row["id"]: row for row in known}
    changed: list[dict[str, Any]] = []
    belonging: list[tuple[UUID, UUID, date, int]] = []
    news: list[tuple[dict[str, Any], Row | None, Series]] = []
    for place, one in enumerate(found):
        old = before.get(same[place]) if place in same else None
        last = one.numbers[-1]
        payee = _name([payees[number] for number in one.numbers]) or keys[last]
        row = _row(one, old["id"] if old else uuid7(), UUID(ids[last]), keys[last], payee)
        if old is not None and old["ids"] == members[place] and _equal(row, old):
            continue
        changed.append(row)
        belonging += [
            (own, row["id"], on, minor) for own, on, minor in zip(members[place], one.days, one.minors, strict=True)
        ]
        news.append((row, old, one))
    gone = [row["id"] for row in known if row["id"] not in set(same.values()) and row["occurrences"]]
    if gone:
        await queries.let_go(scope, gone)
    if changed:
        await queries.store(scope, changed, belonging)
    _tell(scope, news, len(changed) + len(gone), day)
    return {"found": len(found), "changed": len(changed), "gone": len(gone)}


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


def _tell(scope: Scope, news: Sequence[tuple[dict[str, Any], Row | None, Series]], count: int, day: date) -> None:
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
