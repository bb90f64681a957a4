"""The report of a month as a PDF file with charts, and letters of its own. Pure, and the same bytes every time."""

from __future__ import annotations

from html import escape
from io import BytesIO
from typing import Any, Final

from reportlab.graphics.charts.barcharts import HorizontalBarChart, VerticalBarChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Paragraph, SimpleDocTemplate, TableStyle
from reportlab.platypus import Table as Grid

from smartspend.health import letters
from smartspend.health.letters import BODY, STRONG
from smartspend.health.wording import Table, Wire, headline, month_text, notes, plotted, score_text, tables, title
from smartspend.kernel.money import exponent

_INK: Final = HexColor(0x1D1B18)
_QUIET: Final = HexColor(0x6B665C)
_LINE: Final = HexColor(0xE3DED3)
_IN: Final = HexColor(0x0F6B66)
_OUT: Final = HexColor(0x8D877B)
_FRAME: Final = 12  # what the page's frame keeps free at both sides together, in points
_WIDTH: Final = A4[0] - 40 * mm - _FRAME
_BARS: Final = 8
_NAME_MAX: Final = 60


def report_pdf(report: Wire) -> bytes:
    """The report as a PDF file."""
    letters.known()
    heading = ParagraphStyle("heading", fontName=STRONG, fontSize=20, leading=26, textColor=_INK, spaceAfter=6)
    plain = ParagraphStyle("plain", fontName=BODY, fontSize=10, leading=15, textColor=_INK, spaceAfter=4)
    quiet = ParagraphStyle("quiet", parent=plain, fontSize=9, leading=13, textColor=_QUIET)
    story: list[Flowable] = [
        Paragraph(escape(title(report)), heading),
        Paragraph(escape(headline(report)), plain),
        Paragraph(escape(score_text(report)), plain),
        *(Paragraph(escape(one), quiet) for one in notes(report)),
    ]
    for name, keys, drawn in (
        ("In and out", ("money in", "money out"), _months(report)),
        ("Largest categories", ("this month", "usually"), _spending(report)),
    ):
        if drawn is not None:
            story.append(KeepTogether([_subheading(name), _key(*keys), drawn]))
    parts = tables(report)
    for table in parts:
        story += _part(table)
    if any(letters.MISSING in letters.showable(row[0]) for table in parts for row in table.rows):
        story.append(Paragraph(f"{letters.MISSING} stands for letters that this file cannot show.", quiet))
    file = BytesIO()
    document = SimpleDocTemplate(
        file,
        pagesize=A4,
        leftMargin=20 * mm,
        rightMargin=20 * mm,
        topMargin=18 * mm,
        bottomMargin=18 * mm,
        title=title(report),
        author="Smart Spend",
        lang="en",
        invariant=1,
    )
    document.build(story, onFirstPage=_number, onLaterPages=_number)
    return file.getvalue()


def _number(canvas: Any, document: Any) -> None:
    canvas.setFont(BODY, 8)
    canvas.setFillColor(_QUIET)
    canvas.drawRightString(A4[0] - 20 * mm, 10 * mm, str(document.page))


def _subheading(text: str) -> Paragraph:
    style = ParagraphStyle(
        "subheading", fontName=STRONG, fontSize=12, leading=16, textColor=_INK, spaceBefore=12, spaceAfter=4
    )
    style.keepWithNext = 1
    return Paragraph(escape(text), style)


def _key(strong: str, quiet: str) -> Paragraph:
    """Which colour is which."""
    style = ParagraphStyle("key", fontName=BODY, fontSize=8, leading=11, textColor=_QUIET)
    marks = (("0F6B66", strong), ("8D877B", quiet))
    said = "  ".join(f'<font color="#{colour}">\u2588</font> {escape(name)}' for colour, name in marks)
    return Paragraph(said, style)


def _part(table: Table) -> list[Flowable]:
    if not table.rows:
        quiet = ParagraphStyle("quiet", fontName=BODY, fontSize=9, leading=13, textColor=_QUIET)
        return [KeepTogether([_subheading(table.heading), Paragraph(escape(table.note), quiet)])]
    word = ParagraphStyle("word", fontName=BODY, fontSize=9, leading=12, textColor=_INK)
    number = ParagraphStyle("number", parent=word, alignment=TA_RIGHT)
    names = [
        Paragraph(f'<font name="{STRONG}">{escape(column)}</font>', number if place else word)
        for place, column in enumerate(table.columns)
    ]
    others = len(table.columns) - 1
    widths = [_WIDTH * 0.34, *[_WIDTH * 0.66 / others] * others]
    rows = [
        [_name(row[0][:_NAME_MAX], word, widths[0] - _FRAME), *(Paragraph(escape(cell), number) for cell in row[1:])]
        for row in table.rows
    ]
    grid = Grid([names, *rows], colWidths=widths, repeatRows=1)
    grid.setStyle(
        TableStyle(
            [
                ("LINEBELOW", (0, 0), (-1, -1), 0.5, _LINE),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (0, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
            ]
        )
    )
    return [_subheading(table.heading), grid]


def _name(text: str, style: ParagraphStyle, width: float) -> Paragraph:
    """A name as it is written where it comes from."""
    said = letters.written(text, width, style.fontSize)
    return Paragraph(said, ParagraphStyle("wide", parent=style, wordWrap="CJK") if letters.is_wide(text) else style)


def _months(report: Wire) -> Drawing | None:
    """Money in and out of each month, side by side."""
    months = report["flows"]["months"]
    data = [[plotted(one[part]) for one in months] for part in ("income", "expense")]
    if not any(any(row) for row in data):
        return None
    drawing = Drawing(_WIDTH, 130)
    chart = VerticalBarChart()
    _place(chart, 55, 105)
    chart.data = data
    chart.groupSpacing, chart.barSpacing = 8, 1
    _dress(chart, report["currency"], [month_text(one["month"])[:3] for one in months], (_IN, _OUT))
    drawing.add(chart)
    return drawing


def _spending(report: Wire) -> Drawing | None:
    """The largest categories, beside what they usually take."""
    largest = [one for one in report["categories"] if plotted(one["amount"])][:_BARS][::-1]
    if not largest:
        return None
    height = 24 * len(largest) + 24
    drawing = Drawing(_WIDTH, height)
    chart = HorizontalBarChart()
    _place(chart, 165, height - 24)
    chart.data = [[plotted(one[part]) for one in largest] for part in ("usual", "amount")]
    chart.groupSpacing, chart.barSpacing = 6, 1
    names = [letters.line(_short(one["name"])) for one in largest]
    _dress(chart, report["currency"], names, (_OUT, _IN))
    for place, name in enumerate(names):
        chart.categoryAxis.labels[place].fontName = letters.font_of(name)
    drawing.add(chart)
    return drawing


def _round_up(most: int) -> int:
    """The next quarter of a power of ten, so that the longest bar ends within the chart."""
    ten: int = 10 ** max(len(str(most)) - 1, 1)
    return next(step * ten // 4 for step in range(4, 44) if step * ten // 4 >= most)


def _short(name: str) -> str:
    return name if len(name) <= 28 else f"{name[:27]}…"


def _place(chart: Any, left: float, height: float) -> None:
    chart.x, chart.y, chart.width, chart.height = left, 20, _WIDTH - left - 5, height


def _dress(chart: Any, currency: str, names: list[str], colours: tuple[Color, ...]) -> None:
    unit = 10 ** exponent(currency)
    chart.valueAxis.valueMin = 0
    chart.valueAxis.valueMax = _round_up(max(max(row) for row in chart.data))
    chart.valueAxis.labelTextFormat = lambda minor: f"{minor / unit:,.0f}"
    chart.categoryAxis.categoryNames = names
    for axis in (chart.valueAxis, chart.categoryAxis):
        axis.strokeColor = _LINE
        axis.labels.fontName = BODY
        axis.labels.fontSize = 7
        axis.labels.fillColor = _QUIET
    chart.valueAxis.visibleGrid = True
    chart.valueAxis.gridStrokeColor = _LINE
    for place, colour in enumerate(colours):
        chart.bars[place].fillColor = colour
        chart.bars[place].strokeColor = None
