# ruff: noqa: RUF001 -- banks write in many alphabets
"""Which characters a file's bytes mean, by evidence in the bytes themselves."""

from __future__ import annotations

import codecs
import re
from itertools import pairwise
from typing import Final

from smartspend.statements.errors import UnreadableFile
from smartspend.statements.vocabulary import PHRASES, plain

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_CENTRAL: Final = ("ąćęłńóśźż", "áčďéěíňóřšťúůýžôľĺŕä", "áéíóöőúüű", "ăâîşţ", "čćžšđ", "äöüß")
_CYRILLIC: Final = ("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґјљњћђ№",)
_LATIN_DOS: Final = ("äöüßéèêëàâçîïôûùñáíóúåøæ",)
_LETTERS: Final = {
    "cp1252": ("äöüßéèêëàâçîïôûùœñáíóúãõåøæ£¿¡´ºª",),
    "cp1250": _CENTRAL,
    "cp1251": _CYRILLIC,
    "cp1253": ("αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋ",),
    "cp1254": ("ğışçöü",),
    "cp1255": ("אבגדהוזחטיכךלמםנןסעפףצץקרשת₪״׳",),
    "cp1256": ("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئپچژگ،",),
    "cp1257": ("āčēģīķļņšūž", "ąčęėįšųūž", "äöõüšž"),
    "cp874": ("".join(chr(point) for point in range(0x0E01, 0x0E5C)),),
    "iso8859-2": _CENTRAL,
    "koi8-r": _CYRILLIC,
    "cp850": _LATIN_DOS,
    "mac-roman": _LATIN_DOS,
    "cp852": _CENTRAL,
}
"""Letters beyond ASCII of each language written in an encoding, in lower case. Order decides between equals."""

_MARKS: Final = frozenset("€§°’‘“”„–—«»·…•")
"""Signs that every language uses."""

_DOUBLE_BYTE: Final = {
    "gb18030": re.compile(rb"[\xb0-\xd7][\xa1-\xfe]"),
    "big5": re.compile(rb"[\xa4-\xc6][\x40-\x7e\xa1-\xfe]"),
    "cp932": re.compile(rb"\x82[\x4f-\x58\x60-\x79\x81-\x9a\x9f-\xf1]|\x83[\x40-\x96]|[\x88-\x97][\x40-\x7e\x80-\xfc]"),
    "euc_jp": re.compile(rb"[\xa4\xa5\xb0-\xcf][\xa1-\xfe]"),
    "cp949": re.compile(rb"[\xb0-\xc8][\xa1-\xfe]"),
}
"""The pairs of bytes that everyday writing uses in each."""

_PAIRED_COMMON: Final = {
    "gb18030": set("的一是在不了有和人中大交易日期金额余额支付收入出账户名称对方摘要银行备注时间类型商卡号币种记"),
    "big5": set("的一是在不了有和人中大交易日期金額餘額支付收入出帳戶名稱對方摘要銀行備註時間類型商卡號幣種"),
    "cp932": set("日付金額残高摘要入出お支払い取引内容口座振込引落年月銀行の店名カドアインストルー"),
    "euc_jp": set("日付金額残高摘要入出お支払い取引内容口座振込引落年月銀行の店名カドアインストルー"),
    "cp949": set("거래일자금액잔액입출적요내용은행계좌시간구분메모지급이의가에사"),
}

_FREQUENT: Final = {
    "cp1251": "оеаинтсрвлк", "koi8-r": "оеаинтсрвлк", "cp1253": "αοιετσνηυρκ", "cp1255": "יוהלאתרמש",
    "cp1256": "اليمنرتوهب", "cp874": "านรกอเงมล่ย",
}  # fmt: skip
"""What most of a text's letters are, for scripts that fill the same bytes."""

_NEAR: Final = 0.3
_KNOWN_HEADER: Final = 0.1
_HEADERS_MAX: Final = 4
_HEADER_BYTES: Final = 4_000
_CELL_END: Final = re.compile(r"[;,|\t\n\r\"]")
_SAMPLE_BYTES: Final = 60_000
_NOT_ASCII: Final = re.compile(rb"[\x80-\xff]")
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
_SYMBOL_IN_WORD: Final = re.compile(r"[A-Za-z][^\x00-\x7f\w\s’'‘`´·.–—-]+[A-Za-z]|[a-z][A-ZÀ-ÖØ-Þ]")


_IN_NUMBER: Final = re.compile(r"[0-9][^\x00-\x7f\W\d](?=[0-9])")
"""A letter between digits, where another encoding has the blank that groups them."""

_MIXED_WORD: Final = re.compile(r"[A-Za-z][^\W\d_A-Za-z]|[^\W\d_A-Za-z][A-Za-z]")


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text of `data` and the encoding it was read in; NULs and the byte order mark are gone.

    A named `encoding` is obeyed, undecodable bytes are replaced. Raises `UnreadableFile` for an unknown name, and for
    bytes that are no text in any encoding.
    """
    if encoding is not None:
        try:
            return _clean(data.decode(encoding, "replace")), codecs.lookup(encoding).name
        except (LookupError, ValueError, UnicodeError):
            raise UnreadableFile(f"“{encoding[:40]}” is not an encoding this product knows.") from None
    found = _detect(data)
    text = _clean(data.decode(found, "replace"))
    _refuse_noise(text)
    return text, found


def _clean(text: str) -> str:
    text = text.removeprefix("\ufeff")
    return text.replace("\x00", "") if "\x00" in text else text


def _refuse_noise(text: str) -> None:
    sample = text[:_SAMPLE_BYTES]
    if sample and len(_CONTROLS.findall(sample)) > max(8, len(sample) // 20):
        raise UnreadableFile


def _detect(data: bytes) -> str:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    wide = _wide(data)
    if wide:
        return wide
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _by_letters(data)
    return "utf-8"


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of Latin text is zero."""
    sample = data[:4096]
    half = len(sample) // 2
    if half < 4 or sample.count(0) < half * 0.4:
        return None
    if sample[1::2].count(0) > half * 0.4:
        return "utf-16-le"
    return "utf-16-be" if sample[0::2].count(0) > half * 0.4 else None


def _by_letters(data: bytes) -> str:
    sample = _telling_lines(data)
    if _mostly_utf8(sample):
        return "utf-8"
    scores = {name: _double_byte_score(sample, name) for name in _DOUBLE_BYTE}
    scores |= {name: _single_byte_score(sample, name) - place / 1000 for place, name in enumerate(_LETTERS)}
    best = max(scores.values())
    near = {
        name: score + _KNOWN_HEADER * _headers(sample, name) for name, score in scores.items() if score > best - _NEAR
    }
    return max(near, key=lambda name: near[name])


def _headers(sample: bytes, name: str) -> int:
    """How many cells with letters beyond ASCII are headers that banks use."""
    cells = {cell.strip() for cell in _CELL_END.split(sample[:_HEADER_BYTES].decode(name, "replace"))}
    return min(_HEADERS_MAX, sum(not cell.isascii() and plain(cell) in PHRASES for cell in cells))


def _telling_lines(data: bytes) -> bytes:
    """The lines with bytes beyond ASCII, up to a size."""
    lines: list[bytes] = []
    size = 0
    for line in data.splitlines():
        if _NOT_ASCII.search(line):
            lines.append(line[:2000])
            size += len(lines[-1])
            if size > _SAMPLE_BYTES:
                break
    return b"\n".join(lines)


def _mostly_utf8(sample: bytes) -> bool:
    """UTF-8 with a few damaged places, such as a text cut in the middle of a letter."""
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(character > "\x7f" for character in text) - broken
    return whole > 10 * broken


def _double_byte_score(sample: bytes, name: str) -> float:
    try:
        text = sample.decode(name)
    except UnicodeDecodeError:
        return -1.0
    high = [character for character in text if character > "\x7f"]
    if not high:
        return -1.0
    usual = 2 * len(_DOUBLE_BYTE[name].findall(sample)) / max(1, len(_NOT_ASCII.findall(sample)))
    common = sum(character in _PAIRED_COMMON[name] for character in high) / len(high)
    lone = len(re.findall(r"(?<![^\x00-\x7f])[^\x00-\x7f０-９](?![^\x00-\x7f])", text)) / len(high)
    return min(1.0, usual) * 0.6 + min(1.0, common * 4) * 0.6 - lone


def _single_byte_score(sample: bytes, name: str) -> float:
    text = sample.decode(name, "replace")
    high = [character for character in text if character > "\x7f" and character != "\xa0"]
    if not high:
        return 0.0
    small = [character.lower() for character in high]
    known = max(
        sum(character in letters or character in _MARKS for character in small) for letters in _LETTERS[name]
    ) / len(high)
    wrong = sum(len(pattern.findall(text)) for pattern in (_CONTROLS, _SYMBOL_IN_WORD, _IN_NUMBER))
    odd = wrong / len(high)
    turns = sum(one.islower() and other.isupper() for one, other in pairwise(text) if max(one, other) > "\x7f")
    broken_case = turns / len(high)
    bonus = 0.1 if name in {"cp1252", "cp1250"} else 0.0
    if name in _FREQUENT:
        odd += len(_MIXED_WORD.findall(text)) / len(high)
        bonus = 0.5 * sum(character in _FREQUENT[name] for character in high) / len(high) - 0.15
    return known - min(1.0, odd) - broken_case + bonus
