"""From one currency into another by the rates of a day, exactly. Values in, value out.

A rate says how many units of a currency one euro was worth, as the European Central Bank publishes it. Between two
other currencies the way leads through the euro.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from smartspend.kernel.money import exponent

BASE: Final = "EUR"
"""The currency that every rate is a price of."""

DAYS_MAX: Final = 10
"""How old a rate may be: longer than any row of days on which none is published, shorter than markets forget."""


@dataclass(frozen=True, slots=True)
class Rate:
    """One euro was worth `rate` units of `currency` on `day`; `rate` is above zero."""

    currency: str
    day: date
    rate: Decimal


@dataclass(frozen=True, slots=True)
class Quote:
    """How many units of one currency a unit of another was worth, and the day of the older rate that says so."""

    factor: Fraction
    day: date


@dataclass(slots=True)
class RateTable:
    """Rates of some currencies and days, made by `of`."""

    _days: dict[str, list[date]]
    _rates: dict[str, list[Decimal]]
    _quotes: dict[tuple[str, str, date], Quote | None] = field(default_factory=dict)
    _ratios: dict[tuple[str, str, date], tuple[int, int] | None] = field(default_factory=dict)

    @classmethod
    def of(cls, rates: Iterable[Rate]) -> RateTable:
        """A table of these rates, in whatever order they come; of two for one day the later one counts."""
        found: dict[str, dict[date, Decimal]] = {}
        for one in rates:
            found.setdefault(one.currency, {})[one.day] = one.rate
        days = {currency: sorted(known) for currency, known in found.items()}
        return cls(days, {currency: [found[currency][day] for day in own] for currency, own in days.items()})

    def convert(self, minor: int, currency: str, to: str, day: date) -> int | None:
        """`minor` units of `currency` as minor units of `to`, by the newest rates on or before `day`.

        Exact up to the last step, in which halves go to the even neighbour. None where one of the two has no rate of
        the `DAYS_MAX` days before. Raises `UnknownCurrency`.
        """
        if currency == to:
            return minor
        key = (currency, to, day)
        if key not in self._ratios:
            self._ratios[key] = self._ratio(currency, to, day)
        ratio = self._ratios[key]
        return None if ratio is None else _half_even(minor * ratio[0], ratio[1])

    def _ratio(self, currency: str, to: str, day: date) -> tuple[int, int] | None:
        """Minor units of `to` for one of `currency`, as numerator and denominator: whole numbers are many times faster
        than fractions, and there are many days.
        """
        found = self.quote(currency, to, day)
        if found is None:
            return None
        places = exponent(to) - exponent(currency)
        above, below = found.factor.numerator, found.factor.denominator
        return (above * 10**places, below) if places >= 0 else (above, below * 10**-places)

    def quote(self, currency: str, to: str, day: date) -> Quote | None:
        """What one unit of `currency` was worth in `to` on `day`; None as in `convert`."""
        key = (currency, to, day)
        if key not in self._quotes:
            self._quotes[key] = self._quote(currency, to, day)
        return self._quotes[key]

    def _quote(self, currency: str, to: str, day: date) -> Quote | None:
        sold, bought = self._newest(currency, day), self._newest(to, day)
        if sold is None or bought is None:
            return None
        return Quote(Fraction(bought.rate) / Fraction(sold.rate), min(sold.day, bought.day))

    def _newest(self, currency: str, day: date) -> Rate | None:
        if currency == BASE:
            return Rate(BASE, day, Decimal(1))
        days = self._days.get(currency, [])
        place = bisect_right(days, day) - 1
        if place < 0 or (day - days[place]).days > DAYS_MAX:
            return None
        return Rate(currency, days[place], self._rates[currency][place])


def _half_even(above: int, below: int) -> int:
    """The whole number nearest to a fraction, of two the even one."""
    whole, rest = divmod(above, below)
    return whole + (2 * rest > below or (2 * rest == below and whole % 2))
