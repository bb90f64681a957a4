"""How PostgreSQL writes a transaction as JSON by itself, so that a page costs nothing here.

Every query that shows rows of the ledger uses these texts, whichever package asks.
"""

from __future__ import annotations

from typing import Final

from smartspend.transactions.selection import PLACES, SCALE


def _quoted(text: str) -> str:
    return f"to_json({text})::text"


def _plain(value: str) -> str:
    """A value whose text needs no escapes: an id, a day, a known word."""
    return f"'\"' || {value} || '\"'"


def _or_null(text: str) -> str:
    return f"coalesce({text}, 'null')"


def _list(words: str) -> str:
    return f"CASE WHEN {words} = '{{}}' THEN '[]' ELSE to_json({words})::text END"


def _object(**fields: str) -> str:
    """The text of a JSON object, put together by hand: `json_build_object` takes three times as long."""
    parts = [f"'{',' if place else ''}\"{name}\":' || {text}" for place, (name, text) in enumerate(fields.items())]
    return f"'{{' || {' || '.join(parts)} || '}}'"


def _money(minor: str) -> str:
    amount = f"round({minor}::numeric / {SCALE}, {PLACES})"
    return _object(amount=_plain(amount), currency=_plain("t.currency"))


_CATEGORY: Final = _object(
    id=_plain("c.id"),
    key=_quoted("c.key"),
    name=_quoted("c.name"),
    source=_or_null(_plain("t.category_source")),
    confidence=_or_null("t.category_confidence::text"),
    reason=_quoted("t.category_reason"),
)
_PART: Final = _object(
    category_id=_or_null("(part -> 'category_id')::text"),
    amount=_money("(part ->> 'minor')::bigint"),
    note=_or_null("(part -> 'note')::text"),
)
_PARTS: Final = (
    f"(SELECT '[' || string_agg({_PART}, ',' ORDER BY place) || ']' "
    "FROM jsonb_array_elements(t.splits) WITH ORDINALITY AS parts (part, place))"
)
AS_JSON: Final = _object(
    id=_plain("t.id"),
    account_id=_plain("t.account_id"),
    booked_on=_plain("t.booked_on"),
    value_on=_or_null(_plain("t.value_on")),
    amount=_money("t.minor"),
    payee=_quoted("t.payee"),
    description=_quoted("t.description"),
    category=f"CASE WHEN c.id IS NULL THEN 'null' ELSE {_CATEGORY} END",
    uncategorised_reason=f"CASE WHEN c.id IS NULL THEN {_quoted('t.category_reason')} ELSE 'null' END",
    status=_plain("t.status"),
    notes=_quoted("t.notes"),
    tags=_list("t.tags"),
    is_anomaly="CASE WHEN t.is_anomaly THEN 'true' ELSE 'false' END",
    transfer_id=_or_null(_plain("t.transfer_id")),
    splits=f"CASE WHEN t.splits IS NULL THEN 'null' ELSE {_PARTS} END",
    ignored="CASE WHEN t.ignored_at IS NULL THEN 'false' ELSE 'true' END",
    locked_fields=_list("t.locked_fields"),
    source=_plain("t.source"),
    created_at=_quoted("t.created_at"),
    updated_at=_quoted("t.updated_at"),
)
"""A transaction as JSON text."""
WITH_CATEGORY: Final = "LEFT JOIN categories c ON c.household_id = current_household() AND c.id = t.category_id"
ALIVE: Final = "household_id = current_household() AND deleted_at IS NULL"
