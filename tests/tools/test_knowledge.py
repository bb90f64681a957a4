"""The programs that make the built-in knowledge, without what they fetch."""

from __future__ import annotations

import gzip
import json
import string
from importlib.resources import files
from pathlib import Path

import pytest

from smartspend.categorisation import places
from smartspend.transactions.taxonomy import BY_KEY
from tools.knowledge import brands, examples, kinds


def test_every_path_and_kind_leads_to_a_category() -> None:
    assert set(brands.categories().values()) <= set(BY_KEY)
    assert set(kinds.kinds().values()) <= set(BY_KEY)
    assert brands.category_of("brands/shop/bakery", brands.categories()) == "food.groceries"
    assert brands.category_of("transit/route/bus", brands.categories()) == "transport.transit"
    assert brands.category_of("brands/amenity/bank", brands.categories()) is None


@pytest.mark.parametrize(
    ("include", "expected"),
    [
        (["de", "at"], {"de", "at"}),
        (["001"], set()),
        (["de", "150"], set()),
        (["gb-eng", "us-ga.geojson"], {"gb", "us"}),
        (["fx", "conus"], {"fr", "us"}),
        ([[7.1, 50.7, 10]], set()),
    ],
)
def test_places_of_the_index_become_countries(include: list[object], expected: set[str]) -> None:
    assert brands.countries({"include": include}) == expected


def test_a_brand_is_what_its_description_says() -> None:
    assert brands.described("shopping.electronics", "South African telecommunications company") == "bills.phone"
    assert brands.described("shopping.electronics", "chain of shops") == "shopping.electronics"
    assert brands.described("food.groceries", "railway company") == "food.groceries"


def test_a_table_has_the_same_bytes_every_time(tmp_path: Path) -> None:
    first, second = tmp_path / "a.gz", tmp_path / "b.gz"
    assert brands.write(first, [("a\tb", "c")]) == brands.write(second, [("a\tb", "c")]) == 1
    assert first.read_bytes() == second.read_bytes()
    assert gzip.decompress(first.read_bytes()) == b"a b\tc"


def test_every_category_has_a_profile_and_the_model_knows_them_all() -> None:
    assert set(examples.profiles()) == set(BY_KEY)
    packed = files("smartspend.categorisation").joinpath("model.bin.gz").read_bytes()
    assert set(json.loads(gzip.decompress(packed).partition(b"\n")[0])["categories"]) == set(BY_KEY)


def test_templates_hold_known_places_and_belong_to_known_countries() -> None:
    known = {"m", "p", "c", "w", "b", "n", "n3", "n4", "r", "d", "t", "a", "s", "v"}
    for (country, kind), templates in examples.templates().items():
        assert places.languages("", country), country
        assert kind in {"card", "debit", "in", "person_in", "person_out"}
        for template in templates:
            assert {name for _, name, _, _ in string.Formatter().parse(template) if name} <= known


def test_one_source_in_ten_is_kept_apart_always_the_same() -> None:
    words = [f"word {number}" for number in range(1000)]
    assert 50 < sum(map(examples.held_out, words)) < 150
    assert not examples.held_out("")
