"""How values look on the wire."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from smartspend.kernel.money import to_minor, to_text


class Wire(BaseModel):
    """Base of every schema: unknown fields are refused, so that a typing error is not silently ignored."""

    model_config = ConfigDict(extra="forbid")


class MoneyWire(Wire):
    """An exact amount: a decimal text with the currency's own decimals, negative is money out."""

    amount: Annotated[str, Field(max_length=40, examples=["-12.34"])]
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$", examples=["EUR"])]

    def minor(self) -> int:
        """Minor units. Raises `InvalidAmount` or `UnknownCurrency`."""
        return to_minor(self.amount, self.currency)


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
