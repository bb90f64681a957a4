"""What tests of the ledger share with those of imports: a desk for handing in files."""

from __future__ import annotations

from tests.imports.conftest import desk

__all__ = ["desk"]
