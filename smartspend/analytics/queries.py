"""SQL of the reports. Sums come from `daily_totals` and `monthly_totals`; single rows only where a question names rows.

Days are start inclusive, end exclusive. Sums are in minor units; `spending` is below zero where money went out.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from smartspend.analytics.stretch import Stretch
from smartspend.identity.scope import Row, Scope

_PARTS = """
    SELECT t.id, t.booked_on, t.account_id, t.currency, t.payee_key, t.payee, t.category_id, t.minor
    FROM transactions t
    WHERE t.household_id = current_household() AND t.deleted_at IS NULL AND t.ignored_at IS NULL AND t.splits IS NULL
      AND t.booked_on >= %(start)s AND t.booked_on < %(end)s
    UNION ALL
    SELECT t.id, t.booked_on, t.account_id, t.currency, t.payee_key, t.payee,
           (part ->> 'category_id')::uuid, (part ->> 'minor')::bigint
    FROM transactions t CROSS JOIN LATERAL jsonb_array_elements(t.splits) AS part
    WHERE t.household_id = current_household() AND t.deleted_at IS NULL AND t.ignored_at IS NULL
      AND t.splits IS NOT NULL
      AND t.booked_on >= %(start)s AND t.booked_on < %(end)s
"""


async def basis(scope: Scope, person_id: UUID | None) -> Row:
    """The newest fact's number, the currency and time zone of the person (or of the household's first one), and whether
    an account holds that currency.
    """
    row = await scope.one(
        """
        SELECT (SELECT coalesce(max(seq), 0) FROM facts WHERE household_id = current_household()) AS seq,
               p.currency, p.time_zone,
               EXISTS (SELECT FROM accounts a WHERE a.household_id = current_household() AND a.deleted_at IS NULL
                                                AND a.currency = p.currency) AS held
        FROM profiles p WHERE p.household_id = current_household()
        ORDER BY p.person_id = %s DESC, p.person_id LIMIT 1
        """,
        [person_id],
    )
    return row or {"seq": 0, "currency": "EUR", "time_zone": "UTC", "held": False}


async def most_used_currency(scope: Scope) -> str | None:
    """The currency of most transactions; of the first account where there are none."""
    currency: str | None = await scope.value(
        """
        SELECT a.currency FROM accounts a
        LEFT JOIN LATERAL (SELECT sum(d.n) AS n FROM daily_totals d
                           WHERE d.household_id = current_household() AND d.account_id = a.id) moved ON true
        WHERE a.household_id = current_household() AND a.deleted_at IS NULL
        GROUP BY a.currency ORDER BY sum(coalesce(moved.n, 0)) DESC, min(a.id::text) LIMIT 1
        """
    )
    return currency


async def flows(scope: Scope, stretch: Stretch, previous: Stretch) -> list[Row]:
    """Income, spending and number of transactions by currency, of a stretch (`current`) and of the one before."""
    return await scope.all(
        """
        SELECT a.currency, d.day >= %(start)s AS current, sum(d.income)::bigint AS income,
               sum(d.spending)::bigint AS spending, sum(d.n)::bigint AS n
        FROM accounts a JOIN daily_totals d ON d.household_id = a.household_id AND d.account_id = a.id
        WHERE a.household_id = current_household() AND a.deleted_at IS NULL
          AND d.day >= %(previous)s AND d.day < %(end)s
        GROUP BY 1, 2 ORDER BY 1, 2
        """,
        {"previous": previous.start, "start": stretch.start, "end": stretch.end},
    )


async def daily_flows(scope: Scope, currency: str, stretch: Stretch) -> list[Row]:
    """Income and spending of each day with movement, oldest first."""
    return await scope.all(
        """
        SELECT d.day, sum(d.income)::bigint AS income, sum(d.spending)::bigint AS spending, sum(d.minor)::bigint AS
        minor FROM accounts a JOIN daily_totals d ON d.household_id = a.household_id AND d.account_id = a.id
        WHERE a.household_id = current_household() AND a.deleted_at IS NULL AND a.currency = %s
          AND d.day >= %s AND d.day < %s AND d.n > 0
        GROUP BY d.day ORDER BY d.day
        """,
        [currency, stretch.start, stretch.end],
    )


async def balance_before(scope: Scope, currency: str, day: date) -> int:
    """What all accounts of a currency held at the start of a day."""
    return int(
        await scope.value(
            """
            SELECT coalesce(sum(a.opening_minor + coalesce(moved.minor, 0)), 0)
            FROM accounts a
            LEFT JOIN LATERAL (SELECT sum(d.minor) AS minor FROM daily_totals d WHERE d.household_id =
            current_household() AND d.account_id = a.id AND d.day < %s) moved ON true
            WHERE a.household_id = current_household() AND a.deleted_at IS NULL AND a.currency = %s
            """,
            [day, currency],
        )
    )


async def balances_on(scope: Scope, days: list[date]) -> list[Row]:
    """The balance of every account at the end of each of the days, by day and in the household's order."""
    return await scope.all(
        """
        SELECT asked.day AS "on", a.id, a.currency, (a.opening_minor + coalesce(moved.minor, 0))::bigint AS minor
        FROM unnest(%s::date[]) AS asked (day)
        CROSS JOIN accounts a
        LEFT JOIN LATERAL (SELECT sum(d.minor) AS minor FROM daily_totals d WHERE d.household_id = current_household()
                           AND d.account_id = a.id AND d.day <= asked.day) moved ON true
        WHERE a.household_id = current_household() AND a.deleted_at IS NULL
        ORDER BY asked.day, a.position, a.id
        """,
        [days],
    )


async def by_category(scope: Scope, currency: str, stretch: Stretch) -> list[Row]:
    """Inflow, outflow and number of parts by category of one stretch; whole months cost the same however full."""
    months, edges = stretch.whole_months()
    values: dict[str, Any] = {"from": months.start, "to": months.end, "currency": currency}
    moved = (
        "SELECT category_id, inflow, outflow, n FROM monthly_totals WHERE household_id = current_household() "
        "AND month >= %(from)s AND month < %(to)s AND currency = %(currency)s"
    )
    for number, edge in enumerate(edges):
        parts = _PARTS.replace("%(start)s", f"%(start{number})s").replace("%(end)s", f"%(end{number})s")
        moved += (
            " UNION ALL SELECT coalesce(category_id, '00000000-0000-0000-0000-000000000000'), greatest(minor, 0), "
            f"least(minor, 0), 1 FROM ({parts}) parts WHERE currency = %(currency)s"
        )
        values |= {f"start{number}": edge.start, f"end{number}": edge.end}
    return await scope.all(
        f"""
        SELECT moved.category_id, c.key, c.name, c.group_key, sum(inflow)::bigint AS inflow,
               sum(outflow)::bigint AS outflow, sum(n)::bigint AS n
        FROM ({moved}) moved
        LEFT JOIN categories c ON c.household_id = current_household() AND c.id = moved.category_id
        GROUP BY moved.category_id, c.key, c.name, c.group_key HAVING sum(n) > 0
        """,
        values,
    )


_BY_CATEGORY_AND_MONTH = """
    SELECT sums.month, sums.category_id, c.key, c.name, c.group_key, sums.inflow, sums.outflow, sums.n
    FROM (SELECT m.month, m.category_id, sum(m.inflow)::bigint AS inflow, sum(m.outflow)::bigint AS outflow,
                 sum(m.n)::bigint AS n
          FROM monthly_totals m
          WHERE m.household_id = current_household() AND m.month >= %(from)s AND m.month < %(to)s
            AND m.currency = %(currency)s
          GROUP BY m.month, m.category_id HAVING sum(m.n) > 0) sums
    LEFT JOIN categories c ON c.household_id = current_household() AND c.id = sums.category_id
"""


async def by_category_and_month(scope: Scope, currency: str, stretch: Stretch) -> list[Row]:
    """Inflow, outflow and number of parts by month and category; the stretch is made of whole months."""
    values = {"from": stretch.start, "to": stretch.end, "currency": currency}
    return await scope.all(_BY_CATEGORY_AND_MONTH, values)


async def group_names(scope: Scope) -> dict[str, str]:
    """Names of the groups by their keys."""
    rows = await scope.all(
        "SELECT key, name FROM categories WHERE household_id = current_household() AND parent_id IS NULL"
    )
    return {row["key"]: row["name"] for row in rows}


async def spending_by_account(scope: Scope, currency: str, stretch: Stretch) -> list[Row]:
    """Spending of each account, most first."""
    return await scope.all(
        """
        SELECT a.id, a.name, -sum(d.spending)::bigint AS spent, sum(d.n)::bigint AS n
        FROM accounts a JOIN daily_totals d ON d.household_id = a.household_id AND d.account_id = a.id
        WHERE a.household_id = current_household() AND a.deleted_at IS NULL AND a.currency = %s
          AND d.day >= %s AND d.day < %s AND d.spending <> 0
        GROUP BY a.id, a.name ORDER BY spent DESC, a.id
        """,
        [currency, stretch.start, stretch.end],
    )


async def spending_by_payee(scope: Scope, currency: str, stretch: Stretch, limit: int) -> list[Row]:
    """Spending with each payee, most first, and with all together (`whole`). Parts of split rows count singly."""
    return await scope.all(
        f"""
        SELECT coalesce(nullif(parts.payee_key, ''), lower(parts.payee)) AS key, max(parts.payee) AS name,
               -sum(spending_part(c.group_key, parts.minor))::bigint AS spent, count(*) AS n,
               -sum(sum(spending_part(c.group_key, parts.minor))) OVER ()::bigint AS whole
        FROM ({_PARTS}) parts
        LEFT JOIN categories c ON c.household_id = current_household() AND c.id = parts.category_id
        WHERE parts.currency = %(currency)s AND spending_part(c.group_key, parts.minor) <> 0
        GROUP BY 1 ORDER BY spent DESC, key LIMIT %(limit)s
        """,
        {"currency": currency, "start": stretch.start, "end": stretch.end, "limit": limit},
    )


async def payments_by_payee(scope: Scope, currency: str, stretch: Stretch, payees: int, payments: int) -> list[Row]:
    """Payments out, newest first and at most `payments`, of each of the payees with the largest ones in the stretch."""
    return await scope.all(
        """
        WITH asked AS (
            SELECT payee_key FROM transactions
            WHERE household_id = current_household() AND deleted_at IS NULL AND ignored_at IS NULL
              AND booked_on >= %(start)s AND booked_on < %(end)s AND minor < 0
              AND currency = %(currency)s AND payee_key <> ''
            GROUP BY payee_key ORDER BY min(minor), payee_key LIMIT %(payees)s
        )
        SELECT array_agg(paid.id ORDER BY paid.booked_on DESC, paid.id DESC) AS ids,
               array_agg(paid.booked_on ORDER BY paid.booked_on DESC, paid.id DESC) AS days,
               array_agg(-paid.minor ORDER BY paid.booked_on DESC, paid.id DESC) AS amounts,
               (array_agg(paid.payee ORDER BY paid.booked_on DESC, paid.id DESC))[1] AS payee
        FROM asked
        CROSS JOIN LATERAL (
            SELECT t.id, t.booked_on, t.minor, t.payee FROM transactions t
            LEFT JOIN categories c ON c.household_id = current_household() AND c.id = t.category_id
            WHERE t.household_id = current_household() AND t.deleted_at IS NULL AND t.ignored_at IS NULL
              AND t.payee_key = asked.payee_key AND t.minor < 0 AND t.currency = %(currency)s AND t.booked_on < %(end)s
              AND c.group_key IS DISTINCT FROM 'transfers'
            ORDER BY t.booked_on DESC LIMIT %(payments)s
        ) paid
        GROUP BY asked.payee_key
        """,
        {"currency": currency, "start": stretch.start, "end": stretch.end, "payees": payees, "payments": payments},
    )


async def first_payments(scope: Scope, currency: str, stretch: Stretch, at_least: int, limit: int) -> list[Row]:
    """Payments out of at least `at_least` to payees who were never paid before the stretch, largest first.

    Only the largest few hundred are looked at, each by one probe of the payees' index.
    """
    return await scope.all(
        """
        WITH large AS MATERIALIZED (
            SELECT t.id, t.booked_on, t.payee, t.payee_key, -t.minor AS paid
            FROM transactions t
            LEFT JOIN categories c ON c.household_id = current_household() AND c.id = t.category_id
            WHERE t.household_id = current_household() AND t.deleted_at IS NULL AND t.ignored_at IS NULL
              AND t.booked_on >= %(start)s AND t.booked_on < %(end)s AND t.minor <= -%(at_least)s
              AND t.currency = %(currency)s AND t.payee_key <> '' AND c.group_key IS DISTINCT FROM 'transfers'
            ORDER BY t.minor, t.id LIMIT 300
        )
        SELECT large.id, large.booked_on, large.payee, large.paid FROM large
        LEFT JOIN LATERAL (SELECT true AS known FROM transactions b WHERE b.household_id = current_household()
                           AND b.deleted_at IS NULL AND b.payee_key = large.payee_key AND b.booked_on < %(start)s
                           LIMIT 1) earlier ON true
        WHERE earlier.known IS NULL ORDER BY large.paid DESC, large.id LIMIT %(limit)s
        """,
        {"currency": currency, "start": stretch.start, "end": stretch.end, "at_least": at_least, "limit": limit},
    )


async def twice_paid(scope: Scope, currency: str, stretch: Stretch, limit: int) -> list[Row]:
    """Pairs of equal payments to one payee from one account within two days, the later one in the stretch."""
    return await scope.all(
        """
        SELECT id, booked_on, payee, paid, other_id, other_booked_on
        FROM (
            SELECT t.id, t.booked_on, t.payee, -t.minor AS paid, lag(t.id) OVER same AS other_id,
                   lag(t.booked_on) OVER same AS other_booked_on
            FROM transactions t
            LEFT JOIN categories c ON c.household_id = current_household() AND c.id = t.category_id
            WHERE t.household_id = current_household() AND t.deleted_at IS NULL AND t.ignored_at IS NULL
              AND t.booked_on >= %(start)s::date - 2 AND t.booked_on < %(end)s AND t.minor < 0
              AND t.currency = %(currency)s AND t.payee_key <> '' AND c.group_key IS DISTINCT FROM 'transfers'
            WINDOW same AS (PARTITION BY t.account_id, t.minor, t.payee_key ORDER BY t.booked_on, t.id)
        ) paid
        WHERE booked_on >= %(start)s AND other_booked_on >= booked_on - 2
        ORDER BY paid DESC, id LIMIT %(limit)s
        """,
        {"currency": currency, "start": stretch.start, "end": stretch.end, "limit": limit},
    )


_BALANCES = """
    SELECT a.id, a.name, a.kind, a.currency, (a.opening_minor + coalesce(moved.minor, 0))::bigint AS minor
    FROM accounts a
    LEFT JOIN LATERAL (SELECT sum(d.minor) AS minor FROM daily_totals d
                       WHERE d.household_id = current_household() AND d.account_id = a.id) moved ON true
    WHERE a.household_id = current_household() AND a.deleted_at IS NULL AND NOT a.archived
    ORDER BY a.position, a.id
"""

# One probe of the key for each account and month: the totals have no other way to a category.
_UNCATEGORISED = """
    SELECT coalesce(sum(m.n), 0)::bigint
    FROM (SELECT min(month) AS first, max(month) AS last FROM monthly_totals WHERE household_id = current_household()) s
    CROSS JOIN LATERAL generate_series(s.first::timestamp, s.last::timestamp, interval '1 month') AS known (month)
    CROSS JOIN accounts a
    JOIN monthly_totals m ON m.household_id = current_household() AND m.month = known.month::date
         AND m.account_id = a.id AND m.category_id = '00000000-0000-0000-0000-000000000000'
    WHERE a.household_id = current_household() AND a.deleted_at IS NULL
"""


async def overview(scope: Scope, currency: str, days: Stretch, months: Stretch) -> Row:
    """What the Overview shows, in one statement.

    `accounts` in use with their balances, in the household's order; `days` with movement, `income` and `spending` of
    each, oldest first; `categories` as `by_category_and_month` gives them, `month` as a text; how many transactions are
    `uncategorised`, and how many imports wait.
    """
    row = await scope.one(
        f"""
        SELECT (SELECT coalesce(json_agg(one), '[]') FROM ({_BALANCES}) one) AS accounts,
               (SELECT coalesce(json_agg(one), '[]') FROM ({_BY_CATEGORY_AND_MONTH}) one) AS categories,
               ({_UNCATEGORISED}) AS uncategorised,
               (SELECT count(*) FROM imports WHERE household_id = current_household() AND state = 'needs_mapping')
                   AS imports, daily.*
        FROM (
            SELECT coalesce(array_agg(day ORDER BY day), '{{}}') AS days,
                   coalesce(array_agg(income ORDER BY day), '{{}}') AS income,
                   coalesce(array_agg(spending ORDER BY day), '{{}}') AS spending
            FROM (SELECT d.day, sum(d.income)::bigint AS income, sum(d.spending)::bigint AS spending
                  FROM accounts a JOIN daily_totals d ON d.household_id = a.household_id AND d.account_id = a.id
                  WHERE a.household_id = current_household() AND a.deleted_at IS NULL AND a.currency = %(currency)s
                    AND d.day >= %(first)s AND d.day < %(to)s AND d.n > 0
                  GROUP BY d.day) sums
        ) daily
        """,
        {"currency": currency, "first": days.start, "from": months.start, "to": months.end},
    )
    return row or {}


async def differences(scope: Scope) -> list[Row]:
    """Kept sums that differ from the rows themselves; none when all is well."""
    monthly = await scope.all("SELECT 'monthly' AS kind, * FROM totals_differences()")
    return monthly + await scope.all("SELECT 'daily' AS kind, * FROM daily_differences()")


async def usual_payment(scope: Scope, currency: str, stretch: Stretch) -> int | None:
    """The median of the payments out of a stretch, above zero; nothing where there are none."""
    usual: int | None = await scope.value(
        """
        SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY -t.minor)
        FROM transactions t
        LEFT JOIN categories c ON c.household_id = current_household() AND c.id = t.category_id
        WHERE t.household_id = current_household() AND t.deleted_at IS NULL AND t.ignored_at IS NULL
          AND t.booked_on >= %s AND t.booked_on < %s AND t.minor < 0 AND t.currency = %s
          AND c.group_key IS DISTINCT FROM 'transfers'
        """,
        [stretch.start, stretch.end, currency],
    )
    return usual


async def forget_kept_answers(scope: Scope, days: int) -> int:
    """Removes answers kept for repeated requests for longer than `days`, and says how many."""
    return await scope.run(
        "DELETE FROM kept_answers WHERE household_id = current_household() "
        "AND created_at < now() - make_interval(days => %s)",
        [days],
    )
