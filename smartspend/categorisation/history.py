"""What a household filed before, as a judge of new lines: the same payee, then a similar text; amounts tell the rest.

Labels are the household's own words. A payee with one label keeps it. Where it has several, the visits whose amount and
weekday are nearest decide. A text that nobody filed before is compared with those that were, by the words that are
rare in this household: what every line of its bank says counts nothing.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from heapq import nlargest
from typing import Final, NamedTuple

from smartspend.categorisation.decision import Decision
from smartspend.categorisation.descriptor import fold, payee_key
from smartspend.categorisation.features import telling
from smartspend.categorisation.hints import category_of_label

ALIKE: Final = 0.5
"""Texts less similar than this (cosine of their rare words) are strangers."""
VERY_ALIKE: Final = 0.75
"""From here on a similar text overrules what the product itself is sure of."""
SURE: Final = 0.9
_NEAR: Final = 0.15
"""How far (in the logarithm) an amount may lie from another before it says half as much."""
_SAME_WEEKDAY: Final = 1.3
_PREFIX: Final = 5
_NUMBER: Final = re.compile(r"^\d+$|\d{4}|\w{12}\d")
"""Words that are a number or a reference; short ones with a digit may be a name."""
_NEIGHBOURS: Final = 12
_COMMON: Final = 0.2
"""A word in more than this share of a household's texts says nothing about one of them."""
_MEANT_BY: Final = 2
"""So many payees must agree before a label is taken for what the household calls a category."""
_MEANT_ELSEWHERE: Final = 3
"""So many more where the label by itself means something else: corrections tell more of exceptions than of rules."""
_MEANT_SHARE: Final = 0.8


class Visit(NamedTuple):
    """One line of the past: what was paid, when, and under which label it was filed. `amount` is in minor units."""

    text: str
    amount: int
    day: date | None
    label: str


class Answer(NamedTuple):
    """What the past says: a decision, and how alike the text was on which it rests (1 for the same payee)."""

    decision: Decision
    alike: float


def words_of(text: str) -> frozenset[str]:
    """The words by which texts are compared, and the beginnings of long ones, because banks cut and join names."""
    found = [word for word in fold(text).split() if not _NUMBER.search(word)]
    return frozenset(found) | {f"{word[:_PREFIX]}…" for word in found if len(word) > _PREFIX}


@dataclass(slots=True)
class History:
    """A household's filed lines, indexed by payee and by word. Keys hold the direction (`in` is True)."""

    visits: dict[tuple[str, bool], list[Visit]] = field(default_factory=dict)
    texts: list[tuple[frozenset[str], bool, Counter[str], str]] = field(default_factory=list)
    by_word: dict[str, list[int]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    meant: dict[tuple[str, bool], str] = field(default_factory=dict)

    @staticmethod
    def of(past: Sequence[tuple[str, str, int, date | None, str]], names: dict[str, str] | None = None) -> History:
        """The history of lines: payee, description, amount, day, label. `names` says labels that are ids in words."""
        visits: dict[tuple[str, bool], list[Visit]] = defaultdict(list)
        texts: dict[tuple[frozenset[str], bool], tuple[Counter[str], str]] = {}
        for payee, description, amount, day, label in past:
            incoming, shown = amount > 0, payee or description
            visit = Visit(shown, amount, day, label)
            for key in _keys(payee, description):
                visits[key, incoming].append(visit)
            words = words_of(f"{payee} {description}")
            texts.setdefault((words, incoming), (Counter(), shown))[0][label] += 1
        history = History(dict(visits), names=dict(names or {}))
        for place, ((words, incoming), (labels, shown)) in enumerate(texts.items()):
            history.texts.append((words, incoming, labels, shown))
            for word in words:
                history.by_word.setdefault(word, []).append(place)
        return history

    def by_amount(self, payee: str, description: str, *, incoming: bool) -> bool:
        """Whether the amount may tell what a line of this payee is for."""
        return any(
            len({visit.label for visit in self.visits[key, incoming]}) > 1
            for key in _keys(payee, description)
            if (key, incoming) in self.visits
        )

    def same(self, payee: str, description: str, amount: int, day: date | None) -> Decision | None:
        """What lines of the same payee were filed under."""
        for key in _keys(payee, description):
            known = self.visits.get((key, amount > 0))
            if known:
                return self._nearest(known, amount, day)
        return None

    def _nearest(self, known: Sequence[Visit], amount: int, day: date | None) -> Decision:
        weights: defaultdict[str, float] = defaultdict(float)
        for visit in known:
            weights[visit.label] += _weight(visit, amount, day)
        (label, most), *others = nlargest(4, weights.items(), key=lambda pair: pair[1])
        total = sum(weights.values())
        name, count = self.names.get(label, label), len(known)
        latest = next(visit for visit in reversed(known) if visit.label == label)
        if not others:
            reason = f"You filed “{_shown(latest.text)}” under {name}"
            return Decision(label, 0.95 if count == 1 else 0.98, "learned", reason)
        share = most / total if total else 1 / len(weights)
        reason = f"You filed “{_shown(latest.text)}” under {name} when the amount was like this"
        alternatives = tuple((other, round(weight / total, 3)) for other, weight in others) if total else ()
        return Decision(label, round(min(0.95, share), 3), "learned", reason, None, alternatives)

    def similar(self, texts: Sequence[str], incoming: Sequence[bool]) -> list[Answer | None]:
        """What similar texts were filed under. The texts asked about tell, too, which words are common."""
        asked = [words_of(text) for text in texts]
        seen: Counter[str] = Counter()
        for words in {*asked, *(words for words, *_ in self.texts)}:
            seen.update(words)
        count = len({*asked, *(words for words, *_ in self.texts)})
        rarity = {word: 0.0 if n > 2 and n > _COMMON * count else math.log(1 + count / n) for word, n in seen.items()}
        sizes = [math.sqrt(sum(rarity[word] for word in words)) for words, *_ in self.texts]
        return [self._similar(words, rarity, sizes, incoming=way) for words, way in zip(asked, incoming, strict=True)]

    def _similar(
        self, words: frozenset[str], rarity: dict[str, float], sizes: Sequence[float], *, incoming: bool
    ) -> Answer | None:
        shared: defaultdict[int, float] = defaultdict(float)
        for word in words:
            if rarity[word]:
                for place in self.by_word.get(word, ()):
                    if self.texts[place][1] == incoming:
                        shared[place] += rarity[word]
        size = math.sqrt(sum(rarity[word] for word in words))
        if not shared or not size:
            return None
        near = [(weight / (size * sizes[place]), place) for place, weight in shared.items()]
        near = nlargest(_NEIGHBOURS, near)
        best, first = max(near)
        if best < ALIKE:
            return None
        votes: defaultdict[str, float] = defaultdict(float)
        for alike, place in near:
            for label, times in self.texts[place][2].items():
                votes[label] += alike**4 * times / self.texts[place][2].total()
        label, most = max(votes.items(), key=lambda pair: pair[1])
        confidence = round(min(0.97, 0.45 + 0.55 * best) * most / sum(votes.values()), 3)
        if label not in self.texts[first][2]:
            first = next(place for _, place in sorted(near, reverse=True) if label in self.texts[place][2])
        reason = f"Like “{_shown(self.texts[first][3])}”, which you filed under {self.names.get(label, label)}"
        return Answer(Decision(label, confidence, "learned", reason), best)

    def learn_meanings(
        self, decided: Sequence[str | None], past: Sequence[tuple[str, str, int, date | None, str]]
    ) -> None:
        """Learns what the household calls the product's categories, from what the product made of its past lines."""
        payees: dict[tuple[str, bool], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for category, (payee, description, amount, _, label) in zip(decided, past, strict=True):
            if category is not None:
                payees[category, amount > 0][label].add(payee_key(payee or description))
        for meaning, labels in payees.items():
            label, keys = max(labels.items(), key=lambda pair: len(pair[1]))
            total = sum(map(len, labels.values()))
            known = category_of_label(self.names.get(label, label))
            elsewhere = known is not None and known.partition(".")[0] != meaning[0].partition(".")[0]
            least = _MEANT_BY + _MEANT_ELSEWHERE * elsewhere
            if len(keys) >= least and len(keys) >= _MEANT_SHARE * total:
                self.meant[meaning] = label
        for label in {label for *_, label in past}:
            known = category_of_label(self.names.get(label, label))
            for incoming in (False, True) if known is not None else ():
                self.meant.setdefault((str(known), incoming), label)


def _keys(payee: str, description: str) -> list[str]:
    """The keys of a line from the most to the least particular: its whole text, its payee, its description."""
    keys = [telling(fold(f"{payee} {description}")), *(payee_key(text) for text in (payee, description) if text)]
    return [key for key in dict.fromkeys(keys) if key]


def _weight(visit: Visit, amount: int, day: date | None) -> float:
    """How much a visit says about a line: most where the amounts are alike."""
    distance = abs(math.log((1 + abs(visit.amount)) / (1 + abs(amount))))
    weight: float = 0.5 ** (distance / _NEAR) + 1e-6
    if day is not None and visit.day is not None and day.weekday() == visit.day.weekday():
        weight *= _SAME_WEEKDAY
    return weight


def _shown(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
