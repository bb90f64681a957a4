"""Whether words are somebody's name: by lists, by shapes, and against what is known of merchants.

A shop may be called like a person, so every find is weighed against what is known of merchants. How much it takes
depends on the place: after “Zelle to” stands a person unless it is surely a shop; in the middle of nowhere, only what
is made of listed names counts.
"""

# ruff: noqa: RUF001 (letters of many scripts look alike)

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, IntEnum
from typing import Final, NamedTuple, Protocol

from smartspend.outbound import phrases
from smartspend.outbound.names import folded, names


class Kind(Enum):
    """Which knowledge of merchants counts.

    `SURE` is what was written by hand. The others add public lists, which hold too many names of people to be believed
    where money moves between them: `BRANDS` those of shops, `TRADES` the words that trades use for themselves.
    """

    SURE = 0
    BRANDS = 1
    TRADES = 2


class MerchantShare(Protocol):
    """How much of a phrase (0 to 1) is made of words by which merchants or trades are known."""

    def __call__(self, phrase: str, kind: Kind = Kind.SURE, /) -> float:
        """The share of the letters."""
        ...


def nobody_known(_phrase: str, _kind: Kind = Kind.SURE, /) -> float:
    """The share for callers that know no merchants."""
    return 0.0


class Context(IntEnum):
    """How much the place says that a person is named there."""

    NOWHERE = 0
    ALONE = 1
    PAYMENT = 2
    TITLED = 3
    DOTTED = 4
    PAID_TO = 5
    TOLD = 6
    BETWEEN_PEOPLE = 7


class Word(NamedTuple):
    """One word of a text and where it stands."""

    text: str
    key: str
    start: int
    end: int


_CYRILLIC: Final = re.compile(r"[а-яіїєґў]{4,}")
_FAMILY_ENDS: Final = re.compile(
    r".{3,}(?:ski|ska|sky|skyj|wicz|czyk|owski|ovic|ovich|evic|enko|chuk|czuk|iuk|yuk|off|ova|eva|escu|sson|sen|dottir|"
    r"nen|stra|sma|ema|gaard|qvist|quist|meier|mayr|meyer|hofer|oglu|opoulos|opoulou|idis|akis|idou|yan|shvili|dze|aitis|iene|ovsky|ovska|ovski|inho|eiro|inski|"
    r"ов|ова|ову|овой|ев|ева|еву|евой|ин|ина|ину|иной|ский|ская|скии|енко|чук|юк|ць|ович|евич|овна|евна|ична|ογλου|οπουλοσ|οπουλου|ιδησ|ιδου|ακησ|ακη)|ال.{3,}ي"
)
SURE_FAMILY: Final = re.compile(
    r".{3,}(?:owski|owska|ewski|ewska|wicz|escu|sson|dottir|oglu|opoulos|opoulou|shvili|enko|murthy|swamy|οπουλοσ|οπουλου|ιδησ|ακησ|енко|ович|евич|овна|евна|ична)|ال.{3,}ي"
)
_PATRONYMIC: Final = re.compile(r".{3,}(?:ович|евич|овна|евна|ична|івна|йович)")
WORDS_MAX: Final = 5
_ARTICLES: Final = frozenset({"al", "el", "le", "la", "lo"})
_DIRECTION: Final = re.compile(phrases.CONNECTORS)
_WHOLE: Final = 0.99
SEVERAL: Final = 2


def key_of(text: str) -> str:
    """A word as the lists have it."""
    return folded(text).replace(".", "")


def judged(run: Sequence[Word], context: Context, share: MerchantShare) -> Sequence[Word]:
    """The part of a run of words, from its beginning, that is a person's name there; empty where it is none."""
    if context <= Context.PAYMENT:
        while run and run[0].key in phrases.PARTICLES:
            run = run[1:]
    name = _cut(run)
    if not name or is_business(run, name) or starts_with_brand(name, context):
        return ()
    full = [word for word in name if word.key not in phrases.PARTICLES]
    if all(is_initial(word) and word.text.isascii() for word in full):
        return ()
    brand = [share(word.text) >= _WHOLE for word in name]
    given = [is_given(word.key) for word in name]
    others = [word for word, shop in zip(name, brand, strict=True) if not shop and word.key not in phrases.NO_GIVEN]
    told = len(full) >= SEVERAL and (
        (context >= Context.TITLED and bool(others)) or any(is_family(word.key) for word in others)
    )
    someone = any(one and (told or not shop) for one, shop in zip(given, brand, strict=True))
    if _is_merchant(name, len(full), brand, share, someone=someone):
        return ()
    return name if _is_enough(name, full, context, someone=someone) else ()


def _is_merchant(
    name: Sequence[Word], full: int, brand: Sequence[bool], share: MerchantShare, *, someone: bool
) -> bool:
    """Whether what is known of merchants outweighs the name; `full` is the number of words that are not small."""
    known = [share(" ".join(word.text for word in name[:length])) for length in range(1, len(name) + 1)]
    if known[-1] >= _WHOLE or any(one >= _WHOLE for one in known[1:]):
        return True
    return (any(brand) or max(known) > 0) and not (someone and full >= SEVERAL)


def _is_enough(name: Sequence[Word], full: Sequence[Word], context: Context, *, someone: bool) -> bool:
    """Whether the words look as much like a name as their place demands."""
    listed = [is_listed(word.key) or is_initial(word) for word in name]
    several = len(full) >= SEVERAL
    everyday = [word.key in phrases.NO_GIVEN for word in full]
    someone_else = any(
        is_family(word.key) and len(word.key) > SEVERAL for word in full if word.key not in phrases.NO_GIVEN
    )
    if context is Context.BETWEEN_PEOPLE or (someone and (context >= Context.PAID_TO)):
        return True
    if context is Context.TOLD:
        return not all(everyday) and (several or any(listed))
    if context in {Context.PAID_TO, Context.DOTTED}:
        return several and (not any(everyday) or (someone_else and not all(everyday)))
    if context is Context.TITLED and len(full[0].key) > 2 and not everyday[0]:
        return listed[0] or (several and any(listed) and not any(everyday))
    if context is Context.PAYMENT and several:
        return someone or (any(listed) and not any(everyday))
    return someone and sum(listed) >= SEVERAL


def _cut(run: Sequence[Word]) -> Sequence[Word]:
    """The run up to the first word of a purpose, at most as long as names are."""
    end, full = 0, 0
    for place, word in enumerate(run):
        if word.key in phrases.NOTES and not _is_name_after_all(run, place):
            break
        small = word.key in phrases.PARTICLES
        if not small and (full := full + 1) > WORDS_MAX - 1:
            break
        if is_domain(word) or (len(word.key) < 2 and not word.key.isalpha()):
            break
        if not small:
            end = place + 1
    return run[:end]


def _is_name_after_all(run: Sequence[Word], place: int) -> bool:
    """Whether a word of a purpose is a name here: Jan Kowalski is nobody's January."""
    word = run[place]
    if is_initial(word):
        return place > 0
    if word.key not in names().given:
        return False
    if place and run[place - 1].key in phrases.PARTICLES:
        return True
    after = run[place + 1].key if place + 1 < len(run) else ""
    if place == 0:
        return is_family(after) and after not in phrases.NOTES
    return place == 1 and is_family(run[0].key) and not is_given(run[0].key)


def is_domain(word: Word) -> bool:
    """Whether it is an address on the web rather than a word."""
    parts = word.text.rstrip(".").split(".")
    return len(parts) > 1 and any(len(part) > 2 for part in parts)


def is_business(run: Sequence[Word], name: Sequence[Word]) -> bool:
    """Whether a word of a name, or the one behind it, says that it is a shop's or a firm's."""
    return any(says_business(word.key) for word in (*name, *run[len(name) : len(name) + 1]))


def says_business(key: str) -> bool:
    """Whether a word names a trade or a legal form."""
    return key in phrases.BUSINESS or key.endswith(phrases.BUSINESS_ENDS)


def starts_with_brand(name: Sequence[Word], context: Context) -> bool:
    """Whether it begins with a brand that is called like somebody, perhaps with a place behind it."""
    for length in range(len(name), 0, -1):
        if folded(" ".join(word.text for word in name[:length])) in phrases.BRANDS:
            rest = name[length:]
            if length >= SEVERAL or all(word.key in phrases.NO_GIVEN for word in rest):
                return True
            return context < Context.TITLED and not any(is_listed(word.key) for word in rest)
    return False


def is_initial(word: Word) -> bool:
    """Whether it is a single letter that stands for a name."""
    return len(word.key.replace(".", "")) == 1 or bool(re.fullmatch(r"(?:\w\.-?)+\w?", word.key + "."))


def is_part_of_name(text: str) -> bool:
    """Whether a word is nothing by itself, and part of the name behind it: ter, Al, J. Words of direction are not."""
    key = key_of(text)
    if len(text) <= SEVERAL and text[0].isupper() and text.endswith("."):
        return True
    return key in phrases.PARTICLES and (key in _ARTICLES or not _DIRECTION.fullmatch(key))


def is_given(key: str) -> bool:
    """Whether a word is a given name, and not an everyday word as well."""
    if len(key) < 2 or key in phrases.NO_GIVEN:
        return False
    given = names().given
    if key in given or all(part in given for part in key.split("-")) or _PATRONYMIC.fullmatch(key):
        return True
    return bool(_CYRILLIC.fullmatch(key)) and any(key[:-1] + end in given for end in ("", "а", "я", "и", "ь", "о"))


def is_family(key: str) -> bool:
    """Whether a word is a family name, by the lists or by its end."""
    if len(key) < 2:
        return False
    family = names().family
    return (
        key in family
        or any(part in family for part in key.split("-"))
        or bool(_FAMILY_ENDS.fullmatch(key))
        or (key[:2] in {"mc", "o'"} and len(key) > 4)
    )


def is_listed(key: str) -> bool:
    """Whether a word is either."""
    return is_given(key) or is_family(key)
