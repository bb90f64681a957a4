"""Amounts count by their size: in steps that mean the same in every currency, whichever line comes first."""

from __future__ import annotations

import pytest

from smartspend.categorisation import sizes
from smartspend.categorisation.cascade import Line, decide


def test_a_step_means_about_the_same_in_every_currency() -> None:
    amounts = ((1500, "USD"), (1380, "EUR"), (2250, "JPY"), (4650, "KWD"))
    assert len({sizes.step(amount * sizes.dollars(currency)) for amount, currency in amounts}) == 1


@pytest.mark.parametrize("number", range(1, sizes.STEPS))
def test_the_middle_of_a_step_lies_in_it(number: int) -> None:
    assert sizes.step(sizes.middle(number)) == number


def test_nothing_has_a_step_of_its_own_and_no_amount_is_too_large() -> None:
    assert (sizes.step(0), sizes.step(1e-9), sizes.step(1e30)) == (0, 1, sizes.STEPS - 1)


def test_lines_of_one_text_are_told_apart_by_size_in_any_order() -> None:
    lines = [Line("", "SPAR EXPRESS TANKSTELLE", -amount, "EUR") for amount in (300, 7000, 350, 6500)]
    answers = [one.category for one in decide(lines)]
    assert answers == ["food.convenience", "transport.fuel", "food.convenience", "transport.fuel"]
    assert [one.category for one in decide(lines[::-1])] == answers[::-1]
