"""Handing in files as a person does, and looking at what the ledger then holds."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.conftest import Person

Json = dict[str, Any]


class Desk:
    """Where a person hands in files."""

    def __init__(self, person: Person, run_jobs: Callable[[], Awaitable[int]]) -> None:
        self.person = person
        self.http = person.http
        self.run_jobs = run_jobs

    async def send(
        self,
        content: bytes,
        name: str = "statement.csv",
        *,
        auto: bool = True,
        headers: dict[str, str] | None = None,
        **fields: str,
    ) -> Json:
        """Hands in a file and has the jobs done; gives the import as it is then."""
        files = {"file": (name, content, "application/octet-stream")}
        query = {"auto": "true"} if auto else {}
        answer = await self.http.post("/imports", params=query, files=files, data=fields, headers=headers)
        assert answer.status_code == 202, answer.text
        await self.run_jobs()
        return await self.look(answer.json()["import_id"])

    async def look(self, import_id: str) -> Json:
        """The import as it is now."""
        answer = await self.http.get(f"/imports/{import_id}")
        assert answer.status_code == 200, answer.text
        found: Json = answer.json()
        return found

    async def answer(self, import_id: str, **said: Any) -> Json:
        """Answers an import that waits, and has the jobs done."""
        response = await self.http.put(f"/imports/{import_id}/mapping", json=said)
        assert response.status_code == 202, response.text
        await self.run_jobs()
        return await self.look(import_id)

    async def rows(self) -> list[Json]:
        """Every transaction, oldest first."""
        async with self.person.scope() as scope:
            found: list[Json] = await scope.all(
                "SELECT t.*, a.name AS account FROM transactions t "
                "JOIN accounts a ON a.household_id = t.household_id AND a.id = t.account_id "
                "WHERE t.household_id = current_household() AND t.deleted_at IS NULL ORDER BY booked_on, t.id"
            )
        return found

    async def records(self) -> int:
        """How many bank records are kept."""
        async with self.person.scope() as scope:
            return int(await scope.value("SELECT count(*) FROM bank_records WHERE household_id = current_household()"))

    async def exact(self, count: int, minor: int) -> None:
        """The ledger holds just this, and the kept totals agree with it."""
        async with self.person.scope() as scope:
            row = await scope.one(
                "SELECT count(*) AS n, coalesce(sum(minor), 0)::bigint AS total FROM transactions "
                "WHERE household_id = current_household() AND deleted_at IS NULL"
            )
            assert row == {"n": count, "total": minor}
            assert await scope.all("SELECT * FROM totals_differences()") == []


@pytest.fixture
def desk(person: Person, run_jobs: Callable[[], Awaitable[int]]) -> Desk:
    """Ada's desk."""
    return Desk(person, run_jobs)
