"""`python -m smartspend.sandbox ecb|huggingface|openai [--port N] [--misbehave HOW]`: one simulator as a process."""

from __future__ import annotations

import argparse
import sys
from typing import get_args

from smartspend.sandbox.central_bank import CentralBankSimulator
from smartspend.sandbox.chat import ChatSimulator
from smartspend.sandbox.server import Misbehaviour, Simulator
from smartspend.sandbox.zero_shot import ZeroShotSimulator


def main() -> None:
    """Serves until it is interrupted."""
    parser = argparse.ArgumentParser(prog="python -m smartspend.sandbox", description="A service to try things with.")
    parser.add_argument("service", choices=["ecb", "huggingface", "openai"])
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--misbehave", choices=get_args(Misbehaviour), help="in this way, always")
    asked = parser.parse_args()
    kinds: dict[str, type[ZeroShotSimulator | ChatSimulator | CentralBankSimulator]] = {
        "ecb": CentralBankSimulator,
        "huggingface": ZeroShotSimulator,
        "openai": ChatSimulator,
    }
    simulator: Simulator = kinds[asked.service](port=asked.port)
    simulator.misbehave(always=asked.misbehave)
    sys.stdout.write(f"{simulator.url}\n")
    sys.stdout.flush()
    try:
        simulator.serve_for_ever()
    except KeyboardInterrupt:
        sys.exit(0)


if __name__ == "__main__":
    main()
