"""`GET /export`: everything of a household in one zip, as JSON for machines and CSV for spreadsheets."""

from __future__ import annotations

import csv
import tempfile
import zipfile
from collections.abc import AsyncIterator, Iterator
from typing import IO, Any, Final

import orjson
from fastapi import APIRouter
from psycopg import sql
from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse

from smartspend import __version__
from smartspend.edge.wire import problems
from smartspend.identity.access import HouseholdRoute, HouseholdScope
from smartspend.identity.scope import Scope
from smartspend.kernel.clock import utc_now
from smartspend.schema import metadata

router = APIRouter(tags=["identity"], route_class=HouseholdRoute)

_LEFT_OUT: Final = frozenset({"kept_answers", "file_pieces", "report_files"})
_HIDDEN: Final = frozenset({"household_id", "search"})
_IN_MEMORY: Final = 8 * 1024 * 1024
_PAGE: Final = 2_000
_PIECE: Final = 64 * 1024
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")


@router.get(
    "/export",
    response_class=StreamingResponse,
    responses={
        200: {"content": {"application/zip": {}}, "description": "Everything of your household"},
        **problems(401),
    },
)
async def export(scope: HouseholdScope) -> StreamingResponse:
    """Take everything with you: each table as JSON lines and as CSV."""
    file: IO[bytes] = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  # closed after it was sent
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        about = {"product": "Smart Spend", "version": __version__, "made_at": utc_now()}
        archive.writestr("about.json", orjson.dumps(about, option=orjson.OPT_UTC_Z))
        for table in metadata.sorted_tables:
            if table.info.get("household") and table.name not in _LEFT_OUT:
                names = [column.name for column in table.columns if column.name not in _HIDDEN]
                await _write_table(scope, archive, table.name, names)
    file.seek(0)
    headers = {"Content-Disposition": f'attachment; filename="smart-spend-{utc_now():%Y-%m-%d}.zip"'}
    headers["Cache-Control"] = "no-store"
    return StreamingResponse(
        _pieces(file), media_type="application/zip", headers=headers, background=BackgroundTask(file.close)
    )


async def _pieces(file: IO[bytes]) -> AsyncIterator[bytes]:
    while piece := await run_in_threadpool(file.read, _PIECE):
        yield piece


async def _write_table(scope: Scope, archive: zipfile.ZipFile, table: str, names: list[str]) -> None:
    """Writes one table twice, page by page through a cursor of the database, so that size does not matter."""
    query = sql.SQL("SELECT {} FROM {} WHERE household_id = current_household()").format(
        sql.SQL(", ").join(map(sql.Identifier, names)), sql.Identifier(table)
    )
    with (
        tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as lines,
        tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY, mode="w+", encoding="utf-8", newline="") as cells,
    ):
        writer = csv.writer(cells)
        writer.writerow(names)
        async with scope.connection.cursor(name=f"export_{table}") as cursor:
            await cursor.execute(query)
            while rows := await cursor.fetchmany(_PAGE):
                lines.writelines(_json_lines(rows))
                writer.writerows([[_cell(row[name]) for name in names] for row in rows])
        cells.seek(0)
        lines.seek(0)
        await run_in_threadpool(_pack, archive, f"json/{table}.ndjson", lines)
        await run_in_threadpool(_pack, archive, f"csv/{table}.csv", cells)


def _pack(archive: zipfile.ZipFile, name: str, file: IO[Any]) -> None:
    with archive.open(name, "w", force_zip64=True) as entry:
        while piece := file.read(_PIECE):
            entry.write(piece if isinstance(piece, bytes) else piece.encode())


def _json_lines(rows: list[dict[str, Any]]) -> Iterator[bytes]:
    for row in rows:
        yield orjson.dumps(row, option=orjson.OPT_UTC_Z | orjson.OPT_APPEND_NEWLINE, default=_plain)


def _plain(value: Any) -> str:
    return bytes(value).hex() if isinstance(value, bytes | memoryview) else str(value)


def _cell(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(value, dict | list):
        value = orjson.dumps(value, default=_plain, option=orjson.OPT_UTC_Z).decode()
    elif isinstance(value, bytes | memoryview):
        value = bytes(value).hex()
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_STARTS) else value
