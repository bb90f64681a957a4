"""Which letters draw a text in a PDF file: those embedded, those every reader of Chinese, Japanese and Korean has, or a
sign that stands for what nobody can show.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont

from smartspend.health.writing_order import drawn, is_turned

BODY: Final = "DejaVu Sans"
STRONG: Final = "DejaVu Sans Bold"
MISSING: Final = "\ufffd"
"""Stands for letters that cannot be shown."""

_FONTS: Final = Path(__file__).parent / "fonts"
_KOREAN, _JAPANESE, _CHINESE = "HYSMyeongJo-Medium", "HeiseiMin-W3", "STSong-Light"
_WIDE: Final = ((0x2E80, 0xA000), (0xAC00, 0xD7A4), (0xF900, 0xFB00), (0xFE30, 0xFE50), (0xFF00, 0xFFF0))
_UNSEEN: Final = frozenset({"Cc", "Cf", "Mn"})


@lru_cache(maxsize=1)
def known() -> frozenset[int]:
    """The letters that are embedded; makes all fonts known to the library the first time."""
    body = TTFont(BODY, _FONTS / "DejaVuSans.ttf")
    pdfmetrics.registerFont(body)
    pdfmetrics.registerFont(TTFont(STRONG, _FONTS / "DejaVuSans-Bold.ttf"))
    for name in (_KOREAN, _JAPANESE, _CHINESE):
        pdfmetrics.registerFont(UnicodeCIDFont(name))
    return frozenset(body.face.charToGlyph)


def is_wide(text: str) -> bool:
    """Whether Chinese, Japanese or Korean letters are in it, which are wrapped anywhere."""
    return any(_is_wide(one) for one in text)


def _is_wide(one: str) -> bool:
    return any(low <= ord(one) < high for low, high in _WIDE)


def showable(text: str) -> str:
    """A text without what cannot be shown: pictures are left out, a row of other letters is one sign for all."""
    kept = []
    for one in text:
        if ord(one) in known() or _is_wide(one):
            kept.append(one)
        elif unicodedata.category(one) in {"So", "Sk"} or unicodedata.category(one) in _UNSEEN:
            continue
        elif kept[-1:] != [MISSING]:
            kept.append(MISSING)
    return "".join(kept).strip() or (MISSING if text.strip() else "")


def font_of(text: str, plain: str = BODY) -> str:
    """The one font for all of a text."""
    if not is_wide(text):
        return plain
    names = [unicodedata.name(one, "") for one in text]
    if any(name.startswith("HANGUL") for name in names):
        return _KOREAN
    return _JAPANESE if any(name.startswith(("HIRAGANA", "KATAKANA")) for name in names) else _CHINESE


def line(text: str) -> str:
    """A text for a place that takes one line and one font, in the order in which it is drawn."""
    return drawn(showable(text))


def written(text: str, width: float, size: float) -> str:
    """A text as markup of the library. What is turned becomes lines of `width` points, each turned by itself."""
    seen = showable(text)
    lines = _wrapped(seen, width, size) if is_turned(seen) else [seen]
    wide = font_of(seen)
    return "<br/>".join(_runs(drawn(one), wide) for one in lines)


def _wrapped(text: str, width: float, size: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and pdfmetrics.stringWidth(drawn(longer), BODY, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _runs(text: str, wide: str) -> str:
    parts = []
    for is_other, run in groupby(text, _is_wide):
        said = escape("".join(run))
        parts.append(f'<font name="{wide}">{said}</font>' if is_other else said)
    return "".join(parts)
