from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.categorisation.descriptor import fold, payee_key, read


@pytest.mark.parametrize(
    ("raw", "merchant", "processor"),
    [
        ("SQ *BLUE DOOR CAFE 0412", "Blue Door Cafe", "Square"),
        ("PAYPAL *CORNERBOOKS 35314369001", "Cornerbooks", "PayPal"),
        ("SumUp  *Café Linde", "Café Linde", "SumUp"),
        ("Zettle_*Kiosk Nord", "Kiosk Nord", "Zettle"),
        ("POS 1234 GREEN GROCER 2345", "Green Grocer", None),
        ("UPI/DR/123456789012/SPICE CORNER/HDFC/spice@bank", "Spice Corner", None),
        ("Lindner Handels GmbH & Co. KG", "Lindner Handels", None),
        ("AMZN Mktp DE*2K4RT5", "Amazon", None),
        ("UBER   *EATS HELP.UBER.COM", "Uber Eats", None),
        ("EREF+ZAA1234567 MREF+M-1234 SVWZ+Turnverein Nord", "Turnverein Nord", None),
        ("デビット ローソン 123", "ローソン", None),
    ],
)
def test_the_merchant_stands_out_of_what_the_bank_wrote(raw: str, merchant: str, processor: str | None) -> None:
    found = read(raw)
    assert (found.merchant, found.processor) == (merchant, processor)


def test_two_visits_share_a_key() -> None:
    assert (
        payee_key("CARD 1234 12JAN CORNER SHOP 00412")
        == payee_key("CARD 9876 03FEB CORNER SHOP 00999")
        == "corner shop"
    )


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Café  Müller", "cafe muller"),
        ("H&M", "h&m"),
        ("Marks & Spencer", "marks and spencer"),
        ("S.A.R.L. Dupont", "sarl dupont"),
        ("Łódź Straße", "lodz strasse"),
        ("ﾄｳｷｮｳｶﾞｽ", "トウキョウガス"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=600))
def test_any_text_can_be_read(text: str) -> None:
    assert read(text).key == payee_key(text)
    assert fold(fold(text)) == fold(text)
