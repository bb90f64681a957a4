"""People who use the product: registered over HTTP, with what they own, and ready to sit down before a browser."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import httpx

from tests.conftest import PASSWORD
from tests.product import Product
from tests.waiting import until

Json = dict[str, Any]
FINISHED = {"done", "failed", "cancelled"}


class Resident:
    """Somebody with a household of their own. `api` carries their token."""

    def __init__(self, product: Product, name: str, *, onboarded: bool = True) -> None:
        self.product = product
        self.name = name
        self.email = f"{name.lower()}-{secrets.token_hex(6)}@example.org"
        product.sign_up(self.email, name)
        self.api = httpx.Client(base_url=f"{product.url}/api/v1", timeout=60)
        self.sessions = [self.sign_in()]
        self.api.headers["Authorization"] = f"Bearer {self.sessions[0].json()['access_token']}"
        if onboarded:
            profile = self.get("/profile")
            self.say(self.api.put("/profile", json={**profile, "currency": "EUR", "onboarded": True}), 200)

    def sign_in(self) -> httpx.Response:
        answer = httpx.post(
            f"{self.product.url}/api/v1/auth/login", json={"email": self.email, "password": PASSWORD}, timeout=20
        )
        assert answer.status_code == 200, answer.text
        return answer

    def browser_state(self) -> Any:
        """What a browser keeps in which this person signed in a while ago: a session of its own."""
        session = self.sessions.pop() if self.sessions else self.sign_in()
        cookie = {
            "name": "smartspend_refresh",
            "value": session.cookies["smartspend_refresh"],
            "domain": "127.0.0.1",
            "path": "/api/v1/auth",
            "httpOnly": True,
            "secure": False,
            "sameSite": "Strict",
            "expires": -1,
        }
        remembered = {"origin": self.product.url, "localStorage": [{"name": "signed-in", "value": "yes"}]}
        return {"cookies": [cookie], "origins": [remembered]}

    def say(self, answer: httpx.Response, status: int) -> Json:
        assert answer.status_code == status, answer.text
        told: Json = answer.json()
        return told

    def get(self, path: str, **query: Any) -> Json:
        return self.say(self.api.get(path, params=query), 200)

    def account(self, **fields: Any) -> str:
        """The id of a new account."""
        body = {"name": "Current account", "kind": "checking", "currency": "EUR", **fields}
        return str(self.say(self.api.post("/accounts", json=body), 201)["id"])

    def spend(self, account_id: str, amount: str, payee: str, on: str, **fields: Any) -> str:
        """The id of a new transaction; a negative amount is money out. Its category is left open unless given."""
        money: Json = {"amount": amount, "currency": "EUR"}
        body = {"account_id": account_id, "booked_on": on, "amount": money, "payee": payee, "category_id": None}
        body |= fields
        return str(self.say(self.api.post("/transactions", json=body), 201)["id"])

    def category(self, key: str) -> str:
        """The id of a category."""
        return str(next(item["id"] for item in self.get("/categories")["items"] if item["key"] == key))

    def have_samples(self) -> None:
        """Fills the household with sample data."""
        self.wait_for_job(self.say(self.api.post("/demo"), 202)["job_id"])

    def bring(
        self, name: str, content: bytes, *, auto: bool, account_id: str | None = None, within: float = 60
    ) -> Json:
        """The import of a file, as it is when nothing more happens by itself."""
        query = {"auto": "true"} if auto else {}
        data = {"account_id": account_id} if account_id else {}
        answer = self.api.post("/imports", params=query, data=data, files={"file": (name, content, "text/csv")})
        path = f"/imports/{self.say(answer, 202)['import_id']}"
        settled = {"needs_mapping", "done", "failed"}
        return until(
            lambda: found if (found := self.get(path))["state"] in settled else None, what=f"{name} read", within=within
        )

    def wait_for_job(self, job_id: str, within: float = 60) -> None:
        job = until(
            lambda: found if (found := self.get(f"/jobs/{job_id}"))["state"] in FINISHED else None,
            what="the end of a job",
            within=within,
        )
        assert job["state"] == "done", job


def statement(lines: Iterable[tuple[str, str, str, str]]) -> bytes:
    """A bank's file as one finds it: a preamble, semicolons, decimal commas, and days first.

    Each line is day, payee, purpose and amount as the bank writes them.
    """
    rows = [
        "Northern Lights Bank;Account statement",
        "Account holder;Ada Brook",
        "IBAN;DE02120300000000202051",
        "Created on;23.11.2026",
        "",
        "Booking date;Payee;Purpose;Amount;Currency",
        *(f"{day};{payee};{purpose};{amount};EUR" for day, payee, purpose, amount in lines),
    ]
    return ("\r\n".join(rows) + "\r\n").encode("cp1252")


def mt940(month: int, opening: int, lines: Iterable[tuple[int, int, str]]) -> bytes:
    """A statement of the first 28 days of a month of 2026, with its balances.

    Amounts are cents; each line is day, amount and text.
    """

    def marked(cents: int, before: str = "") -> str:
        return f"{'D' if cents < 0 else 'C'}{before}{abs(cents) // 100},{abs(cents) % 100:02}"

    known = list(lines)
    told = "".join(
        f":61:26{month:02}{day:02}{month:02}{day:02}{marked(cents)}NMSC\n:86:{text}\n" for day, cents, text in known
    )
    closing = opening + sum(cents for _, cents, _ in known)
    before = date(2026, month, 1) - timedelta(days=1)
    first, last = marked(opening, f"{before:%y%m%d}EUR"), marked(closing, f"26{month:02}28EUR")
    account = ":20:START\n:25:DE89370400440532013000\n"
    return f"{account}:28C:{month}/1\n:60F:{first}\n{told}:62F:{last}\n-\n".encode()
