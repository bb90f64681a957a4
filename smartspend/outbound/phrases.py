"""Words around names: those after which a person is named, and those that no person is called.

Everything is folded as `names.folded` does it: no case, no marks on letters.
"""

# ruff: noqa: E501, RUF001 (lists of words are read language by language)

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Final

from smartspend.outbound.names import folded, folded_in_place


def _words(*lines: str) -> frozenset[str]:
    return frozenset(folded(unicodedata.normalize("NFKC", " ".join(lines))).split())


def _either(*lines: str) -> str:
    """A pattern for any of the phrases, which are separated by commas; the longest wins."""
    spelled = unicodedata.normalize("NFKC", ",".join(lines))
    phrases = {folded_in_place(one.strip()) for one in spelled.split(",")} - {""}
    return "|".join(re.escape(one).replace(r"\ ", r"[ _-]+") for one in sorted(phrases, key=len, reverse=True))


PURCHASES: Final = _either(
    "purchase authorized, pos debit, pos purchase, debit card purchase, eftpos, visa debit, pos pur, pos wd, vdp, vdc, ccv, pinbetaling, betaalpas, pin, paiement psc, achat par carte, cb paiement, retrait dab, compra tarj, compra tarjeta, compra en, compra elo, compra internet, compra pos, consumo, consumo tarjeta, pag pos, pagamento contactless, pag. pos, pag. con carta, dankort-køb, dankort-kob, kortkøb, kortkjøp, varer, vareköp, korttiosto, osto, kartenkauf, debitkarte, kreditkarte, einkauf girocard, "
    "pirkums, pirkinys, kaardiost, kaardimakse, úttekt, kaup, kupnja, kupovina, nakup, pos nakup, blerje, pirkimas, atsiskaitymas kortele, куповина, купување, покупка, пос, пос плащане, купівля, оплата карткою, оплата товаров, сатып алу, худалдан авалт, alış, alis, xərid, pesin satis, peşin satış, pos alisveris, cumparaturi, cumparaturi pos, plata pos, tranzactie pos, vasarlas, bankkártyás vásárlás, terminálos fizetés, zakup bezgotowkowy, transakcja bezgotowkowa, platnosc blik, blik zakup, nakup kartou, nákup pos, platba v obchode, erosketa, mercar, "
    "خرید, خریداری, خرید کالا, পেমেন্ট কেনাকাটা, கொள்முதல், கார்டு, కొనుగోలు, ಖರೀದಿ, ખરીદી, שולם ב, კარტით გადახდა, შეძენა, գնում, ግዢ, ຊື້, ទិញ, beli, bayar qris, pembayaran qris, debit qris, mua sam, mua tại, mua tai, gd the, gd thẻ, thanh toan qr, thanh toán qr, pago con tarjeta, pagamento com cartao, pagamento com cartão, pago tarjeta, "
    "purchase, pos, card payment, card purchase, checkcard, debit card, credit card, direct debit, contactless, recurring payment, online payment, store, ach d, ecom, ecom pur, visa, mastercard, maestro, sq, sumup, zettle, paypal",
    "kartenzahlung, kartenumsatz, girocard, ec, lastschrift, sepa-lastschrift, basislastschrift, einzug, kauf, einkauf, cb, carte, achat, achat cb, paiement carte, paiement par carte, paiement cb, prlv, prlv sepa, prelevement, prélèvement, facture carte, facture",
    "compra, compra con tarjeta, recibo, adeudo, pago en, pago movil en, cargo, tarj, pagamento pos, pagamento carta, addebito, addebito sdd, addebito diretto, compra cartao, compra no debito, debito direto, débito direto, deb automatico, débito automático, pag",
    "bea, betaalpas, betaalautomaat, gea, incasso, sepa incasso, ideal, zakup, płatność kartą, platnosc karta, operacja kartą, polecenie zapłaty, transakcja kartą, nákup, platba kartou, inkaso, kártyás vásárlás, vásárlás, csoportos beszedés, cumparare, plata card, plata pos",
    "pos harcama, harcama, alışveriş, fatura ödeme, kart ile ödeme, kortköp, autogiro, köp, bankgiro, kortbetaling, varekøp, varekjøp, avtalegiro, betalingsservice, korttiosto, оплата, покупка, списание, оплата услуг, плащане с карта, αγορά, πληρωμή με κάρτα, πάγια εντολή, χρέωση",
    "شراء, عملية شراء, مدى, مشتريات, קניה, קנייה, เครื่องรูดบัตร, سداد, נקודת מכירה, חיוב, רכישה, खरीद, ซื้อ, ชำระ, pembelian, belanja, mua hang, thanh toan",
)
"""How banks begin the texts of card payments and direct debits: what follows is a shop."""

WEAK_PURCHASES: Final = _either(
    "purchase authorized, pos debit, pos purchase, debit card purchase, eftpos, visa debit, pos pur, pos wd, vdp, vdc, ccv, pinbetaling, betaalpas, pin, paiement psc, achat par carte, cb paiement, retrait dab, compra tarj, compra tarjeta, compra en, compra elo, compra internet, compra pos, consumo, consumo tarjeta, pag pos, pagamento contactless, pag. pos, pag. con carta, dankort-køb, dankort-kob, kortkøb, kortkjøp, varer, vareköp, korttiosto, osto, kartenkauf, debitkarte, kreditkarte, einkauf girocard, "
    "pirkums, pirkinys, kaardiost, kaardimakse, úttekt, kaup, kupnja, kupovina, nakup, pos nakup, blerje, pirkimas, atsiskaitymas kortele, куповина, купување, покупка, пос, пос плащане, купівля, оплата карткою, оплата товаров, сатып алу, худалдан авалт, alış, alis, xərid, pesin satis, peşin satış, pos alisveris, cumparaturi, cumparaturi pos, plata pos, tranzactie pos, vasarlas, bankkártyás vásárlás, terminálos fizetés, zakup bezgotowkowy, transakcja bezgotowkowa, platnosc blik, blik zakup, nakup kartou, nákup pos, platba v obchode, erosketa, mercar, "
    "خرید, خریداری, خرید کالا, পেমেন্ট কেনাকাটা, கொள்முதல், கார்டு, కొనుగోలు, ಖರೀದಿ, ખરીદી, שולם ב, კარტით გადახდა, შეძენა, գնում, ግዢ, ຊື້, ទិញ, beli, bayar qris, pembayaran qris, debit qris, mua sam, mua tại, mua tai, gd the, gd thẻ, thanh toan qr, thanh toán qr, pago con tarjeta, pagamento com cartao, pagamento com cartão, pago tarjeta, "
    "direct debit, bill, बिल भुगतान, बिल, recurring payment, online payment, paypal, lastschrift, sepa-lastschrift, basislastschrift, einzug, prlv, prlv sepa, prelevement, prélèvement, facture",
    "recibo, adeudo, cargo, addebito, addebito sdd, addebito diretto, debito direto, débito direto, deb automatico, débito automático, pag, pag serv, incasso, sepa incasso, ideal, polecenie zapłaty, inkaso, csoportos beszedés",
    "plata op, fatura ödeme, autogiro, bankgiro, avtalegiro, betalingsservice, оплата, оплата услуг, списание, πάγια εντολή, χρέωση, سداد, חיוב",
)
"""How banks begin texts of direct debits and standing orders, which now and then pay people."""

TERMINALS: Final = _either(
    "mada, knet, vnpay, qris, upi qr, কার্ড, அட்டை, కార్డ్, کارڈ, کارتخوان, کارت خوان, kartica, karticom, kartice, kortele, kartes, kaardimakse, kaart, kartela, kartou, kartu, kad, kadi, buy goods, merchant payment, ბარათით, քարտով, alisveris, pos alisveris, debit card, visa debit, odendi, "
    "pos, tpv, card transaction, kártyatranzakció, banka kartı, купівля, fil., card payment, card purchase, dankort, bankaxept, bancontact, terminal, contactless, kartenzahlung, kontaktlos, paiement carte, tarjeta, tarj, compra, carta, cartao, cartão, betaalautomaat, pas, kartą, karta, kartou, platba kartou, kártyával, kártyás, vásárlás",
    "cu cardul, cumparare, cumpărare, kart ile, alışveriş, harcama, kortköp, kortkøb, kortkjøp, korttiosto, osto, köp, картой, карткою, карта, покупка, αγορα, με καρτα, qr, mua hang, mua hàng, thanh toan, thanh toán",
    "شراء, نقاط بيع, مدى, مشتريات, רכישה, קניה, קנייה, खरीद, खरीदारी, कार्ड, ชำระเงิน, ซื้อสินค้า, สาขา, store, filiale, branch, фил, магазин",
)
"""What only texts of purchases say, wherever it stands."""

NETWORKS: Final = _either(
    "zel, revolut, easypaisa, jazzcash, instapay, bkash, nagad, telebirr, airtel money, orange money, wave, momo pay, gopay, ovo, dana, kbzpay, wavepay, true money, touch n go, viber pay, capitec pay, send money, paybox, payboy, aani, benefitpay, click p2p, payme p2p, humo p2p, p2p humo, p2p uzcard, "
    "keks pay, keks, aircash, flik, qvik, siirto, iris, blink, kaspi перевод, pingit, plick, bancomat pay, postepay p2p, lyf, pumpkin, leetchi, sumeria, modo, mercado pago transferencia, transfiya, sinpe, sinpe movil, sinpe móvil, deuna, tpago, "
    "papara, nequi, daviplata, yape, plin, momo, zalopay, stc pay, gcash, paylah, duitnow, m-pesa, mpesa, phonepe, gpay, google pay, "
    "zelle, venmo, cash app, cashapp, bizum, twint, swish, vipps, mobilepay, mobile pay, wero, lydia, paylib, tikkie, satispay, "
    "interac, e-transfer, etransfer, interac e-transfer, mb way, mbway, blik na telefon, przelew na telefon, payconiq, popmoney, paym, "
    "kwitt, giropay geld senden, peer to peer, p2p, paypal freunde, paypal friends, paypal friends and family, friends and family, paypal freunde und familie, prompt pay, promptpay, osko, payid, paynow, fps",
)
"""What carries money between people, and between hardly anybody else."""

MOVES: Final = _either(
    "millifært, millifaert, millifærsla, makse saaja, ülekanne, pārskaitījums, parskaitijums, pavedimas, pervedimas, uplata, isplata, prijenos, nalog, prenos, prenos na račun, transfer sredstava, priliv, doznaka, пренос, уплата, исплата, дознака, аударым, аудару, köçürmə, kocurme, o'tkazma, otkazma, шилжүүлэг, შემოსავალი, გადარიცხვა, ფულადი გზავნილი, gadarickhva, փոխանցում, ማስተላለፍ, ተላላፊ, transfertë, transferte, pagesë për, pagese per, trasferiment, transferentzia, trosglwyddiad, aistriú, enviament, traspàs, imetumwa, umepokea, umetuma, "
    "customer transfer, send money, sent money, trf frm, nip, nip trf, ussd transfer, oordrag, betaling aan, padala, trsf, trsf e-banking, bi-fast, bi fast, ibg, ibft, interbank giro, instant transfer, fund transfer, funds transfer, by transfer, to transfer, raast, neft cr, neft dr, imps, rtgs, "
    "হস্তান্তর, পাঠানো, প্রেরণ, பரிமாற்றம், அனுப்பு, బదిలీ, हस्तांतरण, અંતરણ, ತಬದಿಲಿ, ವರ್ಗಾವಣೆ, കൈമാറ്റം, ਟ੍ਰਾਂਸਫਰ, انتقال, انتقال وجه, کارت به کارت, حواله, واریز, رقم منتقلی, رقم بھیجی, منتقلی, ໂອນ, ໂອນເງິນ, ផ្ទេរ, ဝင်ငွေ, လွှဲ, "
    "пополнение, перевод клиенту, входящий перевод, исходящий перевод, перевод по номеру телефона, на картку, переказ на картку, поповнення, zlecenie stałe, zlecenie stale, darowizna, kieszonkowe, trvalý příkaz, trvaly prikaz, trvalý príkaz, vratka, kapesné, inkasace, megbízás, állandó átutalás, zsebpénz, alocatie, bani de buzunar, bani pentru, vers perm, ordre permanent, orden permanente, ordine permanente, periodieke overboeking, zakgeld, ugepenge, lommepenger, veckopeng, viikkoraha, fast överföring, stående overførsel, argent de poche, paghetta, mesada, paga, kapukasutus, "
    "gehaltszahlung, lohnzahlung, bezüge, unterhaltszahlung, pension alimentaire, pensión alimenticia, pension alimenticia, manutención, mantenimento, invio denaro, bonif, bonif., envío de dinero, alimentatie, uitkering, zasiłek, emerytura, alimenty, výživné, tartásdíj, nafaka, underhåll, elatusapu, алименты, аліменти, пособие, διατροφή, mantenimiento familiar",
    "transfer, transferred, standing order, e-transfer, wire, tfr, trf, trsf, xfer, faster payment, fpi, fpo, bgc, direct credit, money sent, money received, payroll, salary, salaries, wages, wage",
    "überweisung, ueberweisung, sepa-überweisung, sepa-ueberweisung, echtzeitüberweisung, echtzeitueberweisung, onlineüberweisung, gutschrift, dauerauftrag, zahlungseingang, geldeingang, umbuchung, übertrag, mietzahlung, lohn, gehalt, überw, ueberw, unterhalt, taschengeld",
    "virement, vir, virt, vrt, virement instantane, vir inst, vir sepa, vir recu, virement recu, virement emis, vir perm, virement permanent, versement, remboursement, loyer, salaire",
    "transferencia, traspaso, nomina, alquiler, transferencia inmediata, transferencia recibida, transferencia emitida, spei, bonifico, bonifico sepa, bonifico istantaneo, giroconto, postagiro, affitto, stipendio, vaglia",
    "transferência, transf, ted, pix, aluguel, mesada, salario, salário, overboeking, overschrijving, betaalverzoek, sepa overboeking, spoedoverboeking, huur, salaris, przelew, przelew wychodzący, przelew przychodzący, przelew wewnętrzny, przelew ekspresowy, czynsz, wynagrodzenie, zasilenie",
    "prevod, převod, okamzita platba, okamžitá platba, prichozi platba, příchozí platba, odchozi platba, odchozí platba, najemne, nájemné, mzda, výplata, átutalás, utalás, jóváírás, azonnali utalás, átvezetés, munkabér, virament, transfer interbancar, chirie, salariu",
    "överföring, hyra, lön, overforing, overførsel, straksoverførsel, overføring, husleie, husleje, lønn, girering, tilisiirto, pikasiirto, vuokra, palkka, havale, eft, fast, gelen eft, giden eft, gelen havale, giden havale, gelen fast, giden fast, maaş, kira",
    "перевод, зачисление, сбп, перечисление, зарплата, переказ, зарахування, зарплатня, нареден превод, μεταφορά, έμβασμα, μισθοδοσία, ενοίκιο, chuyen tien, chuyen khoan, ck, nhan tien, gaji, تحويل, حوالة, حوالة بنكية, تحويل بنكي, راتب, העברה, משכורת, ट्रांसफर, वेतन, โอนเงิน, โอนเงินให้, โอนให้, โอนไปยัง, โอนเงินไปยัง, โอน, รับโอน, รับโอนจาก, รับเงินจาก, เงินเดือน, โอนไป, โอนเข้า, โอนออก, พร้อมเพย์, รับเงิน, ฝากเงิน, זיכוי, ביט, פייבוקס, bit, paybox",
)
"""What a bank calls money that moves between accounts, and wages."""

PAYMENTS: Final = _either(
    "payment, pmt, pymt, pay, paid, sent, received, bill payment, bill pay, deposit, request, money, loan, gift, refund, credit, debit, reimbursement, rent, cheque, check",
    "zahlung, eingang, rückzahlung, rückerstattung, erstattung, miete, geld, gesendet, erhalten, paiement, reçu, envoye, rembourse, pago, envio, ingreso, abono, giro, devolucion, pagamento, versamento, ricarica, accredito, rimborso, doc, deposito, renda, estorno, betaling, storting, bijschrijving, terugbetaling",
    "wplata, wpłata, blik, zwrot, platba, úhrada, uhrada, nájem, najem, vrácení, befizetes, lakbér, plata, incasare, betalning, insättning, återbetalning, indbetaling, udbetaling, maksu, siirto, pano, gönderim, giden, gelen, para transferi, iade",
    "платеж, платёж, возврат, аренда, платіж, плащане, πληρωμή, κατάθεση, kiriman, setoran, دفعة, إيداع, תשלום, भुगतान, รับเงิน",
)
"""What a bank calls money that goes to people or to shops."""

CONNECTORS: Final = _either(
    "p/, p/o, to, from, by, for, with, an, von, fur, für, fuer, zugunsten, zugunsten von, durch, aus, a, au, à, de, du, pour, vers, par, en faveur de, para, por, a favor de, recibida de, recibido de, enviado a, da, di, per, al, a favore di, "
    "o/c, b/o, f/o, do, ao, aos, para o, naar, van, aan, voor, ten gunste van, od, dla, na rzecz, na, pro, od koho, ve prospech, pre, reszere, reszere:, catre, de la, pentru, till, fran, til, fra, från, "
    "to:, saaja, maksaja, saajalle, lahettaja, kime, kimden, alici, gonderen, на имя, для, от, на, клиенту, від, за, έως, προς, απο, σε, kepada, dari, ke, untuk, cho, toi, tu, den, إلى, الى, من, ל, אל, מאת, מ, את, को, से, "
    "ให้, จาก, ไปยัง, ไป, részére, na rzecz, recibido, enviado, enviado para, recebido, recebido de, recebida, enviada, inst, instant, instantane, recu, recu de, emis, emis vers, sent to, received from, made to, person, recebimento, friend, to friend",
)
"""Between a transfer and the name."""

LABELS: Final = _either(
    "zahlungsempfänger, zahlungsempfaenger, zahlungspartner, gegenkonto, name empfänger, átutaló, átutaló neve, utaló, counterparty, other party, remitter name, from account of, "
    "name, payee, payer, beneficiary, benef, bnf, sender, recipient, remitter, ordering customer, by order of, account holder, cardholder, card holder, attn, c/o, holder, in favour of, from person, contact",
    "empfänger, empfanger, empfaenger, auftraggeber, absender, begünstigter, begunstigter, zahlungspflichtiger, kontoinhaber, karteninhaber, inhaber, zahler, abweichender auftraggeber, familie, fam., eheleute, mieter, vermieter",
    "bénéficiaire, donneur d'ordre, emetteur, titulaire, destinataire, nom, famille, locataire, beneficiario, ordenante, titular, remitente, destinatario, nombre, concepto de, ordinante, mittente, intestatario, nome, inquilino, remetente, favorecido, pagador, recebedor",
    "begunstigde, naam, opdrachtgever, tegenpartij, rekeninghouder, t.n.v., tnv, odbiorca, nadawca, zleceniodawca, nazwa odbiorcy, tytulem dla, prijemce, platce, odesilatel, jmeno, kedvezményezett, kuldo, megbizo, nev, beneficiar, ordonator, platitor, nume",
    "mottagare, avsändare, betalare, fran person, modtager, afsender, mottaker, avsender, navn, namn, saajan nimi, gönderen, alıcı, ad soyad, gonderen ad, alici ad",
    "получатель, отправитель, плательщик, фио, отримувач, платник, платник піб, получател, наредител, δικαιουχος, εντολεας, pengirim, penerima, nguoi nhan, nguoi gui, المستفيد, المرسل, الاسم, שם, המוטב, प्राप्तकर्ता, प्रेषक, नाम, ผู้รับ, ผู้รับเงิน, ผู้โอน, ผู้ส่ง, ชื่อ, ชื่อบัญชี, người thụ hưởng, người chuyển, người gửi, người nhận, nguoi thu huong, nguoi chuyen, लाभार्थी, अन्तरणकर्ता, اسم المستفيد, שם המוטב",
    "abwa, ordp, benm, /name/, ordp//name, benm//name, svwz",
)
"""What stands before the name of one side."""

HONORIFICS: Final = _either(
    "mr, mrs, ms, miss, mx, sir, madam, mr & mrs, mr and mrs, mr/mrs, mr., mrs., ms., herr, herrn, frau, hrn, frl, eheleute, familie, monsieur, madame, mademoiselle, mme, mlle, m ou mme, mr ou mme, m et mme, m. ou mme",
    "señor, señora, señorita, sr., sra., sra, srta, doña, dña, signor, signora, sig.ra, sigra, sig., dott.ssa, dhr, dhr., mevr, mevr., mevrouw, de heer, pan, pani, paní, paní, fru, frøken, herra, rouva, bayan, sayın, domnul, doamna",
    "г-н, г-жа, господин, госпожа, гражданин, κ., κος, κα, κυριος, κυρια, shri, smt, kumari, श्री, श्रीमती, सुश्री, bapak, bpk, bpk., ibu, sdr, sdr., sdri, السيد, السيدة, גב', גברת, นาย, นางสาว, นาง, น.ส.",
)
"""How people are addressed, and hardly anybody else."""

KIN: Final = _either(
    "mum, mom, mummy, dad, daddy, grandma, grandpa, granny, uncle, aunt, auntie, cousin, brother, sister, daughter, nephew, niece, "
    "mama, papa, mutti, vati, oma, opa, omi, opi, onkel, tante, bruder, schwester, sohn, tochter, enkel, enkelin, neffe, nichte, schwager, schwägerin, "
    "maman, mamie, mamy, papi, papy, tonton, tata, tatie, oncle, frère, soeur, sœur, fils, fille, filleul, filleule, neveu, nièce, cousine, "
    "tío, tía, tio, tia, abuelo, abuela, hermano, hermana, hijo, hija, sobrino, sobrina, yaya, suegra, suegro, àvia, tiet, tieta, "
    "mamma, nonno, nonna, zio, zia, fratello, sorella, figlio, figlia, nipote, cugino, cugina, avô, avó, vovô, vovó, vô, vó, irmão, irmã, filho, filha, sobrinho, sobrinha, titia, titio, seu, dona, "
    "tante, oom, neef, nicht, broer, zus, zoon, dochter, moeder, vader, mormor, morfar, farmor, farfar, moster, farbror, morbror, bror, syster, onkel, bestemor, bestefar, besteforeldre, bedste, bedstemor, bedstefar, søster, "
    "mummo, mummi, ukki, vaari, pappa, täti, setä, veli, sisko, babcia, babci, babcią, dziadek, dziadka, ciocia, cioci, ciocią, wujek, wujka, brat, siostra, syn, córka, córce, synek, wnuk, wnuczka, chrześniak, "
    "babička, babičce, babka, děda, dědeček, dědovi, teta, tetě, tetka, strýc, strejda, bratr, sestra, dcera, vnuk, vnučka, dedo, ujo, strýko, brat, sestra, nagymama, nagyi, nagypapa, néni, bácsi, öcsém, húgom, nővérem, bátyám, "
    "bunica, bunicul, mătușa, matusa, unchiul, fratele, fiul, fiica, baka, djed, deda, stric, ujak, tetka, tetke, stric, babica, dedek, teta, "
    "баба, бабушка, бабушке, бабушки, дедушка, дедушке, дядя, дяде, дяди, тётя, тетя, тёте, тете, мама, маме, папа, папе, брат, брату, сестра, сестре, сын, сыну, дочь, дочери, внук, внуку, внучка, внучке, бабуся, бабусі, дідусь, дядько, тітка, тітці, брату, сестрі, дядо, леля, вуйчо, чичо, баба, стрина, деда, тетка, ујак, стриц, "
    "γιαγιά, παππούς, παππού, θεία, θείος, θείο, ξάδερφος, αδερφή, αδερφός, μαμά, μπαμπάς, teyze, amca, dayı, abla, abi, ağabey, dede, babaanne, anneanne, yenge, enişte, kardeşim, gjyshja, gjyshi, halla, daja, "
    "mbak, mba, pak, bu, tante, kakak, kak, adik, abang, makcik, pakcik, tita, tito, kuya, lola, lolo, ninang, ninong, ông, bà, anh, chị, cô, chú, bác, dì, cậu, daw, "
    "चाचा, चाची, मामा, मामी, भाई, बहन, दीदी, भैया, दादी, नानी, সাহেব, ভাই, আপা, عم, عمي, خالة, خالتي, خال, أخي, أختي, دوست, דוד, דודה, סבתא, סבא, พี่, น้อง, ป้า, ลุง, น้า, อา, ຍາຍ"
)
"""What relatives are called, before their names."""

TITLES: Final = _either(
    "dr, dr., prof, prof., rev, master, hr., hr, fr., m., mm, sr, don, d., sig, dott, dott., avv., ing., geom., mw, mw., p., mgr., mudr., judr., bc., bay, sn., dl, dna, sri, ông, ong, bà, anh, chị, гр., пан, пані, डॉ, أستاذ, מר, คุณ",
)
"""The same, where other things begin like that too."""

PARTICLES: Final = _words(
    "sao de del della dello degli dei da dal das do dos di d' du des de' la le las los lo van von der den dem ter ten te zu zum zur vom 't op aan in bin binti bint ibn ben al el abu abd ap mac mc af av i y e und and et en og och & st san santa della o' st. dela delos ul ur bte s/o d/o a/l a/p"
)
"""Small words inside names."""

JOINING: Final = _words("y e i und and et en og och & ja ve и та και u oder ou or")
"""Between two people."""

BUSINESS: Final = _words(
    "gmbh ggmbh mbh ag kg kgaa ohg ek ev ug eg se ltd limited plc llp llc inc corp corporation co company pty pte pvt sarl sas sasu eurl sa sl slu s.l. s.a. spa s.p.a. srl s.r.l. snc sas bv b.v. nv n.v. vof cv as aps a/s ab oy oyj asa sp. z.o.o. zoo o.o. sro s.r.o. kft zrt bt nyrt doo d.o.o. dd lda ltda eireli kk ооо оао зао пао ип ао тов фоп еоод оод αε επε ικε ae epe gbr stiftung verein e.v. verband trust foundation fondation fundacion fondazione stichting fundacja nadace",
    "shop store stores market markt marche mercado mercato supermarket supermarkt supermarche supermercado supermercato bazaar bakery backerei baeckerei konditorei boulangerie patisserie panaderia panificio pasticceria padaria bakkerij piekarnia pekarstvi cukiernia pekseg bageri leipomo firin булочная кафе ресторан магазин аптека",
    "cafe coffee kaffee caffe cafeteria bar pub bistro brasserie restaurant ristorante restaurante restauracja restaurace etterem trattoria osteria pizzeria pizza pizzas burger burgers grill kebab sushi taverna taverne gasthaus gasthof wirtshaus hotel hotels hostel motel inn lodge resort pension ferienwohnung gite",
    "pharmacy apotheke pharmacie farmacia apteka lekarna gyogyszertar apotek apteekki eczane drugstore drogerie parfumerie optik optiker optics opticien optica ottica praxis clinic klinik clinique clinica hospital krankenhaus hopital dental dentist zahnarzt physio physiotherapie labor arzt doctors surgery veterinary tierarzt",
    "salon cabeleireiro kuafor fodraszat frizor frisor kadernictvi парикмахерская σαλονι hair hairdresser friseur friseursalon coiffure coiffeur peluqueria parrucchiere kapper kapsalon fryzjer barber barbers barbershop beauty nails spa kosmetik studio fitness gym yoga sport sports club verein academy akademie school schule ecole escuela scuola college universitat university universite universidad universita kindergarten kita creche nursery",
    "bank banque banco banca sparkasse volksbank raiffeisenbank kreditbank insurance versicherung versicherungen assurance assurances seguros assicurazioni verzekeringen ubezpieczenia pojistovna krankenkasse energy energie energia electricity strom gas water wasser stadtwerke werke telecom telekom mobile internet media group gruppe groupe grupo gruppo holding services service servicios services solutions systems consulting beratung logistics immobilien hausverwaltung property properties estate estates immobilier inmobiliaria immobiliare vastgoed realty rentals",
    "auto autohaus garage werkstatt motors motor cars car tankstelle tank station petrol fuel parking parkhaus parkings taxi taxis bus bahn railway rail airlines airways air travel reisen viajes viaggi voyages tours transport transports spedition moving umzug storage cleaning reinigung laundry wascherei pressing",
    "books bookshop buchhandlung buchhaus librairie libreria livraria boekhandel ksiegarnia kirjakauppa shoes schuhe schuhhaus chaussures zapatos fashion mode moda boutique outlet jewellers juwelier bijouterie flowers blumen fleurs florist floristik fleuriste flores fiori bloemen kwiaciarnia garten garden gartencenter baumarkt hardware moebel mobel meubles muebles mobili furniture elektro electronics technik toys spielwaren pet pets zoo tiernahrung wine wines weine vins vinos vini weinhandlung metzgerei fleischerei butcher boucherie carniceria macelleria slagerij fish fisch frozen ice eis gelateria gelato eiscafe food foods lebensmittel obst gemuse delikatessen deli kiosk tabac tabak tobacco lotto press presse",
    "restaurants kino cinema theatre theater museum musee museo stadt city council gemeinde kommune mairie ville comune ayuntamiento gmina finanzamt tax steuer polizei police gov government ministerium ministry church kirche kirchengemeinde caritas rotes kreuz red cross hospice charity society association association gesellschaft genossenschaft cooperative handel trading import export international europe deutschland france espana italia polska nederland online digital cloud app web verlag press publishing druckerei printing foto photo design architekten rechtsanwalt rechtsanwalte kanzlei law lawyers notar avocat avocats abogados studio avvocati partners partner & sohne sons soehne söhne fils hijos figli brothers bros gebr gebruder freres hermanos fratelli sisters family",
    "taqueria ferreteria brutaria patiserie cofetarie autoescuela fahrschule autoecole autoscuola rijschool comunicacoes telecomunicacoes comunicaciones farmacja drogaria lojas loja posto padaria panaderia carniceria verduleria kiosko supermercados mercearia talho churrascaria colegio escuela instituto laboratorio consultorio",
    "صيدلية مطعم سوق شركة مؤسسة متجر مقهى مخبز مستشفى بنك محل محلات بقالة مغسلة عيادة مدرسة جامعة מסעדה חברת בנק סופר מכולת קפה בית מאפיית מרפאת דואר חנות दुकान बैंक स्टोर ร้าน บริษัท ธนาคาร โรงพยาบาล",
    "ооо булочная пекарня столовая пиццерия гостиница отель банк страхование клиника больница стоматология салон студия школа автосервис φαρμακειο ταβερνα καφε αρτοποιειο ζαχαροπλαστειο εστιατοριο ξενοδοχειο τραπεζα φουρνοσ",
    "pastane स्वीट्स स्मार्ट мебли круасани أسواق apoteket apotheke pharmacie systembolaget vardcentral tandlakare akeri taksi पार्लर ऑयल फ्रेश मॉल सुपरमार्केट पेट्रोल गैस बिजली मेट्रो टेलीकॉम pescaderia pescheria peixaria poissonnerie fishmonger fruteria frutteria verduleria fruteria lavanderia tintoreria zapateria relojeria joyeria joalharia papelaria papeleria papeterie cartoleria librarie optique otica ourivesaria cofetaria patiserie cofetarie macelarie florarie covrigarie simigerie plumbing plumber electrical roofing carpentry upholstery automata automat vending szupermarket hipermarket elelmiszer husbolt hentes cukraszda kavezo viragbolt bolt aruhaz benzinkut toltoallomas kofteci lokanta lokantasi firini kasabi manav bakkal pastanesi kuruyemis carsi magaza magazasi otopark petrol",
    "почта пошта пресса кофейня кофе бургер хата шаурма суши маркет сувениры мебель κρεοπωλειο φουρνοσ ζαχαροπλαστειο καφενειο βιβλιοπωλειο μπακαλικο ψησταρια οπωροπωλειο κομμωτηριο συνεργειο κουρειο ιχθυοπωλειο περιπτερο πρατηριο супермаркет гастроном столовая кондитерская пельменная шашлычная цветы книги обувь автомойка азс шиномонтаж ателье химчистка зоомагазин кав'ярня їдальня пекарня кондитерська перукарня крамниця книгарня квіти взуття автомийка лікарня стоматологія",
    "thuoc tiem sieu karaoke gara banh bun",
    "भंडार मिष्ठान किराना स्टोर्स रेस्टोरेंट रेस्तरां होटल ढाबा मेडिकल फार्मेसी बेकरी ज्वेलर्स टेक्सटाइल्स ट्रेडर्स सैलून क्लिनिक अस्पताल बाज़ार मार्ट kirana bhandar sweets mithai jewellers textiles traders medicals medical stores dhaba hotel mart provision tailors saloon cutpiece sarees",
    "سوبرماركت هايبرماركت هايبر مركز مطاعم مقاهي مخابز محطة صالون حلويات ملحمة جزارة مكتبة مجوهرات ورشة كافيه מסעדת מסעדות קצביית קצביה סופרמרקט מאפייה מאפיה פיצריה פלאפל מספרה תחנת מכבסה ספרים בתי בוטיק גלידה",
    "pekara apoteka ljekarna knjizara trafika mesara mesnica cvjecara cvecara kafic kafana konoba frizer lekarna trgovina gostilna mesarija slascicarna poslasticarnica prodavnica butchers bakers greengrocers newsagent newsagents chemist chemists tavern arms brewery distillery deli delicatessen diner steakhouse chippy eatery takeaway laundrette launderette",
    "vaistine kavine kepykla knygynas aptieka kafejnica maiznica veikals apteek kohvik pood raamatupood toidukaubad selver bakari kaffihus verslun farmaci furre dyqan byrek kahvila baari leipomo parturi kampaamo kukkakauppa ravintola kahvio grilli krog bageri konditori vinhandel bakeri apotek",
    "pekseg cukraszda viragbolt sorozo bufe husbolt patika fodrasz kavezo frizerie alimentara florarie magazin restaurante cofetaria patiseria simigerie covrigi carmangerie reznictvi kadernictvi hospoda restaurace cukrarna knihkupectvi papirnictvi potraviny pekaren restauracia lekaren kadernictvo cukraren papiernictvo kwiaciarnia cukiernia sklep karczma ksiegarnia delikatesy spozywczy miesny zielarnia warzywniak lodziarnia naleśnikarnia nalesnikarnia",
    "charcutaria churrasqueira cervejaria tasca barbearia pastelaria snack confeitaria sorveteria acougue hortifruti lanchonete quitanda armazem bodega asador meson cerveceria peluqueria estanco heladeria tortilleria abarrotes tienda polleria almacen botica drogueria rosticeria cremeria panederia charcuteria bocateria confiteria rotiseria fiambreria verduleria panetteria tabacchi edicola gelateria enoteca pescheria salumeria alimentari norcineria rosticceria caffetteria charcuterie fromagerie traiteur creperie bar-tabac epicerie cremerie chocolaterie",
    "kaashandel kaasboer drogist eetcafe snackbar cafetaria groenteboer vishandel viswinkel friture frituur imbiss kiosk eiscafe eisdiele brauhaus stube weingut kantine mensa lokanta lokantasi borekcisi firini unlu mamulleri sarkuteri bakkal bufe market kirtasiye tatlici",
    "warung toko kedai restoran kopitiam bengkel apotik minimarket swalayan karinderya tindahan sari-sari panaderya botika duka hoteli chop chopbar quan nha-thuoc tap-hoa cua-hang ",
    "сладкарница хлебарница книжарница механа ресторант кафене фризьор пекарница пекара апотека месара продавница кафана аптека кав'ярня пекарня крамниця перукарня їдальня ресторан кафе столовая чайхана дүкен дүкені дәріхана супермаркети наубайхана дэлгүүр эмийн",
    "ஸ்டோர்ஸ் ஸ்டோர் மெடிக்கல் மெடிக்கல்ஸ் ஹோட்டல் பேக்கரி மளிகை జ్యువెలర్స్ స్టోర్స్ స్టోర్ సూపర్మార్కెట్ మెడికల్స్ హోటల్ కిరాణా స్వీట్స్ స্টোর স্টোর্স বাজার ফার্মেসি রেস্টুরেন্ট রেস্তোরাঁ হোটেল মিষ্টান্ন সুপারশপ ಸ್ಟೋರ್ಸ್ ಹೋಟೆಲ್ ಮೆಡಿಕಲ್ಸ್ സ്റ്റോഴ്സ് ഹോട്ടൽ ബേക്കറി મેડિકલ સ્ટોર્સ સ્ટોર હોટેલ ਸਟੋਰ ਢਾਬਾ मेडिकल्स स्वीट्स भोजनालय",
    "سٹور سٹورز ہوٹل میڈیکل ڈیپارٹمنٹل مارکیٹ بیکری فارمیسی سویٹس ریسٹورنٹ فروشگاه داروخانه رستوران نانوایی سوپرمارکت فروشگاهی کافه قنادی هایپرمارکت کبابی سوپر پوشاک صيدليات مقهى كافيه مطبخ مشويات بوفيه خانه خضار მაღაზია აფთიაქი რესტორანი სუპერმარკეტი საცხობი კაფე խանութ դեղատուն սրճարան ռեստորան սուպերմարկետ ሱቅ ሆቴል ምግብ ፋርማሲ ຮ້ານ ហាង",
    "amazon paypal google apple ebay netflix spotify uber lidl aldi rewe edeka carrefour tesco walmart costco ikea zara mango visa mastercard amex klarna stripe sumup zettle square adyen mollie",
)
"""Words of which a name with them is a shop's, an office's or a firm's."""

GOODS: Final = _words(
    "getranke getraenke blommor blomst blomster kvety kvetiny knihy presse продукты продукти хлеб хліб мясо м'ясо цветы квіти пироги carnes pollos nasi sate soto mie kopi ayam bebek bakso pho smorrebrod simit borek doner doener laundry primeur tabac kitchen feinkost suya lechon lugawan makan rumah kuruyemis bun brewing"
)
"""What shops are called by, and what people pay each other for: alone it says nothing of somebody named beside it."""

DIRECTIONS: Final = _words(
    "to from von an fur fuer vers pour para por per naar aan voor od dla pro til till fran fra для от від до από προς προσ στον στην cho tu cua toi den إلى الى من אל מאת को से ให้ จาก ไปยัง catre reszere saajalle na za kwa kutoka lil chuig kay mula saaja maksaja dari ke untuk kepada kime alici gonderen"
)
"""Words directly before somebody whom money goes to or comes from."""

LEGAL_FORMS: Final = _words(
    "gmbh ggmbh mbh kgaa ohg ug ltd limited plc llp llc inc corp corporation pty pte pvt sarl sas sasu eurl spa srl snc bv nv aps oyj asa sro kft zrt bt doo lda ltda eireli ооо оао зао пао тов αε επε ικε gbr e.v. s.r.l. s.p.a. z.o.o. a.s. s.a. s.l. b.v. n.v. s.r.o. oü"
)
"""Legal forms: what has one is a firm, whoever it is called after."""

BUSINESS_ENDS: Final = (
    *(
        "'s",
        "markt",
        "praxis",
        "apotheke",
        "backerei",
        "metzgerei",
        "fleischerei",
        "gartnerei",
        "druckerei",
        "haus",
        "shop",
        "store",
        "laden",
        "center",
        "zentrum",
        "werke",
        "werk",
        "bank",
        "kasse",
    ),
    *(
        "versicherung",
        "schule",
        "service",
        "restaurant",
        "verein",
        "handel",
        "technik",
        "bau",
        "winkel",
        "bakkerij",
        "slagerij",
        "apotheek",
        "restaurang",
        "butik",
        "apotek",
        "bageri",
        "kauppa",
        "ravintola",
    ),
    *("erie", "teria", "zeria", "lekarna", "pekarna", "etterem", "patika"),
)
"""Ends of words that name a trade."""

CARD_WORDS: Final = _words(
    "card karte carte tarjeta carta cartao kaart pas karta karty karte kort kortti kartya kart карта карты карте картка картку κάρτα thẻ بطاقة כרטיס"
)
"""Words of cards, which say that a shop was paid rather than somebody."""

NOTES: Final = _words(
    "rent deposit salary wages wage pay payroll payment transfer ref reference invoice bill bills loan gift birthday dinner lunch food groceries tickets ticket trip holiday thanks thank cheers money cash fee fees fund savings saving account current checking card visa debit credit pot pocket own internal interest tax refund mortgage utilities electricity gas water internet phone share split monthly weekly january february march april june july august september october november december jan feb mar apr jun jul aug sep oct nov dec for via on at ref: from to by id date time value usd eur gbp chf pln payment, wedding allowance pocketmoney xmas christmas",
    "miete mietzahlung kaution gehalt lohn rechnung rechnungsnr verwendungszweck zweck geschenk geburtstag essen danke taschengeld unterhalt nebenkosten strom monat januar februar maerz marz mai juni juli oktober dezember dauerauftrag lastschrift gutschrift uberweisung ueberweisung umbuchung ubertrag sparen sparkonto girokonto konto karte kredit darlehen rate spende beitrag iban bic eref mref kref svwz cred ende sepa datum uhr betrag euro referenz kundennummer mandat",
    "loyer salaire facture remboursement cadeau anniversaire merci courses repas epargne compte carte janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre motif ref reference virement sepa instantane emis recu mensuel pension caution",
    "alquiler piso habitacion nomina factura regalo cumpleanos gracias comida cena ahorro ahorros cuenta tarjeta enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre concepto recibo transferencia bizum mensualidad fianza clase clases prestamo",
    "affitto stipendio fattura regalo compleanno grazie cena pranzo spesa risparmio conto carta gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre causale bonifico rimborso rata mutuo causale: salario",
    "aluguel aluguer renda salario fatura presente aniversario obrigado obrigada jantar almoco poupanca conta cartao janeiro fevereiro marco maio junho julho setembro outubro dezembro emprestimo mesada referencia transferencia pix",
    "huur loon factuur cadeau verjaardag bedankt boodschappen eten spaarrekening rekening kenmerk omschrijving januari februari maart mei augustus oktober betaling datum",
    "czynsz pensja wynagrodzenie faktura prezent urodziny dzieki obiad zakupy oszczednosci konto karta styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien tytulem tytul przelew za zwrot pozyczka",
    "najem najemne mzda vyplata faktura darek narozeniny dekuji obed sporeni ucet karta leden unor brezen duben kveten cerven cervenec srpen zari rijen listopad prosinec zprava lakber fizetes szamla ajandek koszonom kozlemeny chirie salariu factura cadou multumesc economii",
    "hyra lon faktura present fodelsedag tack mat sparande konto kort januari februari mars maj juni juli augusti husleje husleie lonn gave fodselsdag tak mad opsparing vuokra palkka lasku lahja syntymapaiva kiitos ruoka saasto tili viite kira maas fatura hediye tesekkurler aciklama",
    "аренда зарплата счет счёт подарок спасибо обед за оплата долг возврат квартира январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь на карту карта рублей оренда зарплатня подарунок дякую ενοικιο μισθοδοσια δωρο ευχαριστω sewa gaji hadiah terima kasih thue luong qua cam on إيجار راتب هدية שכירות משכורת מתנה किराया वेतन ค่าเช่า เงินเดือน",
    "upi imps neft rtgs sbin hdfc icic icici utib axis yesb paytm okaxis oksbi okicici okhdfcbank ybl ibl dr cr p2a p2m p2p na bic iban swift bnp ing dkb n26 revolut wise monzo chase hsbc bbva santander caixabank bcp unicredit intesa abn rabobank mbank pko sent received inst instant pending completed",
)
"""Words of a payment's purpose: a name ends before them."""

NO_GIVEN: Final = _words(
    "دبي الرياض جدة الدمام مكة القاهرة الإسكندرية بيروت عمان الكويت الدوحة أبوظبي الشارقة المنامة مسقط กรุงเทพ กรุงเทพฯ เชียงใหม่ ภูเก็ต พัทยา ชลบุรี ขอนแก่น नगर दिल्ली मुंबई पुणे जयपुर लखनऊ चेन्नई कोलकाता बेंगलुरु हैदराबाद इंदौर ירושלים אביב חיפה באר שבע ראשון לציון αθηνα θεσσαλονικη πειραιασ ηρακλειο новосибирск екатеринбург челябинск ростов воронеж волгоград полтава запоріжжя вінниця чернівці tphcm hcm tp noi nang",
    "star may will paris baby king orange house park street rose royal prince princess queen angel melody summer autumn winter spring sunny sky ocean river rain stone forest diamond pearl ruby amber jade crystal crown lion wolf fox bear bird swan eagle hill lake field brook bay ridge beach sun moon light love joy hope faith grace glory victory victoria liberty justice major general captain sport ace blue red green black white gold silver grey gray orion phoenix apollo athena zeus atlas nova terra luna sol aurora stella bella dolce sweet honey ginger basil cherry apple lemon olive berry clementine plum sugar candy mint sage rosemary reef",
    "tampere turku espoo oulu vantaa nantes bordeaux toulouse marseille strasbourg rennes reims dijon lens metz leeds manchester liverpool glasgow edinburgh cardiff birmingham nottingham sheffield seattle portland miami atlanta detroit toronto montreal vancouver calgary ottawa brno ostrava plzen gdansk wroclaw poznan lodz szeged debrecen pecs cluj iasi timisoara brasov malmo uppsala goteborg aarhus odense bergen trondheim stavanger utrecht rotterdam eindhoven groningen breda gent antwerpen bruges brugge liege bruxelles basel bern zurich graz linz salzburg innsbruck koln munchen frankfurt stuttgart dusseldorf leipzig dresden hannover nurnberg torino napoli bologna bari palermo catania genova verona padova lisboa coimbra braga faro recife fortaleza brasilia bilbao zaragoza malaga murcia granada cordoba cdmx guadalajara monterrey ankara izmir istanbul antalya bursa mumbai pune chennai kolkata hyderabad bangalore bengaluru москва казань омск самара пермь уфа краснодар київ львів одеса харків дніпро republic kbh",
    "london berlin vienna wien rome roma milan milano madrid barcelona sevilla valencia florence firenze venezia geneva lausanne lyon nice nancy lille lourdes austin boston dallas denver houston phoenix chicago brooklyn memphis jackson orlando dakota carolina georgia virginia montana nevada india china asia africa america kenya israel jordan france chelsea kent essex devon windsor york lincoln oxford cambridge bristol santiago bogota lima ibiza mallorca berlin hamburg bremen essen ulm krakow warszawa praha budapest oslo helsinki dublin cork belfast αθηνα πατρα roma perth sydney adelaide darwin delhi goa tokyo osaka nara kobe",
    "ישראל мир свет заря победа mark market price chase pay bill cash penny rich art van max mini super mega ultra plus pro prime best top one first royal union national central global express direct digital smart fresh happy lucky new old big little grand petit la el il das der the san santa saint sankt st saints don mon ma le les un una casa villa monte porto costa playa plaza mar sol norte sur este west east north south nord sud ost sea marina port pier dock bridge tower castle garden gate road avenue point square center centre corner cove world planet earth global universe time day night hour",
    "media tech labs data net com org uk us eu de fr es it nl be at ch pl cz hu ro se no dk fi gr tr ru ua bg in jp kr cn au nz ca mx br ar cl co za",
)
"""Names that are everyday words or places as well: they alone make nobody a person."""

BRANDS: Final = frozenset(
    brand.strip()
    for line in Path(__file__).with_name("brands.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
    for brand in line.split(",")
)
"""Shops and firms that are called like people."""

TRANSFER_WORDS: Final = _words(
    "upi p2a p2m p2p dr cr imps neft rtgs payment from to phone no upiint oid txn mb ib mbk tpt inb bil"
)
"""Parts of messages of Indian networks that are no names."""
