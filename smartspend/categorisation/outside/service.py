"""Asking a model outside about what the cascade left over."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from typing import Any, Final
from uuid import UUID

from smartspend.categorisation.known_names import merchant_share
from smartspend.categorisation.outside import chat, queries, zero_shot
from smartspend.categorisation.outside.configured import Model
from smartspend.categorisation.outside.question import Question, Said, Trouble, decision, note, question, trouble_of
from smartspend.categorisation.threshold.service import threshold_of
from smartspend.db.pool import Pool
from smartspend.history.service import begin_batch
from smartspend.identity.scope import Actor, Row, open_scope
from smartspend.jobs import queue
from smartspend.kernel.errors import DomainError
from smartspend.kernel.ids import uuid7s
from smartspend.outbound.redaction import Redactor
from smartspend.outbound.service import Answer, Call, Client
from smartspend.transactions import facts as ledger_facts

ROWS_MAX: Final = 2_000
"""Transactions that one run looks at."""
QUESTIONS_MAX: Final = 400
"""Different texts that one run asks about; what is left is for the run that follows it."""
SECONDS_MAX: Final = 300.0
"""How long one run may keep asking: a worker has other things to do."""
UNANSWERED_MAX: Final = 2_000
"""Texts without a usable answer that are handed on, so that the next runs do not ask about them again."""
_GIVE_UP_AFTER: Final = 2
"""Questions in a row without an answer, after which the service is left alone."""
PURPOSE: Final = "Suggest categories for transactions that nothing else could sort"


@dataclass(slots=True)
class Asking:
    """What a run is about, and what is known about it so far. Where there is `more`, it begins after `until`."""

    model: Model
    client: Client
    own_names: list[str]
    keys: dict[str, UUID]
    rows: dict[Question, list[UUID]]
    threshold: float
    until: queries.Place | None = None
    more: bool = False
    said: dict[Question, Said] = field(default_factory=dict)
    troubles: dict[Question, Trouble] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Run:
    """Which of the runs after an import this is: it looks at what comes `after` a place, and asks about no text of
    which `unanswered` holds the mark.
    """

    import_id: UUID
    after: queries.Place | None = None
    unanswered: tuple[str, ...] = ()

    @classmethod
    def of(cls, arguments: Mapping[str, Any]) -> Run:
        """From a job's arguments; those of the first run are a fact's payload."""
        place = arguments.get("after")
        after = None if place is None else (bool(place[0]), date.fromisoformat(place[1]), UUID(place[2]))
        return cls(UUID(arguments["id"]), after, tuple(arguments.get("unanswered", ())))

    def arguments(self) -> dict[str, Any]:
        """As `of` takes them."""
        after = None if self.after is None else [self.after[0], str(self.after[1]), str(self.after[2])]
        return {"id": str(self.import_id), "after": after, "unanswered": list(self.unanswered)}


async def categorise_left_over(pool: Pool, run: Run, model: Model, client: Client, follow: str) -> dict[str, Any]:
    """Asks about what is left over, of an import first, and writes what comes of it. As long as there is more and the
    service answers, a job of the kind `follow` goes on where this one ends.

    Safe to repeat; no answer is no error.
    """
    asking = await _begin(pool, run, model, client)
    waiting = [one for one in asking.rows if one not in asking.said]
    failed, until, in_time = 0, time.monotonic() + SECONDS_MAX, True
    for batch in _batches(waiting, model):
        if failed >= _GIVE_UP_AFTER:
            asking.troubles.update(dict.fromkeys(batch, _last(asking)))
            continue
        if time.monotonic() > until:
            in_time = False
            break
        before = len(asking.said)
        await _ask(asking, batch)
        failed = 0 if len(asking.said) > before else failed + 1
        await _remember(pool, asking, batch)
    following = None
    if failed < _GIVE_UP_AFTER and (asking.more or not in_time):
        marks = (*run.unanswered, *(_mark(one) for one in asking.troubles))[-UNANSWERED_MAX:]
        following = Run(run.import_id, asking.until if in_time else run.after, marks)
    categorised = await _write(pool, asking, following, follow)
    return {"asked": len(waiting), "answered": len(asking.said), "categorised": categorised, "more": bool(following)}


async def _begin(pool: Pool, run: Run, model: Model, client: Client) -> Asking:
    async with open_scope(pool, client.household_id, _actor(model)) as scope:
        left = await queries.left_over(scope, run.import_id, run.after, ROWS_MAX)
        names = await queries.own_names(scope)
    asked = await asyncio.to_thread(_questions, left, names)  # a millisecond each, and the worker has a heart to beat
    async with open_scope(pool, client.household_id, _actor(model)) as scope:
        texts = list({one.key for one in asked if one is not None})
        known = await queries.remembered(scope, model.name, texts)
        keys, threshold = await queries.built_in_categories(scope), await threshold_of(scope)
    answers = {
        (row["text"], row["direction"]): Said(row["category_key"], row["confidence"], row["reason"]) for row in known
    }
    asking = Asking(model, client, names, keys, {}, threshold, more=len(left) == ROWS_MAX)
    unanswered, fresh = set(run.unanswered), 0
    for row, one in zip(left, asked, strict=True):
        if one is not None and one not in asking.rows and (one.key, one.direction) not in answers:
            if fresh == QUESTIONS_MAX:
                asking.more = True
                break
            fresh += _mark(one) not in unanswered
        asking.until = (row["other"], row["booked_on"], row["id"])
        if one is not None and ((one.key, one.direction) in answers or _mark(one) not in unanswered):
            asking.rows.setdefault(one, []).append(row["id"])
    asking.said = {one: answers[one.key, one.direction] for one in asking.rows if (one.key, one.direction) in answers}
    return asking


def _mark(one: Question) -> str:
    """A question in few letters, from which its text cannot be read."""
    return blake2b(f"{one.direction} {one.key}".encode(), digest_size=6).hexdigest()


def _questions(rows: Sequence[Row], names: list[str]) -> list[Question | None]:
    """What to ask about each row; those that differ in nothing but what is private share a question."""
    first: dict[tuple[str, str], Question] = {}
    made: dict[tuple[str, str, bool], Question | None] = {}
    found = []
    for row in rows:
        said = row["payee"], row["description"], row["incoming"]
        if said not in made:
            one = question(row["payee"], row["description"], names, merchant_share, incoming=row["incoming"])
            made[said] = None if one is None else first.setdefault((one.key, one.direction), one)
        found.append(made[said])
    return found


def _batches(questions: Sequence[Question], model: Model) -> list[list[Question]]:
    size = chat.BATCH if model.kind == "openai" else 1
    pieces = []
    for direction in ("out", "in"):
        same = [one for one in questions if one.direction == direction]
        pieces += [same[place : place + size] for place in range(0, len(same), size)]
    return pieces


def _last(asking: Asking) -> Trouble:
    return next(reversed(asking.troubles.values()), "unreachable")


async def _ask(asking: Asking, batch: Sequence[Question]) -> None:
    try:
        if asking.model.kind == "openai":
            await _ask_chat(asking, batch)
        else:
            await _ask_zero_shot(asking, batch[0])
    except DomainError:
        # Whatever stops a call before there is an answer leaves the transactions as they are.
        asking.troubles.update({one: "unreachable" for one in batch if one not in asking.said})


async def _ask_chat(asking: Asking, batch: Sequence[Question]) -> None:
    """Asks for all at once, and once more in plain words about those without a usable answer."""
    left = list(batch)
    for repair in (False, True):
        payload = chat.payload(asking.model.name, left, asking.keys, repair=repair)
        answer = await _call(asking, "chat/completions", payload)
        trouble = trouble_of(answer.status)
        if trouble is None:
            found = chat.answers(answer.json(), left, asking.keys)
            asking.said.update({left[place]: said for place, said in found.items()})
            left = [one for place, one in enumerate(left) if place not in found]
        elif trouble != "refused" or repair:
            asking.troubles.update(dict.fromkeys(left, trouble))
            return
        if not left:
            return
    asking.troubles.update(dict.fromkeys(left, "nonsense"))


async def _ask_zero_shot(asking: Asking, one: Question) -> None:
    labels, sure = zero_shot.groups(one, asking.keys), 1.0
    for last in (False, True):
        answer = await _call(asking, asking.model.name, zero_shot.payload(one, list(labels)))
        trouble = trouble_of(answer.status)
        best = zero_shot.best(answer.json(), labels) if trouble is None else None
        if best is None:
            asking.troubles[one] = trouble or "nonsense"
            return
        sure *= best[1]
        if last:
            asking.said[one] = Said(best[0], round(sure, 3))
        else:
            labels = zero_shot.categories(one, asking.keys, best[0])


async def _call(asking: Asking, path: str, payload: dict[str, Any]) -> Answer:
    redactor = Redactor(asking.own_names, merchant_share)
    return await asking.client.ask(Call(asking.model.service, path, payload, PURPOSE, redactor))


async def _remember(pool: Pool, asking: Asking, batch: Sequence[Question]) -> None:
    answered = [(one, asking.said[one]) for one in batch if one in asking.said]
    if not answered:
        return
    rows = [
        {
            "id": str(id_),
            "direction": one.direction,
            "text": one.key,
            "category_key": said.category,
            "confidence": said.confidence,
            "reason": said.reason,
        }
        for id_, (one, said) in zip(uuid7s(len(answered)), answered, strict=True)
    ]
    async with open_scope(pool, asking.client.household_id, _actor(asking.model)) as scope:
        await queries.remember(scope, asking.model.name, rows)


async def _write(pool: Pool, asking: Asking, following: Run | None, follow: str) -> int:
    """Writes decisions and notes, in one batch that can be taken back, and has the next run follow; says how many got a
    category.
    """
    rows = [row for one, ids in asking.rows.items() for row in _written(asking, one, ids)]
    household_id, categorised = asking.client.household_id, 0
    async with open_scope(pool, household_id, _actor(asking.model)) as scope:
        if rows:
            batch_id = await begin_batch(scope, "categorisation.ai", f"The AI model {asking.model.name} was asked")
            categorised = await queries.decide(scope, rows)
            if categorised:
                scope.announce(ledger_facts.changed(batch_id, categorised))
        if following is not None:
            await queue.follow_up(scope.connection, household_id, follow, following.arguments())
    return categorised


def _written(asking: Asking, one: Question, ids: Sequence[UUID]) -> list[dict[str, Any]]:
    if one in asking.said:
        decided = decision(asking.said[one], asking.model.name, asking.threshold)
        category = asking.keys.get(decided.category) if decided.category else None
        told = {"category": category and str(category), "confidence": decided.confidence, "reason": decided.reason}
    elif one in asking.troubles:
        told = {"category": None, "confidence": None, "reason": note(asking.model.name, asking.troubles[one])}
    else:
        return []
    return [{"own": str(id_), **told} for id_ in ids]


def _actor(model: Model) -> Actor:
    return Actor("system", None, f"AI model {model.name}")
