# ruff: noqa: E501, RUF001 - lines and letters as banks write them
"""Layouts of banks: europe east."""

from __future__ import annotations

from tests.statements.corpus.layout import Layout

LAYOUTS = (
    Layout(
        "PL",
        "mBank",
        "headers with a hash, currency in the amount",
        (
            "mBank S.A. Bankowość Detaliczna;\n"
            "Skrytka Pocztowa 2108;\n"
            "\n"
            "#Klient;\n"
            "ANN NOWAK;\n"
            "\n"
            "#Za okres:;\n"
            "01.01.2026;31.01.2026;\n"
            "\n"
            "#Data operacji;#Opis operacji;#Rachunek;#Kategoria;#Kwota;\n"
            '2026-01-30;"BIEDRONKA 123";"mKonto 1111 ... 2222";"Żywność";-45,60 PLN;;\n'
            '2026-01-25;"PRZELEW PRZYCHODZĄCY";"mKonto 1111 ... 2222";"Wpływy";5 000,00 PLN;;\n'
        ),
        2,
        "4954.40",
        ("2026-01-30", "-45.60"),
        ("2026-01-25", "5000.00"),
        "biedronka",
        encoding="cp1250",
    ),
    Layout(
        "HU",
        "OTP",
        "no header, direction letters",
        (
            "117,T,-1234,HUF,20260114,20260114,99999,,,SPAR,Vásárlás KÁRTYÁVAL,,,\n"
            "117,J,250000,HUF,20260110,20260110,101233,,,CÉG KFT,munkabér,,,\n"
        ),
        2,
        "248766",
        ("2026-01-14", "-1234"),
        ("2026-01-10", "250000"),
        "spar",
    ),
    Layout(
        "RU",
        "T-Bank",
        "failed rows, MCC",
        (
            '"Дата операции";"Дата платежа";"Номер карты";"Статус";"Сумма операции";"Валюта операции";"Сумма платежа";"Валюта платежа";"Кэшбэк";"Категория";"MCC";"Описание";"Бонусы (включая кэшбэк)"\n'
            '"14.01.2026 10:00:00";"15.01.2026";"*1234";"OK";"-350,00";"RUB";"-350,00";"RUB";"";"Супермаркеты";"5411";"Пятёрочка";"3,00"\n'
            '"13.01.2026 10:00:00";"13.01.2026";"*1234";"FAILED";"-99,00";"RUB";"-99,00";"RUB";"";"Кафе";"5814";"Кофе";"0,00"\n'
            '"10.01.2026 10:00:00";"10.01.2026";"*1234";"OK";"50000,00";"RUB";"50000,00";"RUB";"";"Зарплата";"";"Работодатель";"0,00"\n'
        ),
        2,
        "49650.00",
        ("2026-01-15", "-350.00"),
        ("2026-01-10", "50000.00"),
        "пятёрочка",
    ),
    Layout(
        "CZ",
        "Air Bank",
        "direction in words",
        (
            '"Datum provedení";"Směr úhrady";"Typ úhrady";"Kategorie plateb";"Měna účtu";"Částka v měně účtu";"Poplatek v měně účtu";"Název protistrany";"Číslo účtu protistrany";"Poznámka pro mne"\n'
            '"14/01/2026";"Odchozí";"Platba kartou";"Nákupy";"CZK";"-450,00";"";"Albert";"";""\n'
            '"10/01/2026";"Příchozí";"Příchozí úhrada";"Příjmy";"CZK";"35000,00";"";"Firma";"123/0100";"mzda"\n'
        ),
        2,
        "34550.00",
        ("2026-01-14", "-450.00"),
        ("2026-01-10", "35000.00"),
        "albert",
    ),
    Layout(
        "TR",
        "Garanti BBVA",
        "cp1254",
        (
            "Tarih;Açıklama;Etiket;Tutar;Bakiye\n"
            "14.01.2026;MİGROS ALIŞVERİŞ;Market;-450,75;9.549,25\n"
            "10.01.2026;MAAŞ;Gelir;10.000,00;10.000,00\n"
        ),
        2,
        "9549.25",
        ("2026-01-14", "-450.75"),
        ("2026-01-10", "10000.00"),
        "alişveri",
        encoding="cp1254",
    ),
    Layout(
        "EE",
        "Swedbank",
        "opening and closing rows",
        (
            '"Kliendi konto";"Reatüüp";"Kuupäev";"Saaja/Maksja";"Selgitus";"Summa";"Valuuta";"Deebet/Kreedit";"Arhiveerimistunnus";"Tehingu tüüp";"Viitenumber";"Dokumendi number";\n'
            '"EE12";"10";"01.01.2026";"";"Algsaldo";"100,00";"EUR";"K";"";"AS";"";"";\n'
            '"EE12";"20";"14.01.2026";"Selver";"Ostud";"12,30";"EUR";"D";"2026011400001";"K";"";"";\n'
            '"EE12";"20";"15.01.2026";"Tööandja";"Palk";"1000,00";"EUR";"K";"2026011500002";"MK";"";"";\n'
            '"EE12";"86";"31.01.2026";"";"lõppsaldo";"1087,70";"EUR";"K";"";"LS";"";"";\n'
        ),
        2,
        "987.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-15", "1000.00"),
        "selver",
    ),
    Layout(
        "LT",
        "SEB",
        "D and C, two amounts",
        (
            '"SĄSKAITOS Nr LT12 IŠRAŠAS","","","","","","",""\n'
            '"DOK NR.","DATA","VALIUTA","SUMA","MOKĖTOJO ARBA GAVĖJO PAVADINIMAS","MOKĖJIMO PASKIRTIS","DEBETAS/KREDITAS","SUMA SĄSKAITOS VALIUTA"\n'
            '"RO1","2026-01-14","EUR","12.30","MAXIMA","Pirkinys","D","12.30"\n'
            '"RO2","2026-01-15","EUR","1000.00","UAB Darbas","Atlyginimas","C","1000.00"\n'
        ),
        2,
        "987.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-15", "1000.00"),
        "maxima",
    ),
    Layout(
        "PL",
        "PKO BP",
        "text spread over columns without a header",
        (
            '"Data operacji","Data waluty","Typ transakcji","Kwota","Waluta","Saldo po transakcji","Opis transakcji","","",""\n'
            '"2026-01-14","2026-01-13","Płatność kartą","-45.60","PLN","+954.40","Tytuł:  010101","Lokalizacja: Adres: BIEDRONKA Miasto: POZNAN","",""\n'
            '"2026-01-10","2026-01-10","Przelew na konto","+1000.00","PLN","+1000.00","Rachunek nadawcy: 11","Nazwa nadawcy: FIRMA","",""\n'
        ),
        2,
        "954.40",
        ("2026-01-14", "-45.60"),
        ("2026-01-10", "1000.00"),
        "biedronka",
        encoding="cp1250",
    ),
    Layout(
        "CZ",
        "Fio banka",
        "facts of the account above",
        (
            '"accountId";"2000000000"\n'
            '"bankId";"2010"\n'
            '"currency";"CZK"\n'
            '"openingBalance";"100,00"\n'
            '"closingBalance";"34650,00"\n'
            "\n"
            '"ID pohybu";"Datum";"Objem";"Měna";"Protiúčet";"Název protiúčtu";"Kód banky";"KS";"VS";"SS";"Uživatelská identifikace";"Zpráva pro příjemce";"Typ";"Provedl";"Upřesnění";"Komentář";"BIC";"ID pokynu"\n'
            '"1158152824";"14.01.2026";"-450,00";"CZK";"";"";"";"";"";"";"Nákup: ALBERT";"Nákup: ALBERT";"Platba kartou";"";"";"";"";"1"\n'
            '"1158152825";"15.01.2026";"35000,00";"CZK";"123";"Firma";"0100";"";"";"";"";"mzda";"Příjem";"";"";"";"";"2"\n'
        ),
        2,
        "34550.00",
        ("2026-01-14", "-450.00"),
        ("2026-01-15", "35000.00"),
        "albert",
    ),
    Layout(
        "SK",
        "Tatra banka",
        "cp1250",
        (
            "Dátum zaúčtovania;Dátum transakcie;Suma;Mena;Typ;Protiúčet;Popis\n"
            "14.01.2026;13.01.2026;-23,40;EUR;Debet;;BILLA BRATISLAVA\n"
            "10.01.2026;10.01.2026;1 200,00;EUR;Kredit;SK12;Výplata\n"
        ),
        2,
        "1176.60",
        ("2026-01-14", "-23.40"),
        ("2026-01-10", "1200.00"),
        "billa",
        encoding="cp1250",
    ),
    Layout(
        "HU",
        "Erste",
        "year first with dots",
        (
            "Könyvelés dátuma;Tranzakció dátuma és ideje;Partner név;Partner számlaszáma;Összeg;Devizanem;Közlemény;Típus\n"
            "2026.01.14;2026.01.13 10:00;SPAR;;-4 560;HUF;vásárlás;Kártya\n"
            "2026.01.10;2026.01.10 08:00;CÉG;117;350 000;HUF;munkabér;Átutalás\n"
        ),
        2,
        "345440",
        ("2026-01-14", "-4560"),
        ("2026-01-10", "350000"),
        "spar",
    ),
    Layout(
        "RO",
        "Banca Transilvania",
        "",
        (
            "Cont:,RO12BTRL,,,\n"
            "Titular:,ANN,,,\n"
            "\n"
            "Data tranzactie,Data valuta,Descriere,Referinta tranzactiei,Debit,Credit,Sold contabil\n"
            '2026-01-14,2026-01-14,Plata la POS KAUFLAND,REF1,"-123.45",,"876.55"\n'
            '2026-01-10,2026-01-10,Incasare salariu,REF2,,"1,000.00","1,000.00"\n'
        ),
        2,
        "876.55",
        ("2026-01-14", "-123.45"),
        ("2026-01-10", "1000.00"),
        "kaufland",
    ),
    Layout(
        "BG",
        "DSK Bank",
        "cp1251",
        (
            "Дата;Основание;Кореспондент;Дебит BGN;Кредит BGN;Салдо\n"
            "14.01.2026;Покупка;ЛИДЛ;23.40;;976.60\n"
            "10.01.2026;Заплата;ФИРМА;;1000.00;1000.00\n"
        ),
        2,
        "976.60",
        ("2026-01-14", "-23.40"),
        ("2026-01-10", "1000.00"),
        "лидл",
        encoding="cp1251",
    ),
    Layout(
        "HR",
        "Zagrebačka banka",
        "dates with a dot behind",
        (
            "Datum izvršenja;Opis plaćanja;Broj računa;Uplata;Isplata;Stanje\n"
            "14.01.2026.;KONZUM ZAGREB;HR12;;23,40;976,60\n"
            "10.01.2026.;PLAĆA;HR12;1.000,00;;1.000,00\n"
        ),
        2,
        "976.60",
        ("2026-01-14", "-23.40"),
        ("2026-01-10", "1000.00"),
        "konzum",
    ),
    Layout(
        "GR",
        "Alpha Bank",
        "sign in a column of its own",
        (
            "Α/Α;Ημερομηνία;Αιτιολογία;Κατάστημα;Ποσό;Πρόσημο ποσού\n"
            "1;14/01/2026;ΣΚΛΑΒΕΝΙΤΗΣ;123;23,40;Χ\n"
            "2;10/01/2026;ΜΙΣΘΟΔΟΣΙΑ;123;1.000,00;Π\n"
        ),
        2,
        "976.60",
        ("2026-01-14", "-23.40"),
        ("2026-01-10", "1000.00"),
        "σκλαβενιτησ",
    ),
    Layout(
        "UA",
        "PrivatBank",
        "",
        (
            "Дата;Час;Категорія;Картка;Опис операції;Сума у валюті картки;Валюта картки;Сума у валюті транзакції;Валюта транзакції;Залишок на кінець періоду;Валюта залишку\n"
            "14.01.2026;10:00;Продукти;5168****1234;АТБ;-350,00;UAH;-350,00;UAH;9650,00;UAH\n"
            "10.01.2026;09:00;Зарахування;5168****1234;Зарплата;10000,00;UAH;10000,00;UAH;10000,00;UAH\n"
        ),
        2,
        "9650.00",
        ("2026-01-14", "-350.00"),
        ("2026-01-10", "10000.00"),
        "атб",
    ),
    Layout(
        "KZ",
        "Kaspi",
        "signs apart from the amount",
        (
            "Дата,Сумма,Операция,Детали\n"
            '14.01.26,"- 3 500,00 ₸",Покупка,Magnum\n'
            '10.01.26,"+ 250 000,00 ₸",Пополнение,Зарплата\n'
        ),
        2,
        "246500.00",
        ("2026-01-14", "-3500.00"),
        ("2026-01-10", "250000.00"),
        "magnum",
    ),
    Layout(
        "SI",
        "NLB",
        "cp1250",
        (
            "Datum knjiženja;Datum valute;Prejemnik / Plačnik;Namen;Breme;Dobro;Stanje\n"
            "14.01.2026;14.01.2026;MERCATOR;Nakup;23,40;;976,60\n"
            "10.01.2026;10.01.2026;PODJETJE;Plača;;1.000,00;1.000,00\n"
        ),
        2,
        "976.60",
        ("2026-01-14", "-23.40"),
        ("2026-01-10", "1000.00"),
        "mercator",
        encoding="cp1250",
    ),
    Layout(
        "RS",
        "Banca Intesa",
        "Cyrillic",
        (
            "Датум,Опис,Исплата,Уплата,Стање\n"
            "14.01.2026,МАКСИ БЕОГРАД,2340.00,,97660.00\n"
            "10.01.2026,ЗАРАДА,,100000.00,100000.00\n"
        ),
        2,
        "97660.00",
        ("2026-01-14", "-2340.00"),
        ("2026-01-10", "100000.00"),
        "макси",
    ),
    Layout(
        "LV",
        "Swedbank",
        "D and K",
        (
            '"Klienta konts";"Ieraksta tips";"Datums";"Saņēmējs/Maksātājs";"Informācija saņēmējam";"Summa";"Valūta";"Debets/Kredīts";"Arhīva kods";"Maksājuma veids";"Refernces numurs";"Dokumenta numurs";\n'
            '"LV12";"20";"14.01.2026";"RIMI";"Pirkums";"12,30";"EUR";"D";"2026011400001";"CTX";"";"";\n'
            '"LV12";"20";"15.01.2026";"Darbs SIA";"Alga";"1000,00";"EUR";"K";"2026011500002";"MK";"";"";\n'
        ),
        2,
        "987.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-15", "1000.00"),
        "rimi",
    ),
    Layout(
        "CY",
        "Bank of Cyprus",
        "",
        (
            "Posting Date;Value Date;Description;Debit;Credit;Balance\n"
            "14/01/2026;14/01/2026;ALPHAMEGA;23,40;;976,60\n"
            "10/01/2026;10/01/2026;SALARY;;1.000,00;1.000,00\n"
        ),
        2,
        "976.60",
        ("2026-01-14", "-23.40"),
        ("2026-01-10", "1000.00"),
        "alphamega",
    ),
)
