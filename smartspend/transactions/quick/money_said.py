# ruff: noqa: RUF001 -- signs as people type them
"""Amounts as people type them: `12.50`, `3,20`, `-45 eur`, `1.234,56 €`, `£5`. Values in, values out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from smartspend.kernel.money import CURRENCIES, exponent

_DOLLARS: Final = ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD", "CLP", "COP", "ARS")
MARKS: Final[dict[str, tuple[str, ...]]] = {
    "€": ("EUR",), "euro": ("EUR",), "euros": ("EUR",), "eur": ("EUR",),
    "$": _DOLLARS, "dollar": _DOLLARS, "dollars": _DOLLARS, "bucks": _DOLLARS, "us$": ("USD",), "a$": ("AUD",),
    "c$": ("CAD",), "ca$": ("CAD",), "nz$": ("NZD",), "hk$": ("HKD",), "s$": ("SGD",), "r$": ("BRL",), "mx$": ("MXN",),
    "£": ("GBP",), "pound": ("GBP",), "pounds": ("GBP",), "quid": ("GBP",),
    "¥": ("JPY", "CNY"),
    "￥": ("JPY", "CNY"), "円": ("JPY",), "元": ("CNY", "TWD"), "yen": ("JPY",),
    "zł": ("PLN",), "zl": ("PLN",), "złotych": ("PLN",), "zloty": ("PLN",), "złoty": ("PLN",), "złote": ("PLN",),
    "kr": ("SEK", "NOK", "DKK", "ISK"), "kr.": ("DKK", "SEK", "NOK", "ISK"), "kč": ("CZK",), "ft": ("HUF",),
    "fr.": ("CHF",),
    "sfr.": ("CHF",), "franken": ("CHF",), "lei": ("RON",), "₺": ("TRY",), "₹": ("INR",), "₽": ("RUB",),
    "₴": ("UAH",), "₩": ("KRW",), "₪": ("ILS",), "₱": ("PHP",), "฿": ("THB",), "₫": ("VND",), "₦": ("NGN",),
}  # fmt: skip
"""What a mark may stand for, the usual one first; it is that which the household has, where it has one of them."""

_MINUS: Final = r"\-−–"
_NUMBER: Final = re.compile(
    rf"(?P<sign>[+{_MINUS}])?(?P<before>[^\W\d_]{{1,3}}\$|[^\W\d_]{{3}}|[$€£¥￥₺₹₽₴₩₪₱฿₫₦])?(?P<inner>[+{_MINUS}])?"
    r"(?P<digits>\d[\d.,'’\u00a0\u202f]*)"
    rf"(?P<after>[^\W\d_]{{1,3}}\$|[^\W\d_]{{1,7}}\.?|[$€£¥￥円元₺₹₽₴₩₪₱฿₫₦])?(?P<dash>[,.]?[{_MINUS}]{{1,2}})?"
)
_THREE: Final = 3
_DIGITS_MAX: Final = 13


@dataclass(frozen=True, slots=True)
class MoneySaid:
    """A number that may be the amount. `sign` is 0 where none was written, `currency` None."""

    digits: str
    sign: int
    currencies: tuple[str, ...] | None

    @property
    def has_decimals(self) -> bool:
        """Whether it looks like money even without a mark."""
        return bool(re.search(r"[.,]\d{1,2}$", self.digits))

    def value(self, places: int) -> Decimal | None:
        """The exact number in a currency with so many decimals, without its sign; None where it cannot be one."""
        return _value(self.digits, places)


def money_said(token: str) -> MoneySaid | None:
    """What one token says: `-45`, `3,20€`, `usd12`, `12,-`; None where it says no amount."""
    match = _NUMBER.fullmatch(token)
    if match is None:
        return None
    marks = [mark for name in ("before", "after") if (mark := match[name])]
    found = [currencies_of(mark) for mark in marks]
    if None in found or len(found) > 1:
        return None
    signs = [one for one in (match["sign"], match["inner"]) if one]
    if len(signs) > 1:
        return None
    sign = 0 if not signs else (1 if signs[0] == "+" else -1)
    digits = match["digits"].rstrip(".,'’")
    return MoneySaid(digits, sign, found[0] if found else None) if digits else None


def currencies_of(word: str) -> tuple[str, ...] | None:
    """The currencies that a code, a sign or a word may mean; None where it means none."""
    if word.upper() in CURRENCIES and len(word) == _THREE:
        return (word.upper(),)
    return MARKS.get(word.casefold())


def chosen(candidates: Sequence[str], held: Sequence[str]) -> str:
    """The currency meant: the first that the household holds, else the usual one."""
    return next((one for one in held if one in candidates), candidates[0])


def decimals(currency: str | None) -> int:
    """Decimals of a currency; two where none is known."""
    return exponent(currency) if currency in CURRENCIES else 2


def _value(digits: str, places: int) -> Decimal | None:
    text = re.sub(r"(?<=\d)['’\u00a0\u202f](?=\d{3}(?!\d))", "", digits)
    if not re.fullmatch(r"[\d.,]+", text) or len(re.sub(r"\D", "", text)) > _DIGITS_MAX:
        return None
    separators = re.findall(r"[.,]", text)
    whole, _, fraction = text.rpartition(separators[-1]) if separators else (text, "", "")
    repeated = len(separators) > 1 and separators[-1] in separators[:-1]
    # Three digits after the only separator are thousands, for nobody types tenths of a cent.
    thousands = len(separators) == 1 and len(fraction) == _THREE != places and whole.strip("0")
    if repeated or thousands:
        whole, fraction = text, ""
    grouping = re.findall(r"[.,]", whole)
    if len(fraction) > places or (grouping and not _grouped(whole, grouping[0])):
        return None
    return Decimal(f"{re.sub(r'[.,]', '', whole) or '0'}.{fraction or '0'}".removesuffix(".0"))


def _grouped(text: str, separator: str) -> bool:
    first, *rest = text.split(separator)
    return 0 < len(first) <= _THREE and all(len(one) == _THREE for one in rest)
