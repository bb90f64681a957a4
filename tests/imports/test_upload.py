"""Files as they arrive: in pieces of any size, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.requests import Request

from smartspend.imports.upload import PIECE_SIZE, NotWhole, receive

BODY = b"\r\n".join(
    (
        b"--frontier",
        b'Content-Disposition: form-data; name="account_id"',
        b"",
        b"01a20a3d-4e2a-7012-9b3e-58cd0d9c2f32",
        b"--frontier",
        b'Content-Disposition: form-data; name="file"; filename="a.csv"',
        b"Content-Type: text/csv",
        b"",
        b"0123456789\r\n--front\r\n" * 100_000,
        b"--frontier--",
        b"",
    )
)


def request(chunks: list[bytes], *, leaves: bool = False) -> Request:
    """A request whose body comes in these chunks; the client may go away after them."""
    messages = [{"type": "http.request", "body": chunk, "more_body": True} for chunk in chunks]
    messages.append({"type": "http.disconnect"} if leaves else {"type": "http.request", "body": b""})
    coming = iter(messages)

    async def listen() -> dict[str, Any]:
        return next(coming)

    headers = [(b"content-type", b"multipart/form-data; boundary=frontier")]
    return Request({"type": "http", "method": "POST", "path": "/", "headers": headers}, listen)


@pytest.mark.parametrize("size", [1, 7, 4096, len(BODY)])
async def test_the_file_is_the_same_however_it_is_cut(size: int) -> None:
    head = 400 if size == 1 else len(BODY)  # byte by byte only where the form's structure is
    chunks = [BODY[at : at + size] for at in range(0, head, size)] + ([BODY[head:]] if head < len(BODY) else [])
    async with receive(request(chunks)) as received:
        pieces = list(received.pieces())
    assert b"".join(pieces) == b"0123456789\r\n--front\r\n" * 100_000
    assert max(map(len, pieces)) == PIECE_SIZE
    assert received.fields == {"account_id": "01a20a3d-4e2a-7012-9b3e-58cd0d9c2f32"}
    assert (received.name, received.size) == ("a.csv", 2_100_000)


async def test_a_client_that_goes_away_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(NotWhole):
        async with receive(request([BODY[:1_000_000]], leaves=True)):
            raise AssertionError("an unfinished file was taken for a whole one")
    assert os.listdir(tmp_path) == []  # noqa: PTH208  # the loop may wait for it: nothing else runs


async def test_a_client_that_goes_away_leaves_no_import(desk: Any, app: FastAPI) -> None:
    coming = iter([{"type": "http.request", "body": BODY[:500_000], "more_body": True}, {"type": "http.disconnect"}])
    sent: list[Any] = []

    async def listen() -> Any:
        return next(coming)

    async def say(message: Any) -> None:
        sent.append(message)

    headers = [(b"content-type", b"multipart/form-data; boundary=frontier")]
    headers.append((b"authorization", desk.http.headers["authorization"].encode()))
    path = "/api/v1/imports"
    scope = {"type": "http", "method": "POST", "path": path, "raw_path": path.encode(), "query_string": b""}
    await app({**scope, "headers": headers, "http_version": "1.1", "scheme": "http", "server": ("x", 80)}, listen, say)
    assert sent[0]["status"] == 422
    assert (await desk.http.get("/imports")).json()["items"] == []
    async with desk.person.scope() as household:
        assert await household.value("SELECT count(*) FROM file_pieces WHERE household_id = current_household()") == 0
