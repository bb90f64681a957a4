"""Money is a whole number of minor units together with its ISO 4217 currency. Negative is money out.

Exponents are those of ISO 4217:2015 (list one, amendment 176): how many decimals the currency's unit has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from smartspend.kernel.errors import Invalid

_TWO: Final = (
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP "
    "CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES "
    "KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK "
    "NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB "
    "TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG BGN HRK ANG"
)
_NONE: Final = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
_THREE: Final = "BHD IQD JOD KWD LYD OMR TND"
_EXPONENTS: Final = dict.fromkeys(_TWO.split(), 2) | dict.fromkeys(_NONE.split(), 0) | dict.fromkeys(_THREE.split(), 3)

CURRENCIES: Final = frozenset(_EXPONENTS)
"""Every ISO 4217 code the product knows."""

MINOR_MAX: Final = 2**63 - 1
"""The largest number of minor units that the database's `bigint` holds."""

_PLAIN: Final = re.compile(r"([+-]?)(\d{1,19})(?:\.(\d{1,18}))?", re.ASCII)


class InvalidAmount(Invalid):
    """The amount is not a decimal number this currency can hold."""


class UnknownCurrency(Invalid):
    """The currency is not an ISO 4217 code."""


def exponent(currency: str) -> int:
    """Number of decimals of `currency` (ISO 4217): 2 for EUR, 0 for JPY, 3 for KWD. Raises `UnknownCurrency`."""
    try:
        return _EXPONENTS[currency]
    except KeyError:
        raise UnknownCurrency(f"“{currency[:12]}” is not an ISO 4217 currency code.") from None


def to_minor(text: str, currency: str) -> int:
    """Minor units of an exact decimal text such as `-12.34`.

    The point is the decimal sign and there is no grouping. Raises `InvalidAmount` when the text is not such a number,
    has more decimals than the currency, or does not fit 64 bits; `UnknownCurrency` for the currency.
    """
    places = exponent(currency)
    match = _PLAIN.fullmatch(text.strip())
    if match is None:
        raise InvalidAmount(f"“{text[:40]}” is not an amount such as -12.34.")
    sign, whole, fraction = match[1], match[2], (match[3] or "").rstrip("0")
    if len(fraction) > places:
        raise InvalidAmount(f"{currency} has {places} decimals, “{text[:40]}” has more.")
    minor = int(whole + fraction.ljust(places, "0"))
    if minor > MINOR_MAX:
        raise InvalidAmount(f"“{text[:40]}” is larger than the ledger can hold.")
    return -minor if sign == "-" else minor


def to_text(minor: int, currency: str) -> str:
    """The decimal text of `minor` units with exactly the currency's decimals: `-1234` EUR is `-12.34`."""
    places = exponent(currency)
    sign, digits = ("-" if minor < 0 else ""), str(abs(minor)).rjust(places + 1, "0")
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An amount in `minor` units of `currency`. Arithmetic between currencies is a `ValueError`, never a guess."""

    minor: int
    currency: str

    @classmethod
    def parse(cls, text: str, currency: str) -> Money:
        """Money of a decimal text; raises as `to_minor` does."""
        return cls(to_minor(text, currency), currency)

    def _same(self, other: Money) -> None:
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not mix without a dated rate")

    def __add__(self, other: Money) -> Money:
        self._same(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: Money) -> Money:
        self._same(other)
        return Money(self.minor - other.minor, self.currency)

    def __neg__(self) -> Money:
        return Money(-self.minor, self.currency)

    def __lt__(self, other: Money) -> bool:
        self._same(other)
        return self.minor < other.minor

    def __le__(self, other: Money) -> bool:
        self._same(other)
        return self.minor <= other.minor

    @property
    def text(self) -> str:
        """The decimal text, with the currency's own decimals."""
        return to_text(self.minor, self.currency)

    @property
    def decimal(self) -> Decimal:
        """The exact decimal number."""
        return Decimal(self.text)
