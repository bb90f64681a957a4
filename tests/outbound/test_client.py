"""The one client: what leaves, what comes back, what is written down, and what it does on bad days."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from smartspend.outbound.destination import DestinationRefused, Service
from smartspend.outbound.payload import BodyTooLarge, Joined, Private, PrivateLeft
from smartspend.outbound.redaction import Redactor
from smartspend.outbound.service import AnswerTooLarge, Call, Client, ServiceUnreachable
from smartspend.sandbox.chat import ChatSimulator
from tests.conftest import Person
from tests.waiting import until

IBAN = "DE89370400440532013000"
MESSAGES = [{"role": "user", "content": Joined(("1. ", Private(f"Zelle to Bob {IBAN}"), "\n2. ", Private("from Bob")))}]


@pytest.fixture
def simulator() -> Iterator[ChatSimulator]:
    with ChatSimulator() as made:
        yield made


def call(simulator: ChatSimulator, payload: Any = None, **of_service: Any) -> Call:
    service = Service("AI model", simulator.base_url, "a secret key", **{"timeout": 30.0, **of_service})
    return Call(service, "chat/completions", payload or {"model": "m", "messages": MESSAGES}, "a test", Redactor())


class Waits(list[float]):
    """Waiting that only remembers for how long."""

    async def pause(self, seconds: float) -> None:
        self.append(seconds)


def client(person: Person, waits: Waits | None = None, **how: Any) -> Client:
    return Client(person.pool, person.household_id, pause=(waits if waits is not None else Waits()).pause, **how)


async def calls(person: Person) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await person.http.get("/outbound")).json()["items"]
    return found


async def test_what_leaves_is_redacted_and_written_down(person: Person, simulator: ChatSimulator) -> None:
    answer = await client(person).ask(call(simulator))
    assert answer.status == 200
    (received,) = simulator.received
    assert received.json()["messages"][0]["content"] == "1. Zelle to ⟦PERSON_1⟧ ⟦IBAN_1⟧\n2. from ⟦PERSON_1⟧"
    assert received.headers["authorization"] == "Bearer a secret key"
    (shown,) = await calls(person)
    assert shown["sent"] == received.body
    assert shown["sent_bytes"] == len(received.body.encode())
    assert (shown["service"], shown["purpose"], shown["method"]) == ("AI model", "a test", "POST")
    assert (shown["host"], shown["path"]) == (f"127.0.0.1:{simulator.port}", "/v1/chat/completions")
    assert (shown["status"], shown["received_bytes"], shown["failure"]) == (200, len(answer.body), None)
    assert "secret" not in str(shown)


async def test_what_the_service_says_about_waiting_is_obeyed(person: Person, simulator: ChatSimulator) -> None:
    simulator.retry_after = "7"
    simulator.misbehave("too_many", "broken", "loading")
    waits = Waits()
    assert (await client(person, waits).ask(call(simulator))).status == 200
    assert waits[0] == 7
    assert all(0.5 <= wait <= 5 for wait in waits[1:])
    assert [one["status"] for one in await calls(person)] == [200, 503, 500, 429]


@pytest.mark.parametrize("told", ["3600", "Wed, 21 Oct 2099 07:28:00 GMT"])
async def test_nobody_waits_for_an_hour(person: Person, simulator: ChatSimulator, told: str) -> None:
    simulator.retry_after = told
    simulator.misbehave(always="too_many")
    waits = Waits()
    assert (await client(person, waits).ask(call(simulator))).status == 429
    assert waits == []


async def test_there_is_an_end_to_trying(person: Person, simulator: ChatSimulator) -> None:
    simulator.misbehave(always="broken")
    assert (await client(person).ask(call(simulator))).status == 500
    assert len(simulator.received) == 4


@pytest.mark.parametrize(("how", "status"), [("no_credit", 402), ("unauthorised", 401), ("redirect", 307)])
async def test_some_answers_are_final(person: Person, simulator: ChatSimulator, how: Any, status: int) -> None:
    simulator.misbehave(always=how)
    assert (await client(person).ask(call(simulator))).status == status
    assert len(simulator.received) == 1


@pytest.mark.parametrize("how", ["half", "disconnect", "compressed"])
async def test_half_an_answer_is_none(person: Person, simulator: ChatSimulator, how: Any) -> None:
    simulator.misbehave(always=how)
    with pytest.raises(ServiceUnreachable):
        await client(person).ask(call(simulator))
    assert all(one["failure"] and one["status"] is None for one in await calls(person))


async def test_no_answer_in_time(person: Person, simulator: ChatSimulator) -> None:
    simulator.misbehave(always="silent")
    with pytest.raises(ServiceUnreachable, match="in time"):
        await client(person).ask(call(simulator, timeout=0.05, attempts=2))
    assert [one["failure"] for one in await calls(person)] == ["127.0.0.1 did not answer in time."] * 2


async def test_an_endless_answer_is_not_read(person: Person, simulator: ChatSimulator) -> None:
    simulator.misbehave("huge")
    with pytest.raises(AnswerTooLarge):
        await client(person).ask(call(simulator))
    assert (await calls(person))[0]["failure"]


async def test_nobody_listens(person: Person) -> None:
    with ChatSimulator() as gone:
        asked = call(gone, attempts=1)
    with pytest.raises(ServiceUnreachable, match="reached"):
        await client(person).ask(asked)


async def test_a_name_that_leads_into_the_house_is_not_called(person: Person, simulator: ChatSimulator) -> None:
    async def resolve(_host: str, _port: int) -> list[str]:
        return ["93.184.215.14", "127.0.0.1"]

    service = Service("AI model", f"https://api.example.org:{simulator.port}/v1")
    asked = Call(service, "chat/completions", {"text": Private("Zelle to Bob")}, "a test", Redactor())
    with pytest.raises(DestinationRefused):
        await client(person, resolve=resolve).ask(asked)
    assert simulator.received == []
    (shown,) = await calls(person)
    assert (shown["sent"], shown["sent_bytes"], shown["status"]) == ("", 0, None)
    assert "private network" in shown["failure"]


async def test_too_much_is_not_sent(person: Person, simulator: ChatSimulator) -> None:
    with pytest.raises(BodyTooLarge):
        await client(person).ask(call(simulator, {"text": "x" * 300_000}))
    assert simulator.received == []


async def test_an_account_outside_the_marked_texts_stops_the_call(person: Person, simulator: ChatSimulator) -> None:
    with pytest.raises(PrivateLeft):
        await client(person).ask(call(simulator, {"text": IBAN}))
    assert simulator.received == []


async def test_a_call_that_is_broken_off_here_is_written_down(person: Person, simulator: ChatSimulator) -> None:
    simulator.misbehave(always="silent")
    task = asyncio.create_task(client(person).ask(call(simulator)))
    await asyncio.to_thread(until, lambda: simulator.received, what="the request")
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await calls(person))[0]["failure"] == "was broken off here"
