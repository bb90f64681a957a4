"""What a household filed before, as a judge of new lines: the same payee, then a similar text; amounts tell the rest.

Labels are the household's own words. A payee with one label keeps it. Where it has several, the visits whose amount and
weekday are nearest decide. Texts are compared by the words that are rare in this household: what every line of its bank
says counts nothing, and a branch in another town is still the same shop.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from heapq import nlargest
from typing import Final, NamedTuple

from smartspend.categorisation.decision import Decision
from smartspend.categorisation.descriptor import fold, payee_key, telling
from smartspend.categorisation.hints import category_of_label

ALIKE: Final = 0.5
"""Texts less similar than this (cosine of their rare words) are strangers."""
VERY_ALIKE: Final = 0.75
"""From here on a similar text overrules what the product itself is sure of."""
SURE: Final = 0.9
_NEAR: Final = 0.15
"""How far (in the logarithm) an amount may lie from another before it says half as much."""
_FAR: Final = 0.02
"""What it says at least: the text alone counts, too."""
_SAME_WEEKDAY: Final = 1.3
_PREFIX: Final = 5
_NUMBER: Final = re.compile(r"^\d+$|\d{4}|\w{12}\d")
"""Words that are a number or a reference; short ones with a digit may be a name."""
_NEIGHBOURS: Final = 12
_VISITS: Final = 30
"""So many of the latest visits of a text are asked."""
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


class Near(NamedTuple):
    """A visit that may tell what a line is, and how alike the texts are: 1 for the same payee."""

    alike: float
    visit: Visit


class Answer(NamedTuple):
    """What the past says: a decision, and how alike the text was on which it rests (1 for the same payee)."""

    decision: Decision
    alike: float


Question = tuple[str, str, bool]
"""Payee, description, and whether the money comes in."""


def words_of(text: str) -> frozenset[str]:
    """The words by which texts are compared, and the beginnings of long ones, because banks cut and join names."""
    found = [word for word in fold(text).split() if not _NUMBER.search(word)]
    return frozenset(found) | {f"{word[:_PREFIX]}…" for word in found if len(word) > _PREFIX}


@dataclass(slots=True)
class History:
    """A household's filed lines.

    `texts` are the different texts with their direction (`in` is True) and visits; `by_word` and `by_key` give their
    numbers. `names` says labels that are ids in words, `meant` what the household calls the product's categories.
    """

    texts: list[tuple[frozenset[str], bool, list[Visit]]] = field(default_factory=list)
    by_word: dict[str, list[int]] = field(default_factory=dict)
    by_key: dict[tuple[str, bool], set[int]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    meant: dict[tuple[str, bool], str] = field(default_factory=dict)

    @staticmethod
    def of(past: Sequence[tuple[str, str, int, date | None, str]], names: dict[str, str] | None = None) -> History:
        """The history of lines: payee, description, amount, day, label. `names` says labels that are ids in words."""
        history = History(names=dict(names or {}))
        known: dict[tuple[frozenset[str], bool], int] = {}
        for payee, description, amount, day, label in past:
            incoming, words = amount > 0, words_of(f"{payee} {description}")
            place = known.setdefault((words, incoming), len(history.texts))
            if place == len(history.texts):
                history.texts.append((words, incoming, []))
                for word in words:
                    history.by_word.setdefault(word, []).append(place)
            history.texts[place][2].append(Visit(payee or description, amount, day, label))
            for key in _keys(payee, description):
                history.by_key.setdefault((key, incoming), set()).add(place)
        return history

    def near(self, asked: Iterable[Question]) -> dict[Question, list[Near]]:
        """The visits that may tell what lines are. The texts asked about tell, too, which words are common."""
        questions = {question: words_of(f"{question[0]} {question[1]}") for question in asked}
        different = {*questions.values(), *(words for words, *_ in self.texts)}
        seen: Counter[str] = Counter()
        for words in different:
            seen.update(words)
        count = len(different)
        rarity = {word: 0.0 if n > 2 and n > _COMMON * count else math.log(1 + count / n) for word, n in seen.items()}
        sizes = [math.sqrt(sum(rarity[word] for word in words)) for words, *_ in self.texts]
        return {question: self._near(question, words, rarity, sizes) for question, words in questions.items()}

    def _near(
        self, question: Question, words: frozenset[str], rarity: dict[str, float], sizes: Sequence[float]
    ) -> list[Near]:
        payee, description, incoming = question
        same = set[int]().union(*(self.by_key.get((key, incoming), ()) for key in _keys(payee, description)))
        shared: defaultdict[int, float] = defaultdict(float)
        for word in words:
            if rarity[word]:
                for place in self.by_word.get(word, ()):
                    shared[place] += rarity[word]
        size = math.sqrt(sum(rarity[word] for word in words))
        alike = [
            (weight / (size * sizes[place]), place)
            for place, weight in shared.items()
            if self.texts[place][1] == incoming and place not in same
        ]
        found = [(1.0, place) for place in same]
        found += [item for item in nlargest(_NEIGHBOURS, alike) if item[0] >= ALIKE]
        return [Near(score, visit) for score, place in found for visit in self.texts[place][2][-_VISITS:]]

    def vote(self, near: Sequence[Near], amount: int, day: date | None) -> Answer | None:
        """What the visits near a line say of it; None where there are none."""
        if not near:
            return None
        weights: defaultdict[str, float] = defaultdict(float)
        for alike, visit in near:
            weights[visit.label] += alike**4 * _weight(visit, amount, day)
        (label, most), *others = nlargest(4, weights.items(), key=lambda pair: pair[1])
        best = max((one for one in near if one.visit.label == label), key=lambda one: one.alike)
        count, total = sum(one.visit.label == label for one in near), sum(weights.values())
        trust = min(0.95 if count == 1 else 0.98, 0.45 + 0.55 * best.alike)
        alternatives = tuple((other, round(weight / total, 3)) for other, weight in others)
        confidence = round(trust * most / total, 3)
        reason = self._reason(best, by_amount=bool(others))
        return Answer(Decision(label, confidence, "learned", reason, None, alternatives), best.alike)

    def _reason(self, best: Near, *, by_amount: bool) -> str:
        text, name = _shown(best.visit.text), self.names.get(best.visit.label, best.visit.label)
        if best.alike < 1:
            return f"Like “{text}”, which you filed under {name}"
        return f"You filed “{text}” under {name}" + (" when the amount was like this" if by_amount else "")

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
    weight: float = max(_FAR, 0.5 ** (distance / _NEAR))
    if day is not None and visit.day is not None and day.weekday() == visit.day.weekday():
        weight *= _SAME_WEEKDAY
    return weight


def _shown(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
