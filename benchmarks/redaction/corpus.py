"""Made-up texts of bank transactions in many languages, each with its secrets and its merchant marked.

Names, merchants and phrases are written here by hand, so that what is measured does not come from the lists that the
product itself looks into. In a template `{name}` stands for a person and `{shop}` for a merchant; `{iban}`, `{card}`,
`{masked}`, `{phone}`, `{email}`, `{account}`, `{id}` and `{address}` for what their names say; `{n}` for a small number
that is no secret, `{city}` for a place and `{day}` for a day.
"""

from __future__ import annotations

import random
import re
import string
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

LETTERS: Final = string.ascii_uppercase


@dataclass(frozen=True)
class Language:
    """What is said in one language. `order` is how people write a full name; `script` whether it has capitals."""

    code: str
    given: str
    family: str
    person: str
    shops: str
    shop: str
    ids: tuple[Callable[[random.Random], str], ...]
    phones: tuple[str, ...]
    streets: str
    cities: str
    order: str = "{given} {family}"
    capitals: bool = True


@dataclass(frozen=True)
class Marked:
    """A text, its language, and what is in it: (kind, start, end), `SHOP` being what must stay."""

    text: str
    language: str
    marks: tuple[tuple[str, int, int], ...]


def digits(count: int) -> Callable[[random.Random], str]:
    """A number of so many digits."""
    return lambda rng: "".join([str(rng.randint(1, 9)), *(str(rng.randint(0, 9)) for _ in range(count - 1))])


def shaped(pattern: str) -> Callable[[random.Random], str]:
    """A text with a digit for each #, a capital for each @."""

    def make(rng: random.Random) -> str:
        return "".join(
            str(rng.randint(1, 9)) if one == "#" else rng.choice(LETTERS) if one == "@" else one for one in pattern
        )

    return make


def iban(rng: random.Random) -> str:
    """One with right check digits, written in one of the usual ways."""
    country, length = rng.choice(
        [
            ("DE", 22),
            ("FR", 27),
            ("ES", 24),
            ("IT", 27),
            ("NL", 18),
            ("PL", 28),
            ("GB", 22),
            ("CH", 21),
            ("PT", 25),
            ("CZ", 24),
            ("SE", 24),
            ("FI", 18),
            ("TR", 26),
            ("GR", 27),
            ("HU", 28),
            ("RO", 24),
            ("NO", 15),
            ("BR", 29),
            ("SA", 24),
            ("IL", 23),
        ]
    )
    letters = {"NL": "ABNA", "GB": "NWBK", "RO": "BTRL", "IT": "X"}.get(country, "")
    body = letters + "".join(str(rng.randint(0, 9)) for _ in range(length - 4 - len(letters)))
    check = 98 - int("".join(str(int(one, 36)) for one in f"{body}{country}00")) % 97
    made = f"{country}{check:02}{body}"
    return rng.choice(
        [
            made,
            re.sub("(.{4})", r"\1 ", made).strip(),
            made.lower(),
            f"IBAN{made}",
            re.sub("(.{4})", r"\1-", made).strip("-"),
        ]
    ).removeprefix(rng.choice(["IBAN"]))


def card(rng: random.Random) -> str:
    """One with a right check digit."""
    body = rng.choice(["4", "51", "55", "37", "6011"])
    body += "".join(str(rng.randint(0, 9)) for _ in range((14 if body == "37" else 15) - len(body)))
    total = sum(
        (value * 2 - 9 if value > 4 else value * 2) if place % 2 == 0 else value
        for place, value in enumerate(map(int, reversed(body)))
    )
    made = f"{body}{-total % 10}"
    return rng.choice([made, re.sub("(.{4})", r"\1 ", made).strip(), re.sub("(.{4})", r"\1-", made).strip("-")])


def masked(rng: random.Random) -> str:
    """A card of which the bank shows but a few digits."""
    first, last = digits(4)(rng), digits(4)(rng)
    return rng.choice(
        [
            f"{first}XXXXXXXX{last}",
            f"XXXX XXXX XXXX {last}",
            f"****{last}",
            f"{first}12******{last}",
            f"x{last}",
            f"*{last}",
            f"XXXX-XXXX-XXXX-{last}",
        ]
    )


def _email(rng: random.Random, given: str, family: str) -> str:
    local = re.sub(r"[^a-z]", "", f"{given}{family}".lower()) or "someone"
    return rng.choice(
        [
            f"{local}@example.com",
            f"{local[:6]}.{rng.randint(1, 99)}@mail.example.org",
            f"{local[:8]}@okaxis",
            f"{local}+bank@example.co.uk",
        ]
    )


def _forms(rng: random.Random, language: Language) -> str:
    given, family = rng.choice(language.given.split()), rng.choice(language.family.split())
    name = language.order.format(given=given, family=family)
    if language.capitals:
        kind = rng.random()
        if kind < 0.35:
            name = name.upper()
        elif kind < 0.45:
            name = f"{family} {given}" if language.order.startswith("{given}") else f"{given} {family}"
        elif kind < 0.55:
            name = f"{family.upper()} {given.upper()}"
        elif kind < 0.6:
            name = f"{given} {rng.choice(language.given.split())} {family}"
    return name


def text(rng: random.Random, language: Language) -> Marked:
    """One text of a language."""
    of_person = rng.random() < 0.6
    templates = language.person if of_person else language.shop
    template = rng.choice([one for one in templates.strip().splitlines() if one.strip()]).strip()
    pieces: list[str] = []
    marks: list[tuple[str, int, int]] = []
    place = 0
    for piece in re.split(r"(\{\w+\})", template):
        kind = piece.strip("{}") if piece.startswith("{") else ""
        said = _value(rng, language, kind) if kind else piece
        if kind and kind not in {"n", "city", "day"}:
            marks.append(
                ({"shop": "SHOP", "name": "PERSON", "masked": "CARD"}.get(kind, kind.upper()), place, place + len(said))
            )
        pieces.append(said)
        place += len(said)
    return Marked("".join(pieces), language.code, tuple(marks))


def _value(rng: random.Random, language: Language, kind: str) -> str:
    made: dict[str, Callable[[], str]] = {
        "name": lambda: _forms(rng, language),
        "shop": lambda: _shop(rng, language),
        "email": lambda: _email(rng, rng.choice(language.given.split()), rng.choice(language.family.split())),
        "phone": lambda: shaped(rng.choice(language.phones))(rng),
        "id": lambda: rng.choice(language.ids)(rng),
        "address": lambda: rng.choice(language.streets.split(";")).strip().replace("#", str(rng.randint(1, 140))),
        "account": lambda: digits(rng.choice([8, 9, 10, 12]))(rng),
        "iban": lambda: iban(rng),
        "card": lambda: card(rng),
        "masked": lambda: masked(rng),
        "city": lambda: rng.choice(language.cities.split(",")),
        "day": lambda: f"{rng.randint(1, 28):02}.{rng.randint(1, 12):02}.2026",
        "n": lambda: str(rng.randint(1, 4999)),
    }
    return made[kind]()


def _shop(rng: random.Random, language: Language) -> str:
    shop = rng.choice(language.shops.split(",")).strip()
    return shop.upper() if rng.random() < 0.4 else shop
