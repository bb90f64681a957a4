# ruff: noqa: E501 -- word lists in many alphabets
"""What each column holds: its header's meaning weighed against its content, and the choice among rivals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from smartspend.kernel.money import CURRENCIES
from smartspend.statements import amounts, dates
from smartspend.statements.vocabulary import DIRECTIONS, NEUTRAL, PHRASES, WIDE_SCRIPT, meaning_of, plain

_IBAN_OR_MASK: Final = re.compile(r"^[A-Z]{2}\d{2}[A-Z0-9 ]{8,}$|[X*•x]{3,}|^\W*\d[\d -]{5,}\d\W*$")
_WORD_FIRST: Final = re.compile(
    r"\W*(?!(?:ref|inv|txn|trn|trx|num|nro|chq)\b)[^\W\d_]{3,}(?:\W.*)?", re.IGNORECASE | re.DOTALL
)
_WORDY: Final = 0.6
_LONG: Final = 6
_ID_LENGTH: Final = 8
_CODED: Final = 0.8
_OWN_ACCOUNT: Final = re.compile(
    r"account(?! (?:type|holder|owner))|konto(?!inhaber)|iban|compte|cuenta|\bconta\b|\bconto\b|rekening|rachun|ucet|szamla|racun|tili|saskait|сч[её]т|рахун|сметка|hesap|חשבון|حساب|账号|账户|帳號|口座|계좌",
)
_PART: Final = re.compile(
    r"\b(?:sub ?total|price|cost|unit|before fees?|excl\w*|without fees?|zwischensumme|kurs)\b|价格|单价|單價"
)
_TAX: Final = re.compile(r"\b(?:vat|tax|mwst|ust|tva|iva|btw|moms|mva|gst|dph|dic|pdv|alv)\b")
_BEFORE_TAX: Final = re.compile(r"\b(?:net|netto|nett|ht|base)\b")
_DEBIT_WORDS: Final = frozenset(phrase for phrase, meaning in PHRASES.items() if meaning == "debit") | {"debite"}
_CREDIT_WORDS: Final = frozenset(phrase for phrase, meaning in PHRASES.items() if meaning == "credit") | {"credite"}
_SHARED: Final = 1.1
_DIRECTION_WORDS: Final = DIRECTIONS[-1] | DIRECTIONS[1] | {plain(word) for word in NEUTRAL} | {"/"}
_BARE_SIDES: Final = frozenset(
    {
        "debit",
        "credit",
        "debet",
        "kredit",
        "dr",
        "cr",
        "d",
        "c",
        "in",
        "out",
        "income",
        "expense",
        "expenses",
        "payment",
        "",
    }
)
"""Kinds of entries that say no more than the sign."""


@dataclass(slots=True)
class Profile:
    """What a column's cells are, as shares of its filled cells in a sample of bookings."""

    place: int
    name: str
    meaning: str
    sure: float
    filled: float = 0.0
    date: float = 0.0
    amount: float = 0.0
    decimals: float = 0.0
    negative: float = 0.0
    currency: float = 0.0
    direction: float = 0.0
    distinct: int = 0
    length: float = 0.0
    identifier: float = 0.0
    wordy: float = 0.0
    count: int = 0
    words: frozenset[str] = frozenset()

    @property
    def is_money(self) -> bool:
        """Whether the column can hold amounts."""
        return self.amount >= 0.7 and self.date < 0.7 and not (self.identifier > 0.5 and self.decimals < 0.2)

    @property
    def is_text(self) -> bool:
        """Whether the column holds words."""
        return self.filled > 0 and self.date < 0.5 and self.amount < 0.6 and self.currency < 0.6


@dataclass(slots=True)
class Roles:
    """The columns chosen, by place; None where there is none."""

    booked: int | None = None
    valued: int | None = None
    amount: int | None = None
    debit: int | None = None
    credit: int | None = None
    direction: int | None = None
    balance: int | None = None
    currency: int | None = None
    payee: int | None = None
    payer: int | None = None
    reference: int | None = None
    provider_id: int | None = None
    category: int | None = None
    tags: int | None = None
    account: int | None = None
    status: int | None = None
    clock: int | None = None
    fee: int | None = None
    description: list[int] = field(default_factory=list)
    amounts: list[int] = field(default_factory=list)
    pairs: list[tuple[int, int]] = field(default_factory=list)
    spare: list[int] = field(default_factory=list)
    named_amount: bool = False
    blank_side: int | None = None
    ignored: set[int] = field(default_factory=set)


def profiles(names: Sequence[str], bookings: Sequence[Sequence[str]], width: int) -> list[Profile]:
    """A profile for each column from a sample of booking rows."""
    return [
        _profile(place, names, [row[place] if place < len(row) else "" for row in bookings]) for place in range(width)
    ]


def _profile(place: int, names: Sequence[str], cells: Sequence[str]) -> Profile:
    name = names[place] if place < len(names) else ""
    meaning, sure = meaning_of(name)
    found = Profile(place, name, meaning, sure)
    filled = [cell for cell in cells if cell.casefold() not in amounts.EMPTY]
    kinds = set(cells) - {""}
    words = {plain(cell) or cell for cell in kinds} if len(kinds) <= 12 else set()
    found.count = len(filled)
    found.filled = len(filled) / len(cells) if cells else 0.0
    found.distinct = len(set(filled))
    found.words = frozenset(words)
    if not filled:
        return found
    share = 1 / len(filled)
    found.date = sum(map(dates.is_date, filled)) * share
    readings = [amounts.take_apart(cell) if amounts.is_amount(cell) else None for cell in filled]
    found.amount = sum(reading is not None for reading in readings) * share
    found.decimals = (
        sum(reading is not None and bool(re.search(r"[.,]\d{1,2}$", reading.number)) for reading in readings) * share
    )
    found.negative = sum(reading is not None and (reading.negative or reading.mark < 0) for reading in readings) * share
    found.identifier = (
        sum(bool(re.fullmatch(r"'?(?:0\d+|\d{9,}|\d{4,8}(?=\s)|\d+/\d+)'?", cell)) for cell in filled) * share
    )
    found.currency = (
        sum(cell.upper() in CURRENCIES or cell.casefold() in amounts.CURRENCY_SIGNS for cell in filled) * share
    )
    if words:
        sides = _DIRECTION_WORDS | (_DEBIT_WORDS | _CREDIT_WORDS if meaning == "direction" else frozenset())
        found.direction = sum((plain(cell) or cell) in sides for cell in filled) * share
    found.length = sum(map(_length, filled)) * share
    found.wordy = sum(_is_wordy(cell) for cell in filled) * share
    if found.meaning in _DATE_RANK and found.meaning and found.date < 0.3 and found.is_money:
        # "Value", "Valor" head dates in one bank's file and amounts in another's.
        found.meaning, found.sure = "amount", 0.7
    return found


def _is_wordy(cell: str) -> bool:
    """Whether a cell is a text rather than a code: it begins with a word and is no more than half digits."""
    return _WORD_FIRST.fullmatch(cell) is not None and sum(map(str.isdigit, cell)) * 2 <= len(cell)


def _length(cell: str) -> int:
    """The length of a text, where a letter of a script without blanks counts as two."""
    return len(cell) + len(WIDE_SCRIPT.findall(cell))


def choose(found: Sequence[Profile], asked: Mapping[int, str]) -> Roles:
    """The best column for each role. `asked` (place → role) is a person's word and beats every guess."""
    roles = Roles(ignored={place for place, role in asked.items() if role == "ignore"})
    free = [profile for profile in found if profile.place not in asked]
    _choose_dates(roles, free)
    _choose_money(roles, free)
    _obey(roles, asked)
    _choose_currency(roles, free)
    _choose_rest(roles, free)
    _obey(roles, asked)
    return roles


def _obey(roles: Roles, asked: Mapping[int, str]) -> None:
    described = [place for place, role in asked.items() if role == "description"]
    for place, role in asked.items():
        name = {"booked_on": "booked", "value_on": "valued"}.get(role, role)
        if role not in {"ignore", "description"}:
            setattr(roles, name, place)
        if role == "amount":
            roles.amounts, roles.pairs = [place], []
        if role in {"debit", "credit"}:
            roles.amounts = []
    if described:
        roles.description = described
    if {"debit", "credit"} & set(asked.values()) and roles.debit is not None and roles.credit is not None:
        roles.pairs = [(roles.debit, roles.credit)]


_DATE_RANK: Final = {"booked": 3.0, "dated": 2.5, "transacted": 2.0, "valued": 1.0, "": 0.8, "clock": 0.4}


def _choose_dates(roles: Roles, free: Sequence[Profile]) -> None:
    days = [profile for profile in free if profile.date >= 0.6]
    if not days:
        return
    ranked = sorted(
        days,
        key=lambda item: (
            -_DATE_RANK.get(item.meaning, 0.5)
            - 2 * (item.filled > (0.3 if item.meaning == "booked" else 0.85))
            - 0.3 * item.sure,
            item.place,
        ),
    )
    roles.booked = ranked[0].place
    rest = [item for item in ranked[1:] if item.meaning in {"valued", "transacted", "dated", "booked", "clock", ""}]
    rest.sort(key=lambda item: (item.meaning != "valued", item.meaning != "transacted", item.place))
    roles.valued = rest[0].place if rest else None


def _choose_money(roles: Roles, free: Sequence[Profile]) -> None:
    taken = {roles.booked, roles.valued}
    money = [item for item in free if item.place not in taken and item.is_money]
    blank = [item for item in free if item.place not in taken and item.count == 0]
    balances = [item for item in money if item.meaning == "balance"]
    roles.balance = max(balances, key=lambda item: (item.sure, item.filled, -item.place)).place if balances else None
    debit_columns = _ranked([item for item in money + blank if item.meaning == "debit"])
    credit_columns = _ranked([item for item in money + blank if item.meaning == "credit"])
    _complete_sides(debit_columns, credit_columns, money)
    roles.pairs = [
        (debit.place, credit.place)
        for debit, credit in zip(debit_columns, credit_columns, strict=False)
        if debit.count + credit.count
    ]
    fees = [item for item in money if item.meaning == "fee"]
    roles.fee = fees[0].place if len(fees) == 1 else None
    paired = {item.place for item in (*debit_columns, *credit_columns)}
    singles = [item for item in money if item.meaning in {"amount", "billed"} and item.place not in paired]
    taxed = any(_TAX.search(plain(item.name)) for item in money)
    foreign = _in_other_currencies(singles, free)
    singles.sort(
        key=lambda item: (
            item.filled < 0.8,
            item.place in foreign,
            bool(_PART.search(plain(item.name))) or (taxed and bool(_BEFORE_TAX.search(plain(item.name)))),
            item.meaning != "billed",
            -item.sure,
            item.place,
        )
    )
    roles.amounts = [item.place for item in singles]
    roles.spare = [item.place for item in money if item.meaning in {"", "text", "direction", "amount"}]
    roles.named_amount = bool(singles)
    if not roles.amounts and not roles.pairs:
        lone = [*debit_columns, *credit_columns]
        others = [item for item in money if item.meaning in {"", "text", "direction", "original"} and item.decimals > 0]
        others = others or [item for item in money if item.meaning == "" or item.decimals > 0.5]
        others = others or [item for item in money if item.meaning in {"direction", "kind", "text"}]
        if lone and any(item.count for item in lone):
            roles.debit = debit_columns[0].place if debit_columns and debit_columns[0].count else None
            roles.credit = (
                credit_columns[0].place if credit_columns and credit_columns[0].count and roles.debit is None else None
            )
        else:
            roles.amounts = [
                item.place
                for item in sorted(
                    others, key=lambda item: (-round(item.decimals), item.length >= _ID_LENGTH, item.place)
                )
            ]
        roles.blank_side = _blank_side(roles.amounts, free)
    _choose_direction(roles, free)


def _complete_sides(outs: list[Profile], ins: list[Profile], money: Sequence[Profile]) -> None:
    """Finds the one side beside the other by a word in its header (`Cheque o Cargo`), filled where the other is not."""
    if bool(outs) == bool(ins):
        return
    known, missing, words = (outs, ins, _CREDIT_WORDS) if outs else (ins, outs, _DEBIT_WORDS)
    for item in money:
        beside = item.meaning in {"billed", "amount", "reference", "text", ""} and abs(item.place - known[0].place) == 1
        if beside and item.filled + known[0].filled <= _SHARED and words & set(plain(item.name).split()):
            missing.append(item)
            return


def _blank_side(places: Sequence[int], free: Sequence[Profile]) -> int | None:
    """The nameless and empty column right of the first amount, within the table: the side nothing was booked on."""
    if not places or any(item.name for item in free) or any(item.negative for item in free if item.place in places):
        return None
    filled = [item.place for item in free if item.count]
    beside = next((item for item in free if item.place == places[0] + 1), None)
    return beside.place if beside and not beside.count and beside.place < max(filled) else None


def _in_other_currencies(singles: Sequence[Profile], free: Sequence[Profile]) -> set[int]:
    """Amounts beside a column of several currencies, where another amount stands beside a column of only one."""
    beside = {item.place - 1: item.distinct for item in free if item.currency >= _CODED}
    several = {item.place for item in singles if beside.get(item.place, 0) > 1}
    return several if any(beside.get(item.place) == 1 for item in singles) else set()


def _ranked(items: Sequence[Profile]) -> list[Profile]:
    """Columns of one side, the really booked one first."""
    return sorted(items, key=lambda item: (-item.sure, item.place))


def _choose_direction(roles: Roles, free: Sequence[Profile]) -> None:
    said = [item for item in free if item.direction >= 0.8 and item.distinct <= 8 and not item.is_money]
    named = [item for item in free if item.meaning == "direction" and item.count == 0]
    said.sort(key=lambda item: (item.meaning != "direction", item.meaning != "kind", -item.direction, item.place))
    said = [item for item in said if item.meaning in {"direction", "kind", "", "debit", "credit", "amount"}]
    chosen = said or named
    roles.direction = chosen[0].place if chosen else None


def _choose_currency(roles: Roles, free: Sequence[Profile]) -> None:
    coded = [item for item in free if item.currency >= 0.8]
    anchor = (
        roles.amount if roles.amount is not None else (roles.amounts or [pair[0] for pair in roles.pairs] or [0])[0]
    )

    def rank(item: Profile) -> tuple[bool, int, int]:
        far = abs(item.place - anchor)
        return item.meaning == "original", far - (0.5 if item.place > anchor else 0) > 0 and far, item.place

    best = sorted(
        (item for item in coded if item.meaning in {"currency", "original", "", "text", "amount", "billed", "valued"}),
        key=rank,
    )
    roles.currency = best[0].place if best else None


def _choose_rest(roles: Roles, free: Sequence[Profile]) -> None:
    taken = {
        roles.booked,
        roles.valued,
        roles.direction,
        roles.currency,
        roles.balance,
        roles.debit,
        roles.credit,
        *roles.amounts,
    }
    taken |= {place for pair in roles.pairs for place in pair}
    taken -= {
        item.place
        for item in free
        if item.place == roles.direction and item.meaning != "direction" and not item.words <= _BARE_SIDES
    }
    left = [item for item in free if item.place not in taken and item.count]
    by: dict[str, list[Profile]] = {}
    for item in left:
        # Some banks call the text of an entry its reference.
        meaning = "text" if item.meaning == "reference" and item.wordy >= _WORDY else item.meaning
        if item.meaning == "payer" and "mail" in plain(item.name):
            meaning = "aside"
        by.setdefault(meaning, []).append(item)
    for name in ("payee", "payer", "category", "tags", "status", "clock"):
        options = [item for item in by.get(name, []) if name not in {"payee", "payer"} or item.is_text]
        if options:
            setattr(roles, name, max(options, key=lambda item: (item.sure + item.filled, -item.place)).place)
    _choose_reference(roles, by.get("reference", []))
    own = [item for item in by.get("account", []) if _OWN_ACCOUNT.search(plain(item.name)) and item.distinct <= 50]
    roles.account = own[0].place if own else None
    _choose_texts(roles, by, left)


def _choose_reference(roles: Roles, options: Sequence[Profile]) -> None:
    ids = [
        item
        for item in options
        if re.search(r"\b(?:u?id|uuid|guid|fitid)\b", plain(item.name)) and item.distinct == item.count > 1
    ]
    roles.provider_id = ids[0].place if ids else None
    rest = [item for item in options if item.place != roles.provider_id]
    roles.reference = max(rest, key=lambda item: (item.sure, item.filled, -item.place)).place if rest else None


def _choose_texts(roles: Roles, by: Mapping[str, list[Profile]], left: Sequence[Profile]) -> None:
    """Texts first, then notes, further names and kinds; anything with words where no header says so."""
    texts = [item for item in by.get("text", []) if item.date < 0.5 and (item.is_text or item.amount < 0.9)]
    further = [item for item in by.get("payee", []) if item.is_text and item.place != roles.payee]
    notes = [item for item in by.get("memo", []) if item.is_text or item.length > 3]
    kinds = [item for item in by.get("kind", []) if item.is_text and item.length > 3]
    chosen = texts + _continued(texts, by.get("", [])) + further + notes + kinds
    unknown = [item for item in by.get("", []) if item.is_text and item.length >= 3 and not _looks_like_account(item)]
    if texts:
        spread = {item.place for item in chosen}
        chosen += [
            item for item in unknown if item.place not in spread and item.wordy >= _WORDY and item.length >= _LONG
        ][:2]
    else:
        chosen = sorted(unknown, key=lambda item: -item.length)[:4] + chosen
    if not chosen and roles.payee is None:
        spare = [
            item
            for name in ("counter_account", "aside", "account", "reference", "category")
            for item in by.get(name, [])
            if item.is_text
        ]
        chosen = (spare or [item for item in left if item.is_text])[:2]
    roles.description = [item.place for item in chosen]


def _continued(texts: Sequence[Profile], unnamed: Sequence[Profile]) -> list[Profile]:
    """Columns without a header right behind a text: the bank spreads its text over them."""
    places = {item.place for item in texts}
    found: list[Profile] = []
    for item in sorted(unnamed, key=lambda item: item.place):
        if not item.name.strip() and item.place - 1 in places and item.is_text and item.count:
            places.add(item.place)
            found.append(item)
    return found


def _looks_like_account(item: Profile) -> bool:
    return bool(item.words) and sum(bool(_IBAN_OR_MASK.search(word.upper())) for word in item.words) * 2 > len(
        item.words
    )


def common_width(widths: Sequence[int]) -> int:
    """The number of cells most rows have."""
    return Counter(widths).most_common(1)[0][0] if widths else 0
