"""What balances say about a ledger. Pure.

A balance that was stated for the end of a day agrees where it equals the opening balance with everything booked until
then. Pending lines are no part of it: no bank counts them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias
from uuid import UUID

Standing: TypeAlias = Literal["agrees", "differs", "unknown"]


@dataclass(frozen=True, slots=True)
class Assertion:
    """A balance at the end of day `on`: as `stated`, and as `computed` from the ledger, in minor units.

    `id` is null for those that a statement states. `later` is what was booked on that day by later deliveries: a
    statement that was made at midday knows nothing of it.
    """

    on: date
    stated: int
    computed: int
    source: Literal["statement", "person"]
    id: UUID | None = None
    import_id: UUID | None = None
    later: int = 0

    @property
    def difference(self) -> int:
        """What the ledger lacks: stated minus computed."""
        short = self.stated - self.computed
        return 0 if short == -self.later else short

    @property
    def agrees(self) -> bool:
        """Whether the ledger gives this balance."""
        return self.difference == 0


def standing(assertions: Sequence[Assertion]) -> tuple[Standing, date | None]:
    """How an account stands by its newest stated balances, and up to which day it is reconciled.

    Where several were stated for the newest day, all must agree.
    """
    if not assertions:
        return "unknown", None
    newest = max(one.on for one in assertions)
    wrong_days = {one.on for one in assertions if not one.agrees}
    right = [one.on for one in assertions if one.on not in wrong_days]
    return ("differs" if newest in wrong_days else "agrees"), max(right, default=None)


def newest_wrong(assertions: Sequence[Assertion]) -> Assertion | None:
    """The assertion of the newest day that the ledger does not meet, where it does not."""
    newest = max((one.on for one in assertions), default=None)
    return next((one for one in assertions if one.on == newest and not one.agrees), None)


def last_agreed(assertions: Sequence[Assertion], before: date) -> date | None:
    """The last day before `before` on which everything agreed: a difference arose after it."""
    return standing([one for one in assertions if one.on < before])[1]
