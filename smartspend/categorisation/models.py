"""What a household has taught: its rules, and what was learned from its corrections."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, text

from smartspend.db.tables import (
    document,
    flag,
    household_table,
    identifier,
    instant,
    minor_units,
    one_of,
    unique_index,
    whole,
    within_household,
    words,
)

rules = household_table(
    "rules",
    words("name"),
    words("match", default="all"),
    document("conditions", nullable=False),
    document("actions", nullable=False),
    flag("enabled", default=True),
    whole("position", default=0),
    identifier("created_in"),
    instant("created_at", now=True),
    instant("updated_at", now=True),
    one_of("match", "all", "any", "none"),
    Index("rules_created_in_ix", "household_id", "created_in"),
)

learned = household_table(
    "learned",
    words("payee_key"),
    words("direction"),
    words("example", default=""),
    identifier("category_id"),
    flag("enabled", default=True),
    whole("used", default=0),
    instant("learned_at", now=True),
    identifier("created_in"),
    instant("updated_at", now=True),
    minor_units("amount_from", nullable=True),
    minor_units("amount_to", nullable=True),
    words("currency", nullable=True),
    one_of("direction", "in", "out"),
    CheckConstraint(
        "num_nonnulls(amount_from, amount_to, currency) IN (0, 3) AND amount_from <= amount_to", name="amounts_whole"
    ),
    within_household("category_id", "categories", on_delete="CASCADE"),
    Index(
        "learned_payee_uq",
        "household_id",
        "payee_key",
        "direction",
        text("coalesce(amount_from, -1)"),
        text("coalesce(currency, '')"),
        unique=True,
    ),
    Index("learned_created_in_ix", "household_id", "created_in"),
)

rule_runs = household_table(
    "rule_runs",
    identifier("rule_id"),
    identifier("batch_id"),
    words("kind"),
    whole("rows"),
    instant("created_at", now=True),
    one_of("kind", "apply", "import"),
    Index("rule_runs_rule_ix", "household_id", "rule_id", "id"),
)

dismissed_suggestions = household_table(
    "dismissed_suggestions",
    words("suggestion"),
    instant("created_at", now=True),
    unique_index("dismissed_suggestions_suggestion_uq", "suggestion"),
)
