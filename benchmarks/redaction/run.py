"""How much of what is private is found, and how many merchants stay, in made-up texts of many languages.

    python benchmarks/redaction/run.py [--texts 10000] [--seed 1] [--corpus blind-later] [--without-knowledge] [--json]

A secret counts as found when every letter and digit of it is hidden, a merchant as kept when none of its is. Ends with
status 1 below the promise: 99.5 % of the secrets, 98 % of the merchants.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import time
from collections import Counter
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.redaction import blind, corpus, handwritten
from benchmarks.redaction.corpus import Marked
from benchmarks.redaction.languages_east import EAST
from benchmarks.redaction.languages_more import MORE
from benchmarks.redaction.languages_west import WEST
from smartspend.categorisation.known_names import merchant_share
from smartspend.outbound.naming import nobody_known
from smartspend.outbound.redaction import find

UNSEEN = ("blind-unseen", "lines-kept")
CORPORA = ("blind-dev", "blind-test", "blind-later", "blind-unseen")
LINES = ("lines-read", "lines-kept", "lines-later")
RECALL_MIN, KEPT_MIN = 0.995, 0.98


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--texts", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", choices=["first", "more", "all", *CORPORA, *LINES], default="all")
    parser.add_argument("--without-knowledge", action="store_true", help="as for callers who know no merchants")
    parser.add_argument("--misses", type=int, default=20, help="how many to print")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    texts = _texts(asked.corpus, asked.texts, random.Random(asked.seed))
    share = nobody_known if asked.without_knowledge else merchant_share
    find("Transfer to Maria Schmidt", (), share)  # what is read once is read
    counts: Counter[tuple[str, str, bool]] = Counter()
    misses: list[str] = []
    started = time.perf_counter()
    for one in texts:
        found = find(one.text, (), share)
        hidden = {place for span in found for place in range(span.start, span.end)}
        for kind, start, end in one.marks:
            letters = [place for place in range(start, end) if one.text[place].isalnum()]
            good = not hidden.intersection(letters) if kind == "SHOP" else hidden.issuperset(letters)
            counts[one.language, kind, good] += 1
            if not good and asked.corpus not in UNSEEN:
                hiding = [(span.kind, one.text[span.start : span.end]) for span in found]
                misses.append(f"{one.language} {kind} {one.text[start:end]!r} in {one.text!r}: {hiding}")
    seconds = time.perf_counter() - started
    figures = _figures(counts, seconds, len(texts))
    if asked.json:
        print(json.dumps({**figures, "misses": misses[: asked.misses]}, ensure_ascii=False, indent=2))
    else:
        _print(counts, figures, misses[: asked.misses])
    return 0 if figures["recall"] >= RECALL_MIN and figures["kept"] >= KEPT_MIN else 1


def _texts(chosen: str, count: int, rng: random.Random) -> list[Marked]:
    if chosen in LINES:
        return handwritten.texts(chosen.removeprefix("lines-"))
    if chosen in CORPORA:
        halves = blind.languages(chosen.removeprefix("blind-"))
        return [blind.text(rng, halves[number % len(halves)]) for number in range(count)]
    languages = {"first": (*WEST, *EAST), "more": MORE, "all": (*WEST, *EAST, *MORE)}[chosen]
    return [corpus.text(rng, languages[number % len(languages)]) for number in range(count)]


def _rate(counts: Counter[tuple[str, str, bool]], *, shops: bool, only: str = "") -> float:
    chosen = {key: n for key, n in counts.items() if (key[1] == "SHOP") == shops and (not only or only in key[:2])}
    total = sum(chosen.values())
    return sum(n for key, n in chosen.items() if key[2]) / total if total else 1.0


def _figures(counts: Counter[tuple[str, str, bool]], seconds: float, texts: int) -> dict[str, float]:
    return {
        "texts": texts,
        "languages": len({key[0] for key in counts}),
        "secrets": sum(n for key, n in counts.items() if key[1] != "SHOP"),
        "recall": round(_rate(counts, shops=False), 5),
        "merchants": sum(n for key, n in counts.items() if key[1] == "SHOP"),
        "kept": round(_rate(counts, shops=True), 5),
        "texts_per_second": round(texts / seconds),
        "memory_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def _print(counts: Counter[tuple[str, str, bool]], figures: dict[str, float], misses: list[str]) -> None:
    for miss in misses:
        print(miss)
    print(
        "kinds     ",
        *(f"{kind} {_rate(counts, shops=False, only=kind):.2%}" for kind in sorted({k[1] for k in counts} - {"SHOP"})),
    )
    for language in sorted({key[0] for key in counts}):
        recall, kept = _rate(counts, shops=False, only=language), _rate(counts, shops=True, only=language)
        print(f"{language:10} secrets found {recall:8.2%}   merchants kept {kept:8.2%}")
    print(*(f"{name} {value}" for name, value in figures.items()), sep="  ")


if __name__ == "__main__":
    sys.exit(main())
