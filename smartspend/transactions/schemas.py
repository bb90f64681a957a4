"""Shapes of transactions on the wire."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, BeforeValidator, Field, StringConstraints, model_validator

from smartspend.edge.wire import Day, MoneyWire, Wire, Words, minor_at
from smartspend.kernel.clock import utc_now
from smartspend.kernel.limits import BULK_MAX, PAGE_SIZE, PAGE_SIZE_MAX, SPLITS_MAX
from smartspend.transactions.search import LENGTH_MAX as SEARCH_LENGTH_MAX
from smartspend.transactions.selection import Filter
from smartspend.transactions.tags import Tags

Status = Literal["booked", "pending"]
CategorySource = Literal["person", "rule", "learned", "bank", "merchant", "model", "ai", "transfer"]


def _in_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _no_nul(text: str) -> str:
    if "\0" in text:
        raise ValueError("must not hold the character NUL")
    return text


Payee = Annotated[Words, StringConstraints(strip_whitespace=True, max_length=500)]
Bound = Annotated[str, Field(pattern=r"^[+-]?\d{1,15}(\.\d{1,4})?$", examples=["-50.00"])]
Asked = Annotated[str, Field(max_length=200), AfterValidator(_no_nul)]
PageNumber = Annotated[int, Field(ge=1, le=1_000_000)]


class FilterQuery(Wire):
    """Which transactions. Days are both included; repeated accounts and categories mean any of them, tags all."""

    account_id: Annotated[list[UUID], BeforeValidator(_in_list)] = Field(default=[], max_length=200)
    category: Annotated[list[Asked], BeforeValidator(_in_list)] = Field(
        default=[], max_length=200, description="Id, key, group's key, or `none`."
    )
    start_date: date | None = None
    end_date: date | None = None
    min_amount: Bound | None = None
    max_amount: Bound | None = None
    direction: Literal["in", "out"] | None = None
    is_anomaly: bool | None = None
    status: Status | None = None
    tag: Annotated[list[Asked], BeforeValidator(_in_list)] = Field(default=[], max_length=200)
    q: str = Field(
        default="",
        max_length=SEARCH_LENGTH_MAX,
        description=(
            'Starts of words, `"a phrase"`, `-without`, `amount:>50`, `category:food`, `tag:x`, `account:x`; '
            "`tag:x,y` is either."
        ),
    )
    import_id: UUID | None = None
    transfer_id: UUID | None = Field(default=None, description="Both sides of a transfer.")
    ignored: bool | None = Field(default=None, description="Left out of totals, budgets and reports.")

    def filter(self) -> Filter:
        """As the service takes it."""
        return Filter(
            account_ids=tuple(self.account_id),
            categories=tuple(self.category),
            start_date=self.start_date,
            end_date=self.end_date,
            min_amount=None if self.min_amount is None else Decimal(self.min_amount),
            max_amount=None if self.max_amount is None else Decimal(self.max_amount),
            direction=self.direction,
            is_anomaly=self.is_anomaly,
            status=self.status,
            tags=tuple(self.tag),
            q=self.q,
            import_id=self.import_id,
            transfer_id=self.transfer_id,
            ignored=self.ignored,
        )


class PageQuery(FilterQuery):
    """Which transactions, and which page of them: by cursor, or by number for clients that must."""

    cursor: Annotated[str, Field(max_length=200)] | None = None
    limit: Annotated[int, Field(ge=1, le=PAGE_SIZE_MAX)] = PAGE_SIZE
    page: PageNumber | None = None


class SplitWire(Wire):
    """A part of a transaction."""

    category_id: UUID | None
    amount: MoneyWire
    note: Words = ""


Splits = Annotated[list[SplitWire], Field(min_length=1, max_length=SPLITS_MAX)]


def _stored(splits: list[SplitWire], currency: str) -> list[dict[str, Any]]:
    """Parts as they are stored. Raises `InvalidAmount`."""
    stored = []
    for number, one in enumerate(splits):
        minor = minor_at(f"/splits/{number}/amount/amount", one.amount.amount, currency)
        category_id = str(one.category_id) if one.category_id else None
        stored.append({"category_id": category_id, "minor": minor, "note": one.note})
    return stored


class NewTransaction(Wire):
    """A transaction to be entered; money out is negative.

    Where `category_id` is left out, it is judged at once as what a bank delivers is; null leaves it open.
    """

    id: UUID | None = None
    account_id: UUID
    booked_on: Day
    amount: MoneyWire
    payee: Payee = ""
    description: Words = ""
    category_id: UUID | None = None
    notes: Words = ""
    tags: Tags = Field(default=[])
    value_on: Day | None = None
    status: Status = "booked"
    splits: Splits | None = None

    @model_validator(mode="after")
    def _same_currency(self) -> NewTransaction:
        _must_be_in(self.amount.currency, self.splits)
        return self

    @property
    def judged(self) -> bool:
        """Whether a category is to be found for it."""
        return "category_id" not in self.model_fields_set

    def values(self) -> dict[str, Any]:
        """Columns. Raises `InvalidAmount`, `UnknownCurrency`."""
        values = self.model_dump(exclude={"amount", "splits"}, exclude_none=True)
        values["minor"] = minor_at("/amount/amount", self.amount.amount, self.amount.currency)
        if self.splits is not None:
            values["splits"] = _stored(self.splits, self.amount.currency)
        return values


class TransactionChange(Wire):
    """What to change; what is left out stays. Whatever a person sets here is never set by a machine again."""

    category_id: UUID | None = None
    payee: Payee = ""
    description: Words = ""
    notes: Words = ""
    tags: Tags = Field(default=[])
    booked_on: Day = Field(default_factory=lambda: date.min)
    value_on: Day | None = None
    amount: MoneyWire = Field(default_factory=lambda: MoneyWire(amount="0", currency="XXX"))
    status: Status = "booked"
    splits: Splits | None = None
    ignored: bool = False

    @model_validator(mode="after")
    def _same_currency(self) -> TransactionChange:
        if self.currency is not None:
            _must_be_in(self.currency, self.splits)
        return self

    @property
    def currency(self) -> str | None:
        """The currency that amounts are given in, where there are any."""
        if "amount" in self.model_fields_set:
            return self.amount.currency
        return self.splits[0].amount.currency if self.splits else None

    def values(self) -> dict[str, Any]:
        """Columns to set. Raises `InvalidAmount`, `UnknownCurrency`."""
        values = self.model_dump(exclude={"amount", "splits", "ignored"}, exclude_unset=True) | _ignored(self)
        if "amount" in self.model_fields_set:
            values["minor"] = minor_at("/amount/amount", self.amount.amount, self.amount.currency)
        if "splits" in self.model_fields_set:
            values["splits"] = _stored(self.splits, self.currency or "") if self.splits else None
        return values


class Reconciliation(Wire):
    """What the transaction really is. What it was before stays in its history."""

    booked_on: Day | None = None
    amount: MoneyWire | None = None
    payee: Payee | None = None
    description: Words | None = None
    notes: Words | None = None

    @model_validator(mode="after")
    def _something(self) -> Reconciliation:
        if not self.model_dump(exclude_none=True):
            raise ValueError("says nothing to correct")
        return self

    def change(self) -> TransactionChange:
        """The same as an edit."""
        return TransactionChange.model_validate(self.model_dump(exclude_none=True))


def _ignored(changes: TransactionChange | BulkChanges) -> dict[str, Any]:
    """The column of a change that leaves out a transaction, or counts it again."""
    if "ignored" not in changes.model_fields_set:
        return {}
    return {"ignored_at": utc_now() if changes.ignored else None}


def _must_be_in(currency: str, splits: list[SplitWire] | None) -> None:
    if any(one.amount.currency != currency for one in splits or []):
        raise ValueError(f"every part of splits must be in {currency}")


class BulkChanges(Wire):
    """What to change on all of them; `delete` removes them instead."""

    category_id: UUID | None = None
    payee: Payee = ""
    notes: Words = ""
    add_tags: Tags = Field(default=[])
    remove_tags: Tags = Field(default=[])
    ignored: bool = False
    delete: bool = False

    @model_validator(mode="after")
    def _something(self) -> BulkChanges:
        if not self.model_fields_set:
            raise ValueError("says nothing to change")
        return self

    def values(self) -> dict[str, Any]:
        """Columns to set."""
        return self.model_dump(include={"category_id", "payee", "notes"}, exclude_unset=True) | _ignored(self)


class Bulk(Wire):
    """Transactions by their ids, or by a filter, and what to do with them."""

    ids: Annotated[list[UUID], Field(min_length=1, max_length=BULK_MAX)] | None = None
    filter: FilterQuery | None = None
    changes: BulkChanges

    @model_validator(mode="after")
    def _one_of_both(self) -> Bulk:
        if (self.ids is None) == (self.filter is None):
            raise ValueError("give either ids or filter")
        return self

    def chosen(self) -> list[UUID] | Filter:
        """Ids or filter."""
        return self.ids if self.ids is not None else (self.filter or FilterQuery()).filter()


class CategoryOf(BaseModel):
    """A transaction's category, who decided it, how sure that is and why."""

    id: UUID
    key: str
    name: str
    source: CategorySource | None
    confidence: float | None
    reason: str


class Transaction(BaseModel):
    """A transaction as the household sees it. `uncategorised_reason` says why it has no category."""

    id: UUID
    account_id: UUID
    booked_on: date
    value_on: date | None
    amount: MoneyWire
    payee: str
    description: str
    category: CategoryOf | None
    uncategorised_reason: str | None
    status: Status
    notes: str
    tags: list[str]
    is_anomaly: bool
    transfer_id: UUID | None
    splits: list[SplitWire] | None
    ignored: bool = Field(description="Left out of totals, budgets and reports; its account's balance counts it.")
    locked_fields: list[str]
    source: Literal["import", "manual", "demo"]
    created_at: datetime
    updated_at: datetime


class Transactions(BaseModel):
    """A page, newest first. `total` comes with `page` only."""

    items: list[Transaction]
    next_cursor: str | None
    total: int | None = None


class CurrencyTotals(BaseModel):
    """Money in, out and both, in one currency."""

    currency: str
    in_: MoneyWire = Field(alias="in")
    out: MoneyWire
    net: MoneyWire


class TransactionTotals(BaseModel):
    """How many, and how much, by currency."""

    count: int
    by_currency: list[CurrencyTotals]


class DayOf(BaseModel):
    """A day's transactions, as a number and net sums by currency."""

    on: date
    count: int
    net: list[MoneyWire]


class Days(BaseModel):
    """Days with transactions, newest first: where each one stands in the list."""

    items: list[DayOf]
    count: int


class BulkDone(BaseModel):
    """What a change of many did."""

    batch_id: UUID
    changed: int


class Record(BaseModel):
    """What a bank or file said, unchanged."""

    source: str
    import_id: UUID
    file_name: str | None
    row: int
    raw: str
    first_seen_at: datetime
    last_seen_at: datetime


class Actor(BaseModel):
    """Who or what made a change."""

    kind: str
    name: str


class Change(BaseModel):
    """One change: who, when, why, and each field before and after."""

    batch_id: UUID
    at: datetime
    actor: Actor
    cause: str
    fields: dict[str, dict[str, Any]]


class Lineage(BaseModel):
    """Where a transaction comes from, and what became of it."""

    records: list[Record]
    changes: list[Change]


class TagOf(BaseModel):
    """A tag and how many transactions carry it."""

    name: str
    count: int


class TagList(BaseModel):
    """Every tag, most used first."""

    items: list[TagOf]
