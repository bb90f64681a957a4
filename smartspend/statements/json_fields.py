"""What the leaves of a booking in JSON mean, by their names in the interfaces and exports that are known.

Paths are spelled in small letters with underscores, without the envelopes that some interfaces put around a booking.
Amounts become signed decimal text: whole minor units, thousandths and unscaled numbers are told by the names beside
them, never by their size.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any, Final

from smartspend.kernel.money import CURRENCIES, exponent
from smartspend.statements.json_tree import Number, is_day, is_money
from smartspend.statements.states import FAILED, PENDING
from smartspend.statements.vocabulary import DIRECTIONS, plain

Leaves = Mapping[str, Any]
"""The leaves of one booking by spelled path."""

FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "booked": (
        "booking_date", "booking_date_time", "booked_date", "booked_at", "booked_on", "dates.booked", "date_posted",
        "posted", "posted_date", "post_date", "posted_at", "posted_on", "posting_date", "accounting_date", "settled",
        "settled_at", "settlement_time", "settlement_date", "completed_at", "completed_date", "date", "made_on",
        "transaction_date", "transaction_date_time", "transaction_time", "transaction_initiation_date", "dates.value",
        "value_date", "value_date_time", "created_at", "created", "created_on", "created_date", "date_created",
        "datetime", "date_time", "timestamp", "visible_ts", "time", "started_at", "started_date", "authorized_date",
    ),
    "valued": ("value_date", "value_date_time", "valuta", "valuta_date", "dates.value", "effective_date"),
    "amount": (
        "transaction_amount", "amount", "booked_amount", "net_amount", "billing_amount", "amount_in_cents",
        "amount_cents", "amount_in_minor", "amount_minor", "minor_amount", "amount_milliunits", "amount_pence", "value",
    ),
    "balance": (
        "balance_after_transaction.balance_amount", "balance_after_transaction", "balance_after_mutation",
        "running_balance", "ending_balance", "account_balance", "balance",
    ),
    "fee": ("fee_amount", "fee"),
    "text": (
        "remittance_information_unstructured", "remittance_information_unstructured_array", "remittance_information",
        "remittance_info", "transaction_information", "reference_text", "description", "descriptions.original",
        "bank_description", "narrative", "purpose", "text", "memo", "note", "notes", "user_note",
        "additional_information", "entry_text", "booking_text", "original_description", "original_name",
        "imported_description", "raw_text", "message", "transaction_subject", "transaction_note", "external_memo",
        "details",
    ),
    "title": ("name", "title", "subject"),
    "debtor": ("debtor_name", "debtor", "source_name", "sender_name", "payer_name", "remitter_name"),
    "creditor": ("creditor_name", "creditor", "destination_name", "recipient_name", "recipient", "beneficiary_name"),
    "payee": (
        "merchant_name", "merchant", "counterparty_name", "counter_party_name", "counterparty", "counter_party",
        "counterparty_alias.display_name", "counterparties", "partner_name", "imported_payee", "payee_name", "payee",
        "alternate_full_name", "contact_name", "contact", "display_name", "name", "title",
    ),
    "reference": (
        "end_to_end_id", "end_to_end_identification", "check_number", "check_id", "cheque_number", "reference_number",
        "payment_reference", "transaction_reference", "reference",
    ),
    "provider_id": (
        "transaction_id", "internal_transaction_id", "entry_reference", "feed_item_uid", "transaction_journal_id",
        "journal_id", "imported_id", "id", "uuid", "uid", "guid", "reference_number",
    ),
    "corrects": ("pending_transaction_id",),
    "category": (
        "personal_finance_category.primary", "category_name", "category.name", "category", "spending_category",
        "categories.pfm.name", "relationships.category.data.id",
    ),
    "account": (
        "account.iban", "own_account.iban", "own_account", "account_iban", "iban", "account_number", "account.number",
        "account_name", "account.name", "account_id", "account.id", "account", "account_guid",
        "relationships.account.data.id",
    ),
    "debtor_account": ("debtor_account.iban", "debtor_account.bban", "debtor_account", "debtor_iban", "source_iban"),
    "creditor_account": (
        "creditor_account.iban", "creditor_account.bban", "creditor_account", "creditor_iban", "destination_iban",
    ),
    "counterparty": (
        "partner_iban", "counterparty.iban", "counterparty_iban", "counter_party_iban", "counterparty_account",
        "counterparty_account.iban", "counterparty_alias.iban", "counterparty.account_number", "other_account",
    ),
    "status": ("status", "state", "booking_status", "transaction_status", "payment_status"),
    "mcc": ("mcc", "merchant_category_code", "merchant.category_code", "merchant.mcc", "mcc_code"),
    "code": (
        "bank_transaction_code.code", "bank_transaction_code", "proprietary_bank_transaction_code.code",
        "proprietary_bank_transaction_code.transaction_code", "proprietary_bank_transaction_code",
    ),
    "side": (
        "credit_debit_indicator", "credit_debit_code", "credit_debit", "debit_credit", "debit_credit_indicator",
        "direction", "transaction_direction", "dr_cr", "cr_dr", "debit_or_credit", "credit_or_debit", "side", "sign",
        "transaction_type", "type", "entry_type", "base_type", "kind",
    ),
    "transfer": ("transfer_account_name", "transfer_to", "transfer_account"),
}  # fmt: skip
"""Field → names, the best first."""

_ENVELOPES: Final = (
    "attributes.transactions.", "attributes.", "transaction_info.", "transaction_data.", "transaction.", "payment.",
    "details.", "data.", "legs.", "node.", "record.", "fields.", "entry.", "merchant_information.", "descriptions.",
    "merchant_details.",
    "payer_info.payer_name.", "meta.", "extra.", "descriptions.detailed.", "display.",
)  # fmt: skip
_INNER: Final = (
    ".value.unscaled_value", ".unscaled_value", ".minor_units", ".cents", ".amount", ".value", ".name", ".full_name",
    ".description", ".unstructured", ".merchant_name", ".identification",
)  # fmt: skip
_CURRENCY_ENDS: Final = ("currency", "currency_code", "currency_id", "iso_currency_code", "unit")
_OUT: Final = frozenset({"dbit", "withdrawal", "expense", "spending", "outbound", "outgoing", "outflow", "sent", "out"})
_IN: Final = frozenset({"crdt", "deposit", "income", "inbound", "incoming", "inflow", "received", "in"})
_UUID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}", re.IGNORECASE)
_MICROSOFT: Final = re.compile(r"/Date\((\d{10,13})[+-]?\d*\)/")
_ISO_CODE: Final = re.compile(r"[A-Z]{4}-[A-Z]{4}-[A-Z]{4}")
_PENDING_FLAGS: Final = ("pending", "is_pending", "attributes.pending")
_TEXTS: Final = frozenset({"text", "title", "debtor", "creditor", "payee", "category"})
_THREE_DECIMALS: Final = re.compile(r"[+-]?\d+\.\d{3}")
_DIGITS_MAX: Final = 40


@dataclass(frozen=True, slots=True)
class Shape:
    """How a file counts: decimals that its whole numbers hold (-1: those of the currency), and its sign.

    `inverted`: spending is positive. `signed`: the sign is known to be what it says.
    """

    scale: int = 0
    inverted: bool = False
    signed: bool = False


def shape_of(sample: Sequence[Booking]) -> Shape:
    """The exporter's way of counting, by names that only it has together."""
    keys = {path.removeprefix("attributes.") for booking in sample for path in booking.leaves}
    counted = [text for booking in sample if (text := booking.find("amount"))]
    whole = bool(counted) and all(text.lstrip("-").isdigit() for text in counted)
    plaid = {"iso_currency_code", "pending"} <= keys or {"iso_currency_code", "account_id", "transaction_id"} <= keys
    maybe = {"data.entry_id", "data.account_id"} <= keys
    if plaid or maybe or {"is_income", "exclude_from_totals"} <= keys or "to_base" in keys:
        return Shape(inverted=True, signed=True)
    if whole and ({"cleared", "approved"} <= keys or any("milliunits" in key for key in keys)):
        return Shape(3, signed=True)
    if whole and keys & {
        "is_load",
        "dedupe_id",
        "local_amount",
        "imported_payee",
        "imported_id",
        "starting_balance_flag",
    }:
        return Shape(-1, signed=True)
    if whole and "amount_without_iof" in keys:
        return Shape(-1, inverted=True, signed=True)
    if whole and (
        "started_date" in keys or any(booking.leaves.get("object") == "balance_transaction" for booking in sample)
    ):
        return Shape(-1, signed=True)
    known = {
        "transaction_amount.amount",
        "legs.amount",
        "visible_ts",
        "amount.minor_units",
        "amount.value.unscaled_value",
    }
    return Shape(signed=bool(keys & known))


@lru_cache(maxsize=8192)
def _fields_of(path: str) -> tuple[tuple[str, int], ...]:
    """The fields that a path can be, each with its rank: the lower, the better."""
    found: dict[str, int] = {}
    for cost, form in enumerate(_forms(path)):
        for field, names in FIELDS.items():
            if form in names:
                found.setdefault(field, 10 * names.index(form) + cost)
    return tuple(found.items())


def _forms(path: str) -> list[str]:
    """The path as it is, without envelopes in front, and without the inner name at its end."""
    forms = [path, *(path.removeprefix(envelope) for envelope in _ENVELOPES if path.startswith(envelope))]
    shorter = [
        form.removesuffix(next(inner for inner in _INNER if form.endswith(inner)))
        for form in forms
        if form.endswith(_INNER)
    ]
    return forms + shorter


class Booking:
    """The leaves of one booking, found by what they mean."""

    __slots__ = ("_paths", "leaves")

    def __init__(self, leaves: Leaves) -> None:
        self.leaves = leaves
        ranked: dict[str, list[tuple[int, str]]] = {}
        for path, value in leaves.items():
            if value != "":
                for field, rank in _fields_of(path):
                    if _fits(field, value, path):
                        ranked.setdefault(field, []).append((rank, path))
        self._paths = {field: [path for _, path in sorted(found)] for field, found in ranked.items()}

    def where(self, field: str) -> str:
        """The path of a field, its best name that holds anything here; empty where there is none."""
        return next(iter(self._paths.get(field, ())), "")

    def find(self, field: str) -> str:
        """The text of a field; empty where there is none."""
        return str(self.leaves.get(self.where(field), ""))

    @property
    def texts(self) -> str:
        """Every descriptive text, each only if the ones before do not say it already."""
        said = ""
        for path in self._paths.get("text", ()):
            if self.leaves[path] not in said:
                said = f"{said} {self.leaves[path]}".strip()
        return said or self.find("title")


def _fits(field: str, value: Any, path: str) -> bool:
    """Whether a value can be what its name says."""
    if field in {"booked", "valued"}:
        return is_day(value, path)
    if field in {"amount", "balance", "fee"}:
        return is_money(value)
    if field in _TEXTS:
        return isinstance(value, str) and not isinstance(value, Number) and not _UUID.fullmatch(value)
    return isinstance(value, str)


def day_text(value: str) -> str:
    """A date as text: moments counted in seconds or thousandths become their day (UTC), everything else stays."""
    match = _MICROSOFT.fullmatch(value)
    number = match[1] if match else value
    whole = number.partition(".")[0]
    if (match or isinstance(value, Number) or value.isdigit()) and whole.isdigit() and len(whole) in {10, 13}:
        seconds = int(whole) // (1000 if len(whole) == 13 else 1)
        return datetime.fromtimestamp(seconds, UTC).date().isoformat()
    return str(value)


def currency_of(leaves: Leaves, path: str) -> str:
    """The currency beside an amount, else that of the booking; empty where none is told."""
    parent = path.rpartition(".")[0]
    grand = parent.rpartition(".")[0]
    places = [
        f"{place}." if place else "" for place in dict.fromkeys((parent, grand, "attributes", "legs", "", "account"))
    ]
    names = [f"{place}{end}" for place in places for end in _CURRENCY_ENDS]
    for name in (*names, "transaction_currency", f"{path}_currency", f"{path}_currency_code"):
        said = str(leaves.get(name, "")).strip().upper()
        if said in CURRENCIES:
            return said
    return ""


def amount_text(booking: Booking, field: str, shape: Shape, fallback: str) -> tuple[str, str]:
    """An amount as decimal text in its file's style, and its currency (empty where none is told)."""
    path = booking.where(field)
    if not path:
        return "", ""
    currency = currency_of(booking.leaves, path) or fallback
    return amount_text_at(booking.leaves, path, shape, currency), currency


def amount_text_at(leaves: Leaves, path: str, shape: Shape, currency: str) -> str:
    """The amount at a path as decimal text."""
    text, parent = str(leaves.get(path, "")), path.rpartition(".")[0]
    whole = text.lstrip("+-").isdigit()
    told = next((str(leaves[name]) for end in ("scale", "precision") if (name := f"{parent}.{end}") in leaves), "")
    scale = shape.scale if whole else 0
    if whole and parent and told.isdigit() and len(told) == 1:
        scale = int(told)
    elif whole and re.search(r"minor|cents|pence", path):
        scale = -1
    if scale < 0:
        scale = exponent(currency) if currency else 2
    shifted = _shifted(text, scale)
    is_number = scale or isinstance(leaves.get(path), Number)
    # Three digits behind the point could be a group of thousands in a text; a number has no groups.
    return f"{shifted}0" if is_number and _THREE_DECIMALS.fullmatch(shifted) else shifted


def _shifted(text: str, scale: int) -> str:
    """The number with its point moved to the left; text that is no plain number stays as it is."""
    if not scale and "e" not in text.lower():
        return text
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    if not number.is_finite() or abs(number.adjusted()) > _DIGITS_MAX:
        return ""
    return f"{number.scaleb(-scale):f}"


def negated(text: str) -> str:
    """The amount with the other sign."""
    return text[1:] if text[:1] in {"-", "\u2212"} else f"-{text.lstrip('+')}" if text else ""


def side_of(word: str) -> int:
    """-1 money out, 1 money in, 0 where the word says neither."""
    form = plain(word) or word.strip()
    if form in _OUT or form in DIRECTIONS[-1]:
        return -1
    return int(form in _IN or form in DIRECTIONS[1])


def status_of(booking: Booking) -> str:
    """`booked`, `pending`, or `failed` for what was declined, reverted or deleted."""
    leaves = booking.leaves
    if leaves.get("deleted") is True or leaves.get("decline_reason") or leaves.get("is_deleted") is True:
        return "failed"
    word = plain(booking.find("status"))
    if word in FAILED or word in {"rjct", "denied", "d"}:
        return "failed"
    flagged = any(leaves.get(flag) is True for flag in _PENDING_FLAGS)
    waits = leaves.get("settled") == "" or word in PENDING or word in {"pdng", "p", "held", "upcoming"}
    return "pending" if flagged or waits else "booked"


def bank_code(booking: Booking) -> str | None:
    """Merchant code, else the bank's code of the kind of booking, with its list in front."""
    merchant = booking.find("mcc")
    if merchant.isdigit() and int(merchant) and len(merchant) <= 4:
        return f"mcc:{merchant.zfill(4)}"
    code = booking.find("code").strip()
    if not code:
        return None
    sub = str(booking.leaves.get("bank_transaction_code.sub_code", ""))
    return f"iso20022:{code}" if _ISO_CODE.fullmatch(code) else f"bank:{code}{'-' + sub if sub else ''}"[:60]
