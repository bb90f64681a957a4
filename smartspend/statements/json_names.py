"""Names in place of ids: exports of whole applications list accounts, categories, payees and tags once, by id."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from smartspend.statements.json_lists import Listed
from smartspend.statements.json_tree import Item, clean

_NAMES_MAX: Final = 100_000
_REFERRED: Final = {
    "account": "account_name", "account_id": "account_name", "acct": "account_name",
    "category": "category_name", "category_id": "category_name",
    "payee": "payee_name", "payee_id": "payee_name", "merchant_id": "merchant_name",
    "transfer_account_id": "transfer_account_name",
}  # fmt: skip
"""Key of an id → key of the name that is put beside it."""

_DEPTH_MAX: Final = 6


def resolve(values: Sequence[Any], listed: Sequence[Listed]) -> None:
    """Puts names beside the ids in the bookings, where the file lists what has that id, and a name.

    Nothing that a booking says itself is changed.
    """
    wanted = {text for one in listed for item in one.items for text in _ids(item)}
    if not wanted:
        return
    names: dict[str, str] = {}
    for value in values:
        _collect(value, wanted, names, 0)
    if names:
        for one in listed:
            for item in one.items:
                _name(item, names)


def _places(item: Item) -> Iterable[Item]:
    """The booking, and what an envelope around it holds."""
    yield item
    inner = item.get("data")
    if isinstance(inner, Item):
        yield inner


def _ids(item: Item) -> Iterable[str]:
    for place in _places(item):
        for key in _REFERRED:
            value = place.get(key)
            if isinstance(value, str):
                yield value
        for value in _tag_ids(place):
            yield value


def _tag_ids(place: Item) -> list[str]:
    told = place.get("tag_ids")
    return [value for value in told if isinstance(value, str)] if isinstance(told, list) else []


def _collect(value: Any, wanted: set[str], names: dict[str, str], depth: int) -> None:
    """Notes every named object whose id is wanted."""
    if depth > _DEPTH_MAX or len(names) > _NAMES_MAX:
        return
    if isinstance(value, list):
        for inner in value:
            _collect(inner, wanted, names, depth + 1)
    elif isinstance(value, dict):
        known, name = value.get("id"), value.get("name")
        if isinstance(known, str) and known in wanted and isinstance(name, str) and name.strip():
            names.setdefault(known, clean(name))
        for inner in value.values():
            if isinstance(inner, dict | list):
                _collect(inner, wanted, names, depth + 1)


def _name(item: Item, names: dict[str, str]) -> None:
    for place in _places(item):
        for key, told in _REFERRED.items():
            value = place.get(key)
            if isinstance(value, str) and value in names and not place.get(told):
                place[told] = names[value]
        tags = [names[value] for value in _tag_ids(place) if value in names]
        if tags and not place.get("tags"):
            place["tags"] = tags
