"""Names of people in Chinese, Japanese and Korean, which are written without spaces or capitals."""

# ruff: noqa: E501, RUF001 (patterns are read alternative by alternative)

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from smartspend.outbound.names import folded, names
from smartspend.outbound.naming import MerchantShare

_HAN: Final = "\u3400-\u9fff々〆"
_KANA: Final = "\u3041-\u3096\u30a1-\u30faー"
_HANGUL: Final = "\uac00-\ud7a3"
_ANY: Final = re.compile(f"[{_HAN}{_KANA}{_HANGUL}]")

TOLD: Final = re.compile(
    "(?:他行|当行|お|御|総合)?(?:振込|振替|送金|入金|振り込み)(?:手数料)?(?:入金|人|元|先|依頼人)?|フリコミ(?:人)?|フリカエ|ソウキン|受取人(?:名)?|依頼人(?:名)?|名義(?:人)?|氏名|お名前|家賃"
    "|(?:跨行|微信|支付宝|手机|网银|实时)?(?:转账|轉帳|轉賬|汇款|匯款|转给|轉給|转入|转出|匯入|红包|代付|还款)(?:支付|收款|存入|转入|转出)?(?:给|給|至|到|来自|來自|从|從|自|-)?"
    "|(?:收款|付款|汇款|匯款|转账|对方)(?:人|方)(?:户名|姓名|名称)?|户名|戶名|姓名|来自|來自|付给|付給"
    "|(?:타행|당행|계좌|인터넷|모바일|급여|자동|실시간)?(?:이체|송금|입금|출금)(?:받기|보내기)?|받는\\s?분|보낸\\s?분|보내는\\s?분|받는\\s?사람|예금주|카카오페이송금|토스"
)
_SKIP: Final = re.compile("[ \t:*/＊()・.,_>-]*(?:\\d+[ ]*)?")
_KANJI_NAME: Final = re.compile(f"[{_HAN}]{{1,4}}(?: ?[{_HAN}{_KANA}]{{1,4}})?")
_KANA_NAME: Final = re.compile(f"[{_KANA}]{{2,6}} ?[{_KANA}]{{2,6}}")
_HANGUL_NAME: Final = re.compile(
    f"(?:남궁|황보|제갈|선우|독고|사공)?[{_HANGUL}]{{2,3}}(?=님|씨|에게|께|$|[^{_HANGUL}])"
)
_ADDRESSED: Final = re.compile(
    f"([{_HAN}]{{1,5}}(?: [{_HAN}{_KANA}]{{1,4}})?|[{_KANA}]{{2,6}}(?: [{_KANA}]{{2,6}})?)\\s?(?:様|さん|さま|殿|先生|女士|小姐|同学|師傅|师傅)"
    f"|([{_HANGUL}]{{2,4}})\\s?(?:님|씨)(?![{_HANGUL}])"
)
FIRM: Final = re.compile(
    "株式|有限|合同|合資|\\((?:株|有|同|カ|ユ)\\)?|(?:^|[ .])[カユドシ]\\)|[カユド]\\)|会社|公司|集团|集團|银行|銀行|商店|超市|餐厅|餐廳|超商|便利|協会|财团|財団|法人|病院|医院|醫院|学校|學校|大学|保险|保險|保険|電力|电力|電気|ガス|水道|市役所|区役所|税|"
    "クレジット|カード|センター|サービス|ストア|マート|ホケン|セイメイ|デンリヨク|デンキ|ショップ|銀|店|은행|카드|마트|보험|통신|주식회사|유한|병원|학교|약국|상사|스토어|전자|페이|카페|식당"
    "|書店|薬局|薬房|食堂|酒場|旅館|電鉄|鉄道|空港|百貨|美容室|理容|クリーニング|レストラン|ドラッグ|スーパー|コンビニ|ベーカリー|眼鏡|写真館|[\u3400-\u9fff\u3041-\u30ff]{2,}屋(?![\u3041-\u9fff])"
    "|药房|藥房|药店|面馆|麵館|书城|書城|影城|酒楼|酒樓|茶餐厅|商场|商場|商行|商贸|物流|速运|百货|百貨|生活馆|珠宝|珠寶|반점|분식|미용실|의원|치과|마켓|슈퍼|문고|서점|주유소|편의점|백화점|할인점"
)
CHINESE: Final = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文"
)
KOREAN: Final = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용봉제갈독동뢰묵범빈사삼상섭승시아애야어영온옹요운원육윤음이자점정종증지진창채춘탄판팽포필하해형호화환후흥"
)
_GIVEN_ENDS: Final = re.compile(f"[{_HAN}]{{1,2}}[子美郎太介香奈也雄夫樹恵江代穂平助彦]")
_FULL: Final = re.compile(f"[{_HAN}]{{1,3}} [{_HAN}]{{2}}")
_MOSTLY: Final = 0.75
"""A family name may be a brand's as well: 松下 大輔."""
_PART: Final = re.compile(f"[{_HAN}{_KANA}{_HANGUL}]+(?: [{_HAN}{_KANA}{_HANGUL}]+)?")


def people_unspaced(text: str, share: MerchantShare) -> Iterator[tuple[int, int]]:
    """Where people are named in a normalised text, as (start, end)."""
    if not _ANY.search(text):
        return
    for trigger in TOLD.finditer(text):
        skipped = _SKIP.match(text, trigger.end())
        span = _name_at(text, skipped.end() if skipped else trigger.end(), share)
        if span is not None:
            yield span
    for one in _ADDRESSED.finditer(text):
        group = 1 if one[1] else 2
        if not _is_shop(one[group], share):
            yield one.span(group)
    for part in _PART.finditer(text):
        around = _around(text, *part.span())
        if _is_listed(part[0], alone=part[0] == text.strip()) and not FIRM.search(around) and share(around) < _MOSTLY:
            yield part.span()


def _name_at(text: str, place: int, share: MerchantShare) -> tuple[int, int] | None:
    if place >= len(text):
        return None
    for pattern in (_KANA_NAME, _HANGUL_NAME, _KANJI_NAME):
        found = pattern.match(text, place)
        if found is None:
            continue
        if _is_shop(_around(text, *found.span()), share):
            return None
        end = found.end()
        name = found[0]
        if pattern is _HANGUL_NAME and (name[0] not in KOREAN or len(name) > 5):
            return None
        if (
            pattern is _KANJI_NAME
            and " " not in name
            and name[0] in CHINESE
            and len(name) > 3
            and name[:2] not in names().family
        ):
            end = place + 3
        return place, end
    return None


def _around(text: str, start: int, end: int) -> str:
    """A name with what touches it: 株式会社 may stand on either side."""
    first = max(start - 6, text.rfind(" ", 0, start) + 1)
    stop = text.find(" ", end)
    return text[min(first, start) : (len(text) if stop < 0 else stop) if stop < end + 8 else end + 8]


def _is_shop(text: str, share: MerchantShare) -> bool:
    return bool(FIRM.search(text)) or share(text) > 0


def _is_listed(text: str, *, alone: bool) -> bool:
    """Whether a part of a text is a family name and a given name, by the lists; by its shape where it is all there is."""
    known = names()
    first, space, second = folded(text).partition(" ")
    if space:
        return (
            (first in known.family and (second in known.given or len(second) <= 4))
            or (second in known.family and first in known.given)
            or _GIVEN_ENDS.fullmatch(second) is not None
            or (alone and _FULL.fullmatch(text) is not None)
        )
    if first[0] in CHINESE and len(first) == 3 and all("\u4e00" <= one <= "\u9fff" for one in first):
        return True
    return any(first[:cut] in known.family and first[cut:] in known.given for cut in range(1, len(first)))
