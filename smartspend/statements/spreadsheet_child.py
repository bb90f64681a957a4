"""Unpacks a spreadsheet in a process of its own: bytes on standard input, one JSON array per row on standard output.

A workbook of a few kilobytes can claim a sheet of billions of cells, so the process limits its own memory and time
before it looks at the file. Imports nothing of this package: it must start fast and hold little.
"""

from __future__ import annotations

import json
import sys
import zipfile
import zlib
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TextIO
from xml.parsers import expat

from python_calamine import CalamineError, PasswordError, load_workbook

PASSWORD, DAMAGED, TOO_LARGE = 3, 4, 5
"""Exit statuses."""

MEMORY_MAX = 600 * 1024 * 1024
SECONDS_MAX = 8
_CELLS_MAX = 12_000_000


def main() -> int:
    """Reads standard input within the limits; the exit status."""
    _limit()
    status = unpack(sys.stdin.buffer.read(), sys.stdout, int(sys.argv[1]))
    sys.stdout.flush()
    return status


def unpack(data: bytes, out: TextIO, rows_max: int) -> int:
    """Writes every sheet: a line with its name as a JSON string, then its rows."""
    if not _is_whole(data):
        return DAMAGED
    try:
        workbook = load_workbook(BytesIO(data))
        for name in workbook.sheet_names:
            sheet = workbook.get_sheet_by_name(name)
            if sheet.height > rows_max or sheet.height * sheet.width > _CELLS_MAX:
                return TOO_LARGE
            out.write(json.dumps(name) + "\n")
            out.writelines(
                json.dumps([_text(cell) for cell in row], ensure_ascii=True) + "\n" for row in sheet.iter_rows()
            )
    except PasswordError:
        return PASSWORD
    except MemoryError:
        return TOO_LARGE
    except CalamineError as error:
        return PASSWORD if "password" in str(error).lower() else DAMAGED
    return 0


def _is_whole(data: bytes) -> bool:
    """Whether the text of an OpenDocument sheet is whole XML: the library waits for ever for the end of a cut one."""
    if not data.startswith(b"PK"):
        return True
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            if "content.xml" in parts.namelist():
                with parts.open("content.xml") as content:
                    expat.ParserCreate().ParseFile(content)
    except (expat.ExpatError, zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError):
        return False
    return True


def _limit() -> None:
    with suppress(ImportError, ValueError, OSError):  # not every system has limits
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_MAX, MEMORY_MAX))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_MAX, SECONDS_MAX + 1))


def _text(cell: object) -> str:
    """A cell as the text that a list of the bank would show; days as ISO 8601, numbers with a decimal point."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else _decimal(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(cell)
    return str(cell)


def _decimal(number: float) -> str:
    """The number as it was typed: sums in a sheet carry the dust of binary fractions."""
    return f"{number:.15g}" if "e" not in f"{number:.15g}" else f"{number:.6f}"


if __name__ == "__main__":
    sys.exit(main())
