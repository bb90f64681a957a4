"""Write the hashed lock files in `requirements/` from pyproject.toml, or check that they belong to it.

    lock.py            write them; versions change only where pyproject.toml asks for it
    lock.py --upgrade  write them with the newest versions allowed
    lock.py --check    no network: fail when they were made from another pyproject.toml or contradict each other

The files nest: whatever `runtime`, `uv` and `web` pin, `dev` pins in the same version. That is what lets development
tools be added to an environment while a server runs in it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent

# Lock file -> the part of pyproject.toml that it holds, beside which earlier files it must agree with.
FILES: Final[dict[str, tuple[list[str], list[str]]]] = {
    "runtime": (["pyproject.toml"], []),
    "uv": (["--group", "uv"], []),
    "web": (["--group", "web"], []),
    "dev": (["pyproject.toml", "--group", "dev"], ["runtime", "uv", "web"]),
}
HEADER: Final = "# Written by script/lock from pyproject.toml. Do not edit.\n# inputs: {digest}\n"
PIN: Final = re.compile(r"^(?P<name>[a-z0-9.-]+)(\[[^]]*\])?==(?P<version>[^ ;\\]+)", re.MULTILINE)


def inputs_digest(pyproject: Mapping[str, Any]) -> str:
    """Fingerprint the parts of pyproject.toml that decide what is locked."""
    project = pyproject["project"]
    wanted = [
        project["requires-python"],
        project["dependencies"],
        project.get("optional-dependencies", {}),
        pyproject["dependency-groups"],
    ]
    return hashlib.sha256(json.dumps(wanted, sort_keys=True).encode()).hexdigest()


def pins(text: str) -> set[tuple[str, str]]:
    """Return the (name, version) pairs of a lock file. A name may have several, one per platform."""
    return {(found["name"], found["version"]) for found in PIN.finditer(text)}


def problems(pyproject: Mapping[str, Any], locks: Mapping[str, str]) -> list[str]:
    """Say how lock files (name to text) contradict pyproject.toml or each other."""
    digest = inputs_digest(pyproject)
    found = [
        f"requirements/{name}.txt was made from another pyproject.toml: run script/lock"
        for name, text in locks.items()
        if f"# inputs: {digest}\n" not in text
    ]
    for name, (_, nested) in FILES.items():
        for other in nested:
            found += [
                f"requirements/{name}.txt lacks {package}=={version} of requirements/{other}.txt: run script/lock"
                for package, version in sorted(pins(locks[other]) - pins(locks[name]))
            ]
    for name, text in locks.items():
        unhashed = len(PIN.findall(text)) - len(re.findall(r"^[a-z0-9][^\n]*\\\n +--hash=", text, re.MULTILINE))
        if unhashed or not pins(text):
            found.append(f"requirements/{name}.txt holds {unhashed} pins without a hash, or none at all")
    return found


def write(pyproject: Mapping[str, Any], *, upgrade: bool) -> None:
    """Resolve and write every lock file; needs the package index."""
    header = HEADER.format(digest=inputs_digest(pyproject))
    for name, (sources, nested) in FILES.items():
        target = ROOT / "requirements" / f"{name}.txt"
        # Resolve without the old file's constraints where a nested file already decides.
        constraints = [part for other in nested for part in ("--constraints", f"requirements/{other}.txt")]
        python = str(pyproject["project"]["requires-python"]).removeprefix(">=")
        command = ["uv", "pip", "compile", "--quiet", "--universal", "--python-version", python, "--generate-hashes"]
        command += ["--no-header", "--no-emit-index-url", "--no-emit-find-links", "--no-annotate"]
        command += ["--output-file", str(target), *(["--upgrade"] if upgrade else []), *constraints, *sources]
        subprocess.run(command, cwd=ROOT, check=True)
        target.write_text(header + target.read_text())


def main(argv: Sequence[str]) -> int:
    """Write or check, as asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="only check, without the network")
    parser.add_argument("--upgrade", action="store_true", help="take the newest versions allowed")
    asked = parser.parse_args(argv)
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text())
    if not asked.check:
        write(pyproject, upgrade=asked.upgrade)
    found = problems(pyproject, {name: (ROOT / "requirements" / f"{name}.txt").read_text() for name in FILES})
    print("\n".join(found) or "The lock files belong to pyproject.toml.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
