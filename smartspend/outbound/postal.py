"""Postal addresses: a street with its number, in the order and words of some twenty languages; boxes; flats."""

# ruff: noqa: E501, RUF001 (patterns are read alternative by alternative)

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final

from smartspend.outbound.names import folded
from smartspend.outbound.places import words_of_town

_UPPER: Final = r"[^\W\d_a-zà-öø-ÿ]"
_NAME: Final = rf"(?:{_UPPER}[\w'’.-]*|(?:de la|de l'|aux|à la|dei|degli|delle|dello|dell'|los|las|sur|sous|en|et|del|des|de|du|dos|das|della|do|da|di|les|le|la|van|von|der|den|the|of)(?!\w)|d'|św\.|al\.)"
_NUMBER: Final = r"\d{1,5}(?:[ ]?[a-zA-Zа-яА-ЯіїІЇα-ωΑ-Ω](?![\w]))?(?:[ ]?[-/][ ]?(?:\d{1,4}[a-zA-Z]?|[a-zA-Z](?!\w)))?"
_PLACE: Final = rf"(?:[ ,]{{0,3}}(?:[A-Z]{{1,2}}-)?\d{{2,6}}(?:[ -]\d{{2,4}})?(?:[ ][A-Z]{{2}}(?![\w]))?(?:[ ]{_UPPER}[\w.'-]+){{0,3}})?"

_STREETS_AFTER: Final = (
    r"straße|strasse|str\.?|gasse|weg|allee|platz|ring|ufer|damm|chaussee|promenade|stieg|pfad|"
    r"straat|laan|gracht|plein|kade|dijk|singel|steeg|gatan|gata|vägen|vagen|väg|vei|veien|vej|gade|alle|allé|katu|tie|kuja|polku|utca|út|útja|tér|körút|strand|torg|stig|stigen|gränd|backe|plass|köz|sor|fasor|sétány"
)
_STREETS_WORD: Final = (
    r"street|st|road|rd|avenue|ave|av|lane|ln|drive|dr|boulevard|blvd|court|ct|close|crescent|terrace|way|place|pl|square|sq|highway|hwy|parkway|pkwy|row|mews|gardens|hill|walk|"
    r"nagar|marg|sadan|utca|út|tér|sokak|sk|caddesi|cad|cd|ulice|ulica|gate|проспект|пр\.?|улица|ул\.?|bulvarı|mahallesi|mah|katu|gade|vej|väg|gata|straat|laan|straße|strasse|str|u|köz|krt\.?|körút|rakpart|sétány|sok|sok\.|sk\.|strand|bulvarı|blv|paddocks|grove|wharf|मार्ग|रोड|गली|नगर"
)
_STREETS_BEFORE: Final = (
    r"rue|av(?:enue)?\.?|bd|bld|boulevard|allée|allee|impasse|place|pl\.?|quai|chemin|route|cours|square|villa|passage|"
    r"calle|c/|cl\.?|avda?\.?|avenida|paseo|pº|plaza|pza\.?|carrer|carretera|camino|ronda|travesía|"
    r"via|viale|v\.le|piazza|p\.zza|piazzale|corso|c\.so|largo|vicolo|strada|contrada|"
    r"rua|r\.|quinta|lieu-dit|praceta|beco|calçada|urbanização|lote|travessa|praça|praca|alameda|estrada|rodovia|largo|"
    r"ul\.?|ulica|al\.?|aleja|aleje|pl\.|plac|os\.?|osiedle|nám\.?|náměstí|třída|tř\.|ulice|"
    r"str\.?|strada|bd\.?|bulevardul|calea|aleea|ул\.?|улица|пр\.?|пр-т|проспект|пер\.?|переулок|пл\.?|наб\.?|бул\.?|вул\.?|вулиця|просп\.?|бульвар|бульв\.?|площа|площадь|провулок|пров\.?|набережная|шоссе|тракт|аллея|"
    r"οδός|οδος|λεωφόρος|λεωφ\.?|πλατεία|jl\.?|jalan|gg\.?|đường|duong|phố|شارع|رح'|רחוב|रोड|गली|सड़क|ถนน|ถ\.|ซอย"
)

_PATTERNS: Final = (
    # Hauptstraße 12a, Kerkstraat 5, Storgatan 3
    rf"(?:\b{_UPPER}[\w.-]+[ -]){{0,2}}\b{_UPPER}[\w-]{{2,}}(?:{_STREETS_AFTER})[ ]{{1,2}}{_NUMBER}{_PLACE}",
    # Am Alten Markt 5, Unter den Linden 77
    rf"\b(?:Am|An der|An den|Im|In der|In den|Auf der|Auf dem|Unter den|Unter der|Zum|Zur|Hinter der|Bei der|Alter|Alte)[ ](?:{_UPPER}[\w-]+[ ]){{1,2}}\d{{1,3}}[a-z]?(?![\w.]){_PLACE}",
    # 221B Baker Street, 1600 Pennsylvania Ave NW
    rf"(?<!\w){_NUMBER}[ ,]{{1,2}}(?:{_NAME}[ ]){{1,4}}(?:{_STREETS_WORD})\b\.?(?:[ ][NSEW]{{1,2}}\b)?(?:,?[ ](?i:apt|unit|suite|ste|flat|#)\.?[ ]?\w{{1,5}})?",
    # Baker Street 221, Atatürk Caddesi 15
    rf"\b(?:{_UPPER}[\w'’-]+[ ]){{1,3}}(?:{_STREETS_WORD})\b\.?,?[ ](?i:no[.: ]{{0,3}})?{_NUMBER}{_PLACE}",
    # 12 rue de la Paix
    rf"(?<!\w)\d{{1,4}}[ ]?(?:bis|ter|[a-d])?[ ,]{{1,2}}(?:{_STREETS_BEFORE})[ ](?:{_NAME}[ ]?){{1,6}}{_PLACE}",
    # Vinohradská 112, 130 00 Praha: no word for the street, and a postal code behind it
    rf"(?<!\w)(?:{_UPPER}[\w'’.-]+[ ]){{1,4}}{_NUMBER}(?:[ ](?:bus|bte|lgh|as\.?|B|A|C|D)[ ]?\d{{0,4}})?(?=,[ ](?:[A-Z]{{1,2}}-)?(?:\d{{3}}[ ]\d{{2}}|\d{{2}}-\d{{3}}|\d{{4,6}}|\d{{4}}[ ][A-Z]{{2}})[ ]{_UPPER})",
    # 5 The Paddocks, York YO31 7PB
    rf"(?<!\w)\d{{1,4}}[a-z]?[ ](?:{_UPPER}[\w'’-]+[ ,]{{1,2}}){{0,5}}{_UPPER}[\w'’-]+(?=,?[ ][A-Z]{{1,2}}\d[A-Z\d]?[ ]\d[A-Z]{{2}}(?!\w))",
    # Na Příkopě 14/5, Praha; הרצל 7, חיפה
    rf"(?<!\w)(?:{_UPPER}[\w'’.-]+[ ]){{1,3}}\d{{1,4}}/\d{{1,4}}(?=,[ ]{_UPPER})",
    r"(?<!\w)(?:[\u0590-\u05ff\u0600-\u06ff'\"]+[ ]){1,2}\d{1,3}(?=,[ ][\u0590-\u05ff\u0600-\u06ff])",
    # 12, 4th Cross, Indiranagar
    r"(?<!\w)\d{1,4},[ ]\w+[ ](?i:cross|main|street|road|marg|lane|nagar|मार्ग|रोड)(?:[ ](?i:road|street))?(?!\w)",
    # Calle Mayor 5, ul. Długa 5/7, ул. Ленина, д. 5
    rf"(?<!\w)(?:{_STREETS_BEFORE})[ ]?(?:{_NAME}[ ,]{{0,2}}){{1,6}}(?:[nN][º°o.]{{1,2}}[ ]?|д\.?[ ]?|дом[ ]|č\.[ ]?|nr\.?[ ]?)?{_NUMBER}(?!\w){_PLACE}",
    # PO Box 12, Postfach 12 34, flats
    r"\b(?:p\.?[ ]?o\.?[ ]?box|postfach|postbus|boîte postale|bp|apartado(?: de correos)?|casella postale|caixa postal|skrytka pocztowa|а/я)[ ]\d[\d ]{0,7}\d?\b",
    r"(?:\bp\.?[ ]?o\.?[ ]?box|ص\.?ب\.?|ת\.ד\.)[ ]\d[\d ]{0,7}\d?\b",
    r"\b(?:flat|villa|ward|sector|no\.|building|bldg|plot|house|h\.[ ]?no\.?|apt|apartment|unit|floor|tower|block)[ ](?:no\.?[ ]?)?\d{1,5}[a-z]?\b(?=,)",
    r"(?<![^\W_])(?:मकान|फ्लैट|फ़्लैट|प्लॉट|ग्राम|गाँव|गांव|गली)(?![^\W\d_])[^;|/]{3,80}",
    r"(?<!\d)(?:บ้านเลขที่[ ]?)?\d{1,4}(?:/\d{1,4})?[ ](?:หมู่|หมู่บ้าน|ซอย|ถนน|ตรอก)[^;|]{2,90}",
    r"(?:\d{1,4}[ ])?(?:شارع|حي|طريق|مبنى|عمارة)[ ][^;|/]{2,80}",
    r"(?:רחוב|רח'|שדרות|שד'|דרך|סמטת|כיכר)[ ][^;|/\d]{2,30}[ ]\d{1,3}(?:[ ]דירה[ ]\d{1,3})?",
    r"\b[a-z]{1,2}[ -]?\d{1,4},[ ][^,;|/\d]{3,30},[ ](?=[^;|/]{3,60}[ ]\d{5,6}(?!\d))",
    r"(?:số[ ])?\d{1,4}[a-z]?(?:/\d{1,4})*[ ](?:ngõ[ ]\d+[ ]|ngách[ ]\d+[ ])?(?:[^\W\d_]+[ ]){0,4}[^\W\d_]+,[ ](?:(?:phường|quận|huyện|xã|thị trấn|tp|p|q)\b|[^,]{2,24},[ ](?:hà nội|tp|quận|đà nẵng|huế|hải phòng|cần thơ|thành phố|tỉnh))",
    r"(?<!\d)\d{1,4}[a-z]?,?[ ][^\d;|/,]{2,40}(?:मार्ग|रोड|नगर|गली|कॉलोनी|विहार|सड़क)(?:,?[ ][^\d;|/]{2,30})?",
    r"(?<!\d)\d{1,5}\.[ ](?:sokak|sk\.?|sok\.?|cadde|cad\.?)[ ](?:no[.: ]{0,2})?\d{1,4}",
    r"\b(?:số|p\.?|phòng|căn hộ)[ ]?\d{1,5}\w?[ ](?:đường|phố|chung cư|ngõ|hẻm|lô|khu)[ ][^;|]{2,80}",
    r"(?:thôn|xóm|ấp|khu phố|tổ)[ ][^,;|]{1,20},[ ](?:xã|phường|thị trấn)[ ][^,;|]{1,20}",
    r"\b(?:flat|apt|apartment|unit|house|house no\.?|plot|appt|wohnung|whg|piso|int\.|кв\.?|m\.)[ ]\d{1,4}[a-z]?\b,[ ]?",
)
_ASIAN: Final = (
    r"〒[ ]?\d{3}-\d{4}[ ]?[\u3041-\u30ff\u4e00-\u9fff]+\d{0,4}(?:-\d{1,4})*",
    r"(?:[\u4e00-\u9fff]{2,3}[都道府県])?(?:[\u4e00-\u9fff]{1,5}[市区町村]){1,3}[\u3041-\u30ff\u4e00-\u9fff]{1,10}\d{1,4}(?:[-−]\d{1,4}){0,3}(?:[ ][\u30a1-\u30ffー]{2,}\d{0,4}号?室?)?",
    r"(?:[\u4e00-\u9fff]{2,3}(?:省|自治区))?(?:[\u4e00-\u9fff]{2,4}[市区县縣區]){1,3}[\u4e00-\u9fff]{1,8}(?:路|街|道|巷|大道)\d{1,5}(?:号|號|弄)(?:\d{1,4}(?:楼|樓|室|单元|栋|号|號))*",
    r"(?:[가-힣]{2,4}도[ ])?(?:[가-힣]{2,7}(?:시|도)[ ])(?:[가-힣]{1,4}(?:시|군|구)[ ]){0,2}[가-힣]{1,8}(?:로|길|동)[ ]?\d{1,4}(?:번?길[ ]?\d{1,4})?(?:-\d{1,4})?(?:번지)?(?:[ ,]{1,2}\d{1,4}[동호층])*",
    r"(?:東京都|大阪府|京都府|北海道|[\u4e00-\u9fff]{2,3}県)?(?:[\u4e00-\u9fff]{1,4}[市区町村]){1,3}[\u3041-\u30ff\u4e00-\u9fff]{1,8}\d{1,4}(?:丁目\d{0,4}|番地?\d{0,4}|[-‐−–]\d{1,4}){1,3}(?:号)?",
    r"(?:[\u4e00-\u9fff]{2,3}[省市])?(?:[\u4e00-\u9fff]{1,4}[市区县縣區])?[\u4e00-\u9fff]{1,6}(?:路|街|道|巷|大道)(?:[\u4e00-\u9fff]{0,3}段)?\d{1,5}(?:号|號|弄)(?:\d{1,4}(?:楼|樓|室|单元|栋|号|號))*",
    r"(?:[가-힣]{2,7}(?:시|도)[ ])?(?:[가-힣]{1,4}(?:시|군|구)[ ])?[가-힣]{1,8}(?:로|길|동)[ ]?\d{1,4}(?:번?길[ ]?\d{1,4})?(?:-\d{1,4})?(?:[ ,]{1,2}\d{1,4}[동호층])*(?!\d)",
)
_ANY_CASE: Final = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _PATTERNS[11:])
_SPELLED: Final = tuple(re.compile(pattern) for pattern in (*_PATTERNS[:11], *_ASIAN))
_POSTCODE: Final = r"(?:[A-Z]{1,2}-)?(?:\d{5}-\d{3}|\d{4}-\d{3}|\d{2}-\d{3}|\d{3}[ ]\d{2}|\d{3}[ ]\d{3}|\d{4}[ ][A-Z]{2}(?!\w)|\d{3,7}|[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}|[A-Z]{2,3}[ ]\d{4,5})(?!\d)"
_TAIL: Final = re.compile(
    rf"[ ]?[,،][ ]?[^,،;|/⟦\n]{{1,36}}(?:/\w{{1,4}})?(?=[,،;|/⟦\n]|$)"  # another part after a comma
    rf"|[ ,]{{1,2}}{_POSTCODE}(?:[ ]{_UPPER}[\w.'-]*){{0,4}}(?:[ ]\d{{1,2}}(?!\d))?"
    r"|[ ,]{1,2}\d{1,2}[.]?[ºª°][ ]?(?:[A-Za-z]{1,3}\b)?"
    r"|\.?[ ,]{1,2}(?i:lgh|as\.|bus|bte|kat|daire|d:|m\.|lok\.|кв\.|корп\.|стр\.|оф\.|sc\.|bl\.|ap\.|et\.|fszt\.|em\.|apt\.?|flat|unit|top|stg\.?|no:?|דירה|หมู่)[ ]?\w{0,5}\.?"
    rf"|(?<=\w\w)/{_UPPER}[^\W\d_]{{3,}}"
    r"|(?:[ ][A-F](?!\w))?[ ]\d{1,3}(?![\w./-])|[.:/ ]{1,2}(?:[IVX]{1,4}|\d{1,3})(?:[/.]\d{1,3})*[./]?(?=[ ,]|$)"
)
_HEAD: Final = re.compile(
    rf"(?:(?:{_POSTCODE}[ ])?(?:(?:г|м|с|пос|г\.о)\.[ ]?)?{_UPPER}[\w-]+(?:[ ]\d{{1,4}})?,[ ]|{_UPPER}[\w-]+[ ](?i:mah\.?|mahallesi)[ ])$"
)
_PARTS_MAX: Final = 7
_HAS_NUMBER: Final = re.compile(r"\d|xã|phường|quận|huyện|شارع|حي ", re.IGNORECASE)


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where postal addresses stand in a normalised text, as (start, end)."""
    if not _HAS_NUMBER.search(text):
        return
    for start, end in _cores(text):
        yield _beginning(text, start), _ending(text, end)
    for start, end in _before_towns(text):
        yield start, _ending(text, end)


_PART_OF_ADDRESS: Final = re.compile(r"[^,،;|/⟦\n]+(?:/[^,،;|⟦\n ]{1,6}(?=[ ,.]|$))?[^,،;|/⟦\n]*")
_HOUSE: Final = re.compile(
    r"(?<![\w.#])(?:nr\.?[ ]?|no\.?[ ]?|n[º°][ ]?)?\d{1,4}(?:[ ]?[a-zA-Z](?!\w))?(?:[-/][\dA-Z]{1,4})?(?![\w:.]\d)(?!\w)"
)


def _before_towns(text: str) -> Iterator[tuple[int, int]]:
    """A part with a number, and a part that is a town with its postal code: nothing else says that it is an address."""
    parts = list(_PART_OF_ADDRESS.finditer(text)) if "," in text or "،" in text else []
    for one, other in pairwise(parts):
        for house, place in ((one, other), (other, one)):
            number = _HOUSE.search(house[0])
            if number is None or not _is_town(place[0]):
                continue
            if re.search(r"[^\W\d_]{2}", house[0]):
                yield _street_start(house, number), max(one.end(), other.end())


def _is_town(part: str) -> bool:
    keys = [folded(word).replace(".", "") for word in re.findall(r"[^\W\d_][\w'’.-]*", part)]
    keys = [key for key in keys if len(key) > 1 or not key.isascii()]
    return 0 < len(keys) <= _PARTS_MAX and any(words_of_town(keys[:end]) for end in range(1, len(keys) + 1))


def _street_start(house: re.Match[str], number: re.Match[str]) -> int:
    """The street's name is what stands before its number, as far as four words; or the number stands first."""
    before = re.search(r"(?:[^\W\d_][\w'’.-]*[ ]*){1,4}$", house[0][: number.start()])
    first = before.start() if before else number.start()
    return house.start() + first + len(house[0][first:]) - len(house[0][first:].lstrip())


def _ending(text: str, end: int) -> int:
    """Where an address ends: flats, postal codes, towns and districts behind a street belong to it."""
    for _ in range(_PARTS_MAX):
        tail = _TAIL.match(text, end)
        if tail is None:
            break
        end = tail.end()
    return _with_town(text, end)


def _with_town(text: str, end: int) -> int:
    """The end of the town that stands behind without a comma, and of the one it is a part of."""
    words = list(islice(re.finditer(r"(?:[ ]|(?<=\w)/)([^\W\d_][\w'’-]*)", text[end : end + 60]), 4))
    if not words or words[0].start():
        return end
    for count in range(len(words), 0, -1):
        keys = [folded(word[1]) for word in words[:count]]
        if words_of_town(keys) and all(one.end() == other.start() for one, other in pairwise(words[:count])):
            return end + words[count - 1].end()
    return end


def _beginning(text: str, start: int) -> int:
    """Where it begins: a town may stand before the street."""
    head = _HEAD.search(text, max(0, start - 40), start)
    return head.start() if head else start


def _cores(text: str) -> Iterator[tuple[int, int]]:
    for pattern in _ANY_CASE:
        yield from (one.span() for one in pattern.finditer(text))
    shouted = text.title() if text.isupper() and len(text.title()) == len(text) else text
    for variant in {text, shouted, _titled(text)}:
        for pattern in _SPELLED:
            yield from (one.span() for one in pattern.finditer(variant))


def _titled(text: str) -> str:
    """The text with streets' words in lower case, as the patterns know them, where that keeps every place."""
    lowered = re.sub(
        rf"\b(?:{_STREETS_BEFORE}|{_STREETS_WORD})(?![\w])", lambda one: one[0].lower(), text, flags=re.IGNORECASE
    )
    return lowered if len(lowered) == len(text) else text
