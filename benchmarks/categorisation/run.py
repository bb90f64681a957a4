"""How often the categorisation is right, how honest its confidence is, how fast it learns, and how fast it is.

    python -m benchmarks.categorisation.run [--set FILE.csv …] [--rivals PYTHON] [--write docs/accuracy.md] [--json]

Without arguments it measures on the set beside this file. `--set` adds others, for example of one's own household (see
`sets` for the columns). `--rivals` names a Python that has `requirements.txt`; without it those rivals are left out.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

import numpy as np

from benchmarks.categorisation import household, rivals, speed
from benchmarks.categorisation.sets import Labelled, Set, built_in, read
from smartspend.categorisation.cascade import THRESHOLD, Knowledge, Line, decide, learned_from
from smartspend.categorisation.classifier import Classifier
from smartspend.categorisation.merchants import MerchantIndex
from smartspend.cli import rows as reader
from smartspend.transactions.taxonomy import GROUPS

CURVE: Final = (20, 50, 200)
COVERAGE: Final = 0.8
BINS: Final = 10
EMBEDDED_MAX: Final = 2_000
"""Larger sets are not embedded: it takes minutes."""


@dataclass(frozen=True)
class Given:
    """One answer; the category is None where it abstained."""

    category: str | None
    confidence: float
    right: bool


def line(row: Labelled) -> Line:
    """A line of a set as the product's command reads it."""
    cells = row.cells
    header = ",".join(cells)
    written = ",".join('"' + value.replace('"', '""') + '"' for value in cells.values())
    return next(reader.lines(iter([f"{header}\n", f"{written}\n"])))  # type: ignore[arg-type]  # lines of text


def ask(found: Set, lines: Sequence[Line], past: Sequence[int], threshold: float) -> list[Given]:
    """What the product says of all lines when it was taught the labels of some."""
    taught = [(lines[place], found.rows[place].label) for place in past]
    knowledge = Knowledge(past=learned_from(taught)) if taught else Knowledge()
    answers = decide(lines, knowledge, threshold=threshold)
    return [
        Given(answer.category, answer.confidence, row.right(answer.category, found.meanings))
        for answer, row in zip(answers, found.rows, strict=True)
    ]


def percent(part: float, whole: float) -> float:
    """A share in percent; 0 of nothing."""
    return round(100 * part / whole, 1) if whole else 0.0


def calibration_error(given: Sequence[Given]) -> float:
    """How far confidence and truth lie apart on average over ten bins of equal width, in percent."""
    bins: list[list[Given]] = [[] for _ in range(BINS)]
    for item in given:
        bins[min(BINS - 1, int(item.confidence * BINS))].append(item)
    return percent(sum(abs(sum(i.right for i in b) - sum(i.confidence for i in b)) for b in bins), len(given))


def unaided(found: Set, lines: Sequence[Line]) -> dict[str, Any]:
    """What the product knows of a set by itself."""
    given, always = ask(found, lines, (), THRESHOLD), ask(found, lines, (), 0.0)
    answered = [item for item in given if item.category is not None]
    surest = sorted(always, key=lambda item: -item.confidence)[: round(COVERAGE * len(always))]
    return {
        "rows": len(lines),
        "answered": percent(len(answered), len(given)),
        "right of answered": percent(sum(item.right for item in answered), len(answered)),
        "wrong at 80 %": percent(sum(not item.right for item in surest), len(surest)),
        "right if it must answer": percent(sum(item.right for item in always), len(always)),
        "calibration error": calibration_error(always),
    }


def parts(found: Set, lines: Sequence[Line]) -> dict[str, Any]:
    """How often the answer is right with a part of the evidence only."""
    whole = Classifier.load()
    mute = replace(whole, context=np.zeros_like(whole.context))
    silent = replace(mute, weights=np.zeros_like(whole.weights))
    matches = MerchantIndex.matches

    def nothing(*_: object, **__: object) -> list[object]:
        return []

    answers = {}
    for name, model, look in (
        ("everything", whole, matches),
        ("without the amount", mute, matches),
        ("without the classifier", silent, matches),
        ("classifier alone", whole, nothing),
    ):
        with (
            patch.object(Classifier, "load", lambda model=model: model),
            patch.object(MerchantIndex, "matches", look),
        ):
            given = ask(found, lines, (), 0.0)
        answers[name] = percent(sum(item.right for item in given), len(given))
    return answers


def learning(found: Set, lines: Sequence[Line], python: str | None) -> list[dict[str, Any]]:
    """A person goes through the lines and corrects what is wrong or missing; the lines after the last one are scored.

    Beside it stands the text classifier, taught with the same corrections, and with every line up to there.
    """
    first = ask(found, lines, (), THRESHOLD)
    given, corrected, at, curve = first, list[int](), 0, []
    for goal in CURVE:
        while len(corrected) < goal and at < len(lines):
            if not given[at].right:
                corrected.append(at)
            at += 1
        if at >= len(lines):
            break
        given = ask(found, lines, corrected, THRESHOLD)
        rest = given[at:]
        point = {
            "corrections": goal,
            "rows after": len(rest),
            "right without them": percent(sum(i.right for i in first[at:]), len(rest)),
            "right": percent(sum(i.right for i in rest), len(rest)),
        }
        if python:
            for name, taught in (("same corrections", corrected), ("every line so far", list(range(at)))):
                said = rivals.by_regression(python, [found.rows[place] for place in taught], found.rows[at:])
                hits = sum(row.right(label, found.meanings) for row, label in zip(found.rows[at:], said, strict=True))
                point[f"regression, {name}"] = percent(hits, len(rest))
        curve.append(point)
    return curve


def compared(found: Set, python: str | None) -> dict[str, float | str]:
    """How often rivals that need no labels are right, of all lines."""
    answers: dict[str, Sequence[str | None] | str] = {"keyword list": rivals.by_keywords(found.rows)}
    if python and len(found.rows) <= EMBEDDED_MAX:
        names = {group.key: group.name for group in GROUPS}
        try:
            answers["sentence embeddings (MiniLM)"] = rivals.by_embedding(python, found.rows, names)
        except rivals.Missing as why:
            answers["sentence embeddings (MiniLM)"] = f"left out: {why}"
    return {
        name: said
        if isinstance(said, str)
        else percent(sum(r.right(s, {}) for r, s in zip(found.rows, said, strict=True)), len(said))
        for name, said in answers.items()
    }


def measure(found: Set, python: str | None) -> dict[str, Any]:
    """All figures of one set."""
    lines = [line(row) for row in found.rows]
    return {
        "set": found.name,
        **unaided(found, lines),
        "parts": parts(found, lines),
        "without labels": compared(found, python),
        "curve": learning(found, lines, python),
    }


def table(rows: Sequence[dict[str, Any]]) -> str:
    """A Markdown table; columns are the keys of the rows."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    cells = [[str(row.get(name, "")) for name in names] for row in rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in [names, ["---"] * len(names), *cells])


def document(result: dict[str, Any]) -> str:
    """The figures as a page of the documentation."""
    text = Path(__file__).with_name("accuracy.template.md").read_text("utf-8")
    flat = (
        "set",
        "rows",
        "answered",
        "right of answered",
        "wrong at 80 %",
        "right if it must answer",
        "calibration error",
    )
    sets = result["sets"]
    filled = {
        "date": result["date"],
        "command": result["command"],
        "machine": result["machine"],
        "accuracy": table([{name: found[name] for name in flat} for found in sets]),
        "parts": table([{"set": found["set"], **found["parts"]} for found in sets]),
        "rivals": table(
            [{"set": f["set"], "Smart Spend": f["right if it must answer"], **f["without labels"]} for f in sets]
        ),
        "curves": table([{"set": f["set"], **point} for f in sets for point in f["curve"]]),
        "speed": table([result["speed"]]),
    }
    for name, value in filled.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def main() -> None:
    """Measures, prints, and writes the page if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--set", type=Path, action="append", default=[], dest="sets", metavar="FILE")
    parser.add_argument("--rivals", metavar="PYTHON", help="a Python with the packages of requirements.txt")
    parser.add_argument("--write", type=Path, metavar="PAGE")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found = [*built_in(), household.year(), *map(read, options.sets)]
    command = ["python -m benchmarks.categorisation.run", *(f"--set {path.name}" for path in options.sets)]
    result = {
        "date": datetime.now(UTC).date().isoformat(),
        "machine": f"{platform.machine()}, Python {platform.python_version()}",
        "command": " ".join([*command, *(["--rivals PYTHON"] if options.rivals else [])]),
        "sets": [measure(item, options.rivals) for item in found],
        "speed": json.loads(subprocess.run([sys.executable, speed.__file__], capture_output=True, check=True).stdout),
    }
    if options.write:
        options.write.write_text(document(result), "utf-8")
    print(json.dumps(result, ensure_ascii=False, indent=1) if options.json else document(result))


if __name__ == "__main__":
    main()
