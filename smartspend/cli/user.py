"""`smartspend user …`: people of this installation, for whoever runs it."""

from __future__ import annotations

import secrets
from typing import Annotated, Any

import orjson
import typer

from smartspend.cli.serve import DataDir, own_settings

user = typer.Typer(help="People of this installation.", no_args_is_help=True)

Json = Annotated[bool, typer.Option("--json", help="Machine-readable.")]


@user.command("list")
def list_people(data_dir: DataDir = None, *, json: Json = False) -> None:
    """List everyone."""
    import asyncio

    settings = own_settings(data_dir)

    async def run() -> list[dict[str, Any]]:
        from smartspend.cli.session import cli_pool
        from smartspend.identity import service

        async with cli_pool(settings) as pool:
            return await service.everyone(pool)

    people = asyncio.run(run())
    if json:
        typer.echo(orjson.dumps(people))
        return
    for one in people:
        typer.echo(f"{one['role']:8} {one['email']:40} {one['name']}")


@user.command("add")
def add(
    email: str,
    name: Annotated[str, typer.Option(help="How they are called.")],
    data_dir: DataDir = None,
    *,
    json: Json = False,
) -> None:
    """Add a person with a made-up password, which is printed once."""
    settings = own_settings(data_dir)
    password = secrets.token_urlsafe(12)

    async def run() -> dict[str, Any]:
        from smartspend.cli.session import cli_pool
        from smartspend.identity import service

        async with cli_pool(settings) as pool:
            open_settings = settings.model_copy(update={"registration": "open"})
            return await service.register(pool, open_settings, email=email, password=password, name=name)

    person = _or_exit(run)
    if json:
        typer.echo(orjson.dumps({**person, "password": password}))
    else:
        typer.echo(f"{email} is registered as {person['role']}. Password: {password}")


@user.command("password")
def password(email: str, data_dir: DataDir = None, *, json: Json = False) -> None:
    """Give a person a new made-up password, which is printed once, and sign them out everywhere."""
    settings = own_settings(data_dir)
    made = secrets.token_urlsafe(12)

    async def run() -> dict[str, Any]:
        from smartspend.cli.session import cli_pool
        from smartspend.identity import service

        async with cli_pool(settings) as pool:
            return await service.reset_password(pool, email, made)

    person = _or_exit(run)
    typer.echo(orjson.dumps({**person, "password": made}) if json else f"{email} has a new password: {made}")


def _or_exit(run: Any) -> dict[str, Any]:
    import asyncio

    from smartspend.kernel.errors import DomainError

    try:
        done: dict[str, Any] = asyncio.run(run())
    except DomainError as error:
        typer.echo(error.detail, err=True)
        raise typer.Exit(1) from None
    return done
