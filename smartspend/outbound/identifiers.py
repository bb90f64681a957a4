"""Numbers and addresses by which people, their accounts and their cards are known, found by shape and check digits."""

# ruff: noqa: E501, RUF001 (patterns are read alternative by alternative)

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

KINDS: Final = ("PERSON", "IBAN", "CARD", "ACCOUNT", "PHONE", "EMAIL", "ADDRESS", "ID", "LINK", "REFERENCE", "MARK")
"""What is hidden. MARK is a text that looks like one of our own placeholders."""


class Found(NamedTuple):
    """Something to hide: `text[start:end]` is of this kind."""

    kind: str
    start: int
    end: int


IBAN_LENGTHS: Final = {
    country: int(length)
    for length, countries in (
        item.split(":")
        for item in (  # noqa: SIM905  # read as a list of words
            "15:NO 16:BE 18:DK,FI,FO,GL,NL,SD,FK 19:MK,SI 20:AT,BA,EE,KZ,LT,LU,MN,XK 21:CH,HR,LI,LV,YE "
            "22:BG,BH,CR,DE,GB,GE,IE,ME,RS 23:AE,GI,IL,IQ,OM,SO,TL 24:AD,CZ,ES,MD,PK,RO,SA,SE,SK,TN,VG,DZ "
            "25:LY,PT,ST 26:IS,TR,IR 27:BI,DJ,FR,GR,IT,MC,MR,SM 28:AL,AZ,BY,CY,DO,GT,HN,HU,LB,NI,PL,SV 29:BR,EG,PS,QA,UA "
            "30:JO,KW,MU 31:MT,SC 32:LC 33:RU"
        ).split()
    )
    for country in countries.split(",")
}
"""Characters of an IBAN by country, from the registry of ISO 13616."""

_LOOK_ALIKE: Final = str.maketrans("АВЕКМНОРСТХаеосрхΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEKMHOPCTXaeocpxABEZHIKMNOPTYX")
_IBAN: Final = re.compile(r"(?:(?<![A-Z0-9])|(?<=IBAN))([A-Z]{2}\d{2})(?=(?:[ \t.-]{0,2}|\n)[A-Z0-9])", re.IGNORECASE)
_IBAN_MASKED: Final = re.compile(
    rf"(?<![A-Z0-9])(?:{'|'.join(IBAN_LENGTHS)})"
    r"(?:\d\d|[*X•]{2})(?=[ \dA-Z-]*(?:[*•]{2}|XX))(?:[ -]?[A-Z]{4}(?![A-Z]))?(?:[ -]?[\d*X•]{2,4}){2,9}(?![A-Z0-9*•])",
    re.IGNORECASE,
)
_CARD: Final = re.compile(r"(?<![\d])\d(?:[ .\u2010-\u2015-]?\d){12,18}(?!\d)")
_CARD_MASKED: Final = re.compile(
    r"(?<![\w])(?:\d{1,6}[ -]?)?(?:[xX*•#…]{2,4}[ -]?){1,5}\d{2,5}(?!\w)|(?<!\w)\d{4,6}[xX*•]{4,}\d{0,6}(?!\w)"
    r"|(?<![\d*•])[*•]\d{4}\b|\b[xX]{1,4}-?\d{4}\b|(?<!\w)(?:\.{2,}|…)\s?\d{4}\b"
    r"|(?<=\bending )(?:in |with )?\d{4}\b|(?<=\bendend auf )\d{4}\b|(?<=\bse terminant par )\d{4}\b"
)
_HANDLE: Final = re.compile(r"[\w.+%']{1,64}@\w+(?:\.\w+)*")
_NETWORK: Final = re.compile(r"(?<![A-Z])(?:UPI|IMPS|NEFT)[-/]", re.IGNORECASE)
"""Where dashes stand between the parts of a message, and not inside addresses."""
_EMAIL: Final = re.compile(r"[\w.+%'-]{1,64}@[\w-]+(?:\.[\w-]+)*")
_LINK: Final = re.compile(r"\b(?:https?|ftp)://\S+|\bwww\.\S+/\S+|\b[\w-]+(?:\.[\w-]+)+/\S*[?=]\S+", re.IGNORECASE)
_MARK: Final = re.compile(r"⟦[^⟦⟧]*⟧|[⟦⟧]")

_PHONE: Final = re.compile(
    r"(?<![\w+])(?:\+|00(?=[1-9]))\d{1,3}(?:[ ()./\u2010-\u2015-]{0,2}\d){6,12}(?!\d)"
    r"|(?<![\w-])\(?0\d{1,5}\)?(?:[ /.-]|[ ][/-][ ])\d{2,8}(?:[ /.-]?\d{2,8}){0,4}(?![\w-])"
    r"|(?<![\w-])\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}(?![\w-])"
    r"|\(\d{2,4}\)[ -]?\d{3}(?:[ -]?\d{2}){2}(?!\w)|\(\d{2,4}\)[ -]?\d{3,5}[ -]?\d{4}(?!\w)|(?<!\w)[679]\d{2} \d{3} \d{3}(?!\w)|(?<!\w)[6-9]\d{9}(?!\w)|(?<!\w)01[016789]-?\d{3,4}-?\d{4}(?!\w)|(?<!\w)1[3-9]\d{9}(?!\w)"
    r"|(?<!\w)0[1-9]\d{8,9}(?!\w)|(?<!\w)8 ?\(?9\d{2}\)? ?\d{3}[ -]?\d{2}[ -]?\d{2}(?!\w)"
)
_PHONE_TOLD: Final = re.compile(
    r"(?:\b(?:tel|tél|phone|telefon\w*|telefono|teléfono|telefone|telephone|téléphone|mobile?|mob|cell|handy|móvil|movil|"
    r"celular|gsm|puh|tlf|komórka|mobil\w*|whatsapp)\b|тел(?:ефон)?|τηλ|電話|电话|전화|โทร|هاتف|טלפון)"
    r"[ .:#№]*(?:n[or°]\.?)?[ .:#]*(\+?\d(?:[ ()./-]{0,2}\d){4,14})",
    re.IGNORECASE,
)
_ACCOUNT_TOLD: Final = re.compile(
    r"(?:\b(?:account|acct?|a/c|konto\w*|kto|ktonr|knr|compte|cpte|cuenta|cta|ccc|conto|c/c|rekening\w*|rek|rachun\w+|konta|conta|cc|ag[eê]ncia|"
    r"hesap\w*|számlasz\w*|tili\w*|kontonummer|sort ?code|routing|aba|blz|bankleitzahl|clearing|clearingnr|clabe|cbu|cvu|alias cbu|ifsc|bsb|iban|acc)\b|"
    r"счет\w*|счёт\w*|р/с|сч|λογαριασμ\w*|口座(?:番号)?|계좌(?:번호)?|账户|账号|帐号|帳號|บัญชี|حساب|חשבון|खाता)"
    r"[ .:#№]*(?:(?:numb?e?r?|num|nr|no|n[°º]|č|č\.|番号|번호)\.?)?[ .:#№-]*((?=[A-Z]{0,4}\d)[A-Z]{0,4}\d(?:[ ./-]?[\dXx*•]){2,28}(?:[ ]\d?[A-Z]{1,3}\d{1,2}(?!\w))?)",
    re.IGNORECASE,
)
_ACCOUNT: Final = re.compile(
    r"(?<![^\W_])(?<=AG )\d{3,4}(?:-[\dX])?(?=[ /,]+(?:CC|C/C|CONTA|CTA|CP))|(?<![\w-])\d{2}-\d{2}-\d{2}[ /,]+\d{6,8}(?!\w)|(?<!\w)\d{1,6}-\d{2,10}/\d{4}(?!\w)|(?<!\w)\d{2,10}/0\d{3}(?!\w)"
)
_CODE: Final = re.compile(
    r"\b[A-Z]{6}\d[\dLMNP-V][A-EHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]\b"  # Italy, codice fiscale
    r"|\b[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d\b|\b[A-Z&Ñ]{3,4}\d{6}[A-Z\d]{3}\b"  # Mexico, CURP and RFC
    r"|\b[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z]\b"  # India, PAN
    r"|\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b"  # United Kingdom, national insurance number
    r"|\b[XYZ]-?\d{7}-?[A-Z]\b|\b\d{8}-?[A-HJ-NP-TV-Z]\b"  # Spain, NIE and DNI
    r"|\b[12] ?\d\d ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d\d|2[AB]) ?\d{3} ?\d{3}(?: ?\d\d)?\b"  # France, NIR
    r"|\b756[. ]?\d{4}[. ]?\d{4}[. ]?\d\d\b"  # Switzerland, AHV
    r"|\b\d{3}\.\d{3}\.\d{3}-\d\d\b|\b\d{2}\.\d{3}\.\d{3}/\d{4}-\d\d\b"  # Brazil, CPF and CNPJ
    r"|\b\d{3}-\d\d-\d{4}\b"  # United States, social security number
    r"|\b\d{6}[-+ABCDEFUVWXY]\d{3}[\dA-Y]\b"  # Finland
    r"|\b(?:19|20)?\d{6}[-+]\d{4}\b|\b\d{6}-[1-8]\d{6}\b|\b\d{6}/\d{3,4}\b"  # Sweden, Denmark, Korea, Czechia
    r"|\b\d{17}[\dX]\b|\b[A-Z]\d{9}\b|\b\d{3} \d{3} \d{3}\b|\b\d{4} \d{4} \d{4}\b"  # China, Taiwan, Canada, India and Japan
    r"|\b[A-Z]{1,2}\d{6} ?\([\dA]\)|\b[STFGM]\d{7}[A-Z]\b|\b\d{6}-\d\d-\d{4}\b|\b\d{5}-\d{7}-\d\b"  # Hong Kong, Singapore, Malaysia, Pakistan
    r"|\b\d{2}[. ]\d{2}[. ]\d{2}-\d{3}[. ]\d\d\b|\b\d{1,2}\.\d{3}\.\d{3}-[\dK]\b|\b[1-9]\d{2} \d{3} \d{2} \d{2}\b"  # Belgium, Chile
)
_CODE_TOLD: Final = re.compile(
    r"(?:\b(?:ssn|nino|ni no|ni|national insurance|steuer-?id\w*|idnr|steuernummer|tax ?id|tin|nif|nie|dni|cif|cpf|cnpj|rfc|curp|codice fiscale|c\.?f\.?|pesel|nip|bsn|burgerservicenummer|"
    r"ahv\w*|avs|personnummer|cpr|hetu|rodn[eé] ?č[ií]slo|rč|cnp|egn|oib|jmbg|tckn|tc kimlik\w*|aadhaar|aadhar|pan|sin|tfn|svnr|nir|passport|passeport|pasaporte|reisepass\w*|"
    r"n° ?ss|n[ºo°] ?seg(?:uridad)? ?social|sozialversicherung\w*|adóazonosító|id card|carta d'identit[aà]|dowód|ausweis\w*|személyi\w*|cédula|cedula|isikukood|ik|asmens kodas|personas kods|kennitala|kt|embg|emšo|emso|taj|cnic|cccd|cmnd|nik|nric|fin no|hkid|ppsn|pps|rut|run|cuit|cuil|bvn|ghana card|kra pin|iqama|emirates id|irn|utr|fiscaal nummer|rsin|amka|uen|nino|amka|mykad|pinfl|iin|fødselsnummer|fnr|fodselsnummer|id ?nummer)\b|ембг|егн|јмбг|жсн|иин|инн|ипн|іпн|рнокпп|пинфл|емшо|αμκα|ת\.?ז\.?|شناختی کارڈ|کد ملی|الهوية|هوية|إقامة|身分證\w{0,2}|身份證\w{0,2}|बायोमेट्रिक|आधार|पैन|ইএন|এনআইডি|บัตรประชาชน|инн|снилс|паспорт|αφμ|マイナンバー|身份证\w{0,2}|주민등록번호)"
    r"[ .:#№]*(?:(?:numb?e?r?|num|nr|no|n[°º])\.?)?[ .:#№]*([A-Z]{0,3}[ ]?\d[A-Z\d]*(?:[ ./-]?\d[A-Z\d]*){0,8}(?:[ -][A-Z](?!\w)(?:[ ]\d{1,4}(?!\w))?)?)",
    re.IGNORECASE,
)
_REFERENCE_TOLD: Final = re.compile(
    r"\b(?:EREF|MREF|KREF|CRED|RREF|PREF|ABWE|MANDAT\w*|MANDATE|RUM|ICS|REF(?:ERENCE|ERENZ)?|E2E|END-TO-END|KDNR|KUNDENNUMMER|CUSTOMER|CUST|CLIENT|MEMBER|POLICY|UTR|RRN)"
    r"[ .:#+/-]+(?:N[OR]\.?)?[ .:#+/-]*((?=[\w./-]*\d)[A-Z\d](?:[\w./-]*[A-Z\d]))",
    re.IGNORECASE,
)
_CREDITOR: Final = re.compile(r"(?<!\w)RF\d\d(?:[ -]?[A-Z\d]){1,21}(?!\w)", re.IGNORECASE)
"""A creditor's reference of ISO 11649, which has the check digits of an IBAN."""
_NUMBER: Final = re.compile(r"(?<![^\W_])\d(?:[ ./\u2010-\u2015-]?\d){6,30}(?!\d)")
_MIXED: Final = re.compile(r"\b[A-Z]*\d[A-Z\d]*(?:-[A-Z]*\d[A-Z\d]*)*\b", re.IGNORECASE)
_DAY: Final = re.compile(
    r"(?:19[89]|20[0-3])\d(?P<a>[-/. ]?)(?:0[1-9]|1[0-2])(?P=a)(?:0[1-9]|[12]\d|3[01])(?!\d)|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19[89]|20[0-3])\d(?!\d)"
    r"|(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|[12]\d|3[01])[-/. ](?:19|20)\d\d(?!\d)"
)
_DAY_APART: Final = re.compile(
    r"(?<![\d.])(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|[12]\d|3[01])[./-](?:19|20)\d\d(?!\d)"
)
_TIME: Final = re.compile(r"[ T]\d{1,2}(?:[:.]?\d{2}){0,2}")
_DIGITS_MIXED_MIN: Final = 6


_GLUED: Final = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3](?=[+(]?\d)|(?<=\d)[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]"
)
"""A letter of a script that puts nothing between words, beside a digit: a number begins or ends there."""


def identifiers(text: str) -> Iterator[Found]:
    """Everything found in a normalised text, the most certain first; later ones may overlap earlier ones."""
    seen = set()
    for one in (*_identifiers(text), *(_identifiers(_GLUED.sub("|", text)) if not text.isascii() else ())):
        if one not in seen:
            seen.add(one)
            yield one


def _identifiers(text: str) -> Iterator[Found]:
    yield from _whole(_MARK, "MARK", text)
    yield from _ibans(text)
    yield from _whole(_LINK, "LINK", text)
    yield from _whole(_HANDLE if _NETWORK.search(text) else _EMAIL, "EMAIL", text)
    yield from (Found("CARD", *one.span()) for one in _CARD.finditer(text) if _is_card(one[0]))
    yield from _whole(_IBAN_MASKED, "IBAN", text)
    yield from _whole(_CARD_MASKED, "CARD", text)
    yield from (
        Found("REFERENCE", *one.span()) for one in _CREDITOR.finditer(text) if is_iban(re.sub("[ -]", "", one[0]))
    )
    for pattern, kind in ((_CODE_TOLD, "ID"), (_PHONE_TOLD, "PHONE"), (_ACCOUNT_TOLD, "ACCOUNT")):
        yield from (Found(kind, *one.span(1)) for one in pattern.finditer(text))
    yield from _whole(_CODE, "ID", text)
    yield from _whole(_ACCOUNT, "ACCOUNT", text)
    yield from (Found("PHONE", *one.span()) for one in _PHONE.finditer(text) if not _is_day(one[0]))
    yield from (Found("REFERENCE", *one.span(1)) for one in _REFERENCE_TOLD.finditer(text))
    without_days = _DAY_APART.sub(lambda one: "_" * len(one[0]), text)
    yield from (Found("REFERENCE", *one.span()) for one in _NUMBER.finditer(without_days) if not _is_day(one[0]))
    for one in _MIXED.finditer(text):
        if sum(map(str.isdigit, one[0])) >= _DIGITS_MIXED_MIN and not _is_day(one[0]):
            yield Found("REFERENCE", *one.span())


def certain(text: str) -> Iterator[Found]:
    """What is a secret beyond doubt, IBANs and cards: the last look at what is about to leave."""
    yield from _ibans(text)
    yield from (Found("CARD", *one.span()) for one in _CARD.finditer(text) if _is_card(one[0]))


def _whole(pattern: re.Pattern[str], kind: str, text: str) -> Iterator[Found]:
    return (Found(kind, *one.span()) for one in pattern.finditer(text))


def _ibans(text: str) -> Iterator[Found]:
    plain = text.translate(_LOOK_ALIKE)
    for start in _IBAN.finditer(plain):
        length = IBAN_LENGTHS.get(start[1][:2].upper())
        end = _end_of_iban(plain, start.start(1), length) if length else None
        if end is not None:
            yield Found("IBAN", start.start(1), end)


def _end_of_iban(text: str, start: int, length: int) -> int | None:
    """Where the `length` letters and digits from `start` on end, when their check digits are right."""
    taken: list[str] = []
    for place in range(start, min(len(text), start + 2 * length + 8)):
        character = text[place]
        if character.isascii() and character.isalnum():
            taken.append(character.upper())
            if len(taken) == length:
                return place + 1 if is_iban("".join(taken)) else None
        elif character not in " \t\n.-":
            return None
    return None


def is_iban(text: str) -> bool:
    """Whether the check digits of an IBAN without spaces are right (ISO 7064, mod 97)."""
    return (
        text.isascii() and text.isalnum() and int("".join(str(int(one, 36)) for one in text[4:] + text[:4])) % 97 == 1
    )


def is_luhn(digits: str) -> bool:
    """Whether the last digit checks the others (ISO/IEC 7812)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _is_card(text: str) -> bool:
    digits = re.sub(r"\D", "", text)
    return digits[0] in "23456" and is_luhn(digits)


def _is_day(text: str) -> bool:
    """Whether a number is nothing but a day, perhaps with a time."""
    day = _DAY.match(text)
    return day is not None and (day.end() == len(text) or _TIME.fullmatch(text[day.end() :]) is not None)
