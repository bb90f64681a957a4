"""Whether anything is missed or doubled when workers are killed and jobs are given out again and again.

    python benchmarks/chaos/run.py [--histories 10000] [--seconds 420] [--households 8] [--kill-every 6] [--json]

A history is one fact, told to the inbox, by e-mail and to a webhook. They are made in several households side by side,
as many as the time allows, at most `--histories`. While they are told through the real product, its worker is killed
with SIGKILL within seconds of its first finished jobs, every tenth job is put into the queue once more up to ten times,
and the mail service and the webhook's receiver have bad moments. In the end, each message must be in the inbox once,
each letter at the mail service once (by its idempotency key), and each event at the receiver under one id.
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
WHERE id > %s AND id %% 10 = 0 AND status <> 'doing' AND args ->> 'kind' ~ '^(notifications|webhooks)'
"""
OPEN = """SELECT count(*) AS open FROM procrastinate_jobs
WHERE status = 'doing' OR (status = 'todo' AND (scheduled_at IS NULL OR scheduled_at <= now()))"""
FINISHED = "SELECT count(*) FROM procrastinate_jobs WHERE status = 'succeeded'"
LEFT = "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')"
OPEN_MAX = 400
BATCH = 10
LATER = (
    "UPDATE procrastinate_jobs SET scheduled_at = now() WHERE status = 'todo' AND scheduled_at > now() + interval '5s'"
)
WAITING = "SELECT count(*) FROM {} WHERE state IN ('queued', 'failed', 'digest')"


def keep_killing(product: Product, url: str, every: float, stop: threading.Event, killed: list[int]) -> None:
    """Kills the worker again and again, soon after its first finished jobs; the supervisor starts another one."""
    draw = random.Random(every)
    with psycopg.connect(url, autocommit=True) as connection:
        before = 0
        while not stop.wait(0.2):
            row = connection.execute(FINISHED).fetchone()
            assert row is not None
            if row[0] <= before or stop.wait(draw.uniform(0, every)):
                continue
            worker = product.child("smartspend.worker")
            if worker is not None:
                with contextlib.suppress(psutil.Error):
                    worker.kill()
                    killed.append(worker.pid)
            row = connection.execute(FINISHED).fetchone()
            before = row[0] if row else 0


async def tell(url: str, households: list[str], histories: int, seconds: float) -> int:
    """Makes histories, some in each transaction, while the time lasts and the queue is not long; gives their number."""
    wiring.install()
    pool = make_pool(url, name="chaos", size_max=4)
    await pool.open(wait=True)
    made, until = 0, time.monotonic() + seconds
    while made < histories and time.monotonic() < until:
        async with pool.connection() as connection:
            row = await (await connection.execute(OPEN)).fetchone()
        if row is not None and row["open"] > OPEN_MAX:
            await asyncio.sleep(0.2)
            continue
        for household in households:
            async with open_scope(pool, UUID(household), SYSTEM) as scope:
                for number in range(made, min(made + BATCH, histories)):
                    goal = str(UUID(int=number + 1))
                    scope.announce(Fact("goal.reached", {"id": goal, "goal_id": goal, "name": f"Goal {number}"}))
            made = min(made + BATCH, histories)
    await pool.close()
    return made


def give_out_again(url: str, stop: threading.Event) -> None:
    """Puts jobs into the queue once more, those that were done as well."""
    with psycopg.connect(url, autocommit=True) as connection:
        last = 0
        while not stop.wait(1.0):
            newest = connection.execute("SELECT coalesce(max(id), 0) FROM procrastinate_jobs").fetchone()
            connection.execute(AGAIN, [last])
            after = connection.execute("SELECT coalesce(max(id), 0) FROM procrastinate_jobs").fetchone()
            assert newest is not None
            assert after is not None
            last = after[0]


def bad_moments(resend: ResendSimulator, receiver: WebhookReceiver, draw: random.Random, stop: threading.Event) -> None:
    """Has services go wrong now and then."""
    while not stop.wait(0.5):
        resend.misbehave(draw.choice(("broken", "half", "disconnect", "too_many")))
        receiver.statuses.append(draw.choice([500, 429, 302]))


def settle(url: str) -> None:
    """Waits until nothing is open any more; what waits for its next attempt gets it at once."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    with psycopg.connect(url, autocommit=True) as connection:
        while time.monotonic() < deadline:
            for table in ("deliveries", "webhook_deliveries"):
                connection.execute(f"UPDATE {table} SET next_at = now() WHERE state = 'failed' AND next_at > now()")
            connection.execute(LATER)
            counts = [
                connection.execute(WAITING.format(table)).fetchone() for table in ("deliveries", "webhook_deliveries")
            ]
            counts.append(connection.execute(LEFT).fetchone())
            if not any(row and row[0] for row in counts):
                return
            time.sleep(1)


def measure(
    product: Product, asked: argparse.Namespace, resend: ResendSimulator, receiver: WebhookReceiver
) -> dict[str, Any]:
    """Runs the histories and counts what became of them."""
    households = []
    for number in range(asked.households):
        person = Resident(product, f"Ada{number}")
        hook = {"url": f"{receiver.url}/hook", "events": ["goal.reached"], "name": "Mine"}
        person.say(person.api.post("/webhooks", json=hook), 201)
        households.append(str(person.get("/auth/me")["household_id"]))
    url = EmbeddedServer(product.data_dir).url
    stop, killed = threading.Event(), list[int]()
    draw = random.Random(asked.seed)
    threads = [
        threading.Thread(target=keep_killing, args=(product, url, asked.kill_every, stop, killed)),
        threading.Thread(target=give_out_again, args=(url, stop)),
        threading.Thread(target=bad_moments, args=(resend, receiver, draw, stop)),
    ]
    for thread in threads:
        thread.start()
    histories = asyncio.run(tell(url, households, asked.histories, asked.seconds))
    stop.wait(asked.kill_every)
    stop.set()
    for thread in threads:
        thread.join()
    settle(url)
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
        "histories": histories,
        "households": len(households),
        "workers_killed": len(killed),
        "missed": dict(zip(("inbox", "mail", "webhook"), [histories - one for one in found], strict=True)),
        "doubled": dict(zip(("inbox", "mail", "webhook"), doubled, strict=True)),
        "requests": {"mail": len(resend.received), "webhook": len(receiver.received)},
    }


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--histories", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=420.0)
    parser.add_argument("--households", type=int, default=8)
    parser.add_argument("--kill-every", type=float, default=6.0)
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
