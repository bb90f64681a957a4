"""The tables of names and words beside this package, as entries to look for.

`merchants.tsv`: brand, category, countries (`*` is everywhere), words it is recognised by, and what it is where the
category's own noun would be wrong; kept by hand. A word after `!` is short or an everyday word: it counts only at the
start of a field, and fully only when it is the whole field. A brand after `~` is a wallet or bank that often carries
somebody else's payment: anything else in the text knows better. A brand after `?` sells for several groups (a
superstore, a marketplace, a shop with pumps): its category is the most frequent one, and less sure.

`trades.tsv`: word, category, direction, strength, languages; kept by hand. A firm word (“ATM withdrawal”, “Gehalt”)
says what the payment is whoever it is paid to; a weak one is a last resort.

`notes.tsv`: the same for what people write themselves (“Dinner with Tom”, “Monthly rent”); beside a transfer to a
person such a word is what the transfer was for, and the transfer stays one.

`brands.tsv.gz` and `kinds.tsv.gz` are the same two tables made from public sources by `tools/knowledge`; their licences
are in `NOTICE`. The hand-kept tables know better where both speak of the same name in the same place.
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

ANYWHERE: Final[frozenset[str]] = frozenset()


class Entry(NamedTuple):
    """One meaning of one word. `places` are countries of a brand or languages of a trade's word; empty is everywhere.

    `whole` words count as the whole field; `listed` ones come from the tables made by a program.
    """

    word: str
    name: str
    category: str
    places: frozenset[str]
    brand: bool
    whole: bool
    strength: str
    direction: str
    noun: str
    listed: bool


def is_spending(category: str) -> bool:
    """Whether a category is neither an income nor a transfer."""
    return not category.startswith(("income.", "transfers."))


class _Row(NamedTuple):
    """A line of a table that has not been taken apart yet: most are never looked at."""

    line: str
    brand: bool
    listed: bool
    whole: bool


@dataclass(slots=True)
class Meanings:
    """What every word means, taken apart when somebody asks for it. `words[i]` is word number `i`, and back.

    `wholes[i]` says whether a meaning of it counts only where the word is the whole field.
    """

    words: list[str] = field(default_factory=list)
    number: dict[str, int] = field(default_factory=dict)
    wholes: bytearray = field(default_factory=bytearray)
    _rows: list[_Row | list[_Row]] = field(default_factory=list)
    _known: dict[int, tuple[Entry, ...]] = field(default_factory=dict)

    def of(self, number: int) -> tuple[Entry, ...]:
        """The entries of a word by its number, those kept by hand first."""
        known = self._known.get(number)
        if known is None:
            word = self.words[number]
            known = self._known[number] = tuple(_entry(word, row) for row in self._of(number))
        return known

    def trade(self, number: int) -> bool:
        """Whether a word is one that a trade uses for itself."""
        return any(not row.brand for row in self._of(number))

    def _of(self, number: int) -> list[_Row]:
        # Nearly every word has one meaning only: a list for each would weigh as much as the words.
        rows = self._rows[number]
        return rows if isinstance(rows, list) else [rows]

    def add(self, word: str, row: _Row) -> None:
        """Adds a meaning, unless it is spoken for."""
        place = self.number.setdefault(word, len(self.words))
        if place == len(self.words):
            self.words.append(word)
            self.wholes.append(row.whole)
            self._rows.append(row)
        elif not row.listed or not _spoken_for(row, self._of(place)):
            self.wholes[place] |= row.whole
            self._rows[place] = [*self._of(place), row]


def load() -> Meanings:
    """All words of the tables."""
    meanings = Meanings()
    for name, brand, listed in _TABLES:
        for line in _lines(name):
            if not brand:
                meanings.add(line[: line.index("\t")], _Row(line, brand, listed, whole=False))
                continue
            words = line.split("\t", 4)[3]
            plain = _Row(line, brand, listed, whole=False)
            for word in words.split("|"):
                if word[0] == "!":
                    meanings.add(word[1:], _Row(line, brand, listed, whole=True))
                else:
                    meanings.add(word, plain)
                    joined = word.replace(" ", "")
                    if len(joined) >= _JOINED_LEAST and joined.isalpha() and joined not in meanings.number:
                        meanings.add(joined, plain)
    return meanings


_JOINED_LEAST: Final = 9
"""Names of so many letters are also looked for without their spaces."""
_TABLES: Final = (
    ("merchants.tsv", True, False),
    ("trades.tsv", False, False),
    ("notes.tsv", False, False),
    ("brands.tsv.gz", True, True),
    ("kinds.tsv.gz", False, True),
)
"""Files, whether they hold brands, and whether a program made them; in the order in which they are believed."""


def _spoken_for(row: _Row, rows: Sequence[_Row]) -> bool:
    """Whether a listed meaning is known by hand for the same place, or by an earlier line of its own table."""
    places = _where(row)
    for other in rows:
        known = _where(other)
        overlap = not known or not places or not known.isdisjoint(places)
        if overlap and (not other.listed or other.brand == row.brand):
            return True
    return False


def _where(row: _Row) -> frozenset[str]:
    """The places of a row, without taking the rest of it apart."""
    return _places(row.line.split("\t", 3)[2] if row.brand else row.line.rsplit("\t", 1)[1])


def _lines(name: str) -> list[str]:
    data = files("smartspend.categorisation").joinpath(name).read_bytes()
    packed = name.endswith(".gz")
    return (gzip.decompress(data) if packed else data).decode("utf-8").splitlines()[not packed :]


@lru_cache(maxsize=4096)
def _places(text: str) -> frozenset[str]:
    return ANYWHERE if text == "*" else frozenset(text.split(","))


def _entry(word: str, row: _Row) -> Entry:
    cells = row.line.split("\t")
    if not row.brand:
        _, category, direction, strength, languages = cells
        name, places, noun = word.capitalize(), _places(languages), ""
    else:
        brand, category, countries, _, *nouns = cells
        name, places, noun = brand.lstrip("~?"), _places(countries), f"a {nouns[0]}" if nouns else ""
        direction, strength = "any", {"~": "weak", "?": "mixed"}.get(brand[0], "plain")
    return Entry(word, name, category, places, row.brand, row.whole, strength, direction, noun, row.listed)
