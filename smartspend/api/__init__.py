"""The HTTP face: application, problem details, live stream, documents.

Owns what only the whole application can: its assembly. Never holds a rule about money.
"""

from __future__ import annotations

from smartspend.api.app import create_app

__all__ = ["create_app"]
