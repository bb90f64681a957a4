"""What is private in a text becomes a placeholder before the text leaves, and is put back in the answer.

    "Transfer to Maria Schmidt DE89 3704 0044 0532 0130 00"  ->  "Transfer to ⟦PERSON_1⟧ ⟦IBAN_1⟧"

One `Redactor` serves one request: the same value has the same placeholder in all its texts. What stands for what stays
in the redactor and is never sent. Names of merchants are kept, as far as the caller knows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from smartspend.outbound import phrases
from smartspend.outbound.identifiers import Found, identifiers
from smartspend.outbound.names import folded, folded_in_place
from smartspend.outbound.naming import MerchantShare, is_part_of_name, nobody_known
from smartspend.outbound.normalising import normalised
from smartspend.outbound.people import own_people, people
from smartspend.outbound.people_unspaced import people_unspaced
from smartspend.outbound.postal import addresses
from smartspend.outbound.strangers import is_purchase_at_shop, strangers
from smartspend.outbound.strangers_unspaced import strangers_unspaced

PLACEHOLDER: Final = re.compile(r"⟦([A-Z]+)_(\d+)⟧")
_PIECE_LENGTH: Final = 2_000
_LESSER: Final = frozenset({"REFERENCE", "ACCOUNT", "PHONE"})
_PRIVATE: Final = frozenset({"IBAN", "EMAIL", "ID", "ADDRESS"})
_NEAR_PRIVATE: Final = frozenset({"PHONE", "ACCOUNT"})
"""Numbers that shops have, too."""
_SMALL_BEFORE: Final = re.compile(r"(?<!\S)[^\W\d_]{1,5}['.]? $")
_INITIALS_BEFORE: Final = re.compile(r"(?<![^\W_])(?:[^\W\d_][. ] ?){1,3}$")
_INITIALS_BEHIND: Final = re.compile(r"(?:,? ?(?<![^\W_])[^\W\d_a-z]\.?(?![^\W_])){1,3}|,? [^\W\d_]\.(?!\w)")
_KANA_BEHIND: Final = re.compile("(?<=[\u30a1-\u30fa\u30fc])(?: [\u30a1-\u30fa\u30fc]{1,8}(?![\u30a1-\u30fa\u30fc]))+")
"""More of a foreign name in Katakana."""
_PARTICLES_BEFORE: Final = re.compile(
    r"(?<!\S)(?:(?:de|del|della|di|da|do|dos|das|van|von|vom|zu|ter|ten|der|den|de la|la|le|lo|el|al|af|av|ap|'t) )+$",
    re.IGNORECASE,
)
_MOVES_BEFORE: Final = re.compile(
    rf"(?:^|(?<![^\W_]))(?:{phrases.MOVES}|{phrases.PAYMENTS}|{phrases.NETWORKS}"
    r"|a favor|a favore|en faveur|zugunsten|ten gunste|recibida|recibido|enviado|recebido|recebida)[ :_-]*$|^\s*$"
)
_INSIGNIFICANT: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Redacted:
    """`text` may leave; `found` says what was hidden, by its place in the original text."""

    text: str
    found: tuple[Found, ...]


@dataclass(slots=True)
class Redactor:
    """Hides what is private in the texts of one request, and puts it back into the answer.

    `own_names` are hidden wherever they stand. `merchants` tells how much of a phrase is known to be a merchant's.
    """

    own_names: Sequence[str] = ()
    merchants: MerchantShare = nobody_known
    _placeholders: dict[tuple[str, str], str] = field(default_factory=dict)
    _originals: dict[str, str] = field(default_factory=dict)

    def redact(self, text: str) -> Redacted:
        """The text with placeholders for what is private."""
        found = find(text, self.own_names, self.merchants)
        pieces: list[str] = []
        place = 0
        for one in found:
            pieces += (text[place : one.start], self._placeholder(one.kind, text[one.start : one.end]))
            place = one.end
        return Redacted("".join((*pieces, text[place:])), found)

    def restore(self, text: str) -> str:
        """An answer with the originals where it names placeholders; those of nobody stay as they are."""
        return PLACEHOLDER.sub(lambda one: self._originals.get(one[0], one[0]), text)

    def _placeholder(self, kind: str, original: str) -> str:
        value = _INSIGNIFICANT.sub("", folded(normalised(original).text)) or original
        if (kind, original) in self._placeholders:
            return self._placeholders[kind, original]
        # Spellings of one value share a placeholder only where the answer would not differ by it.
        known = self._placeholders.get((kind, f"\0{value}"))
        if known is not None:
            return known
        number = sum(one.startswith(f"⟦{kind}_") for one in self._originals) + 1
        made = f"⟦{kind}_{number}⟧"
        self._placeholders[kind, original] = self._placeholders[kind, f"\0{value}"] = made
        self._originals[made] = original
        return made


def sanitize_description(text: str, own_names: Sequence[str] = (), merchants: MerchantShare = nobody_known) -> str:
    """The text of a transaction without what is private in it."""
    return Redactor(own_names, merchants).redact(text).text


def find(text: str, own_names: Sequence[str] = (), merchants: MerchantShare = nobody_known) -> tuple[Found, ...]:
    """What is private in a text, in order, without overlaps, by its place in this text."""
    found: list[Found] = []
    for start, piece in _pieces(text):
        found += (Found(one.kind, one.start + start, one.end + start) for one in _find(piece, own_names, merchants))
    return tuple(found)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text in stretches of bounded length, cut between words, with the place at which each begins."""
    start = 0
    while len(text) - start > _PIECE_LENGTH:
        cut = max(text.rfind(blank, start + _PIECE_LENGTH // 2, start + _PIECE_LENGTH) for blank in " \n\t")
        end = cut + 1 if cut > 0 else start + _PIECE_LENGTH
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def _find(text: str, own_names: Sequence[str], merchants: MerchantShare) -> Iterator[Found]:
    plain = normalised(text)
    free = bytearray(b"\1" * len(plain.text))
    taken: list[Found] = []
    for one in _in_order_of_trust(plain.text, own_names, merchants):
        taken += _unclaimed(one, plain.text, free)
    spans = sorted((Found(one.kind, *plain.span(one.start, one.end)) for one in taken), key=lambda one: one.start)
    return _apart(spans)


def _in_order_of_trust(text: str, own: Sequence[str], merchants: MerchantShare) -> Iterator[Found]:
    """Certain kinds first, then addresses, which may hold what would count as a lesser number, then names."""
    numbers = list(identifiers(text))
    lesser = [one for one in numbers if one.kind in _LESSER]
    yield from (one for one in numbers if one.kind not in _LESSER)
    places = [Found("ADDRESS", *span) for span in _together(addresses(text), text)]
    yield from places
    yield from lesser
    private = bool(places) or any(one.kind in _PRIVATE for one in numbers)
    if not private and is_purchase_at_shop(_hidden(text, numbers), merchants):
        yield from (Found("PERSON", *span) for span in own_people(text, own))
        return
    private = private or any(one.kind in _NEAR_PRIVATE for one in numbers)
    # An address may have swallowed a name before it, and a name may seem to go on into an address: both are looked at.
    for hidden in ([*numbers, *places], numbers) if places else (numbers,):
        left = _hidden(text, hidden)
        if left.islower() and len(left.upper()) == len(left):
            left = left.upper()  # nothing is said by capitals here, nor by their absence
        named = (
            *people(left, merchants, own),
            *people_unspaced(left, merchants),
            *strangers(left, merchants, private=private),
            *strangers_unspaced(left, merchants, private=private),
        )
        yield from (Found("PERSON", *span) for span in _together(_with_small_words(named, left), text))


def _hidden(text: str, found: Iterable[Found]) -> str:
    """The text with a character that ends every name in place of what was found."""
    characters = list(text)
    for one in found:
        characters[one.start : one.end] = "⟦" * (one.end - one.start)
    return "".join(characters)


def _with_small_words(spans: Iterable[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """Names with the particles and initials before, and the initial behind them."""
    for start, end in spans:
        first = start
        while (before := _SMALL_BEFORE.search(text, max(0, first - 8), first)) and is_part_of_name(before[0].strip()):
            first = before.start()
        before = _INITIALS_BEFORE.search(text, max(0, first - 12), first)
        if before and text[before.start() : first].isupper():
            first = before.start()
        first = _with_particles(text, first)
        behind = _INITIALS_BEHIND.match(text, end)
        if behind is None or not behind[0].upper().isupper():  # letters without capitals are no initials
            behind = _KANA_BEHIND.match(text, end)
        yield first, (behind.end() if behind else end)


def _first_word(text: str) -> str:
    found = re.match(r"[^\W\d_]+", text)
    return found[0].lower() if found else ""


def _with_particles(text: str, first: int) -> int:
    """Where a name begins with its particles: one that only says the direction of a payment is none of them."""
    before = _PARTICLES_BEFORE.search(text, max(0, first - 24), first)
    if before is None:
        return first
    several = " " in before[0].strip() or _first_word(text[first:]) in phrases.PARTICLES
    return before.start() if several or not _MOVES_BEFORE.search(folded_in_place(text[: before.start()])) else first


def _together(spans: Iterable[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Spans that overlap, or have nothing but a space or a comma between them, as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(set(spans)):
        if merged and not text[merged[-1][1] : start].strip(" ,"):
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        else:
            merged.append((start, end))
    return merged


def _unclaimed(one: Found, text: str, free: bytearray) -> Iterator[Found]:
    """The stretches of a find that nothing before it claimed, as far as they say anything. Claims them."""
    start, end = _tight(text, one.start, one.end)
    place = start
    while place < end:
        if not free[place]:
            place += 1
            continue
        stop = place
        while stop < end and free[stop]:
            stop += 1
        first, last = _tight(text, place, stop)
        says = one.kind != "REFERENCE" or any(map(str.isdigit, text[first:last]))
        if first < last and says:
            free[first:last] = bytes(last - first)
            yield Found(one.kind, first, last)
        place = stop


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return start, end


def _apart(spans: Sequence[Found]) -> Iterator[Found]:
    """Spans that do not overlap: two finds may meet inside one character of the original."""
    end = 0
    for one in spans:
        if one.end > end:
            yield Found(one.kind, max(one.start, end), one.end)
            end = one.end
