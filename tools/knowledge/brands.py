"""Write `smartspend/categorisation/brands.tsv.gz` from the name-suggestion-index, the brands known to OpenStreetMap.

    uv run --no-project --with wordfreq python -m tools.knowledge.brands [--index DIRECTORY]

Without a directory the package is fetched with `npm pack`, in the version named here, so that every run of the same
version writes the same bytes. Paths of the index become categories by `paths.tsv`. A name that is also an everyday
word, or has three characters or fewer, is marked with `!`: it counts only where it is the whole field. wordfreq says
which words are everyday ones; it is needed here only.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from smartspend.categorisation.descriptor import fold

VERSION: Final = "8.0.20260918"
HERE: Final = Path(__file__).resolve().parent
PACKAGE: Final = HERE.parents[1] / "smartspend" / "categorisation"
LANGUAGES: Final = (
    "ar bg bn ca cs da de el en es fa fi fil fr he hi hu id is it lt lv mk ms nb nl pl pt ro ru sh sk sl sv ta "
    "tr uk ur vi "
)
EVERYDAY: Final = 3.4
"""From this Zipf frequency on (once in 400,000 words) a single word is taken for an everyday one."""
PHRASE: Final = 5.0
"""The same for each word of a name of two."""
LENGTH_MAX: Final = 40
CLOSED_BEFORE: Final = "2015"
DESCRIBED: Final = (
    (
        "shopping.electronics bills.phone",
        "bills.phone",
        r"telecom|mobile (phone|network|operator)|cellular|internet service",
    ),
    (
        "food.convenience transport.parking transport.shared travel.agencies",
        "transport.transit",
        r"\brail|train oper|metro oper",
    ),
    (
        "transport.ev_charging",
        "bills.energy",
        r"utilit|energy (company|supplier|provider)|electric(ity)? (company|supplier)",
    ),
    ("bills.childcare health.care health.hospital", "other.donations", r"red cross|charit|humanitarian|relief organi"),
)
"""What a brand is after all: of these categories, that one, where its description in Wikidata reads so."""
FIRST: Final = {"food.groceries": 0, "transport.fuel": 1, "food.convenience": 2}
"""Which meaning of a name comes first where nothing else tells: the larger shops are visited more often."""
SAME: Final = {"fx": "fr", "conus": "us", "ea": "es", "ic": "es", "uk": "gb"}
"""Codes of the index that are not countries of ISO 3166-1."""
VARIANTS: Final = re.compile(r"(brand|name|short_name|alt_name|official_name|operator|network)(:[a-z]{2})?")
PUBLIC: Final = re.compile(
    r"\b(city|county|council|town|village|municipal\w*|stadt|gemeinde|landkreis|commune|ville|mairie|comune|gemeente|"
    r"ayuntamiento|prefeitura|camara|borough|district|parish|urzad|gmina|kommune?n?|obec|mesto|government|ministry)\b"
)


def fetched(name: str, version: str, into: Path) -> Path:
    """The unpacked package of this version, through the user's own npm."""
    subprocess.run(["npm", "pack", "--silent", f"{name}@{version}"], cwd=into, check=True, stdout=subprocess.DEVNULL)
    (archive,) = into.glob("*.tgz")
    with tarfile.open(archive) as packed:
        packed.extractall(into, filter="data")
    return into / "package"


def categories() -> dict[str, str]:
    """Category by path of the index."""
    with (HERE / "paths.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))[1:]
    return {tag: category for category, tags in rows for tag in tags.split()}


def category_of(path: str, known: Mapping[str, str]) -> str | None:
    """The category of a path such as `brands/shop/bakery`."""
    tree, _, tags = path.partition("/")
    if tree == "brands":
        return known.get(tags)
    return known.get("transit/*") if tree == "transit" else known.get(path)


def countries(location: Mapping[str, Any]) -> frozenset[str]:
    """The countries of a brand; empty is everywhere, and what cannot be placed."""
    found = set()
    for place in location.get("include", []):
        if not isinstance(place, str) or place.isdigit():
            return frozenset()
        code, _, _ = place.lower().removesuffix(".geojson").partition("-")
        found.add(SAME.get(code, code))
    return frozenset(code for code in found if len(code) == 2)


def patterns(sources: Iterable[str]) -> list[re.Pattern[str]]:
    """Regular expressions of names that are no brands; the few that only JavaScript understands are left out."""
    usable = []
    for source in sources:
        with suppress(re.error):
            usable.append(re.compile(source, re.IGNORECASE))
    return usable


def dissolved(entry: Mapping[str, Any]) -> bool:
    """Whether a brand is gone for so long that no statement names it."""
    return any(str(end.get("date", "9"))[:4] < CLOSED_BEFORE for end in entry.get("dissolutions", []))


def described(category: str, description: str) -> str:
    """The category of a brand whose own description says that it is something else."""
    for of, instead, pattern in DESCRIBED:
        if category in of.split() and re.search(pattern, description, re.IGNORECASE):
            return instead
    return category


def spellings(item: Mapping[str, Any], website: str) -> Iterator[str]:
    """Every way in which the brand is written, the shown name first."""
    tags = item["tags"]
    yield tags.get("brand:en") or tags.get("name:en") or item["displayName"]
    yield item["displayName"]
    for key, value in sorted(tags.items()):
        if VARIANTS.fullmatch(key):
            yield from value.split(";")
    yield from item.get("matchNames", [])
    label = website.rsplit("//", maxsplit=1)[-1].split("/", maxsplit=1)[0].removeprefix("www.").rpartition(".")[0]
    if len(label) >= 7 and "." not in label:
        yield label


class Everyday:
    """Tells everyday words from names."""

    def __init__(self, trades: frozenset[str]) -> None:
        """Takes the words that trades use for themselves: those are never names."""
        from wordfreq import zipf_frequency

        self._frequency = zipf_frequency
        self.trades = trades
        self._seen: dict[str, float] = {}

    def often(self, word: str) -> float:
        """How frequent a word is in the language that uses it most."""
        known = self._seen.get(word)
        if known is None:
            known = self._seen[word] = max(self._frequency(word, language) for language in LANGUAGES.split())
        return known

    def __call__(self, name: str) -> bool:
        """Whether a folded name could as well be part of an ordinary text."""
        words = name.split()
        if len(name) <= 3 or name.isdigit():
            return True
        if len(words) == 1:
            return self.often(name) >= EVERYDAY
        return len(words) == 2 and all(self.often(word) >= PHRASE for word in words)


def words(item: Mapping[str, Any], website: str, everyday: Everyday) -> dict[str, str]:
    """Folded spellings and their mark; the joined form of a name of two words is one of them."""
    found: dict[str, str] = {}
    for spelling in spellings(item, website):
        word = fold(fold(spelling))
        if len(word) < 2 or len(word) > LENGTH_MAX or word in everyday.trades or not re.search(r"[^\W\d]", word):
            continue
        found.setdefault(word, "!" if everyday(word) else "")
        joined = fold(word.replace(" ", ""))
        if word.count(" ") == 1 and len(joined) >= 8 and joined.isalpha() and joined.isascii() and not everyday(joined):
            found.setdefault(joined, "")
    return found


def rows(package: Path, everyday: Everyday) -> list[tuple[str, str, str, str]]:
    """Name, category, countries and words of every brand that is left."""
    dist = package / "dist"
    index = json.loads((dist / "json" / "nsi.json").read_text("utf-8"))["nsi"]
    generic = patterns(json.loads((dist / "json" / "genericWords.json").read_text("utf-8"))["genericWords"])
    facts = json.loads((dist / "wikidata" / "wikidata.json").read_text("utf-8"))["wikidata"]
    known = categories()
    merged: dict[tuple[str, str], tuple[set[str], dict[str, str]]] = {}
    for path, tree in index.items():
        category = category_of(path, known)
        if category is None:
            continue
        exclude = tree["properties"].get("exclude", {})
        refused = [*generic, *patterns(exclude.get("generic", [])), *patterns(exclude.get("named", []))]
        for item in tree["items"]:
            tags, name = item["tags"], item["displayName"]
            fact = facts.get(tags.get("brand:wikidata") or tags.get("operator:wikidata"), {})
            foreign = not path.startswith("brands/") and PUBLIC.search(fold(name)) and category != "transport.transit"
            if item.get("fromTemplate") or foreign or dissolved(fact) or any(bad.search(name) for bad in refused):
                continue
            found = words(item, next(iter(fact.get("officialWebsites", [])), ""), everyday)
            if found:
                shown = next(iter(spellings(item, ""))).strip()
                meant = described(category, fact.get("description", ""))
                places, forms = merged.setdefault((shown, meant), (set(), {}))
                places |= countries(item["locationSet"]) or {"*"}
                forms |= {word: mark for word, mark in found.items() if word not in forms}
    return sorted(
        (
            (
                name,
                category,
                "*" if "*" in places else ",".join(sorted(places)),
                "|".join(m + w for w, m in forms.items()),
            )
            for (name, category), (places, forms) in merged.items()
        ),
        key=lambda row: (FIRST.get(row[1], 9), row[1], row[0]),
    )


def trade_words() -> frozenset[str]:
    """The words of the tables of trades."""
    with (PACKAGE / "trades.tsv").open(encoding="utf-8") as file:
        return frozenset(line.split("\t")[0] for line in file)


def write(path: Path, lines: Iterable[Iterable[str]]) -> int:
    """Writes the table compressed, the same bytes for the same lines, and returns how many lines it has."""
    text = "\n".join("\t".join(cell.replace("\t", " ") for cell in line) for line in lines)
    path.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))
    return text.count("\n") + 1


def main() -> None:
    """Fetches, picks, writes, and says how much there is."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--index", type=Path, help="an unpacked name-suggestion-index")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        package = options.index or fetched("name-suggestion-index", VERSION, Path(folder))
        found = rows(package, Everyday(trade_words()))
    places = {place for row in found for place in row[2].split(",")} - {"*"}
    count = write(PACKAGE / "brands.tsv.gz", found)
    print(f"{count} brands of {len(places)} countries, {sum(row[3].count('|') + 1 for row in found)} words")


if __name__ == "__main__":
    main()
