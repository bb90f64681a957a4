"""The report of a month in words, for e-mail, page and file. Pure: the report's data in, texts out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias

from smartspend.kernel.money import to_minor

Wire: TypeAlias = dict[str, Any]

LEVELS: Final = {"good": "good", "fair": "fair", "weak": "weak", None: "not known yet"}
_STANDINGS: Final = {
    "reached": "reached",
    "paused": "paused",
    "ahead": "ahead",
    "on_track": "on track",
    "behind": "behind",
    "overdue": "overdue",
    "open": "growing",
    "stalled": "standing still",
}


@dataclass(frozen=True, slots=True)
class Table:
    """A part of the report: a heading, names of columns (the first is of words, others of numbers), and rows.

    `note` stands instead of rows where there are none.
    """

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


def amount_text(money: Wire) -> str:
    """An amount as a report writes it: `1,234.50 EUR`."""
    whole, point, fraction = money["amount"].lstrip("-").partition(".")
    sign = "\u2212" if money["amount"].startswith("-") else ""
    return f"{sign}{int(whole):,}{point}{fraction} {money['currency']}"


def signed_text(money: Wire) -> str:
    """An amount with its sign, as a change is written."""
    text = amount_text(money)
    return text if money["amount"].startswith("-") or not money["amount"].strip("0.") else f"+{text}"


def plotted(money: Wire) -> int:
    """Minor units to draw a bar with; none below zero."""
    return max(to_minor(money["amount"], money["currency"]), 0)


def share_text(share: float | None) -> str:
    """A share in per cent; a dash where there is none."""
    return "\u2013" if share is None else f"{share * 100:.0f} %".replace("-", "\u2212")


def month_text(month: str) -> str:
    """`2026-10` as `October 2026`."""
    return date.fromisoformat(f"{month}-01").strftime("%B %Y")


def title(report: Wire) -> str:
    """What the report is called."""
    return f"{month_text(report['month'])}{'' if report['complete'] else ', so far'}"


def headline(report: Wire) -> str:
    """The month in a sentence."""
    flows = report["flows"]
    saving = flows["saving"]
    kept = (
        f"{amount_text(saving)} were left over"
        if not saving["amount"].startswith("-")
        else f"{amount_text({**saving, 'amount': saving['amount'][1:]})} more went out than came in"
    )
    said = f"{amount_text(flows['income'])} came in, {amount_text(flows['expense'])} went out: {kept}."
    usual = flows["usual"]
    return f"{said} Usually {amount_text(usual['expense'])} go out." if usual else said


def score_text(report: Wire) -> str:
    """The score in a sentence."""
    health = report["health"]
    if health["score"] is None:
        return "There is not enough data for a health score yet."
    before = health["before"]
    moved = "" if before is None or before == health["score"] else f" It was {before} the month before."
    return f"Health score {health['score']} of 100: {LEVELS[health['level']]}.{moved}"


def notes(report: Wire) -> list[str]:
    """What is to be said of other currencies."""
    said = []
    if others := report["other_currencies"]:
        said.append(f"{', '.join(others)} converted to {report['currency']} by the rates of their days.")
    for one in report["unconverted"]:
        parts = [f"{amount_text(one['income'])} in", f"{amount_text(one['expense'])} out"]
        parts += [f"{amount_text(one['held'])} on accounts"] if one["held"] else []
        said.append(f"Without a rate, and in no figure: {', '.join(parts)}.")
    return said


def tables(report: Wire) -> Sequence[Table]:
    """Every part of the report below its headline."""
    return (_spending(report), _changes(report), _budgets(report), _goals(report))


def _spending(report: Wire) -> Table:
    rows = tuple(
        (one["name"], amount_text(one["amount"]), amount_text(one["usual"]), share_text(one["share"]))
        for one in report["categories"]
    )
    return Table("Where it went", ("Category", "Spent", "Usually", "Share"), rows, "Nothing was spent.")


def _changes(report: Wire) -> Table:
    rows = tuple(
        (one["name"], signed_text(one["difference"]), amount_text(one["amount"]), amount_text(one["usual"]))
        for one in report["changes"]
        if report["usual_months"]
    )
    return Table(
        "Biggest changes", ("Category", "Change", "Spent", "Usually"), rows, "There is nothing to compare with."
    )


def _budgets(report: Wire) -> Table:
    rows = tuple(
        (one["name"], amount_text(one["spent"]), amount_text(one["limit"]), "kept" if one["kept"] else "passed")
        for one in report["budgets"]
    )
    return Table("Budgets", ("Budget", "Spent", "Limit", ""), rows, "There were no budgets for this month.")


def _goals(report: Wire) -> Table:
    rows = tuple(
        (
            one["name"],
            amount_text(one["saved"]),
            amount_text(one["target"]),
            signed_text(one["added"]),
            _STANDINGS[one["standing"]],
        )
        for one in report["goals"]
    )
    return Table("Goals", ("Goal", "Saved", "Of", "This month", ""), rows, "There are no goals.")
