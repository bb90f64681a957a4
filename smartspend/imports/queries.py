"""SQL of imports and of the bytes behind them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from datetime import date
from typing import Any
from uuid import UUID

from psycopg.types.json import Jsonb

from smartspend.identity.scope import Scope
from smartspend.transactions.selection import OF_IMPORT

Row = dict[str, Any]

# A job can end without a word to its import: cancelled while queued, or given up after too many interruptions. And a
# batch can be taken back, and that again, in the history.
_SHOWN = """
SELECT i.id, i.account_id, i.file_id, i.file_name, i.size, encode(i.sha256, 'hex') AS sha256, i.auto, i.job_id,
    i.options, i.reading, i.result, i.batch_id, i.created_at, i.finished_at,
    CASE WHEN i.state IN ('reading', 'importing') AND j.state IN ('failed', 'cancelled') THEN 'failed'
         WHEN i.state = 'done' AND b.reverted_by IS NOT NULL AND again.reverted_by IS NULL THEN 'reverted'
         ELSE i.state END AS state,
    CASE WHEN i.state IN ('reading', 'importing', 'failed') THEN coalesce(i.problem, j.problem, CASE j.state
        WHEN 'cancelled' THEN '{"type": "/problems/job-cancelled", "title": "Job cancelled", "status": 409,
            "detail": "This import was cancelled: nothing of the file is in the ledger."}'::jsonb END) END AS problem
FROM imports i LEFT JOIN jobs j ON j.household_id = i.household_id AND j.id = i.job_id
LEFT JOIN change_batches b ON b.household_id = i.household_id AND b.id = i.batch_id
LEFT JOIN change_batches again ON again.household_id = i.household_id AND again.id = b.reverted_by
WHERE i.household_id = current_household()
"""


async def insert_import(scope: Scope, values: Row) -> None:
    """Stores a new import."""
    await scope.run(
        "INSERT INTO imports "
        "(household_id, id, account_id, file_id, file_name, size, sha256, auto, person_id, options) "
        "VALUES (current_household(), %(id)s, %(account_id)s, %(file_id)s, %(file_name)s, %(size)s, %(sha256)s, "
        "%(auto)s, %(person_id)s, %(options)s)",
        {**values, "options": Jsonb(values["options"]) if values["options"] else None},
    )


async def insert_pieces(scope: Scope, file_id: UUID, pieces: Iterable[bytes]) -> None:
    """Stores a file's bytes, one piece after the other."""
    for number, piece in enumerate(pieces):
        await scope.run(
            "INSERT INTO file_pieces (household_id, file_id, number, data) VALUES (current_household(), %s, %s, %b)",
            [file_id, number, piece],
        )


async def pieces(scope: Scope, file_id: UUID) -> AsyncIterator[bytes]:
    """A file's bytes, one piece at a time."""
    number = 0
    while True:
        cursor = await scope.connection.execute(
            "SELECT data FROM file_pieces WHERE household_id = current_household() AND file_id = %s AND number = %s",
            [file_id, number],
            binary=True,
        )
        row = await cursor.fetchone()
        if row is None:
            return
        yield row["data"]
        number += 1


async def set_job(scope: Scope, import_id: UUID, job_id: UUID) -> None:
    """Says which job works on an import."""
    await scope.run(
        "UPDATE imports SET job_id = %s WHERE household_id = current_household() AND id = %s", [job_id, import_id]
    )


async def import_of(scope: Scope, import_id: UUID) -> Row | None:
    """One import as it is shown, with its options and the file's id."""
    return await scope.one(_SHOWN + "AND i.id = %s", [import_id])


async def imports(scope: Scope, before: UUID | None, limit: int) -> list[Row]:
    """The newest imports older than `before`, their readings without the lines in them."""
    light = """i.reading || '{"preview": [], "rejected": []}' AS reading"""
    return await scope.all(
        _SHOWN.replace("i.reading", light)
        + "AND (%(before)s::uuid IS NULL OR i.id < %(before)s) ORDER BY i.id DESC LIMIT %(limit)s",
        {"before": before, "limit": limit},
    )


async def lock_import(scope: Scope, import_id: UUID) -> Row | None:
    """An import as it is stored, held until this transaction ends."""
    return await scope.one(
        "SELECT * FROM imports WHERE household_id = current_household() AND id = %s FOR UPDATE", [import_id]
    )


async def move(scope: Scope, import_id: UUID, state: str, values: Row | None = None) -> None:
    """Puts an import into a state, and sets columns by the way; objects are stored as JSON."""
    columns = {name: Jsonb(value) if isinstance(value, dict) else value for name, value in (values or {}).items()}
    extra = "".join(f", {name} = %({name})s" for name in columns)
    ended = "clock_timestamp()" if state in {"done", "failed"} else "NULL"
    await scope.run(
        f"UPDATE imports SET state = %(_state)s, finished_at = {ended}{extra} "
        "WHERE household_id = current_household() AND id = %(_id)s",
        {**columns, "_state": state, "_id": import_id},
    )


async def end_waiting_job(scope: Scope, job_id: UUID, state: str) -> None:
    """Ends a job that waited for an answer, which has now been given."""
    await scope.run(
        "UPDATE jobs SET state = %s, finished_at = clock_timestamp() "
        "WHERE household_id = current_household() AND id = %s AND state = 'waiting'",
        [state, job_id],
    )


async def discard(scope: Scope, import_id: UUID, file_id: UUID) -> None:
    """Removes an import and its bytes."""
    await scope.run("DELETE FROM file_pieces WHERE household_id = current_household() AND file_id = %s", [file_id])
    await scope.run("DELETE FROM imports WHERE household_id = current_household() AND id = %s", [import_id])


async def corrections_for(scope: Scope, fingerprint: str, import_id: UUID) -> Row | None:
    """What a person last corrected about another file of the same layout, unless this one is to be read without it."""
    row = await scope.one(
        "SELECT options - ARRAY['account', 'destinations'] AS options FROM imports "
        "WHERE household_id = current_household() AND reading ->> 'fingerprint' = %(fingerprint)s "
        "AND id <> %(id)s AND state = 'done' "
        "AND options ?| ARRAY['columns', 'date_order', 'invert_sign', 'currency', 'forget'] "
        "AND NOT EXISTS (SELECT FROM imports WHERE household_id = current_household() AND id = %(id)s "
        "  AND options ? 'forget') ORDER BY finished_at DESC, id DESC LIMIT 1",
        {"fingerprint": fingerprint, "id": import_id},
    )
    return row["options"] if row else None


async def places_for(scope: Scope, fingerprint: str, import_id: UUID) -> Row | None:
    """Where a person had the lines of the last other file of the same layout go.

    `destinations` are those of its reading, `account_ids` the accounts that became of them, in the same order.
    """
    return await scope.one(
        "SELECT reading -> 'destinations' AS destinations, result -> 'account_ids' AS account_ids FROM imports "
        "WHERE household_id = current_household() AND reading ->> 'fingerprint' = %s AND id <> %s "
        "AND state = 'done' AND NOT auto ORDER BY finished_at DESC, id DESC LIMIT 1",
        [fingerprint, import_id],
    )


async def has_lines_between(scope: Scope, account_id: str, since: date, until: date) -> bool:
    """Whether the bank told of lines of an account on these days."""
    return bool(
        await scope.value(
            "SELECT EXISTS (SELECT FROM bank_records WHERE household_id = current_household() AND account_id = %s "
            "AND booked_on BETWEEN %s AND %s AND withdrawn_by IS NULL)",
            [account_id, since, until],
        )
    )


# What an import's batch changed, as it was before and after: a field that was changed again since is taken from what
# that change found. Then the events that the file tells in other words, of which the ledger changed nothing.
_CORRECTIONS = """
WITH mine AS (
    SELECT c.row_id, c.seq, field.key, field.value
    FROM changes c CROSS JOIN LATERAL jsonb_each(c.before) field
    WHERE c.household_id = current_household() AND c.batch_id = %(batch)s AND c.table_name = 'transactions'
        AND c.op = 'update'
), first AS (
    SELECT DISTINCT ON (row_id, key) row_id, key, value FROM mine ORDER BY row_id, key, seq
), touched AS (
    SELECT row_id, jsonb_object_agg(key, value) AS before FROM first GROUP BY row_id
    HAVING bool_or(key IN ('booked_on', 'minor', 'payee', 'description', 'status', 'deleted_at'))
), shown AS (
    SELECT t.id, touched.before IS NOT NULL AS changed, coalesce(touched.before, '{}') AS before,
        to_jsonb(t) - 'search' || coalesce(since.fields, '{}') AS after, line.line
    FROM transactions t
    LEFT JOIN touched ON touched.row_id = t.id
    LEFT JOIN LATERAL (
        SELECT jsonb_object_agg(key, value) AS fields FROM (
            SELECT DISTINCT ON (field.key) field.key, field.value
            FROM changes c CROSS JOIN LATERAL jsonb_each(c.before) field
            WHERE c.household_id = current_household() AND c.row_id = t.id AND c.op = 'update'
                AND c.seq > (SELECT max(seq) FROM changes WHERE household_id = current_household()
                    AND batch_id = %(batch)s)
            ORDER BY field.key, c.seq
        ) later
    ) since ON true
    LEFT JOIN LATERAL (
        SELECT to_jsonb(b) - 'identity' AS line FROM bank_records b
        WHERE b.household_id = current_household() AND b.transaction_id = t.id AND b.import_id = %(import)s
            AND b.id <> t.id ORDER BY b.id LIMIT 1
    ) line ON true
    WHERE t.household_id = current_household() AND t.created_in <> %(batch)s AND t.id IN (
        SELECT row_id FROM touched
        UNION
        SELECT b.transaction_id FROM statement_periods p
        JOIN bank_records b ON b.household_id = p.household_id AND b.account_id = p.account_id
            AND b.booked_on BETWEEN p.since AND p.until AND b.import_id = p.import_id AND b.id <> b.transaction_id
        WHERE p.household_id = current_household() AND p.import_id = %(import)s
    ) AND (%(after)s::uuid IS NULL OR t.id > %(after)s)
    ORDER BY t.id LIMIT %(limit)s
)
SELECT id, changed, after || before AS before, after, line FROM shown ORDER BY id
"""


async def corrections(scope: Scope, row: Row, after: UUID | None, limit: int) -> list[Row]:
    """Transactions from before an import of which it told otherwise, by id: as they were, as they became, the line."""
    return await scope.all(
        _CORRECTIONS, {"batch": row["batch_id"], "import": row["id"], "after": after, "limit": limit}
    )


async def holders(scope: Scope, days: list[date], identities: list[bytes]) -> dict[str, list[str]]:
    """Which of these lines each account of the household holds, by account id; identities as hexadecimal text.

    A line is named by its booking day and its identity, at the same place of both lists.
    """
    rows = await scope.all(
        "SELECT b.account_id, array_agg(DISTINCT encode(b.identity, 'hex')) AS held "
        "FROM accounts a CROSS JOIN unnest(%s::date[], %s::bytea[]) AS line (booked_on, identity) "
        "JOIN bank_records b ON b.household_id = a.household_id AND b.account_id = a.id "
        "AND b.booked_on = line.booked_on AND b.identity = line.identity AND b.withdrawn_by IS NULL "
        "WHERE a.household_id = current_household() AND a.deleted_at IS NULL GROUP BY 1",
        [days, identities],
    )
    return {str(row["account_id"]): row["held"] for row in rows}


async def wait_for_locks(scope: Scope) -> None:
    """Lets this transaction wait for others as long as it takes."""
    await scope.run("SET LOCAL lock_timeout = 0")


async def transactions_of(scope: Scope, import_id: UUID) -> int:
    """How many transactions of an import are in the ledger."""
    return int(
        await scope.value(
            "SELECT count(*) FROM transactions t WHERE t.household_id = current_household() "
            f"AND {OF_IMPORT} AND t.deleted_at IS NULL",
            {"import_id": import_id},
        )
    )


async def lock_matching(scope: Scope) -> None:
    """Lets one import after the other find or make its accounts, so that two at once do not make the same one."""
    await scope.run("SELECT pg_advisory_xact_lock(hashtextextended(current_household()::text, 12))")


async def household_currency(scope: Scope) -> str:
    """The currency of the household's profile."""
    return str(
        await scope.value(
            "SELECT currency FROM profiles WHERE household_id = current_household() ORDER BY updated_at LIMIT 1"
        )
        or "EUR"
    )
