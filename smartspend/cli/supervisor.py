"""Keeps the parts of the product running: database, API, worker. Whatever dies is started again; the end is orderly.

This process stays small and imports nothing heavy. Its children die with it, however it dies.
"""

from __future__ import annotations

import ctypes
import fcntl
import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import IO, Final

from smartspend.db.embedded import EmbeddedServer, EmbeddedServerError
from smartspend.settings import Settings

_PATIENCE_SECONDS: Final = 15.0
_BACKOFF_MAX_SECONDS: Final = 10.0
_STEADY_SECONDS: Final = 30.0
_TICK_SECONDS: Final = 0.1
_READY_SECONDS: Final = 60.0
_SET_DEATH_SIGNAL: Final = 1  # PR_SET_PDEATHSIG of prctl(2)

_MIGRATE: Final = "import sys; from smartspend.db.migrate import migrate; migrate(sys.argv[1])"


class AlreadyRunning(Exception):  # read as a sentence
    """Another Smart Spend serves this data directory."""


class StartFailed(Exception):  # read as a sentence
    """A part of the product did not start."""


class Part:
    """One child process, started again when it dies: at once after a steady life, else with growing patience."""

    def __init__(self, name: str, module: str, environment: dict[str, str]) -> None:
        self.name = name
        self._command = [sys.executable, "-m", module]
        self._environment = environment
        self._process: subprocess.Popen[bytes] | None = None
        self._started_at = 0.0
        self._backoff = 0.2
        self._not_before = 0.0

    def start(self) -> None:
        """Starts it."""
        self._started_at = time.monotonic()
        self._process = subprocess.Popen(  # noqa: S603  # our own interpreter and module
            self._command,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C reaches only the supervisor, which ends the parts in order
            preexec_fn=_die_with_parent,  # noqa: PLW1509  # this process has a single thread
        )

    def mind(self, say: Callable[[str], None]) -> None:
        """Starts it again where it died."""
        now = time.monotonic()
        if self._process is not None and self._process.poll() is not None:
            steady = now - self._started_at > _STEADY_SECONDS
            self._backoff = 0.2 if steady else min(self._backoff * 2, _BACKOFF_MAX_SECONDS)
            say(f"The {self.name} ended (status {self._process.returncode}); it starts again in {self._backoff:.1f} s.")
            self._process, self._not_before = None, now + self._backoff
        if self._process is None and now >= self._not_before:
            self.start()

    def stop(self) -> None:
        """Asks it to end, and kills it where it does not."""
        process, self._process = self._process, None
        if process is None or process.poll() is not None:
            return
        process.terminate()
        try:
            process.wait(_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    @property
    def pid(self) -> int | None:
        """Process id, where it runs."""
        return self._process.pid if self._process else None


class Supervisor:
    """The whole product on one machine."""

    def __init__(self, settings: Settings, *, parts: tuple[str, ...], say: Callable[[str], None]) -> None:
        self._settings = settings
        self._say = say
        self._server = EmbeddedServer(settings.data_dir) if settings.embedded else None
        self._server_backoff = 0.0
        self._server_not_before = 0.0
        environment = os.environ | {
            "SMARTSPEND_DATA_DIR": str(settings.data_dir),
            "SMARTSPEND_HOST": settings.host,
            "SMARTSPEND_PORT": str(settings.port),
        }
        modules = {"api": "smartspend.api.server", "worker": "smartspend.worker"}
        self._parts = [Part(name, modules[name], environment) for name in parts]
        self._stopping = False
        self._lock: IO[str] | None = None

    def run(self) -> None:
        """Starts everything, minds it, and ends it in order at SIGINT or SIGTERM.

        Raises `AlreadyRunning`, `StartFailed`, `EmbeddedServerError`.
        """
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, self._ask_to_stop)
        self._settings.data_dir.mkdir(parents=True, exist_ok=True)
        self._lock = _hold(self._settings.data_dir / "serve.lock")
        self._settings.signing_key()
        url = self._settings.database_url or ""
        try:
            if self._server is not None:
                self._server.start()
                url = self._server.url
            _migrate(url)
            for part in self._parts:
                part.start()
            if self._parts and self._parts[0].name == "api":
                self._wait_until_ready()
            while not self._stopping:
                self._mind()
                time.sleep(_TICK_SECONDS)
        finally:
            for part in self._parts:
                part.stop()
            if self._server is not None:
                self._server.stop()
            self._say("Stopped.")

    def _mind(self) -> None:
        if self._server is not None and not self._server.running() and time.monotonic() >= self._server_not_before:
            self._say("The database server ended; it starts again. Nothing that was saved is lost.")
            self._start_again(self._server)
        for part in self._parts:
            part.mind(self._say)

    def _start_again(self, server: EmbeddedServer) -> None:
        """Starts the database server; one that cannot start now, on a full disk say, gets another chance later."""
        try:
            server.start()
        except (EmbeddedServerError, OSError) as error:
            self._server_backoff = min(max(self._server_backoff * 2, 0.5), _BACKOFF_MAX_SECONDS)
            self._server_not_before = time.monotonic() + self._server_backoff
            self._say(f"{error}\nIt is tried again in {self._server_backoff:.1f} s.")
        else:
            self._server_backoff = 0.0

    def _wait_until_ready(self) -> None:
        host = "127.0.0.1" if self._settings.host in {"0.0.0.0", "::", ""} else self._settings.host  # noqa: S104  # compared, not bound
        deadline = time.monotonic() + _READY_SECONDS
        while not self._stopping:
            connection = http.client.HTTPConnection(host, self._settings.port, timeout=5)
            try:
                connection.request("GET", "/health/live")
                if connection.getresponse().status == http.HTTPStatus.OK:
                    break
            except OSError:
                if time.monotonic() > deadline:
                    raise StartFailed(
                        f"Nothing answers at {host}:{self._settings.port}. Is the port taken? Try another with --port."
                    ) from None
                self._parts[0].mind(self._say)
                time.sleep(0.03)
            finally:
                connection.close()
        name = "localhost" if host == "127.0.0.1" else host
        if not self._stopping:
            self._say(f"Smart Spend is ready: http://{name}:{self._settings.port}   (Ctrl-C stops it)")

    def _ask_to_stop(self, _signal: int, _frame: FrameType | None) -> None:
        self._stopping = True


def _hold(path: Path) -> IO[str]:
    """Holds the data directory for this process; the lock goes with the process, however it ends."""
    file = path.open("w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise AlreadyRunning(
            f"Smart Spend already serves {path.parent}: stop it first, or name another --data-dir."
        ) from None
    return file


def _migrate(url: str) -> None:
    """Migrates in a child, whose libraries this process need not carry for the rest of its life."""
    done = subprocess.run([sys.executable, "-c", _MIGRATE, url], check=False, capture_output=True, text=True)  # noqa: S603  # our own interpreter
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or ["no reason given"]
        raise StartFailed(f"The database could not be brought up to date: {last[0]}")


def _die_with_parent() -> None:
    if os.uname().sysname == "Linux":
        ctypes.CDLL(None).prctl(_SET_DEATH_SIGNAL, signal.SIGTERM)
