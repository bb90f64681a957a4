# ruff: noqa: E501 -- damaged files
"""Whatever is handed in, the answer is a helpful sentence, and the ledger is exact."""

from __future__ import annotations

import base64
import io
import os
import zipfile
from typing import Any

import pytest

from smartspend.kernel import limits

HEAD = b"Date,Payee,Description,Amount,Currency\n"
GOOD = HEAD + b"2026-01-03,Lidl,Groceries,-12.34,EUR\n2026-01-04,Esso,Fuel,-40.00,EUR\n"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what an encrypted workbook is wrapped in


def locked_zip() -> bytes:
    """A ZIP archive whose entry says that it is encrypted."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("statement.csv", GOOD)
    data = bytearray(out.getvalue())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def encrypted_workbook() -> bytes:
    """The container of a workbook with a password: a compound file with two streams, as office programs write it."""
    sector = 512
    free, end, table = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    head = bytearray(COMPOUND_FILE + bytes(16) + (0x3E).to_bytes(2, "little") + (3).to_bytes(2, "little"))
    head += b"\xfe\xff" + (9).to_bytes(2, "little") + (6).to_bytes(2, "little") + bytes(10)
    for number in (1, 1, 0, 4096, end, 0, end, 0, 0):
        head += number.to_bytes(4, "little")
    head += free.to_bytes(4, "little") * 108
    content = 8
    chain = [table, end, *range(3, 2 + content), end]
    sectors = b"".join(one.to_bytes(4, "little") for one in chain) + free.to_bytes(4, "little") * (128 - len(chain))

    def entry(name: str, kind: int, child: int, right: int, start: int, size: int) -> bytes:
        written = name.encode("utf-16-le") + b"\0\0"
        told = written.ljust(64, b"\0") + len(written).to_bytes(2, "little") + bytes([kind, 1])
        for number in (free, right, child):
            told += number.to_bytes(4, "little")
        return told + bytes(36) + start.to_bytes(4, "little") + size.to_bytes(8, "little")

    listed = entry("Root Entry", 5, 1, free, end, 0) + entry("EncryptedPackage", 2, free, 2, 2, 4096)
    listed += entry("EncryptionInfo", 2, free, free, end, 0) + bytes(128)
    return bytes(head[:sector].ljust(sector, b"\0") + sectors + listed + os.urandom(content * sector))


OFX = b"<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>42</BANKACCTFROM><BANKTRANLIST>"
OFX_ENTRY = b"<STMTTRN><TRNTYPE>POS<DTPOSTED>20260103<TRNAMT>-12.34<FITID>1<NAME>Lidl</STMTTRN>"
MT940 = (
    b":20:A\r\n:25:DE89370400440532013000\r\n:28C:1/1\r\n:60F:C260101EUR100,00\r\n:61:2601030103D12,34NMSCNONREF\r\n"
    b":86:Lidl\r\n:61:2601040104D40,00NMSCNONREF\r\n:86:Esso\r\n"
)


def camt(*sections: tuple[str, str, str]) -> bytes:
    """A CAMT.053 with a statement for each account, currency and amount."""
    told = "".join(
        f'<Stmt><Id>{account}</Id><Acct><Id><IBAN>{account}</IBAN></Id><Ccy>{currency}</Ccy></Acct>\n<Ntry><Amt Ccy="'
        f'{currency}">{amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-01-03</Dt></BookgDt></Ntry>'
        "</Stmt>"
        for account, currency, amount in sections
    )
    return f"<Document><BkToCstmrStmt>{told}</BkToCstmrStmt></Document>".encode()


TWO_CURRENCIES = camt(("DE89370400440532013000", "EUR", "12.34"), ("CH9300762011623852957", "CHF", "40.00"))


def packed(**files: bytes) -> bytes:
    """A ZIP archive of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


REFUSED = {
    "a workbook in its encrypted container": (encrypted_workbook(), "password"),
    "half a workbook": (packed(**{"xl/workbook.xml": b"<x/>" * 400, "xl/sheet1.xml": GOOD})[:-40], "again"),
    "half an archive": (packed(**{"a.csv": GOOD})[:-40], "again"),
    "an OFX that ends before its list": (OFX[:60], "cut off"),
    "an OFX of securities": (
        b"<OFX><INVSTMTRS><INVTRANLIST><BUYSTOCK></BUYSTOCK></INVTRANLIST></INVSTMTRS>",
        "cash account",
    ),
    "a QIF of lists": (b"!Type:Cat\nNFood\nE\n^\n", "export the account"),
    "an MT940 of headers": (b":20:A\r\n:25:1\r\n:28C:1/1\r\n-\r\n", "no bookings"),
    "a CAMT cut before its first entry": (TWO_CURRENCIES[:160], "again|no statement"),
    "a payment order": (b"<Document><CstmrCdtTrfInitn></CstmrCdtTrfInitn></Document>", "CAMT.053"),
    "half an object of JSON": (b'[{"date": "2026-01-03", "amount": ', "again"),
    "an archive of archives": (packed(**{"inner.zip": packed(**{"a.csv": GOOD})}), "unpack it"),
    "nothing": (b"", "empty"),
    "blanks": (b" \r\n\t\n", "empty"),
    "an image named .csv": (PIXEL + bytes(2000), "CSV or OFX"),
    "binary": (bytes(range(256)) * 40, "CSV or OFX"),
    "an archive with a password": (locked_zip(), "CSV or OFX|password"),
    "a workbook with a password": (COMPOUND_FILE + "EncryptedPackage".encode("utf-16-le") * 50, "CSV or OFX|password"),
    "a page of prose": (b"Dear customer,\n\nplease find enclosed nothing at all.\n" * 5, "date and an amount"),
    "a header alone": (HEAD, "date and an amount"),
}


@pytest.mark.parametrize("name", REFUSED)
async def test_a_file_that_is_no_statement_is_refused_with_a_sentence(desk: Any, name: str) -> None:
    content, words = REFUSED[name]
    found = await desk.send(content)
    assert found["state"] == "failed"
    assert any(word in found["problem"]["detail"] for word in words.split("|")), found["problem"]
    assert found["problem"]["detail"].endswith(".")
    job = (await desk.http.get(f"/jobs/{found['job_id']}")).json()
    assert job["state"] == "failed"
    assert job["problem"]["type"] == found["problem"]["type"]
    await desk.exact(0, 0)


TAKEN: dict[str, tuple[bytes, dict[int, int]]] = {
    "rows that grow": (
        GOOD + b"2026-01-05,Aldi,Groceries,-1.00,EUR,more,still more\n",
        {3: -12_34 - 40_00 - 1_00, 2: -12_34 - 40_00},
    ),
    "a day that does not exist": (GOOD + b"2026-02-31,Aldi,Groceries,-1.00,EUR\n", {2: -12_34 - 40_00}),
    "decimal commas among points": (
        b"Date;Payee;Amount\n03.01.2026;Lidl;-12,34\n04.01.2026;Esso;-40.00\n15.01.2026;Rent;-1.234,56\n",
        {3: -12_34 - 40_00 - 1234_56},
    ),
    "formulas": (
        HEAD
        + b'2026-01-03,"=HYPERLINK(""http://example.org"")",@SUM(A1),-12.34,EUR\n2026-01-04,+cmd|x,-1+2,-40.00,EUR\n',
        {2: -12_34 - 40_00},
    ),
    "characters NUL": (GOOD.replace(b"Lidl", b"Li\0dl"), {2: -12_34 - 40_00}),
    "a line that ends a COPY": (
        HEAD + b'2026-01-03,Lidl,"one\n\\.\ntwo",-12.34,EUR\n2026-01-04,Esso,\\N,-40.00,EUR\n',
        {2: -12_34 - 40_00},
    ),
    "a Japanese bank": (
        "日付,お取引内容,お引出し,お預入れ,残高\n2026/01/05,スーパー,1200,,98800\n2026/01/06,給与,,250000,348800\n".encode(
            "cp932"
        ),
        {2: 25000000 - 120000},
    ),
}


@pytest.mark.parametrize("name", TAKEN)
async def test_an_odd_file_ends_in_an_exact_ledger(desk: Any, name: str) -> None:
    content, outcomes = TAKEN[name]
    found = await desk.send(content)
    assert found["state"] == "done", found["problem"]
    rows = await desk.rows()
    assert (len(rows), sum(row["minor"] for row in rows)) in set(outcomes.items())
    assert found["result"]["new"] == len(rows)
    await desk.exact(len(rows), sum(row["minor"] for row in rows))
    shown = found["reading"]["rejected"]
    assert found["result"]["rejected"] == len(shown)
    assert all(one["reason"] for one in shown)


async def test_a_file_over_the_limit_is_refused_while_it_arrives(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE_SIZE_MAX", 1024 * 1024)
    answer = await desk.http.post("/imports", files={"file": ("big.csv", GOOD * 40_000)})
    assert answer.status_code == 413
    assert "larger than 1 MB" in answer.json()["detail"]
    assert (await desk.http.get("/imports")).json()["items"] == []


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({"content-type": "application/json"}, b"{}"),
        ({"content-type": "multipart/form-data"}, b"x"),
        ({"content-type": "multipart/form-data; boundary=b"}, b"no form"),
        (
            {"content-type": "multipart/form-data; boundary=b"},
            b'--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n--b--\r\n',
        ),
    ],
)
async def test_what_is_no_form_with_a_file_is_refused(desk: Any, headers: dict[str, str], body: bytes) -> None:
    answer = await desk.http.post("/imports", headers=headers, content=body)
    assert answer.status_code == 422
    assert answer.json()["type"] == "/problems/not-a-form"


async def test_another_households_account_is_not_found(desk: Any, stranger: Any) -> None:
    account = await stranger.account()
    answer = await desk.http.post("/imports", files={"file": ("a.csv", GOOD)}, data={"account_id": account["id"]})
    assert answer.status_code == 404
    assert (await desk.http.get("/imports")).json()["items"] == []


async def test_nobody_hands_in_nothing(client: Any) -> None:
    answer = await client.post("/imports", files={"file": ("a.csv", GOOD)})
    assert answer.status_code == 401


async def test_a_name_is_shown_and_never_a_path(desk: Any) -> None:
    found = await desk.send(GOOD, name="..\\..\\etc/pass\u202ewd.csv")
    assert found["file_name"] == "passwd.csv"


async def test_random_bytes_never_break_anything(desk: Any) -> None:
    for _ in range(5):
        found = await desk.send(os.urandom(3000), name="noise.csv")
        assert found["state"] in {"done", "failed"}
        assert found["state"] == "done" or found["problem"]["status"] in {413, 422}


CUT: dict[str, tuple[bytes, int, int, str]] = {
    "an OFX with a web page in front": (b"<html><body>Please wait</body></html>\n" + OFX + OFX_ENTRY, 1, -12_34, ""),
    "an OFX cut within an entry": (OFX + OFX_ENTRY + b"\n<STMTTRN><TRNTYPE>POS<DTPOSTED>20260104", 1, -12_34, "no amount"),
    "a QIF cut within a record": (b"!Type:Bank\nD2026-01-03\nT-12.34\nPLidl\n^\nD2026-01-04\n", 1, -12_34, "no amount"),
    "an MT940 without its end": (MT940, 2, -52_34, ""),
    "an MT940 cut within an entry": (MT940 + b":61:260105", 2, -52_34, "is not an entry"),
    "a CAMT cut within an entry": (TWO_CURRENCIES[:-150], 1, -12_34, "cut off here"),
    "a JSON cut within an object": (
        b'[{"date": "2026-01-03", "amount": -12.34, "currency": "EUR", "payee": "Lidl"},\n{"date": "2026',
        1, -12_34, "cut off here",
    ),
    "a workbook's name on a text": (GOOD, 2, -52_34, ""),
}  # fmt: skip


@pytest.mark.parametrize("name", CUT)
async def test_what_is_whole_of_a_damaged_file_is_taken_and_the_rest_named_with_its_row(desk: Any, name: str) -> None:
    content, count, minor, reason = CUT[name]
    found = await desk.send(content, "statement.xlsx")
    assert found["state"] == "done", found["problem"]
    await desk.exact(count, minor)
    told = found["reading"]["rejected"]
    assert [reason in one["reason"] for one in told] == [True] * bool(reason), told
    assert all(one["row"] >= 1 for one in told)
    (await desk.http.post(f"/history/{found['batch_id']}/revert")).raise_for_status()
    await desk.exact(0, 0)


async def test_two_banks_in_one_archive_and_two_currencies_in_one_file_are_accounts_apart(desk: Any) -> None:
    both = await desk.send(packed(**{"one/a.csv": GOOD, "two/b.sta": MT940, "two/c.pdf": b"%PDF-1.7"}), "both.zip")
    assert both["state"] == "done", both["problem"]
    assert [one["reason"].split(":")[0] for one in both["reading"]["rejected"]] == ["c.pdf"]
    assert len({row["account"] for row in await desk.rows()}) == 2
    await desk.exact(4, 2 * -52_34)
    (await desk.http.post(f"/history/{both['batch_id']}/revert")).raise_for_status()
    await desk.exact(0, 0)
    found = await desk.send(TWO_CURRENCIES, "day.xml")
    rows = await desk.rows()
    assert {(row["currency"], row["minor"]) for row in rows} == {("EUR", -12_34), ("CHF", -40_00)}
    assert len({row["account_id"] for row in rows}) == 2
    (await desk.http.post(f"/history/{found['batch_id']}/revert")).raise_for_status()
    await desk.exact(0, 0)
