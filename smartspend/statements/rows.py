"""Cuts a text into rows of cells, and keeps for each row its line number and raw text."""

from __future__ import annotations

import csv
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

import polars as pl

from smartspend.kernel.limits import FILE_COLUMNS_MAX, FILE_LINE_LENGTH_MAX, FILE_ROWS_MAX
from smartspend.statements import dialect, fixed_width
from smartspend.statements.errors import TooManyRows

_BATCH: Final = 50_000
_BLOCK: Final = 8 * 1024 * 1024
_LINES_PER_ROW_MAX: Final = 40
_WHOLE_LINE: Final = re.compile(r'"(?:[^"]|"")*"')
_TRIM: Final = " \t\r\n\u00a0\u3000\u200b\u200e\u200f\ufeff"
_ENTITY: Final = re.compile(r"(&(?:[A-Za-z]{2,8}|#\d{2,6}|#[xX][0-9A-Fa-f]{2,5}));")
_HELD: Final = "\x1d"
"""Stands for the semicolon of a character reference while cells are cut."""
_FORMULA_TEXT: Final = r'^="([^"]*)"$'

Row = tuple[int, list[str], str]
"""First physical line (1-based), cells, raw text."""


@dataclass(frozen=True, slots=True)
class Table:
    """All rows of a file that are not blank: `row`, `raw`, `width` and the trimmed cells `c0`, `c1`, … as text."""

    frame: pl.DataFrame
    delimiter: str

    @property
    def width(self) -> int:
        """Number of cell columns."""
        return self.frame.width - 3

    def cells(self, index: int) -> list[str]:
        """The cells of one row, without missing ones at its end."""
        row = self.frame.row(index)
        return [cell or "" for cell in row[3 : 3 + row[2]]]


def split(text: str, delimiter: str | None = None) -> Table:
    """The rows of `text`. Raises `TooManyRows`."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _wrapped(text):
        text = "\n".join(_unwrap(line) for line in text.split("\n"))
    escaped = "&" in text and _ENTITY.search(text) is not None
    if escaped:
        text = _ENTITY.sub(rf"\1{_HELD}", text)
    delimiter = delimiter or dialect.find_delimiter(text)
    marked = fixed_width.mark(text) if not dialect.tells(text, delimiter) else None
    if marked is not None:
        table = _at_once(marked, fixed_width.MARK)
        return Table(table.with_columns(pl.col("raw").str.replace_all(fixed_width.MARK, "")), fixed_width.MARK)
    table = _at_once(text, delimiter)
    return Table(_unescaped(table) if escaped else table, delimiter)


def _unescaped(frame: pl.DataFrame) -> pl.DataFrame:
    """The cells with their character references decoded, and the raw text as it was."""
    cells = [name for name in frame.columns if name[0] == "c"]
    decoded: list[pl.Expr] = []
    for name in cells:
        known = frame[name].drop_nulls().unique()
        words = known.filter(known.str.contains("&", literal=True)).to_list()
        plain = [html.unescape(word.replace(_HELD, ";")).strip(_TRIM) for word in words]
        decoded.append(pl.col(name).replace(words, plain) if words else pl.col(name))
    return frame.with_columns(pl.col("raw").str.replace_all(_HELD, ";"), *decoded)


def _at_once(text: str, delimiter: str) -> pl.DataFrame:
    """All rows vectorised, in slices so that memory stays bounded; row by row where a line's quotes are not plain."""
    if len(delimiter) != 1:
        return _careful(text, delimiter)
    parts: list[pl.DataFrame] = []
    number = 1
    for block in _blocks(text):
        raw = pl.Series("raw", [block]).str.split("\n").explode()
        rows = pl.int_range(number, number + raw.len(), eager=True, dtype=pl.Int64)
        number += raw.len()
        if number > FILE_ROWS_MAX + 2:
            raise TooManyRows
        part = pl.DataFrame({"row": rows, "raw": raw}).filter(pl.col("raw").str.contains(r"\S"))
        cells = _unquoted(part["raw"], delimiter) if '"' in text else _cut(part["raw"], delimiter)
        if cells is None:
            return _careful(text, delimiter)
        parts.append(_finished(pl.concat([part, cells], how="horizontal")))
    return _joined(parts)


def _blocks(text: str) -> Iterator[str]:
    """The text in pieces of whole lines, without the line end between two pieces."""
    start = 0
    while (end := text.find("\n", start + _BLOCK)) >= 0:
        yield text[start:end]
        start = end + 1
    yield text[start:]


def _cut(raw: pl.Series, delimiter: str) -> pl.DataFrame:
    """Lines without quotes, cut at each delimiter."""
    cells = raw.str.slice(0, FILE_LINE_LENGTH_MAX).str.split(delimiter)
    width = min(int(cells.list.len().max() or 0), FILE_COLUMNS_MAX)  # type: ignore[arg-type]  # a maximum of counts is a whole number
    return pl.DataFrame([cells.list.get(place, null_on_oob=True).alias(f"c{place}") for place in range(width)])


def _unquoted(raw: pl.Series, delimiter: str) -> pl.DataFrame | None:
    """Lines whose quotes all enclose whole cells; None as soon as one line is less plain."""
    if not delimiter.isascii():
        return None
    mark = re.escape(delimiter)
    cell = f'(?:[^"{mark}]*|"(?:[^"]|"")*")'
    if not raw.str.contains(f"^{cell}(?:{mark}{cell})*$").all():
        return None
    bare = raw.str.replace_all('"[^"]*"', "")
    width = min(int(bare.str.count_matches(delimiter, literal=True).max() or 0) + 1, FILE_COLUMNS_MAX)  # type: ignore[arg-type]  # a maximum of counts is a whole number
    names = [f"c{place}" for place in range(width)]
    try:
        cells = pl.read_csv(
            "\n".join(raw.to_list()).encode(), has_header=False, separator=delimiter, quote_char='"', eol_char="\n",
            schema=dict.fromkeys(names, pl.String), truncate_ragged_lines=False, raise_if_empty=False,
        )  # fmt: skip
    except pl.exceptions.PolarsError:
        return None
    return cells if cells.height == raw.len() else None


def _careful(text: str, delimiter: str) -> pl.DataFrame:
    """Quoted and broken rows, by the standard reader with our own repairs."""
    batches: list[pl.DataFrame] = []
    batch: list[Row] = []
    count = 0
    for row in _rows(text, delimiter):
        batch.append(row)
        if len(batch) == _BATCH:
            count += len(batch)
            if count > FILE_ROWS_MAX:
                raise TooManyRows
            batches.append(_frame(batch))
            batch.clear()
    if count + len(batch) > FILE_ROWS_MAX:
        raise TooManyRows
    batches.append(_frame(batch))
    return _joined(batches)


def _joined(parts: list[pl.DataFrame]) -> pl.DataFrame:
    frame = pl.concat(parts, how="diagonal")
    cells = sorted((name for name in frame.columns if name[0] == "c"), key=lambda name: int(name[1:]))
    return frame.select("row", "raw", "width", *cells)


def _wrapped(text: str) -> bool:
    """Whether whole lines are quoted once more: `"2024-01-05,""REWE, Köln"",1.00"`."""
    lines = [line for line in dialect.sample_lines(text)[:60] if line.strip()]
    wrapped = [line for line in lines if _WHOLE_LINE.fullmatch(line.strip())]
    inner = [line for line in wrapped if line.count(",") + line.count(";") > 1]
    return len(inner) >= 2 and len(inner) * 2 >= len(lines)


def _unwrap(line: str) -> str:
    stripped = line.strip()
    return stripped[1:-1].replace('""', '"') if stripped[:1] == '"' == stripped[-1:] and len(stripped) > 1 else line


def _lines(text: str) -> Iterator[str]:
    """Lines with their ends, without a second copy of a large text."""
    for block in _blocks(text):
        for line in block.split("\n"):
            yield line + "\n"


class _Recorder:
    """Passes lines on and remembers those of the row that is being read."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.lines = lines
        self.held: list[str] = []

    def __iter__(self) -> _Recorder:
        return self

    def __next__(self) -> str:
        line = next(self.lines)
        if len(line) > FILE_LINE_LENGTH_MAX:
            line = line[:FILE_LINE_LENGTH_MAX]
        self.held.append(line)
        return line


def _rows(text: str, delimiter: str) -> Iterator[Row]:
    recorder = _Recorder(_lines(text))
    held = recorder.held
    blank_first = dialect.quotes_after_blank(text, delimiter)
    number = 1
    reader = csv.reader(recorder, delimiter=delimiter, skipinitialspace=blank_first)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield from _line_by_line(held, number, delimiter)
            number += len(held)
            held.clear()
            reader = csv.reader(recorder, delimiter=delimiter, skipinitialspace=blank_first)
            continue
        if len(held) == 1:
            yield number, cells, held[0]
        elif _swallowed(held, cells, delimiter):
            yield from _line_by_line(held, number, delimiter)
        else:
            yield number, cells, "".join(held)
        number += len(held)
        held.clear()


def _swallowed(lines: list[str], cells: list[str], delimiter: str) -> bool:
    """Whether a stray quote made one row of several: too many lines, or lines that are rows of their own."""
    if len(lines) > _LINES_PER_ROW_MAX:
        return True
    later = [line for line in lines[1:] if line.strip()]
    return (
        len(cells) > 1
        and len(later) > 0
        and all(line.count(delimiter) >= max(2, len(cells) - 1) for line in later[:-1] or later)
    )


def _line_by_line(lines: list[str], number: int, delimiter: str) -> Iterator[Row]:
    for offset, line in enumerate(lines):
        cells = dialect.split_line(line.rstrip("\n"), delimiter)
        if '"' in line and len(cells) < line.count(delimiter) + 1 and line.count('"') % 2:
            cells = line.rstrip("\n").replace('"', "").split(delimiter)
        yield number + offset, cells, line


def _frame(batch: list[Row]) -> pl.DataFrame:
    numbers, cells, raws = zip(*batch, strict=True) if batch else ((), (), ())
    kept = [row if len(row) <= FILE_COLUMNS_MAX else row[:FILE_COLUMNS_MAX] for row in cells]
    frame = pl.DataFrame(
        {
            "row": pl.Series(numbers, dtype=pl.Int64),
            "raw": pl.Series(raws, dtype=pl.String),
            **{f"c{place}": pl.Series(column, dtype=pl.String) for place, column in enumerate(zip_longest(*kept))},
        }
    )
    return _finished(frame.with_columns(pl.col("raw").str.strip_chars_end("\n")))


def _finished(frame: pl.DataFrame) -> pl.DataFrame:
    """Trimmed cells, spreadsheets' text formulas undone, blank rows gone, `width` up to the last filled cell."""
    names = [name for name in frame.columns if name[0] == "c"]
    if not names:
        return frame.with_columns(pl.lit(0, dtype=pl.Int64).alias("width"))
    cells = pl.col(names)
    frame = frame.with_columns(cells.str.strip_chars(_TRIM))
    if frame["raw"].str.contains('="', literal=True).any():
        frame = frame.with_columns(cells.str.replace(_FORMULA_TEXT, "$1"))
    filled = [pl.when(pl.col(name).fill_null("") != "").then(place).otherwise(0) for place, name in enumerate(names, 1)]
    return frame.with_columns(pl.max_horizontal(filled).cast(pl.Int64).alias("width")).filter(pl.col("width") > 0)
