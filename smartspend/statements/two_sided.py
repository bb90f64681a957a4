"""Lists that name both accounts of a movement, as household programs with double entry export them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from smartspend.statements.vocabulary import plain

_OWN: Final = frozenset(
    {"asset account", "default account", "asset", "loan", "debt", "mortgage", "liability", "liabilities", "credit card"}
)
_OUT_OF: Final = frozenset({"withdrawal", "transfer"})
_INTO: Final = frozenset({"deposit", "transfer", "opening balance", "reconciliation"})
TRANSFER_PATTERN: Final = r"(?i)^\s*transfer\s*:\s*(\S.*?)\s*$"
"""A payee that names an account of one's own; its first group is the account."""

_TRANSFER: Final = re.compile(TRANSFER_PATTERN)
NEEDED: Final = frozenset({"type", "amount", "source_name", "destination_name"})
"""The columns that tell such a list."""


@dataclass(frozen=True, slots=True)
class Sides:
    """A movement as written, from its source to its destination."""

    kind: str
    source: str
    source_type: str
    destination: str
    destination_type: str
    amount: str
    currency: str
    foreign_amount: str
    foreign_currency: str

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Sides | None:
        """The movement in a row, None where the row is none. Keys are in small letters with underscores."""
        said = {key.rpartition(".")[2]: str(value) for key, value in row.items() if value is not None}
        kind = plain(said.get("type", ""))
        if not said.keys() >= NEEDED or kind not in _OUT_OF | _INTO:
            return None
        return cls(
            kind,
            said["source_name"],
            plain(said.get("source_type", "")),
            said["destination_name"],
            plain(said.get("destination_type", "")),
            said["amount"].lstrip("+-\u2212"),
            said.get("currency_code", ""),
            said.get("foreign_amount", "").lstrip("+-\u2212"),
            said.get("foreign_currency_code", ""),
        )


@dataclass(frozen=True, slots=True)
class Leg:
    """What a movement does to one account; `amount` is signed text as the file writes numbers."""

    account: str
    other: str
    amount: str
    currency: str
    is_transfer: bool


def legs(sides: Sides) -> list[Leg]:
    """The movement seen from each account of one's own; what arrives is in the destination's currency."""
    out_of = sides.source_type in _OWN if sides.source_type else sides.kind in _OUT_OF
    into = sides.destination_type in _OWN if sides.destination_type else sides.kind in _INTO
    both = out_of and into
    found = []
    if out_of:
        found.append(Leg(sides.source, sides.destination, f"-{sides.amount}", sides.currency, both))
    if into:
        changed = both and sides.foreign_amount and sides.foreign_currency
        amount, currency = (sides.foreign_amount, sides.foreign_currency) if changed else (sides.amount, sides.currency)
        found.append(Leg(sides.destination, sides.source, amount, currency, both))
    return found


def transfer_in(payee: str) -> str | None:
    """The account that a payee such as `Transfer : Savings` stands for."""
    match = _TRANSFER.fullmatch(payee)
    return match[1] if match else None
