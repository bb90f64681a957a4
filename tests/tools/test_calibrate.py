"""Weights of traits, from answers that were right or wrong."""

from __future__ import annotations

import numpy as np
import pytest

from tools.knowledge.calibrate import Judged, by_country, fitted, gap, table


def test_what_was_often_wrong_lowers_the_confidence_as_far_as_it_was() -> None:
    rows = [({"always": 1.0}, place % 10 != 0) for place in range(200)]
    rows += [({"always": 1.0, "rivals": 1.0}, place % 2 == 0) for place in range(200)]
    found = Judged("made up", [traits for traits, _ in rows], [right for _, right in rows])
    inputs, right, counts = table([found], ["always", "rivals"])
    weights = fitted(inputs, right, counts)
    alone, against = (1 / (1 + np.exp(-weights @ np.array(traits))) for traits in ([1, 0], [1, 1]))
    assert alone == pytest.approx(0.9, abs=0.05)
    assert against == pytest.approx(0.5, abs=0.05)


def test_sets_count_the_same_however_many_lines_they_have() -> None:
    small = Judged("small", [{"always": 1.0}] * 3, [False] * 3)
    large = Judged("large", [{"always": 1.0}] * 300, [True] * 300)
    weights = fitted(*table([small, large], ["always"]))
    assert weights[0] == pytest.approx(0, abs=0.01)


def test_a_country_is_judged_by_weights_that_never_saw_it() -> None:
    rest = Judged("rest", [{"always": 1.0}] * 100, [True] * 100)
    traits, right = [{"always": 1.0}] * 20, [True] * 10 + [False] * 10
    apart = Judged("apart", traits, right, ["aa"] * 10 + ["bb"] * 10)
    assert by_country([rest, apart], apart, ["always"]) > 20
    assert apart.only("aa").right == [True] * 10
    assert apart.only("aa").counts == apart.only("aa", but=True).counts == apart.counts / 2


def test_a_name_that_sells_for_several_groups_is_held_below_what_tidy_lines_say() -> None:
    found = Judged("tidy", [{"always": 1.0, "mixed": 1.0}] * 5 + [{"always": 1.0}] * 300, [True] * 305)
    names = ["always", "mixed"]
    assert fitted(*table([found], names), names)[1] == pytest.approx(-2, abs=0.2)


def test_the_gap_is_how_far_confidence_and_truth_lie_apart() -> None:
    right = np.array([1.0, 1.0, 1.0, 0.0])
    assert gap(np.full(4, 0.75), right) == pytest.approx(0)
    assert gap(np.full(4, 0.95), right) == pytest.approx(20)
