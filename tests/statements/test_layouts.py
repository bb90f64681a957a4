# ruff: noqa: E501, ISC004, Q003, RUF001 -- files as banks write them
"""Layouts as banks of many countries use them, with made-up rows: what must be understood without any help.

Each case is the file's text and `lines | sum | first date | first amount | words of the first line`.
"""

from __future__ import annotations

import pytest

from smartspend.statements import read

LAYOUTS = {
    "de giro, preamble, payer and payee apart": (
        '"Girokonto";"DE02120300000000202051"\n""\n"Kontostand vom 05.02.2024:";"1.234,56 €"\n""\n'
        '"Buchungsdatum";"Wertstellung";"Status";"Zahlungspflichtige*r";"Zahlungsempfänger*in";"Verwendungszweck";"Umsatztyp";"IBAN";"Betrag (€)";"Gläubiger-ID";"Mandatsreferenz";"Kundenreferenz"\n'
        '"05.02.24";"05.02.24";"Gebucht";"ERIKA MUSTER";"REWE Markt GmbH";"Einkauf 1234";"Ausgang";"DE0000";"-23,45";"";"";""\n'
        '"01.02.24";"01.02.24";"Gebucht";"Arbeit AG";"ERIKA MUSTER";"Gehalt Januar";"Eingang";"DE0001";"2.500,00";"";"";""\n',
        "2 | 2476.55 | 2024-02-05 | -23.45 | REWE Markt Einkauf",
    ),
    "de giro, old headings": (
        '"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Beguenstigter/Zahlungspflichtiger";"Kontonummer";"BLZ";"Betrag";"Waehrung";"Info"\n'
        '"DE11";"30.12.23";"02.01.24";"LASTSCHRIFT";"Strom Abschlag";"Stadtwerke";"DE99";"BYLA";"-80,00";"EUR";"Umsatz gebucht"\n'
        '"DE11";"29.12.23";"29.12.23";"GUTSCHR. UEBERWEISUNG";"Miete zurueck";"Vermieter";"DE98";"BYLA";"12,5";"EUR";"Umsatz gebucht"\n',
        "2 | -67.50 | 2023-12-30 | -80.00 | Stadtwerke Strom",
    ),
    "de soll and haben with a trailing balance line": (
        "Kontonummer:;100 1234567 00;;;\nLetzter Kontostand:;;;1.000,00;EUR\n"
        "Buchungstag;Wert;Umsatzart;Begünstigter / Auftraggeber;Verwendungszweck;IBAN;Soll;Haben;Währung\n"
        "02.05.2024;02.05.2024;Kartenzahlung;Bäcker;Brötchen;DE1;-3,20;;EUR\n"
        "03.05.2024;03.05.2024;Gutschrift;Oma;Geburtstag;DE2;;50,00;EUR\nKontostand;;;;;;;1.046,80;EUR\n",
        "2 | 46.80 | 2024-05-02 | -3.20 | Bäcker Brötchen",
    ),
    "de direction S/H": (
        "Datum;Text;Betrag;S/H\n13.01.2024;Miete;500,00;S\n14.01.2024;Lohn;1.500,00;H\n",
        "2 | 1000.00 | 2024-01-13 | -500.00 | Miete",
    ),
    "at without header, date time stamp behind": (
        "AT611904300234573201;Billa dankt;31.10.2023;31.10.2023;-12,34;EUR;31.10.2023 08:15:00:123\n"
        "AT611904300234573201;Gehalt;30.10.2023;30.10.2023;1.900,00;EUR;30.10.2023 06:00:00:001\n",
        "2 | 1887.66 | 2023-10-31 | -12.34 | Billa",
    ),
    "ch apostrophes, debit and credit": (
        "Datum;Buchungstext;Belastung CHF;Gutschrift CHF;Valuta;Saldo CHF\n"
        "31.01.2024;Coop;1'250.50;;31.01.2024;8'749.50\n30.01.2024;Lohn;;10'000.00;30.01.2024;10'000.00\n",
        "2 | 8749.50 | 2024-01-31 | -1250.50 | Coop",
    ),
    "nl compact dates, Af Bij": (
        '"Datum","Naam / Omschrijving","Rekening","Tegenrekening","Code","Af Bij","Bedrag (EUR)","Mutatiesoort","Mededelingen"\n'
        '"20240105","Albert Heijn","NL01INGB0001","","BA","Af","12,50","Betaalautomaat","Pasvolgnr 001"\n'
        '"20240104","Werkgever","NL01INGB0001","NL02","GT","Bij","2000,00","Overschrijving","Salaris"\n',
        "2 | 1987.50 | 2024-01-05 | -12.50 | Albert Heijn Pasvolgnr",
    ),
    "nl signed with plus and balance": (
        '"IBAN/BBAN","Munt","BIC","Volgnr","Datum","Rentedatum","Bedrag","Saldo na trn","Tegenrekening IBAN/BBAN","Naam tegenpartij","Naam uiteindelijke partij","Naam initiërende partij","BIC tegenpartij","Code","Omschrijving-1","Omschrijving-2"\n'
        '"NL11","EUR","RABO","001","2024-01-05","2024-01-05","-5,99","+94,01","NL22","Jumbo","","","","bc","Betaling","aan Jumbo"\n'
        '"NL11","EUR","RABO","002","2024-01-06","2024-01-06","+10,00","+104,01","NL22","Piet","","","","cb","Tikkie",""\n',
        "2 | 4.01 | 2024-01-05 | -5.99 | Jumbo Betaling",
    ),
    "nl without header, C and D": (
        '"NL11RABO","EUR","20240105","D","5.99","","Jumbo","20240105","ba","","Betaalautomaat"\n'
        '"NL11RABO","EUR","20240106","C","10.00","","Piet","20240106","cb","","Tikkie"\n',
        "2 | 4.01 | 2024-01-05 | -5.99 | Jumbo",
    ),
    "be semicolons, communication": (
        "Rekeningnummer;Rubrieknaam;Naam;Munt;Afschriftnummer;Datum;Omschrijving;Valuta;Bedrag;Saldo;krediet;debet;rekeningnummer tegenpartij;BIC tegenpartij;Naam tegenpartij;Adres tegenpartij;gestructureerde mededeling;Vrije mededeling\n"
        "BE1;;JAN;EUR;02018001;02/03/2018;BETALING COLRUYT;02/03/2018;-50,00;950,00;;-50,00;;;Colruyt;;;boodschappen\n"
        "BE1;;JAN;EUR;02018002;15/03/2018;LOON;15/03/2018;1.500,00;2.450,00;1.500,00;;;;Baas;;;\n",
        "2 | 1450.00 | 2018-03-02 | -50.00 | Colruyt BETALING",
    ),
    "fr libellé, débit and crédit in words": (
        "Date;Date valeur;Débit;Crédit;Libellé;Solde\n13/02/2024;13/02/2024;45,90;;CARTE CARREFOUR;954,10\n12/02/2024;12/02/2024;;1 000,00;VIR SALAIRE;1 000,00\n",
        "2 | 954.10 | 2024-02-13 | -45.90 | CARTE CARREFOUR",
    ),
    "fr signed, narrow blanks": (
        "dateOp;dateVal;label;category;amount;accountNum\n2024-02-13;2024-02-13;CARTE FNAC;Loisirs;\"-1\u202f045,90\";0123\n2024-02-12;2024-02-12;VIR LOYER;Logement;600,00;0123\n",
        "2 | -445.90 | 2024-02-13 | -1045.90 | CARTE FNAC",
    ),
    "es fecha, concepto, importe": (
        "Fecha;F. valor;Concepto;Movimiento;Importe;Divisa;Disponible\n15/01/2024;15/01/2024;Mercadona;Pago con tarjeta;-45,30;EUR;954,70\n14/01/2024;14/01/2024;Nómina;Transferencia;1.000,00;EUR;1.000,00\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | Mercadona",
    ),
    "it entrate e uscite": (
        "Data contabile;Data valuta;Entrate;Uscite;Descrizione\n15/01/2024;16/01/2024;;-45,30;PAGAMENTO POS ESSELUNGA\n14/01/2024;14/01/2024;1.000,00;;STIPENDIO\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | ESSELUNGA",
    ),
    "pt data mov, débito and crédito": (
        "Data mov.;Data valor;Descrição;Débito;Crédito;Saldo contabilístico\n15-01-2024;15-01-2024;CONTINENTE;45,30;;954,70\n14-01-2024;14-01-2024;ORDENADO;;1.000,00;1.000,00\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | CONTINENTE",
    ),
    "br nubank account": (
        "Data,Valor,Identificador,Descrição\n15/01/2024,-45.30,65a1,Compra no débito - Padaria\n14/01/2024,1000.00,65a0,Transferência recebida\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | Padaria",
    ),
    "br nubank card, spending positive": (
        "date,category,title,amount\n2024-01-15,restaurante,Padaria,45.30\n2024-01-14,payment,Pagamento recebido,-200.00\n2024-01-13,mercado,Extra,54.70\n2024-01-12,transporte,Uber,20.00\n",
        "4 | - | 2024-01-15 | - | Padaria",
    ),
    "dk dato, tekst, beløb, saldo": (
        '"Dato";"Tekst";"Beløb";"Saldo"\n"15-01-2024";"Netto";"-45,30";"954,70"\n"14-01-2024";"Løn";"1.000,00";"1.000,00"\n',
        "2 | 954.70 | 2024-01-15 | -45.30 | Netto",
    ),
    "no ut and inn": (
        "Dato;Forklaring;Rentedato;Ut fra konto;Inn på konto\n15.01.2024;Rema 1000;15.01.2024;45,30;\n14.01.2024;Lønn;14.01.2024;;1000,00\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | Rema",
    ),
    "se bokföringsdag, belopp": (
        "Radnummer,Clearingnummer,Kontonummer,Produkt,Valuta,Bokföringsdag,Transaktionsdag,Valutadag,Referens,Beskrivning,Belopp,Bokfört saldo\n"
        "1,8327,123,Privatkonto,SEK,2024-01-15,2024-01-14,2024-01-15,Ica,Ica Kvantum,-45.30,954.70\n2,8327,123,Privatkonto,SEK,2024-01-14,2024-01-14,2024-01-14,Lön,Lön,1000.00,1000.00\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | Ica Kvantum",
    ),
    "fi kirjauspäivä, summa": (
        "Kirjauspäivä;Arvopäivä;Määrä EUROA;Laji;Selitys;Saaja/Maksaja;Viite;Viesti\n15.01.2024;15.01.2024;-45,30;162;KORTTIOSTO;K-MARKET;;Ostos\n14.01.2024;14.01.2024;1000,00;588;PALKKA;FIRMA OY;;\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | K-MARKET KORTTIOSTO",
    ),
    "pl kwota, saldo": (
        "Data transakcji;Data księgowania;Dane kontrahenta;Tytuł;Nr rachunku;Kwota transakcji (waluta rachunku);Waluta;Saldo po transakcji\n2024-01-15;2024-01-16;BIEDRONKA;Płatność kartą;;-45,30;PLN;954,70\n2024-01-14;2024-01-14;PRACODAWCA;Wynagrodzenie;;1 000,00;PLN;1 000,00\n",
        "2 | 954.70 | 2024-01-16 | -45.30 | BIEDRONKA Płatność",
    ),
    "cz datum, objem, protiúčet": (
        "ID pohybu;Datum;Objem;Měna;Protiúčet;Název protiúčtu;Kód banky;VS;Poznámka;Zpráva pro příjemce;Typ\n1;15.01.2024;-45,30;CZK;123;Albert;0800;;;Nákup: Albert;Platba kartou\n2;14.01.2024;1000,00;CZK;321;Firma;0100;;;Mzda;Bezhotovostní příjem\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | Albert Nákup",
    ),
    "hu dates with a last dot": (
        "Könyvelés dátuma;Értéknap;Összeg;Devizanem;Partner neve;Közlemény\n2024.01.15.;2024.01.15.;-4530;HUF;Spar;Vásárlás\n2024.01.14.;2024.01.14.;100000;HUF;Cég;Fizetés\n",
        "2 | 95470.00 | 2024-01-15 | -4530.00 | Spar Vásárlás",
    ),
    "ro debit and credit": (
        "Data;Descriere;Debit;Credit;Sold\n15.01.2024;Plata POS Kaufland;45,30;;954,70\n14.01.2024;Salariu;;1.000,00;1.000,00\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | Kaufland",
    ),
    "hr isplata and uplata": (
        "Datum knjiženja;Opis plaćanja;Isplata;Uplata;Stanje\n15.01.2024.;Konzum;45,30;;954,70\n14.01.2024.;Plaća;;1.000,00;1.000,00\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | Konzum",
    ),
    "gr χρέωση, πίστωση": (
        "Ημερομηνία;Αιτιολογία;Ποσό;Πρόσημο\n15/01/2024;ΣΚΛΑΒΕΝΙΤΗΣ;45,30;Χ\n14/01/2024;ΜΙΣΘΟΣ;1.000,00;Π\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | ΣΚΛΑΒΕΝΙΤΗΣ",
    ),
    "ru card, own and operation currency": (
        '"Дата операции";"Дата платежа";"Номер карты";"Статус";"Сумма операции";"Валюта операции";"Сумма платежа";"Валюта платежа";"Кэшбэк";"Категория";"MCC";"Описание"\n'
        '"15.01.2024 12:30:11";"16.01.2024";"*1234";"OK";"-10,00";"EUR";"-1000,50";"RUB";"";"Супермаркеты";"5411";"Пятёрочка"\n"14.01.2024 10:00:00";"14.01.2024";"*1234";"FAILED";"-5,00";"RUB";"-5,00";"RUB";"";"Разное";"";"Ошибка"\n'
        '"13.01.2024 10:00:00";"13.01.2024";"*1234";"OK";"2000,00";"RUB";"2000,00";"RUB";"";"Переводы";"";"Иван И."\n',
        "2 | 999.50 | 2024-01-16 | -1000.50 | Пятёрочка",
    ),
    "tr borç alacak": (
        "Tarih;Açıklama;Borç;Alacak;Bakiye\n15/01/2024;MIGROS;45,30;;954,70\n14/01/2024;MAAŞ;;1.000,00;1.000,00\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | MIGROS",
    ),
    "il חובה זכות": (
        "תאריך,תיאור,חובה,זכות,יתרה\n15/01/2024,שופרסל,45.30,,954.70\n14/01/2024,משכורת,,1000.00,1000.00\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | שופרסל",
    ),
    "ae مدين دائن": (
        "التاريخ,البيان,مدين,دائن,الرصيد\n15/01/2024,كارفور,45.30,,954.70\n14/01/2024,راتب,,1000.00,1000.00\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | كارفور",
    ),
    "jp お支払金額 お預り金額": (
        "日付,摘要,お支払金額,お預り金額,差引残高\n2024/1/15,スーパー,\"4,530\",,\"95,470\"\n2024/1/14,給与,,\"100,000\",\"100,000\"\n",
        "2 | 95470.00 | 2024-01-15 | -4530.00 | スーパー",
    ),
    "kr 출금 입금": (
        "거래일시,적요,출금액,입금액,잔액,내용\n2024.01.15 12:30:00,체크카드,\"4,530\",0,\"95,470\",이마트\n2024.01.14 09:00:00,급여,0,\"100,000\",\"100,000\",회사\n",
        "2 | 95470.00 | 2024-01-15 | -4530.00 | 이마트",
    ),
    "tw republic years": (
        "交易日,摘要,支出金額,存入金額,餘額\n113/01/15,全聯,453,,547\n113/01/14,薪資,,1000,1000\n",
        "2 | 547.00 | 2024-01-15 | -453.00 | 全聯",
    ),
    "th buddhist years": (
        "วันที่,รายการ,ถอน,ฝาก,ยอดคงเหลือ\n15/01/2567,โลตัส,45.30,,954.70\n14/01/2567,เงินเดือน,,1000.00,1000.00\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | โลตัส",
    ),
    "in lakhs, Dr and Cr": (
        "Txn Date,Description,Ref No./Cheque No.,Amount (INR),Dr/Cr,Balance (INR)\n15 Jan 2024,UPI/BIGBASKET,123,\"1,25,000.50\",DR,\"8,74,999.50\"\n14 Jan 2024,NEFT SALARY,124,\"10,00,000.00\",CR,\"10,00,000.00\"\n",
        "2 | 874999.50 | 2024-01-15 | -125000.50 | BIGBASKET",
    ),
    "in withdrawal and deposit": (
        "S No.,Value Date,Transaction Date,Cheque Number,Transaction Remarks,Withdrawal Amount (INR ),Deposit Amount (INR ),Balance (INR )\n1,15/01/2024,15/01/2024,-,UPI/SWIGGY,450.00,0.00,9550.00\n2,16/01/2024,16/01/2024,-,SALARY,0.00,5000.00,14550.00\n",
        "2 | 4550.00 | 2024-01-15 | -450.00 | SWIGGY",
    ),
    "us bank with type and check number": (
        "Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\nDEBIT,01/15/2024,\"TRADER JOE S, NY\",-45.30,DEBIT_CARD,954.70,,\nCREDIT,01/14/2024,PAYROLL,1000.00,ACH_CREDIT,1000.00,,\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | TRADER JOE",
    ),
    "us card, sale negative": (
        "Transaction Date,Post Date,Description,Category,Type,Amount,Memo\n01/15/2024,01/16/2024,AMAZON,Shopping,Sale,-45.30,\n01/14/2024,01/15/2024,Payment Thank You,,Payment,100.00,\n",
        "2 | 54.70 | 2024-01-16 | -45.30 | AMAZON",
    ),
    "us card, debit and credit": (
        "Transaction Date,Posted Date,Card No.,Description,Category,Debit,Credit\n2024-01-15,2024-01-16,1234,AMAZON,Shopping,45.30,\n2024-01-14,2024-01-15,1234,CAPITAL PYMT,Payment,,100.00\n",
        "2 | 54.70 | 2024-01-16 | -45.30 | AMAZON",
    ),
    "us card, charges positive": (
        "Date,Description,Card Member,Account #,Amount\n01/15/2024,AMAZON,JANE DOE,-12345,45.30\n01/14/2024,AUTOPAY PAYMENT - THANK YOU,JANE DOE,-12345,-100.00\n01/13/2024,DELTA,JANE DOE,-12345,250.00\n",
        "3 | -195.30 | 2024-01-15 | -45.30 | AMAZON",
    ),
    "us without header, five columns": (
        '"01/15/2024","-45.30","*","","PURCHASE TRADER JOE"\n"01/14/2024","1000.00","*","","PAYROLL"\n',
        "2 | 954.70 | 2024-01-15 | -45.30 | TRADER JOE",
    ),
    "us preamble with balances": (
        "Description,,Summary Amt.\nBeginning balance as of 01/01/2024,,\"1,000.00\"\nTotal credits,,\"500.00\"\nTotal debits,,\"-45.30\"\nEnding balance as of 01/31/2024,,\"1,454.70\"\n\n"
        "Date,Description,Amount,Running Bal.\n01/01/2024,Beginning balance as of 01/01/2024,,\"1,000.00\"\n01/15/2024,\"TRADER JOE\",\"-45.30\",\"954.70\"\n01/20/2024,\"PAYROLL\",\"500.00\",\"1,454.70\"\n",
        "2 | 454.70 | 2024-01-15 | -45.30 | TRADER JOE",
    ),
    "gb paid out, paid in": (
        "\"Account Name:\",\"Current ****1234\"\n\"Account Balance:\",\"£954.70\"\n\n\"Date\",\"Transaction type\",\"Description\",\"Paid out\",\"Paid in\",\"Balance\"\n\"15 Jan 2024\",\"Visa purchase\",\"TESCO\",\"£45.30\",\"\",\"£954.70\"\n\"14 Jan 2024\",\"Bank credit\",\"WAGES\",\"\",\"£1,000.00\",\"£1,000.00\"\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | TESCO",
    ),
    "gb monzo": (
        "Transaction ID,Date,Time,Type,Name,Emoji,Category,Amount,Currency,Local amount,Local currency,Notes and #tags,Address,Receipt,Description,Category split,Money Out,Money In\n"
        "tx_1,15/01/2024,12:30:11,Card payment,Pret,,Eating out,-4.50,GBP,-5.20,EUR,,London,,PRET A MANGER,,-4.50,\ntx_2,16/01/2024,08:00:00,Faster payment,Boss,,Income,100.00,GBP,100.00,GBP,,,,WAGES,,,100.00\n",
        "2 | 95.50 | 2024-01-15 | -4.50 | Pret",
    ),
    "revolut, reverted and pending": (
        "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\nCARD_PAYMENT,Current,2024-01-15 12:30:11,2024-01-16 09:00:00,Lidl,-45.30,0.00,EUR,COMPLETED,954.70\n"
        "CARD_PAYMENT,Current,2024-01-17 12:30:11,,Aldi,-5.00,0.00,EUR,PENDING,\nCARD_PAYMENT,Current,2024-01-18 12:30:11,,Oops,-7.00,0.00,EUR,REVERTED,\n",
        "2 | -50.30 | 2024-01-16 | -45.30 | Lidl",
    ),
    "paypal, gross fee net": (
        '"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address","Transaction ID","Balance"\n"15/01/2024","12:30:11","CET","Spotify","PreApproved Payment","Completed","EUR","-9,99","0,00","-9,99","me@x","1AB","90,01"\n"16/01/2024","12:30:11","CET","Bob","Payment","Completed","EUR","100,00","-3,00","97,00","b@x","2AB","187,01"\n',
        "2 | 87.01 | 2024-01-15 | -9.99 | Spotify",
    ),
    "wise": (
        '"TransferWise ID",Date,Amount,Currency,Description,"Payment Reference","Running Balance","Exchange From","Exchange To","Payer Name","Payee Name","Merchant"\nCARD-1,15-01-2024,-45.30,EUR,"Card transaction of 45.30 EUR issued by Lidl",,954.70,,,,,Lidl\nTRANSFER-2,14-01-2024,1000.00,EUR,"Received money from Boss",Wages,1000.00,,,Boss,,\n',
        "2 | 954.70 | 2024-01-15 | -45.30 | Lidl",
    ),
    "n26": (
        '"Date","Payee","Account number","Transaction type","Payment reference","Amount (EUR)","Amount (Foreign Currency)","Type Foreign Currency","Exchange Rate"\n"2024-01-15","Lidl","","MasterCard Payment","","-45.3","-45.3","EUR","1.0"\n"2024-01-14","Boss","DE1","Income","Wages","1000.0","","",""\n',
        "2 | 954.70 | 2024-01-15 | -45.30 | Lidl",
    ),
    "au without header": (
        '15/01/2024,"-45.30","COLES 0123 SYDNEY","+954.70"\n14/01/2024,"+1000.00","SALARY ACME","+1000.00"\n',
        "2 | 954.70 | 2024-01-15 | -45.30 | COLES",
    ),
    "za with footer": (
        "Account:,62000000000,[Cheque]\nDate,Amount,Balance,Description\n2024/01/15,-45.30,954.70,PNP\n2024/01/14,1000.00,1000.00,SALARY\n\nTotal,954.70,,\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | PNP",
    ),
    "trailing minus and tabs": (
        "Date\tDetails\tAmount\n15.01.2024\tShop\t45,30-\n14.01.2024\tWages\t1.000,00\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | Shop",
    ),
    "amounts with CR and DR": (
        "Date,Details,Amount\n15/01/2024,Shop,45.30 DR\n14/01/2024,Wages,\"1,000.00 CR\"\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | Shop",
    ),
    "pipes and month names": (
        "Date|Details|Amount\n15-Jan-24|Shop|-45.30\n14-Feb-24|Wages|1000\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | Shop",
    ),
    "br rows that tell the balance": (
        '"Data","Dependencia Origem","Histórico","Data do Balancete","Número do documento","Valor",\n"01/02/2024","","Saldo Anterior","","0","1000.00",\n"15/02/2024","1234","PADARIA","","123","-45.30",\n"29/02/2024","","S A L D O","","0","954.70",\n',
        "1 | -45.30 | 2024-02-15 | -45.30 | PADARIA",
    ),
    "ch all quoted, details of a batch below": (
        '"Datum";"Buchungstext";"Whg";"Betrag Detail";"Referenz";"Belastung CHF";"Gutschrift CHF";"Valuta";"Saldo CHF"\n"31.01.2024";"Belastungen eBanking (2)";"";"";"L1";"100.00";"";"31.01.2024";"900.00"\n"";"Strom";"CHF";"60.00";"";"";"";"";""\n"";"Gas";"CHF";"40.00";"";"";"";"";""\n"30.01.2024";"Lohn";"";"";"L2";"";"1\'000.00";"30.01.2024";"1\'000.00"\n',
        "2 | 900.00 | 2024-01-31 | -100.00 | Belastungen",
    ),
    "us card, one payment among charges": (
        "Trans. Date,Post Date,Description,Amount,Category\n01/15/2024,01/16/2024,AMAZON,45.30,Merchandise\n01/17/2024,01/17/2024,INTERNET PAYMENT - THANK YOU,-100.00,Payments\n",
        "2 | 54.70 | 2024-01-16 | -45.30 | AMAZON",
    ),
    "unknown language": (
        "Xyfo;Qlar;Brun\n15.01.2024;Shop;-45,30\n14.01.2024;Wages;1.000,00\n",
        "2 | 954.70 | 2024-01-15 | -45.30 | Shop",
    ),
    "whole lines quoted once more": (
        '"Date,Description,Amount"\n"2024-01-15,""Shop, Town"",-45.30"\n"2024-01-14,Wages,1000.00"\n',
        "2 | 954.70 | 2024-01-15 | -45.30 | Shop, Town",
    ),
    "excel text cells": (
        'Date,Description,Ref,Amount\n2024-01-15,"=HYPERLINK(""http://x"",""Shop"")",="0012",-45.30\n2024-01-14,Wages,="0013",1000.00\n',
        "2 | 954.70 | 2024-01-15 | -45.30 | HYPERLINK",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_is_understood_unaided(name: str) -> None:
    text, expected = LAYOUTS[name]
    lines, total, day, amount, words = (part.strip() for part in expected.split("|"))
    found = read(text.encode()).to_inspect()
    assert found["lines"] == int(lines), found["rejected"]
    first = found["first"]
    assert first["booked_on"] == day
    if amount != "-":
        assert first["amount"].removesuffix(".00") == amount.removesuffix(".00")
        assert sum(float(part) for part in found["sum"].values()) == pytest.approx(float(total))
    said = f"{first['payee']} {first['description']}"
    assert all(word in said for word in words.split()), said
