"""Statement lines become bank records and transactions: what is new, once, whatever comes again.

The only way in for files and banks alike. One call belongs to one database transaction: either all of a delivery is in
the ledger or nothing. Lines known from earlier deliveries change nothing, and what a person deleted stays deleted.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import astuple, dataclass
from typing import Final, Literal, TypeAlias
from uuid import UUID

import polars as pl

from smartspend.history.service import begin_batch
from smartspend.identity.scope import Scope
from smartspend.kernel.ids import uuid7s
from smartspend.kernel.limits import TEXT_LENGTH_MAX
from smartspend.transactions import facts
from smartspend.transactions.identity import identify

Progress: TypeAlias = Callable[[int], Awaitable[None]]
"""Hears how many lines have been recorded so far."""

DELIVERED: Final = pl.Schema(
    {
        "account_id": pl.String,
        "row": pl.Int64,
        "booked_on": pl.Date,
        "value_on": pl.Date,
        "amount": pl.Int64,
        "currency": pl.String,
        "payee": pl.String,
        "description": pl.String,
        "reference": pl.String,
        "provider_id": pl.String,
        "status": pl.String,
        "raw": pl.String,
        "shown_payee": pl.String,
        "payee_key": pl.String,
        "category_id": pl.String,
        "category_source": pl.String,
        "category_confidence": pl.Float64,
        "category_reason": pl.String,
        "identity": pl.String,
        "occurrence": pl.Int32,
    }
)
"""What `record` takes: statement lines, each with its account and what it is for.

`amount` is minor units of `currency`, which is never null. `payee` is the bank's, `shown_payee` the
household's. `category_id` is null where nobody knows; `category_reason`
then says why. Ids are texts of UUIDs.
"""

_KEY_LENGTH_MAX: Final = 200
_NAME_LENGTH_MAX: Final = 500


@dataclass(frozen=True, slots=True)
class Delivery:
    """Where lines come from. `source` is what their transactions will say, `cause` and `summary` what history shows."""

    id: UUID
    source: Literal["import", "demo"]
    cause: str
    summary: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of the lines. `categorised` counts new ones with a category."""

    lines: int = 0
    new: int = 0
    known: int = 0
    changed: int = 0
    removed: int = 0
    categorised: int = 0

    def __add__(self, other: Recorded) -> Recorded:
        """Both deliveries together."""
        mine, theirs = astuple(self), astuple(other)
        return Recorded(*(one + two for one, two in zip(mine, theirs, strict=True)))


async def record(
    scope: Scope, pieces: AsyncIterator[pl.DataFrame], delivery: Delivery, told: Progress | None = None
) -> Recorded:
    """Records a delivery in the scope's transaction and says what became of it.

    Its pieces (`DELIVERED`) are slices of one frame that `prepared` has put in order. Deliveries for the same account
    wait for each other. Opens a batch where none is open and something is new. `told` hears how many lines are done.
    """
    await scope.run("SET LOCAL lock_timeout = 0")  # another delivery may take its time
    await scope.run("SET LOCAL work_mem = '64MB'")  # a piece and what the triggers see of it stay in memory
    await scope.run(_STAGE)
    sum_ = Recorded()
    async for piece in pieces:
        await _one_after_the_other(scope, piece["account_id"].unique().to_list())
        sum_ = sum_ + await _record_piece(scope, piece, delivery)
        if told is not None:
            await told(sum_.lines)
    await scope.run("DROP TABLE delivered")
    if sum_.new or sum_.changed:
        scope.announce(facts.recorded(scope.batch_id, delivery.id, sum_.new, sum_.changed))
    return sum_


def prepared(lines: pl.DataFrame) -> pl.DataFrame:
    """The lines of a whole delivery, oldest first even if the bank lists the newest first, with their identity."""
    if lines.height and lines["booked_on"][0] > lines["booked_on"][-1]:
        lines = lines.reverse()
    return identify(lines)


async def _record_piece(scope: Scope, lines: pl.DataFrame, delivery: Delivery) -> Recorded:
    await _stage(scope, lines)
    known = await scope.value(_SEE_KNOWN)
    settled = await scope.value(_COUNT_SETTLED) if known else 0
    new = lines.height - known
    if (new or settled) and scope.batch_id is None:
        await begin_batch(scope, delivery.cause, delivery.summary)
    if settled:
        await scope.run(_SETTLE)
    if known:
        await scope.run(_FORGET_KNOWN)
    categorised = 0
    if new:
        categorised = await scope.value("SELECT count(category_id) FROM delivered")
        parameters = {
            "household": scope.household_id,
            "source": delivery.source,
            "delivery": delivery.id,
            "batch": scope.batch_id,
        }
        parameters["import"] = delivery.id if delivery.source == "import" else None
        await scope.run(_INSERT_TRANSACTIONS, parameters)
        await scope.run(_INSERT_RECORDS, parameters)
    await scope.run("TRUNCATE delivered")
    return Recorded(lines.height, new, known, settled, 0, categorised)


async def _one_after_the_other(scope: Scope, accounts: list[str]) -> None:
    """Waits for others who record lines of these accounts."""
    await scope.run(
        "SELECT pg_advisory_xact_lock(hashtextextended(id, 11)) FROM unnest(%s::text[]) AS wanted (id)",
        [sorted(accounts)],
    )


async def _stage(scope: Scope, lines: pl.DataFrame) -> None:
    """Puts the lines into the temporary table `delivered`: COPY is not allowed into tables with row-level security."""
    columns = ", ".join(_STAGED)
    text = await asyncio.to_thread(_staged_csv, lines)
    async with (
        scope.connection.cursor() as cursor,
        cursor.copy(f"COPY delivered ({columns}) FROM STDIN (FORMAT csv)") as copy,
    ):
        await copy.write(text)


def _staged_csv(lines: pl.DataFrame) -> bytes:
    """The lines as the database stores them, with new ids."""
    frame = (
        lines.with_columns(
            pl.Series("id", [str(one) for one in uuid7s(lines.height)], dtype=pl.String),
            pl.concat_str(pl.lit("\\x"), "identity").alias("identity"),
            pl.col("payee", "shown_payee").str.slice(0, _NAME_LENGTH_MAX),
            pl.col("description").str.slice(0, TEXT_LENGTH_MAX),
            pl.col("payee_key").str.slice(0, _KEY_LENGTH_MAX),
            pl.col("category_reason").fill_null(""),
        )
        # PostgreSQL knows no NUL in texts, and before version 18 a line of only \\. ends a COPY even between quotes.
        .with_columns(pl.col(pl.String).str.replace_many(["\0", "\n\\."], ["", "\n \\."]))
        .select(_STAGED.values())
    )
    return frame.write_csv(include_header=False, quote_style="non_numeric", float_precision=4).encode()


_STAGED: Final = {
    "id": "id",
    "account_id": "account_id",
    "row": "row",
    "booked_on": "booked_on",
    "value_on": "value_on",
    "minor": "amount",
    "currency": "currency",
    "payee": "payee",
    "description": "description",
    "reference": "reference",
    "provider_id": "provider_id",
    "status": "status",
    "raw": "raw",
    "identity": "identity",
    "occurrence": "occurrence",
    "shown_payee": "shown_payee",
    "payee_key": "payee_key",
    "category_id": "category_id",
    "category_source": "category_source",
    "category_confidence": "category_confidence",
    "category_reason": "category_reason",
}
"""Column of the staging table → column of the frame."""

_STAGE: Final = """
CREATE TEMP TABLE delivered (
    id uuid, account_id uuid, row integer, booked_on date, value_on date, minor bigint, currency text, payee text,
    description text, reference text, provider_id text, status text, raw text, identity bytea, occurrence integer,
    shown_payee text, payee_key text, category_id uuid, category_source text, category_confidence real,
    category_reason text
) ON COMMIT DROP
"""

_SAME: Final = """
b.household_id = current_household() AND b.account_id = d.account_id AND b.identity = d.identity
AND b.occurrence = d.occurrence AND b.withdrawn_by IS NULL
"""

_SEE_KNOWN: Final = f"""
WITH seen AS (
    UPDATE bank_records b SET last_seen_at = now() FROM delivered d WHERE {_SAME} RETURNING 1
) SELECT count(*) FROM seen
"""

_COUNT_SETTLED: Final = f"""
SELECT count(*) FROM delivered d JOIN bank_records b ON {_SAME} WHERE b.status = 'pending' AND d.status = 'booked'
"""

_SETTLE: Final = f"""
WITH settled AS (
    UPDATE bank_records b SET status = 'booked' FROM delivered d
    WHERE {_SAME} AND b.status = 'pending' AND d.status = 'booked' RETURNING b.transaction_id
)
UPDATE transactions t SET status = 'booked', updated_at = clock_timestamp() FROM settled
WHERE t.household_id = current_household() AND t.id = settled.transaction_id AND NOT 'status' = ANY (t.locked_fields)
"""

_FORGET_KNOWN: Final = f"DELETE FROM delivered d USING bank_records b WHERE {_SAME}"

_INSERT_TRANSACTIONS: Final = """
INSERT INTO transactions (household_id, id, account_id, booked_on, value_on, minor, currency, payee, description,
    payee_key, category_id, category_source, category_confidence, category_reason, status, source, import_id,
    created_in)
SELECT %(household)s, id, account_id, booked_on, value_on, minor, currency, shown_payee, description,
    payee_key, category_id, category_source, category_confidence, category_reason, status, %(source)s, %(import)s,
    %(batch)s
FROM delivered
"""

_INSERT_RECORDS: Final = """
INSERT INTO bank_records (household_id, id, account_id, transaction_id, import_id, row, identity, occurrence, booked_on,
    value_on, minor, currency, payee, description, reference, provider_id, status, raw)
SELECT %(household)s, id, account_id, id, %(delivery)s, row, identity, occurrence, booked_on,
    value_on, minor, currency, payee, description, reference, provider_id, status, raw
FROM delivered
"""
