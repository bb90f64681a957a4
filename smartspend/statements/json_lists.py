"""The lists of bookings in JSON: found by the names and contents of their objects, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from smartspend.statements.errors import NoBookings
from smartspend.statements.json_fields import Booking
from smartspend.statements.json_tree import Item, Loaded, clean, is_day, is_money, leaves, parted
from smartspend.statements.vocabulary import meaning_of

_DEPTH_MAX: Final = 32
_SAMPLED: Final = 60
_CHANGING: Final = re.compile(r"[\d_-]*|[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[A-Z]{2}\d{2}[A-Z0-9]{8,}")
_NOT_BOOKED: Final = re.compile(
    r"information|schedul|planned|upcoming|future|recurring|template|budget|^sub|split|standing|holding|investment|valuation|^trades?$"
    r"|securit|balances|exchange|rates?$",
    re.IGNORECASE,
)
_DATES: Final = frozenset({"booked", "valued", "transacted", "dated"})
_MONEY: Final = frozenset({"amount", "billed", "debit", "credit"})


@dataclass(slots=True)
class Listed:
    """A list of objects: the path to it, and the objects around it from the outermost."""

    path: str
    items: list[Item]
    around: tuple[Item, ...] = ()

    @property
    def name(self) -> str:
        """The key under which the list stands."""
        return self.path.rpartition("/")[2]


def bookings(loaded: Loaded) -> list[Listed]:
    """The lists whose objects have a date and an amount: the best kind of list, with its siblings such as `pending`.

    Raises `NoBookings` where there is none.
    """
    found = list(_lists(loaded.values))
    groups: dict[str, list[Listed]] = {}
    for listed in found:
        groups.setdefault(listed.path, []).append(listed)
    scored = {path: _score(group) for path, group in groups.items()}
    good = {path: score for path, score in scored.items() if score[0] >= 1}
    if not good:
        raise NoBookings("This JSON file holds no list of bookings: its objects have no date together with an amount.")
    best = max(good, key=lambda path: good[path])
    parent = best.rpartition("/")[0]
    beside = {path for path in good if path and path.rpartition("/")[0] == parent and good[path][0] == good[best][0]}
    chosen = beside | {best}
    return [listed for listed in found if listed.path in chosen]


def _lists(values: Sequence[Any]) -> Iterator[Listed]:
    """Every list of objects; the values of the file are one themselves."""
    items = [value for value in values if isinstance(value, Item)]
    if items and all(isinstance(item.get("type"), str) and isinstance(item.get("data"), Item) for item in items):
        yield from _by_type(items)
    elif items:
        yield Listed("", items)
    for value in values:
        yield from _inside(value, "", (), 0)


def _by_type(items: Sequence[Item]) -> Iterator[Listed]:
    """Lines that each name their type: those of one type are a list."""
    kinds: dict[str, list[Item]] = {}
    for item in items:
        kinds.setdefault(item["type"], []).append(item)
    for kind, listed in kinds.items():
        yield Listed(f"/{kind.replace('/', ' ')}", listed)


def _inside(value: Any, path: str, around: tuple[Item, ...], depth: int) -> Iterator[Listed]:
    if depth > _DEPTH_MAX:
        return
    if isinstance(value, Item):
        for key, inner in value.items():
            if isinstance(inner, (dict, list)):
                step = "#" if _CHANGING.fullmatch(key) else key.replace("/", " ")
                yield from _inside(inner, f"{path}/{step}", (*around, value), depth + 1)
    elif isinstance(value, list):
        items = [inner for inner in value if isinstance(inner, Item)]
        if items:
            yield Listed(path, items, around)
        for inner in value:
            if isinstance(inner, (Item, list)):
                yield from _inside(inner, f"{path}/*", around, depth + 1)


def _score(group: Sequence[Listed]) -> tuple[int, float, int, int]:
    """2 where names and contents tell date and amount, 1 where only contents do; then share, number and depth."""
    items = [item for listed in group[:_SAMPLED] for item in listed.items[:_SAMPLED]][: 2 * _SAMPLED]
    if _NOT_BOOKED.search(group[0].name):
        return 0, 0.0, 0, 0
    named = contained = 0
    for item in items:
        told = leaves(parted(item)[0])
        known = Booking(told)
        days = [path for path, value in told.items() if is_day(value, path)]
        money = [path for path, value in told.items() if path not in days and is_money(value)]
        named += bool(known.where("booked") and known.where("amount")) or (
            any(_means(path, _DATES) for path in days) and any(_means(path, _MONEY) for path in money)
        )
        contained += bool(days) and any(re.search(r"[.,]\d{1,2}$", str(told[path])) for path in money)
    total = sum(len(listed.items) for listed in group)
    for level, count in ((2, named), (1, contained)):
        if count * 2 >= len(items):
            return level, count / len(items), total, group[0].path.count("/")
    return 0, 0.0, total, 0


def _means(path: str, meanings: frozenset[str]) -> bool:
    """Whether an end of the path has one of the meanings: `amount.value`, `posted.date`."""
    words = path.replace("_", " ").split(".")
    return any(meaning_of(part)[0] in meanings for part in (*words[-3:], " ".join(words[-2:])))


def tables(values: Sequence[Any]) -> list[list[list[str]]]:
    """Tables written as lists of lists, the longest first; a list of names beside one becomes its header."""
    found: list[list[list[str]]] = []
    _tables(list(values), (), found, 0)
    return sorted(found, key=len, reverse=True)


def _tables(value: Any, names: Sequence[Any], found: list[list[list[str]]], depth: int) -> None:
    if depth > _DEPTH_MAX:
        return
    if isinstance(value, Item):
        headers = [inner for inner in value.values() if isinstance(inner, list) and _is_row(inner)]
        for inner in value.values():
            _tables(inner, headers, found, depth + 1)
    elif isinstance(value, list):
        lists = [inner for inner in value if isinstance(inner, list) and _is_row(inner)]
        if len(lists) > 1 or (lists and names):
            width = len(lists[0])
            header = [
                names_ for names_ in names if len(names_) == width and all(isinstance(one, str) for one in names_)
            ]
            found.append([[_cell(cell) for cell in row] for row in [*header[:1], *lists]])
        for inner in value:
            if isinstance(inner, (Item, list)):
                _tables(inner, (), found, depth + 1)


def _is_row(value: Sequence[Any]) -> bool:
    return len(value) > 1 and not any(isinstance(cell, (dict, list)) for cell in value)


def _cell(value: Any) -> str:
    return clean(value) if isinstance(value, str) else "" if value is None else str(value)
