# ruff: noqa: E501, RUF001 - lines and letters as banks write them
"""Layouts of banks: britain and north."""

from __future__ import annotations

from tests.statements.corpus.layout import Layout

LAYOUTS = (
    Layout(
        "GB",
        "Revolut",
        "fees beside the amount, pending and reverted rows",
        (
            "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\n"
            "TRANSFER,Current,2026-01-02 10:00:01,2026-01-02 10:00:02,From Ann,100.00,0.00,EUR,COMPLETED,100.00\n"
            "CARD_PAYMENT,Current,2026-01-03 09:00:00,2026-01-04 11:11:11,Bakery,-4.20,0.00,EUR,COMPLETED,95.80\n"
            "EXCHANGE,Current,2026-01-05 09:00:00,2026-01-05 09:00:00,Exchanged to USD,-50.00,0.50,EUR,COMPLETED,45.30\n"
            "CARD_PAYMENT,Current,2026-01-06 09:00:00,,Hotel,-20.00,0.00,EUR,PENDING,\n"
            "CARD_PAYMENT,Current,2026-01-06 10:00:00,2026-01-06 10:00:00,Shop,-7.00,0.00,EUR,REVERTED,\n"
        ),
        4,
        "25.30",
        ("2026-01-02", "100.00"),
        ("2026-01-06", "-20.00"),
        "ann",
    ),
    Layout(
        "GB",
        "Wise",
        "one currency a file",
        (
            "TransferWise ID,Date,Amount,Currency,Description,Payment Reference,Running Balance,Exchange From,Exchange To,Exchange Rate,Payer Name,Payee Name,Payee Account Number,Merchant,Card Last Four Digits,Card Holder Full Name,Attachment,Note,Total fees\n"
            "CARD-1,13-01-2026,-12.50,EUR,Card transaction of 12.50 EUR issued by Shop,,87.50,,,,,,,Shop,1234,Ann,,,0.00\n"
            "TRANSFER-2,12-01-2026,100.00,EUR,Received money from Bob,,100.00,,,,Bob,,,,,,,,0.00\n"
        ),
        2,
        "87.50",
        ("2026-01-13", "-12.50"),
        ("2026-01-12", "100.00"),
        "shop",
    ),
    Layout(
        "SE",
        "Swedbank",
        "report line above, three dates",
        (
            "* Transaktionsrapport Period 2026-01-01 – 2026-01-31 Skapad 2026-02-01 10:00 CET\n"
            "Radnummer,Clearingnummer,Kontonummer,Produkt,Valuta,Bokföringsdag,Transaktionsdag,Valutadag,Referens,Beskrivning,Belopp,Bokfört saldo\n"
            '1,81059,1234567,"Privatkonto",SEK,2026-01-30,2026-01-29,2026-01-30,"ICA KVANTUM","Kortköp",-512.00,10635.40\n'
            '2,81059,1234567,"Privatkonto",SEK,2026-01-25,2026-01-25,2026-01-25,"LÖN","Lön",25000.00,11147.40\n'
        ),
        2,
        "24488.00",
        ("2026-01-30", "-512.00"),
        ("2026-01-25", "25000.00"),
        "ica",
        encoding="cp1252",
    ),
    Layout(
        "DK",
        "Danske Bank",
        "",
        (
            '"Dato";"Tekst";"Beløb";"Saldo";"Status";"Afstemt"\n'
            '"02.01.2026";"Netto";"-123,45";"1.000,00";"Udført";"Nej"\n'
            '"03.01.2026";"Løn";"20.000,00";"21.000,00";"Udført";"Nej"\n'
        ),
        2,
        "19876.55",
        ("2026-01-02", "-123.45"),
        ("2026-01-03", "20000.00"),
        "netto",
        encoding="cp1252",
    ),
    Layout(
        "FI",
        "Nordea",
        "dates with slashes, year first",
        (
            "Kirjauspäivä;Määrä;Maksaja;Maksunsaaja;Nimi;Otsikko;Viitenumero;Saldo;Valuutta\n"
            "2026/01/14;-12,90;FI12;;K-Market;K-MARKET KAMPPI;;87,10;EUR\n"
            "2026/01/13;100,00;;FI12;Äiti;ÄITI;123;100,00;EUR\n"
        ),
        2,
        "87.10",
        ("2026-01-14", "-12.90"),
        ("2026-01-13", "100.00"),
        "k-market",
    ),
    Layout(
        "GB",
        "Monzo",
        "emoji, amounts three times",
        (
            "Transaction ID,Date,Time,Type,Name,Emoji,Category,Amount,Currency,Local amount,Local currency,Notes and #tags,Address,Receipt,Description,Category split,Money Out,Money In\n"
            "tx_1,14/01/2026,08:00:00,Card payment,Pret,🥪,Eating out,-4.50,GBP,-4.50,GBP,lunch #work,London,,PRET A MANGER,,-4.50,\n"
            "tx_2,13/01/2026,08:00:00,Faster payment,Employer,,Income,1500.00,GBP,1500.00,GBP,,,,SALARY,,,1500.00\n"
        ),
        2,
        "1495.50",
        ("2026-01-14", "-4.50"),
        ("2026-01-13", "1500.00"),
        "pret",
    ),
    Layout(
        "GB",
        "Barclays",
        "",
        (
            "Number,Date,Account,Amount,Subcategory,Memo\n"
            "\t ,14/01/2026,20-00-00 12345678,-12.30,DEBIT,TESCO STORES 1234    ON 13 JAN BCC\n"
            "\t ,10/01/2026,20-00-00 12345678,1500.00,FT,EMPLOYER   SALARY BGC\n"
        ),
        2,
        "1487.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-10", "1500.00"),
        "tesco",
    ),
    Layout(
        "GB",
        "HSBC",
        "no header",
        ('14/01/2026,TESCO STORES VIS,-12.30\n10/01/2026,EMPLOYER CR,"1,500.00"\n'),
        2,
        "1487.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-10", "1500.00"),
        "tesco",
    ),
    Layout(
        "GB",
        "Starling",
        "",
        (
            "Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP),Spending Category,Notes\n"
            "14/01/2026,Pret A Manger,PRET LONDON,CONTACTLESS,-4.50,95.50,EATING_OUT,\n"
            "10/01/2026,Opening,Top up,FASTER PAYMENT,100.00,100.00,INCOME,\n"
        ),
        2,
        "95.50",
        ("2026-01-14", "-4.50"),
        ("2026-01-10", "100.00"),
        "pret",
    ),
    Layout(
        "GB",
        "NatWest",
        "apostrophes before texts",
        (
            "Date, Type, Description, Value, Balance, Account Name, Account Number\n"
            "\n"
            '14 Jan 2026,POS,"\'1234 13JAN26 , TESCO",-12.30,987.70,"\'ANN","\'600000-12345678",\n'
            '10 Jan 2026,BAC,"\'EMPLOYER",1000.00,1000.00,"\'ANN","\'600000-12345678",\n'
        ),
        2,
        "987.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-10", "1000.00"),
        "tesco",
    ),
    Layout(
        "GB",
        "Santander UK",
        "records, a field a line",
        (
            "From: 01/01/2026 to 31/01/2026\n"
            "\n"
            "Account: XXXX XXXX XXXX 1234\n"
            "\n"
            "Date: 14/01/2026\n"
            "Description: CARD PAYMENT TO TESCO\n"
            "Amount: -12.30 GBP\n"
            "Balance: 987.70 GBP\n"
            "\n"
            "Date: 10/01/2026\n"
            "Description: EMPLOYER\n"
            "Amount: 1000.00 GBP\n"
            "Balance: 1000.00 GBP\n"
        ),
        2,
        "987.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-10", "1000.00"),
        "tesco",
    ),
    Layout(
        "IE",
        "AIB",
        "",
        (
            "Posted Account, Posted Transactions Date, Description1, Description2, Description3, Debit Amount, Credit Amount,Balance,Posted Currency,Transaction Type,Local Currency Amount,Local Currency\n"
            '"12345-067","14/01/26","VDP-TESCO","","","12.30",,"987.70","EUR","Debit"," 12.30","EUR"\n'
            '"12345-067","10/01/26","EMPLOYER","","",,"1,000.00","1,000.00","EUR","Credit"," 1,000.00","EUR"\n'
        ),
        2,
        "987.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-10", "1000.00"),
        "tesco",
    ),
    Layout(
        "SE",
        "Nordea",
        "",
        (
            "Bokföringsdag;Belopp;Avsändare;Mottagare;Namn;Rubrik;Saldo;Valuta\n"
            "2026/01/14;-123,45;1234;;ICA;Kortköp ICA;876,55;SEK\n"
            "2026/01/10;1000,00;;1234;Jobb;Lön;1000,00;SEK\n"
        ),
        2,
        "876.55",
        ("2026-01-14", "-123.45"),
        ("2026-01-10", "1000.00"),
        "ica",
    ),
    Layout(
        "SE",
        "Handelsbanken",
        "blanks as thousands",
        (
            "Kontoutdrag för konto;123 456 789\n"
            "\n"
            "Reskontradatum;Transaktionsdatum;Text;Belopp;Saldo\n"
            "2026-01-14;2026-01-13;COOP;-99,00;901,00\n"
            "2026-01-10;2026-01-10;LÖN;1 000,00;1 000,00\n"
        ),
        2,
        "901.00",
        ("2026-01-14", "-99.00"),
        ("2026-01-10", "1000.00"),
        "coop",
        encoding="cp1252",
    ),
    Layout(
        "NO",
        "DNB",
        "two columns",
        (
            '"Dato";"Forklaring";"Rentedato";"Ut fra konto";"Inn på konto"\n'
            '"14.01.2026";"Varekjøp REMA 1000";"14.01.2026";"234,50";""\n'
            '"10.01.2026";"Lønn";"10.01.2026";"";"30000,00"\n'
        ),
        2,
        "29765.50",
        ("2026-01-14", "-234.50"),
        ("2026-01-10", "30000.00"),
        "rema",
        encoding="cp1252",
    ),
    Layout(
        "FI",
        "OP",
        "",
        (
            '"Kirjauspäivä";"Arvopäivä";"Määrä EUROA";"Laji";"Selitys";"Saaja/Maksaja";"Saajan tilinumero";"Saajan pankin BIC";"Viite";"Viesti";"Arkistointitunnus"\n'
            '"2026-01-14";"2026-01-14";-12,90;"162";"PKORTTIMAKSU";"K-MARKET";"";"";"ref=";"OSTOPVM 260113";"20260114/1"\n'
            '"2026-01-10";"2026-01-10";2000,00;"710";"PALKKA";"Firma Oy";"";"";"ref=";"";"20260110/2"\n'
        ),
        2,
        "1987.10",
        ("2026-01-14", "-12.90"),
        ("2026-01-10", "2000.00"),
        "k-market",
        encoding="latin-1",
    ),
    Layout(
        "IS",
        "Arion",
        "whole krónur",
        (
            "Dagsetning;Upphæð;Staða;Mynt;Skýring;Seðilnúmer;Tilvísun;Texti\n"
            "14.01.2026;-4.560;95.440;ISK;Úttekt;;;BÓNUS\n"
            "10.01.2026;100.000;100.000;ISK;Laun;;;Fyrirtæki\n"
        ),
        2,
        "95440",
        ("2026-01-14", "-4560"),
        ("2026-01-10", "100000"),
        "bónus",
    ),
    Layout(
        "GB",
        "Halifax card",
        "spending is positive",
        (
            "Date,Date Entered,Reference,Description,Amount\n"
            "14/01/2026,14/01/2026,123,AMAZON UK,12.30\n"
            "10/01/2026,10/01/2026,124,PAYMENT RECEIVED - THANK YOU,-100.00\n"
        ),
        2,
        "87.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-10", "100.00"),
        "amazon",
    ),
)
