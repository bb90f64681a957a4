"""The list of banks whose layouts are read without any configuration, as the documentation shows it."""

from __future__ import annotations

from pathlib import Path

from tests.statements.corpus import (
    africa_orient_pacific,
    americas,
    asia,
    britain_and_north,
    europe_east,
    europe_west,
    services,
)
from tests.statements.corpus.layout import Layout, written

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "banks.md"
REGIONS = (
    "britain_and_north",
    "europe_west",
    "europe_east",
    "americas",
    "asia",
    "africa_orient_pacific",
    "services",
)
LAYOUTS: tuple[Layout, ...] = (
    *britain_and_north.LAYOUTS,
    *europe_west.LAYOUTS,
    *europe_east.LAYOUTS,
    *americas.LAYOUTS,
    *asia.LAYOUTS,
    *africa_orient_pacific.LAYOUTS,
    *services.LAYOUTS,
    *(layout for region in REGIONS for layout in written(region)),
)


def banks() -> str:
    """The document's text."""
    countries = {layout.country for layout in LAYOUTS} - {"XX"}
    rows = sorted((layout.country, layout.bank, layout.encoding, layout.special) for layout in LAYOUTS)
    table = "\n".join(f"| {country} | {bank} | {encoding} | {special} |" for country, bank, encoding, special in rows)
    return (
        "# Banks whose files are read unaided\n\n"
        "Written by `python -m tests.statements.corpus`; a test keeps it true. Each line is a layout of\n"
        "delimited files in the corpus of `tests/statements/corpus`, with rows made up for it, that is read\n"
        f"without configuration and without a mistake: {len(LAYOUTS)} layouts from {len(countries)} countries\n"
        "(XX: services of no one country). They are written down from public descriptions and from memory;\n"
        "a bank may have changed its export since.\n"
        "Banks that are not listed are read by the same evidence; OFX, QIF, MT940, CAMT, workbooks, JSON and archives\n"
        "are read whoever wrote them.\n\n"
        f"| country | bank or service | encoding | special |\n|---|---|---|---|\n{table}\n"
    )
