"""Rules about how evenly money comes and goes, and whether promises are kept. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean, median_low, pstdev
from typing import Final

from smartspend.health.picture import Bill, Picture
from smartspend.health.rule import Advice, Evidence, Finding, Marks, NotEnough, Rule, graded

MONTHS_MIN: Final = 6
_MONTHLY: Final = 0.75


class BillRegularity(Rule):
    """Of the bills that come monthly, how many came: paid / expected.

    “Pay bills on time” is the second of the Financial Health Network's eight indicators of financial health. A bank's
    file shows payments, not due dates; a bill that did not come stands for a late one. Bills are those known to recur;
    of a kind of bill without one, months count in which something was paid, where three in four have such a payment.
    All paid is full marks; one in five missing is none, a line of our own.
    """

    key = "bill_regularity"
    weight = 10
    unit = "share"
    source = "Financial Health Network, eight indicators of financial health: pay bills on time"
    marks = ((0.8, 0), (1.0, 100))

    def judge(self, picture: Picture) -> Finding | NotEnough:
        """How it stands."""
        if len(picture.months) < MONTHS_MIN:
            return NotEnough("months")
        monthly = [bill for bill in picture.bills if _share_paid(bill) >= _MONTHLY]
        if not monthly:
            return NotEnough("bills")
        expected = sum(len(bill.paid) for bill in monthly)
        paid = sum(sum(one > 0 for one in bill.paid) for bill in monthly)
        worst = min(monthly, key=lambda bill: (_share_paid(bill), bill.name))
        usual = median_low([one for one in worst.paid if one > 0])
        missed = paid < expected
        advice = Advice("pay_on_time", usual, subject=worst.name) if missed else Advice("keep_paying")
        value = paid / expected
        evidence = (
            Evidence("monthly_bills", "number", len(monthly)),
            Evidence("bills_expected", "number", expected),
            Evidence("bills_paid", "number", paid),
        )
        return Finding(value, graded(value, self.marks), evidence, advice, "/transactions?category=bills")


def _share_paid(bill: Bill) -> float:
    return sum(one > 0 for one in bill.paid) / len(bill.paid) if bill.paid else 0.0


class BudgetDiscipline(Rule):
    """Of the monthly budgets of the last three months, how many were kept; a little over counts for a part.

    “Spend less than income” and “plan ahead financially” are the first and the last of the Financial Health Network's
    eight indicators; that a budget half as much over counts nothing is a line of our own.
    """

    key = "budget_discipline"
    weight = 10
    unit = "share"
    source = "Financial Health Network, eight indicators of financial health: plan ahead"
    marks = ((0.0, 0), (1.0, 100))
    _over: Final = 0.5

    def judge(self, picture: Picture) -> Finding | NotEnough:
        """How it stands."""
        budgets = [one for one in picture.budgets if one.limit > 0]
        if not budgets:
            return NotEnough("budgets")
        kept = [max(1 - one.over / (one.limit * self._over), 0.0) for one in budgets]
        over: dict[str, int] = {}
        for one in budgets:
            over[one.name] = over.get(one.name, 0) + one.over
        worst = max(over, key=lambda name: (over[name], name))
        months = len({one.month for one in budgets})
        advice = Advice("keep_budgets")
        if over[worst] > 0:
            advice = Advice("keep_budget", over[worst] // months, subject=worst)
        value = fmean(kept)
        evidence = (
            Evidence("budgets", "number", len(budgets)),
            Evidence("budgets_kept", "number", sum(one.over == 0 for one in budgets)),
            Evidence("over_in_all", "money", sum(over.values())),
        )
        return Finding(value, graded(value, self.marks), evidence, advice, "/budgets")


class IncomeSteadiness(Rule):
    """How much income varies from month to month: standard deviation / mean.

    A tenth or less is full marks. 36 % is what a family in the middle lives with: JPMorgan Chase Institute, “Weathering
    Volatility 2.0: A Monthly Stress Test to Guide Saving”, 2019, which uses the same measure. Twice that is none.
    """

    key = "income_steadiness"
    weight = 5
    unit = "share"
    source = "JPMorgan Chase Institute: Weathering Volatility 2.0 (2019)"
    marks = ((0.1, 100), (0.36, 50), (0.72, 0))

    def judge(self, picture: Picture) -> Finding | NotEnough:
        """How it stands."""
        if len(picture.months) < MONTHS_MIN:
            return NotEnough("months")
        incomes = [one.income for one in picture.months]
        if fmean(incomes) <= 0:
            return NotEnough("income")
        return _spread(incomes, self.marks, "buffer_income", "/overview")


class SpendingSteadiness(Rule):
    """How much spending varies from month to month: standard deviation / mean.

    A tenth or less is full marks. The same study finds spending 15 % less volatile than income: about 31 % in the
    middle. Twice that is none.
    """

    key = "spending_steadiness"
    weight = 5
    unit = "share"
    source = "JPMorgan Chase Institute: Weathering Volatility 2.0 (2019)"
    marks = ((0.1, 100), (0.31, 50), (0.62, 0))

    def judge(self, picture: Picture) -> Finding | NotEnough:
        """How it stands."""
        if len(picture.months) < MONTHS_MIN:
            return NotEnough("months")
        spent = [one.expense for one in picture.months]
        if fmean(spent) <= 0:
            return NotEnough("spending")
        return _spread(spent, self.marks, "buffer_spending", "/overview")


def _spread(values: Sequence[int], marks: Marks, advice: str, link: str) -> Finding:
    mean, deviation = fmean(values), pstdev(values)
    value = deviation / mean
    evidence = (
        Evidence("mean", "money", round(mean)),
        Evidence("lowest", "money", min(values)),
        Evidence("highest", "money", max(values)),
    )
    return Finding(value, graded(value, marks), evidence, Advice(advice, round(deviation), once=True), link)
