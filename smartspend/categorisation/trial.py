"""What a rule would do to transactions: which ones it changes, and each change in words before and after."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

import polars as pl

from smartspend.categorisation.actions import Actions, split
from smartspend.categorisation.conditions import Conditions
from smartspend.categorisation.evaluation import Batch
from smartspend.edge.wire import money
from smartspend.kernel.limits import TAGS_MAX
from smartspend.kernel.money import to_text

SAMPLE: Final = 20


def found(ledger: pl.DataFrame, conditions: Conditions, actions: Actions) -> tuple[int, pl.DataFrame]:
    """How many rows of a ledger match, and those that would change; `ledger` is that of `queries.ledger`."""
    matching = ledger.filter(Batch(ledger).holds(conditions))
    changed = matching.filter("would_change")
    if actions.splits:
        fits = [
            split(actions.splits, minor, currency) is not None
            for minor, currency in changed.select("amount", "currency").iter_rows()
        ]
        other = bool(actions.payee or actions.tags or actions.note or actions.ignore)
        changed = changed.filter(pl.Series(fits, dtype=pl.Boolean) | pl.lit(other))
    return matching.height, changed


def first_day(days: Sequence[Mapping[str, Any]], wanted: int) -> date | None:
    """From which day (`booked_on`) on so many rows would be `changed`, or all there are; None where none would be."""
    first = None
    for day in sorted(days, key=lambda day: day["booked_on"], reverse=True):
        if wanted <= 0:
            break
        if day["changed"]:
            first, wanted = day["booked_on"], wanted - day["changed"]
    return first


def before_and_after(row: Mapping[str, Any], actions: Actions, names: Mapping[str, str]) -> dict[str, Any]:
    """A row of the ledger as it is shown with its changes; the first of these also stands for itself."""
    changed = changes(row, actions, names)
    told = {"id": row["id"], "booked_on": row["booked_on"], "payee": row["payee"] or row["description"]}
    first = changed[0] if changed else {"before": None, "after": None}
    both = {name: first[name] for name in ("before", "after")}
    return {**told, **both, "amount": money(row["minor"], row["currency"]), "changes": changed}


def changes(row: Mapping[str, Any], actions: Actions, names: Mapping[str, str]) -> list[dict[str, Any]]:
    """What changes about a row of the ledger, field by field. `names` are those of categories, by id."""
    locked = row["locked_fields"]
    changed: list[tuple[str, str | None, str | None]] = []
    if actions.category_id is not None and "category_id" not in locked:
        changed.append(("category", _named(row["category_id"], names), names.get(actions.category_id)))
    if actions.splits and splittable(row) and (parts := split(actions.splits, row["minor"], row["currency"])):
        shown = [
            f"{_named(one['category_id'], names) or '-'} {to_text(one['minor'], row['currency'])}" for one in parts
        ]
        changed.append(("splits", _named(row["category_id"], names), ", ".join(shown)))
    if actions.ignore and row["ignored_at"] is None and "ignored" not in locked:
        changed.append(("ignored", None, "left out of totals, budgets and reports"))
    if actions.payee and "payee" not in locked:
        changed.append(("payee", row["payee"], actions.payee))
    tags = list(dict.fromkeys([*row["tags"], *actions.tags]))
    if actions.tags and "tags" not in locked and len(tags) <= TAGS_MAX:
        changed.append(("tags", ", ".join(row["tags"]), ", ".join(tags)))
    if actions.note and not row["notes"] and "notes" not in locked:
        changed.append(("notes", row["notes"], actions.note))
    return [
        {"field": field, "before": before or None, "after": after}
        for field, before, after in changed
        if (before or None) != (after or None)
    ]


def splittable(row: Mapping[str, Any]) -> bool:
    """Whether machines may split a row: it is whole, no side of a transfer, and no person chose otherwise."""
    decided = {"category_id", "splits"} & set(row["locked_fields"])
    return row["splits"] is None and row["transfer_id"] is None and not decided


def _named(category_id: UUID | str | None, names: Mapping[str, str]) -> str | None:
    return None if category_id is None else names.get(str(category_id))
