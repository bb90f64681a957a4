"""Days that are days only because their header or another line of the file says so."""

from __future__ import annotations

from datetime import date

import pytest

from smartspend.statements import read


@pytest.mark.parametrize(
    ("file", "days"),
    [
        (
            "Bill of 20.01.2024\nDay;Text;Amount EUR\n28.12.;Books;-30,00\n03.01.;Fuel;-50,00\n12.01.;Cinema;-20,00\n",
            [date(2023, 12, 28), date(2024, 1, 3), date(2024, 1, 12)],
        ),
        (
            "Bill of 20.01.2024\nDay;Text;Amount EUR\n12.01.;Cinema;-20,00\n03.01.;Fuel;-50,00\n28.12.;Books;-30,00\n",
            [date(2024, 1, 12), date(2024, 1, 3), date(2023, 12, 28)],
        ),
        (
            (
                "Date,Details,Withdrawal,Deposit,Balance\n06 Jan,Food,20.00,,80.00\n08 Jan,Pay,,10.00,90.00\n"
                "Statement date: 31 Jan 2024\n"
            ),
            [date(2024, 1, 6), date(2024, 1, 8)],
        ),
        ("Date,Text,Amount\n45293,Rent,-900\n45306,Pay,2000\n", [date(2024, 1, 2), date(2024, 1, 15)]),
        ("Date;Text;Amount\n2024-W03-1;Food;-4.20\n2024-W04-3;Film;-8.00\n", [date(2024, 1, 15), date(2024, 1, 24)]),
    ],
    ids=["turn of the year", "turn of the year, newest first", "year below", "spreadsheet numbers", "weeks"],
)
def test_bare_days_are_read(file: str, days: list[date]) -> None:
    assert read(file.encode()).lines["booked_on"].to_list() == days


def test_a_period_is_no_day() -> None:
    file = "Date,Text,Amount\n1/15/2024,Fuel,-40.00\n1/20/2024,Rent,-50.00\n1/1/2024 - 1/31/2024,,-90.00\n"
    statement = read(file.encode())
    assert statement.lines["amount"].to_list() == [-4000, -5000]
    assert statement.rejected_count == 1
