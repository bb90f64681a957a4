from __future__ import annotations

import sys
from pathlib import Path

# `tools` is not installed with the product: it is found in the checkout.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
