"""Days of the Persian calendar, against days that are known."""

from __future__ import annotations

from datetime import date

import pytest

from smartspend.statements import read
from smartspend.statements.persian_calendar import to_gregorian


@pytest.mark.parametrize(
    ("persian", "ours"),
    [
        ((1399, 1, 1), date(2020, 3, 20)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1400, 7, 1), date(2021, 9, 23)),
        ((1403, 1, 1), date(2024, 3, 20)),
        ((1403, 12, 30), date(2025, 3, 20)),
        ((1404, 1, 1), date(2025, 3, 21)),
    ],
)
def test_days_are_those_of_our_calendar(persian: tuple[int, int, int], ours: date) -> None:
    assert to_gregorian(*persian) == ours


@pytest.mark.parametrize("persian", [(1402, 12, 30), (1403, 7, 31), (1403, 13, 1), (1403, 1, 0)])
def test_a_day_that_does_not_exist_is_none(persian: tuple[int, int, int]) -> None:
    assert to_gregorian(*persian) is None


def test_a_file_with_such_days_is_read() -> None:
    body = "تاریخ,شرح,برداشت,واریز,مانده\n1403/01/06,خرید کالا,250000,0,750000\n1403/01/08,حقوق,0,5000000,5750000\n"
    assert read(body.encode()).lines["booked_on"].to_list() == [date(2024, 3, 25), date(2024, 3, 27)]
