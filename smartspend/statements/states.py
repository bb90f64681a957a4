# ruff: noqa: E501 -- word lists in many alphabets
"""What banks say of a row beside its date and amount: pending, not carried out, or no booking but a balance."""

from __future__ import annotations

import re
from typing import Final

from smartspend.statements.vocabulary import plain, plain_words

PENDING: Final = frozenset(
    plain_words(
        "pending, authorised, authorized, authorisation, hold, reserved, vorgemerkt, vormerkung, in bearbeitung, offen, pendiente, en cours, en attente, in sospeso, non contabilizzato, pendente, reserveret, reservert, reserverad, varaus, oczekujaca, w realizacji, blokada, blokace, zablokovano, fuggo, zarolt, rezervacija, in asteptare, rezerveta, broneering, холд, в обработке, в процессе, заблокировано, εκκρεμει, beklemede, provizyon, ממתין, 待入账, 未入账, 处理中, not posted, unposted, unbooked, in progress, processing, zarolás"
    )
)  # fmt: skip
FAILED: Final = frozenset(
    plain_words(
        "failed, failure, declined, rejected, reverted, cancelled, canceled, denied, expired, voided, refused, abgelehnt, fehlgeschlagen, storniert, abgebrochen, refuse, rejete, annule, echoue, rechazado, rechazada, cancelado, cancelada, denegada, fallido, rifiutato, annullato, respinta, recusado, falhou, afvist, annulleret, avvist, kansellert, avvisad, nekad, hylatty, peruutettu, odrzucona, anulowana, odrzucono, zamitnuto, zrusena, zamitnuta, elutasitott, sikertelen, torolt, odbijeno, respins, anulat, отклонено, отменено, неуспешно, отклонена, отклонен, failed payment, iptal, reddedildi, ruckgangig gemacht, revertido, revertida, annullata, stornata, stornato, omgekeerd, teruggedraaid, cofnieto, cofnieta, visszavont, aterford, tilbagefort, tilbakefort, inversat, reverti, 取り消し, 拒否, geweigerd, geannuleerd, refusee, rejetee, annulee, anulado, anulada, devuelta, rechazo, cancelada por, negada, negado, recusada, devolvido, estornada, odmitnuto, zamietnute, zrusene, visszautasitott, sztornozott, odbijena, otkazano, anulata, respinsa, отменен, отменён, отменена, отклонён, отказ, неуспешна, скасовано, відхилено, απορριφθηκε, ακυρωθηκε, basarisiz, iptal edildi, reddedilen, hulgatud, tagasi lukatud, atmesta, atsaukta, noraidits, atcelts, neizpildits, refuzuar, נדחה, בוטל, מבוטל, مرفوضة, مرفوض, ملغاة, فاشلة, gagal, dibatalkan, ditolak, that bai, da huy, ไม่สำเร็จ, ยกเลิก, reversed, void, returned, chargeback lost, unsuccessful, not completed, incomplete, timed out, aborted, blocked, insufficient funds, 支付失败, 交易失败, 失败, 已取消, 已撤销, 撤销, 取消, 失敗, 交易失敗, 已退回, 취소, 승인취소, 매출취소, 실패, 거절, 취소됨, nurodytas"
    )
)  # fmt: skip

BALANCE_TEXTS: Final = frozenset(
    plain_words(
        "algsaldo, loppsaldo, kaive, sakuma atlikums, beigu atlikums, apgrozijums, pradinis likutis, galutinis likutis, likutis pradziai, likutis pabaigai, laikotarpio pradzios likutis, stan poczatkowy, stan koncowy, saldo otwarcia, saldo zamkniecia, stato iniziale, saldo contabile, saldo contabile iniziale, saldo contabile finale, saldo disponibile, solde crediteur, solde debiteur, solde precedent, solde anterieur, saldo previo, saldo vorher, saldo nachher, endsaldo, schlussaldo, endbestand, anfangsbestand, letzter kontostand, aktueller kontostand, available balance, current balance, statement balance, ledger balance, page total, sub total, subtotal, grand total, total debits, total credits, salgi algus, остаток на начало, остаток на конец, итого, всего, разом, всього, остаток входящий, остаток исходящий, общо, начален баланс, краен баланс, σύνολο, υπολοιπο, απο μεταφορα, εκ μεταφορας, toplam, devir, הכל, סהכ, יתרת פתיחה, יתרת סגירה, الرصيد الافتتاحي, الرصيد الختامي, المجموع, الإجمالي, ukupno, skupaj, osszesen, celkem, spolu, razem, kokku, kopa, is viso, yhteensa, samtals, jumlah, tong cong, so du dau ky, so du cuoi ky, ยอดยกมา, รวม, 期初余额, 期末余额, 上期余额, 本期余额, 总计, 總計, 前月繰越, 前日残高, 翌月繰越, 전월이월, 이월, 합계, 총계,  apyvarta, likutis pradzioje, likutis pabaigoje, pocatecni zustatek, konecny zustatek, pociatocny zostatok, konecny zostatok, nyito egyenleg, zaro egyenleg, pocetno stanje, zavrsno stanje, sold initial, sold final, начално салдо, крайно салдо, входящий остаток, исходящий остаток, eindsaldo, beginsaldo, startsaldo, inngaende saldo, loppusaldo, alkusaldo, opening saldo, slutsaldo, acilis bakiyesi, kapanis bakiyesi, devreden bakiye, saldo awal, saldo akhir, opening bal, closing bal, b f, c f, opening balance, closing balance, balance brought forward, balance carried forward, brought forward, carried forward, beginning balance, ending balance, previous balance, saldo anterior, saldo do dia, saldo final, saldo inicial, saldo, s a l d o, saldo iniziale, saldo finale, saldo poczatkowe, saldo koncowe, kontostand, anfangssaldo, schlusssaldo, alter kontostand, neuer kontostand, saldovortrag, ancien solde, nouveau solde, solde initial, solde final, ingaende saldo, utgaende saldo, total, totals, summe, totale, suma, 合计, 合計, 小计, 前期繰越, 繰越"
    )
)  # fmt: skip
"""Texts of rows that tell a balance or a total and move no money."""

BALANCE_HINT: Final = r"(?i)sal|s a l|bal|sol|tot|stan|stat|bestand|egyenl|z[uů]stat|zostat|likut|atlik|apyv|apgro|k[aä]ive|остат|салд|итог|вс[еь]|разом|общо|баланс|baki|devir|toplam|sum|samt|yht|kok|kop|viso|ukup|skup|összes|osszes|celk|spol|raz|jum|so du|số dư|t[oổ]ng|forw|b.?/?f|c.?/?f|stanje|jääk|υπολ|υπόλ|σύν|μεταφ|יתר|הכל|סה|رصيد|المجموع|الإجمالي|合|计|計|繰|残高|余额|이월|합계|총계|ยอด|รวม"
"""A cell without any of this is no word for a balance; keeps long lists fast."""

_DATED_BALANCE: Final = re.compile(
    r"(?:(?:solde|saldo|kontostand|balance|stand|stanje|sold)(?: (?:au|le|en|crediteur|debiteur|per|am|vom|al|a|em|na|dzien|op|on|as|of|at|date|data|fecha|la|pr|zum))+|(?:opening|closing) balance(?: (?:on|as|of|at|date))*) ?[\d ]+"
    r"|(?:solde|saldo|kontostand|balance) \d{1,4} \d{1,2} \d{2,4}"
)


def is_balance(cell: str) -> bool:
    """Whether a text says nothing but that this row is a balance or a total."""
    form = plain(cell)
    return form in BALANCE_TEXTS or _DATED_BALANCE.fullmatch(form) is not None


def is_closed(cell: str) -> bool:
    """Whether a status says that the business ended: without money, unless the file says which way it went."""
    return plain(cell) in _CLOSED


def is_pending(cell: str) -> bool:
    """Whether a status says that the booking is still to come."""
    return plain(cell) in PENDING


def is_failed(cell: str) -> bool:
    """Whether a status says that no money moved."""
    form = plain(cell)
    return form in FAILED or any(word in _FAILED_WORDS for word in form.split())


_CLOSED: Final = frozenset({"交易关闭", "已关闭", "订单关闭", "交易關閉", "closed"})
_FAILED_WORDS: Final = frozenset(
    word for word in FAILED if " " not in word and word not in {"void", "returned", "blocked"}
)
