"""What is asked about a transaction, and what counts as an answer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from smartspend.categorisation.cascade import Direction
from smartspend.categorisation.decision import Decision
from smartspend.outbound.naming import MerchantShare
from smartspend.outbound.normalising import normalised
from smartspend.outbound.redaction import PLACEHOLDER, find, sanitize_description

TEXT_MAX: Final = 240
REASON_MAX: Final = 160
CONFIDENCE_MAX: Final = 0.85
"""Nobody has measured how often a model outside is right; it is never taken for surer than this."""
_LETTERS_MIN: Final = 3
_BLANKS: Final = re.compile(r"\s+")
_KINDS: Final = {
    "PERSON": "a person",
    "IBAN": "an account",
    "ACCOUNT": "an account",
    "CARD": "a card",
    "PHONE": "a telephone number",
    "EMAIL": "an e-mail address",
    "ADDRESS": "an address",
    "ID": "an identity number",
    "REFERENCE": "a reference",
}


@dataclass(frozen=True, slots=True)
class Question:
    """`text` is the household's own, to be sent as `Private`; `key` is the same redacted by itself, for the memory."""

    text: str
    key: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class Said:
    """What a model said: a category's key, or None where it knew none."""

    category: str | None
    confidence: float
    reason: str = ""


def question(
    payee: str, description: str, own_names: Sequence[str], merchants: MerchantShare, *, incoming: bool
) -> Question | None:
    """What to ask about a transaction; None where nothing but private things would be left of its text."""
    said = description if not payee or description.startswith(payee) else f"{payee} / {description}".rstrip(" /")
    plain = _shortened(_BLANKS.sub(" ", normalised(said).text).strip(), own_names, merchants)
    key = sanitize_description(plain, own_names, merchants)
    if sum(map(str.isalpha, PLACEHOLDER.sub("", key))) < _LETTERS_MIN:
        return None
    return Question(plain, key, "in" if incoming else "out")


def _shortened(text: str, own_names: Sequence[str], merchants: MerchantShare) -> str:
    """At most `TEXT_MAX` characters, never cut inside something private: half of it might not be known as such."""
    if len(text) <= TEXT_MAX:
        return text
    inside = [one.start for one in find(text, own_names, merchants) if one.start < TEXT_MAX < one.end]
    return text[: min([TEXT_MAX, *inside])]


def offered(keys: Mapping[str, object], direction: Direction) -> list[str]:
    """The categories that a payment in this direction may have, in order."""
    if direction == "in":
        return sorted(key for key in keys if key.startswith(("income.", "transfers.")))
    return sorted(key for key in keys if "." in key and not key.startswith("income."))


def clean_reason(text: object) -> str:
    """A model's reason as it may be shown: short, in one line, without what is invisible, placeholders in words."""
    if not isinstance(text, str):
        return ""
    line = "".join(one if unicodedata.category(one)[0] != "C" else " " for one in text)
    line = PLACEHOLDER.sub(lambda one: _KINDS.get(one[1], "something private"), _BLANKS.sub(" ", line)).strip()
    return line if len(line) <= REASON_MAX else f"{line[: REASON_MAX - 1].rstrip()}…"


def decision(said: Said, model: str, threshold: float) -> Decision:
    """What is made of an answer: a decision, or an abstention below the household's threshold."""
    confidence = round(min(max(said.confidence, 0.0), CONFIDENCE_MAX), 2)
    why = f": {said.reason}" if said.reason else ""
    if said.category is None:
        return Decision(None, 0.0, None, f"The AI model {model} knew no category either")
    if confidence < threshold:
        return Decision(None, confidence, None, f"The AI model {model} was not sure enough{why}")
    return Decision(said.category, confidence, "ai", f"Suggested by the AI model {model}{why}")


Trouble = Literal["unreachable", "refused", "no_credit", "too_many", "unauthorised", "nonsense"]
TROUBLES: Final[Mapping[Trouble, str]] = {
    "unreachable": "it could not be reached in time",
    "refused": "it refused the question",
    "no_credit": "its credit is used up",
    "too_many": "it was asked too often",
    "unauthorised": "it does not accept the key",
    "nonsense": "its answer made no sense",
}
"""Why there is no answer, in words."""


def note(model: str, trouble: Trouble) -> str:
    """What stands beside a transaction that stays uncategorised."""
    return f"The AI model {model} gave no answer: {TROUBLES[trouble]}"


def trouble_of(status: int) -> Trouble | None:
    """What a status means; None where there is an answer to read."""
    if status < 300:
        return None
    known: dict[int, Trouble] = {401: "unauthorised", 402: "no_credit", 403: "unauthorised", 429: "too_many"}
    return known.get(status, "unreachable" if status >= 500 else "refused")
