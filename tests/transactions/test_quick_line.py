"""Lines as people write them, in their languages and styles of numbers."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartspend.transactions.quick.line import LENGTH_MAX, understand

TODAY = date(2026, 11, 26)
"""A Thursday."""
YESTERDAY = date(2026, 11, 25)
ACCOUNTS = ["Current account", "Cash", "Joint account", "Card"]
HELD = ["EUR", "USD"]


def said(text: str, language: str = "en-GB") -> tuple[str | None, str | None, date, str]:
    found = understand(text, today=TODAY, language=language, accounts=ACCOUNTS, held=HELD)
    return None if found.amount is None else str(found.amount), found.currency, found.day, found.payee


@pytest.mark.parametrize(
    ("text", "amount", "currency", "day", "payee"),
    [
        ("12.50 lunch yesterday", "-12.50", None, YESTERDAY, "lunch"),
        ("coffee 3,20", "-3.20", None, TODAY, "coffee"),
        ("-45 eur fuel mon", "-45", "EUR", date(2026, 11, 23), "fuel"),
        ("salary +2500 on 1st", "2500", None, date(2026, 11, 1), "salary"),
        ("salary 2500 on the 1st", "2500", None, date(2026, 11, 1), "salary"),
        ("2 coffees 7.40", "-7.40", None, TODAY, "2 coffees"),
        ("7 eleven 12", "-7", None, TODAY, "eleven 12"),
        ("12 eggs", "-12", None, TODAY, "eggs"),
        ("€5 bread", "-5", "EUR", TODAY, "bread"),
        ("5€ bread", "-5", "EUR", TODAY, "bread"),
        ("bread 5 €", "-5", "EUR", TODAY, "bread"),
        ("$ 9.99 book", "-9.99", "USD", TODAY, "book"),
        ("usd 9.99 book", "-9.99", "USD", TODAY, "book"),
        ("9.99usd book", "-9.99", "USD", TODAY, "book"),
        ("rent 1.234,56", "-1234.56", None, TODAY, "rent"),
        ("rent 1,234.56", "-1234.56", None, TODAY, "rent"),
        ("rent 1'234.50", "-1234.50", None, TODAY, "rent"),
        ("rent 1 234,56", "-1234.56", None, TODAY, "rent"),
        ("rent 1.200", "-1200", None, TODAY, "rent"),
        ("rent 1.234.567", "-1234567", None, TODAY, "rent"),
        ("rent 950,-", "-950", None, TODAY, "rent"),
        ("100 pln shoes", "-100", "PLN", TODAY, "shoes"),
        ("shoes 100 zł", "-100", "PLN", TODAY, "shoes"),
        ("1.250 kwd flat", "-1.250", "KWD", TODAY, "flat"),
        ("500 jpy tea", "-500", "JPY", TODAY, "tea"),
        ("+ 20 from Ada", "20", None, TODAY, "Ada"),
        ("12.50 at Corner shop", "-12.50", None, TODAY, "Corner shop"),
        ('20 "TGI Friday"', "-20", None, TODAY, "TGI Friday"),
        ('"7 days" 3.20', "-3.20", None, TODAY, "7 days"),
        ("sun cream 12", "-12", None, TODAY, "sun cream"),
        ("lunch 9 sunday", "-9", None, date(2026, 11, 22), "lunch"),
        ("lunch 9 thu", "-9", None, TODAY, "lunch"),
        ("lunch 9 last thursday", "-9", None, date(2026, 11, 19), "lunch"),
        ("rent 900 next monday", "-900", None, date(2026, 11, 30), "rent"),
        ("lunch 9 day before yesterday", "-9", None, date(2026, 11, 24), "lunch"),
        ("lunch 9 3 days ago", "-9", None, date(2026, 11, 23), "lunch"),
        ("gym 30 2 weeks ago", "-30", None, date(2026, 11, 12), "gym"),
        ("shoes 80 3 may", "-80", None, date(2026, 5, 3), "shoes"),
        ("shoes 80 on 3rd of May", "-80", None, date(2026, 5, 3), "shoes"),
        ("shoes 80 may 3", "-80", None, date(2026, 5, 3), "shoes"),
        ("shoes 80 3 may 2025", "-80", None, date(2025, 5, 3), "shoes"),
        ("lunch 12 may", "-12", None, TODAY, "lunch may"),
        ("gift 20 3 jan", "-20", None, date(2027, 1, 3), "gift"),
        ("hotel 80 2026-11-01", "-80", None, date(2026, 11, 1), "hotel"),
        ("hotel 80 1.11.", "-80", None, date(2026, 11, 1), "hotel"),
        ("hotel 80 1.11.2025", "-80", None, date(2025, 11, 1), "hotel"),
        ("hotel 80 1/11", "-80", None, date(2026, 11, 1), "hotel"),
        ("hotel 80 24/12/25", "-80", None, date(2025, 12, 24), "hotel"),
        ("hotel 80 on 31", "-80", None, date(2026, 10, 31), "hotel"),
        ("lunch", None, None, TODAY, "lunch"),
        ("0 lunch", None, None, TODAY, "0 lunch"),
        ("", None, None, TODAY, ""),
        ("12.345,6789", None, None, TODAY, "12.345,6789"),
    ],
)  # fmt: skip
def test_lines(text: str, amount: str | None, currency: str | None, day: date, payee: str) -> None:
    assert said(text) == (amount, currency, day, payee)


@pytest.mark.parametrize(
    ("language", "text", "day", "payee"),
    [
        ("de-DE", "12,50 Mittagessen gestern", YESTERDAY, "Mittagessen"),
        ("de-DE", "Tanken 45 am Montag", date(2026, 11, 23), "Tanken"),
        ("de-DE", "Tanken 45 mo", date(2026, 11, 23), "Tanken"),
        ("de-DE", "Miete 900 am 1.", date(2026, 11, 1), "Miete"),
        ("de-DE", "Schuhe 80 3. Mai", date(2026, 5, 3), "Schuhe"),
        ("de-DE", "Kino 12 vor 3 Tagen", date(2026, 11, 23), "Kino"),
        ("de-DE", "Kino 12 letzten Freitag", date(2026, 11, 20), "Kino"),
        ("de-DE", "Imbiss hier 5", TODAY, "Imbiss hier"),
        ("fr-FR", "déjeuner 12,50 hier", YESTERDAY, "déjeuner"),
        ("fr-FR", "essence 45 lundi dernier", date(2026, 11, 23), "essence"),
        ("fr-FR", "loyer 900 le 1er", date(2026, 11, 1), "loyer"),
        ("fr-FR", "cinéma 12 il y a 3 jours", date(2026, 11, 23), "cinéma"),
        ("fr-FR", "chaussures 80 le 3 août", date(2026, 8, 3), "chaussures"),
        ("es-ES", "comida 12,50 ayer", YESTERDAY, "comida"),
        ("es-ES", "gasolina 45 el miércoles", YESTERDAY, "gasolina"),
        ("es-ES", "cine 12 hace 3 días", date(2026, 11, 23), "cine"),
        ("es-ES", "zapatos 80 el 3 de mayo", date(2026, 5, 3), "zapatos"),
        ("it-IT", "pranzo 12,50 ieri", YESTERDAY, "pranzo"),
        ("it-IT", "benzina 45 lunedì", date(2026, 11, 23), "benzina"),
        ("it-IT", "cinema 12 3 giorni fa", date(2026, 11, 23), "cinema"),
        ("nl-NL", "lunch 12,50 gisteren", YESTERDAY, "lunch"),
        ("nl-NL", "tanken 45 op maandag", date(2026, 11, 23), "tanken"),
        ("nl-NL", "bioscoop 12 3 dagen geleden", date(2026, 11, 23), "bioscoop"),
        ("pt-PT", "almoço 12,50 ontem", YESTERDAY, "almoço"),
        ("pt-PT", "gasolina 45 segunda-feira", date(2026, 11, 23), "gasolina"),
        ("pt-BR", "cinema 12 há 3 dias", date(2026, 11, 23), "cinema"),
        ("pl-PL", "obiad 12,50 wczoraj", YESTERDAY, "obiad"),
        ("pl-PL", "paliwo 45 poniedziałek", date(2026, 11, 23), "paliwo"),
        ("pl-PL", "kino 12 3 dni temu", date(2026, 11, 23), "kino"),
        ("pl-PL", "buty 80 3 maja", date(2026, 5, 3), "buty"),
        ("en-US", "hotel 80 11/1", date(2026, 11, 1), "hotel"),
        ("en-US", "hotel 80 12/24/2025", date(2025, 12, 24), "hotel"),
    ],
)  # fmt: skip
def test_eight_languages(language: str, text: str, day: date, payee: str) -> None:
    amount, _, found, rest = said(text, language)
    assert amount is not None
    assert (found, rest) == (day, payee)


@pytest.mark.parametrize(
    ("text", "account", "place", "tags", "payee"),
    [
        ("20 @Cash #trip groceries", "Cash", 1, ("trip",), "groceries"),
        ("20 groceries @joint account #a #b #a", "joint account", 2, ("a", "b"), "groceries"),
        ('20 @"Joint account" groceries', "Joint account", 2, (), "groceries"),
        ("20 @cur groceries", "cur", 0, (), "groceries"),
        ("20 @ca groceries", "ca", None, (), "groceries"),
        ("20 @nowhere groceries", "nowhere", None, (), "groceries"),
        ('20 #"long trip" x', None, None, ("long trip",), "x"),
        ("20 groceries # @", None, None, (), "groceries # @"),
    ],
)  # fmt: skip
def test_accounts_and_tags(
    text: str, account: str | None, place: int | None, tags: tuple[str, ...], payee: str
) -> None:
    found = understand(text, today=TODAY, accounts=ACCOUNTS, held=HELD)
    assert (found.account, found.account_place, found.tags, found.payee) == (account, place, tags, payee)
    assert found.amount == -20


def test_every_part_is_said() -> None:
    text = "-45 eur fuel mon @Cash #trip"
    found = understand(text, today=TODAY, accounts=ACCOUNTS, held=HELD)
    assert [(one.kind, text[one.start : one.end]) for one in found.parts] == [
        ("amount", "-45 eur"),
        ("payee", "fuel"),
        ("day", "mon"),
        ("account", "@Cash"),
        ("tag", "#trip"),
    ]


def test_a_mark_with_several_meanings_is_that_which_one_holds() -> None:
    assert understand("9 kr fika", today=TODAY, held=["NOK"]).currency == "NOK"
    assert understand("9 kr fika", today=TODAY, held=["EUR"]).currency == "SEK"
    assert understand("$9 lunch", today=TODAY, held=["EUR", "CAD"]).currency == "CAD"


STYLES = [
    lambda text: text,
    lambda text: text.replace(".", ","),
    lambda text: f"{int(text.split('.')[0]):,}.{text.split('.')[1]}",
    lambda text: f"{int(text.split('.')[0]):,}".replace(",", ".") + f",{text.split('.')[1]}",
    lambda text: f"{int(text.split('.')[0]):,}".replace(",", "'") + f".{text.split('.')[1]}",
    lambda text: f"{int(text.split('.')[0]):,}".replace(",", "\u202f") + f",{text.split('.')[1]}",
]  # fmt: skip


@given(
    st.decimals(min_value=Decimal("0.01"), max_value=Decimal("9999999.99"), places=2),
    st.sampled_from(STYLES),
    st.sampled_from(["{} lunch", "lunch {}", "lunch {} yesterday", "{} eur lunch", "€{} lunch", "lunch -{}"]),
)
def test_an_amount_is_the_same_in_every_style(amount: Decimal, style: object, frame: str) -> None:
    written = style(f"{amount:.2f}")  # type: ignore[operator]  # a style is a function
    found = understand(frame.format(written), today=TODAY, held=HELD)
    assert found.amount == -amount
    assert found.payee == "lunch"


@given(st.text(max_size=LENGTH_MAX + 20), st.sampled_from(["en", "de-DE", "pl", "xx", ""]))
def test_any_text_is_understood_as_something(text: str, language: str) -> None:
    found = understand(text, today=TODAY, language=language, accounts=ACCOUNTS, held=HELD)
    assert abs(found.day - TODAY) < timedelta(days=400_000)
    assert found.amount is None or found.amount != 0
    ends = [(one.start, one.end) for one in found.parts]
    assert all(start < end for start, end in ends)
    assert ends == sorted(ends)
