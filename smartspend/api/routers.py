"""Every domain's endpoints, in the order in which the documentation shows them."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter

ROUTERS: Final[tuple[APIRouter, ...]] = ()
