"""Money in other currencies, as part of a picture in one. Values in, value out.

What moved is converted by the rate of its day, what accounts hold by that of the month's last one. What has no rate is
counted apart, by currency: never dropped and never guessed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from smartspend.analytics.definitions import Flows, flows_of
from smartspend.identity.scope import Row
from smartspend.kernel.period import Month


class Rates(Protocol):
    """What turns one currency into another."""

    def convert(self, minor: int, currency: str, to: str, day: date) -> int | None:
        """`minor` of `currency` in `to` by the rates of `day`; nothing where there is none."""


@dataclass(slots=True)
class Foreign:
    """What moved in other currencies: `rows` by month, and by category in it, as kept totals are; `missing` by month
    and currency, in minor units of that; and which currencies were `converted`.
    """

    rows: dict[Month, list[Row]] = field(default_factory=lambda: defaultdict(list))
    missing: dict[Month, dict[str, Flows]] = field(default_factory=lambda: defaultdict(dict))
    converted: set[str] = field(default_factory=set)


def converted(days: Iterable[Row], to: str, rates: Rates) -> Foreign:
    """Sums of days, by currency and category, in one currency."""
    found = Foreign()
    months: dict[tuple[Month, Any], dict[str, Any]] = {}
    for row in days:
        month = Month.of(row["day"])
        sums = [rates.convert(row[name], row["currency"], to, row["day"]) for name in ("inflow", "outflow")]
        if None in sums:
            before = found.missing[month].get(row["currency"], Flows())
            missed = flows_of(row["group_key"], row["inflow"], row["outflow"])
            found.missing[month][row["currency"]] = before + missed
            continue
        found.converted.add(row["currency"])
        names = {name: row[name] for name in ("key", "name", "group_key")}
        kept = months.setdefault(
            (month, row["key"]), {"month": month.first, **names, "inflow": 0, "outflow": 0, "n": 0}
        )
        kept["inflow"], kept["outflow"] = kept["inflow"] + sums[0], kept["outflow"] + sums[1]
        kept["n"] += row["n"]
    for (month, _), kept in months.items():
        found.rows[month].append(kept)
    return found


def together(own: Iterable[Row], foreign: Iterable[Row]) -> list[Row]:
    """Sums of a month's categories, those of other currencies added to those of its own."""
    found: dict[Any, dict[str, Any]] = {row["key"]: dict(row) for row in own}
    for row in foreign:
        kept = found.setdefault(row["key"], {**row, "inflow": 0, "outflow": 0, "n": 0})
        for name in ("inflow", "outflow", "n"):
            kept[name] += row[name]
    return sorted(found.values(), key=lambda row: (row["key"] is None, row["key"] or ""))


@dataclass(frozen=True, slots=True)
class Held:
    """What accounts held at the end of a month: `minor` in one currency, nothing where no account could be counted;
    and what had no rate, by currency.
    """

    minor: int | None
    missing: dict[str, int]
    converted: frozenset[str] = frozenset()


def held(balances: dict[str, int], to: str, day: date, rates: Rates) -> Held:
    """What accounts hold, by currency, in one of them."""
    found = {currency: rates.convert(minor, currency, to, day) for currency, minor in balances.items()}
    known = [minor for minor in found.values() if minor is not None]
    missing = {currency: balances[currency] for currency, minor in found.items() if minor is None}
    others = frozenset(one for one, minor in found.items() if minor is not None and one != to and balances[one])
    return Held(sum(known) if known else None, missing, others)
