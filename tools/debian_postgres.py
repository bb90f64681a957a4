"""Run a command against a private PostgreSQL of the system's packages, beside the embedded one the product brings.

The command finds the server's superuser in SMARTSPEND_TEST_DATABASE_URL. The cluster lives in a temporary directory,
listens on a socket there alone, and is gone afterwards. Exit status 75 means that no server could be had.

    debian_postgres.py COMMAND ARG…
"""

from __future__ import annotations

import getpass
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

OLDEST: Final = 15  # the oldest server the product promises to run on
NO_SERVER: Final = 75  # EX_TEMPFAIL of sysexits.h
# A server that is thrown away afterwards need not survive a power cut.
OPTIONS: Final = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c synchronous_commit=off"


def oldest_server() -> Path | None:
    """Return the programs of the oldest installed server that the product supports."""
    found = {int(path.parent.name): path for path in Path("/usr/lib/postgresql").glob("[0-9]*/bin")}
    usable = [version for version, path in found.items() if version >= OLDEST and (path / "initdb").exists()]
    return found[min(usable)] if usable else None


def install() -> None:
    """Install Debian's server where that is possible; elsewhere do nothing."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", "postgresql"]):
        subprocess.run(["apt-get", *command], env=env, stdout=subprocess.DEVNULL, check=False)


def server_user() -> str:
    """Return who runs the server: PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return getpass.getuser()
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def run_with_server(programs: Path, command: Sequence[str]) -> int:
    """Start the cluster, run the command, remove the cluster; return the command's exit status."""
    home = Path(tempfile.mkdtemp(prefix="pg-"))
    user = server_user()
    identity = {"user": user, "group": pwd.getpwnam(user).pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}
    shutil.chown(home, user)
    data = str(home / "data")

    def server(program: str, *arguments: str) -> None:
        done = subprocess.run(  # type: ignore[call-overload]  # the keywords of `identity` come and go together
            [str(programs / program), "-D", data, *arguments],
            cwd=home,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            **identity,
        )
        if done.returncode:
            raise SystemExit(f"{program} failed:\n{done.stdout}")

    try:
        server("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        # pg_ctl's child keeps its standard output: it must be a file, or waiting for its end would never end.
        server("pg_ctl", "-w", "-l", str(home / "log"), "-o", f"{OPTIONS} -k {home}", "start")
        try:
            url = f"postgresql://postgres@/postgres?host={urllib.parse.quote(str(home), safe='')}"
            return subprocess.run(
                list(command), env={**os.environ, "SMARTSPEND_TEST_DATABASE_URL": url}, check=False
            ).returncode
        finally:
            server("pg_ctl", "-w", "-m", "fast", "stop")
    finally:
        shutil.rmtree(home)


def main(command: Sequence[str]) -> int:
    """Find or install a server, then run the command with it."""
    if oldest_server() is None:
        install()
    programs = oldest_server()
    if programs is None:
        print(f"No PostgreSQL {OLDEST} or newer is installed, and it could not be installed.", file=sys.stderr)
        return NO_SERVER
    print(f"with the server of {programs}", flush=True)
    return run_with_server(programs, command)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
