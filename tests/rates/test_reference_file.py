"""The central bank's files in all their shapes, and files that are none."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.kernel.errors import DomainError
from smartspend.kernel.limits import RATES_FILE_SIZE_MAX
from smartspend.rates.conversion import Rate
from smartspend.rates.reference_file import DamagedReferenceRates, NotReferenceRates, ReferenceRatesTooLarge, read
from smartspend.sandbox.central_bank import as_csv, as_xml, zipped

TODAY = date(2026, 11, 26)
DAYS = {
    "2026-11-24": {"USD": "1.0861", "JPY": "163.55", "TRL": "1678000"},
    "2026-11-25": {"USD": "1.0823", "GBP": "0.83375"},
}
RATES = {
    Rate("USD", date(2026, 11, 24), Decimal("1.0861")),
    Rate("JPY", date(2026, 11, 24), Decimal("163.55")),
    Rate("USD", date(2026, 11, 25), Decimal("1.0823")),
    Rate("GBP", date(2026, 11, 25), Decimal("0.83375")),
}


def test_xml_csv_and_zip_say_the_same() -> None:
    files = [
        as_xml(DAYS).encode(),
        as_csv(DAYS).encode(),
        zipped(as_csv(DAYS)),
        b"\xef\xbb\xbf" + as_csv(DAYS).encode(),
    ]
    for file in files:
        found = read(file, TODAY)
        assert set(found.rates) == RATES
        assert found.unknown == ("TRL",)
        assert (found.first_day, found.last_day) == (date(2026, 11, 24), date(2026, 11, 25))


def test_the_csv_of_one_day() -> None:
    file = b"Date, USD, JPY, \n25 November 2026, 1.0823, 162.5, \n"
    assert {(one.currency, one.day) for one in read(file, TODAY).rates} == {
        ("USD", date(2026, 11, 25)),
        ("JPY", date(2026, 11, 25)),
    }


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"<!DOCTYPE html><html><body>Sign in</body></html>",
        b"\n <HTML>",
        b"<Document><a/></Document>",
        b"<not closed",
        b"%PDF-1.7",
        b"Date;Amount\n2026-11-25;3",
        b"Date,Description,Amount\n2026-11-25,Coffee,-3.20",
        b"Date,USD\n",
        b"\xff\xfe\x00",
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
    ],
)
def test_what_is_no_file_of_rates(file: bytes) -> None:
    with pytest.raises(NotReferenceRates):
        read(file, TODAY)


@pytest.mark.parametrize(
    "file",
    [
        b"Date,USD,\n2026-11-25,0,",
        b"Date,USD,\n2026-11-25,-1.2,",
        b"Date,USD,\n2026-11-25,1e9,",
        b"Date,USD,\n2026-11-25,NaN,",
        b"Date,USD,\n2026-11-25,999999999999,",
        b"Date,USD,\n2026-11-31,1.1,",
        b"Date,USD,\n2027-11-25,1.1,",
        b"Date,USD,\n1998-11-25,1.1,",
        b"Date,USD,\n2026-11-25,1.1,\n2026-11-25,1.2,",
        b"Date,USD,JPY,\n2026-11-25",
    ],
)
def test_what_cannot_be_right(file: bytes) -> None:
    with pytest.raises(DamagedReferenceRates):
        read(file, TODAY)


def test_a_file_cut_off_anywhere_is_never_half_taken() -> None:
    whole = as_xml(DAYS).encode()
    for length in range(0, len(whole), 7):
        with pytest.raises((NotReferenceRates, DamagedReferenceRates)):
            read(whole[:length], TODAY)


def test_archives_that_are_none() -> None:
    packed = zipped(as_csv(DAYS))
    with pytest.raises(DamagedReferenceRates):
        read(packed[: len(packed) // 2], TODAY)
    two = io.BytesIO()
    with zipfile.ZipFile(two, "w") as archive:
        archive.writestr("a.csv", "")
        archive.writestr("b.csv", "")
    with pytest.raises(NotReferenceRates, match="2 files"):
        read(two.getvalue(), TODAY)
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", b"0" * (4 * RATES_FILE_SIZE_MAX + 1))
    with pytest.raises(ReferenceRatesTooLarge):
        read(bomb.getvalue(), TODAY)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_words(data: bytes) -> None:
    with pytest.raises(DomainError) as refused:
        read(data, TODAY)
    assert refused.value.detail
