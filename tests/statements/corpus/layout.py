"""What a layout of the corpus consists of, and the plain form in which most are written down."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

_FOLDER = Path(__file__).parent / "layouts"
_SIGNS = str.maketrans({"⇥": "\t", "⍽": "\u00a0"})


@dataclass(frozen=True)
class Layout:
    """A file as a bank writes it, and what is in it.

    `country` is ISO 3166 (XX: none), `special` what makes the layout special. `total` is the sum over all currencies,
    `first` and `last` are day and amount of the first and last line, `words` occur in the first line's texts.
    `days` are those of all lines, where they are written down.
    """

    country: str
    bank: str
    special: str
    text: str
    lines: int
    total: str
    first: tuple[str, str]
    last: tuple[str, str]
    words: str = ""
    encoding: str = "utf-8"
    days: tuple[str, ...] = ()

    @property
    def data(self) -> bytes:
        """The file's bytes."""
        return self.text.encode(self.encoding)


def written(name: str) -> tuple[Layout, ...]:
    """The layouts of `layouts/<name>.txt`.

    Each begins with `@@ country | bank | what is special | encoding`, then comes the file, then
    `@= day amount; day amount; … @w words of the first line`. ⇥ stands for a tab, ⍽ for a blank that does not break.
    """
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return tuple(_layout(block) for block in re.split(r"(?m)^@@ ", text)[1:])


def _layout(block: str) -> Layout:
    head, _, rest = block.partition("\n")
    country, bank, special, encoding = (*(part.strip() for part in head.split(" | ")), "utf-8")[:4]
    body, _, truth = rest.rpartition("\n@= ")
    told, _, words = truth.partition("@w")
    rows = [(day, amount) for day, amount in (row.split() for row in told.split(";"))]
    return Layout(
        country,
        bank,
        special,
        body.translate(_SIGNS) + "\n",
        len(rows),
        str(sum(Decimal(amount) for _, amount in rows)),
        rows[0],
        rows[-1],
        words.strip(),
        encoding,
        tuple(day for day, _ in rows),
    )
