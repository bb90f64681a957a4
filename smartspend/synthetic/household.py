"""One made-up household and everything its bank would show, from a seed.

    events = Household(seed=7, country="DE", months=24, until=date(2026, 11, 23)).events()

The plan of a month: salary, rent, bills and subscriptions on their days, shopping by habit, savings from what is
left, the
card settled in full. Over the years prices rise, one trip a year costs foreign money, and a few things go wrong on
purpose.
"""

from __future__ import annotations

import calendar
import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple

from smartspend.kernel.errors import Invalid
from smartspend.kernel.money import exponent
from smartspend.kernel.period import Month
from smartspend.synthetic.countries import COUNTRIES, Country

Account = Literal["checking", "savings", "card"]

MONTHS_MAX: Final = 240


class UnknownCountry(Invalid):
    """No household of this country can be made up yet."""


class Event(NamedTuple):
    """One line of a statement with its truth. `minor` is in minor units of `currency`, negative is money out.

    The two sides of a transfer share `transfer_group`. `kind` says what part of the plan made it: salary, rent, bill,
    subscription, shopping, cash, trip, gift, refund, transfer, fee, duplicate or unusual.
    """

    booked_on: date
    value_on: date
    account: Account
    minor: int
    currency: str
    payee: str
    description: str
    category_key: str
    transfer_group: str | None
    kind: str


class Habit(NamedTuple):
    """Shopping by habit: times a month, and the share of the monthly salary one visit costs."""

    category: str
    times: float
    share: float
    account: Account


_HABITS: Final = (
    Habit("food.groceries", 15.0, 0.0095, "checking"),
    Habit("food.coffee", 9.0, 0.0016, "checking"),
    Habit("food.restaurants", 3.0, 0.013, "card"),
    Habit("food.fast_food", 4.0, 0.0042, "checking"),
    Habit("food.delivery", 2.0, 0.0095, "card"),
    Habit("transport.fuel", 3.0, 0.019, "checking"),
    Habit("transport.transit", 5.0, 0.0035, "checking"),
    Habit("shopping.personal_care", 2.5, 0.0055, "checking"),
    Habit("shopping.clothing", 1.2, 0.021, "card"),
    Habit("shopping.general", 4.0, 0.0095, "card"),
    Habit("shopping.home_improvement", 0.6, 0.018, "checking"),
    Habit("health.pharmacy", 1.2, 0.006, "checking"),
)


class Bill(NamedTuple):
    """A payment on a day of the month, every `every` months, of a share of the monthly salary."""

    category: str
    day: int
    every: int
    share: float
    kind: str
    account: Account


_BILLS: Final = (
    Bill("bills.energy", 3, 1, 0.035, "bill", "checking"),
    Bill("bills.internet_tv", 8, 1, 0.014, "bill", "checking"),
    Bill("bills.phone", 12, 1, 0.007, "bill", "checking"),
    Bill("bills.insurance", 1, 3, 0.038, "bill", "checking"),
    Bill("health.fitness", 5, 1, 0.011, "subscription", "checking"),
    Bill("entertainment.streaming", 17, 1, 0.0048, "subscription", "card"),
)

_RENT_SHARE: Final = 0.29
_SAVINGS_SHARE: Final = 0.10
_ABROAD: Final = {
    "EUR": ("GB", "PL"),
    "GBP": ("FR", "ES"),
    "USD": ("GB", "IT"),
    "PLN": ("DE", "IT"),
    "INR": ("GB", "JP"),
    "JPY": ("US", "FR"),
}


def _step(currency: str) -> int:
    """Prices are whole yen and rupees, and minor units elsewhere."""
    return 100 if currency == "INR" else 1


@dataclass(frozen=True, slots=True)
class Household:
    """A household to make up: `months` calendar months that end with the one of `until`, nothing after that day.

    Raises `UnknownCountry` for a country outside `COUNTRIES`.
    """

    seed: int
    country: str
    months: int
    until: date

    def __post_init__(self) -> None:
        if self.country not in COUNTRIES:
            raise UnknownCountry(f"“{self.country[:12]}” is not one of {', '.join(COUNTRIES)}.")
        if not 1 <= self.months <= MONTHS_MAX:
            raise UnknownCountry(f"Months are 1 to {MONTHS_MAX}.")

    @property
    def since(self) -> date:
        """The first day of the first month."""
        return Month.of(self.until).plus(1 - self.months).first

    def opening(self) -> int:
        """The checking account's balance before the first event, in minor units: one month's salary."""
        country = COUNTRIES[self.country]
        return int(country.salary * 10 ** exponent(country.currency))

    def events(self) -> list[Event]:
        """Everything that happens, in the order of booking. Equal seeds give equal lists."""
        made = _Life(self).lead()
        return sorted(made, key=lambda event: event.booked_on)


class _Life:
    """Writes down one household's events, month by month, keeping an eye on its balance."""

    def __init__(self, household: Household) -> None:
        self._household = household
        self._country: Country = COUNTRIES[household.country]
        # Made-up lives must be repeatable, not unpredictable.
        self._random = random.Random(f"{household.seed}/{household.country}/{household.months}")  # noqa: S311
        self._scale = 10 ** exponent(self._country.currency)
        self._salary = round(self._country.salary * self._scale * self._random.uniform(0.8, 1.4))
        self._employer = self._random.choice(self._country.employers)
        self._city = self._random.choice(self._country.cities)
        self._shops = {name: self._favourites(payees) for name, payees in self._country.payees.items()}
        self._balance = household.opening()
        self._card = 0
        self._groups = 0
        self._events: list[Event] = []
        self._late: list[Event] = []

    def lead(self) -> list[Event]:
        trip = self._random.choice((5, 6, 7, 8, 9))
        for number in range(self._household.months):
            month = Month.of(self._household.since).plus(number)
            start = len(self._events)
            self._events += [event for event in self._late if Month.of(event.booked_on) == month]
            self._late = [event for event in self._late if Month.of(event.booked_on) != month]
            self._income(month)
            self._bills(month, number)
            self._habits(month)
            if month.month == trip:
                self._trip(month)
            if month.month == 12:
                self._gifts(month)
            self._odd(month, number)
            spent = self._events[start:]
            self._balance += sum(event.minor for event in spent if event.account == "checking")
            self._settle(month, sum(event.minor for event in spent if event.account == "card"))
            self._save(month)
        return [event for event in self._events if event.booked_on <= self._household.until]

    # ------------------------------------------------------------------ parts of the plan

    def _income(self, month: Month) -> None:
        last = calendar.monthrange(month.year, month.month)[1]
        day = _workday(month.first.replace(day=self._country.pay_day or last), month)
        raise_by = 1.025 ** (month.year - self._household.since.year)
        salary = round(self._salary * raise_by)
        self._add(day, "checking", salary, self._employer, self._words("salary", day), "income.salary", "salary")
        if month.month in self._country.extra_salaries:
            self._add(
                day, "checking", salary * 9 // 10, self._employer, self._words("salary", day), "income.salary", "salary"
            )
        rent = self._price(self._salary * _RENT_SHARE, month, spread=0.0)
        landlord = self._country.words["landlord"]
        first = _next_workday(month.first)
        self._add(first, "checking", -rent, landlord, self._words("rent", first), "bills.rent", "rent")

    def _bills(self, month: Month, number: int) -> None:
        for place, bill in enumerate(_BILLS):
            if (number + place) % bill.every:
                continue
            for index, payee in enumerate(self._shops[bill.category]):
                share = bill.share / (1 if bill.kind == "subscription" else len(self._shops[bill.category]))
                # A subscription keeps its price until the provider raises it, once, after a year.
                risen = 1.15 if bill.kind == "subscription" and number >= 13 + index else 1.0
                spread = 0.0 if bill.kind == "subscription" or bill.category != "bills.energy" else 0.06
                price = self._price(self._salary * share * risen * (1 + index * 0.1), month, spread=spread, dated=False)
                day = _next_workday(month.first.replace(day=min(28, bill.day + index * 3)))
                self._add(
                    day, bill.account, -price, payee, self._template("debit", payee, day), bill.category, bill.kind
                )

    def _habits(self, month: Month) -> None:
        days = calendar.monthrange(month.year, month.month)[1]
        for habit in _HABITS:
            for _ in range(self._times(habit.times)):
                day = month.first.replace(day=self._random.randint(1, days))
                payee = self._random.choice(self._shops[habit.category])
                self._visit(day, habit, payee, month)
        for _ in range(self._times(1.6)):
            day = month.first.replace(day=self._random.randint(1, days))
            notes = self._random.choice((1, 2, 2, 3, 4)) * max(1, round(self._salary / self._scale / 125 / 10)) * 10
            self._add(day, "checking", -notes * self._scale, "", self._words("cash", day), "transfers.cash", "cash")

    def _visit(self, day: date, habit: Habit, payee: str, month: Month) -> None:
        price = self._price(self._salary * habit.share, month, spread=0.45)
        text = self._template("card", payee, day)
        self._add(day, habit.account, -price, payee, text, habit.category, "shopping")
        if habit.category in {"shopping.clothing", "shopping.general"} and self._random.random() < 0.08:
            back = day + timedelta(days=self._random.randint(4, 16))
            part = price if self._random.random() < 0.6 else price // 2
            text = self._words("refund", back, payee)
            event = self._event(back, habit.account, part, payee, text, habit.category, "refund")
            (self._events if Month.of(back) == month else self._late).append(event)

    def _trip(self, month: Month) -> None:
        start = month.first + timedelta(days=self._random.randint(2, 12))
        there = COUNTRIES[self._random.choice(_ABROAD[self._country.currency])]
        for category, share, before in (("travel.flights", 0.09, 30), ("travel.lodging", 0.14, 2)):
            day = max(self._household.since, start - timedelta(days=before))
            day = max(day, month.first)
            payee = self._random.choice(self._country.payees[category])
            price = self._price(self._salary * share, month, spread=0.25)
            self._add(day, "card", -price, payee, self._template("card", payee, day), category, "trip")
        for _ in range(self._random.randint(6, 12)):
            day = start + timedelta(days=self._random.randint(0, 9))
            category = self._random.choice(("food.restaurants", "food.coffee", "food.groceries", "transport.transit"))
            payee = self._random.choice(there.payees[category])
            price = self._price(self._salary * 0.009, month, spread=0.5)
            text = f"{payee} {self._random.choice(there.cities)} {there.code} {there.currency}"
            self._add(day, "card", -price, payee, text, category, "trip")

    def _gifts(self, month: Month) -> None:
        for _ in range(self._random.randint(3, 6)):
            day = month.first.replace(day=self._random.randint(3, 22))
            category = self._random.choice(("shopping.kids", "shopping.general", "shopping.clothing"))
            payee = self._random.choice(self._country.payees[category])
            price = self._price(self._salary * 0.018, month, spread=0.5)
            self._add(day, "card", -price, payee, self._template("card", payee, day), category, "gift")

    def _odd(self, month: Month, number: int) -> None:
        day = month.first.replace(day=self._random.randint(4, 24))
        if number % 12 == 7:
            payee = self._random.choice(self._shops["food.groceries"])
            price = self._price(self._salary * 0.0095 * 6, month, spread=0.1)
            self._add(day, "checking", -price, payee, self._template("card", payee, day), "food.groceries", "unusual")
        if number % 12 == 10:
            twice = [event for event in self._events[-40:] if event.kind == "shopping" and event.account == "card"]
            if twice:
                self._events.append(self._random.choice(twice)._replace(kind="duplicate"))
        if month.month == 9:
            refund = round(self._salary * self._random.uniform(0.15, 0.35))
            self._add(day, "checking", refund, "", self._words("tax", day), "income.tax_refund", "refund")
        if self._random.random() < 0.5:
            share = self._price(self._salary * 0.012, month, spread=0.5) * self._random.choice((1, -1))
            payee = self._country.words["friend"]
            self._add(
                day, "checking", share, payee, self._template("credit", payee, day), "transfers.person", "transfer"
            )
        if month.month in {3, 6, 9, 12}:
            last = month.end - timedelta(days=1)
            fee = self._price(self._salary * 0.0025, month, spread=0.0, dated=False)
            self._add(last, "checking", -fee, "", self._words("fee", last), "bills.bank_fees", "fee")

    def _settle(self, month: Month, spent: int) -> None:
        """The card's month is paid from the checking account on its last day."""
        self._card += spent
        if self._card >= 0:
            return
        self._transfer(
            month.end - timedelta(days=1), "checking", "card", -self._card, "settlement", "transfers.credit_card"
        )
        self._card = 0

    def _save(self, month: Month) -> None:
        """Saves a tenth of the salary when there is enough, and takes from the savings when the account runs low."""
        day = month.end - timedelta(days=1)
        amount = round(self._salary * _SAVINGS_SHARE / 10 / self._scale) * 10 * self._scale
        if self._balance > self._salary // 2 + amount:
            spare = self._balance - 2 * self._salary
            self._transfer(day, "checking", "savings", max(amount, spare), "savings", "transfers.savings")
        elif self._balance < self._salary // 5:
            self._transfer(day, "savings", "checking", self._salary // 2, "savings", "transfers.savings")

    # ------------------------------------------------------------------ small steps

    def _transfer(self, day: date, source: Account, target: Account, minor: int, word: str, category: str) -> None:  # noqa: PLR0917 an event is a row
        self._groups += 1
        group, text = f"t{self._groups}", self._words(word, day)
        for account, signed in ((source, -minor), (target, minor)):
            event = self._event(day, account, signed, "", text, category, "transfer")
            self._events.append(event._replace(transfer_group=group, value_on=day))
            if account == "checking":
                self._balance += signed

    def _add(self, day: date, account: Account, minor: int, payee: str, text: str, category: str, kind: str) -> None:  # noqa: PLR0917 an event is a row
        self._events.append(self._event(day, account, minor, payee, text, category, kind))

    def _event(self, day: date, account: Account, minor: int, payee: str, text: str, category: str, kind: str) -> Event:  # noqa: PLR0917 an event is a row
        value = day
        if kind == "shopping" and self._random.random() < 0.4:
            value = max(self._household.since, day - timedelta(days=self._random.randint(1, 2)))
        return Event(day, value, account, minor, self._country.currency, payee, text, category, None, kind)

    def _favourites(self, payees: tuple[str, ...]) -> tuple[str, ...]:
        """A household's own order of shops; the first is visited twice as often."""
        order = self._random.sample(payees, len(payees))
        return (order[0], *order) if len(order) > 2 else tuple(order)

    def _times(self, average: float) -> int:
        low = int(average * 0.7)
        return self._random.randint(low, max(low + 1, round(2 * average) - low))

    def _price(self, target: float, month: Month, *, spread: float, dated: bool = True) -> int:
        """A price near `target` minor units; what is `dated` rises by 2 % a year."""
        years = (month.year - self._household.since.year) if dated else 0
        value = target * 1.02**years * (1 + self._random.uniform(-spread, spread))
        step = _step(self._country.currency)
        return max(step, round(value / step) * step)

    def _words(self, word: str, day: date, payee: str = "") -> str:
        return self._fill(self._country.words[word], payee, day)

    def _template(self, name: Literal["card", "debit", "credit"], payee: str, day: date) -> str:
        return self._fill(getattr(self._country, name), payee, day)

    def _fill(self, template: str, payee: str, day: date) -> str:
        number = str(self._random.randint(1000, 9999))
        return template.format(
            payee=payee, city=self._city, n=number, day=f"{day.day:02}", month=f"{day.month:02}", year=day.year
        )


def _workday(day: date, month: Month) -> date:
    """The last working day on or before `day`, within its month."""
    while day.weekday() > 4 and day > month.first:
        day -= timedelta(days=1)
    return day


def _next_workday(day: date) -> date:
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day
