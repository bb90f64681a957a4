"""What sending needs, whichever way a message goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from smartspend.db.pool import Pool
from smartspend.db.sealing import KeyRing, read_keys
from smartspend.identity.scope import SYSTEM, open_scope
from smartspend.outbound.service import Client
from smartspend.settings import Settings


@dataclass(frozen=True, slots=True)
class Desk:
    """One household's way out, the operator's settings, and the keys to stored secrets."""

    pool: Pool
    household_id: UUID
    settings: Settings
    client: Client

    def keys(self) -> KeyRing:
        """The keys to stored secrets."""
        return read_keys(self.settings.sealing_key_texts())

    def scope(self) -> Any:
        """A transaction of the household; use as `async with`."""
        return open_scope(self.pool, self.household_id, SYSTEM)


def desk_of(pool: Pool, household_id: UUID, settings: Settings) -> Desk:
    """The desk of a household."""
    return Desk(pool, household_id, settings, Client(pool, household_id))
