"""Statement lines become bank records and transactions: what is new, once, whatever comes again.

The only way in for files and banks alike. One call belongs to one database transaction: either all of a delivery is in
the ledger or nothing. Lines known from earlier deliveries change nothing, lines that say a known event in other words
are kept beside the first ones, and what a person edited or deleted stays so.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import astuple, dataclass
from datetime import date
from typing import Final, Literal, TypeAlias
from uuid import UUID

import polars as pl

from smartspend.history.service import begin_batch
from smartspend.identity.scope import Scope
from smartspend.transactions import facts, staging
from smartspend.transactions.identity import counted, identify
from smartspend.transactions.matching import PENDING_DAYS, Cover, Matches, Pair, Period, match

Progress: TypeAlias = Callable[[int], Awaitable[None]]
"""Hears how many lines have been recorded so far."""

Judge: TypeAlias = Callable[[pl.DataFrame], pl.DataFrame]
"""Says of lines what the household shows: adds the columns `staging.JUDGED`. Called in a thread."""

PIECE_LINES: Final = 25_000
"""So many lines are judged while the ones before are recorded."""

_MANY_LINES: Final = 5_000
_SPOKEN: Final = 1500


@dataclass(frozen=True, slots=True)
class Section:
    """What one list of the bank says of one account.

    `lines` are statement lines as `prepared` gives them, each with a currency. `period` is the first and last day that
    the list says it covers; `opening` and `closing` are its balances in minor units of the account's currency, at the
    beginning of day `opening_on` and at the end of day `closing_on`.
    """

    account_id: str
    lines: pl.DataFrame
    period: tuple[date, date] | None = None
    opening: int | None = None
    closing: int | None = None
    opening_on: date | None = None
    closing_on: date | None = None

    @property
    def days(self) -> Period:
        """The days it covers."""
        first, last = self.lines["booked_on"].min(), self.lines["booked_on"].max()
        if not (isinstance(first, date) and isinstance(last, date)):
            first, last = self.period or (date.min, date.min)
        pending = bool((self.lines["status"] == "pending").any())
        if self.period is None:
            return Period(first, last, stated=False, lists_pending=pending)
        return Period(min(first, self.period[0]), max(last, self.period[1]), stated=True, lists_pending=pending)


@dataclass(frozen=True, slots=True)
class Delivery:
    """Where lines come from. `source` is what their transactions will say, `cause` and `summary` what history shows."""

    id: UUID
    source: Literal["import", "demo"]
    cause: str
    summary: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of the lines. `categorised` counts new ones with a category, `removed` pending ones that lapsed."""

    lines: int = 0
    new: int = 0
    known: int = 0
    changed: int = 0
    removed: int = 0
    categorised: int = 0

    def __add__(self, other: Recorded) -> Recorded:
        """Both deliveries together."""
        mine, theirs = astuple(self), astuple(other)
        return Recorded(*(one + two for one, two in zip(mine, theirs, strict=True)))


def prepared(lines: pl.DataFrame) -> pl.DataFrame:
    """The lines of a whole file, oldest first even if the bank lists the newest first, with their identity."""
    if lines.height and lines["booked_on"][0] > lines["booked_on"][-1]:
        lines = lines.reverse()
    return identify(lines)


async def record(
    scope: Scope, sections: Sequence[Section], delivery: Delivery, judge: Judge, told: Progress | None = None
) -> Recorded:
    """Records a delivery in the scope's transaction and says what became of it.

    Deliveries for the same account wait for each other. Opens a batch where none is open. `told` hears how many lines
    are done.
    """
    await scope.run("SET LOCAL lock_timeout = 0")  # another delivery may take its time
    await scope.run("SET LOCAL work_mem = '64MB'")  # a piece and what the triggers see of it stay in memory
    await staging.begin(scope)
    if scope.batch_id is None:
        await begin_batch(scope, delivery.cause, delivery.summary)
    work = _Work(scope, delivery, judge, told)
    sum_ = Recorded()
    for account_id in sorted({one.account_id for one in sections}):
        await staging.one_after_the_other(scope, account_id)
        for together in _deliveries([one for one in sections if one.account_id == account_id]):
            sum_ += await _Recording(work, together).run()
    await staging.end(scope)
    if sum_.new >= _MANY_LINES:
        await staging.count_rows_anew(scope, sum_.new)
    if sum_.new or sum_.changed or sum_.removed:
        scope.announce(facts.recorded(scope.batch_id, delivery.id, sum_.new, sum_.changed + sum_.removed))
    return sum_


def _deliveries(sections: list[Section]) -> list[list[Section]]:
    """Lists of one account that follow on each other count as one; one that tells of the same days again does not."""
    apart: list[list[Section]] = []
    for section in sorted(sections, key=lambda one: (one.days.since, one.days.until)):
        for together in apart:
            if all(_follows(one, section) for one in together):
                together.append(section)
                break
        else:
            apart.append([section])
    return apart


def _follows(one: Section, other: Section) -> bool:
    """Whether no event can stand in both: their lines have no day in common, or the second goes on from the first."""
    if not one.lines.height or not other.lines.height:
        return True
    last, first = one.lines["booked_on"].max(), other.lines["booked_on"].min()
    if isinstance(last, date) and isinstance(first, date) and last < first:
        return True
    goes_on = one.closing is not None and one.closing == other.opening and one.opening != other.opening
    return goes_on and last == first


@dataclass(slots=True)
class _Work:
    """What all deliveries of one call share; `done` counts lines."""

    scope: Scope
    delivery: Delivery
    judge: Judge
    told: Progress | None
    done: int = 0

    def judged(self, lines: pl.DataFrame) -> tuple[int, bytes]:
        """How many of the lines have a category, and all of them ready to be staged. Called in a thread."""
        found = self.judge(lines)
        return found.height - found["category_id"].null_count(), staging.written(found)

    async def tell(self, lines: int) -> None:
        """So many more lines are done."""
        self.done += lines
        if self.told is not None and lines:
            await self.told(self.done)


class _Recording:
    """One delivery of one account on its way into the ledger."""

    def __init__(self, work: _Work, sections: list[Section]) -> None:
        self.work, self.scope, self.sections = work, work.scope, sections
        self.account_id = sections[0].account_id
        self.cover = Cover(tuple(one.days for one in sections))
        lines = pl.concat([one.lines for one in sections]) if len(sections) > 1 else sections[0].lines
        self.lines = counted(lines).with_columns(
            pl.lit(self.account_id).alias("account_id"), pl.lit(self.cover.until).alias("as_of")
        )
        self.lines = self.lines.with_row_index("line")

    async def run(self) -> Recorded:
        """Records the lines: those known word for word, those said otherwise, those that are new."""
        lines, matches, met, settled = self.lines, Matches(), 0, 0
        statuses: dict[str, tuple[str, date]] = {}
        earlier: list[Period] = []
        if lines.height and await staging.has_records(self.scope, self.account_id, *self._window()):
            met, settled = await staging.meet(self.scope, self.account_id, lines)
            if met:
                unknown = await staging.unmet(self.scope)
                lines = lines.filter(pl.col("line").is_in(unknown.implode()))
            if lines.height or self.cover.lists_pending:
                events = await staging.events(self.scope, self.account_id, *self._window())
                earlier = await staging.periods(self.scope, self.account_id)
                spoken = [
                    f"{one} {other}" for one, other in self.lines.select("payee", "description").head(_SPOKEN).rows()
                ]
                matches = await asyncio.to_thread(match, lines, events, self.cover, earlier, spoken)
                statuses = {row[0]: (row[1], row[2]) for row in events.select("event", "status", "as_of").iter_rows()}
        changed = settled + await self._say_again(lines, matches.pairs, statuses)
        new, categorised = await self._add(lines, matches, earlier)
        removed = await staging.lapse(self.scope, matches.lapsed, self.cover.until)
        known = self.lines.height - new - changed
        for place, section in enumerate(self.sections):
            await staging.note_period(
                self.scope, self.work.delivery.id, section.days, section, with_known=place == 0 and met > 0
            )
        await staging.forget(self.scope)
        return Recorded(self.lines.height, new, known, changed, removed, categorised)

    def _window(self) -> tuple[date, date]:
        """The days on which an event may stand that a line states."""
        days = [one.days for one in self.sections if one.lines.height]
        first, last = min(one.since for one in days), max(one.until for one in days)
        return staging.shifted(first, -PENDING_DAYS), staging.shifted(last, PENDING_DAYS)

    async def _say_again(self, lines: pl.DataFrame, pairs: list[Pair], known: dict[str, tuple[str, date]]) -> int:
        """Keeps other statements of known events beside the first; the newest statement is what holds."""
        if not pairs:
            return 0
        table = pl.DataFrame(
            {
                "line": [one.line for one in pairs],
                "transaction_id": [one.event for one in pairs],
                "reworded": [one.reworded or known[one.event][0] == "pending" for one in pairs],
                "newer": [self.cover.until >= known[one.event][1] for one in pairs],
            },
            schema_overrides={"line": lines.schema["line"]},
        )
        told = lines.join(table, on="line", maintain_order="left")
        _, rows = await asyncio.to_thread(self.work.judged, told)
        await staging.stage(self.scope, rows)
        changed = await staging.restate(self.scope)
        await staging.insert_records(self.scope, self.work.delivery.id, self.account_id)
        await self.work.tell(told.height)
        return changed

    async def _add(self, lines: pl.DataFrame, matches: Matches, earlier: list[Period]) -> tuple[int, int]:
        """Puts what nobody knew into the ledger, piece by piece; says how many lines, and how many with a category."""
        if matches.pairs:
            lines = lines.filter(~pl.col("line").is_in([one.line for one in matches.pairs]))
        if matches.outdated:
            newest = max(one.until for one in earlier)
            old = pl.col("line").is_in(matches.outdated)
            as_of = pl.when(old).then(pl.lit(newest)).otherwise("as_of").alias("as_of")
            lines = lines.with_columns(old.alias("outdated"), as_of)
        await self.work.tell(self.lines.height - lines.height - len(matches.pairs))
        categorised = 0
        async with aclosing(self._judged(lines)) as pieces:
            async for height, with_category, rows in pieces:
                await staging.stage(self.scope, rows)
                categorised += with_category
                delivery = self.work.delivery
                await staging.insert_transactions(self.scope, delivery.id, delivery.source, self.account_id)
                await staging.insert_records(self.scope, delivery.id, self.account_id)
                await self.work.tell(height)
        return lines.height, categorised

    async def _judged(self, lines: pl.DataFrame) -> AsyncGenerator[tuple[int, int, bytes]]:
        """The lines piece by piece: how many, how many with a category, and what is to be staged.

        The next piece is judged and written in a thread while the database records the one before.
        """
        slices = list(lines.iter_slices(PIECE_LINES)) if lines.height else []
        if not slices:
            return
        upcoming = asyncio.create_task(asyncio.to_thread(self.work.judged, slices[0]))
        try:
            for piece, following in zip(slices, (*slices[1:], None), strict=True):
                with_category, rows = await upcoming
                if following is not None:
                    upcoming = asyncio.create_task(asyncio.to_thread(self.work.judged, following))
                yield piece.height, with_category, rows
        finally:
            await asyncio.wait([upcoming])
