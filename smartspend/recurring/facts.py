"""What series announce."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from smartspend.events.fact import Fact


def changed(count: int, series_id: UUID | None = None, batch_id: UUID | None = None) -> Fact:
    """So many series came, went or are otherwise now; the id where a person decided about one."""
    own = {"id": str(series_id)} if series_id else {}
    return Fact("recurring.changed", {**own, "count": count, "batch_id": str(batch_id) if batch_id else None})


def found(series_id: UUID, payee: str) -> Fact:
    """A series that was not known before goes on now."""
    return Fact("recurring.found", {"id": str(series_id), "payee": payee})


def price_changed(series_id: UUID, payee: str, before: int, after: int, currency: str) -> Fact:
    """A series has another price, in minor units."""
    payload = {"id": str(series_id), "payee": payee, "before": before, "after": after, "currency": currency}
    return Fact("recurring.price_changed", payload)


def overdue(series_id: UUID, payee: str, expected_on: date) -> Fact:
    """What should have come by now has not."""
    return Fact("recurring.overdue", {"id": str(series_id), "payee": payee, "expected_on": expected_on.isoformat()})
