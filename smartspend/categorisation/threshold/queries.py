"""SQL of the threshold, and of what the last year looks like by confidence."""

from __future__ import annotations

from datetime import date
from typing import Final

from smartspend.identity.scope import Row, Scope

_MACHINES: Final = (
    "t.household_id = current_household() AND t.deleted_at IS NULL AND t.splits IS NULL AND t.transfer_id IS NULL "
    "AND t.ignored_at IS NULL AND NOT 'category_id' = ANY (t.locked_fields) AND t.booked_on > %(since)s"
)


async def threshold(scope: Scope) -> float | None:
    """The household's own threshold; None where it never moved it."""
    found: float | None = await scope.value(
        "SELECT round(threshold::numeric, 4)::float8 FROM categorisation_choices "
        "WHERE household_id = current_household()"
    )
    return found


async def set_threshold(scope: Scope, threshold_: float) -> None:
    """Moves the threshold."""
    await scope.run(
        "INSERT INTO categorisation_choices (household_id, threshold) VALUES (current_household(), %s) "
        "ON CONFLICT (household_id) DO UPDATE SET threshold = excluded.threshold, updated_at = clock_timestamp()",
        [threshold_],
    )


async def decided_since(scope: Scope, since: date) -> list[Row]:
    """How many rows after a day machines filed with each `confidence`."""
    return await scope.all(
        "SELECT t.category_confidence::float8 AS confidence, count(*)::int AS n FROM transactions t "
        f"WHERE {_MACHINES} AND t.category_id IS NOT NULL AND t.category_confidence IS NOT NULL GROUP BY 1",
        {"since": since},
    )


async def open_since(scope: Scope, since: date, limit: int) -> list[Row]:
    """The texts of rows after a day that have no category, the most frequent `limit` of them; `whole` counts all."""
    return await scope.all(
        "SELECT t.payee, t.description, min(t.minor) AS minor, t.currency, count(*)::int AS n, "
        "sum(count(*)) OVER ()::int AS whole FROM transactions t "
        f"WHERE {_MACHINES} AND t.category_id IS NULL "
        "GROUP BY t.payee, t.description, t.minor > 0, t.currency "
        "ORDER BY n DESC, t.payee, t.description LIMIT %(limit)s",
        {"since": since, "limit": limit},
    )
