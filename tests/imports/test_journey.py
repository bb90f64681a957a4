"""A file's way: handed in, understood, confirmed, in the ledger, taken back."""

from __future__ import annotations

from typing import Any

JANUARY = b"""Date,Payee,Description,Amount,Currency
2026-01-03,Lidl,Card payment 4711,-12.34,EUR
2026-01-05,Employer,Salary,2500.00,EUR
2026-01-05,Corner cafe,Coffee,-2.50,EUR
2026-01-05,Corner cafe,Coffee,-2.50,EUR
"""


async def test_a_file_goes_straight_into_the_ledger(desk: Any) -> None:
    done = await desk.send(JANUARY)
    assert done["state"] == "done", done["problem"]
    wanted = {"lines": 4, "new": 4, "known": 0, "changed": 0, "removed": 0, "rejected": 0}
    assert wanted.items() <= done["result"].items()
    await desk.exact(4, 250000 - 1234 - 500)
