"""Goals, what people put aside for them, which transactions count, and which goals were reached."""

from __future__ import annotations

from sqlalchemy import Index

from smartspend.db.tables import (
    day,
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

goals = household_table(
    "goals",
    words("name"),
    words("icon", default="goal"),
    minor_units("minor"),
    words("currency"),
    day("target_date", nullable=True),
    identifier("account_id", nullable=True),
    words("counts", default="contributions"),
    document("match"),
    day("started_on"),
    minor_units("monthly_minor", nullable=True),
    whole("rate", default=0),
    flag("paused", default=False),
    flag("archived", default=False),
    whole("position", default=0),
    identifier("created_in"),
    instant("created_at", now=True),
    instant("updated_at", now=True),
    one_of("counts", "balance", "contributions"),
    within_household("account_id", "accounts", on_delete="SET NULL (account_id)"),
    Index("goals_created_in_ix", "household_id", "created_in"),
)

goal_contributions = household_table(
    "goal_contributions",
    identifier("goal_id"),
    day("booked_on"),
    minor_units("minor"),
    words("currency"),
    words("note", default=""),
    identifier("created_in"),
    instant("created_at", now=True),
    instant("updated_at", now=True),
    within_household("goal_id", "goals", on_delete="CASCADE"),
    Index("goal_contributions_goal_ix", "household_id", "goal_id", "booked_on"),
    Index("goal_contributions_created_in_ix", "household_id", "created_in"),
)

# A transaction that a person said is none of a goal's stays out of it, whatever the goal's rule says.
goal_dismissals = household_table(
    "goal_dismissals",
    identifier("goal_id"),
    identifier("movement_id"),
    identifier("created_in"),
    instant("created_at", now=True),
    instant("updated_at", now=True),
    within_household("goal_id", "goals", on_delete="CASCADE"),
    unique_index("goal_dismissals_once_uq", "goal_id", "movement_id"),
    Index("goal_dismissals_created_in_ix", "household_id", "created_in"),
)

# Derived from transactions and the goals' rules, so not in the history. A movement is a transaction, or both sides of a
# transfer: it counts once.
goal_matches = household_table(
    "goal_matches",
    identifier("movement_id"),
    identifier("transaction_id"),
    identifier("goal_id"),
    day("booked_on"),
    minor_units("minor"),
    words("currency"),
    within_household("goal_id", "goals", on_delete="CASCADE"),
    Index("goal_matches_goal_ix", "household_id", "goal_id", "booked_on"),
    key=("movement_id",),
)

# Outlives an undone removal of its goal, or the same news would be told twice.
goals_reached = household_table(
    "goals_reached",
    identifier("goal_id"),
    instant("reached_at", now=True),
    key=("goal_id",),
)
