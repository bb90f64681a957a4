"""SQL of suspected duplicates and of what people decided about them."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from smartspend.identity.scope import Row, Scope
from smartspend.kernel.ids import uuid7
from smartspend.transactions.rendering import ALIVE, AS_JSON, WITH_CATEGORY

_CANDIDATES_MAX: Final = 2_000

# A list of the bank that shows both says itself that they are two. The records of the two are taken first, whatever
# the planner believes: before a table was analysed it would rather compare every record with every other.
_LISTED_TOGETHER: Final = """
    EXISTS (SELECT FROM (
            SELECT id, import_id, account_id FROM bank_records WHERE household_id = current_household()
            AND transaction_id = pairs.other_id AND withdrawn_by IS NULL OFFSET 0
        ) x, (
            SELECT id, import_id FROM bank_records WHERE household_id = current_household()
            AND transaction_id = pairs.id AND withdrawn_by IS NULL OFFSET 0
        ) y
        WHERE x.import_id = y.import_id OR EXISTS (SELECT FROM statement_periods p
            WHERE p.household_id = current_household() AND p.account_id = x.account_id AND p.withdrawn_by IS NULL
            AND (x.id = ANY (p.known) AND (y.id = ANY (p.known) OR y.import_id = p.import_id)
                OR y.id = ANY (p.known) AND x.import_id = p.import_id)))
"""

# Only what came separately can be there twice. So the days are found first around which several deliveries or entries
# met; the rows of all others, in most ledgers nearly all of them, are never compared.
_OPEN: Final = f"""
        WITH days AS (
            SELECT account_id, booked_on, min(uuid_hash_extended(created_in, 0)) AS least,
                   max(uuid_hash_extended(created_in, 0)) AS most
            FROM transactions
            WHERE {ALIVE} AND booked_on > (SELECT max(booked_on) FROM transactions WHERE {ALIVE}) - 730
            GROUP BY account_id, booked_on
        ), met AS MATERIALIZED (
            SELECT account_id, booked_on FROM (
                SELECT account_id, booked_on, min(least) OVER around <> max(most) OVER around AS met FROM days
                WINDOW around AS (PARTITION BY account_id ORDER BY booked_on
                    RANGE BETWEEN make_interval(days => %(within)s) PRECEDING
                    AND make_interval(days => %(within)s) FOLLOWING)
            ) near WHERE met
        ), recent AS (
            SELECT id, account_id, minor, booked_on, payee_key, created_in, source = 'manual' AS by_hand
            FROM transactions JOIN met USING (account_id, booked_on) WHERE {ALIVE}
        ), neighbours AS (
            SELECT *, lag(id) OVER same AS other_id, lag(booked_on) OVER same AS other_on,
                   lag(payee_key) OVER same AS other_key, lag(created_in) OVER same AS other_in,
                   lag(by_hand) OVER same AS other_by_hand
            FROM recent WINDOW same AS (PARTITION BY account_id, minor ORDER BY booked_on, id)
        ), pairs AS (
            SELECT other_id, id, account_id, booked_on, booked_on - other_on AS apart,
                   by_hand <> other_by_hand AS entered
            FROM neighbours
            WHERE booked_on - other_on <= %(within)s AND created_in <> other_in AND (payee_key = other_key
                OR payee_key = '' OR other_key = '' OR split_part(payee_key, ' ', 1) = split_part(other_key, ' ', 1)
                OR by_hand <> other_by_hand)
            ORDER BY booked_on DESC, id LIMIT {_CANDIDATES_MAX}
        ), open_ AS (
            SELECT * FROM pairs WHERE NOT EXISTS (
                SELECT FROM duplicate_decisions d WHERE d.household_id = current_household() AND d.verdict = 'keep'
                AND d.one_id = least(pairs.id, pairs.other_id) AND d.other_id = greatest(pairs.id, pairs.other_id))
            AND NOT ({_LISTED_TOGETHER})
            ORDER BY booked_on DESC, id LIMIT %(limit)s
        )
"""


async def suspects(scope: Scope, within_days: int, limit: int) -> list[Row]:
    """Pairs of the last two years with one account and amount and close days that came separately and look alike.

    They are alike where their payees are, or where a person entered one and a bank delivered the other. Pairs about
    which a person decided are left out.
    """
    return await scope.all(
        f"""
        {_OPEN}
        SELECT apart, entered, (SELECT {AS_JSON} FROM transactions t {WITH_CATEGORY}
                WHERE t.household_id = current_household() AND t.id = open_.other_id) AS a,
               (SELECT {AS_JSON} FROM transactions t {WITH_CATEGORY}
                WHERE t.household_id = current_household() AND t.id = open_.id) AS b
        FROM open_ ORDER BY booked_on DESC, id
        """,
        {"within": within_days, "limit": limit},
    )


async def count_suspects(scope: Scope, within_days: int, limit: int) -> list[Row]:
    """How many pairs `suspects` would give, by account."""
    return await scope.all(
        f"{_OPEN} SELECT account_id, count(*)::int AS count FROM open_ GROUP BY account_id ORDER BY account_id",
        {"within": within_days, "limit": limit},
    )


async def both(scope: Scope, ids: list[UUID]) -> list[Row]:
    """What a decision must know of two transactions, held until this transaction ends."""
    return await scope.all(
        "SELECT t.id, t.account_id, t.minor, t.payee, t.description, t.status, t.notes, t.tags, t.splits, "
        "  t.category_id, t.transfer_id, t.locked_fields, EXISTS (SELECT FROM bank_records r "
        "    WHERE r.household_id = t.household_id AND r.transaction_id = t.id AND r.withdrawn_by IS NULL"
        "  ) AS delivered "
        f"FROM transactions t WHERE {ALIVE} AND id = ANY (%s) ORDER BY id FOR UPDATE",
        [ids],
    )


async def merge(scope: Scope, survivor: UUID, gone: UUID) -> None:
    """Removes `gone`; what people said of it goes over to `survivor` where that has nothing of its own."""
    await scope.run(
        """
        UPDATE transactions s SET updated_at = clock_timestamp(),
            notes = CASE WHEN g.notes = '' OR s.notes LIKE '%%' || g.notes || '%%' THEN s.notes
                WHEN s.notes = '' THEN g.notes ELSE left(s.notes || E'\\n' || g.notes, 2000) END,
            tags = ARRAY(SELECT tag FROM unnest(s.tags || g.tags) WITH ORDINALITY AS given (tag, place)
                GROUP BY tag ORDER BY min(place) LIMIT 50),
            splits = coalesce(s.splits, g.splits),
            transfer_id = coalesce(s.transfer_id, g.transfer_id),
            category_id = CASE WHEN chosen.over THEN g.category_id ELSE s.category_id END,
            category_source = CASE WHEN chosen.over THEN g.category_source ELSE s.category_source END,
            category_confidence = CASE WHEN chosen.over THEN g.category_confidence ELSE s.category_confidence END,
            category_reason = CASE WHEN chosen.over THEN g.category_reason ELSE s.category_reason END,
            locked_fields = CASE WHEN chosen.over THEN s.locked_fields || ARRAY['category_id']
                ELSE s.locked_fields END
        FROM transactions g CROSS JOIN LATERAL (
            SELECT 'category_id' = ANY (g.locked_fields) AND NOT EXISTS (
                SELECT FROM transactions x WHERE x.household_id = current_household() AND x.id = %(survivor)s
                AND 'category_id' = ANY (x.locked_fields)) AS over
        ) chosen
        WHERE s.household_id = current_household() AND s.id = %(survivor)s
            AND g.household_id = current_household() AND g.id = %(gone)s
        """,
        {"survivor": survivor, "gone": gone},
    )
    await scope.run(
        "UPDATE transactions SET deleted_at = clock_timestamp(), updated_at = clock_timestamp(), transfer_id = NULL "
        "WHERE household_id = current_household() AND id = %s",
        [gone],
    )


async def remember(scope: Scope, one: UUID, other: UUID, verdict: str) -> None:
    """Keeps what a person decided about a pair; `one` is the smaller id."""
    await scope.run(
        "INSERT INTO duplicate_decisions (household_id, id, one_id, other_id, verdict, decided_by) "
        "VALUES (current_household(), %s, %s, %s, %s, %s) ON CONFLICT (household_id, one_id, other_id) DO UPDATE SET "
        "verdict = excluded.verdict, decided_by = excluded.decided_by, created_at = clock_timestamp()",
        [uuid7(), one, other, verdict, scope.actor.name],
    )


async def forget(scope: Scope, one: UUID, other: UUID) -> None:
    """Has a pair asked about again."""
    await scope.run(
        "DELETE FROM duplicate_decisions WHERE household_id = current_household() AND one_id = %s AND other_id = %s",
        [one, other],
    )
