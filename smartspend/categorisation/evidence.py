"""What merchant knowledge and the classifier say together, for texts in which no name or phrase decides alone.

Both speak in the same unit, the logarithm of odds: a known word adds to its category what it was worth on lines whose
category was known. The confidence is the probability of the answer's group: so often an answer's group is right.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from smartspend.categorisation import merchants, places, sizes, tables
from smartspend.categorisation.classifier import Classifier, Floats, context_of, probabilities
from smartspend.categorisation.decision import Decision
from smartspend.categorisation.descriptor import fold, telling
from smartspend.categorisation.merchants import Match
from smartspend.categorisation.wording import noun

SHARPNESS: Final = 0.65
"""How far the classifier's own odds are to be trusted: the lines it was taught on are simpler than real ones."""
WORTH: Final = {
    merchants.FIRM: 5.0,
    merchants.BRAND: 4.0,
    merchants.TRADE: 3.5,
    merchants.LEADING: 3.0,
    merchants.WEAK: 1.0,
}
"""What a match adds to its category, by its strength."""
LISTED: Final = 0.8
"""What of it is left where no person has looked at the word."""
_FIRM_FORM: Final = re.compile(
    r"\b(?:ltd|limited|pvt|private|plc|llc|inc|corp|gmbh|kg|sarl|sas|eurl|srl|spa|bv|nv|ltda|eireli|sp z o ?o|ab|oyj?|"
    r"s a|aps|kft|sro|pte|pty|bhd|sdn|company|holdings|technologies|solutions|services|university|ministry)\b"
    r"|株式会社|有限公司"
)
_TO_FIRM: Final = 0.3
"""What the words of a transfer to or from a person are worth where a firm's legal form stands beside them."""
_SEVERAL: Final = 0.6
"""What is left of a name that sells for several groups."""
_WHAT_FOR: Final = 0.35
"""What a word of a note is worth beside a transfer to or from a person: it says what the transfer was for."""
_SHARED: Final = 0.7
"""The same for a word of a trade that people also write into a transfer among friends: “resto”."""
_SERVING: Final = 0.2
"""What the words of a transfer to a person are worth where the trade of that person stands beside the name."""
_SERVICES: Final = (
    "shopping.home_improvement", "shopping.pets", "shopping.personal_care", "health.", "transport.maintenance",
    "bills.", "other.",
)  # fmt: skip
"""What people are paid for by a transfer."""
_VENUE_WORDS: Final = (
    "airport arena bahnhof campus cinema college flughafen gare hauptbahnhof hbf hospital mall museum park railway "
    "school stadium station stazione theatre theater university zoo aeroporto aeropuerto estacion aeroport dworzec "
)
_VENUES: Final = frozenset(_VENUE_WORDS.split())
_OF_A_VENUE: Final = 0.35
"""What a place's word is worth beside another trade: it says where the shop is, `IMBISS AM BAHNHOF`."""
_AT_THE_PUMP: Final = "transport.fuel"
_AT_THE_TILL: Final = "food.convenience"
_A_TANK: Final = 18.0
"""From about so many dollars on a visit to a shop with pumps is rather for fuel."""
_TELLS_MOST: Final = 6.0
_ALONE: Final = 1.5
"""How far a wallet's name that is all there is stands above everything else."""
_ALTERNATIVE: Final = 0.02
_TELLS: Final = math.log(2)
"""A text that does not at least double the odds of an answer says nothing: any run of letters says a little."""


class Question(NamedTuple):
    """A line as this stage sees it: its fields, the amount in whole units, and what the tables know of it."""

    text: str
    amount: float
    currency: str
    matches: Sequence[Match]


class Weighed(NamedTuple):
    """The best guess, and by how much the words raised the odds of its group (their logarithm) above what the amount
    alone says; 0 where they say nothing.
    """

    decision: Decision
    told: float


class Groups(NamedTuple):
    """The classifier's categories by number: the group of each, and which of them only money in can be."""

    names: tuple[str, ...]
    of: tuple[int, ...]
    member: Floats
    only_in: tuple[int, ...]
    number: dict[str, int]


@lru_cache(maxsize=1)
def _groups(categories: tuple[str, ...]) -> Groups:
    names = tuple(sorted({category.partition(".")[0] for category in categories}))
    of = tuple(names.index(category.partition(".")[0]) for category in categories)
    member = np.zeros((len(categories), len(names)), np.float32)
    member[np.arange(len(categories)), of] = 1
    only_in = tuple(place for place, category in enumerate(categories) if category.startswith("income."))
    return Groups(names, of, member, only_in, {category: place for place, category in enumerate(categories)})


def decide(questions: Sequence[Question]) -> list[Weighed]:
    """The best guess for each question, with its honest confidence; the caller abstains where that is too low."""
    if not questions:
        return []
    classifier = Classifier.load()
    groups = _groups(classifier.categories)
    contexts = [context_of(question.amount, question.currency) for question in questions]
    folded = {text: fold(text) for text in dict.fromkeys(question.text for question in questions)}
    answers = classifier.logits([telling(folded[question.text]) for question in questions], contexts)
    logits = answers.logits * SHARPNESS
    unread = classifier.context[contexts] * SHARPNESS
    for place, question in enumerate(questions):
        if question.amount <= 0:
            logits[place, list(groups.only_in)] = unread[place, list(groups.only_in)] = -30.0
    read = logits.copy()
    for place, question in enumerate(questions):
        _add(logits[place], question, folded[question.text], groups)
    chances = probabilities(logits)
    by_group = chances @ groups.member
    best_group = by_group.argmax(axis=1)
    inside = np.where(np.asarray(groups.of)[None, :] == best_group[:, None], chances, -1)
    best = inside.argmax(axis=1).tolist()
    words = classifier.words_for(answers, best)
    told = (_odds(read, best_group, groups) - _odds(unread, best_group, groups)).tolist()
    found = zip(questions, chances, by_group.max(axis=1).tolist(), best, words, told, strict=True)
    return [
        _weighed(question, classifier.categories, Guess(row, confidence, place, word, gain))
        for question, row, confidence, place, word, gain in found
    ]


def _odds(logits: Floats, chosen: npt.NDArray[np.int64], groups: Groups) -> Floats:
    """The logarithm of the odds of one group for each row."""
    chances = np.clip((probabilities(logits) @ groups.member)[np.arange(len(chosen)), chosen], 1e-6, 1 - 1e-6)
    odds: Floats = np.log(chances / (1 - chances))
    return odds


def _alone(match: Match) -> bool:
    """Whether a wallet's name is all there is: it then says more than beside the name of a shop."""
    return match.tier == merchants.WEAK and match.entry.strength == "weak" and match.place == merchants.ALL


def _handed(match: Match) -> bool:
    """Whether a match speaks of money handed from person to person."""
    return match.entry.category == "transfers.person" and match.entry.strength != "note"


class Guess(NamedTuple):
    """What came out for one question: the chances of all categories, the best one's number, and its best word.

    `told` is by how much the words raised the odds of its group.
    """

    chances: Floats
    confidence: float
    best: int
    word: str
    told: float


def _add(logits: Floats, question: Question, folded: str, groups: Groups) -> None:
    """Adds what the tables know: the strongest match of each category counts."""
    seen: set[str] = set()
    firm = _FIRM_FORM.search(folded) is not None
    handed = any(map(_handed, question.matches))
    noted = handed and any(match.entry.strength == "note" for match in question.matches)
    served = handed and any(map(_serves, question.matches))
    trades = {m.entry.category for m in question.matches if _is_shop(m)}
    for match in question.matches:
        category = merchants.paid_in(match.entry.category, incoming=question.amount > 0)
        if category not in seen and category in groups.number:
            seen.add(category)
            number = groups.number[category]
            worth = WORTH[match.tier] * (LISTED if match.entry.listed else 1.0)
            if match.entry.strength == "mixed":
                worth *= _SEVERAL
            if match.entry.word in _VENUES and not match.entry.brand and trades - {category}:
                worth *= _OF_A_VENUE
            if category == "transfers.person":
                worth = max(worth, WORTH[merchants.TRADE]) if noted else worth
                worth *= (_TO_FIRM if firm else 1.0) * (_SERVING if served else 1.0)
            elif handed and not match.entry.brand:
                worth *= _WHAT_FOR if match.entry.strength == "note" else 1.0 if _serves(match) else _SHARED
            logits[number] = logits.max() + _ALONE if _alone(match) else logits[number] + worth
    if {_AT_THE_PUMP, _AT_THE_TILL} <= seen:
        # The middle of the step, so that lines that share an answer would each have got it.
        size = sizes.middle(sizes.step(abs(question.amount) / places.dollar(question.currency)))
        tells = 5 * math.log(max(0.01, size) / _A_TANK)
        logits[groups.number[_AT_THE_PUMP]] += min(_TELLS_MOST, max(-_TELLS_MOST, tells))


def _is_shop(match: Match) -> bool:
    """Whether a match is the word of a trade, and not of a place where others trade."""
    return (
        match.tier == merchants.TRADE and match.entry.word not in _VENUES and tables.is_spending(match.entry.category)
    )


def _serves(match: Match) -> bool:
    """Whether a match is the trade of somebody who is paid by a transfer."""
    entry = match.entry
    return not entry.brand and entry.strength == "plain" and entry.category.startswith(_SERVICES)


def _weighed(question: Question, categories: tuple[str, ...], guess: Guess) -> Weighed:
    chances, best = guess.chances, guess.best
    category = categories[best]
    others = [place for place in np.argsort(-chances)[:4].tolist() if place != best and chances[place] > _ALTERNATIVE]
    alternatives = tuple((categories[place], round(float(chances[place]), 3)) for place in others[:3])
    incoming = question.amount > 0
    means = [merchants.paid_in(match.entry.category, incoming=incoming) for match in question.matches]
    known = question.matches[means.index(category)] if category in means else None
    confidence = round(min(guess.confidence, 0.99), 3)
    if known is not None and known.tier > merchants.WEAK:
        said = merchants.decision([known], incoming=incoming)
        decision = Decision(category, confidence, "merchant", said.reason, said.merchant, alternatives)
        return Weighed(decision, max(0.0, guess.told))
    told = guess.told if guess.word and guess.told >= _TELLS else 0.0
    worded = guess.word and (told or known is not None)
    reason = (
        f"“{guess.word}” usually means {noun(category)}" if worded else f"The amount is most often {noun(category)}"
    )
    if incoming and not category.startswith(("income.", "transfers.")):
        reason += "; the money comes in, so this is taken for a refund"
    return Weighed(Decision(category, confidence, "model", reason, None, alternatives), told)
