"""What people corrected holds for the next file of that layout, and what a file corrects in the ledger is told."""

from __future__ import annotations

from typing import Any

HEAD = "Date,Who,Amount\n"
CARD = HEAD + "2026-03-04,Lidl,12.00\n2026-03-05,Esso,40.00\n2026-03-09,Lidl,7.00\n"
FIRST = (
    "Date,Payee,Amount,Currency,Status\n2026-01-02,Baker,-1.00,EUR,booked\n2026-01-03,Lidl,-12.34,EUR,booked\n"
    "2026-01-05,Hotel Sonne,-100.00,EUR,booked\n2026-01-09,Esso,-40.00,EUR,booked\n"
    "2026-01-10,Cinema,-9.00,EUR,pending\n2026-01-11,Baker,-2.00,EUR,booked\n"
)
TWO = b"""OFXHEADER:100
DATA:OFXSGML
VERSION:102

<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>DE02100100100006820101<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260103<TRNAMT>-10.00<FITID>1<NAME>Lidl</STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1>
<CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>EUR<CCACCTFROM><ACCTID>XXXXXXXXXXXX1234</CCACCTFROM>
<BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260104<TRNAMT>-20.00<FITID>2<NAME>Esso</STMTTRN></BANKTRANLIST></CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>
"""


def month(text: str, number: int) -> bytes:
    """The same file a few months later."""
    return text.replace("2026-03", f"2026-{number:02d}").encode()


def places(found: dict[str, Any]) -> list[tuple[str | None, str]]:
    """Where the preview says that lines go."""
    return [(one["account_id"], one["name"]) for one in found["reading"]["destinations"]]


async def corrections(desk: Any, import_id: str, **query: Any) -> dict[str, Any]:
    answer = await desk.http.get(f"/imports/{import_id}/corrections", params=query)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


async def test_corrections_hold_for_every_later_file_not_only_the_next(desk: Any) -> None:
    first = await desk.send(month(CARD, 3), auto=False)
    await desk.answer(first["id"], confirm=False, invert_sign=True)
    await desk.answer(first["id"], account={"name": "Card", "kind": "credit_card", "currency": "EUR"})
    for number in (4, 5, 6):
        later = await desk.send(month(CARD, number), auto=False)
        assert later["reading"]["remembered"]
        assert later["corrections"] == {"invert_sign": True}
        assert later["reading"]["sum"] == {"EUR": "-59.00"}
        done = await desk.answer(later["id"], account={"name": "Card", "kind": "credit_card", "currency": "EUR"})
        assert done["reading"]["sum"] == {"EUR": "-59.00"}
    await desk.exact(12, -4 * 59_00)


async def test_another_correction_does_not_take_the_remembered_ones_away(desk: Any) -> None:
    first = await desk.send(month(CARD, 3), auto=False)
    await desk.answer(first["id"], invert_sign=True)
    later = await desk.send(month(CARD, 4), auto=False)
    seen = await desk.answer(later["id"], confirm=False, columns={"Who": "description"})
    assert seen["corrections"] == {"invert_sign": True, "columns": {"Who": "description"}}
    assert seen["reading"]["sum"] == {"EUR": "-59.00"}


async def test_what_was_remembered_can_be_left_away_and_stays_away(desk: Any) -> None:
    first = await desk.send(month(CARD, 3), auto=False)
    plain = first["reading"]["sum"]
    await desk.answer(first["id"], invert_sign=True)
    later = await desk.send(month(CARD, 4), auto=False)
    assert later["reading"]["sum"] != plain
    seen = await desk.answer(later["id"], confirm=False, forget=True)
    assert (seen["reading"]["sum"], seen["reading"]["remembered"], seen["corrections"]) == (plain, False, None)
    await desk.answer(later["id"])
    last = await desk.send(month(CARD, 5), auto=False)
    assert (last["reading"]["sum"], last["reading"]["remembered"]) == (plain, False)


async def test_the_currency_of_a_new_account_is_not_remembered_as_a_correction(desk: Any) -> None:
    first = await desk.send(month(CARD, 3), auto=False)
    await desk.answer(first["id"], account={"name": "Dollars", "currency": "USD"})
    account = await desk.person.account(currency="GBP")
    later = await desk.send(month(CARD, 4), auto=False, account_id=account["id"])
    assert not later["reading"]["remembered"]
    assert later["reading"]["sum"] == {"GBP": later["reading"]["sum"].get("GBP")}


async def test_the_account_of_a_layout_is_remembered(desk: Any) -> None:
    account = await desk.person.account()
    first = await desk.send(month(CARD, 3), auto=False)
    assert places(first) == [(None, "Imported account")]
    await desk.answer(first["id"], account_id=account["id"])
    later = await desk.send(month(CARD, 4), auto=False)
    assert places(later) == [(account["id"], account["name"])]
    done = await desk.answer(later["id"])
    assert done["account_id"] == account["id"]


async def test_lines_of_the_same_days_that_are_others_belong_to_another_account(desk: Any) -> None:
    account = await desk.person.account()
    first = await desk.send(month(CARD, 3), auto=False)
    await desk.answer(first["id"], account_id=account["id"])
    other = await desk.send(month(CARD.replace("Lidl", "Aldi").replace("40.00", "41.00"), 3), auto=False)
    assert places(other)[0][0] is None


async def test_each_account_of_a_file_can_be_sent_elsewhere_and_that_is_remembered(desk: Any) -> None:
    mine = await desk.person.account(name="Household")
    waiting = await desk.send(TWO, "bank.ofx", auto=False)
    assert [(one["lines"], one["sum"], one["since"]) for one in waiting["reading"]["sections"]] == [
        (1, "-10.00", "2026-01-03"),
        (1, "-20.00", "2026-01-04"),
    ]
    said = [
        {"account_index": 1, "currency": "EUR", "account_id": mine["id"]},
        {"account_index": 0, "currency": "EUR", "account": {"name": "Giro", "kind": "checking"}},
    ]
    seen = await desk.answer(waiting["id"], confirm=False, destinations=said)
    assert places(seen) == [(None, "Giro"), (mine["id"], "Household")]
    done = await desk.answer(waiting["id"])
    assert done["result"]["account_ids"][1] == mine["id"]
    assert sorted((row["account"], row["minor"]) for row in await desk.rows()) == [
        ("Giro", -1000),
        ("Household", -2000),
    ]
    later = await desk.send(TWO.replace(b"202601", b"202602"), "bank.ofx", auto=False)
    assert [name for _, name in places(later)] == ["Giro", "Household"]


async def test_an_account_of_others_is_no_destination(desk: Any, stranger: Any) -> None:
    theirs = await stranger.account()
    waiting = await desk.send(TWO, "bank.ofx", auto=False)
    said = [{"account_index": 1, "currency": "EUR", "account_id": theirs["id"]}]
    answer = await desk.http.put(f"/imports/{waiting['id']}/mapping", json={"destinations": said})
    assert answer.status_code == 404


async def test_what_a_file_corrects_is_told_before_and_after(desk: Any) -> None:
    await desk.send(FIRST.encode())
    second = FIRST.replace("-100.00", "-104.50").replace("9.00,EUR,pending", "9.00,EUR,booked")
    done = await desk.send(second.encode(), "again.csv")
    assert (done["result"]["new"], done["result"]["changed"]) == (0, 2)
    told = (await corrections(desk, done["id"]))["items"]
    assert [(one["kind"], one["before"]["payee"]) for one in told] == [
        ("changed", "Hotel Sonne"),
        ("settled", "Cinema"),
    ]
    hotel, cinema = told
    assert hotel["before"]["amount"] == {"amount": "-100.00", "currency": "EUR"}
    assert hotel["after"]["amount"] == {"amount": "-104.50", "currency": "EUR"}
    assert hotel["row"] == 4
    assert (cinema["before"]["status"], cinema["after"]["status"]) == ("pending", "booked")
    # Later edits do not reach what was told.
    edit = await desk.http.patch(f"/transactions/{hotel['transaction_id']}", json={"payee": "The hotel"})
    assert edit.status_code == 200, edit.text
    assert (await corrections(desk, done["id"]))["items"][0]["after"]["payee"] == "Hotel Sonne"
    first = await corrections(desk, done["id"], limit=1)
    rest = await corrections(desk, done["id"], limit=1, cursor=first["next_cursor"])
    assert [*first["items"], *rest["items"]] == told
    assert rest["next_cursor"] is None


async def test_an_older_file_in_other_words_changes_nothing_and_says_so(desk: Any) -> None:
    await desk.send(FIRST.encode())
    other = "Date,Payee,Amount,Currency\n" + "".join(
        f"2026-01-{day},{who},{amount},EUR\n"
        for day, who, amount in (
            ("02", "BAKER STREET 5", "-1.00"),
            ("03", "LIDL 4711", "-12.34"),
            ("05", "SONNE", "-100.00"),
        )
    )
    done = await desk.send(
        other.encode(), "older.csv", account_id=(await desk.http.get("/accounts")).json()["items"][0]["id"]
    )
    assert done["result"]["new"] == 0, done["result"]
    told = (await corrections(desk, done["id"]))["items"]
    assert [(one["kind"], one["row"], one["before"]["payee"], one["after"]["payee"]) for one in told] == [
        ("kept", 2, "Baker", "BAKER STREET 5"),
        ("kept", 3, "Lidl", "LIDL 4711"),
        ("kept", 4, "Hotel Sonne", "SONNE"),
    ]


async def test_corrections_of_others_are_not_there(desk: Any, stranger: Any) -> None:
    done = await desk.send(FIRST.encode())
    assert (await corrections(desk, done["id"]))["items"] == []
    answer = await stranger.http.get(f"/imports/{done['id']}/corrections")
    assert answer.status_code == 404
    broken = await desk.http.get(f"/imports/{done['id']}/corrections", params={"cursor": "nonsense"})
    assert broken.status_code == 422
