"""The threshold: kept, moved, and counted out on the last year."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any, Final

from smartspend.categorisation import facts
from smartspend.categorisation.cascade import THRESHOLD, Line, decide
from smartspend.categorisation.service import household_knowledge
from smartspend.categorisation.threshold import queries
from smartspend.identity.scope import Scope
from smartspend.kernel.clock import utc_now

OFFERED: Final = (0.4, 0.6, 0.8, 0.9)
TEXTS_MAX: Final = 2_000
"""Different texts without a category that are judged for the count; rarer ones count as waiting at any threshold."""
_YEAR: Final = timedelta(days=365)


async def threshold_of(scope: Scope) -> float:
    """Below which confidence the household wants no category from a machine."""
    own = await queries.threshold(scope)
    return THRESHOLD if own is None else own


async def move(scope: Scope, threshold: float) -> None:
    """Has machines abstain below another confidence from now on. What they decided before stays."""
    await queries.set_threshold(scope, threshold)
    scope.announce(facts.threshold_moved(threshold))


async def told(scope: Scope) -> dict[str, Any]:
    """The threshold, and how many rows of the last year would wait at it and at others."""
    own = await threshold_of(scope)
    since = utc_now().date() - _YEAR
    counted = [(row["confidence"], row["n"]) for row in await queries.decided_since(scope, since)]
    texts = await queries.open_since(scope, since, TEXTS_MAX)
    knowledge = (await household_knowledge(scope)).knowledge
    lines = [Line(row["payee"], row["description"], row["minor"], row["currency"]) for row in texts]
    guesses = await asyncio.to_thread(decide, lines, knowledge, threshold=0)
    sure = [one.confidence if one.category is not None else -1.0 for one in guesses]
    counted += [(confidence, row["n"]) for confidence, row in zip(sure, texts, strict=True)]
    unseen = (texts[0]["whole"] if texts else 0) - sum(row["n"] for row in texts)
    left = [
        {"threshold": one, "rows": unseen + sum(n for confidence, n in counted if confidence < one - _ROUNDING)}
        for one in sorted({*OFFERED, own})
    ]
    rows = unseen + sum(n for _, n in counted)
    return {"threshold": own, "usual": THRESHOLD, "rows": rows, "left": left}


_ROUNDING: Final = 1e-6
"""The ledger keeps confidences in four bytes: 0.6 comes back as a little more or less."""
