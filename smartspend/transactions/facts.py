"""What the ledger announces, once per batch."""

from __future__ import annotations

from uuid import UUID

from smartspend.events.fact import Fact


def recorded(batch_id: UUID | None, import_id: UUID | None, new: int, changed: int = 0) -> Fact:
    """A delivery came in: `new` transactions, `changed` ones."""
    payload = {"batch_id": _text(batch_id), "import_id": _text(import_id), "count": new, "changed": changed}
    return Fact("transactions.recorded", payload)


def entered(batch_id: UUID | None, transaction_id: UUID) -> Fact:
    """A person entered a transaction."""
    return Fact("transactions.recorded", {"id": str(transaction_id), "batch_id": _text(batch_id), "count": 1})


def changed(batch_id: UUID | None, count: int, transaction_id: UUID | None = None) -> Fact:
    """Transactions were edited; `transaction_id` where it was a single one."""
    return Fact("transactions.changed", _payload(batch_id, count, transaction_id))


def removed(batch_id: UUID | None, count: int, transaction_id: UUID | None = None) -> Fact:
    """Transactions were removed; `transaction_id` where it was a single one."""
    return Fact("transactions.removed", _payload(batch_id, count, transaction_id))


def duplicate_decided(one: UUID, other: UUID, verdict: str) -> Fact:
    """A person decided about a suspected pair, or has it asked again."""
    return Fact("duplicates.decided", {"a": str(one), "b": str(other), "verdict": verdict})


def _payload(batch_id: UUID | None, count: int, transaction_id: UUID | None) -> dict[str, object]:
    own = {"id": str(transaction_id)} if transaction_id else {}
    return {**own, "batch_id": _text(batch_id), "count": count}


def _text(id_: UUID | None) -> str | None:
    return str(id_) if id_ else None
