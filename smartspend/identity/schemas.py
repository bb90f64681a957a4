"""Shapes of identity on the wire."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, EmailStr, Field, StringConstraints, model_validator

from smartspend.edge.wire import MoneyWire, Wire
from smartspend.kernel.clock import time_zones
from smartspend.kernel.errors import DomainError
from smartspend.kernel.money import CURRENCIES


def _no_controls(text: str) -> str:
    if any(unicodedata.category(character) == "Cc" for character in text):
        raise ValueError("must not hold control characters")
    return text


Name = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100), AfterValidator(_no_controls)
]


class Registration(Wire):
    """A new person."""

    email: Annotated[EmailStr, Field(max_length=254, examples=["ada@example.org"])]
    password: Annotated[str, Field(max_length=1000, examples=["correct horse battery"])]
    name: Name


class PersonWire(BaseModel):
    """A person."""

    id: UUID
    email: str
    name: str
    role: str
    household_id: UUID


class Me(PersonWire):
    """The person who asks."""

    onboarded: bool


class Credentials(Wire):
    """Address and password."""

    email: Annotated[str, Field(max_length=254, examples=["ada@example.org"])]
    password: Annotated[str, Field(max_length=1000)]


class AccessToken(BaseModel):
    """A bearer token for the `Authorization` header; `expires_in` is in seconds."""

    access_token: str
    token_type: Literal["bearer"] = "bearer"  # noqa: S105  # the scheme's name
    expires_in: int


class RefreshRequest(Wire):
    """For clients without cookies."""

    refresh_token: Annotated[str, Field(max_length=200)]


class NewRole(Wire):
    """A role and what it allows."""

    name: Annotated[str, Field(pattern="^[a-z][a-z0-9_-]{1,39}$", examples=["bookkeeper"])]
    permissions: Annotated[list[str], Field(max_length=50, examples=[["household:read"]])]


class RoleWire(BaseModel):
    """A role as it is stored."""

    name: str
    permissions: list[str]
    built_in: bool
    created_at: datetime


class Roles(BaseModel):
    """Every role."""

    items: list[RoleWire]


class RoleChange(Wire):
    """The role to give."""

    role: Annotated[str, Field(max_length=40)]


class PersonRole(BaseModel):
    """A person with the new role."""

    id: UUID
    email: str
    name: str
    role: str


class Profile(Wire):
    """What onboarding asks. `pay_day` is a day of the month; 31 means the last one."""

    name: Name
    currency: Annotated[str, Field(examples=["EUR"])]
    time_zone: Annotated[str, Field(max_length=64, examples=["Europe/Berlin"])]
    language: Annotated[str, Field(pattern="^[a-z]{2}(-[A-Za-z]{2,8})?$", examples=["en"])]
    monthly_income: MoneyWire | None = None
    pay_day: Annotated[int, Field(ge=1, le=31)] | None = None
    goals: Annotated[list[Name], Field(max_length=20, default_factory=list)]
    onboarded: bool = True

    @model_validator(mode="after")
    def _known(self) -> Profile:
        if self.currency not in CURRENCIES:
            raise ValueError("currency is not an ISO 4217 code such as EUR")
        if self.time_zone not in time_zones():
            raise ValueError("time_zone is not an IANA name such as Europe/Berlin")
        if self.monthly_income is not None:
            self._check_income(self.monthly_income)
        return self

    def _check_income(self, income: MoneyWire) -> None:
        if income.currency != self.currency:
            raise ValueError("monthly_income is not in the profile's currency")
        try:
            minor = income.minor()
        except DomainError as error:
            raise ValueError(f"monthly_income: {error.detail}") from None
        if minor < 0:
            raise ValueError("monthly_income is below zero")

    def row(self) -> dict[str, Any]:
        """As it is stored."""
        values = self.model_dump(exclude={"monthly_income"})
        return {**values, "monthly_income_minor": self.monthly_income.minor() if self.monthly_income else None}


class Erasure(Wire):
    """The caller's own e-mail address, to confirm."""

    confirm: Annotated[str, Field(max_length=254)]


class SessionWire(BaseModel):
    """A browser or device that is signed in."""

    id: UUID
    created_at: datetime
    last_seen_at: datetime
    expires_at: datetime
    user_agent: str
    ip: str
    current: bool


class Sessions(BaseModel):
    """Your sessions."""

    items: list[SessionWire]


class NewToken(Wire):
    """A personal API token to be made."""

    name: Name
    scopes: Annotated[list[Literal["read", "write"]], Field(min_length=1, max_length=2)]
    expires_at: datetime | None = None


class TokenWire(BaseModel):
    """A personal API token; its text is told only when it is made."""

    id: UUID
    name: str
    scopes: list[str]
    created_at: datetime
    last_used_at: datetime | None
    expires_at: datetime | None


class MadeToken(TokenWire):
    """A new personal API token with its text."""

    token: str


class Tokens(BaseModel):
    """Your personal API tokens."""

    items: list[TokenWire]
