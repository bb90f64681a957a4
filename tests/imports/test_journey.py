"""A file's way: handed in, understood, confirmed, in the ledger, taken back."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

import pytest

from smartspend.imports import service
from smartspend.jobs.context import JobContext
from smartspend.jobs.runner import run_job

JANUARY = b"""Date,Payee,Description,Amount,Currency
2026-01-03,Lidl,Card payment 4711,-12.34,EUR
2026-01-05,Employer,Salary,2500.00,EUR
2026-01-05,Corner cafe,Coffee,-2.50,EUR
2026-01-05,Corner cafe,Coffee,-2.50,EUR
"""
TOTAL = 250000 - 1234 - 500
LATER = b"""Date,Payee,Description,Amount,Currency
2026-01-05,Corner cafe,Coffee,-2.50,EUR
2026-01-05,Corner cafe,Coffee,-2.50,EUR
2026-01-05,Employer,Salary,2500.00,EUR
2026-02-01,Landlord,Rent,-800.00,EUR
"""
TWO_ACCOUNTS = b"""OFXHEADER:100
DATA:OFXSGML
VERSION:102

<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>DE02100100100006820101<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260103<TRNAMT>-10.00<FITID>1<NAME>Lidl</STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1>
<CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>EUR<CCACCTFROM><ACCTID>XXXXXXXXXXXX1234</CCACCTFROM>
<BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260104<TRNAMT>-20.00<FITID>2<NAME>Esso</STMTTRN></BANKTRANLIST></CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>
"""


def counts(found: dict[str, Any]) -> dict[str, int]:
    """How many lines were new and known."""
    return {name: found["result"][name] for name in ("lines", "new", "known")}


async def test_a_file_goes_straight_into_the_ledger(desk: Any) -> None:
    account = await desk.person.account()
    done = await desk.send(JANUARY, account_id=account["id"])
    assert done["state"] == "done", done["problem"]
    wanted = {"lines": 4, "new": 4, "known": 0, "changed": 0, "removed": 0, "rejected": 0, "account_id": account["id"]}
    assert wanted.items() <= done["result"].items()
    job = (await desk.http.get(f"/jobs/{done['job_id']}")).json()
    assert (job["state"], job["result"]) == ("done", done["result"])
    rows = await desk.rows()
    lidl = rows[0]
    assert (lidl["payee"], lidl["category_source"], lidl["source"]) == ("Lidl", "merchant", "import")
    assert lidl["category_reason"]
    await desk.exact(4, TOTAL)


async def test_without_auto_it_waits_with_a_preview_and_then_does_as_told(desk: Any) -> None:
    waiting = await desk.send(JANUARY, auto=False)
    assert waiting["state"] == "needs_mapping"
    reading = waiting["reading"]
    assert (reading["lines"], reading["sum"], len(reading["preview"])) == (4, {"EUR": "2482.66"}, 4)
    assert reading["headers"][0] == "Date"
    assert reading["destinations"][0]["account_id"] is None
    job = (await desk.http.get(f"/jobs/{waiting['job_id']}")).json()
    assert job["state"] == "waiting"
    await desk.exact(0, 0)
    done = await desk.answer(waiting["id"], account={"name": "Everyday", "kind": "checking"})
    assert (done["state"], counts(done)) == ("done", {"lines": 4, "new": 4, "known": 0})
    assert {row["account"] for row in await desk.rows()} == {"Everyday"}
    job = (await desk.http.get(f"/jobs/{waiting['job_id']}")).json()
    assert job["state"] == "done"
    again = await desk.http.put(f"/imports/{waiting['id']}/mapping", json={})
    assert again.status_code == 409


async def test_a_correction_is_previewed_and_remembered_for_the_next_file_of_that_layout(desk: Any) -> None:
    content = b"Date,Who,Spent,Currency\n2026-03-04,Lidl,12.00,EUR\n2026-03-05,Esso,40.00,EUR\n"
    waiting = await desk.send(content, auto=False)
    seen = await desk.answer(waiting["id"], confirm=False, invert_sign=True, columns={"Who": "description"})
    assert seen["state"] == "needs_mapping"
    assert seen["reading"]["columns"]["description"] == ["Who"]
    before = {line["amount"] for line in waiting["reading"]["preview"]}
    assert {line["amount"] for line in seen["reading"]["preview"]} != before or seen["reading"]["sum"] == {
        "EUR": "-52.00"
    }
    await desk.answer(waiting["id"])
    following = await desk.send(content.replace(b"2026-03", b"2026-04"), auto=False)
    assert following["reading"]["remembered"]
    assert following["reading"]["columns"]["description"] == ["Who"]


async def test_a_wrong_correction_says_what_there_is(desk: Any) -> None:
    waiting = await desk.send(JANUARY, auto=False)
    failed = await desk.answer(waiting["id"], columns={"Nowhere": "amount"})
    assert failed["state"] == "failed"
    assert "Nowhere" in failed["problem"]["detail"]
    await desk.exact(0, 0)
    done = await desk.answer(waiting["id"], columns={})
    assert done["state"] == "done"
    await desk.exact(4, TOTAL)


async def test_the_same_file_twice_changes_nothing(desk: Any) -> None:
    await desk.send(JANUARY)
    again = await desk.send(JANUARY)
    assert counts(again) == {"lines": 4, "new": 0, "known": 4}
    await desk.exact(4, TOTAL)
    assert await desk.records() == 4


async def test_another_encoding_and_other_white_space_are_the_same_lines(desk: Any) -> None:
    text = (
        "Date,Payee,Description,Amount,Currency\n2026-01-03,Müller & Söhne,Straße  7,-12.34,EUR\n"
        "2026-01-04,Café,Crème,-3.00,EUR\n2026-01-05,Bäcker,Brötchen,-4.00,EUR\n"
    )
    await desk.send(text.encode())
    other = text.replace("Straße  7", " Straße 7 ").replace(",", ";").replace("\n", "\r\n")
    again = await desk.send(other.encode("cp1252"), name="other.csv")
    assert counts(again) == {"lines": 3, "new": 0, "known": 3}
    await desk.exact(3, -1934)


async def test_overlapping_statements_count_equal_purchases_once_each(desk: Any) -> None:
    account = await desk.person.account()
    await desk.send(JANUARY, account_id=account["id"])
    second = await desk.send(LATER, account_id=account["id"])
    assert counts(second) == {"lines": 4, "new": 1, "known": 3}
    await desk.exact(5, TOTAL - 80000)


async def test_a_file_finds_the_account_that_holds_its_lines(desk: Any) -> None:
    first = await desk.send(JANUARY, name="a.csv")
    second = await desk.send(LATER, name="b.csv")
    assert second["account_id"] == first["account_id"]
    await desk.exact(5, TOTAL - 80000)


async def test_equal_fees_do_not_make_two_accounts_one(desk: Any) -> None:
    fees = [f"2026-{month:02d}-28,Bank,Account fee,-3.00,EUR\n" for month in range(1, 7)]
    own = [f"2026-{month:02d}-{day:02d},Shop,Own {day},-1.00,EUR\n" for month in range(1, 7) for day in (3, 9)]
    head = "Date,Payee,Description,Amount,Currency\n"
    first = await desk.send((head + "".join(fees + own)).encode(), name="a.csv")
    second = await desk.send((head + "".join(fees + own).replace("Own", "Other")).encode(), name="b.csv")
    assert second["account_id"] != first["account_id"]
    await desk.exact(36, 2 * (-6 * 300 - 12 * 100))


async def test_several_accounts_each_get_their_lines(desk: Any) -> None:
    done = await desk.send(TWO_ACCOUNTS, name="bank.ofx")
    assert done["state"] == "done", done["problem"]
    accounts = (await desk.http.get("/accounts")).json()["items"]
    assert sorted((one["kind"], one["number"], one["balance"]["amount"]) for one in accounts) == [
        ("checking", "DE02100100100006820101", "-10.00"),
        ("credit_card", "XXXXXXXXXXXX1234", "-20.00"),
    ]
    again = await desk.send(TWO_ACCOUNTS, name="again.ofx")
    assert counts(again) == {"lines": 2, "new": 0, "known": 2}


async def test_a_wallet_of_two_currencies_becomes_two_accounts(desk: Any) -> None:
    wallet = JANUARY + b"2026-01-09,Diner,Lunch,-9.00,USD\n"
    account = await desk.person.account()
    done = await desk.send(wallet, account_id=account["id"])
    assert done["account_id"] == account["id"]
    balances = {one["currency"]: one["balance"]["amount"] for one in (await desk.http.get("/accounts")).json()["items"]}
    assert balances == {"EUR": "2482.66", "USD": "-9.00"}


async def test_yen_without_a_currency_in_the_file_are_whole_yen(desk: Any) -> None:
    account = await desk.person.account(currency="JPY")
    await desk.send(b"Date,Payee,Amount\n2026-01-03,Lawson,-1200\n2026-01-04,Suica,-500\n", account_id=account["id"])
    assert [row["minor"] for row in await desk.rows()] == [-1200, -500]


async def test_what_a_person_deleted_stays_deleted(desk: Any) -> None:
    await desk.send(JANUARY)
    gone = (await desk.rows())[0]
    answer = await desk.http.delete(f"/transactions/{gone['id']}")
    assert answer.status_code == 204
    again = await desk.send(JANUARY)
    assert counts(again) == {"lines": 4, "new": 0, "known": 4}
    await desk.exact(3, TOTAL + 1234)


async def test_a_large_import_is_taken_back_by_a_job(desk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    account = await desk.person.account()
    first = await desk.send(JANUARY, account_id=account["id"])
    path = f"/imports/{first['id']}/revert"
    monkeypatch.setattr(service, "LARGE", 4)
    answer = await desk.http.post(path, params={"background": "true"})
    assert answer.status_code == 202
    again = await desk.http.post(path, params={"background": "true"})
    await desk.exact(4, TOTAL)
    await desk.run_jobs()
    await desk.exact(0, 0)
    job = (await desk.http.get(f"/jobs/{answer.json()['job_id']}")).json()
    assert (job["kind"], job["state"], job["result"]["removed"]) == ("imports.revert", "done", 4)
    (batch,) = [one for one in (await desk.http.get("/history")).json()["items"] if one["cause"] == "history.revert"]
    assert (batch["id"], batch["actor"]["name"]) == (job["result"]["batch_id"], "Ada")
    late = (await desk.http.get(f"/jobs/{again.json()['job_id']}")).json()
    assert (late["state"], late["result"]["removed"]) == ("done", 0)
    assert (await desk.http.post(path, params={"background": "true"})).status_code == 409
    assert (await desk.look(first["id"]))["state"] == "reverted"


async def test_a_small_import_is_taken_back_at_once(desk: Any) -> None:
    account = await desk.person.account()
    first = await desk.send(JANUARY, account_id=account["id"])
    answer = await desk.http.post(f"/imports/{first['id']}/revert", params={"background": "true"})
    assert (answer.status_code, answer.json()["removed"]) == (200, 4)


async def test_taken_back_and_handed_in_again(desk: Any) -> None:
    account = await desk.person.account()
    first = await desk.send(JANUARY, account_id=account["id"])
    answer = await desk.http.post(f"/imports/{first['id']}/revert")
    assert answer.json()["removed"] == 4
    await desk.exact(0, 0)
    assert (await desk.look(first["id"]))["state"] == "reverted"
    assert (await desk.http.post(f"/imports/{first['id']}/revert")).status_code == 409
    second = await desk.send(JANUARY, account_id=account["id"])
    assert counts(second) == {"lines": 4, "new": 4, "known": 0}
    await desk.exact(4, TOTAL)


async def test_two_at_once_are_recorded_once(desk: Any, pool: Any) -> None:
    sent = []
    for _ in range(2):
        answer = await desk.http.post("/imports", params={"auto": "true"}, files={"file": ("a.csv", JANUARY)})
        sent.append(answer.json())
    contexts = [
        JobContext(pool, desk.person.household_id, "imports.read", UUID(one["job_id"]), {"import_id": one["import_id"]})
        for one in sent
    ]
    await asyncio.gather(*(run_job(context) for context in contexts))
    found = [await desk.look(one["import_id"]) for one in sent]
    assert sorted(one["result"]["new"] for one in found) == [0, 4]
    assert len((await desk.http.get("/accounts")).json()["items"]) == 1
    await desk.exact(4, TOTAL)


async def test_the_same_key_gives_the_same_answer(desk: Any) -> None:
    headers = {"Idempotency-Key": "upload-1"}

    async def send(content: bytes) -> Any:
        return await desk.http.post("/imports", headers=headers, files={"file": ("a.csv", content)})

    first, second, other = await send(JANUARY), await send(JANUARY), await send(LATER)
    assert first.json() == second.json()
    assert second.headers["Idempotent-Replayed"] == "true"
    assert other.status_code == 422
    assert len((await desk.http.get("/imports")).json()["items"]) == 1


async def test_a_waiting_file_can_be_discarded_and_a_recorded_one_not(desk: Any) -> None:
    waiting = await desk.send(JANUARY, auto=False)
    assert (await desk.http.delete(f"/imports/{waiting['id']}")).status_code == 204
    assert (await desk.http.get(f"/imports/{waiting['id']}")).status_code == 404
    async with desk.person.scope() as scope:
        assert await scope.value("SELECT count(*) FROM file_pieces WHERE household_id = current_household()") == 0
    done = await desk.send(JANUARY)
    assert (await desk.http.delete(f"/imports/{done['id']}")).status_code == 409


async def test_imports_of_others_are_not_there(desk: Any, stranger: Any) -> None:
    done = await desk.send(JANUARY)
    for method, path in (("GET", ""), ("POST", "/revert"), ("DELETE", ""), ("PUT", "/mapping")):
        body: dict[str, Any] = {"json": {}} if method == "PUT" else {}
        answer = await stranger.http.request(method, f"/imports/{done['id']}{path}", **body)
        assert answer.status_code == 404
    assert (await stranger.http.get("/imports")).json()["items"] == []


async def test_a_cancelled_import_leaves_nothing(desk: Any) -> None:
    answer = await desk.http.post("/imports", params={"auto": "true"}, files={"file": ("a.csv", JANUARY)})
    sent = answer.json()
    assert (await desk.http.post(f"/jobs/{sent['job_id']}/cancel")).status_code == 202
    await desk.run_jobs()
    found = await desk.look(sent["import_id"])
    assert found["state"] == "failed"
    assert "cancelled" in found["problem"]["detail"]
    await desk.exact(0, 0)


async def test_imports_are_listed_newest_first_page_by_page(desk: Any) -> None:
    ids = [(await desk.send(JANUARY, auto=False))["id"] for _ in range(3)]
    first = (await desk.http.get("/imports", params={"limit": 2})).json()
    rest = (await desk.http.get("/imports", params={"limit": 2, "cursor": first["next_cursor"]})).json()
    assert [one["id"] for one in (*first["items"], *rest["items"])] == ids[::-1]
    assert rest["next_cursor"] is None


async def test_the_same_list_with_its_columns_in_another_order_changes_nothing(desk: Any) -> None:
    first = b"Date;Text;Info;Amount\n2026-03-02;Bakery Berlin;Card 4711 Ref 88;-3.20\n2026-03-05;Museum;Order 9;-9.50\n"
    other = b"Info;Amount;Text;Date\nOrder 9;-9.50;Museum;05.03.2026\nCard 4711 Ref 88;-3.20;Bakery Berlin;02.03.2026\n"
    done = await desk.send(first)
    again = await desk.send(other, account_id=done["account_id"])
    assert (again["result"]["new"], len(await desk.rows())) == (0, 2)


async def test_tags_of_another_app_come_along(desk: Any) -> None:
    await desk.send(
        b"Date,Merchant,Category,Account,Original Statement,Notes,Amount,Tags\n"
        b'2026-03-02,Bakery,Groceries,Checking,BAKERY 12,,-3.20,"holiday, ""best"" rolls, holiday"\n'
        b"2026-03-03,Cinema,Fun,Checking,CINEMA 3,,-12.00,\n"
        b"2026-03-05,Museum,Fun,Checking,MUSEUM,,-9.50,#trip #art\n"
    )
    assert [row["tags"] for row in await desk.rows()] == [["holiday", '"best" rolls'], [], ["trip", "art"]]
