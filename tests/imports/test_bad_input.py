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


REFUSED = {
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
