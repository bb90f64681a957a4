"""Rules about what is bound before the month begins: debts and housing. Pure."""

from __future__ import annotations

from typing import Final

from smartspend.health.picture import Picture
from smartspend.health.rule import Advice, Evidence, Finding, NotEnough, Rule, graded

MONTHS_MIN: Final = 3


class DebtLoad(Rule):
    """Payments on loans and mortgages / income.

    Up to 36 % is sound and 50 % the most that is lent on: Fannie Mae Selling Guide, B3-6-02 “Debt-to-Income Ratios”
    (36 % for manually underwritten loans, 50 % for those underwritten by its system). Lenders count gross income; what
    arrives on accounts is net, so the rule is on the careful side. Repaying a credit card is a transfer, not counted.
    """

    key = "debt_load"
    weight = 15
    unit = "share"
    source = "Fannie Mae Selling Guide B3-6-02, Debt-to-Income Ratios"
    marks = ((0.0, 100), (0.36, 60), (0.5, 0))
    limit: Final = 0.36

    def judge(self, picture: Picture) -> Finding | NotEnough:
        """How it stands."""
        if len(picture.months) < MONTHS_MIN:
            return NotEnough("months")
        if picture.income <= 0:
            return NotEnough("income")
        count, paid = len(picture.months), sum(one.debt for one in picture.months)
        value = max(paid, 0) / picture.income
        if paid <= 0:
            advice = Advice("no_debt")
        elif value > self.limit:
            advice = Advice("lower_debt", round((paid - self.limit * picture.income) / count))
        else:
            advice = Advice("clear_debt", paid // count)
        evidence = (
            Evidence("monthly_debt", "money", max(paid, 0) // count),
            Evidence("monthly_income", "money", picture.monthly_income),
        )
        link = "/transactions?category=bills.loan&category=bills.mortgage"
        return Finding(value, graded(value, self.marks), evidence, advice, link)


class HousingLoad(Rule):
    """Rent or mortgage, energy, water and waste / income.

    Up to 30 % is no burden: the line above which the U.S. Department of Housing and Urban Development calls a household
    cost burdened. From 40 % on Eurostat calls it overburdened (housing cost overburden rate, EU-SILC), and above 50 %
    a household is severely burdened by the former count.
    """

    key = "housing_load"
    weight = 15
    unit = "share"
    source = "HUD: cost burdened above 30 % and 50 %; Eurostat: overburdened above 40 % of disposable income"
    marks = ((0.3, 100), (0.4, 50), (0.5, 0))
    limit: Final = 0.3

    def judge(self, picture: Picture) -> Finding | NotEnough:
        """How it stands."""
        if len(picture.months) < MONTHS_MIN:
            return NotEnough("months")
        if picture.income <= 0:
            return NotEnough("income")
        count, paid = len(picture.months), sum(one.housing for one in picture.months)
        if paid <= 0:
            return NotEnough("housing")
        value = paid / picture.income
        over = round((paid - self.limit * picture.income) / count)
        advice = Advice("lower_housing", over) if over > 0 else Advice("keep_housing", -over)
        evidence = (
            Evidence("monthly_housing", "money", paid // count),
            Evidence("monthly_income", "money", picture.monthly_income),
        )
        link = "/transactions?category=bills.rent&category=bills.mortgage&category=bills.energy"
        return Finding(value, graded(value, self.marks), evidence, advice, link)
