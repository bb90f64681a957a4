"""The table of what is told of which fact; and telling: the message and all its deliveries in one transaction."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Literal, TypeAlias
from uuid import UUID

from smartspend.edge.wire import money
from smartspend.identity.scope import Scope
from smartspend.jobs import queue
from smartspend.kernel.clock import utc_now
from smartspend.kernel.ids import uuid7
from smartspend.notifications import facts, queries, wording
from smartspend.notifications.deliveries import queries as deliveries
from smartspend.notifications.deliveries.plan import Planned, planned
from smartspend.notifications.topics import Topic
from smartspend.notifications.wording import Told, Words

SEND: Final = "notifications.send"
DIGEST: Final = "notifications.digest"

Payload: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Found:
    """What is told, and the key under which it is told once, however often the fact comes."""

    told: Told
    once_key: str
    link: str | None = None


Look: TypeAlias = Callable[[Scope, Payload], Awaitable[Found | None]]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of message: the preference that decides about it, its urgency, where it leads, and its words.

    `look` finds out what is told of a fact, or that there is nothing to tell (any more). `amounts` says that the text
    holds amounts of money, which do not belong on a locked screen.
    """

    name: str
    topic: Topic
    urgency: Literal["low", "normal", "high"]
    link: str
    words: Callable[[Told], Words]
    look: Look
    amounts: bool = False


async def _crossing(scope: Scope, payload: Payload) -> Found | None:
    start, threshold = payload["period_start"], round(payload["threshold"] * 100)
    row = await queries.crossing(scope, UUID(payload["budget_id"]), date.fromisoformat(start), threshold)
    if row is None:
        return None
    told = {"name": row["name"], "threshold": threshold, "period": row["period"], "start": start}
    told |= {"spent": money(row["spent"], row["currency"]), "limit": money(row["limit_minor"], row["currency"])}
    return Found(told, f"crossing:{row['id']}")


async def _pace(scope: Scope, payload: Payload) -> Found | None:
    name = await queries.budget_name(scope, UUID(payload["budget_id"]))
    told = {"name": name, "passes_on": payload.get("passes_on"), "start": payload["period_start"]}
    return Found(told, f"pace:{payload['budget_id']}:{payload['period_start']}") if name else None


async def _goal(_: Scope, payload: Payload) -> Found | None:
    return Found({"name": payload["name"]}, f"goal:{payload['goal_id']}:{payload['id']}")


async def _report(_: Scope, payload: Payload) -> Found | None:
    month = payload["month"]
    told = {"month": month, "score": payload.get("score")}
    return Found(told, f"report:{payload['id']}", f"/insights/month?month={month}")


async def _import(scope: Scope, payload: Payload) -> Found | None:
    import_id = payload.get("import_id") or payload["id"]
    row = await queries.ended_import(scope, UUID(import_id))
    if row is None or row["state"] not in {"done", "failed"}:
        return None
    result, problem = row["result"] or {}, row["problem"] or {}
    told: dict[str, Any] = {name: int(result.get(name) or 0) for name in ("new", "known", "rejected")}
    told |= {"file": row["file_name"], "detail": str(problem.get("detail") or "Something went wrong.")}
    return Found(told, f"import:{import_id}:{row['job_id']}:{row['state']}", f"/import/{import_id}")


async def _email(scope: Scope, payload: Payload) -> Found | None:
    address = await queries.email_of(scope, UUID(payload["person_id"]))
    told = {"address": address, "reason": payload["reason"]}
    return Found(told, f"email:{payload['person_id']}:{payload['since']}") if address else None


async def _webhook(scope: Scope, payload: Payload) -> Found | None:
    row = await queries.webhook_name(scope, UUID(payload["id"]), UUID(payload["delivery_id"]))
    return Found(row, f"webhook:{payload['id']}:{payload['delivery_id']}") if row else None


TOLD: Final[dict[str, Kind]] = {
    "budget.threshold_crossed": Kind(
        "budget-alert", "budget_alerts", "high", "/budgets", wording.budget_alert, _crossing, amounts=True
    ),
    "budget.pace_warned": Kind("pace-warning", "pace_warnings", "normal", "/budgets", wording.pace_warning, _pace),
    "goal.reached": Kind("goal-reached", "goals", "normal", "/goals", wording.goal_reached, _goal),
    "health.report_ready": Kind("report-ready", "reports", "low", "/insights/month", wording.report_ready, _report),
    "import.finished": Kind("import-finished", "imports", "low", "/import", wording.import_finished, _import),
    "import.failed": Kind("import-failed", "imports", "normal", "/import", wording.import_failed, _import),
    "mail.stopped": Kind(
        "email-stopped", "security", "normal", "/settings/notifications", wording.email_stopped, _email
    ),
    "webhook.stopped": Kind(
        "webhook-stopped", "security", "normal", "/settings/webhooks", wording.webhook_stopped, _webhook
    ),
}
"""Fact → what is told of it. A new kind of message is one entry here, with its words in `wording`."""

AMOUNTS: Final = frozenset(kind.name for kind in TOLD.values() if kind.amounts)
"""Kinds of messages whose text holds amounts."""

REPORTS: Final = frozenset({"report-ready"})
"""Kinds of messages that tell of a month's report, which goes along by mail."""


def job_of(kind: Kind) -> str:
    """The kind of the job that tells it."""
    return f"notifications.{kind.name.replace('-', '_')}"


async def tell(scope: Scope, fact_type: str, payload: Payload, *, mail: bool) -> bool:
    """Tells of a fact, once; says whether that was news to anybody. `mail` is whether e-mail is set up."""
    kind = TOLD[fact_type]
    found = await kind.look(scope, payload)
    if found is None:
        return False
    now = utc_now()
    plans = [
        (member["person_id"], one)
        for member in await queries.members(scope)
        for one in planned(member, kind.topic, kind.urgency, now, mail=mail)
    ]
    if not plans:
        return False
    title, body = kind.words(found.told)
    own = uuid7()
    row = {"id": own, "kind": kind.name, "topic": kind.topic, "urgency": kind.urgency, "title": title}
    row |= {"body": body, "link": found.link or kind.link, "told": found.told, "once_key": found.once_key}
    if not await queries.insert(scope, row):
        return False
    await write_down(scope, own, plans)
    if any(plan.channel == "inbox" for _, plan in plans):
        scope.announce(facts.created(own, kind.name, kind.topic))
    return True


async def write_down(scope: Scope, notification_id: UUID, plans: list[tuple[UUID, Planned]]) -> list[UUID]:
    """Writes deliveries down and defers what sends them, in the transaction of their message; gives their ids."""
    rows = [
        {
            "id": uuid7(),
            "notification_id": notification_id,
            "person_id": person_id,
            "channel": one.channel,
            "target": one.target,
            "state": one.state,
            "next_at": one.next_at,
            "problem": one.problem,
        }
        for person_id, one in plans
    ]
    new = await deliveries.insert(scope, rows)
    digests = {(row["person_id"], row["channel"], row["next_at"]) for row in new if row["state"] == "digest"}
    for row in new:
        if row["state"] == "queued":
            await defer_sending(scope, row["id"], row["next_at"])
    for person_id, channel, at in sorted(digests):
        await defer_digest(scope, person_id, channel, at)
    return [row["id"] for row in new]


async def defer_sending(scope: Scope, delivery_id: UUID, at: datetime | None) -> None:
    """Has one delivery sent, now or then."""
    arguments = {"delivery_id": str(delivery_id)}
    await queue.follow_up(scope.connection, scope.household_id, SEND, arguments, at=at, one_by_one=False)


async def defer_digest(scope: Scope, person_id: UUID, channel: str, at: datetime | None) -> None:
    """Has what waits for a digest collected."""
    arguments = {"person_id": str(person_id), "channel": channel}
    await queue.follow_up(scope.connection, scope.household_id, DIGEST, arguments, at=at, one_by_one=False)
