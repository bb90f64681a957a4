"""Judges one transaction that a person enters, before it is in the ledger."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import UUID

from smartspend.categorisation.cascade import Line
from smartspend.categorisation.service import household_knowledge, judge
from smartspend.identity.scope import Scope


async def guess(scope: Scope, entry: dict[str, Any]) -> dict[str, Any]:
    """The columns that give an entry its category, or say why it has none.

    `entry` has at least `account_id`, `minor` and `currency`; `payee`, `description`, `notes` and `booked_on` help.
    """
    line = Line(
        payee=entry.get("payee", ""),
        description=entry.get("description", ""),
        amount=entry["minor"],
        currency=entry["currency"],
        account_id=str(entry["account_id"]),
        notes=entry.get("notes", ""),
        day=entry.get("booked_on"),
    )
    if not line.payee and not line.description:
        return {}
    household = await household_knowledge(scope)
    # The first judgement of a process loads what the product knows, which must not hold up everybody else.
    (decision,) = await asyncio.to_thread(judge, household, [line])
    if decision.category is None:
        return {"category_reason": decision.reason}
    return {
        "category_id": UUID(decision.category),
        "category_source": decision.source,
        "category_confidence": decision.confidence,
        "category_reason": decision.reason,
    }
