"""Whatever somebody types, the search field answers."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from smartspend.transactions.search import LENGTH_MAX
from tests.conftest import Person

WORDS = st.sampled_from(
    ["shop", '"', "-", ":*", "amount:", "category:", "tag:", "&", "|", "!", "<->", "'", "\\", "(", "☕", "h&m"]
)


async def test_no_text_fails(person: Person) -> None:
    account = await person.account()
    row = await person.spend(account["id"], "-1", payee="Corner shop")
    typed = [one for one in _texts() if one.strip()]
    assert len(typed) > 50
    for text in typed:
        answer = await person.http.get("/transactions", params={"q": text})
        assert answer.status_code == 200, text
    found = (await person.http.get("/transactions", params={"q": "cor sho"})).json()["items"]
    assert [one["id"] for one in found] == [row["id"]]


def _texts() -> list[str]:
    found: list[str] = []

    @settings(max_examples=100, database=None, derandomize=True)
    @given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=8).map("".join), st.lists(WORDS).map(" ".join)))
    def collect(text: str) -> None:
        found.append(text.encode(errors="replace").decode()[:LENGTH_MAX])

    collect()
    return found
