# ruff: noqa: RUF001 -- signs as people type them
"""Finds the days that a line of words may speak of. Values in, values out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from smartspend.transactions.quick.days_said import (
    ABBREVIATED,
    AGO,
    BEFORE,
    LAST,
    MONTHS,
    NEXT,
    OTHER_MEANING,
    PHRASES,
    RELATIVE,
    WEEKDAYS,
    WEEKS,
    bare,
    short_weekdays,
)

_AGO: Final = tuple(re.compile(one) for one in AGO)
_NUMERIC: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})([./])(\d{1,2})(?:\5(\d{4}|\d{2}))?(\.?)")
_ORDINAL: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|re|e|º|°|ª|\.|-go|ter|te)")
_DAY: Final = re.compile(r"\d{1,2}")
_YEAR: Final = re.compile(r"(?:19|20)\d{2}")
_DAYS_MAX: Final = 31
_WEEK: Final = 7
_SOON: Final = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Found:
    """A day and the places of the words that say it. Not `firm`: one of them could as well be the amount."""

    day: date
    places: frozenset[int]
    firm: bool


Words = list[tuple[int, str]]
"""Words with their places in the line."""


def days_in(words: Sequence[tuple[int, str]], today: date, language: str) -> list[Found]:
    """Days that a line may mean, the surest first."""
    known = [(place, bare(word).strip(",;")) for place, word in words]
    found: list[Found] = []
    found += _ago(known, today)
    for at in range(len(known)):
        if not any(known[at][0] in one.places for one in found):
            one = _at(known, at, today, language)
            found += [one] if one else []
    return sorted(found, key=lambda one: not one.firm)


def _ago(words: Words, today: date) -> list[Found]:
    text, starts = "", {}
    for place, word in words:
        starts[len(text)] = place
        text += word + " "
    for pattern in _AGO:
        match = re.search(rf"(?<!\S){pattern.pattern}(?!\S)", text)
        if match:
            number = match.groupdict().get("n") or "1"
            count = int(number) if number.isdigit() else 1
            days = count * (_WEEK if match["unit"].startswith(WEEKS) else 1)
            places = frozenset(place for at, place in starts.items() if match.start() <= at < match.end())
            return [Found(today - timedelta(days=days), places, firm=True)]
    return []


def _at(words: Words, at: int, today: date, language: str) -> Found | None:
    """The day that begins with the word at `at`."""
    own = language.partition("-")[0].lower()
    for phrase, days in PHRASES.items():
        if tuple(word for _, word in words[at : at + len(phrase)]) == phrase:
            return _found(words, at, at + len(phrase), today + timedelta(days=days), firm=True)
    word = words[at][1]
    if word in RELATIVE and word not in OTHER_MEANING.get(own, ()):
        return _found(words, at, at + 1, today + timedelta(days=RELATIVE[word]), firm=True)
    return (
        _weekday(words, at, today, own)
        or _numeric(words, at, today, language)
        or _with_month(words, at, today)
        or _of_month(words, at, today)
    )


def _found(words: Words, start: int, end: int, day: date, *, firm: bool) -> Found:
    """With the small words before it."""
    first = start
    while first > 0 and words[first - 1][1] in BEFORE and words[first - 1][0] == words[first][0] - 1:
        first -= 1
    return Found(day, frozenset(place for place, _ in words[first:end]), firm)


def _weekday(words: Words, at: int, today: date, own: str) -> Found | None:
    word = words[at][1].rstrip(".")
    short = short_weekdays(own)
    number = WEEKDAYS.get(word, short.get(word))
    if number is None:
        return None
    before = words[at - 1][1] if at else ""
    after = words[at + 1][1] if at + 1 < len(words) else ""
    first, last = at == 0, _ends(words, at)
    abbreviated = word in ABBREVIATED or word in short
    named = before in BEFORE | LAST | NEXT or after in LAST | NEXT
    if not (named or last or (first and not abbreviated)):
        return None
    back = (today.weekday() - number) % _WEEK
    day = today - timedelta(days=back)
    if before in NEXT or after in NEXT:
        day = today + timedelta(days=_WEEK - back)
    elif (before in LAST or after in LAST) and back == 0:
        day = today - timedelta(days=_WEEK)
    start = at - 1 if before in LAST | NEXT else at
    end = at + 2 if after in LAST | NEXT else at + 1
    return _found(words, start, end, day, firm=True)


def _ends(words: Words, at: int) -> bool:
    """Whether nothing but numbers follows."""
    return all(re.match(r"[+\-−–$€£]?\d", word) for _, word in words[at + 1 :])


def _numeric(words: Words, at: int, today: date, language: str) -> Found | None:
    match = _NUMERIC.fullmatch(words[at][1])
    if match is None:
        return None
    if match[1]:
        day = _made(int(match[1]), int(match[2]), int(match[3]))
        return _found(words, at, at + 1, day, firm=True) if day else None
    dotted, year = match[5] == ".", match[7]
    if dotted and not year and not match[8]:
        return None  # 12.50 is money
    first, second = int(match[4]), int(match[6])
    american = not dotted and language.lower() in {"en-us", "en"} and second > 12  # months
    month_first = (not dotted and language.lower() == "en-us" and first <= 12) or american  # months
    month, number = (first, second) if month_first else (second, first)
    day = _made(_year(year), month, number) if year else _nearest(month, number, today)
    return _found(words, at, at + 1, day, firm=True) if day else None


def _with_month(words: Words, at: int, today: date) -> Found | None:
    """`3 may`, `3rd of may`, `may 3`, with a year or without."""
    number, end = _number_at(words, at), at + 1
    if number is not None:
        while end < len(words) and words[end][1] in {"of", "de", "di", "del", "van"}:
            end += 1
        month = MONTHS.get(words[end][1].rstrip(".")) if end < len(words) else None
    else:
        month = MONTHS.get(words[at][1].rstrip("."))
        number = _number_at(words, end) if month and end < len(words) else None
    if month is None or number is None:
        return None
    end += 1
    year = int(words[end][1]) if end < len(words) and _YEAR.fullmatch(words[end][1]) else None
    day = _made(year, month, number) if year else _nearest(month, number, today)
    return _found(words, at, end + 1 if year else end, day, firm=False) if day else None


def _number_at(words: Words, at: int) -> int | None:
    word = words[at][1]
    match = _ORDINAL.fullmatch(word) or _DAY.fullmatch(word)
    number = int(re.match(r"\d+", word)[0]) if match else 0  # type: ignore[index]  # it begins with digits
    return number if 1 <= number <= _DAYS_MAX else None


def _of_month(words: Words, at: int, today: date) -> Found | None:
    """`1st`, `on 1`, `am 1.`: the newest such day that has been."""
    number = _number_at(words, at)
    ordinal = _ORDINAL.fullmatch(words[at][1]) is not None
    named = at > 0 and words[at - 1][1] in BEFORE
    if number is None or not (ordinal or named):
        return None
    year, month = today.year, today.month
    for _ in range(3):
        day = _made(year, month, number)
        if day is not None and day <= today:
            return _found(words, at, at + 1, day, firm=ordinal and not words[at][1].endswith("."))
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return None


def _nearest(month: int, number: int, today: date) -> date | None:
    """That day of the year: the newest one that has been, or comes in the next weeks."""
    days = [day for year in range(today.year - 8, today.year + 2) if (day := _made(year, month, number))]
    return max((day for day in days if day - today <= _SOON), default=None)


def _year(text: str) -> int:
    return int(text) if len(text) > 2 else 2000 + int(text)  # two digits


def _made(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
