"""Rules about what is left over and what is at hand. Pure."""

from __future__ import annotations

from typing import Final

from smartspend.health.picture import Picture
from smartspend.health.rule import Advice, Evidence, Finding, NotEnough, Rule, graded

MONTHS_MIN: Final = 3


class SavingsRate(Rule):
    """What is left over of income: (income - spending) / income, over all months looked at.

    A fifth is full marks, nothing or less none. Published as the 20 in “50/30/20”: E. Warren and A. Warren Tyagi, “All
    Your Worth: The Ultimate Lifetime Money Plan”, 2005.
    """

    key = "savings_rate"
    weight = 20
    unit = "share"
    source = "E. Warren, A. Warren Tyagi: All Your Worth (2005), the 50/30/20 formula"
    marks = ((0.0, 0), (0.2, 100))
    target: Final = 0.2

    def judge(self, picture: Picture) -> Finding | NotEnough:
        """How it stands."""
        if len(picture.months) < MONTHS_MIN:
            return NotEnough("months")
        if picture.income <= 0:
            return NotEnough("income")
        saving = picture.income - picture.expense
        value = saving / picture.income
        count = len(picture.months)
        missing = round((self.target * picture.income - saving) / count)
        advice = Advice("save_more", missing) if missing > 0 else Advice("keep_saving", saving // count)
        evidence = (
            Evidence("monthly_income", "money", picture.monthly_income),
            Evidence("monthly_spending", "money", picture.expense // count),
            Evidence("monthly_saving", "money", saving // count),
            Evidence("months", "number", count),
        )
        return Finding(value, graded(value, self.marks), evidence, advice, "/overview")


class EmergencyFund(Rule):
    """How long what is at hand lasts: liquid balances / spending of a usual month (the median).

    Three months are good, six full marks. The Money Advice Service, set up by the government of the United Kingdom (now
    MoneyHelper), gave three months' essential outgoings as the rule of thumb; three to six months is the range usually
    advised. All spending is counted here, not the essential part alone, so the rule is on the careful side.
    """

    key = "emergency_fund"
    weight = 20
    unit = "months"
    source = "Money Advice Service (MoneyHelper): three months' outgoings; usual advice: three to six"
    marks = ((0.0, 0), (3.0, 80), (6.0, 100))

    def judge(self, picture: Picture) -> Finding | NotEnough:
        """How it stands."""
        if len(picture.months) < MONTHS_MIN:
            return NotEnough("months")
        if picture.liquid is None:
            return NotEnough("accounts")
        usual = picture.usual_expense
        if usual <= 0:
            return NotEnough("spending")
        liquid = max(picture.liquid, 0)
        value = liquid / usual
        wanted = next((months for months, _ in self.marks[1:] if value < months), None)
        advice = (
            Advice("keep_fund") if wanted is None else Advice("fill_fund", round(wanted * usual) - liquid, once=True)
        )
        evidence = (Evidence("liquid", "money", picture.liquid), Evidence("usual_spending", "money", usual))
        return Finding(value, graded(value, self.marks), evidence, advice, "/accounts")
