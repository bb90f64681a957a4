"""Statement rows in bulk, for measuring: up to a million with about two thousand distinct texts."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from smartspend.kernel.errors import TooLarge
from smartspend.synthetic.countries import COUNTRIES

ROWS_MAX: Final = 1_000_000
TEXTS: Final = 2_000
_DAYS: Final = 3_650
_CHUNK: Final = 50_000
HEADER: Final = "date,payee,description,amount,currency\n"


class TooManyRows(TooLarge):
    """At most a million rows are made at once."""


def rows(count: int, seed: int, *, until: date) -> Iterator[str]:
    """CSV text in chunks of whole lines, the header first: `count` rows over the ten years that end on `until`,
    oldest first.

    Equal seeds give equal bytes. Raises `TooManyRows`.
    """
    if not 0 <= count <= ROWS_MAX:
        raise TooManyRows
    # Rows for measuring must be repeatable, not unpredictable.
    draw = random.Random(seed)  # noqa: S311
    texts = _texts(draw)
    days = [(until - timedelta(days=_DAYS - 1 - day)).isoformat() for day in range(_DAYS)]
    yield HEADER
    for start in range(0, count, _CHUNK):
        stop = min(count, start + _CHUNK)
        chosen = draw.choices(texts, k=stop - start)
        cents = draw.choices(range(100, 25_000), k=stop - start)
        yield "".join(
            f"{days[(start + place) * _DAYS // count]},{text},{sign}{minor // 100}.{minor % 100:02},EUR\n"
            for place, ((sign, text), minor) in enumerate(zip(chosen, cents, strict=True))
        )


def write(path: Path, count: int, seed: int, *, until: date) -> None:
    """Writes `rows` to a UTF-8 file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        for chunk in rows(count, seed, until=until):
            file.write(chunk)


def _texts(draw: random.Random) -> list[tuple[str, str]]:
    """Signs with `payee,description` cells: shops of all countries with their branches, a few of them paying in."""
    shops = [
        (payee, city.replace(",", " "))
        for country in COUNTRIES.values()
        for payees in country.payees.values()
        for payee in payees
        for city in country.cities
    ]
    made = [(f"{payee}", f"{payee} {draw.randint(100, 999)} {city}") for payee, city in draw.sample(shops, len(shops))]
    texts = [made[place % len(made)] for place in range(TEXTS)]
    return [
        ("" if place % 40 == 0 else "-", f"{payee},{text} {place // len(made)}")
        for place, (payee, text) in enumerate(texts)
    ]
