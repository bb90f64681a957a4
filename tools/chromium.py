"""Print the path of a Chromium for the browser tests: the machine's own, or Debian's package, installed when we may."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import Final

NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def works(path: str) -> bool:
    """Tell whether this is a browser that starts, rather than a stand-in that asks to be installed."""
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def found() -> str | None:
    """Return the browser that SMARTSPEND_CHROMIUM names, or the first one on PATH that starts."""
    named = os.environ.get("SMARTSPEND_CHROMIUM")
    candidates = [named] if named else [path for name in NAMES if (path := shutil.which(name))]
    return next(filter(works, candidates), None)


def install() -> None:
    """Install Debian's package; on other systems, or without the right to, do nothing."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print("installing chromium for the browser tests", file=sys.stderr)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", "chromium"]):
        subprocess.run(["apt-get", *command], env=env, stdout=sys.stderr, check=False)


def main() -> int:
    """Print the path, or fail silently: the caller says what that means."""
    path = found()
    if path is None and "SMARTSPEND_CHROMIUM" not in os.environ:
        install()
        path = found()
    if path is None:
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
