"""What banks and people write in languages of Western Europe and the Americas."""

# ruff: noqa: E501 (tables are read language by language)

from __future__ import annotations

from benchmarks.redaction.corpus import Language, digits, shaped

ENGLISH = Language(
    "en",
    "Oliver Amelia Harriet Callum Niamh Tyrone Latoya Brandon Kimberly Gareth Siobhan Wesley Imogen Deepak Chloe Terrence Beatrice Angus Jamal Courtney",
    "Thornbury Blackwood Okafor Pemberton MacAllister O'Donnell Whitaker Rodriguez Featherstone Nakamura Hargreaves Dunleavy Kowalczyk Ashworth Patel Quigley Abernathy Winslow Castellano Dhillon",
    """
Zelle payment to {name} Conf# {account}
ZELLE FROM {name} ON {day} REF # {account}
Venmo {name}
Cash App*{name}
Transfer to {name} {iban}
Online Transfer to {name} ref rent
FASTER PAYMENT RECEIVED FROM {name} REF Dinner
STANDING ORDER {name} RENT
Standing order to {name} {address}
BGC {name}
Payment from {name} thanks for tickets
Interac e-Transfer sent to {name}
WIRE TRANSFER FROM {name} ACCT {account}
Sent to {name} {email}
PayPal friends and family {name} {email}
Mr {name} phone {phone}
Dr. {name} invoice
Bill payment to {name}, {address}
Payroll for {name} SSN {id}
Refund to card {card} {name}
Check 1023 {name}
FPI {name} {account}
Beneficiary: {name} IBAN {iban}
Name: {name} Account: {account}
{name}
c/o {name} {address}
Call {phone} card ending {masked}
Salary {name} NI {id}
""",
    "Tesco, Starbucks, Blue Bottle Coffee, Home Depot, Sainsbury's, Walgreens, Shake Shack, Trader Joe's, Boots Pharmacy, The Crooked Billet, Riverside Garage, Joe's Pizza, Green Leaf Cafe, John Lewis, Marks & Spencer, Netflix, Uber Eats, Delta Air Lines, Costco, Paul Smith, Jimmy Choo, Jack Wills, Oak & Iron Barbers, Harvest Bakery Ltd, Anna's Flowers, Wilson Plumbing LLC, Sunny Day Nursery, Tim Hortons, Morgan Stanley, Best Buy, Ted Baker, Papa John's, Lloyds Pharmacy, Chevron, Wendy's, Kings Arms, Max Mara, City Dental Clinic, Waterstones, Planet Fitness",
    """
{shop}
CARD PAYMENT TO {shop} {n} {city} GB
POS PURCHASE {shop} #{n} {city}
CHECKCARD {n} {shop} {city} card {masked}
Direct debit {shop} ref {account}
Payment to {shop}
SQ *{shop}
{shop} {city}
{shop} STORE {n} {phone}
DEBIT CARD PURCHASE {masked} {shop} {city}
Recurring payment {shop} {email}
Online payment to {shop} account {account}
""",
    (shaped("123-45-####"), shaped("AB ## ## ## C")),
    ("+44 7#00 9#0###", "(2##) 555-01##", "07#00 9#0 ###", "+1 2## 555 01##", "020 7946 0###"),
    "# Baker Street;1600 Pennsylvania Ave;# Elm Road;# Old Mill Lane;# Station Road, Flat 4;PO Box #;# King's Drive",
    "London,Leeds,Austin,Seattle,Bristol,Denver,Toronto,Boston",
)

GERMAN = Language(
    "de",
    "Heinrich Lieselotte Jürgen Annegret Thorsten Ulrike Sören Gudrun Matthias Käthe Detlef Friederike Björn Waltraud Jannik Leonie Ekkehard Silke Rüdiger Anneliese",
    "Zwirbelmayr Hinterleitner Schönhauser Brandstetter Oberhuber Kühlewein Pfefferkorn Lindenthal Wiesinger Schröder Dombrowski Yilmaz Ackerknecht Vogelsang Steinbrecher Ostermann Niedermeier Hufnagel Gschwandtner Böhmer",
    """
Überweisung an {name} {iban} Miete
SEPA-ÜBERWEISUNG {name} IBAN {iban} BIC COBADEFFXXX
Dauerauftrag an {name} Miete Wohnung {address}
Gutschrift von {name} Geburtstag
Echtzeitüberweisung an {name}
GUTSCHRIFT {name} SVWZ+Danke fürs Essen
Auftraggeber: {name} Kto {account} BLZ 37040044
Empfänger {name} Verwendungszweck Taschengeld
TWINT {name}
Wero an {name}
PayPal Freunde {name} {email}
Herr {name}, {address}
Frau {name} Tel. {phone}
Mietzahlung Familie {name}
Lohn {name} Steuer-ID {id}
{name}
Geldeingang {name} Konto {account}
Zahlung an {name} {phone}
ÜBERWEISUNG {name} {day}
Kartenzahlung {masked} Rückzahlung an {name}
ABWA+{name} SVWZ+Unterhalt
Name: {name} IBAN: {iban}
""",
    "REWE, Lidl, Edeka Nord, Stadtwerke Bochum, Bäckerei Kamps, dm Drogerie, Rossmann, Deutsche Bahn, Gasthaus Zum Löwen, Metzgerei Huber, Hugo Boss, Tom Tailor, Peter Hahn, Apotheke am Markt, Blumen Kraus, Autohaus Wendel GmbH, Vodafone GmbH, Zahnarztpraxis Dr. Keller, Finanzamt Köln, Müller Drogeriemarkt, Jack Wolfskin, Friseur Haarscharf, Deutsche Telekom, IKEA Deutschland, Dr. Oetker Shop, Aldi Süd, Obi Baumarkt, Kino Babylon, Fitness First, Thalia Buchhandlung, Sparkasse Ulm, Allianz Versicherung, Vapiano, Nordsee, Kaufland",
    """
{shop}
Kartenzahlung {shop} {city} {day}
SEPA-Lastschrift {shop} MREF+{account}
{shop} SAGT DANKE {n}
GIROCARD {shop} {city} KARTE {masked}
Überweisung an {shop} Kundennummer {account}
Dauerauftrag {shop}
Zahlung an {shop}
LASTSCHRIFT {shop} {iban}
EC {n} {shop} {city}
""",
    (shaped("## ### ### ###"), shaped("## ######@###")),
    ("+49 170 ####### ", "0171 #######", "089/12####", "0049 30 ######", "+43 664 #######"),
    "Hauptstraße #;Am Alten Markt #;Goethestr. #;Lindenweg # a;Schillerplatz #, 80331 München;Unter den Linden #;Bergmannstr. #;Postfach 12 34",
    "Berlin,Köln,Wien,Zürich,Ulm,Graz,Bremen",
)

FRENCH = Language(
    "fr",
    "Thibault Solène Gaëtan Maëlys Benoît Clémence Fabrice Ghislaine Jérémy Océane Amadou Yvonne Bertrand Aurélie Mathieu Noémie Karim Élodie Ludovic Sandrine",
    "Lefèvre Beaumont Delacroix Ouédraogo Chevallier Grandjean Tessier Montagnier Ben-Youssef Rousselot Castaing Hautecoeur Duvivier Marchetti Lafontaine Guérin Barthélemy Perrault Nguyen Escoffier",
    """
VIR INST {name}
VIREMENT EMIS VERS {name} LOYER
VIR SEPA RECU DE {name} MOTIF REMBOURSEMENT
VIREMENT DE {name} {iban}
Virement permanent à {name}
Paiement Lydia {name}
Wero {name} {phone}
M. {name} {address}
Mme {name} tel {phone}
Bénéficiaire : {name} IBAN {iban}
Donneur d'ordre {name}
CHEQUE {n} {name}
Remboursement à {name} carte {masked}
Salaire {name} NIR {id}
{name}
Virement reçu de {name} merci
Titulaire : {name} compte {account}
Loyer pour {name}, {address}
VIR {name}
Famille {name} {email}
""",
    "Carrefour City, E.Leclerc, Monoprix, Boulangerie Paul, SNCF Connect, Yves Rocher, Leroy Merlin, EDF, Picard Surgelés, Pharmacie du Centre, Café de la Gare, Brasserie Lipp, Décathlon, Marie Blachère, Fnac, Franprix, Jean Louis David, La Poste, Garage Martin SARL, Chez Paulette Restaurant, Auchan, Orange SA, Free Mobile, Intermarché, Christian Dior, Sephora, Darty, Jeff de Bruges, Franck Provost, Librairie Mollat",
    """
{shop}
CB {shop} {city} {day}
PAIEMENT CARTE {masked} {shop} {city}
PRLV SEPA {shop} {account}
ACHAT CB {shop} {n}
PAIEMENT PAR CARTE {shop}
PRELEVEMENT {shop} ICS FR{account}
Virement à {shop}
FACTURE CARTE {shop} {city}
""",
    (shaped("1 85 07 75 ### ### ##"),),
    ("06 12 ## ## ##", "+33 6 12 ## ## ##", "0033 1 42 ## ## ##", "01.42.##.##.##"),
    "# rue de la Paix;# bis avenue Foch;# boulevard Voltaire 75011 Paris;# impasse des Lilas;# place Bellecour;12 chemin du Moulin",
    "PARIS,LYON,LILLE,NANTES,BREST",
)

SPANISH = Language(
    "es",
    "Íñigo Macarena Rigoberto Leticia Joaquín Itziar Evaristo Ximena Guadalupe Fermín Nuria Salvador Yolanda Facundo Milagros Gonzalo Araceli Nicolás Consuelo Iker",
    "Etxeberria Villanueva Zambrano Quiroga Belmonte Iturralde Castañeda Santillán Arriaga Montesinos Galdós Urquijo Peñalver Cifuentes Olivares Barrientos Echeverría Manrique Tapia Carrasco",
    """
BIZUM A FAVOR DE {name}
BIZUM RECIBIDO DE {name} CENA
Bizum enviado a {name}
TRANSFERENCIA A {name} {iban}
Transferencia a favor de {name} concepto alquiler
TRANSFERENCIA DE {name} FACTURA
Transferencia inmediata a {name} {account}
TRASPASO {name}
Ordenante: {name} Cuenta {account}
Beneficiario {name} {iban}
NOMINA {name} DNI {id}
Sra. {name} tel. {phone}
D. {name}, {address}
Pago a {name} {phone}
SPEI ENVIADO A {name} CLABE 0{account}000000
{name}
Ingreso de {name}
Alquiler piso {address} {name}
Devolución tarjeta {masked} a {name}
Titular: {name} {email}
""",
    "Mercadona, El Corte Inglés, Zara, Mango, Carrefour, Farmacia López, Cafetería Sol, Repsol, Telefónica, Iberdrola, Panadería San José, Restaurante Casa Pepe, Bar Manolo, Massimo Dutti, Adolfo Domínguez, Pull&Bear, Renfe, Gasolinera Cepsa, OXXO, Soriana, Peluquería Carmen, Mapfre Seguros, Dia Supermercado, Clínica Dental Vidal, Rappi, Mercado Libre, Autoescuela Gala, Ferretería Ruiz S.L., Vueling, Cinesa",
    """
{shop}
COMPRA TARJ. {masked} {shop} {city}
Pago en {shop} {city}
COMPRA {shop} {n}
RECIBO {shop} REF {account}
ADEUDO {shop}
Transferencia a {shop}
COMPRA CON TARJETA EN {shop} EL {day}
PAGO MOVIL EN {shop}, {city}
""",
    (shaped("########Z"), shaped("X#######L"), shaped("ABCD######HMCRRS0#")),
    ("+34 6## ### ###", "6## ### ###", "91 ### ## ##", "+52 55 #### ####"),
    "Calle Mayor #;C/ Serrano #;Avda. de la Constitución #;Plaza España #;Paseo de Gracia #, 08007 Barcelona;Av. Insurgentes Sur #",
    "MADRID,SEVILLA,BILBAO,CDMX,LIMA",
)

ITALIAN = Language(
    "it",
    "Gianluca Ornella Ettore Fiammetta Davide Loredana Pierpaolo Ginevra Raffaele Antonella Umberto Serena Nunzio Rosalba Tommaso Ilaria Corrado Mirella Gaetano Chiara",
    "Bevilacqua Quattrocchi Degli-Esposti Santoro Pellegrini Lo-Cascio Mastroianni Zanetti Buonarroti Fumagalli Cannavaro Sorrentino Brambilla D'Angelo Tagliabue Passalacqua Guarnieri Iannuzzi Piccolomini Serafini",
    """
BONIFICO A FAVORE DI {name} {iban}
Bonifico da {name} causale affitto
BONIFICO ISTANTANEO A {name}
GIROCONTO {name}
Satispay {name}
Ordinante: {name} Conto {account}
Beneficiario: {name} IBAN {iban}
Sig. {name} {address}
Sig.ra {name} tel {phone}
STIPENDIO {name} C.F. {id}
Ricarica carta {masked} di {name}
{name}
Versamento di {name}
Pagamento a {name} {email}
Affitto a {name}, {address}
BONIFICO {name} CAUSALE REGALO
Intestatario {name} {phone}
""",
    "Esselunga, Conad City, Coop Alleanza, Autogrill, Trenitalia, Enel Energia, Farmacia Comunale, Bar Centrale, Trattoria da Mario, Pizzeria Napoli, Giorgio Armani, Max Mara, Tim, Feltrinelli, Panificio Rossi, Eni Station, Ristorante Il Gambero, Benetton, Ferramenta Bianchi Srl, Decathlon, Intesa Sanpaolo, Parrucchiere Luca, Supermercati Pam, Iliad Italia, OVS, Gelateria Venchi",
    """
{shop}
PAGAMENTO POS {shop} {city} CARTA {masked}
Pagamento carta presso {shop} {n}
ADDEBITO SDD {shop} MANDATO {account}
ADDEBITO DIRETTO {shop}
POS {shop} {city} {day}
Bonifico a {shop}
PAGAMENTO {shop}
""",
    (shaped("@@@@@@85@12@###@"),),
    ("+39 33# ### ####", "33# #######", "06 ########", "0039 02 #######"),
    "Via Roma #;Viale Monza #;Piazza Garibaldi #;Corso Vittorio Emanuele #;Via Giuseppe Verdi #, 20121 Milano;Largo Argentina #",
    "MILANO,ROMA,TORINO,BARI",
)

PORTUGUESE = Language(
    "pt",
    "Thiago Conceição Wanderley Iracema Leandro Jussara Sebastião Rosângela Vinícius Edilene Afonso Filipa Gonçalo Benedita Anderson Luciene Ubirajara Mafalda Davi Teresinha",
    "Albuquerque Cavalcanti Figueiredo Nascimento Vasconcelos Pacheco Guimarães Teixeira Bittencourt Monteiro Sampaio Queiroz Brandão Drummond Carvalhal Medeiros Falcão Junqueira Peixoto Azevedo",
    """
PIX ENVIADO {name}
Pix recebido de {name}
PIX TRANSF {name} {day}
TED PARA {name} AG 1234 CONTA {account}
Transferência para {name} {iban}
TRANSFERENCIA DE {name} ALUGUEL
MB WAY {name} {phone}
TRF P/ {name}
Favorecido: {name} CPF {id}
Pagador {name}
Salário {name} CPF {id}
Sra. {name} {address}
{name}
Pagamento a {name} {email}
Depósito de {name}
Mesada para {name}
Estorno cartão {masked} {name}
Beneficiário: {name} IBAN {iban}
""",
    "Pingo Doce, Continente, Pão de Açúcar, Ifood, Padaria Estrela, Farmácia São João, Lojas Renner, Magazine Luiza, Posto Ipiranga, EDP Comercial, Galp, Restaurante O Velho, Uber Trip, Nubank, Havaianas, Drogasil, Petrobras, Casas Bahia, Vivo, NOS Comunicações, Cabeleireiro Belo, Café Santa Clara, Colégio Objetivo, Churrascaria Gaúcha",
    """
{shop}
COMPRA CARTAO {masked} {shop} {city}
COMPRA {shop} {n} {city}
PAGAMENTO {shop}
DEBITO DIRETO {shop} {account}
DEB AUTOMATICO {shop}
Pag*{shop} {city}
COMPRA NO DEBITO {shop} {day}
Pix para {shop}
""",
    (shaped("###.###.###-##"),),
    ("+55 11 9####-####", "(11) 9####-####", "91# ### ###", "+351 91# ### ###"),
    "Rua Augusta #;Av. Paulista #;Rua das Flores, #;Travessa do Carmo #;Praça da Sé, #;Avenida da Liberdade #, 1250-096 Lisboa",
    "LISBOA,PORTO,SAO PAULO,RECIFE",
)

DUTCH = Language(
    "nl",
    "Joost Marleen Diederik Femke Wouter Anouk Gijsbert Liesbeth Sjoerd Hanneke Thijs Mieke Rutger Saskia Bram Jolanda Pieter Fenna Koen Geertje",
    "Hoogendoorn Zijlstra Kloosterman Vermeulen Buitenhuis Wiersma Schouten Noordhoek Brouwers Terpstra Claessens Steenbergen Hoekstra Kuiper Veldhuizen Dijkgraaf Oosterhuis Blankers Meulenbelt Rietveld",
    """
Overboeking naar {name} {iban}
OVERSCHRIJVING VAN {name} HUUR
SEPA Overboeking Naam: {name} IBAN: {iban}
/TRTP/SEPA OVERBOEKING/IBAN/{iban}/BIC/ABNANL2A/NAME/{name}/REMI/huur
Tikkie {name}
Betaalverzoek {name} eten
Betaling aan {name}
Dhr. {name} {address}
Mevr. {name} tel {phone}
Salaris t.n.v. {name} BSN {id}
{name}
Begunstigde: {name} rekening {account}
Terugbetaling kaart {masked} aan {name}
Naam: {name} Omschrijving: cadeau
Spoedoverboeking aan {name} {email}
""",
    "Albert Heijn, Jumbo Supermarkten, HEMA, Bol.com, NS Reizigers, Kruidvat, Bakkerij Bart, Ziggo, Essent, Café De Jaren, Etos, Gamma Bouwmarkt, Action, Coolblue, Slagerij De Boer, Restaurant De Kas, Zeeman, Praxis, KPN, Thuisbezorgd, Apotheek Zuid, Boekhandel Scheltema, Fietsenwinkel Velo B.V., Blokker, Eneco",
    """
{shop}
BEA, Betaalpas {shop} {city} PAS {n}
Betaalautomaat {shop} {city} {day}
Incasso {shop} Machtiging {account}
iDEAL betaling {shop}
SEPA Incasso algemeen doorlopend {shop} {iban}
GEA {n} {shop} {city}
Overboeking naar {shop}
{shop} {n} {city} kaart {masked}
""",
    (digits(9),),
    ("06-12######", "+31 6 12######", "020-6######", "0031 6 ########"),
    "Kerkstraat #;Prinsengracht #;Stationsplein #;Van Goghlaan #;Dorpsstraat #, 1234 AB Utrecht;Postbus #",
    "Amsterdam,Utrecht,Gent,Breda",
)

SWEDISH = Language(
    "sv",
    "Ingegerd Torbjörn Annika Fredrik Gunilla Rasmus Sigrid Kjell Maj-Britt Lennart Ebba Tobias Agneta Ragnar Elin Göran Ulrika Hampus Birgitta Stellan",
    "Bergqvist Lindqvist Nordström Hallberg Söderlund Ekholm Wallin Sjöberg Lagerqvist Öberg Hedlund Svensson Ahlgren Forsberg Ljungman Rosenqvist Dahlström Björklund Åkesson Stenmark",
    """
Swish till {name}
SWISH FRÅN {name}
Swish {name} {phone}
Överföring till {name} {account}
Betalning till {name} hyra
Insättning från {name}
Vipps {name}
MobilePay {name}
Mottagare: {name} IBAN {iban}
Lön {name} personnummer {id}
{name}
Fru {name} {address}
Återbetalning kort {masked} till {name}
Avsändare {name} {email}
Hyra till {name}, {address}
""",
    "ICA Maxi, Coop Konsum, Systembolaget, H&M, Willys, Apotek Hjärtat, SJ AB, Clas Ohlson, Espresso House, Pressbyrån, Restaurang Prinsen, Björn Borg, Fjällräven, Telia Sverige, Vattenfall, Max Burgers, Frisör Klippoteket, Bageri Petrus, Elgiganten, Åhléns, Rema 1000, Netto, Matas, Lindex",
    """
{shop}
Kortköp {shop} {city} {day}
KORTKÖP {masked} {shop}
Autogiro {shop} {account}
Köp {shop} {n} {city}
{shop} {city}
Betalning till {shop}
Bankgiro {shop} OCR {account}
""",
    (shaped("85071#-####"), shaped("1985071#-####")),
    ("070-#######", "+46 70 ### ## ##", "08-### ## ##", "+45 20 ## ## ##"),
    "Storgatan #;Kungsgatan # B;Drottninggatan #;Sveavägen #, 113 50 Stockholm;Vesterbrogade #;Karl Johans gate #",
    "Stockholm,Malmö,Oslo,Uppsala",
)

WEST = (ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH, SWEDISH)
