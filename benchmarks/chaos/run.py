"""Whether anything is missed or doubled when workers are killed and jobs are given out again and again.

    python benchmarks/chaos/run.py [--histories 10000] [--kill-every 4] [--seed 1] [--json]

A history is one fact, told to the inbox, by e-mail and to a webhook. While they are told through the real product, its
worker is killed with SIGKILL every few seconds, every third job is put into the queue once more up to ten times, and
the mail service and the webhook's receiver have bad moments. In the end, each message must be in the inbox once, each
letter at the mail service once (by its idempotency key), and each event at the receiver under one id.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any
from uuid import UUID

import psutil
import psycopg

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # so that it can be called as a program

from smartspend import wiring
from smartspend.db.embedded import EmbeddedServer
from smartspend.db.pool import make_pool
from smartspend.events.fact import Fact
from smartspend.identity.scope import SYSTEM, open_scope
from smartspend.sandbox.mail import ResendSimulator
from smartspend.sandbox.receiver import WebhookReceiver
from tests.browser.people import Resident
from tests.product import Product, running

PATIENCE_SECONDS = 900
AGAIN = """
INSERT INTO procrastinate_jobs (task_name, queue_name, priority, args)
SELECT task_name, queue_name, priority, args FROM procrastinate_jobs, generate_series(1, 1 + (random() * 9)::int)
WHERE id > %s AND id %% 3 = 0 AND status <> 'doing' AND args ->> 'household_id' = %s
"""
OPEN = "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')"
LATER = (
    "UPDATE procrastinate_jobs SET scheduled_at = now() WHERE status = 'todo' AND scheduled_at > now() + interval '5s'"
)
WAITING = "SELECT count(*) FROM {} WHERE state IN ('queued', 'failed', 'digest')"


def keep_killing(product: Product, every: float, stop: threading.Event, killed: list[int]) -> None:
    """Kills the worker every few seconds; the supervisor starts another one."""
    while not stop.wait(every):
        worker = product.child("smartspend.worker")
        if worker is not None:
            with contextlib.suppress(psutil.Error):
                worker.kill()
                killed.append(worker.pid)


async def tell(url: str, household: str, histories: int) -> None:
    """Makes the histories, each in a transaction of its own."""
    wiring.install()
    pool = make_pool(url, name="chaos", size_max=4)
    await pool.open(wait=True)
    for number in range(histories):
        goal = str(UUID(int=number + 1))
        async with open_scope(pool, UUID(household), SYSTEM) as scope:
            scope.announce(Fact("goal.reached", {"id": goal, "goal_id": goal, "name": f"Goal {number}"}))
    await pool.close()


def give_out_again(url: str, household: str, stop: threading.Event) -> None:
    """Puts jobs into the queue once more, those that were done as well."""
    with psycopg.connect(url, autocommit=True) as connection:
        last = 0
        while not stop.wait(1.0):
            newest = connection.execute("SELECT coalesce(max(id), 0) FROM procrastinate_jobs").fetchone()
            connection.execute(AGAIN, [last, household])
            after = connection.execute("SELECT coalesce(max(id), 0) FROM procrastinate_jobs").fetchone()
            assert newest is not None
            assert after is not None
            last = after[0]


def bad_moments(resend: ResendSimulator, receiver: WebhookReceiver, draw: random.Random, stop: threading.Event) -> None:
    """Has services go wrong now and then."""
    while not stop.wait(0.5):
        resend.misbehave(draw.choice(("broken", "half", "disconnect", "too_many")))
        receiver.statuses.append(draw.choice([500, 429, 302]))


def settle(url: str, household: str) -> None:
    """Waits until nothing is open any more; what waits for its next attempt gets it at once."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SELECT set_config('app.household', %s, false)", [household])
        while time.monotonic() < deadline:
            for table in ("deliveries", "webhook_deliveries"):
                connection.execute(f"UPDATE {table} SET next_at = now() WHERE state = 'failed' AND next_at > now()")
            connection.execute(LATER)
            counts = [
                connection.execute(WAITING.format(table)).fetchone() for table in ("deliveries", "webhook_deliveries")
            ]
            counts.append(connection.execute(OPEN).fetchone())
            if not any(row and row[0] for row in counts):
                return
            time.sleep(1)


def measure(
    product: Product, asked: argparse.Namespace, resend: ResendSimulator, receiver: WebhookReceiver
) -> dict[str, Any]:
    """Runs the histories and counts what became of them."""
    person = Resident(product, "Ada")
    hook = {"url": f"{receiver.url}/hook", "events": ["goal.reached"], "name": "Mine"}
    person.say(person.api.post("/webhooks", json=hook), 201)
    household = person.get("/auth/me")["household_id"]
    url = EmbeddedServer(product.data_dir).url
    stop, killed = threading.Event(), list[int]()
    draw = random.Random(asked.seed)
    threads = [
        threading.Thread(target=keep_killing, args=(product, asked.kill_every, stop, killed)),
        threading.Thread(target=give_out_again, args=(url, household, stop)),
        threading.Thread(target=bad_moments, args=(resend, receiver, draw, stop)),
    ]
    for thread in threads:
        thread.start()
    asyncio.run(tell(url, household, asked.histories))
    stop.wait(asked.kill_every * 5)
    stop.set()
    for thread in threads:
        thread.join()
    settle(url, household)
    with psycopg.connect(url) as connection:
        titles = [row[0] for row in connection.execute("SELECT title FROM notifications").fetchall()]
    inbox = Counter(titles)
    letters = Counter(letter["subject"] for letter in resend.letters.values())
    ids: dict[str, set[str]] = {}
    for one in receiver.received:
        ids.setdefault(one.json()["data"]["id"], set()).add(one.headers["webhook-id"])
    reached = {one for one, marks in ids.items() if any(receiver.taken[mark] for mark in marks)}
    doubled = [sum(n - 1 for n in counted.values()) for counted in (inbox, letters)]
    doubled.append(sum(len(marks) - 1 for marks in ids.values()))
    found = [len(inbox), len(letters), len(reached)]
    return {
        "histories": asked.histories,
        "workers_killed": len(killed),
        "missed": dict(zip(("inbox", "mail", "webhook"), [asked.histories - one for one in found], strict=True)),
        "doubled": dict(zip(("inbox", "mail", "webhook"), doubled, strict=True)),
        "requests": {"mail": len(resend.received), "webhook": len(receiver.received)},
    }


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--histories", type=int, default=10_000)
    parser.add_argument("--kill-every", type=float, default=4.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="smartspend-chaos-") as directory,
        ResendSimulator() as resend,
        WebhookReceiver() as receiver,
    ):
        base = Path(directory)
        (base / ".env").write_text(
            "SMARTSPEND_MAIL_KIND=resend\nSMARTSPEND_MAIL_FROM=money@example.org\nSMARTSPEND_RESEND_KEY=re_1\n"
            f"SMARTSPEND_RESEND_URL={resend.url}\nSMARTSPEND_MESSAGES_AT_HOME=true\n"
        )
        started = time.monotonic()
        with running(base) as product:
            figures = measure(product, asked, resend, receiver)
        figures["seconds"] = round(time.monotonic() - started)
    print(json.dumps(figures, indent=None if asked.json else 2))


if __name__ == "__main__":
    main()
