"""Asking a model outside about what the cascade left over."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
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
from smartspend.kernel.errors import DomainError
from smartspend.kernel.ids import uuid7s
from smartspend.outbound.redaction import Redactor
from smartspend.outbound.service import Answer, Call, Client
from smartspend.transactions import facts as ledger_facts

ROWS_MAX: Final = 2_000
QUESTIONS_MAX: Final = 400
"""Different texts that are asked about after one import; the rest waits for people, and for the next import."""
SECONDS_MAX: Final = 300.0
"""How long one import may keep asking: a worker has other things to do."""
_GIVE_UP_AFTER: Final = 2
"""Questions in a row without an answer, after which the service is left alone."""
PURPOSE: Final = "Suggest categories for transactions that nothing else could sort"


@dataclass(slots=True)
class Asking:
    """What is left over, and what is known about it so far."""

    model: Model
    client: Client
    own_names: list[str]
    keys: dict[str, UUID]
    rows: dict[Question, list[UUID]]
    threshold: float
    said: dict[Question, Said] = field(default_factory=dict)
    troubles: dict[Question, Trouble] = field(default_factory=dict)


async def categorise_left_over(pool: Pool, import_id: UUID, model: Model, client: Client) -> dict[str, Any]:
    """Asks about what is left over, of an import first, and writes what comes of it.

    Safe to repeat; no answer is no error.
    """
    asking = await _begin(pool, import_id, model, client)
    waiting = [one for one in asking.rows if one not in asking.said][:QUESTIONS_MAX]
    failed, until = 0, time.monotonic() + SECONDS_MAX
    for batch in _batches(waiting, model):
        if failed >= _GIVE_UP_AFTER:
            asking.troubles.update(dict.fromkeys(batch, _last(asking)))
            continue
        if time.monotonic() > until:
            break
        before = len(asking.said)
        await _ask(asking, batch)
        failed = 0 if len(asking.said) > before else failed + 1
        await _remember(pool, asking, batch)
    categorised = await _write(pool, asking)
    return {"asked": len(waiting), "answered": len(asking.said), "categorised": categorised}


async def _begin(pool: Pool, import_id: UUID, model: Model, client: Client) -> Asking:
    async with open_scope(pool, client.household_id, _actor(model)) as scope:
        left = await queries.left_over(scope, import_id, ROWS_MAX)
        names = await queries.own_names(scope)
    rows = await asyncio.to_thread(_questions, left, names)  # a millisecond each, and the worker has a heart to beat
    async with open_scope(pool, client.household_id, _actor(model)) as scope:
        known = await queries.remembered(scope, model.name, [one.key for one in rows])
        keys, threshold = await queries.built_in_categories(scope), await threshold_of(scope)
    asking = Asking(model, client, names, keys, rows, threshold)
    answers = {
        (row["text"], row["direction"]): Said(row["category_key"], row["confidence"], row["reason"]) for row in known
    }
    asking.said = {one: answers[one.key, one.direction] for one in rows if (one.key, one.direction) in answers}
    return asking


def _questions(rows: Sequence[Row], names: list[str]) -> dict[Question, list[UUID]]:
    found: defaultdict[Question, list[UUID]] = defaultdict(list)
    first: dict[tuple[str, str], Question] = {}
    made: dict[tuple[str, str, bool], Question | None] = {}
    for row in rows:
        said = row["payee"], row["description"], row["incoming"]
        if said not in made:
            made[said] = question(row["payee"], row["description"], names, merchant_share, incoming=row["incoming"])
        one = made[said]
        if one is not None:
            found[first.setdefault((one.key, one.direction), one)].append(row["id"])
    return dict(found)


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


async def _write(pool: Pool, asking: Asking) -> int:
    """Writes decisions and notes, in one batch that can be taken back; says how many got a category."""
    rows = [row for one, ids in asking.rows.items() for row in _written(asking, one, ids)]
    if not rows:
        return 0
    async with open_scope(pool, asking.client.household_id, _actor(asking.model)) as scope:
        batch_id = await begin_batch(scope, "categorisation.ai", f"The AI model {asking.model.name} was asked")
        categorised = await queries.decide(scope, rows)
        if categorised:
            scope.announce(ledger_facts.changed(batch_id, categorised))
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
