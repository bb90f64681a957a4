"""The inbox: refusals, then what comes in, once each."""

from __future__ import annotations

import httpx
import pytest

from smartspend.identity.scope import SYSTEM, open_scope
from smartspend.kernel.ids import uuid7
from smartspend.notifications.telling import service
from tests.budgets.stories import RunJobs, make_budget, tell, today
from tests.conftest import Person

UNKNOWN = "01900000-0000-7000-8000-000000000000"
STORY = """
    budget  food.groceries     100.00   alert at 80 %, 100 %
    spend   food.groceries      85.00   -> crossed 80 %
    spend   food.groceries      20.00   -> crossed 100 %
"""


class TestRefusals:
    @pytest.mark.parametrize(
        ("method", "path"),
        [
            ("GET", "/notifications"),
            ("GET", "/notifications/preferences"),
            ("PUT", "/notifications/preferences"),
            ("POST", "/notifications/read-all"),
            ("POST", f"/notifications/{UNKNOWN}/read"),
        ],
    )
    async def test_nobody(self, client: httpx.AsyncClient, method: str, path: str) -> None:
        assert (await client.request(method, path)).status_code == 401

    async def test_a_stranger_finds_nothing(self, person: Person, stranger: Person, run_jobs: RunJobs) -> None:
        await tell(person, run_jobs, STORY)
        [first, *_] = (await person.http.get("/notifications")).json()["items"]
        for notification_id in (first["id"], UNKNOWN):
            answer = await stranger.http.post(f"/notifications/{notification_id}/read")
            assert answer.status_code == 404
            assert answer.json()["type"] == "/problems/unknown-notification"
        assert (await stranger.http.post("/notifications/read-all")).status_code == 204
        assert (await stranger.http.get("/notifications")).json() == {"items": [], "next_cursor": None, "unread": 0}
        assert (await person.http.get("/notifications")).json()["unread"] == 2

    @pytest.mark.parametrize("params", [{"cursor": "x"}, {"cursor": "WzEsMl0"}, {"limit": 0}, {"limit": 501}])
    async def test_what_is_no_page(self, person: Person, params: dict[str, str]) -> None:
        assert (await person.http.get("/notifications", params=params)).status_code == 422

    @pytest.mark.parametrize(
        "body", [{"budget_alerts": {"pigeon": True}}, {"weather": {"inbox": True}}, {"imports": 1}]
    )
    async def test_what_is_no_preference(self, person: Person, body: dict[str, object]) -> None:
        assert (await person.http.put("/notifications/preferences", json=body)).status_code == 422


async def test_a_crossing_reaches_the_inbox(person: Person, run_jobs: RunJobs) -> None:
    await tell(person, run_jobs, STORY)
    shown = (await person.http.get("/notifications")).json()
    assert [(item["kind"], item["title"]) for item in shown["items"]] == [
        ("budget-alert", "Groceries: the budget is used up"),
        ("budget-alert", "Groceries: 80 % of the budget is used"),
    ]
    assert shown["items"][0]["body"] == f"105.00 of 100.00 EUR spent in {today()[:7]}."
    facts = [fact["type"] for fact in (await person.http.get("/changes")).json()["items"]]
    assert facts.count("notifications.created") == 2


async def test_a_job_that_is_repeated_tells_nothing_twice(person: Person, run_jobs: RunJobs) -> None:
    await tell(person, run_jobs, STORY)
    [budget] = (await person.http.get("/budgets")).json()["items"]
    facts = (await person.http.get("/changes")).json()["items"]
    crossed = [fact for fact in facts if fact["type"] == "budget.threshold_crossed"]
    assert len(crossed) == 2
    for fact in crossed:
        assert fact["payload"]["budget_id"] == budget["id"]
        async with open_scope(person.pool, person.household_id, SYSTEM) as scope:
            assert not await service.tell(scope, fact["type"], fact["payload"], mail=False)
    assert len((await person.http.get("/notifications")).json()["items"]) == 2


async def test_reading(person: Person, run_jobs: RunJobs) -> None:
    await tell(person, run_jobs, STORY)
    page = (await person.http.get("/notifications", params={"limit": 1})).json()
    rest = (await person.http.get("/notifications", params={"limit": 1, "cursor": page["next_cursor"]})).json()
    [first], [second] = page["items"], rest["items"]
    assert rest["next_cursor"] is None
    assert first["id"] != second["id"]
    read = (await person.http.post(f"/notifications/{first['id']}/read")).json()
    assert read["read_at"] is not None
    assert (await person.http.post(f"/notifications/{first['id']}/read")).json() == read
    assert (await person.http.get("/notifications")).json()["unread"] == 1
    assert (await person.http.post("/notifications/read-all")).status_code == 204
    items = (await person.http.get("/notifications")).json()["items"]
    assert [item["read_at"] is not None for item in items] == [True, True]
    assert items[0] == read


async def test_who_does_not_want_it_is_left_alone(person: Person, run_jobs: RunJobs) -> None:
    preferences = (await person.http.get("/notifications/preferences")).json()
    assert all(channels["inbox"] for channels in preferences.values())
    # A client that knows nothing but the inbox still gets along.
    said = {"budget_alerts": {"inbox": False}, "imports": {"inbox": True}}
    wanted = {**preferences, "budget_alerts": {**preferences["budget_alerts"], "inbox": False}}
    assert (await person.http.put("/notifications/preferences", json=said)).json() == wanted
    assert (await person.http.get("/notifications/preferences")).json() == wanted
    status = await tell(person, run_jobs, STORY)
    assert len(status["alerts"]) == 2
    assert (await person.http.get("/notifications")).json()["items"] == []


@pytest.mark.parametrize(
    ("content", "title"),
    [
        (b"Date,Payee,Amount\n2026-03-05,Corner shop,-12.00\n2026-03-06,Bakery,-3.00\n", "march.csv is imported"),
        (b"nothing that a bank would send", "march.csv could not be imported"),
    ],
)
async def test_an_import_reaches_the_inbox(person: Person, run_jobs: RunJobs, content: bytes, title: str) -> None:
    account = await person.account()
    sent = await person.http.post(
        "/imports",
        params={"auto": "true"},
        data={"account_id": account["id"]},
        files={"file": ("march.csv", content, "text/csv")},
    )
    assert sent.status_code == 202, sent.text
    await run_jobs()
    [item] = (await person.http.get("/notifications")).json()["items"]
    assert item["title"] == title
    assert item["body"]


async def test_an_import_that_is_unknown_tells_nothing(person: Person) -> None:
    async with open_scope(person.pool, person.household_id, SYSTEM) as scope:
        assert not await service.tell(scope, "import.finished", {"id": str(uuid7())}, mail=False)


async def test_a_budget_that_is_gone_tells_nothing(person: Person, run_jobs: RunJobs) -> None:
    account = await person.account()
    budget = await make_budget(person, "food.groceries", "100.00")
    groceries = await person.category("food.groceries")
    await person.spend(account["id"], "-90.00", category_id=groceries, booked_on=today())
    await person.http.delete(f"/budgets/{budget['id']}")
    await run_jobs()
    assert (await person.http.get("/notifications")).json()["items"] == []
