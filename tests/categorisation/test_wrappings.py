"""What banks write around a payee, and what is left of a text without it."""

from __future__ import annotations

import pytest

from smartspend.categorisation.wrappings import unwrapped


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Tytuł: 0001 Lokalizacja: Adres: PIEKARNIA RATUSZ Miasto: LOMZA Kraj: POLSKA Numer telefonu: 48000",
            "0001 PIEKARNIA RATUSZ",
        ),
        ("Lokalizacja: Adres: UL. DLUGA 1 Miasto: OPOLE Bankomat: OBCY", "UL. DLUGA 1 Bankomat OBCY"),
        ("Naam: Bakker Jansen Omschrijving: brood Kenmerk: 1 IBAN: NL00", "Bakker Jansen brood"),
        ("/TRTP/SEPA Incasso/CSID/NL00/NAME/WATERBEDRIJF/REMI/JUNI/IBAN/NL00", "SEPA Incasso WATERBEDRIJF JUNI"),
        ("ACME FOODS DES:PAYROLL ID:1 INDN:JANE DOE CO ID:2 PPD", "ACME FOODS PAYROLL"),
        ("RED HEN GRILL 12 MAIN ST SPRINGFIELD 01880 MA USA", "RED HEN GRILL"),
        ("RED HEN GRILL & BAR12 MAIN ST SPRINGFIELD 01880 MA USA", "RED HEN GRILL & BAR"),
        ("RED HEN 07/22 MOBILE PURCHASE Springfield MA", "RED HEN Springfield MA"),
        ("RED HEN - Visa Purchase - Receipt 1234In KEW Date 1 May Card 4622", "RED HEN"),
        ("PNT*RED HEN CAFE", "RED HEN CAFE"),
        ("TST. RED HEN", "RED HEN"),
        ("DD *RED HEN", "Doordash RED HEN"),
    ],
)
def test_labels_channels_addresses_and_carriers_go(text: str, left: str) -> None:
    assert unwrapped(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "TESCO STORES 2841 LEEDS",
        "SVWZ+Miete EREF+1",
        "Rent: June",
        "12 MAIN ST USA",
        "PURCHASE INTEREST CHARGE",
        "Nazwa odbiorcy: 123 Kraj: 45",
        "",
        "*",
    ],
)
def test_anything_else_stays_as_it_is(text: str) -> None:
    assert unwrapped(text) == text
