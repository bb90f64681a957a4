"""What people type into the search field, taken apart. Any text is a search; none is an error.

    coffee "blue door" -refund amount:>50 category:food tag:italy,"south france" account:giro

Words are beginnings of words, quoted ones a phrase, a minus leaves out what follows. Amounts without a sign mean their
size, in or out; with a sign they mean the amount itself. Everything must hold; of names with commas between them, any.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Literal

LENGTH_MAX: Final = 500
TERMS_MAX: Final = 20
_WORD_LENGTH_MAX: Final = 100

Operator = Literal[">", ">=", "<", "<=", "="]


@dataclass(frozen=True, slots=True)
class AmountTerm:
    """A bound on the amount; `size` says that its sign does not matter."""

    operator: Operator
    value: Decimal
    size: bool


@dataclass(frozen=True, slots=True)
class NameTerm:
    """Categories, tags or accounts as somebody names them: any of them; `wanted` is False where it must be none."""

    name: str
    wanted: bool
    others: tuple[str, ...] = ()

    @property
    def names(self) -> list[str]:
        """All of them."""
        return [self.name, *self.others]


@dataclass(frozen=True, slots=True)
class WordTerm:
    """The beginning of a word, or a phrase; `wanted` is False where it must not be."""

    text: str
    phrase: bool
    wanted: bool


@dataclass(frozen=True, slots=True)
class Search:
    """A search. `text` is a query in the notation of PostgreSQL's `to_tsquery`, empty where there are no words; `words`
    are the same ones apart.
    """

    text: str = ""
    amounts: tuple[AmountTerm, ...] = ()
    categories: tuple[NameTerm, ...] = ()
    tags: tuple[NameTerm, ...] = ()
    accounts: tuple[NameTerm, ...] = ()
    words: tuple[WordTerm, ...] = field(default=(), compare=False)


_NAME: Final = r'(?:"[^"]*"?|[^\s",]+)'
_TERM: Final = re.compile(
    rf"(?P<minus>-)?(?:(?P<named>category|tag|account):(?P<names>{_NAME}(?:,{_NAME})*)"
    r'|(?:(?P<field>amount|category|tag|account):)?(?:"(?P<quoted>[^"]*)"?|(?P<bare>[^\s"]+)))',
    re.IGNORECASE,
)
_ONE_NAME: Final = re.compile(_NAME)
_AMOUNT: Final = re.compile(r"(>=|<=|>|<|=)?([+-]?)(\d{1,15}(?:[.,]\d{1,4})?)", re.ASCII)
_RANGE: Final = re.compile(r"([+-]?[\d.,]+?)\.\.([+-]?[\d.,]+)", re.ASCII)


def parse(text: str) -> Search:
    """The search in a text. What is not understood is searched for as words."""
    words: list[str] = []
    apart: list[WordTerm] = []
    amounts: list[AmountTerm] = []
    named: dict[str, list[NameTerm]] = {"category": [], "tag": [], "account": []}
    for match in list(_TERM.finditer(_clean(text)))[:TERMS_MAX]:
        named_by = (match["named"] or match["field"] or "").lower()
        value = match["names"] or (match["quoted"] if match["quoted"] is not None else match["bare"])
        if named_by == "amount" and not match["minus"] and (bounds := _amounts(value)):
            amounts += bounds
        elif match["named"] and (names := _names(value)):
            named[named_by].append(NameTerm(names[0], not match["minus"], tuple(names[1:])))
        elif word := _word(
            said := match[0].lstrip("-") if named_by else value, phrase=(quoted := match["quoted"] is not None)
        ):
            words.append(f"!{word}" if match["minus"] else word)
            apart.append(WordTerm(said.strip('"'), quoted, not match["minus"]))
    categories, tags, accounts = (tuple(named[one]) for one in ("category", "tag", "account"))
    return Search(" & ".join(words), tuple(amounts), categories, tags, accounts, tuple(apart))


def _names(text: str) -> list[str]:
    """The names in a list with commas, each once."""
    found = (one.strip('"').strip() for one in _ONE_NAME.findall(text))
    return list(dict.fromkeys(one for one in found if one))


def _clean(text: str) -> str:
    return "".join(one if one.isprintable() else " " for one in text[:LENGTH_MAX])


def _word(text: str, *, phrase: bool) -> str:
    """One operand of a query, quoted, so that nothing in it is an operator."""
    plain = re.sub(r"['\\\":]+", " ", text)[:_WORD_LENGTH_MAX].strip()
    if not any(one.isalnum() for one in plain):
        return ""
    return f"'{plain}'" if phrase else f"'{plain}':*"


def _amounts(text: str) -> list[AmountTerm]:
    if found := _RANGE.fullmatch(text):
        low, high = _amount(f">={found[1]}"), _amount(f"<={found[2]}")
        return [low, high] if low and high else []
    one = _amount(text)
    return [one] if one else []


def _amount(text: str) -> AmountTerm | None:
    match = _AMOUNT.fullmatch(text)
    if match is None:
        return None
    value = Decimal(match[2] + match[3].replace(",", "."))
    operators: dict[str, Operator] = {">": ">", ">=": ">=", "<": "<", "<=": "<=", "=": "="}
    return AmountTerm(operators[match[1] or "="], value, size=not match[2])
