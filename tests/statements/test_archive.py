"""Statements that come packed: several in a ZIP, one in a gzip, and archives that are traps."""

from __future__ import annotations

import gzip
import zipfile
from io import BytesIO

import pytest

from smartspend.kernel.errors import DomainError
from smartspend.statements import (
    EmptyFile,
    EncryptedFile,
    FileTooLarge,
    NoBookings,
    ReadOptions,
    UnreadableFile,
    UnsupportedFormat,
    WrongColumn,
    archive,
    read,
)

JANUARY = b"Date,Description,Amount\n2026-01-05,Shop,-12.34\n2026-01-06,Pay,1000.00\n2026-01-07,Rent,-500.00\n"
FEBRUARY = b"Date,Description,Amount\n2026-02-05,Shop,-1.00\n2026-02-06,Pay,1000.00\n2026-02-xx,Rent,-500.00\n"
OFX = (
    b"<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>42</BANKACCTFROM><BANKTRANLIST><STMTTRN><DTPOSTED>20260301"
    b"<TRNAMT>-7.00<NAME>Cafe</STMTTRN></BANKTRANLIST></STMTRS></OFX>"
)
CAMT = (
    "<Document><BkToCstmrStmt><Stmt><Acct><Id><IBAN>{}</IBAN></Id></Acct><Ntry><Amt Ccy='CHF'>3.00</Amt>"
    "<CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-03-0{}</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>"
)


def packed(*files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", method) as out:
        for name, data in files:
            out.writestr(zipfile.ZipInfo(name), data, compress_type=method)
    return target.getvalue()


def test_months_of_one_bank_are_one_statement_with_a_section_each() -> None:
    found = read(packed(("export/jan.csv", JANUARY), ("export/feb.csv", FEBRUARY)))
    assert found.format == "csv"
    assert found.lines["amount"].to_list() == [-1234, 100000, -50000, -100, 100000]
    assert found.lines["account_index"].to_list() == [0, 0, 0, 1, 1]
    assert found.lines["row"].to_list() == [2, 3, 4, 2, 3]
    assert [account.name for account in found.accounts] == ["jan.csv", "feb.csv"]
    assert found.columns is not None
    assert found.columns["amount"] == "Amount"
    assert [(item.row, item.reason.partition(":")[0]) for item in found.rejected] == [(4, "feb.csv")]
    assert found.rejected_count == 1


def test_files_of_two_banks_in_two_formats_stay_apart() -> None:
    found = read(packed(("a.csv", JANUARY), ("b.ofx", OFX)))
    assert (found.format, found.columns, found.dialect) == ("zip", None, None)
    assert [(account.number, account.name, account.lines) for account in found.accounts] == [
        (None, "a.csv", 3),
        ("42", "b.ofx", 1),
    ]
    assert found.to_inspect()["lines"] == 4


def test_a_day_of_camt_files() -> None:
    days = [(f"{day}.xml", CAMT.format(f"CH{day}", day).encode()) for day in (1, 2, 3)]
    found = read(packed(*days))
    assert (found.format, found.lines.height) == ("camt", 3)
    assert [account.number for account in found.accounts] == ["CH1", "CH2", "CH3"]


def test_what_cannot_be_read_is_named_and_the_rest_is_read() -> None:
    found = read(packed(("jan.csv", JANUARY), ("terms.pdf", b"%PDF-1.7 ..."), ("more.zip", packed(("x.csv", JANUARY)))))
    assert found.lines.height == 3
    assert [item.reason.partition(":")[0] for item in found.rejected] == ["terms.pdf", "more.zip"]
    assert (found.rejected_count, found.dialect is not None) == (2, True)


def test_what_systems_add_is_passed_over() -> None:
    extra = [("__MACOSX/._jan.csv", b"\x00\x05"), (".DS_Store", b"x"), ("a/", b""), ("a\\Thumbs.db", b"x")]
    found = read(packed(*extra, ("a/jan.csv", JANUARY)))
    assert (found.lines.height, found.rejected_count) == (3, 0)


def test_names_are_only_shown() -> None:
    found = read(packed(("../../etc/passwd", JANUARY), ("C:\\x\\jan\n.csv", JANUARY)))
    assert [account.name for account in found.accounts] == ["passwd", "jan.csv"]


def test_a_compressed_file_is_read_as_what_it_is() -> None:
    assert read(gzip.compress(JANUARY)).lines.height == 3
    assert read(gzip.compress(JANUARY[:50]) + gzip.compress(JANUARY[50:])).lines.height == 3
    assert read(gzip.compress(OFX)).format == "ofx"


def test_corrections_hold_for_the_files_that_have_the_column() -> None:
    both = packed(("jan.csv", JANUARY), ("b.ofx", OFX), ("c.csv", JANUARY.replace(b"Description", b"Text")))
    found = read(both, options=ReadOptions(columns={"Text": "payee"}))
    assert found.lines["payee"].to_list()[-3:] == ["Shop", "Pay", "Rent"]
    with pytest.raises(WrongColumn):
        read(both, options=ReadOptions(columns={"Nowhere": "payee"}))


def lying(data: bytes, size: int) -> bytes:
    """The archive with another unpacked size in its list and before its file."""
    local, central = data.index(b"PK\x03\x04") + 22, data.index(b"PK\x01\x02") + 24
    told = size.to_bytes(4, "little")
    data = data[:local] + told + data[local + 4 :]
    return data[:central] + told + data[central + 4 :]


REFUSED: dict[str, tuple[bytes, type[DomainError], str]] = {
    "nothing inside": (packed(), EmptyFile, "no files"),
    "only what systems add": (packed(("__MACOSX/x", b"x")), EmptyFile, "no files"),
    "no statement inside": (packed(("a.txt", b"hello there"), ("b.pdf", b"%PDF-1.7")), NoBookings, "b.pdf"),
    "one file that is none": (packed(("b.pdf", b"%PDF-1.7")), UnsupportedFormat, "PDF"),
    "too many files": (packed(*((f"{n}.csv", JANUARY) for n in range(201))), FileTooLarge, "200 files"),
    "a bomb": (packed(("a.csv", bytes(60_000_000))), UnreadableFile, "not opened"),
    "larger than the limit": (lying(packed(("a.csv", JANUARY)), 200_000_000), FileTooLarge, "100 MB"),
    "a lie about size": (lying(packed(("a.csv", JANUARY)), 20), UnreadableFile, ""),
    "a cut gzip": (gzip.compress(JANUARY)[:-20], UnreadableFile, "cut off"),
    "a damaged gzip": (gzip.compress(JANUARY)[:12] + bytes(40), UnreadableFile, ""),
    "an archive in a gzip": (gzip.compress(packed(("a.csv", JANUARY))), UnsupportedFormat, "inside an archive"),
    "an archive in an archive": (packed(("a.zip", packed(("a.csv", JANUARY)))), UnsupportedFormat, "inside an archive"),
    "a cut archive": (packed(("a.csv", JANUARY))[:-30], UnreadableFile, "damaged"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_traps_and_archives_without_statements_are_refused_in_words(name: str) -> None:
    data, kind, word = REFUSED[name]
    with pytest.raises(kind) as refusal:
        read(data)
    assert word in refusal.value.detail
    assert refusal.value.detail.endswith(".")


def test_a_gzip_bomb_stops_at_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "FILE_SIZE_MAX", 1000)
    with pytest.raises(FileTooLarge):
        read(gzip.compress(bytes(1_000_000)))


def test_a_locked_file_inside_is_a_locked_archive() -> None:
    data = packed(("a.csv", JANUARY))
    place = data.index(b"PK\x01\x02")
    with pytest.raises(EncryptedFile):
        read(data[: place + 8] + b"\x01" + data[place + 9 :])
