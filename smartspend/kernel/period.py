"""Calendar months. Ranges of days are start inclusive, end exclusive, everywhere in the product."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from smartspend.kernel.errors import Invalid


class InvalidMonth(Invalid):
    """A month is written as 2026-11."""


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One calendar month of the proleptic Gregorian calendar."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Month:
        """The month that holds `day`."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """The month written as `2026-11`. Raises `InvalidMonth`."""
        match = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", text, re.ASCII)
        if match is None or match[1] == "0000":
            raise InvalidMonth
        return cls(int(match[1]), int(match[2]))

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def end(self) -> date:
        """The first day after it."""
        return self.plus(1).first

    def plus(self, months: int) -> Month:
        """The month `months` later, or earlier where negative."""
        index = self.year * 12 + self.month - 1 + months
        return Month(index // 12, index % 12 + 1)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"
