"""Words as they are drawn: what is written from the right to the left is turned, Arabic letters are joined. Pure.

Drawing puts letter after letter from the left. The order follows the Unicode bidirectional algorithm (UAX #9) for a
line without explicit marks, which names of people and shops do not have; the shapes follow from the character database.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_STRONG_RIGHT: Final = frozenset({"R", "AL"})
_UNSEEN: Final = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN"})
_NEUTRAL: Final = frozenset({"B", "S", "WS", "ON"})
_MIRRORED: Final = dict(zip("()[]{}<>«»", ")(][}{><»«", strict=True))
_FORMS: Final = (*range(0xFB50, 0xFC00), *range(0xFE70, 0xFEFD))


def is_turned(text: str) -> bool:
    """Whether anything in it is written from the right."""
    return any(unicodedata.bidirectional(one) in {"R", "AL", "AN"} for one in text)


def drawn(text: str) -> str:
    """A line in the order and the shapes in which it is drawn from the left."""
    if not is_turned(text):
        return text
    seen = joined("".join(one for one in text if unicodedata.bidirectional(one) not in _UNSEEN))
    levels = _levels(seen)
    letters = [_MIRRORED.get(one, one) if level % 2 else one for one, level in zip(seen, levels, strict=True)]
    odd = [level for level in levels if level % 2]
    for level in range(max(levels), min(odd, default=1) - 1, -1):
        _turn(letters, levels, level)
    return "".join(letters)


def _turn(letters: list[str], levels: list[int], least: int) -> None:
    """Turns each row of letters, and their levels, that are at this level or above."""
    start = 0
    while start < len(letters):
        end = start
        while end < len(letters) and levels[end] >= least:
            end += 1
        letters[start:end] = letters[start:end][::-1]
        levels[start:end] = levels[start:end][::-1]
        start = end + 1


def _levels(text: str) -> list[int]:
    """How deep each letter lies: even ones run to the right, odd ones to the left."""
    kinds = [unicodedata.bidirectional(one) for one in text]
    first = next((kind for kind in kinds if kind in {"L", *_STRONG_RIGHT}), "L")
    base = 1 if first in _STRONG_RIGHT else 0
    _weak(kinds, "R" if base else "L")
    _neutral(kinds, "R" if base else "L")
    levels = [base + _raised(kind, base) for kind in kinds]
    for place in range(len(text) - 1, -1, -1):
        if unicodedata.bidirectional(text[place]) not in {"WS", "S", "B"}:
            break
        levels[place] = base
    return levels


def _raised(kind: str, base: int) -> int:
    if base:
        return 0 if kind == "R" else 1
    return {"L": 0, "R": 1}.get(kind, 2)


def _weak(kinds: list[str], outside: str) -> None:
    """Numbers and what belongs to them (W1 to W7)."""
    _marks_and_digits(kinds, outside)
    _separators(kinds)
    for order in (range(len(kinds)), range(len(kinds) - 1, -1, -1)):
        number = False
        for place in order:
            number = kinds[place] == "EN" or (number and kinds[place] == "ET")
            kinds[place] = "EN" if number else kinds[place]
    strong = outside
    for place, kind in enumerate(kinds):
        if kind in {"ES", "ET", "CS"}:
            kinds[place] = "ON"
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"
        strong = kind if kind in {"L", "R"} else strong


def _marks_and_digits(kinds: list[str], outside: str) -> None:
    """Marks go with their letter, digits after Arabic letters are Arabic ones (W1 to W3)."""
    strong = before = outside
    for place, kind in enumerate(kinds):
        own = before if kind == "NSM" else kind
        before = own
        strong = own if own in {"L", "R", "AL"} else strong
        kinds[place] = "AN" if own == "EN" and strong == "AL" else own
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]


def _separators(kinds: list[str]) -> None:
    """A single sign between two numbers of a kind belongs to them (W4)."""
    for place in range(1, len(kinds) - 1):
        before, own, after = kinds[place - 1 : place + 2]
        if before == after and (own, before) in {("CS", "EN"), ("CS", "AN"), ("ES", "EN")}:
            kinds[place] = before


def _neutral(kinds: list[str], outside: str) -> None:
    """What has no direction has that of both its neighbours, or of the line (N1, N2)."""
    start = 0
    while start < len(kinds):
        end = start
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        if end > start:
            before = _side(kinds[start - 1]) if start else outside
            after = _side(kinds[end]) if end < len(kinds) else outside
            kinds[start:end] = [before if before == after else outside] * (end - start)
        start = end + 1


def _side(kind: str) -> str:
    return "L" if kind == "L" else "R"


# Arabic ---------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _shapes() -> tuple[dict[str, dict[str, str]], dict[str, dict[str, str]]]:
    """The shapes of a letter, and of two that become one: `isolated`, `initial`, `medial` and `final`."""
    single: dict[str, dict[str, str]] = {}
    double: dict[str, dict[str, str]] = {}
    for code in _FORMS:
        where, *parts = unicodedata.decomposition(chr(code)).split() or [""]
        letters = "".join(chr(int(part, 16)) for part in parts)
        if where.strip("<>") in {"isolated", "initial", "medial", "final"} and " " not in letters:
            kept = {1: single, 2: double}.get(len(letters))
            if kept is not None:
                kept.setdefault(letters, {})[where.strip("<>")] = chr(code)
    return single, {letters: shapes for letters, shapes in double.items() if letters[0] == "\u0644"}


def joined(text: str) -> str:
    """Arabic letters in the shapes that they have between their neighbours."""
    single, double = _shapes()
    found: list[str] = []
    place, bound = 0, False
    while place < len(text):
        one = text[place]
        pair = one + _next(text, place)
        size = 2 if pair in double and text[place + 1 : place + 2] == pair[1:] else 1
        shapes = double[pair] if size == 2 else single.get(one, {})
        if not shapes:
            found.append(one)
            place += 1
            bound = bound and unicodedata.combining(one) > 0
            continue
        onwards = "initial" in shapes and "final" in single.get(_next(text, place), {})
        wanted = {(False, False): "isolated", (False, True): "initial", (True, True): "medial", (True, False): "final"}
        found.append(shapes.get(wanted[bound and "final" in shapes, onwards], one))
        bound = onwards
        place += size
    return "".join(found)


def _next(text: str, place: int) -> str:
    """The next letter, past marks above and below."""
    return next((one for one in text[place + 1 :] if not unicodedata.combining(one)), "")
