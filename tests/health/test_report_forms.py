"""The report of a month in its forms: whatever stands in it, it can be read and is no markup."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.health.letters import known, showable, written
from smartspend.health.report_html import report_html
from smartspend.health.report_pdf import report_pdf
from smartspend.health.report_text import report_text
from smartspend.health.wording import amount_text, share_text, signed_text
from smartspend.health.writing_order import drawn


def eur(amount: str) -> dict[str, str]:
    return {"amount": amount, "currency": "EUR"}


def flows(income: str, expense: str, saving: str) -> dict[str, Any]:
    return {"income": eur(income), "expense": eur(expense), "saving": eur(saving), "saving_rate": 0.1}


def report(name: str = "Groceries", **fields: Any) -> dict[str, Any]:
    category = {
        "key": "food",
        "name": name,
        "group": "food",
        "amount": eur("1234.50"),
        "usual": eur("1000.00"),
        "difference": eur("234.50"),
        "share": 0.61,
    }
    return {
        "month": "2026-10",
        "currency": "EUR",
        "complete": True,
        "usual_months": 6,
        "other_currencies": [],
        "unconverted": [],
        "flows": {
            **flows("2600.00", "2000.00", "600.00"),
            "previous": flows("2600.00", "1900.00", "700.00"),
            "usual": flows("2600.00", "1950.00", "650.00"),
            "months": [{"month": "2026-09", **flows("2600.00", "1900.00", "700.00")}],
        },
        "categories": [category],
        "changes": [category],
        "budgets": [{"name": name, "limit": eur("1000.00"), "spent": eur("1234.50"), "kept": False}],
        "goals": [
            {
                "id": "g",
                "name": name,
                "saved": eur("10.00"),
                "target": eur("100.00"),
                "share": 0.1,
                "standing": "on_track",
                "added": eur("-5.00"),
            }
        ],
        "health": {"score": 72, "level": "fair", "weight": 90, "before": 70},
        **fields,
    }


def empty() -> dict[str, Any]:
    nothing = {**flows("0.00", "0.00", "0.00"), "previous": None, "usual": None, "months": []}
    none = {"score": None, "level": None, "weight": 0, "before": None}
    parts: dict[str, Any] = {"categories": [], "changes": [], "budgets": [], "goals": []}
    return report(flows=nothing, health=none, usual_months=0, complete=False, **parts)


def test_amounts_as_they_are_read() -> None:
    assert amount_text(eur("-1234567.80")) == "\u22121,234,567.80 EUR"
    assert amount_text({"amount": "5000", "currency": "JPY"}) == "5,000 JPY"
    assert (signed_text(eur("5.00")), signed_text(eur("0.00"))) == ("+5.00 EUR", "0.00 EUR")
    assert (share_text(-0.25), share_text(None)) == ("\u221225 %", "\u2013")


def test_the_text_says_the_month() -> None:
    said = report_text(report())
    assert said.startswith("October 2026\n")
    assert "2,600.00 EUR came in, 2,000.00 EUR went out: 600.00 EUR were left over." in said
    assert "Usually 1,950.00 EUR go out." in said
    assert "Health score 72 of 100: fair. It was 70 the month before." in said
    assert "passed" in said
    assert "\u22125.00 EUR" in said


def test_a_month_with_more_out_than_in() -> None:
    worse = report(flows={**report()["flows"], **flows("100.00", "150.00", "-50.00")})
    assert "50.00 EUR more went out than came in" in report_text(worse)


def test_what_was_converted_and_what_could_not_be_is_said_in_every_form() -> None:
    yen = {"income": {"amount": "0", "currency": "JPY"}, "expense": {"amount": "5000", "currency": "JPY"}}
    abroad = report(other_currencies=["CHF", "USD"], unconverted=[{**yen, "held": yen["expense"]}])
    converted = "CHF, USD converted to EUR by the rates of their days."
    missing = "Without a rate, and in no figure: 0 JPY in, 5,000 JPY out, 5,000 JPY on accounts."
    for form in (report_text, report_html):
        assert converted in form(abroad)
        assert missing in form(abroad)
    assert len(report_pdf(abroad)) > len(report_pdf(report()))


def test_an_empty_month_has_every_form() -> None:
    assert "There is not enough data" in report_text(empty())
    assert "There are no goals." in report_html(empty())
    assert report_pdf(empty()).startswith(b"%PDF-")


def test_names_are_no_markup() -> None:
    page = report_html(report("<script>alert(1)</script> & <b>"))
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert report_pdf(report("<b>unclosed & <font color=red>")).startswith(b"%PDF-")


def test_the_file_is_the_same_every_time_and_embeds_its_letters() -> None:
    names = "Müller Ελληνικά Русский Žižkov ₴ € İstanbul"
    one = report_pdf(report(names))
    assert one == report_pdf(report(names))
    assert b"DejaVuSans" in one
    assert b"/Helvetica" not in one or b"/FontFile2" in one


@pytest.mark.parametrize(
    ("name", "font"),
    [
        ("超市和餐馆" * 12, b"STSong-Light"),
        ("セブン-イレブン 新宿", b"HeiseiMin-W3"),
        ("이마트 편의점", b"HYSMyeongJo-Medium"),
    ],
)
def test_letters_that_every_reader_has_are_named(name: str, font: bytes) -> None:
    one = report_pdf(report(name))
    assert font in one
    assert one == report_pdf(report(name))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Café Ελλάδα Москва", "Café Ελλάδα Москва"),
        ("🛒 Groceries", "Groceries"),
        ("ร้านค้า", "\ufffd"),
        ("Thai ร้านค้า 7", "Thai \ufffd 7"),
        ("🛒", "\ufffd"),
        ("中文 A", "中文 A"),
        ("", ""),
    ],
)
def test_what_cannot_be_shown_is_marked_once(name: str, shown: str) -> None:
    assert showable(name) == shown
    assert report_pdf(report(name)).startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("Rewe 12", "Rewe 12"),
        ("שופרסל", "לסרפוש"),
        ("שופרסל 24 (דיל)", "(ליד) 24 לסרפוש"),
        ("Cafe תל אביב 7", "Cafe 7 ביבא לת"[:7] + "ביבא לת"),
        ("سلام", "\ufee1\ufefc\ufeb3"),
    ],
)
def test_what_is_written_from_the_right_is_turned_and_joined(name: str, seen: str) -> None:
    assert drawn(name) == seen
    assert report_pdf(report(name)).startswith(b"%PDF-")


def test_a_long_name_from_the_right_begins_on_the_first_line() -> None:
    known()
    first, *rest = written("שופרסל דיל תל אביב רמת גן", 60, 9).split("<br/>")
    assert rest
    assert first.endswith("לסרפוש")


@given(st.text(max_size=40))
def test_any_name_can_be_drawn(name: str) -> None:
    assert len(drawn(name)) <= len(name)
    assert isinstance(written(name, 60, 9), str)


def test_hostile_names_break_nothing() -> None:
    for name in ("x" * 5_000, "\u202eabc", "漢字", "🙂", "a\nb", " ", "%s {0} \\"):
        made = report_pdf(report(name))
        assert made.endswith(b"%%EOF\n")
        assert report_html(report(name))
        assert report_text(report(name))
