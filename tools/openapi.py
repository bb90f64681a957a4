"""Write the HTTP interface to docs/openapi.json, from which the web app's client is made, or check that it is there.

openapi.py [--check]
"""

from __future__ import annotations

import argparse
import difflib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

DOCUMENT: Final = Path(__file__).resolve().parent.parent / "docs" / "openapi.json"
SHOWN: Final = 40  # lines of a difference that tell enough


def described() -> str:
    """Return the interface as the application describes it; sorted, so that a difference is a change."""
    from smartspend.api import create_app

    return json.dumps(create_app().openapi(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def main(argv: Sequence[str]) -> int:
    """Write the document, or fail when the written one is not the present one."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="change nothing, fail when the document is out of date")
    asked = parser.parse_args(argv)
    now = described()
    written = DOCUMENT.read_text() if DOCUMENT.exists() else ""
    if now == written:
        return 0
    if not asked.check:
        DOCUMENT.parent.mkdir(exist_ok=True)
        DOCUMENT.write_text(now)
        return 0
    difference = difflib.unified_diff(written.splitlines(), now.splitlines(), "docs/openapi.json", "the code", n=1)
    print("\n".join([*difference][:SHOWN]))
    print("docs/openapi.json is out of date: script/openapi writes it, and the web app's client.")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
