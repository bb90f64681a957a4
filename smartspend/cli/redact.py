"""`smartspend redact [FILE]`: texts as they would leave this machine."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import orjson
import typer

from smartspend.categorisation.known_names import merchant_share
from smartspend.outbound.redaction import Redactor


def redact(
    file: Annotated[str, typer.Argument(help="One text a line; - for standard input.")] = "-",
    *,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object per line.")] = False,
    own_name: Annotated[
        list[str] | None, typer.Option("--own-name", help="A name to hide wherever it stands; may be repeated.")
    ] = None,
) -> None:
    """Show texts with placeholders for what is private in them; nothing is sent."""
    try:
        for line in _lines(file):
            # Numbers begin again on each line, as they do with each request.
            redacted = Redactor(own_name or (), merchant_share).redact(line)
            if json:
                found = [{"kind": one.kind, "start": one.start, "end": one.end} for one in redacted.found]
                sys.stdout.buffer.write(orjson.dumps({"text": redacted.text, "found": found}) + b"\n")
            else:
                sys.stdout.buffer.write(redacted.text.encode() + b"\n")
        sys.stdout.buffer.flush()
    except OSError as error:
        typer.echo(f"{file} cannot be opened: {error.strerror or 'no such file'}.", err=True)
        raise typer.Exit(1) from None


def _lines(file: str) -> Iterator[str]:
    """The lines, without their ends; bytes that are no UTF-8 are shown as such."""
    with ExitStack() as stack:
        source = sys.stdin.buffer if file == "-" else stack.enter_context(Path(file).open("rb"))
        for line in source:
            yield line.rstrip(b"\r\n").decode("utf-8", errors="replace")
