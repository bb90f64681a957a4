"""From a bank's raw descriptor to the merchant in it.

    "SQ *BLUE DOOR CAFE 0412 LEEDS, GB"  ->  merchant "Blue Door Cafe Leeds", key "blue door cafe leeds", processor
    "Square"

`fold` gives the form in which texts are compared everywhere: no case, no diacritics, single spaces. `read` removes what
banks and card processors add: prefixes, references, dates, card and terminal numbers, legal forms, countries.
"""

# ruff: noqa: E501, RUF001 (tables of prefixes are read line by line, and name the look-alike letters they fold)

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

LENGTH_MAX: Final = 400
"""Longer texts are cut: a merchant's name stands at the front, and work per text stays bounded."""

_TELLING_MAX: Final = 200
_SILENT: Final = re.compile(r"\S*\d\S*|\bx{3,}\b")
LETTERS: Final = {
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l",
    "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i", "İ": "i",
    "'": "", "’": "", "`": "", "´": "",
}  # fmt: skip
"""Letters that folding writes otherwise, and marks it leaves out."""

_LETTERS: Final = str.maketrans(LETTERS)
_MARKS: Final = re.compile("[\u0300-\u036f]+")
_SEPARATORS: Final = re.compile(r"[^\w&]+|_+")
_LONE_AND: Final = re.compile(r"(?<!\S)&+(?!\S)")
_EDGE_AND: Final = re.compile(r"(?<!\S)&+|&+(?!\S)")
_GLUED: Final = re.compile(r"(?<=[^\W\d_]{3})(?=\d{3})|(?<=\d{3})(?=[^\W\d_]{4})")
_INITIALS: Final = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_MOVED: Final = str.maketrans({"'": None, "’": None, "`": None, "´": None, "_": " "})


def fold(text: str) -> str:
    """The form in which texts are compared: lower case, no diacritics, words and numbers apart by single spaces.

    A joining ampersand stays (`h&m`), a lone one is the word “and”. Scripts without letter case keep their characters;
    full-width and half-width forms become one.
    """
    text = text[:LENGTH_MAX]
    if text.isascii():
        text = text.translate(_MOVED).lower()
    else:
        text = unicodedata.normalize("NFKD", text.translate(_LETTERS)).lower()
        text = unicodedata.normalize("NFC", _MARKS.sub("", text)).translate(_LETTERS)
    if "." in text:
        text = _INITIALS.sub(_without_points, text)
    text = _SEPARATORS.sub(" ", text)
    if "&" in text:
        text = _EDGE_AND.sub(" ", _LONE_AND.sub("and", text))
    return " ".join(_GLUED.sub(" ", text).split())


def _without_points(match: re.Match[str]) -> str:
    return match[0].replace(".", "") + " "


@dataclass(frozen=True, slots=True)
class Descriptor:
    """What a raw text says. `merchant` is for people, `key` for comparing; `processor` is who carried the payment."""

    merchant: str
    key: str
    processor: str | None


_PROCESSORS: Final = (
    ("Square", r"sq ?\*|sqc ?\*|square ?\*|gosq\.com"),
    ("PayPal", r"paypal ?\*|pp ?\*|paypal (?=\w)(?!inst|transfer|europe)"),
    ("SumUp", r"sumup ?[*.]+|su ?\*"),
    ("Zettle", r"zettle[ _]?\*|zettle_|iz ?\*|izettle ?\*"),
    ("Toast", r"tst ?\*"),
    ("Shopify", r"sp ?\* |sp \*|shopify ?\*"),
    ("Stripe", r"stripe ?\*|st ?\*"),
    ("Checkout.com", r"cko ?\*"),
    ("Klarna", r"klarna ?\*"),
    ("Mollie", r"mollie ?\*"),
    ("Adyen", r"adyen ?\*|adyen n\.?v\.? "),
    ("Paddle", r"paddle\.net ?\*|paddle ?\*"),
    ("FastSpring", r"fs ?\*|fsprg ?\*"),
    ("Digital River", r"dri ?\*"),
    ("Clover", r"clover ?\*|clv ?\*"),
    ("Worldline", r"wl ?\*|ccv ?\*"),
    ("Nexi", r"nya ?\*|nexi ?\*|nyx ?\*|nayax ?\*"),
    ("Eventbrite", r"eb ?\*"),
    ("Payone", r"payone ?\*"),
    ("Razorpay", r"razorpay ?\*|rzp ?\*|razp ?\*"),
    ("Paytm", r"paytm ?\*"),
    ("PhonePe", r"phonepe ?\*"),
    ("Przelewy24", r"przelewy24 ?\*?|p24 ?\*"),
    ("PayU", r"payu ?\*"),
    ("Redsys", r"ts ?\*"),
    ("Bold", r"bold ?\*"),
    ("Mercado Pago", r"mercadopago ?\*|mp ?\*|merpago ?\*"),
    ("PagSeguro", r"pag ?\*|pagseguro ?\*"),
)

_LEADING: Final = re.compile(
    r"\s*(?:"
    r"(?:debit|credit|check|visa|recurring|contactless)? ?card (?:purchase|payment|transaction)(?: (?:at|to|with pin))?\b"
    r"|checkcard \d{4}|pos (?:purchase|debit|refund|withdrawal|sig|pur|transaction|\d{3,6})\b(?: - )?|pos(?= )"
    r"|purchase (?:authorized|return authorized) on\b|(?:non-?pin|pin) purchase|store purchase|recurring payment(?: to)?"
    r"|ach (?:debit|credit|pmt)|direct debit(?: to| payment to)?|dir deb|standing order(?: to)?|online payment(?: to)?"
    r"|card (?:ending(?: in)?|no|x+|\*+)? ?x*\d{4}(?: \d{1,2} ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d\d)?)?\b"
    r"|visa #?\d{4}|kartenzahlung|kartenumsatz|girocard|(?:sepa[- ])?(?:basis)?lastschrift(?:einzug)?|einzugsermachtigung"
    r"|dauerauftrag|(?:sepa[- ])?(?:echtzeit)?(?:uberweisung|überweisung)|gutschrift|kauf(?:umsatz)?|einkauf"
    r"|(?:paiement|achat|retrait|facture) (?:par )?(?:carte|cb)\b(?: x\d{4})?|(?:carte|cb) x?\d{4}\b|cb\*?(?= )|prlv (?:sepa)?|prelevement(?: europeen)?(?: \d+)?"
    r"|(?:vir(?:ement)?|vrt) (?:sepa|inst(?:antane)?|recu|emis|perm(?:anent)?|europeen(?: emis)?)+(?: (?:de|vers|pour))?:?"
    r"|compra (?:con )?(?:tarjeta|tarj\.?|en)\b|pago (?:con )?(?:tarjeta|en)\b|recibo(?: de)?\b|adeudo(?: de)?\b|transferencia (?:a favor de|de|a)\b"
    r"|pagamento (?:pos|carta|con carta|presso)\b|addebito (?:sdd|diretto)\b|bonifico (?:a favore di|da|sepa)\b"
    r"|bea, (?:betaalpas|apple pay|google pay)|bea nr:?\w*|betaalautomaat|betaling|ideal betaling|incasso|sepa (?:incasso|ideal|overboeking)(?: algemeen doorlopend)?"
    r"|zakup (?:przy uzyciu|przy użyciu) karty|platnosc karta|płatność kartą|transakcja karta|operacja karta|przelew (?:do|od|na)\b"
    r"|upi[/-](?:p2[am][/-]|dr[/-]|cr[/-])?(?:\d{6,}[/-])?|imps[/-]\w*[/-]?\d*[/-]?|neft[ */-](?:cr|dr)?[/-]?\w{0,16}[/-]|nach[/-]\w*[/-]|ecom[/-]|pos/"
    r"|kortk[oö]p|varekj[oø]p|korttiosto|dankort(?:-k[oø]b)?|visa/dankort|autogiro|avtalegiro|betalingsservice|e-lasku"
    r"|platba kartou|n[aá]kup|inkaso|k[aá]rty[aá]s v[aá]s[aá]rl[aá]s|v[aá]s[aá]rl[aá]s|csoportos besz?ed[eé]s|plata la pos|cumparare pos"
    r"|al[ıi][sş]veri[sş]|pos harcama|fatura [oö]deme(?:si)?|otomatik [oö]deme|k[oö]z[uü]zemi"
    r"|compra (?:elo|visa|no)? ?d[eé]bito(?: vista)?|compra cart[aã]o|compras? c\.?deb|d[eé]bito autom[aá]tico|deb autom|pagamento de boleto|pix qrs"
    r"|cargo domiciliado|domiciliaci[oó]n|pago (?:m[oó]vil|pse|de servicio)(?: en)?|consumo|achat cb|facture carte(?: du)?"
    r"|betaling met bankkaart|aankoop|paiement bancontact|domiciliation|europese domiciliering|kauf/dienstleistung|debitkarten-?zahlung|lsv"
    r"|(?:visa|eftpos|interac) (?:debit )?purchase(?: card \d{4})?|eftpos|point[ -]of[ -]sale(?: (?:purchase|transaction))?|preauthori[sz]ed debit"
    r"|contactless(?: payment)?|vis (?=\w)|vd[cp]-|d/d(?= )|dd(?= )|giro payment|interbank giro|nets qr payment(?: \d+)?(?: to:)?|qris|transaksi debit"
    r"|debit order|magtape (?:debit|credit)|web purchase ?@?|pos/web pmt|pos trf|vps/|me dc si \d+|bil/(?:onl|bpay)/\w*/?|billpay|ach d-"
    r"|оплата|покупка|消费|财付通-|支付宝-|체크카드|αγορα|αγορά"
    r"|(?:デビット|ｄｂ|カード)\s*\d*"
    r"|\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?(?= )"
    r"|\d{1,2}:\d\d(?= ))[\s:/,-]*",
    re.IGNORECASE,
)
_PROCESSOR: Final = re.compile(
    r"\s*(?:" + "|".join(f"(?P<p{n}>{pattern})" for n, (_, pattern) in enumerate(_PROCESSORS)) + r")\s*", re.IGNORECASE
)
_TAGS: Final = re.compile(
    r"\b(?:EREF|MREF|CRED|KREF|DEBT|COAM|OAMT|ABWA|BIC|IBAN|CPT|MANDATE?(?:SREF)?|MANDAAT(?:SREF)?|END-TO-END|E2E|RCUR|OOFF|FRST|ICS|RUM|"
    r"REF(?:ERENCE)?|TRN|AUTH|TID|MID|TXN)(?:[+:#]| ?[:#] ?| (?=\S*\d))\s*\S+",
    re.IGNORECASE,
)
_NOISE: Final = re.compile(
    r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b"  # IBAN
    r"|\bSVWZ\+|\+?\(?\d{3}\)?[ -]\d{3}[ -]\d{4}\b|\b\d{3}-\d{7}\b"  # telephone numbers
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?:[ T]?\d\d[:.]\d\d(?:[:.]\d\d)?)?|\b\d{1,2}[/.]\d{1,2}\b|\b\d{1,2}[:h]\d\d\b"  # dates, times
    r"|\b\d{1,2} ?(?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-z]{0,6}(?: \d{2,4})?\b"
    r"|[x*•]{2,}[ -]?\d{0,6}|\bx\d{4}\b|\bX{4,}\w*"  # card masks
    r"|\b(?:no|nr|num|terminal|term|unit|card(?: ending)?(?: in)?|carte|karte)[ .:#]*\d+\b"
    r"|#\s*\w*\d\w*|\b\d[\d-]{2,}\b|\b(?=\w*\d\w*\d)(?=\w*[A-Z])[A-Z0-9]{7,}\b"  # numbers, references
    r"|\*(?=\w*\d)\w{5,}",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"(?:,\s*|\s+)(?:[A-Za-z]{2,3})?$|[,;|].*$|\s//.*$|@\w+\b.*$")
_ENDINGS: Final = frozenset(
    [
        "gmbh",
        "ggmbh",
        "mbh",
        "ag",
        "kg",
        "kgaa",
        "ohg",
        "ek",
        "ev",
        "ug",
        "eg",
        "se",
        "ltd",
        "limited",
        "plc",
        "llp",
        "llc",
        "inc",
        "corp",
        "corporation",
        "co",
        "pty",
        "pte",
        "pvt",
        "sarl",
        "sas",
        "sa",
        "sl",
        "slu",
        "spa",
        "srl",
        "srls",
        "bv",
        "nv",
        "as",
        "aps",
        "ab",
        "oy",
        "oyj",
        "asa",
        "sp",
        "z",
        "oo",
        "zoo",
        "spzoo",
        "sro",
        "kft",
        "zrt",
        "doo",
        "dd",
        "lda",
        "ltda",
        "kk",
        "eirl",
        "eurl",
        "sasu",
        "&",
        "sagt",
        "dankt",
        "danke",
        "www",
        "http",
        "https",
        "us",
        "usa",
        "gb",
        "gbr",
        "uk",
        "deu",
        "de",
        "fra",
        "fr",
        "esp",
        "es",
        "nld",
        "nl",
        "ita",
        "it",
        "pol",
        "pl",
        "ind",
        "in",
        "irl",
        "ie",
        "lux",
        "jp",
        "jpn",
        "payment",
        "purchase",
        "online",
        "contactless",
        "ecommerce",
        "electronique",
    ]
)
"""Words at the end of a name that are legal forms, countries or thanks, with their points taken out."""

_WEB: Final = re.compile(
    r"\b(?:https?://)?(?:www\.)?([\w-]{2,})\.(?:com|co\.uk|de|fr|es|it|nl|pl|in|co\.jp|net|org|eu|io|at|ch|be|ie)(?:/\S*)?\b",
    re.IGNORECASE,
)
_FIXED: Final = re.compile(
    r"(?P<amazon>\bamzn ?mktp\w*|\bamzn\b|\bamazon(?: mktp\w*| marketplace| mktplace| eu| payments| retail| digital\w*)?(?:\.[a-z.]{2,6})?(?:\*\w+)?)"
    r"|(?P<apple>\bapple\.com/?bill\b|\bitunes\.com/?bill\b)|(?P<google>\bgoogle ?\*\s?)|(?P<uber>\buber ?\*? ?(?P<what>trip|eats)\b)",
    re.IGNORECASE,
)
_FIXED_HINT: Final = re.compile(r"am(?:zn|azon)|/?bill\b|google ?\*|uber", re.IGNORECASE)
_REFERENCE_HINT: Final = re.compile(r"[\d:+#*•]|xx|XX")
_ADDRESS_HINT: Final = re.compile(r"[,;@|]|//")
_TRANSFER_NETWORKS: Final = frozenset({"upi/", "upi-", "imps", "neft", "nach"})
_BLANKS: Final = re.compile(r"[\s*/:|_–—+]+")
_HAS_LOWER: Final = re.compile(r"[a-zà-ÿ]")
_WORD: Final = re.compile(r"[^\W\d_]+")


def read(text: str) -> Descriptor:
    """The merchant in a raw descriptor. A text of nothing but references keeps its folded self as merchant and key."""
    name, processor = _merchant(text)
    return Descriptor(_title(name), fold(name), processor)


def payee_key(text: str) -> str:
    """The stable key under which corrections are remembered: equal for two visits to the same merchant."""
    return _key(text[:LENGTH_MAX])


@lru_cache(maxsize=4096)
def _key(text: str) -> str:
    """The key is asked for by several stages, one after the other."""
    return fold(_merchant(text)[0])


def tells_only_how(text: str) -> bool:
    """Whether a text is nothing but a bank's word for how money moved ("Gutschrift", "Lastschrift"), not what for."""
    return len(text) <= LENGTH_MAX and _LEADING.fullmatch(text) is not None


def telling(folded: str) -> str:
    """The part of a folded text that says what a payment is for: words with a digit do not, nor what masks one."""
    return " ".join(_SILENT.sub(" ", folded[:_TELLING_MAX]).split()) if folded else folded


def _merchant(text: str) -> tuple[str, str | None]:
    text = " ".join(text[:LENGTH_MAX].split())
    rest, processor = _unwrap(text)
    if _FIXED_HINT.search(rest):
        rest = _fix(rest)
    if _REFERENCE_HINT.search(rest):
        rest = _NOISE.sub(" ", _TAGS.sub(" ", rest))
    if "." in rest:
        rest = _WEB.sub(r"\1", rest)
    if _ADDRESS_HINT.search(rest):
        rest = _ADDRESS.sub("", rest.strip(" ,;/|@")) or rest
    rest = _shorten(_BLANKS.sub(" ", rest).strip(" .,;-()[]\"'#&"))
    if sum(map(len, _WORD.findall(rest))) < 2:
        rest = _BLANKS.sub(" ", text).strip()
    return rest, processor


def _unwrap(text: str) -> tuple[str, str | None]:
    """Takes off what stands before the merchant, at most four layers deep, and names the processor met on the way."""
    processor = None
    for _ in range(4):
        if (end := _end(_LEADING, text)) is not None:
            if text[:4].lower() in _TRANSFER_NETWORKS and "/" in text[end:]:
                return _network_name(text[end:]), processor
        elif (end := _end(_PROCESSOR, text)) is not None:
            match = _PROCESSOR.match(text)
            processor = processor or _PROCESSORS[int(str(match and match.lastgroup)[1:])][0]
        else:
            break
        text = text[end:]
    return text, processor


def _end(pattern: re.Pattern[str], text: str) -> int | None:
    """Where a prefix ends, unless it is the whole text."""
    match = pattern.match(text)
    return match.end() if match is not None and match.end() < len(text) else None


def _network_name(text: str) -> str:
    """The payee's part of an Indian transfer, `NAME/bank/address@bank/…`: the first part that has words."""
    return next((part for part in text.split("/") if _WORD.search(part) and "@" not in part), text)


def _fix(text: str) -> str:
    """Gives the few merchants with many spellings of their own one spelling."""
    match = _FIXED.search(text)
    if match is None:
        return text
    if match["amazon"]:
        return f"Amazon {text[match.end() :]}" if match.start() == 0 else _FIXED.sub(" Amazon ", text, count=1)
    if match["apple"]:
        return "Apple"
    if match["uber"]:
        return "Uber Eats" if match["what"].lower() == "eats" else "Uber"
    return f"Google {text[match.end() :]}"


def _shorten(text: str) -> str:
    """Takes off legal forms, countries and thanks at the end, never the whole name."""
    words = text.split()
    while len(words) > 1 and words[-1].replace(".", "").rstrip(",").lower() in _ENDINGS:
        words.pop()
    return " ".join(words).rstrip(" .,;-")


def _title(text: str) -> str:
    """Mixed case stays as the bank wrote it; shouting becomes a name."""
    if _HAS_LOWER.search(text) and text.lower() != text:
        return text
    return " ".join(word if len(word) <= 2 and "&" in word else word.capitalize() for word in text.split())
