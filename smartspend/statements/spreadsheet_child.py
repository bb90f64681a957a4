"""Unpacks a spreadsheet in a process of its own: bytes on standard input, one JSON array per row on standard output.

A workbook of a few kilobytes can claim a sheet of billions of cells, so the process limits its own memory and time
before it looks at the file. Imports nothing of this package: it must start fast and hold little.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from io import BytesIO

from python_calamine import CalamineError, PasswordError, load_workbook

PASSWORD, DAMAGED, TOO_LARGE = 3, 4, 5
"""Exit statuses."""

_MEMORY_MAX = 600 * 1024 * 1024
_SECONDS_MAX = 20
_CELLS_MAX = 12_000_000


def main() -> int:
    """Writes every sheet: a line with its name as a JSON string, then its rows."""
    rows_max = int(sys.argv[1])
    _limit()
    try:
        workbook = load_workbook(BytesIO(sys.stdin.buffer.read()))
        for name in workbook.sheet_names:
            sheet = workbook.get_sheet_by_name(name)
            if sheet.height > rows_max or sheet.height * sheet.width > _CELLS_MAX:
                return TOO_LARGE
            sys.stdout.write(json.dumps(name) + "\n")
            for row in sheet.iter_rows():
                sys.stdout.write(json.dumps([_text(cell) for cell in row], ensure_ascii=True) + "\n")
    except PasswordError:
        return PASSWORD
    except MemoryError:
        return TOO_LARGE
    except CalamineError as error:
        return PASSWORD if "password" in str(error).lower() else DAMAGED
    sys.stdout.flush()
    return 0


def _limit() -> None:
    with suppress(ImportError, ValueError, OSError):  # not every system has limits
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_MAX, _MEMORY_MAX))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS_MAX, _SECONDS_MAX))


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
