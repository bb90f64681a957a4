"""Smart Spend: a personal finance system that understands any bank's file, on your own machine."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
