"""Bank layouts in which made-up events can be printed, each with the quirks of its kind.

`iso`: comma, ISO dates, signed amounts. `german`: semicolon, a preamble, decimal comma, dd.mm.yyyy, Windows-1252
letters. `british`: comma, dd/mm/yyyy, money out and in as columns of their own, with a running balance.

tidy: allow unused-module - because it is for those who use the package as a library, and for tests of the reader.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import Final, Literal

from smartspend.kernel.money import to_text
from smartspend.synthetic.household import Event

Layout = Literal["iso", "german", "british"]
ENCODINGS: Final[dict[Layout, str]] = {"iso": "utf-8", "german": "cp1252", "british": "utf-8"}


def render_csv(events: Sequence[Event], layout: Layout) -> bytes:
    """The events as one bank's CSV file. Letters the layout's encoding lacks become question marks, as banks do."""
    stream = io.StringIO(newline="")
    _LAYOUTS[layout](stream, events)
    return stream.getvalue().encode(ENCODINGS[layout], errors="replace")


def _iso(stream: io.StringIO, events: Iterable[Event]) -> None:
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(["date", "value_date", "payee", "description", "amount", "currency"])
    for event in events:
        amount = to_text(event.minor, event.currency)
        dates = event.booked_on.isoformat(), event.value_on.isoformat()
        rows.writerow([*dates, event.payee, event.description, amount, event.currency])


def _german(stream: io.StringIO, events: Sequence[Event]) -> None:
    rows = csv.writer(stream, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow(["Umsatzanzeige", "Girokonto"])
    if events:
        rows.writerow(["Zeitraum", f"{events[0].booked_on:%d.%m.%Y} - {events[-1].booked_on:%d.%m.%Y}"])
    stream.write("\r\n")
    rows.writerow(["Buchung", "Valuta", "Auftraggeber/Empfänger", "Verwendungszweck", "Betrag", "Währung"])
    for event in events:
        dates = f"{event.booked_on:%d.%m.%Y}", f"{event.value_on:%d.%m.%Y}"
        amount = _german_amount(to_text(event.minor, event.currency))
        rows.writerow([*dates, event.payee, event.description, amount, event.currency])


def _german_amount(text: str) -> str:
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, _, fraction = digits.partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{sign}{grouped},{fraction}" if fraction else f"{sign}{grouped}"


def _british(stream: io.StringIO, events: Sequence[Event]) -> None:
    rows = csv.writer(stream, lineterminator="\r\n")
    rows.writerow(["Transaction Date", "Transaction Description", "Debit Amount", "Credit Amount", "Balance"])
    balances = accumulate(event.minor for event in events)
    for event, balance in zip(events, balances, strict=True):
        amount = to_text(abs(event.minor), event.currency)
        sides = ("", amount) if event.minor > 0 else (amount, "")
        text = event.description or event.payee
        rows.writerow([f"{event.booked_on:%d/%m/%Y}", text, *sides, to_text(balance, event.currency)])


_LAYOUTS: Final[dict[Layout, Callable[[io.StringIO, Sequence[Event]], None]]] = {
    "iso": _iso,
    "german": _german,
    "british": _british,
}
