"""`smartspend import FILE`: a bank's file goes into the ledger, through the same steps as an upload."""

from __future__ import annotations

import hashlib
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path
from typing import IO, Annotated, Any

import orjson
import typer

from smartspend.cli.refusal import refuse
from smartspend.cli.serve import DataDir, own_settings

_PIECE: int = 1024 * 1024


def import_file(
    file: Annotated[str, typer.Argument(help="The bank's file; - for standard input.")],
    account: Annotated[str | None, typer.Option(help="The account's name; made where there is none.")] = None,
    email: Annotated[str | None, typer.Option(help="Whose ledger; the first person's otherwise.")] = None,
    data_dir: DataDir = None,
    *,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Record a bank's file. Lines that are known already change nothing."""
    import asyncio

    from smartspend.kernel.errors import DomainError

    _check_name(account)
    try:
        with tempfile.TemporaryFile(prefix="smartspend-import-") as body:
            done = asyncio.run(_record(body, file, account, email, data_dir))
    except (DomainError, OSError) as error:
        refuse(error, str(getattr(error, "filename", None) or file), as_json=json)
    if json:
        typer.echo(orjson.dumps(done))
        return
    typer.echo(
        f"{done['new']:,} new and {done['known']:,} known of {done['lines']:,} lines in “{done['account']}”, "
        f"{done['categorised']:,} with a category, {done['rejected']:,} not understood, {done['seconds']} s"
    )


def _check_name(account: str | None) -> None:
    """Raises `BadParameter` for what could not be an account's name elsewhere either."""
    from pydantic import TypeAdapter, ValidationError

    from smartspend.edge.wire import Name

    try:
        TypeAdapter[str | None](Name | None).validate_python(account)
    except ValidationError as error:
        said = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise typer.BadParameter(said, param_hint="--account") from None


async def _record(body: IO[bytes], file: str, account: str | None, email: str | None, data_dir: Any) -> dict[str, Any]:
    from smartspend.accounts import service as accounts
    from smartspend.cli.session import cli_pool, person_named
    from smartspend.identity.scope import Actor, open_scope
    from smartspend.identity.service import UnknownPerson
    from smartspend.imports import jobs, service
    from smartspend.jobs.context import JobContext

    started = time.perf_counter()
    received = _received(body, file)
    async with cli_pool(own_settings(data_dir)) as pool:
        person = await person_named(pool, email)
        if person is None:
            raise UnknownPerson("Nobody is registered under this address: see `smartspend user add`.")
        actor = Actor("person", person["id"], person["name"])
        async with open_scope(pool, person["household_id"], actor) as scope:
            known = {one["name"].casefold(): one["id"] for one in await accounts.list_accounts(scope)}
            account_id = known.get(account.casefold()) if account else None
            options = {"account": {"name": account}} if account and account_id is None else None
            import_id = await service.keep(
                scope, received, account_id=account_id, auto=True, person_id=person["id"], options=options
            )
        context = JobContext(pool, person["household_id"], service.READ, None, {"import_id": str(import_id)})
        result = await jobs.read_file(context) or {}
        async with open_scope(pool, person["household_id"], actor) as scope:
            own = await accounts.get_account(scope, result["account_id"])
    told = {name: result[name] for name in ("import_id", "account_id", "lines", "new", "known", "changed")}
    told |= {name: result[name] for name in ("rejected", "categorised")}
    return {**told, "account": own["name"], "seconds": round(time.perf_counter() - started, 2)}


def _received(body: IO[bytes], file: str) -> Any:
    """The file's bytes as an upload would bring them. Raises `FileTooLarge`, `OSError`."""
    from smartspend.imports.upload import FileTooLarge, Received
    from smartspend.kernel.limits import FILE_SIZE_MAX

    digest, size = hashlib.sha256(), 0
    with nullcontext(sys.stdin.buffer) if file == "-" else Path(file).open("rb") as source:
        while piece := source.read(_PIECE):
            size += len(piece)
            if size > FILE_SIZE_MAX:
                raise FileTooLarge
            digest.update(piece)
            body.write(piece)
    return Received(body, "statement" if file == "-" else Path(file).name, size, digest.digest())
