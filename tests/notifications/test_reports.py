"""The report of a month by mail: its words, its page and its file, and nowhere else."""

from __future__ import annotations

import base64
import email
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import default
from typing import Any

import pytest

from smartspend.health import files
from smartspend.health.jobs import nightly
from smartspend.kernel.period import Month
from smartspend.sandbox.mail import ResendSimulator, SmtpSimulator
from smartspend.sandbox.push import PushSimulator
from tests.conftest import Person
from tests.health.test_endpoints import founded_earlier, household
from tests.notifications.conftest import Hands, SetUp, reach_goal, states
from tests.notifications.test_mail import by_resend, by_smtp
from tests.notifications.test_push import enable
from tests.notifications.test_timing import live_in_utc, manner

MONTH = str(Month.of(datetime.now(UTC).date()).plus(-1))


async def announce(person: Person, hands: Hands) -> int:
    """A household with eight months behind it, whose last report is announced; gives its score."""
    await household(person)
    await founded_earlier(person)
    await hands.work(person)
    await nightly(person.pool)
    await hands.work(person)
    score: int = (await person.http.get("/reports/health")).json()["score"]
    return score


async def file_of(person: Person) -> bytes:
    return (await person.http.get("/reports/monthly", params={"format": "pdf", "month": MONTH})).content


async def test_by_resend(person: Person, hands: Hands, set_up: SetUp, resend: ResendSimulator) -> None:
    set_up(**by_resend(resend))
    score = await announce(person, hands)
    (letter,) = resend.letters.values()
    assert letter["subject"] == f"Your report for {MONTH}: financial health {score} of 100"
    assert "Rent" in letter["text"]
    assert f"https://money.example.org/insights/month?month={MONTH}" in letter["text"]
    assert letter["html"].startswith("<!doctype html>")
    for part in ("In and out", f"/insights/month?month={MONTH}", "/mail/unsubscribe?token=", "No more mail about this"):
        assert part in letter["html"]
    (attached,) = letter["attachments"]
    assert (attached["filename"], attached["content_type"]) == (f"smart-spend-{MONTH}.pdf", "application/pdf")
    assert base64.b64decode(attached["content"], validate=True) == await file_of(person)
    calls = (await person.http.get("/outbound")).json()["items"]  # others' are for the whole installation
    (call,) = (one for one in calls if one["service"] == "E-mail (Resend)")
    assert f"Attached: smart-spend-{MONTH}.pdf" in call["sent"]
    assert "token=" not in call["sent"]


async def test_by_smtp(person: Person, hands: Hands, set_up: SetUp, smtp: SmtpSimulator) -> None:
    set_up(**by_smtp(smtp))
    await announce(person, hands)
    (raw,) = smtp.letters
    letter = email.message_from_bytes(raw, policy=default)
    assert isinstance(letter, EmailMessage)
    plain, page = letter.get_body(("plain",)), letter.get_body(("html",))
    assert plain is not None
    assert "Rent" in plain.get_content()
    assert page is not None
    assert "In and out" in page.get_content()
    (attached,) = letter.iter_attachments()
    assert attached.get_filename() == f"smart-spend-{MONTH}.pdf"
    assert attached.get_content_type() == "application/pdf"
    assert attached.get_content() == await file_of(person)


async def test_other_letters_have_nothing_attached(
    person: Person, hands: Hands, set_up: SetUp, resend: ResendSimulator
) -> None:
    set_up(**by_resend(resend))
    await reach_goal(person)
    await hands.work(person)
    (letter,) = resend.letters.values()
    assert "attachments" not in letter


async def test_nothing_of_it_leaves_by_another_way(
    person: Person, hands: Hands, set_up: SetUp, push_service: PushSimulator
) -> None:
    set_up()
    browser, _ = await enable(person, push_service)
    wanted = (await person.http.get("/notifications/preferences")).json()
    wanted["reports"]["push"] = True
    assert (await person.http.put("/notifications/preferences", json=wanted)).status_code == 200
    await announce(person, hands)
    (request,) = push_service.pushed
    shown = browser.read(request.raw)
    assert MONTH in str(shown)
    assert f"/insights/month?month={MONTH}" in str(shown)
    assert "Rent" not in str(shown)
    async with person.scope() as scope:
        assert await scope.value("SELECT count(*) FROM report_files") == 0


async def test_in_a_digest_its_file_goes_along(
    person: Person, hands: Hands, set_up: SetUp, resend: ResendSimulator
) -> None:
    set_up(**by_resend(resend))
    await live_in_utc(person)
    daily = manner(digests={"email": "daily"})
    assert (await person.http.put("/notifications/manner", json=daily)).status_code == 200
    await reach_goal(person)
    await announce(person, hands)
    await hands.later(person, hours=25)
    (letter,) = resend.letters.values()
    assert letter["subject"] == "2 messages from Smart Spend"
    assert "Bicycle is reached" in letter["html"]
    assert "Rent" in letter["text"]
    assert [one["filename"] for one in letter["attachments"]] == [f"smart-spend-{MONTH}.pdf"]


async def test_a_file_that_takes_too_long_holds_nothing_up(
    person: Person, hands: Hands, set_up: SetUp, resend: ResendSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(**by_resend(resend))

    async def too_long(*_: Any) -> bytes:
        raise files.ReportTakesTooLong

    monkeypatch.setattr("smartspend.notifications.mail.enclosure.pdf_of", too_long)
    await announce(person, hands)
    (letter,) = resend.letters.values()
    assert "Rent" in letter["text"]
    assert "attachments" not in letter
    assert await states(person, "email") == ["sent"]
