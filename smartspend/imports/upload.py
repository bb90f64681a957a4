"""Takes in an uploaded file: multipart/form-data (RFC 7578) as it streams, into a temporary file, never into memory.

The limit holds while bytes arrive, whatever the client declared. Whoever goes away half-way leaves nothing behind.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import IO, TYPE_CHECKING, Final

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.requests import ClientDisconnect, Request

from smartspend.kernel import limits
from smartspend.kernel.errors import FieldError, Invalid, TooLarge

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

PIECE_SIZE: Final = 1024 * 1024
_FIELD_SIZE_MAX: Final = 1024
_PARTS_MAX: Final = 8
_NAME_LENGTH_MAX: Final = 200


class FileTooLarge(TooLarge):
    """The file is larger than is accepted here: export a shorter period, or split it into several files."""


class NotAForm(Invalid):
    """A file is handed in as multipart/form-data, in a field named “file”."""


class NotWhole(Invalid):
    """The file did not arrive whole, so nothing was kept: hand it in again."""


@dataclass(slots=True)
class Received:
    """A file that arrived whole. `sha256` is the digest of its bytes; `fields` are the form's other fields."""

    body: IO[bytes]
    name: str = ""
    size: int = 0
    sha256: bytes = b""
    fields: dict[str, str] = field(default_factory=dict)

    def pieces(self) -> Iterator[bytes]:
        """The file's bytes, a piece at a time."""
        self.body.seek(0)
        while piece := self.body.read(PIECE_SIZE):
            yield piece


@asynccontextmanager
async def receive(request: Request) -> AsyncIterator[Received]:
    """The file and the fields of an upload; the file is gone when the block ends.

    Raises `NotAForm`, `FileTooLarge`, and `NotWhole` when the client goes away.
    """
    kind, options = parse_options_header(request.headers.get("content-type", ""))
    boundary = options.get(b"boundary")
    if kind != b"multipart/form-data" or not boundary:
        raise NotAForm
    # A system's temporary directory, as Starlette's own forms use it: the process may hold many uploads at once.
    with tempfile.TemporaryFile(prefix="smartspend-upload-") as body:
        form = _Form(Received(body))
        try:
            parser = MultipartParser(boundary, form.callbacks())
            async for chunk in request.stream():
                parser.write(chunk)
            parser.finalize()
        except FormParserError:
            raise NotAForm from None
        except ClientDisconnect:
            raise NotWhole from None
        yield form.complete()


class _Form:
    """Hears of the parts of a form while they arrive."""

    def __init__(self, received: Received) -> None:
        self._received = received
        self._digest = hashlib.sha256()
        self._header = [b"", b""]
        self._part = ""
        self._parts = 0
        self._text = b""
        self._is_file = False
        self._has_file = False

    def callbacks(self) -> MultipartCallbacks:
        """What the parser calls."""
        return {
            "on_part_begin": self._begin,
            "on_header_field": lambda data, start, end: self._add_header(0, data[start:end]),
            "on_header_value": lambda data, start, end: self._add_header(1, data[start:end]),
            "on_header_end": self._end_header,
            "on_part_data": lambda data, start, end: self._add(data[start:end]),
            "on_part_end": self._end,
        }

    def complete(self) -> Received:
        """The file, when everything has arrived. Raises `NotAForm` where there was none."""
        if not self._has_file:
            raise NotAForm(errors=[FieldError("/file", "is missing")])
        self._received.body.flush()
        self._received.sha256 = self._digest.digest()
        return self._received

    def _begin(self) -> None:
        self._parts += 1
        if self._parts > _PARTS_MAX:
            raise NotAForm("One file at a time.")
        self._part, self._text, self._is_file = "", b"", False

    def _add_header(self, place: int, data: bytes) -> None:
        self._header[place] += data
        if len(self._header[place]) > 4 * _FIELD_SIZE_MAX:
            raise NotAForm

    def _end_header(self) -> None:
        name, value = self._header
        self._header = [b"", b""]
        if name.lower() != b"content-disposition":
            return
        _, options = parse_options_header(value)
        self._part = options.get(b"name", b"").decode("utf-8", "replace")
        self._is_file = self._part == "file"
        if self._is_file:
            if self._has_file:
                raise NotAForm("One file at a time.")
            self._has_file = True
            self._received.name = _plain_name(options.get(b"filename", b"").decode("utf-8", "replace"))

    def _add(self, data: bytes) -> None:
        if not self._is_file:
            self._text += data
            if len(self._text) > _FIELD_SIZE_MAX:
                raise NotAForm(errors=[FieldError(f"/{self._part[:40]}", "is too long")])
            return
        self._received.size += len(data)
        if self._received.size > limits.FILE_SIZE_MAX:
            megabytes = limits.FILE_SIZE_MAX / 1024 / 1024
            raise FileTooLarge(
                f"The file is larger than {megabytes:.0f} MB: export a shorter period, or split it into several files."
            )
        self._digest.update(data)
        self._received.body.write(data)

    def _end(self) -> None:
        if self._part and not self._is_file:
            self._received.fields[self._part] = self._text.decode("utf-8", "replace").strip()


def _plain_name(name: str) -> str:
    """The last part of a file's name, printable and short: it is shown, never used as a path."""
    last = PurePosixPath(name.replace("\\", "/")).name
    return "".join(letter for letter in last if letter.isprintable())[-_NAME_LENGTH_MAX:] or "statement"
