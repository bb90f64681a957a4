"""SQL of stated balances, and of what the ledger says for the same days."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from smartspend.identity.scope import Row, Scope
from smartspend.kernel.ids import uuid7

_STATED: Final = """
    SELECT account_id, closing_on AS day, closing_minor AS minor, 'statement' AS source, NULL::uuid AS id, import_id,
        recorded_in
    FROM statement_periods
    WHERE household_id = current_household() AND withdrawn_by IS NULL AND closing_minor IS NOT NULL
    UNION ALL
    SELECT p.account_id, p.opening_on - 1, p.opening_minor, 'statement', NULL, p.import_id, p.recorded_in
    FROM statement_periods p
    WHERE p.household_id = current_household() AND p.withdrawn_by IS NULL AND p.opening_minor IS NOT NULL AND p.stated
        -- A list that does not state its days may begin in the middle of one; a statement that goes on from another
        -- says nothing new.
        AND NOT EXISTS (SELECT FROM statement_periods o WHERE o.household_id = p.household_id
            AND o.account_id = p.account_id AND o.withdrawn_by IS NULL AND o.id <> p.id
            AND o.closing_minor = p.opening_minor AND o.closing_on BETWEEN p.opening_on - 1 AND p.opening_on)
    UNION ALL
    SELECT account_id, day, minor, 'person', id, NULL, NULL
    FROM balance_assertions WHERE household_id = current_household()
"""

_COMPUTED: Final = f"""
WITH stated AS (
    SELECT DISTINCT ON (account_id, day, minor, source) * FROM ({_STATED}) s
    WHERE (%(account)s::uuid IS NULL OR account_id = %(account)s) ORDER BY account_id, day, minor, source, import_id
), concerned AS (
    SELECT a.id, a.opening_minor, a.currency FROM accounts a
    WHERE a.household_id = current_household() AND a.deleted_at IS NULL AND a.id IN (SELECT account_id FROM stated)
), moved AS (
    SELECT d.account_id, d.day, d.minor, 0 AS place, NULL::bigint AS stated, NULL AS source, NULL::uuid AS id,
        NULL::uuid AS import_id, NULL::uuid AS recorded_in
    FROM concerned c JOIN daily_totals d ON d.household_id = current_household() AND d.account_id = c.id
    UNION ALL
    SELECT t.account_id, t.booked_on, -t.minor, 0, NULL, NULL, NULL, NULL, NULL
    FROM concerned c JOIN transactions t ON t.household_id = current_household() AND t.account_id = c.id
        AND t.status = 'pending' AND t.deleted_at IS NULL
    UNION ALL
    SELECT account_id, day, 0, 1, minor, source, id, import_id, recorded_in FROM stated
), running AS (
    SELECT *, sum(minor) OVER (PARTITION BY account_id ORDER BY day, place) AS so_far FROM moved
)
SELECT r.account_id, r.day AS "on", r.stated, (c.opening_minor + r.so_far)::bigint AS computed, r.source, r.id,
    r.import_id, c.currency,
    CASE WHEN r.recorded_in IS NULL OR r.stated = c.opening_minor + r.so_far THEN 0 ELSE (
        SELECT coalesce(sum(t.minor), 0) FROM transactions t WHERE t.household_id = current_household()
        AND t.account_id = r.account_id AND t.booked_on = r.day AND t.deleted_at IS NULL AND t.status = 'booked'
        AND t.created_in > r.recorded_in) END::bigint AS later,
    (SELECT i.file_name FROM imports i WHERE i.household_id = current_household() AND i.id = r.import_id) AS file_name
FROM running r JOIN concerned c ON c.id = r.account_id WHERE r.place = 1
ORDER BY r.account_id, r.day, r.source, r.stated
"""


async def assertions(scope: Scope, account_id: UUID | None) -> list[Row]:
    """Every stated balance of one account, or of all, with what the ledger gives for the same day, oldest first."""
    return await scope.all(_COMPUTED, {"account": account_id})


async def assert_balance(scope: Scope, account_id: UUID, day: date, minor: int) -> UUID:
    """Keeps a balance that a person states; one for the same day is replaced."""
    kept: UUID = await scope.value(
        "INSERT INTO balance_assertions (household_id, id, account_id, day, minor, stated_by) "
        "VALUES (current_household(), %s, %s, %s, %s, %s) "
        "ON CONFLICT (household_id, account_id, day) DO UPDATE SET minor = excluded.minor, "
        "stated_by = excluded.stated_by, created_at = clock_timestamp() RETURNING id",
        [uuid7(), account_id, day, minor, scope.actor.name],
    )
    return kept


async def withdraw(scope: Scope, account_id: UUID, assertion_id: UUID) -> bool:
    """Forgets a balance that a person stated; says no where there is none."""
    gone = await scope.run(
        "DELETE FROM balance_assertions WHERE household_id = current_household() AND account_id = %s AND id = %s",
        [account_id, assertion_id],
    )
    return gone > 0


async def lists(scope: Scope, account_id: UUID | None, *, apart_from: UUID | None = None) -> list[Row]:
    """What lists of the bank cover, by account, oldest first; not those of the import `apart_from`."""
    return await scope.all(
        "SELECT account_id, import_id, since, until, stated, lines, opening_minor, closing_minor "
        "FROM statement_periods WHERE household_id = current_household() AND withdrawn_by IS NULL "
        "AND (%(account)s::uuid IS NULL OR account_id = %(account)s) "
        "AND import_id IS DISTINCT FROM %(apart_from)s AND until >= '1900-01-01' ORDER BY account_id, since, until, id",
        {"account": account_id, "apart_from": apart_from},
    )


async def longest_quiet(scope: Scope, account_id: UUID, since: date, until: date) -> int:
    """The most days without movement within `since` to `until`."""
    days: int | None = await scope.value(
        "SELECT max(apart) FROM (SELECT day - lag(day) OVER (ORDER BY day) - 1 AS apart FROM daily_totals "
        "WHERE household_id = current_household() AND account_id = %s AND day BETWEEN %s AND %s AND n > 0) gaps",
        [account_id, since, until],
    )
    return days or 0


async def entries(scope: Scope, account_id: UUID, since: date, until: date, margin: int) -> list[Row]:
    """Rows after `since` until `until`, removed ones too, and those up to `margin` days later."""
    return await scope.all(
        """
        SELECT t.id, t.booked_on AS "on", t.minor, coalesce(nullif(t.payee, ''), t.description) AS payee,
            t.deleted_at IS NOT NULL AS removed, t.status = 'pending' AS pending, r.minor AS said,
            t.deleted_at IS NULL AND t.status = 'booked' AND t.booked_on <= %(until)s AS counts
        FROM transactions t
        LEFT JOIN LATERAL (
            SELECT b.minor FROM bank_records b WHERE b.household_id = t.household_id AND b.transaction_id = t.id
            AND b.withdrawn_by IS NULL ORDER BY b.as_of DESC, b.id DESC LIMIT 1
        ) r ON true
        WHERE t.household_id = current_household() AND t.account_id = %(account)s AND NOT t.lapsed
            AND t.booked_on > %(since)s AND t.booked_on <= %(until)s::date + %(margin)s
        ORDER BY t.booked_on DESC, t.id DESC LIMIT 5000
        """,
        {"account": account_id, "since": since, "until": until, "margin": margin},
    )


async def movement(scope: Scope, account_id: UUID, until: date) -> int:
    """Everything booked on an account until the end of a day, in minor units, without what is pending."""
    moved: int = await scope.value(
        "SELECT (coalesce((SELECT sum(minor) FROM daily_totals WHERE household_id = current_household() "
        "  AND account_id = %(account)s AND day <= %(until)s), 0) "
        "- coalesce((SELECT sum(minor) FROM transactions WHERE household_id = current_household() "
        "  AND account_id = %(account)s AND booked_on <= %(until)s AND status = 'pending' AND deleted_at IS NULL), 0)"
        ")::bigint",
        {"account": account_id, "until": until},
    )
    return moved


async def first_balance(scope: Scope, account_id: UUID) -> Row | None:
    """The oldest balance that a statement states of an account: day of whose end it is, and minor units."""
    return await scope.one(
        "SELECT day, minor FROM ("
        "  SELECT opening_on - 1 AS day, opening_minor AS minor, 0 AS place, id FROM statement_periods "
        "  WHERE household_id = current_household() AND account_id = %(account)s AND withdrawn_by IS NULL "
        "  AND opening_minor IS NOT NULL "
        "  UNION ALL SELECT closing_on, closing_minor, 1, id FROM statement_periods "
        "  WHERE household_id = current_household() AND account_id = %(account)s AND withdrawn_by IS NULL "
        "  AND closing_minor IS NOT NULL) told ORDER BY day, place, id LIMIT 1",
        {"account": account_id},
    )
