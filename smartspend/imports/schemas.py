"""What imports look like on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from smartspend.edge.wire import Wire

State = Literal["reading", "needs_mapping", "importing", "done", "failed", "reverted"]
Kind = Literal["checking", "savings", "credit_card", "cash", "loan", "investment", "other"]
Currency = Annotated[str, Field(pattern="^[A-Z]{3}$", examples=["EUR"])]


class AccountWish(Wire):
    """An account to be made for the file."""

    name: Annotated[str, Field(min_length=1, max_length=200, examples=["Joint account"])]
    kind: Kind = "checking"
    currency: Currency | None = None


class Mapping(Wire):
    """A person's answer: where the lines go, and what the reader got wrong. Everything may be left out."""

    account_id: UUID | None = None
    account: AccountWish | None = None
    columns: Annotated[dict[str, str] | None, Field(max_length=512, examples=[{"Betrag": "amount"}])] = None
    date_order: Literal["dmy", "mdy", "ymd"] | None = None
    invert_sign: bool | None = None
    currency: Currency | None = None
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
    result: dict[str, Any] | None
    problem: dict[str, Any] | None
    batch_id: UUID | None


class Imports(Wire):
    """A page of imports. In lists the reading comes without its preview and its rejected rows."""

    items: list[ImportWire]
    next_cursor: str | None


class Withdrawn(Wire):
    """What was taken back: the batch that did it, and how many transactions went."""

    batch_id: UUID
    removed: int


class JobStarted(Wire):
    """A job that was started."""

    job_id: UUID
