from __future__ import annotations

import gzip
from importlib.resources import files

import pytest

from smartspend.categorisation import places, tables
from smartspend.categorisation.decision import Decision
from smartspend.categorisation.descriptor import fold
from smartspend.categorisation.merchants import MerchantIndex
from smartspend.transactions.taxonomy import BY_KEY


def table(name: str) -> list[list[str]]:
    data = files("smartspend.categorisation").joinpath(name).read_bytes()
    return [line.split("\t") for line in gzip.decompress(data).decode("utf-8").splitlines()]


def decide(text: str, currency: str = "EUR", country: str = "") -> Decision:
    return MerchantIndex.load().decide([text], [-100], [currency], [country])[0]


def test_brands_of_the_whole_world_are_known() -> None:
    brands = table("brands.tsv.gz")
    countries = {country for brand in brands for country in brand[2].split(",")} - {"*"}
    assert len(brands) >= 15_000
    assert len(countries) >= 40
    assert {brand[1] for brand in brands} <= set(BY_KEY)


def test_kinds_of_shops_are_known_in_many_languages() -> None:
    kinds = table("kinds.tsv.gz")
    assert len({language for kind in kinds for language in kind[4].split(",")}) >= 15
    assert {kind[1] for kind in kinds} <= set(BY_KEY)


@pytest.mark.parametrize("name", ["brands.tsv.gz", "kinds.tsv.gz"])
def test_words_are_kept_as_they_are_compared(name: str) -> None:
    cells = [row[3].replace("!", "") if name.startswith("brands") else row[0] for row in table(name)]
    assert [word for cell in cells for word in cell.split("|") if fold(word) != word] == []


@pytest.mark.parametrize(
    ("text", "currency", "category"),
    [
        ("APTEKARZ GEMINI APTEKA", "PLN", "health.pharmacy"),
        ("BAKERS DELIGHT 0412", "AUD", "food.groceries"),
        ("TOKO ROTI JAYA", "IDR", "food.groceries"),
        ("COLRUYT HALLE", "EUR", "food.groceries"),
        ("KENNARDS SELF STORAGE", "AUD", "other.storage_moving"),
        ("Шоколадница", "RUB", "food.coffee"),
        ("PHARMACIE LAFAYETTE", "EUR", "health.pharmacy"),
    ],
)
def test_shops_of_many_countries_are_recognised(text: str, currency: str, category: str) -> None:
    assert decide(text, currency).category == category


def test_an_everyday_word_is_a_brand_only_as_the_whole_field_and_at_home() -> None:
    brand = next(b for b in table("brands.tsv.gz") if b[3].startswith("!") and b[2] == "us" and len(b[3]) > 6)
    word = brand[3].split("|")[0].lstrip("!")
    assert decide(word, "USD").merchant == brand[0]
    assert decide(f"about {word} and more", "USD").merchant != brand[0]
    assert decide(word, "JPY").merchant != brand[0]


def test_the_country_tells_namesakes_apart() -> None:
    known = tables.load()
    entries = {word: known.of(number) for number, word in enumerate(known.words)}
    word, first, second = next(
        (word, found[0], found[1])
        for word, found in entries.items()
        if len(found) == 2
        and all(entry.brand and len(entry.places) == 1 and not entry.whole for entry in found)
        and found[0].category != found[1].category
    )
    for entry in (first, second):
        assert decide(word, "", next(iter(entry.places))).category == entry.category


def test_what_is_kept_by_hand_wins_over_the_lists() -> None:
    known = tables.load()
    assert {entry.listed for entry in known.of(known.words.index("lidl"))} == {False}


def test_money_and_languages_of_a_country() -> None:
    assert places.countries("PLN") == {"pl"}
    assert places.countries("EUR", "FI") == {"fi"}
    assert places.languages("CHF") == {"de", "fr", "it", "en"}
    assert places.countries("XXX") == frozenset()
    assert places.dollar("JPY") > places.dollar("EUR")
