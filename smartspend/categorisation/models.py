"""What a household has taught: its rules, and what was learned from its corrections."""

from __future__ import annotations

from sqlalchemy import Index

from smartspend.db.tables import (
    document,
    flag,
    household_table,
    identifier,
    instant,
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
    one_of("direction", "in", "out"),
    within_household("category_id", "categories", on_delete="CASCADE"),
    unique_index("learned_payee_uq", "payee_key", "direction"),
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
