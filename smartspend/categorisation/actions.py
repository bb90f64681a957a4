"""What a rule does to a transaction: what it sets, and how it splits an amount.

Parts of a split are a fixed amount or a share of the whole; the first one takes whatever the others leave, so that the
parts add up to the minor unit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from smartspend.categorisation.conditions import decimal
from smartspend.kernel.errors import FieldError
from smartspend.kernel.limits import TAG_LENGTH_MAX, TAGS_MAX, TEXT_LENGTH_MAX
from smartspend.kernel.money import CURRENCIES, exponent

PARTS_MAX: Final = 20
TRANSFER_KEY: Final = "transfers.internal"
"""The category of what only moves between own accounts; it counts neither as income nor as spending."""

_WHOLE: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a split: a fixed amount, or a share in per cent; the first part may be neither."""

    category_id: str | None
    amount: Decimal | None = None
    percent: Decimal | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Actions:
    """What a rule sets; None, False and empty leave things as they are. `category_id` is also that of `transfer`;
    `ignore` leaves a transaction out of totals, budgets and reports, whatever its category is.
    """

    category_id: str | None = None
    payee: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    splits: tuple[Part, ...] = ()
    transfer: bool = False
    ignore: bool = False

    @property
    def decides_key(self) -> str | None:
        """The key of the category that stands for `transfer`."""
        return TRANSFER_KEY if self.transfer else None

    @property
    def beyond_category(self) -> bool:
        """Whether it does more than to name a category."""
        return bool(self.tags or self.note or self.splits or self.payee)


def read(raw: Any, faults: list[FieldError]) -> Actions:
    """The actions in a JSON object; what is wrong joins `faults`."""
    given: Mapping[str, Any] = raw if isinstance(raw, dict) else {}
    texts = {name: given.get(name) for name in ("category_id", "payee", "note")}
    for name, value in texts.items():
        if value is not None and (not isinstance(value, str) or not value.strip() or len(value) > TEXT_LENGTH_MAX):
            faults.append(FieldError(f"/actions/{name}", "It is a text."))
    actions = Actions(
        **texts,
        tags=_tags(given.get("add_tags") or given.get("tags") or [], faults),
        splits=_parts(given.get("splits") or [], faults),
        transfer=bool(given.get("transfer")),
        ignore=bool(given.get("ignore")),
    )
    deciding = [bool(actions.category_id), bool(actions.splits), actions.transfer, actions.ignore]
    if sum(deciding) > 1:
        faults.append(FieldError("/actions", "Choose one of category, split, transfer and ignore."))
    if not any(deciding) and not actions.beyond_category:
        faults.append(FieldError("/actions", "A rule does at least one thing."))
    return actions


def _tags(raw: Any, faults: list[FieldError]) -> tuple[str, ...]:
    fits = isinstance(raw, list) and len(raw) <= TAGS_MAX
    if not fits or not all(isinstance(tag, str) and tag.strip() and len(tag) <= TAG_LENGTH_MAX for tag in raw):
        faults.append(FieldError("/actions/add_tags", f"At most {TAGS_MAX} names."))
        return ()
    return tuple(tag.strip() for tag in raw)


def _parts(raw: Any, faults: list[FieldError]) -> tuple[Part, ...]:
    if not raw:
        return ()
    if not isinstance(raw, list) or not 2 <= len(raw) <= PARTS_MAX or not all(isinstance(one, dict) for one in raw):
        faults.append(FieldError("/actions/splits", f"A split has 2 to {PARTS_MAX} parts."))
        return ()
    parts = tuple(_part(one, number, faults) for number, one in enumerate(raw))
    shares = [one.percent for one in parts]
    told = sum((one for one in shares if one is not None), Decimal())
    if (None not in shares and told != _WHOLE) or (None in shares and told >= _WHOLE):
        faults.append(
            FieldError("/actions/splits", "The shares come to 100 per cent, or leave some to the first part.")
        )
    return parts


def _part(raw: Mapping[str, Any], number: int, faults: list[FieldError]) -> Part:
    at = f"/actions/splits/{number}"
    measures: dict[str, Decimal | None] = {}
    for name in ("amount", "percent"):
        text = raw.get(name)
        measures[name] = decimal(text) if isinstance(text, str) else None
        if text is not None and not measures[name]:
            faults.append(FieldError(f"{at}/{name}", "It is a decimal text above 0, such as 12.34."))
    amount, percent = measures["amount"], measures["percent"]
    if number == 0 and amount is not None:
        faults.append(FieldError(f"{at}/amount", "The first part takes what the others leave."))
    if (number > 0 and amount is None and percent is None) or (amount is not None and percent is not None):
        faults.append(FieldError(at, "A part has an amount or a share in per cent."))
    category = raw.get("category_id")
    note = raw.get("note") or ""
    return Part(None if category is None else str(category), amount, percent, str(note)[:TEXT_LENGTH_MAX])


def split(parts: tuple[Part, ...], minor: int, currency: str) -> list[dict[str, Any]] | None:
    """The parts of an amount as the ledger stores them, or None where the amount is too small for them.

    `minor` is the whole in minor units with its sign, which every part has too.
    """
    scale = 10 ** (exponent(currency) if currency in CURRENCIES else 2)
    sign, size = (-1 if minor < 0 else 1), abs(minor)
    others = [
        int(one.amount * scale if one.amount is not None else size * (one.percent or 0) / 100) for one in parts[1:]
    ]
    first = size - sum(others)
    if first <= 0 or 0 in others:
        return None
    return [
        {"category_id": part.category_id, "minor": sign * one, "note": part.note}
        for part, one in zip(parts, [first, *others], strict=True)
    ]


def words(actions: Actions, names: Mapping[str, str]) -> str:
    """What the rule does, in plain words. `names` are those of categories, by id."""
    said = []
    if actions.category_id is not None:
        said.append(f"category becomes “{names.get(actions.category_id, actions.category_id)}”")
    if actions.transfer:
        said.append("is marked as a transfer")
    if actions.ignore:
        said.append("is left out of totals, budgets and reports")
    if actions.splits:
        said.append(f"is split into {', '.join(_part_words(one, names) for one in actions.splits)}")
    if actions.payee:
        said.append(f"payee becomes “{actions.payee}”")
    if actions.tags:
        said.append(
            f"gets the tags {', '.join(actions.tags)}" if len(actions.tags) > 1 else f"gets the tag {actions.tags[0]}"
        )
    if actions.note:
        said.append(f"note becomes “{actions.note}”")
    return ", ".join(said)


def _part_words(part: Part, names: Mapping[str, str]) -> str:
    measure = (
        f"{part.amount}" if part.amount is not None else f"{part.percent} %" if part.percent is not None else "the rest"
    )
    name = "no category" if part.category_id is None else names.get(part.category_id, part.category_id)
    return f"{measure} to “{name}”"
