"""A process of its own in which Apprise sends one message: `python -m smartspend.outbound.messenger_child`.

Apprise brings clients for a hundred services; here it can reach nothing but the gate. From before its first line runs,
a hook that cannot be taken off refuses connections to any other address, look-ups of names, files outside of Python's
own, and other programs. The address with its secrets comes by standard input; the answer leaves as JSON.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import sysconfig
from typing import Any, Final
from urllib.parse import urlsplit

CPU_SECONDS: Final = 20
_RUNS: Final = ("subprocess.Popen", "os.exec", "os.posix_spawn", "os.system", "os.fork", "os.forkpty", "pty.spawn")
_CHANGES: Final = ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.chmod", "os.chown", "os.link", "os.symlink")


def lock(port: int) -> None:
    """Leaves this process no way out but the gate at `port` of this machine."""
    roots = tuple({os.path.realpath(path) for path in (sys.prefix, sys.base_prefix, *sysconfig.get_paths().values())})

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "socket.connect" and arguments[1][:2] != ("127.0.0.1", port):
            raise PermissionError("no way out but the gate")
        if event == "socket.getaddrinfo" and arguments[0] not in {"127.0.0.1", b"127.0.0.1"}:
            raise PermissionError("names are looked up by the gate")
        if event == "open" and not _may_open(arguments, roots):
            raise PermissionError("no files")
        if event in _RUNS or event in _CHANGES or event in {"socket.bind", "socket.sendto", "socket.sendmsg"}:
            raise PermissionError("nothing but messages")

    sys.addaudithook(refuse)


def _may_open(arguments: tuple[Any, ...], roots: tuple[str, ...]) -> bool:
    path, mode = arguments[0], arguments[1]
    if isinstance(path, int):
        return True
    if isinstance(mode, str) and any(one in mode for one in "wax+"):
        return False
    real = os.path.realpath(os.fsdecode(path))
    return real.startswith(roots) or real in {"/dev/null", "/dev/urandom", "/etc/mime.types", "/etc/ssl/openssl.cnf"}


def send(told: dict[str, Any]) -> dict[str, Any]:
    """Sends one message; says whether it went, or in which way it did not."""
    import apprise  # behind the lock

    said: list[str] = []
    one = apprise.Apprise()
    if not one.add(told["url"]):
        return {"status": "unusable", "said": ""}
    result = one.notify(
        body=told["body"],
        title=told["title"],
        notify_type=told["type"],
        body_format="text",
        timeout=told["timeout"],
        log_callback=lambda entry, _: said.append(str(entry.message)),
    )
    status = "sent" if result else "failed"
    return {"status": status, "said": " ".join(said[-2:])[:400]}


def check(told: dict[str, Any]) -> dict[str, Any]:
    """Says whether Apprise can read an address, without sending anything."""
    import apprise

    return {"status": "usable" if apprise.Apprise().add(told["url"]) else "unusable", "said": ""}


def main() -> None:
    """Reads what to do, locks itself in, does it."""
    told = json.loads(sys.stdin.read())
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    os.environ.clear()
    if told.get("gate"):
        os.environ.update({"HTTP_PROXY": told["gate"], "HTTPS_PROXY": told["gate"], "ALL_PROXY": told["gate"]})
    lock(urlsplit(told.get("gate") or "http://127.0.0.1:0").port or 0)
    answer = check(told) if told.get("only_check") else send(told)
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
