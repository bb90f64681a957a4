"""Sample data: filled in once, believable, gone without a trace."""

from __future__ import annotations

import asyncio
from typing import Any


async def test_two_years_come_in_and_go_again(desk: Any) -> None:
    answer = await desk.http.post("/demo")
    assert answer.status_code == 202
    assert (await desk.http.post("/demo")).status_code == 409
    started = asyncio.get_running_loop().time()
    await desk.run_jobs()
    assert asyncio.get_running_loop().time() - started < 10
    job = (await desk.http.get(f"/jobs/{answer.json()['job_id']}")).json()
    assert job["state"] == "done", job["problem"]
    rows = await desk.rows()
    assert len(rows) == job["result"]["new"] > 1000
    assert {row["source"] for row in rows} == {"demo"}
    assert (rows[-1]["booked_on"] - rows[0]["booked_on"]).days > 650
    assert sum(row["category_id"] is not None for row in rows) > len(rows) * 0.6
    kinds = {one["kind"] for one in (await desk.http.get("/accounts")).json()["items"]}
    assert kinds == {"checking", "savings", "credit_card"}
    assert len((await desk.http.get("/budgets")).json()["items"]) == job["result"]["budgets"] > 0
    await desk.exact(len(rows), sum(row["minor"] for row in rows))

    again = await desk.http.post("/demo")
    assert again.status_code == 409
    assert again.json()["type"] == "/problems/demo-present"

    gone = await desk.http.post(f"/history/{job['result']['batch_id']}/revert")
    assert gone.status_code == 200
    await desk.exact(0, 0)
    assert (await desk.http.get("/accounts")).json()["items"] == []
    assert (await desk.http.get("/budgets")).json()["items"] == []
    assert (await desk.http.post("/demo")).status_code == 202
