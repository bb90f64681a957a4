"""Bills that recur, as the rule on regularity looks at them: which occurrences were to come, and which came. Pure.

A month's totals call a rent that is paid on the last day of the month before, for the first is a Sunday, a month
without one. A series knows which occurrence a payment is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from smartspend.health.picture import Bill
from smartspend.kernel.period import Month
from smartspend.recurring.rhythm import Cadence, Rhythm
from smartspend.recurring.series import grace_of

MONTHLY: Final[frozenset[Cadence]] = frozenset({"weekly", "biweekly", "four-weekly", "semimonthly", "monthly"})
"""Cadences that come in every month."""


@dataclass(frozen=True, slots=True)
class RegularBill:
    """A series of payments: `paid` by day, above zero; it is known what was paid until `until`. `key` is the built-in
    category of the last payment.
    """

    name: str
    key: str
    rhythm: Rhythm
    first: date
    until: date
    paid: Mapping[date, int]

    def within(self, begin: Month, last: Month) -> Bill | None:
        """What was to be paid in these months, both included: 0 where it was not. Nothing where nothing was."""
        slots = {self.rhythm.nearest(day.toordinal())[0]: minor for day, minor in self.paid.items()}
        start = self.rhythm.nearest(max(self.first, begin.first).toordinal())[0]
        found = []
        for slot in range(start - 1, start + 12 * 6):
            on = self.rhythm.nominal(slot)
            if on >= last.end.toordinal():
                break
            if on < begin.first.toordinal() or slot < self.rhythm.nearest(self.first.toordinal())[0]:
                continue
            # One that may still come is not missing yet.
            if slot in slots or on + grace_of(self.rhythm.cadence) <= self.until.toordinal():
                found.append(slots.get(slot, 0))
        return Bill(self.name, tuple(found)) if found else None
