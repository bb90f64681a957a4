"""Shapes of budgets on the wire."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Final
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field, field_validator

from smartspend.budgets.limits import NewLimit, Reach
from smartspend.budgets.periods import PeriodKind, Shift
from smartspend.budgets.rollover import Rollover
from smartspend.edge.wire import Day, MoneyWire, Name, Wire, minor_at, storable
from smartspend.kernel.errors import FieldError, Invalid
from smartspend.transactions.search import LENGTH_MAX as SEARCH_LENGTH_MAX
from smartspend.transactions.search import parse
from smartspend.transactions.tags import Tags

ALERTS_MAX: Final = 10
NAMED_MAX: Final = 200
DAYS_MAX: Final = 3660

_NEEDED: Final[dict[str, tuple[str, ...]]] = {"four_weekly": ("anchor",), "custom": ("start",)}
_FITTING: Final[dict[str, tuple[str, ...]]] = {
    "weekly": ("first_weekday",),
    "four_weekly": ("anchor",),
    "monthly": ("start_day",),
    "yearly": ("start_month", "start_day"),
    "payday": ("start_day", "shift"),
    "custom": ("start", "end", "days"),
}


class InvalidLimit(Invalid):
    """A budget's limit is above zero."""


class InvalidTarget(Invalid):
    """A budget is for something: categories, accounts, tags, or a search."""


class InvalidSchedule(Invalid):
    """These days do not make the periods of a budget."""


class InvalidRollover(Invalid):
    """What a budget carries over is capped above zero, in its own currency."""


class ScheduleWire(Wire):
    """When periods begin. Which fields go with which `period`: weekly `first_weekday` (1 is Monday); four_weekly
    `anchor`; monthly `start_day` (31 is the last day); yearly `start_month` and `start_day`; payday `start_day` (else
    the profile's pay-day) and `shift` (where it falls on a weekend); custom `start` and `end`, both included, or
    `start` and `days` again and again.
    """

    first_weekday: Annotated[int, Field(ge=1, le=7)] | None = None
    anchor: Day | None = None
    start_day: Annotated[int, Field(ge=1, le=31)] | None = None
    start_month: Annotated[int, Field(ge=1, le=12)] | None = None
    shift: Shift | None = None
    start: Day | None = None
    end: Day | None = None
    days: Annotated[int, Field(ge=1, le=DAYS_MAX)] | None = None

    def stored(self, period: PeriodKind) -> dict[str, Any] | None:
        """As it is stored for this kind of period. Raises `InvalidSchedule`."""
        given = self.model_dump(mode="json", exclude_none=True)
        wrong = [FieldError(f"/schedule/{name}", f"does not go with {period}") for name in given]
        wrong = [one for one in wrong if one.pointer.rpartition("/")[2] not in _FITTING[period]]
        wrong += [FieldError(f"/schedule/{one}", "is missing") for one in _NEEDED.get(period, ()) if one not in given]
        if period == "custom" and not wrong:
            wrong += self._wrong_in_custom()
        if wrong:
            raise InvalidSchedule(errors=wrong)
        return given or None

    def _wrong_in_custom(self) -> list[FieldError]:
        if (self.end is None) == (self.days is None):
            return [FieldError("/schedule/end", "is needed, or days, but not both")]
        if self.start and self.end and not 0 <= (self.end - self.start).days < DAYS_MAX:
            return [FieldError("/schedule/end", f"must be 0 to {DAYS_MAX - 1} days after start")]
        return []


Thresholds = Annotated[
    list[Annotated[Decimal, Field(gt=0, le=10, decimal_places=2)]], Field(max_length=ALERTS_MAX, examples=[[0.8, 1.0]])
]


def _in_order(value: list[Decimal]) -> list[Decimal]:
    return sorted(set(value))


def limit_of(amount: MoneyWire, pointer: str = "/amount/amount") -> int:
    """Minor units of a limit. Raises `InvalidLimit`, `InvalidAmount`, `UnknownCurrency`."""
    minor = minor_at(pointer, amount.amount, amount.currency)
    if minor <= 0:
        raise InvalidLimit(errors=[FieldError(pointer, "must be above zero")])
    return minor


class NewBudget(Wire):
    """A limit on what is spent in each period.

    It is for a category and all below it, or for several; for accounts; for transactions with any of some tags; or for
    whatever a search finds. Kinds that are given must hold together. `alert_at` holds shares of the limit, in
    hundredths: at 0.8 you are told when four fifths are spent. `pace_alert`: you are told when it will not last.
    """

    id: UUID | None = None
    name: Name | None = None
    category_id: UUID | None = None
    category_ids: Annotated[list[UUID], Field(max_length=NAMED_MAX, default_factory=list)]
    account_ids: Annotated[list[UUID], Field(max_length=NAMED_MAX, default_factory=list)]
    tags: Annotated[Tags, Field(default_factory=list)]
    q: Annotated[
        str,
        Field(max_length=SEARCH_LENGTH_MAX, examples=["amount:>50 category:food"]),
        AfterValidator(storable),
    ] = ""
    amount: MoneyWire
    period: PeriodKind = "monthly"
    schedule: ScheduleWire | None = None
    alert_at: Annotated[Thresholds, Field(default_factory=lambda: [Decimal("0.8"), Decimal(1)])]
    pace_alert: bool = True
    rollover: Rollover = "none"
    rollover_cap: MoneyWire | None = None
    rollover_from: Day | None = None
    archived: bool = False
    paused: bool = False

    @field_validator("alert_at")
    @classmethod
    def _in_order(cls, value: list[Decimal]) -> list[Decimal]:
        return _in_order(value)

    def row(self) -> dict[str, Any]:
        """As it is stored, but for `paused_at`. Raises kinds of `Invalid` that name the fields."""
        minor = limit_of(self.amount)
        stored = (self.schedule or ScheduleWire()).stored(self.period)
        return {
            "name": self.name,
            **self._target(),
            "minor": minor,
            "earlier_limits": None,
            "currency": self.amount.currency,
            "period": self.period,
            "schedule": stored,
            "alert_at": [int(one * 100) for one in self.alert_at],
            "pace_alert": self.pace_alert,
            "rollover": self.rollover,
            "rollover_cap": self._cap(),
            "rollover_from": self.rollover_from,
            "archived": self.archived,
            "paused": self.paused,
        }

    def _target(self) -> dict[str, Any]:
        categories = list(dict.fromkeys([*([self.category_id] if self.category_id else []), *self.category_ids]))
        q = " ".join(self.q.split())
        if q and parse(q) == parse(""):
            raise InvalidTarget(errors=[FieldError("/q", "finds everything")])
        if not (categories or self.account_ids or self.tags or q):
            raise InvalidTarget(errors=[FieldError("/category_id", "is missing, and nothing else says what it is for")])
        return {
            "category_id": categories[0] if len(categories) == 1 else None,
            "category_ids": categories if len(categories) > 1 else None,
            "account_ids": list(dict.fromkeys(self.account_ids)) or None,
            "tags": self.tags or None,
            "q": q or None,
        }

    def _cap(self) -> int | None:
        if self.rollover_cap is None:
            return None
        if self.rollover_cap.currency != self.amount.currency:
            raise InvalidRollover(errors=[FieldError("/rollover_cap/currency", "is not the budget's")])
        minor = minor_at("/rollover_cap/amount", self.rollover_cap.amount, self.rollover_cap.currency)
        if minor <= 0:
            raise InvalidRollover(errors=[FieldError("/rollover_cap/amount", "must be above zero")])
        return minor


class BudgetChange(Wire):
    """What may be changed by itself. `paused` budgets tell nothing; `archived` ones are kept out of sight.

    A new `amount` is the limit of the period that holds the day `amount_from`, of the current one by default; and as
    `amount_for` says, of all after it (`onwards`), of that `period` alone, or of all there ever were (`always`).
    """

    name: Name | None = None
    amount: MoneyWire | None = None
    amount_from: Day | None = None
    amount_for: Reach = "onwards"
    alert_at: Thresholds | None = None
    pace_alert: bool | None = None
    paused: bool | None = None
    archived: bool | None = None

    def limit(self, currency: str) -> NewLimit | None:
        """The new limit, where one is given. Raises `InvalidLimit`, `InvalidAmount`, `UnknownCurrency`."""
        if self.amount is None:
            if self.amount_from is not None or "amount_for" in self.model_fields_set:
                raise InvalidLimit(errors=[FieldError("/amount", "is missing: nothing else holds for some periods")])
            return None
        if self.amount.currency != currency:
            raise InvalidLimit(errors=[FieldError("/amount/currency", "is not the budget's: replace it as a whole")])
        return NewLimit(limit_of(self.amount), self.amount_from, self.amount_for)

    def values(self) -> dict[str, Any]:
        """What is given but for the limit, as it is stored."""
        given: dict[str, Any] = {name: getattr(self, name) for name in self.model_fields_set}
        if self.alert_at is not None:
            given["alert_at"] = [int(one * 100) for one in _in_order(self.alert_at)]
        given = {name: value for name, value in given.items() if not name.startswith("amount")}
        return {name: value for name, value in given.items() if value is not None or name == "name"}


class CopyOf(Wire):
    """A copy of a budget."""

    id: UUID | None = None
    name: Name | None = None


class BudgetDays(BaseModel):
    """Days of a budget's period, both included."""

    start: date
    end: date


class BudgetPace(BaseModel):
    """`expected` is what an even spender would have spent by now; `passes_on` the day on which, at this rate and with
    what is known to come, the limit is exceeded.
    """

    expected: MoneyWire
    passes_on: date | None


class BudgetAlert(BaseModel):
    """A threshold that was reached, and the transaction that reached it."""

    threshold: Annotated[float, Field(examples=[0.8])]
    crossed_at: datetime
    transaction_id: UUID | None


class BudgetStatus(BaseModel):
    """How far a budget is used.

    `limit` is the budget's `amount` and what was `carried` over from before. `spent` counts everything booked in the
    period, pending or not; `ahead` is the part of it that lies in days to come. `share` is 1 where all of the limit is
    used; `projected` is what is spent at the end at this rate. `unconverted` is what was spent in currencies without a
    rate: it is in none of the other figures.
    """

    budget_id: UUID
    period: BudgetDays
    amount: MoneyWire
    carried: MoneyWire
    limit: MoneyWire
    spent: MoneyWire
    ahead: MoneyWire
    left: MoneyWire
    share: float
    pace: BudgetPace
    projected: MoneyWire
    unconverted: list[MoneyWire]
    alerts: list[BudgetAlert]


class PastPeriod(BaseModel):
    """One period of a budget, by its own limit: `amount`, and with what was carried into it, `limit`."""

    period: BudgetDays
    amount: MoneyWire
    carried: MoneyWire
    limit: MoneyWire
    spent: MoneyWire
    left: MoneyWire


class BudgetHistory(BaseModel):
    """Periods of a budget, oldest first; the last one is the current one."""

    items: list[PastPeriod]


class LimitSince(BaseModel):
    """A limit and the day from which it holds; nothing where there was none before."""

    since: date | None
    amount: MoneyWire


class Budget(BaseModel):
    """A budget. `category_id` is set where it is for exactly one category, which then stands in `category_ids` too.

    `amount` is the limit of the current period, `limits` are all there were and will be, oldest first.
    """

    id: UUID
    name: str | None
    category_id: UUID | None
    category_ids: list[UUID]
    account_ids: list[UUID]
    tags: list[str]
    q: str
    amount: MoneyWire
    limits: list[LimitSince]
    period: PeriodKind
    schedule: ScheduleWire | None
    alert_at: list[float]
    pace_alert: bool
    rollover: Rollover
    rollover_cap: MoneyWire | None
    rollover_from: date | None
    archived: bool
    paused: bool
    created_at: datetime
    updated_at: datetime


class OneBudget(Budget):
    """A budget, and the others for which the same transactions count."""

    overlaps: list[UUID]


class BudgetWithStatus(Budget):
    """A budget and how far it is used."""

    status: BudgetStatus


class Budgets(BaseModel):
    """Every budget, oldest first."""

    items: list[BudgetWithStatus]
    next_cursor: None
