"""What the product knows of merchants: names of brands, and the words trades use for themselves in many languages.

Two tables lie beside this file. `merchants.tsv`: brand, category, countries (`*` is everywhere), words it is
recognised by, and
what it is where the category's own noun would be wrong. A word after `!` is short or an everyday word: it counts
only at
the start of a field, and fully only when it is the whole field. A brand after `~` is a wallet or bank that often
carries
somebody else's payment: anything else in the text knows better. `trades.tsv`: word, category, direction, strength,
languages.
A firm word (“ATM withdrawal”, “Gehalt”) says what the payment is whoever it is paid to; a weak one is a last resort.

All words are found in one pass by an Aho-Corasick automaton over the folded text, at the boundaries of words
(scripts that
write without spaces have none). The longest of the strongest wins; the currency's countries break ties.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick

from smartspend.categorisation.decision import UNDECIDED, Decision
from smartspend.categorisation.descriptor import fold, payee_key
from smartspend.categorisation.wording import noun

_EURO: Final = "de at fr es it nl be ie pt fi lu gr sk si ee lv lt mt cy hr bg"
_COUNTRIES: Final = {
    currency: frozenset(countries.split())
    for currency, countries in {
        "EUR": _EURO, "GBP": "gb", "USD": "us", "CAD": "ca", "AUD": "au", "NZD": "nz", "CHF": "ch",
        "PLN": "pl", "CZK": "cz",
        "HUF": "hu", "RON": "ro", "BGN": "bg", "SEK": "se", "NOK": "no", "DKK": "dk", "ISK": "is", "TRY": "tr",
        "INR": "in",
        "JPY": "jp", "KRW": "kr", "CNY": "cn", "TWD": "tw", "HKD": "hk", "SGD": "sg", "THB": "th", "PHP": "ph",
        "BRL": "br",
        "MXN": "mx", "ARS": "ar", "CLP": "cl", "COP": "co", "ZAR": "za", "AED": "ae", "ILS": "il", "RUB": "ru",
    }.items()
}  # fmt: skip
"""Where people pay in a currency: ISO 3166-1 codes by ISO 4217 code."""

_LANGUAGES: Final = {
    currency: frozenset(languages.split())
    for currency, languages in {
        "EUR": "de fr es it nl pt fi el en", "CHF": "de fr it en", "PLN": "pl en", "CZK": "cs en", "HUF": "hu en",
        "RON": "ro en",
        "SEK": "sv en", "NOK": "no en", "DKK": "da en", "TRY": "tr en", "JPY": "ja en", "KRW": "ko en", "CNY": "zh en",
        "TWD": "zh en", "HKD": "zh en", "BRL": "pt en", "MXN": "es en", "ARS": "es en", "CLP": "es en", "COP": "es en",
        "RUB": "ru en", "INR": "hi en", "CAD": "fr en", "BGN": "ru en", "": "en",
    }.items()
}  # fmt: skip
_ENGLISH: Final = frozenset({"en"})

# How much the kinds of evidence are worth, in the order in which they win.
_FIRM, _BRAND, _TRADE, _LEADING, _WEAK = 5, 4, 3, 2, 1
_CONFIDENCE: Final = {_FIRM: 0.93, _BRAND: 0.95, _TRADE: 0.82, _LEADING: 0.72, _WEAK: 0.45}
_ABROAD: Final = 0.08
"""What a brand loses where its countries do not use the payment's currency."""
_REFUND: Final = 0.1
"""What a spending merchant loses when the money comes in: it may be something else than a refund."""

_UNSPACED: Final = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_KATAKANA: Final = re.compile(r"[\u30a0-\u30ff]")
_TWO_VOWELS: Final = re.compile("([aou])e")


class Entry(NamedTuple):
    """One meaning of one word. `places` are countries of a brand or languages of a trade's word; empty is
    everywhere.
    """

    word: str
    name: str
    category: str
    places: frozenset[str]
    brand: bool
    whole: bool
    strength: str
    direction: str
    noun: str


class Match(NamedTuple):
    """One entry found in a text, ready to be compared: the largest wins."""

    tier: int
    field: int
    length: int
    local: bool
    entry: Entry


@dataclass(frozen=True, slots=True)
class MerchantIndex:
    """The merchants' automaton. `entries[i]` are the meanings of pattern number `i` of the automaton.

    `spaced` patterns stand between spaces; `certain` ones are names or words that need not be the whole field.
    """

    automaton: AhoCorasick
    entries: tuple[tuple[Entry, ...], ...]
    spaced: tuple[bool, ...]
    certain: tuple[bool, ...]

    @staticmethod
    def load() -> MerchantIndex:
        """The index over the built-in tables, built once per process."""
        return _load()

    def decide(self, texts: Sequence[str], amounts: Sequence[int], currencies: Sequence[str]) -> list[Decision]:
        """One decision per text. Lines of a text are its fields, the payee first; `amounts` are minor units,
        negative out.

        Equal questions are answered once. A currency may be empty where it is unknown.
        """
        known: dict[tuple[str, bool, str], Decision] = {}
        answers = []
        for text, amount, currency in zip(texts, amounts, currencies, strict=True):
            question = (text, amount > 0, currency)
            answer = known.get(question)
            if answer is None:
                answer = known[question] = self._decide(text, incoming=amount > 0, currency=currency)
            answers.append(answer)
        return answers

    def _decide(self, text: str, *, incoming: bool, currency: str) -> Decision:
        fields = [field for field in text.split("\n") if field.strip()]
        matches = [
            match
            for place, field in enumerate(fields)
            for match in self._matches(field, place=-place, incoming=incoming, currency=currency)
        ]
        if not matches:
            return UNDECIDED
        matches.sort(key=lambda match: match[:4], reverse=True)
        return _decision(matches, incoming=incoming)

    def _matches(self, field: str, *, place: int, incoming: bool, currency: str) -> Iterator[Match]:
        whole, key = fold(field), payee_key(field)
        found = self._found(f" {whole} ; {key} ")
        if not found and _TWO_VOWELS.search(whole):
            key = _TWO_VOWELS.sub(r"\1", key)
            found = self._found(f" {_TWO_VOWELS.sub(chr(92) + '1', whole)} ; {key} ")
        countries = _COUNTRIES.get(currency, frozenset())
        languages = _LANGUAGES.get(currency, _ENGLISH)
        for entry in found:
            if entry.direction != "any" and (entry.direction == "in") != incoming:
                continue
            local = not entry.places or bool(entry.places & (countries if entry.brand else languages))
            tier = _tier(entry, key, local=local or (entry.brand and not currency))
            if tier:
                yield Match(tier, place, len(entry.word), local, entry)

    def _found(self, haystack: str) -> list[Entry]:
        """What the words in the text may mean. A word inside a longer known name is part of that name."""
        spans: dict[int, list[tuple[int, int]]] = {}
        for index, start, end in self.automaton.find_matches_as_indexes(haystack, overlapping=True):
            if self.spaced[index] or _stands_alone(haystack, start, end):
                spans.setdefault(index, []).append((start, end))
        if len(spans) > 1:
            names = [span for index, found in spans.items() if self.certain[index] for span in found]
            spans = {i: found for i, found in spans.items() if any(not _inside(span, names) for span in found)}
        return [entry for index in spans for entry in self.entries[index]]


def _inside(span: tuple[int, int], names: list[tuple[int, int]]) -> bool:
    start, end = span
    return any(first <= start and end <= last and last - first > end - start for first, last in names)


def _stands_alone(haystack: str, start: int, end: int) -> bool:
    """Whether a short katakana word is a word and not the middle of another one: バス is not in バスケット."""
    word = haystack[start:end]
    if end - start > 3 or not _KATAKANA.match(word):
        return True
    return not (_KATAKANA.match(haystack[start - 1]) or _KATAKANA.match(haystack[end]))


def _tier(entry: Entry, key: str, *, local: bool) -> int:
    """How strong this evidence is here; 0 where it is none."""
    if entry.brand:
        if not entry.whole:
            return _BRAND if entry.strength != "weak" else _WEAK
        if key == entry.word:
            return 0 if len(entry.word) <= 2 and not local else _BRAND if entry.strength != "weak" and local else _WEAK
        leads = key.startswith(entry.word + " ") and local and len(entry.word) > 1
        return _LEADING if leads and entry.strength != "weak" else 0
    if not local:
        return _WEAK if len(entry.word) > 3 else 0
    return {"firm": _FIRM, "plain": _TRADE}.get(entry.strength, _WEAK)


def _confidence(match: Match, *, incoming: bool) -> float:
    confidence = _CONFIDENCE[match.tier]
    if match.entry.brand and match.entry.places and not match.local:
        confidence -= _ABROAD
    if incoming and _is_spending(match.entry.category):
        confidence -= _REFUND
    return round(confidence, 2)


def _is_spending(category: str) -> bool:
    return not category.startswith(("income.", "transfers."))


def _decision(matches: list[Match], *, incoming: bool) -> Decision:
    best = matches[0]
    others: dict[str, float] = {}
    for match in matches[1:]:
        if match.entry.category != best.entry.category:
            others.setdefault(match.entry.category, _confidence(match, incoming=incoming))
    entry, confidence = best.entry, _confidence(best, incoming=incoming)
    rivals = [m for m in matches[1:] if m[:4] == best[:4] and m.entry.category != entry.category]
    if rivals:
        confidence = round(confidence - 0.25, 2)
    what = entry.noun or (
        "a food shop" if not entry.brand and entry.category == "food.groceries" else noun(entry.category)
    )
    reason = f"{entry.name} is {what}" if entry.brand else f"“{entry.name}” in the text points to {what}"
    if incoming and _is_spending(entry.category):
        reason += "; the money comes in, so this is taken for a refund"
    return Decision(
        category=entry.category,
        confidence=confidence,
        source="merchant",
        reason=reason,
        merchant=entry.name if entry.brand else None,
        alternatives=tuple(sorted(others.items(), key=lambda pair: -pair[1])[:3]),
    )


@lru_cache(maxsize=1)
def _load() -> MerchantIndex:
    meanings: dict[str, list[Entry]] = {}
    for entry in (*_brands(), *_trades()):
        meanings.setdefault(entry.word, []).append(entry)
    spaced = tuple(not _UNSPACED.search(word) for word in meanings)
    patterns = [f" {word} " if alone else word for word, alone in zip(meanings, spaced, strict=True)]
    certain = tuple(not any(entry.whole for entry in entries) for entries in meanings.values())
    return MerchantIndex(AhoCorasick(patterns), tuple(map(tuple, meanings.values())), spaced, certain)


def _table(name: str) -> Iterator[list[str]]:
    text = files("smartspend.categorisation").joinpath(name).read_text("utf-8")
    for line in text.splitlines()[1:]:
        yield line.split("\t")


def _brands() -> Iterator[Entry]:
    for brand, category, countries, words, *nouns in _table("merchants.tsv"):
        places = frozenset() if countries == "*" else frozenset(countries.split(","))
        name, strength = brand.lstrip("~"), "weak" if brand.startswith("~") else "plain"
        article = f"a {nouns[0]}" if nouns else ""
        for word in words.split("|"):
            yield Entry(word.lstrip("!"), name, category, places, True, word[0] == "!", strength, "any", article)  # noqa: FBT003 a row of a table


def _trades() -> Iterator[Entry]:
    for word, category, direction, strength, languages in _table("trades.tsv"):
        places = frozenset(languages.split(","))
        yield Entry(word, word.capitalize(), category, places, False, False, strength, direction, "")  # noqa: FBT003 a row of a table
