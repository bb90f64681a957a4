"""Limits that the household's own history suggests."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final
from uuid import UUID

from smartspend.analytics import service as analytics
from smartspend.analytics.definitions import INCOME, TRANSFERS
from smartspend.budgets import queries as budgets
from smartspend.budgets.periods import PeriodKind, latest, period_of, schedule_of
from smartspend.budgets.standing import basis_of
from smartspend.budgets.suggestions import queries
from smartspend.budgets.suggestions.usual import Method, Usual, rounded, usual
from smartspend.budgets.targets import Tree, target_of
from smartspend.edge.wire import money
from smartspend.identity.scope import Row, Scope
from smartspend.kernel.money import exponent, to_minor

PERIODS: Final[dict[PeriodKind, int]] = {"weekly": 12, "four_weekly": 12, "monthly": 12, "yearly": 4, "payday": 12}
"""How many past periods are looked at."""

_WORDS: Final[dict[PeriodKind, str]] = {
    "weekly": "weeks",
    "four_weekly": "four-week periods",
    "monthly": "months",
    "yearly": "years",
    "payday": "pay periods",
}


async def suggest(scope: Scope, person_id: UUID, period: PeriodKind, method: Method) -> list[dict[str, Any]]:
    """Limits for the categories that have no budget yet, the highest first."""
    basis = await basis_of(scope)
    currency = (await analytics.basis(scope, person_id)).currency
    schedule = schedule_of(period, None, basis.pay_day)
    past = latest(schedule, period_of(schedule, basis.today), PERIODS[period] + 1)[:-1]
    ask = queries.by_month if schedule.whole_months else queries.by_day
    spent: dict[UUID, list[int]] = defaultdict(lambda: [0] * len(past))
    for row in await ask(scope, currency, past[0].start, past[-1].end):
        for place, one in enumerate(past):
            if row["category_id"] and one.start <= row["day"] < one.end:
                spent[row["category_id"]][place] += row["spent"]
    categories = {row["id"]: row for row in await budgets.categories(scope)}
    free = _free(await budgets.budgets(scope), Tree(list(categories.values())))
    found = [
        _told(categories[one], shown, period, method, currency)
        for one, values in spent.items()
        if one in free and (shown := usual(values)) and getattr(shown, method) > 0
    ]
    return sorted(found, key=lambda one: (-to_minor(one["amount"]["amount"], currency), one["key"]))


def _free(rows: list[Row], tree: Tree) -> set[UUID]:
    """Categories of spending for which no budget in use counts by itself."""
    taken: set[UUID] = set()
    for row in rows:
        target = target_of(row)
        if not row["archived"] and target.categories and not target.searched and not target.accounts:
            taken |= tree.family(target.categories)
    return {one for one, group in tree.groups.items() if group not in {INCOME, TRANSFERS}} - taken


def _told(row: Row, shown: Usual, period: PeriodKind, method: Method, currency: str) -> dict[str, Any]:
    chosen: int = getattr(shown, method)
    left_out = f", {shown.left_out} left out" if shown.left_out else ""
    said = "Median" if method == "median" else "Trimmed mean"
    return {
        "category_id": row["id"],
        "key": row["key"],
        "name": row["name"],
        "amount": money(rounded(chosen, 10 ** exponent(currency)), currency),
        "median": money(shown.median, currency),
        "trimmed_mean": money(shown.trimmed_mean, currency),
        "periods": shown.periods,
        "left_out": shown.left_out,
        "values": [money(one, currency) for one in shown.values],
        "evidence": f"{said} of the last {shown.periods} {_WORDS[period]}{left_out}",
    }
