"""Made-up statement lines with their categories, to teach the classifier: names and words in the clothes of banks.

What is paid comes from the tables of the package, how often and how much from `profile.tsv`, how banks of a country
write it from `statements.tsv`. Names of firms that nobody knows are among them with what such a line is most often, so
that the classifier learns when to be unsure.
"""

from __future__ import annotations

import csv
import math
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from smartspend.categorisation import places, tables
from smartspend.categorisation.tables import Entry
from tools.knowledge import people
from tools.knowledge.brands import HERE

UNKNOWN: Final = 0.12
"""The share of lines whose payee's name says nothing."""
RECEIVED: Final = 0.04
"""The share of lines in which a firm that nobody knows pays in."""
INCOMES: Final = {
    "income.salary": 40, "income.self_employed": 12, "income.refund": 16, "income.other": 10, "income.benefits": 8,
    "transfers.person": 8, "income.pension": 3, "income.rental": 3,
}  # fmt: skip
"""What such a payment is, in percent."""
CARRIERS: Final = (
    "PAYPAL *", "PP*", "SQ *", "SUMUP *", "TST* ", "SP ", "ZETTLE_*", "STRIPE ", "KLARNA*", "PAYPAL ", "WWW.", "PY *",
    "GOOGLE PAY ", "APPLE PAY ", "POS ", "MOLLIE ", "ADYEN ", "RAZORPAY ", "PAYTM ", "IZ *", "2C2P*", "PAYU*",
)  # fmt: skip
"""Who carries a card payment stands before the shop's name, and says nothing about it."""
_STATES: Final = (
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA "
    "RI SC SD TN TX UT VT VA WA WV WI WY DC "
)
REGIONS: Final = {
    "us": _STATES.split(),
    "ca": ["ON", "QC", "BC", "AB", "MB", "SK", "NS", "NB", "NL", "PE"],
    "au": ["NSW", "VIC", "QLD", "WA", "SA", "TAS", "ACT", "NT"],
}
MONTHS: Final = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
BANKS: Final = {
    "in": ["HDFC", "ICIC", "SBIN", "YESB", "UTIB", "KKBK", "PUNB", "BARB", "IDFB"],
    "ng": ["GTB", "UBA", "ZENITH", "ACCESS", "FCMB", "OPAY", "KUDA", "FIRSTBANK", "STERLING"],
}
_MEMOS: Final = (
    "dinner lunch gift thanks birthday tickets trip weekend party beers drinks money help share refund danke "
    "merci gracias grazie obrigado essen geschenk cadeau regalo resto etentje wakacje obiad prezent za zakupy "
    "NA payment transfer sent self upi family support invoice cena cumple affitti spese bolletta vacances "
    "urlaub ferie "
)
MEMOS: Final = _MEMOS.split()
SUFFIXES: Final = (" LTD", " LIMITED", " GMBH", " SA", " SL", " SRL", " BV", " PVT LTD", " INC", " LLC", " AB", " LTDA")
_JOINING: Final = "with for at and mit bei avec chez con en da met bij z w com na med til hos za kanssa cu для"
JOINING: Final = tuple(_JOINING.split())
"""Words that stand between a note and a name."""
_SERVED: Final = (
    "shopping.home_improvement health.doctor health.dental transport.maintenance shopping.personal_care shopping.pets "
    "bills.childcare bills.education bills.rent other.professional other.donations health.fitness "
)
SERVED: Final = frozenset(_SERVED.split())
"""What is often paid by a transfer to a person: the trade behind the name says what for."""
VOWELS: Final = str.maketrans("", "", "aeiouAEIOU")
DEBITED: Final = {"bills", "health", "other", "transfers"}
_ENGLISH: Final = "gb us ca au nz ie in sg za ng ke ph ae pk hk my"
ENGLISH: Final = tuple(_ENGLISH.split())
_LARGE: Final = "gb us ca au in de fr nl es it br mx pl se pt tr za ng sg jp ae ie ch at be cz"
LARGE: Final = frozenset(_LARGE.split())
ORDINARY: Final = {
    "food": 34, "shopping": 24, "transport": 9, "health": 8, "entertainment": 6, "bills": 7, "travel": 4, "other": 8,
}  # fmt: skip
"""What a card payment to an unknown firm is for, in percent."""


class Example(NamedTuple):
    """One line: as the bank writes it, worth `dollars` (negative is money out), in a country, and its category."""

    text: str
    dollars: float
    country: str
    category: str
    source: str


@dataclass(frozen=True, slots=True)
class Profile:
    """How often a category occurs, and the median and spread (of the logarithm) of its amounts in dollars."""

    weight: float
    dollars: float
    spread: float


def profiles() -> dict[str, Profile]:
    """Profile by category."""
    with (HERE / "profile.tsv").open(encoding="utf-8", newline="") as file:
        return {row[0]: Profile(*map(float, row[1:])) for row in list(csv.reader(file, delimiter="\t"))[1:]}


def templates() -> dict[tuple[str, str], list[str]]:
    """What banks write, by country and kind of payment."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    with (HERE / "statements.tsv").open(encoding="utf-8", newline="") as file:
        for countries, kind, template in list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]:
            for code in countries.split():
                found[code, kind].append(template)
    return found


class Source(NamedTuple):
    """Where a line's words come from: a brand or a word, with the countries where it may stand.

    `home` are those where it stands most often.
    """

    entry: Entry
    countries: tuple[str, ...]
    home: tuple[str, ...]


class Maker:
    """Makes lines, always the same for a seed."""

    def __init__(self, seed: int) -> None:
        """Reads the tables; `seed` decides everything that is drawn."""
        self.draw = random.Random(seed)  # noqa: S311 the same lines every time
        self.templates = templates()
        self.codes = sorted({code for code, _ in self.templates})
        self.profiles = profiles()
        self.brands: dict[str, list[Source]] = defaultdict(list)
        self.words: dict[str, list[Source]] = defaultdict(list)
        self.phrases: dict[str, list[Source]] = defaultdict(list)
        self.notes: dict[str, list[Source]] = defaultdict(list)
        self.memos: dict[str, list[str]] = defaultdict(list)
        known = tables.load()
        for number in range(len(known.words)):
            for entry in known.of(number):
                self._sort(entry)

    def _sort(self, entry: Entry) -> None:
        if entry.brand and entry.strength == "weak":
            return
        if entry.brand:
            countries = tuple(sorted(entry.places.intersection(self.codes))) or tuple(self.codes)
            home = tuple(code for code in countries if code in LARGE) or countries
            self.brands[entry.category].append(Source(entry, countries, home))
        else:
            spoken = tuple(code for code in self.codes if entry.places & places.languages("", code))
            pool = self.phrases if entry.strength == "firm" or entry.direction == "in" else self.words
            if entry.strength == "note":
                pool = self.notes
            home = tuple(code for code in spoken if entry.places & places.native(code)) or ENGLISH
            pool[entry.category].append(Source(entry, spoken or ("gb",), home))
            if pool is self.notes and entry.direction != "in" and not entry.category.startswith("transfers."):
                for code in home:
                    self.memos[code].append(entry.word)

    def __call__(self, count: int) -> Iterator[Example]:
        """So many lines."""
        categories = sorted(self.profiles)
        weights = [self.profiles[category].weight for category in categories]
        for category in self.draw.choices(categories, weights, k=count):
            chance = self.draw.random()
            made = (
                self._received() if chance < RECEIVED
                else self._unknown() if chance < RECEIVED + UNKNOWN
                else self._known(category)
            )  # fmt: skip
            if made is not None:
                yield made

    def _unknown(self) -> Example:
        group = self.draw.choices(list(ORDINARY), list(ORDINARY.values()))[0]
        inside = [name for name in self.profiles if name.startswith(f"{group}.")]
        category = self.draw.choices(inside, [self.profiles[name].weight for name in inside])[0]
        code = self.draw.choice(self.codes)
        names = people.country(code)
        name = self.draw.choice(names.firms) if self.draw.random() < 0.6 else names.person(self.draw)
        return self._line(category, code, "card", name, "")

    def _received(self) -> Example:
        """Money from a firm that nobody knows: often a salary, seldom a person."""
        category = self.draw.choices(list(INCOMES), list(INCOMES.values()))[0]
        code = self.draw.choice(self.codes)
        kinds = [*self.templates.get((code, "in"), []), *self.templates.get((code, "person_in"), []), "{m}"]
        firm = self.draw.choice(people.country(code).firms)
        text = self._filled(self.draw.choice(kinds).replace("{p}", "{m}"), code, firm, firm)
        return Example(self._case(text), self._dollars(category, incoming=True), code, category, "")

    def _known(self, category: str) -> Example | None:
        if category == "transfers.person" and self.draw.random() < 0.85:
            return self._to_person()
        pools = [
            (self.brands[category], 0.4), (self.words[category], 0.4), (self.phrases[category], 0.35),
            (self.notes[category], 0.25),
        ]  # fmt: skip
        usable = [(pool, weight) for pool, weight in pools if pool]
        if not usable:
            return None
        pool = self.draw.choices([pool for pool, _ in usable], [weight for _, weight in usable])[0]
        source = self.draw.choice(pool)
        code = self.draw.choice(source.countries if self.draw.random() < 0.3 else source.home)
        word = source.entry.word
        if source.entry.brand:
            name = self.draw.choice((source.entry.name, word, word + self.draw.choice(SUFFIXES)))
        elif pool is self.words[category]:
            if category in SERVED and self.draw.random() < 0.15:
                return self._served(source, category, code)
            name = self._trading(word, code)
        else:
            made = self._note if pool is self.notes[category] else self._phrase
            return made(source, category, code)
        return self._line(category, code, self._kind(category), name, word)

    def _note(self, source: Source, category: str, code: str) -> Example:
        """What somebody wrote themselves: a word, perhaps with whom, where or for which month."""
        word, names = source.entry.word, people.country(code)
        incoming = source.entry.direction == "in"
        if category.startswith("transfers."):
            incoming = self.draw.random() < 0.3
        kind = self.draw.random()
        if kind < 0.4:
            text = word
        elif kind < 0.6:
            text = f"{word} {self.draw.choice(JOINING)} {self.draw.choice(names.given)}"
        elif kind < 0.7:
            text = f"{word} {self.draw.choice(MONTHS)}"
        elif kind < 0.8:
            text = f"{word} {self.draw.choice(names.towns)}"
        elif kind < 0.9:
            text = f"{word} {self.draw.choice(names.given)}"
        else:
            text = f"{self.draw.choice(names.family)} {word}"
        text = text.capitalize() if self.draw.random() < 0.7 else self._case(text)
        return Example(text, self._dollars(category, incoming=incoming), code, category, word)

    def _served(self, source: Source, category: str, code: str) -> Example:
        """A transfer to somebody whose trade stands beside the name."""
        person, word = people.country(code).person(self.draw), source.entry.word
        name = f"{person} {word}" if self.draw.random() < 0.6 else f"{word} {person}"
        kinds = self.templates.get((code, "person_out")) or ["{p}"]
        text = self._filled(self.draw.choice(kinds), code, "", name)
        return Example(self._case(text), self._dollars(category, incoming=False), code, category, word)

    def _kind(self, category: str) -> str:
        if category.startswith("income."):
            return "in"
        return "debit" if category.partition(".")[0] in DEBITED and self.draw.random() < 0.5 else "card"

    def _trading(self, word: str, code: str) -> str:
        """What a shop that calls itself by a word may be called in full."""
        names = people.country(code)
        kind = self.draw.random()
        if kind < 0.15:
            return word
        if kind < 0.4:
            return f"{word} {self.draw.choice(names.family)}"
        if kind < 0.55:
            return f"{self.draw.choice(names.family)} {word}"
        if kind < 0.7:
            return f"{word} {self.draw.choice(names.towns)}"
        if kind < 0.85:
            return f"{self.draw.choice(names.firms).split()[0]} {word}"
        return f"{word} {self.draw.choice(names.given)}"

    def _phrase(self, source: Source, category: str, code: str) -> Example:
        """A bank's or payer's own words: alone, with a number or month, or beside the name of a firm or person."""
        word, names = source.entry.word, people.country(code)
        incoming = source.entry.direction == "in" or category.startswith("income.")
        if source.entry.direction == "any" and not incoming:
            incoming = category.startswith("transfers.") and self.draw.random() < 0.3
        kind = self.draw.random()
        if kind < 0.35:
            text = word
        elif kind < 0.6:
            text = f"{word} {self.draw.choice(MONTHS)} {self._number(4)}"
        elif kind < 0.75:
            text = f"{self._number(6)} {word} {self.draw.choice(names.towns)}"
        elif kind < 0.9:
            text = f"{self.draw.choice(names.firms)} {word}"
        else:
            text = f"{word} {names.person(self.draw)}"
        return Example(self._case(text), self._dollars(category, incoming=incoming), code, category, word)

    def _to_person(self) -> Example:
        code = self.draw.choice(self.codes)
        incoming = self.draw.random() < 0.35
        kinds = self.templates.get((code, "person_in" if incoming else "person_out")) or ["{p}"]
        person = people.country(code).person(self.draw)
        template = "{p}" if self.draw.random() < 0.12 else self.draw.choice(kinds)
        text = self._filled(template, code, "", person)
        return Example(
            self._case(text), self._dollars("transfers.person", incoming=incoming), code, "transfers.person", ""
        )

    def _line(self, category: str, code: str, kind: str, name: str, source: str) -> Example:
        person = people.country(code).person(self.draw)
        known = self.templates.get((code, kind)) or ["{m}"]
        template = "{m}" if self.draw.random() < 0.3 else self.draw.choice(known)
        if self.draw.random() < 0.15:
            name = name[: self.draw.randint(10, 22)]
        elif self.draw.random() < 0.15:
            name = self._squeezed(name)
        if kind == "card" and self.draw.random() < 0.12:
            name = self.draw.choice(CARRIERS) + name
        text = self._filled(template, code, name, person)
        incoming = kind == "in" or self.draw.random() < 0.02
        return Example(self._case(text), self._dollars(category, incoming=incoming), code, category, source)

    def _squeezed(self, name: str) -> str:
        """A name as tills print it: words cut, without vowels, or run together."""
        kind = self.draw.random()
        if kind < 0.4:
            return " ".join(word[: self.draw.randint(5, 8)] for word in name.split())
        if kind < 0.7:
            return " ".join(word[0] + word[1:].translate(VOWELS) if len(word) > 5 else word for word in name.split())
        return "".join(name.split())

    def _filled(self, template: str, code: str, name: str, person: str) -> str:
        bank = self.draw.choice(BANKS.get(code, BANKS["in"]))
        account = (name or person).lower().replace(" ", "")[:12]
        return template.format(
            m=name, p=person, c=self.draw.choice(people.country(code).towns), w=self._memo(code), b=bank,
            n=self._number(self.draw.randint(5, 12)), n3=self._number(3), n4=self._number(4),
            r=self.draw.choice("ABCDKRX") + self._number(7), d=f"{self._number(2)}/{self._number(2)}", t="12:30",
            a=f"{self._number(2)}.{self._number(2)}", s=self._region(code),
            v=f"{account}@{self.draw.choice(('okaxis', 'ybl', 'paytm', 'oksbi', 'ibl'))}",
        )  # fmt: skip

    def _region(self, code: str) -> str:
        """The state or province behind a town, where banks write one."""
        return self.draw.choice(REGIONS.get(code, REGIONS["us"])) if self.draw.random() < 0.9 else ""

    def _memo(self, code: str) -> str:
        own = self.memos.get(code)
        return self.draw.choice(own) if own and self.draw.random() < 0.6 else self.draw.choice(MEMOS)

    def _number(self, digits: int) -> str:
        return "".join(self.draw.choices("0123456789", k=digits))

    def _case(self, text: str) -> str:
        return text.upper() if self.draw.random() < 0.7 else text

    def _dollars(self, category: str, *, incoming: bool) -> float:
        profile = self.profiles[category]
        amount = profile.dollars * math.exp(self.draw.gauss(0, profile.spread))
        if not incoming and self.draw.random() < 0.03:
            return 0.0
        return amount if incoming else -amount


def held_out(source: str, share: int = 10) -> bool:
    """Whether lines of a source are kept for measuring: one source in `share`, always the same ones."""
    return bool(source) and sum(source.encode()) % share == 0


def texts(examples: Sequence[Example]) -> list[str]:
    """The texts of lines."""
    return [example.text for example in examples]
