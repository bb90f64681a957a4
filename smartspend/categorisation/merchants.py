"""What the product knows of merchants: names of brands, and the words trades use for themselves in many languages.

All words of the tables (see `tables`) are found in one pass over the folded text (see `finder`), at the
boundaries of words (scripts that write without spaces have none). The longest of the strongest wins; the country, or
else the countries of the currency, break ties.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from smartspend.categorisation import places, tables
from smartspend.categorisation.clipped import Clipped
from smartspend.categorisation.decision import UNDECIDED, Decision
from smartspend.categorisation.descriptor import fold, payee_key
from smartspend.categorisation.finder import Finder
from smartspend.categorisation.tables import Entry
from smartspend.categorisation.wording import noun

# How much the kinds of evidence are worth, in the order in which they win.
FIRM, BRAND, TRADE, LEADING, WEAK = 5, 4, 3, 2, 1
_CONFIDENCE: Final = {FIRM: 0.95, BRAND: 0.95, TRADE: 0.82, LEADING: 0.72, WEAK: 0.45}
_PLACED: Final = (0.0, 0.02, 0.03)
"""What a firm word or name gains where it leads the payee, or is all of it."""
_LISTED: Final = 0.03
"""What a name loses that no person has looked at."""
_ENGLISH_TOO_WORDS: Final = (
    "part game self rest super pain station association material commission cell pull actions prime journal farm sat "
    "mode don solar clubs formation courses lab vol pan residence jean terminal detective villa cave costume les "
    "pressing cigarette essence consultation vitamin bail habitat scout manga depot terrain champagne voyage tribunal "
    "coupon decoration analyses iris allocation taller mart coupons renting spectacle "
)
_ENGLISH_TOO: Final = frozenset(_ENGLISH_TOO_WORDS.split())
"""Words of other languages that are English words of another meaning."""
_IN_ENGLISH: Final = frozenset({"us", "ca", "sg", "in"})
"""Where banks and most shops write English although another language is spoken, too."""
_WITH_PUMPS: Final = frozenset({"us", "ca", "au", "nz"})
"""Where chains of convenience stores sell fuel."""
_TILL, _PUMP = "food.convenience", "transport.fuel"
ELSEWHERE, LEADS, ALL = 0, 1, 2
"""Where a word stands in the payee's name."""
_LONG: Final = 7
"""A foreign name of so many letters is hardly a coincidence."""
_FAR_LONG: Final = 9
"""The same for a name kept by hand to decide alone far from home."""
_ABROAD: Final = 0.08
"""What a brand loses where its countries do not use the payment's currency."""
_REFUND: Final = 0.06
"""What a spending merchant loses when the money comes in: it may be something else than a refund."""

_BY_STRENGTH: Final = {"firm": FIRM, "plain": TRADE, "cut": LEADING}
_ITS_OWN: Final = ("food.", "health.")
"""Trades that a name of another kind is seldom in: a pub in Penny Lane is no supermarket, Hilton Head a town."""
_MIXED: Final = 0.15
"""What a name loses that sells for several groups."""
_REFUNDED: Final = re.compile(
    r"\b(?:refund\w*|return(?:ed|s)?|reversal|reimb\w*|chargeback|cash ?back|credit voucher|rebate|"
    r"ruckerstattung|erstattung|"
    r"retoure|ruckzahlung|remb\w*|avoir|reembolso|devolucion|abono devol\w*|estorno|devolucao|rimborso|storno|reso|"
    r"terugbetaling|retour|zwrot|refundacja|vraceni|vratka|vrateni|visszaterites|rambursare|restituire|aterbetalning|"
    r"retur|refusjon|refundering|palautus|hyvitys|iade|возврат|повернення|επιστροφη|pengembalian|hoan tien|povrat|"
    r"povracaj|vracilo|tagasimakse|atmaksa|grazinimas)\b|返金|払戻|払い戻し|退款|환불|استرداد|החזר|זיכוי"
)
_PAID_IN: Final = {
    "bills.taxes": "income.tax_refund",
    "other.government": "income.benefits",
    "bills.insurance": "income.refund",
}
"""What authorities and insurers pay out."""

REFUND: Final = "income.refund"
_UNSPACED: Final = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_KATAKANA: Final = re.compile(r"[\u30a0-\u30ff]")
_TWO_VOWELS: Final = re.compile("([aou])e")


class Match(NamedTuple):
    """One entry found in a text, ready to be compared: the largest wins.

    `place` says where the word stands in the payee's name: `ALL` of it, `LEADS` it, or `ELSEWHERE`.
    """

    tier: int
    field: int
    length: int
    local: bool
    entry: Entry
    place: int


@dataclass(frozen=True, slots=True)
class MerchantIndex:
    """The merchants' names and words, by the numbers that they have in what is known.

    `spaced` ones stand between spaces; `certain` ones are names or words that need not be the whole field.
    """

    finder: Finder
    known: tables.Meanings
    spaced: bytes
    certain: bytes
    clipped: Clipped

    @staticmethod
    def load() -> MerchantIndex:
        """The index over the built-in tables, built once per process."""
        return _load()

    def decide(
        self, texts: Sequence[str], amounts: Sequence[int], currencies: Sequence[str], countries: Sequence[str] = ()
    ) -> list[Decision]:
        """One decision per text. Lines of a text are its fields, the payee first; `amounts` are minor units,
        negative out.

        Currency and country may be empty where they are unknown.
        """
        where = countries or [""] * len(texts)
        answers = []
        for text, amount, currency, country in zip(texts, amounts, currencies, where, strict=True):
            fields = [field for field in text.split("\n") if field.strip()]
            found = self.matches(fields, incoming=amount > 0, currency=currency, country=country)
            answers.append(decision(found, incoming=amount > 0) if found else UNDECIDED)
        return answers

    def matches(self, fields: Sequence[str], *, incoming: bool, currency: str, country: str) -> list[Match]:
        """Everything known in the fields of one line, the strongest first."""
        found = [
            match
            for place, field in enumerate(fields)
            for match in self._matches(field, place=-place, incoming=incoming, currency=currency, country=country)
        ]
        if len(found) > 1:
            found.sort(key=lambda match: match[:4], reverse=True)
            found = [match for place, match in enumerate(found) if not _part_of(match, found[:place])]
        return found

    def _matches(self, field: str, *, place: int, incoming: bool, currency: str, country: str) -> Iterator[Match]:
        whole, key = fold(field), payee_key(field)
        found = self._found(f" {whole} ; {key} ")
        if not found and _TWO_VOWELS.search(whole):
            key = _TWO_VOWELS.sub(r"\1", key)
            found = self._found(f" {_TWO_VOWELS.sub(chr(92) + '1', whole)} ; {key} ")
        here, spoken = places.countries(currency, country), places.languages(currency, country)
        if not any(entry.brand for entry in found):
            found += self.clipped.cut_off(key) or self.clipped.run_on(key)
        if not found:
            found = self.clipped.shortened(key, spoken)
        elif not here.isdisjoint(_WITH_PUMPS):
            found += [entry._replace(category=_PUMP) for entry in found if _has_pumps(entry, here)]
        named = {entry.word for entry in found if entry.brand and not entry.listed}
        for entry in found:
            if entry.direction != "any" and (entry.direction == "in") != incoming:
                continue
            if _means_else(entry, here, named, incoming=incoming):
                continue
            local = not entry.places or not entry.places.isdisjoint(here if entry.brand else spoken)
            local = local or (entry.brand and not here and not entry.whole)
            tier = _tier(entry, key, local=local)
            if tier:
                yield Match(tier, place, len(entry.word), local, entry, _place(entry.word, key))

    def _found(self, haystack: str) -> list[Entry]:
        """What the words in the text may mean. A word inside a longer known name is part of that name."""
        spans: dict[int, list[tuple[int, int]]] = {}
        for index, start, end in self.finder.find(haystack):
            if self.spaced[index] or _stands_alone(haystack, start, end):
                spans.setdefault(index, []).append((start, end))
        if len(spans) > 1:
            names = [span for index, found in spans.items() if self.certain[index] for span in found]
            spans = {i: found for i, found in spans.items() if any(not _inside(span, names) for span in found)}
        return [entry for index in spans for entry in self.known.of(index)]


def _means_else(entry: Entry, here: frozenset[str], named: set[str], *, incoming: bool) -> bool:
    """Whether a word cannot mean this here: an income that goes out, a note that is a shop's name, another language."""
    if entry.brand:
        return False
    if (not incoming and entry.category.startswith("income.")) or (entry.strength == "note" and entry.word in named):
        return True
    return entry.word in _ENGLISH_TOO and "en" not in entry.places and not here.isdisjoint(_IN_ENGLISH)


def _has_pumps(entry: Entry, here: frozenset[str]) -> bool:
    return entry.brand and entry.category == _TILL and not here.isdisjoint(entry.places)


def _part_of(match: Match, stronger: Sequence[Match]) -> bool:
    """Whether a brand's name is only a part of another one's: Amazon of Amazon Prime."""
    word = match.entry.word
    return match.entry.brand and any(o.entry.brand and o.tier == match.tier and _within(word, o) for o in stronger)


def _within(word: str, other: Match) -> bool:
    return len(word) < other.length and word in other.entry.word


def _inside(span: tuple[int, int], names: list[tuple[int, int]]) -> bool:
    start, end = span
    return any(first <= start and end <= last and last - first > end - start for first, last in names)


def _stands_alone(haystack: str, start: int, end: int) -> bool:
    """Whether a short katakana word is a word and not the middle of another one: バス is not in バスケット."""
    word = haystack[start:end]
    if end - start > 3 or not _KATAKANA.match(word):
        return True
    return not (_KATAKANA.match(haystack[start - 1]) or _KATAKANA.match(haystack[end]))


def _place(word: str, key: str) -> int:
    return ELSEWHERE if not key.startswith(word) else ALL if key == word else LEADS


def _tier(entry: Entry, key: str, *, local: bool) -> int:
    """How strong this evidence is here; 0 where it is none."""
    if not entry.brand:
        return _of_trade(entry, key) if local else WEAK if len(entry.word) > 3 else 0
    if entry.whole:
        return _everyday(entry, key, local=local)
    if entry.strength == "weak":
        return WEAK
    if entry.strength == "run on":
        return LEADING if local else WEAK
    if local or (not entry.listed and len(entry.word) >= _FAR_LONG and key.startswith(entry.word)):
        return BRAND
    return LEADING if len(entry.word) >= _LONG or not entry.listed else WEAK


def _of_trade(entry: Entry, key: str) -> int:
    if entry.strength == "note":
        return TRADE if key.startswith(entry.word) else LEADING
    return _BY_STRENGTH.get(entry.strength, WEAK)


def _everyday(entry: Entry, key: str, *, local: bool) -> int:
    """How strong a short or everyday name is: it must be the whole field, or at least lead it where it is at home."""
    strong = entry.strength != "weak"
    if key == entry.word:
        if len(key) <= 2 and not local:
            return 0
        return BRAND if strong and local else 0 if entry.listed else WEAK
    if not (local and strong and len(entry.word) > 1 and key.startswith(entry.word + " ")):
        return 0
    return WEAK if entry.listed else LEADING


def paid_in(category: str, *, incoming: bool) -> str:
    """What money from a payee of this category is: authorities pay out refunds and benefits."""
    return _PAID_IN.get(category, category) if incoming else category


def refunded(texts: Sequence[str]) -> bool:
    """Whether a text says in so many words that money is given back."""
    return any(_REFUNDED.search(fold(text)) for text in texts)


def _confidence(match: Match, *, incoming: bool) -> float:
    confidence = _CONFIDENCE[match.tier]
    if match.tier >= BRAND:
        confidence += _PLACED[match.place] - _LISTED * match.entry.listed
    if match.entry.brand and match.entry.places and not match.local:
        confidence -= _ABROAD
    if match.entry.strength == "mixed":
        confidence -= _MIXED
    if incoming and tables.is_spending(match.entry.category):
        confidence -= _REFUND
    return round(confidence, 2)


def decides(matches: Sequence[Match]) -> bool:
    """Whether the strongest of the matches needs no second opinion: a firm phrase or a name, and nobody disagrees."""
    if not matches or matches[0].tier < BRAND:
        return False
    best = matches[0]
    group = best.entry.category.partition(".")[0]
    others = {match.tier for match in matches[1:] if match.entry.category.partition(".")[0] != group}
    if best.tier == FIRM:
        return FIRM not in others and (" " in best.entry.word or BRAND not in others)
    if best.entry.listed:
        return not others and len(best.entry.word) >= _LONG
    if BRAND in others or (TRADE in others and best.entry.strength == "mixed"):
        return False
    if any(match.tier == TRADE and _is_of_its_own(match.entry, best.entry) for match in matches[1:]):
        return False
    return TRADE not in others or (best.field == 0 and best.place >= LEADS and not best.entry.whole)


def _is_of_its_own(trade: Entry, name: Entry) -> bool:
    """Whether a trade is one that a name of its group, or of another one, is seldom in."""
    return (
        not trade.brand
        and trade.strength == "plain"
        and trade.category.startswith(_ITS_OWN)
        and trade.category.partition(".")[0] != name.category.partition(".")[0]
        and tables.is_spending(name.category)
    )


def decision(matches: Sequence[Match], *, incoming: bool) -> Decision:
    """What the strongest of the matches says, lowered where an equal one says something else."""
    best = matches[0]
    others: dict[str, float] = {}
    for match in matches[1:]:
        if match.entry.category != best.entry.category:
            others.setdefault(match.entry.category, _confidence(match, incoming=incoming))
    entry, confidence = best.entry, _confidence(best, incoming=incoming)
    category = paid_in(entry.category, incoming=incoming)
    rivals = [m for m in matches[1:] if m[:4] == best[:4] and m.entry.category != entry.category]
    if rivals:
        confidence = round(confidence - 0.25, 2)
    what = entry.noun or (
        "a food shop" if not entry.brand and entry.category == "food.groceries" else noun(entry.category)
    )
    reason = f"{entry.name} is {what}" if entry.brand else f"“{entry.name}” in the text points to {what}"
    if incoming and tables.is_spending(category):
        reason += "; the money comes in, so this is taken for a refund"
    return Decision(
        category=category,
        confidence=confidence,
        source="merchant",
        reason=reason,
        merchant=entry.name if entry.brand else None,
        alternatives=tuple(sorted(others.items(), key=lambda pair: -pair[1])[:3]),
    )


@lru_cache(maxsize=1)
def _load() -> MerchantIndex:
    known = tables.load()
    spaced = bytes(word.isascii() or not _UNSPACED.search(word) for word in known.words)
    certain = bytes(not whole for whole in known.wholes)
    return MerchantIndex(Finder.of(known.number, spaced), known, spaced, certain, Clipped(known))
