# ruff: noqa: E501, RUF001 -- banks write in many alphabets
"""Amounts as banks write them: grouping, decimal signs, currency marks, parentheses, trailing signs.

A cell is first reduced to `Reading` (sign, digits with separators, currency); what its separators mean is decided for
the whole file (`Style`), while a cell that can be read in one way only is always read in that way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import polars as pl

from smartspend.kernel.money import CURRENCIES, MINOR_MAX, exponent
from smartspend.statements.statement import UNKNOWN_CURRENCY_DECIMALS

CURRENCY_SIGNS: Final = {
    "€": "EUR", "£": "GBP", "₹": "INR", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₩": "KRW", "₫": "VND", "₪": "ILS",
    "₱": "PHP", "฿": "THB", "₦": "NGN", "₸": "KZT", "₾": "GEL", "₼": "AZN", "₡": "CRC", "₲": "PYG", "₵": "GHS",
    "zł": "PLN", "kč": "CZK", "ft": "HUF", "r$": "BRL", "us$": "USD", "u$s": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD",
    "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "nt$": "TWD", "mx$": "MXN", "rs": "INR", "rs.": "INR", "rp": "IDR",
    "rm": "MYR", "元": "CNY", "人民币": "CNY", "人民幣": "CNY", "円": "JPY", "원": "KRW", "港币": "HKD", "港幣": "HKD", "美元": "USD",
    "美金": "USD", "欧元": "EUR", "日元": "JPY", "英镑": "GBP", "新台幣": "TWD", "台幣": "TWD", "лв": "BGN", "лв.": "BGN", "руб": "RUB",
    "руб.": "RUB", "грн": "UAH", "грн.": "UAH", "fr.": "CHF", "sfr.": "CHF", "euro": "EUR", "euros": "EUR", "eur.": "EUR",
    "lei": "RON", "tl": "TRY", "din": "RSD", "din.": "RSD", "rmb": "CNY", "nis": "ILS", "dhs": "AED", "ksh": "KES",
}  # fmt: skip
"""Marks that name one currency."""

_AMBIGUOUS_SIGNS: Final = ("$", "¥", "￥", "kr", "kr.", "r", "元", "b/.", "s/", "s/.", "q", "l", "fr")
_FEW: Final = 200
_MINUS: Final = "-−–—‐‑‒﹣－"
_THREE: Final = 3
_SPACES: Final = " \t\u00a0\u2007\u2009\u202f\u3000"
_NUMBER: Final = re.compile(r"\d[\d.,'’´`\u066b\u066c \u00a0\u2007\u2009\u202f]*|[.,]\d+")
_MARK: Final = re.compile(r"[^\W\d_]+\$|[^\W\d_]+\.?(?:/\.?)?|[$€£¥￥₹₽₺₴₩₫₪₱฿₦₸₾₼₡₲₵]")
_REMARK: Final = re.compile(r"[(（][^()（）]*[^\d\s.,()（）][^()（）]*[)）]$")
_OUT_WORDS: Final = frozenset({"dr", "db", "d", "debit", "s", "soll", "dt"})
_IN_WORDS: Final = frozenset({"cr", "c", "credit", "h", "haben", "ct"})
EMPTY: Final = frozenset({"", "-", "--", "---", "–", "—", "n/a", "na", "null", "none", "nil", "/", "nan", "-.-", "*"})
_TRANSLATED: Final = str.maketrans(
    dict.fromkeys(_MINUS, "-") | {"＋": "+", "．": ".", "，": ",", "\u066b": ".", "\u066c": ","}
    | {chr(base + digit): str(digit) for base in (0xFF10, 0x0660, 0x06F0, 0x0966, 0x09E6) for digit in range(10)}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """An amount cell taken apart: `number` still has its separators; `mark` is +1 for CR, -1 for DR, 0 for none."""

    negative: bool
    number: str
    currency: str | None
    mark: int
    explicit_sign: bool


@dataclass(frozen=True, slots=True)
class Style:
    """How the file writes numbers. `mixed`: some cells can only be read in the other way."""

    decimal: str = "."
    thousands: str | None = None
    mixed: bool = False


@lru_cache(maxsize=65536)
def take_apart(cell: str) -> Reading | None:
    """The parts of an amount cell, None where it is no amount. Blank cells and lone dashes are no amounts."""
    text = cell.translate(_TRANSLATED).strip(_SPACES)
    if len(text) > 64:
        return None
    text = _REMARK.sub("", text) if text[:1] not in "(（" else text
    negative = False
    if text[:1] in "(（" and text[-1:] in ")）":
        negative, text = True, text[1:-1]
    match = _NUMBER.search(text)
    if match is None:
        return None
    before, after = text[: match.start()], text[match.end() :]
    number = match[0].strip(_SPACES)
    trailing = number[-1:] in ".," and number[:-1]
    if trailing:
        number = number[:-1]
    outside = _outside(before, after)
    if outside is None:
        return None
    minus, plus, currency, mark = outside
    return Reading(negative != minus, number, currency, mark, explicit_sign=negative or minus or plus)


def _outside(before: str, after: str) -> tuple[bool, bool, str | None, int] | None:
    """Sign, currency and CR/DR around the digits; None where anything else stands there."""
    minus = (before + after).count("-")
    plus = (before + after).count("+")
    if minus + plus > 1:
        return None
    currency, mark = None, 0
    for side in (before, after):
        rest = side.replace("-", " ").replace("+", " ").strip(_SPACES + "\xa0'’\"*=")
        if not rest:
            continue
        for piece in rest.split():
            known, found, sense = _mark_of(piece, is_after=side is after)
            if not known:
                return None
            currency, mark = currency or found, mark or sense
    return minus == 1, plus == 1, currency, mark


def _mark_of(piece: str, *, is_after: bool) -> tuple[bool, str | None, int]:
    low = piece.casefold().strip("()[]")
    low = low.removeprefix("/") if is_after else low
    code = low.upper()
    if code in CURRENCIES:
        return True, code, 0
    if low in CURRENCY_SIGNS:
        return True, CURRENCY_SIGNS[low], 0
    if low in _AMBIGUOUS_SIGNS:
        return True, None, 0
    sense = (low.strip(".") in _IN_WORDS) - (low.strip(".") in _OUT_WORDS)
    if is_after and sense:
        return True, None, sense
    return _glued_marks(low, is_after=is_after)


def _glued_marks(low: str, *, is_after: bool) -> tuple[bool, str | None, int]:
    """Several marks without a blank between them, such as `US$CR`."""
    parts = _MARK.findall(low)
    if len(parts) > 1 and "".join(parts) == low:
        found = [_mark_of(part, is_after=is_after) for part in parts]
        if all(item[0] for item in found):
            return (
                True,
                next((item[1] for item in found if item[1]), None),
                next((item[2] for item in found if item[2]), 0),
            )
    return False, None, 0


def is_amount(cell: str) -> bool:
    """Whether the cell can be an amount in some style."""
    reading = take_apart(cell)
    return reading is not None and bool(_styles(reading.number))


@lru_cache(maxsize=65536)
def _styles(number: str) -> frozenset[str]:
    """Which decimal signs the number allows: `.`, `,`, or both; empty where it is no number."""
    bare = _ungroup_blanks(number)
    if bare is None:
        return frozenset()
    allowed = set()
    for decimal, group in ((".", ","), (",", ".")):
        whole, _, fraction = bare.rpartition(decimal) if decimal in bare else (bare, "", "")
        if decimal in whole or (fraction and not fraction.isdigit()):
            continue
        if _grouped(whole, group):
            allowed.add(decimal)
    return frozenset(allowed)


def _ungroup_blanks(number: str) -> str | None:
    """Without groups made by blanks or apostrophes; None where these do not stand between groups."""
    for separator in ("'", "’", "´", "`", " ", "\u00a0", "\u2007", "\u2009", "\u202f"):
        if separator in number:
            head = re.split(r"[.,]", number, maxsplit=1)[0]
            if not re.fullmatch(rf"\d{{1,3}}(?:{re.escape(separator)}\d{{2,3}})+", head):
                return None
            number = number.replace(separator, "")
    return number


def _grouped(whole: str, group: str) -> bool:
    if group not in whole:
        return whole.isdigit() or whole == ""
    groups = whole.split(group)
    if not all(part.isdigit() for part in groups) or len(groups[-1]) != 3:
        return False
    return 1 <= len(groups[0]) <= 3 and all(2 <= len(part) <= 3 for part in groups[1:]) and groups[0] != "0"


def style_of(cells: Iterable[str], *, decimals: int | None = None, delimiter: str = "") -> Style:
    """The style that a column's (or a file's) cells prove; the point where they prove nothing.

    `decimals` of the file's currency and the `delimiter` of its cells help where `1.234` can be read in both ways.
    """
    votes: Counter[str] = Counter()
    either: list[str] = []
    for cell in cells:
        reading = take_apart(cell)
        if reading is None:
            continue
        allowed = _styles(reading.number)
        separated = "." in reading.number or "," in reading.number
        if len(allowed) == 1 and separated:
            votes[next(iter(allowed))] += 1
        elif len(allowed) == 2 and separated:
            either.append(reading.number)
        elif re.fullmatch(r"[1-9]\d{0,2}", reading.number):
            votes["small"] += 1
        groups = re.search(r"\d(['’´` \u00a0\u202f])\d{3}", reading.number)
        if groups:
            votes["group " + groups[1]] += 1
    decimal = _decimal(votes, either, decimals, delimiter)
    other = "," if decimal == "." else "."
    blank = next((key[6:] for key, _ in votes.most_common() if key.startswith("group ")), None)
    grouped = any(other in number for number in either) or votes[decimal] > 0
    return Style(decimal, blank or (other if grouped else None), mixed=votes["."] > 0 and votes[","] > 0)


def _decimal(votes: Counter[str], either: list[str], decimals: int | None, delimiter: str) -> str:
    """Votes decide. Where every number is like `1.234` decide the currency's decimals, then whether numbers below a
    thousand stand without a separator, and last the habits of the countries that write this delimiter.
    """
    if votes["."] or votes[","]:
        return "." if votes["."] >= votes[","] else ","
    if not either:
        return "."
    points = sum("." in number for number in either)
    separator, other = (".", ",") if points * 2 >= len(either) else (",", ".")
    if decimals == 0:
        return other
    if decimals == _THREE or any(number.startswith("0") for number in either):
        return separator
    if votes["small"] or separator == ",":
        return other
    return other if delimiter == ";" else separator


def to_minor(cell: str, style: Style, currency: str | None) -> tuple[int, bool] | None:
    """Minor units of an amount cell, and whether decimals had to be rounded (half away from zero); None for no amount.

    `currency` unknown counts in hundredths. A number readable in one way only is read so whatever the style.
    """
    reading = take_apart(cell)
    if reading is None:
        return None
    allowed = _styles(reading.number)
    if not allowed:
        return None
    decimal = style.decimal if style.decimal in allowed else next(iter(allowed))
    bare = _ungroup_blanks(reading.number) or ""
    whole, _, fraction = bare.rpartition(decimal) if decimal in bare else (bare, "", "")
    whole = whole.replace(",", "").replace(".", "")
    places = exponent(currency) if currency else UNKNOWN_CURRENCY_DECIMALS
    kept, cut = fraction[:places].ljust(places, "0"), fraction[places:]
    minor = int((whole or "0") + kept or "0") + (cut[:1] >= "5" if cut else 0)
    if minor > MINOR_MAX:
        return None
    negative = reading.negative != (reading.mark < 0)
    return (-minor if negative else minor), bool(cut.strip("0"))


def minor_units(cells: pl.Series, currencies: pl.Series, style: Style) -> pl.DataFrame:
    """`minor` (Int64, null for no amount) and `rounded` for each cell; plain cells vectorised, odd ones by `to_minor`."""
    if cells.len() <= _FEW:
        return _one_by_one(cells, currencies, style)
    frame = pl.DataFrame({"cell": cells, "currency": currencies})
    frame = frame.with_columns(_plain(style, _places(currencies)))
    odd = frame.filter(pl.col("minor").is_null() & pl.col("cell").is_not_null() & (pl.col("cell") != ""))
    if not odd.height:
        return frame.select("minor", pl.lit(value=False).alias("rounded"))
    pairs = odd.select("cell", "currency").unique()
    read = [to_minor(cell, style, currency) for cell, currency in pairs.iter_rows()]
    table = pairs.with_columns(
        pl.Series("odd", [item[0] if item else None for item in read], dtype=pl.Int64),
        pl.Series("rounded", [bool(item and item[1]) for item in read], dtype=pl.Boolean),
    )
    joined = frame.join(table, on=["cell", "currency"], how="left", nulls_equal=True, maintain_order="left")
    return joined.select(pl.coalesce("minor", "odd").alias("minor"), pl.col("rounded").fill_null(value=False))


def _one_by_one(cells: pl.Series, currencies: pl.Series, style: Style) -> pl.DataFrame:
    """The same for so few cells that planning their columns would cost more than reading them."""
    pairs = zip(cells.to_list(), currencies.to_list(), strict=True)
    read = [to_minor(cell, style, currency) if cell else None for cell, currency in pairs]
    return pl.DataFrame(
        {"minor": [item[0] if item else None for item in read], "rounded": [bool(item and item[1]) for item in read]},
        schema={"minor": pl.Int64, "rounded": pl.Boolean},
    )


def _places(currencies: pl.Series) -> pl.Expr:
    """How many decimals each row's currency has."""
    codes = currencies.unique().to_list()
    if len(codes) <= 1:
        return pl.lit(exponent(codes[0]) if codes and codes[0] else UNKNOWN_CURRENCY_DECIMALS, dtype=pl.Int64)
    decimals = [exponent(code) if code else UNKNOWN_CURRENCY_DECIMALS for code in codes]
    return pl.col("currency").replace_strict(codes, decimals, return_dtype=pl.Int64)


def _plain(style: Style, places: pl.Expr) -> pl.Expr:
    """Minor units of cells like `-1.234,56` in the file's style; null for everything less plain."""
    decimal, group = style.decimal, "," if style.decimal == "." else "."
    cell = pl.col("cell")
    grouped = cell.str.contains(group, literal=True)
    well_grouped = cell.str.contains(rf"^[+-]?[0-9]{{1,3}}(?:\{group}[0-9]{{3}})+(?:\{decimal}[0-9]{{1,3}})?$")
    bare = (
        pl.when(~grouped)
        .then(cell)
        .when(well_grouped)
        .then(cell.str.replace_all(group, "", literal=True))
        .otherwise(None)
    )
    point = bare.str.find(decimal, literal=True).cast(pl.Int64)
    digits = pl.when(point.is_null()).then(0).otherwise(bare.str.len_bytes().cast(pl.Int64) - point - 1)
    whole = bare.str.replace(decimal, "", literal=True)
    number = pl.when(whole.str.len_bytes() <= 15).then(whole).otherwise(None).str.to_integer(strict=False)
    # More digits than the currency has are rounded with care; three may be a group in a file that mixes both styles.
    clear = (digits <= places) & ~(pl.lit(value=style.mixed) & (digits == 3)) & bare.str.contains(r"^[+-]?[0-9]")
    return (
        pl.when(clear)
        .then(number * pl.lit(10, dtype=pl.Int64).pow(places - digits))
        .otherwise(None)
        .cast(pl.Int64)
        .alias("minor")
    )
