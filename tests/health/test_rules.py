"""Every rule at its marks, and what holds for any picture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.health.load import DebtLoad, HousingLoad
from smartspend.health.picture import Bill, BudgetMonth, MonthSums, Picture
from smartspend.health.rule import Finding, NotEnough, Rule, graded, level_of
from smartspend.health.saving import EmergencyFund, SavingsRate
from smartspend.health.score import RULES, WEIGHT_MIN, health_of
from smartspend.health.steadiness import BillRegularity, BudgetDiscipline, IncomeSteadiness, SpendingSteadiness
from tests.health.pictures import FIRST, bill, budget, of_months, picture


def judged(rule: Rule, seen: Picture) -> Finding:
    outcome = rule.judge(seen)
    assert isinstance(outcome, Finding)
    return outcome


def lack(rule: Rule, seen: Picture) -> str:
    outcome = rule.judge(seen)
    assert isinstance(outcome, NotEnough)
    return outcome.lack


class TestSavingsRate:
    @pytest.mark.parametrize(
        ("expense", "grade", "effect"),
        [(240_000, 100, 60_000), (270_000, 50, 30_000), (300_000, 0, 60_000), (330_000, 0, 90_000)],
    )
    def test_a_fifth_is_full_marks(self, expense: int, grade: int, effect: int) -> None:
        found = judged(SavingsRate(), picture(expense=expense))
        assert (found.grade, found.advice.effect) == (grade, effect)

    def test_what_it_needs(self) -> None:
        assert lack(SavingsRate(), picture(2)) == "months"
        assert lack(SavingsRate(), picture(income=0)) == "income"


class TestEmergencyFund:
    @pytest.mark.parametrize(
        ("liquid", "grade", "effect"),
        [
            (0, 0, 300_000),
            (-5_000, 0, 300_000),
            (150_000, 40, 150_000),
            (299_999, 80, 1),
            (300_000, 80, 300_000),
            (450_000, 90, 150_000),
            (600_000, 100, None),
            (900_000, 100, None),
        ],
    )
    def test_three_months_are_good_and_six_full_marks(self, liquid: int, grade: int, effect: int | None) -> None:
        found = judged(EmergencyFund(), picture(expense=100_000, liquid=liquid))
        assert (found.grade, found.advice.effect) == (grade, effect)

    def test_one_dear_month_changes_nothing(self) -> None:
        months = of_months((300_000, 100_000), (300_000, 100_000), (300_000, 900_000)).months
        assert judged(EmergencyFund(), Picture(months, liquid=300_000)).value == 3

    def test_what_it_needs(self) -> None:
        assert lack(EmergencyFund(), picture(2, liquid=1)) == "months"
        assert lack(EmergencyFund(), picture()) == "accounts"
        assert lack(EmergencyFund(), picture(expense=0, liquid=1)) == "spending"


class TestLoads:
    @pytest.mark.parametrize(
        ("debt", "grade", "advice", "effect"),
        [
            (0, 100, "no_debt", None),
            (54_000, 80, "clear_debt", 54_000),
            (108_000, 60, "clear_debt", 108_000),
            (129_000, 30, "lower_debt", 21_000),
            (150_000, 0, "lower_debt", 42_000),
            (200_000, 0, "lower_debt", 92_000),
        ],
    )
    def test_debts(self, debt: int, grade: int, advice: str, effect: int | None) -> None:
        found = judged(DebtLoad(), picture(debt=debt))
        assert (found.grade, found.advice.key, found.advice.effect) == (grade, advice, effect)

    @pytest.mark.parametrize(
        ("housing", "grade", "effect"),
        [(30_000, 100, 60_000), (90_000, 100, 0), (120_000, 50, 30_000), (150_000, 0, 60_000)],
    )
    def test_housing(self, housing: int, grade: int, effect: int) -> None:
        found = judged(HousingLoad(), picture(housing=housing))
        assert (found.grade, found.advice.effect) == (grade, effect)

    def test_what_they_need(self) -> None:
        assert lack(HousingLoad(), picture()) == "housing"
        assert lack(HousingLoad(), picture(income=0, housing=1)) == "income"
        assert lack(DebtLoad(), picture(income=0)) == "income"
        assert lack(DebtLoad(), picture(1)) == "months"


class TestSteadiness:
    def test_a_missing_bill_is_named(self) -> None:
        bills = (bill("Phone", 20, 20, 20, 0, 20, 20), bill("Rent", 900, 900, 900, 900, 900, 900))
        found = judged(BillRegularity(), picture(6, bills=bills))
        assert (found.grade, found.advice.subject, found.advice.effect) == (58, "Phone", 20)

    def test_all_bills_paid(self) -> None:
        found = judged(BillRegularity(), picture(6, bills=(bill("Rent", 9, 9, 9, 9, 9, 9),)))
        assert (found.grade, found.advice.key) == (100, "keep_paying")

    def test_a_yearly_bill_is_no_monthly_one(self) -> None:
        assert lack(BillRegularity(), picture(6, bills=(bill("Insurance", 0, 0, 400, 0, 0, 0),))) == "bills"
        assert lack(BillRegularity(), picture(5)) == "months"

    @pytest.mark.parametrize(("spent", "grade"), [(0, 100), (10_000, 100), (12_500, 50), (15_000, 0), (99_000, 0)])
    def test_budgets(self, spent: int, grade: int) -> None:
        assert judged(BudgetDiscipline(), picture(budgets=(budget(spent),))).grade == grade

    def test_the_budget_passed_most_is_named(self) -> None:
        budgets = (budget(11_000), budget(13_000, name="Fun"), budget(9_000, name="Fun", ahead=1))
        found = judged(BudgetDiscipline(), picture(budgets=budgets))
        assert (found.advice.subject, found.advice.effect) == ("Fun", 1_500)
        assert lack(BudgetDiscipline(), picture()) == "budgets"

    def test_even_money_is_full_marks(self) -> None:
        assert judged(IncomeSteadiness(), picture()).grade == 100
        assert judged(SpendingSteadiness(), picture()).grade == 100

    def test_a_family_in_the_middle(self) -> None:
        swinging = of_months(*[(136, 131), (64, 69)] * 3)
        assert judged(IncomeSteadiness(), swinging).grade == 50
        assert judged(SpendingSteadiness(), swinging).grade == 50
        assert judged(IncomeSteadiness(), swinging).advice.effect == 36

    def test_what_they_need(self) -> None:
        assert lack(IncomeSteadiness(), picture(5)) == "months"
        assert lack(IncomeSteadiness(), picture(income=0)) == "income"
        assert lack(SpendingSteadiness(), picture(expense=0)) == "spending"


class TestScore:
    def test_weights_add_up(self) -> None:
        assert sum(rule.weight for rule in RULES) == 100
        assert len({rule.key for rule in RULES}) == len(RULES)
        assert all(rule.source for rule in RULES)

    def test_what_is_not_known_has_no_part(self) -> None:
        health = health_of(picture(expense=240_000))
        assert health.weight == 45
        assert health.score == 100
        assert sum(one.points_max for one in health.judged) == pytest.approx(100)

    def test_too_little_makes_no_score(self) -> None:
        assert health_of(Picture()).score is None
        assert health_of(picture(2)).score is None
        assert WEIGHT_MIN == 40

    @pytest.mark.parametrize(
        ("grade", "level"), [(100, "good"), (80, "good"), (79, "fair"), (50, "fair"), (49, "weak"), (0, "weak")]
    )
    def test_levels(self, grade: int, level: str) -> None:
        assert level_of(grade) == level


amounts = st.integers(-(10**14), 10**14)
pictures = st.builds(
    Picture,
    months=st.lists(st.builds(MonthSums, st.just(FIRST), amounts, amounts, amounts, amounts), max_size=12).map(tuple),
    liquid=st.none() | amounts,
    bills=st.lists(st.builds(Bill, st.text(max_size=3), st.lists(st.integers(0, 10**14), max_size=12).map(tuple))).map(
        tuple
    ),
    budgets=st.lists(st.builds(BudgetMonth, st.text(max_size=3), st.just(FIRST), st.integers(1, 10**14), amounts)).map(
        tuple
    ),
)


@given(pictures)
def test_any_picture_has_a_score_within_bounds_or_none(seen: Picture) -> None:
    health = health_of(seen)
    assert health.score is None or 0 <= health.score <= 100
    assert (health.score is None) == (health.weight < WEIGHT_MIN)
    for one in health.judged:
        assert 0 <= one.points <= one.points_max + 1e-9
        if isinstance(one.outcome, Finding):
            assert 0 <= one.outcome.grade <= 100
            assert one.outcome.advice.effect is None or one.outcome.advice.effect == int(one.outcome.advice.effect)


@given(st.sampled_from(RULES), st.floats(-10, 10), st.floats(-10, 10))
def test_grades_never_turn_back(rule: Rule, one: float, other: float) -> None:
    low, high = sorted((one, other))
    rising = rule.marks[0][1] < rule.marks[-1][1]
    below, above = graded(low, rule.marks), graded(high, rule.marks)
    assert below <= above if rising else below >= above


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_spending_less_never_lowers_the_savings_grade(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert judged(SavingsRate(), picture(expense=low)).grade >= judged(SavingsRate(), picture(expense=high)).grade
