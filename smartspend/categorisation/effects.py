"""What a household's rules do to lines of a delivery, all of them at once.

Of the rules that match a line, the first one to say something about a field decides it; tags come together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import orjson
import polars as pl

from smartspend.categorisation.actions import split
from smartspend.categorisation.evaluation import Batch, words_of
from smartspend.categorisation.rules import Rule, fields_read, reason, types_of

_FIELDS: Final = ("category", "payee", "note")


class Effects:
    """Rules in their order, ready for lines. `acted` counts, by the rule's id, the lines on which it acted."""

    def __init__(self, rules: Sequence[Rule], names: Mapping[str, str]) -> None:
        self._rules: Final = list(rules)
        self._reasons: Final = [reason(one, names) for one in rules]
        self._reads: Final = {name for rule in rules for name in fields_read(rule.conditions)}
        self._words: Final = {word for rule in rules for word in words_of(rule.conditions)}
        self.acted: Final[dict[str, int]] = {}

    def on(self, lines: pl.DataFrame, *, count: bool) -> pl.DataFrame:
        """The lines, which were judged by other means, as the rules have them; `count` says that they are new."""
        batch = Batch(self._asked(lines), self._words)
        deciders = {name: pl.repeat(None, lines.height, dtype=pl.Int32, eager=True) for name in _FIELDS}
        tagging: list[tuple[int, pl.Series]] = []
        ignored = pl.repeat(value=False, n=lines.height, dtype=pl.Boolean, eager=True)
        for place, rule in enumerate(self._rules):
            holds = batch.holds(rule.conditions)
            if not holds.any():
                continue
            acts, does = pl.repeat(value=False, n=lines.height, dtype=pl.Boolean, eager=True), rule.actions
            said = {"category": does.category_id or does.splits, "payee": does.payee, "note": does.note}
            for name in (name for name, value in said.items() if value):
                fresh = holds & deciders[name].is_null()
                deciders[name] = deciders[name].scatter(fresh.arg_true(), place)
                acts |= fresh
            if does.ignore:
                acts |= holds
                ignored |= holds
            if does.tags:
                tagging.append((place, holds))
                acts |= holds
            if count:
                self.acted[rule.id] = self.acted.get(rule.id, 0) + int(acts.sum())
        done = self._done(lines, deciders, tagging)
        return done.with_columns(ignored.alias("ignored")) if ignored.any() else done

    def _asked(self, lines: pl.DataFrame) -> pl.DataFrame:
        """What the conditions read of lines; what a line does not have, or not yet, is empty."""
        empty = {"notes", "category"} | ({"tags"} - set(lines.columns))
        read = [pl.lit(None, types_of(name)).alias(name) if name in empty else pl.col(name) for name in self._reads]
        texts = [name for name in self._reads if types_of(name) == pl.String]
        return lines.select(pl.int_range(pl.len()).alias("row"), *read).with_columns(pl.col(texts).fill_null(""))

    def _done(
        self, lines: pl.DataFrame, deciders: dict[str, pl.Series], tagging: list[tuple[int, pl.Series]]
    ) -> pl.DataFrame:
        said: dict[str, pl.Series] = {
            "shown_payee": self._said(deciders["payee"], [one.actions.payee for one in self._rules]),
            "notes": self._said(deciders["note"], [one.actions.note for one in self._rules]),
            "category_id": self._said(deciders["category"], [one.actions.category_id for one in self._rules]),
        }
        decided = said["category_id"].is_not_null() & deciders["category"].is_not_null()
        reasons = self._said(deciders["category"], self._reasons)
        lines = lines.with_columns(
            pl.when(decided).then(said["category_id"]).otherwise(pl.col("category_id")).alias("category_id"),
            pl.when(decided).then(pl.lit("rule")).otherwise(pl.col("category_source")).alias("category_source"),
            pl.when(decided).then(1.0).otherwise(pl.col("category_confidence")).alias("category_confidence"),
            pl.when(decided).then(reasons).otherwise(pl.col("category_reason")).alias("category_reason"),
            pl.coalesce(said["shown_payee"], pl.col("shown_payee")).alias("shown_payee"),
        )
        if said["notes"].null_count() < lines.height:
            lines = lines.with_columns(said["notes"].alias("notes"))
        lines = self._split(lines, deciders["category"])
        return self._tagged(lines, tagging) if tagging else lines

    @staticmethod
    def _said(deciders: pl.Series, values: list[str | None] | list[str]) -> pl.Series:
        return pl.Series(values, dtype=pl.String).gather(deciders.cast(pl.UInt32))

    def _split(self, lines: pl.DataFrame, deciders: pl.Series) -> pl.DataFrame:
        splitting = {place for place, rule in enumerate(self._rules) if rule.actions.splits}
        places = [place for place, decider in enumerate(deciders) if decider in splitting] if splitting else []
        if not places:
            return lines
        parts: list[str | None] = [None] * lines.height
        for place in places:
            row = lines.row(place, named=True)
            found = split(self._rules[deciders[place]].actions.splits, row["amount"], row["currency"])
            parts[place] = None if found is None else orjson.dumps(found).decode()
        return lines.with_columns(pl.Series("splits", parts, dtype=pl.String))

    def _tagged(self, lines: pl.DataFrame, tagging: list[tuple[int, pl.Series]]) -> pl.DataFrame:
        held: list[Any] = lines["tags"].to_list() if "tags" in lines.columns else [None] * lines.height
        for place, holds in tagging:
            for row in holds.arg_true():
                held[row] = [*(held[row] or ()), *self._rules[place].actions.tags]
        return lines.with_columns(pl.Series("tags", held, dtype=pl.List(pl.String)))
