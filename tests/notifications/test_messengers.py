"""Messengers through Apprise: addresses that are refused, the gate it must go through, and what arrives."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from smartspend.outbound.messengers import Note, UnusableMessenger, notify, schema_of
from smartspend.outbound.service import Client
from smartspend.sandbox.messenger import NtfySimulator
from tests.conftest import Person
from tests.notifications.conftest import Hands, SetUp, reach_goal, states

JUNK = [
    *("json://example.org/", "xml://example.org/", "form://example.org", "file:///etc/passwd", "mailto://a:b@c.org"),
    *("https://example.org", "ntfy://", "ntfy", "", "NTFY://x", "ntfy://a b", "dbus://", "syslog://", "exec://x"),
    *("ntfy://topic?attach=file:///etc/passwd", "discord://1/2?template=/etc/passwd", "ntfys://h/t?verify=no"),
    *("slack://a/b/c?retry=9", "gotify://h/t?+Header=x", "ntfy://topic?attach=http://169.254.169.254/", "mqtt://h/t"),
    "ntfy://" + "x" * 2_000,
]


@pytest.fixture
def ntfy() -> Iterator[NtfySimulator]:
    with NtfySimulator() as made:
        yield made


@pytest.mark.parametrize("url", JUNK)
def test_what_is_not_allowed(url: str) -> None:
    with pytest.raises(UnusableMessenger) as refused:
        schema_of(url)
    assert refused.value.errors[0].pointer == "/url"


async def add(person: Person, ntfy: NtfySimulator) -> dict[str, Any]:
    url = f"ntfy://127.0.0.1:{ntfy.port}/averysecrettopic"
    answer = await person.http.post("/notifications/messengers", json={"url": url, "name": "Phone"})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def test_a_message_arrives(person: Person, hands: Hands, set_up: SetUp, ntfy: NtfySimulator) -> None:
    set_up()
    made = await add(person, ntfy)
    assert "averysecrettopic" not in (await person.http.get("/notifications/messengers")).text
    await reach_goal(person)
    await hands.work(person)
    (message,) = ntfy.messages
    assert message["topic"] == "averysecrettopic"
    assert message["title"] == "Bicycle is reached"
    assert await states(person, "messenger") == ["sent"]
    (call,) = (await person.http.get("/outbound")).json()["items"]
    assert (call["service"], call["host"]) == ("ntfy (Apprise)", f"127.0.0.1:{ntfy.port}")
    assert "Bicycle is reached" in call["sent"]
    assert "averysecrettopic" not in str(call)
    assert (await person.http.delete(f"/notifications/messengers/{made['id']}")).status_code == 204


@pytest.mark.parametrize(("status", "ends"), [(500, "failed"), (429, "failed"), (403, "dead")])
async def test_bad_days(
    person: Person, hands: Hands, set_up: SetUp, ntfy: NtfySimulator, status: int, ends: str
) -> None:
    set_up()
    await add(person, ntfy)
    ntfy.statuses.extend([status] * 3)
    await reach_goal(person)
    await hands.work(person)
    assert await states(person, "messenger") == [ends]
    (item,) = (await person.http.get("/notifications/messengers")).json()["items"]
    assert item["problem"]
    assert "averysecrettopic" not in item["problem"]


async def test_at_home_only_if_the_operator_says_so(person: Person, ntfy: NtfySimulator) -> None:
    client = Client(person.pool, person.household_id)
    for host in ("127.0.0.1", "localhost", "10.0.0.1", "169.254.169.254", "[::1]"):
        note = Note(f"ntfy://{host}:{ntfy.port}/topic", "title", "body", "a test")
        assert (await notify(client, note, at_home=False)).end == "refused"
    assert ntfy.received == []


async def test_a_name_that_leads_home_is_not_called(person: Person, ntfy: NtfySimulator) -> None:
    async def resolve(_host: str, _port: int) -> list[str]:
        return ["127.0.0.1"]

    client = Client(person.pool, person.household_id, resolve=resolve)
    note = Note(f"ntfys://rebinding.example:{ntfy.port}/topic", "title", "body", "a test")
    done = await notify(client, note, at_home=False)
    assert done.end == "refused"
    assert "private network" in done.said
    assert ntfy.received == []


async def test_strangers_find_nothing(person: Person, stranger: Person, set_up: SetUp, ntfy: NtfySimulator) -> None:
    set_up()
    made = await add(person, ntfy)
    assert (await stranger.http.delete(f"/notifications/messengers/{made['id']}")).status_code == 404
    assert (await stranger.http.get("/notifications/messengers")).json()["items"] == []


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.create_connection(('127.0.0.1', 1))",
        "import socket; socket.socket().connect(('93.184.215.14', 443))",
        "import socket; socket.getaddrinfo('example.org', 443)",
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 53))",
        "open('/etc/passwd').read()",
        "open('/tmp/left-behind', 'w')",
        "import os; os.system('true')",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.remove('/tmp/nothing')",
    ],
)
def test_the_child_is_locked_in(attempt: str) -> None:
    program = f"from smartspend.outbound.messenger_child import lock\nlock(8)\n{attempt}"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert ended.returncode != 0
    assert "PermissionError" in ended.stderr


def test_junk_for_the_child_ends_with_an_answer() -> None:
    told = json.dumps({"url": "ntfy://%%%", "only_check": True})
    command = [sys.executable, "-m", "smartspend.outbound.messenger_child"]
    ended = subprocess.run(command, input=told, capture_output=True, text=True, check=True)
    assert json.loads(ended.stdout)["status"] in {"usable", "unusable"}
