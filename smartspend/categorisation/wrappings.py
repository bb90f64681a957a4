"""What banks write around a payee besides prefixes: labels of fields, channels, addresses of shops, receipts.

    "Lokalizacja: Adres: PIEKARNIA Miasto: LOMZA Kraj: POLSKA Numer telefonu: 48…"  ->  "PIEKARNIA"
    "BLUE MOON GRILL 955 MAIN ST WAKEFIELD 01880 MA USA"                            ->  "BLUE MOON GRILL"

Their words speak of telephones, cards and places, and would be taken for what was bought.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

LENGTH_MAX: Final = 400

_KEPT: Final = (
    r"nazwa (?:odbiorcy|nadawcy)|lokalizacja|tytu[lł](?:em)?|opis|des|naam|omschrijving|empf[aä]nger|beg[uü]nstigter?|"
    r"auftraggeber|zahlungspflichtiger|verwendungszweck|buchungstext|beneficiari[oa]|concepto|ordenante|causale|"
    r"descrizione|motif|libell[eé]|b[eé]n[eé]ficiaire|nome|descri[cç][aã]o|message|meddelande|"
    r"zpr[aá]va(?: pro p[rř][ií]jemce)?|"
    r"n[aá]zev proti[uú][cč]tu|merchant|payee|payer|description|details"
)
_DROPPED: Final = (
    r"adres(?: (?:odbiorcy|nadawcy))?|numer (?:telefonu|karty|referencyjny)|miasto|kraj|data wykonania operacji|"
    r"oryginalna kwota operacji|referencje w[lł]asne zleceniodawcy|rachunek (?:odbiorcy|nadawcy)|operacja|"
    r"id|indn|co id|iban|bic|kenmerk|pasvolgnr|transactie|term|valutadatum|datum/tijd|mandaat id|machtiging id|"
    r"incassant id|doorlopende incasso|mandatsreferenz|gl[aä]ubiger-id|kundenreferenz|end-to-end-ref\.?|referenz|"
    r"kartennummer|kartennr\.?|cuenta|tarjeta|iban beneficiario|card number|terminal id|auth code"
)
_LABEL: Final = re.compile(
    rf"(?<![^\W_])(?:(?P<kept>{_KEPT})|(?P<telling>bankomat|geldautomat)|{_DROPPED}) ?:", re.IGNORECASE
)
_PLACE_THEN_SHOP: Final = re.compile(r"lokalizacja: adres:", re.IGNORECASE)
_SLASHED: Final = re.compile(r"/(TRTP|CSID|NAME|MARF|REMI|IBAN|BIC|EREF|ORDP|BENM|ISDT|ADDR)/")
_SAID: Final = frozenset({"TRTP", "NAME", "REMI"})
_CHANNEL: Final = re.compile(
    r"(?:\b\d\d/\d\d (?:mobile )?|\bmobile )purchase\b|(?:apple|google|samsung) pay ending in \d{4}|"
    r" - (?:visa purchase|visa refund|eftpos purchase|direct debit|osko payment|deposit|internal transfer)?"
    r"(?: - )?receipt \d+.*$|\bauthori[sz]ation only - ",
    re.IGNORECASE,
)
_STREET: Final = (
    r"st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|hwy|highway|pkwy|parkway|pl|plaza|sq|square|ct|way|"
    r"route|rte|ter|terrace|cir|circle|row|wharf|pike|tpke|center|ctr"
)
_ADDRESS: Final = re.compile(
    rf"(?<=[\w.&')#*]) ?(?:(?<=[^\W\d])|(?<=[ .]))\d{{1,5}}(?:-\d{{1,5}})? [A-Z0-9 .,'#&-]*?\b(?:{_STREET})\b.*$|"
    r"(?<=\w\w\w)\d{1,5} (?:[NSEW] )?[A-Z][A-Z .,'#&-]+ \d{5}(?:-\d{4})? ?[A-Z]{2}(?: USA?)?$",
    re.IGNORECASE,
)
_AMERICAN: Final = re.compile(r"(?:\d{5}(?:-\d{4})? ?[A-Z]{2}(?: USA?)?| [A-Z]{2} USA?)$")
_TELLING: Final = {
    "DD": "Doordash", "EB": "Eventbrite", "YPS": "Yardi rent",
    "CTLP": "vending", "CMSVEND": "vending", "NYX": "vending",
}  # fmt: skip
_SILENT: Final = (
    "TST PNT PRT CF BM AMK PY BB LS PT IN WPY LEVELUP SPI BMX AT RF ZLR SMP LSP GDP DNH EVP SQU CCI PAR NOR TCB OLO "
    "CHW FSP CKE SNH SMK BT PMT TPG ACI BPS FSI IPN PSN CKO PTI WEB STORE SP AMZ ADY 2CO CLV TCK AB WIX "
)
_CARRIED: Final = dict.fromkeys(_SILENT.split(), "") | _TELLING
"""Codes before a star of those who carry a payment, and what of it they tell."""
_CARRIER: Final = re.compile(r"(\w{2,7}) ?\*+ ?(?=\w)")
_POINTED: Final = re.compile(r"TST[.*] ?(?=\w)", re.IGNORECASE)
_HINT: Final = re.compile(
    r":|^\w{2,7} ?\*|^TST\.|/NAME/|/REMI/|purchase|pay ending in|receipt|USA?$|\d{5} ?[A-Z]{2}$", re.IGNORECASE
)


@lru_cache(maxsize=4096)
def unwrapped(text: str) -> str:
    """The text without labels, channels and American addresses; as it is where nothing would be left."""
    if len(text) > LENGTH_MAX or _HINT.search(text) is None:
        return text
    rest = _by_labels(_by_slashes(_carried(text)))
    if "urchase" in rest or "URCHASE" in rest or "eceipt" in rest or "ENDING" in rest:
        rest = _CHANNEL.sub(" ", rest)
    if _AMERICAN.search(rest) is not None:
        rest = _ADDRESS.sub("", rest)
    rest = " ".join(rest.split())
    return rest if any(map(str.isalpha, rest)) else text


def _carried(text: str) -> str:
    """The text without the code of who carries the payment."""
    text = _POINTED.sub("", text, count=1) if text[:3].upper() == "TST" else text
    found = _CARRIER.match(text)
    told = _CARRIED.get(found[1].upper()) if found is not None else None
    return text if found is None or told is None else f"{told} {text[found.end() :]}".strip()


def _by_slashes(text: str) -> str:
    """What is said of a payment in a row of `/CODE/value` pairs."""
    pieces = _SLASHED.split(text)
    if len(pieces) < 3:
        return text
    said = [value for code, value in zip(pieces[1::2], pieces[2::2], strict=True) if code in _SAID]
    return " ".join([pieces[0], *said])


def _by_labels(text: str) -> str:
    """The values that say something, without their labels, of a text that has several labels."""
    found = list(_LABEL.finditer(text)) if ":" in text else []
    if len(found) < 2:
        return text
    ends = [label.start() for label in found[1:]] + [len(text)]
    kept = [text[: found[0].start()]]
    place = _PLACE_THEN_SHOP.search(text)
    for label, end in zip(found, ends, strict=True):
        shop = place is not None and place.end() == label.end()
        if label["kept"] or label["telling"] or shop:
            kept.append(f"{label['telling'] or ''} {text[label.end() : end]}")
    return " ".join(kept)
