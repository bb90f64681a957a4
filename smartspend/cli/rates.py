"""`smartspend rates …`: exchange rates of this installation, for whoever runs it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import orjson
import typer

from smartspend.cli.serve import DataDir, own_settings

if TYPE_CHECKING:
    from smartspend.db.pool import Pool
    from smartspend.settings import Settings

rates = typer.Typer(help="Exchange rates of this installation.", no_args_is_help=True)

Json = Annotated[bool, typer.Option("--json", help="Machine-readable.")]


@rates.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="The European Central Bank's file: XML, CSV, or the ZIP of the CSV.")],
    data_dir: DataDir = None,
    *,
    json: Json = False,
) -> None:
    """Take published rates from a file, for every household: nothing is fetched."""
    from smartspend.kernel.clock import utc_now
    from smartspend.rates import service
    from smartspend.rates.reference_file import read

    try:
        data = file.read_bytes()
    except OSError as error:
        typer.echo(f"{file} cannot be opened: {error.strerror or 'no such file'}.", err=True)
        raise typer.Exit(1) from None

    async def run(pool: Pool) -> dict[str, Any]:
        return await service.publish(pool, read(data, utc_now().date()))

    _say(_done(own_settings(data_dir), run), json=json)


@rates.command("fetch")
def fetch(data_dir: DataDir = None, *, json: Json = False) -> None:
    """Fetch published rates now, where SMARTSPEND_RATES=ecb allows it."""
    from smartspend.kernel.clock import utc_now
    from smartspend.outbound.service import EVERYBODY, Client
    from smartspend.rates import jobs
    from smartspend.settings import SettingsError

    settings = own_settings(data_dir)
    try:
        where = jobs.configured(settings)
    except SettingsError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    if where is None:
        typer.echo(
            "Fetching is off: set SMARTSPEND_RATES=ecb, or take a file with `smartspend rates import`.", err=True
        )
        raise typer.Exit(1)

    async def run(pool: Pool) -> dict[str, Any]:
        told = await jobs.fetch_if_due(pool, where, Client(pool, EVERYBODY), utc_now(), at_once=True)
        return told or {}

    told = _done(settings, run)
    if told["failure"]:
        typer.echo(told["failure"], err=True)
        raise typer.Exit(1)
    _say(told, json=json)


def _done(settings: Settings, run: Callable[[Pool], Awaitable[dict[str, Any]]]) -> dict[str, Any]:
    import asyncio

    from smartspend.cli.session import cli_pool
    from smartspend.kernel.errors import DomainError

    async def within() -> dict[str, Any]:
        async with cli_pool(settings) as pool:
            return await run(pool)

    try:
        return asyncio.run(within())
    except DomainError as error:
        typer.echo(error.detail, err=True)
        raise typer.Exit(1) from None


def _say(told: dict[str, Any], *, json: bool) -> None:
    if json:
        typer.echo(orjson.dumps(told))
        return
    what = f"{told['added']} rates are new, {told['changed']} changed; the newest are of {told['last_day']}."
    gone = f" Left out, for nobody books in them: {', '.join(told['unknown'])}." if told["unknown"] else ""
    typer.echo(what + gone)
