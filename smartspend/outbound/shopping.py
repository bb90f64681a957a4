"""Whether a text is of a purchase although no word of the bank says so: a shop known from public lists, or a town last.

Card schemes write the shop, then its town: HAVAN BRUSQUE. The names of public lists are too often people's to be
believed beside a transfer, and as good as any where no money moves between people.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from smartspend.outbound import phrases
from smartspend.outbound.naming import (
    SEVERAL,
    SURE_FAMILY,
    Kind,
    MerchantShare,
    Word,
    is_family,
    is_given,
    is_initial,
    is_listed,
    says_business,
)
from smartspend.outbound.places import words_of_town

_WHOLE: Final = 0.99
_SHORT: Final = 4
_LEADERS: Final = frozenset({"the", "chez", "maison"})
"""What shops' names begin with, and hardly anybody's."""
_LONGEST: Final = 4
"""Words of a shop's name that are looked at."""


def is_of_shop(text: str, words: Sequence[Word], share: MerchantShare, *, paid: bool, everyday: frozenset[str]) -> bool:
    """Whether `words` of a text in which nobody is said to send money are a shop's.

    `paid` says that something is paid, to whomever; `everyday` are the words that name nobody.
    """
    said = [word for word in words if not (word.text.isascii() and len(word.key) < SEVERAL)]
    while said and said[0].key in everyday and said[0].key not in _LEADERS:
        said = said[1:]
    if not said:
        return False
    named = any(_is_someone(word) for word in said)
    shortened = any(is_initial(word) and word.text.endswith(".") for word in words)
    if not (paid and shortened) and _starts_with_shop(text, said, share, named=named):
        return True
    if paid or any(_is_written(word, everyday) for word in words):
        return False
    return _names_trade(said, share, everyday, named=named) or _ends_with_town(said, named=named)


def _names_trade(said: Sequence[Word], share: MerchantShare, everyday: frozenset[str], *, named: bool) -> bool:
    """Whether a word of a trade stands there: beside one name it is a shop's, beside a whole one what somebody is."""
    listed = sum(
        is_listed(word.key) for word in said if word.key not in phrases.PARTICLES and not says_business(word.key)
    )
    trades = any(
        len(word.key) > SEVERAL
        and word.key not in everyday
        and (says_business(word.key) or (share(word.text) >= _WHOLE and _is_trade(word, share, everyday)))
        for word in said
    )
    if trades and not (named and (listed > 1 or len(said) <= SEVERAL)):
        return True
    if not named and len(said) > 1 and (said[0].key in _LEADERS or any(word.key in phrases.GOODS for word in said)):
        return True
    return not (named or listed) and any(_is_trade(word, share, everyday) for word in said)


def _ends_with_town(said: Sequence[Word], *, named: bool) -> bool:
    """Whether a town stands last, and nobody's whole name before: MARIA BONITA MILANO, not MARIA SCHMIDT BERLIN."""
    town = words_of_town([word.key for word in said])
    if named:
        before, behind = said[: len(said) - town], said[len(said) - town :]
        listed = sum(is_listed(word.key) for word in before if word.key not in phrases.PARTICLES)
        return town > 0 and len(before) >= SEVERAL and listed == 1 and not any(is_listed(word.key) for word in behind)
    return 0 < town < len(said) and not (len(said) - town == 1 and is_family(said[0].key))


def _is_written(word: Word, everyday: frozenset[str]) -> bool:
    """Whether somebody wrote it who chose between small letters and capitals, or it is an initial."""
    small = word.text[0].islower() and word.key not in everyday and word.key not in phrases.PARTICLES | phrases.JOINING
    return small or (is_initial(word) and word.text.endswith("."))


def _is_someone(word: Word) -> bool:
    return is_given(word.key) or bool(SURE_FAMILY.fullmatch(word.key)) or (is_initial(word) and word.text.isascii())


def _starts_with_shop(text: str, said: Sequence[Word], share: MerchantShare, *, named: bool) -> bool:
    """Whether the first words are a shop's name that is nobody's."""
    for count in range(min(len(said), _LONGEST), 0, -1):
        if share(text[said[0].start : said[count - 1].end], Kind.BRANDS) < _WHOLE:
            continue
        if any(is_initial(word) and word.text.endswith(".") for word in said[count : count + 1]):
            return False
        if count > 1:
            return not named or count >= len(said) - SEVERAL
        only = len(said) == 1 or words_of_town([word.key for word in said[1:]]) == len(said) - 1
        long = len(said[0].key) > _SHORT or not said[0].text.isascii()
        return (only or long) and not (named or is_family(said[0].key))
    return False


def _is_trade(word: Word, share: MerchantShare, everyday: frozenset[str]) -> bool:
    """Whether it is what a trade calls itself, and not what people pay each other for."""
    if word.key in everyday or len(word.key) < _SHORT:
        return False
    return share(word.text, Kind.TRADES) >= _WHOLE
