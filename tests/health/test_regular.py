"""Bills that recur, as the rule on regularity looks at them."""

from __future__ import annotations

from datetime import date

from smartspend.health.regular import RegularBill
from smartspend.kernel.period import Month
from smartspend.recurring.rhythm import Rhythm

FIRST, LAST = Month(2026, 1), Month(2026, 6)


def rent(*days: str, until: str = "2026-07-20") -> RegularBill:
    paid = {date.fromisoformat(day): 900 for day in days}
    rhythm = Rhythm.said("monthly", date(2026, 1, 1))
    return RegularBill("Rent", "bills.rent", rhythm, min(paid), date.fromisoformat(until), paid)


def told(bill: RegularBill) -> tuple[int, ...]:
    found = bill.within(FIRST, LAST)
    return () if found is None else found.paid


def test_paid_on_the_last_working_day_before_is_paid() -> None:
    days = ("2025-12-31", "2026-01-30", "2026-02-27", "2026-04-01", "2026-04-30", "2026-06-01")
    assert told(rent(*days)) == (900,) * 6


def test_what_did_not_come_is_missing_once_it_is_known() -> None:
    assert told(rent("2026-01-01", "2026-02-01", "2026-04-01", "2026-05-01")) == (900, 900, 0, 900, 900, 0)
    assert told(rent("2026-04-01", "2026-05-01", until="2026-06-03")) == (900, 900)


def test_months_before_the_first_and_after_the_last_are_not_asked_for() -> None:
    assert told(rent("2026-05-01", "2026-06-01", "2026-07-01")) == (900, 900)
    assert told(rent("2026-07-01")) == ()
