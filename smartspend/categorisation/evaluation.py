"""Whether conditions hold, for many rows at once, column by column.

Texts repeat, so each is looked at once, however many rows have it. Folding one costs most, so it is asked only of texts
that can match at all: those that hold the longest plain word looked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import reduce
from operator import and_, or_
from typing import ClassVar, Final

import polars as pl

from smartspend.categorisation.conditions import TEXTS, Condition, Conditions, pattern
from smartspend.categorisation.descriptor import LENGTH_MAX, LETTERS, fold
from smartspend.kernel.money import CURRENCIES, exponent

_LARGEST: Final = 2**63 - 1
_INITIALS: Final = r"\w\.\w\."
_MARKS: Final = "[\u0300-\u036f'\u2019`\u00b4]+"
_ASCII_MARKS: Final = ("'", "`")
_PLAIN_WORDS: Final = re.compile(r"[a-z0-9]+")

_COMPARE: Final[dict[str, Callable[[str, str], bool]]] = {
    "contains": lambda text, wanted: wanted in text,
    "equals": lambda text, wanted: text == wanted,
    "is": lambda text, wanted: text == wanted,
    "starts_with": lambda text, wanted: text.startswith(wanted),
    "ends_with": lambda text, wanted: text.endswith(wanted),
    "word": lambda text, wanted: f" {wanted}" in f" {text}",
}


class Batch:
    """Rows by columns: of `payee`, `description`, `notes`, `amount`, `currency`, `account_id`, `booked_on`, `status`,
    `tags` and `category` those that the conditions read, and at least one column. `amount` is in minor units, negative
    is money out.
    """

    def __init__(self, frame: pl.DataFrame) -> None:
        self._frame = frame
        self._folded: dict[str, str] = {}
        self._plains: dict[str, pl.Series] = {}
        self._odds: dict[str, pl.Series] = {}
        self._different: dict[str, tuple[pl.Series, pl.Series]] = {}

    def holds(self, group: Conditions) -> pl.Series:
        """For each row whether the conditions hold."""
        columns = [self.holds(part) if isinstance(part, Conditions) else self._one(part) for part in group.parts]
        joined = reduce(and_ if group.match == "all" else or_, columns)
        return ~joined if group.match == "none" else joined

    def _one(self, condition: Condition) -> pl.Series:
        if condition.field in TEXTS:
            return self._texts(condition)
        return self._others.get(condition.field, Batch._choice)(self, condition)

    def _texts(self, condition: Condition) -> pl.Series:
        if condition.field == "text":
            return self._text("payee", condition) | self._text("description", condition)
        return self._text(condition.field, condition)

    def _choice(self, condition: Condition) -> pl.Series:
        return (self._frame[condition.field] == condition.value).fill_null(value=False)

    def _direction(self, condition: Condition) -> pl.Series:
        return (self._frame["amount"] > 0) == (condition.value == "in")

    def _tag(self, condition: Condition) -> pl.Series:
        wanted = fold(str(condition.value)) or str(condition.value)
        held = [any((fold(one) or one) == wanted for one in tags or ()) for tags in self._frame["tags"].to_list()]
        return pl.Series(held, dtype=pl.Boolean)

    def _category(self, condition: Condition) -> pl.Series:
        keys, wanted = self._frame["category"], str(condition.value)
        return ((keys == wanted) | keys.str.starts_with(f"{wanted}.")).fill_null(value=False)

    def _day(self, condition: Condition) -> pl.Series:
        booked = self._frame["booked_on"]
        low, high = condition.value if isinstance(condition.value, tuple) else (condition.value, condition.value)
        if condition.field == "day":
            day = booked.dt.day()
            found = (day >= int(low)) & (day <= int(high))
        else:
            shown = booked.dt.to_string("%Y-%m-%d")
            found = {
                "before": lambda: shown < low,
                "after": lambda: shown > high,
            }.get(condition.operator, lambda: (shown >= low) & (shown <= high))()
        return found.fill_null(value=False)

    def _amount(self, condition: Condition) -> pl.Series:
        moved, currencies = self._frame["amount"].abs(), self._frame["currency"]
        found = pl.Series([False], dtype=pl.Boolean).new_from_index(0, len(moved))
        for currency in currencies.unique():
            low, high = bounds(condition, exponent(currency) if currency in CURRENCIES else 2)
            found |= (currencies == currency) & (moved >= low) & (moved <= high)
        return found.fill_null(value=False)

    _others: ClassVar = {
        "direction": _direction,
        "tag": _tag,
        "category": _category,
        "amount": _amount,
        "date": _day,
        "day": _day,
    }

    def _text(self, name: str, condition: Condition) -> pl.Series:
        """For each row whether its text fits."""
        _, places = self._texts_of(name)
        return self._fits(name, condition).gather(places)

    def _texts_of(self, name: str) -> tuple[pl.Series, pl.Series]:
        """The different texts of a column, and for each row the place of its text among them."""
        if name not in self._different:
            texts = self._frame.select(pl.col(name).alias("text"))
            different = texts.unique(maintain_order=True)
            places = texts.join(
                different.with_row_index("place"), on="text", how="left", nulls_equal=True, maintain_order="left"
            )
            self._different[name] = different["text"], places["place"]
        return self._different[name]

    def _fits(self, name: str, condition: Condition) -> pl.Series:
        """For each different text whether it fits."""
        texts, value = self._texts_of(name)[0], str(condition.value)
        if condition.operator == "matches":
            return texts.str.contains(pattern(value), strict=True)
        # A word of letters alone is exactly where the plain text holds it; anything else is folded to be sure.
        wanted, compare = fold(value), _COMPARE[condition.operator]
        plain = max(_PLAIN_WORDS.findall(wanted), key=len, default="")
        mask = pl.Series([False], dtype=pl.Boolean).new_from_index(0, len(texts))
        possible = pl.int_range(len(texts), eager=True)
        if plain and plain != "and":
            held, odd = self._plain(name).str.contains(plain, literal=True), self._odd(name)
            if condition.operator == "contains" and wanted == plain and plain.isalpha():
                mask, held = held & ~odd, pl.Series([False], dtype=pl.Boolean).new_from_index(0, len(texts))
            possible = (held | odd).arg_true()
        fits = [compare(self._fold(text), wanted) for text in texts.gather(possible)]
        found = possible.filter(pl.Series(fits, dtype=pl.Boolean))
        return mask.scatter(found, values=True) if len(found) else mask

    def _plain(self, name: str) -> pl.Series:
        """Texts nearly folded, without case and diacritics: every folded word but initials and “and” stands in them."""
        if name not in self._plains:
            texts = self._texts_of(name)[0].str.head(LENGTH_MAX)
            if texts.str.len_bytes().sum() != texts.str.len_chars().sum():
                letters = texts.str.replace_many(LETTERS).str.normalize("NFKD").str.to_lowercase()
                texts = letters.str.replace_all(_MARKS, "").str.normalize("NFC").str.replace_many(LETTERS)
                texts = texts.str.replace_all(_MARKS, "")
            for mark in _ASCII_MARKS:
                texts = texts.str.replace_all(mark, "", literal=True)
            self._plains[name] = texts.str.to_lowercase()
        return self._plains[name]

    def _odd(self, name: str) -> pl.Series:
        """Which of the different texts hold initials or “&”, which are folded into words that do not stand there."""
        if name not in self._odds:
            plain = self._plain(name)
            odd, dotted = plain.str.contains("&", literal=True), plain.str.contains(".", literal=True).arg_true()
            initials = dotted.filter(plain.gather(dotted).str.contains(_INITIALS))
            self._odds[name] = odd.scatter(initials, values=True) if len(initials) else odd
        return self._odds[name]

    def _fold(self, text: str) -> str:
        known = self._folded.get(text)
        if known is None:
            known = self._folded[text] = fold(text)
        return known


def bounds(condition: Condition, places: int) -> tuple[int, int]:
    """The least and the most minor units for which a condition on the amount holds; the least is more if none do."""
    low, high = condition.value if isinstance(condition.value, tuple) else (condition.value, condition.value)
    at_least, at_most = Decimal(low).scaleb(places), Decimal(high).scaleb(places)
    least, most = int(at_least.to_integral_value(ROUND_CEILING)), int(at_most.to_integral_value(ROUND_FLOOR))
    if condition.operator == "greater":
        least, most = int(at_most.to_integral_value(ROUND_FLOOR)) + 1, _LARGEST
    elif condition.operator == "less":
        least, most = 0, int(at_least.to_integral_value(ROUND_CEILING)) - 1
    elif condition.operator == "at_least":
        most = _LARGEST
    elif condition.operator == "at_most":
        least = 0
    return min(least, _LARGEST), min(most, _LARGEST)
