# ruff: noqa: RUF001 -- banks write in many alphabets
"""Which currency each row is in: its column, a mark in the amount, the header, the preamble, or the account's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import polars as pl

from smartspend.kernel.money import CURRENCIES
from smartspend.statements import amounts
from smartspend.statements.options import ReadOptions
from smartspend.statements.reading import Reading

_ABROAD: Final = re.compile(r"orig|foreign|fremd|ursprung|étrang|extranjer|estera|vreemde", re.IGNORECASE)
_ISO_CODE: Final = re.compile(r"(?<![A-Z])(" + "|".join(sorted(CURRENCIES)) + r")(?![A-Z])")


def of_rows(reading: Reading, options: ReadOptions, places: Sequence[int]) -> pl.Series:
    """The currency of each row: its column, marks in the amount, the header, the preamble, the account's own."""
    height = reading.region.height
    default = options.currency if options.currency in CURRENCIES else None
    named = _of_header(reading, places[:1])
    if reading.roles.currency is not None and not (named and _is_foreign(reading)):
        cells = reading.region[f"c{reading.roles.currency}"].fill_null("")
        return _codes(cells, default or named)
    marks = _marks(reading.region[f"c{places[0]}"])
    if marks is not None:
        return marks.fill_null(default) if default else marks
    code = _of_header(reading, places) or _code_in(reading.preamble)
    if code:
        return pl.Series("currency", [code], dtype=pl.String).new_from_index(0, height)
    return pl.Series("currency", [default], dtype=pl.String).new_from_index(0, height)


def _is_foreign(reading: Reading) -> bool:
    """Whether the column of currencies tells what was paid abroad, not what the account was charged."""
    place = reading.roles.currency
    name = reading.names[place] if place is not None and place < len(reading.names) else ""
    return _ABROAD.search(name) is not None


def _of_header(reading: Reading, places: Sequence[int]) -> str | None:
    """The currency that the name of a money column tells."""
    named = (reading.names[place] for place in places if place < len(reading.names))
    return next(filter(None, map(_code_in, named)), None)


def _codes(cells: pl.Series, default: str | None) -> pl.Series:
    words = cells.unique().to_list()
    codes = [
        word.upper() if word.upper() in CURRENCIES else amounts.CURRENCY_SIGNS.get(word.casefold(), default)
        for word in words
    ]
    return cells.replace_strict(words, pl.Series(codes, dtype=pl.String), return_dtype=pl.String).alias("currency")


def _marks(cells: pl.Series) -> pl.Series | None:
    """Currency marks inside amounts; None where there are none."""
    letters = cells.str.contains(r"[\p{L}\p{Sc}]").fill_null(value=False)
    if int(letters.sum()) * 2 < cells.len() - int(cells.is_in(["", None]).sum()):
        return None
    words = cells.unique().drop_nulls().to_list()
    codes = [reading.currency if (reading := amounts.take_apart(word)) else None for word in words]
    if not any(codes):
        return None
    return cells.replace_strict(words, pl.Series(codes, dtype=pl.String), default=None, return_dtype=pl.String).alias(
        "currency"
    )


def _code_in(text: str) -> str | None:
    codes = _ISO_CODE.findall(text)
    if codes:
        return str(max(dict.fromkeys(codes), key=codes.count))
    bracketed = re.findall(r"[(\[（]([^)\]）]{1,6})[)\]）]", text)
    for word in (*bracketed, *re.findall(r"[€£₹₽₺₴₩₫₪₱฿]", text[:200])):
        code = amounts.CURRENCY_SIGNS.get(word.strip().casefold().removeprefix("in "))
        if code:
            return code
    return None
