"""JSON of bank interfaces and applications, lines of JSON, and what only looks like it."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest

from smartspend.kernel.errors import DomainError
from smartspend.statements import NoBookings, ReadOptions, Statement, UnreadableFile, read

MINE = "DE02120300000000202051"
OTHER = "DE12500105170648489890"


def of(value: Any, options: ReadOptions | None = None) -> Statement:
    return read(json.dumps(value, ensure_ascii=False).encode(), options=options)


def lines(value: Any) -> list[dict[str, Any]]:
    return of(value).lines.to_dicts()


def only(value: Any) -> dict[str, Any]:
    (line,) = lines(value)
    return line


def day(line: dict[str, Any]) -> str:
    return str(line["booked_on"])


def test_the_answer_of_an_interface_of_the_berlin_group() -> None:
    money = {"amount": "-12.50", "currency": "EUR"}
    found = of(
        {
            "account": {"iban": MINE},
            "transactions": {
                "booked": [
                    {
                        "transactionId": "T1", "bookingDate": "2026-01-15", "valueDate": "2026-01-16",
                        "transactionAmount": money, "creditorName": "Shop", "creditorAccount": {"iban": OTHER},
                        "debtorName": "Me", "remittanceInformationUnstructured": "Bread",
                        "merchantCategoryCode": "5411", "endToEndId": "E-1",
                    },
                    {
                        "bookingDate": "2026-01-16", "transactionAmount": {"amount": "100.00", "currency": "EUR"},
                        "debtorName": "Employer", "creditorName": "Me", "bankTransactionCode": "PMNT-RCDT-SALA",
                    },
                ],
                "pending": [{"valueDate": "2026-01-17", "transactionAmount": money, "creditorName": "Cafe"}],
            },
            "balances": [
                {"balanceAmount": {"amount": "187.50", "currency": "EUR"}, "balanceType": "closingBooked",
                 "referenceDate": "2026-01-16"},
                {"balanceAmount": {"amount": "100.00", "currency": "EUR"}, "balanceType": "openingBooked",
                 "referenceDate": "2026-01-15"},
            ],
        }
    )  # fmt: skip
    out, into, waiting = found.lines.to_dicts()
    assert (found.format, found.dialect, found.questions) == ("json", None, ())
    assert (out["amount"], out["currency"], day(out), str(out["value_on"])) == (
        -1250,
        "EUR",
        "2026-01-15",
        "2026-01-16",
    )
    assert (out["payee"], out["description"], out["reference"]) == ("Shop", "Bread", "E-1")
    assert (out["counterparty"], out["bank_code"], out["provider_id"]) == (OTHER, "mcc:5411", "T1")
    assert (into["payee"], into["bank_code"], into["status"]) == ("Employer", "iso20022:PMNT-RCDT-SALA", "booked")
    assert (waiting["status"], waiting["payee"]) == ("pending", "Cafe")
    (account,) = found.accounts
    assert (account.number, account.currency, account.proven) == (MINE, "EUR", True)
    assert account.opening is not None
    assert account.closing is not None
    assert (account.opening.amount, account.closing.amount) == (10000, 18750)
    assert found.columns is not None
    assert found.columns["amount"] == "transaction_amount.amount"


def test_balances_that_the_lines_contradict_are_told_as_such() -> None:
    booking = {"bookingDate": "2026-01-15", "transactionAmount": {"amount": "1.00", "currency": "EUR"}}
    balances = [
        {"balanceAmount": {"amount": amount, "currency": "EUR"}, "balanceType": kind, "referenceDate": "2026-01-15"}
        for kind, amount in (("openingBooked", "1.00"), ("closingBooked", "3.00"))
    ]
    assert of({"transactions": {"booked": [booking]}, "balances": balances}).accounts[0].proven is False


def test_spending_is_positive_at_plaid() -> None:
    found = of(
        {
            "accounts": [{"account_id": "A", "name": "Checking", "mask": "0042", "balances": {"current": 1}}],
            "added": [
                {
                    "transaction_id": "x1", "account_id": "A", "amount": 12.5, "iso_currency_code": "USD",
                    "date": "2026-01-15", "name": "TARGET 12", "merchant_name": "Target", "pending": False,
                    "pending_transaction_id": "x0", "personal_finance_category": {"primary": "GENERAL_MERCHANDISE"},
                },
                {
                    "transaction_id": "x2", "account_id": "A", "amount": -1000, "iso_currency_code": "USD",
                    "date": "2026-01-16", "name": "PAYROLL", "merchant_name": None, "pending": True,
                },
            ],
        }
    )  # fmt: skip
    first, second = found.lines.to_dicts()
    assert (first["amount"], first["payee"], first["description"]) == (-1250, "Target", "TARGET 12")
    assert (first["corrects"], first["category"]) == ("x0", "GENERAL_MERCHANDISE")
    assert (second["amount"], second["status"]) == (100000, "pending")
    assert (found.accounts[0].number, found.accounts[0].name) == ("0042", "Checking")


def test_open_banking_in_britain_tells_the_side_in_a_word() -> None:
    def booking(amount: str, side: str, status: str) -> dict[str, Any]:
        return {
            "AccountId": "22289", "TransactionId": amount, "Amount": {"Amount": amount, "Currency": "GBP"},
            "CreditDebitIndicator": side, "Status": status, "BookingDateTime": "2026-01-05T10:43:07+00:00",
            "TransactionInformation": "Tea", "MerchantDetails": {"MerchantName": "Tea Co"},
        }  # fmt: skip

    listed = [booking("10.00", "Credit", "Booked"), booking("7.00", "Debit", "Pending")]
    found = lines({"Data": {"Transaction": listed}})
    assert [line["amount"] for line in found] == [1000, -700]
    assert [line["status"] for line in found] == ["booked", "pending"]
    assert found[0]["payee"] == "Tea Co"


MINOR = {
    "monzo": (
        {"transactions": [{"id": "t", "created": "2026-01-15T10:00:00Z", "settled": "", "amount": -510,
                           "currency": "GBP", "merchant": {"name": "Tesco"}, "is_load": False, "notes": "Salad"}]},
        (-510, "GBP", "Tesco", "Salad", "pending"),
    ),
    "starling": (
        {"feedItems": [{"feedItemUid": "u", "amount": {"currency": "GBP", "minorUnits": 123456}, "direction": "OUT",
                        "transactionTime": "2026-01-15T10:00:00.000Z", "status": "SETTLED",
                        "counterPartyName": "Tesco", "reference": "R 1"}]},
        (-123456, "GBP", "Tesco", "Tesco", "booked"),
    ),
    "ynab": (
        {"data": {"transactions": [{"id": "y", "date": "2026-01-15", "amount": -12300, "memo": "milk",
                                    "cleared": "cleared", "approved": True, "payee_name": "Grocer"}]}},
        (-1230, None, "Grocer", "milk", "booked"),
    ),
    "actual": (
        [{"id": "a", "date": "2026-01-15", "amount": -1230, "payee": "11221122-1122-1122-1122-112211221199",
          "payee_name": "Grocer", "notes": "milk", "imported_id": "i"}],
        (-1230, None, "Grocer", "milk", "booked"),
    ),
    "tink": (
        {"transactions": [{"id": "d", "dates": {"booked": "2026-01-15"}, "status": "BOOKED",
                           "descriptions": {"original": "TESCO 12"},
                           "amount": {"currencyCode": "JPY", "value": {"scale": "0", "unscaledValue": "-13"}}}]},
        (-13, "JPY", "", "TESCO 12", "booked"),
    ),
    "lunch money": (
        {"transactions": [{"id": 1, "date": "2026-01-15", "amount": "12.3000", "currency": "usd", "to_base": 12.3,
                           "payee": "Grocer", "notes": "milk", "is_income": False, "exclude_from_totals": False}]},
        (-1230, "USD", "Grocer", "milk", "booked"),
    ),
    "n26": (
        [{"id": "u", "type": "PT", "amount": -12.9, "currencyCode": "EUR", "visibleTS": 1768471200000,
          "merchantName": "LIDL", "referenceText": "x"}],
        (-1290, "EUR", "LIDL", "x", "booked"),
    ),
    "wise": (
        {"transactions": [{"type": "DEBIT", "date": "2026-01-15T08:47:05.832Z", "referenceNumber": "C-1",
                           "amount": {"value": -7.76, "currency": "EUR"}, "runningBalance": {"value": 16.01},
                           "details": {"type": "CARD", "description": "Card of 6.80 GBP",
                                       "amount": {"value": 6.8, "currency": "GBP"}, "merchant": {"name": "Tfl"}}}]},
        (-776, "EUR", "Tfl", "Card of 6.80 GBP", "booked"),
    ),
    "paypal": (
        {"transaction_details": [{
            "transaction_info": {"transaction_id": "5TY", "transaction_initiation_date": "2026-01-15T04:03:52+0000",
                                 "transaction_amount": {"currency_code": "USD", "value": "-65.00"},
                                 "transaction_status": "P", "transaction_subject": "Bill"},
            "payer_info": {"payer_name": {"alternate_full_name": "Ann"}},
            "cart_info": {"item_details": [{"item_amount": {"value": "5"}}, {"item_amount": {"value": "60"}}]}}]},
        (-6500, "USD", "Ann", "Bill", "pending"),
    ),
    "akahu": (
        {"items": [{"_id": "t", "date": "2026-01-15T11:00:00.000Z", "description": "WAREHOUSE", "amount": -5.5,
                    "type": "EFTPOS", "merchant": {"_id": "m", "name": "The Warehouse"}}]},
        (-550, None, "The Warehouse", "WAREHOUSE", "booked"),
    ),
    "teller": (
        [{"details": {"counterparty": {"name": "Diner"}}, "description": "DINER 12", "account_id": "acc_1",
          "date": "2026-01-15", "id": "t", "amount": "-8.99", "status": "pending", "type": "card_payment"}],
        (-899, None, "Diner", "DINER 12", "pending"),
    ),
    "truelayer": (
        {"results": [{"transaction_id": "03c", "timestamp": "2026-01-15T00:00:00Z", "description": "PAYPAL",
                      "amount": 25.07, "currency": "GBP", "transaction_type": "DEBIT", "merchant_name": "Ebay"}]},
        (-2507, "GBP", "Ebay", "PAYPAL", "booked"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MINOR)
def test_how_services_count_and_where_they_put_things(name: str) -> None:
    value, wanted = MINOR[name]
    line = only(value)
    assert (line["amount"], line["currency"], line["payee"], line["description"], line["status"]) == wanted
    assert day(line) == "2026-01-15"


def journal(kind: str, source: str, destination: str, **more: Any) -> dict[str, Any]:
    own = {"Checking": "Asset account", "Savings": "Asset account"}
    inner = {
        "transaction_journal_id": "1", "type": kind, "date": "2026-01-15T00:00:00+00:00", "currency_code": "EUR",
        "amount": "12.300000000000", "description": "text", "source_name": source, "destination_name": destination,
        "source_type": own.get(source, "Revenue account"), "destination_type": own.get(destination, "Expense account"),
    }  # fmt: skip
    return {"type": "transactions", "id": "1", "attributes": {"transactions": [inner | more]}}


def test_double_entry_moves_each_account_of_ones_own() -> None:
    found = of(
        {
            "data": [
                journal("withdrawal", "Checking", "Grocer", tags=["home", "far away"], category_name="Food"),
                journal("transfer", "Checking", "Savings", foreign_amount="13.50", foreign_currency_code="USD"),
                journal("deposit", "Job", "Checking"),
            ]
        }
    )
    told = [(line["account_index"], line["amount"], line["currency"]) for line in found.lines.to_dicts()]
    assert told == [(0, -1230, "EUR"), (0, -1230, "EUR"), (1, 1350, "USD"), (0, 1230, "EUR")]
    assert found.lines["transfer_to"].to_list() == [None, "Savings", "Checking", None]
    assert found.lines["payee"].to_list() == ["Grocer", "Savings", "Checking", "Job"]
    assert found.lines["tags"].to_list()[0] == ["home", "far away"]
    assert [account.name for account in found.accounts] == ["Checking", "Savings"]


def test_a_movement_between_two_own_accounts_in_legs() -> None:
    legs = [
        {"leg_id": "1", "amount": -50, "currency": "GBP", "description": "To EUR", "account_id": "a1"},
        {"leg_id": "2", "amount": 58.2, "currency": "EUR", "description": "From GBP", "account_id": "a2"},
    ]
    found = of([{"id": "i", "state": "completed", "completed_at": "2026-01-15T10:00:01Z", "legs": legs}])
    assert found.sum == {"GBP": -5000, "EUR": 5820}
    assert [account.number for account in found.accounts] == ["a1", "a2"]


def test_a_payee_that_names_an_account_is_a_transfer() -> None:
    line = only([{"date": "2026-01-15", "amount": "-5.00", "payee_name": "Transfer : Savings"}])
    assert line["transfer_to"] == "Savings"


def test_what_was_declined_or_deleted_is_named_and_left_out() -> None:
    booking = {"id": "t", "date": "2026-01-15", "amount": "-5.00", "description": "x"}
    found = of([booking, booking | {"deleted": True}, booking | {"status": "declined"}])
    assert (found.lines.height, [item.reason for item in found.rejected]) == (
        1, ["not carried out, says its status"] * 2,
    )  # fmt: skip


def test_other_words_and_other_numbers_are_read_by_evidence() -> None:
    found = of(
        [
            {"Buchungstag": "03.04.2026", "Betrag": "1.234,56", "Verwendungszweck": "Lohn", "Auftraggeber": "Firma"},
            {"Buchungstag": "15.04.2026", "Betrag": "-12,30", "Verwendungszweck": "Einkauf", "Auftraggeber": "REWE"},
        ]
    )
    assert [(day(line), line["amount"], line["payee"]) for line in found.lines.to_dicts()] == [
        ("2026-04-03", 123456, "Firma"), ("2026-04-15", -1230, "REWE"),
    ]  # fmt: skip


def test_a_person_may_say_what_a_name_means() -> None:
    value = [{"date": "2026-04-15", "amount": "-12.30", "a": "one", "b": "two"}]
    assert of(value, ReadOptions(columns={"b": "description"})).lines["description"][0] == "two"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n", ",\n", "\n\x1e"])
def test_a_value_on_each_line(end: str) -> None:
    rows = [f'{{"date": "2026-01-1{day}", "amount": {day}.5, "description": "Text {day}"}}' for day in range(5)]
    found = read(end.join(rows).encode())
    assert (found.lines.height, found.sum) == (5, {None: 1250})
    step = found.lines["row"][1] - found.lines["row"][0]
    assert found.lines["row"].to_list() == [1 + step * place for place in range(5)]
    assert found.lines["raw"].to_list() == rows


@pytest.mark.parametrize(
    "value",
    [
        {"columns": ["Date", "Payee", "Amount"], "data": [["2026-01-01", "one", "-1.00"], ["2026-01-02", "two", 2.5]]},
        [["Date", "Payee", "Amount"], ["2026-01-01", "one", -1.0], ["2026-01-02", "two", 2.5]],
        {"result": {"rows": [["2026-01-01", "one", "-1.00"], ["2026-01-02", "two", "2.50"]]}},
    ],
)
def test_a_table_of_lists(value: Any) -> None:
    found = of(value)
    assert (found.format, found.sum) == ("json", {None: 150})
    assert {"one", "two"} == set(found.lines["description"])


def test_the_row_is_the_line_where_the_object_begins() -> None:
    value = [
        {"date": "2026-01-15", "amount": "-5.00", "about": {"text": "x"}},
        {"date": "2026-01-16", "amount": "1.00"},
    ]
    found = read(json.dumps(value, indent=2).encode())
    assert found.lines["row"].to_list() == [2, 9]


@pytest.mark.parametrize("spread", [True, False])
def test_a_file_that_is_cut_keeps_what_is_whole_and_says_so(spread: bool) -> None:
    value = {"transactions": [{"date": f"2026-01-1{place}", "amount": "1.00", "text": "x"} for place in range(5)]}
    data = json.dumps(value, indent=1 if spread else None)
    found = read(data[: data.rindex("2026")].encode())
    assert (found.lines.height, found.rejected_count) == (4, 1)
    assert "cut off" in found.rejected[0].reason
    assert [question.about for question in found.questions] == ["cut"]
    assert found.confidence < 0.75


REFUSED = {
    "nothing": (b"[]", NoBookings),
    "settings": (b'{"name": "x", "version": "1.2.3", "dependencies": {"a": "^1.0.0"}}', NoBookings),
    "prices": (b'{"prices": [{"symbol": "A", "price": 1.5}, {"symbol": "B", "price": 2.5}]}', NoBookings),
    "an error of an interface": (b'{"error": "invalid_token", "status": 401}', NoBookings),
    "standing orders": (
        b'{"scheduled": [{"date": "2026-01-01", "amount": "-1.00"}, {"date": "2026-02-01", "amount": "-1.00"}]}',
        NoBookings,
    ),
    "a beginning": (b'{"transactions": [', UnreadableFile),
    "not JSON at all": (b'{"a": oh no', UnreadableFile),
    "deep lists": (b"[" * 100_000 + b"]" * 100_000, UnreadableFile),
    "deep objects": (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, UnreadableFile),
}


@pytest.mark.parametrize("name", REFUSED)
def test_json_without_bookings_is_refused_in_words(name: str) -> None:
    data, kind = REFUSED[name]
    with pytest.raises(kind) as refusal:
        read(data)
    assert refusal.value.detail.endswith((".", "again."))


ODD = {
    "a number of many digits": '"amount": ' + "9" * 5000,
    "more than any account holds": '"amount": 1e300',
    "an exponent without end": '"amount": 1e999999999999',
    "a fraction of nothing": '"amount": 1e-999999999999',
    "no number": '"amount": NaN',
    "endless": '"amount": -Infinity',
    "a true amount": '"amount": true',
    "a list": '"amount": [1, 2]',
}


@pytest.mark.parametrize("name", ODD)
def test_one_odd_amount_is_a_rejected_row(name: str) -> None:
    good = '{"date": "2026-01-15", "amount": 1.50, "text": "x"}'
    found = read(f'[{good}, {{"date": "2026-01-15", {ODD[name]}, "text": "y"}}, {good}]'.encode())
    assert (found.sum, found.rejected_count) == ({None: 300}, 1)


def test_exponents_keep_their_value() -> None:
    assert only([{"date": "2026-01-15", "amount": "x"}, {"date": "2026-01-15", "amount": "2.00"}])["amount"] == 200
    found = read(b'[{"date": "2026-01-15", "amount": 1.25E2}, {"date": "2026-01-15", "amount": -5e-1}]')
    assert found.lines["amount"].to_list() == [12500, -50]


def test_the_last_of_repeated_names_counts_and_broken_characters_are_marked() -> None:
    found = read(b'[{"date": "2026-01-15", "amount": 1.5, "amount": 2.5, "text": "a\\ud800b\\u0000c\\nd"}]')
    assert found.lines["amount"].to_list() == [250]
    assert found.lines["description"].to_list() == ["a?b c d"]


def test_every_cut_is_answered() -> None:
    data = json.dumps(MINOR["wise"][0]).encode()
    for end in range(len(data)):
        with contextlib.suppress(DomainError):
            assert read(data[:end]).lines.height <= 1
