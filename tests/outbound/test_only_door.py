"""Nothing but this package reaches outside: nobody else has a client in hand."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CLIENTS = {
    *("httpx", "requests", "aiohttp", "urllib3", "urllib.request", "http.client", "httpcore", "websockets", "smtplib"),
    *("ftplib", "poplib", "imaplib", "telnetlib", "xmlrpc.client", "socket", "ssl", "pycurl", "niquests", "paramiko"),
}
CONNECTS = {"create_connection", "open_connection", "sock_connect", "open_unix_connection", "connect_ex"}
ARGUED = {
    ("smartspend/cli/supervisor.py", "http.client"): "asks the server that it started itself whether it is healthy",
    ("smartspend/cli/doctor.py", "socket"): "binds a port to see whether it is free, and connects to nobody",
}


def reaching_out(source: str) -> Iterator[str]:
    """What in a module could reach outside: imports of clients, also by name, and calls that connect."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in CONNECTS:
                yield called
            named = node.args[0] if node.args and called in {"import_module", "__import__"} else None
            names = [str(named.value)] if isinstance(named, ast.Constant) else []
        else:
            continue
        yield from (client for client in CLIENTS for name in names if f"{name}.".startswith(f"{client}."))


def test_the_product_has_one_door() -> None:
    found = {
        (str(path.relative_to(ROOT)), what)
        for path in sorted((ROOT / "smartspend").rglob("*.py"))
        if path.relative_to(ROOT).parts[1] != "outbound"
        for what in reaching_out(path.read_text("utf-8"))
    }
    assert found == set(ARGUED)


@pytest.mark.parametrize(
    "source",
    [
        *("import httpx", "import httpx as h", "from httpx import AsyncClient", "import urllib.request"),
        *("from urllib import request", "from http import client", "import http.client as c", "import aiohttp.web"),
        *("import importlib\nimportlib.import_module('requests')", "__import__('socket')"),
        *("import asyncio\nasyncio.open_connection('a', 1)", "def f():\n    import smtplib"),
    ],
)
def test_every_way_out_is_seen(source: str) -> None:
    assert list(reaching_out(source))


@pytest.mark.parametrize(
    "source", ["import http", "from http.server import HTTPServer", "from urllib.parse import quote"]
)
def test_what_is_no_way_out(source: str) -> None:
    assert not list(reaching_out(source))
