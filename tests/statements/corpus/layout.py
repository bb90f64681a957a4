"""What a layout of the corpus consists of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    """A file as a bank writes it, and what is in it.

    `country` is ISO 3166 (XX: none), `special` what makes the layout special. `total` is the sum over all currencies,
    `first` and `last` are day and amount of the first and last line, `words` occur in the first line's texts.
    """

    country: str
    bank: str
    special: str
    text: str
    lines: int
    total: str
    first: tuple[str, str]
    last: tuple[str, str]
    words: str = ""
    encoding: str = "utf-8"

    @property
    def data(self) -> bytes:
        """The file's bytes."""
        return self.text.encode(self.encoding)
