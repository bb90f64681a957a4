"""SQL of recording a delivery: its lines beside what the ledger holds, set by set, never row by row."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

import polars as pl

from smartspend.identity.scope import Scope
from smartspend.kernel.ids import uuid7, uuid7_texts
from smartspend.kernel.limits import TAG_LENGTH_MAX, TAGS_MAX, TEXT_LENGTH_MAX
from smartspend.transactions.matching import Period

if TYPE_CHECKING:
    from smartspend.transactions.ingest import Section

JUDGED: Final = (
    "shown_payee",
    "payee_key",
    "category_id",
    "category_source",
    "category_confidence",
    "category_reason",
)
"""What a judge adds to lines: the payee to show and its key, and the category's id (null where nobody knows), source,
confidence and reason."""

_KEY_LENGTH_MAX: Final = 200
_NAME_LENGTH_MAX: Final = 500
_KEYS_AT_ONCE: Final = 200_000
_EVENTS: Final[dict[str, pl.DataType | type[pl.DataType]]] = {
    "event": pl.String,
    "booked_on": pl.Date,
    "amount": pl.Int64,
    "payee": pl.String,
    "description": pl.String,
    "provider_id": pl.String,
    "status": pl.String,
    "as_of": pl.Date,
    "lapsed": pl.Boolean,
}


async def begin(scope: Scope) -> None:
    """Makes the temporary tables; they last as long as the transaction."""
    await scope.run(_TABLES)


async def end(scope: Scope) -> None:
    """Drops them, so that another delivery can follow in the same transaction."""
    await scope.run("DROP TABLE delivered, keys, met")


async def forget(scope: Scope) -> None:
    """Empties them after one delivery."""
    await scope.run("TRUNCATE delivered, keys, met")


async def count_rows_anew(scope: Scope, added: int) -> None:
    """Has the planner know how large the tables have become, where so many new rows make a difference."""
    await scope.run("SELECT count_rows_anew(%s)", [added])


async def one_after_the_other(scope: Scope, account_id: str) -> None:
    """Waits for others who record lines of this account."""
    await scope.run("SELECT pg_advisory_xact_lock(hashtextextended(%s, 11))", [account_id])


async def has_records(scope: Scope, account_id: str, since: date, until: date) -> bool:
    """Whether the bank said anything about those days before."""
    return bool(
        await scope.value(
            "SELECT EXISTS (SELECT 1 FROM bank_records WHERE household_id = current_household() AND account_id = %s "
            "AND booked_on BETWEEN %s AND %s AND withdrawn_by IS NULL)",
            [account_id, since, until],
        )
    )


async def meet(scope: Scope, account_id: str, lines: pl.DataFrame) -> tuple[int, int]:
    """Finds the lines that are known word for word: how many, and how many of them the delivery settles."""
    table = lines.select(
        "line", "booked_on", pl.concat_str(pl.lit("\\x"), "identity").alias("identity"), "occurrence",
        (pl.col("status") == "booked").alias("booked"), "as_of",
    )  # fmt: skip
    for piece in table.iter_slices(_KEYS_AT_ONCE):
        await _copy(scope, "keys", list(table.columns), piece.write_csv(include_header=False).encode())
    await scope.run("ANALYZE keys")
    met = await scope.run(_MEET, {"account": account_id})
    settled = await scope.run(_SETTLE, {"account": account_id}) if met else 0
    return met, settled


async def unmet(scope: Scope) -> pl.Series:
    """The numbers of the lines that are not known word for word."""
    found = await _read(
        scope,
        "SELECT line FROM keys k WHERE NOT EXISTS (SELECT 1 FROM met WHERE met.line = k.line)",
        {"line": pl.UInt32},
    )
    return found["line"]


async def events(scope: Scope, account_id: str, since: date, until: date) -> pl.DataFrame:
    """What the ledger holds of those days and the delivery does not repeat, as the bank last stated it.

    Rows that a person removed are among them: lines of theirs must find them.
    """
    return await _read(scope, _EVENTS_SQL.format(account=UUID(account_id), since=since, until=until), _EVENTS)


async def periods(scope: Scope, account_id: str) -> list[Period]:
    """What earlier deliveries for the account cover."""
    rows = await scope.all(
        "SELECT since, until, stated, lists_pending FROM statement_periods WHERE household_id = current_household() "
        "AND account_id = %s AND withdrawn_by IS NULL",
        [account_id],
    )
    return [Period(row["since"], row["until"], row["stated"], row["lists_pending"]) for row in rows]


async def stage(scope: Scope, rows: bytes) -> None:
    """Puts `written` lines into a temporary table: COPY is not allowed into tables with row-level security."""
    await scope.run("TRUNCATE delivered")
    await _copy(scope, "delivered", list(_STAGED), rows)


async def insert_transactions(scope: Scope, delivery: UUID, source: str, account_id: str) -> None:
    """Makes a transaction of each staged line."""
    imported = delivery if source == "import" else None
    values = {"source": source, "import": imported, "batch": scope.batch_id, "account": account_id}
    await scope.run(_INSERT_TRANSACTIONS, values)


async def insert_records(scope: Scope, delivery: UUID, account_id: str) -> None:
    """Keeps what the staged lines say."""
    await scope.run(_INSERT_RECORDS, {"delivery": delivery, "batch": scope.batch_id, "account": account_id})


async def restate(scope: Scope) -> int:
    """Brings transactions up to what the staged lines say of them, and says how many changed."""
    return await scope.run(_RESTATE)


async def lapse(scope: Scope, ids: list[str], as_of: date) -> int:
    """Removes pending transactions that the bank no longer shows on that day, and says how many."""
    if not ids:
        return 0
    await scope.run(
        "UPDATE bank_records SET as_of = %s WHERE household_id = current_household() "
        "AND transaction_id = ANY (%s::uuid[]) AND withdrawn_by IS NULL",
        [as_of, ids],
    )
    return await scope.run(
        "UPDATE transactions SET deleted_at = clock_timestamp(), updated_at = clock_timestamp(), lapsed = true "
        "WHERE household_id = current_household() AND id = ANY (%s::uuid[]) AND deleted_at IS NULL",
        [ids],
    )


async def note_period(scope: Scope, delivery: UUID, days: Period, section: Section, *, with_known: bool) -> None:
    """Remembers what a list covers and, with `with_known`, which lines it repeated."""
    known = "(SELECT coalesce(array_agg(record_id), '{}') FROM met)" if with_known else "'{}'"
    await scope.run(
        "INSERT INTO statement_periods (household_id, id, account_id, import_id, recorded_in, since, until, stated, "
        "  lists_pending, lines, opening_minor, closing_minor, opening_on, closing_on, known) "
        "VALUES (current_household(), %(id)s, %(account)s, %(delivery)s, %(batch)s, %(since)s, %(until)s, %(stated)s, "
        f"  %(lists_pending)s, %(lines)s, %(opening)s, %(closing)s, %(opening_on)s, %(closing_on)s, {known})",
        {
            "id": uuid7(),
            "account": section.account_id,
            "delivery": delivery,
            "batch": scope.batch_id,
            "since": days.since,
            "until": days.until,
            "stated": days.stated,
            "lists_pending": days.lists_pending,
            "lines": section.lines.height,
            "opening": section.opening,
            "closing": section.closing,
            "opening_on": None if section.opening is None else section.opening_on or days.since,
            "closing_on": None if section.closing is None else section.closing_on or days.until,
        },
    )


def shifted(day: date, days: int) -> date:
    """So many days later, within the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


async def _copy(scope: Scope, table: str, columns: list[str], text: bytes) -> None:
    async with (
        scope.connection.cursor() as cursor,
        cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN (FORMAT csv)") as copy,
    ):
        await copy.write(text)


async def _read(scope: Scope, query: str, schema: dict[str, Any]) -> pl.DataFrame:
    """The rows of a query as a frame."""
    text = BytesIO()
    async with scope.connection.cursor() as cursor, cursor.copy(f"COPY ({query}) TO STDOUT (FORMAT csv)") as copy:
        async for piece in copy:
            text.write(piece)
    if not text.tell():
        return pl.DataFrame(schema=schema)
    texts = {name: pl.String if kind in {pl.Date, pl.Boolean} else kind for name, kind in schema.items()}
    text.seek(0)
    frame = pl.read_csv(text, has_header=False, schema=texts)
    return frame.with_columns(
        [pl.col(name).fill_null("") for name in ("payee", "description") if name in schema]
        + [pl.col(name).str.to_date("%Y-%m-%d") for name, kind in schema.items() if kind == pl.Date]
        + [(pl.col(name) == "t").alias(name) for name, kind in schema.items() if kind == pl.Boolean]
    )


def written(lines: pl.DataFrame) -> bytes:
    """Judged lines as the database stores them, with new ids."""
    missing = [pl.lit(None).alias(name) for name in _OPTIONAL if name not in lines.columns]
    frame = (
        lines.with_columns(missing)
        .with_columns(
            pl.Series("id", uuid7_texts(lines.height), dtype=pl.String),
            pl.concat_str(pl.lit("\\x"), "identity").alias("identity"),
            pl.col("payee", "shown_payee").str.slice(0, _NAME_LENGTH_MAX),
            pl.col("description").str.slice(0, TEXT_LENGTH_MAX),
            pl.col("payee_key").str.slice(0, _KEY_LENGTH_MAX),
            pl.col("category_reason").fill_null(""),
            _array(lines, "tags"),
            pl.col("outdated", "reworded", "newer").cast(pl.Boolean).fill_null(value=False),
        )
        # PostgreSQL knows no NUL in texts, and before version 18 a line of only \\. ends a COPY even between quotes.
        .with_columns(pl.col(pl.String).str.replace_many(["\0", "\n\\."], ["", "\n \\."]))
        .select(_STAGED.values())
    )
    return frame.write_csv(include_header=False, quote_style="non_numeric", float_precision=4).encode()


def _array(lines: pl.DataFrame, column: str) -> pl.Expr:
    """A list of texts as the database writes an array; null where the list is."""
    if column not in lines.columns or lines[column].null_count() == lines.height:
        return pl.lit(None, dtype=pl.String).alias(column)
    quoted = pl.element().str.slice(0, TAG_LENGTH_MAX).str.replace_all(r'(["\\])', r"\$1")
    parts = pl.col(column).list.unique(maintain_order=True).list.head(TAGS_MAX)
    joined = parts.list.eval(pl.concat_str(pl.lit('"'), quoted, pl.lit('"'))).list.join(",")
    return pl.concat_str(pl.lit("{"), joined, pl.lit("}")).alias(column)


_OPTIONAL: Final = (
    "transaction_id",
    "outdated",
    "reworded",
    "newer",
    "counterparty",
    "bank_code",
    "tags",
    "notes",
    "splits",
    "ignored",
)
_STAGED: Final = {
    "id": "id",
    "transaction_id": "transaction_id",
    "row": "row",
    "booked_on": "booked_on",
    "value_on": "value_on",
    "minor": "amount",
    "currency": "currency",
    "payee": "payee",
    "description": "description",
    "reference": "reference",
    "provider_id": "provider_id",
    "counterparty": "counterparty",
    "bank_code": "bank_code",
    "status": "status",
    "tags": "tags",
    "notes": "notes",
    "splits": "splits",
    "ignored": "ignored",
    "raw": "raw",
    "as_of": "as_of",
    "identity": "identity",
    "occurrence": "occurrence",
    "outdated": "outdated",
    "reworded": "reworded",
    "newer": "newer",
    **{name: name for name in JUDGED},
}
"""Column of the staging table → column of the frame."""

_TABLES: Final = """
CREATE TEMP TABLE delivered (
    id uuid, transaction_id uuid, row integer, booked_on date, value_on date, minor bigint,
    currency text, payee text, description text, reference text, provider_id text, counterparty text, bank_code text,
    tags text[], notes text, splits text, ignored boolean, status text, raw text, as_of date, identity bytea,
    occurrence integer, outdated boolean, reworded boolean, newer boolean, shown_payee text, payee_key text,
    category_id uuid, category_source text, category_confidence real, category_reason text
) ON COMMIT DROP;
CREATE TEMP TABLE keys (
    line integer, booked_on date, identity bytea, occurrence integer, booked boolean, as_of date
) ON COMMIT DROP;
CREATE TEMP TABLE met (
    line integer, record_id uuid, transaction_id uuid, settles boolean, shows boolean, as_of date
) ON COMMIT DROP
"""

_MEET: Final = """
INSERT INTO met (line, record_id, transaction_id, settles, shows, as_of)
SELECT k.line, b.id, b.transaction_id, k.booked AND b.status = 'pending' AND k.as_of >= b.as_of,
       k.as_of >= b.as_of, k.as_of
FROM keys k JOIN bank_records b ON b.household_id = current_household() AND b.account_id = %(account)s
    AND b.booked_on = k.booked_on AND b.identity = k.identity AND b.occurrence = k.occurrence AND b.withdrawn_by IS NULL
"""

_SETTLE: Final = """
WITH settled AS (
    UPDATE bank_records b SET status = 'booked', as_of = met.as_of FROM met
    WHERE b.household_id = current_household() AND b.id = met.record_id AND met.settles
)
UPDATE transactions t SET updated_at = clock_timestamp(), lapsed = false,
    status = CASE WHEN met.settles AND NOT 'status' = ANY (t.locked_fields) THEN 'booked' ELSE t.status END,
    deleted_at = CASE WHEN t.lapsed THEN NULL ELSE t.deleted_at END
FROM met WHERE t.household_id = current_household() AND t.account_id = %(account)s AND t.id = met.transaction_id
    AND (t.status = 'pending' OR t.lapsed) AND (met.settles OR met.shows)
    AND ((met.settles AND t.status = 'pending' AND NOT 'status' = ANY (t.locked_fields)) OR t.lapsed)
"""

_EVENTS_SQL: Final = """
SELECT DISTINCT ON (b.transaction_id) b.transaction_id, b.booked_on, b.minor, b.payee, b.description,
    b.provider_id, b.status, b.as_of, t.lapsed
FROM bank_records b JOIN transactions t ON t.household_id = b.household_id AND t.id = b.transaction_id
WHERE b.household_id = current_household() AND b.account_id = '{account}' AND b.withdrawn_by IS NULL
    AND b.booked_on BETWEEN '{since}' AND '{until}'
    AND NOT EXISTS (SELECT 1 FROM met WHERE met.transaction_id = b.transaction_id)
ORDER BY b.transaction_id, b.as_of DESC, b.id DESC
"""

_INSERT_TRANSACTIONS: Final = """
INSERT INTO transactions (household_id, id, account_id, booked_on, value_on, minor, currency, payee, description,
    payee_key, category_id, category_source, category_confidence, category_reason, status, tags, notes, splits,
    source, import_id, created_in, deleted_at, lapsed, ignored_at)
SELECT current_household(), id, %(account)s, booked_on, value_on, minor, currency, shown_payee, description,
    payee_key, category_id, category_source, category_confidence, category_reason, status, coalesce(tags, '{}'),
    coalesce(notes, ''), splits::jsonb, %(source)s, %(import)s, %(batch)s,
    CASE WHEN outdated THEN clock_timestamp() END, outdated, CASE WHEN ignored THEN clock_timestamp() END
FROM delivered
"""

_INSERT_RECORDS: Final = """
INSERT INTO bank_records (household_id, id, account_id, transaction_id, import_id, recorded_in, row, identity,
    occurrence, booked_on, value_on, minor, currency, payee, description, reference, provider_id, counterparty,
    bank_code, status, raw, as_of)
SELECT current_household(), id, %(account)s, coalesce(transaction_id, id), %(delivery)s, %(batch)s, row, identity,
    occurrence, booked_on, value_on, minor, currency, payee, description, reference, provider_id, counterparty,
    bank_code, status, raw, as_of
FROM delivered
"""

# Fields that a person set stay. Parts of a row whose amount changes must still add up: the first takes the difference.
_RESTATE: Final = """
WITH said AS (
    SELECT t.id, t.lapsed,
        CASE WHEN 'booked_on' = ANY (t.locked_fields) THEN t.booked_on ELSE d.booked_on END AS booked_on,
        CASE WHEN t.booked_on = d.booked_on THEN t.value_on ELSE coalesce(d.value_on, t.value_on) END AS value_on,
        CASE WHEN 'amount' = ANY (t.locked_fields) THEN t.minor ELSE d.minor END AS minor,
        CASE WHEN 'status' = ANY (t.locked_fields) OR d.status = 'pending' THEN t.status ELSE d.status END AS status,
        CASE WHEN d.reworded AND NOT 'payee' = ANY (t.locked_fields) THEN d.shown_payee ELSE t.payee END AS payee,
        CASE WHEN d.reworded AND NOT 'payee' = ANY (t.locked_fields) THEN d.payee_key ELSE t.payee_key END AS payee_key,
        CASE WHEN d.reworded AND NOT 'description' = ANY (t.locked_fields) THEN d.description ELSE t.description
            END AS description,
        d.reworded AND d.category_id IS NOT NULL AND t.splits IS NULL AND t.transfer_id IS NULL
            AND NOT 'category_id' = ANY (t.locked_fields) AS judged_anew,
        d.category_id, d.category_source, d.category_confidence, d.category_reason
    FROM delivered d
    JOIN transactions t ON t.household_id = current_household() AND t.id = d.transaction_id
    WHERE d.newer AND (t.deleted_at IS NULL OR t.lapsed)
)
UPDATE transactions t SET booked_on = said.booked_on, value_on = said.value_on, minor = said.minor,
    splits = CASE WHEN t.splits IS NULL OR t.minor = said.minor THEN t.splits ELSE
        jsonb_set(t.splits, '{0,minor}', to_jsonb((t.splits -> 0 ->> 'minor')::bigint + said.minor - t.minor)) END,
    status = said.status, payee = said.payee, payee_key = said.payee_key, description = said.description,
    category_id = CASE WHEN said.judged_anew THEN said.category_id ELSE t.category_id END,
    category_source = CASE WHEN said.judged_anew THEN said.category_source ELSE t.category_source END,
    category_confidence = CASE WHEN said.judged_anew THEN said.category_confidence ELSE t.category_confidence END,
    category_reason = CASE WHEN said.judged_anew THEN said.category_reason ELSE t.category_reason END,
    deleted_at = NULL, lapsed = false, updated_at = clock_timestamp()
FROM said WHERE t.household_id = current_household() AND t.id = said.id AND (said.lapsed OR
    (t.booked_on, t.minor, t.status, t.payee, t.description)
    IS DISTINCT FROM (said.booked_on, said.minor, said.status, said.payee, said.description))
"""
