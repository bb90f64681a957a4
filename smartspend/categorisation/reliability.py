"""How often an answer of its kind was right: confidence as it was measured, not as it was felt.

What an answer rests on (the kind of evidence, where it stands in the payee, how much of the payee it explains, what
speaks against it) becomes a handful of numbers; `reliability.tsv` says what each is worth, in the logarithm of odds.
The weights come from labelled lines, by `tools/knowledge/calibrate.py`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from smartspend.categorisation import merchants
from smartspend.categorisation.descriptor import payee_key, tells_only_how
from smartspend.categorisation.merchants import Match

MOST: Final = 0.99
LEAST: Final = 0.02
BY_AMOUNT: Final = 0.4
"""How sure an answer is at most for which only the amount speaks: of real payees that nobody knows two in five are
what such an amount is most often for.
"""
_WORDS_MAX: Final = 6
_LENGTH_MAX: Final = 80
_LETTERS_MAX: Final = 14
_TOLD_MAX: Final = 4.0
_TIERS: Final = {
    merchants.FIRM: "firm", merchants.BRAND: "brand", merchants.TRADE: "trade", merchants.LEADING: "leading",
    merchants.WEAK: "weak",
}  # fmt: skip


class Answer(NamedTuple):
    """An answer before it is judged: its category, the confidence it was given, and what was known of the line.

    `decided` says that a name or phrase decided alone, `told` by how much the words raised the odds where they did not.
    """

    category: str
    confidence: float
    decided: bool
    payee: str
    description: str
    incoming: bool
    matches: Sequence[Match]
    told: float = 0.0


def of(answer: Answer) -> float:
    """The share (0 to 1) of answers like this one that were right by group."""
    weights = _weights()
    odds = sum(weights.get(name, 0.0) * value for name, value in traits(answer))
    most = BY_AMOUNT if unfounded(answer) else MOST
    return round(min(most, max(LEAST, 1 / (1 + math.exp(-odds)))), 3)


def unfounded(answer: Answer) -> bool:
    """Whether neither a known word nor the other words speak for the answer, so that it rests on the amount alone.

    That money moved tells of a transfer, but not what else it was for.
    """
    if answer.decided or _resting_on(answer) is not None:
        return False
    if not answer.told:
        return True
    texts = (answer.payee, answer.description)
    return not answer.category.startswith("transfers.") and all(tells_only_how(text) for text in texts if text)


def traits(answer: Answer) -> Iterator[tuple[str, float]]:
    """What tells good answers from bad ones, by name; a trait that is absent is not named."""
    yield "always", 1.0
    match = _resting_on(answer)
    kind = _TIERS[match.tier] if match is not None else "model"
    if answer.decided:
        yield "decided", 1.0
        yield f"decided by {kind}", 1.0
    else:
        felt = min(1 - LEAST, max(LEAST, answer.confidence))
        yield "felt", math.log(felt / (1 - felt))
        yield f"weighed with {kind}", 1.0
        if match is None:
            yield "told by the words", min(_TOLD_MAX, answer.told) / _TOLD_MAX
            if unfounded(answer):
                yield "amount alone", 1.0
    key = payee_key(answer.payee or answer.description)
    yield "words in the payee", min(_WORDS_MAX, key.count(" ") + 1) / 3
    yield "length of the payee", min(_LENGTH_MAX, len(key)) / _LENGTH_MAX
    if answer.incoming:
        yield "money in", 1.0
    group = answer.category.partition(".")[0]
    yield f"group {group}", 1.0
    against = {m.entry.category.partition(".")[0] for m in answer.matches if m.tier > merchants.WEAK} - {group}
    if against:
        yield "rivals", float(len(against))
    if match is not None:
        yield from _of_match(match, key)


def _of_match(match: Match, key: str) -> Iterator[tuple[str, float]]:
    entry, letters = match.entry, len(key.replace(" ", "")) or 1
    yield "share of the payee", min(1.0, len(entry.word.replace(" ", "")) / letters)
    yield "letters of the word", min(_LETTERS_MAX, len(entry.word)) / _LETTERS_MAX
    if match.place == merchants.LEADS:
        yield "leads the payee", 1.0
    elif match.place == merchants.ALL:
        yield "is the payee", 1.0
    if entry.listed:
        yield "listed", 1.0
    if entry.whole:
        yield "everyday", 1.0
    if entry.brand and not match.local:
        yield "abroad", 1.0
    if entry.brand and match.place == merchants.ELSEWHERE:
        yield "behind other words", 1.0
    if entry.brand and entry.strength == "weak":
        yield "wallet", 1.0
    elif entry.strength in {"mixed", "note", "cut"}:
        yield entry.strength, 1.0


def _resting_on(answer: Answer) -> Match | None:
    """The strongest match that says what the answer says."""
    if answer.decided:
        return answer.matches[0]
    for match in answer.matches:
        if merchants.paid_in(match.entry.category, incoming=answer.incoming) == answer.category:
            return match
    return None


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    text = files("smartspend.categorisation").joinpath("reliability.tsv").read_text("utf-8")
    return {name: float(weight) for name, weight in (line.split("\t") for line in text.splitlines()[1:])}
