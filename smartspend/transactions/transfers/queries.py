"""SQL of transfers between own accounts."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from smartspend.identity.scope import Row, Scope
from smartspend.kernel.ids import uuid7

_WORDS: Final = (
    r"\m(transfer|trf|xfer|umbuchung|ubertrag|übertrag|überweisung eigen|eigenübertrag|virement|traspaso|transferencia"
    r"|trasferimento|giroconto|overboeking|spaaropdracht|överföring|overføring|siirto|przelew własny|przelew wewn"
    r"|převod|prevod|transferência|transferencia propia|virament|átvezetés|μεταφορ\w*|перевод|振替|振込|转账|轉帳"
    r"|이체|sweep|top[- ]?up|payment thank you|card payment received|lastschrift kreditkarte|kreditkartenabrechnung"
    r"|savings|sparen|sparkonto|tagesgeld|épargne|ahorro|exchanged?|conversion|fx)\M"
)
"""What banks call a transfer between accounts, in the languages of many."""

_SIDE: Final = """
    SELECT t.id, t.account_id, t.booked_on, t.minor, t.currency,
        (t.payee || ' ' || t.description) ~* %(words)s OR c.group_key = 'transfers' AS worded,
        coalesce(t.category_source IN ('person', 'rule', 'learned', 'merchant') AND c.group_key <> 'transfers', false)
            OR coalesce(c.group_key = 'income' AND t.category_confidence >= 0.9, false) AS settled,
        (SELECT upper(regexp_replace(r.counterparty, '[^A-Za-z0-9]', '', 'g')) FROM bank_records r
         WHERE r.household_id = t.household_id AND r.transaction_id = t.id AND r.counterparty IS NOT NULL
         AND r.withdrawn_by IS NULL LIMIT 1) AS counterparty,
        upper(regexp_replace(coalesce(a.number, ''), '[^A-Za-z0-9]', '', 'g')) AS number
    FROM transactions t
    JOIN accounts a ON a.household_id = t.household_id AND a.id = t.account_id AND a.deleted_at IS NULL
    LEFT JOIN categories c ON c.household_id = t.household_id AND c.id = t.category_id
    WHERE t.household_id = current_household() AND t.deleted_at IS NULL AND t.transfer_id IS NULL AND t.splits IS NULL
        AND t.minor <> 0
"""

# What could be a side, counted before it is joined: without statistics the planner would compare each row with each.
_AROUND: Final = """
WITH days AS (
    SELECT booked_on FROM transactions
    WHERE household_id = current_household() AND created_in = %(batch)s AND deleted_at IS NULL
    UNION ALL
    SELECT t.booked_on FROM changes c JOIN transactions t ON t.household_id = c.household_id AND t.id = c.row_id
    WHERE c.household_id = current_household() AND c.batch_id = %(batch)s AND c.table_name = 'transactions'
), span AS MATERIALIZED (
    SELECT min(booked_on) - %(days)s AS since, max(booked_on) + %(days)s AS until FROM days
)
INSERT INTO around (id, account_id, booked_on, minor, currency, fresh)
SELECT t.id, t.account_id, t.booked_on, t.minor, t.currency, t.created_in = %(batch)s OR t.id IN (
    SELECT row_id FROM changes
    WHERE household_id = current_household() AND batch_id = %(batch)s AND table_name = 'transactions')
FROM transactions t
WHERE t.household_id = current_household() AND t.booked_on BETWEEN (SELECT since FROM span) AND (SELECT until FROM span)
    AND t.deleted_at IS NULL AND t.transfer_id IS NULL AND t.splits IS NULL AND t.minor <> 0
"""

_CANDIDATES: Final = """
WITH worded AS MATERIALIZED (
    SELECT f.* FROM around f JOIN transactions x ON x.household_id = current_household() AND x.id = f.id
    WHERE f.fresh AND (SELECT count(DISTINCT currency) FROM around) > 1
        AND (x.payee || ' ' || x.description) ~* %(words)s
), pairs AS (
    SELECT o.id AS out_id, i.id AS into_id
    FROM around i CROSS JOIN generate_series(-%(days)s::int, %(days)s::int) AS apart
    JOIN around o ON o.minor = -i.minor AND o.booked_on = i.booked_on + apart AND o.currency = i.currency
        AND o.account_id <> i.account_id
    WHERE i.minor > 0 AND (i.fresh OR o.fresh)
    UNION
    SELECT CASE WHEN f.minor < 0 THEN f.id ELSE o.id END, CASE WHEN f.minor < 0 THEN o.id ELSE f.id END
    FROM worded f JOIN around o ON o.currency <> f.currency AND sign(o.minor) = -sign(f.minor)
        AND o.booked_on BETWEEN f.booked_on - 2 AND f.booked_on + 2
), side AS MATERIALIZED (
""" + _SIDE + """
        AND t.id IN (SELECT out_id FROM pairs UNION SELECT into_id FROM pairs)
)
SELECT o.id AS out_id, i.id AS into_id, -o.minor AS "left", i.minor AS arrived, o.currency,
    i.currency AS other_currency, abs(o.booked_on - i.booked_on) AS apart,
    (o.counterparty = i.number AND i.number <> '')::int + (i.counterparty = o.number AND o.number <> '')::int AS named,
    coalesce(o.worded, false)::int + coalesce(i.worded, false)::int AS worded,
    o.settled OR i.settled AS settled, -o.minor >= 1000 AS single
FROM pairs JOIN side o ON o.id = pairs.out_id JOIN side i ON i.id = pairs.into_id
WHERE NOT EXISTS (SELECT FROM unlinked_transfers u WHERE u.household_id = current_household()
                  AND u.out_id = o.id AND u.into_id = i.id)
ORDER BY o.booked_on, o.id, i.id
LIMIT 50000
"""  # fmt: skip


async def has_several_accounts(scope: Scope) -> bool:
    """Whether there is anywhere to transfer to."""
    count = "SELECT count(*) FROM accounts WHERE household_id = current_household() AND deleted_at IS NULL"
    return int(await scope.value(count)) > 1


async def candidates(scope: Scope, batch_id: UUID, days: int) -> list[Row]:
    """Pairs of rows of different accounts that could be one transfer, one of them from this batch."""
    await scope.run(
        "CREATE TEMP TABLE around (id uuid, account_id uuid, booked_on date, minor bigint, currency text, "
        "fresh boolean) ON COMMIT DROP"
    )
    await scope.run(_AROUND, {"batch": batch_id, "days": days})
    await scope.run("ANALYZE around")
    rows = await scope.all(_CANDIDATES, {"days": days, "words": _WORDS})
    await scope.run("DROP TABLE around")
    return [{**row, "named": row["named"] or 0} for row in rows]


async def rates(scope: Scope) -> list[Row]:
    """What linked transfers between two currencies were changed at: `currency`, `other_currency`, `rate`."""
    return await scope.all(
        "SELECT o.currency, i.currency AS other_currency, (i.minor::float8 / -o.minor) AS rate FROM transactions o "
        "JOIN transactions i ON i.household_id = o.household_id AND i.transfer_id = o.transfer_id AND i.minor > 0 "
        "AND i.currency <> o.currency "
        "WHERE o.household_id = current_household() AND o.transfer_id IS NOT NULL AND o.minor < 0 "
        "ORDER BY o.booked_on DESC LIMIT 500"
    )


async def link(scope: Scope, pairs: list[tuple[UUID, UUID]], *, locked: bool) -> None:
    """Links pairs (out, into) and files both sides under transfers between own accounts.

    With `locked` a person says so, and the category is theirs.
    """
    await scope.run(
        """
        WITH sides AS (
            SELECT transfer_id, out_id AS id, into_id AS other FROM unnest(%(links)s::uuid[], %(outs)s::uuid[],
                %(intos)s::uuid[]) AS pair (transfer_id, out_id, into_id)
            UNION ALL
            SELECT transfer_id, into_id, out_id FROM unnest(%(links)s::uuid[], %(outs)s::uuid[],
                %(intos)s::uuid[]) AS pair (transfer_id, out_id, into_id)
        ), own AS (
            SELECT id FROM categories WHERE household_id = current_household() AND key = 'transfers.internal'
        )
        UPDATE transactions t SET transfer_id = sides.transfer_id, updated_at = clock_timestamp(),
            locked_fields = CASE WHEN %(locked)s AND NOT 'category_id' = ANY (t.locked_fields)
                THEN t.locked_fields || ARRAY['category_id'] ELSE t.locked_fields END,
            category_id = CASE WHEN free.category THEN own.id ELSE t.category_id END,
            category_source = CASE WHEN free.category THEN 'transfer' ELSE t.category_source END,
            category_confidence = CASE WHEN free.category THEN 1 ELSE t.category_confidence END,
            category_reason = CASE WHEN free.category THEN
                CASE WHEN t.minor < 0 THEN 'Went to ' ELSE 'Came from ' END || a.name || ': the other side of it is '
                || to_char(o.booked_on, 'YYYY-MM-DD') || '.' ELSE t.category_reason END
        FROM sides
        JOIN transactions o ON o.household_id = current_household() AND o.id = sides.other
        JOIN accounts a ON a.household_id = o.household_id AND a.id = o.account_id
        LEFT JOIN own ON true
        CROSS JOIN LATERAL (SELECT own.id IS NOT NULL AND (%(locked)s OR NOT EXISTS (
            SELECT FROM transactions x WHERE x.household_id = current_household() AND x.id = sides.id
            AND 'category_id' = ANY (x.locked_fields))) AS category) free
        WHERE t.household_id = current_household() AND t.id = sides.id
        """,
        {
            "links": [uuid7() for _ in pairs],
            "outs": [one for one, _ in pairs],
            "intos": [other for _, other in pairs],
            "locked": locked,
        },
    )


async def sides(scope: Scope, ids: list[UUID]) -> list[Row]:
    """These transactions, held until this transaction ends."""
    return await scope.all(
        "SELECT id, account_id, minor, currency, transfer_id, payee, description FROM transactions "
        "WHERE household_id = current_household() AND id = ANY (%s) AND deleted_at IS NULL ORDER BY id FOR UPDATE",
        [ids],
    )


async def sides_of(scope: Scope, transfer_id: UUID) -> list[Row]:
    """Both sides of a transfer."""
    return await scope.all(
        "SELECT id, minor FROM transactions WHERE household_id = current_household() AND transfer_id = %s "
        "AND deleted_at IS NULL ORDER BY minor",
        [transfer_id],
    )


async def unlink(scope: Scope, transfer_ids: list[UUID]) -> int:
    """Takes the sides apart; a category that came with the link goes with it."""
    return await scope.run(
        "UPDATE transactions SET transfer_id = NULL, updated_at = clock_timestamp(), "
        "  category_id = CASE WHEN category_source = 'transfer' THEN NULL ELSE category_id END, "
        "  category_confidence = CASE WHEN category_source = 'transfer' THEN NULL ELSE category_confidence END, "
        "  category_reason = CASE WHEN category_source = 'transfer' THEN '' ELSE category_reason END, "
        "  category_source = nullif(category_source, 'transfer') "
        "WHERE household_id = current_household() AND transfer_id = ANY (%s)",
        [transfer_ids],
    )


async def remember_unlinked(scope: Scope, out_id: UUID, into_id: UUID) -> None:
    """Keeps that these two are no transfer."""
    await scope.run(
        "INSERT INTO unlinked_transfers (household_id, id, out_id, into_id) VALUES (current_household(), %s, %s, %s) "
        "ON CONFLICT DO NOTHING",
        [uuid7(), out_id, into_id],
    )


async def forget_unlinked(scope: Scope, ids: list[UUID]) -> None:
    """A person links them after all."""
    await scope.run(
        "DELETE FROM unlinked_transfers WHERE household_id = current_household() AND out_id = ANY (%s) "
        "AND into_id = ANY (%s)",
        [ids, ids],
    )


async def broken(scope: Scope) -> list[UUID]:
    """Transfers of which one side is gone."""
    rows: list[dict[str, Any]] = await scope.all(
        "SELECT transfer_id FROM transactions WHERE household_id = current_household() AND transfer_id IS NOT NULL "
        "GROUP BY transfer_id HAVING count(*) FILTER (WHERE deleted_at IS NULL) = 1"
    )
    return [row["transfer_id"] for row in rows]
