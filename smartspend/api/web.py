"""Serves the built web app: files by their names, everything else that a browser asks for by its start page."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

_PACKAGE: Final = Path(__file__).resolve().parents[1]
_FOR_EVER: Final = "public, max-age=31536000, immutable"
_HASH_LENGTH: Final = 8


def web_directory() -> Path | None:
    """Where the built web app lies: in the installed package, or in a checkout after its build."""
    for candidate in (_PACKAGE / "web_dist", _PACKAGE.parent / "web" / "dist" / "browser"):
        if (candidate / "index.html").is_file():
            return candidate
    return None


def start_page() -> Response | None:
    """The web app's start page, where it is built."""
    directory = web_directory()
    if directory is None:
        return None
    return FileResponse(directory / "index.html", headers={"Cache-Control": "no-cache", "Vary": "Accept"})


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
        if path is not None and name != "index.html":
            return FileResponse(path, headers={"Cache-Control": _FOR_EVER if _hashed(name) else "no-cache"})
        if "." in name.rpartition("/")[2]:
            raise HTTPException(404)
        return FileResponse(start, headers={"Cache-Control": "no-cache"})

    app.add_route("/{name:path}", serve, methods=["GET", "HEAD"], include_in_schema=False)


def _hashed(name: str) -> bool:
    """Whether a file's name holds the hash of its content, as the build's outputs do (`main-ABCDEFGH.js`)."""
    stem = name.rpartition("/")[2].rpartition(".")[0]
    mark = stem.rpartition("-")[2]
    return len(mark) == _HASH_LENGTH and mark.isalnum() and mark.isupper()
