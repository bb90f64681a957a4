"""The order in which a transaction is decided: rule, correction, bank, merchant knowledge, classifier, nothing.

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

from smartspend.categorisation import hints, merchants
from smartspend.categorisation.decision import UNDECIDED, Decision
from smartspend.categorisation.descriptor import payee_key
from smartspend.categorisation.history import SURE, VERY_ALIKE, Answer, History, Near, Question
from smartspend.categorisation.merchants import Match, MerchantIndex
from smartspend.categorisation.rules import CompiledRules, Row
from smartspend.kernel import money

THRESHOLD: Final = 0.6
"""Below this confidence a decision becomes an abstention that keeps its guess among the alternatives."""

_PIECE: Final = 512
"""So many texts are weighed at once: the arrays of more would not stay in the processor's cache."""

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
    """What the household adds to the product's own knowledge. `extra` are later stages, asked in order at the end.

    `past` are lines it filed itself, which also judge texts that are only similar.
    """

    rules: CompiledRules | None = None
    learned: Learned = field(default_factory=dict)
    extra: tuple[Stage, ...] = ()
    past: History | None = None


def decide(
    lines: Sequence[Line], knowledge: Knowledge | None = None, *, threshold: float = THRESHOLD
) -> list[Decision]:
    """One decision per line, in order. Rows that no stage can tell apart share one decision.

    Amounts count only through the rules' conditions on them; without such conditions the sign alone matters. Give
    `threshold=0` for the best guess instead of abstentions.
    """
    knowledge = knowledge or Knowledge()
    by_amount = knowledge.rules is not None and knowledge.rules.reads_amounts
    near = _near(knowledge.past, lines)
    open_ = {question for question, visits in near.items() if _differ(visits)}
    distinct: dict[tuple[object, ...], int] = {}
    first: list[Line] = []
    places: list[int] = []
    for line in lines:
        amount = line.amount
        key: tuple[object, ...] = (*line[:2], amount if by_amount else amount > 0, *line[3:9])
        if open_ and (line.payee, line.description, amount > 0) in open_:
            key = line
        place = distinct.setdefault(key, len(first))
        if place == len(first):
            first.append(line)
        places.append(place)
    answers = [_judged(answer, threshold) for answer in _answers(first, knowledge, near)]
    return [answers[place] for place in places]


def _near(past: History | None, lines: Sequence[Line]) -> dict[Question, list[Near]]:
    """The visits that may tell what lines are, by the different texts of the lines."""
    if past is None:
        return {}
    return past.near(dict.fromkeys((line.payee, line.description, line.amount > 0) for line in lines))


def _differ(near: Sequence[Near]) -> bool:
    """Whether the visits have several labels, so that the amount of a line may tell them apart."""
    return any(one.visit.label != near[0].visit.label for one in near)


def learned_from(past: Sequence[tuple[Line, str]], names: Mapping[str, str] | None = None) -> History:
    """The history of lines that a household filed itself, each with its label. `names` says labels that are ids in
    words.
    """
    facts = [(line.payee, line.description, line.amount, line.day, label) for line, label in past]
    history = History.of(facts, dict(names or {}))
    own = decide([line for line, _ in past], threshold=THRESHOLD)
    history.learn_meanings([decision.category for decision in own], facts)
    return history


def past_of(learned: Learned) -> History | None:
    """A household's corrections as a history, by which texts that are only similar are judged; None without any."""
    if not learned:
        return None
    facts = [
        (known.payee, "", 1 if direction == "in" else -1, known.corrected_on, known.category)
        for (_, direction), known in learned.items()
    ]
    return History.of(facts, {known.category: known.category_name for known in learned.values()})


def _answers(lines: Sequence[Line], knowledge: Knowledge, near: dict[Question, list[Near]]) -> list[Decision]:
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
    return _compared(lines, answers, knowledge.past, near) if knowledge.past is not None else answers


def _compared(
    lines: Sequence[Line], answers: list[Decision], past: History, near: dict[Question, list[Near]]
) -> list[Decision]:
    """The answers after a look at the past, in the household's own words."""
    for place, (line, own) in enumerate(zip(lines, answers, strict=True)):
        if own.source in {"rule", "learned"}:
            continue
        incoming = line.amount > 0
        said = past.vote(near[line.payee, line.description, incoming], line.amount, line.day)
        if said is not None and _overrules(said, own):
            answers[place] = said.decision
        elif (label := past.meant.get((own.category or "", incoming))) is not None:
            answers[place] = replace(own, category=label)
    return answers


def _overrules(said: Answer, own: Decision) -> bool:
    """Whether the past knows better than the product: it does of the same payee, unless it cannot tell itself."""
    if own.category is None:
        return True
    if said.alike >= VERY_ALIKE:
        return said.decision.confidence >= min(THRESHOLD, own.confidence)
    return own.confidence < SURE and said.decision.confidence > own.confidence


def _stages(knowledge: Knowledge) -> tuple[Stage, ...]:
    stages: list[Stage] = []
    if knowledge.rules is not None:
        stages.append(_by_rule(knowledge.rules))
    if knowledge.learned:
        stages.append(_by_correction(knowledge.learned))
    known = _Merchants()
    return (*stages, _by_bank(hints.FIRM), known.sure, _by_bank(0.0), *knowledge.extra, known.weighed)


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


class _Merchants:
    """Merchant knowledge and the classifier: what a name or phrase decides alone, and what both say together.

    A line is looked up once, for both.
    """

    def __init__(self) -> None:
        self._found: dict[Line, list[Match]] = {}

    def sure(self, lines: Sequence[Line]) -> list[Decision | None]:
        """Lines that a firm phrase or a name decides alone."""
        index = MerchantIndex.load()
        answers: list[Decision | None] = []
        for line in lines:
            incoming = line.amount > 0
            fields = [field for field in (line.payee, line.description) if field and not field.isspace()]
            found = index.matches(fields, incoming=incoming, currency=line.currency, country=line.country)
            if merchants.decides(found):
                answers.append(merchants.decision(found, incoming=incoming))
            else:
                self._found[line] = found
                answers.append(None)
        return answers

    def weighed(self, lines: Sequence[Line]) -> list[Decision]:
        """The best guess for the others. A line without a letter is left undecided."""
        # A process that weighs nothing need not load the arrays.
        from smartspend.categorisation import evidence

        asked = [place for place, line in enumerate(lines) if any(map(str.isalpha, line.payee + line.description))]
        answers = [UNDECIDED] * len(lines)
        for start in range(0, len(asked), _PIECE):
            piece = asked[start : start + _PIECE]
            given = evidence.decide([evidence.Question(*self._facts(lines[place])) for place in piece])
            for place, answer in zip(piece, given, strict=True):
                answers[place] = answer
        return answers

    def _facts(self, line: Line) -> tuple[str, float, str, Sequence[Match]]:
        places = money.exponent(line.currency) if line.currency in money.CURRENCIES else 2
        text = f"{line.payee} {line.description}"
        return text, line.amount / 10**places, line.currency, self._found.get(line, ())


def _judged(answer: Decision, threshold: float) -> Decision:
    if answer.category is None or answer.confidence >= threshold:
        return answer
    guess = (answer.category, answer.confidence)
    reason = f"Not sure enough: {answer.reason}"
    return replace(answer, category=None, reason=reason, alternatives=(guess, *answer.alternatives))
