"""The same as `strangers` for Chinese, Japanese and Korean, where words are not written apart.

What is left of a text without the words of banks and purposes, and is no firm, is somebody.
"""

# ruff: noqa: E501 (lists of words are read language by language)

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from smartspend.outbound.naming import MerchantShare
from smartspend.outbound.people_unspaced import CHINESE, FIRM, KOREAN, TOLD

_LETTERS: Final = "\u3041-\u3096\u30a1-\u30faー\u3400-\u9fff々〆\uac00-\ud7a3"
_PART: Final = re.compile(f"[{_LETTERS}]+(?: {{1,2}}[{_LETTERS}]+)*")
_KANA: Final = re.compile("[\u30a1-\u30faー]{2,6}")
_HAN: Final = re.compile("[\u3400-\u9fff々〆]+")
_PURCHASE: Final = re.compile(
    "消费|消費|刷卡|扫码|掃碼|POS|订单|外卖|充值|缴费|カード(?:利用|ご利用|支払)?|デビット|口座振替|お買(?:い)?物|ご利用|체크카드|신용카드|카드|결제|구매|승인"
)
_SPOKEN: Final = tuple(
    sorted(
        [
            "转账",
            "轉帳",
            "轉賬",
            "汇款",
            "匯款",
            "微信",
            "支付宝",
            "支付寶",
            "财付通",
            "收到",
            "收款人",
            "收款方",
            "收款",
            "付款人",
            "付款方",
            "付款",
            "对方",
            "對方",
            "户名",
            "戶名",
            "姓名",
            "附言",
            "备注",
            "備註",
            "摘要",
            "用途",
            "来自",
            "來自",
            "红包",
            "紅包",
            "网银",
            "網銀",
            "代发",
            "代發",
            "工资",
            "工資",
            "薪资",
            "薪資",
            "奖金",
            "还款",
            "還款",
            "借款",
            "房租",
            "租金",
            "学费",
            "學費",
            "生活费",
            "生活費",
            "午饭",
            "午飯",
            "晚饭",
            "晚飯",
            "早餐",
            "聚餐",
            "礼物",
            "禮物",
            "生日",
            "入账",
            "入帳",
            "转入",
            "轉入",
            "转出",
            "轉出",
            "转给",
            "轉給",
            "存款",
            "取款",
            "现金",
            "現金",
            "报销",
            "報銷",
            "退款",
            "押金",
            "定金",
            "订金",
            "电费",
            "水费",
            "零花钱",
            "零用钱",
            "补课费",
            "家教",
            "保姆",
            "身份证",
            "身分證",
            "身份證",
            "號碼",
            "号码",
            "账号",
            "账户",
            "帐号",
            "帳號",
            "护照",
            "護照",
            "手机",
            "手機",
            "电话",
            "電話",
            "支付",
            "代扣",
            "代缴",
            "代繳",
            "自动",
            "自動",
            "扣款",
            "银行",
            "銀行",
            "跨行",
            "实时",
            "即时",
            "网上",
            "人民币",
            "向",
            "给",
            "給",
            "至",
            "从",
            "從",
            "的",
            "振込",
            "振替",
            "入金",
            "送金",
            "給与",
            "給料",
            "賞与",
            "家賃",
            "仕送り",
            "立替金",
            "立替",
            "飲み会",
            "食事代",
            "受取人名",
            "受取人",
            "ご依頼人名",
            "依頼人名",
            "依頼人",
            "ご依頼人",
            "口座名義人",
            "口座名義",
            "口座番号",
            "名義人",
            "名義",
            "氏名",
            "敷金",
            "会費",
            "月謝",
            "授業料",
            "返金",
            "借金",
            "返済",
            "お祝い",
            "誕生日",
            "小遣い",
            "お小遣い",
            "普通",
            "当座",
            "マイナンバー",
            "個人番号",
            "免許証番号",
            "から",
            "より",
            "様",
            "さん",
            "殿",
            "フリコミ",
            "フリカエ",
            "ヤチン",
            "キユウヨ",
            "キュウヨ",
            "シヨウヨ",
            "ショウヨ",
            "ソウキン",
            "ニユウキン",
            "ニュウキン",
            "総合",
            "他行",
            "当行",
            "手数料",
            "お振込",
            "へ",
            "계좌이체",
            "타행이체",
            "자동이체",
            "당행이체",
            "인터넷이체",
            "실시간이체",
            "모바일이체",
            "이체",
            "송금",
            "입금",
            "출금",
            "급여",
            "월급",
            "상여금",
            "카카오페이",
            "네이버페이",
            "토스",
            "받는분",
            "받는사람",
            "보낸분",
            "보내는분",
            "보낸사람",
            "예금주",
            "메모",
            "월세",
            "전세",
            "회비",
            "용돈",
            "점심값",
            "저녁값",
            "점심",
            "저녁",
            "밥값",
            "커피값",
            "선물",
            "생일",
            "축하",
            "과외비",
            "과외",
            "학원비",
            "식비",
            "교통비",
            "대출",
            "상환",
            "환불",
            "보증금",
            "관리비",
            "축의금",
            "부의금",
            "주민등록번호",
            "주민번호",
            "계좌번호",
            "계좌",
            "여권번호",
            "여권",
            "휴대폰",
            "전화번호",
            "전화",
            "생활비",
            "여행비",
            "님",
            "씨",
            "에게",
            "에서",
            "께",
        ],
        key=len,
        reverse=True,
    )
)
_KNOWN: Final = re.compile("|".join(_SPOKEN))
_PLACES: Final = frozenset(
    [
        "香港",
        "台北",
        "成都",
        "杭州",
        "南京",
        "武汉",
        "重庆",
        "西安",
        "天津",
        "苏州",
        "横浜",
        "札幌",
        "福岡",
        "神戸",
        "대전",
        "광주",
        "울산",
        "수원",
        "北京",
        "上海",
        "广州",
        "深圳",
        "东京",
        "東京",
        "大阪",
        "新宿",
        "渋谷",
        "名古屋",
        "京都",
        "서울",
        "부산",
        "강남",
        "인천",
        "대구",
    ]
)
_SHOP_MIN: Final = 0.4
_COMPOUND: Final = frozenset(
    "欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 皇甫 尉迟 公孙 公孫 慕容 令狐 宇文 夏侯 长孙 端木 南宫 独孤 百里 呼延 轩辕 남궁 제갈 황보 선우 독고 사공 서문".split()  # noqa: SIM905  # read as a list of words
)
"""Family names of two characters."""
_JAPANESE: Final = re.compile(
    "[\u3400-\u9fff々〆]{1,4} [\u3400-\u9fff々]{1,3}|[\u3400-\u9fff々〆]{3,5}[子美花菜華奈音乃葉里咲莉希香恵江代穂郎太介助輔也哉雄夫樹翔斗真人志治史司吾悟平彦海大空陽馬隼涼健亮一二三美穏凛結衣羽沙紗]"
)
"""Family and given name apart, or together with an end that given names have."""
_SHORT_MAX: Final = 3
_KOREAN_MAX, _CHINESE_MAX = 4, 3
_SHORT: Final = re.compile(".{1,2}")
_WEAK: Final = re.compile("支付宝|支付寶|微信支付|代扣|代缴|代繳|자동이체|출금|페이")
"""What pays shops as well as people."""
_ANNOUNCED: Final = re.compile(
    "转账|轉帳|轉賬|汇款|匯款|收款|付款人|户名|戶名|来自|來自|转给|轉給|红包|紅包|代发|代發|振込|送金|受取人|依頼人|名義|給与|賞与|フリコミ|フリカエ|ソウキン|仕送り|立替"
)


def strangers_unspaced(text: str, share: MerchantShare, *, private: bool = False) -> Iterator[tuple[int, int]]:
    """Where somebody unknown may be named in a normalised text, as (start, end).

    `private` says that a number or address of somebody's stands there, too.
    """
    if not _PART.search(text) or _PURCHASE.search(text):
        return
    told = private or _ANNOUNCED.search(text) is not None
    moving = told or (_KNOWN.search(text) is not None and not _WEAK.search(text))
    for part in _PART.finditer(text):
        for start, end in _unknown(_PLACE.sub(lambda one: "⟦" * len(one[0]), part[0]), short=private):
            for first, last in _words(part[0], start, end):
                said = part[0][first:last]
                if said in _PLACES or FIRM.search(said) or share(said) >= _SHOP_MIN:
                    continue
                if _is_like_a_name(said, told=told, moving=moving):
                    yield part.start() + first, part.start() + last


def is_transfer_unspaced(text: str) -> bool:
    """Whether a word says that money moves between people."""
    known = _KNOWN.search(text) is not None and not _WEAK.search(text)
    return known or _ANNOUNCED.search(text) is not None or TOLD.search(text) is not None


def _words(part: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words of a stretch; a short one goes with what is before it: 전 예린, 大野 徹."""
    words = [one.span() for one in re.finditer(r"\S+", part[start:end])]
    place = 0
    while place < len(words):
        first, last = words[place]
        after = words[place + 1] if place + 1 < len(words) else None
        if after is not None and _is_split_name(
            part[start + first : start + last], part[start + after[0] : start + after[1]]
        ):
            last = after[1]
            place += 1
        yield start + first, start + last
        place += 1


def _is_split_name(family: str, given: str) -> bool:
    """Whether two words may be a family name and a given name."""
    if "가" <= family[0] <= "힣":
        return (len(family) == 1 or family in _COMPOUND) and len(given) <= _SHORT_MAX
    if _KANA.fullmatch(family) and _KANA.fullmatch(given):
        return True
    return len(family) <= _KOREAN_MAX and len(given) <= _SHORT_MAX


def _unknown(part: str, *, short: bool) -> Iterator[tuple[int, int]]:
    """What is left of a stretch without the words that are known; a name may have a space inside."""
    place = 0
    for known in (*_KNOWN.finditer(part), None):
        end = known.start() if known else len(part)
        said = part[place:end]
        if "⟦" in said:
            end = place + said.index("⟦")
            said = part[place:end]
        if len(said.strip()) > (0 if short else 1):
            yield place + len(said) - len(said.lstrip()), place + len(said.rstrip())
        place = known.end() if known else end


_PLACE: Final = re.compile("(?: |^)(?:" + "|".join(sorted(_PLACES)) + ")(?= |$)")


def _is_like_a_name(said: str, *, told: bool, moving: bool) -> bool:
    """Whether it may be somebody there: anything where a name is announced, else what has the shape of one."""
    plain = said.replace(" ", "")
    if "가" <= plain[0] <= "힣":
        return len(plain) <= _KOREAN_MAX and plain[0] in KOREAN
    if told or (moving and not _SHORT.fullmatch(plain)):
        return True
    if _HAN.fullmatch(plain):
        if _JAPANESE.fullmatch(said):
            return True
        return (len(plain) <= _CHINESE_MAX and plain[0] in CHINESE) or (
            len(plain) <= _KOREAN_MAX and plain[:2] in _COMPOUND
        )
    return len(plain) > _KOREAN_MAX and "\u30a1" <= plain[0] <= "\u30fa"
