# ruff: noqa: E501, RUF001 -- word lists in many alphabets
"""What banks call their columns, in some thirty languages.

A meaning is finer than a role: `booked`, `valued`, `transacted` and `dated` all become dates, `billed` is the amount that
was really booked. Each line below is one family of languages; phrases are separated by commas. Headers are compared
without case, accents, punctuation and doubled blanks.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

MEANINGS: Final[dict[str, tuple[str, ...]]] = {
    "booked": (
        "booking date, booked date, booked, booked on, posting date, posted date, post date, date posted, posted, posted on, posted transaction date, settlement date, settled date, date settled, completed date, date completed, cleared date, process date, processed date, processing date, entry date, accounting date, date of posting, trans post date, completed date utc, booking date time, date finished, finished on, transfer date",
        "buchungstag, buchungsdatum, buchung, gebucht am, buchungsdatum valutadatum, verbuchungsdatum, verbucht am, abrechnungsdatum, gebucht",
        "boekdatum, boekingsdatum, uitvoeringsdatum, datum boeking, verwerkingsdatum, comptabilisatie",
        "date de comptabilisation, date comptable, date operation comptable, date de comptabilite, date compta, date d execution, date enregistrement",
        "fecha contable, fecha de contabilizacion, fecha contabilizacion, fecha de asiento, f contable, data contabile, data contabilizzazione, data di contabilizzazione, data registrazione, contabile, data do lancamento, data lancamento, data de lancamento, data lanc, data contab, data contabilistica, data compensacao",
        "bogfort, bogforingsdato, bogfort dato, bokforingsdag, bokforingsdatum, bokford, bokforingsdato, bokfort, bokfort dato, bokforings dato, kirjauspaiva, kirjauspaivamaara, maksupaiva, arvo kirjauspaiva, radegimo data",
        "data ksiegowania, data zaksiegowania, data rozliczenia, data ksieg, datum zauctovani, datum provedeni, zauctovano, datum zaúčtovania, datum zauctovania, datum uctovania, zauctovane, konyveles datuma, konyveles napja, konyvelesi datum, konyvelve, datum knjizenja, datum obrade, data inregistrarii, data procesarii, data contabilizarii",
        "дата проводки, дата обработки, дата платежа, дата списания, дата на осчетоводяване, дата зарахування, ημερομηνια καταχωρησης, ημ νια καταχωρησης, ημερομηνια λογιστικοποιησης",
        "muhasebe tarihi, islem muhasebe tarihi, kayit tarihi, תאריך רישום, 记账日期, 记账日, 入账日期, 入账日, 银行记账日, 過帳日期, 記帳日, 記帳日期, 入帳日, 入帳日期, 帳務日期, 起息日入帳, 計上日, 記帳年月日, 기장일자, 매입일",
        "kontabilizavimo data, registravimo data, gramatosanas datums, kande kuupaev, tanggal posting, tanggal pembukuan, ngay hieu luc, ngay hach toan",
        "radighedsdato, vaxtadagur, bokunardagur, fecha posteo, fecha de proceso, fecha proceso, date de traitement, date de reglement, reskontradatum, reskontradato, buchungszeitpunkt, kirjauspvm, available on utc, available on, датум на книжење, датум књижења, дата обліку, 決済日, settle date, teljesites datuma, f operativa, book date, bookdate, trn dt, process on, data e valutes",
    ),
    "valued": (
        "value date, value, val date, value dt, value dat, valuedate, date value, effective date, interest date, value date utc, fecha valor, f valor, data valuta, valuta, data valor, dt valor, data valor, valor",
        "wertstellung, wertstellungstag, wertstellungsdatum, valutadatum, valuta datum, valutatag, wert, valuta dt, datum valute, date de valeur, date valeur, valeur, rentedatum, renteingangsdatum, rentedag, valutadato, rentedato, valutadag, valuteringsdag, rantedatum, rantedato, arvopaiva, arvopvm",
        "data waluty, data valuty, datum valuty, valuta dat, datum splatnosti, erteknap, erteknapja, ertek datum, data valutei, datum valutiranja, valuta napja, дата валютирования, дата валюта, вальор, дата на вальор, дата вальор, ημερομηνια αξιας, valor tarihi, valor, תאריך ערך, יום ערך, 起息日, 起息日期, 価値日, vertes datums, vaartuspaev, vaartuskuupaev, valiutavimo data",
    ),
    "transacted": (
        "transaction date, trans date, trans dt, transaction date utc, date of transaction, purchase date, purchased on, trade date, date of purchase, txn date, tran date, transacted on, transaction time, transaction date time, operation date, started date, authorisation date, authorization date, authorised on, created, created on, created at, date created, creation date, date started, transaction created, payment date, execution date, initiated date",
        "umsatzdatum, transaktionsdatum, kaufdatum, belegdatum, einkaufsdatum, auftragsdatum, datum der transaktion, ausfuhrungsdatum, transactiedatum, datum transactie, aankoopdatum, date transaction, date de transaction, date operation, date d operation, date de l operation, date de l achat, date d achat, date achat",
        "fecha operacion, fecha de operacion, f operacion, fecha transaccion, fecha de transaccion, fecha de la transaccion, fecha de compra, fecha consumo, fecha movimiento, fecha de movimiento, fecha mov, data operazione, data dell operazione, data transazione, data acquisto, data movimento, data mov, data operacao, data da operacao, data transacao, data da transacao, data movimento, data mov, data compra, data da compra",
        "transaktionsdato, transaktionsdatum, kobsdato, kjopsdato, kjopedato, inkopsdatum, ostopaiva, tapahtumapaiva, data transakcji, data operacji, data zlecenia, data wykonania, datum transakce, datum transakcie, datum operace, datum nakupu, datum transakcije, tranzakcio datuma, tranzakcio ideje, tranzakcio napja, data tranzactiei, data tranzactie, data operatiunii",
        "дата операции, дата транзакции, дата совершения операции, дата операції, дата транзакції, дата і час операції, дата на транзакция, дата на операция, ημερομηνια συναλλαγης, ημ νια συναλλαγης, islem tarihi, islem tarih, tarih saat, תאריך עסקה, תאריך העסקה, תאריך פעולה, תאריך רכישה, 交易日期, 交易日, 交易时间, 交易時間, 交易创建时间, 消費日, 消費日期, 取引日, 取引年月日, 利用日, ご利用日, 利用年月日, お取引日, 取扱日, 取扱日付, 操作日, 거래일, 거래일자, 거래일시, 이용일, 이용일자, 이용일시, 승인일, 승인일시, 거래날짜",
        "operacijos data, darijuma datums, tehingu kuupaev, tanggal transaksi, tarikh transaksi, ngay giao dich, วันที่ทำรายการ, วันที่รายการ, تاريخ العملية, تاريخ المعاملة, تاريخ الحركة, تاريخ تراکنش",
        "started, completion time, trans time, operation time, trade time, payment time, verrichtingsdatum, transaktionsdag, kaufzeitpunkt, umsatz getatigt am, tapahtumapvm, ostopvm, tranzakcio idopontja, data de compra, fecha consumo, f ejecucion, fecha de pago, data de pagamento, data pagamento, data e transaksionit, датум на трансакција, датум трансакције, 付款时间, 创建时间, 交易创建日期, 이용시간, order date, invoice date, run date, release date",
    ),
    "dated": (
        "date, dates, day, date time, datetime, date and time, timestamp, dt, date utc, date est, local date, utc date, activity date, statement date, datum, dag, tag, datum uhrzeit, date heure, fecha, fecha hora, dia, data, data ora, data hora, giorno, dato, pvm, paivamaara, paiva, dátum, datum a cas, datum i vrijeme, data i godzina, data si ora, kuupaev, datums",
        "дата, дата и время, дата і час, час, дата время, дата и час, ημερομηνια, ημ νια, tarih, tarihi, islem tarihi saati, תאריך, التاريخ, تاريخ, تاریخ, दिनांक, तारीख, 日期, 日付, 年月日, 时间, 時間, 날짜, 일자, 일시, วันที่, ngay, tanggal, tarikh, tgl, petsa, tarehe, dags, dagsetning, dyddiad, datë, data e veprimit, ամսաթիվ, თარიღი, sana",
        "датум, датум валуте, दिनांक, તારીખ, தேதி, তারিখ, తేదీ, ថ្ងៃ, күні, tarix, огноо, time stamp, วัน เวลา, petsa, tarehe, tariikh, deiziad",
    ),
    "amount": (
        "amount, amt, transaction amount, total, total amount, sum, value amount, trans amt, txn amount, money, payment amount, amount money, gross, gross amount, amount usd, amount eur, amount gbp, subtotal, price, cost, quantity amount, transaction value, amt usd, amount original, transaction total, amount in, value in account, movement",
        "betrag, umsatz, umsatze, buchungsbetrag, transaktionsbetrag, umsatzbetrag, betrag eur, betrag in eur, betrag in euro, summe, kaufbetrag, gesamtbetrag, bedrag, bedrag eur, bedrag af bij, transactiebedrag, mutatiebedrag, montant, montant eur, montant euros, montant en euros, somme, montant de l operation, montant operation, montant transaction",
        "importe, importe eur, importe euros, monto, cantidad, importe operacion, importe de la operacion, importe movimiento, importe del movimiento, monto transaccion, valor de la transaccion, importo, importo eur, importo in euro, ammontare, importo operazione, valor, valor r, valor brl, montante, quantia, valor da transacao, valor operacao, valor lancamento, importancia, movimento",
        "belob, belob dkk, belop, belopp, belopp sek, transaktionsbelopp, maara, summa, maara eur, maara euroa, summa eur, upphaed, upphaeð, fjarhaed",
        "kwota, kwota operacji, kwota transakcji, kwota pln, kwota w walucie rachunku, castka, castka czk, suma, objem, ciastka, suma eur, osszeg, tranzakcio osszege, konyvelt osszeg, iznos, iznos transakcije, znesek, suma tranzactiei, suma lei, valoare, valoare tranzactie, visuma, apjoms, kogusumma",
        "сумма, сумма операции, сума, сума операції, сума в валюті картки, сума в валюті рахунку, сума у валюті картки, сумма транзакции, стойност, ποσο, ποσο συναλλαγης, ποσο ευρω, tutar, islem tutari, tutari, miktar, meblag, סכום, סכום עסקה, סכום העסקה, المبلغ, قيمة العملية, مبلغ, राशि, रकम, 金额, 金額, 交易金额, 交易金額, 消費金額, 取引金額, 利用金額, ご利用金額, 금액, 거래금액, 이용금액, 승인금액, จำนวนเงิน, จำนวน, so tien, jumlah, nominal, nilai, halaga, kiasi, shuma, vlera, թանխա, გումა, თანხა",
        "成交额, 成交金额, 成交總額, mutatie, mutasi, fjarhaeð, fjarhæð, износ, kogus, 發生額, 发生额, գումար, mebleg, məbləğ, сомасы, дүн, bedrag mutatie, kwota w pln, iznos u eur, total paid, amount incl vat, transaction net amount",
    ),
    "billed": (
        "net amount, net, billing amount, billed amount, posted amount, booked amount, settlement amount, settled amount, account amount, amount in account currency, amount charged, charged amount, amount in account, account currency amount, paid amount, actual amount, amount paid, base amount, final amount, home amount, amount in rs, amount inr, transaction amount in account currency, source amount after fees, cad, usd, cad amount, converted amount",
        "netto, nettobetrag, abrechnungsbetrag, betrag in kontowahrung, belasteter betrag, zahlbetrag, verrechneter betrag, montant debite, montant net, montant en devise du compte, importe neto, importe cargado, importo netto, importo addebitato, importo contabilizzato, valor liquido, kwota zaksiegowana, kwota w walucie konta, kwota rozliczenia, kwota obciazenia, castka v mene uctu, zauctovana castka, suma v mene uctu, konyvelt osszeg, terhelt osszeg, сумма списания, сумма платежа, сумма в валюте счёта, сумма платежа в валюте карты, סכום חיוב, סכום החיוב, סכום לחיוב, 记账金额, 入账金额, 入帳金額, 實付金額, 实付金额, 支付金额, 清算金额, 人民币金额, 新臺幣金額, 台幣金額, 臺幣金額, 請款金額, 청구금액, 결제금액",
        "发生金额, сумма в валюте счета, сумма в валюте карты, total incl fee, total inclusive of fees and or spread, 支払総額, 請求金額, сумма с комиссией",
        "net total",
    ),
    "debit": (
        "дебит, дебит bgn, дебитен оборот, debit, debits, debit amount, debit amt, dr, dr amount, withdrawal, withdrawals, withdrawal amount, withdrawal amt, withdrawal amount inr, withdrawals dr, paid out, money out, out, outflow, spent, spend, expense, expenses, outgoing, payments out, payment out, amount out, amount debited, debited, outgoings, payment debit, debit gbp, debit eur, debit usd, debit inr, charge, charges, purchase, debit transaction amount, amount debit, funds out, sent, disbursement, disbursements, withdrawn, expenditure",
        "soll, belastung, belastungen, lastschrift, ausgang, ausgabe, ausgaben, abgang, auszahlung, abbuchung, belastung in chf, belastungsbetrag, last, debitering, debet, debet bedrag, af, uitgaven, uit, afschrijving, debiet, debit euros, debits, montant debit, sorties, retrait, retraits, depense, depenses, debit en euros, charges",
        "cargo, cargos, debe, debito, debitos, retiro, retiros, gasto, gastos, pagos, salida, salidas, egreso, egresos, adeudo, adeudos, importe cargo, addebito, addebiti, dare, uscite, uscita, spesa, spese, debiti, importo addebito, debitos, saida, saidas, despesa, despesas, saques, pagamentos, valor debito",
        "ud, ud af konto, ut, ut av konto, utgift, utgifter, uttag, hævet, haevet, udbetaling, udgift, belastet, ut fra konto, pano otto, otto, veloitus, menot, obciazenia, obciazenie, wyplata, wyplaty, wydatki, winien, uznania obciazenia winien, debet, wyplyw, vydaje, vydej, vydaj, vydavky, na vrub, odchozi, terheles, terhelesek, kiadas, kifizetes, isplata, isplate, duguje, rashod, zaduzenje, breme, odliv, debit suma, iesiri, plati, iesire, cheltuieli, debetas, debets, deebet, valjaminek, islaidos, izdevumi",
        "расход, расходы, списание, списания, дебет, расход сумма, витрати, видатки, списано, дебіт, χρεωση, χρεωσεις, αναληψη, αναληψεις, borc, cikan, cikis, gider, harcama, cekilen, חובה, זכות חובה חובה, בחובה, مدين, سحب, السحب, خصم, بدهکار, برداشت, नामे, निकासी, 支出, 支出金额, 支出金額, 借方, 借方金额, 借方发生额, 付款, 转出, 取出, 提款, 提出, 支取, 出金, 出金額, お支払金額, お支払額, 支払, 支払額, 支払い金額, お引出し, 引出額, 引き出し, 払出, 払出金額, お引き出し, 출금, 출금액, 출금금액, 찾으신금액, 지급, 지급금액, ถอน, ถอนเงิน, เดบิต, ghi no, no, so tien ghi no, rut, chi, debet rp, keluar, pengeluaran, mutasi debet, paid out gbp, útgjöld, uttekt",
        "withdraw, uitgave, rozchod, md, na tarchu, terecenje, trosak, isplaceno, задължение, долгува, должи, дугује, задолжување, исплата, списання, видаток, izejosie, debi, dalje, חיוב, المدين, مسحوبات, หัก, 取款, 払戻金額, ելք, դեբետ, გასული, დებეტი, გასავალი, mexaric, məxaric, шығыс, зарлага, zahlungsausgang, kwota obciazenia, сумма списания, сумма расхода, rashodi, debitare, sume debitate, phat sinh no, дебитен, saque, uscite euro, spend amount, dinheiro a sair, sortie",
        "chiqim, chiqim summasi, imetoka, zilizotoka",
        "debitata, debitat, debitado, debitada, suma debitata, valor debitado, importe debitado",
    ),
    "credit": (
        "credit, credits, credit amount, credit amt, cr, cr amount, deposit, deposits, deposit amount, deposit amt, deposit amount inr, deposits cr, paid in, money in, in, inflow, received, income, incoming, payments in, payment in, amount in credit, amount credited, credited, incomings, receipts, payment credit, credit gbp, credit eur, credit usd, credit inr, lodgement, lodgements, credit transaction amount, amount credit, funds in, receipt, deposited",
        "haben, gutschrift, gutschriften, eingang, einnahme, einnahmen, zugang, einzahlung, gutschrift in chf, gutschriftsbetrag, kreditering, kredit, credit bedrag, bij, inkomsten, bijschrijving, creditering, credit euros, credits, montant credit, entrees, versement, versements, recette, recettes, credit en euros, depots, depot",
        "abono, abonos, haber, credito, creditos, ingreso, ingresos, deposito, depositos, entrada, entradas, importe abono, accredito, accrediti, avere, entrate, entrata, ricavi, crediti, importo accredito, creditos, receita, receitas, recebimentos, valor credito",
        "ind, ind pa konto, inn, inn pa konto, inntekt, inntekter, insattning, insattningar, indsat, indbetaling, indtaegt, godskrevet, inn til konto, pano, talletus, hyvitys, tulot, uznania, uznanie, wplata, wplaty, wplywy, przychody, ma, wplyw, prijmy, prijem, prichozi, ve prospech, v prospech, jovairas, jovairasok, bevetel, befizetes, uplata, uplate, potrazuje, prihod, odobrenje, dobro, priliv, credit suma, intrari, incasari, intrare, venituri, kreditas, kredits, kreedit, laekumine, pajamos, ienemumi",
        "приход, приходы, зачисление, зачисления, кредит, поступление, поступления, приход сумма, надходження, зараховано, доходи, πιστωση, πιστωσεις, καταθεση, καταθεσεις, alacak, giren, giris, gelir, yatan, זכות, בזכות, دائن, إيداع, الإيداع, ايداع, بستانکار, واریز, जमा, 收入, 收入金额, 收入金額, 贷方, 貸方, 贷方金额, 贷方发生额, 存入, 转入, 存款, 存入金额, 入金, 入金額, お預入れ, お預り金額, 預入, 預入額, 預かり, 預入金額, お預け入れ, お預かり金額, お預り額, 입금, 입금액, 입금금액, 맡기신금액, ฝาก, ฝากเงิน, เครดิต, ghi co, co, so tien ghi co, nop, thu, kredit rp, masuk, pemasukan, mutasi kredit, paid in gbp, tekjur, innborgun",
        "inkomst, przychod, dal, primitak, uplaceno, побарува, потражује, одобрување, уплата, зарахування, ienakosie, kredi, hyrje, זיכוי, الدائن, إيداعات, մուտք, կրեդիտ, შემოსული, კრედიტი, შემოსავალი, medaxil, mədaxil, кіріс, орлого, zahlungseingang, kwota uznania, сумма зачисления, сумма прихода, prihodi, creditare, sume creditate, phat sinh co, кредитен, amount in, dinheiro a entrar, entree",
        "kirim, kirim summasi, imeingia, zilizoingia",
        "montant credite, montants credites",
        "creditata, creditat, creditado, creditada, suma creditata, valor creditado, importe acreditado, acreditado",
    ),
    "direction": (
        "debit credit, debit credit indicator, credit debit, credit debit indicator, dr cr, cr dr, d c, c d, dc, cd, type dr cr, drcr, crdr, indicator, sign, amount sign, billingamountsign, billing amount sign, direction, in out, transaction direction, debit or credit, credit or debit, dr or cr, debit credit flag, transaction sign, income expense, dr cr indicator, type of transaction dr cr",
        "soll haben, s h, sh, soll haben kennzeichen, vorzeichen, umsatzart s h, af bij, bij af, plus min, credit debet, debet credit, sens, debit ou credit, signo, segno, sinal, tipo d c, d c, natureza, cargo abono, debe haber, entrata uscita, dare avere, kierunek, strona, typ uznanie obciazenie, uznanie obciazenie, smer, znamenko, smer platby, irany, terheles jovairas, tartozik kovetel, t k, smjer, sens operatiune, приход расход, дебет кредит, тип дт кт, вид операции приход расход, кредит дебит, дебит кредит, χρεωση πιστωση, χ π, πιστωση χρεωση, borc alacak, b a, ב ז, 收支, 收 支, 收 付, 借贷, 借 贷, 借贷标志, 收支类型, 收支方向, 借贷方向, 資金流向, 借貸, 입출금구분, 입출금, 입출구분, 入出金区分, 入払区分, 入出金, d k, debetas kreditas, deebet kreedit, deebet kreedit d c, debets kredits, db cr, db kr",
        "d h, t j, дт кт, 资金流向, in or out, inflow outflow, money in out, tipo de importe, indicador, debi kredi",
    ),
    "balance": (
        "balance, running balance, account balance, closing balance, available balance, balance after, balance after transaction, bal, new balance, ledger balance, current balance, book balance, running bal, ending balance, balance amount, balance gbp, balance eur, balance usd, balance inr, posted balance, balance after booking, remaining balance, end balance, resulting balance",
        "saldo, kontostand, saldo nach buchung, neuer saldo, saldo eur, kontosaldo, saldo in eur, saldo na mutatie, saldo na trn, nieuw saldo, saldo na boeking, solde, solde apres operation, nouveau solde, solde en euros, solde eur, saldo disponible, saldo contable, saldo posterior, saldo tras operacion, saldo contabile, saldo disponibile, saldo final, saldo apos lancamento, saldo apos, saldo disponivel, saldo contabilistico",
        "disponibel saldo, bokfort saldo, bokford saldo, tilgaengelig saldo, saldo efter, saldo etter, jaannos, tilin saldo, saldo jalkeen, saldo po operacji, saldo po transakcji, saldo rachunku, saldo koncowe, zustatek, zustatek po transakci, zustatok, zustatok po transakcii, konecny zustatek, egyenleg, konyvelt egyenleg, szamlaegyenleg, egyenleg a konyveles utan, stanje, stanje racuna, saldo po, sold, sold final, sold cont, soldul, atlikums, likutis, jaak, saldo lopus, saldobefore",
        "остаток, баланс, остаток на счете, остаток после операции, залишок, залишок після операції, салдо, крайно салдо, наличност, υπολοιπο, λογιστικο υπολοιπο, προοδευτικο υπολοιπο, bakiye, kalan bakiye, son bakiye, kullanilabilir bakiye, יתרה, יתרה בשח, היתרה, الرصيد, رصيد, مانده, موجودی, शेष, शेष राशि, 余额, 餘額, 本次余额, 账户余额, 帳戶餘額, 结余, 結餘, 联机余额, 账户结余, 可用余额, 残高, 差引残高, お取引後残高, 取引後残高, 現在高, 잔액, 거래후잔액, 거래 후 잔액, 거래후 잔액, ยอดคงเหลือ, คงเหลือ, so du, saldo akhir, sisa saldo, baki, balanse, staða, gjendja, մնացորդ, ნაშთი",
        "zostatok, zostatok na ucte, zostatok po transakcii, balanta, състояние, состојба, стање, balanca, qaliq, қалдық, үлдэгдэл, disponible, zustatek na uctu, partial balance, saldo apres operation, egyenleg utana",
    ),
    "currency": (
        "currency, currency code, ccy, curr, cur, account currency, billing currency, payment currency, transaction currency, amount currency, settlement currency, currency of account, iso currency, booked currency, local currency code, base currency",
        "wahrung, waehrung, whg, kontowahrung, buchungswahrung, abrechnungswahrung, munt, muntsoort, valuta rekening, devise, devise du compte, monnaie, divisa, moneda, moneda cuenta, divisa cuenta, divisa importe, moeda, divisa conto, valuta conto, divisa saldo, valutasort, valuttasort, valuutta, mynt, waluta, waluta rachunku, waluta operacji, mena, mena uctu, mena castky, penznem, deviza, devizanem, szamla devizaneme, valuta racuna, oznaka valute, moneda cont, valiuta, valuta darijuma, valuuta, валюта, валюта счета, валюта счёта, валюта операции, валюта платежа, валюта картки, валюта операції, валюта на сметката, νομισμα, para birimi, doviz, doviz cinsi, מטבע, العملة, عملة, ارز, मुद्रा, 币种, 幣別, 币别, 货币, 貨幣, 記帳幣別, 记账币种, 交易币种, 交易货币, 入账货币, 通貨, 통화, 통화코드, สกุลเงิน, loai tien, tien te, mata uang, matawang, gjaldmidill, valutakode",
    ),
    "payee": (
        "moketojo arba gavejo pavadinimas, maksataja sanemeja vards, sanemejs maksatajs, gavejas moketojas, кореспондент, наредител получател, получател наредител, επωνυμια, motaili, payee, payee name, merchant, merchant name, beneficiary, beneficiary name, counterparty, counterparty name, counter party, recipient, recipient name, payer payee, payee payer, name, vendor, shop, store, partner name, partner, party, to from, from to, source destination, other party, name of sender receiver, name of payee, name of other party, sender receiver, sender or recipient, beneficiary or cardholder, to, to name, paid to, customer, supplier, opposing name, name of counterparty, counterpart name, related party, transaction party, merchant description, seller, biller, correspondent",
        "empfanger, begunstigter, begunstigter zahlungspflichtiger, beguenstigter zahlungspflichtiger, auftraggeber empfanger, empfanger auftraggeber, zahlungsempfanger, zahlungsempfanger in, empfanger zahlungspflichtiger, name zahlungsbeteiligter, beteiligter, zahlungspartner, handler, auftraggeber begunstigter, partnername, gegenpartei, geschaft, haendler, auftraggeber zahlungsempfanger, name des partners, vertragspartner, empfanger name, zahlungsempfaenger",
        "naam tegenpartij, naam, naam tegenrekening, tegenpartij, naam begunstigde, begunstigde, tegenpartij naam, omschrijving naam, naam tegenrekeninghouder, naam van de tegenpartij, naam tegenpartij bevat, beneficiaire, nom, nom de la contrepartie, contrepartie, commercant, tiers, nom contrepartie, destinataire, nom du beneficiaire, emetteur destinataire, marchand, contrepartie nom",
        "beneficiario, beneficiario ordenante, ordenante beneficiario, comercio, establecimiento, nombre, contraparte, nombre comercio, destinatario, proveedor, nome, controparte, esercente, beneficiario ordinante, ordinante beneficiario, nominativo, fornecedor, estabelecimento, favorecido, loja, nome favorecido, comerciante, razao social, comercio nombre",
        "modtager, navn, modpart, mottaker, motpart, mottaker avsender, betalningsmottagare, mottagare, mottagare avsandare, saaja maksaja, saaja, maksaja saaja, nimi, vastapuoli, saajan nimi, maksunsaaja, kontrahent, nazwa kontrahenta, odbiorca, nadawca odbiorca, dane kontrahenta, odbiorca nadawca, nazwa odbiorcy, nazwa nadawcy odbiorcy, beneficjent, dane strony operacji, nazwa odbiorca nadawca, protistrana, nazev protiuctu, nazev protistrany, nazov protistrany, nazov protiuctu, obchodnik, obchodni misto, prijemce, prijemca, protiucet nazev, jmeno protistrany, partner neve, partner nev, partner elnevezese, kedvezmenyezett, ellenoldali nev, nev, kedvezmenyezett neve, primatelj, primatelj platitelj, naziv primatelja, platitelj primatelj, primalac, naziv partnera, prejemnik, naziv, partneris, maksatajs sanemejs, gavejas, moketojas gavejas, saaja maksja, saaja maksja nimi, saaja nimi, beneficiar, nume beneficiar, nume partener, beneficiar ordonator, comerciant",
        "получатель, контрагент, наименование контрагента, имя, плательщик получатель, наименование получателя, отримувач, контрагент назва, получател, наредител получател, име, наредител контрагент, δικαιουχος, επωνυμια, αντισυμβαλλομενος, alici, alici gonderen, karsi taraf, isyeri, isyeri adi, שם בית עסק, שם בית העסק, בית עסק, שם הצד השני, المستفيد, التاجر, اسم التاجر, اسم المستفيد, گیرنده, लाभार्थी, 对方户名, 对方账户名, 對方戶名, 交易对方, 对方名称, 对方信息, 对手信息, 交易场所, 商户名称, 商戶名稱, 收款人, 对方姓名, 对方单位, 交易对手, 对手方名称, 对手名称, 商店名稱, 特店名稱, 消費商店, 店名, 利用店名, ご利用店名, 利用先, ご利用先, お取引先, 取引先, 振込先, 支払先, 가맹점, 가맹점명, 이용가맹점, 거래처, 받는분, 보낸분 받는분, 의뢰인 수취인, 의뢰인, 이용하신곳, 이용처, nguoi thu huong, don vi thu huong, penerima, nama, nama penerima, ชื่อบัญชี, ผู้รับ, vidtakandi, nafn, mottakare",
        "empfaenger, begunstigter auftraggeber, tegenrekeninghouder, text mottagare, perfituesi, doi tac, 商戶, 商户, 对方账号与户名, 對方帳號與戶名, uye isyeri, nazev obchodnika, beneficiario o remitente, 取引先名, receiver, receiver name, merchant details, sender recipient, name sender recipient",
        "对手户名, 对手名, 对手姓名, 交易对手, 交易对手名称",
    ),
    "payer": (
        "payer, payer name, sender, sender name, from, originator, remitter, ordering party, ordering customer, auftraggeber, zahlungspflichtiger, zahlungspflichtige r, absender, zahler, opdrachtgever, donneur d ordre, emetteur, ordenante, ordinante, ordenante nombre, remitente, remetente, afsender, avsender, avsandare, maksaja, nadawca, nazwa nadawcy, platce, platitel, kuldo, megbizo, platitelj, platilac, nalogodajalec, maksatajs, moketojas, maksja, ordonator, platitor, плательщик, отправитель, платник, наредител, gonderen, 付款人, 付款方, 汇款人, 依頼人, 振込依頼人, 보낸분, 보내는분, pengirim, nguoi chuyen",
    ),
    "text": (
        "texti, skyring, основание, основание за плащане, description, transaction description, details, transaction details, narration, narrative, particulars, transaction particulars, remarks, transaction remarks, text, transaction, transactions, desc, purpose, payment details, payment reference text, statement description, original description, long description, label, item, activity, explanation, statement descriptor, statement text, booking text, payment purpose, title, information, transaction text, transaction narration, description 1, description1, event, reason, operation, full description, bank description, remittance information, detail, extended description",
        "verwendungszweck, buchungstext, beschreibung, text, vorgang, buchungsdetails, zahlungszweck, umsatztext, buchungsinformation, buchungsinformationen, avisierungstext, zahlungsgrund, details, verwendungszweck zeile 1, verwendungszweck 1, zahlungsreferenz text, transaktionsdetails, bemerkung, betreff, beschreibung1, beschreibung 1, transaktionsbeschreibung, verwendung, omschrijving, omschrijving 1, omschrijving1, mededeling, mededelingen, transactieomschrijving, beschrijving, toelichting, vrije mededeling, naam omschrijving, naam / omschrijving, communication, communications, libelle, libelle operation, libelle de l operation, intitule, nature de l operation, nature, motif, communication libre, designation, libelle simplifie, libelle complet, information, descriptif",
        "concepto, descripcion, detalle, movimiento, operacion, concepto ampliado, descripcion movimiento, detalle de movimiento, glosa, leyenda, descripcion operacion, referencia concepto, mas datos, descrizione, causale, descrizione operazione, dettagli, operazione, causale descrizione, descrizione estesa, oggetto, descrizione completa, descricao, historico, lancamento, descritivo, detalhe, descricao movimento, descricao do movimento, movimento descricao, lancamentos, titulo, descricao da transacao, transacao",
        "tekst, beskrivelse, forklaring, beskrivning, specifikation, transaktion, text, selite, selitys, tapahtuma, viesti, kuvaus, tapahtumalaji selite, viite viesti, skyring, lysing, tekst til meddelelse, opis operacji, opis, tytul, tytul operacji, opis transakcji, tytulem, tytul platnosci, szczegoly transakcji, szczegoly, popis, popis transakce, zprava, zprava pro prijemce, poznamka, zprava pro mne, popis prikazu, ucel platby, sprava pre prijimatela, informacia pre prijimatela, popis transakcie, ucel, popis operace, kozlemeny, leiras, megjegyzes, tranzakcio leirasa, forgalmi tipus leiras, jogcim, opis placanja, svrha, svrha placanja, namen, namen placila, opis transakcije, detalii, detalii tranzactie, descriere, explicatii, descrierea tranzactiei, detalii tranzactii, paskirtis, mokejimo paskirtis, maksajuma merkis, informacija sanemejam, selgitus, informacija",
        "описание, назначение платежа, наименование операции, назначение, детали, описание операции, операция, содержание операции, опис, призначення платежу, призначення, опис операції, деталі операції, описание на операцията, основание, основание за плащане, пояснение, περιγραφη, αιτιολογια, περιγραφη συναλλαγης, συναλλαγη, aciklama, islem aciklamasi, islem detayi, islem, detay, תיאור, תאור, פרטים, תיאור פעולה, הפעולה, תאור פעולה, סוג תנועה, פירוט, البيان, الوصف, وصف, التفاصيل, تفاصيل, شرح, विवरण, 摘要, 交易摘要, 说明, 說明, 描述, 交易描述, 商品, 商品说明, 商品名称, 交易说明, 订单标题, 交易详情, 交易明細, 消費明細, 交易內容, 交易内容, 摘要内容, お取引内容, 取引内容, 内容, 摘要, 適用, ご利用内容, 利用内容, 적요, 거래내용, 거래내역, 내용, 이용내역, 기재내용, รายการ, รายละเอียด, คำอธิบาย, noi dung, dien giai, mo ta, noi dung giao dich, keterangan, uraian, deskripsi, keterangan transaksi, transaksi, maelezo, pershkrimi, նկարագրություն, დანიშნულება",
        "transaccion, transactie, descriptor, vwz, vwz 0, vwz 1, verrichting, tittel, oznaceni operace, sprava pre prijemcu, informacia pre prijemcu, цел на дознака, paaiskinimai, berita, butiran, teyinat, təyinat, мақсаты, гүйлгээний утга, posteringstekst, libelles, detail de l ecriture, details du mouvement, お取り扱い内容, 取扱内容, 交易地点, 交易地点 附言, 摘要 附言, шифра и опис, narrative text, transaction type description, transaction info",
    ),
    "memo": (
        "memo, notes, note, comment, comments, additional information, additional info, additional details, extra, extra information, further information, message, reference text, user note, description 2, description2, notes to self, more information, other details, information for payee, remittance info, details 2, transaction memo, description 3, description 4, description3, narrative 2, narrative 1, narrative 3",
        "notiz, notizen, kommentar, bemerkungen, zusatzinformation, hinweis, weitere informationen, anmerkung, nachricht, verwendungszweck 2, beschreibung2, beschreibung3, beschreibung 2, beschreibung 3, fussnoten, notities, bericht, opmerking, omschrijving 2, omschrijving 3, omschrijving2, omschrijving3, note, remarque, commentaire, informations complementaires, details, libelle 2, libelle complementaire, observaciones, comentario, comentarios, nota, notas, note aggiuntive, observacao, observacoes, comentarios, info, besked, notat, melding, meddelande, anteckning, meddelelse, muistiinpano, notatki, uwagi, wiadomosc, poznamka pro mne, vlastni poznamka, poznamky, vlastna poznamka, jegyzet, megjegyzesek, napomena, biljeska, opomba, nota, comentarii, observatii, комментарий, примечание, примітка, коментар, бележка, забележка, σημειωσεις, σχολια, not, notlar, הערות, הערה, ملاحظات, 备注, 備註, 附言, 交易附言, 客户摘要, 备考, メモ, 備考, 메모, 비고, 송금메모, หมายเหตุ, ghi chu, catatan, pastabos, piezimes, markus",
    ),
    "kind": (
        "type, transaction type, trans type, trn type, tran type, payment type, payment method, booking type, entry type, method, transaction code description, trntype, activity type, operation type, txn type, transaction kind, record type, channel, mode, transaction type description, sub type",
        "umsatztyp, umsatzart, buchungsart, transaktionstyp, art, transaktionsart, vorgangsart, buchungsschlussel, mutatiesoort, soort, transactietype, type mutatie, soort transactie, type operation, type d operation, type de transaction, mode de paiement, tipo, tipo operacion, tipo de operacion, tipo movimiento, tipo de movimiento, tipo de transaccion, tipologia, tipo operazione, tipo transazione, tipo de transacao, tipo lancamento, tipo de operacao, transaktionstype, transaktionstyp, type transaksjon, laji, tapahtumalaji, tyyppi, typ, typ operacji, typ transakcji, rodzaj operacji, rodzaj transakcji, rodzaj, typ transakce, typ pohybu, typ platby, typ transakcie, druh transakcie, tipus, tranzakcio tipusa, forgalom tipusa, forgalmi jogcim, vrsta, vrsta transakcije, vrsta prometa, tip, tip tranzactie, tipas, veids, tuup, tehingu tuup, тип, тип операции, вид операции, вид операції, тип операції, вид, вид на операцията, τυπος, ειδος συναλλαγης, tur, islem turu, islem tipi, סוג, סוג עסקה, نوع العملية, نوع, 交易类型, 交易類型, 交易名称, 类型, 交易分類, 業務類型, 取引区分, 取引種別, 種別, 区分, 구분, 거래구분, 거래종류, 거래유형, 매출구분, ประเภท, loai giao dich, jenis transaksi, jenis",
    ),
    "reference": (
        "reference, ref, ref no, reference number, reference no, transaction reference, transaction id, transaction number, transaction no, id, check number, check no, check, cheque number, cheque no, chq ref number, chq no, cheque, chq ref no, check num, check or slip number, ref number, end to end id, transaction reference number, order id, order number, uuid, uid, guid, fitid, receipt number, slip number, document number, confirmation number, payment id, bank reference, bank reference number, customer reference, invoice number, number, journal no, operation number, utr, utr number, transaction identifier, external id, unique id, check serial, sequence number, voucher number, auth code, authorization code, payment reference, instrument id, chequenumber, transactionid, utr no, wallet txn id, txn id, receipt no",
        "referenz, referenznummer, belegnummer, kundenreferenz, kundenreferenz end to end, transaktions id, mandatsreferenz, buchungsreferenz, beleg, transaktionsnummer, buchungsnummer, transaktions nr, zahlungsreferenz, rechnungsnummer, referentie, kenmerk, betalingskenmerk, volgnummer, volgnr, transactiereferentie, numero d operation, reference operation, numero de transaction, numero de cheque, referencia, numero de operacion, num operacion, numero documento, nro documento, numero de documento, documento, comprobante, n documento, referencia 1, riferimento, numero operazione, id transazione, identificador, n documento, numero do documento, docto, dcto, id da transacao, arkiveringsreference, referanse, arkivref, verifikationsnummer, referens, viite, viitenumero, arkistointitunnus, viitenro, numer referencyjny, nr referencyjny, referencje, id transakcji, numer transakcji, id transakce, variabilni symbol, id pohybu, cislo transakce, vs, variabilny symbol, referencia platcu, azonosito, tranzakcio azonosito, tranzakcio azonositoja, hivatkozas, poziv na broj, referenca, referenta, numar referinta, numar document, nuoroda, nuorodos numeris, dokumento nr, atsauce, viitenumber, arhiveerimistunnus, номер операции, номер документа, референция, референс, αριθμος συναλλαγης, referans, referans no, dekont no, fis no, islem no, אסמכתא, אסמכתה, المرجع, رقم المرجع, 流水号, 交易流水号, 日志号, 日 志 号, 交易订单号, 交易单号, 订单号, 交易序号, 交易号, 伝票番号, 照会番号, 거래번호, 승인번호, so tham chieu, so giao dich, no referensi, ref transaksi",
    ),
    "category": (
        "category, transaction category, categories, spending category, merchant category, parent category, sub category, subcategory, main category, budget category, categorie, sous categorie, kategorie, hauptkategorie, unterkategorie, kategoria, kategori, categoria, sottocategoria, subcategoria, rubriek, kategorija, kategooria, luokka, kategoria transakcji, kategoria operacji, категория, категорія, κατηγορια, kategorisi, קטגוריה, ענף, التصنيف, الفئة, श्रेणी, 分类, 交易分类, 分類, 类别, カテゴリ, カテゴリー, 大項目, 업종, 카테고리, 분류, danh muc, kategorie umsatz, rubrique, flokkur, 收支分类",
    ),
    "tags": ("tags, tag, labels, tag names, etiketten, schlagworte, stichworte, etiquettes, etiquetas, etichette, 标签",),
    "account": (
        "account, account number, account no, account name, acct, account id, iban, own account, from account, card, card number, card no, card id, sort code, account type, bank account, posting account, card name, cardholder, card holder, account iban, my account, first bank card, source account, account holder, member, card member, item, card last 4 digits, last 4 digits, card ending",
        "konto, kontonummer, auftragskonto, iban auftragskonto, bezeichnung auftragskonto, kartennummer, karte, kreditkarte, kontobezeichnung, eigenes konto, iban kontoinhaber, kontoinhaber, rekening, rekeningnummer, iban bban, eigen rekening, kaartnummer, compte, numero de compte, numero compte, carte, numero de carte, compte label, libelle compte, titulaire du compte, cuenta, numero de cuenta, tarjeta, numero de tarjeta, n tarjeta, conto, numero conto, carta, numero carta, conta, cartao, numero da conta, numero cartao, kontonavn, kortnummer, kort, tili, tilinumero, kortti, rachunek, numer rachunku, numer konta, nr rachunku, numer karty, karta, z rachunku, nazwa rachunku, na rachunek, cislo uctu, ucet, cislo karty, cislo karty, karta cislo, szamlaszam, szamla, konyvelesi szamla, kartya, kartyaszam, racun, broj racuna, kartica, cont, numar cont, numar card, saskaita, saskaitos nr, konts, konta numurs, konto number, kliendi konto, счет, номер счета, номер счёта, карта, номер карты, рахунок, картка, номер картки, сметка, λογαριασμος, αριθμος λογαριασμου, καρτα, hesap, hesap no, hesap numarasi, kart no, kart numarasi, חשבון, מספר חשבון, כרטיס, مספר כרטיס, الحساب, رقم الحساب, حساب, 账号, 帳號, 账户, 卡号, 卡號, 借记卡号, 卡号后四位, 卡末四位, 口座番号, 口座, カード, カード番号, 계좌번호, 카드번호, 이용카드, so tai khoan, tai khoan, rekening sumber, no rekening, nomor rekening, ifsc",
    ),
    "counter_account": (
        "counterparty account, beneficiary account, payee account, payee account number, to account, counter account, opposing account, iban payee, counterparty iban, destination account, partner account, other party account number, kontonummer iban, iban zahlungsbeteiligter, iban zahlungsempfanger, gegenkonto, iban gegenkonto, kontonummer empfanger, bic, bic swift code, blz, bic swift, bankleitzahl, swift, glaubiger id, glaubiger identifikationsnummer, mandatsreferenz, tegenrekening, tegenrekening iban bban, rekening tegenpartij, iban tegenpartij, compte contrepartie, compte beneficiaire, cuenta destino, cuenta beneficiario, iban beneficiario, conto controparte, iban controparte, conta destino, modkonto, motkonto, til konto, fra konto, fra kontonummer, til kontonummer, saajan tilinumero, saajan tilinumero ja pankin bic, nr rachunku kontrahenta, rachunek kontrahenta, numer rachunku kontrahenta, rachunek przeciwstawny, nr konta kontrahenta, protiucet, cislo protiuctu, kod banky, protiucet kod banky, cislo uctu protistrany, partner szamlaszama, ellenszamla, partner szamla, ellenoldali szamlaszam, racun primatelja, racun partnera, iban primatelja, cont beneficiar, cont partener, iban partener, gavejo saskaita, saaja konto, saaja maksja konto, sanemeja konts, счет контрагента, счет получателя, инн контрагента, инн, бик, ιβαν δικαιουχου, karsi hesap, 对方账号, 对方卡号, 对方卡号 账号, 對方帳號, 对方账户, 对方开户行, 对手账号, 收款账号, 対方口座, 상대계좌번호, 상대은행, 상대계좌, 보낸분계좌, tai khoan doi ung",
    ),
    "status": (
        "status, state, transaction status, transaction state, cleared, posting status, booking status, statetype, umsatzstatus, zustand, statut, etat, estado, estado operacion, stato, situacao, tila, stan, stav, statusz, allapot, stare, busena, статус, состояние, κατασταση, durum, durumu, סטטוס, الحالة, 状态, 交易状态, 当前状态, 狀態, 状況, 상태, 거래상태, 승인상태, ステータス, trang thai, olek, statuss, pending, beleg status",
        "staat, стан, 状態, 취소여부, สถานะ, activity status, olek, trang thai",
    ),
    "clock": (
        "time, time of day, transaction hour, hour, uhrzeit, zeit, tijd, heure, hora, ora, klokkeslett, tid, kellonaika, aika, godzina, cas, ido, idopont, vrijeme, ura, laiks, kell, laikas, время, час операции, ωρα, saat, שעה, الوقت, ساعت, 记账时间, 交易时刻, 時刻, 時分, 거래시간, 시각, 시간, เวลา, gio, waktu, time zone, timezone",
    ),
    "original": (
        "original amount, foreign amount, foreign currency amount, local currency amount, local amount, amount local, orig amount, originalamount, transaction amount foreign currency, intl amount, amount in original currency, amount foreign currency, foreign transaction amount, amount in foreign currency, source amount, target amount, split amount, original value, original price, cash back, cashback, points, reward, rewards, order amount, list price, asset amount, asset price, quantity, discount, instructed amount, exchange amount, total price, unit price, opening balance amount, tip, budget, gst, tax",
        "originalbetrag, fremdwahrungsbetrag, betrag in fremdwahrung, betrag fremdwahrung, ursprungsbetrag, betrag ursprung, betrag in wahrung, betrag wahrung, montant origine, montant d origine, montant en devise, montant en devises, montant devise d origine, importe original, importe divisa, importe en divisa, importe origen, monto original, importo originale, importo in valuta, importo valuta originale, importo divisa, valor original, valor em moeda estrangeira, valor us, valor em dolar, originalbelob, opprinnelig belop, ursprungligt belopp, utlandskt belopp, belop i valuta, valutabelop, alkuperainen summa, kwota oryginalna, kwota w walucie, kwota w walucie transakcji, kwota w walucie operacji, kwota blokady, oryginalna kwota, puvodni castka, castka v mene, castka v puvodni mene, castka obratu, eredeti osszeg, osszeg eredeti devizanemben, originalni iznos, izvorni iznos, iznos u valuti, suma initiala, suma originala, suma in valuta, сумма в валюте операции, сумма в валюте, сумма в валюте платежа, бонусы, бонусы включая кэшбэк, кэшбэк, кэшбек, округление на инвесткопилку, сумма операции с округлением, сума в валюті операції, сума кешбеку, сума кешбеку uah, αρχικο ποσο, orijinal tutar, סכום עסקה מקורי, סכום מקורי, 外币金额, 外幣金額, 原币金额, 订单金额, 消費地金額, 現地金額, 外貨金額, 現地通貨額, 현지금액, 외화금액, 거래금액 외화",
        "original currency, foreign currency, local currency, currency original, originalcurrency, transaction currency foreign, source currency, target currency, originalwahrung, fremdwahrung, devise d origine, moneda original, divisa origen, divisa original, valuta originale, waluta oryginalna, waluta transakcji, puvodni mena, eredeti devizanem, izvorna valuta, 外幣幣別, 交易幣別, 消費幣別, currency foreign, balance currency, orig currency, original ccy",
        "foreign, foreign spend, vreemde, bedrag in vreemde valuta, fremdwahrung, etrangere, extranjera, estera, estrangeira, utlandskt, utenlandsk, udenlandsk, utlandskt belopp, utl valuta",
    ),
    "fee": (
        "fee, fees, fee amount, commission, charge fee, transaction fee, service fee, bank fee, international transaction fee, fees amount, source fee amount, target fee amount, gebuhr, gebuhren, entgelt, spesen, bearbeitungsgebuhr, kosten, frais, commission amount, comision, comisiones, commissione, commissioni, comissao, taxa, tarifa, gebyr, avgift, palvelumaksu, prowizja, oplata, prowizje, poplatek, poplatky, dij, koltseg, jutalek, naknada, provizija, comision bancar, комиссия, комісія, комісії, такса, προμηθεια, komisyon, masraf, ucret, עמלה, العمولة, الرسوم, 手续费, 手續費, 服务费, 手数料, 수수료, phi, biaya, komisinis, komisija, teenustasu, vat, vat amount, tax amount, iof, iva, mwst",
    ),
    "rate": (
        "exchange rate, rate, fx rate, conversion rate, wechselkurs, kurs, umrechnungskurs, devisenkurs, wisselkoers, koers, taux, taux de change, cours, tipo de cambio, cambio, tasso di cambio, tasso, taxa de cambio, cotacao, vekselkurs, valutakurs, vaxelkurs, kurssi, vaihtokurssi, kurs wymiany, kurz, smenny kurz, arfolyam, tecaj, curs, curs valutar, kursas, курс, курс обмена, курс конвертации, обменный курс, ισοτιμια, kur, doviz kuru, שער, שער המרה, سعر الصرف, 汇率, 匯率, 換算レート, レート, 환율, ty gia, kurs valuta, mcc, mcc code, merchant category code",
    ),
    "aside": (
        "line, row, no, nr, s no, sl no, sr no, serial no, serial number, item no, item, flag, country, country code, city, region, area, state province, location, address, zip, postal code, zip code, product, branch, branch code, bank, bank name, url, logo, image, icon, attachment, phone, email, latitude, longitude, year, month, week, period, quarter, version, source, device, user, split, split type, reconciled, checked, gift message, merchant city, merchant state, merchant country, merchantplace, merchantcountry, budgetable, included, excluded, hidden, is transfer, reward points, reward point header, intl, account owner, institution, institution name, lp, l p, poradi, pořadí, sorszam, rb, redni broj, zaporedna st, laufende nummer, lfd nr, land, ort, stadt, pays, ville, pais, ciudad, paese, citta, maa, kraj, miasto, zeme, stat, orszag, varos, drzava, tara, oras, riik, страна, город, місто, χωρα, πολη, ulke, sehir, 序号, 項次, 序號, 国家, 地区, 交易国家或地区简称, 城市, 网点名称, 渠道, 交易渠道, 钞 汇, 付款方式, 支付方式, 收 付款方式, 商家订单号, 商户单号, 商家单号, 番号, 支店名, 取扱店, 취급점, 취급점명, 취급기관, 거래점, 지점, 번호, 순번, chi nhanh, cabang",
    ),
}  # fmt: skip
"""Meaning → phrases. Where a phrase stands under two meanings the first one wins."""

_PUNCTUATION: Final = re.compile(r"[^\w$€£¥₹+]+|_")
_UNIT: Final = re.compile(r"[(\[（【][^)\]）】]*[)\]）】]")
_SIGNED_UNIT: Final = re.compile(r"[\[(]?([-+−–])[\])]?\s*[A-Za-z€$£]{1,3}")
WIDE_SCRIPT: Final = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_BETWEEN: Final = "ǀ"
"""A letter of no header."""
_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


def plain(header: str) -> str:
    """A header in the form the vocabulary is kept in: `Buchungs-Datum ` is `buchungs datum`, `ŽÁR` is `zar`."""
    spread = unicodedata.normalize(
        "NFKD",
        _CAMEL.sub(" ", header)
        .casefold()
        .replace("ł", "l")
        .replace("ı", "i")
        .replace("ø", "o")
        .replace("đ", "d")
        .replace("æ", "ae"),
    )
    kept = "".join(letter for letter in spread if not unicodedata.combining(letter))
    return " ".join(_PUNCTUATION.sub(" ", unicodedata.normalize("NFC", kept)).split())


def plain_words(listed: str) -> list[str]:
    """The words between commas in plain form; all at once, for a list of thousands is read at every start."""
    return [word.strip() for word in plain(listed.replace(",", f" {_BETWEEN} ")).split(_BETWEEN)]


def _phrases() -> dict[str, str]:
    found: dict[str, str] = {}
    for meaning, lines in MEANINGS.items():
        for phrase in plain_words(",".join(lines)):
            found.setdefault(phrase, meaning)
    found.pop("", None)
    return found


PHRASES: Final = _phrases()
_WIDE_PHRASES: Final = sorted(
    (phrase for phrase in PHRASES if WIDE_SCRIPT.search(phrase) and len(phrase) > 1), key=len, reverse=True
)
_LONG_PHRASES: Final = sorted(
    (phrase for phrase in PHRASES if len(phrase) >= 5 and " " not in phrase and not WIDE_SCRIPT.search(phrase)),
    key=len,
    reverse=True,
)
_MINOR: Final = frozenset({"original", "fee", "rate", "aside"})
_CODES: Final = frozenset(
    {
        "eur",
        "usd",
        "gbp",
        "chf",
        "sek",
        "nok",
        "dkk",
        "pln",
        "czk",
        "huf",
        "inr",
        "cad",
        "aud",
        "nzd",
        "jpy",
        "€",
        "$",
        "£",
        "us$",
        "r$",
        "brl",
        "rub",
        "uah",
        "try",
        "ron",
        "bgn",
        "mxn",
        "sgd",
        "hkd",
        "zar",
        "euro",
        "euros",
        "rs",
        "kr",
        "元",
        "円",
        "in",
        "the",
        "of",
    }
)


_WHOLE: Final = {
    **dict.fromkeys(("+/-", "-/+", "+ / -", "±"), ("direction", 1.0)),
    **dict.fromkeys(("payment", "payments"), ("debit", 0.8)),
    "action": ("text", 0.8),
    **dict.fromkeys(("no", "no.", "no .", "nº", "n°"), ("aside", 1.0)),
}
"""Phrases that mean this only where they are the whole header."""


@lru_cache(maxsize=8192)
def meaning_of(header: str) -> tuple[str, float]:
    """What a header means and how surely (0 to 1): an exact phrase 1, a phrase inside it less; ("", 0) for unknown."""
    whole = plain(header)
    if len(whole) > 60:
        return "", 0.0
    told = _WHOLE.get(header.strip().casefold()) or _bracketed_side(header)
    if told:
        return told
    bare = " ".join(word for word in whole.split() if word not in _CODES)
    for form in (whole, plain(_UNIT.sub(" ", header)), bare, whole.rstrip("0123456789 ")):
        if form in PHRASES:
            return PHRASES[form], 1.0 if form == whole else 0.95
    if WIDE_SCRIPT.search(whole):
        return _inside_wide(whole.replace(" ", ""))
    return _inside(whole.split())


def _bracketed_side(header: str) -> tuple[str, float] | None:
    """`Amount (debit)`: a side in brackets behind an amount; `[-] EUR`: a sign before a currency."""
    sign = _SIGNED_UNIT.fullmatch(header.strip())
    if sign:
        return ("credit" if sign[1] == "+" else "debit"), 0.8
    inner = _UNIT.search(header)
    side = PHRASES.get(plain(inner[0])) if inner else None
    if inner is None or side not in {"debit", "credit"}:
        return None
    kind = PHRASES.get(plain(_UNIT.sub(" ", header)))
    return (side, 0.85 if kind == "billed" else 0.8) if kind in {"amount", "billed"} else None


def _inside(words: list[str]) -> tuple[str, float]:
    """The longest run of known words; a word for debit or credit beside one for an amount decides."""
    if len(words) > 8:
        return "", 0.0
    runs = [
        (PHRASES[run], last - first)
        for first in range(len(words))
        for last in range(first + 1, len(words) + 1)
        if (run := " ".join(words[first:last])) in PHRASES and (run != "in" or last == len(words))
    ]
    if not runs:
        return _compound(words)
    seen = {meaning for meaning, _ in runs}
    return _combined(seen) or max(
        ((meaning, 0.4 + 0.5 * size / len(words)) for meaning, size in runs), key=lambda item: item[1]
    )


def _combined(seen: set[str]) -> tuple[str, float] | None:
    if {"debit", "credit"} <= seen:
        return "direction", 0.7
    if "balance" in seen and "currency" not in seen:
        return "balance", 0.8
    for part in ("fee", "rate", "original"):
        if part in seen:
            return part, 0.7
    if "dated" in seen and "booked" not in seen and "valued" not in seen and seen & {"text", "kind", "amount", "clock"}:
        return "dated", 0.7
    return _combined_with_amount(seen)


def _combined_with_amount(seen: set[str]) -> tuple[str, float] | None:
    if not seen & {"amount", "billed"}:
        return None
    if "currency" in seen:
        return "amount", 0.6
    side = next((side for side in ("debit", "credit") if side in seen), None)
    return None if side is None else (side, 0.85 if "billed" in seen else 0.8)


def _compound(words: list[str]) -> tuple[str, float]:
    """Compounds such as `Buchungsbetrag`: a known long word at the end counts more than one at the beginning."""
    joined = " ".join(words)
    for phrase in _LONG_PHRASES:
        if phrase in joined and len(phrase) * 3 >= len(joined):
            return PHRASES[phrase], 0.5 if joined.endswith(phrase) else 0.35
    return "", 0.0


def _inside_wide(text: str) -> tuple[str, float]:
    """Scripts without blanks: known phrases are cut out, longest first."""
    seen: list[tuple[str, int]] = []
    rest = text
    for phrase in _WIDE_PHRASES:
        short = phrase.replace(" ", "")
        if short in rest:
            seen.append((PHRASES[phrase], len(short)))
            rest = rest.replace(short, "\0")
    if not seen:
        return "", 0.0
    meanings = {meaning for meaning, _ in seen}
    return _combined(meanings) or max(
        ((meaning, 0.4 + 0.5 * size / len(text)) for meaning, size in seen), key=lambda item: item[1]
    )


DIRECTIONS: Final = {
    -1: frozenset(
        plain_words(
            "exp, d, dr, db, debit, debits, debited, dbit, out, outgoing, withdrawal, expense, expenses, sent, money out, -, s, soll, belastung, lastschrift, ausgang, ausgabe, ausgaben, af, debet, uit, debito, cargo, "
            "adeudo, egreso, gasto, retiro, addebito, dare, uscita, uscite, saida, despesa, ud, ut, uttag, obciazenie, wydatek, wydatki, winien, wn, vydaj, vydej, odchozi, terheles, kiadas, t, duguje, isplata, rashod, breme, deebet, debetas, debets, "
            "расход, списание, дебет, дт, витрата, витрати, δ, χ, χρεωση, borc, b, cikis, gider, חובה, مدين, 支出, 借, 借方, 借 dr, 付, 出, 出金, 支払, 출금, 支, 转出, keluar, k-out, dbt, payment, purchase, sale, spending, spent, dt, dépense, debit card, buy, bought, kop, kjop, varekjop, kob, osto, korttiosto, kauf, einkauf, achat, compra, acquisto, zakup, nakup, vasarlas, покупка, оплата, αγορα, alisveris, harcama, 买入, 申购, 消费, 提现, utbetalning, utbetaling, udbetaling, kortkop"
        )
    )
    - {""}
    | {"-"},
    1: frozenset(
        plain_words(
            "c, cr, credit, credits, credited, crdt, in, incoming, deposit, income, received, money in, +, h, haben, gutschrift, eingang, einnahme, einnahmen, bij, abono, ingreso, deposito, credito, accredito, avere, "
            "entrata, entrate, entrada, receita, ind, inn, insattning, uznanie, przychod, przychody, wplyw, prijem, prichozi, jovairas, bevetel, k, potrazuje, uplata, prihod, dobro, kreedit, kreditas, kredits, kredit, ct, "
            "приход, поступление, зачисление, кредит, кт, надходження, доход, πιστωση, π, alacak, a, giris, gelir, זכות, دائن, 收入, 贷, 貸, 贷方, 贷 cr, 收, 入, 入金, 입금, 转入, masuk, refund, crt, recette, sell, sold, top up, topup, inbetalning, innbetaling, indbetaling, einzahlung, versement, versamento, wplata, vklad, befizetes, пополнение, καταθεση, 卖出, 赎回, 充值, 退款, 转存, salary, pano, talletus"
        )
    )
    - {""}
    | {"+"},
}  # fmt: skip
"""Words of a direction column: -1 money out, 1 money in."""

NEUTRAL: Final = frozenset({"/", "不计收支", "不計收支", "neutral", "中性交易", "其他", "not counted"})
CARD_WORDS: Final = re.compile(
    r"\b(?:credit ?card|card(?:holder| ?member| ?no| ?number| ?id| ?#)?|creditcard|visa|mastercard|amex|american express|kreditkarte\w*|carta|karten\w*|karte|carte|"
    r"tarjeta\w*|carta di credito|cartao|kreditkort|kort(?:et|medlem|nummer|nr|innehavare|holder)?|luottokortti|kortin\w*|karta|karty|kartya\w*|card ?(?:member|holder) ?name|reward ?points?|reward|taksit\w*|cuotas|installments?|fatura|aurore|portador|parcela|estabelecimento|merchant ?name|merchant)\b|ספרות אחרונות|סכום חיוב|卡号|卡別|末四位|信用卡|カー[トド]|利用店名|[こご]利用|利用者|利用先|消費日|消費明細|特店|카드|가맹점|승인|כרטיס|בית עסק|карт",
)
"""Signs of a card's list, in headers, preamble or file name (plain form)."""

PAYMENT_WORDS: Final = re.compile(
    r"\b(?:payments?|thank you|directpay|autopay|refund\w*|refunds?|cashback|cash back|rebate|return|reversal|credit voucher|direct debit payment|gutschrift|zahlung dankend|ihre zahlung|lastschrifteinzug|einzug|ruckerstattung|rueckerstattung|erstattung|storno|"
    r"remboursement|prelevement|avoir|pago|abono|devolucion|reembolso|rimborso|storno|pagamento|estorno|devolucao|betaling|tilbagebetaling|innbetaling|inbetalning|aterbetalning|suoritus|hyvitys|splata|zwrot|splatka|vraceni|visszaterites|torlesztes|povrat|rambursare|возврат|погашение|iade|odeme|salary|deposit)\b|还款|退款|退货|還款|入金|返金|결제취소|취소|זיכוי",
)
"""Texts of entries that lower a card's debt: payments to it and refunds."""
