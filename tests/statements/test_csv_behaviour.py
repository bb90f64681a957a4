# ruff: noqa: E501, RUF001 -- files as banks write them
"""What the reader concludes from a whole file, and what a person may correct."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.statements import ReadOptions, amounts, dates, read
from smartspend.statements.amounts import Style


@pytest.mark.parametrize(
    ("cell", "decimal", "minor"),
    [
        ("1,234.56", ".", 123456),
        ("1.234,56", ",", 123456),
        ("1'234.50", ".", 123450),
        ("1 234,50", ",", 123450),
        ("1\u00a0234,50", ",", 123450),
        ("12,34,567.00", ".", 123456700),
        ("(37.50)", ".", -3750),
        ("37.50-", ".", -3750),
        ("−5,00", ",", -500),
        ("-$1,000.00", ".", -100000),
        ("$-5", ".", -500),
        ("€ 5,00", ",", 500),
        ("5,00 €", ",", 500),
        ("R$ 1.234,56", ",", 123456),
        ("100.00 Dr", ".", -10000),
        ("100.00CR", ".", 10000),
        ("+ £1,100.00", ".", 110000),
        ("1.234", ",", 123400),
        ("1,234", ".", 123400),
        (".5", ".", 50),
        ("131.77(refunded 89.84)", ".", 13177),
        ("1.005", ".", 101),
    ],
)
def test_an_amount_in_many_hands(cell: str, decimal: str, minor: int) -> None:
    found = amounts.to_minor(cell, Style(decimal), None)
    assert found is not None
    assert found[0] == minor


@pytest.mark.parametrize("cell", ["", "-", "abc", "12a", "1.2.3", "1,23,4", "12:30", "NaN", "1e5", "--5", "05/01/2024"])
def test_what_is_no_amount(cell: str) -> None:
    assert amounts.to_minor(cell, Style("."), None) is None


@given(st.integers(-(10**12), 10**12), st.sampled_from([",", "."]), st.booleans())
def test_any_amount_written_in_a_style_is_read_back(minor: int, decimal: str, grouped: bool) -> None:
    text = f"{Decimal(minor) / 100:{',' if grouped else ''}.2f}"
    if decimal == ",":
        text = text.translate(str.maketrans(",.", ".,"))
    assert amounts.to_minor(text, Style(decimal, None), None) == (minor, False)
    frame = f"Date;Text;Amount\n2024-01-01;x;{text}\n"
    assert read(frame.encode(), options=ReadOptions(sign="as-is")).lines["amount"].to_list() == [minor]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2024-01-05", date(2024, 1, 5)),
        ("20240105", date(2024, 1, 5)),
        ("05.01.2024", date(2024, 1, 5)),
        ("5/1/24", date(2024, 1, 5)),
        ("05. 01. 2024", date(2024, 1, 5)),
        ("2024.01.05.", date(2024, 1, 5)),
        ("5 Jan 2024", date(2024, 1, 5)),
        ("05-jan-24", date(2024, 1, 5)),
        ("Jan 5, 2024", date(2024, 1, 5)),
        ("5. März 2024", date(2024, 3, 5)),
        ("5 août 2024", date(2024, 8, 5)),
        ("5 de mayo de 2024", date(2024, 5, 5)),
        ("5 декабря 2024", date(2024, 12, 5)),
        ("2024年1月5日", date(2024, 1, 5)),
        ("113/01/05", date(2024, 1, 5)),
        ("05/01/2567", date(2024, 1, 5)),
        ("2024-01-05T23:59:59.000Z", date(2024, 1, 5)),
        ("2024-01-05 23:59:59 EDT", date(2024, 1, 5)),
        ("05-01-2024 / 12:30", date(2024, 1, 5)),
        ("05/01/2024 11:30 PM", date(2024, 1, 5)),
        ("31/02/2024", None),
        ("12.50", None),
        ("99-88-74", None),
    ],
)
def test_a_date_in_many_hands(cell: str, day: date | None) -> None:
    assert dates.read_date(cell, "dmy") == day


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.sampled_from(["%d/%m/%Y", "%m-%d-%Y", "%Y.%m.%d"]))
def test_any_day_is_read_back_in_its_order(day: date, form: str) -> None:
    order = {"%d": "dmy", "%m": "mdy", "%Y": "ymd"}[form[:2]]
    assert dates.read_date(day.strftime(form), order) == day  # type: ignore[arg-type]  # one of the three orders


def days(*cells: str) -> bytes:
    return ("Date,Text,Amount\n" + "".join(f"{cell},x,-1.00\n" for cell in cells)).encode()


@pytest.mark.parametrize(
    ("cells", "order", "asks"),
    [
        (("01/02/2024", "13/02/2024"), "%d/%m/%Y", False),
        (("01/02/2024", "02/13/2024"), "%m/%d/%Y", False),
        (("03/01/2024", "03/02/2024", "03/05/2024", "03/09/2024", "03/12/2024"), "%m/%d/%Y", False),
        (("03/04/2024",), "%d/%m/%Y", True),
        (("03.04.2024",), "%d.%m.%Y", False),
    ],
)
def test_day_and_month_are_told_apart_by_the_whole_file(cells: tuple[str, ...], order: str, asks: bool) -> None:
    found = read(days(*cells))
    assert found.dialect is not None
    assert found.dialect.date_format == order
    assert [question.about for question in found.questions] == (["date-order"] if asks else [])


def test_a_person_decides_what_the_file_leaves_open() -> None:
    options = ReadOptions(date_order="mdy", sign="inverted", currency="JPY", columns={"Text": "payee"})
    line = read(days("03/04/2024").replace(b"-1.00", b"-100"), options=options).lines.row(0, named=True)
    assert (line["booked_on"], line["amount"], line["currency"], line["payee"]) == (date(2024, 3, 4), 100, "JPY", "x")


def test_columns_can_be_named_by_number_where_there_is_no_header() -> None:
    data = b"2024-01-05;1.00;2.00;Shop\n2024-01-06;1.00;3.00;Shop\n"
    found = read(data, options=ReadOptions(columns={"2": "ignore", "3": "amount"}, header_row=0))
    assert found.lines["amount"].to_list() == [200, 300]


def test_rows_that_are_no_lines_are_kept_with_number_and_reason() -> None:
    data = (
        "Date;Text;Amount\n31/01/2024;good;1.234,5\n31/02/2024;never;-5,00\n\n01/02/2024;odd;abc\n"
        "02/02/2024;other style;1,234.50\nTotal;;5,00\n03/02/2024;empty;\n"
    )
    found = read(data.encode())
    assert found.lines["amount"].to_list() == [123450, 123450]
    assert [(item.row, item.reason) for item in found.rejected] == [
        (3, "“31/02/2024” is not a date that exists"),
        (5, "“abc” is not an amount"),
        (7, "“Total” is not a date"),
        (8, "no amount"),
    ]
    assert found.rejected[0].raw == "31/02/2024;never;-5,00"
    assert "decimal" in [question.about for question in found.questions]


def test_a_text_over_several_lines_is_one_row_and_a_stray_quote_swallows_nothing() -> None:
    data = b'Date,Text,Amount\n2024-01-01,"two\nlines",-1.00\n2024-01-02,"stray,-2.00\n2024-01-03,x,-3.00\n2024-01-04,y"z,-4.00\n'
    found = read(data)
    assert found.lines["amount"].to_list() == [-100, -200, -300, -400]
    assert found.lines["row"].to_list() == [2, 4, 5, 6]
    assert found.lines["raw"][0] == '2024-01-01,"two\nlines",-1.00'


def test_an_unquoted_delimiter_inside_a_text_is_mended() -> None:
    data = b"Date,Text,Amount,Balance\n2024-01-01,Shop,-5.00,95.00\n2024-01-02,A, B, C,-5.00,90.00\n2024-01-03,D,-1.00,89.00\n"
    found = read(data)
    assert found.lines["description"].to_list() == ["Shop", "A, B, C", "D"]
    assert found.lines["amount"].to_list() == [-500, -500, -100]


@pytest.mark.parametrize("newest_first", [True, False])
def test_a_balance_proves_the_sign(newest_first: bool) -> None:
    rows = ["2024-01-01,a,10.00,90.00", "2024-01-02,b,20.00,70.00", "2024-01-03,c,-5.00,75.00"]
    data = "Date,Text,Amount,Balance\n" + "\n".join(reversed(rows) if newest_first else rows)
    found = read(data.encode())
    assert sorted(found.lines["amount"].to_list()) == [-2000, -1000, 500]
    account = found.accounts[0]
    assert account.opening is not None
    assert account.closing is not None
    assert (account.opening.amount, account.closing.amount) == (10000, 7500)


def test_files_of_one_layout_share_a_fingerprint() -> None:
    assert read(days("2024-01-01")).fingerprint == read(days("2025-05-05", "2025-05-06")).fingerprint
    assert read(days("2024-01-01")).fingerprint != read(days("2024-01-01").replace(b"Text", b"Memo")).fingerprint


def test_plain_and_careful_cutting_agree() -> None:
    plain = "Date,Text,Amount\n" + "".join(f"2024-01-{day:02},shop {day},-{day}.00\n" for day in range(1, 29))
    odd = plain.replace("shop 3,", '"shop\n3",')
    ours, theirs = read(plain.encode()).lines, read(odd.encode()).lines
    assert ours["amount"].to_list() == theirs["amount"].to_list()
    assert ours["description"].to_list() == theirs["description"].to_list()


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1250", "Sklep spożywczy źdźbło Łódź"),
        ("cp1251", "Покупка в магазине"),
        ("cp1252", "Überweisung für Müller Café"),
        ("koi8-r", "Покупка в магазине"),
        ("cp1255", "קניה בסופרמרקט"),
        ("cp1257", "Pirkums veikalā Rīgā šodien"),
        ("cp1254", "Alışveriş güneş şirketi"),
        ("cp1253", "Αγορά στο κατάστημα"),
        ("gb18030", "交易日期金额账户支付宝收入支出"),
        ("big5", "交易日期金額帳戶支出存入餘額"),
        ("cp932", "お支払い金額の取引内容カード"),
    ],
)
def test_old_encodings_are_recognised_by_their_letters(encoding: str, text: str) -> None:
    data = f"Date,Text,Amount\n2024-01-01,{text},-1.00\n2024-01-02,{text},-2.00\n".encode(encoding)
    assert read(data).lines["description"].to_list() == [text, text]


GAP = (
    "Date,Text,Amount,Balance\n2026-01-01,A,10.00,10.00\n2026-01-02,B,-3.00,7.00\n2026-01-03,C,-1.00,6.00\n"
    "2026-01-05,E,-1.00,3.00\n2026-01-06,F,5.00,8.00\n2026-01-07,G,-1.00,7.00\n"
)


def test_a_gap_in_the_balances_is_noticed_with_its_row() -> None:
    found = read(GAP.encode())
    assert found.accounts[0].proven is False
    assert [(one.about, "row 5" in one.evidence) for one in found.questions] == [("balance", True)]


def test_lines_that_lead_from_balance_to_balance_prove_the_account() -> None:
    found = read(GAP.replace("2026-01-05,E,-1.00,3.00", "2026-01-04,D,-2.00,4.00\n2026-01-05,E,-1.00,3.00").encode())
    assert found.accounts[0].proven is True
    assert found.questions == ()


@pytest.mark.parametrize(
    ("rows", "amounts_read"),
    [
        (
            "2026-01-14,Pay,1000.00,1000.00\n2026-01-15,Shop,45.10,954.90\n2026-01-16,Cafe,4.90,950.00",
            [100000, -4510, -490],
        ),
        (
            "2026-01-16,Cafe,4.90,950.00\n2026-01-15,Shop,45.10,954.90\n2026-01-14,Pay,1000.00,1000.00",
            [-490, -4510, 100000],
        ),
    ],
)
def test_a_balance_tells_the_sign_of_amounts_without_any(rows: str, amounts_read: list[int]) -> None:
    assert read(f"Date,Text,Amount,Balance\n{rows}\n".encode()).lines["amount"].to_list() == amounts_read


def test_where_only_what_came_in_is_marked_the_rest_went_out() -> None:
    marked = read(b"Date,Text,Amount\n15/01/2026,SHOP,45.10\n14/01/2026,PAYMENT,300.00CR\n13/01/2026,CAFE,4.90\n")
    assert marked.lines["amount"].to_list() == [-4510, 30000, -490]


def test_a_text_that_goes_on_below_belongs_to_the_booking_above_with_its_raw_text() -> None:
    found = read(b"Date,Text,Out,In\n15/01/2026,PURCHASE,12.30,\n,xx-1234 FAIR MARKET,,\n14/01/2026,SALARY,,3000.00\n")
    assert found.lines["description"].to_list() == ["PURCHASE xx-1234 FAIR MARKET", "SALARY"]
    assert found.lines["raw"][0] == "15/01/2026,PURCHASE,12.30,\n,xx-1234 FAIR MARKET,,"
    assert found.lines["row"].to_list() == [2, 4]


def test_a_table_of_fixed_width_keeps_its_raw_lines() -> None:
    line = "15/01/2026  GROCER LONDON                   -45.10"
    found = read(f"Date        Description                     Amount\n{line}\n".encode())
    assert found.lines.select("amount", "description", "raw").row(0) == (-4510, "GROCER LONDON", line)


def test_references_to_characters_are_decoded_and_do_not_part_cells() -> None:
    found = read(b"Date;Text;Amount\n15/01/2026;M&amp;S caf&eacute;;-45,10\n")
    assert found.lines.select("description", "raw").row(0) == ("M&S caf\u00e9", "15/01/2026;M&amp;S caf&eacute;;-45,10")


def test_a_rare_delimiter_with_quotes() -> None:
    assert read('Date¦"Text"¦Amount\n2026-01-02¦"a"¦-1.00\n2026-01-03¦"b"¦-2.00\n'.encode()).sum == {None: -300}


def test_many_columns_of_text_take_no_longer_than_they_are_long() -> None:
    names, texts = ",".join(["Description"] * 60), ",".join(f"word{place}" for place in range(60))
    found = read(f"Date,{names},Amount\n2026-01-03,{texts},-1.00\n2026-01-04,{texts},-2.00\n".encode())
    assert (found.sum, found.lines["description"][0].split()[-1]) == ({None: -300}, "word59")
