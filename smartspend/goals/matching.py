"""Which transactions are contributions: found anew from the goals' rules whenever transactions change.

Nothing is remembered but the outcome, so edits, removals and what is taken back are followed by themselves, and a
transaction counts for one goal: the first in the household's order whose rule it meets. Both sides of a transfer are
one movement and count once.
"""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from smartspend.identity.scope import Row, Scope
from smartspend.transactions.search import LENGTH_MAX
from smartspend.transactions.selection import Filter
from smartspend.transactions.service import select

RULE_LENGTH_MAX: Final = LENGTH_MAX

# On a linked account money in counts and money out takes away. Elsewhere it is the other way round, as money leaves an
# everyday account to be saved; without a linked account, savings and investments are what money is saved on.
_OWN: Final = "(t.account_id = %(account)s::uuid OR %(account)s::uuid IS NULL AND a.kind IN ('savings', 'investment'))"

_WANTED: Final = f"""
    INSERT INTO wanted_matches (place, own, movement_id, transaction_id, goal_id, booked_on, minor, currency)
    SELECT %(place)s, {_OWN}, coalesce(t.transfer_id, t.id), t.id, %(goal)s, t.booked_on,
           CASE WHEN {_OWN} THEN 1 ELSE -1 END * {{minor}}, t.currency
    FROM transactions t JOIN accounts a ON a.household_id = t.household_id AND a.id = t.account_id
    WHERE t.household_id = current_household() AND t.deleted_at IS NULL AND a.deleted_at IS NULL
      AND t.booked_on >= %(since)s AND ({{condition}}) AND ({{minor}}) <> 0
      AND NOT EXISTS (SELECT FROM goal_dismissals x WHERE x.household_id = current_household()
                      AND x.goal_id = %(goal)s AND x.movement_id = coalesce(t.transfer_id, t.id))
"""

_FAMILY: Final = """ARRAY(
    WITH RECURSIVE family AS (
        SELECT %(category)s::uuid AS id
        UNION SELECT c.id FROM family
        JOIN categories c ON c.household_id = current_household() AND c.parent_id = family.id
    ) SELECT id FROM family
)"""

_IN_PARTS: Final = f"""CASE WHEN t.splits IS NULL THEN t.minor ELSE (
    SELECT coalesce(sum((part ->> 'minor')::bigint), 0)::bigint FROM jsonb_array_elements(t.splits) AS part
    WHERE (part ->> 'category_id')::uuid = ANY ({_FAMILY})) END"""

# Two statements for one question, so that each walks an index of its own.
_OF_CATEGORY: Final = (
    (f"t.splits IS NULL AND t.category_id = ANY ({_FAMILY})", "t.minor"),
    ("t.splits IS NOT NULL", _IN_PARTS),
)

_SETTLE: Final = """
WITH wanted AS MATERIALIZED (
    SELECT DISTINCT ON (movement_id) movement_id, transaction_id, goal_id, booked_on, minor, currency
    FROM wanted_matches ORDER BY movement_id, place, own DESC, minor DESC, transaction_id
), gone AS (
    DELETE FROM goal_matches m WHERE m.household_id = current_household()
        AND NOT EXISTS (SELECT FROM wanted w WHERE w.movement_id = m.movement_id)
    RETURNING m.goal_id
), moved AS (
    SELECT m.goal_id FROM goal_matches m JOIN wanted w ON w.movement_id = m.movement_id
    WHERE m.household_id = current_household() AND m.goal_id <> w.goal_id
), kept AS (
    INSERT INTO goal_matches AS m (household_id, movement_id, transaction_id, goal_id, booked_on, minor, currency)
    SELECT current_household(), movement_id, transaction_id, goal_id, booked_on, minor, currency FROM wanted
    ORDER BY movement_id
    ON CONFLICT (household_id, movement_id) DO UPDATE SET transaction_id = excluded.transaction_id,
        goal_id = excluded.goal_id, booked_on = excluded.booked_on, minor = excluded.minor, currency = excluded.currency
    WHERE (m.transaction_id, m.goal_id, m.booked_on, m.minor, m.currency) IS DISTINCT FROM
          (excluded.transaction_id, excluded.goal_id, excluded.booked_on, excluded.minor, excluded.currency)
    RETURNING m.goal_id
)
SELECT goal_id FROM gone UNION SELECT goal_id FROM moved UNION SELECT goal_id FROM kept
"""


async def follow(scope: Scope, goals: list[Row]) -> list[UUID]:
    """Makes the matched contributions those that the rules of `goals`, in the household's order, find now.

    Gives the goals for which something changed. Safe to repeat, and to be done by several at once.
    """
    await scope.run("SELECT pg_advisory_xact_lock(hashtextextended(%s, 12))", [str(scope.household_id)])
    await scope.run(
        "CREATE TEMP TABLE wanted_matches (place int, own boolean, movement_id uuid, transaction_id uuid, "
        "goal_id uuid, booked_on date, minor bigint, currency text) ON COMMIT DROP"
    )
    for place, goal in enumerate(goals):
        if goal["match"]:
            values = {"place": place, "goal": goal["id"], "account": goal["account_id"], "since": goal["started_on"]}
            for condition, minor, more in await _conditions(scope, goal):
                await scope.run(_WANTED.format(condition=condition, minor=minor), {**values, **more})
    rows = await scope.all(_SETTLE)
    await scope.run("DROP TABLE wanted_matches")
    return [row["goal_id"] for row in rows]


async def _conditions(scope: Scope, goal: Row) -> list[tuple[str, str, dict[str, Any]]]:
    match = goal["match"]
    if match["kind"] == "transfers":
        return [("t.account_id = %(account)s AND t.transfer_id IS NOT NULL", "t.minor", {})]
    if match["kind"] == "category":
        return [(condition, minor, {"category": match["category_id"]}) for condition, minor in _OF_CATEGORY]
    selection = await select(scope, Filter(q=match["q"]))
    condition = f"{selection.where} AND {selection.account_condition()} AND {selection.category_condition()}"
    return [(condition, "t.minor", selection.parameters())]
