"""The order in which a transaction is decided: rule, correction, bank, merchant knowledge, nothing.

Texts repeat: every stage works on the distinct combinations of what can make a difference, and the answers are
handed out to
the rows. A stage is a function over these combinations, so that later stages (a classifier, a model behind an
interface)
join the tuple of stages without changing the others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, Literal, NamedTuple

from smartspend.categorisation import hints
from smartspend.categorisation.decision import UNDECIDED, Decision
from smartspend.categorisation.descriptor import payee_key
from smartspend.categorisation.merchants import MerchantIndex
from smartspend.categorisation.rules import CompiledRules, Row

THRESHOLD: Final = 0.6
"""Below this confidence a decision becomes an abstention that keeps its guess among the alternatives."""

Direction = Literal["in", "out"]


class Line(NamedTuple):
    """What the cascade may know of one transaction. `amount` is in minor units, negative is money out.

    `mcc` and `label` are the bank's own hints, empty where it gave none; `country` is ISO 3166-1, empty where unknown.
    `day` is the booking date.
    """

    payee: str
    description: str
    amount: int
    currency: str = ""
    account_id: str = ""
    notes: str = ""
    mcc: str = ""
    label: str = ""
    country: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person decided for a payee: the category's id or label, the payee as shown then, the category's name,
    the day.
    """

    category: str
    payee: str
    category_name: str
    corrected_on: date | None = None


Learned = Mapping[tuple[str, Direction], Correction]
"""The last correction per payee key (see `payee_key`) and direction."""

Stage = Callable[[Sequence[Line]], Sequence[Decision | None]]
"""Answers each line, or None where it abstains. It sees only lines that no earlier stage decided."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the household adds to the product's own knowledge. `extra` are later stages, asked in order at the end."""

    rules: CompiledRules | None = None
    learned: Learned = field(default_factory=dict)
    extra: tuple[Stage, ...] = ()


def decide(
    lines: Sequence[Line], knowledge: Knowledge | None = None, *, threshold: float = THRESHOLD
) -> list[Decision]:
    """One decision per line, in order. Rows that no stage can tell apart share one decision.

    Amounts count only through the rules' conditions on them; without such conditions the sign alone matters. Give
    `threshold=0` for the best guess instead of abstentions.
    """
    knowledge = knowledge or Knowledge()
    by_amount = knowledge.rules is not None and knowledge.rules.reads_amounts
    distinct: dict[tuple[object, ...], int] = {}
    first: list[Line] = []
    places: list[int] = []
    for line in lines:
        amount = line.amount
        key = (*line[:2], amount if by_amount else amount > 0, *line[3:9])
        place = distinct.setdefault(key, len(first))
        if place == len(first):
            first.append(line)
        places.append(place)
    answers = [_judged(answer, threshold) for answer in _answers(first, knowledge)]
    return [answers[place] for place in places]


def _answers(lines: Sequence[Line], knowledge: Knowledge) -> list[Decision]:
    answers: list[Decision] = [UNDECIDED] * len(lines)
    waiting = list(range(len(lines)))
    for stage in _stages(knowledge):
        if not waiting:
            break
        given = stage([lines[place] for place in waiting])
        still = []
        for place, answer in zip(waiting, given, strict=True):
            if answer is not None and (answer.category is not None or answer.source is not None):
                answers[place] = answer
            else:
                still.append(place)
        waiting = still
    return answers


def _stages(knowledge: Knowledge) -> tuple[Stage, ...]:
    stages: list[Stage] = []
    if knowledge.rules is not None:
        stages.append(_by_rule(knowledge.rules))
    if knowledge.learned:
        stages.append(_by_correction(knowledge.learned))
    return (*stages, _by_bank(hints.FIRM), _by_merchant, _by_bank(0.0), *knowledge.extra, _by_weak_merchant)


def _by_rule(rules: CompiledRules) -> Stage:
    def stage(lines: Sequence[Line]) -> list[Decision | None]:
        rows = [Row(*line[:6]) for line in lines]
        return [
            Decision(match.category, 1.0, "rule", f"Your rule “{match.name}”: {match.words}", match.payee)
            if match is not None and match.category is not None
            else None
            for match in rules(rows)
        ]

    return stage


def _by_correction(learned: Learned) -> Stage:
    def answer(line: Line) -> Decision | None:
        direction: Direction = "in" if line.amount > 0 else "out"
        for text in (line.payee, line.description):
            known = learned.get((payee_key(text), direction)) if text else None
            if known is not None:
                day = f" on {known.corrected_on.day} {known.corrected_on:%B}" if known.corrected_on else ""
                reason = f"You filed “{known.payee}” under {known.category_name}{day}"
                return Decision(known.category, 0.98, "learned", reason, known.payee)
        return None

    return lambda lines: [answer(line) for line in lines]


def _by_bank(least: float) -> Stage:
    def answer(line: Line) -> Decision | None:
        if not (line.mcc or line.label):
            return None
        given = hints.decide(line.mcc, line.label, incoming=line.amount > 0)
        return given if given is not None and given.confidence >= least else None

    return lambda lines: [answer(line) for line in lines]


def _merchants(lines: Sequence[Line]) -> list[Decision]:
    texts = [f"{line.payee}\n{line.description}" for line in lines]
    return MerchantIndex.load().decide(
        texts,
        [line.amount for line in lines],
        [line.currency for line in lines],
        [line.country for line in lines],
    )


def _by_merchant(lines: Sequence[Line]) -> list[Decision | None]:
    return [given if given.confidence >= THRESHOLD else None for given in _merchants(lines)]


def _by_weak_merchant(lines: Sequence[Line]) -> list[Decision | None]:
    return list(_merchants(lines))


def _judged(answer: Decision, threshold: float) -> Decision:
    if answer.category is None or answer.confidence >= threshold:
        return answer
    guess = (answer.category, answer.confidence)
    reason = f"Not sure enough: {answer.reason}"
    return replace(answer, category=None, reason=reason, alternatives=(guess, *answer.alternatives))
