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
_TRANSFER: Final = re.compile(
    r"(?<![^\W_])(?:chuyen|ck|ct|nhan|cua|gui|luong|hoan|ung|tra no|ibft|mbvcb|cho|toi|den|tu|sinh nhat|gop|momo|zalopay|napas|vay|muon|tien)(?![^\W_])"
)
"""What is said of money that goes to somebody, folded."""
_SHOPPING: Final = re.compile(
    r"(?<![^\W_])(?:mua tai|mua hang|mua sam|thanh toan|qr|gd the|quet the|pos|tiem|bun|pho|banh|nha thuoc|nha hang|cua hang|sieu thi"
    r"|tap hoa|coffee|ca phe|cafe|tra sua|khach san|bach hoa|dien may|the gioi|mart|store|shop|spa|quan (?:an|com|bun|pho|ca phe|nhau))(?![^\W_])"
)
"""What is said of shops, folded."""
_MARKED_TOWARDS: Final = frozenset({"của", "từ", "gửi", "tới"})
_MARKED_WAYS: Final = _MARKED_TOWARDS | {"nhận", "đến", "về"}
_MARKED_SPEECH: Final = frozenset(
    "chuyển khoản tiền nhà trả nợ mua hàng cho từ đến tới tháng của nội dung học phí góp quà sinh nhật ăn trưa tối lương gửi nhận vay mượn thuê phòng điện nước số ngân đơn thanh toán xe cơm cưới tạm ứng cọc hộ chiếu tk stk ct ck".split()  # noqa: SIM905  # read as a list of words
)
_PAYS: Final = frozenset({"chuyen", "ck", "ct", "gui", "tra", "hoan", "gop", "ung", "nop"})
"""What somebody does with money, behind the name."""
_WHOLE: Final = 0.99
_SYLLABLES_MAX: Final = 5
_SHORT: Final = 2


def is_vietnamese(text: str) -> bool:
    """Whether a text seems to be in Vietnamese, with its marks or without."""
    return len(_MARKED.findall(text)) > 1 or _PLAIN.search(text) is not None


def is_vietnamese_shop(text: str) -> bool:
    """Whether a Vietnamese text is of a shop rather than of somebody."""
    plain = folded(text)
    return _SHOPPING.search(plain) is not None and not _TRANSFER.search(plain.replace("cua hang", " "))


def vietnamese_names(words: Sequence[Word], share: MerchantShare, *, shouted: bool) -> Iterator[tuple[int, int]]:
    """Where names stand in the words of a Vietnamese text, as (start, end)."""
    place = 0
    while place < len(words):
        if place and words[place - 1].text.lower() in _MARKED_TOWARDS and words[place].text[0].isupper():
            end = _end_of_told(words, place)
            if end > place:
                yield words[place].start, words[end - 1].end
                place = end
                continue
        end = _end_of_name(words, place, shouted=shouted)
        trade = any(says_business(word.key) for word in words[max(0, place - 1) : end])
        said = " ".join(word.text for word in words[place:end])
        if end > place and not trade and share(said) < _WHOLE:
            yield words[place].start, words[end - 1].end
        elif not shouted and _is_called(words, place):
            yield words[place].start, words[place].end
        place = max(end, place + 1)


def _end_of_told(words: Sequence[Word], place: int) -> int:
    """Where the name ends that stands behind a word of direction with its marks: CỦA LƯƠNG BẢO TÀI."""
    end = place
    while end < len(words) and end - place < _SYLLABLES_MAX:
        word = words[end]
        if not word.text[0].isupper() or word.text.lower() in _MARKED_SPEECH or says_business(word.key):
            break
        end += 1
    return end


def _is_called(words: Sequence[Word], place: int) -> bool:
    """Whether a single capitalised word is beside one that says to or from whom: của Toàn, gửi Khánh, Mỹ chuyển."""
    if not words[place].text[0].isupper():
        return False
    after = folded(words[place + 1].text) if place + 1 < len(words) else ""
    towards = place > 0 and folded(words[place - 1].text) in _TOWARDS
    return towards or (after in _PAYS and words[place].text.lower() not in _MARKED_SPEECH | _PAYS)


def _end_of_name(words: Sequence[Word], place: int, *, shouted: bool) -> int:
    """Where the name that begins at a word ends, or `place` where none does."""
    text = words[place].text
    if folded(text) not in _FAMILY or text[0].islower() or text.lower() in _MARKED_WAYS:
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
