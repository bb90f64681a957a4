"""What is known to be spent in days to come, beside what is booked there already.

Nobody knows of any yet: rows that are booked ahead are counted where all rows are. What finds recurring bills fills
this in.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from smartspend.budgets.progress import Bill
from smartspend.budgets.spending.service import Plan
from smartspend.identity.scope import Scope


async def known_bills(scope: Scope, plans: Sequence[Plan], today: date) -> dict[UUID, list[Bill]]:  # noqa: ARG001  # what finds bills will need them
    """By budget, the bills that fall due after `today` and before the end of its period, in the budget's currency."""
    return {}
