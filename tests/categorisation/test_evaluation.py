"""Many conditions at once find what each of them finds alone."""

from __future__ import annotations

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from smartspend.categorisation.conditions import Condition, Conditions
from smartspend.categorisation.descriptor import fold
from smartspend.categorisation.evaluation import Batch, words_of

_TEXTS = st.text(alphabet=st.sampled_from("abcABC12 .&'-_é\u2019"), max_size=14)
_WANTED = st.tuples(st.sampled_from(["contains", "word", "starts_with", "is"]), _TEXTS.filter(fold))


@given(st.lists(_TEXTS, min_size=1, max_size=12), st.lists(_WANTED, min_size=1, max_size=8))
def test_looking_for_all_words_in_one_walk_changes_nothing(texts: list[str], wanted: list[tuple[str, str]]) -> None:
    rows = pl.DataFrame({"payee": texts, "description": texts[::-1]})
    asked = [Conditions("all", (Condition("payee", how, word), Condition("text", how, word))) for how, word in wanted]
    together = Batch(rows, {word for one in asked for word in words_of(one)})
    for one in asked:
        assert together.holds(one).to_list() == Batch(rows).holds(one).to_list()


def test_a_group_of_none_holds_where_nothing_fits() -> None:
    rows = pl.DataFrame({"payee": ["Lidl", "Aldi"]})
    none = Conditions("none", (Condition("payee", "contains", "edeka"), Condition("payee", "contains", "aldi")))
    assert Batch(rows).holds(none).to_list() == [True, False]
    both = Conditions("all", (none, Condition("payee", "word", "lidl")))
    assert Batch(rows, words_of(both)).holds(both).to_list() == [True, False]
