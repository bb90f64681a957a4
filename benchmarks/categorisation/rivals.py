"""What else could be used: a list of keywords, a text classifier taught with the same labels, sentence embeddings."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from benchmarks.categorisation.sets import Labelled

KEYWORDS: Final = {
    "food": "supermarket grocery groceries market restaurant cafe coffee pizza burger bakery bar pub food kitchen "
    "grill deli tesco lidl aldi carrefour walmart mcdonald starbucks subway uber_eats deliveroo doordash",
    "transport": "fuel petrol gas_station shell bp esso total parking taxi uber lyft train rail metro bus toll garage",
    "shopping": "amazon ebay ikea zara h&m store shop fashion clothing electronics hardware shoes books pharmacy_store",
    "entertainment": "netflix spotify cinema theatre steam playstation disney concert museum lottery casino",
    "bills": "rent mortgage electric energy water internet phone mobile insurance loan fee tax council telecom",
    "health": "pharmacy doctor dental dentist hospital clinic optician gym fitness medical",
    "travel": "hotel airline airways flight airbnb booking hostel travel",
    "income": "salary payroll wages pension dividend refund interest benefit",
    "transfers": "transfer atm cash withdrawal savings paypal payment credit_card deposit",
    "other": "donation charity church government fine post_office lawyer",
}


def by_keywords(rows: Sequence[Labelled]) -> list[str | None]:
    """The first group of which a keyword is in the text."""
    table = [(word.replace("_", " "), group) for group, words in KEYWORDS.items() for word in words.split()]
    texts = [row.cells["description"].lower() for row in rows]
    return [next((group for word, group in table if word in text), None) for text in texts]


class Missing(Exception):
    """The packages of a rival are not there."""


def elsewhere(python: str, task: str, payload: dict[str, Any]) -> list[str]:
    """Runs a rival in the environment that has its packages. Raises `Missing`."""
    program = Path(__file__).with_name("rival_process.py")
    done = subprocess.run(
        [python, str(program), task], input=json.dumps(payload), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise Missing(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "no answer")
    return list(json.loads(done.stdout.splitlines()[-1]))


def by_regression(python: str, taught: Sequence[Labelled], asked: Sequence[Labelled]) -> list[str]:
    """TF-IDF of runs of characters and logistic regression, taught with lines and labels."""
    payload = {
        "taught": [row.cells["description"] for row in taught],
        "labels": [row.label for row in taught],
        "asked": [row.cells["description"] for row in asked],
    }
    return elsewhere(python, "regression", payload)


def by_embedding(python: str, asked: Sequence[Labelled], names: dict[str, str]) -> list[str]:
    """The group whose name is nearest to the text in the space of a small sentence model."""
    payload = {"asked": [row.cells["description"] for row in asked], "names": list(names.items())}
    return elsewhere(python, "embedding", payload)


DEFAULT_PYTHON: Final = sys.executable
