"""Names of people in a text: after words of transfers, after titles, and by lists and shapes of names.

A shop may be called like a person, so every find is weighed against what is known of merchants. How much it takes
depends on the place: after “Zelle to” stands a person unless it is surely a shop; in the middle of nowhere, only what
is made of listed names counts.
"""

# ruff: noqa: RUF001 (patterns are read alternative by alternative)

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum
from itertools import islice
from typing import Final, NamedTuple

from smartspend.outbound import phrases
from smartspend.outbound.names import folded, folded_in_place, names

MerchantShare = Callable[[str], float]
"""How much of a text (0 to 1) is made of words by which merchants or trades are known."""


def nobody_known(_text: str) -> float:
    """The share for callers that know no merchants."""
    return 0.0


class Context(IntEnum):
    """How much the place says that a person is named there."""

    NOWHERE = 0
    ALONE = 1
    PAYMENT = 2
    TITLED = 3
    PAID_TO = 4
    TOLD = 5
    BETWEEN_PEOPLE = 6


class Word(NamedTuple):
    """One word of a text and where it stands."""

    text: str
    key: str
    start: int
    end: int


_LETTER: Final = (
    r"(?:[^\W\d_]|[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u0900-\u0963\u0981-\u09e3"
    r"\u0a01-\u0a4d\u0a81-\u0ae3\u0b01-\u0b63\u0b82-\u0bcd\u0c00-\u0c63\u0c81-\u0ce3\u0d00-\u0d63\u0d81-\u0ddf\u0e31-\u0e4e])"
)
_WORD: Final = re.compile(rf"{_LETTER}+(?:['’‘`´.-]{_LETTER}+)*\.?")
_GAP: Final = re.compile(r"[ \u00a0]{1,3}|[_+]|, ?| ?& ?")
_SEGMENT: Final = re.compile(r"[^\n;|/*:()\[\]\"<>\d⟦⟧]+")
_BEFORE: Final = r"(?<![^\W_])"
_BETWEEN: Final = r"(?:[ \t:*/+.,_#>-]|\d+[ /:-])*"
_FILLER: Final = r"(?:[ _-]+(?:[^\W\d_]+\.?|⟦+)){0,2}?"
_TRIGGERS: Final = (
    (
        re.compile(rf"{_BEFORE}(?:{phrases.NETWORKS})(?:{_FILLER}[ _-]+(?:{phrases.CONNECTORS})\b)?{_BETWEEN}"),
        Context.BETWEEN_PEOPLE,
    ),
    (re.compile(rf"{_BEFORE}(?:{phrases.HONORIFICS})(?![^\W_]){_BETWEEN}"), Context.BETWEEN_PEOPLE),
    (re.compile(rf"{_BEFORE}(?:{phrases.TITLES})(?![^\W_]){_BETWEEN}"), Context.TITLED),
    (
        re.compile(rf"{_BEFORE}(?:{phrases.MOVES}){_FILLER}[ :_-]+(?:{phrases.CONNECTORS})(?![^\W_]){_BETWEEN}"),
        Context.TOLD,
    ),
    (
        re.compile(rf"{_BEFORE}(?:{phrases.PAYMENTS}){_FILLER}[ :_-]+(?:{phrases.CONNECTORS})(?![^\W_]){_BETWEEN}"),
        Context.PAID_TO,
    ),
    (re.compile(rf"{_BEFORE}(?:{phrases.LABELS})(?![^\W_])(?:[ \t:*/+.,_#>-])+"), Context.TOLD),
    (re.compile(rf"^(?:{phrases.CONNECTORS})(?![^\W_])[ :]+", re.MULTILINE), Context.TOLD),
    (re.compile(rf"{_BEFORE}(?:{phrases.MOVES})(?![^\W_]){_BETWEEN}"), Context.TOLD),
    (re.compile(rf"{_BEFORE}(?:{phrases.PAYMENTS})(?![^\W_]){_BETWEEN}"), Context.PAYMENT),
)
_NETWORK_PARTS: Final = re.compile(r"(?<![^\W_])(?:UPI|IMPS|NEFT|RTGS|MMT|TPT|INB|BIL)[/ :*-]", re.IGNORECASE)
_AGENCY: Final = re.compile(r"AG(?:[EÊ]NCIA)?[ .:]*[\d⟦]", re.IGNORECASE)
"""The branch of a Brazilian bank, which is no joint-stock company."""
_HAS_DIGIT: Final = re.compile(r"\d")
_CYRILLIC: Final = re.compile(r"[а-яіїєґў]{4,}")
_PURCHASE: Final = re.compile(rf"\W*(?:{phrases.PURCHASES})(?![^\W_])")
_MOVING: Final = re.compile(rf"(?:{phrases.CONNECTORS}|{phrases.MOVES}|{phrases.PAYMENTS}|{phrases.NETWORKS})")
_CONNECTOR: Final = re.compile(rf"(?:{phrases.CONNECTORS})")
_FAMILY_ENDS: Final = re.compile(
    r".{3,}(?:ski|ska|sky|skyj|wicz|czyk|owski|ovic|ovich|evic|enko|chuk|czuk|iuk|yuk|off|ova|eva|escu|sson|sen|dottir|"
    r"nen|oglu|opoulos|opoulou|idis|akis|idou|yan|shvili|dze|aitis|iene|ovsky|ovska|ovski|inho|eiro|inski|"
    r"ов|ова|ову|овой|ев|ева|еву|евой|ин|ина|ину|иной|ский|ская|скии|енко|чук|юк|ць|ович|евич|овна|евна|ична|ογλου|οπουλοσ|οπουλου|ιδησ|ιδου|ακησ|ακη)|ال.{3,}ي"
)
_SURE_FAMILY: Final = re.compile(
    r".{3,}(?:owski|owska|ewski|ewska|wicz|escu|sson|dottir|oglu|opoulos|opoulou|shvili|enko|murthy|swamy|οπουλοσ|οπουλου|ιδησ|ακησ|енко|ович|евич|овна|евна|ична)|ال.{3,}ي"
)
_SAINTS: Final = frozenset(
    {"san", "santa", "santo", "sao", "saint", "sankt", "st", "ste", "sint", "szent", "sv", "swieta", "porto", "villa"}
)
_PATRONYMIC: Final = re.compile(r".{3,}(?:ович|евич|овна|евна|ична|івна|йович)")
_BEFORE_DIRECTION: Final = frozenset(
    "inst instant instantane recu emis enviado enviada recebido recebida recibido recibida".split()  # noqa: SIM905
)
_UNSPACED: Final = re.compile("[\u3041-\u9fff\uac00-\ud7a3]")
_FAMILY_BEGINS: Final = frozenset({"de", "da", "di", "van", "von", "al", "ben", "el"})
_PARTS_MAX: Final = 8
_WORDS_MAX: Final = 5
_WHOLE: Final = 0.99
_NOT_BRANDS_MIN: Final = 2


def people(text: str, share: MerchantShare, own_names: Sequence[str] = ()) -> Iterator[tuple[int, int]]:
    """Where people are named in a normalised text, as (start, end); finds may overlap."""
    yield from _own(text, own_names)
    found = list(_told(text, share))
    found += _in_parts(text, share)
    found += _listed(text, share)
    yield from found
    for start, end in found:  # who is named once is hidden everywhere
        if (end - start) >= 4:
            again = re.compile(rf"(?<![^\W_]){re.escape(text[start:end])}(?![^\W_])", re.IGNORECASE)
            yield from (one.span() for one in again.finditer(text))


def _key(text: str) -> str:
    return folded(text).replace(".", "")


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of a stretch of text."""
    return [Word(one[0], _key(one[0]), *one.span()) for one in _WORD.finditer(text, start, end or len(text))]


def _own(text: str, own_names: Sequence[str]) -> Iterator[tuple[int, int]]:
    plain = folded_in_place(text)
    for name in own_names:
        parts = [part for part in re.split(r"[\s,.]+", folded_in_place(name)) if len(part) > 1]
        if not parts:
            continue
        either = "|".join(re.escape(part) for part in sorted(parts, key=len, reverse=True) if len(part) > 2)
        whole = r"[\s,._-]*".join(map(re.escape, parts))
        pattern = f"{whole}|(?:{either})(?:[ ,._-]+(?:{either}))*" if either else whole
        yield from (one.span() for one in re.finditer(rf"(?<![^\W_])(?:{pattern})(?![^\W_])", plain))


def _told(text: str, share: MerchantShare) -> Iterator[tuple[int, int]]:
    plain = folded_in_place(text)
    purchase = _PURCHASE.match(plain) is not None
    for pattern, context in _TRIGGERS:
        for trigger in pattern.finditer(plain):
            end = trigger.end()
            if (purchase and context is Context.PAYMENT) or _of_business(plain, trigger.start(), end, context):
                continue
            if end < len(text) and (end == 0 or not _is_inside_word(text, end)):
                with_title = text[trigger.start() : end]
                span = _person_at(text, end, context, share, with_title)
                if span is not None:
                    yield span


def _of_business(plain: str, start: int, end: int, context: Context) -> bool:
    """Whether what announces a name belongs to a shop's: Zahnarztpraxis Dr. Keller, Trattoria da Mario."""
    if context in {Context.TITLED, Context.BETWEEN_PEOPLE}:
        before = re.search(r"([^\W\d_]+)\W{1,2}$", plain[max(0, start - 40) : start])
        return before is not None and _says_business(before[1])
    return any(_says_business(one[0]) for one in _WORD.finditer(plain, start, end) if one.start() > start)


def _is_inside_word(text: str, place: int) -> bool:
    return text[place - 1].isalpha() and text[place].isalpha()


def _person_at(text: str, place: int, context: Context, share: MerchantShare, title: str) -> tuple[int, int] | None:
    run = _run(text, place)
    if run and _is_direction(run[0], title):
        return None
    if not run or folded(f"{title.strip()} {run[0].text}") in phrases.BRANDS:
        return None
    if (
        folded(text[place : run[-1].end]) in phrases.BRANDS
        or folded((title + text[place : run[-1].end]).strip()) in phrases.BRANDS
    ):
        return None
    name = judged(run, context, share)
    return (name[0].start, name[-1].end) if name else None


def _is_direction(word: Word, title: str) -> bool:
    """Whether a word of direction stands before the name. De Vries may begin one after another such word."""
    if not _CONNECTOR.fullmatch(folded_in_place(word.text)):
        return False
    last = re.search(r"[^\W\d_]+(?=\W*$)", folded_in_place(title))
    if last is None or last[0] in _BEFORE_DIRECTION:
        return True
    return word.key not in _FAMILY_BEGINS or not _CONNECTOR.fullmatch(last[0])


def _run(text: str, place: int) -> list[Word]:
    """The words that follow each other from a place on, as far as a name could go."""
    run: list[Word] = []
    while len(run) < _WORDS_MAX + 2 and (found := _WORD.match(text, place)):
        word = Word(found[0], _key(found[0]), *found.span())
        if run and _is_lower(word.text) and not _is_lower(run[0].text) and word.key not in phrases.PARTICLES:
            break
        if _AGENCY.match(text, word.start):
            break
        run.append(word)
        gap = _GAP.match(text, word.end)
        if gap is None:
            break
        place = gap.end()
    return run


def _is_lower(text: str) -> bool:
    return text[0].islower()


def judged(run: Sequence[Word], context: Context, share: MerchantShare) -> Sequence[Word]:
    """The part of a run of words, from its beginning, that is a person's name there; empty where it is none."""
    if context <= Context.PAYMENT:
        while run and run[0].key in phrases.PARTICLES:
            run = run[1:]
    name = _cut(run)
    if not name or _is_business(run, name) or _starts_with_brand(name, context):
        return ()
    full = [word for word in name if word.key not in phrases.PARTICLES]
    brand = [share(word.text) >= _WHOLE for word in name]
    given = [_is_given(word.key) for word in name]
    told = context >= Context.TITLED and len(full) >= _NOT_BRANDS_MIN
    told = told and any(not shop and word.key not in phrases.NO_GIVEN for word, shop in zip(name, brand, strict=True))
    someone = any(one and (told or not shop) for one, shop in zip(given, brand, strict=True))
    if _is_merchant(name, len(full), brand, share, someone=someone):
        return ()
    return name if _is_enough(name, full, context, someone=someone) else ()


def _is_merchant(
    name: Sequence[Word], full: int, brand: Sequence[bool], share: MerchantShare, *, someone: bool
) -> bool:
    """Whether what is known of merchants outweighs the name; `full` is the number of words that are not small."""
    known = max(share(" ".join(word.text for word in name[:length])) for length in range(1, len(name) + 1))
    if known >= _WHOLE and (full == 1 or all(brand) or not any(brand)):
        return True
    return (any(brand) or known > 0) and not (someone and full >= _NOT_BRANDS_MIN)


def _is_enough(name: Sequence[Word], full: Sequence[Word], context: Context, *, someone: bool) -> bool:
    """Whether the words look as much like a name as their place demands."""
    listed = [_is_listed(word.key) or is_initial(word) for word in name]
    several = len(full) >= _NOT_BRANDS_MIN
    everyday = [word.key in phrases.NO_GIVEN for word in full]
    if context is Context.BETWEEN_PEOPLE or (someone and (context >= Context.PAID_TO)):
        return True
    if context is Context.TOLD:
        return not all(everyday) and (several or any(listed))
    if context is Context.PAID_TO:
        return any(listed) and several and not any(everyday)
    if context is Context.TITLED and len(full[0].key) > 2 and not everyday[0]:
        return listed[0]
    if context is Context.PAYMENT and several:
        return someone or all(listed)
    return someone and sum(listed) >= _NOT_BRANDS_MIN


def _cut(run: Sequence[Word]) -> Sequence[Word]:
    """The run up to the first word of a purpose, at most as long as names are."""
    end, full = 0, 0
    for place, word in enumerate(run):
        if word.key in phrases.NOTES and not _is_name_after_all(run, place):
            break
        small = word.key in phrases.PARTICLES
        if not small and (full := full + 1) > _WORDS_MAX - 1:
            break
        if _is_domain(word) or (len(word.key) < 2 and not word.key.isalpha()):
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
    after = run[place + 1].key if place + 1 < len(run) else ""
    if place == 0:
        return _is_family(after) and after not in phrases.NOTES
    return place == 1 and _is_family(run[0].key) and not _is_given(run[0].key)


def _is_domain(word: Word) -> bool:
    parts = word.text.rstrip(".").split(".")
    return len(parts) > 1 and any(len(part) > 2 for part in parts)


def _is_business(run: Sequence[Word], name: Sequence[Word]) -> bool:
    return any(_says_business(word.key) for word in (*name, *run[len(name) : len(name) + 1]))


def _says_business(key: str) -> bool:
    return key in phrases.BUSINESS or key.endswith(phrases.BUSINESS_ENDS)


def _starts_with_brand(name: Sequence[Word], context: Context) -> bool:
    """Whether it begins with a brand that is called like somebody, perhaps with a place behind it."""
    for length in range(len(name), 0, -1):
        if folded(" ".join(word.text for word in name[:length])) in phrases.BRANDS:
            rest = name[length:]
            if length >= _NOT_BRANDS_MIN or all(word.key in phrases.NO_GIVEN for word in rest):
                return True
            return context < Context.TITLED and not any(_is_listed(word.key) for word in rest)
    return False


def is_initial(word: Word) -> bool:
    """Whether it is a single letter that stands for a name."""
    return len(word.key.replace(".", "")) == 1 or bool(re.fullmatch(r"(?:\w\.-?)+\w?", word.key + "."))


def _is_given(key: str) -> bool:
    if len(key) < 2 or key in phrases.NO_GIVEN:
        return False
    given = names().given
    if key in given or all(part in given for part in key.split("-")) or _PATRONYMIC.fullmatch(key):
        return True
    return bool(_CYRILLIC.fullmatch(key)) and any(key[:-1] + end in given for end in ("", "а", "я", "и", "ь", "о"))


def _is_family(key: str) -> bool:
    if len(key) < 2:
        return False
    family = names().family
    return (
        key in family
        or any(part in family for part in key.split("-"))
        or bool(_FAMILY_ENDS.fullmatch(key))
        or (key[:2] in {"mc", "o'"} and len(key) > 4)
    )


def _is_listed(key: str) -> bool:
    return _is_given(key) or _is_family(key)


def _in_parts(text: str, share: MerchantShare) -> Iterator[tuple[int, int]]:
    """Names in messages of networks that separate their parts by slashes or dashes: UPI/P2A/4067/RAHUL SHARMA/SBIN."""
    network = _NETWORK_PARTS.search(text)
    if network is None:
        return
    to_shop = "P2M" in text[network.start() : network.end() + 6].upper()
    for part in islice(re.finditer(r"[^/:*\n-]+", text[network.end() :]), _PARTS_MAX):
        start = network.end() + part.start() + len(part[0]) - len(part[0].lstrip())
        run = _run(text, start) if start < len(text) and not _HAS_DIGIT.search(part[0]) else []
        if not run or run[0].start != start or run[0].key in phrases.NOTES | phrases.TRANSFER_WORDS:
            continue
        context = Context.PAYMENT if to_shop else Context.TOLD if len(run) == 1 else Context.BETWEEN_PEOPLE
        name = judged(run, context, share)
        if name:
            yield name[0].start, name[-1].end
        if not to_shop:
            return


def _listed(text: str, share: MerchantShare) -> Iterator[tuple[int, int]]:
    """Names that nothing announces: several listed ones beside each other, or a whole part of the text."""
    if _PURCHASE.match(folded_in_place(text)):
        return
    for segment in _SEGMENT.finditer(text):
        words = words_of(text, *segment.span())
        if not words or _UNSPACED.search(segment[0]):
            continue
        alone = len(segment[0].strip(" .,-")) == words[-1].end - words[0].start - (
            1 if words[-1].text.endswith(".") else 0
        )
        if (alone or len(segment[0].strip(" .,-")) == words[-1].end - words[0].start) and 2 <= len(words) <= 4:
            span = _alone(words, share)
            if span:
                yield span
        yield from _runs_of_listed(text, words, share)


def _alone(words: Sequence[Word], share: MerchantShare) -> tuple[int, int] | None:
    """A whole part of a text that is two to four capitalised words, one of them a given name at either end."""
    if any(_is_lower(word.text) and word.key not in phrases.PARTICLES for word in words):
        return None
    if any(word.key in phrases.NOTES or word.key in phrases.NO_GIVEN or _is_domain(word) for word in words):
        return None
    if any(_MOVING.fullmatch(folded_in_place(word.text)) for word in words):
        return None
    ends = (words[0], words[-1])
    saint = any(word.key in _SAINTS for word in words[:-1])
    likely = (
        (any(_is_given(word.key) for word in ends) and not saint)
        or any(_SURE_FAMILY.fullmatch(word.key) for word in ends)
        or (any(is_initial(word) for word in ends) and any(_is_family(word.key) and len(word.key) > 3 for word in ends))
    )
    if not likely or _is_business(words, words) or _starts_with_brand(words, Context.ALONE):
        return None
    if share(" ".join(word.text for word in words)) > 0 and not judged(words, Context.NOWHERE, share):
        return None
    return words[0].start, words[-1].end


def _runs_of_listed(text: str, words: Sequence[Word], share: MerchantShare) -> Iterator[tuple[int, int]]:
    place = 0
    while place < len(words):
        end = place
        while end < len(words) and end - place < _WORDS_MAX and _may_follow(text, words, place, end):
            end += 1
        while end > place and words[end - 1].key in phrases.PARTICLES:
            end -= 1
        before = words[place - 1] if place else None
        saint = before is not None and (before.key in phrases.PARTICLES or before.key in phrases.BUSINESS)
        run = words[place:end]
        if len(run) >= _NOT_BRANDS_MIN and not saint:
            name = judged([*run, *words[end : end + 1]], Context.NOWHERE, share)
            if name and name[0].start < run[-1].end:
                yield name[0].start, min(name[-1].end, run[-1].end)
        place = max(end, place + 1)


def _may_follow(text: str, words: Sequence[Word], first: int, place: int) -> bool:
    word = words[place]
    if place > first:
        gap = text[words[place - 1].end : word.start]
        if not _GAP.fullmatch(gap):
            return False
        if word.key in phrases.PARTICLES or is_initial(word):
            return True
    if _CONNECTOR.fullmatch(folded_in_place(word.text)) or word.key in phrases.NOTES or _is_lower(word.text):
        return False
    return _is_listed(word.key)
