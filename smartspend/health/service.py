"""The score of a month and how it came to be, and the report of a month."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median_low
from typing import Any, Final

from smartspend.analytics.definitions import (
    INCOME,
    TRANSFERS,
    UNCATEGORISED_KEY,
    UNCATEGORISED_NAME,
    Flows,
    flows_of,
    share,
)
from smartspend.analytics.service import Basis, basis
from smartspend.edge.wire import money
from smartspend.goals.service import standings
from smartspend.health import facts, queries
from smartspend.health.gathering import Album, Status, album
from smartspend.health.picture import MONTHS_MAX, Picture
from smartspend.health.rule import Evidence, Finding
from smartspend.health.score import Health, Judged, health_of
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.errors import FieldError, Invalid
from smartspend.kernel.money import to_minor
from smartspend.kernel.period import Month

TREND: Final = 12
USUAL: Final = 6
_SHOWN: Final = 12
_CHANGES: Final = 5


class MonthAhead(Invalid):
    """This month has not begun yet."""


def last_whole(now: Basis) -> Month:
    """The last month that is over."""
    return Month.of(now.today).plus(-1)


def _not_ahead(now: Basis, month: Month) -> None:
    if month > Month.of(now.today):
        raise MonthAhead(errors=[FieldError("/month", "lies ahead")])


async def health(scope: Scope, now: Basis, month: Month | None) -> dict[str, Any]:
    """The score at the end of a whole month (the last one by default), its rules, and how it was before.

    A month that is not over is judged by those before it. Raises `MonthAhead`.
    """
    _not_ahead(now, month or last_whole(now))
    last = min(month or last_whole(now), last_whole(now))
    known = await album(scope, now, last, back=TREND - 1)
    picture = known.picture(last)
    found = health_of(picture)
    months = picture.months
    return {
        "month": str(last),
        "currency": now.currency,
        "from": str(months[0].month) if months else None,
        "months": len(months),
        **_others(known, [one for one in known.missing if last.plus(-MONTHS_MAX) < one <= last], last),
        **_score(found),
        "rules": [_rule(one, now.currency) for one in found.judged],
        "trend": [{"month": str(one), "score": score} for one, score in _trend(known, last)],
    }


def _others(known: Album, months: Sequence[Month], last: Month) -> dict[str, Any]:
    """Which other currencies are in the report, and what of them is in no figure: moved in these months, or was there
    at the end of the last one.
    """
    lasting = known.liquid.get(last)
    moved: dict[str, Flows] = {}
    for month in months:
        for currency, flows in known.missing.get(month, {}).items():
            moved[currency] = moved.get(currency, Flows()) + flows
    there = {one: minor for one, minor in lasting.missing.items() if minor} if lasting else {}
    unconverted = [
        {
            "income": money(moved.get(one, Flows()).income, one),
            "expense": money(moved.get(one, Flows()).expense, one),
            "held": money(there[one], one) if one in there else None,
        }
        for one in sorted(moved.keys() | there.keys())
    ]
    converted = known.converted | (lasting.converted if lasting else frozenset())
    return {"other_currencies": sorted(converted), "unconverted": unconverted}


def _score(found: Health) -> dict[str, Any]:
    return {"score": found.score, "level": found.level, "weight": found.weight}


def _trend(known: Album, last: Month) -> list[tuple[Month, int | None]]:
    months = [last.plus(-back) for back in range(TREND - 1, -1, -1)]
    return [(one, health_of(known.picture(one)).score) for one in months]


def _rule(one: Judged, currency: str) -> dict[str, Any]:
    rule, outcome = one.rule, one.outcome
    shown: dict[str, Any] = {
        "key": rule.key,
        "weight": rule.weight,
        "unit": rule.unit,
        "source": rule.source,
        "marks": [{"value": value, "grade": grade} for value, grade in rule.marks],
        "points": round(one.points, 1),
        "points_max": round(one.points_max, 1),
    }
    if not isinstance(outcome, Finding):
        empty: dict[str, Any] = {
            "value": None,
            "grade": None,
            "level": None,
            "evidence": [],
            "advice": None,
            "link": None,
        }
        return {**shown, **empty, "lack": outcome.lack}
    advice = outcome.advice
    return {
        **shown,
        "lack": None,
        "value": round(outcome.value, 4),
        "grade": outcome.grade,
        "level": outcome.level,
        "evidence": [_evidence(each, currency) for each in outcome.evidence],
        "advice": {
            "key": advice.key,
            "effect": None if advice.effect is None else money(advice.effect, currency),
            "once": advice.once,
            "subject": advice.subject,
        },
        "link": outcome.link,
    }


def _evidence(one: Evidence, currency: str) -> dict[str, Any]:
    amount = money(int(one.value), currency) if one.kind == "money" else None
    return {"key": one.key, "kind": one.kind, "money": amount, "number": None if amount else one.value}


async def monthly_report(scope: Scope, month: Month | None = None, now: Basis | None = None) -> dict[str, Any]:
    """The report of a month (the last whole one by default): what came and went against what is usual, budgets, goals,
    and the score. For the page, the e-mail and the file alike. Raises `MonthAhead`.
    """
    now = now or await basis(scope)
    asked = month or last_whole(now)
    _not_ahead(now, asked)
    known = await album(scope, now, asked, back=1)
    picture, before = known.picture(asked), known.picture(asked.plus(-1))
    usual = before.months[-USUAL:]
    rows = _against_usual(known, asked, len(usual))
    done = asked < Month.of(now.today)
    score_now = health_of(picture if done else before)
    return {
        "month": str(asked),
        "currency": now.currency,
        "complete": done,
        "usual_months": len(usual),
        **_others(known, [asked], asked),
        "flows": _flows(picture, before, asked, now.currency),
        "categories": [_category(row, now.currency) for row in rows if row["spent"]][:_SHOWN],
        "changes": [_category(row, now.currency) for row in _changes(rows)],
        "budgets": [
            {"name": name, "limit": one["limit"], "spent": one["spent"], "kept": _is_kept(one)}
            for name, one in known.statuses.get(asked, [])
        ],
        "goals": await _goals(scope, asked),
        "health": {**_score(score_now), "before": health_of(known.picture(asked.plus(-1))).score},
    }


def _is_kept(status: Status) -> bool:
    left = status["left"]
    return to_minor(left["amount"], left["currency"]) >= 0


def _flows(picture: Picture, before: Picture, month: Month, currency: str) -> dict[str, Any]:
    def told(income: int, expense: int) -> dict[str, Any]:
        return {
            "income": money(income, currency),
            "expense": money(expense, currency),
            "saving": money(income - expense, currency),
            "saving_rate": round((income - expense) / income, 4) if income > 0 else None,
        }

    own = next((one for one in picture.months if one.month == month), None)
    last = before.months[-1] if before.months else None
    usual = before.months[-USUAL:]
    return {
        **(told(own.income, own.expense) if own else told(0, 0)),
        "previous": told(last.income, last.expense) if last else None,
        "usual": (
            told(median_low([one.income for one in usual]), median_low([one.expense for one in usual]))
            if usual
            else None
        ),
        "months": [{"month": str(one.month), **told(one.income, one.expense)} for one in picture.months],
    }


def _against_usual(known: Album, month: Month, months: int) -> list[Row]:
    """What was spent in each category, and usually is: the median of the months before. Most first."""
    spent: dict[str, dict[Month, int]] = {}
    names: dict[str, Row] = {}
    earlier = [month.plus(-back) for back in range(1, months + 1)]
    for one in (month, *earlier):
        for row in known.rows.get(one, ()):
            if row["group_key"] in {INCOME, TRANSFERS}:
                continue
            key = row["key"] or UNCATEGORISED_KEY
            names[key] = row
            spent.setdefault(key, {})[one] = flows_of(row["group_key"], row["inflow"], row["outflow"]).expense
    whole = sum(known_months.get(month, 0) for known_months in spent.values())
    rows = [
        {
            "key": key,
            "name": names[key]["name"] or UNCATEGORISED_NAME,
            "group": names[key]["group_key"] or UNCATEGORISED_KEY,
            "spent": own.get(month, 0),
            "usual": median_low([own.get(one, 0) for one in earlier]) if earlier else 0,
            "share": share(own.get(month, 0), whole),
        }
        for key, own in spent.items()
    ]
    return sorted(rows, key=lambda row: (-row["spent"], row["key"]))


def _changes(rows: list[Row]) -> list[Row]:
    changed = [row for row in rows if row["spent"] != row["usual"]]
    return sorted(changed, key=lambda row: (-abs(row["spent"] - row["usual"]), row["key"]))[:_CHANGES]


def _category(row: Row, currency: str) -> dict[str, Any]:
    return {
        "key": row["key"],
        "name": row["name"],
        "group": row["group"],
        "amount": money(row["spent"], currency),
        "usual": money(row["usual"], currency),
        "difference": money(row["spent"] - row["usual"], currency),
        "share": row["share"],
    }


async def _goals(scope: Scope, month: Month) -> list[dict[str, Any]]:
    """Every goal in use: what is there today, and what the month added."""
    now = await standings(scope)
    shown = []
    for goal in now.goals:
        if not goal["archived"]:
            own = now.tally.worth[goal["id"]]
            _, _, plan = now.tally.plan_of(goal, now.pay_day)
            shown.append(
                {
                    "id": goal["id"],
                    "name": goal["name"],
                    "saved": money(own.saved, goal["currency"]),
                    "target": money(goal["minor"], goal["currency"]),
                    "share": round(max(own.saved, 0) / goal["minor"], 4),
                    "standing": plan.standing,
                    "added": money(own.months.get(month, 0), goal["currency"]),
                }
            )
    return shown


async def announce_month(scope: Scope) -> bool:
    """Tells, once, that the report of the last whole month can be read; says whether that was news.

    A household that came later has nothing to be told of that month, nor has one in which nothing moved.
    """
    now = await basis(scope)
    month = last_whole(now)
    if await queries.is_reported(scope, month.first) or not await queries.was_here(scope, month.end):
        return False
    known = await album(scope, now, month, back=0)
    if not (known.rows.get(month) or known.missing.get(month)):
        return False
    score = health_of(known.picture(month)).score
    if not await queries.record_report(scope, month.first, score):
        return False
    scope.announce(facts.report_ready(month, score))
    return True
