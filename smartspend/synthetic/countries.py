"""How households of ten countries are paid, what they pay, and how their banks write it.

Sums are shares of the monthly net salary, so that one plan of life fits every currency. Templates know `{payee}`,
`{city}`,
`{n}` (a number of the shop or reference), `{day}` and `{month}` (two digits) and `{year}`.
"""

# ruff: noqa: E501, RUF001 (one kind of payment a line in the table, in the letters the banks use)

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Country:
    """One country. `salary` is a typical monthly net salary in whole units of `currency`; `pay_day` 0 is the last day.

    `extra_salaries` are the months with a 13th (14th) salary. `payees` are merchants by category key.
    """

    code: str
    currency: str
    salary: int
    pay_day: int
    extra_salaries: tuple[int, ...]
    cities: tuple[str, ...]
    employers: tuple[str, ...]
    card: str
    debit: str
    credit: str
    words: dict[str, str]
    payees: dict[str, tuple[str, ...]]


_COUNTRIES: Final = """
DE EUR 2750 0 11
cities Berlin, Hamburg, Koeln, Muenchen, Leipzig
employers Nordlicht Maschinenbau GmbH, Hanse Software AG, Klinikum am Park gGmbH, Stadtverwaltung
card {payee} {n}//{city}/DE {year}-{month}-{day}T1{n:.1}:22 Debitk.1
debit {payee} Lastschrift Mandat M{n} Rechnung {month}/{year}
credit {payee} SEPA-Ueberweisung Ref {n}
words salary=LOHN/GEHALT {month}/{year}; rent=Miete Wohnung {month}/{year}; savings=Umbuchung Tagesgeld Sparen; cash=Geldautomat Auszahlung GA NR{n} {city}; settlement=Kreditkartenabrechnung {month}/{year}; refund=Gutschrift {payee} Retoure {n}; landlord=Hausverwaltung Lindner; friend=Jonas Weber; tax=Finanzamt Erstattung Einkommensteuer {year}; fee=Entgeltabschluss Kontofuehrung
food.groceries REWE Markt, EDEKA Center, LIDL SAGT DANKE, ALDI SUED, Kaufland, PENNY SAGT DANKE
food.restaurants L'Osteria, Gasthaus zum Loewen, Block House
food.fast_food McDonald's, Doener Imbiss Efes
food.coffee Starbucks, Cafe Extrablatt
food.delivery Lieferando.de
transport.fuel ARAL Station, Shell Station, JET Tankstelle
transport.transit DB Vertrieb GmbH
shopping.personal_care dm-drogerie markt, ROSSMANN
shopping.clothing H&M, Zalando SE, C&A
shopping.general Amazon EU S.a.r.l., Galeria Kaufhof
shopping.home_improvement OBI Baumarkt
shopping.kids Smyths Toys
health.pharmacy Apotheke am Markt
bills.energy Vattenfall Europe Sales
bills.internet_tv Telekom Deutschland GmbH
bills.phone Congstar
bills.insurance HUK-Coburg, Allianz Versicherung
entertainment.streaming Netflix, Spotify
health.fitness FitX Deutschland
travel.flights Lufthansa
travel.lodging Booking.com

GB GBP 2450 28 -
cities LONDON, LEEDS, BRISTOL, MANCHESTER
employers BRIGHTWATER ENGINEERING LTD, NORTHERN HEALTH TRUST, CASTLE SOFTWARE PLC
card {payee} {n} {city}
debit {payee} DIRECT DEBIT REF {n}
credit {payee} FASTER PAYMENT {n}
words salary=BGC SALARY {month}{year}; rent=STANDING ORDER RENT {month}/{year}; savings=TRANSFER TO SAVINGS; cash=CASH WITHDRAWAL ATM {city} {n}; settlement=CREDIT CARD PAYMENT THANK YOU; refund={payee} REFUND {n}; landlord=HARBOUR LETTINGS; friend=EMMA CLARKE; tax=HMRC TAX REFUND {n}; fee=MONTHLY ACCOUNT FEE
food.groceries TESCO STORES, SAINSBURYS S/MKTS, ALDI STORES, LIDL GB, WAITROSE
food.restaurants NANDOS, PIZZA EXPRESS, THE ROYAL OAK GRILL
food.fast_food MCDONALDS, GREGGS KEBAB CORNER
food.coffee COSTA COFFEE, PRET A MANGER
food.delivery DELIVEROO
transport.fuel SHELL SERVICE STATION, BP CONNECT, ESSO STATION
transport.transit TFL TRAVEL CHARGE
shopping.personal_care SUPERDRUG
shopping.clothing PRIMARK, NEXT RETAIL, ASOS.COM
shopping.general AMAZON.CO.UK, ARGOS LTD
shopping.home_improvement B&Q
shopping.kids SMYTHS TOYS
health.pharmacy BOOTS THE CHEMIST
bills.energy OCTOPUS ENERGY
bills.internet_tv VIRGIN MEDIA
bills.phone GIFFGAFF
bills.insurance AVIVA, ADMIRAL INSURANCE
entertainment.streaming NETFLIX.COM, SPOTIFY UK
health.fitness PUREGYM LTD
travel.flights EASYJET
travel.lodging AIRBNB

US USD 4300 0 -
cities SEATTLE WA, AUSTIN TX, DENVER CO, CHICAGO IL
employers CASCADE ROBOTICS INC, LAKESIDE HEALTH SYSTEM, PRAIRIE DATA LLC
card POS PURCHASE {payee} #{n} {city}
debit ACH DEBIT {payee} {n}
credit ACH CREDIT {payee} {n}
words salary=DIRECT DEP PAYROLL {n}; rent=ONLINE PAYMENT RENT {month}/{year}; savings=ONLINE TRANSFER TO SAVINGS; cash=ATM WITHDRAWAL {n} {city}; settlement=CREDIT CARD PAYMENT THANK YOU; refund={payee} PURCHASE RETURN {n}; landlord=MAPLE COURT APARTMENTS; friend=ZELLE ALEX MORGAN; tax=IRS TREAS TAX REF {n}; fee=MONTHLY SERVICE FEE
food.groceries TRADER JOE'S, SAFEWAY, WHOLEFDS MKT, KROGER, COSTCO WHSE
food.restaurants OLIVE GARDEN, CHILI'S GRILL, BLUE HERON BISTRO
food.fast_food CHIPOTLE, CHICK-FIL-A, MCDONALD'S
food.coffee STARBUCKS STORE, PEETS COFFEE
food.delivery DOORDASH
transport.fuel CHEVRON, SHELL OIL, EXXONMOBIL
transport.transit AMTRAK
shopping.personal_care ULTA
shopping.clothing OLD NAVY, NORDSTROM
shopping.general AMZN MKTP US, TARGET T
shopping.home_improvement THE HOME DEPOT
shopping.kids TOYS R US
health.pharmacy CVS PHARMACY, WALGREENS
bills.energy PUGET POWER COMPANY
bills.internet_tv COMCAST XFINITY
bills.phone VERIZON WRLS
bills.insurance GEICO, STATE FARM
entertainment.streaming NETFLIX.COM, SPOTIFY USA
health.fitness PLANET FITNESS
travel.flights DELTA AIR LINES
travel.lodging MARRIOTT

FR EUR 2250 0 -
cities PARIS, LYON, NANTES, TOULOUSE
employers ATELIERS DU RHONE SAS, CLINIQUE SAINT ANNE, LUMEN LOGICIELS
card CARTE X{n} {day}/{month} {payee} {city}
debit PRLV SEPA {payee} ECH {day}/{month} REF {n}
credit VIR RECU {payee} REF {n}
words salary=VIREMENT SALAIRE {month} {year}; rent=VIREMENT LOYER {month} {year}; savings=VIREMENT VERS LIVRET A; cash=RETRAIT DAB {city} {day}/{month} CARTE X{n}; settlement=RELEVE CARTE {month} {year}; refund=AVOIR CARTE {payee} {n}; landlord=AGENCE DES TILLEULS; friend=Camille Moreau; tax=DGFIP REMBOURSEMENT IMPOT; fee=COTISATION CARTE
food.groceries CARREFOUR CITY, MONOPRIX, E.LECLERC, INTERMARCHE, LIDL
food.restaurants BRASSERIE DU PORT, BUFFALO GRILL
food.fast_food O TACOS, MC DONALD S
food.coffee COLUMBUS CAFE, STARBUCKS
food.delivery UBER EATS
transport.fuel TOTALENERGIES, STATION LECLERC
transport.transit SNCF CONNECT, RATP
shopping.personal_care SEPHORA, YVES ROCHER
shopping.clothing KIABI, ZARA
shopping.general AMAZON EU, FNAC DARTY GALERIES LAFAYETTE
shopping.home_improvement LEROY MERLIN
shopping.kids KING JOUET
health.pharmacy PHARMACIE DU CENTRE
bills.energy EDF CLIENTS PARTICULIERS
bills.internet_tv SFR BOX
bills.phone FREE MOBILE
bills.insurance MAIF, HARMONIE MUTUELLE
entertainment.streaming NETFLIX, SPOTIFY
health.fitness BASIC FIT
travel.flights AIR FRANCE
travel.lodging HOTEL IBIS

ES EUR 1750 0 6,12
cities MADRID, VALENCIA, SEVILLA, BILBAO
employers TALLERES IBERIA NORTE SL, HOSPITAL SANTA CLARA, SOLMAR TECNOLOGIA SA
card COMPRA TARJ. 5402XXXXXXXX{n} {payee}-{city}
debit RECIBO {payee} N {n}
credit TRANSFERENCIA DE {payee} {n}
words salary=ABONO NOMINA {month}/{year}; rent=TRANSFERENCIA ALQUILER {month}/{year}; savings=TRASPASO AHORRO; cash=REINTEGRO CAJERO {city} {n}; settlement=LIQUIDACION TARJETA {month}/{year}; refund=DEVOLUCION COMPRA {payee} {n}; landlord=INMOBILIARIA LA PLAZA; friend=Lucia Romero; tax=AEAT DEVOLUCION RENTA {year}; fee=COMISION MANTENIMIENTO
food.groceries MERCADONA, DIA TIENDA, CARREFOUR EXPRESS, CONSUM, LIDL
food.restaurants RESTAURANTE EL PUERTO, 100 MONTADITOS
food.fast_food BURGER KING, TELEPIZZA
food.coffee CAFETERIA CENTRAL, STARBUCKS
food.delivery GLOVO
transport.fuel REPSOL, ESTACION CEPSA
transport.transit RENFE VIAJEROS, METRO DE MADRID
shopping.personal_care DRUNI, PRIMOR
shopping.clothing ZARA, MANGO SHOP
shopping.general EL CORTE INGLES, AMAZON EU
shopping.home_improvement LEROY MERLIN
shopping.kids JUGUETERIA ALEGRIA
health.pharmacy FARMACIA LOPEZ
bills.energy IBERDROLA CLIENTES
bills.internet_tv MOVISTAR
bills.phone LOWI
bills.insurance MAPFRE, LINEA DIRECTA
entertainment.streaming NETFLIX, SPOTIFY
health.fitness VIVAGYM
travel.flights VUELING
travel.lodging MELIA HOTEL

NL EUR 2700 24 5
cities AMSTERDAM, UTRECHT, ROTTERDAM, EINDHOVEN
employers Waterkant Engineering BV, Zorggroep De Linden, Polder Data NV
card BEA, Betaalpas {payee} {n},PAS0{n:.2} {city} {day}.{month}.{year}
debit SEPA Incasso algemeen doorlopend {payee} Machtiging {n}
credit SEPA Overboeking {payee} {n}
words salary=SALARIS {month} {year}; rent=HUUR WONING {month} {year}; savings=Overboeking spaarrekening sparen; cash=GEA, Betaalpas Geldautomaat {city} {n}; settlement=Afrekening creditcard {month}-{year}; refund=Terugbetaling {payee} {n}; landlord=Woonbeheer Zuid; friend=Sanne de Vries; tax=Belastingdienst teruggave belasting {year}; fee=Kosten betaalpakket
food.groceries Albert Heijn, Jumbo Supermarkt, LIDL, PLUS Supermarkt, Dirk vd Broek
food.restaurants Restaurant De Haven, Loetje
food.fast_food Febo, Snackbar Centrum
food.coffee Coffee Company, Bagels & Beans
food.delivery Thuisbezorgd.nl
transport.fuel Shell Station, Tinq Tankstation
transport.transit NS Groep, OV-chipkaart
shopping.personal_care Etos BV
shopping.clothing WE Fashion, Zeeman
shopping.general bol.com, HEMA BV
shopping.home_improvement Gamma Bouwmarkt
shopping.kids Intertoys
health.pharmacy Apotheek De Linde
bills.energy Vattenfall, Eneco
bills.internet_tv Ziggo
bills.phone Odido
bills.insurance Zilveren Kruis, Centraal Beheer
entertainment.streaming Netflix, Spotify
health.fitness Basic-Fit
travel.flights Transavia
travel.lodging Center Parcs

IT EUR 1700 27 12
cities MILANO, TORINO, BOLOGNA, ROMA
employers OFFICINE ADRIATICA SRL, OSPEDALE SAN LUCA, BELVEDERE SOFTWARE SPA
card PAGAMENTO POS {day}/{month} CARTA *{n} {payee} {city}
debit ADDEBITO SDD {payee} MANDATO {n}
credit BONIFICO DA {payee} {n}
words salary=EMOLUMENTI STIPENDIO {month}/{year}; rent=BONIFICO CANONE LOCAZIONE AFFITTO {month}/{year}; savings=GIROCONTO CONTO DEPOSITO RISPARMIO; cash=PRELIEVO BANCOMAT {city} {n}; settlement=ADDEBITO CARTA DI CREDITO {month}/{year}; refund=STORNO {payee} {n}; landlord=IMMOBILIARE DEL CORSO; friend=Giulia Ferri; tax=AGENZIA ENTRATE RIMBORSO IRPEF; fee=CANONE MENSILE CONTO
food.groceries ESSELUNGA, CONAD CITY, EUROSPIN, LIDL ITALIA, COOP LOMBARDIA
food.restaurants TRATTORIA DA GINO, OLD WILD WEST
food.fast_food PIZZERIA BELLA NAPOLI, MCDONALD'S
food.coffee BAR CAFFETTERIA CENTRALE, PASCUCCI CAFFE
food.delivery GLOVO
transport.fuel ENI STATION, Q8 EASY, TAMOIL
transport.transit TRENITALIA, ATM MILANO
shopping.personal_care SEPHORA, TIGOTA
shopping.clothing OVS SPA, CALZEDONIA
shopping.general AMAZON EU, LA RINASCENTE
shopping.home_improvement LEROY MERLIN
shopping.kids GIOCATTOLI ALLEGRI
health.pharmacy FARMACIA COMUNALE
bills.energy ENEL ENERGIA
bills.internet_tv FASTWEB
bills.phone ILIAD
bills.insurance UNIPOLSAI, GENERALI
entertainment.streaming NETFLIX, SPOTIFY
health.fitness PALESTRA VIRGIN ACTIVE
travel.flights ITA AIRWAYS
travel.lodging HOTEL BELLAVISTA

PL PLN 6200 10 -
cities WARSZAWA, KRAKOW, WROCLAW, GDANSK
employers BALTYK SYSTEMY SP. Z O.O., SZPITAL MIEJSKI, KARPATY LOGISTYKA SA
card ZAKUP PRZY UŻYCIU KARTY {payee} {n} {city}
debit POLECENIE ZAPŁATY {payee} FAKTURA {n}
credit PRZELEW OD {payee} {n}
words salary=WYNAGRODZENIE {month}/{year}; rent=CZYNSZ NAJEM {month}/{year}; savings=PRZELEW WŁASNY OSZCZĘDNOŚCI; cash=WYPŁATA Z BANKOMATU {city} {n}; settlement=SPŁATA KARTY KREDYTOWEJ {month}/{year}; refund=ZWROT {payee} {n}; landlord=NIERUCHOMOSCI POD LIPA; friend=Anna Kowalczyk; tax=URZAD SKARBOWY ZWROT PODATKU {year}; fee=OPŁATA ZA KARTĘ
food.groceries BIEDRONKA, LIDL, ZABKA, DINO POLSKA, AUCHAN
food.restaurants RESTAURACJA POD ORLEM, SPHINX
food.fast_food KFC, PIZZERIA ROMA
food.coffee GREEN CAFFE NERO, COSTA COFFEE
food.delivery PYSZNE.PL
transport.fuel ORLEN STACJA, CIRCLE K POLSKA
transport.transit PKP INTERCITY, JAKDOJADE
shopping.personal_care ROSSMANN, HEBE
shopping.clothing RESERVED, SINSAY
shopping.general ALLEGRO, PEPCO
shopping.home_improvement CASTORAMA
shopping.kids SMYK ZABAWKI
health.pharmacy APTEKA POD LWEM
bills.energy TAURON SPRZEDAZ
bills.internet_tv VECTRA
bills.phone ORANGE POLSKA
bills.insurance PZU, WARTA
entertainment.streaming NETFLIX, SPOTIFY
health.fitness MULTISPORT
travel.flights LOT POLISH AIRLINES
travel.lodging HOTEL NADMORSKI

IN INR 85000 1 -
cities MUMBAI, BENGALURU, PUNE, DELHI
employers DECCAN INFOTECH PVT LTD, SUNRISE HOSPITALS LTD, MONSOON ANALYTICS
card UPI/{n}{n}{n}/{payee}/okaxis
debit NACH/{payee}/{n}
credit NEFT CR {payee} {n}
words salary=NEFT SALARY {month} {year}; rent=IMPS RENT {month} {year}; savings=TRANSFER TO SAVINGS; cash=ATM WDL {city} {n}; settlement=CREDIT CARD BILL PAYMENT {month}{year}; refund=UPI REFUND {payee} {n}; landlord=RAMESH PROPERTIES; friend=Priya Nair; tax=INCOME TAX REFUND {year}; fee=ACCOUNT MAINTENANCE FEE
food.groceries BIGBASKET, DMART, RELIANCE FRESH, BLINKIT
food.restaurants BARBEQUE NATION, SARAVANA BHAVAN
food.fast_food DOMINOS PIZZA, MCDONALDS
food.coffee CAFE COFFEE DAY, STARBUCKS
food.delivery SWIGGY, ZOMATO
transport.fuel INDIAN OIL, BHARAT PETROLEUM, HPCL
transport.transit IRCTC, DELHI METRO
shopping.personal_care NYKAA
shopping.clothing MYNTRA, MAX FASHION
shopping.general AMAZON, FLIPKART
shopping.home_improvement CITY HARDWARE STORE
shopping.kids FIRSTCRY
health.pharmacy APOLLO PHARMACY, MEDPLUS
bills.energy TATA POWER
bills.internet_tv ACT FIBERNET
bills.phone AIRTEL
bills.insurance HDFC LIFE, ICICI LOMBARD
entertainment.streaming NETFLIX, HOTSTAR
health.fitness CULT FIT
travel.flights INDIGO AIRLINES
travel.lodging OYO ROOMS

JP JPY 285000 25 6,12
cities 渋谷店, 新宿店, 梅田店, 横浜店
employers アオバ精機, ミナト病院, サクラソフト
card デビット {payee} {city} {n}
debit 口座振替 {payee}
credit 振込 {payee}
words salary=給与 {month}月; rent=振込 家賃 {month}月; savings=積立預金 振替; cash=ＡＴＭ 現金引出 {n}; settlement=カード代金 引落; refund=返金 {payee}; landlord=ヒカリ不動産; friend=タナカ ハナコ; tax=税還付 還付金; fee=ＡＴＭ手数料
food.groceries イオン, 西友, ライフコーポレーション, マルエツ
food.restaurants サイゼリヤ, 大戸屋, スシロー
food.fast_food マクドナルド, 吉野家
food.coffee スターバックス, ドトール
food.delivery 出前館
transport.fuel エネオス, 出光
transport.transit モバイルSUICA, 東京メトロ
shopping.personal_care 美容室アオイ
shopping.clothing ユニクロ, しまむら
shopping.general アマゾン, 楽天市場
shopping.home_improvement カインズ
shopping.kids 西松屋
health.pharmacy マツモトキヨシ, ウエルシア
bills.energy 東京電力, 東京ガス
bills.internet_tv NTT東日本
bills.phone ソフトバンク
bills.insurance 日本生命, 損保ジャパン
entertainment.streaming ネットフリックス, U-NEXT
health.fitness コナミスポーツ
travel.flights 日本航空
travel.lodging 東横イン
"""


def _country(block: str) -> Country:
    head, *lines = block.splitlines()
    code, currency, salary, pay_day, extra = head.split()
    fields = dict(line.split(" ", maxsplit=1) for line in lines)
    lists = {name: tuple(text.split(", ")) for name, text in fields.items()}
    return Country(
        code=code,
        currency=currency,
        salary=int(salary),
        pay_day=int(pay_day),
        extra_salaries=() if extra == "-" else tuple(int(month) for month in extra.split(",")),
        cities=lists["cities"],
        employers=lists["employers"],
        card=fields["card"],
        debit=fields["debit"],
        credit=fields["credit"],
        words=dict(item.split("=", maxsplit=1) for item in fields["words"].split("; ")),
        payees={name: payees for name, payees in lists.items() if "." in name},
    )


COUNTRIES: Final = {country.code: country for country in map(_country, _COUNTRIES.strip().split("\n\n"))}
"""The countries by ISO 3166-1 code."""
