"""Finding series in a frame of transactions, and saying of each where it stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import islice
from statistics import median
from typing import Final, Literal

import polars as pl

from smartspend.recurring import amounts
from smartspend.recurring.amounts import Behaviour, PriceChange
from smartspend.recurring.fitting import BOUNDS
from smartspend.recurring.payees import family_of
from smartspend.recurring.rhythm import Cadence, Rhythm
from smartspend.recurring.strands import Payment, Strand, chained, equal_amounts, extended, follows, strands

State = Literal["early", "active", "overdue", "ended"]
"""Seen too few times to be sure; going on; the next one should be there by now; over."""

Kind = Literal["income", "transfer", "subscription", "bill"]
"""Money that comes in, that moves within the household, that goes out for what can be cancelled, or for anything else.
"""

FRAME: Final = pl.Schema(
    {
        "number": pl.Int64,
        "day": pl.Date,
        "minor": pl.Int64,
        "currency": pl.String,
        "key": pl.String,
        "account": pl.String,
        "mark": pl.String,
        "likely": pl.Boolean,
    }
)
"""What `find` reads: a number of the caller's own for each transaction, its booking date, minor units (negative is
money out) and currency; the payee's key, the account, a mark that tells contracts of one payee apart (or an empty
text), and whether this payee is known to bill regularly."""

_SURE: Final[dict[Cadence, int]] = {"weekly": 6, "biweekly": 5, "four-weekly": 4, "semimonthly": 6, "monthly": 4}
_SURE_LONG: Final = 3
_SAME_PAYEE_STEP: Final = 1.35
_OTHER_PAYEE_STEP: Final = 1.015


@dataclass(frozen=True, slots=True)
class Series:
    """Transactions that recur. `numbers` are the caller's, in the order of time; amounts are minor units of one sign.

    `key` is the payee's as the last transaction has it, and so is `account`. `missed` counts the occurrences between
    the first and the last that nothing was found for. `sureness` is 0 to 1.
    """

    key: str
    account: str
    currency: str
    rhythm: Rhythm
    numbers: tuple[int, ...]
    days: tuple[date, ...]
    minors: tuple[int, ...]
    missed: int
    sureness: float

    @property
    def cadence(self) -> Cadence:
        """How often it recurs."""
        return self.rhythm.cadence

    @property
    def direction(self) -> Literal["in", "out"]:
        """Whether money comes or goes."""
        return "in" if self.minors[-1] > 0 else "out"

    @property
    def behaviour(self) -> Behaviour:
        """What its amounts do."""
        return amounts.behaviour(self.minors)

    @property
    def median(self) -> int:
        """The middle one of its amounts."""
        return round(median(self.minors))

    @property
    def price_change(self) -> PriceChange | None:
        """The latest change of price that lasts."""
        return amounts.last_change(self.minors)

    @property
    def next_on(self) -> date:
        """The day on which the occurrence after the last one is, or was, to be expected."""
        return date.fromordinal(upcoming(self.rhythm, self.days[-1]))

    @property
    def next_minor(self) -> int:
        """The amount to be expected then."""
        return amounts.expected(self.minors, self.rhythm.per_month * 12)

    def state(self, as_of: date) -> State:
        """Where it stands, when everything is known that was booked until `as_of`."""
        return state(self.rhythm, len(self.numbers), self.days[-1], as_of)


def upcoming(rhythm: Rhythm, last: date) -> int:
    """The day (ordinal) of the occurrence after that of `last`."""
    return rhythm.day(rhythm.nearest(last.toordinal())[0] + 1)


def state(rhythm: Rhythm, number: int, last: date, as_of: date) -> State:
    """Where a series with so many occurrences stands. One is overdue when its days of grace are over, and has ended
    when the occurrence after that is missing as well.
    """
    slot = rhythm.nearest(last.toordinal())[0]
    grace = grace_of(rhythm.cadence)
    now = as_of.toordinal()
    # A week's habit may rest for a holiday; nobody forgets the second quarter.
    more = 3 if rhythm.cadence == "weekly" else 2
    if now > rhythm.day(slot + more) + grace:
        return "ended"
    if rhythm.cadence in {"quarterly", "semiannual", "annual"} and now > rhythm.day(slot + 1) + 3 * grace + 30:
        return "ended"
    if now > rhythm.day(slot + 1) + grace:
        return "overdue"
    return "early" if number < _SURE.get(rhythm.cadence, _SURE_LONG) else "active"


def grace_of(cadence: Cadence) -> int:
    """After so many days an occurrence is overdue."""
    return BOUNDS[cadence].most


def find(frame: pl.DataFrame) -> list[Series]:
    """The series in transactions with the columns of `FRAME`, those with the earliest first occurrence first."""
    found: list[Series] = []
    for rows in _families(frame):
        found += _of_family(rows)
    return sorted(found, key=lambda series: (series.days[0], series.numbers[0]))


_Row = tuple[int, int, int, str, str, str, bool]


def _families(frame: pl.DataFrame) -> list[tuple[str, list[_Row]]]:
    """Transactions that may belong together: one currency, one direction, payees with the same first word."""
    families = {key: family_of(key) for key in frame["key"].unique()}
    prepared = (
        frame.filter(pl.col("minor") != 0)
        .with_columns(
            pl.col("day").to_physical().cast(pl.Int64) + _EPOCH,
            pl.col("key").replace_strict(families, return_dtype=pl.String).alias("family"),
            (pl.col("minor") > 0).alias("in"),
        )
        .sort("day", "number")
    )
    grouped = prepared.group_by("family", "currency", "in", maintain_order=True).agg(
        "number", "day", "minor", "key", "account", "mark", "likely"
    )
    return [
        (currency, list(zip(*columns, strict=True)))
        for _, currency, _, *columns in grouped.iter_rows()
        if len(columns[0]) > 1
    ]


_EPOCH: Final = date(1970, 1, 1).toordinal()


def _of_family(family: tuple[str, list[_Row]]) -> list[Series]:
    currency, rows = family
    place = {row[0]: row for row in rows}
    payees: dict[tuple[str, str], list[_Row]] = defaultdict(list)
    for row in rows:
        payees[row[3], row[4]].append(row)
    found: list[Strand] = []
    rest: list[Payment] = []
    for own in payees.values():
        payments = [Payment(number, day, minor, mark) for number, day, minor, _, _, mark, _ in own]
        more, left = strands(payments, likely=own[-1][6])
        found += more
        rest += left
    if len(payees) > 1:
        found = _across(found, rest, place)
    return [_series(strand, currency, place) for strand in found]


def _across(found: list[Strand], rest: list[Payment], place: dict[int, _Row]) -> list[Strand]:
    """Series whose payee writes its name otherwise now, or that are paid from another account, made one."""
    joined: list[Strand] = []
    waiting = sorted(found, key=lambda strand: strand.payments[0].day)
    while waiting:
        first = waiting.pop(0)
        follower = next((other for other in waiting if _goes_on(first, other, place)), None)
        if follower is None:
            joined.append(first)
        else:
            waiting.remove(follower)
            waiting.insert(0, chained(first, follower))
    grown: list[Strand] = []
    for strand in joined:
        larger = extended(strand, rest, step=_OTHER_PAYEE_STEP)
        used = {payment.number for payment in larger.payments}
        rest = [payment for payment in rest if payment.number not in used]
        grown.append(larger)
    accounts: dict[str, list[Payment]] = defaultdict(list)
    for payment in rest:
        accounts[place[payment.number][4]].append(payment)
    for own in accounts.values():
        grown += equal_amounts(own)[0]
    return grown


def _goes_on(first: Strand, second: Strand, place: dict[int, _Row]) -> bool:
    before, after = place[first.payments[-1].number], place[second.payments[0].number]
    return follows(first, second, _SAME_PAYEE_STEP if before[3] == after[3] else _OTHER_PAYEE_STEP)


def _series(strand: Strand, currency: str, place: dict[int, _Row]) -> Series:
    last = place[strand.payments[-1].number]
    slots = strand.slots
    missed = slots[-1] - slots[0] + 1 - len(slots)
    return Series(
        key=last[3],
        account=last[4],
        currency=currency,
        rhythm=strand.rhythm,
        numbers=tuple(payment.number for payment in strand.payments),
        days=tuple(date.fromordinal(payment.day) for payment in strand.payments),
        minors=tuple(strand.amounts),
        missed=missed,
        sureness=_sureness(strand, missed),
    )


def _sureness(strand: Strand, missed: int) -> float:
    """Grows with occurrences, and shrinks with missed ones, missed days and amounts that vary."""
    number = len(strand.payments)
    counted = number / (number + 1)
    keeps = 1 - 0.4 * min(1.0, strand.mean / BOUNDS[strand.rhythm.cadence].mean)
    whole = number / (number + missed)
    steady = {"fixed": 1.0, "stepped": 0.97, "varying": 0.85}[amounts.behaviour(strand.amounts)]
    return round(counted * keeps * whole * steady, 3)


def occurrences(rhythm: Rhythm, after: date, until: date) -> list[date]:
    """The days after `after`, up to and with `until`, on which a series will occur."""
    days: list[date] = []
    for day in islice(rhythm.after(after.toordinal()), 400):
        if day > until.toordinal():
            break
        days.append(date.fromordinal(day))
    return days
