"""JSON as it was written: numbers keep their digits, and objects know their place.

One value or many (a line each), so that exports, answers of bank interfaces and logs read alike. Where a file is cut
off or damaged, the objects that are whole stay.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from smartspend.kernel.limits import FILE_ROWS_MAX
from smartspend.statements import amounts, dates
from smartspend.statements.errors import TooManyRows, UnreadableFile

_OBJECTS_MAX: Final = 5 * FILE_ROWS_MAX
_LEAVES_MAX: Final = 150
_LEAF_DEPTH_MAX: Final = 6
_TEXT_MAX: Final = 4000
_SAMPLED: Final = 60
_TOKEN: Final = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[{}]', re.DOTALL)
_TOKEN_OF_LINE: Final = re.compile(r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"|[{}]')
"""The same where quotes may be damaged: every line begins outside of a text."""

_BETWEEN: Final = re.compile(r"[\s,;\x1e]*")
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_CONTROL: Final = re.compile(r"[\x00-\x20\x7f\u2028\u2029]+")
_EPOCH: Final = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")
_EPOCH_NAME: Final = re.compile(r"date|time|posted|_?ts$|created|updated|completed|started|_(?:at|on)$")


class Number(str):
    """A JSON number with the digits it was written in."""

    __slots__ = ()


class Item(dict[str, Any]):
    """A JSON object; `at` counts the objects of the file in the order of their ends."""

    __slots__ = ("at",)
    at: int


@dataclass(slots=True)
class Loaded:
    """The values of a file, the place of each object in the text, and the places of what is no whole object."""

    values: list[Any] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    bad: list[tuple[int, int]] = field(default_factory=list)


class _Loader:
    """Takes value after value off a text."""

    def __init__(self, text: str) -> None:
        self.text, self.loaded, self.count = text, Loaded(), 0
        self.decoder = json.JSONDecoder(
            object_pairs_hook=self._made,
            parse_float=Number,
            parse_int=Number,
            parse_constant=lambda _: None,
            strict=False,
        )

    def _made(self, pairs: list[tuple[str, Any]]) -> Item:
        item = Item(pairs)
        item.at = self.count
        self.count += 1
        if self.count > _OBJECTS_MAX:
            raise TooManyRows
        return item

    def take(self, start: int) -> int:
        """Takes the value that begins there and tells where it ends. Raises `JSONDecodeError`."""
        self.count = len(self.loaded.spans)
        value, end = self.decoder.raw_decode(self.text, start)
        self.loaded.values.append(value)
        for begin, behind in _objects(_TOKEN, self.text, start, end):
            self.loaded.spans.append((begin, behind))
        return end


def load(text: str) -> Loaded:
    """Every value of the text; of a damaged one the objects that are whole.

    Raises `UnreadableFile` where nothing is whole or values are nested too deep, and `TooManyRows`.
    """
    loader = _Loader(text)
    loaded, place = loader.loaded, _after_blanks(text, 0)
    try:
        while place < len(text):
            try:
                place = _after_blanks(text, loader.take(place))
            except json.JSONDecodeError as error:
                _salvage(loader, place, error)
                break
    except RecursionError:
        raise UnreadableFile("The values of this JSON file are nested too deep.") from None
    return loaded


def _salvage(loader: _Loader, start: int, error: json.JSONDecodeError) -> None:
    """Takes the outermost whole objects behind a place; what is between them is lost."""
    whole: list[tuple[int, int]] = []
    for begin, end in _objects(_TOKEN_OF_LINE, loader.text, start, len(loader.text)):
        while whole and whole[-1][0] > begin:
            whole.pop()
        whole.append((begin, end))
    loader.loaded.bad.append((error.pos, len(loader.text)))
    for begin, end in whole:
        try:
            loader.take(begin)
        except json.JSONDecodeError:
            loader.loaded.bad.append((begin, end))
    if not loader.loaded.values:
        raise UnreadableFile(f"This JSON file is damaged or cut off in line {error.lineno}: export it again.")


def _after_blanks(text: str, place: int) -> int:
    match = _BETWEEN.match(text, place)
    return match.end() if match else place


def _objects(token: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Beginning and end of each whole object, in the order of their ends."""
    open_at: list[int] = []
    for match in token.finditer(text, start, end):
        letter = text[match.start()]
        if letter == "{":
            open_at.append(match.start())
        elif letter == "}" and open_at:
            yield open_at.pop(), match.end()


def leaves(item: Mapping[str, Any]) -> dict[str, Any]:
    """The leaves of an object by dotted path: texts, numbers, true or false; a list of texts as one text.

    A list of one object counts as that object; lists of several are its parts and left out. Texts are trimmed to one
    line without what no text may hold.
    """
    found: dict[str, Any] = {}
    _flatten(item, "", found, 0)
    return found


def _flatten(item: Mapping[str, Any], prefix: str, found: dict[str, Any], depth: int) -> None:
    for key, value in item.items():
        inner = value[0] if isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict) else value
        path = f"{prefix}{spelled(key)}"
        if isinstance(inner, dict):
            if depth < _LEAF_DEPTH_MAX:
                _flatten(inner, f"{path}.", found, depth + 1)
        elif isinstance(inner, list):
            texts = [part for part in inner if isinstance(part, str)]
            if texts:
                found[path] = clean(" ".join(texts[:_SAMPLED]))
        elif inner is not None and len(found) < _LEAVES_MAX:
            found[path] = clean(inner) if isinstance(inner, str) else inner


def clean(text: str) -> str:
    """One line of text, a number staying one; halves of characters become question marks."""
    if isinstance(text, Number):
        return Number(text[:_TEXT_MAX])
    short = _CONTROL.sub(" ", text[:_TEXT_MAX]).strip(" ")
    return short if short.isascii() else short.encode("utf-8", "replace").decode()


def parted(item: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The object once for each of its legs, which are the movements of one booking on several accounts."""
    legs = item.get("legs")
    parts = [leg for leg in legs if isinstance(leg, Item)] if isinstance(legs, list) else []
    return [{**item, "legs": leg} for leg in parts] or [item]


@lru_cache(maxsize=8192)
def spelled(key: str) -> str:
    """The key in small letters with underscores: `bookingDate` and `Booking-Date` are `booking_date`."""
    return re.sub(r"[\W_]+", "_", _CAMEL.sub("_", clean(key)[:100])).strip("_").lower()


def is_day(value: Any, path: str) -> bool:
    """Whether a leaf can be a date; numbers of seconds only where the name says so."""
    if isinstance(value, Number):
        counted = bool(_EPOCH.fullmatch(value)) and bool(_EPOCH_NAME.search(path))
        return counted or (len(value) == 8 and dates.is_date(value))
    return isinstance(value, str) and (value.startswith("/Date(") or dates.is_date(value[:10]) or dates.is_date(value))


def is_money(value: Any) -> bool:
    """Whether a leaf can be an amount."""
    if isinstance(value, Number) and "e" in value.lower():
        return len(value) <= 40
    return isinstance(value, str) and len(value) <= 40 and amounts.is_amount(value)
