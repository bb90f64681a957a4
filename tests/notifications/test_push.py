"""Web Push: what only a browser can read, services on bad days, and screens that others see."""

from __future__ import annotations

import json
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from smartspend.notifications.push import encryption
from smartspend.notifications.push.encryption import Subscription, to_bytes, to_text
from smartspend.sandbox.push import PushSimulator
from tests.budgets.stories import tell
from tests.conftest import Person
from tests.notifications.conftest import Hands, SetUp, reach_goal, states

STORY = """
    budget  food.groceries     100.00   alert at 80 %
    spend   food.groceries      85.00   -> crossed 80 %
"""


class Browser:
    """A browser's side: its keys, and how it reads what was pushed."""

    def __init__(self) -> None:
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.public = self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        self.auth = b"sixteen bytes ok"

    def subscription(self, endpoint: str) -> dict[str, Any]:
        keys = {"p256dh": to_text(self.public), "auth": to_text(self.auth)}
        return {"endpoint": endpoint, "expirationTime": None, "keys": keys, "name": "Firefox"}

    def read(self, body: bytes) -> dict[str, Any]:
        salt, sender, sealed = body[:16], body[21:86], body[86:]
        shared = self.key.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), sender))
        secret = self._derive(shared, self.auth, b"WebPush: info\x00" + self.public + sender, 32)
        key = self._derive(secret, salt, b"Content-Encoding: aes128gcm\x00", 16)
        nonce = self._derive(secret, salt, b"Content-Encoding: nonce\x00", 12)
        plain = AESGCM(key).decrypt(nonce, sealed, None)
        assert plain.endswith(b"\x02")
        told: dict[str, Any] = json.loads(plain[:-1])["notification"]
        return told

    @staticmethod
    def _derive(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
        return HKDF(algorithm=hashes.SHA256(), length=length, salt=salt, info=info).derive(secret)


async def enable(person: Person, service: PushSimulator, name: str = "one") -> tuple[Browser, str]:
    browser = Browser()
    body = browser.subscription(service.endpoint(name))
    answer = await person.http.post("/notifications/push/subscriptions", json=body)
    assert answer.status_code == 201, answer.text
    return browser, answer.json()["id"]


def test_the_known_answer_of_rfc_8291() -> None:
    number = int.from_bytes(to_bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"), "big")
    subscription = Subscription(
        "https://push.example.net/",
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
        "BTBZMqHH6r4Tts7J_aSIgg",
    )
    body = encryption.encrypt(
        b"When I grow up, I want to be a watermelon",
        subscription,
        salt=to_bytes("DGv6ra1nlYgDCS1FRnbzlw"),
        key=ec.derive_private_key(number, ec.SECP256R1()),
    )
    assert to_text(body) == (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl"
        "7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"endpoint": "http://127.0.0.1/x"}, "/endpoint"),
        ({"endpoint": "https://169.254.169.254/x"}, "/endpoint"),
        ({"endpoint": "nonsense"}, "/endpoint"),
        ({"keys": {"p256dh": "AAAA", "auth": "AAAA"}}, "/keys"),
        ({"keys": {"p256dh": "!", "auth": "!"}}, "/keys"),
        ({"keys": {}}, "/keys/p256dh"),
        ({"more": 1}, "/more"),
    ],
)
async def test_what_is_no_subscription(person: Person, change: dict[str, Any], pointer: str) -> None:
    body = {**Browser().subscription("https://push.example.org/1"), **change}
    answer = await person.http.post("/notifications/push/subscriptions", json=body)
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, pointer), answer.text


async def test_a_stranger_cannot_remove_a_device(
    person: Person, stranger: Person, set_up: SetUp, push_service: PushSimulator
) -> None:
    set_up()
    _, device = await enable(person, push_service)
    assert (await stranger.http.delete(f"/notifications/push/subscriptions/{device}")).status_code == 404
    assert len((await person.http.get("/notifications/push")).json()["items"]) == 1
    assert (await person.http.delete(f"/notifications/push/subscriptions/{device}")).status_code == 204


async def test_the_key_is_made_once(person: Person, stranger: Person, set_up: SetUp) -> None:
    set_up()
    mine = (await person.http.get("/notifications/push")).json()["public_key"]
    assert (await stranger.http.get("/notifications/push")).json()["public_key"] == mine
    own = encryption.new_key()
    set_up(push_key=to_text(own))
    assert (await person.http.get("/notifications/push")).json()["public_key"] == encryption.public_key_of(own)


async def test_a_locked_screen_shows_no_amounts(
    person: Person, hands: Hands, set_up: SetUp, push_service: PushSimulator
) -> None:
    set_up()
    browser, _ = await enable(person, push_service)
    await tell(person, hands.run_jobs, STORY)
    (pushed,) = push_service.pushed
    shown = browser.read(pushed.raw)
    assert shown["title"] == "Groceries: 80 % of the budget is used"
    assert "85" not in f"{shown['title']} {shown['body']}"
    assert (pushed.headers["urgency"], pushed.headers["ttl"]) == ("high", "21600")
    assert len(pushed.headers["topic"]) == 32
    (call,) = (await person.http.get("/outbound")).json()["items"]
    assert call["path"] == "/…"
    assert "only the device can read" in call["sent"]


async def test_who_wants_amounts_sees_them(
    person: Person, hands: Hands, set_up: SetUp, push_service: PushSimulator
) -> None:
    set_up()
    manner = (await person.http.get("/notifications/manner")).json()
    await person.http.put("/notifications/manner", json={**manner, "amounts_in_push": True})
    browser, _ = await enable(person, push_service)
    await tell(person, hands.run_jobs, STORY)
    assert "85.00 of 100.00" in browser.read(push_service.pushed[0].raw)["body"]


@pytest.mark.parametrize("status", [404, 410])
async def test_a_device_that_is_gone_is_forgotten(
    person: Person, hands: Hands, set_up: SetUp, push_service: PushSimulator, status: int
) -> None:
    set_up()
    await enable(person, push_service)
    push_service.statuses.append(status)
    await reach_goal(person)
    await hands.work(person)
    assert await states(person, "push") == ["dead"]
    assert (await person.http.get("/notifications/push")).json()["items"] == []
    await reach_goal(person, number=2)
    await hands.work(person)
    assert push_service.pushed == []


@pytest.mark.parametrize(("status", "ends"), [(413, "dead"), (400, "dead"), (429, "failed"), (500, "failed")])
async def test_bad_days(
    person: Person, hands: Hands, set_up: SetUp, push_service: PushSimulator, status: int, ends: str
) -> None:
    set_up()
    await enable(person, push_service)
    await enable(person, push_service, "two")
    push_service.statuses.append(status)
    await reach_goal(person)
    await hands.work(person)
    assert sorted(await states(person, "push")) == sorted([ends, "sent"])
    await hands.later(person, minutes=2)
    assert len(push_service.pushed) == (2 if ends == "failed" else 1)


async def test_long_words_fit(person: Person, hands: Hands, set_up: SetUp, push_service: PushSimulator) -> None:
    set_up()
    browser, _ = await enable(person, push_service)
    await reach_goal(person, "\u20ac" * 5_000)
    await hands.work(person)
    assert len(browser.read(push_service.pushed[0].raw)["title"]) <= 300
