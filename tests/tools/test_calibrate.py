"""Weights of traits, from answers that were right or wrong."""

from __future__ import annotations

import numpy as np
import pytest

from tools.knowledge.calibrate import Judged, fitted, gap, table


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


def test_the_gap_is_how_far_confidence_and_truth_lie_apart() -> None:
    right = np.array([1.0, 1.0, 1.0, 0.0])
    assert gap(np.full(4, 0.75), right) == pytest.approx(0)
    assert gap(np.full(4, 0.95), right) == pytest.approx(20)
