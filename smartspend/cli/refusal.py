"""How a command on a file says that a person must solve something: a problem object, or a sentence; exit status 1."""

from __future__ import annotations

import sys
from typing import NoReturn

import orjson
import typer

from smartspend.kernel.errors import DomainError


def refuse(error: DomainError | OSError, file: str, *, as_json: bool) -> NoReturn:
    """Says why a file could not be used, and ends the command."""
    if isinstance(error, DomainError):
        kind, title, status, detail = error.kind(), error.title(), error.status, error.detail
    else:
        kind, title, status = "file-not-readable", "File not readable", 404
        detail = f"{file} cannot be opened: {error.strerror or 'no such file'}."
    if as_json:
        problem = {"type": f"/problems/{kind}", "title": title, "status": status, "detail": detail}
        sys.stdout.buffer.write(orjson.dumps(problem) + b"\n")
        sys.stdout.buffer.flush()
    else:
        typer.echo(detail, err=True)
    raise typer.Exit(1)
