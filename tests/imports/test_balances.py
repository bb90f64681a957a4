# ruff: noqa: E501 -- statements
"""Balances and days that statements tell of are checked, whatever their format; gaps and overlaps are said."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from typing import Any

import pytest

IBAN = "DE89370400440532013000"
Line = tuple[int, str, str]
MONTHS: list[tuple[int, str, list[Line], str]] = [
    (1, "100.00", [(5, "-20.00", "Market"), (9, "-30.00", "Books")], "50.00"),
    (2, "50.00", [(3, "-10.00", "Cinema"), (20, "5.00", "Refund")], "45.00"),
    (3, "45.00", [(3, "-15.00", "Theatre"), (21, "-5.00", "Kiosk")], "25.00"),
]


def mt940(month: int, opening: str, lines: list[Line], closing: str) -> bytes:
    told = "".join(
        f":61:26{month:02}{day:02}{month:02}{day:02}{'D' if amount[0] == '-' else 'C'}"
        f"{amount.lstrip('-').replace('.', ',')}NMSC\n:86:{text}\n"
        for day, amount, text in lines
    )
    return (
        f":20:A\n:25:{IBAN}\n:28C:{month}/1\n:60F:C26{month:02}01EUR{opening.replace('.', ',')}\n{told}"
        f":62F:C26{month:02}28EUR{closing.replace('.', ',')}\n-\n"
    ).encode()


def camt(month: int, opening: str, lines: list[Line], closing: str) -> bytes:
    def balance(code: str, amount: str, day: int) -> str:
        return (
            f'<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{amount}</Amt>'
            f"<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-{month:02}-{day:02}</Dt></Dt></Bal>"
        )

    told = "".join(
        f'<Ntry><Amt Ccy="EUR">{amount.lstrip("-")}</Amt><CdtDbtInd>{"DBIT" if amount[0] == "-" else "CRDT"}</CdtDbtInd>'
        f"<Sts>BOOK</Sts><BookgDt><Dt>2026-{month:02}-{day:02}</Dt></BookgDt><AddtlNtryInf>{text}</AddtlNtryInf></Ntry>"
        for day, amount, text in lines
    )
    return (
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>1</Id><FrToDt>'
        f"<FrDtTm>2026-{month:02}-01T00:00:00</FrDtTm><ToDtTm>2026-{month:02}-28T23:59:59</ToDtTm></FrToDt><Acct><Id>"
        f"<IBAN>{IBAN}</IBAN></Id><Ccy>EUR</Ccy></Acct>{balance('OPBD', opening, 1)}{balance('CLBD', closing, 28)}{told}"
        "</Stmt></BkToCstmrStmt></Document>"
    ).encode()


def ofx(month: int, _opening: str, lines: list[Line], closing: str) -> bytes:
    told = "".join(
        f"<STMTTRN><TRNTYPE>OTHER<DTPOSTED>2026{month:02}{day:02}<TRNAMT>{amount}<FITID>{month}{day}<NAME>{text}</STMTTRN>"
        for day, amount, text in lines
    )
    return (
        f"OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>{IBAN}</BANKACCTFROM><BANKTRANLIST>"
        f"<DTSTART>2026{month:02}01<DTEND>2026{month:02}{monthrange(2026, month)[1]}{told}</BANKTRANLIST><LEDGERBAL><BALAMT>{closing}"
        f"<DTASOF>2026{month:02}28</LEDGERBAL></STMTRS></OFX>"
    ).encode()


def table(month: int, opening: str, lines: list[Line], _closing: str) -> bytes:
    rest, rows = round(float(opening) * 100), ""
    for day, amount, text in lines:
        rest += round(float(amount) * 100)
        rows += f"2026-{month:02}-{day:02},{text},{amount},{rest / 100:.2f},EUR\n"
    return f"IBAN: {IBAN}\nDate,Payee,Amount,Balance,Currency\n{rows}".encode()


FORMATS: dict[str, Callable[[int, str, list[Line], str], bytes]] = {
    "mt940": mt940, "camt": camt, "ofx": ofx, "csv": table,
}  # fmt: skip


async def get(desk: Any, path: str) -> Any:
    return (await desk.http.get(path)).raise_for_status().json()


@pytest.mark.parametrize("name", FORMATS)
async def test_balances_agree_a_missing_month_is_said_and_closes(desk: Any, name: str) -> None:
    january, february, march = (FORMATS[name](*month) for month in MONTHS)
    first = await desk.send(january, f"january.{name}")
    assert first["state"] == "done", first["problem"]
    account = first["account_id"]
    assert (await get(desk, f"/accounts/{account}"))["balance"]["amount"] == "50.00"
    assert (await get(desk, f"/accounts/{account}/reconciliation"))["state"] == "agrees"

    late = await desk.send(march, f"march.{name}")
    assert late["account_id"] == account
    kinds = {one["kind"] for one in late["result"]["notices"]}
    assert "differs" in kinds
    assert "gap" in kinds
    assert (await get(desk, f"/accounts/{account}/reconciliation"))["state"] == "differs"
    (told,) = (await get(desk, f"/accounts/{account}/coverage"))["items"]
    assert told["holes"]

    between = await desk.send(february, f"february.{name}")
    assert [one["kind"] for one in between["result"]["notices"]] == ["agrees"]
    assert (await get(desk, f"/accounts/{account}/reconciliation"))["state"] == "agrees"
    assert (await get(desk, f"/accounts/{account}"))["balance"]["amount"] == "25.00"
    (told,) = (await get(desk, f"/accounts/{account}/coverage"))["items"]
    assert told["holes"] == []

    await desk.http.post(f"/history/{between['batch_id']}/revert")
    assert (await get(desk, f"/accounts/{account}/reconciliation"))["state"] == "differs"
    assert len(await desk.rows()) == 4


@pytest.mark.parametrize("name", FORMATS)
async def test_an_overlap_changes_nothing_twice(desk: Any, name: str) -> None:
    write = FORMATS[name]
    await desk.send(write(*MONTHS[0]), f"a.{name}")
    both = MONTHS[0][2][1:]
    again = await desk.send(write(1, "80.00", both, "50.00"), f"b.{name}")
    assert (again["result"]["new"], again["result"]["known"]) == (0, 1)
    account = again["account_id"]
    assert (await get(desk, f"/accounts/{account}/reconciliation"))["state"] == "agrees"
    await desk.exact(2, -5000)


async def test_an_opening_balance_of_the_evening_before_is_compared_with_that_evening(desk: Any) -> None:
    """A line on the very day before the list begins must not make a difference."""
    first = await desk.send(b"Date,Payee,Amount,Currency\n2026-01-30,Market,-20.00,EUR\n2026-01-31,Books,-30.00,EUR\n")
    account = first["account_id"]
    await desk.http.patch(
        f"/accounts/{account}", json={"number": IBAN, "opening_balance": {"amount": "100.00", "currency": "EUR"}}
    )
    await desk.send(
        mt940(2, "50.00", MONTHS[1][2], "45.00").replace(b":60F:C260201", b":60F:C260131"),
        "february.sta",
        account_id=account,
    )
    told = await get(desk, f"/accounts/{account}/reconciliation")
    assert [(one["on"], one["agrees"]) for one in told["items"]] == [("2026-02-28", True), ("2026-01-31", True)]
