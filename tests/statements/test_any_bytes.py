"""Whatever the bytes: a statement, or a named refusal."""

from __future__ import annotations

import gzip
import json
import zipfile
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smartspend.kernel.errors import DomainError, Invalid
from smartspend.statements import (
    LINES,
    EmptyFile,
    EncryptedFile,
    FileTooLarge,
    NoBookings,
    ReadOptions,
    Statement,
    TooManyRows,
    UnreadableFile,
    UnsupportedFormat,
    WrongColumn,
    formats,
    read,
    rows,
)

CSV = (
    "Buchung;Valuta;Empfänger;Zweck;Betrag;Saldo;Währung\n"
    '02.01.2024;02.01.2024;REWE;"Einkauf; 12";-12,34;87,66;EUR\n'
    "03.01.2024;03.01.2024;Lohn;Januar;1.500,00;1.587,66;EUR\n"
    "04.01.2024;04.01.2024;Miete;;-500,00;1.087,66;EUR\n"
).encode()
OFX = (
    b"OFXHEADER:100\nDATA:OFXSGML\nCHARSET:1252\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>1"
    b"</BANKACCTFROM><BANKTRANLIST><STMTTRN><TRNTYPE>POS<DTPOSTED>20240102<TRNAMT>-1.00<FITID>1<NAME>A & B</STMTTRN>"
    b"</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"
)
QIF = (
    b"!Account\nNGiro\nTBank\n^\n!Type:Bank\nD1/25'26\nT-1,234.56\nPShop\nMMilk\nLFood:Milk/Home\nSFood\nEx\n$-1.00\n^\n"
    b"D26/ 1/26\nT5\nN12\nL[Card]\n^\n!Type:Invst\nD1/25/26\nNBuy\nT5.00\n^\n"
)
CAMT = (
    b'<?xml version="1.0"?><Document><BkToCstmrStmt><Stmt><Id>1</Id><Acct><Id><IBAN>DE02120300000000202051</IBAN></Id>'
    b'</Acct><Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1</Amt></Bal>\n<Ntry>'
    b'<Amt Ccy="EUR">1.00</Amt>'
    b"<CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-01-05</Dt></BookgDt><NtryDtls><TxDtls><RmtInf><Ustrd>a</Ustrd></RmtInf>"
    b"</TxDtls></NtryDtls></Ntry>\n</Stmt></BkToCstmrStmt></Document>"
)
MT940 = (
    b"{1:F01BANKDEFFXXXX0000000000}{4:\r\n:20:X\r\n:25:50010517/1234567890\r\n:28C:1/1\r\n:60F:C260101EUR10,00\r\n"
    b":61:2601050105DR3,20NDDTNONREF//A1\r\n:86:105?00LAST?20EREF+R1?21SVWZ+Strom?31DE12500105170648489890?32Paul\r\n"
    b":61:2601050106RC1,NTRFNONREF\r\n:86:/CNTP/NL1/BIC/Jansen/CITY//REMI/USTD//x/\r\n:62F:C260105EUR5,80\r\n-}\r\n"
)
JSON = (
    b'{"accounts": [{"id": "A", "iban": "DE02120300000000202051"}], "transactions": {"booked": [\n'
    b'{"id": "1", "bookingDate": "2026-01-05", "transactionAmount": {"amount": "-1.00", "currency": "EUR"}, "creditor'
    b'Name": "Shop", "tags": ["a", {"name": "b"}]},\n{"id": 2, "date": 1768471200, "amount": 1.5e2, "type": "transfer",'
    b' "source_name": "x", "destination_name": "y"}], "pending": [{"date": "2026-01-06", "amount": -3, "legs": []}]}}\n'
)
QUIET = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def is_told(data: bytes, options: ReadOptions | None = None) -> None:
    """Either a statement in the promised schema that prints, or one of our errors with a sentence."""
    refused = ""
    try:
        statement = read(data, options=options)
    except DomainError as refusal:
        refused = refusal.detail
    if refused:
        return
    assert isinstance(statement, Statement)
    assert statement.lines.schema == LINES
    assert statement.to_inspect()["lines"] == statement.lines.height
    assert statement.lines["row"].is_sorted()


@given(st.binary(max_size=400))
@QUIET
def test_random_bytes_never_crash(data: bytes) -> None:
    is_told(data)


@given(st.text(alphabet="0123456789.,;-+\n\t\"'()/ €$abDate:<>=", max_size=300))
@QUIET
def test_random_text_of_statements_letters_never_crashes(text: str) -> None:
    is_told(text.encode())


@given(
    st.sampled_from([CSV, OFX, QIF, CAMT, JSON]),
    st.lists(st.tuples(st.integers(0, 400), st.binary(max_size=6)), max_size=8),
)
@QUIET
def test_mutated_files_never_crash(data: bytes, edits: list[tuple[int, bytes]]) -> None:
    for place, piece in edits:
        data = data[:place] + piece + data[place + len(piece) // 2 :]
    is_told(data)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.integers() | st.sampled_from(["2026-01-05", "-1.00", "EUR", "a"]),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(st.sampled_from(["date", "amount", "legs", "type", "source_name", "id", "é"]), inner)
        ),
        max_leaves=25,
    )
)
@QUIET
def test_json_of_any_shape_never_crashes(value: object) -> None:
    is_told(json.dumps([value, {"date": "2026-01-05", "amount": "-1.00"}]).encode())


@given(st.integers(0, len(CSV)), st.sampled_from(["utf-8", "utf-16", "utf-16-le", "cp1252", "cp1250", "utf-8-sig"]))
@QUIET
def test_a_cut_file_in_any_encoding_never_crashes(end: int, encoding: str) -> None:
    is_told(CSV.decode()[:end].encode(encoding, "replace"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_one_file_reads_alike_in_every_encoding(encoding: str) -> None:
    found = read(CSV.decode().encode(encoding)).to_inspect()
    assert found["lines"] == 3
    assert found["sum"] == {"EUR": "987.66"}
    assert found["columns"]["payee"] == "Empfänger"


def zipped(*names: str) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return target.getvalue()


def locked(data: bytes) -> bytes:
    """The archive with the bit set that says "encrypted", in the local and the central header."""
    place = data.index(b"PK\x01\x02")
    return data[: place + 8] + b"\x01" + data[place + 9 :]


REFUSED = {
    "nothing": (b"", EmptyFile, "empty"),
    "blanks": (b" \r\n\t\n", EmptyFile, "empty"),
    "a mark only": (b"\xef\xbb\xbf", EmptyFile, "empty"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(99), UnsupportedFormat, "picture"),
    "a photo": (b"\xff\xd8\xff\xe0" + bytes(99), UnsupportedFormat, "picture"),
    "a PDF": (b"%PDF-1.7\n...", UnsupportedFormat, "PDF"),
    "a locked PDF": (b"%PDF-1.7\n<< /Encrypt 5 0 R >>", EncryptedFile, "password"),
    "a broken workbook": (zipped("[Content_Types].xml", "xl/workbook.xml"), UnreadableFile, "workbook"),
    "an archive without a statement": (zipped("statement.csv", "b.csv"), NoBookings, "archive"),
    "a document": (zipped("[Content_Types].xml", "word/document.xml"), UnsupportedFormat, "office"),
    "a locked archive": (locked(zipped("statement.csv")), EncryptedFile, "password"),
    "a broken archive": (b"PK\x03\x04" + bytes(40), UnreadableFile, "damaged"),
    "a broken old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), UnreadableFile, "workbook"),
    "a locked workbook": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        EncryptedFile,
        "password",
    ),
    "a cut gzip": (gzip.compress(CSV)[:-9], UnreadableFile, "cut off"),
    "a web page": (b"<!DOCTYPE html><html><body>Sign in</body></html>", UnsupportedFormat, "web page"),
    "XML of something else": (b'<?xml version="1.0"?><order id="1"/>', UnsupportedFormat, "XML"),
    "JSON": (b'{"transactions": []}', NoBookings, "JSON"),
    "QIF without bookings": (b"!Type:Cat\nNFood\n^\n", NoBookings, "lists"),
    "MT940 without a statement": (b":20:X\n:25:1/2\n:28C:1/1\n", NoBookings, "MT940"),
    "prose": (b"Dear customer,\nyour statement is not available.\n", NoBookings, "date"),
    "a header alone": (b"Date,Description,Amount\n", NoBookings, "date"),
    "noise": (bytes(range(1, 32)) * 40, Invalid, ""),
    "OFX without a statement": (b"<OFX><SIGNONMSGSRSV1></SIGNONMSGSRSV1></OFX>", NoBookings, "sign-on"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_no_statement_is_refused_in_words(name: str) -> None:
    data, kind, word = REFUSED[name]
    with pytest.raises(kind) as refusal:
        read(data)
    assert word in refusal.value.detail
    assert refusal.value.detail.endswith(".")


def test_too_large_a_file_and_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "FILE_SIZE_MAX", 100)
    with pytest.raises(FileTooLarge):
        read(CSV)
    with pytest.raises(FileTooLarge):
        read(BytesIO(CSV))
    monkeypatch.undo()
    monkeypatch.setattr(rows, "FILE_ROWS_MAX", 2)
    with pytest.raises(TooManyRows):
        read(CSV)
    with pytest.raises(TooManyRows):
        read(CSV.replace(b'"Einkauf; 12"', b"Einkauf"))


@pytest.mark.parametrize("columns", [{"No such column": "amount"}, {"Betrag": "no such role"}])
def test_a_correction_must_name_what_exists(columns: dict[str, str]) -> None:
    with pytest.raises(WrongColumn):
        read(CSV, options=ReadOptions(columns=columns))
