"""Shapes of the threshold on the wire."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field

from smartspend.edge.wire import Wire

Share = Annotated[float, Field(ge=0, le=1, examples=[0.6])]


class ThresholdChange(Wire):
    """How sure a machine must be. Rules and what was learned from you are surer than any threshold but 1."""

    threshold: Share


class LeftAt(BaseModel):
    """How many rows of the last year would wait for a person at a threshold."""

    threshold: float
    rows: int


class ThresholdWire(BaseModel):
    """A category is given from this confidence on; below it a row waits for a person. `usual` is the product's own.

    `left` tells for several thresholds, the household's own among them, how many of the `rows` of the last year that
    machines may decide about would wait.
    """

    threshold: float
    usual: float
    rows: int
    left: list[LeftAt]
