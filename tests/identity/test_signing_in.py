"""Registering, signing in and out, and what happens to those who try to get in otherwise."""

from __future__ import annotations

import httpx
import pytest

from tests.conftest import PASSWORD, Person, Register


class TestRegister:
    async def test_a_person_gets_a_household_of_their_own(self, person: Person, stranger: Person) -> None:
        assert person.household_id != stranger.household_id
        me = (await person.http.get("/auth/me")).json()
        assert me["email"] == person.email
        assert me["onboarded"] is False

    async def test_an_address_is_taken_once(self, client: httpx.AsyncClient, person: Person) -> None:
        body = {"email": person.email.upper(), "password": PASSWORD, "name": "Ada again"}
        answer = await client.post("/auth/register", json=body)
        assert answer.status_code == 409
        assert answer.json()["type"] == "/problems/email-taken"

    @pytest.mark.parametrize("password", ["short", "aaaaaaaaaaaaaaaa", "x" * 201])
    async def test_weak_passwords_are_refused(self, client: httpx.AsyncClient, password: str) -> None:
        body = {"email": "weak@example.org", "password": password, "name": "Weak"}
        answer = await client.post("/auth/register", json=body)
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["pointer"] == "/password"


class TestLogin:
    async def test_wrong_password_and_unknown_address_look_alike(
        self, client: httpx.AsyncClient, person: Person
    ) -> None:
        wrong = await client.post("/auth/login", json={"email": person.email, "password": "not this one"})
        unknown = await client.post("/auth/login", json={"email": "nobody@example.org", "password": "not this one"})
        assert wrong.status_code == unknown.status_code == 401
        assert wrong.json()["detail"] == unknown.json()["detail"]

    async def test_guessing_is_slowed_down(self, client: httpx.AsyncClient, person: Person) -> None:
        body = {"email": person.email, "password": "not this one"}
        answers = [(await client.post("/auth/login", json=body)) for _ in range(8)]
        assert answers[0].status_code == 401
        assert answers[-1].status_code == 429
        assert int(answers[-1].headers["retry-after"]) >= 1


class TestSession:
    async def test_a_refresh_token_works_once_and_its_reuse_ends_the_session(self, person: Person) -> None:
        signed_in = await person.http.post("/auth/login", json={"email": person.email, "password": PASSWORD})
        first = signed_in.cookies["smartspend_refresh"]
        person.http.cookies.clear()
        renewed = await person.http.post("/auth/refresh", json={"refresh_token": first})
        assert renewed.status_code == 200
        token = {"Authorization": f"Bearer {renewed.json()['access_token']}"}
        assert (await person.http.get("/auth/me", headers=token)).status_code == 200
        assert (await person.http.post("/auth/refresh", json={"refresh_token": first})).status_code == 401
        assert (await person.http.get("/auth/me", headers=token)).status_code == 401

    async def test_a_page_that_lost_the_answer_is_answered_again(self, person: Person) -> None:
        """Regression: whoever reloaded a page while it renewed its session was signed out."""
        signed_in = await person.http.post("/auth/login", json={"email": person.email, "password": PASSWORD})

        async def renew(cookie: str) -> httpx.Response:
            person.http.cookies.clear()
            headers = {"Origin": "http://test", "Cookie": f"smartspend_refresh={cookie}"}
            return await person.http.post("/auth/refresh", headers=headers)

        first = signed_in.cookies["smartspend_refresh"]
        lost, renewed = await renew(first), await renew(first)
        assert (lost.status_code, renewed.status_code) == (200, 200)
        second = renewed.cookies["smartspend_refresh"]
        assert (await renew(second)).status_code == 200
        assert (await renew(first)).status_code == 401  # somebody went on with it, so this is a copy
        assert (await renew(second)).status_code == 401

    async def test_a_page_is_not_answered_again_later(self, person: Person) -> None:
        signed_in = await person.http.post("/auth/login", json={"email": person.email, "password": PASSWORD})
        headers = {"Origin": "http://test", "Cookie": f"smartspend_refresh={signed_in.cookies['smartspend_refresh']}"}
        person.http.cookies.clear()
        assert (await person.http.post("/auth/refresh", headers=headers)).status_code == 200
        async with person.scope() as scope:
            await scope.run("UPDATE refresh_tokens SET used_at = used_at - interval '31 seconds'")
        person.http.cookies.clear()
        assert (await person.http.post("/auth/refresh", headers=headers)).status_code == 401

    async def test_logout_is_immediate(self, person: Person) -> None:
        assert (await person.http.post("/auth/logout")).status_code == 204
        assert (await person.http.get("/auth/me")).status_code == 401

    async def test_another_session_can_be_ended(self, person: Person) -> None:
        signed_in = await person.http.post("/auth/login", json={"email": person.email, "password": PASSWORD})
        other = {"Authorization": f"Bearer {signed_in.json()['access_token']}"}
        sessions = (await person.http.get("/sessions")).json()["items"]
        assert [one["current"] for one in sessions].count(True) == 1
        assert (await person.http.delete("/sessions")).status_code == 204
        assert (await person.http.get("/auth/me", headers=other)).status_code == 401
        assert (await person.http.get("/auth/me")).status_code == 200

    @pytest.mark.parametrize("token", ["", "nonsense", "sst_nonsense", "a.b.c"])
    async def test_made_up_tokens_are_refused(self, client: httpx.AsyncClient, token: str) -> None:
        answer = await client.get("/auth/me", headers={"Authorization": f"Bearer {token}"})
        assert answer.status_code == 401
        assert answer.headers["content-type"] == "application/problem+json"


class TestApiTokens:
    async def test_a_reading_token_reads_and_does_not_write(self, client: httpx.AsyncClient, person: Person) -> None:
        made = (await person.http.post("/tokens", json={"name": "script", "scopes": ["read"]})).json()
        token = {"Authorization": f"Bearer {made['token']}"}
        assert (await client.get("/auth/me", headers=token)).json()["email"] == person.email
        again = await client.post("/tokens", json={"name": "more", "scopes": ["write"]}, headers=token)
        assert again.status_code == 403
        assert (await person.http.delete(f"/tokens/{made['id']}")).status_code == 204
        assert (await client.get("/auth/me", headers=token)).status_code == 401

    async def test_a_strangers_token_is_not_there(self, person: Person, stranger: Person) -> None:
        made = (await person.http.post("/tokens", json={"name": "script", "scopes": ["read"]})).json()
        assert (await stranger.http.delete(f"/tokens/{made['id']}")).status_code == 404


class TestRoles:
    async def test_only_administrators_make_roles(self, register: Register) -> None:
        await register("Ada")
        member = await register("Bob")
        body = {"name": "bookkeeper", "permissions": ["household:read"]}
        assert (await member.http.post("/auth/roles", json=body)).status_code == 403
        assert (await member.http.get("/auth/roles")).status_code == 403


class TestProfile:
    async def test_onboarding_is_kept(self, person: Person) -> None:
        before = (await person.http.get("/profile")).json()
        income = {"amount": "2850.00", "currency": "CHF"}
        wanted = before | {"currency": "CHF", "time_zone": "Europe/Zurich", "monthly_income": income, "pay_day": 28}
        wanted |= {"goals": ["Emergency fund"], "onboarded": True}
        assert (await person.http.put("/profile", json=wanted)).json() == wanted
        assert (await person.http.get("/profile")).json() == wanted

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("currency", "XXX"),
            ("time_zone", "Moon/Base"),
            ("pay_day", 32),
            ("monthly_income", {"amount": "1e5", "currency": "EUR"}),
            ("monthly_income", {"amount": "1.00", "currency": "USD"}),
            ("name", "\u0000"),
            ("surprise", 1),
        ],
    )
    async def test_nonsense_is_refused_by_name(self, person: Person, field: str, value: object) -> None:
        before = (await person.http.get("/profile")).json()
        answer = await person.http.put("/profile", json=before | {field: value})
        assert answer.status_code == 422
        assert field in answer.text

    async def test_erasing_takes_the_address_and_leaves_nothing(self, person: Person) -> None:
        refused = await person.http.request("DELETE", "/profile", json={"confirm": "someone@example.org"})
        assert refused.status_code == 422
        erased = await person.http.request("DELETE", "/profile", json={"confirm": person.email})
        assert erased.status_code == 204
        assert (await person.http.get("/auth/me")).status_code == 401


class TestOnce:
    async def test_a_repeated_post_is_done_once(self, person: Person) -> None:
        key, body = {"Idempotency-Key": "one"}, {"name": "script", "scopes": ["read"]}
        first = await person.http.post("/tokens", json=body, headers=key)
        again = await person.http.post("/tokens", json=body, headers=key)
        assert first.json() == again.json()
        assert again.headers["idempotent-replayed"] == "true"
        other = await person.http.post("/tokens", json=body | {"name": "x"}, headers=key)
        assert other.json()["type"] == "/problems/idempotency-key-reused"
        assert len((await person.http.get("/tokens")).json()["items"]) == 1


class TestStoredPasswords:
    @pytest.mark.usefixtures("real_passwords")
    async def test_guessing_one_costs_what_the_profile_for_little_memory_asks(self, person: Person) -> None:
        async with person.pool.connection() as connection:
            cursor = await connection.execute("SELECT password_hash FROM people WHERE id = %s", [person.id])
            row = await cursor.fetchone()
        assert row is not None
        assert row["password_hash"].startswith("$argon2id$v=19$m=65536,t=3,p=4$")

    @pytest.mark.usefixtures("real_passwords")
    async def test_somebody_gets_in_with_the_password_and_nobody_with_another(
        self, client: httpx.AsyncClient, person: Person
    ) -> None:
        for password, status in ((PASSWORD, 200), (f"{PASSWORD}!", 401)):
            answer = await client.post("/auth/login", json={"email": person.email, "password": password})
            assert answer.status_code == status
