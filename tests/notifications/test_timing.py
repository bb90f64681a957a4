"""Quiet hours and digests: over midnight, over changes of the clocks, and each message once whatever happens."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.events.fact import Fact
from smartspend.notifications.backoff import MESSAGE_PAUSES, WEBHOOK_PAUSES, pause, retry_after
from smartspend.notifications.timing import next_digest, quiet_until
from smartspend.sandbox.mail import ResendSimulator
from tests.conftest import Person
from tests.notifications.conftest import Hands, SetUp, reach_goal, states
from tests.notifications.test_mail import by_resend

BERLIN = "Europe/Berlin"
ZONES = st.sampled_from([BERLIN, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "UTC"])
INSTANTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001  # the zone is given apart
CLOCKS = st.times().map(lambda one: one.replace(second=0, microsecond=0))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "start", "end", "until"),
    [
        ("2026-07-01T21:00", "22:00", "07:00", "2026-07-02T05:00"),  # 23:00 in Berlin
        ("2026-07-02T04:59", "22:00", "07:00", "2026-07-02T05:00"),
        ("2026-07-02T05:00", "22:00", "07:00", None),
        ("2026-07-01T19:59", "22:00", "07:00", None),
        ("2026-07-01T11:00", "12:30", "14:00", "2026-07-01T12:00"),
        ("2026-07-01T11:00", "13:00", "13:00", None),
        # The night in which the clocks go forward is an hour shorter, the other one an hour longer.
        ("2026-03-28T22:00", "22:00", "07:00", "2026-03-29T05:00"),
        ("2026-10-24T21:00", "22:00", "07:00", "2026-10-25T06:00"),
        # Half past two does not exist on the 29th of March, and comes twice on the 25th of October.
        ("2026-03-29T00:00", "00:30", "02:30", "2026-03-29T01:30"),
        ("2026-10-25T00:15", "00:30", "02:30", "2026-10-25T00:30"),
    ],
)
def test_quiet_hours(now: str, start: str, end: str, until: str | None) -> None:
    found = quiet_until(at(now), BERLIN, time.fromisoformat(start), time.fromisoformat(end))
    assert found == (at(until) if until else None)


@given(now=INSTANTS, zone=ZONES, start=CLOCKS, end=CLOCKS)
def test_what_is_held_back_goes_within_a_day(now: datetime, zone: str, start: time, end: time) -> None:
    until = quiet_until(now, zone, start, end)
    if until is not None:
        assert now < until <= now + timedelta(hours=50)
        # Whoever wakes up then is not put off again by the same night.
        again = quiet_until(until, zone, start, end)
        assert again is None or again > until


@given(now=INSTANTS, zone=ZONES, clock=CLOCKS, weekday=st.sampled_from([None, 1, 4, 7]))
def test_a_digest_is_always_ahead(now: datetime, zone: str, clock: time, weekday: int | None) -> None:
    found = next_digest(now, zone, clock, weekday)
    assert now < found <= now + timedelta(days=2 if weekday is None else 9)
    assert next_digest(found, zone, clock, weekday) > found


def test_pauses_fit_what_they_promise() -> None:
    assert sum(MESSAGE_PAUSES) * 1.1 < 24 * 3600
    assert 3 * 86_400 <= sum(WEBHOOK_PAUSES) < 3.5 * 86_400
    assert pause(len(WEBHOOK_PAUSES) + 1, WEBHOOK_PAUSES, told=5, jitter=0) is None
    assert pause(1, WEBHOOK_PAUSES, told=1e12, jitter=0) == 86_400
    now = at("2026-07-01T10:00")
    assert retry_after({"Retry-After": "Wed, 01 Jul 2026 10:00:30 GMT"}, now) == 30
    assert [retry_after({"retry-after": text}, now) for text in ("", "soon", "nan", "-5")] == [None, None, None, 0]


def manner(**values: Any) -> dict[str, Any]:
    told: dict[str, Any] = {
        "quiet_hours": None,
        "urgent_passes": False,
        "digests": {},
        "digest_at": "08:00",
        "digest_weekday": 1,
    }
    return {**told, "amounts_in_push": False, **values}


def around(hands: Hands) -> dict[str, str]:
    """Quiet hours from an hour ago until in two hours, in UTC."""
    now = hands.now()
    return {"start": f"{now - timedelta(hours=1):%H:%M}", "end": f"{now + timedelta(hours=2):%H:%M}"}


async def live_in_utc(person: Person) -> None:
    profile = (await person.http.get("/profile")).json()
    assert (await person.http.put("/profile", json={**profile, "time_zone": "UTC"})).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        {"quiet_hours": {"start": "25:00", "end": "07:00"}},
        {"quiet_hours": {"start": "7", "end": "07:00"}},
        {"digests": {"email": "hourly"}},
        {"digests": {"pigeon": "daily"}},
        {"digest_weekday": 0},
        {"digest_at": "08:00:00"},
    ],
)
async def test_what_is_no_manner(person: Person, body: dict[str, Any]) -> None:
    assert (await person.http.put("/notifications/manner", json=body)).status_code == 422


async def test_what_comes_at_night_is_held_back_and_sent_once(
    person: Person, hands: Hands, set_up: SetUp, resend: ResendSimulator
) -> None:
    set_up(**by_resend(resend))
    await live_in_utc(person)
    quiet = manner(quiet_hours=around(hands))
    assert (await person.http.put("/notifications/manner", json=quiet)).json()["quiet_hours"] == quiet["quiet_hours"]
    await reach_goal(person)
    await hands.work(person)
    assert resend.received == []
    assert (await person.http.get("/notifications")).json()["unread"] == 1  # the inbox disturbs nobody
    await hands.later(person, hours=1)  # the queue's clock is ahead of ours: it waits on
    assert resend.received == []
    assert await states(person, "email") == ["queued"]
    await hands.later(person, hours=1, minutes=1)
    await hands.later(person, hours=1)
    assert len(resend.received) == 1
    assert await states(person, "email") == ["sent"]


@pytest.mark.parametrize("passes", [True, False])
async def test_what_is_urgent_may_pass(
    person: Person, hands: Hands, set_up: SetUp, resend: ResendSimulator, *, passes: bool
) -> None:
    set_up(**by_resend(resend))
    await live_in_utc(person)
    quiet = manner(quiet_hours=around(hands), urgent_passes=passes, digests={"email": "weekly"})
    await person.http.put("/notifications/manner", json=quiet)
    answer = await person.http.post("/notifications/test", json={"channel": "email"})
    assert answer.status_code == 202
    await hands.work(person)
    # A trial is urgent: without leave it waits for the end of the night, but for no digest.
    assert len(resend.letters) == int(passes)


async def test_a_digest_brings_all_of_it_once(
    person: Person, hands: Hands, set_up: SetUp, resend: ResendSimulator
) -> None:
    set_up(**by_resend(resend))
    await person.http.put("/notifications/manner", json=manner(digests={"email": "daily"}))
    for number in range(1, 4):
        await reach_goal(person, f"Goal {number}", number)
    await hands.work(person)
    assert await states(person, "email") == ["digest"] * 3
    resend.misbehave("broken")
    await hands.later(person, hours=24)
    assert resend.letters == {}
    await hands.later(person, minutes=1)
    await hands.later(person, hours=24)
    (letter,) = resend.letters.values()
    assert all(f"Goal {number} is reached" in letter["text"] for number in range(1, 4))
    assert await states(person, "email") == ["sent"] * 3


async def test_one_message_for_a_fact_that_comes_ten_times(
    person: Person, hands: Hands, set_up: SetUp, resend: ResendSimulator
) -> None:
    set_up(**by_resend(resend))
    for _ in range(10):
        await reach_goal(person)
    await hands.work(person)
    assert len(resend.letters) == len(resend.received) == 1
    assert (await person.http.get("/notifications")).json()["unread"] == 1


@pytest.mark.parametrize(
    ("kind", "payload", "title"),
    [
        (
            "health.report_ready",
            {"id": "2026-10", "month": "2026-10", "score": 71},
            "Your report for 2026-10: financial health 71 of 100",
        ),
        (
            "health.report_ready",
            {"id": "2026-10", "month": "2026-10", "score": None},
            "Your report for 2026-10 is ready",
        ),
        ("goal.reached", {"id": "1", "goal_id": "1", "name": "A boat"}, "A boat is reached"),
    ],
)
async def test_each_kind_has_words(
    person: Person, hands: Hands, kind: str, payload: dict[str, Any], title: str
) -> None:
    async with person.scope() as scope:
        scope.announce(Fact(kind, payload))
    await hands.work(person)
    (item,) = (await person.http.get("/notifications")).json()["items"]
    assert item["title"] == title
    assert item["values"]
    shown = (await person.http.get("/notifications", params={"topic": item["topic"]})).json()["items"]
    assert [one["id"] for one in shown] == [item["id"]]
    other = (await person.http.get("/notifications", params={"topic": "imports"})).json()["items"]
    assert other == []
