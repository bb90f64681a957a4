"""`smartspend doctor`: looks at everything the product needs and says what is wrong and what to do."""

from __future__ import annotations

import os
import shutil
import socket
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Final

import typer

from smartspend.cli.serve import DataDir, own_settings

if TYPE_CHECKING:  # settings are slow to load, and most commands on a file need none
    from smartspend.settings import Settings

_FREE_BYTES_MIN: Final = 1024**3
_PYTHON_MIN: Final = (3, 11)


@dataclass(frozen=True)
class Finding:
    """One thing looked at; `advice` is empty where all is well."""

    about: str
    found: str
    advice: str = ""


def doctor(
    data_dir: DataDir = None, *, json: Annotated[bool, typer.Option("--json", help="Machine-readable.")] = False
) -> None:
    """Check this installation and say what is wrong."""
    try:
        settings = own_settings(data_dir)
    except ValueError as error:
        findings = [Finding("settings", "cannot be read", " ".join(str(error).split()))]
    else:
        findings = list(_look(settings))
    if json:
        import orjson

        shown = [
            {"about": one.about, "ok": not one.advice, "found": one.found, "advice": one.advice} for one in findings
        ]
        typer.echo(orjson.dumps({"ok": not any(one.advice for one in findings), "checks": shown}))
    else:
        for one in findings:
            typer.echo(f"{'!!' if one.advice else 'ok'}  {one.about:12} {one.found}")
            if one.advice:
                typer.echo(f"    → {one.advice}")
    raise typer.Exit(1 if any(one.advice for one in findings) else 0)


def _look(settings: Settings) -> Iterator[Finding]:
    yield _python()
    yield _data_dir(settings)
    yield _disk(settings)
    yield _secret(settings)
    yield _port(settings)
    yield _ai(settings)
    yield _rates(settings)
    yield _mail(settings)
    yield _sealing(settings)
    yield _web()
    yield _database(settings)


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding("Python", version, "" if sys.version_info >= _PYTHON_MIN else "Python 3.11 or newer is needed.")


def _data_dir(settings: Settings) -> Finding:
    existing = next(path for path in (settings.data_dir, *settings.data_dir.parents) if path.exists())
    if os.access(existing, os.W_OK):
        return Finding("data", str(settings.data_dir))
    return Finding("data", f"{existing} cannot be written", "Choose another with --data-dir or SMARTSPEND_DATA_DIR.")


def _disk(settings: Settings) -> Finding:
    existing = next(path for path in (settings.data_dir, *settings.data_dir.parents) if path.exists())
    free = shutil.disk_usage(existing).free
    advice = "" if free >= _FREE_BYTES_MIN else "Less than 1 GB is free: a full disk stops the database. Make room."
    return Finding("disk", f"{free / 1024**3:.1f} GB free", advice)


def _secret(settings: Settings) -> Finding:
    from smartspend.settings import SettingsError

    try:
        settings.signing_key()
    except SettingsError as error:
        return Finding("secret", "missing or unusable", str(error))
    return Finding("secret", "from SMARTSPEND_SECRET_KEY" if settings.secret_key else "kept in the data directory")


def _port(settings: Settings) -> Finding:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            advice = f"Something listens there: if that is not Smart Spend, choose another --port ({error.strerror})."
            return Finding("port", f"{settings.host}:{settings.port} is taken", advice)
    return Finding("port", f"{settings.host}:{settings.port} is free")


def _ai(settings: Settings) -> Finding:
    from smartspend.categorisation.outside.configured import configured
    from smartspend.settings import SettingsError

    try:
        model = configured(settings)
    except SettingsError as error:
        return Finding("AI model", "cannot be asked", str(error))
    if model is None:
        return Finding("AI model", "off; nothing leaves this machine")
    where = "in the house" if model.service.home else "outside"
    return Finding("AI model", f"{model.name} at {model.service.target().authority} ({model.kind}, {where})")


def _rates(settings: Settings) -> Finding:
    from smartspend.rates.jobs import configured
    from smartspend.settings import SettingsError

    try:
        where = configured(settings)
    except SettingsError as error:
        return Finding("rates", "cannot be fetched", str(error))
    return Finding("rates", f"fetched from {where.target().authority}" if where else "not fetched")


def _mail(settings: Settings) -> Finding:
    from smartspend.notifications.mail.configured import Resend, configured
    from smartspend.settings import SettingsError

    try:
        mail = configured(settings)
    except SettingsError as error:
        return Finding("e-mail", "cannot be sent", str(error))
    if mail is None:
        return Finding("e-mail", "off; none is sent")
    way = mail.way.url if isinstance(mail.way, Resend) else f"{mail.way.host}:{mail.way.port}"
    return Finding("e-mail", f"from {mail.sender} through {way}")


def _sealing(settings: Settings) -> Finding:
    from smartspend.db.sealing import read_keys
    from smartspend.settings import SettingsError

    try:
        keys = read_keys(settings.sealing_key_texts())
    except (SettingsError, ValueError) as error:
        return Finding("sealing keys", "missing or unusable", f"{error} Set SMARTSPEND_SEALING_KEYS.")
    where = "SMARTSPEND_SEALING_KEYS" if settings.sealing_keys else "the data directory"
    return Finding("sealing keys", f"{len(keys.keys)} from {where}")


def _web() -> Finding:
    from smartspend.api.web import web_directory

    directory = web_directory()
    advice = "" if directory else "The web app is not built: run script/server once, or install a released wheel."
    return Finding("web app", str(directory or "not built"), advice)


def _database(settings: Settings) -> Finding:
    import psycopg

    from smartspend.db.embedded import EmbeddedServer, EmbeddedServerError, binaries
    from smartspend.db.migrate import VERSION_MIN

    where = "the embedded server" if settings.embedded else "SMARTSPEND_DATABASE_URL"
    try:
        if settings.embedded:
            binaries()
        with psycopg.connect(
            settings.database_url or EmbeddedServer(settings.data_dir).url, connect_timeout=5
        ) as connection:
            version = connection.info.server_version
    except EmbeddedServerError as error:
        return Finding("database", "no server to start", str(error))
    except psycopg.OperationalError as error:
        if settings.embedded:
            return Finding("database", "the embedded server is not running; `smartspend serve` starts it")
        return Finding("database", "out of reach", f"{' '.join(str(error).split())} Check SMARTSPEND_DATABASE_URL.")
    advice = "" if version >= VERSION_MIN else "PostgreSQL 15 or newer is needed."
    return Finding("database", f"PostgreSQL {version // 10000} ({where})", advice)
