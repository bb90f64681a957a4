"""Limits on everything that comes from outside, in one place. Sizes are in bytes."""

from __future__ import annotations

from typing import Final

FILE_SIZE_MAX: Final = 100 * 1024 * 1024
RATES_FILE_SIZE_MAX: Final = 16 * 1024 * 1024
FILE_ROWS_MAX: Final = 2_000_000
FILE_LINE_LENGTH_MAX: Final = 1024 * 1024
FILE_COLUMNS_MAX: Final = 512
BODY_SIZE_MAX: Final = 1024 * 1024
PAGE_SIZE: Final = 50
PAGE_SIZE_MAX: Final = 500
BULK_MAX: Final = 100_000
TEXT_LENGTH_MAX: Final = 4_000
NAME_LENGTH_MAX: Final = 200
TAGS_MAX: Final = 50
TAG_LENGTH_MAX: Final = 50
SPLITS_MAX: Final = 100
REJECTED_ROWS_KEPT_MAX: Final = 10_000
AMOUNT_MINOR_MAX: Final = 10**15
"""Minor units of one amount; a thousand times more than any account holds, and sums of them still fit 64 bits."""
