"""The command line: `smartspend COMMAND`."""

from __future__ import annotations

from typing import Annotated

import typer

from smartspend import __version__
from smartspend.cli.categorise import categorise
from smartspend.cli.demo import demo
from smartspend.cli.doctor import doctor
from smartspend.cli.import_file import import_file
from smartspend.cli.inspect import inspect
from smartspend.cli.rates import rates
from smartspend.cli.recurring import recurring
from smartspend.cli.redact import redact
from smartspend.cli.serve import serve, worker
from smartspend.cli.user import user

app = typer.Typer(
    name="smartspend",
    help="Smart Spend: understand where your money goes, on your own machine.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _version(wanted: bool) -> None:  # noqa: FBT001  # the shape of Typer's callbacks
    if wanted:
        typer.echo(f"smartspend {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    *,
    _said: Annotated[
        bool, typer.Option("--version", help="Say the version.", is_eager=True, callback=_version)
    ] = False,
) -> None:
    """Understand where your money goes, on your own machine."""


app.command()(serve)
app.command()(worker)
app.command()(doctor)
app.command()(inspect)
app.command()(categorise)
app.command("import")(import_file)
app.command()(demo)
app.command()(recurring)
app.command()(redact)
app.add_typer(rates, name="rates")
app.add_typer(user, name="user")


def main() -> None:
    """Runs the command line."""
    app()


if __name__ == "__main__":
    main()
