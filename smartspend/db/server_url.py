"""Which database this installation uses."""

from __future__ import annotations

from smartspend.db.embedded import EmbeddedServer
from smartspend.settings import Settings


def database_url(settings: Settings) -> str:
    """The connection string: the one that was given, or the embedded server's."""
    return settings.database_url or EmbeddedServer(settings.data_dir).url
