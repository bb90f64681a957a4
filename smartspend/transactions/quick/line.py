# ruff: noqa: RUF001 -- signs as people type them
"""Understands a transaction written in one line. Values in, value out.

"12.50 lunch yesterday", "coffee 3,20", "-45 eur fuel mon", "salary +2500 on 1st", "20 @Cash #trip groceries". What is
no amount, day, account or tag is the payee; what stands in quotes is the payee whatever it looks like.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, Literal, TypeAlias

from smartspend.transactions.quick.day_phrases import Found, days_in
from smartspend.transactions.quick.days_said import bare
from smartspend.transactions.quick.money_said import MoneySaid, chosen, currencies_of, decimals, money_said

LENGTH_MAX: Final = 300

Kind: TypeAlias = Literal["amount", "day", "account", "tag", "payee"]

_TOKEN: Final = re.compile(r"[@#]?\"[^\"]*\"|(?:\S|(?<=\d)[\u00a0\u202f](?=\d{3}))+")
_INCOME_WORDS: Final = (
    "salary wage wages paycheck payday pension refund gehalt lohn rente erstattung ruckerstattung salaire "
    "paie retraite remboursement sueldo nomina salario reembolso stipendio pensione rimborso salaris loon "
    "pensioen terugbetaling ordenado salario reforma reembolso pensja wyplata emerytura zwrot"
)
_INCOME: Final = frozenset(_INCOME_WORDS.split())
"""Words that say money in, where no sign does."""

_LEADING_WORDS: Final = "at for from to bei fur von an chez pour en para por da per bij voor em za u dla"
_LEADING: Final = frozenset(_LEADING_WORDS.split())


@dataclass(frozen=True, slots=True)
class Token:
    """A piece between blanks and where it stands."""

    text: str
    start: int
    end: int

    @property
    def quoted(self) -> bool:
        """Whether it is the payee whatever it looks like."""
        return self.text.startswith('"')


@dataclass(frozen=True, slots=True)
class Part:
    """What a stretch of the line was understood as."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Understood:
    """What a line says. `amount` carries its sign, negative is money out; None where there is no amount.

    `currency` is None where none was written. `account` is the name as it was written, `account_place` its place among
    the accounts given; None where it is none of them.
    """

    amount: Decimal | None
    currency: str | None
    day: date
    payee: str
    account: str | None = None
    account_place: int | None = None
    tags: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(slots=True)
class _Reading:
    tokens: list[Token]
    taken: dict[int, Kind] = field(default_factory=dict)

    def free(self) -> list[int]:
        return [place for place, one in enumerate(self.tokens) if place not in self.taken and not one.quoted]


def understand(
    text: str,
    *,
    today: date,
    language: str = "en",
    accounts: Sequence[str] = (),
    held: Sequence[str] = (),
) -> Understood:
    """What a line of at most `LENGTH_MAX` characters says, read on the day `today`.

    `language` is a tag such as `en-GB`, `accounts` are the names to be meant by `@`, `held` the currencies that the
    household has, its usual one first.
    """
    line = text[:LENGTH_MAX]
    reading = _Reading([Token(one[0], one.start(), one.end()) for one in _TOKEN.finditer(line)])
    tags = _tags(reading)
    account, place = _account(reading, accounts)
    found = days_in([(at, reading.tokens[at].text) for at in reading.free()], today, language)
    said, number_at = _amount(reading, found, held)
    day = _day(reading, found, number_at)
    payee = _payee(reading)
    currency = chosen(said.currencies, held) if said and said.currencies else None
    size = said.value(decimals(currency or (held[0] if held else None))) if said else None
    amount = None if size is None or said is None else size * (said.sign or (1 if _is_income(payee) else -1))
    return Understood(
        amount=amount,
        currency=currency,
        day=day or today,
        payee=payee,
        account=account,
        account_place=place,
        tags=tags,
        parts=_parts(reading),
    )


def _tags(reading: _Reading) -> tuple[str, ...]:
    tags: dict[str, None] = {}
    for place, one in enumerate(reading.tokens):
        name = one.text[1:].strip('"').strip()
        if one.text.startswith("#") and name:
            reading.taken[place] = "tag"
            tags[name] = None
    return tuple(tags)


def _account(reading: _Reading, accounts: Sequence[str]) -> tuple[str | None, int | None]:
    """The account after the first `@`: the longest name of one that follows, else the one word."""
    for place, one in enumerate(reading.tokens):
        if not one.text.startswith("@") or len(one.text) == 1:
            continue
        quoted = one.text[1:].startswith('"')
        words = [one.text[1:].strip('"')]
        if not quoted:
            words += [token.text for token in reading.tokens[place + 1 :]]
        for length in range(len(words), 0, -1):
            name = bare(" ".join(words[:length]))
            fits = [number for number, known in enumerate(accounts) if bare(known) == name]
            if not fits and length == 1:
                fits = [number for number, known in enumerate(accounts) if bare(known).startswith(name)]
            if len(fits) == 1:
                reading.taken.update(dict.fromkeys(range(place, place + length), "account"))
                return " ".join(words[:length]), fits[0]
        reading.taken[place] = "account"
        return words[0], None
    return None, None


def _amount(reading: _Reading, found: Sequence[Found], held: Sequence[str]) -> tuple[MoneySaid | None, frozenset[int]]:
    """The number that is most likely the amount, and its places. Numbers that days could do with come last."""
    in_days = {place for one in found if one.firm for place in one.places}
    maybe_days = {place for one in found if not one.firm for place in one.places}
    best: tuple[tuple[bool, ...], MoneySaid, frozenset[int]] | None = None
    free = set(reading.free())
    for place in sorted(free - in_days):
        for said, places in _said_at(reading, place, free):
            value = said.value(decimals(chosen(said.currencies, held) if said.currencies else None))
            if value is None or value == 0:
                continue
            rank = (bool(said.currencies), said.sign != 0, said.has_decimals, place not in maybe_days)
            if best is None or rank > best[0]:
                best = (rank, said, places)
    if best is None:
        return None, frozenset()
    reading.taken.update(dict.fromkeys(best[2], "amount"))
    return best[1], best[2]


def _said_at(reading: _Reading, place: int, free: set[int]) -> list[tuple[MoneySaid, frozenset[int]]]:
    """What the token says, with a currency that stands apart before or after it, and with grouping by blanks."""
    text, places = reading.tokens[place].text, {place}
    following = place + 1
    while (
        following in free
        and re.fullmatch(r"[+\-−–]?\d{1,3}(?:\d{3})*", text)
        and re.fullmatch(r"\d{3}[.,]\d{2}\S*", reading.tokens[following].text)
    ):
        text, places = text + reading.tokens[following].text, places | {following}
        following += 1
    if re.fullmatch(r"[+\-−–]", text) and following in free:
        text, places = text + reading.tokens[following].text, places | {following}
        following += 1
    said = money_said(text)
    if said is None:
        return []
    if said.currencies is None:
        for beside in (following, place - 1):
            mark = currencies_of(reading.tokens[beside].text) if beside in free else None
            if mark is not None:
                return [(MoneySaid(said.digits, said.sign, mark), frozenset(places | {beside}))]
    return [(said, frozenset(places))]


def _day(reading: _Reading, found: Sequence[Found], number_at: frozenset[int]) -> date | None:
    """The first day that does not need what is the amount."""
    for one in found:
        if not number_at & one.places:
            reading.taken.update(dict.fromkeys(one.places, "day"))
            return one.day
    return None


def _payee(reading: _Reading) -> str:
    places = [place for place in range(len(reading.tokens)) if place not in reading.taken]
    words = [reading.tokens[place] for place in places]
    if len(words) > 1 and not words[0].quoted and bare(words[0].text) in _LEADING:
        words = words[1:]
    for place in places:
        reading.taken[place] = "payee"
    return " ".join(one.text.strip('"') if one.quoted else one.text for one in words).strip(" ,;")


def _is_income(payee: str) -> bool:
    return any(bare(word) in _INCOME for word in payee.split())


def _parts(reading: _Reading) -> tuple[Part, ...]:
    """Stretches of the line, neighbours of one kind together; each tag stands for itself."""
    parts: list[Part] = []
    for place, one in enumerate(reading.tokens):
        kind = reading.taken[place]
        if parts and parts[-1].kind == kind != "tag":
            parts[-1] = Part(kind, parts[-1].start, one.end)
        else:
            parts.append(Part(kind, one.start, one.end))
    return tuple(parts)
