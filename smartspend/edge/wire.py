"""How values look on the wire."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from smartspend.kernel.errors import FieldError, Invalid
from smartspend.kernel.limits import AMOUNT_MINOR_MAX, NAME_LENGTH_MAX, TEXT_LENGTH_MAX
from smartspend.kernel.money import InvalidAmount, to_minor, to_text


class Wire(BaseModel):
    """Base of every schema: unknown fields are refused, so that a typing error is not silently ignored."""

    model_config = ConfigDict(extra="forbid")


ALTERNATIVES: Final = frozenset({"is:condition", "is:group"})
"""Tags of shapes of which an input has one: no part of the input, so no part of a pointer into it either."""

_WHITE: Final = frozenset("\n\r\t")
_DAY_MIN, _DAY_MAX = date(1900, 1, 1), date(2199, 12, 31)


def storable(text: str) -> str:
    """The text, if a database can hold it. Raises `ValueError`."""
    if any(unicodedata.category(one) == "Cc" and one not in _WHITE for one in text):
        raise ValueError("must not hold control characters")
    return text


def one_line(text: str) -> str:
    """The text, if it is one line. Raises `ValueError`."""
    if any(unicodedata.category(one) == "Cc" for one in text):
        raise ValueError("must not hold line breaks or control characters")
    return text


def _iso(value: Any) -> Any:
    if not isinstance(value, date) and (not isinstance(value, str) or len(value) != 10):
        raise ValueError("must be a day such as 2026-03-31")
    return value


def _near(day: date) -> date:
    if not _DAY_MIN <= day <= _DAY_MAX:
        raise ValueError(f"must be between {_DAY_MIN} and {_DAY_MAX}")
    return day


Name = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=NAME_LENGTH_MAX),
    AfterValidator(one_line),
]
"""A name in one line, not empty."""

Words = Annotated[str, StringConstraints(max_length=TEXT_LENGTH_MAX), AfterValidator(storable)]
"""A text, with line breaks or without."""

Day = Annotated[date, BeforeValidator(_iso), AfterValidator(_near), Field(examples=["2026-03-31"])]
"""A calendar day of a time in which people keep accounts."""


class MoneyWire(Wire):
    """An exact amount: a decimal text with the currency's own decimals, negative is money out."""

    amount: Annotated[str, Field(max_length=40, examples=["-12.34"])]
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$", examples=["EUR"])]

    def minor(self) -> int:
        """Minor units. Raises `InvalidAmount` or `UnknownCurrency`."""
        return to_minor(self.amount, self.currency)


def minor_at(pointer: str, text: str, currency: str) -> int:
    """Minor units of a decimal text of the input. Raises `InvalidAmount` or `UnknownCurrency` that names `pointer`."""
    try:
        minor = to_minor(text, currency)
    except Invalid as error:
        raise type(error)(error.detail, errors=[FieldError(pointer, error.detail)]) from None
    if abs(minor) > AMOUNT_MINOR_MAX:
        detail = f"{text[:40]} is larger than the ledger can hold."
        raise InvalidAmount(detail, errors=[FieldError(pointer, detail)])
    return minor


def money(minor: int, currency: str) -> dict[str, str]:
    """Minor units as the wire shows them."""
    return {"amount": to_text(minor, currency), "currency": currency}


class Problem(BaseModel):
    """RFC 9457 problem details."""

    type: str = Field(examples=["/problems/not-found"])
    title: str
    status: int
    detail: str
    instance: str
    request_id: str
    errors: list[dict[str, str]] = []


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The `responses` of an endpoint that may answer with these problems."""
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {status: {"description": _MEANING[status], "content": content} for status in statuses}


_MEANING = {
    400: "The request cannot be understood",
    401: "Sign in first",
    403: "You may not do this",
    404: "Nothing under this address",
    409: "Contradicts what is already there",
    412: "Changed since it was read",
    413: "Too large",
    415: "This kind of content is not accepted",
    422: "Something in the input is not as it must be",
    429: "Too many attempts",
    503: "Not reachable at the moment",
}
