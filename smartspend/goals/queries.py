"""SQL of goals, what people put aside for them, and the accounts they count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from psycopg.types.json import Jsonb

from smartspend.identity.scope import Row, Scope

_GOALS: Final = """
    SELECT g.id, g.name, g.icon, g.minor, g.currency, g.target_date, g.account_id, g.counts, g.match, g.started_on,
           g.monthly_minor, g.rate, g.paused, g.archived, g.position, g.created_in, g.created_at, g.updated_at,
           r.reached_at
    FROM goals g LEFT JOIN goals_reached r ON r.household_id = g.household_id AND r.goal_id = g.id
    WHERE g.household_id = current_household()
"""
_COLUMNS: Final = (
    "name, icon, minor, currency, target_date, account_id, counts, match, started_on, monthly_minor, rate, paused, "
    "archived"
)


async def goals(scope: Scope) -> list[Row]:
    """Every goal, in the household's order: what comes first is served first."""
    return await scope.all(f"{_GOALS} ORDER BY g.archived, g.position, g.id")


async def goal(scope: Scope, goal_id: UUID) -> Row | None:
    """One goal."""
    return await scope.one(f"{_GOALS} AND g.id = %s", [goal_id])


async def lock_goal(scope: Scope, goal_id: UUID) -> Row | None:
    """One goal, held until this transaction ends."""
    return await scope.one(f"{_GOALS} AND g.id = %s FOR UPDATE OF g", [goal_id])


async def lock_goals_of_account(scope: Scope, account_id: UUID) -> None:
    """Holds the account's goals, so that two contributions do not promise the same money twice."""
    await scope.run(
        "SELECT FROM goals WHERE household_id = current_household() AND account_id = %s ORDER BY id FOR UPDATE",
        [account_id],
    )


async def insert_goal(scope: Scope, values: dict[str, Any]) -> bool:
    """Stores a goal behind the others; says no where the id is taken."""
    names = [name.strip() for name in _COLUMNS.split(",")]
    inserted = await scope.run(
        f"INSERT INTO goals (household_id, id, {_COLUMNS}, position, created_in) "
        f"SELECT current_household(), %(id)s, {', '.join(f'%({name})s' for name in names)}, "
        "coalesce((SELECT max(position) + 1 FROM goals WHERE household_id = current_household()), 0), %(created_in)s "
        "ON CONFLICT DO NOTHING",
        _stored(values),
    )
    return inserted > 0


async def update_goal(scope: Scope, goal_id: UUID, values: dict[str, Any]) -> None:
    """Sets some columns of one goal; their names come from our own schema."""
    columns = ", ".join(f"{name} = %({name})s" for name in values)
    await scope.run(
        f"UPDATE goals SET {columns}, updated_at = clock_timestamp() "
        "WHERE household_id = current_household() AND id = %(goal_id)s",
        {**_stored(values), "goal_id": goal_id},
    )


def _stored(values: dict[str, Any]) -> dict[str, Any]:
    match = values.get("match")
    return {**values, "match": Jsonb(match)} if match is not None else values


async def delete_goal(scope: Scope, goal_id: UUID) -> None:
    """Removes one goal with what was put aside for it."""
    await scope.run(
        "DELETE FROM goal_contributions WHERE household_id = current_household() AND goal_id = %s", [goal_id]
    )
    await scope.run("DELETE FROM goal_dismissals WHERE household_id = current_household() AND goal_id = %s", [goal_id])
    await scope.run("DELETE FROM goals WHERE household_id = current_household() AND id = %s", [goal_id])


async def put_in_order(scope: Scope, ids: Sequence[UUID]) -> None:
    """Gives the goals the positions in which they are named; those that are not named come behind."""
    await scope.run(
        """
        UPDATE goals g SET position = wanted.place, updated_at = clock_timestamp()
        FROM (SELECT o.id, row_number() OVER (ORDER BY named.place NULLS LAST, o.position, o.id)::int - 1 AS place
              FROM goals o LEFT JOIN unnest(%s::uuid[]) WITH ORDINALITY AS named (id, place) ON named.id = o.id
              WHERE o.household_id = current_household()) wanted
        WHERE g.household_id = current_household() AND g.id = wanted.id AND g.position <> wanted.place
        """,
        [list(ids)],
    )


async def move_rules(scope: Scope, category_id: UUID, into: UUID) -> list[UUID]:
    """Points rules on one category to another; gives the ids of their goals."""
    rows = await scope.all(
        "UPDATE goals SET match = jsonb_set(match, '{category_id}', to_jsonb(%(new)s::text)), "
        "updated_at = clock_timestamp() WHERE household_id = current_household() "
        "AND match ->> 'category_id' = %(old)s::text RETURNING id",
        {"old": str(category_id), "new": str(into)},
    )
    return [row["id"] for row in rows]


async def forget_reached(scope: Scope, goal_id: UUID) -> None:
    """Has a goal be reached once more."""
    await scope.run("DELETE FROM goals_reached WHERE household_id = current_household() AND goal_id = %s", [goal_id])


async def record_reached(scope: Scope, goal_id: UUID) -> bool:
    """Records that a goal was reached; says no where somebody did already, after waiting for whoever is about to."""
    recorded = await scope.run(
        "INSERT INTO goals_reached (household_id, goal_id, reached_at) "
        "VALUES (current_household(), %s, clock_timestamp()) ON CONFLICT DO NOTHING",
        [goal_id],
    )
    return recorded > 0


async def pay_day(scope: Scope) -> int | None:
    """The day of the month on which the household's first earner is paid, where somebody told it."""
    day: int | None = await scope.value(
        "SELECT pay_day FROM profiles WHERE household_id = current_household() AND pay_day IS NOT NULL "
        "ORDER BY person_id LIMIT 1"
    )
    return day


async def category_exists(scope: Scope, category_id: UUID) -> bool:
    """Whether there is such a category."""
    return bool(
        await scope.value(
            "SELECT true FROM categories WHERE household_id = current_household() AND id = %s", [category_id]
        )
    )


async def account_balances(scope: Scope, ids: Sequence[UUID], first_month: date, this_month: date) -> list[Row]:
    """Name, currency and balance of accounts that are there, and by how much each month since `first_month` moved them.

    `months` holds the months that ended before `this_month`, as `{"2026-03-01": minor}`; months without movement are
    left out.
    """
    return await scope.all(
        """
        SELECT a.id, a.name, a.currency, (a.opening_minor + coalesce(moved.minor, 0))::bigint AS minor,
               coalesce(recent.months, '{}'::jsonb) AS months
        FROM accounts a
        LEFT JOIN LATERAL (SELECT sum(d.minor) AS minor FROM daily_totals d
                           WHERE d.household_id = current_household() AND d.account_id = a.id) moved ON true
        LEFT JOIN LATERAL (
            SELECT jsonb_object_agg(month, minor) AS months
            FROM (SELECT date_trunc('month', d.day::timestamp)::date AS month, sum(d.minor)::bigint AS minor
                  FROM daily_totals d WHERE d.household_id = current_household() AND d.account_id = a.id
                    AND d.day >= %(first)s AND d.day < %(this)s GROUP BY 1) by_month
        ) recent ON true
        WHERE a.household_id = current_household() AND a.deleted_at IS NULL AND a.id = ANY (%(ids)s)
        """,
        {"ids": list(ids), "first": first_month, "this": this_month},
    )


_CONTRIBUTED: Final = """
    SELECT k.goal_id, k.booked_on, k.minor, k.currency, k.created_in = g.created_in AS began
    FROM goal_contributions k JOIN goals g ON g.household_id = k.household_id AND g.id = k.goal_id
    WHERE k.household_id = current_household()
    UNION ALL
    SELECT m.goal_id, m.booked_on, m.minor, m.currency, false FROM goal_matches m
    WHERE m.household_id = current_household()
"""


async def sums(scope: Scope, goal_ids: Sequence[UUID] | None = None) -> list[Row]:
    """What was contributed to each goal: by month in the goal's own currency, by day in others, for a rate is of a day.

    `began` marks what was there when the goal was made.
    """
    return await scope.all(
        f"""
        SELECT s.goal_id, s.currency, s.began,
               CASE WHEN s.currency = g.currency THEN date_trunc('month', s.booked_on::timestamp)::date
                    ELSE s.booked_on END AS "on", sum(s.minor)::bigint AS minor
        FROM ({_CONTRIBUTED}) s JOIN goals g ON g.household_id = current_household() AND g.id = s.goal_id
        WHERE %(ids)s::uuid[] IS NULL OR s.goal_id = ANY (%(ids)s)
        GROUP BY 1, 2, 3, 4
        """,
        {"ids": None if goal_ids is None else list(goal_ids)},
    )


async def contributions(scope: Scope, goal_id: UUID, before: tuple[date, UUID] | None, limit: int) -> list[Row]:
    """Contributions to a goal, newest first: by hand, and transactions that its rule found, with payee and account."""
    return await scope.all(
        """
        SELECT * FROM (
            SELECT k.id, k.booked_on, k.minor, k.currency, k.note, 'person' AS source, NULL::uuid AS transaction_id,
                   '' AS payee, k.created_at
            FROM goal_contributions k WHERE k.household_id = current_household() AND k.goal_id = %(goal)s
            UNION ALL
            SELECT m.movement_id, m.booked_on, m.minor, m.currency, '', 'rule', m.transaction_id,
                   coalesce(nullif(t.payee, ''), t.description), t.created_at
            FROM goal_matches m
            JOIN transactions t ON t.household_id = m.household_id AND t.id = m.transaction_id
            WHERE m.household_id = current_household() AND m.goal_id = %(goal)s
        ) both_kinds
        WHERE %(day)s::date IS NULL OR (booked_on, id) < (%(day)s::date, %(id)s::uuid)
        ORDER BY booked_on DESC, id DESC LIMIT %(limit)s
        """,
        {"goal": goal_id, "day": before[0] if before else None, "id": before[1] if before else None, "limit": limit},
    )


async def insert_contribution(scope: Scope, values: dict[str, Any]) -> bool:
    """Stores a contribution by hand; says no where the id is taken."""
    inserted = await scope.run(
        "INSERT INTO goal_contributions (household_id, id, goal_id, booked_on, minor, currency, note, created_in) "
        "VALUES (current_household(), %(id)s, %(goal_id)s, %(booked_on)s, %(minor)s, %(currency)s, %(note)s, "
        "%(created_in)s) ON CONFLICT DO NOTHING",
        values,
    )
    return inserted > 0


async def delete_contribution(scope: Scope, goal_id: UUID, contribution_id: UUID) -> bool:
    """Removes a contribution by hand; says whether there was one."""
    removed = await scope.run(
        "DELETE FROM goal_contributions WHERE household_id = current_household() AND goal_id = %s AND id = %s",
        [goal_id, contribution_id],
    )
    return removed > 0


async def dismiss(scope: Scope, dismissal_id: UUID, goal_id: UUID, movement_id: UUID, batch_id: UUID | None) -> bool:
    """Keeps a matched transaction out of a goal, and says whether it was in."""
    dismissed = await scope.run(
        "INSERT INTO goal_dismissals (household_id, id, goal_id, movement_id, created_in) "
        "SELECT current_household(), %(id)s, m.goal_id, m.movement_id, %(batch)s FROM goal_matches m "
        "WHERE m.household_id = current_household() AND m.goal_id = %(goal)s AND m.movement_id = %(movement)s "
        "ON CONFLICT DO NOTHING",
        {"id": dismissal_id, "goal": goal_id, "movement": movement_id, "batch": batch_id},
    )
    return dismissed > 0
