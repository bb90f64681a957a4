"""Serves the built web app: files by their names, everything else that a browser asks for by its start page."""

from __future__ import annotations

import gzip
import mimetypes
import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

_PACKAGE: Final = Path(__file__).resolve().parents[1]
_FOR_EVER: Final = "public, max-age=31536000, immutable"
_HASH: Final = re.compile(r"[-.]([A-Za-z0-9_-]{8})\.\w+$", re.ASCII)
_WORTH_PACKING: Final = frozenset({".js", ".css", ".html", ".svg", ".json", ".webmanifest", ".txt"})


def web_directory() -> Path | None:
    """Where the built web app lies: in the installed package, or in a checkout after its build."""
    for candidate in (_PACKAGE / "web_dist", _PACKAGE.parent / "web" / "dist" / "browser"):
        if (candidate / "index.html").is_file():
            return candidate
    return None


def start_page(request: Request) -> Response | None:
    """The web app's start page, where it is built."""
    directory = web_directory()
    if directory is None:
        return None
    response = _file(request, directory / "index.html", "no-cache")
    response.headers["Vary"] = "Accept, Accept-Encoding"
    return response


def install(app: FastAPI) -> None:
    """Adds the web app behind everything else, where it is built."""
    directory = web_directory()
    if directory is None:
        return
    files = {path.relative_to(directory).as_posix(): path for path in directory.rglob("*") if path.is_file()}
    start = directory / "index.html"

    async def serve(request: Request) -> Response:
        name = request.path_params["name"].strip("/")
        if name.startswith("api/"):
            raise HTTPException(404)
        path = files.get(name)
        if path is not None:
            return _file(request, path, _FOR_EVER if _hashed(name) else "no-cache")
        if "." in name.rpartition("/")[2]:
            raise HTTPException(404)
        return _file(request, start, "no-cache")

    app.add_route("/{name:path}", serve, methods=["GET", "HEAD"], include_in_schema=False)


def _file(request: Request, path: Path, cache: str) -> Response:
    """A file, packed for whoever can unpack it: half a second of a slow line for a few milliseconds, once."""
    headers = {"Cache-Control": cache, "Vary": "Accept-Encoding"}
    if path.suffix not in _WORTH_PACKING or "gzip" not in request.headers.get("accept-encoding", ""):
        return FileResponse(path, headers=headers)
    status = path.stat()
    tag = f'"{status.st_mtime_ns:x}-{status.st_size:x}"'
    headers |= {"ETag": tag, "Content-Encoding": "gzip"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Response(_packed(path, status.st_mtime_ns), headers=headers, media_type=kind)


@lru_cache(maxsize=256)
def _packed(path: Path, _changed: int) -> bytes:
    return gzip.compress(path.read_bytes(), compresslevel=9, mtime=0)


def _hashed(name: str) -> bool:
    """Whether a file's name holds the hash of its content, as the build's outputs do (`main-ABCDEFGH.js`)."""
    mark = _HASH.search(name)
    return mark is not None and any(character.isupper() or character.isdigit() for character in mark[1])
