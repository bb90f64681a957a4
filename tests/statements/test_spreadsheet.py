"""Workbooks: their cells are what the bank's list says; hostile ones end in a sentence."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from smartspend.statements import (
    EncryptedFile,
    FileTooLarge,
    NoBookings,
    Statement,
    TooManyRows,
    UnreadableFile,
    read,
)

ROWS: list[list[str | float]] = [
    ["Kontoauszug Beispielbank"],
    [],
    ["Buchungstag", "Empfänger", "Verwendungszweck", "Betrag", "Währung"],
    [46054, "Bäckerei Grün", "Brot", -4.2, "EUR"],
    [46055, "Arbeitgeber", "Gehalt Februar", 2500, "EUR"],
    [46056, "Stadtwerke", "Abschlag", -0.1 - 0.2 - 87, "EUR"],
]
"""Days are the numbers by which a workbook keeps them: 46054 is 1 February 2026."""


def packed(parts: dict[str, str]) -> bytes:
    """A workbook of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def xlsx(*sheets: list[list[str | float]], extra: dict[str, str] | None = None) -> bytes:
    """A minimal XLSX workbook; numbers in the first column are shown as days."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r" '
        f'Type="{links}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/>'
        "</cellXfs></styleSheet>",
    }
    names = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(1, len(sheets) + 1))
    parts["xl/workbook.xml"] = f'<workbook xmlns="{main}" xmlns:r="{links}"><sheets>{names}</sheets></workbook>'
    targets = "".join(
        f'<Relationship Id="r{n}" Type="{links}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    targets += f'<Relationship Id="st" Type="{links}/styles" Target="styles.xml"/>'
    parts["xl/_rels/workbook.xml.rels"] = f'<Relationships xmlns="{package}/relationships">{targets}</Relationships>'
    for n, rows in enumerate(sheets, start=1):
        body = ""
        for place, row in enumerate(rows, start=1):
            cells = ""
            for column, cell in zip("ABCDEFGH", row, strict=False):
                if isinstance(cell, str):
                    cells += f'<c r="{column}{place}" t="inlineStr"><is><t>{escaped(cell)}</t></is></c>'
                else:
                    style = ' s="1"' if column == "A" else ""
                    cells += f'<c r="{column}{place}"{style}><v>{cell!r}</v></c>'
            body += f'<row r="{place}">{cells}</row>'
        parts[f"xl/worksheets/sheet{n}.xml"] = f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData></worksheet>'
    return packed(parts | (extra or {}))


def ods(rows: list[list[str | float]]) -> bytes:
    """A minimal OpenDocument sheet."""
    space = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = " ".join(f'xmlns:{name}="{space}:{name}:1.0"' for name in ("office", "table", "text"))
    body = ""
    for row in rows:
        cells = ""
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                said, kind = escaped(cell), 'office:value-type="string"'
            elif place == 0:
                said = str(date.fromordinal(date(1899, 12, 30).toordinal() + int(cell)))
                kind = f'office:value-type="date" office:date-value="{said}"'
            else:
                said, kind = str(cell), f'office:value-type="float" office:value="{cell!r}"'
            cells += f"<table:table-cell {kind}><text:p>{said}</text:p></table:table-cell>"
        body += f"<table:table-row>{cells}</table:table-row>"
    content = (
        f'<office:document-content {spaces}><office:body><office:spreadsheet><table:table table:name="S1">{body}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    manifest = f'<manifest:manifest xmlns:manifest="{space}:manifest:1.0"/>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return packed({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def check(statement: Statement, kind: str) -> None:
    """The three bookings of `ROWS`."""
    assert statement.format == kind
    assert statement.lines["booked_on"].to_list() == [date(2026, 2, 1), date(2026, 2, 2), date(2026, 2, 3)]
    assert statement.lines["amount"].to_list() == [-420, 250000, -8730]
    assert statement.lines["currency"].to_list() == ["EUR"] * 3
    assert statement.lines["payee"][0] == "Bäckerei Grün"
    assert statement.lines["row"].to_list() == [4, 5, 6]
    assert statement.rejected == ()


def test_a_workbook_reads_like_the_list_it_is() -> None:
    check(read(xlsx(ROWS)), "xlsx")
    check(read(ods(ROWS)), "ods")


def test_the_first_sheet_with_bookings_counts_and_the_extension_does_not() -> None:
    note: list[list[str | float]] = [["Hinweise zum Export"], ["Alle Angaben ohne Gewähr"]]
    check(read(xlsx(note, ROWS, [["x", "y"]]), name="umsaetze.csv"), "xlsx")


def test_amounts_as_text_are_read_too() -> None:
    rows: list[list[str | float]] = [
        ["Date", "Description", "Amount"],
        ["13/02/2026", "Grocer", "-1,204.50"],
        ["14/02/2026", "Refund", "30.00"],
    ]
    assert read(xlsx(rows)).lines["amount"].to_list() == [-120450, 3000]


def test_a_workbook_without_bookings_says_so() -> None:
    with pytest.raises(NoBookings):
        read(xlsx([["Nothing"], ["here"]]))
    with pytest.raises(NoBookings):
        read(xlsx([]))


def test_damaged_and_protected_workbooks_are_named() -> None:
    with pytest.raises(UnreadableFile):
        read(xlsx(ROWS)[:-200])
    with pytest.raises(UnreadableFile):
        read(packed({"xl/workbook.xml": "<workbook"}))
    with pytest.raises(UnreadableFile):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(EncryptedFile):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"))


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    with pytest.raises(FileTooLarge):
        read(xlsx(ROWS, extra={"xl/sharedStrings.xml": "0" * 60_000_000}))


def test_a_cell_at_the_far_end_is_refused_in_time() -> None:
    far = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
    far += '<c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    with pytest.raises((TooManyRows, FileTooLarge)):
        read(xlsx(ROWS, extra={"xl/worksheets/sheet1.xml": far}))


def test_the_sheet_with_most_bookings_counts_and_the_others_are_named() -> None:
    found = read(xlsx([["Buchungstag", "Betrag"], [46057, 500.0]], ROWS))
    assert found.lines.height == 3
    assert [item.reason for item in found.rejected] == [
        "the sheet “S1” holds bookings too (1): hand it in as a file of its own"
    ]


def test_an_open_document_that_is_cut_within_is_damaged_and_ends_at_once() -> None:
    with zipfile.ZipFile(io.BytesIO(ods(ROWS))) as whole:
        parts = {name: whole.read(name).decode() for name in whole.namelist()}
    parts["content.xml"] = parts["content.xml"][:-120]
    with pytest.raises(UnreadableFile):
        read(packed(parts))
