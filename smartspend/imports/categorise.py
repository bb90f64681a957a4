"""What the lines of a delivery are for: each distinct text is judged once per size of amount, however many lines share
it.

Texts that differ only in long numbers (references, terminals, days) count as one; the household's own rules look at
every line as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeAlias

import polars as pl

from smartspend.categorisation import cascade, descriptor, sizes
from smartspend.categorisation.cascade import Knowledge, Learned, Line
from smartspend.categorisation.decision import Decision
from smartspend.categorisation.effects import Effects
from smartspend.categorisation.hints import FIRM
from smartspend.categorisation.service import learned_corrections, rules_ready
from smartspend.categorisation.threshold.service import threshold_of
from smartspend.identity.scope import Scope

_LONG_NUMBER: Final = r"\d{3,}|\d+[./:-]\d+(?:[./:-]\d+)?"
_JUDGED: Final = pl.Schema(
    {
        "shown_payee": pl.String,
        "payee_key": pl.String,
        "category_id": pl.String,
        "category_source": pl.String,
        "category_confidence": pl.Float64,
        "category_reason": pl.String,
    }
)
_BY_AMOUNT: Final = pl.Schema(
    {
        "payee_key": pl.String,
        "_in": pl.Boolean,
        "currency": pl.String,
        "_low": pl.Int64,
        "_high": pl.Int64,
        "_category": pl.String,
        "_reason": pl.String,
    }
)
_KINDS: Final = pl.Schema(
    {
        "_payee": pl.String,
        "_description": pl.String,
        "_sign": pl.Int64,
        "_step": pl.Int64,
        "currency": pl.String,
        "account_id": pl.String,
        "category": pl.String,
    }
)
"""What tells lines apart that are judged apart."""
_Judgement: TypeAlias = tuple[str | None, str, str | None, str | None, float | None, str]
"""A row of `_JUDGED`; the payee is empty where the bank's own stays."""


@dataclass(slots=True)
class Cascade:
    """What a household knows, its categories by key and their ids, what its rules do, and the judgements so far.

    `named` are id and key by the folded names that only one of its categories has; `threshold` is the confidence
    below which none is given; `by_amount` is what was learned of some amounts of a payee (`_BY_AMOUNT`), None where
    there is nothing.
    """

    knowledge: Knowledge
    categories: dict[str, str]
    ids: frozenset[str]
    named: dict[str, tuple[str, str]] = field(default_factory=dict)
    threshold: float = cascade.THRESHOLD
    effects: Effects | None = None
    by_amount: pl.DataFrame | None = None
    judged: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema={**_KINDS, **_JUDGED}))

    @property
    def acted(self) -> dict[str, int]:
        """On how many new lines each rule acted, by the rule's id."""
        return {} if self.effects is None else self.effects.acted


async def load(scope: Scope) -> Cascade:
    """What the household of the scope has taught, ready for its lines."""
    rows = await scope.all("SELECT id, key, name FROM categories WHERE household_id = current_household()")
    names = {str(row["id"]): row["name"] for row in rows}
    taught = await learned_corrections(scope)
    # Lines are judged text by text; what depends on their amounts follows for all of them at once.
    learned = {place: replace(known, amounts=()) for place, known in taught.items() if known.category}
    knowledge = Knowledge(learned=learned, past=cascade.past_of(taught))
    by_key = {row["key"]: str(row["id"]) for row in rows}
    own = await threshold_of(scope)
    effects = await rules_ready(scope)
    return Cascade(knowledge, by_key, frozenset(names), _by_name(rows), own, effects, _by_amount(taught))


def _by_amount(taught: Learned) -> pl.DataFrame | None:
    rows = [
        (key, direction == "in", one.currency, one.low, one.high, one.category, cascade.reason(known.payee, one, known))
        for (key, direction), known in taught.items()
        for one in known.amounts
    ]
    return pl.DataFrame(rows, schema=_BY_AMOUNT, orient="row") if rows else None


def _by_name(rows: list[dict[str, Any]]) -> dict[str, tuple[str, str]]:
    folded = [descriptor.fold(row["name"]) for row in rows]
    return {
        name: (str(row["id"]), row["key"] or "")
        for name, row in zip(folded, rows, strict=True)
        if name and folded.count(name) == 1
    }


def judge(known: Cascade, lines: pl.DataFrame) -> pl.DataFrame:
    """The lines with the payee to show, its key, and the category with source, confidence and reason; where a rule says
    so, also with tags, a note and parts.
    """
    judged = _judged(known, lines)
    return judged if known.effects is None else known.effects.on(judged, count="transaction_id" not in lines.columns)


def _judged(known: Cascade, lines: pl.DataFrame) -> pl.DataFrame:
    keyed = lines.with_columns(
        _alike("payee"),
        _alike("description"),
        (pl.col("amount") > 0).cast(pl.Int64).alias("_sign"),
        _step(lines["currency"].unique()),
    )
    kinds = keyed.unique([*_KINDS], keep="first", maintain_order=True)
    fresh = kinds.join(known.judged, on=[*_KINDS], how="anti", nulls_equal=True, maintain_order="left")
    # One wording for all sizes of a text: it is then looked up once.
    fresh = fresh.with_columns(pl.col("payee", "description").first().over("_payee", "_description"))
    if fresh.height:
        asked = fresh.select("payee", "description", "amount", "currency", "account_id", "category")
        columns = zip(*_judgements(known, asked), strict=True)
        answers = [
            pl.Series(name, list(given), kind) for (name, kind), given in zip(_JUDGED.items(), columns, strict=True)
        ]
        known.judged = pl.concat([known.judged, fresh.select(_KINDS.names()).hstack(answers)])
    joined = keyed.join(known.judged, on=[*_KINDS], how="left", nulls_equal=True, maintain_order="left")
    joined = joined.with_columns(pl.coalesce("shown_payee", "payee").alias("shown_payee"))
    told_apart = joined if known.by_amount is None else _told_apart(joined, known.by_amount)
    return told_apart.drop("_payee", "_description", "_sign", "_step")


def _told_apart(lines: pl.DataFrame, by_amount: pl.DataFrame) -> pl.DataFrame:
    """The lines, where their amounts have a category of their own with that one; of several the narrowest."""
    placed = lines.with_row_index("_place")
    asked = placed.select("_place", "payee_key", "currency", pl.col("amount").abs().alias("_size"), _in="_sign")
    asked = asked.with_columns(pl.col("_in").cast(pl.Boolean))
    found = (
        asked.join(by_amount, on=["payee_key", "_in", "currency"])
        .filter(pl.col("_size").is_between("_low", "_high"))
        .sort("_place", pl.col("_high") - pl.col("_low"))
        .unique("_place", keep="first")
    )
    joined = placed.join(found.select("_place", "_category", "_reason"), on="_place", how="left", maintain_order="left")
    here = pl.col("_category").is_not_null()
    return joined.with_columns(
        pl.coalesce("_category", "category_id").alias("category_id"),
        pl.when(here).then(pl.lit("learned")).otherwise("category_source").alias("category_source"),
        pl.when(here).then(cascade.LEARNED).otherwise("category_confidence").alias("category_confidence"),
        pl.coalesce("_reason", "category_reason").alias("category_reason"),
    ).drop("_place", "_category", "_reason")


def _step(currencies: pl.Series) -> pl.Expr:
    """The step of each amount's size, as `sizes.step` counts them."""
    worth = {currency: sizes.dollars(currency) for currency in currencies}
    dollars = pl.col("amount").abs() * pl.col("currency").replace_strict(worth, return_dtype=pl.Float64)
    steps = ((dollars.log10() - sizes.LEAST) * sizes.PER_DECADE).floor().clip(0, sizes.STEPS - 2).cast(pl.Int64) + 1
    return pl.when(pl.col("amount") == 0).then(0).otherwise(steps).alias("_step")


def _alike(column: str) -> pl.Expr:
    return pl.col(column).str.replace_all(_LONG_NUMBER, "0").alias(f"_{column}")


def _judgements(known: Cascade, lines: pl.DataFrame) -> list[_Judgement]:
    asked = [
        Line(payee, description, amount, currency, account_id, label=label or "")
        for payee, description, amount, currency, account_id, label in lines.iter_rows()
    ]
    given = cascade.decide(asked, known.knowledge, threshold=known.threshold)
    return [_judgement(known, line, decision) for line, decision in zip(asked, given, strict=True)]


def _judgement(known: Cascade, line: Line, decision: Decision) -> _Judgement:
    text = line.payee or line.description
    payee = (None if line.payee else decision.merchant) or (None if line.payee else descriptor.read(text).merchant)
    key = descriptor.payee_key(text)
    mine = _filed(known, line) if decision.source not in {"rule", "learned"} else None
    if mine is not None:
        return payee, key, mine, "bank", FIRM, f"The file says “{line.label}”, and so is a category of yours called"
    category = decision.category and known.categories.get(decision.category, decision.category)
    if not category or category not in known.ids:
        return payee, key, None, None, None, _waiting(line.label) or decision.reason
    return payee, key, category, decision.source, decision.confidence, decision.reason


def _filed(known: Cascade, line: Line) -> str | None:
    """The household's category that is called as the file says, its last part where the whole is not known."""
    parts = [part for separator in ("/", ">", ":") if separator in line.label for part in line.label.split(separator)]
    for name in (line.label, *reversed(parts)):
        found = known.named.get(descriptor.fold(name))
        if found is not None and not (found[1].startswith("income.") and line.amount < 0):
            return found[0]
    return None


def _waiting(label: str) -> str:
    """What an uncategorised line says of the label that it brought along."""
    return f"The file says “{label.strip()[:80]}”, which none of your categories is called." if label.strip() else ""
