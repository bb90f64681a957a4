"""E-mail: refusals first, then bad days of mail services, then what a letter looks like and how one gets out."""

from __future__ import annotations

import asyncio
import email
import re
from email.message import EmailMessage
from email.policy import default
from typing import Any

import httpx
import pytest

from smartspend.notifications.deliveries import service as deliveries
from smartspend.notifications.desk import Desk
from smartspend.notifications.mail.configured import configured
from smartspend.notifications.mail.letter import html_of, text_of
from smartspend.notifications.message import Item
from smartspend.outbound.service import Client
from smartspend.sandbox.mail import ResendSimulator, SmtpBehaviour, SmtpSimulator
from smartspend.settings import SettingsError
from tests.conftest import Person
from tests.notifications.conftest import Hands, SetUp, reach_goal, states


def by_resend(resend: ResendSimulator) -> dict[str, Any]:
    told = {"mail_kind": "resend", "mail_from": "Smart Spend <money@example.org>", "resend_key": "re_123"}
    told |= {"resend_webhook_secret": resend.webhook_secret, "public_url": "https://money.example.org"}
    return {**told, "resend_url": resend.url}


def by_smtp(smtp: SmtpSimulator) -> dict[str, Any]:
    told = {"mail_kind": "smtp", "mail_from": "Smart Spend <money@example.org>", "smtp_host": "127.0.0.1"}
    return {**told, "smtp_port": smtp.port, "smtp_security": "none"}


@pytest.mark.parametrize(
    "values",
    [
        {"mail_kind": "smtp", "mail_from": "a@example.org"},
        {"mail_kind": "smtp", "mail_from": "nobody", "smtp_host": "localhost"},
        {"mail_kind": "smtp", "mail_from": "a@example.org", "smtp_host": "mail.example.org", "smtp_security": "none"},
        {"mail_kind": "resend", "mail_from": "a@example.org"},
    ],
)
def test_a_half_set_up_is_said(set_up: SetUp, values: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match="SMARTSPEND"):
        configured(set_up(**values))


async def test_without_mail_nothing_is_planned(person: Person, hands: Hands, set_up: SetUp) -> None:
    set_up()
    await reach_goal(person)
    await hands.work(person)
    assert await states(person, "email") == []
    answer = await person.http.post("/notifications/test", json={"channel": "email"})
    assert answer.status_code == 409
    assert (await person.http.get("/notifications/email")).json()["available"] is False


class TestResend:
    async def test_a_letter_arrives_once(
        self, person: Person, hands: Hands, set_up: SetUp, resend: ResendSimulator
    ) -> None:
        set_up(**by_resend(resend))
        await reach_goal(person, "Bicycle <b>")
        await hands.work(person)
        (letter,) = resend.letters.values()
        assert letter["to"] == [person.email]
        assert letter["subject"] == "Bicycle <b> is reached"
        assert "Bicycle &lt;b&gt; is reached" in letter["html"]
        assert letter["headers"]["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert await states(person, "email") == ["sent"]
        (call,) = (await person.http.get("/outbound")).json()["items"]
        assert "Bicycle" in call["sent"]
        assert "re_123" not in str(call)
        assert "token=" not in str(call)

    @pytest.mark.parametrize("bad", ["too_many", "broken", "loading", "half", "disconnect", "html"])
    async def test_a_bad_moment_is_waited_out(
        self, person: Person, hands: Hands, set_up: SetUp, resend: ResendSimulator, bad: Any
    ) -> None:
        set_up(**by_resend(resend))
        resend.misbehave(bad)
        await reach_goal(person)
        await hands.work(person)
        expected = ["sent"] if bad == "html" else ["failed"]
        assert await states(person, "email") == expected
        await hands.later(person, seconds=60)
        assert await states(person, "email") == ["sent"]
        assert len(resend.letters) == (0 if bad == "html" else 1)

    async def test_the_same_key_goes_along_until_it_is_taken(
        self, person: Person, hands: Hands, set_up: SetUp, resend: ResendSimulator
    ) -> None:
        """A first attempt that was taken without our knowing is found again by its key."""
        set_up(**by_resend(resend))
        await reach_goal(person)
        resend.misbehave("half")
        await hands.work(person)
        resend.under_way.update(one.headers["idempotency-key"] for one in resend.received)
        await hands.later(person, minutes=1)
        await hands.later(person, minutes=5)
        assert await states(person, "email") == ["sent"]
        assert len({one.headers["idempotency-key"] for one in resend.received}) == 1
        assert len({one.body for one in resend.received}) == 1
        assert len(resend.letters) == 1

    async def test_a_letter_that_went_under_other_words_counts_as_sent(
        self, person: Person, hands: Hands, set_up: SetUp, resend: ResendSimulator
    ) -> None:
        set_up(**by_resend(resend))
        await reach_goal(person)
        resend.misbehave("broken")
        await hands.work(person)
        resend.bodies[resend.received[0].headers["idempotency-key"]] = ("another body", "id")
        await hands.later(person, minutes=1)
        assert await states(person, "email") == ["sent"]

    async def test_a_quota_is_waited_for(
        self, person: Person, hands: Hands, set_up: SetUp, resend: ResendSimulator
    ) -> None:
        set_up(**by_resend(resend))
        resend.quota = True
        await reach_goal(person)
        await hands.work(person)
        await hands.later(person, minutes=10)
        assert len(resend.received) == 1
        resend.quota = False
        await hands.later(person, minutes=51)
        assert await states(person, "email") == ["sent"]

    async def test_what_fails_for_a_day_is_given_up(
        self, person: Person, hands: Hands, set_up: SetUp, resend: ResendSimulator
    ) -> None:
        set_up(**by_resend(resend))
        resend.misbehave(always="broken")
        await reach_goal(person)
        await hands.work(person)
        for _ in range(40):
            await hands.later(person, hours=1)
        assert await states(person, "email") == ["dead"]
        assert len(resend.received) in {10, 11}

    async def test_two_workers_send_it_once(
        self, person: Person, hands: Hands, set_up: SetUp, resend: ResendSimulator
    ) -> None:
        own = set_up(**by_resend(resend))
        await reach_goal(person)
        async with person.scope() as scope:
            await scope.run("DELETE FROM procrastinate_jobs WHERE args ->> 'kind' = 'notifications.send'")
        await hands.work(person)
        async with person.scope() as scope:
            delivery_id = await scope.value("SELECT id FROM deliveries WHERE channel = 'email'")
            await scope.run("UPDATE deliveries SET state = 'queued' WHERE id = %s", [delivery_id])
        before = len(resend.received)
        desk = Desk(person.pool, person.household_id, own, Client(person.pool, person.household_id))
        ended = await asyncio.gather(*(deliveries.send(desk, delivery_id) for _ in range(3)))
        assert ended.count("sent") == 1
        assert len(resend.received) == before + 1


class TestReports:
    async def test_a_letter_that_came_back_stops_mail(
        self, person: Person, client: httpx.AsyncClient, hands: Hands, set_up: SetUp, resend: ResendSimulator
    ) -> None:
        set_up(**by_resend(resend))
        headers, body = resend.report("email.bounced", person.email.upper(), bounce={"type": "Permanent"})
        for _ in range(2):
            assert (await client.post("/mail/resend", content=body, headers=headers)).status_code == 204
        await hands.work(person)
        assert (await person.http.get("/notifications/email")).json()["state"] == "bounced"
        items = (await person.http.get("/notifications")).json()["items"]
        assert [item["kind"] for item in items] == ["email-stopped"]
        await reach_goal(person)
        await hands.work(person)
        assert set(await states(person, "email")) == {"suppressed"}
        assert resend.letters == {}
        assert (await person.http.post("/notifications/email/trust")).json()["state"] == "ok"

    async def test_a_full_mailbox_stops_nothing(
        self, person: Person, client: httpx.AsyncClient, set_up: SetUp, resend: ResendSimulator
    ) -> None:
        set_up(**by_resend(resend))
        headers, body = resend.report("email.bounced", person.email, bounce={"type": "Transient"})
        assert (await client.post("/mail/resend", content=body, headers=headers)).status_code == 204
        assert (await person.http.get("/notifications/email")).json()["state"] == "ok"

    @pytest.mark.parametrize("change", ["svix-id", "svix-signature", "svix-timestamp", "body", "nothing"])
    async def test_what_is_not_signed_is_refused(
        self, person: Person, client: httpx.AsyncClient, set_up: SetUp, resend: ResendSimulator, change: str
    ) -> None:
        set_up(**by_resend(resend))
        headers, body = resend.report("email.complained", person.email)
        if change == "body":
            body += b" "
        elif change != "nothing":
            headers[change] = {"svix-timestamp": "1"}.get(change, headers[change][:-2] + "AA")
        else:
            headers = {}
        assert (await client.post("/mail/resend", content=body, headers=headers)).status_code == 401
        assert (await person.http.get("/notifications/email")).json()["state"] == "ok"

    async def test_without_a_secret_there_is_no_door(self, client: httpx.AsyncClient, set_up: SetUp) -> None:
        set_up()
        assert (await client.post("/mail/resend", content=b"{}")).status_code == 404


class TestSmtp:
    async def test_a_letter_is_a_letter(self, person: Person, hands: Hands, set_up: SetUp, smtp: SmtpSimulator) -> None:
        set_up(**by_smtp(smtp))
        await reach_goal(person, "Fahrrad für Ümit\r\nBcc: evil@example.org")
        await hands.work(person)
        (raw,) = smtp.letters
        letter = email.message_from_bytes(raw, policy=default)
        assert isinstance(letter, EmailMessage)
        assert letter["To"] == person.email
        assert letter["Bcc"] is None
        assert letter["Subject"].startswith("Fahrrad für Ümit Bcc:")
        assert letter["Message-ID"].endswith("@example.org>")
        assert letter["List-Unsubscribe"].startswith("<http://")
        assert letter["List-Unsubscribe-Post"] is None  # only https links are for one click
        plain, page = letter.get_body(("plain",)), letter.get_body(("html",))
        assert plain is not None
        assert "is reached" in plain.get_content()
        assert page is not None
        assert "color-scheme" in page.get_content()

    @pytest.mark.parametrize("bad", ["greylist", "full", "drop", "drop_after_data"])
    async def test_a_bad_moment_is_waited_out(
        self, person: Person, hands: Hands, set_up: SetUp, smtp: SmtpSimulator, bad: SmtpBehaviour
    ) -> None:
        set_up(**by_smtp(smtp))
        smtp.misbehave(bad)
        await reach_goal(person)
        await hands.work(person)
        assert await states(person, "email") == ["failed"]
        await hands.later(person, minutes=1)
        assert await states(person, "email") == ["sent"]
        # A line that broke after the letter leaves a second copy, which its Message-ID shows to be one.
        assert list(smtp.by_id.values()) == [2 if bad == "drop_after_data" else 1]

    async def test_an_address_that_is_unknown_is_remembered(
        self, person: Person, hands: Hands, set_up: SetUp, smtp: SmtpSimulator
    ) -> None:
        set_up(**by_smtp(smtp))
        smtp.misbehave("unknown_user")
        await reach_goal(person)
        await hands.work(person)
        assert (await person.http.get("/notifications/email")).json()["state"] == "bounced"
        assert "email-stopped" in [item["kind"] for item in (await person.http.get("/notifications")).json()["items"]]


class TestWayOut:
    async def test_a_link_stops_mail_without_signing_in(
        self, person: Person, client: httpx.AsyncClient, hands: Hands, set_up: SetUp, resend: ResendSimulator
    ) -> None:
        set_up(**by_resend(resend))
        await reach_goal(person)
        await hands.work(person)
        (letter,) = resend.letters.values()
        link = re.search(r"/mail/unsubscribe\?token=[\w-]+", letter["headers"]["List-Unsubscribe"])
        assert link is not None
        page = await client.get(link[0])
        assert page.status_code == 200
        assert "goals" in page.text
        assert (await wanted(person))["goals"]["email"] is True  # looking changes nothing
        one_click = {"List-Unsubscribe": "One-Click"}
        assert (await client.post(link[0], data=one_click)).status_code == 200
        assert (await wanted(person))["goals"]["email"] is False
        assert (await wanted(person))["reports"]["email"] is True
        assert (await client.post(link[0], data={"scope": "everything"})).status_code == 200
        assert not any(channels["email"] for channels in (await wanted(person)).values())

    @pytest.mark.parametrize("token", ["", "x", "AAAA", "A" * 300, "ä"])
    async def test_a_forged_link_does_nothing(self, client: httpx.AsyncClient, token: str) -> None:
        for method in ("GET", "POST"):
            answer = await client.request(method, "/mail/unsubscribe", params={"token": token})
            assert answer.status_code == 422


async def wanted(person: Person) -> dict[str, dict[str, bool]]:
    told: dict[str, dict[str, bool]] = (await person.http.get("/notifications/preferences")).json()
    return told


def test_every_word_is_escaped() -> None:
    nasty = '"><script>alert(1)</script>&'
    page = html_of((Item(nasty, nasty, f"/x{nasty}"),), "https://home.example", f"https://out.example/{nasty}")
    assert "<script" not in page
    assert page.count("&lt;script&gt;") == 4
    assert nasty in text_of((Item(nasty, "", None),), "https://home.example", "https://out.example")
