"""`python -m smartspend.sandbox SERVICE [--port N] [--misbehave HOW]`: one simulator as a process."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import Final, get_args

from smartspend.sandbox.central_bank import CentralBankSimulator
from smartspend.sandbox.chat import ChatSimulator
from smartspend.sandbox.mail import ResendSimulator
from smartspend.sandbox.messenger import NtfySimulator
from smartspend.sandbox.push import PushSimulator
from smartspend.sandbox.receiver import WebhookReceiver
from smartspend.sandbox.server import Misbehaviour, Simulator
from smartspend.sandbox.zero_shot import ZeroShotSimulator

SERVICES: Final[dict[str, Callable[..., Simulator]]] = {
    "ecb": CentralBankSimulator,
    "huggingface": ZeroShotSimulator,
    "openai": ChatSimulator,
    "resend": ResendSimulator,
    "push": PushSimulator,
    "webhook": WebhookReceiver,
    "ntfy": NtfySimulator,
}


def main() -> None:
    """Serves until it is interrupted."""
    parser = argparse.ArgumentParser(prog="python -m smartspend.sandbox", description="A service to try things with.")
    parser.add_argument("service", choices=sorted(SERVICES))
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--misbehave", choices=get_args(Misbehaviour), help="in this way, always")
    asked = parser.parse_args()
    simulator = SERVICES[asked.service](port=asked.port)
    simulator.misbehave(always=asked.misbehave)
    sys.stdout.write(f"{simulator.url}\n")
    sys.stdout.flush()
    try:
        simulator.serve_for_ever()
    except KeyboardInterrupt:
        sys.exit(0)


if __name__ == "__main__":
    main()
