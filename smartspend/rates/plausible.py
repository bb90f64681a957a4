"""What can be a rate at all. Values in, value out."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Final

from smartspend.kernel.errors import FieldError, Invalid
from smartspend.kernel.money import exponent
from smartspend.rates.conversion import BASE

FIRST_DAY: Final = date(1999, 1, 1)
"""The euro's first day."""

RATE_MIN: Final = Decimal("0.0001")
RATE_MAX: Final = Decimal(100_000_000)
JUMP_MAX: Final = 10
"""How many times more, or less, than the rate known for the days around it: beyond that somebody slipped."""

_PLAIN: Final = re.compile(r"\d{1,12}(?:\.\d{1,12})?", re.ASCII)


class InvalidRate(Invalid):
    """This cannot be an exchange rate."""


class InvalidRateDay(Invalid):
    """There can be no exchange rate of this day."""


class NoRateOfTheEuro(Invalid):
    """Rates are prices of one euro, so the euro itself has none."""


def rate_of(text: str) -> Decimal:
    """The rate of a decimal text such as `1.0823`, above zero. Raises `InvalidRate`."""
    if _PLAIN.fullmatch(text) is None:
        raise _invalid(f"“{text[:40]}” is not a rate such as 1.0823.")
    rate = Decimal(text)
    if rate == 0:
        raise _invalid("A rate is above zero.")
    if not RATE_MIN <= rate <= RATE_MAX:
        raise _invalid(f"No currency has {text[:40]} units to one euro.")
    return rate


def check(currency: str, day: date, today: date) -> None:
    """Raises `UnknownCurrency`, `NoRateOfTheEuro`, `InvalidRateDay`."""
    exponent(currency)
    if currency == BASE:
        raise NoRateOfTheEuro(errors=[FieldError("/currency", "must be another currency than EUR")])
    if not FIRST_DAY <= day <= today:
        detail = f"A rate is of a day from {FIRST_DAY} to today."
        raise InvalidRateDay(detail, errors=[FieldError("/day", detail)])


def check_against(rate: Decimal, known: Decimal | None) -> None:
    """Raises `InvalidRate` where `known`, a rate of nearly the same day, says that this one is a slip."""
    if known is not None and not known / JUMP_MAX < rate < known * JUMP_MAX:
        raise _invalid(f"The rate known for these days is {plain(known)}: is the decimal point where it should be?")


def plain(rate: Decimal) -> str:
    """A rate in digits, without zeros that say nothing."""
    text = format(rate, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _invalid(detail: str) -> InvalidRate:
    return InvalidRate(detail, errors=[FieldError("/rate", detail)])
