"""Where people are named in a text: after words of transfers, after titles, and where nothing announces them."""

# ruff: noqa: RUF001 (letters of many scripts look alike)

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from smartspend.outbound import phrases
from smartspend.outbound.names import folded, folded_in_place
from smartspend.outbound.naming import (
    SEVERAL,
    SURE_FAMILY,
    WORDS_MAX,
    Context,
    Kind,
    MerchantShare,
    Word,
    is_business,
    is_domain,
    is_family,
    is_given,
    is_initial,
    is_listed,
    judged,
    key_of,
    says_business,
    starts_with_brand,
)

_LETTER: Final = (
    r"(?:[^\W\d_]|[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u0900-\u0963\u0981-\u09e3"
    r"\u0a01-\u0a4d\u0a81-\u0ae3\u0b01-\u0b63\u0b82-\u0bcd\u0c00-\u0c63\u0c81-\u0ce3\u0d00-\u0d63\u0d81-\u0ddf\u0e31-\u0e4e"
    r"\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u1056-\u1059\u135d-\u135f\u17b6-\u17d3\u0f71-\u0f87\u07a6-\u07b0])"
)
_WORD: Final = re.compile(rf"{_LETTER}+(?:['’‘`´.-]{_LETTER}+)*\.?")
_GAP: Final = re.compile(r"[ \u00a0]{1,3}|[_+]|, ?| ?& ?")
_SEGMENT: Final = re.compile(r"[^\n;|/*:()\[\]\"<>\d⟦⟧]+")
_BEFORE: Final = r"(?<![^\W_])"
_BETWEEN: Final = r"(?:[ \t:*/+.,_#>-]|\d+[ /:-])*"
_FILLER: Final = r"(?:[ _-]+(?:[^\W\d_]+\.?|⟦+)){0,3}?"
_TRIGGERS: Final = (
    (re.compile(rf"{_BEFORE}(?:{phrases.NETWORKS})(?![^\W_]){_BETWEEN}"), Context.BETWEEN_PEOPLE),
    (
        re.compile(rf"{_BEFORE}(?:{phrases.NETWORKS}){_FILLER}[ _-]+(?:{phrases.CONNECTORS})(?![^\W_]){_BETWEEN}"),
        Context.BETWEEN_PEOPLE,
    ),
    (re.compile(rf"{_BEFORE}(?:{phrases.HONORIFICS})(?![^\W_]){_BETWEEN}"), Context.BETWEEN_PEOPLE),
    (re.compile(rf"{_BEFORE}(?:{phrases.TITLES})(?![^\W_]){_BETWEEN}"), Context.TITLED),
    (re.compile(rf"{_BEFORE}(?:{phrases.KIN})(?![^\W_])[ ]"), Context.TITLED),
    (re.compile(rf"{_BEFORE}(?:m|d|dr|prof|dott|p|hr|fr|mgr|bpk|κ|г|гр)\.[ ]"), Context.DOTTED),
    (
        re.compile(rf"{_BEFORE}(?:{phrases.MOVES}){_FILLER}[ :_-]+(?:{phrases.CONNECTORS})(?![^\W_]){_BETWEEN}"),
        Context.TOLD,
    ),
    (
        re.compile(rf"{_BEFORE}(?:{phrases.PAYMENTS}){_FILLER}[ :_-]+(?:{phrases.CONNECTORS})(?![^\W_]){_BETWEEN}"),
        Context.PAID_TO,
    ),
    (re.compile(rf"⟦[ _-]+(?:{phrases.CONNECTORS})[ _-]+"), Context.PAID_TO),
    (re.compile(rf"{_BEFORE}(?:{phrases.LABELS})(?![^\W_])(?:[ \t:*/+.,_#>-])+"), Context.TOLD),
    (re.compile(rf"^(?:{phrases.CONNECTORS})(?![^\W_])[ :]+", re.MULTILINE), Context.TOLD),
    (re.compile(rf"{_BEFORE}(?:{phrases.MOVES})(?![^\W_]){_BETWEEN}"), Context.TOLD),
    (
        re.compile(rf"{_BEFORE}(?:{phrases.PAYMENTS})(?![^\W_])(?:(?:[ _-]+[^\W\d_]+)?[ _-]+⟦+)?{_BETWEEN}"),
        Context.PAYMENT,
    ),
)
_NETWORK_PARTS: Final = re.compile(r"(?<![^\W_])(?:UPI|IMPS|NEFT|RTGS|MMT|TPT|INB|BIL)[/ :*-]", re.IGNORECASE)
_AGENCY: Final = re.compile(r"AG(?:[EÊ]NCIA)?[ .:]*[\d⟦]", re.IGNORECASE)
"""The branch of a Brazilian bank, which is no joint-stock company."""
_HAS_DIGIT: Final = re.compile(r"\d")
_PURCHASE: Final = re.compile(rf"\W*(?:{phrases.PURCHASES})(?![^\W_])")
WEAK_PURCHASE: Final = re.compile(rf"\W*(?:{phrases.WEAK_PURCHASES})(?![^\W_])")
"""What people are paid by as well as shops: standing orders, direct debits."""
_MOVING: Final = re.compile(rf"(?:{phrases.CONNECTORS}|{phrases.MOVES}|{phrases.PAYMENTS}|{phrases.NETWORKS})")
_CONNECTOR: Final = re.compile(rf"(?:{phrases.CONNECTORS})")
_SAINTS: Final = frozenset(
    {"san", "santa", "santo", "sao", "saint", "sankt", "st", "ste", "sint", "szent", "sv", "swieta", "porto", "villa"}
)
_BEFORE_DIRECTION: Final = frozenset(
    "inst instant instantane recu emis enviado enviada recebido recebida recibido recibida".split()  # noqa: SIM905  # read as a list of words
)
_UNSPACED: Final = re.compile("[\u3041-\u9fff\uac00-\ud7a3]")
_FAMILY_BEGINS: Final = frozenset({"de", "da", "di", "van", "von", "al", "ben", "el"})
_PARTS_MAX: Final = 8


def people(text: str, share: MerchantShare, own_names: Sequence[str] = ()) -> Iterator[tuple[int, int]]:
    """Where people are named in a normalised text, as (start, end); finds may overlap."""
    yield from own_people(text, own_names)
    found = list(_told(text, share))
    found += _in_parts(text, share)
    found += _listed(text, share)
    yield from found
    for start, end in found:  # who is named once is hidden everywhere
        if (end - start) >= 4:
            again = re.compile(rf"(?<![^\W_]){re.escape(text[start:end])}(?![^\W_])", re.IGNORECASE)
            yield from (one.span() for one in again.finditer(text))


def is_purchase(plain: str) -> bool:
    """Whether a folded text begins as those of card payments and direct debits do."""
    return _PURCHASE.match(plain) is not None


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of a stretch of text."""
    return [Word(one[0], key_of(one[0]), *one.span()) for one in _WORD.finditer(text, start, end or len(text))]


def own_people(text: str, own_names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where names that are always hidden stand."""
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
    if context in {Context.TITLED, Context.DOTTED, Context.BETWEEN_PEOPLE}:
        before = re.search(r"([^\W\d_]+)\W{1,2}$", plain[max(0, start - 40) : start])
        return before is not None and says_business(before[1])
    return any(says_business(one[0]) for one in _WORD.finditer(plain, start, end) if one.start() > start)


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
    while len(run) < WORDS_MAX + 2 and (found := _WORD.match(text, place)):
        word = Word(found[0], key_of(found[0]), *found.span())
        if run and _is_lower(word.text) and not _is_lower(run[0].text) and word.key not in phrases.PARTICLES:
            break
        if _AGENCY.match(text, word.start):
            break
        run.append(word)
        gap = _GAP.match(text, word.end)
        if gap is None:
            break
        place = gap.end()
        if "&" in gap[0] and not _are_two_people(word, _WORD.match(text, place)):
            return []
    return run


def _are_two_people(one: Word, other: re.Match[str] | None) -> bool:
    """Whether an ampersand joins given names, and not the founders of a firm: Hans & Erika, Barnes & Noble."""
    return is_given(one.key) and other is not None and is_given(key_of(other[0]))


def _is_lower(text: str) -> bool:
    return text[0].islower()


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
    total = len(words_of(text))
    if total == 1:
        yield from _only_word(words_of(text)[0], share)
    for segment in _SEGMENT.finditer(text):
        words = words_of(text, *segment.span())
        if not words or _UNSPACED.search(segment[0]):
            continue
        length = words[-1].end - words[0].start
        if 2 <= len(words) <= 4 and len(segment[0].strip(" .,-")) in {length, length - 1}:
            span = _alone(words, share, only=total - len(words) <= 2)
            if span:
                yield span
        yield from _runs_of_listed(text, words, share)


def _only_word(word: Word, share: MerchantShare) -> Iterator[tuple[int, int]]:
    """A given name that is all of the text, or a family name that can be nothing else."""
    sure = is_given(word.key) or SURE_FAMILY.fullmatch(word.key)
    if (
        sure
        and word.key not in phrases.NOTES
        and len(word.key) > SEVERAL
        and share(word.text) == 0
        and share(word.text, Kind.BRANDS) == 0
    ):
        yield word.start, word.end


def _alone(words: Sequence[Word], share: MerchantShare, *, only: bool) -> tuple[int, int] | None:
    """A whole part of a text that is two to four capitalised words, one of them a given name at either end.

    Where there is hardly anything beside (`only`), a family name will do.
    """
    if any(_is_lower(word.text) and word.key not in phrases.PARTICLES for word in words):
        return None
    if any(word.key in phrases.NOTES or word.key in phrases.NO_GIVEN or is_domain(word) for word in words):
        return None
    if any(_MOVING.fullmatch(folded_in_place(word.text)) for word in words):
        return None
    ends = (words[0], words[-1])
    saint = any(word.key in _SAINTS for word in words[:-1])
    likely = (
        (any(is_given(word.key) for word in ends) and not saint)
        or any(SURE_FAMILY.fullmatch(word.key) for word in ends)
        or (
            any(is_family(word.key) and len(word.key) > 3 for word in ends)
            and (any(is_initial(word) for word in ends) or (only and len(words) < 4 and not saint))
        )
    )
    if not likely or is_business(words, words) or starts_with_brand(words, Context.ALONE):
        return None
    if share(" ".join(word.text for word in words)) > 0 and not judged(words, Context.NOWHERE, share):
        return None
    return words[0].start, words[-1].end


def _runs_of_listed(text: str, words: Sequence[Word], share: MerchantShare) -> Iterator[tuple[int, int]]:
    place = 0
    while place < len(words):
        end = place
        while end < len(words) and end - place < WORDS_MAX and _may_follow(text, words, place, end):
            end += 1
        while end > place and words[end - 1].key in phrases.PARTICLES:
            end -= 1
        before = words[place - 1] if place else None
        saint = before is not None and (before.key in phrases.PARTICLES | {"chez"} or before.key in phrases.BUSINESS)
        run = words[place:end]
        if len(run) >= SEVERAL and not saint:
            name = judged([*run, *words[end : end + 1]], Context.NOWHERE, share)
            if name and name[0].start < run[-1].end:
                yield name[0].start, min(name[-1].end, run[-1].end)
        place = max(end, place + 1)


def _may_follow(text: str, words: Sequence[Word], first: int, place: int) -> bool:
    word = words[place]
    if place > first:
        gap = text[words[place - 1].end : word.start]
        if not _GAP.fullmatch(gap) or ("&" in gap and not (is_given(words[place - 1].key) and is_given(word.key))):
            return False
        if word.key in phrases.PARTICLES or is_initial(word):
            return True
    if _CONNECTOR.fullmatch(folded_in_place(word.text)) or word.key in phrases.NOTES or _is_lower(word.text):
        return False
    return is_listed(word.key)
