# ruff: noqa: E501, ISC004, RUF001 -- the names of the months are word lists in many alphabets
"""Dates as banks write them, and the order of day and month decided once for a whole column."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Final, Literal

from smartspend.statements import persian_calendar
from smartspend.statements.options import DateOrder

Order = Literal["dmy", "mdy", "ymd", "ydm"]

_MONTHS: Final = (
    "jan january januar janvier janv ene enero gennaio gen janeiro januari tammikuu tammi styczen stycznia sty leden ledna led "
    "sijecanj sijecnja sij ianuarie ian ιαν ιανουαριος ιανουαριου январь января янв січень січня січ януари ocak oca janvaris sausis sausio jaanuar jaan januarja jaanuari jän jänner",
    "feb february februar fevrier fev febr febrero febbraio fevereiro februari helmikuu helmi luty lutego lut unor unora uno veljaca veljace vel "
    "februarie φεβ φεβρουαριος φεβρουαριου февраль февраля фев лютий лютого лют февруари subat sub februaris vasaris vasario veebruar veebr februarja",
    "mar march marz maerz mars marzo marco maart mrt mrz maaliskuu maalis marzec marca brezen brezna bre ozujak ozujka ozu martie marcius "
    "μαρ μαρτιος μαρτιου март марта мар березень березня бер mart marts kovas kovo marec mart",
    "apr april avril avr abr abril aprile huhtikuu huhti kwiecien kwietnia kwi duben dubna dub travanj travnja tra aprilie aprilis "
    "απρ απριλιος απριλιου апрель апреля апр квітень квітня кві април nisan nis balandis balandzio aprill aprila",
    "may mai mayo maggio mag maio mei toukokuu touko maj maja kveten kvetna kve svibanj svibnja svi majus μαι μαιος μαιου май мая травень травня тра "
    "mayis maijs geguze geguzes",
    "jun june juni juin junio giugno giu junho kesakuu kesa czerwiec czerwca cze cerven cervna cer lipanj lipnja lip iunie iun junius "
    "ιουν ιουνιος ιουνιου июнь июня июн червень червня чер юни haziran haz junijs birzelis birzelio juuni junij",
    "jul july juli juillet juil julio luglio lug julho heinakuu heina lipiec lipca cervenec cervence cvc srpanj srpnja srp iulie iul julius "
    "ιουλ ιουλιος ιουλιου июль июля июл липень липня лип юли temmuz tem julijs liepa liepos juuli julij",
    "aug august aout aou ago agosto augustus elokuu elo sierpien sierpnia sie srpen srpna kolovoz kolovoza kol augusti augusztus "
    "αυγ αυγουστος αυγουστου август августа авг серпень серпня сер agustos agu augusts rugpjutis rugpjucio avgust avg ağu ağustos",
    "sep sept september septembre septiembre settembre set setembro syyskuu syys wrzesien wrzesnia wrz zari rujan rujna ruj septembrie szeptember szept "
    "σεπ σεπτεμβριος σεπτεμβριου сентябрь сентября сен сент вересень вересня вер септември eylul eyl septembris rugsejis rugsejo septembra",
    "oct october oktober octobre okt octubre ottobre ott outubro out lokakuu loka pazdziernik pazdziernika paz rijen rijna rij listopad-hr octombrie "
    "οκτ οκτωβριος οκτωβριου октябрь октября окт жовтень жовтня жов октомври ekim eki oktobris spalis spalio oktoober oktobra",
    "nov november novembre noviembre novembro marraskuu marras listopad listopada lis studeni studenoga stu noiembrie noi "
    "νοε νοεμβριος νοεμβριου ноябрь ноября ноя ноември kasim kas novembris lapkritis lapkricio novembra",
    "dec december decembre dezember dez dic diciembre dicembre dezembro joulukuu joulu grudzien grudnia gru prosinec prosince pro desember des "
    "decembrie δεκ δεκεμβριος δεκεμβριου декабрь декабря дек грудень грудня гру декември aralik ara decembris gruodis gruodzio detsember decembra prosinac prosinca",
)  # fmt: skip
_MONTHS_FURTHER: Final = (
    "gener jen ม.ค มกราคม ינואר ינו يناير იანვარი հունվար januari ocak oca jaan janar jannar",
    "febrer fevr febbr ก.พ กุมภาพันธ์ פברואר פבר فبراير თებერვალი փետրվար pebruari shkurt",
    "març mac marz mrt มี.ค มีนาคม מרץ מרס مارس მარტი մարտ maret",
    "เม.ย เมษายน אפריל אפר أبريل ابريل აპრილი ապրիլ prill",
    "maig พ.ค พฤษภาคม מאי مايو მაისი մայիս maijs mai",
    "juny มิ.ย มิถุนายน יוני יונ يونيو ივნისი հունիս juni qershor",
    "juliol julai ก.ค กรกฎาคม יולי יול يوليو ივლისი հուլիս korrik",
    "agost ogos agt ags agustus ส.ค สิงหาคม אוגוסט אוג أغسطس اغسطس აგვისტო օգոստոս gusht",
    "setiembre ก.ย กันยายน ספטמבר ספט سبتمبر სექტემბერი սեպտեմբեր shtator",
    "octubre ต.ค ตุลาคม אוקטובר אוק أكتوبر اكتوبر ოქტომბერი հոկտեմբեր tetor okt",
    "nopember พ.ย พฤศจิกายน נובמבר נוב نوفمبر ნოემბერი նոյեմբեր nentor nendor",
    "desembre desember disember dis dic ธ.ค ธันวาคม דצמבר דצמ ديسمبر დეკემბერი դեկտեմբեր dhjetor",
)  # fmt: skip
"""Names and usual short forms of the months, without accents."""


def _bare(word: str) -> str:
    spread = unicodedata.normalize("NFKD", word.casefold().replace("ł", "l").replace("ı", "i"))
    return "".join(letter for letter in spread if not unicodedata.combining(letter))


_MONTH_NUMBERS: Final = {
    _bare(name): number
    for months in (_MONTHS_FURTHER, _MONTHS)
    for number, names in reversed(list(enumerate(months, 1)))
    for name in names.split()
}

_TIME: Final = r"(?:[T ,;/|-]*(?:(?:at|um|kl|klo|om|à|a las|alle|alle ore|às|o|в)\.?\s+)?\(?\d{1,2}[:.hH時点시]\s?\d{2}[分분]?(?:\s?[:.]?\d{2}[秒초]?(?:[.,]\d{1,9})?)?\s*(?:[AaPp]\.?[Mm]\.?)?\)?\s*(?:Z|[+-]\d{2}:?\d{2}|[A-Z]{2,5}|UTC[+-]?\d*|GMT[+-]?\d*)?)?"
_WEEKDAY: Final = r"(?:[^\W\d_]{2,12}\.?,?\s+)?"
_NUMERIC: Final = re.compile(
    rf"{_WEEKDAY}(\d{{1,4}})\s?([./\-年년])\s?(\d{{1,2}})\s?(?:[./\-月월])\s?'?(\d{{1,4}})[日일]?\.?{_TIME}"
)
_COMPACT: Final = re.compile(rf"(\d{{8}})(?:[T ]?\d{{4}}(?:\d{{2}})?(?:\.\d+)?(?:\[.*\])?|{_TIME})")
_DAY_FIRST: Final = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th|\.|º|er)?[\s\-./]*(?:de\s+|of\s+)?([^\W\d_][^\W\d_.]{{1,13}}|[ก-๙]{{1,3}}\.[ก-๙]{{1,2}})[.,]?[\s\-./,]*(?:de\s+|del\s+)?'?(\d{{4}}|\d{{2}})(?:\s*г\.?|\s*р\.?)?{_TIME}"
)
_MONTH_FIRST: Final = re.compile(
    rf"{_WEEKDAY}([^\W\d_]{{3,14}})[.]?[\s\-/]*(\d{{1,2}})(?:st|nd|rd|th)?[\s,\-/]+'?(\d{{4}}|\d{{2}}){_TIME}"
)
_ERA: Final = re.compile(
    rf"(明治|大正|昭和|平成|令和|[SHR])[ .]?(\d{{1,2}}|元)[./\-年]\s?(\d{{1,2}})[./\-月]\s?(\d{{1,2}})日?{_TIME}",
    re.IGNORECASE,
)
_ERAS: Final = {
    "m": 1867,
    "明": 1867,
    "t": 1911,
    "大": 1911,
    "s": 1925,
    "昭": 1925,
    "h": 1988,
    "平": 1988,
    "r": 2018,
    "令": 2018,
}
"""The year before the first of each Japanese era."""
_YEAR_FIRST: Final = re.compile(rf"(\d{{4}})[\s\-./]+([^\W\d_]{{3,14}})[.]?[\s\-./]+(\d{{1,2}}){_TIME}")
_WEEK: Final = re.compile(r"(\d{4})-?W(\d{2})-?([1-7])")
_MAYBE: Final = re.compile(r"\d{1,4}\D|\d{8}")
_LENGTH_MAX: Final = 48
_DIGITS: Final = str.maketrans(
    {chr(base + digit): str(digit) for base in (0xFF10, 0x0660, 0x06F0, 0x0966) for digit in range(10)}
)


@dataclass(frozen=True, slots=True)
class Parts:
    """A date cell taken apart. `fixed` is the date itself where only one reading exists."""

    fixed: date | None
    numbers: tuple[int, int, int]
    widths: tuple[int, int, int]
    separator: str
    shape: str


@lru_cache(maxsize=65536)
def take_apart(cell: str) -> Parts | None:
    """The parts of a date cell, None where it has not the form of a date (an impossible date has)."""
    text = cell.strip(" \t\u00a0'\"[]\u200e\u200f").translate(_DIGITS)
    if len(text) > _LENGTH_MAX or _MAYBE.search(text) is None:
        return None
    match = _NUMERIC.fullmatch(text)
    if match:
        return _numeric(match)
    match = _COMPACT.fullmatch(text)
    if match:
        return _compact(match[1])
    match = _WEEK.fullmatch(text)
    if match:
        return _in_week(int(match[1]), int(match[2]), int(match[3]))
    match = _ERA.fullmatch(text)
    if match:
        year = _ERAS[match[1][0].casefold()] + (1 if match[2] == "元" else int(match[2]))
        numbers = (year, int(match[3]), int(match[4]))
        return Parts(_date(*numbers), numbers, (4, 2, 2), "-", "era") if _date(*numbers) else None
    return _named(text)


def _numeric(match: re.Match[str]) -> Parts | None:
    first, separator, second, third = match.groups()
    numbers = (int(first), int(second), int(third))
    widths = (len(first), len(second), len(third))
    if widths[0] == 4 and numbers[0] in persian_calendar.YEARS:
        day = persian_calendar.to_gregorian(*numbers)
        return None if day is None else Parts(day, (day.year, day.month, day.day), widths, separator, "persian")
    if (widths[0] > 2) == (widths[2] > 2):
        return None if widths[0] > 2 else Parts(None, numbers, widths, separator, "numeric")
    return Parts(None, numbers, widths, separator, "numeric")


def _compact(digits: str) -> Parts | None:
    year = int(digits[:4])
    if 1900 <= year <= 2100:
        numbers = (year, int(digits[4:6]), int(digits[6:]))
        return Parts(_date(*numbers), numbers, (4, 2, 2), "", "compact") if _date(*numbers) else None
    numbers = (int(digits[:2]), int(digits[2:4]), int(digits[4:]))
    plausible = 1900 <= numbers[2] <= 2100 and (
        _date(numbers[2], numbers[1], numbers[0]) or _date(numbers[2], numbers[0], numbers[1])
    )
    return Parts(None, numbers, (2, 2, 4), "", "compact") if plausible else None


def _in_week(year: int, week: int, weekday: int) -> Parts | None:
    try:
        day = date.fromisocalendar(year, week, weekday)
    except ValueError:
        return None
    return Parts(day, (day.year, day.month, day.day), (4, 2, 2), "-", "week")


def _named(text: str) -> Parts | None:
    for pattern, places, shape in (
        (_DAY_FIRST, (3, 2, 1), "d b y"),
        (_MONTH_FIRST, (3, 1, 2), "b d y"),
        (_YEAR_FIRST, (1, 2, 3), "y b d"),
    ):
        match = pattern.fullmatch(text)
        if match is None:
            continue
        month = _MONTH_NUMBERS.get(_bare(match[places[1]]).strip("."))
        if month is None:
            continue
        year, day = int(match[places[0]]), int(match[places[2]])
        numbers = (day, month, year)
        return Parts(
            _date(_full_year(year, len(match[places[0]])), month, day),
            numbers,
            (2, 2, len(match[places[0]])),
            " ",
            shape,
        )
    return None


def _full_year(year: int, width: int) -> int:
    """Two digits are 1970 to 2069; three count from 1911 (Taiwan); beyond 2400 from 543 before (Thailand)."""
    if width <= 2:
        return year + (2000 if year < 70 else 1900)
    if width == 3:
        return year + 1911
    return year - 543 if year >= 2400 else year


def _date(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if 1900 <= year <= 2200 else None


def is_date(cell: str) -> bool:
    """Whether the cell is a date in some order; impossible dates such as 31/02/2024 count."""
    parts = take_apart(cell)
    if parts is None:
        return False
    if parts.shape != "numeric" or parts.fixed:
        return True
    low, middle, high = parts.numbers
    big = low if parts.widths[0] > 2 else high
    days = (middle, high) if parts.widths[0] > 2 else (low, middle)
    plausible = parts.widths[0] <= 2 and parts.widths[2] <= 2
    return max(days if not plausible else (middle,)) <= 31 and min(days) >= 1 and (plausible or 100 <= big <= 2600)


def read_date(cell: str, order: Order) -> date | None:
    """The day a cell names when numbers stand in `order`; None for no date or an impossible one."""
    parts = take_apart(cell)
    if parts is None:
        return None
    return parts.fixed or in_order(parts, order)


def in_order(parts: Parts, order: Order) -> date | None:
    """The parts as a date in `order`; a year of three or four digits stands where it stands."""
    if parts.shape not in {"numeric", "compact"} or (parts.shape == "compact" and parts.fixed):
        return parts.fixed
    if parts.widths[0] > 2:
        order = "ydm" if order == "ydm" else "ymd"
    elif parts.widths[2] > 2 and order in {"ymd", "ydm"}:
        order = "dmy"
    by = dict(zip(order, zip(parts.numbers, parts.widths, strict=True), strict=True))
    return _date(_full_year(*by["y"]), by["m"][0], by["d"][0])


@dataclass(frozen=True, slots=True)
class Decision:
    """The order taken. `certain` is False where another order fits as well; `why` is the evidence in words."""

    order: Order
    certain: bool
    why: str
    format: str


def decide_order(cells: Sequence[str], *, hint: Order | None = None, asked: DateOrder | None = None) -> Decision:
    """The order of day, month and year for a whole column, `cells` in file order.

    An order must fit the cells best; between equals decide how quickly the parts change (the day changes from row to row,
    the month rarely), and last the `hint` from elsewhere in the file. `asked` is a person's word and final.
    """
    open_parts = [parts for cell in cells if (parts := take_apart(cell)) and not parts.fixed and parts.shape != "named"]
    open_parts = [parts for parts in open_parts if parts.shape in {"numeric", "compact"}]
    if asked is not None:
        return Decision(asked, certain=True, why="as you said", format=_format(cells, asked))
    if not open_parts:
        return Decision("ymd", certain=True, why="the dates can be read in one way only", format=_format(cells, "ymd"))
    orders = _possible_orders(open_parts)
    fits = {order: sum(in_order(parts, order) is not None for parts in open_parts) for order in orders}
    best = max(fits.values())
    left = [order for order in orders if fits[order] >= best - max(0, len(open_parts) // 50)]
    left = (
        [order for order in left if fits[order] == best]
        if best < len(open_parts)
        else [o for o in left if fits[o] == best]
    )
    if len(left) == 1:
        why = f"{best} of {len(open_parts)} dates exist in this order"
        return Decision(left[0], certain=True, why=why, format=_format(cells, left[0]))
    return _by_neighbours(cells, open_parts, left, hint)


def _possible_orders(parts: Sequence[Parts]) -> list[Order]:
    if all(item.widths[0] > 2 for item in parts):
        return ["ymd", "ydm"]
    if any(item.widths[2] > 2 for item in parts):
        return ["dmy", "mdy"]
    return ["dmy", "mdy", "ymd"]


def _by_neighbours(cells: Sequence[str], parts: Sequence[Parts], left: list[Order], hint: Order | None) -> Decision:
    preferred: Order = hint if hint in left else left[0]
    if "ymd" in left and all(item.widths[0] > 2 for item in parts):
        return Decision("ymd", certain=True, why="the year comes first", format=_format(cells, "ymd"))
    if "dmy" in left and all(item.separator == "." and item.widths[0] <= 2 for item in parts):
        return Decision("dmy", certain=True, why="dots stand between day, month and year", format=_format(cells, "dmy"))
    costs = {order: _cost(parts, order) for order in left}
    ranked = sorted(left, key=lambda order: (costs[order], order != preferred))
    first, second = costs[ranked[0]], costs[ranked[1]]
    certain = first < second and len(parts) >= 4 and second[1] > 3 * first[1] + 20
    if first == second:
        why = "every date exists in both orders and the rows give no hint"
    else:
        why = f"every date exists in both orders; this way the rows span {first[1]} days, otherwise {second[1]}"
    return Decision(ranked[0], certain=certain, why=why, format=_format(cells, ranked[0]))


def _cost(parts: Sequence[Parts], order: Order) -> tuple[float, int]:
    """How unlike a statement the order makes the rows: share of steps against the stream, then days spanned."""
    days = [day for item in parts if (day := in_order(item, order))]
    steps = [later.toordinal() - earlier.toordinal() for earlier, later in pairwise(days) if later != earlier]
    if not steps:
        return 0.0, 0
    against = min(sum(step < 0 for step in steps), sum(step > 0 for step in steps)) / len(steps)
    span = max(days).toordinal() - min(days).toordinal()
    return (round(against, 1), span)


def _format(cells: Sequence[str], order: Order) -> str:
    """The column's usual form in strftime notation, for people to see."""
    for cell in cells:
        parts = take_apart(cell)
        if parts is None:
            continue
        year = "%Y" if max(parts.widths) > 2 else "%y"
        if parts.shape in {"d b y", "b d y", "y b d"}:
            return parts.shape.replace("d", "%d").replace("b", "%b").replace("y", year)
        if parts.widths[0] > 2:
            order = "ymd" if order != "ydm" else order
        elif order == "ymd" and parts.widths[2] > 2:
            order = "dmy"
        separator = "-" if parts.separator in "年년" else parts.separator
        return separator.join({"d": "%d", "m": "%m", "y": year}[letter] for letter in order)
    return ""
