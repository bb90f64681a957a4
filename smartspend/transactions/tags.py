"""Tags as people write them."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from smartspend.edge.wire import Name
from smartspend.kernel.limits import TAG_LENGTH_MAX, TAGS_MAX


def _each_once(values: list[str]) -> list[str]:
    return list(dict.fromkeys(values))


Tag = Annotated[Name, StringConstraints(max_length=TAG_LENGTH_MAX)]
Tags = Annotated[list[Tag], Field(max_length=TAGS_MAX), AfterValidator(_each_once)]
