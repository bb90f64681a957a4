"""`smartspend demo`: two years of sample data, to look around in."""

from __future__ import annotations

import secrets
from typing import Annotated, Any, Final

import orjson
import typer

from smartspend.cli.serve import DataDir, own_settings

EMAIL: Final = "demo@example.com"


def demo(
    email: Annotated[str | None, typer.Option(help="Whose household to fill; the first person's otherwise.")] = None,
    data_dir: DataDir = None,
    *,
    json: Annotated[bool, typer.Option("--json", help="Machine-readable.")] = False,
) -> None:
    """Fill a household with two years of sample data, in one change that the history can take back."""
    import asyncio

    from smartspend.kernel.errors import DomainError

    try:
        done = asyncio.run(_fill(email, data_dir))
    except DomainError as error:
        problem = {"type": f"/problems/{error.kind()}", "title": error.title(), "status": error.status}
        typer.echo(orjson.dumps({**problem, "detail": error.detail}) if json else error.detail, err=not json)
        raise typer.Exit(1) from None
    if json:
        typer.echo(orjson.dumps(done))
        return
    typer.echo(f"{done['new']:,} transactions in {done['accounts']} accounts for {done['email']}.")
    if done["password"]:
        typer.echo(f"Sign in as {done['email']} with the password {done['password']}")


async def _fill(email: str | None, data_dir: Any) -> dict[str, Any]:
    from smartspend.cli.session import cli_pool, person_named
    from smartspend.identity import service as identity
    from smartspend.imports import demo as sample
    from smartspend.jobs.context import JobContext

    settings = own_settings(data_dir)
    async with cli_pool(settings) as pool:
        password = None
        person = await person_named(pool, email)
        if person is None:
            password = secrets.token_urlsafe(12)
            allowed = settings.model_copy(update={"registration": "open"})
            person = await identity.register(pool, allowed, email=email or EMAIL, password=password, name="Demo")
        filled = await sample.fill(JobContext(pool, person["household_id"], sample.KIND, None, {}))
    return {**filled, "email": person["email"], "password": password}
