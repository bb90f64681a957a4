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

from smartspend.categorisation import hints, merchants, reliability, sizes
from smartspend.categorisation.decision import UNDECIDED, Decision
from smartspend.categorisation.descriptor import payee_key
from smartspend.categorisation.history import SURE, VERY_ALIKE, Answer, History, Near, Question
from smartspend.categorisation.merchants import Match, MerchantIndex
from smartspend.categorisation.rules import CompiledRules, Row
from smartspend.categorisation.wrappings import unwrapped
from smartspend.kernel import money

THRESHOLD: Final = 0.6
"""Below this confidence a decision becomes an abstention that keeps its guess among the alternatives."""

_PIECE: Final = 512
"""So many texts are weighed at once: the arrays of more would not stay in the processor's cache."""

LEARNED: Final = 0.98
"""How sure what a person decided for a payee is of the payee's next visit."""
AMOUNT_LIKE: Final = " when the amount was like this"
"""How the reason for what was learned of some amounts ends."""

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


class Amounts(NamedTuple):
    """What a person decided for some amounts of a payee: from and to, minor units without sign, and the category."""

    low: int
    high: int
    currency: str
    category: str
    category_name: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person decided for a payee: the category's id or label, the payee as shown then, the category's name,
    the day.

    `amounts` know better where they hold the amount, the narrowest first; without a category they alone were decided.
    """

    category: str
    payee: str
    category_name: str
    corrected_on: date | None = None
    amounts: tuple[Amounts, ...] = ()


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

    Amounts count by direction and size (see `sizes`), and as they are where rules have conditions on them or the
    household told amounts of the payee apart. Give `threshold=0` for the best guess instead of abstentions.
    """
    knowledge = knowledge or Knowledge()
    by_amount = knowledge.rules is not None and knowledge.rules.reads_amounts
    near = _near(knowledge.past, lines)
    open_ = {question for question, visits in near.items() if _differ(visits)}
    told_apart = {place for place, known in knowledge.learned.items() if known.amounts}
    distinct: dict[tuple[object, ...], int] = {}
    first: list[Line] = []
    places: list[int] = []
    for line in lines:
        amount = line.amount
        size = amount if by_amount else sizes.step(abs(amount) * sizes.dollars(line.currency))
        key: tuple[object, ...] = (*line[:2], amount > 0, size, *line[3:9])
        if told_apart and _key_of(line) in told_apart:
            key = (*key, amount)
        if open_ and (line.payee, line.description, amount > 0) in open_:
            key = line
        place = distinct.setdefault(key, len(first))
        if place == len(first):
            first.append(line)
        places.append(place)
    answers = [_judged(answer, threshold) for answer in _answers(first, knowledge, near)]
    return [answers[place] for place in places]


def _key_of(line: Line) -> tuple[str, Direction]:
    return payee_key(line.payee or line.description), "in" if line.amount > 0 else "out"


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
    facts, names = [], {}
    for (_, direction), known in learned.items():
        sign = 1 if direction == "in" else -1
        uses = [(1, known.category, known.category_name)] if known.category else []
        uses += [((one.low + one.high) // 2, one.category, one.category_name) for one in known.amounts]
        for size, category, name in uses:
            facts.append((known.payee, "", sign * size, known.corrected_on, category))
            names[category] = name
    return History.of(facts, names)


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
            Decision(match.category, 1.0, "rule", match.reason, match.payee)
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
                size = abs(line.amount)
                held = (one for one in known.amounts if one.low <= size <= one.high and one.currency == line.currency)
                one = next(held, None)
                category = one.category if one else known.category
                if category:
                    return Decision(category, LEARNED, "learned", reason(known.payee, one, known), known.payee)
        return None

    return lambda lines: [answer(line) for line in lines]


def _by_bank(least: float) -> Stage:
    def answer(line: Line) -> Decision | None:
        if not (line.mcc or line.label):
            return None
        given = hints.decide(line.mcc, line.label, incoming=line.amount > 0)
        return given if given is not None and given.confidence >= least else None

    return lambda lines: [answer(line) for line in lines]


def reason(payee: str, amounts: Amounts | None, known: Correction) -> str:
    """Why a payee has the category that a person gave it, perhaps for some amounts only."""
    name = amounts.category_name if amounts else known.category_name
    day = f" on {known.corrected_on.day} {known.corrected_on:%B}" if known.corrected_on and not amounts else ""
    return f"You filed “{payee}” under {name}{day}{AMOUNT_LIKE if amounts else ''}"


class _Merchants:
    """Merchant knowledge and the classifier: what a name or phrase decides alone, and what both say together.

    A line is looked up once, for both, and lines that differ in their amounts only are looked up together. `judge` says
    how sure an answer is.
    """

    def __init__(self, judge: Callable[[reliability.Answer], float] = reliability.of) -> None:
        self._found: dict[tuple[object, ...], tuple[list[Match], Decision | None]] = {}
        self._judge = judge

    def sure(self, lines: Sequence[Line]) -> list[Decision | None]:
        """Lines that a firm phrase or a name decides alone."""
        index = MerchantIndex.load()
        answers: list[Decision | None] = []
        for line in lines:
            key = self._looked_up_by(line)
            if key not in self._found:
                incoming = line.amount > 0
                fields = [unwrapped(text) for text in (line.payee, line.description) if text and not text.isspace()]
                found = index.matches(fields, incoming=incoming, currency=line.currency, country=line.country)
                sure = merchants.decision(found, incoming=incoming) if merchants.decides(found) else None
                self._found[key] = found, sure and self._honest(line, sure, found, None)
            answers.append(self._found[key][1])
        return answers

    @staticmethod
    def _looked_up_by(line: Line) -> tuple[object, ...]:
        return line.payee, line.description, line.amount > 0, line.currency, line.country

    def _matches(self, line: Line) -> Sequence[Match]:
        return self._found[self._looked_up_by(line)][0]

    def weighed(self, lines: Sequence[Line]) -> list[Decision]:
        """The best guess for the others. A line without a letter is left undecided."""
        # A process that weighs nothing need not load the arrays.
        from smartspend.categorisation import evidence

        asked = [place for place, line in enumerate(lines) if any(map(str.isalpha, line.payee + line.description))]
        answers = [UNDECIDED] * len(lines)
        for start in range(0, len(asked), _PIECE):
            piece = asked[start : start + _PIECE]
            given = evidence.decide([evidence.Question(*self._facts(lines[place])) for place in piece])
            for place, (answer, told) in zip(piece, given, strict=True):
                line = lines[place]
                answers[place] = self._honest(line, answer, self._matches(line), told)
        return answers

    def _honest(self, line: Line, answer: Decision, found: Sequence[Match], told: float | None) -> Decision:
        """The answer with the confidence that answers of its kind deserve; `told` is None where a name decided."""
        category, felt, incoming = answer.category or "", answer.confidence, line.amount > 0
        texts = unwrapped(line.payee), unwrapped(line.description)
        asked = reliability.Answer(category, felt, told is None, *texts, incoming, found, told or 0.0)
        return _given_back(line, replace(answer, confidence=self._judge(asked)))

    def _facts(self, line: Line) -> tuple[str, float, str, Sequence[Match]]:
        places = money.exponent(line.currency) if line.currency in money.CURRENCIES else 2
        payee, description = unwrapped(line.payee), unwrapped(line.description)
        said_twice = f" {payee} " in f" {description} "
        text = description if said_twice else f"{payee} {description}"
        return text, line.amount / 10**places, line.currency, self._matches(line)


def get_ready() -> None:
    """Loads what every judgement needs; else whoever has the first line of a process judged waits for that."""
    known, line = _Merchants(), Line("Corner shop", "", -1, "EUR")
    known.sure([line])
    known.weighed([line])


def unjudged(lines: Sequence[Line]) -> list[tuple[Decision, reliability.Answer] | None]:
    """What merchant knowledge and the classifier answer and what it rests on; None where there is nothing to say."""
    given: list[tuple[Decision, reliability.Answer] | None] = []
    for line in lines:
        asked: list[reliability.Answer] = []

        def judge(answer: reliability.Answer, asked: list[reliability.Answer] = asked) -> float:
            asked.append(answer)
            return answer.confidence

        known = _Merchants(judge)
        (answer,) = known.sure([line])
        if answer is None:
            (answer,) = known.weighed([line])
        given.append((answer, asked[-1]) if asked else None)
    return given


def _given_back(line: Line, answer: Decision) -> Decision:
    """Money from a shop is a refund where the text says so; else it keeps the shop's category, and lessens it."""
    spending = answer.category is not None and not answer.category.startswith(("income.", "transfers."))
    if line.amount <= 0 or not spending or not merchants.refunded((line.payee, line.description)):
        return answer
    return replace(answer, category=merchants.REFUND, reason=f"{answer.reason.partition(';')[0]}; the text says refund")


def _judged(answer: Decision, threshold: float) -> Decision:
    if answer.category is None or answer.confidence >= threshold:
        return answer
    guess = (answer.category, answer.confidence)
    reason = f"Not sure enough: {answer.reason}"
    return replace(answer, category=None, reason=reason, alternatives=(guess, *answer.alternatives))
