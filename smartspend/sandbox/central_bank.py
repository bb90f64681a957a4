"""The files of the European Central Bank's reference rates, as its site gives them.

One day, ninety days and all days as XML, all days as a CSV file in a ZIP. On days without rates there are none.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final, TypeAlias

from smartspend.sandbox.server import Received, Reply, Simulator

FOLDER: Final = "/stats/eurofxref"
_QUARTER_DAYS: Final = 90
Days: TypeAlias = Mapping[str, Mapping[str, str]]
"""Rates by currency, by day."""

_DAYS: Final[Days] = {
    "2026-11-20": {"USD": "1.0835", "JPY": "163.21", "GBP": "0.83455", "CHF": "0.9312"},
    "2026-11-23": {"USD": "1.0847", "JPY": "163.9", "GBP": "0.8349", "CHF": "0.9308"},
    "2026-11-24": {"USD": "1.0861", "JPY": "163.55", "GBP": "0.83402", "CHF": "0.9299"},
    "2026-11-25": {"USD": "1.0823", "JPY": "162.5", "GBP": "0.83375", "CHF": "0.9305"},
}


class CentralBankSimulator(Simulator):
    """`days` maps days to the rates of that day, by currency; the newest one is what was published last."""

    def __init__(self, days: Days | None = None, *, port: int = 0) -> None:
        super().__init__(port=port)
        self.days: dict[str, dict[str, str]] = {day: dict(rates) for day, rates in (days or _DAYS).items()}

    @property
    def base_url(self) -> str:
        """Where the files lie."""
        return f"{self.url}{FOLDER}"

    def answer(self, request: Received, *, wrong: bool) -> Reply:
        """The file; `wrong` gives that of the day before."""
        if request.method != "GET":
            return Reply(405, "Method Not Allowed", {"Content-Type": "text/plain"})
        days = dict(_newest_first(self.days)[1 if wrong else 0 :])
        newest = next(iter(days))
        first = (date.fromisoformat(newest) - timedelta(days=_QUARTER_DAYS)).isoformat()
        quarter = {day: rates for day, rates in days.items() if day >= first}
        chosen = {"daily.xml": {newest: days[newest]}, "hist-90d.xml": quarter, "hist.xml": days, "hist.zip": days}
        asked = request.path.removeprefix(f"{FOLDER}/eurofxref-")
        if asked not in chosen:
            return Reply(404, "<!DOCTYPE html><html><body>Page not found</body></html>", {"Content-Type": "text/html"})
        if asked == "hist.zip":
            return Reply(200, zipped(as_csv(days)), {"Content-Type": "application/zip"})
        return Reply(200, as_xml(chosen[asked]), {"Content-Type": "text/xml"})


def as_xml(days: Days) -> str:
    """Days as the XML files have them."""
    cubes = "".join(
        f'<Cube time="{day}">'
        + "".join(f'<Cube currency="{code}" rate="{rate}"/>' for code, rate in rates.items())
        + "</Cube>"
        for day, rates in _newest_first(days)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" '
        'xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">'
        "<gesmes:subject>Reference rates</gesmes:subject>"
        "<gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>"
        f"<Cube>{cubes}</Cube></gesmes:Envelope>"
    )


def as_csv(days: Days) -> str:
    """Days as the CSV file has them: a comma at the end of each line, N/A where there is no rate."""
    codes = list(dict.fromkeys(code for _, rates in _newest_first(days) for code in rates))
    lines = ["Date," + ",".join(codes) + ","]
    lines += [
        f"{day}," + ",".join(rates.get(code, "N/A") for code in codes) + "," for day, rates in _newest_first(days)
    ]
    return "\n".join(lines) + "\n"


def _newest_first(days: Days) -> list[tuple[str, Mapping[str, str]]]:
    return sorted(days.items(), reverse=True)


def zipped(text: str) -> bytes:
    """A ZIP with the one CSV file that the bank's has."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("eurofxref-hist.csv", text)
    return packed.getvalue()
