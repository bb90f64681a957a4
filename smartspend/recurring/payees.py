"""What a bank's text says of who is paid, and under which contract; without what differs from month to month."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import polars as pl

from smartspend.categorisation import descriptor

_MONTHS: Final = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "januar februar marz maerz mai juni juli oktober dezember okt dez "
    "janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre "
    "januari februari maart augustus mei "
    "janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro "
    "styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien "
    "leden unor brezen duben kveten cerven cervenec srpen zari rijen listopad prosinec "
    "q1 q2 q3 q4"
)
_VARIES: Final = re.compile(
    r"(?<!\S)(?:" + "|".join(sorted(set(_MONTHS.split()), key=len, reverse=True)) + r"|\d+月?分?|\d+年\d*月?)(?!\S)"
)
_MARK: Final = re.compile(r"(?<![\d.,])\d{5,}(?![\d.,])")
_YEAR: Final = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-3]\d)?|(?:0[1-9]|1[0-2])(?:19|20)\d\d")
_SEEN_LEAST: Final = 3
_FAMILY_LEAST: Final = 3
_BILLS: Final = (
    "bills.",
    "income.salary",
    "income.pension",
    "income.benefits",
    "income.rental",
    "entertainment.streaming",
    "health.fitness",
)


def bills_regularly(category: str | None) -> bool:
    """Whether what belongs to this built-in category usually recurs."""
    return category is not None and category.startswith(_BILLS)


def steady_key(key: str) -> str:
    """A payee's key without the months, years and numbers in it; as it is where nothing else would be left."""
    return " ".join(_VARIES.sub(" ", key).split()) or key


def family_of(steady: str) -> str:
    """What payees have in common that may be one and the same under another spelling: the first word."""
    first = steady.split(" ", maxsplit=1)[0]
    return first if len(first) >= _FAMILY_LEAST else steady


def key_of(text: str) -> str:
    """The key under which the same payee is found again next month."""
    return steady_key(descriptor.payee_key(text))


def marks(keys: Sequence[str], texts: Sequence[str]) -> list[str]:
    """For each text the number in it that tells contracts apart: the longest one that comes again with the same payee.

    Numbers that are different each time are of the payment, and numbers that look like a month are of its day.
    """
    numbers = [[found for found in _MARK.findall(text) if not _YEAR.fullmatch(found)] for text in texts]
    flat = [(key, number) for key, own in zip(keys, numbers, strict=True) for number in own]
    if not flat:
        return [""] * len(texts)
    frame = pl.DataFrame(flat, schema={"key": pl.String, "number": pl.String}, orient="row")
    again = set(
        frame.group_by("key", "number").len().filter(pl.col("len") >= _SEEN_LEAST).select("key", "number").rows()
    )
    return [
        max((number for number in own if (key, number) in again), key=len, default="")
        for key, own in zip(keys, numbers, strict=True)
    ]
