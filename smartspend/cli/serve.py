"""`smartspend serve` and `smartspend worker`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:  # settings are slow to load, and most commands on a file need none
    from smartspend.settings import Settings

DataDir = Annotated[
    Path | None, typer.Option(help="Where data is kept.", show_default="SMARTSPEND_DATA_DIR, or .data in a checkout")
]


def own_settings(data_dir: Path | None = None, **values: str | None) -> Settings:
    """The settings with what the command line says on top."""
    from smartspend.settings import Settings

    if data_dir is not None:
        os.environ["SMARTSPEND_DATA_DIR"] = str(data_dir.expanduser().absolute())
    for name, value in values.items():
        if value is not None:
            os.environ[f"SMARTSPEND_{name.upper()}"] = value
    return Settings()  # type: ignore[call-arg]  # every field has a default


def serve(
    port: Annotated[int | None, typer.Option(help="Port to listen on.", show_default="8000")] = None,
    host: Annotated[str | None, typer.Option(help="Address to listen on.", show_default="127.0.0.1")] = None,
    data_dir: DataDir = None,
    *,
    worker: Annotated[bool, typer.Option(help="Run a worker beside the API.")] = True,
) -> None:
    """Serve the whole product: API, web app, worker, schedule and, unless told otherwise, the database."""
    _supervise(("api", "worker") if worker else ("api",), data_dir, port, host)


def worker(data_dir: DataDir = None) -> None:
    """Run only a worker, beside another machine's `serve`, on the database of SMARTSPEND_DATABASE_URL."""
    _supervise(("worker",), data_dir, None, None)


def _supervise(parts: tuple[str, ...], data_dir: Path | None, port: int | None, host: str | None) -> None:
    from smartspend.cli.supervisor import AlreadyRunning, StartFailed, Supervisor
    from smartspend.db.embedded import EmbeddedServerError
    from smartspend.settings import SettingsError

    settings = own_settings(data_dir, port=str(port) if port else None, host=host)
    try:
        Supervisor(settings, parts=parts, say=_say).run()
    except (AlreadyRunning, StartFailed, EmbeddedServerError, SettingsError) as error:
        typer.echo(f"Smart Spend did not start: {error}", err=True)
        raise typer.Exit(1) from None


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
