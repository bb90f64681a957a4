"""Shapes of rules and learned corrections on the wire."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Discriminator, Field, Tag, model_validator

from smartspend.categorisation.actions import PARTS_MAX
from smartspend.categorisation.conditions import CONDITIONS_MAX, Match
from smartspend.edge.wire import MoneyWire, Name, Wire, Words, minor_at, one_line
from smartspend.kernel.limits import TAG_LENGTH_MAX, TAGS_MAX
from smartspend.transactions.search import LENGTH_MAX
from smartspend.transactions.shapes import Transaction

Direction = Literal["in", "out"]


class Condition(Wire):
    """One comparison; `value_to` is the upper bound of `between`. Amounts are decimal texts without sign, days are
    texts such as 2026-03-31, categories are keys.
    """

    field: Literal[
        "payee", "description", "text", "notes", "amount", "date", "day", "account_id", "direction", "currency",
        "status", "category", "tag",
    ]  # fmt: skip
    operator: Literal[
        "contains", "equals", "is", "starts_with", "ends_with", "word", "matches", "greater", "less", "at_least",
        "at_most", "between", "before", "after",
    ]  # fmt: skip
    value: Words
    value_to: Annotated[str, Field(max_length=40)] | None = None


class Group(Wire):
    """Conditions of which all, any or none must hold; groups nest up to five deep."""

    match: Match = "all"
    conditions: Parts


def _shape(part: Any) -> str:
    grouped = "conditions" in part if isinstance(part, dict) else isinstance(part, Group)
    return "is:group" if grouped else "is:condition"


Part = Annotated[Annotated[Condition, Tag("is:condition")] | Annotated[Group, Tag("is:group")], Discriminator(_shape)]
Parts = Annotated[list[Part], Field(min_length=1, max_length=CONDITIONS_MAX)]


class SplitPart(Wire):
    """A part of an amount: a fixed size or a share in per cent, as decimal texts; the first part takes the rest."""

    category_id: UUID | None = None
    amount: Annotated[str, Field(max_length=40)] | None = None
    percent: Annotated[str, Field(max_length=20)] | None = None
    note: Words = ""


class Actions(Wire):
    """What a rule does; what is left out it leaves as it is. `transfer` marks a transfer between own accounts,
    `ignore` leaves a transaction out of totals, budgets and reports. Only one of `category_id`, `splits`, `transfer`
    and `ignore` can be.
    """

    category_id: UUID | None = None
    payee: Name | None = None
    add_tags: Annotated[list[Annotated[Name, Field(max_length=TAG_LENGTH_MAX)]], Field(max_length=TAGS_MAX)] = Field(
        default=[]
    )
    note: Words | None = None
    splits: Annotated[list[SplitPart], Field(max_length=PARTS_MAX)] = Field(default=[])
    transfer: bool = False
    ignore: bool = False


class RuleBody(Wire):
    """A rule: when all, any or none of its conditions hold, it acts. Rules are asked by position; of those that match,
    the first one to say something about a field decides it, and tags come together.
    """

    id: UUID | None = None
    name: Name
    match: Match = "all"
    conditions: Parts
    actions: Actions
    enabled: bool = True
    position: Annotated[int, Field(ge=0, le=100_000)] | None = None

    def values(self) -> dict[str, Any]:
        """Columns; conditions and actions as JSON."""
        actions = self.actions.model_dump(mode="json", exclude_defaults=True)
        conditions = [one.model_dump(mode="json", exclude_none=True) for one in self.conditions]
        values = self.model_dump(exclude={"conditions", "actions"})
        return {**values, "conditions": conditions, "actions": actions}


class RuleLine(Wire):
    """A rule's conditions in one line of the search grammar."""

    q: Annotated[str, Field(max_length=LENGTH_MAX, examples=['amount:>50 category:food -tag:work "whole foods"'])]


class Written(BaseModel):
    """The conditions that a line stands for; none where it holds nothing to search for. `words` says them plainly."""

    match: Match
    conditions: list[Part]
    words: str


class Rule(BaseModel):
    """A rule as it is stored. `words` are its conditions in plain words, `does` its actions."""

    id: UUID
    name: str
    match: Match
    conditions: list[Part]
    actions: Actions
    enabled: bool
    position: int
    words: str
    does: str
    updated_at: datetime


class Rules(BaseModel):
    """Every rule, in the order in which they are asked."""

    items: list[Rule]
    next_cursor: None = None


class RuleChange(BaseModel):
    """One thing that a rule would change about a transaction, in words, before and after."""

    field: Literal["category", "payee", "tags", "notes", "splits", "ignored"]
    before: str | None
    after: str | None


class Previewed(BaseModel):
    """One transaction that a rule would change. `before` and `after` repeat the first of its changes."""

    id: UUID
    booked_on: date
    payee: str
    amount: MoneyWire
    before: str | None
    after: str | None
    changes: list[RuleChange]


class Preview(BaseModel):
    """What a rule would do, and what looks wrong about it. `looked_at` is of how many transactions that is told;
    `complete` says that these are all there are.
    """

    matches: int
    changes: int
    looked_at: int
    complete: bool
    sample: list[Previewed]
    words: str
    does: str
    warnings: list[str]


class Applied(BaseModel):
    """What was changed, and the batch that takes it back."""

    batch_id: UUID
    changed: int


class RuleOrder(Wire):
    """The ids of all rules, in the order in which they are to be asked."""

    ids: Annotated[list[UUID], Field(min_length=1, max_length=10_000)]


class RuleRun(BaseModel):
    """A batch in which a rule acted, on so many transactions: it was applied, or lines were imported. Taking back an
    import takes back all of it.
    """

    id: UUID
    batch_id: UUID
    kind: Literal["apply", "import"]
    rows: int
    at: datetime
    summary: str
    reverted_by: UUID | None


class RuleRuns(BaseModel):
    """The newest runs of a rule."""

    items: list[RuleRun]
    next_cursor: None = None


class RulesImported(BaseModel):
    """How many rules came from a file, and the batch that takes them back."""

    batch_id: UUID
    added: int


class RuleSuggestion(BaseModel):
    """A rule that repeated corrections suggest, and why. `suggestion` names it when it is dismissed."""

    suggestion: str
    because: str
    rule: RuleBody


class RuleSuggestions(BaseModel):
    """Rules to make or to dismiss."""

    items: list[RuleSuggestion]
    next_cursor: None = None


class Dismissal(Wire):
    """A suggestion that is not wanted."""

    suggestion: Annotated[str, Field(min_length=1, max_length=400), AfterValidator(one_line)]


class LearnedWire(BaseModel):
    """What was learned from a correction: this payee, in this direction, goes into this category.

    With amounts, it counts for rows from the one to the other, without sign; where a payee has such, the others go by
    what was learned without.
    """

    id: UUID
    payee_key: str
    example: str
    direction: Direction
    category_id: UUID
    category_key: str
    category_name: str
    enabled: bool
    used: int
    learned_at: datetime
    updated_at: datetime
    amount_from: MoneyWire | None = None
    amount_to: MoneyWire | None = None


class LearnedList(BaseModel):
    """Everything learned, newest first."""

    items: list[LearnedWire]
    next_cursor: None = None


class LearnedPreview(BaseModel):
    """What applying a correction would change: how many, and the newest of them as they are now."""

    changes: int
    items: list[Transaction]


class LearnedChange(Wire):
    """What to change; what is left out stays. Amounts are given together, without sign; null stands for all amounts."""

    category_id: UUID = Field(default_factory=lambda: UUID(int=0))
    enabled: bool = True
    amount_from: MoneyWire | None = None
    amount_to: MoneyWire | None = None

    @model_validator(mode="after")
    def _something(self) -> LearnedChange:
        if not self.model_fields_set:
            raise ValueError("says nothing to change")
        ends = {"amount_from", "amount_to"}
        if self.model_fields_set & ends and not ends <= self.model_fields_set:
            raise ValueError("gives one end of the amounts without the other")
        if (self.amount_from is None) != (self.amount_to is None):
            raise ValueError("gives one end of the amounts without the other")
        if self.amount_from and self.amount_to and self.amount_from.currency != self.amount_to.currency:
            raise ValueError("gives amounts of two currencies")
        return self

    def values(self) -> dict[str, Any]:
        """Columns to set; amounts in minor units. Raises `InvalidAmount` or `UnknownCurrency`."""
        given = self.model_dump(exclude_unset=True, exclude={"amount_from", "amount_to"})
        if "amount_from" not in self.model_fields_set:
            return given
        if self.amount_from is None or self.amount_to is None:
            return {**given, "amount_from": None, "amount_to": None, "currency": None}
        currency = self.amount_from.currency
        ends = {name: minor_at(f"/{name}/amount", end.amount, currency) for name, end in self._ends().items()}
        return {**given, **ends, "currency": currency}

    def _ends(self) -> dict[str, MoneyWire]:
        both = {"amount_from": self.amount_from, "amount_to": self.amount_to}
        return {name: end for name, end in both.items() if end is not None}
