"""What imports announce."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from smartspend.events.fact import Fact


def changed(import_id: UUID, state: str) -> Fact:
    """An import came, went back to reading, or was discarded or reverted."""
    return Fact("import.changed", {"id": str(import_id), "state": state})


def progress(import_id: UUID, phase: str, done: int, total: int | None) -> Fact:
    """How many lines are recorded so far."""
    return Fact("import.progress", {"id": str(import_id), "phase": phase, "done": done, "total": total})


def waiting(import_id: UUID, lines: int) -> Fact:
    """A file was read and waits for a person."""
    return Fact("import.waiting", {"id": str(import_id), "lines": lines})


def finished(import_id: UUID, result: dict[str, Any]) -> Fact:
    """A file is in the ledger."""
    counts = {name: result[name] for name in ("lines", "new", "known", "rejected")}
    return Fact("import.finished", {"id": str(import_id), "account_id": result["account_id"], **counts})


def failed(import_id: UUID, problem: str) -> Fact:
    """A file could not be read or recorded; nothing of it is in the ledger. `problem` is the problem's type."""
    return Fact("import.failed", {"id": str(import_id), "problem": problem})
