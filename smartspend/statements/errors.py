"""Why a whole file is refused. Faults of single rows are values (`Rejected`), never errors."""

from __future__ import annotations

from smartspend.kernel.errors import Invalid, TooLarge


class EmptyFile(Invalid):
    """The file is empty: download it again from your bank."""


class EncryptedFile(Invalid):
    """The file is protected by a password: save a copy without the password and hand that in."""


class UnsupportedFormat(Invalid):
    """This kind of file is not read: export the statement from your bank as CSV or OFX."""


class UnreadableFile(Invalid):
    """This is no text in any encoding we know: export the statement from your bank again, as CSV or OFX."""


class NoBookings(Invalid):
    """No bookings were found: a row needs at least a date and an amount."""


class WrongColumn(Invalid):
    """A correction names a column or a role that does not exist in this file."""


class FileTooLarge(TooLarge):
    """The file is larger than 100 MB: export a shorter period."""


class TooManyRows(TooLarge):
    """The file has more than 2,000,000 rows: export a shorter period."""
