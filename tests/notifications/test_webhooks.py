"""Webhooks: addresses that are refused, bad days of receivers, and what one can rely on."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from smartspend.events.fact import Fact
from smartspend.notifications.desk import Desk
from smartspend.notifications.webhooks import service, signing
from smartspend.outbound.service import Client
from smartspend.sandbox.receiver import WebhookReceiver
from tests.conftest import Person
from tests.notifications.conftest import Hands, SetUp, reach_goal

UNKNOWN = "01900000-0000-7000-8000-000000000000"


async def hook(person: Person, receiver: WebhookReceiver, **fields: Any) -> dict[str, Any]:
    body = {"url": f"{receiver.url}/hook", "events": ["goal.reached"], "name": "Mine", **fields}
    answer = await person.http.post("/webhooks", json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def log(person: Person, made: dict[str, Any]) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = (await person.http.get(f"/webhooks/{made['id']}/deliveries")).json()["items"]
    return items


class TestRefusals:
    @pytest.mark.parametrize(
        "url",
        [
            *("http://example.org/", "ftp://example.org/x", "https://", "not an address", "https://user@example.org/"),
            *("https://127.0.0.1/", "https://127.0.0.1:8443/x", "https://[::1]/", "https://169.254.169.254/latest"),
            *("https://10.1.2.3/", "https://192.168.0.1/", "https://[64:ff9b::7f00:1]/", "https://[::ffff:10.0.0.1]/"),
            *("https://localhost/", "https://localhost.:8443/", "https://2130706433/", "https://0x7f000001/"),
            *("https://example.org/\r\nHost: x", "https://example.org:99999/", "https://exa mple.org/"),
            *("https://0/", "https://[fe80::1]/", "https://example.org/#part", "javascript:alert(1)"),
        ],
    )
    async def test_an_address_that_leads_nowhere_good(
        self, person: Person, monkeypatch: pytest.MonkeyPatch, url: str
    ) -> None:
        async def resolve(_host: str, _port: int) -> list[str]:
            return ["127.0.0.1"]

        monkeypatch.setattr(service.check_url, "__kwdefaults__", {"resolve": resolve})
        answer = await person.http.post("/webhooks", json={"url": url, "events": ["goal.reached"]})
        assert answer.status_code == 422, answer.text
        assert (await person.http.get("/webhooks")).json()["items"] == []

    @pytest.mark.parametrize(
        "body",
        [
            {"events": []},
            {"events": ["weather.changed"]},
            {"events": ["goal.reached"] * 51},
            {"events": ["goal.reached"], "secret": "x"},
            {"events": ["goal.reached"], "name": "a\nb"},
            {"events": ["goal.reached"], "name": "x" * 500},
            {"events": "goal.reached"},
        ],
    )
    async def test_what_is_no_webhook(
        self, person: Person, set_up: SetUp, receiver: WebhookReceiver, body: dict[str, Any]
    ) -> None:
        set_up()
        answer = await person.http.post("/webhooks", json={"url": receiver.url, **body})
        assert answer.status_code == 422

    async def test_strangers_find_nothing(
        self, person: Person, stranger: Person, set_up: SetUp, receiver: WebhookReceiver
    ) -> None:
        set_up()
        made = await hook(person, receiver)
        path = f"/webhooks/{made['id']}"
        asked: list[tuple[str, str]] = [
            *(("PATCH", path), ("DELETE", path), ("POST", f"{path}/rotate-secret"), ("POST", f"{path}/test")),
            *(("GET", f"{path}/deliveries"), ("POST", f"{path}/deliveries/{UNKNOWN}/retry")),
        ]
        for method, address in asked:
            assert (await stranger.http.request(method, address, json={})).status_code == 404
        assert (await stranger.http.get("/webhooks")).json()["items"] == []

    async def test_who_may_only_read_sees_no_webhooks(self, person: Person) -> None:
        token = (await person.http.post("/tokens", json={"name": "reader", "scopes": ["read"]})).json()["token"]
        own = {"Authorization": f"Bearer {token}"}
        assert (await person.http.get("/webhooks", headers=own)).status_code == 403

    @pytest.mark.parametrize(
        "address", ["127.0.0.1", "::1", "10.0.0.7", "169.254.169.254", "64:ff9b::a00:1", "::ffff:127.0.0.1"]
    )
    async def test_a_name_that_leads_home_is_not_called(
        self, person: Person, hands: Hands, set_up: SetUp, receiver: WebhookReceiver, address: str
    ) -> None:
        """Names are looked at when something is sent, for what they led to before says nothing."""
        own = set_up()
        made = await hook(person, receiver)
        await reach_goal(person)

        async def resolve(_host: str, _port: int) -> list[str]:
            return ["93.184.215.14", address]

        async with person.scope() as scope:
            await scope.run("UPDATE webhooks SET url = 'https://rebinding.example/x'")
            delivery_id = await scope.value("SELECT id FROM webhook_deliveries")
        client = Client(person.pool, person.household_id, resolve=resolve)
        strict = own.model_copy(update={"messages_at_home": False})
        desk = Desk(person.pool, person.household_id, strict, client)
        assert await service.send(desk, delivery_id) == "failed"
        (shown,) = await log(person, made)
        assert "Nothing was sent" in shown["problem"]
        assert receiver.received == []
        del hands


async def test_changes_made_at_once_are_all_kept(person: Person, set_up: SetUp, receiver: WebhookReceiver) -> None:
    set_up()
    path = f"/webhooks/{(await hook(person, receiver))['id']}"
    changes: list[dict[str, Any]] = [{"name": "New"}, {"events": ["import.finished"]}, {"active": False}]
    for _ in range(5):
        await person.http.patch(path, json={"name": "Old", "events": ["goal.reached"], "active": True})
        answers = await asyncio.gather(*(person.http.patch(path, json=one) for one in changes))
        assert {one.status_code for one in answers} == {200}
        (shown,) = (await person.http.get("/webhooks")).json()["items"]
        assert [shown[name] for name in ("name", "events", "active")] == ["New", ["import.finished"], False]


async def test_a_fact_arrives_signed_and_once(
    person: Person, hands: Hands, set_up: SetUp, receiver: WebhookReceiver
) -> None:
    set_up()
    made = await hook(person, receiver)
    await person.account()  # what it did not ask for
    await reach_goal(person)
    await hands.work(person)
    (got,) = receiver.received
    secret = signing.secret_of(made["secret"])
    at = int(got.headers["webhook-timestamp"])
    assert signing.verified(got.headers, got.raw, secret, at) == got.headers["webhook-id"]
    assert signing.verified(got.headers, got.raw + b" ", secret, at) is None
    assert signing.verified(got.headers, got.raw, secret, at + 301) is None
    told = got.json()
    assert told["type"] == "goal.reached"
    assert told["data"]["name"] == "Bicycle"
    assert set(told) == {"type", "timestamp", "data"}
    (shown,) = await log(person, made)
    assert (shown["state"], shown["status"], shown["attempts"]) == ("sent", 200, 1)


async def test_what_was_rolled_back_is_not_told(
    person: Person, hands: Hands, set_up: SetUp, receiver: WebhookReceiver
) -> None:
    set_up()
    await hook(person, receiver)

    async def fail() -> None:
        async with person.scope() as scope:
            scope.announce(Fact("goal.reached", {"id": "1", "name": "x"}))
            raise LookupError

    with pytest.raises(LookupError):
        await fail()
    await hands.work(person)
    assert receiver.received == []


@pytest.mark.parametrize("status", [400, 401, 404, 429, 500, 502, 301, 302, 307])
async def test_what_fails_comes_again_under_its_own_id(
    person: Person, hands: Hands, set_up: SetUp, receiver: WebhookReceiver, status: int
) -> None:
    set_up()
    receiver.statuses.extend([status, status])
    made = await hook(person, receiver)
    await reach_goal(person)
    await hands.work(person)
    await hands.later(person, seconds=6)
    assert len(receiver.received) == 2
    (shown,) = await log(person, made)
    assert (shown["state"], shown["status"], shown["attempts"]) == ("failed", status, 2)
    await hands.later(person, seconds=60)
    assert len(receiver.received) == 2  # it is not time yet
    await hands.later(person, minutes=6)
    assert len({one.headers["webhook-id"] for one in receiver.received}) == 1
    assert {one.path for one in receiver.received} == {"/hook"}  # redirects are not followed
    assert (await log(person, made))[0]["state"] == "sent"
    assert set(receiver.taken.values()) == {1}


async def test_the_receiver_says_when_it_wants_it(
    person: Person, hands: Hands, set_up: SetUp, receiver: WebhookReceiver
) -> None:
    set_up()
    receiver.statuses.append(503)
    receiver.told_to_wait = "600"
    await hook(person, receiver)
    await reach_goal(person)
    await hands.work(person)
    await hands.later(person, minutes=9)
    assert len(receiver.received) == 1
    await hands.later(person, minutes=2)
    assert len(receiver.received) == 2


async def test_a_clock_that_is_set_back_sends_nothing_twice(
    person: Person, hands: Hands, set_up: SetUp, receiver: WebhookReceiver
) -> None:
    set_up()
    receiver.statuses.append(500)
    await hook(person, receiver)
    await reach_goal(person)
    await hands.work(person)
    hands.ahead = timedelta(days=-1)
    await hands.later(person, seconds=6)
    assert len(receiver.received) == 1
    hands.ahead = timedelta()
    await hands.later(person, seconds=10)
    assert len(receiver.received) == 2
    assert set(receiver.taken.values()) == {1}


async def test_three_days_then_it_is_turned_off_and_told(
    person: Person, hands: Hands, set_up: SetUp, receiver: WebhookReceiver
) -> None:
    set_up()
    receiver.misbehave(always="broken")
    made = await hook(person, receiver)
    await reach_goal(person)
    await hands.work(person)
    for _ in range(10):
        await hands.later(person, hours=27)
    (shown,) = await log(person, made)
    assert (shown["state"], shown["attempts"]) == ("dead", 10)
    (listed,) = (await person.http.get("/webhooks")).json()["items"]
    assert listed["active"] is False
    items = (await person.http.get("/notifications")).json()["items"]
    assert [item["kind"] for item in items if item["topic"] == "security"] == ["webhook-stopped"]
    # Its owner mends it, and sends what was given up by hand.
    receiver.misbehave(always=None)
    retry = f"/webhooks/{made['id']}/deliveries/{shown['id']}/retry"
    assert (await person.http.post(retry)).status_code == 409
    assert (await person.http.patch(f"/webhooks/{made['id']}", json={"active": True})).json()["active"] is True
    assert (await person.http.post(retry)).status_code == 202
    await hands.work(person)
    assert (await log(person, made))[0]["state"] == "sent"


async def test_who_is_gone_gets_nothing_more(
    person: Person, hands: Hands, set_up: SetUp, receiver: WebhookReceiver
) -> None:
    set_up()
    receiver.statuses.append(410)
    made = await hook(person, receiver)
    await reach_goal(person)
    await hands.work(person)
    await reach_goal(person, number=2)
    await hands.work(person)
    assert len(receiver.received) == 1
    (listed,) = (await person.http.get("/webhooks")).json()["items"]
    assert "410" in listed["stopped_because"]
    assert (await person.http.post(f"/webhooks/{made['id']}/test")).status_code == 409


async def test_two_secrets_live_side_by_side_for_a_day(
    person: Person, hands: Hands, set_up: SetUp, receiver: WebhookReceiver
) -> None:
    set_up()
    made = await hook(person, receiver)
    rotated = (await person.http.post(f"/webhooks/{made['id']}/rotate-secret")).json()
    assert rotated["secret"] != made["secret"]
    assert "secret" not in (await person.http.get("/webhooks")).json()["items"][0]
    old, new = signing.secret_of(made["secret"]), signing.secret_of(rotated["secret"])

    async def signers() -> list[bool]:
        await person.http.post(f"/webhooks/{made['id']}/test")
        await hands.work(person)
        got = receiver.received[-1]
        at = int(got.headers["webhook-timestamp"])
        return [signing.verified(got.headers, got.raw, secret, at) is not None for secret in (old, new)]

    assert await signers() == [True, True]
    hands.ahead = timedelta(hours=25)
    assert await signers() == [False, True]


async def test_a_giant_fact_is_shortened(
    person: Person, hands: Hands, set_up: SetUp, receiver: WebhookReceiver
) -> None:
    set_up()
    await hook(person, receiver)
    async with person.scope() as scope:
        scope.announce(Fact("goal.reached", {"id": "1", "goal_id": "1", "name": "x" * 100_000}))
    await hands.work(person)
    (got,) = receiver.received
    assert got.json()["data"] == {"id": "1", "shortened": True}


async def test_a_secret_does_not_open_in_another_row(
    person: Person, hands: Hands, set_up: SetUp, receiver: WebhookReceiver
) -> None:
    set_up()
    first, second = await hook(person, receiver), await hook(person, receiver, name="Other")
    async with person.scope() as scope:
        assert await scope.value("SELECT position('whsec' in encode(sealed, 'escape')) FROM webhooks") == 0
        await scope.run(
            "UPDATE webhooks SET sealed = (SELECT sealed FROM webhooks WHERE id = %s) WHERE id = %s",
            [first["id"], second["id"]],
        )
    rotated = await person.http.post(f"/webhooks/{second['id']}/rotate-secret")
    assert rotated.json()["type"] == "/problems/not-opened"
    del hands


async def test_only_so_many(person: Person, set_up: SetUp, receiver: WebhookReceiver) -> None:
    set_up()
    for _ in range(service.WEBHOOKS_MAX):
        await hook(person, receiver)
    body = {"url": receiver.url, "events": ["goal.reached"]}
    assert (await person.http.post("/webhooks", json=body)).status_code == 409


def test_the_known_answer_of_the_standard() -> None:
    secret = signing.secret_of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    made = signing.signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}')
    assert made == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
