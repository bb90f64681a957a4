"""Health and the month's report of a household that keeps accounts in several currencies."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.health.conversion import converted, held, together
from smartspend.health.jobs import nightly
from smartspend.kernel.period import Month
from tests.conftest import Person
from tests.goals.test_currencies import hold_rate
from tests.health.test_endpoints import NOW, founded_earlier, get, month, on

KEYS = {"income.salary": "3000", "bills.rent": "-900", "food.groceries": "-600", "bills.loan": "-300"}


class Fixed:
    """Two of every other currency are one of ours; nobody knows what XYZ is worth."""

    def convert(self, minor: int, currency: str, to: str, day: date) -> int | None:  # noqa: ARG002  # as it is asked
        return {to: minor, "USD": minor // 2}.get(currency)


ROWS = st.lists(
    st.builds(
        lambda day, currency, key, minor: {
            "day": day,
            "currency": currency,
            "key": key,
            "name": key,
            "group_key": key,
            "inflow": max(minor, 0) * 2,
            "outflow": min(minor, 0) * 2,
            "n": 1,
        },
        st.dates(date(2026, 1, 1), date(2026, 3, 31)),
        st.sampled_from(["USD", "XYZ"]),
        st.sampled_from(["food", "income", "transfers", None]),
        st.integers(-(10**12), 10**12),
    ),
    max_size=30,
)


@given(ROWS)
def test_everything_is_converted_or_said_to_be_missing(rows: list[dict[str, Any]]) -> None:
    found = converted(rows, "EUR", Fixed())
    for name in ("inflow", "outflow"):
        counted = sum(row[name] for own in found.rows.values() for row in own)
        assert counted == sum(row[name] for row in rows if row["currency"] == "USD") // 2
    saved = sum(flows["XYZ"].saving for flows in found.missing.values())
    left_out = [row for row in rows if row["currency"] == "XYZ" and row["key"] != "transfers"]
    assert saved == sum(row["inflow"] + row["outflow"] for row in left_out)
    for own in found.rows.values():
        assert len({row["key"] for row in own}) == len(own)
        assert together(own, ()) == together((), own)


@pytest.mark.parametrize(
    ("balances", "minor", "missing"),
    [
        ({"EUR": 100, "USD": 50}, 125, {}),
        ({"EUR": 100, "XYZ": 50}, 100, {"XYZ": 50}),
        ({"XYZ": 50}, None, {"XYZ": 50}),
        ({}, None, {}),
    ],
)
def test_what_accounts_hold(balances: dict[str, int], minor: int | None, missing: dict[str, int]) -> None:
    found = held(balances, "EUR", date(2026, 11, 30), Fixed())
    assert (found.minor, found.missing) == (minor, missing)


async def known_rates(person: Person, currency: str = "XPF") -> None:
    """Two of a currency are worth one euro, for as long as anybody looks back."""
    day = NOW.plus(-14).first
    while day <= NOW.end:
        await hold_rate(person, currency, day, "2")
        day += timedelta(days=9)


async def household(person: Person, foreign: frozenset[str]) -> None:
    """Even months, of which some kinds of money are moved on an account in another currency, twice as much of it."""
    euros = await person.account(opening_balance="2000.00")
    francs = await person.account(name="Francs", currency="XPF", opening_balance="4000" if foreign else "0")
    if not foreign:
        await person.account(name="More", opening_balance="2000.00")
    for back in range(1, 5):
        for key, amount in KEYS.items():
            abroad = key in foreign
            fields = {"category_id": await person.category(key), "booked_on": on(back, 5)}
            if abroad:
                await person.spend(francs["id"], str(int(amount) * 2), currency="XPF", **fields)
            else:
                await person.spend(euros["id"], f"{amount}.00", **fields)


def plain(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if name not in {"other_currencies", "budgets", "goals"}}


async def test_it_is_the_same_money_in_whatever_currency(register: Callable[..., Awaitable[Person]]) -> None:
    seen = []
    for foreign in (frozenset(), frozenset({"food.groceries", "bills.loan"}), frozenset({"income.salary"})):
        person = await register()
        await known_rates(person)
        await household(person, foreign)
        health, report = await get(person, "health"), await get(person, "monthly")
        assert health["other_currencies"] == report["other_currencies"] == (["XPF"] if foreign else [])
        seen.append((plain(health), plain(report)))
    assert seen[0][0]["score"] is not None
    assert seen[1] == seen[0]
    assert seen[2] == seen[0]


async def test_each_day_has_its_rate(person: Person) -> None:
    await hold_rate(person, "XPF", date.fromisoformat(on(1, 3)), "100")
    await hold_rate(person, "XPF", date.fromisoformat(on(1, 13)), "200")
    await person.account()
    francs = await person.account(name="Francs", currency="XPF")
    food = await person.category("food.groceries")
    parts = [
        {"category_id": food, "amount": {"amount": "-1000", "currency": "XPF"}},
        {"category_id": await person.category("transport.fuel"), "amount": {"amount": "-1000", "currency": "XPF"}},
    ]
    await person.spend(francs["id"], "-2000", currency="XPF", booked_on=on(1, 4), splits=parts)
    await person.spend(francs["id"], "-1000", currency="XPF", booked_on=on(1, 14), category_id=food)
    told = await get(person, "monthly")
    spent = {one["key"]: one["amount"] for one in told["categories"]}
    assert spent["food.groceries"] == {"amount": "15.00", "currency": "EUR"}
    assert spent["transport.fuel"] == {"amount": "10.00", "currency": "EUR"}
    in_francs = await get(person, "monthly", currency="XPF")
    assert in_francs["flows"]["expense"] == {"amount": "3000", "currency": "XPF"}


async def test_what_has_no_rate_is_said_and_a_rate_mends_it(person: Person) -> None:
    euros = await person.account(opening_balance="100.00")
    francs = await person.account(name="Francs", currency="XPF", opening_balance="500")
    food = await person.category("food.groceries")
    await person.spend(euros["id"], "-20.00", booked_on=on(1, 4), category_id=food)
    await person.spend(francs["id"], "-400", currency="XPF", booked_on=on(1, 4), category_id=food)
    nothing = {"amount": "0", "currency": "XPF"}
    missing = {"income": nothing, "expense": {**nothing, "amount": "400"}, "held": {**nothing, "amount": "100"}}
    for path in ("health", "monthly"):
        told = await get(person, path)
        assert (told["other_currencies"], told["unconverted"]) == ([], [missing])
    assert told["flows"]["expense"]["amount"] == "20.00"
    for day in (4, 25):
        answer = await person.http.post("/rates", json={"currency": "XPF", "day": on(1, day), "rate": "120"})
        assert answer.status_code == 201, answer.text
    told = await get(person, "monthly")
    assert (told["other_currencies"], told["unconverted"]) == (["XPF"], [])
    assert told["flows"]["expense"]["amount"] == "23.33"


async def test_a_published_rate_makes_a_report_new(person: Person) -> None:
    await person.account()
    vatu = await person.account(name="Vatu", currency="VUV")
    await person.spend(vatu["id"], "-400", currency="VUV", booked_on=on(1, 4))
    first = await person.http.get("/reports/monthly")
    async with person.pool.connection() as connection:
        await connection.execute(
            "INSERT INTO reference_rates (currency, day, rate) VALUES ('VUV', %s, 100) ON CONFLICT DO NOTHING",
            [on(1, 4)],
        )
    again = await person.http.get("/reports/monthly", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.json()["flows"]["expense"]["amount"]) == (200, "4.00")


async def test_a_budget_in_another_currency_keeps_it_and_counts(person: Person) -> None:
    await known_rates(person)
    await person.account()
    francs = await person.account(name="Francs", currency="XPF")
    food = await person.category("food.groceries")
    body = {"category_id": food, "amount": {"amount": "1000", "currency": "XPF"}}
    assert (await person.http.post("/budgets", json=body)).status_code == 201
    for back in (1, 2, 3):
        await person.spend(francs["id"], "-1500", currency="XPF", booked_on=on(back, 4), category_id=food)
    [told] = (await get(person, "monthly"))["budgets"]
    assert (told["limit"], told["kept"]) == ({"amount": "1000", "currency": "XPF"}, False)
    rule = next(one for one in (await get(person, "health"))["rules"] if one["key"] == "budget_discipline")
    assert rule["advice"]["effect"] == {"amount": "250.00", "currency": "EUR"}


async def test_a_month_in_a_currency_nobody_knows_is_announced(person: Person) -> None:
    francs = await person.account(name="Francs", currency="XPF")
    euros = await person.account()
    await person.spend(euros["id"], "-1.00", booked_on=on(0, 1))
    await person.spend(francs["id"], "-400", currency="XPF", booked_on=on(1, 4))
    await founded_earlier(person)
    await nightly(person.pool)
    facts = (await person.http.get("/changes")).json()["items"]
    assert [fact["payload"]["month"] for fact in facts if fact["type"] == "health.report_ready"] == [month(1)]
    assert Month.parse(month(1)) < NOW
