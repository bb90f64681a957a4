"""Which days of an account statements cover, and where a hole is. Pure.

A list that does not say which days it covers covers those from its first line to its last. Between two lists nothing is
missing where the second begins with the balance that the first ends with, or where the quiet time between them is no
longer than the account is used to.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

_ONE: Final = timedelta(days=1)
_QUIET_DAYS: Final = 10
"""A list without stated days may end so long before the next begins: people export by the month, banks are closed."""

_QUIET_FACTOR: Final = 1.5

State: TypeAlias = Literal["covered", "partly", "hole"]


@dataclass(frozen=True, slots=True)
class Listed:
    """One list: its days, whether it states them itself, and its balances in minor units where it tells them."""

    since: date
    until: date
    stated: bool
    opening: int | None = None
    closing: int | None = None


@dataclass(frozen=True, slots=True)
class Hole:
    """Days, both included, of which no list tells. `certain` where balances or stated days prove it."""

    since: date
    until: date
    certain: bool


@dataclass(frozen=True, slots=True)
class Month:
    """How much of a month is covered; `day` is its first."""

    day: date
    state: State
    covered_days: int


def holes(lists: Iterable[Listed], longest_quiet: int = 0) -> list[Hole]:
    """The days between lists of which none tells, oldest first. `longest_quiet`: days without lines within one list."""
    found: list[Hole] = []
    reach: Listed | None = None
    for one in sorted(lists, key=lambda one: (one.since, one.until)):
        if reach is not None and one.since > reach.until + _ONE:
            hole = _between(reach, one, longest_quiet)
            if hole is not None:
                found.append(hole)
        if reach is None or one.until > reach.until:
            reach = one
        elif one.until == reach.until and reach.closing is None:
            reach = replace(reach, closing=one.closing)
    return found


def _between(before: Listed, after: Listed, longest_quiet: int) -> Hole | None:
    hole = Hole(before.until + _ONE, after.since - _ONE, certain=True)
    if before.closing is not None and after.opening is not None:
        return None if before.closing == after.opening else hole
    if before.stated and after.stated:
        return hole
    quiet = max(_QUIET_DAYS, int(longest_quiet * _QUIET_FACTOR))
    return replace(hole, certain=False) if (hole.until - hole.since).days + 1 > quiet else None


def months(lists: Sequence[Listed], missing: Sequence[Hole]) -> list[Month]:
    """Every month from the first covered day to the last."""
    if not lists:
        return []
    first, last = min(one.since for one in lists), max(one.until for one in lists)
    told: list[Month] = []
    day = first.replace(day=1)
    while day <= last:
        following = (day + timedelta(days=32)).replace(day=1)
        since, until = max(day, first), min(following - _ONE, last)
        lost = sum(_shared(since, until, one) for one in missing)
        inside = (until - since).days + 1
        state: State = "hole" if lost >= inside else "partly" if lost else "covered"
        told.append(Month(day, state, inside - lost))
        day = following
    return told


def _shared(since: date, until: date, hole: Hole) -> int:
    return max(0, (min(until, hole.until) - max(since, hole.since)).days + 1)
