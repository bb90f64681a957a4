"""What is private becomes a placeholder; everything else stays, and everything can be put back."""

# ruff: noqa: RUF001 (letters of many scripts look alike)

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.categorisation.known_names import merchant_share
from smartspend.outbound.redaction import Redactor, find, sanitize_description

HIDDEN = """
Transfer to Maria Schmidt DE89 3704 0044 0532 0130 00 | Transfer to ⟦PERSON_1⟧ ⟦IBAN_1⟧
Überweisung an Hans Zwirbelmayr Miete April | Überweisung an ⟦PERSON_1⟧ Miete April
VIR INST DE MARIE DUPONT | VIR INST DE ⟦PERSON_1⟧
BIZUM A FAVOR DE LUCIA GARCIA | BIZUM A FAVOR DE ⟦PERSON_1⟧
UPI/P2A/406712345678/RAHUL SHARMA/SBIN/Payment | UPI/P2A/⟦REFERENCE_1⟧/⟦PERSON_1⟧/SBIN/Payment
Zelle to Bob | Zelle to ⟦PERSON_1⟧
TWINT Hans Meier | TWINT ⟦PERSON_1⟧
PIX ENVIADO JOAO SILVA | PIX ENVIADO ⟦PERSON_1⟧
Przelew do Jan Kowalski | Przelew do ⟦PERSON_1⟧
Swish Anna Svensson | Swish ⟦PERSON_1⟧
Перевод Ивану Петрову | Перевод ⟦PERSON_1⟧
Μεταφορά σε Γιώργος Παπαδόπουλος | Μεταφορά σε ⟦PERSON_1⟧
お振込 山田 太郎 様 | お振込 ⟦PERSON_1⟧ 様
转账给王小明 | 转账给⟦PERSON_1⟧
이체 김민수 | 이체 ⟦PERSON_1⟧
MARIA MÜLLER | ⟦PERSON_1⟧
Hauptstraße 12, 80331 München | ⟦ADDRESS_1⟧
12 rue de la Paix 75002 Paris | ⟦ADDRESS_1⟧
call +49 170 1234567 | call ⟦PHONE_1⟧
Card ****1234 | Card ⟦CARD_1⟧
4111 1111 1111 1111 | ⟦CARD_1⟧
maria.schmidt@example.org | ⟦EMAIL_1⟧
SSN 123-45-6789 | SSN ⟦ID_1⟧
Konto 123456789 BLZ 37040044 | Konto ⟦ACCOUNT_1⟧ BLZ ⟦ACCOUNT_2⟧
IBAN DE**3704****0000 | IBAN ⟦IBAN_1⟧
"""
KEPT = """
Paul Smith London
Hugo Boss Outlet
STARBUCKS STORE 12345 SEATTLE WA
LIDL SAGT DANKE 1234
ZARA MILANO
Dr. Oetker
ING DIRECT
Payment to Joe's Pizza
Dauerauftrag Stadtwerke München
UPI/P2M/SWIGGY/HDFC
Zahnarztpraxis Dr. Keller
PAGAMENTO TRATTORIA DA MARIO
2026-04-05 12:30
Payment received, thank you
7-Eleven 3344
"""


@pytest.mark.parametrize("line", HIDDEN.strip().splitlines())
def test_what_is_private_is_hidden(line: str) -> None:
    text, _, expected = line.partition(" | ")
    assert sanitize_description(text, merchants=merchant_share) == expected


@pytest.mark.parametrize("text", KEPT.strip().splitlines())
def test_merchants_stay(text: str) -> None:
    assert sanitize_description(text, merchants=merchant_share) == text


@pytest.mark.parametrize(
    "text",
    [
        "DE89\u200b3704\u200b0044\u200b0532\u200b0130\u200b00",
        "ＤＥ８９３７０４００４４０５３２０１３０００",
        "de89 3704 0044 0532 0130 00",
        "IBANDE89370400440532013000BIC",
        "DЕ89370400440532013000",
        "DE89-3704-0044-0532-0130-00",
        "DE89٣٧٠٤٠٠٤٤٠٥٣٢٠١٣٠٠٠",
        "DE8937040044\n0532013000",
    ],
)
def test_no_spelling_hides_an_account(text: str) -> None:
    found = find(text)
    assert [one.kind for one in found] == ["IBAN"]
    assert sum(character.isdecimal() for character in text[found[0].start : found[0].end]) == 20


def test_places_are_those_of_the_original() -> None:
    text = "Cafe\u0301 ﬁn \u200bDE89 3704\u200b 0044 0532 0130 00 end"
    (found,) = find(text)
    assert text[: found.start].rstrip("\u200b ") == "Cafe\u0301 ﬁn"
    assert text[found.end :] == " end"


def test_one_value_has_one_placeholder_in_all_texts_of_a_request() -> None:
    redactor = Redactor()
    first = redactor.redact("Transfer to Maria Schmidt").text
    second = redactor.redact("From Hans Meier for Zelle to Maria Schmidt").text
    assert first == "Transfer to ⟦PERSON_1⟧"
    assert "⟦PERSON_1⟧" in second
    assert "⟦PERSON_2⟧" in second


def test_the_answer_gets_the_originals_back() -> None:
    redactor = Redactor()
    sent = redactor.redact("Zelle to Bob, Bob@example.org").text
    assert "Bob" not in sent
    assert redactor.restore("⟦PERSON_1⟧ was paid; ⟦PERSON_9⟧ is nobody") == "Bob was paid; ⟦PERSON_9⟧ is nobody"


def test_own_names_are_hidden_wherever_they_stand() -> None:
    text = "LASTSCHRIFT FITNESS QUIBBLE ADA-M 12"
    assert sanitize_description(text, own_names=["Ada Quibble"]) == "LASTSCHRIFT FITNESS ⟦PERSON_1⟧-M 12"


def test_texts_that_look_like_placeholders_are_hidden_too() -> None:
    redactor = Redactor()
    sent = redactor.redact("⟦PERSON_1⟧ Zelle to Bob ⟦PERSON_1").text
    assert redactor.restore(sent) == "⟦PERSON_1⟧ Zelle to Bob ⟦PERSON_1"
    assert "Bob" not in sent


PIECES = st.sampled_from(
    [
        *("Transfer to ", "Maria Schmidt", "DE89 3704 0044 0532 0130 00", "⟦PERSON_1⟧", "+49 170 1234567", " ", "\n"),
        *(
            "\u200b",
            "é",
            "e\u0301",
            "ﬀ",
            "振込",
            "山田 太郎",
            "4111-1111-1111-1111",
            "a@b.example",
            "각",
            "\u1100\u1161",
        ),
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=12).map("".join))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    redactor = Redactor()
    redacted = redactor.redact(text)
    assert redactor.restore(redacted.text) == text
    places = [place for one in redacted.found for place in (one.start, one.end)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)


@pytest.mark.parametrize("piece", ["transfer ", "1-", "a.", "X", "UPI/A/", "⟦", "王", "DE12 ", "a@", ".", "Herr "])
def test_long_texts_take_no_longer_than_their_length(piece: str) -> None:
    text = (piece * 20_000)[:20_000]
    assert Redactor().restore(Redactor().redact(text).text) is not None


UNKNOWN_PEOPLE = """
Gehaltszahlung Brunhilde Xantzinger | Xantzinger
BONIFICO A FAVORE DI ERMENEGILDO SBRAGIA AFFITTO | SBRAGIA
Recibido de Wenceslao Zubizarreta por la bici | Zubizarreta
Betalning Ragnvald Hammarskjöld present | Hammarskjöld
IPI TT REF Al Otaibi Nawaf FAMILY SUPPORT | Al Otaibi Nawaf
NEFT-OMPRAKASH RAMANUJAM-LOAN RETURN | OMPRAKASH RAMANUJAM
MBVCB.38291.KHONG THI NGHIA chuyen tien.CT tu | KHONG THI NGHIA
Người chuyển Lương Thắng tiền điện | Lương Thắng
โอนไป นางสาวกัลยา แซ่ลิ้ม | กัลยา แซ่ลิ้ม
給与 テシガワラ チヅル | テシガワラ チヅル
向张丽华付款 | 张丽华
이체 남궁 민준 월세 | 남궁 민준
अंतरण फूलमती बढ़ई को | फूलमती बढ़ई
"""


@pytest.mark.parametrize("line", UNKNOWN_PEOPLE.strip().splitlines())
def test_names_that_no_list_has_are_hidden_where_no_shop_is_paid(line: str) -> None:
    text, _, name = line.partition(" | ")
    left = sanitize_description(text, merchants=merchant_share)
    assert not [part for part in name.split() if part in left]


@pytest.mark.parametrize(
    "text",
    [
        "POS HARCAMA Köfteci Yusuf İSTANBUL TR",
        "Zahnarztpraxis Dr. Xantzinger",
        "ชำระเงิน เซเว่นอีเลฟเว่น",
        "支付宝-沃尔玛",
        "Payment to Wuxley Plumbing LLC",
        "UPI/P2M/Lakshmi Textiles/order",
    ],
)
def test_unknown_shops_stay_where_a_purchase_is_meant(text: str) -> None:
    assert sanitize_description(text, merchants=merchant_share) == text


ADDRESSES = """
Vinohradská 112, 130 00 Praha 3
5 The Paddocks, York YO31 7PB
Bağdat Caddesi No: 124 D:5, Kadıköy, İstanbul
78/3 Lê Lợi, Quận Hải Châu, Đà Nẵng
6720 Szeged, Kárász u. 8.
रोहन के लिए मकान नं. 45, गली 3, लाजपत नगर, नई दिल्ली 110024
99/12 ถนนสุขุมวิท แขวงคลองเตย กรุงเทพฯ 10110
〒604-8166 京都市中京区三条通烏丸12
"""


@pytest.mark.parametrize("address", ADDRESSES.strip().splitlines())
def test_addresses_are_hidden_to_their_end(address: str) -> None:
    left = sanitize_description(f"x {address}", merchants=merchant_share)
    assert not any(map(str.isdigit, re.sub("⟦[^⟧]*⟧", "", left)))


@pytest.mark.parametrize(
    "text",
    [
        "HAVAN BLUMENAU",
        "FARROW BUTCHERS SWANSEA",
        "CHEZ PLUMEAU NANTES",
        "KOPIJNICA LUNA SPLIT",
        "TORVALDS TEAROOM #0412 AUSTIN TX",
        "IZ *WEKALU COFFEE",
        "Mua tại Bún Chả Hương Sen",
        "dm-drogerie markt",
    ],
)
def test_shops_without_a_word_of_purchases_stay(text: str) -> None:
    assert sanitize_description(text, merchants=merchant_share) == text


@pytest.mark.parametrize(
    "line",
    [
        "E-Transfer |E M Ashgrove|",
        "|WOLANSKI K| DEPOSIT ROOM 2",
        "za |Zbyška| bilety",
        "Geschenk Oma |Hedwig|",
        "Дядя |Коля| за дрова",
        "EFT |VAN DER WESTHUIZEN PJ|",
        "|kofi asantewaa| rent share",
        "გადარიცხვა |ნინო ლომიძე|",
        "手机|13912345678| |陈|",
        "振込 |グエン バン ナム|",
        "کارت به کارت |زهرا محمدی|",
        "PESEL |44051401359| |Wronka|",
        "|Herengracht 21-II, 1015 BA Amsterdam| borg",
        "E-LASKU |RF18 5390 0754 7034|",
        "|Frieda|",
        "Lương tháng 5 của |Thắng|",
    ],
)
def test_lines_as_banks_write_them_lose_what_is_private(line: str) -> None:
    parts = line.split("|")
    text = "".join(parts)
    hidden = {place for one in find(text, merchants=merchant_share) for place in range(one.start, one.end)}
    start = 0
    for number, part in enumerate(parts):
        if number % 2:
            letters = {place for place in range(start, start + len(part)) if text[place].isalnum()}
            assert letters <= hidden, text
        start += len(part)
