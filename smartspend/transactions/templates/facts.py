"""What templates announce."""

from __future__ import annotations

from uuid import UUID

from smartspend.events.fact import Fact


def changed(template_id: UUID) -> Fact:
    """A template was made, edited or removed."""
    return Fact("templates.changed", {"id": str(template_id)})
