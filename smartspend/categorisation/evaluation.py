"""Whether conditions hold, for many rows at once, column by column.

Texts repeat, so each is looked at once, however many rows have it. Folding one costs most, so it is asked only of texts
that can match at all: those that hold the longest plain word looked for. Where many conditions follow, the words of all
of them are looked for in one walk through the texts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
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


def words_of(conditions: Conditions) -> set[str]:
    """The words that a text must hold, plainly written, for these conditions to be asked of it."""
    texts = (one for one in conditions.leaves() if one.field in TEXTS and one.operator != "matches")
    return {word for one in texts if (word := _plain_word(fold(str(one.value))))}


class Batch:
    """Rows by columns: of `payee`, `description`, `notes`, `amount`, `currency`, `account_id`, `booked_on`, `status`,
    `tags` and `category` those that the conditions read, and at least one column. `amount` is in minor units, negative
    is money out. `words` are those of conditions that will be asked (`words_of`), where there are many.
    """

    def __init__(self, frame: pl.DataFrame, words: Collection[str] = ()) -> None:
        self._frame = frame
        self._words = dict.fromkeys(words)
        self._folded: dict[str, str] = {}
        self._plains: dict[str, pl.Series] = {}
        self._odds: dict[str, frozenset[int]] = {}
        self._helds: dict[str, dict[str, list[int]]] = {}
        self._different: dict[str, tuple[pl.Series, pl.Series]] = {}
        self._nothing = pl.repeat(value=False, n=frame.height, dtype=pl.Boolean, eager=True)

    def holds(self, group: Conditions) -> pl.Series:
        """For each row whether the conditions hold."""
        together = and_ if group.match == "all" else or_
        joined = ~self._nothing if group.match == "all" else self._nothing
        for part in group.parts:
            own = self.holds(part) if isinstance(part, Conditions) else self._one(part)
            if own is self._nothing and group.match == "all":
                return own
            joined = together(joined, own)
        return ~joined if group.match == "none" else joined

    def _one(self, condition: Condition) -> pl.Series:
        if condition.field in TEXTS:
            return self._texts(condition)
        return self._others.get(condition.field, Batch._choice)(self, condition)

    def _texts(self, condition: Condition) -> pl.Series:
        if condition.field == "text":
            payee, description = self._text("payee", condition), self._text("description", condition)
            return description if payee is self._nothing else payee | description
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
        found = self._nothing
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
        fits = self._fits(name, condition)
        return self._nothing if fits is None else fits.gather(places)

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

    def _fits(self, name: str, condition: Condition) -> pl.Series | None:
        """For each different text whether it fits; None where none does."""
        texts, value = self._texts_of(name)[0], str(condition.value)
        if condition.operator == "matches":
            return texts.str.contains(pattern(value), strict=True)
        # A word of letters alone is exactly where the plain text holds it; anything else is folded to be sure.
        wanted, compare = fold(value), _COMPARE[condition.operator]
        plain = _plain_word(wanted)
        found: list[int] = []
        possible: Sequence[int] = range(len(texts))
        if plain:
            held, odd = self._held(name, plain), self._odd(name)
            if condition.operator == "contains" and wanted == plain and plain.isalpha():
                found, possible = [place for place in held if place not in odd], list(odd)
            else:
                possible = list({*held, *odd})
        if possible:
            asked = texts.gather(pl.Series(possible, dtype=pl.UInt32))
            found += [place for place, text in zip(possible, asked, strict=True) if compare(self._fold(text), wanted)]
        if not found:
            return None
        return pl.repeat(value=False, n=len(texts), dtype=pl.Boolean, eager=True).scatter(found, values=True)

    def _held(self, name: str, word: str) -> Sequence[int]:
        """Places of the different texts that hold a word, plainly written."""
        if word not in self._words:
            return self._plain(name).str.contains(word, literal=True).arg_true().to_list()
        if name not in self._helds:
            found = self._plain(name).str.extract_many(list(self._words), overlapping=True).alias("word").to_frame()
            by_word = found.with_row_index("place").explode("word").drop_nulls().group_by("word").agg("place")
            self._helds[name] = dict(zip(by_word["word"], by_word["place"].to_list(), strict=True))
        return self._helds[name].get(word, ())

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

    def _odd(self, name: str) -> frozenset[int]:
        """Places of the different texts with initials or “&”, which are folded into words that do not stand there."""
        if name not in self._odds:
            plain = self._plain(name)
            joined = plain.str.contains("&", literal=True).arg_true()
            dotted = plain.str.contains(".", literal=True).arg_true()
            initials = dotted.filter(plain.gather(dotted).str.contains(_INITIALS))
            self._odds[name] = frozenset(joined) | frozenset(initials)
        return self._odds[name]

    def _fold(self, text: str) -> str:
        known = self._folded.get(text)
        if known is None:
            known = self._folded[text] = fold(text)
        return known


def _plain_word(wanted: str) -> str:
    """The longest word of ASCII alone in a folded text; empty where there is none that always stands plainly."""
    longest = max(_PLAIN_WORDS.findall(wanted), key=len, default="")
    return "" if longest == "and" else longest


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
