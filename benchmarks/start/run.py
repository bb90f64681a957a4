"""How long the first start from a clean clone takes, how long the next one, and what the idle product weighs.

    .venv/bin/python benchmarks/start/run.py [--repeat 3] [--json]

Clones this checkout's last commit into a temporary directory and runs its `script/server` there, as a newcomer would:
the first start sets up everything over the network (package registries' speed included), the next ones only serve.
Weight is the sum of the proportional set sizes (PSS) of all its processes, so that shared memory counts once, ten
seconds after the start.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 900
SETTLED_SECONDS = 10
_pause = threading.Event()


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def ready(port: int) -> bool:
    """Whether the product answers that database, worker and schedule are there."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=5) as answer:
            return bool(json.load(answer)["status"] == "ok")
    except (OSError, ValueError):
        return False


def start(clone: Path, data: Path) -> tuple[float, int]:
    """Starts, waits until it is ready, weighs it, stops it: seconds, and bytes."""
    port = free_port()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SMARTSPEND_")}
    began = time.perf_counter()
    command = [str(clone / "script" / "server"), "--port", str(port), "--data-dir", str(data)]
    product = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not ready(port):
        if product.poll() is not None or time.perf_counter() - began > PATIENCE_SECONDS:
            raise SystemExit("the product did not start")
        _pause.wait(0.05)
    seconds = time.perf_counter() - began
    _pause.wait(SETTLED_SECONDS)
    family = [psutil.Process(product.pid), *psutil.Process(product.pid).children(recursive=True)]
    weight = sum(one.memory_full_info().pss for one in family)
    product.send_signal(signal.SIGINT)
    product.wait(60)
    return seconds, weight


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=3, help="warm starts")
    parser.add_argument("--json", action="store_true", help="machine-readable")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="smartspend-start-") as directory:
        Path(directory).chmod(0o755)
        clone, data = Path(directory) / "clone", Path(directory) / "data"
        subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)
        cold, _ = start(clone, data)
        warm = [start(clone, data) for _ in range(options.repeat)]
    machine = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
    found = {
        "cold_seconds": round(cold, 1),
        "warm_seconds": [round(seconds, 2) for seconds, _ in warm],
        "idle_mib": [round(weight / 1024**2) for _, weight in warm],
        "machine": machine,
    }
    if options.json:
        print(json.dumps(found))
    else:
        print(f"first start from a clean clone: {found['cold_seconds']} s")
        print(f"warm starts: {found['warm_seconds']} s; idle: {found['idle_mib']} MiB")
        print(found["machine"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
