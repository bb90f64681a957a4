"""The ledger: categories, transactions as the household sees them, and the bank's raw facts behind them."""

from __future__ import annotations

from sqlalchemy import ARRAY, REAL, Column, Computed, Date, Index, LargeBinary, Uuid, text
from sqlalchemy.dialects.postgresql import TSVECTOR

from smartspend.db.tables import (
    day,
    document,
    flag,
    household_table,
    identifier,
    instant,
    minor_units,
    one_of,
    unique_index,
    whole,
    within_household,
    word_list,
    words,
)

categories = household_table(
    "categories",
    words("key"),
    words("name"),
    words("group_key"),
    identifier("parent_id", nullable=True),
    words("icon", default="tag"),
    words("color", nullable=True),
    whole("position", default=0),
    flag("built_in", default=False),
    identifier("created_in"),
    instant("created_at", now=True),
    instant("updated_at", now=True),
    instant("hidden_at", nullable=True),
    within_household("parent_id", "categories"),
    unique_index("categories_key_uq", "key"),
    Index("categories_created_in_ix", "household_id", "created_in"),
)

transactions = household_table(
    "transactions",
    identifier("account_id"),
    day("booked_on"),
    day("value_on", nullable=True),
    minor_units("minor"),
    words("currency"),
    words("payee", default=""),
    words("description", default=""),
    words("payee_key", default=""),
    identifier("category_id", nullable=True),
    words("category_source", nullable=True),
    Column("category_confidence", REAL, nullable=True),
    words("category_reason", default=""),
    words("status", default="booked"),
    words("notes", default=""),
    word_list("tags"),
    document("splits"),
    identifier("transfer_id", nullable=True),
    flag("is_anomaly", default=False),
    word_list("locked_fields"),
    words("source"),
    identifier("import_id", nullable=True),
    identifier("created_in"),
    instant("created_at", now=True),
    instant("updated_at", now=True),
    instant("deleted_at", nullable=True),
    Column(
        "search",
        TSVECTOR,
        Computed(
            "to_tsvector('simple'::regconfig, payee || ' '::text || description || ' '::text || notes)", persisted=True
        ),
    ),
    flag("lapsed", default=False),
    instant("ignored_at", nullable=True),
    one_of("status", "booked", "pending"),
    one_of("source", "import", "manual", "demo"),
    one_of("category_source", "person", "rule", "learned", "bank", "merchant", "model", "ai", "transfer"),
    # Its account and category are held to exist by triggers, once for a statement, as migration 0005 says.
    Index(
        "transactions_newest_ix",
        "household_id",
        text("booked_on DESC"),
        text("id DESC"),
        postgresql_where=text("deleted_at IS NULL"),
    ),
    Index(
        "transactions_account_ix",
        "household_id",
        "account_id",
        text("booked_on DESC"),
        text("id DESC"),
        postgresql_where=text("deleted_at IS NULL"),
    ),
    Index(
        "transactions_category_ix",
        "household_id",
        "category_id",
        text("booked_on DESC"),
        text("id DESC"),
        postgresql_where=text("deleted_at IS NULL"),
    ),
    Index(
        "transactions_payee_key_ix",
        "household_id",
        "payee_key",
        text("booked_on DESC"),
        postgresql_where=text("deleted_at IS NULL"),
    ),
    Index(
        "transactions_splits_ix",
        "household_id",
        "booked_on",
        postgresql_where=text("splits IS NOT NULL AND deleted_at IS NULL"),
    ),
    Index("transactions_created_in_ix", "household_id", "created_in"),
    Index(
        "transactions_pending_ix",
        "household_id",
        "account_id",
        "booked_on",
        postgresql_where=text("status = 'pending' OR lapsed"),
    ),
    Index(
        "transactions_doubtful_ix",
        "household_id",
        text("COALESCE(category_confidence, 0::real)"),
        postgresql_where=text(
            "deleted_at IS NULL AND splits IS NULL AND transfer_id IS NULL AND ignored_at IS NULL "
            "AND (category_id IS NULL OR category_confidence < 0.95) AND NOT 'category_id' = ANY (locked_fields)"
        ),
    ),
    Index(
        "transactions_decided_ix",
        "household_id",
        "payee_key",
        postgresql_where=text("deleted_at IS NULL AND 'category_id' = ANY (locked_fields)"),
    ),
    Index("transactions_transfer_ix", "household_id", "transfer_id", postgresql_where=text("transfer_id IS NOT NULL")),
    # Words of a large import wait in the pending list, instead of being sorted in while it is recorded.
    Index(
        "transactions_search_ix", "search", postgresql_using="gin", postgresql_with={"gin_pending_list_limit": 65536}
    ),
    Index("transactions_tags_ix", "tags", postgresql_using="gin", postgresql_where=text("tags <> '{}'::text[]")),
    through_account=True,
)

bank_records = household_table(
    "bank_records",
    identifier("account_id"),
    identifier("transaction_id"),
    identifier("import_id"),
    whole("row"),
    Column("identity", LargeBinary, nullable=False),
    whole("occurrence"),
    day("booked_on"),
    day("value_on", nullable=True),
    minor_units("minor"),
    words("currency"),
    words("payee", default=""),
    words("description", default=""),
    words("reference", nullable=True),
    words("provider_id", nullable=True),
    words("status", default="booked"),
    words("raw", default=""),
    instant("first_seen_at", now=True),
    identifier("withdrawn_by", nullable=True),
    identifier("recorded_in", nullable=True),
    Column("as_of", Date, nullable=False, server_default=text("'0001-01-01'::date")),
    words("counterparty", nullable=True),
    words("bank_code", nullable=True),
    one_of("status", "booked", "pending"),
    # Its account is held to exist like that of a transaction. The day comes first in the key, although it is part of
    # the identity: so the lines of a delivery lie side by side.
    unique_index(
        "bank_records_identity_uq",
        "account_id",
        "booked_on",
        "identity",
        "occurrence",
        where="withdrawn_by IS NULL",
    ),
    Index("bank_records_transaction_ix", "household_id", "transaction_id"),
    through_account=True,
)

statement_periods = household_table(
    "statement_periods",
    identifier("account_id"),
    identifier("import_id"),
    identifier("recorded_in"),
    day("since"),
    day("until"),
    flag("stated", default=False),
    flag("lists_pending", default=False),
    whole("lines"),
    minor_units("opening_minor", nullable=True),
    minor_units("closing_minor", nullable=True),
    day("opening_on", nullable=True),
    day("closing_on", nullable=True),
    Column("known", ARRAY(Uuid), nullable=False, server_default=text("'{}'")),
    instant("delivered_at", now=True),
    identifier("withdrawn_by", nullable=True),
    within_household("account_id", "accounts", on_delete="CASCADE"),
    Index("statement_periods_account_ix", "household_id", "account_id", "since"),
    Index("statement_periods_recorded_in_ix", "household_id", "recorded_in"),
    through_account=True,
)
