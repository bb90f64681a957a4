"""Words that nobody knows, in texts that are not of a purchase: whoever they name is taken for a person.

Names are too many for any list. So where nothing says that a shop was paid, what is neither a word of banks, nor of
everyday purposes, nor known of merchants is hidden. Cued and listed names are found before, by `people`.
"""

# ruff: noqa: RUF001 (letters of many scripts look alike)

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from smartspend.outbound import phrases
from smartspend.outbound.beside_brands import beside_brands
from smartspend.outbound.everyday import is_everyday, spoken
from smartspend.outbound.identifiers import IBAN_LENGTHS
from smartspend.outbound.names import folded, folded_in_place, names
from smartspend.outbound.naming import (
    SEVERAL,
    SURE_FAMILY,
    Context,
    Kind,
    MerchantShare,
    Word,
    is_domain,
    is_family,
    is_given,
    is_initial,
    says_business,
    starts_with_brand,
)
from smartspend.outbound.people import WEAK_PURCHASE, is_purchase, words_of
from smartspend.outbound.shopping import is_of_shop
from smartspend.outbound.strangers_unspaced import is_transfer_unspaced
from smartspend.outbound.vietnamese import is_vietnamese, is_vietnamese_shop, vietnamese_names

_GAP: Final = re.compile(r"[ \u00a0_-]{1,3}|, ?")
_UNSPACED: Final = re.compile("[\u3041-\u9fff\uac00-\ud7a3]")
_COUNTRIES: Final = "|".join(
    sorted(
        {
            *IBAN_LENGTHS,
            *[
                "US",
                "CA",
                "AU",
                "NZ",
                "IN",
                "JP",
                "CN",
                "KR",
                "TH",
                "VN",
                "ID",
                "SG",
                "HK",
                "MX",
                "AR",
                "CL",
                "ZA",
                "MA",
                "KE",
            ],
        }
    )
)
_PLACE_OF_CARD: Final = re.compile(
    rf"[^\W\d_]{{2,}} (?:{_COUNTRIES}|DEU|FRA|ITA|ESP|NLD|GBR|POL|PRT|BRA|USA|AUT|CHE)[ .]*$"
)
"""How card schemes end a text: the place and the country of the terminal."""
_BRANCH: Final = re.compile(
    r"[^\W\d_]['’]?[ ]*#[ ]?\d{1,6}\b|\b(?:[Ff][Ii][Ll]|[Ff]iliale|FILIALE|[Ss][Uu][Cc])\b\.?[ ]?\d{1,5}"
    r"|[^\W\d_]{3,} (?:A[KLRZ]|C[AOT]|DE|FL|GA|I[ADLN]|K[SY]|M[ADEHINOST]|N[CDEHJMVY]|O[HKR]"
    r"|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|NSW|VIC|QLD|TAS)[ .]*$"
)
"""The number of a branch, or the state of a terminal."""
_MOVING: Final = re.compile(
    rf"(?<![^\W_])(?:{phrases.MOVES}|{phrases.NETWORKS}|{phrases.LABELS}|{phrases.HONORIFICS})(?![^\W_])"
    r"|(?<!\w)(?:m|mr|mrs|ms|sr|sra|sig|dr|κ|г)\. |(?<![^\W_])(?:นางสาว|นาย|นาง|คุณ|น\.ส\.)"
)
_BETWEEN_PEOPLE: Final = re.compile(rf"(?<![^\W_])(?:{phrases.NETWORKS})(?![^\W_])")
_ADDRESSED: Final = re.compile(rf"(?<![^\W_])(?:{phrases.HONORIFICS})(?![^\W_])|(?<!\w)(?:m|mr|mrs|sr|sra|sig)\. ")
_CALLED: Final = re.compile(r"(?<![^\W_])(?:Bà|Ông|Chị|Cô|Chú|Bác|Anh|Em|bà|ông|chị|cô|chú|bác)[ ]")
"""How people are called in Vietnamese."""
_PAID: Final = re.compile(rf"(?<![^\W_])(?:{phrases.PAYMENTS})(?![^\W_])")
_TO_SHOP: Final = re.compile(r"(?<![^\W_])P2M(?![^\W_])", re.IGNORECASE)
_NETWORK: Final = re.compile(r"(?<![^\W_])(?:UPI|IMPS|NEFT|RTGS|MMT|TPT|INB|IBFT)[/ :*-]", re.IGNORECASE)
_AT_TERMINAL: Final = re.compile(rf"(?<![^\W_])(?:{phrases.TERMINALS})(?![^\W_])")
_CERTAIN_TERMINAL: Final = re.compile(
    r"(?<![^\W_])(?:pos|tpv|girocard|contactless|kontaktlos|dankort|"
    r"bankaxept|bancontact|qris|mada|buy goods|merchant payment)(?![^\W_])"
)
_CARRIER: Final = re.compile(r"\W*[A-Z][A-Z\d]{1,9} ?[*](?= ?[^\W\d_]{3})")
"""Who takes cards for small shops puts a star before their names: SQ *JOE'S COFFEE."""
_DIRECTION: Final = re.compile(phrases.CONNECTORS)
_WHOLE: Final = 0.99
_LONGEST_NAME: Final = 6


def strangers(text: str, share: MerchantShare, *, private: bool = False) -> Iterator[tuple[int, int]]:
    """Where somebody unknown may be named in a normalised text, as (start, end).

    `private` says that a number or address of somebody's stands there, too.
    """
    place = _place(text, private=private)
    if place is None:
        return
    spelled = text.replace("-", "/") if _NETWORK.search(text) else text
    words = words_of(spelled)
    shouted = not any(word.text[0].islower() and len(word.text) > 1 for word in words)
    vietnamese = is_vietnamese(text)
    if vietnamese and is_vietnamese_shop(text) and not private:
        return
    if vietnamese:
        yield from vietnamese_names(words, share, shouted=shouted)
    if place.at_shop:
        return
    yield from beside_brands(text, words, share)
    for run in _runs(spelled, words, shouted=shouted):
        before = next((word for word in reversed(words) if word.end <= run[0].start), None)
        brand = before is not None and folded(f"{before.text} {run[0].text}") in phrases.BRANDS
        if brand or _UNSPACED.search(text[run[0].start : run[-1].end]):
            continue
        directed = before is not None and before.key in phrases.DIRECTIONS
        single = vietnamese and not shouted and run[0].start > 0
        name = _somebody(run, share, place._replace(moving=True) if directed or single else place)
        if name:
            yield name[0].start, name[-1].end


class _Place(NamedTuple):
    """What a text says about itself: that money moves, that it has a purpose, that it is a direct debit, a shop's."""

    moving: bool
    paid: bool
    weak: bool
    at_shop: bool


def _place(text: str, *, private: bool) -> _Place | None:
    """What a text says about itself; nothing where it says that it is of a purchase."""
    plain = folded_in_place(text)
    between = _BETWEEN_PEOPLE.search(plain) is not None
    weak = WEAK_PURCHASE.match(plain) is not None and not between
    if is_purchase(plain) and not weak and not between:
        return None
    moving = any(pattern.search(text) for pattern in (_NETWORK, _CALLED)) or _MOVING.search(plain) is not None
    paid = private or _PAID.search(plain) is not None
    purposes = sum(word.key in spoken().purposes for word in words_of(text)[1:])
    moving = moving or _is_typed(text) or (private and not weak)
    at_terminal = _is_at_terminal(plain) or (not paid and _PLACE_OF_CARD.search(text) is not None)
    return _Place(
        moving=moving,
        paid=bool(purposes) or (paid and not weak),
        weak=weak and not (_ADDRESSED.search(plain) or purposes > 1),
        at_shop=_TO_SHOP.search(text) is not None or (at_terminal and not moving),
    )


def _is_at_terminal(plain: str) -> bool:
    return _AT_TERMINAL.search(plain) is not None or "สาขา" in plain


def _is_typed(text: str) -> bool:
    """Whether somebody wrote it: it begins with an everyday word in small letters."""
    first = re.match(r"[^\W\d_]{3,}(?= )", text)
    return first is not None and first[0].islower() and not text.islower()


def _is_between_people(text: str, plain: str, words: Sequence[Word]) -> bool:
    """Whether something says that money goes to somebody, or somebody wrote the text."""
    if _MOVING.search(plain) or _NETWORK.search(text) or _CALLED.search(text) or _is_typed(text):
        return True
    directed = bool(words) and words[0].key in phrases.DIRECTIONS
    return directed or (_UNSPACED.search(text) is not None and is_transfer_unspaced(text))


def is_purchase_at_shop(text: str, share: MerchantShare) -> bool:
    """Whether a text in which nobody's money moves names a shop, by public lists or by the town behind it."""
    if is_vietnamese(text) and is_vietnamese_shop(text):
        return True
    plain = folded_in_place(text)
    words = words_of(text)
    if _is_between_people(text, plain, words):
        return False
    if _CARRIER.match(text):
        return True
    purposes = spoken().purposes
    paid = _PAID.search(plain) is not None or any(
        word.key in purposes and not says_business(word.key) for word in words
    )
    if not paid and (_CERTAIN_TERMINAL.search(plain) or _PLACE_OF_CARD.search(text) or _BRANCH.search(text)):
        return True
    return is_of_shop(text, words, share, paid=paid, everyday=spoken().everyday)


def _runs(text: str, words: Sequence[Word], *, shouted: bool) -> Iterator[list[Word]]:
    """Words beside each other that are not everyday ones."""
    run: list[Word] = []
    for place, word in enumerate(words):
        if run and not _GAP.fullmatch(text, run[-1].end, word.start):
            yield from _trimmed(run)
            run = []
        following = words[place + 1] if place + 1 < len(words) else None
        if (run and (word.key in phrases.PARTICLES or _is_initial_in(word) or _is_title_of_shop(word, run))) or (
            not is_domain(word) and _is_strange(word, following, run, shouted=shouted)
        ):
            run.append(word)
        else:
            yield from _trimmed(run)
            run = [word] if _may_begin(word) else []
    yield from _trimmed(run)


def _may_begin(word: Word) -> bool:
    """Whether a name may begin with it although it says nothing: A. Smith, van Dijk."""
    if is_initial(word):
        return _is_capital(word) and word.text.endswith(".")
    return word.key in phrases.PARTICLES and not is_everyday(word.key)


def _is_initial_in(word: Word) -> bool:
    """Whether it is an initial inside a name: with a dot, or a letter that is no word."""
    return _is_capital(word) and (word.text.endswith(".") or not is_everyday(word.key))


def _is_capital(word: Word) -> bool:
    """Whether it is an initial, and no letter of an abbreviation."""
    return is_initial(word) and not word.text[0].islower()


def _is_title_of_shop(word: Word, run: Sequence[Word]) -> bool:
    """Zahnarztpraxis Dr. Keller is one shop."""
    return word.text.endswith(".") and says_business(run[0].key)


def _is_strange(word: Word, following: Word | None, run: Sequence[Word], *, shouted: bool) -> bool:
    if not shouted and word.text[0].islower():
        return False
    return not is_everyday(word.key) or _is_name_after_all(word, following, run)


def _is_name_after_all(word: Word, following: Word | None, run: Sequence[Word]) -> bool:
    """Whether an everyday word is a name here: Jan Kowalski is nobody's January."""
    if not run and _DIRECTION.fullmatch(word.key):
        return False
    known = names()
    note = word.key in phrases.NOTES
    if word.key not in known.given and word.key not in known.family:
        inside = bool(run) and not note and following is not None and not is_everyday(following.key)
        return inside and following is not None and not (word.text[0].islower() or following.text[0].islower())
    before_family = following is not None and is_family(following.key)
    if not note:
        return bool(run) or before_family or (following is not None and is_given(following.key))
    may_be = word.key in known.given or (bool(run) and is_family(word.key))
    return may_be and (0 < len(run) < SEVERAL or before_family)


def _trimmed(run: list[Word]) -> Iterator[list[Word]]:
    while run and run[-1].key in phrases.PARTICLES and not run[-1].text.endswith("."):
        run = run[:-1]
    if run:
        yield run


def _somebody(run: Sequence[Word], share: MerchantShare, place: _Place) -> Sequence[Word]:
    """What of a run is hidden; empty where it is a merchant's, or too little."""
    full = [word for word in run if word.key not in phrases.PARTICLES or word.text.endswith(".")]
    said = " ".join(word.text for word in run)
    known = share(said)
    if len(full) >= SEVERAL and not any(is_given(word.key) for word in full):
        known = max(known, share(said, Kind.BRANDS) if share(said, Kind.BRANDS) >= _WHOLE else 0)
    if all(is_initial(word) for word in full) or known >= _WHOLE or _is_brand(run, place):
        return ()
    if known > 0 or any(says_business(word.key) for word in run):
        despite = place.moving or (place.paid and not place.weak) or _behind_kind(run)
        return _despite_merchant(run, share, place) if despite else ()
    sure = _is_reversed(run) or any(
        is_given(word.key) or SURE_FAMILY.fullmatch(word.key) or is_initial(word) for word in full
    )
    everyday = [number for number, word in enumerate(run) if word.key in phrases.NO_GIVEN - phrases.PARTICLES]
    if everyday and not sure:
        return run[: everyday[0]] if place.moving and everyday[0] >= SEVERAL else ()
    return run if _is_enough(full, place, sure=sure) else ()


def _is_brand(run: Sequence[Word], place: _Place) -> bool:
    """Whether it begins with a brand that is called like somebody; Ford J. is somebody called like a brand."""
    return starts_with_brand(run, Context.ALONE) and not ((place.moving or place.paid) and _is_initial_at(run, 1))


def _behind_kind(run: Sequence[Word]) -> bool:
    """Whether words stand behind a brand, which may be a wallet, or behind a kind of payment."""
    rest = run[1:]
    return not says_business(run[0].key) and (_is_reversed(rest) or any(is_given(word.key) for word in rest))


def _is_enough(full: Sequence[Word], place: _Place, *, sure: bool) -> bool:
    """Whether unknown words are as many, or as much like a name, as the text demands."""
    several = len(full) >= SEVERAL
    likely = sure or any(is_family(word.key) for word in full)
    if place.weak:
        return several and (sure or place.paid)
    if place.moving:
        return True
    if place.paid:
        return several or likely
    return several and (likely or not full[0].text.isupper() or not _is_abbreviation(full[0].text))


def _is_abbreviation(text: str) -> bool:
    return len(text) <= SEVERAL


def _is_reversed(run: Sequence[Word]) -> bool:
    """Whether a comma stands behind the first words: Mercado, Ana."""
    return any(one.end + 1 < other.start and not one.text.endswith(".") for one, other in pairwise(run))


def _despite_merchant(run: Sequence[Word], share: MerchantShare, place: _Place) -> Sequence[Word]:
    """Somebody called like a shop or trade, or with one before or behind the name."""
    if any(word.key in phrases.LEGAL_FORMS or folded(word.text) in phrases.LEGAL_FORMS for word in run):
        return ()
    trades = [says_business(word.key) for word in run]
    shops = [
        trade or (share(word.text) >= _WHOLE and not is_initial(word)) for trade, word in zip(trades, run, strict=True)
    ]
    first = run[0]
    if shops[0] and not (_is_reversed(run) or _is_initial_at(run, 1)):
        named = first.key in names().family and (not trades[0] or _is_someone(run, 1))
        if not named:
            return _behind_shop(run[1:], share, place)
    return _up_to_shop(run, shops, trades, place)


def _behind_shop(rest: Sequence[Word], share: MerchantShare, place: _Place) -> Sequence[Word]:
    """Who stands behind what looks like a shop, and is a wallet or a kind of payment: Papara, Gehaltszahlung."""
    full = [word for word in rest if word.key not in phrases.PARTICLES or word.text.endswith(".")]
    if len(full) == 1 and place.moving and is_family(full[0].key) and share(full[0].text) == 0:
        return rest
    if len(full) < SEVERAL or any(says_business(word.key) or word.key in phrases.NO_GIVEN for word in full):
        return ()
    known = any(is_given(word.key) or is_initial(word) for word in full) or _is_reversed(rest)
    unknown = share(" ".join(word.text for word in rest)) == 0
    return rest if known or (unknown and (place.moving or place.paid)) else ()


def _up_to_shop(run: Sequence[Word], shops: Sequence[bool], trades: Sequence[bool], place: _Place) -> Sequence[Word]:
    """The name, with the shop's word in it where that is somebody's name too."""
    full = 0
    reverse = _is_reversed(run)
    for number, word in enumerate(run):
        listed = word.key in names().family
        if shops[number] and full >= SEVERAL and not (listed or number == len(run) - 1):
            return run[:number]
        if shops[number] and full == 1:
            named = listed or reverse or _is_initial_at(run, number + 1) or _is_someone(run, 0)
            if not named and (trades[number] or not place.moving):
                return ()
        small = word.key in phrases.PARTICLES and not is_initial(word)
        if word.key in phrases.NO_GIVEN and not small and not is_given(word.key):
            return run[:number] if full >= SEVERAL else ()
        full += not small
    someone = place.moving or reverse or any(_is_someone(run, number) for number in range(len(run)))
    someone = someone or any(is_family(word.key) or _is_double(word.text) for word in run)
    return run if 1 < full <= _LONGEST_NAME and someone else ()


def _is_double(text: str) -> bool:
    """Whether it is two names with a hyphen between them."""
    parts = text.split("-")
    return len(parts) == SEVERAL and all(len(part) > SEVERAL and part[0].isupper() for part in parts)


def _is_initial_at(run: Sequence[Word], place: int) -> bool:
    return place < len(run) and _is_capital(run[place]) and run[place].text.endswith(".")


def _is_someone(run: Sequence[Word], place: int) -> bool:
    return place < len(run) and (is_given(run[place].key) or is_initial(run[place]))
