"""Every endpoint of the OpenAPI document, walked as nobody and as somebody else's neighbour."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from smartspend.api import create_app
from smartspend.settings import Settings
from tests.conftest import Person

Operation = tuple[str, str]


def documented() -> list[tuple[str, str, dict[str, Any]]]:
    document = create_app(Settings(_env_file=None)).openapi()  # type: ignore[call-arg]  # pydantic-settings takes it
    return [
        (method.upper(), path, operation)
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if path.startswith("/api/v1")
    ]


ALL = documented()
PUBLIC = {
    *(("POST", f"/api/v1/auth/{door}") for door in ("register", "login", "refresh")),
    *((method, "/api/v1/mail/unsubscribe") for method in ("GET", "POST")),  # the signed link is the proof
    ("POST", "/api/v1/mail/resend"),  # the signature of the mail service is
}
PRIVATE: list[Operation] = [(method, path) for method, path, _ in ALL if (method, path) not in PUBLIC]
WITH_IDS = [(method, path) for method, path in PRIVATE if "{" in path]


def filled(path: str, value: str) -> str:
    return re.sub(r"\{[^}]+\}", value, path).removeprefix("/api/v1")


def test_the_open_doors_are_the_known_ones() -> None:
    open_doors = {(method, path) for method, path, operation in ALL if operation.get("security") == []}
    assert open_doors == PUBLIC


@pytest.mark.parametrize(("method", "path"), PRIVATE, ids=lambda part: str(part).removeprefix("/api/v1"))
async def test_nobody_is_refused(client: httpx.AsyncClient, method: str, path: str) -> None:
    answer = await client.request(method, filled(path, str(uuid4())), json={})
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(("method", "path"), WITH_IDS, ids=lambda part: str(part).removeprefix("/api/v1"))
async def test_an_unknown_id_is_not_there_or_not_read(person: Person, method: str, path: str) -> None:
    """Whatever the body is worth, an id that does not exist never ends in success or in an unexpected failure."""
    answer = await person.http.request(method, filled(path, str(uuid4())), json={})
    assert answer.status_code in {403, 404, 422}, answer.text


@pytest.mark.parametrize(("method", "path"), WITH_IDS, ids=lambda part: str(part).removeprefix("/api/v1"))
async def test_a_damaged_id_is_said(person: Person, method: str, path: str) -> None:
    answer = await person.http.request(method, filled(path, "not-an-id"), json={})
    assert answer.status_code in {403, 404, 405, 422}, answer.text


def test_every_operation_says_how_it_fails(app: FastAPI) -> None:
    silent = [
        (method, path)
        for method, path, operation in ALL
        if (method, path) not in PUBLIC and "401" not in operation["responses"]
    ]
    assert silent == []
    assert app.openapi()["components"]["schemas"]["Problem"]


@pytest.mark.parametrize(
    "body", [b"\xff\xfe", b'{"name":' * 5_000, b'{"name": "\xe9"}'], ids=["marks", "deep", "bytes"]
)
async def test_a_body_that_is_no_json_is_said(person: Person, body: bytes) -> None:
    answer = await person.http.post("/goals", content=body, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/malformed-request"), answer.text
    assert answer.json()["errors"][0]["pointer"]
