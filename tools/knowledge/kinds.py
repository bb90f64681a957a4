"""Write `smartspend/categorisation/kinds.tsv.gz`: what kinds of shops, trades and places call themselves, by language.

    uv run --no-project --with wordfreq python -m tools.knowledge.kinds [--schema DIRECTORY]

The names come from the translations of OpenStreetMap's id-tagging-schema; its kinds become categories by `paths.tsv`
and `kinds.tsv`. What `trades.tsv` knows already is left out; a word of ordinary language is marked as weak.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from smartspend.categorisation.descriptor import fold
from tools.knowledge.brands import HERE, LENGTH_MAX, PACKAGE, Everyday, categories, fetched, trade_words, write

VERSION: Final = "6.19.2"
LANGUAGES: Final = (
    "ar bg ca cs da de el en es et eu fa fi fr gl he hi hr hu id is it ja ko lt lv mk ms nl no pl pt pt-BR ro "
    "ru sk sl sr sv ta th tr uk ur vi zh-CN zh-TW zh-HK "
)
ORDINARY: Final = 4.9
"""From this Zipf frequency on a single word says too little to decide by itself."""
NO_SPACES: Final = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
GENERIC: Final = re.compile(r"\b(other|unspecified|feature|andere|autre|otro|altro|inn[ey]|annat)\b")


def kinds() -> dict[str, str]:
    """Category by kind of the schema."""
    found = {tag.removeprefix("operators/"): category for tag, category in categories().items() if "*" not in tag}
    found |= {tag: category for tag, category in categories().items() if tag.partition("/")[0] != "operators"}
    with (HERE / "kinds.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))[1:]
    return found | {preset: category for category, presets in rows for preset in presets.split()}


def spellings(preset: Mapping[str, Any], language: str) -> Iterator[str]:
    """The name of a kind, in parts where it names two things, and its aliases."""
    yield from re.split(r"\s*[/,;()]\s*", preset.get("name", ""))
    yield from preset.get("aliases", "").split("\n")
    if language == "en":
        yield f"{preset.get('name', '')} shop"


def folded(text: str) -> str:
    """The form in which texts are compared, of a text that may change once more by it."""
    return fold(fold(text))


def usable(word: str) -> bool:
    """Whether a folded spelling can be looked for in a text."""
    least = 2 if NO_SPACES.search(word) else 4
    return least <= len(word) <= LENGTH_MAX and re.search(r"[^\W\d]", word) is not None and not GENERIC.search(word)


def rows(package: Path, everyday: Everyday) -> list[tuple[str, str, str, str, str]]:
    """Word, category, direction, strength and languages."""
    known = kinds()
    found: dict[tuple[str, str], set[str]] = {}
    for language in LANGUAGES.split():
        path = package / "dist" / "translations" / f"{language}.json"
        presets = json.loads(path.read_text("utf-8"))[language].get("presets", {}).get("presets", {})
        for kind, preset in presets.items():
            category = known.get(kind)
            for word in map(folded, spellings(preset, language)) if category else ():
                if usable(word) and word not in everyday.trades:
                    found.setdefault((word, str(category)), set()).add(language.partition("-")[0])
    table = []
    for (word, category), languages in sorted(found.items()):
        ordinary = " " not in word and not NO_SPACES.search(word) and everyday.often(word) >= ORDINARY
        table.append((word, category, "any", "weak" if ordinary else "plain", ",".join(sorted(languages))))
    return table


def main() -> None:
    """Fetches, picks, writes, and says how much there is."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--schema", type=Path, help="an unpacked id-tagging-schema")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        package = options.schema or fetched("@openstreetmap/id-tagging-schema", VERSION, Path(folder))
        found = rows(package, Everyday(trade_words()))
    count = write(PACKAGE / "kinds.tsv.gz", found)
    print(f"{count} words of {len({code for row in found for code in row[4].split(',')})} languages")


if __name__ == "__main__":
    main()
