# ruff: noqa: E501 - lines and letters as banks write them
"""Layouts of banks: europe west."""

from __future__ import annotations

from tests.statements.corpus.layout import Layout

LAYOUTS = (
    Layout(
        "DE",
        "N26",
        "foreign amounts beside the own",
        (
            '"Date","Payee","Account number","Transaction type","Payment reference","Amount (EUR)","Amount (Foreign Currency)","Type Foreign Currency","Exchange Rate"\n'
            '"2026-01-02","Rewe","","MasterCard Payment","","-12.34","-12.34","EUR","1.0"\n'
            '"2026-01-03","Employer","DE123","Income","Salary","2000.0","","",""\n'
        ),
        2,
        "1987.66",
        ("2026-01-02", "-12.34"),
        ("2026-01-03", "2000.00"),
        "rewe",
    ),
    Layout(
        "NL",
        "ING",
        "Af and Bij",
        (
            '"Datum";"Naam / Omschrijving";"Rekening";"Tegenrekening";"Code";"Af Bij";"Bedrag (EUR)";"Mutatiesoort";"Mededelingen"\n'
            '"20260114";"Albert Heijn";"NL08INGB0000001234";"";"BA";"Af";"12,50";"Betaalautomaat";"Pasvolgnr: 001"\n'
            '"20260113";"Werkgever";"NL08INGB0000001234";"NL32RABO0000012345";"OV";"Bij";"2.000,00";"Overschrijving";"Salaris"\n'
        ),
        2,
        "1987.50",
        ("2026-01-14", "-12.50"),
        ("2026-01-13", "2000.00"),
        "albert",
    ),
    Layout(
        "NL",
        "Rabobank",
        "signs before every amount",
        (
            '"IBAN/BBAN","Munt","BIC","Volgnr","Datum","Rentedatum","Bedrag","Saldo na trn","Tegenrekening IBAN/BBAN","Naam tegenpartij","Omschrijving-1"\n'
            '"NL32RABO0000012345","EUR","RABONL2U","0001","2026-01-02","2026-01-02","-10,00","+90,00","NL08INGB0000001234","Bakker","Brood"\n'
            '"NL32RABO0000012345","EUR","RABONL2U","0002","2026-01-03","2026-01-03","+50,00","+140,00","","Oma","Cadeau"\n'
        ),
        2,
        "40.00",
        ("2026-01-02", "-10.00"),
        ("2026-01-03", "50.00"),
        "bakker",
    ),
    Layout(
        "DE",
        "DKB",
        "preamble, two-digit years",
        (
            '"Girokonto";"DE02120300000000202051"\n'
            '"Zeitraum:";"01.01.2026 - 31.01.2026"\n'
            '"Kontostand vom 31.01.2026:";"1.234,56 €"\n'
            '""\n'
            '"Buchungsdatum";"Wertstellung";"Status";"Zahlungspflichtige*r";"Zahlungsempfänger*in";"Verwendungszweck";"Umsatztyp";"IBAN";"Betrag (€)";"Gläubiger-ID";"Mandatsreferenz";"Kundenreferenz"\n'
            '"14.01.26";"14.01.26";"Gebucht";"ISSUER";"EDEKA";"VISA Debitkartenumsatz";"Ausgang";"DE96120300009005290904";"-23,45";"";"";"1"\n'
            '"13.01.26";"13.01.26";"Gebucht";"Firma GmbH";"Ann";"Lohn";"Eingang";"DE11";"2.000,00";"";"";"2"\n'
        ),
        2,
        "1976.55",
        ("2026-01-14", "-23.45"),
        ("2026-01-13", "2000.00"),
        "edeka",
    ),
    Layout(
        "DE",
        "comdirect",
        "open rows without a date, old balance below",
        (
            ";\n"
            '"Umsätze Girokonto";"Zeitraum: 30 Tage";\n'
            '"Neuer Kontostand";"1.000,00 EUR";\n'
            "\n"
            '"Buchungstag";"Wertstellung (Valuta)";"Vorgang";"Buchungstext";"Umsatz in EUR";\n'
            '"14.01.2026";"14.01.2026";"Lastschrift / Belastung";"Auftraggeber: Stadtwerke Buchungstext: Strom";"-80,00";\n'
            '"offen";"--";"Kartenverfügung";"Bäcker";"-4,20";\n'
            '"13.01.2026";"13.01.2026";"Übertrag / Überweisung";"Auftraggeber: Chef Buchungstext: Gehalt";"2.000,00";\n'
            "\n"
            '"Alter Kontostand";"-915,80 EUR";\n'
        ),
        2,
        "1920.00",
        ("2026-01-14", "-80.00"),
        ("2026-01-13", "2000.00"),
        "stadtwerke",
        encoding="cp1252",
    ),
    Layout(
        "DE",
        "Sparkasse",
        "CSV-CAMT",
        (
            '"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Glaeubiger ID";"Mandatsreferenz";"Kundenreferenz (End-to-End)";"Sammlerreferenz";"Lastschrift Ursprungsbetrag";"Auslagenersatz Ruecklastschrift";"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"BIC (SWIFT-Code)";"Betrag";"Waehrung";"Info"\n'
            '"DE02500105170137075030";"14.01.26";"14.01.26";"KARTENZAHLUNG";"2026-01-12T10:00";"";"";"";"";"";"";"ALDI SUED";"DE11";"XX";"-33,10";"EUR";"Umsatz gebucht"\n'
            '"DE02500105170137075030";"13.01.26";"13.01.26";"GUTSCHRIFT";"Miete Jan";"";"";"";"";"";"";"Mieter";"DE12";"XX";"450,00";"EUR";"Umsatz vorgemerkt"\n'
        ),
        2,
        "416.90",
        ("2026-01-14", "-33.10"),
        ("2026-01-13", "450.00"),
        "aldi",
        encoding="cp1252",
    ),
    Layout(
        "DE",
        "ING-DiBa",
        "long preamble, two currency columns",
        (
            "Umsatzanzeige;Datei erstellt am: 15.01.2026 10:00\n"
            ";Letztes Update: aktuell\n"
            "\n"
            "IBAN;DE02 5001 0517 0137 0750 30\n"
            "Kontoname;Girokonto\n"
            "Bank;ING\n"
            "Kunde;Ann\n"
            "Zeitraum;01.01.2026 - 15.01.2026\n"
            "Saldo;500,00;EUR\n"
            "\n"
            "Sortierung;Datum absteigend\n"
            "\n"
            "In der CSV-Datei finden Sie alle bereits gebuchten Umsätze. Die vorgemerkten Umsätze werden nicht aufgenommen, auch wenn sie in Ihrem Internetbanking angezeigt werden.\n"
            "\n"
            "Buchung;Valuta;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Saldo;Währung;Betrag;Währung\n"
            "14.01.2026;14.01.2026;REWE;Lastschrift;Einkauf;500,00;EUR;-20,00;EUR\n"
            "13.01.2026;13.01.2026;Chef;Gehalt;Lohn;520,00;EUR;520,00;EUR\n"
        ),
        2,
        "500.00",
        ("2026-01-14", "-20.00"),
        ("2026-01-13", "520.00"),
        "rewe",
        encoding="cp1252",
    ),
    Layout(
        "CH",
        "PostFinance",
        "formulas in the preamble, disclaimer below",
        (
            '\ufeffDatum von:;="01.01.2026"\n'
            'Datum bis:;="31.01.2026"\n'
            'Konto:;="CH5604835012345678009"\n'
            'Währung:;="CHF"\n'
            "\n"
            "Datum;Bewegungstyp;Avisierungstext;Gutschrift in CHF;Lastschrift in CHF;Label;Kategorie\n"
            '31.01.2026;Lastschrift;"Kauf Migros";;-45.60;;Lebensmittel\n'
            '25.01.2026;Gutschrift;"Lohn AG";5200.00;;;Einkommen\n'
            "\n"
            "Disclaimer:\n"
            "Dies ist kein durch PostFinance AG erstelltes Dokument.\n"
        ),
        2,
        "5154.40",
        ("2026-01-31", "-45.60"),
        ("2026-01-25", "5200.00"),
        "migros",
    ),
    Layout(
        "CH",
        "UBS",
        "ISO dates, two columns",
        (
            "Kontonummer:;0234 00123456.40;\n"
            "IBAN:;CH29 0023 4234 1234 5640 F;\n"
            "Von:;2026-01-01;\n"
            "Bis:;2026-01-31;\n"
            "Anfangssaldo:;1000.00;\n"
            "Schlusssaldo:;1953.00;\n"
            "Bewertet in:;CHF;\n"
            "Anzahl Transaktionen in diesem Zeitraum:;2;\n"
            "\n"
            "Abschlussdatum;Abschlusszeit;Buchungsdatum;Valutadatum;Währung;Belastung;Gutschrift;Einzelbetrag;Saldo;Transaktions-Nr.;Beschreibung1;Beschreibung2;Beschreibung3;Fussnoten;\n"
            '2026-01-30;;2026-01-30;2026-01-30;CHF;-47.00;;;1953.00;123;"Coop";"Kartenzahlung";;;\n'
            '2026-01-25;;2026-01-25;2026-01-25;CHF;;1000.00;;2000.00;124;"Arbeitgeber";"Lohn";;;\n'
        ),
        2,
        "953.00",
        ("2026-01-30", "-47.00"),
        ("2026-01-25", "1000.00"),
        "coop",
    ),
    Layout(
        "ES",
        "Santander",
        "",
        (
            "FECHA OPERACIÓN;FECHA VALOR;CONCEPTO;IMPORTE EUR;SALDO\n"
            "14/01/2026;14/01/2026;COMPRA MERCADONA;-34,56;1.234,44\n"
            "13/01/2026;13/01/2026;NÓMINA;1.500,00;1.269,00\n"
        ),
        2,
        "1465.44",
        ("2026-01-14", "-34.56"),
        ("2026-01-13", "1500.00"),
        "mercadona",
    ),
    Layout(
        "FR",
        "Crédit Agricole",
        "texts over several lines",
        (
            "Téléchargement du 15/01/2026;\n"
            "\n"
            "M. ANN\n"
            "Compte de Dépôt carte n° 12345678901;\n"
            "Solde au 15/01/2026 1 234,56 €\n"
            "Liste des opérations du compte entre le 01/01/2026 et le 15/01/2026;\n"
            "\n"
            "Date;Libellé;Débit euros;Crédit euros;\n"
            '14/01/2026;"PAIEMENT PAR CARTE\n'
            "CARREFOUR PARIS 12/01\n"
            '";45,90;;\n'
            '13/01/2026;"VIREMENT EN VOTRE FAVEUR\n'
            'EMPLOYEUR";;1 850,00;\n'
        ),
        2,
        "1804.10",
        ("2026-01-14", "-45.90"),
        ("2026-01-13", "1850.00"),
        "carrefour",
        encoding="cp1252",
    ),
    Layout(
        "FR",
        "BoursoBank",
        "",
        (
            "dateOp;dateVal;label;category;categoryParent;supplierFound;amount;accountNum;accountLabel;accountbalance\n"
            '2026-01-14;2026-01-14;"CARTE 13/01/26 MONOPRIX CB*1234";"Alimentation";"Vie quotidienne";"monoprix";-23,40;00040123456;"BoursoBank";1200.50\n'
            '2026-01-13;2026-01-13;"VIR SEPA SALAIRE";"Salaires";"Revenus";"";"1 950,00";00040123456;"BoursoBank";1223.90\n'
        ),
        2,
        "1926.60",
        ("2026-01-14", "-23.40"),
        ("2026-01-13", "1950.00"),
        "monoprix",
    ),
    Layout(
        "IT",
        "Fineco",
        "in before out",
        (
            "Data_Operazione;Data_Valuta;Entrate;Uscite;Descrizione;Descrizione_Completa;Stato;Moneymap\n"
            "14/01/2026;14/01/2026;;-45,00;PAGOBANCOMAT;PAGAMENTO PAGOBANCOMAT ESSELUNGA;Contabilizzato;Spesa\n"
            "10/01/2026;10/01/2026;1.800,00;;Stipendio;BONIFICO STIPENDIO;Contabilizzato;Entrate\n"
        ),
        2,
        "1755.00",
        ("2026-01-14", "-45.00"),
        ("2026-01-10", "1800.00"),
        "esselunga",
    ),
    Layout(
        "PT",
        "Caixa Geral de Depósitos",
        "balance row below",
        (
            "Consultar saldos e movimentos à ordem - 15-01-2026\n"
            "\n"
            "Conta ;0123456789000 - EUR - Conta\n"
            "Data de início ;01-01-2026\n"
            "Data de fim ;15-01-2026\n"
            "\n"
            "Data mov. ;Data valor ;Descrição ;Débito ;Crédito ;Saldo contabilístico ;Saldo disponível ;Categoria ;\n"
            "14-01-2026 ;14-01-2026 ;COMPRAS C DEB CONTINENTE;23,45;;976,55;976,55;Compras ;\n"
            "10-01-2026 ;10-01-2026 ;TRANSF ORDENADO;;1.000,00;1.000,00;1.000,00;Receitas ;\n"
            " ; ; ; ; ;Saldo contabilístico ;976,55 ; ;\n"
        ),
        2,
        "976.55",
        ("2026-01-14", "-23.45"),
        ("2026-01-10", "1000.00"),
        "continente",
        encoding="cp1252",
    ),
    Layout(
        "BE",
        "Belfius",
        "",
        (
            "Boekingsdatum vanaf;01/01/2026\n"
            "Boekingsdatum tot en met;31/01/2026\n"
            "Laatste saldo;1.234,56 EUR\n"
            ";;;\n"
            "Rekening;Boekingsdatum;Rekeninguittrekselnummer;Transactienummer;Rekening tegenpartij;Naam tegenpartij bevat;Straat en nummer;Postcode en plaats;Transactie;Valutadatum;Bedrag;Devies;BIC;Landcode;Mededelingen\n"
            "BE12 0000 0000 0001;14/01/2026;00001;00012;;DELHAIZE;;;AANKOOP BANCONTACT;14/01/2026;-23,10;EUR;;;\n"
            "BE12 0000 0000 0001;10/01/2026;00001;00011;BE34;WERKGEVER;;;OVERSCHRIJVING;10/01/2026;2.100,00;EUR;;;LOON\n"
        ),
        2,
        "2076.90",
        ("2026-01-14", "-23.10"),
        ("2026-01-10", "2100.00"),
        "delhaize",
        encoding="latin-1",
    ),
    Layout(
        "AT",
        "Erste Bank",
        "UTF-16",
        (
            "Buchungsdatum;Partnername;Partner IBAN;BIC/SWIFT;Partner Kontonummer;Bankleitzahl;Betrag;Währung;Buchungs-Details\n"
            '14.01.2026;BILLA;AT12;;;;"-23,40";EUR;Einkauf\n'
            '10.01.2026;Firma;AT13;;;;"2.100,00";EUR;Gehalt\n'
        ),
        2,
        "2076.60",
        ("2026-01-14", "-23.40"),
        ("2026-01-10", "2100.00"),
        "billa",
        encoding="utf-16",
    ),
    Layout(
        "LU",
        "Spuerkeess",
        "",
        (
            "Compte LU12 - EUR\n"
            "\n"
            "Date opération;Date valeur;Libellé;Montant;Devise\n"
            "14/01/2026;14/01/2026;CACTUS BELLE ETOILE;-45,60;EUR\n"
            "10/01/2026;10/01/2026;SALAIRE;3.000,00;EUR\n"
        ),
        2,
        "2954.40",
        ("2026-01-14", "-45.60"),
        ("2026-01-10", "3000.00"),
        "cactus",
    ),
    Layout(
        "CH",
        "Raiffeisen",
        "whole numbers among decimals",
        (
            '"IBAN";"Booked At";"Text";"Credit/Debit Amount";"Balance";"Valuta Date"\n'
            '"CH12";"2026-01-14 00:00:00.0";"Einkauf COOP";-45.6;954.4;"2026-01-14 00:00:00.0"\n'
            '"CH12";"2026-01-15 00:00:00.0";"Gutschrift Lohn";1000;1954.4;"2026-01-15 00:00:00.0"\n'
        ),
        2,
        "954.40",
        ("2026-01-14", "-45.60"),
        ("2026-01-15", "1000.00"),
        "coop",
    ),
    Layout(
        "MT",
        "Bank of Valletta",
        "",
        ("Date,Detail,Amount,Balance\n2026/01/14,LIDL SAN GWANN,-23.40,976.60\n2026/01/10,SALARY,1000.00,1000.00\n"),
        2,
        "976.60",
        ("2026-01-14", "-23.40"),
        ("2026-01-10", "1000.00"),
        "lidl",
    ),
    Layout(
        "DE",
        "Trade Republic",
        "",
        (
            '"date","type","title","amount","currency","status"\n'
            '"2026-01-14","CARD","Rewe","-12.30","EUR","EXECUTED"\n'
            '"2026-01-10","TRANSFER","Ann","1500.00","EUR","EXECUTED"\n'
        ),
        2,
        "1487.70",
        ("2026-01-14", "-12.30"),
        ("2026-01-10", "1500.00"),
        "rewe",
    ),
)
