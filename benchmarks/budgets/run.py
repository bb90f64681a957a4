"""How fast budgets answer when a household has a million transactions and fifty budgets of all kinds.

    python -m benchmarks.budgets.run [--rows 1000000] [--requests 200] [--json]

The household is that of `benchmarks/read_api`, with tags on some rows and one account in another currency. Of its
budgets ten are monthly and plain, ten carry over since two years, ten are weekly or from pay-day to pay-day, five are
for accounts, five for tags, five for searches, five yearly or of custom length. `computed anew` is asked under a new
address each time, so that no kept answer helps. `check` is what follows every import: there is one more row, and the
thresholds of all budgets are looked at, by the product's own code on the product's own database.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import psycopg

from benchmarks.read_api.run import Figure, measure, product, read_options, seed, show, sign_in, today
from smartspend.budgets import alerts
from smartspend.db.embedded import EmbeddedServer
from smartspend.db.pool import make_pool
from smartspend.history.service import begin_batch
from smartspend.identity.scope import SYSTEM, open_scope

LIMIT = {"amount": "50000.00", "currency": "EUR"}


def budgets(http: httpx.Client) -> list[dict[str, Any]]:
    """Forty budgets beside the ten plain ones."""
    categories = [
        one["id"] for one in http.get("/categories").json()["items"] if one["parent_id"] and one["group"] != "income"
    ]
    accounts = [one["id"] for one in http.get("/accounts").json()["items"]]
    since = str(today() - timedelta(days=700))
    carrying: list[dict[str, Any]] = [
        {"category_id": one, "rollover": "both", "rollover_from": since, "period": period}
        for one, period in zip(categories[:10], ["monthly", "weekly"] * 5, strict=True)
    ]
    short: list[dict[str, Any]] = [
        {"category_ids": categories[n : n + 3], "period": period}
        for n, period in enumerate(["weekly", "payday", "four_weekly", "monthly", "weekly"] * 2)
    ]
    for one in short:
        if one["period"] == "four_weekly":
            one["schedule"] = {"anchor": since}
        elif one["period"] == "monthly":
            one["schedule"] = {"start_day": 15}
    return [
        *carrying,
        *short,
        *({"account_ids": [one]} for one in accounts[:5]),
        *({"tags": [f"tag {n}"]} for n in range(5)),
        *({"q": f"amount:>{n}00 payee"} for n in range(1, 4)),
        {"q": "category:food amount:>20", "period": "weekly"},
        {"q": '"payee 77"', "account_ids": accounts[:2]},
        *({"category_id": one, "period": "yearly"} for one in categories[10:13]),
        *(
            {"category_id": one, "period": "custom", "schedule": {"start": since, "days": 10}}
            for one in categories[13:15]
        ),
    ]


def prepare(http: httpx.Client, directory: Path, household: str) -> float:
    """Tags, another currency, and the budgets; gives the seconds until all sums by day were there."""
    body = {"name": "Dollars", "kind": "checking", "currency": "USD"}
    dollars = http.post("/accounts", json=body).raise_for_status().json()["id"]
    for one in budgets(http):
        http.post("/budgets", json={"amount": LIMIT, **one}).raise_for_status()
    with psycopg.connect(EmbeddedServer(directory).url, autocommit=True) as connection, connection.transaction():
        connection.execute(
            "INSERT INTO reference_rates (currency, day, rate) SELECT 'USD', current_date - n, 1.1 "
            "FROM generate_series(0, 800) AS n ON CONFLICT DO NOTHING"
        )
        connection.execute("SET LOCAL ROLE smartspend_app")
        connection.execute("SELECT set_config('app.household', %s, true)", [household])
        batch = connection.execute(
            "INSERT INTO change_batches (household_id, id, actor_kind, cause) "
            "VALUES (%s, gen_random_uuid(), 'system', 'benchmark') RETURNING id",
            [household],
        ).fetchone()
        assert batch is not None
        connection.execute("SELECT set_config('app.batch', %s, true)", [str(batch[0])])
        connection.execute(
            "INSERT INTO transactions (household_id, id, account_id, booked_on, minor, currency, payee, category_id, "
            "source, created_in) SELECT %s, gen_random_uuid(), %s, current_date - (n %% 700), -500, 'USD', 'Abroad', "
            "(SELECT id FROM categories WHERE key = 'food.groceries'), 'demo', %s FROM generate_series(1, 2000) AS n",
            [household, dollars, batch[0]],
        )
        connection.execute(
            "UPDATE transactions SET tags = ARRAY['tag ' || (-minor % 5)] WHERE payee IN "
            "(SELECT 'Payee ' || n FROM generate_series(1, 40) AS n)"
        )
    started = time.perf_counter()
    answer = http.get("/budgets").raise_for_status()
    seconds = time.perf_counter() - started
    if len(answer.json()["items"]) != 50:
        raise SystemExit("there are not fifty budgets")
    with psycopg.connect(EmbeddedServer(directory).url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")
    return seconds


INSERT = """
INSERT INTO transactions (household_id, id, account_id, booked_on, minor, currency, payee, category_id, source,
                          created_in)
SELECT current_household(), gen_random_uuid(), a.id, %s, -100, 'EUR', 'One more', c.id, 'demo', %s
FROM categories c CROSS JOIN (SELECT id FROM accounts WHERE household_id = current_household() AND currency = 'EUR'
                              ORDER BY id LIMIT 1) a
WHERE c.household_id = current_household() AND c.key = 'food.groceries'
"""


async def measure_checks(http: httpx.AsyncClient, directory: Path, household: UUID, times: int) -> list[Figure]:
    """Looks at all thresholds after each of `times` new rows: written straight into the database, so that nobody else
    looks; then entered over HTTP, so that the worker does the same at the same time.
    """
    pool = make_pool(EmbeddedServer(directory).url, name="benchmark", statement_timeout="0")
    await pool.open(wait=True)
    account = (await http.get("/accounts")).json()["items"][0]["id"]
    categories = (await http.get("/categories")).json()["items"]
    category = next(one["id"] for one in categories if one["key"] == "food.groceries")
    body = {"account_id": account, "booked_on": str(today()), "payee": "One more", "category_id": category}
    body["amount"] = {"amount": "-1.00", "currency": "EUR"}

    async def write() -> None:
        async with open_scope(pool, household, SYSTEM) as scope:
            batch = await begin_batch(scope, "benchmark", "One more row")
            await scope.run(INSERT, [today(), batch])

    async def enter() -> None:
        (await http.post("/transactions", json=body)).raise_for_status()

    figures = []
    for name, add in (("check after one more row", write), ("check beside the worker's", enter)):
        spent: list[float] = []
        for _ in range(times):
            await add()
            started = time.perf_counter()
            async with open_scope(pool, household, SYSTEM) as scope:
                await alerts.check(scope)
            spent.append((time.perf_counter() - started) * 1000)
        spent.sort()
        p50, p95 = (round(spent[int(len(spent) * share)], 1) for share in (0.5, 0.95))
        figures.append(Figure(name, 1, 200, p50, p95, round(1000 * times / sum(spent)), 0))
    await pool.close()
    return figures


async def measure_all(base: httpx.URL, token: str, directory: Path, own: str, requests: int) -> list[Figure]:
    """Every case; `own` is the household, then a budget of it."""
    household, budget = own.split()
    figures = [
        await measure(base, token, ("50 budgets, computed anew", "/budgets?n={n}", 1), requests, again=False),
        await measure(base, token, ("50 budgets, computed anew", "/budgets?n=b{n}", 4), requests, again=False),
        await measure(base, token, ("50 budgets", "/budgets", 10), requests, again=False),
        await measure(
            base, token, ("one, computed anew", f"/budgets/{budget}/status?n={{n}}", 1), requests, again=False
        ),
    ]
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(base_url=base.join("/api/v1"), headers=headers, timeout=60) as http:
        return [*figures, *await measure_checks(http, directory, UUID(household), requests)]


def main() -> None:
    """Measures and prints."""
    options = read_options(__doc__, requests=200)
    with tempfile.TemporaryDirectory(prefix="smartspend-benchmark-") as name:
        directory = Path(name)
        directory.chmod(0o755)
        with product(directory) as base:
            http, token = sign_in(base)
            seed(http, directory, options.rows)
            household = http.get("/auth/me").json()["household_id"]
            seconds = prepare(http, directory, household)
            budget = http.get("/budgets").json()["items"][-1]["id"]
            figures = asyncio.run(measure_all(base, token, directory, f"{household} {budget}", options.requests))
            http.close()
    show(options, figures, {"first_sums_seconds": seconds}, name_width=36)


if __name__ == "__main__":
    main()
