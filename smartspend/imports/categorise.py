"""What the lines of a delivery are for: each distinct text is judged once, however many lines share it."""

from __future__ import annotations

from dataclasses import dataclass, field

import polars as pl

from smartspend.categorisation import descriptor
from smartspend.identity.scope import Scope


@dataclass(slots=True)
class Cascade:
    """Stages, and what they have said so far."""

    ids: dict[str, str]
    said: dict[tuple[str, str, bool], tuple[str, str | None, str | None, float | None, str]] = field(
        default_factory=dict
    )


async def load(scope: Scope) -> Cascade:
    rows = await scope.all("SELECT id, key FROM categories WHERE household_id = current_household()")
    return Cascade({row["key"]: str(row["id"]) for row in rows})


def judge(cascade: Cascade, lines: pl.DataFrame) -> pl.DataFrame:
    keyed = lines.with_columns((pl.col("amount") < 0).alias("_out"))
    texts = keyed.select("payee", "description", "_out").unique()
    rows = []
    for key in texts.iter_rows():
        if key not in cascade.said:
            cascade.said[key] = (
                descriptor.payee_key(key[0] or key[1]),
                None,
                None,
                None,
                "Nothing known about this text yet.",
            )
        rows.append(cascade.said[key])
    decided = pl.DataFrame(
        rows,
        schema={
            "payee_key": pl.String,
            "category_id": pl.String,
            "category_source": pl.String,
            "category_confidence": pl.Float64,
            "category_reason": pl.String,
        },
        orient="row",
    )
    return keyed.join(
        texts.hstack(decided), on=["payee", "description", "_out"], how="left", maintain_order="left"
    ).drop("_out")
