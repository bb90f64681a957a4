"""How much of a phrase is known to be a merchant's: what redaction asks before it hides a name."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from smartspend.categorisation.descriptor import fold
from smartspend.categorisation.merchants import MerchantIndex
from smartspend.categorisation.tables import Entry
from smartspend.outbound.naming import Kind

_SOLD: Final = ("food.", "health.", "transport.", "travel.", "entertainment.", "shopping.")
"""What a public list calls a trade where it is of these; the others are what people pay each other for."""


@lru_cache(maxsize=20_000)
def merchant_share(phrase: str, kind: Kind = Kind.SURE, /) -> float:
    """The share of the letters (0 to 1) that belong to names of brands or to the words trades use for themselves.

    Everyday words that are brands only where they stand alone count only there.
    """
    index = MerchantIndex.load()
    folded = fold(phrase)
    if not folded:
        return 0.0
    haystack = f" {folded} "
    known = bytearray(len(haystack))
    for number, start, end in index.finder.find(haystack):
        whole = end - start >= len(haystack) - (0 if index.spaced[number] else 2)
        if any(_counts(entry, kind, whole=whole) for entry in index.known.of(number)):
            known[start:end] = b"\1" * (end - start)
    return sum(known[1:-1]) / len(folded)


def _counts(entry: Entry, kind: Kind, *, whole: bool) -> bool:
    """Names of brands kept by hand and words of trades; those of long public lists are too often people's, too.

    What banks call a transfer names nobody, least of all a shop.
    """
    if entry.strength == "weak" or (entry.whole and not whole):
        return False
    if kind is Kind.SURE:
        of_shop = entry.brand or not entry.category.startswith("transfers.")
        return of_shop and not entry.listed and entry.strength != "note"
    return entry.brand if kind is Kind.BRANDS else not entry.brand and entry.category.startswith(_SOLD)
