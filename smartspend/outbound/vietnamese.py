"""Vietnamese names: one of some hundred family names and up to four syllables, many of which are everyday words too."""

# ruff: noqa: E501 (lists of words are read at once)

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from smartspend.outbound.names import folded
from smartspend.outbound.naming import MerchantShare, Word, says_business

_FAMILY: Final = frozenset(
    "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh truong dinh lam mai ha tang thai luong luu cao chau ta phung quach ton khong mac la lai lu kieu ong ngu nghiem nhan nong ninh bach bang ca cam chu chung cu cung dam dan diep dieu dong du giang giap han hua hung huu khuong khuc kim lang lieu long ma man mau nghi ngoc nhu phi phu quang sam son su tan tao thach thai than thi thieu tho thuy tieu tong trang tri trieu trinh tuan ung van vien viet xa yen".split()  # noqa: SIM905  # read as a list of words
)
_MARKED: Final = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_PLAIN: Final = re.compile(
    r"(?<![^\W_])(?:chuyen(?: tien| khoan)?|nhan tien|tra (?:no|tien)|tien (?:nha|an|dien|nuoc|hoc|phong|luong|ve|coc)|hoan tra|ung luong|an toi|mua hang|thanh toan|hoc phi|ck|sinh nhat|gop|gui|luong thang|thang \d|(?:mb)?vcb|ibft|cua|cho)(?![^\W_])",
    re.IGNORECASE,
)
_MIDDLE: Final = frozenset(
    [
        "thi",
        "van",
        "huu",
        "ngoc",
        "dinh",
        "quoc",
        "bao",
        "minh",
        "xuan",
        "thanh",
        "duc",
        "hoang",
        "kim",
        "my",
        "anh",
        "thu",
        "phuong",
        "tuan",
        "gia",
        "hong",
    ]
)
_SPEECH: Final = frozenset(
    "chuyen khoan tien nha tra no mua hang ct ck cho tu den toi thang cua noi dung hoc phi gop qua sinh nhat an trua toi luong gui nhan vay muon thue phong dien nuoc ca phe le phi tk stk so ngan hang tai khoan don hang thanh toan xe com cuoi tam ung".split()  # noqa: SIM905  # read as a list of words
)
_TOWARDS: Final = frozenset(
    {"cua", "gui", "cho", "tu", "toi", "den", "anh", "chi", "ba", "ong", "em", "co", "chu", "bac"}
)
_WHOLE: Final = 0.99
_SYLLABLES_MAX: Final = 5
_SHORT: Final = 2


def is_vietnamese(text: str) -> bool:
    """Whether a text seems to be in Vietnamese, with its marks or without."""
    return len(_MARKED.findall(text)) > 1 or _PLAIN.search(text) is not None


def vietnamese_names(words: Sequence[Word], share: MerchantShare, *, shouted: bool) -> Iterator[tuple[int, int]]:
    """Where names stand in the words of a Vietnamese text, as (start, end)."""
    place = 0
    while place < len(words):
        end = _end_of_name(words, place, shouted=shouted)
        trade = any(says_business(word.key) for word in words[max(0, place - 1) : end])
        said = " ".join(word.text for word in words[place:end])
        if end > place and not trade and share(said) < _WHOLE:
            yield words[place].start, words[end - 1].end
        elif place and not shouted and _is_called(words, place):
            yield words[place].start, words[place].end
        place = max(end, place + 1)


def _is_called(words: Sequence[Word], place: int) -> bool:
    """Whether a single capitalised word follows one that says to or from whom: của Toàn, gửi Khánh."""
    return words[place].text[0].isupper() and folded(words[place - 1].text) in _TOWARDS


def _end_of_name(words: Sequence[Word], place: int, *, shouted: bool) -> int:
    """Where the name that begins at a word ends, or `place` where none does."""
    if folded(words[place].text) not in _FAMILY or words[place].text[0].islower():
        return place
    end = place + 1
    while end < len(words) and end - place < _SYLLABLES_MAX and _continues(words, place, end, shouted=shouted):
        end += 1
    return end if end - place >= _SHORT else place


def _continues(words: Sequence[Word], first: int, place: int, *, shouted: bool) -> bool:
    word = words[place]
    if word.start - words[place - 1].end > 1 or word.text[0].islower() or "." in word.text[:-1]:
        return False
    if not shouted:
        return word.text[1:].islower() or not words[first].text[1:].islower()
    # Where all is in capitals, two syllables follow a family name and a middle name, whatever else they mean.
    before = place - first
    least = _SHORT + (words[first + 1].key in _MIDDLE)
    return before < least or word.key not in _SPEECH
