"""Series as a household sees them: with its own decisions, where they stand, and what comes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from smartspend.edge.paging import InvalidCursor, from_cursor, to_cursor
from smartspend.history.service import begin_batch
from smartspend.identity.scope import Row, Scope
from smartspend.kernel import clock
from smartspend.kernel.errors import FieldError, Invalid, NotFound
from smartspend.recurring import facts, queries
from smartspend.recurring.fitting import BOUNDS
from smartspend.recurring.rhythm import Cadence, Rhythm
from smartspend.recurring.series import Kind, State, occurrences, state

WINDOW_DAYS_MAX: Final = 400
_SUBSCRIPTIONS: Final = ("entertainment.", "bills.subscriptions", "health.fitness", "bills.phone", "bills.internet_tv")


class UnknownSeries(NotFound):
    """There is no such series."""


class WrongWay(Invalid):
    """What is expected goes the same way as the series: money in stays money in."""


@dataclass(frozen=True, slots=True)
class Known:
    """A series with what a person decided about it. `row` is as it is stored; `rhythm` and `minor` (per occurrence)
    are the person's where they said so. `known_until` is the newest day that its account tells of.
    """

    row: Row
    rhythm: Rhythm
    minor: int
    state: State
    known_until: date

    @property
    def id(self) -> UUID:
        """Its id."""
        own: UUID = self.row["id"]
        return own

    @property
    def name(self) -> str:
        """What people call it."""
        return str(self.row["name"] or self.row["payee"])

    @property
    def cadence(self) -> Cadence:
        """How often it recurs."""
        return self.rhythm.cadence

    @property
    def goes_on(self) -> bool:
        """Whether more of it is to be expected."""
        return self.state != "ended" and self.row["verdict"] != "dismissed"

    @property
    def counts_as_bill(self) -> bool:
        """Whether it is money out to others that a person does not call no bill, over or not."""
        return self.row["direction"] == "out" and self.kind != "transfer" and self.row["verdict"] != "dismissed"

    @property
    def next_on(self) -> date:
        """When the occurrence after the last one is, or was, to be expected."""
        last = self.row["last_on"].toordinal()
        slot, miss = self.rhythm.nearest(last)
        # A day that a person named may lie outside of what was found: then it is the first one after the last payment.
        if miss > BOUNDS[self.cadence].most:
            return date.fromordinal(next(self.rhythm.after(last)))
        return date.fromordinal(self.rhythm.day(slot + 1))

    @property
    def monthly(self) -> int:
        """What it comes to in an average month."""
        return round(self.minor * self.rhythm.per_month)

    @property
    def kind(self) -> Kind:
        """What it is."""
        if self.row["transfer_id"] is not None or (self.row["category_key"] or "").startswith("transfers."):
            return "transfer"
        if self.row["direction"] == "in":
            return "income"
        return "subscription" if (self.row["category_key"] or "").startswith(_SUBSCRIPTIONS) else "bill"


@dataclass(frozen=True, slots=True)
class Expected:
    """An occurrence that is to come. `late` says that it should have come already."""

    series: Known
    on: date
    minor: int
    late: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """All series of a household on `today`, and what is announced already, by series."""

    items: list[Known]
    waiting: dict[UUID, list[Row]]
    today: date
    pay_day: int | None
    currency: str

    def coming(self, until: date, *, late: bool = False) -> list[Expected]:
        """What comes from tomorrow until and with a day, the soonest first; `late` with what should be there by now.

        What stands in the ledger already, pending or booked ahead, does not come once more.
        """
        found = [one for series in self.items if series.goes_on for one in self._of(series, until, late=late)]
        return sorted(found, key=lambda one: (one.on, one.series.name, one.series.id))

    def _of(self, series: Known, until: date, *, late: bool) -> Iterator[Expected]:
        there = [row["booked_on"] for row in self.waiting.get(series.id, ())]
        missed = series.next_on
        if late and series.known_until >= missed and missed <= self.today and not _takes(there, missed, series):
            yield Expected(series, missed, series.minor, late=True)
        after = max(self.today, series.row["last_on"], missed - timedelta(days=1))
        for on in occurrences(series.rhythm, after, until):
            if not _takes(there, on, series):
                yield Expected(series, on, series.minor)


def _takes(there: list[date], on: date, series: Known) -> bool:
    """Takes from the days on which something is there already the one that is this occurrence, if there is one."""
    within = [day for day in there if abs((day - on).days) <= BOUNDS[series.cadence].most]
    if not within:
        return False
    there.remove(min(within, key=lambda day: abs((day - on).days)))
    return True


async def shelf(scope: Scope) -> Shelf:
    """Every series of the household."""
    (profile,), until, rows, waiting = await scope.together(
        [queries.clock(), queries.known_until(), queries.shown(), queries.waiting()]
    )
    today = clock.today(profile["time_zone"] or "UTC")
    days = {row["id"]: row["until"] for row in until}
    told: dict[UUID, list[Row]] = defaultdict(list)
    for row in waiting:
        told[row["series_id"]].append(row)
    # Of money that moves between accounts of the household both sides recur; the one that goes out stands for both.
    one_sided = [row for row in rows if row["transfer_id"] is None or row["direction"] == "out"]
    items = [_known(row, today, days.get(row["account_id"])) for row in one_sided]
    return Shelf(items, told, today, profile["pay_day"], profile["currency"] or "EUR")


def _known(row: Row, today: date, until: date | None) -> Known:
    rhythm = Rhythm.from_document(row["rhythm"])
    if row["own_cadence"] or row["own_next_on"]:
        cadence = row["own_cadence"] or rhythm.cadence
        slot = rhythm.nearest(row["last_on"].toordinal())[0]
        on = row["own_next_on"] or date.fromordinal(rhythm.nominal(slot))
        rhythm = Rhythm.said(cadence, on, rhythm.shift)
    until = min(today, max(until or row["last_on"], row["last_on"]))
    where = state(rhythm, row["occurrences"], row["last_on"], until)
    if where == "early" and row["verdict"] == "confirmed":
        where = "active"
    minor = row["own_minor"] if row["own_minor"] is not None else row["next_minor"]
    return Known(row, rhythm, minor, where, until)


async def get(scope: Scope, series_id: UUID, *, hold: bool = False) -> Known:
    """One series; `hold` keeps others from changing it until this transaction ends. Raises `UnknownSeries`."""
    if hold:
        await queries.lock(scope, series_id)
    for one in (await shelf(scope)).items:
        if one.id == series_id:
            return one
    raise UnknownSeries


async def decide(scope: Scope, series: Known, values: dict[str, Any]) -> None:
    """Keeps what a person says of a series: `verdict`, `name`, `cadence`, `minor`, `next_on`; None takes a say back.

    Raises `WrongWay`.
    """
    minor = values.get("minor")
    if minor is not None and (minor == 0 or (minor > 0) != (series.row["direction"] == "in")):
        raise WrongWay(errors=[FieldError("/amount/amount", "must go the same way as the series")])
    await begin_batch(scope, "recurring.decide", _sentence(series, values))
    await queries.decide(scope, series.id, values)
    scope.announce(facts.changed(1, series.id, scope.batch_id))


def _sentence(series: Known, values: dict[str, Any]) -> str:
    if values.get("verdict") == "dismissed":
        return f"“{series.name}” is no bill"
    if values.get("verdict") == "confirmed":
        return f"“{series.name}” confirmed"
    return f"“{series.name}” edited"


async def transactions(scope: Scope, series_id: UUID, cursor: str | None, limit: int) -> tuple[list[Row], str | None]:
    """A page of a series' transactions, newest first. Raises `UnknownSeries`, `InvalidCursor`."""
    if await queries.one(scope, series_id) is None:
        raise UnknownSeries
    rows = await queries.transactions_of(scope, series_id, _key(cursor) if cursor else None, limit + 1)
    more, rows = len(rows) > limit, rows[:limit]
    return rows, to_cursor(rows[-1]["booked_on"], rows[-1]["id"]) if more else None


def _key(cursor: str) -> tuple[date, UUID]:
    day, own = from_cursor(cursor, 2)
    try:
        return date.fromisoformat(day), UUID(own)
    except (TypeError, ValueError, AttributeError):
        raise InvalidCursor from None


async def payments_of(scope: Scope, series: Collection[UUID], start: date, until: date) -> list[Row]:
    """The payments of some series on these days, both included: what each is for, and its amount."""
    return await queries.payments_of(scope, series, start, until)


async def last_payments(scope: Scope, series: Collection[UUID]) -> dict[UUID, Row]:
    """The last payment of each of some series, by the series."""
    return {row["series_id"]: row for row in await queries.last_payments(scope, series)} if series else {}


async def tell_overdue(scope: Scope) -> int:
    """Tells of each occurrence that should have come by now, once; says of how many."""
    now = await shelf(scope)
    late = [one for one in now.items if one.state == "overdue" and one.row["verdict"] != "dismissed"]
    return sum([await _tell(scope, one) for one in late if one.row["told_overdue"] != one.next_on])


async def _tell(scope: Scope, one: Known) -> bool:
    first = await queries.tell_overdue(scope, one.id, one.next_on)
    if first:
        scope.announce(facts.overdue(one.id, one.name, one.next_on))
    return first


def monthly_totals(items: Sequence[Known]) -> dict[str, dict[str, int]]:
    """By currency, what goes on comes to in an average month: `in` and `out`; transfers are neither."""
    totals: dict[str, dict[str, int]] = defaultdict(lambda: {"in": 0, "out": 0})
    for one in items:
        if one.goes_on and one.kind != "transfer":
            totals[one.row["currency"]][one.row["direction"]] += one.monthly
    return dict(totals)
