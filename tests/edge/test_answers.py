"""The manners of answers: tags, pages, refused bodies."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.edge.paging import InvalidCursor, from_cursor, to_cursor
from tests.conftest import Person


class TestTags:
    async def test_who_has_it_already_gets_nothing_again(self, person: Person) -> None:
        first = await person.http.get("/categories")
        again = await person.http.get("/categories", headers={"If-None-Match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b"")

    async def test_a_change_has_another_tag(self, person: Person) -> None:
        before = await person.http.get("/accounts")
        await person.account()
        after = await person.http.get("/accounts", headers={"If-None-Match": before.headers["etag"]})
        assert after.status_code == 200
        assert after.headers["etag"] != before.headers["etag"]

    async def test_a_change_of_something_old_is_refused(self, person: Person) -> None:
        account = await person.account()
        path = f"/accounts/{account['id']}"
        tag = (await person.http.get(path)).headers["etag"]
        first = await person.http.patch(path, json={"name": "First"}, headers={"If-Match": tag})
        assert first.status_code == 200
        late = await person.http.patch(path, json={"name": "Late"}, headers={"If-Match": tag})
        assert late.status_code == 412
        assert (await person.http.get(path)).json()["name"] == "First"


class TestPages:
    @given(st.lists(st.one_of(st.integers(-(2**53), 2**53), st.text(max_size=20)), min_size=1, max_size=4))
    def test_a_cursor_holds_its_key(self, key: list[Any]) -> None:
        assert from_cursor(to_cursor(*key), len(key)) == key

    @given(st.text(max_size=40))
    def test_any_text_is_a_cursor_or_refused(self, text: str) -> None:
        try:
            assert len(from_cursor(text, 2)) == 2
        except InvalidCursor:
            return


class TestBodies:
    @pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"name": "\\u0000"}', b'{"a":' * 5000])
    async def test_a_body_that_cannot_be_read_is_said(self, person: Person, body: bytes) -> None:
        answer = await person.http.post("/accounts", content=body, headers={"Content-Type": "application/json"})
        assert answer.status_code in {400, 422}, answer.text
        assert answer.headers["content-type"] == "application/problem+json"

    async def test_a_body_too_large_is_refused_before_it_is_read(self, client: httpx.AsyncClient) -> None:
        answer = await client.post("/auth/login", content=b" " * (1024 * 1024 + 1))
        assert answer.status_code == 413
        assert "MB" in answer.json()["detail"]
