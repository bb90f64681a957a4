"""What imports look like on the wire."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from smartspend.edge.wire import MoneyWire, Wire

State = Literal["reading", "needs_mapping", "importing", "done", "failed", "reverted"]
Kind = Literal["checking", "savings", "credit_card", "cash", "loan", "investment", "other"]
Currency = Annotated[str, Field(pattern="^[A-Z]{3}$", examples=["EUR"])]


class AccountWish(Wire):
    """An account to be made for the file."""

    name: Annotated[str, Field(min_length=1, max_length=200, examples=["Joint account"])]
    kind: Kind = "checking"
    currency: Currency | None = None


class Place(Wire):
    """Where the lines of one account of the file go: an account of the household, or one to be made."""

    account_index: Annotated[int, Field(ge=0, description="the account's place in the file")]
    currency: Currency
    account_id: UUID | None = None
    account: AccountWish | None = None


class Mapping(Wire):
    """A person's answer: where the lines go, and what the reader got wrong. Everything may be left out."""

    account_id: UUID | None = None
    account: AccountWish | None = None
    destinations: Annotated[
        list[Place] | None, Field(max_length=200, description="for files with lines of several accounts")
    ] = None
    columns: Annotated[dict[str, str] | None, Field(max_length=512, examples=[{"Betrag": "amount"}])] = None
    date_order: Literal["dmy", "mdy", "ymd"] | None = None
    invert_sign: bool | None = None
    currency: Currency | None = None
    forget: Annotated[bool, Field(description="true reads the file without any correction, made now or earlier")] = (
        False
    )
    confirm: Annotated[bool, Field(description="true records the file, false reads it again with the corrections")] = (
        True
    )


class Started(Wire):
    """An import that is being worked on, and its job."""

    import_id: UUID
    job_id: UUID
    account_id: UUID | None


class ImportWire(Wire):
    """A file handed in and what became of it. `reading` is what was understood, `result` what was recorded."""

    id: UUID
    account_id: UUID | None
    file_name: str
    size: int
    sha256: str
    state: State
    auto: bool
    created_at: datetime
    finished_at: datetime | None
    job_id: UUID | None
    reading: dict[str, Any] | None
    corrections: Annotated[
        dict[str, Any] | None,
        Field(description="how people corrected its reading, now or for an earlier file of its layout; not in lists"),
    ]
    result: dict[str, Any] | None
    problem: dict[str, Any] | None
    batch_id: UUID | None


class Imports(Wire):
    """A page of imports. In lists the reading comes without its preview and its rejected rows."""

    items: list[ImportWire]
    next_cursor: str | None


class Told(Wire):
    """What was said of a transaction."""

    booked_on: date
    amount: MoneyWire
    payee: str
    description: str
    status: Literal["booked", "pending"]


class Correction(Wire):
    """A line that the ledger knew, and that the file tells otherwise.

    `changed` and `settled` (pending became booked): `after` is how the ledger has it now. `removed`: a pending line
    that the bank no longer lists. `kept`: the same event in other words; the ledger stayed, `after` is what the file
    says.
    """

    transaction_id: UUID
    kind: Literal["changed", "settled", "removed", "kept"]
    row: Annotated[int | None, Field(description="the line of the file, where it has words of its own")]
    before: Told
    after: Told | None


class Corrections(Wire):
    """A page of corrections."""

    items: list[Correction]
    next_cursor: str | None


class Withdrawn(Wire):
    """What was taken back: the batch that did it, and how many transactions went."""

    batch_id: UUID
    removed: int


class JobStarted(Wire):
    """A job that was started."""

    job_id: UUID
