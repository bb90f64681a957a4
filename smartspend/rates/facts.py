"""What rates announce."""

from __future__ import annotations

from smartspend.events.fact import Fact


def changed(currencies: int) -> Fact:
    """The household's own rates changed, of this many currencies."""
    return Fact("rates.changed", {"currencies": currencies})
