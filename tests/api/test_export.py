"""Everything out: the archive holds the household's rows, in both forms, and nobody else's."""

from __future__ import annotations

import io
import zipfile

import orjson

from tests.conftest import Person


async def test_everything_comes_along(person: Person, stranger: Person) -> None:
    before = (await person.http.get("/profile")).json()
    await person.http.put("/profile", json=before | {"goals": ["=HYPERLINK(1)"]})
    answer = await person.http.get("/export")
    assert answer.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        profiles = [orjson.loads(line) for line in archive.read("json/profiles.ndjson").splitlines()]
        cells = archive.read("csv/profiles.csv").decode()
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert [one["goals"] for one in profiles] == [["=HYPERLINK(1)"]]
    assert "Europe" in cells or "UTC" in cells
    assert str(stranger.id).encode() not in everything


async def test_nobody_gets_nothing(person: Person) -> None:
    person.http.headers.pop("Authorization")
    assert (await person.http.get("/export")).status_code == 401
