"""The shapes of transactions that other packages show on the wire as well."""

from __future__ import annotations

from smartspend.transactions.schemas import CategorySource, Transaction, Transactions

__all__ = ["CategorySource", "Transaction", "Transactions"]
