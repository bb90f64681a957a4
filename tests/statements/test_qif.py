"""QIF as banks and household programs write it, and as they should not."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from time import process_time

import pytest

from smartspend.statements import NoBookings, ReadOptions, Statement, TooManyRows, qif, read


def of(text: str, options: ReadOptions | None = None, encoding: str = "utf-8") -> Statement:
    return read(text.encode(encoding), options=options)


def bank(*records: str, header: str = "!Type:Bank") -> Statement:
    return of("\n".join([header, *(f"{record}\n^" for record in records)]))


def days(*written: str) -> list[date]:
    return bank(*(f"D{day}\nT-1.00\nPShop" for day in written)).lines["booked_on"].to_list()


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("25/1/26", date(2026, 1, 25)),
        ("1/25/26", date(2026, 1, 25)),
        ("1/25'26", date(2026, 1, 25)),
        (" 1/25' 6", date(2006, 1, 25)),
        ("12/31/99", date(1999, 12, 31)),
        ("25.01.2026", date(2026, 1, 25)),
        ("25-01-2026", date(2026, 1, 25)),
        ("2026-01-25", date(2026, 1, 25)),
        ("20260125", date(2026, 1, 25)),
        ("26/01/25", date(2025, 1, 26)),
        ("98/12/31", date(1998, 12, 31)),
        ("25 January 2026", date(2026, 1, 25)),
    ],
)
def test_a_date_in_every_spelling(written: str, day: date) -> None:
    assert days(written) == [day]


def test_one_date_decides_the_order_of_the_whole_file() -> None:
    assert days("02/01/2026", "13/02/2026") == [date(2026, 1, 2), date(2026, 2, 13)]
    assert days("02/01/2026", "02/13/2026") == [date(2026, 2, 1), date(2026, 2, 13)]


def test_days_that_follow_one_another_decide_the_order() -> None:
    assert days(*(f"0{day}/02/2026" for day in range(1, 9)))[0] == date(2026, 2, 1)
    assert days(*(f"02/0{day}/2026" for day in range(1, 9)))[-1] == date(2026, 2, 8)


def test_a_file_that_does_not_decide_asks_and_obeys() -> None:
    text = "!Type:Bank\nD03/04/2026\nT-1.00\n^\n"
    asked = of(text)
    assert [question.about for question in asked.questions] == ["date-order"]
    assert asked.lines["booked_on"].to_list() == [date(2026, 3, 4)]
    told = of(text, ReadOptions(date_order="dmy"))
    assert told.lines["booked_on"].to_list() == [date(2026, 4, 3)]
    assert told.questions == ()


@pytest.mark.parametrize(("order", "day"), [("MDY", date(2026, 3, 4)), ("DMY", date(2026, 4, 3))])
def test_the_order_that_a_file_states_is_taken(order: str, day: date) -> None:
    found = of(f"!Option:{order}\n!Type:Bank\nD03/04/2026\nT-1.00\n^\n")
    assert (found.lines["booked_on"].to_list(), found.questions) == ([day], ())


def test_remarks_in_front_and_dates_of_splits_are_no_records() -> None:
    found = of("# a remark\n\n!Type:Bank\nD1/25/26\nT-3.00\nSFood\nD1/24/26\n$-3.00\n^\n")
    assert (found.lines.height, found.rejected_count) == (1, 0)


def test_a_decimal_comma_puts_the_day_first() -> None:
    assert bank("D03/04/2026\nT-1,50").lines["booked_on"].to_list() == [date(2026, 4, 3)]


@pytest.mark.parametrize(
    ("written", "minor"),
    [
        (["-1,234.56", "1.00"], [-123456, 100]),
        (["-1.234,56", "1,00"], [-123456, 100]),
        (["1'234.50"], [123450]),
        (["1 234,50"], [123450]),
        (["1.234,56", "-2.500"], [123456, -250000]),
        (["-25", "7.5"], [-2500, 750]),
        (["$-12.00"], [-1200]),
    ],
)
def test_amounts_in_the_style_of_the_whole_file(written: list[str], minor: list[int]) -> None:
    found = bank(*(f"D1/25/26\nT{amount}" for amount in written))
    assert found.lines["amount"].to_list() == minor


def test_a_record_in_full() -> None:
    found = bank(
        "D1/25/26\nU-20.00\nT-20.00\nCX\nN1042\nPShop\nMMilk  and bread\nLFood:Groceries/Home\nA1 Main St\nATown"
    )
    line = found.lines.row(0, named=True)
    assert (line["payee"], line["reference"], line["category"]) == ("Shop", "1042", "Food:Groceries")
    assert line["description"] == "Milk and bread 1 Main St Town"
    assert line["tags"] == ["Home"]
    assert line["row"] == 2
    assert line["raw"].startswith("D1/25/26\n")


def test_a_transfer_names_the_other_account() -> None:
    line = bank("D1/25/26\nT-20.00\nL[Savings]/Trip").lines.row(0, named=True)
    assert (line["transfer_to"], line["category"], line["tags"]) == ("Savings", None, ["Trip"])


def test_splits_stay_within_their_line() -> None:
    found = bank(
        "D1/25/26\nT-30.00\nPMarket\nSFood\nEMilk\n$-10.00\nSHome\n$-20.00", "D1/26/26\nSPay\n$5.00\nSPay\n$6.00"
    )
    first, second = found.lines.rows(named=True)
    assert first["amount"] == -3000
    assert first["category"] is None
    assert first["description"] == "Food Milk -10.00 · Home -20.00"
    assert (second["amount"], second["category"]) == (1100, "Pay")


def test_accounts_have_names() -> None:
    found = of(
        "!Option:AutoSwitch\n!Account\nNGiro\nTBank\n^\nNCard\nTCCard\n^\n!Clear:AutoSwitch\n"
        "!Account\nNGiro\nTBank\n$100.00\n^\n!Type:Bank\nD1/25/26\nT-1.00\n^\nD1/26/26\nT-2.00\n^\n"
        "!Account\nNCard\nTCCard\n^\n!Type:CCard \nD1/27/26\nT-3.00\n^\n"
        "!Account\nNGiro\n^\n!Type:Bank\nD1/28/26\nT-4.00\n^\n"
    )
    assert [(account.name, account.lines) for account in found.accounts] == [("Giro", 3), ("Card", 1)]
    assert found.lines["account_index"].to_list() == [0, 0, 1, 0]


def test_lists_and_securities_are_no_bookings() -> None:
    found = of(
        "!Type:Cat\nNFood\nDEating\nE\n^\n!Type:Memorized\nKC\nT-9.00\nPRent\n^\n!Type:Security\nNFund\nSFND\n^\n"
        '!Type:Prices\n"FND",12.5,"1/25/26"\n^\n!Type:Invst\nD1/25/26\nNBuy\nYFund\nI10\nQ2\nT20.00\n^\n'
        "!Type:Oth A\nD1/25/26\nT-1.00\n^\n"
    )
    assert found.lines["amount"].to_list() == [-100]
    assert [(item.row, item.reason) for item in found.rejected] == [
        (19, "an entry about securities, which is no booking of money")
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("!Type:Bank\n", "lists or headers"),
        ("!Type:Cat\nNFood\n^\n", "lists or headers"),
        ("!Type:Invst\nD1/25/26\nNBuy\nT5.00\n^\n", "securities"),
    ],
)
def test_a_file_without_bookings_says_so(text: str, word: str) -> None:
    with pytest.raises(NoBookings, match=word):
        of(text)


def test_damaged_records_are_named_with_their_row() -> None:
    found = bank("D2/31/26\nT-1.00", "D1/25/26\nTmuch", "D1/25/26\nPNobody", "PNo date\nT1.00", "D1/25/26\nT7.00")
    assert found.lines["amount"].to_list() == [700]
    assert [item.row for item in found.rejected] == [2, 5, 8, 11]
    assert found.rejected[0].reason == "“2/31/26” is not a date that exists"
    assert found.confidence < 0.7


def test_a_file_without_a_header_or_an_end_is_read() -> None:
    found = of("D1/25/26\r\nT-1.00\r\nPShop\r\n^\r\n\r\nD1/26/26\r\nT-2.00\r\nPLast")
    assert found.format == "qif"
    assert found.lines["amount"].to_list() == [-100, -200]


def test_records_without_a_mark_between_them_part_at_the_date() -> None:
    found = of("!Type:Bank\nD1/25/26\nT-1.00\nPOne\nD1/26/26\nT-2.00\nPTwo\n^\n")
    assert found.lines["payee"].to_list() == ["One", "Two"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_encoding_and_any_name(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "statement.csv"
    path.write_bytes("!Type:Bank\nD25.01.2026\nT-1,00\nPMüller Bäckerei\nMGrüße aus Köln\n^\n".encode(encoding))
    found = read(path)
    assert found.format == "qif"
    assert found.lines["payee"].to_list() == ["Müller Bäckerei"]


def test_signs_can_be_turned_round_and_the_currency_named() -> None:
    found = of("!Type:CCard\nD1/25/26\nT1500\n^\n", ReadOptions(sign="inverted", currency="JPY"))
    assert found.sum == {"JPY": -1500}


def test_a_currency_beside_the_amount_is_known() -> None:
    found = bank("D1/25/26\nT-12.00 EUR", "D1/26/26\nT-13.00 EUR")
    assert (found.sum, found.accounts[0].currency) == ({"EUR": -2500}, "EUR")


def test_bookings_right_behind_an_account_are_its_own() -> None:
    found = of("!Account\nNGiro\nTBank\n^\nD1/25/26\nT-1.00\n^\nD1/26/26\nT-2.00\n^\n")
    assert [(account.name, account.lines) for account in found.accounts] == [("Giro", 2)]


def test_too_many_records_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qif, "FILE_ROWS_MAX", 1)
    with pytest.raises(TooManyRows):
        bank("D1/25/26\nT1.00", "D1/25/26\nT2.00")


def test_hostile_sizes_take_linear_time() -> None:
    started = process_time()
    assert bank("D1/25/26\nT1.00\n" + "Sfood\n$0.01\n" * 50_000).lines.height == 1
    assert bank("D1/25/26\nT1.00\n" + "Astreet of no name\n" * 50_000).lines.height == 1
    assert bank(*["D1/25/26\nT1.00\nPShop"] * 30_000).lines.height == 30_000
    assert process_time() - started < 20


def test_invoices_are_bookings_and_texts_over_several_lines_are_one() -> None:
    found = of("!Type:Invoice\nD1/25/26\nT5.00\nPAcme\nMJob 7,\nMsecond visit\n^\n")
    assert (found.sum, found.lines["description"][0]) == ({None: 500}, "Job 7, second visit")


def test_years_of_two_digits_may_stand_in_front() -> None:
    found = bank("D24/01/15\nT1.00", "D24/01/31\nT1.00", "D24/02/09\nT1.00")
    assert [str(day) for day in found.lines["booked_on"]] == ["2024-01-15", "2024-01-31", "2024-02-09"]


def test_a_blank_between_groups_is_no_letter_of_another_encoding() -> None:
    found = read("!Type:Bank\nD25/01/2026\nT-1\xa0234,50\n^\n".encode("cp1252"))
    assert found.sum == {None: -123450}


def test_parts_that_are_together_more_than_an_amount_can_be_are_no_amount() -> None:
    found = bank("D1/25/26\nSa\n$90000000000000000.00\nSb\n$90000000000000000.00", "D1/26/26\nT1.00")
    assert (found.sum, [item.reason for item in found.rejected]) == ({None: 100}, ["no amount"])
