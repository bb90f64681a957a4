"""Writes docs/banks.md: python -m tests.statements.corpus."""

from __future__ import annotations

from tests.statements.corpus.document import DOCUMENT, banks

DOCUMENT.write_text(banks(), encoding="utf-8")
