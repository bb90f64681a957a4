"""Recognises statement lines that the ledger knows in other words, on another day or with another amount.

Pure: takes what a delivery says beyond what is known word for word, and what the ledger holds around it that the
delivery does not repeat; pairs them one to one, the surest evidence first. A line without a partner is a new event.

What may be concluded from silence depends on what a list covers: a list that holds a day whole and lacks a line known
from elsewhere says it otherwise. Of a list that only touches the day nothing follows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

import polars as pl

from smartspend.transactions.wording import ALIKE, LONG_NUMBER, Vocabulary, fold_all, likeness, same_number, spelled

PENDING_DAYS: Final = 10
"""So many days a pending line may take to be booked."""

_MOVED_DAYS: Final = 3
_SAME_WORDS: Final = 90.0
_FEW: Final = 3000
_ID_LENGTH_MIN: Final = 6
_ID_DAYS: Final = 5
_CORRECTED: Final = (0.75, 1.34)
_TIP: Final = (0.9, 1.3)
_CROWD: Final = 1000
"""Corrections are rare: on a day with more pairs than this, lines and events are simply different ones."""

_NAMED: Final = 0.25
_ROUND_HOLD: Final = 1000
_VOCABULARY_MAX: Final = 4000


@dataclass(frozen=True, slots=True)
class Period:
    """The days of one list of the bank, first and last; `stated` where the file says so itself.

    Without that the days are those of its first and last line, which the list may hold only in part.
    """

    since: date
    until: date
    stated: bool = False
    lists_pending: bool = False

    def holds(self, day: date) -> bool:
        """Whether the list covers the whole of that day."""
        return self.since <= day <= self.until if self.stated else self.since < day < self.until


@dataclass(frozen=True, slots=True)
class Cover:
    """What one delivery covers: a list, or several of one account that follow on each other."""

    periods: tuple[Period, ...]

    def holds(self, day: date) -> bool:
        """Whether one of the lists covers the whole of that day."""
        return any(one.holds(day) for one in self.periods)

    @property
    def until(self) -> date:
        """The last day: what the delivery says holds as of then."""
        return max(one.until for one in self.periods)

    @property
    def lists_pending(self) -> bool:
        """Whether a pending line that is missing says something."""
        return any(one.lists_pending for one in self.periods)


@dataclass(frozen=True, slots=True)
class Pair:
    """A line and the event it is. `reworded` where the line's words are another statement of the event."""

    line: int
    event: str
    reworded: bool = False


@dataclass(slots=True)
class Matches:
    """What became of the lines: `pairs`, events that are `lapsed`, and pending lines that are `outdated` already."""

    pairs: list[Pair] = field(default_factory=list)
    lapsed: list[str] = field(default_factory=list)
    outdated: list[int] = field(default_factory=list)


def match(
    lines: pl.DataFrame, events: pl.DataFrame, this: Cover, earlier: Sequence[Period], spoken: Iterable[str] = ()
) -> Matches:
    """Pairs lines with events of one account.

    `lines` has `line` (a number), `booked_on`, `amount` (minor units), `payee`, `description`, `status`, `provider_id`,
    `corrects`. `events` has `event` (an id), the same facts as the bank last stated them, `as_of` (the last day of the
    list that did) and `lapsed`. `this` is what the delivery covers, `earlier` what others did. `spoken` are texts of
    the account, by which common words are told from rare ones.
    """
    work = _Work(spelled(lines), spelled(events), this, earlier)
    if lines.height and events.height:
        work.corrected_by_id()
        work.same_day_and_amount()
        work.settled(list(spoken))
        work.same_id()
        work.moved()
        work.other_amount()
    work.silence()
    return work.matches


class _Work:
    """Lines and events that have no partner yet, fewer with each step."""

    def __init__(self, lines: pl.DataFrame, events: pl.DataFrame, this: Cover, earlier: Sequence[Period]) -> None:
        self.lines, self.events, self.this, self.earlier = lines, events, this, earlier
        self.matches = Matches()

    def corrected_by_id(self) -> None:
        """The bank names the entry that a line replaces."""
        told = self.lines.filter(pl.col("corrects").is_not_null())
        if not told.height:
            return
        pairs = told.join(self.events, left_on="corrects", right_on="provider_id", suffix="_event")
        near = (pl.col("booked_on") - pl.col("booked_on_event")).dt.total_days().abs() <= PENDING_DAYS
        self._take(_likened(pairs.filter(near)).sort("likeness", descending=True), reworded=False)

    def same_day_and_amount(self) -> None:
        """Date and amount agree: the words decide between several, and alone where a list only touches the day."""
        pairs = self.lines.join(self.events, on=["booked_on", "amount"], suffix="_event")
        if not pairs.height:
            return
        pairs = _likened(pairs)
        self._take(pairs.filter(pl.col("likeness") >= ALIKE).sort("likeness", descending=True), reworded=False)
        rest = self._left(pairs).filter((pl.col("status") == "booked") & (pl.col("status_event") == "booked"))
        self._take(self._both_lack(_unique(rest)), reworded=True)

    def settled(self, spoken: list[str]) -> None:
        """A pending line is booked days later, perhaps in other words and with another amount."""
        waiting = self.events.filter(pl.col("status") == "pending")
        since = min(one.since for one in self.this.periods)
        waiting = waiting.with_columns(_on_days(waiting, self.this.holds).alias("held"))
        waiting = waiting.filter(pl.col("held") | (pl.col("booked_on") < since))
        booked = self.lines.filter(pl.col("status") == "booked")
        late = self.lines.filter(pl.col("status") == "pending")
        late = late.with_columns(_on_days(late, self._held_before).alias("held"))
        done = self.events.filter((pl.col("status") == "booked") & (pl.col("as_of") > self.this.until))
        if not ((waiting.height and booked.height) or (late.height and done.height)):
            return
        texts = [f"{one} {other}" for frame in (self.lines, self.events) for one, other in _texts(frame)]
        vocabulary = Vocabulary((spoken + texts)[:_VOCABULARY_MAX])
        found = _settlements(waiting, booked, vocabulary, "event", "line")
        found += [(score, line, event) for score, event, line in _settlements(late, done, vocabulary, "line", "event")]
        self._take_scored(found, reworded=True)

    def same_id(self) -> None:
        """The bank's own id agrees, and the amount with it, though the day moved."""
        pairs = self._uniquely_numbered()
        if not pairs.height:
            return
        near = (pl.col("booked_on") - pl.col("booked_on_event")).dt.total_days().abs() <= _ID_DAYS
        pairs = _likened(pairs.filter((pl.col("amount") == pl.col("amount_event")) & near))
        self._take(pairs.filter(pl.col("likeness") >= ALIKE), reworded=False)

    def moved(self) -> None:
        """The same words and a rare amount, a few days apart: the bank states another day."""
        lines = self.lines.filter(pl.col("status") == "booked")
        events = self.events.filter((pl.col("status") == "booked") & self._lacked())
        pairs = _likened(_unique(_within_days(lines, events, _MOVED_DAYS)))
        self._take(self._both_lack(pairs.filter(pl.col("likeness") >= _SAME_WORDS)), reworded=False)

    def other_amount(self) -> None:
        """The same day and words, and the old amount is gone: the bank corrected it."""
        lines = self.lines.filter(pl.col("status") == "booked")
        events = self.events.filter((pl.col("status") == "booked") & self._lacked())
        if not (lines.height and events.height):
            return
        pairs = lines.join(events, on="booked_on", suffix="_event")
        pairs = pairs.filter(pl.len().over("booked_on") <= _CROWD).filter(_maybe_corrected())
        pairs = _likened(self._both_lack(pairs)).filter(pl.col("likeness") >= _SAME_WORDS)
        rows = []
        for row in pairs.iter_rows(named=True):
            ratio = row["amount"] / row["amount_event"]
            same_id = row["provider_id"] is not None and row["provider_id"] == row["provider_id_event"]
            near = _CORRECTED[0] <= ratio <= _CORRECTED[1]
            if same_id or same_number(row["_text"], row["_text_event"]) or near:
                rows.append((2 * same_id + row["likeness"] / 100 - abs(1 - ratio) / 10, row["line"], row["event"]))
        self._take_scored(rows, reworded=False)

    def silence(self) -> None:
        """What a list with pending lines no longer shows has lapsed."""
        if self.this.lists_pending and self.events.height:
            gone = self.events.filter(
                (pl.col("status") == "pending")
                & ~pl.col("lapsed")
                & (pl.col("as_of") <= self.this.until)
                & self._lacked()
            )
            self.matches.lapsed = gone["event"].to_list()
        later = [one for one in self.earlier if one.lists_pending and one.until > self.this.until]
        if later and self.lines.height:
            old = self.lines.filter(pl.col("status") == "pending").select("line", "booked_on")
            self.matches.outdated = [line for line, day in old.iter_rows() if any(one.holds(day) for one in later)]

    def _held_before(self, day: date) -> bool:
        return any(one.holds(day) for one in self.earlier)

    def _lacked(self) -> pl.Series:
        return _on_days(self.events, self.this.holds)

    def _both_lack(self, pairs: pl.DataFrame) -> pl.DataFrame:
        """Pairs of which this list covers the event's day, and an earlier one the line's."""
        if not pairs.height:
            return pairs
        day = "booked_on_event" if "booked_on_event" in pairs.columns else "booked_on"
        return pairs.filter(_on_days(pairs, self.this.holds, day) & _on_days(pairs, self._held_before))

    def _uniquely_numbered(self) -> pl.DataFrame:
        credible = pl.col("provider_id").is_not_null() & (pl.col("provider_id").str.len_chars() >= _ID_LENGTH_MIN)
        once = pl.col("provider_id").is_unique()
        sides = [frame.filter(credible).filter(once) for frame in (self.lines, self.events)]
        return sides[0].join(sides[1], on="provider_id", suffix="_event")

    def _left(self, pairs: pl.DataFrame) -> pl.DataFrame:
        return pairs.join(self.lines.select("line"), on="line", how="semi").join(
            self.events.select("event"), on="event", how="semi"
        )

    def _take(self, pairs: pl.DataFrame, *, reworded: bool) -> None:
        """Takes pairs one to one in their order, those without rivals at once."""
        if not pairs.height:
            return
        alone = (pl.len().over("line") == 1) & (pl.len().over("event") == 1)
        sure = pairs.filter(alone)
        taken = list(sure.select("line", "event").iter_rows())
        lines: set[int] = set()
        events: set[str] = set()
        for line, event in pairs.filter(~alone).select("line", "event").iter_rows():
            if line not in lines and event not in events:
                lines.add(line)
                events.add(event)
                taken.append((line, event))
        self._note(taken, reworded=reworded)

    def _take_scored(self, found: list[tuple[float, int, str]], *, reworded: bool) -> None:
        """Takes scored pairs one to one, the best first."""
        lines: set[int] = set()
        events: set[str] = set()
        taken = []
        for _, line, event in sorted(found, key=lambda one: (-one[0], one[1], one[2])):
            if line not in lines and event not in events:
                lines.add(line)
                events.add(event)
                taken.append((line, event))
        self._note(taken, reworded=reworded)

    def _note(self, taken: list[tuple[int, str]], *, reworded: bool) -> None:
        self.matches.pairs += [Pair(line, event, reworded) for line, event in taken]
        self.lines = self.lines.filter(~pl.col("line").is_in([line for line, _ in taken]))
        self.events = self.events.filter(~pl.col("event").is_in([event for _, event in taken]))


def _within_days(lines: pl.DataFrame, events: pl.DataFrame, days: int) -> pl.DataFrame:
    """Pairs of equal amounts that lie at most so many days apart, day by day: one amount may be there very often."""
    shifted = [
        events.with_columns(pl.col("booked_on").dt.offset_by(f"{apart}d").alias("_day"))
        for apart in range(-days, days + 1)
    ]
    joined = [
        lines.join(moved, left_on=["amount", "booked_on"], right_on=["amount", "_day"], suffix="_event")
        for moved in shifted
    ]
    return pl.concat(joined)


def _maybe_corrected() -> pl.Expr:
    """Whether two lines of one day may state one event with another amount, before their words are compared."""
    same_sign = pl.col("amount") * pl.col("amount_event") > 0
    near = (pl.col("amount") / pl.col("amount_event")).is_between(*_CORRECTED)
    numbered = pl.col("_text").str.contains(LONG_NUMBER) & pl.col("_text_event").str.contains(LONG_NUMBER)
    same_id = (pl.col("provider_id") == pl.col("provider_id_event")).fill_null(value=False)
    return same_sign & (pl.col("_text").str.len_chars() > 0) & (near | same_id | numbered)


def _on_days(frame: pl.DataFrame, holds: Callable[[date], bool], column: str = "booked_on") -> pl.Series:
    """Whether each row's day is held; every day is asked about once."""
    held = [day for day in frame[column].unique() if holds(day)]
    return frame[column].is_in(pl.Series(held, dtype=pl.Date).implode())


def _likened(pairs: pl.DataFrame) -> pl.DataFrame:
    if not pairs.height:
        return pairs.with_columns(pl.lit(0.0).alias("likeness"))
    events = pairs.select(pl.col(f"{name}_event").alias(name) for name in ("_text", "_name", "_words"))
    return pairs.with_columns(likeness(pairs, events))


def _unique(pairs: pl.DataFrame) -> pl.DataFrame:
    return pairs.filter((pl.len().over("line") == 1) & (pl.len().over("event") == 1))


def _texts(frame: pl.DataFrame) -> Iterable[tuple[Any, ...]]:
    return frame.select("payee", "description").head(_VOCABULARY_MAX // 2).iter_rows()


def _settlements(
    waiting: pl.DataFrame, booked: pl.DataFrame, vocabulary: Vocabulary, mine: str, theirs: str
) -> list[tuple[float, Any, Any]]:
    """Scored pairs of pending and booked lines, as (score, booked, pending) by the columns `theirs` and `mine`.

    A pending line on a day that is not `held` may still be pending: only the same shop tells otherwise.
    """
    if waiting.height > _FEW:
        waiting = waiting.tail(_FEW)
    columns = ["booked_on", "amount"]
    one = waiting.select(pl.col(mine).alias("early"), *columns, "held", _together(waiting))
    other = booked.select(
        pl.col(theirs).alias("late"), pl.col(columns).name.suffix("_late"), _together(booked).alias("text_late")
    )
    apart = (pl.col("booked_on_late") - pl.col("booked_on")).dt.total_days()
    pairs = one.join_where(
        other,
        pl.col("booked_on_late") >= pl.col("booked_on"),
        pl.col("booked_on_late") <= pl.col("booked_on").dt.offset_by(f"{PENDING_DAYS}d"),
    ).with_columns(apart.alias("days"))
    ratio = pl.col("amount_late") / pl.col("amount")
    hold = (ratio > 0) & (ratio < 1) & (pl.col("amount") % _ROUND_HOLD == 0)
    pairs = pairs.filter(ratio.is_between(*_TIP) | hold).with_columns(ratio.alias("ratio"))
    same = pl.col("amount") == pl.col("amount_late")
    only = pairs.filter(same).filter((pl.len().over("early") == 1) & (pl.len().over("late") == 1))
    alone = set(only.select("early", "late").iter_rows())
    found = []
    for row in pairs.iter_rows(named=True):
        named = vocabulary.shared_name(row["text"], row["text_late"])
        exact = row["amount"] == row["amount_late"]
        if named >= _NAMED:
            score = (3.0 if exact else 1.0) + named - row["days"] / 100 - abs(1 - row["ratio"]) / 10
        elif exact and row["held"] and (row["early"], row["late"]) in alone:
            score = 0.5 - row["days"] / 100
        else:
            continue
        found.append((score, row["late"], row["early"]))
    return found


def _together(frame: pl.DataFrame) -> pl.Series:
    texts = [f"{one} {other}" for one, other in frame.select("payee", "description").iter_rows()]
    return pl.Series("text", fold_all(texts), dtype=pl.String)
