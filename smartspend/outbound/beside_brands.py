"""People whose family name is a brand, told by an initial or by the comma of a list of names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from smartspend.outbound import phrases
from smartspend.outbound.everyday import is_everyday
from smartspend.outbound.names import folded, names
from smartspend.outbound.naming import SEVERAL, Kind, MerchantShare, Word, is_given, is_initial, says_business

_WHOLE: Final = 0.99


def beside_brands(text: str, words: Sequence[Word], share: MerchantShare) -> Iterator[tuple[int, int]]:
    """Family names that are brands as well, with an initial or, behind a comma, a given name: Siemens M.; Ford, Ann."""
    for one, other in pairwise(words):
        gap = text[one.end : other.start]
        family, rest = (other, one) if is_initial(one) else (one, other)
        shortened = is_initial(rest) and rest.text[0].isupper() and rest.text.endswith(".") and gap in {" ", ""}
        turned = gap in {", ", ","} and is_given(rest.key) and rest is other
        if (
            not (shortened or turned)
            or is_initial(family)
            or not family.text[0].isupper()
            or len(family.key) <= SEVERAL
        ):
            continue
        if _is_word(family, share):
            continue
        said = text[one.start : other.end]
        if folded(said) not in phrases.BRANDS and share(said, Kind.BRANDS) < _WHOLE:
            yield one.start, other.end


def _is_word(family: Word, share: MerchantShare) -> bool:
    """Whether it is an everyday word or a trade, and nobody's name."""
    if family.key in names().family or family.key in names().given:
        return False
    return is_everyday(family.key) or (says_business(family.key) and not share(family.text))
