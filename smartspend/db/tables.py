"""How tables are declared. Each domain's `models.py` declares its own; `smartspend.schema` gathers them.

A household's table begins its primary key, unique indexes and foreign keys with `household_id`, so that a key can never
point into another household, and rows can later be spread by household.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import Uuid

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pk",
        "ix": "%(table_name)s_%(column_0_N_name)s_ix",
        "uq": "%(table_name)s_%(column_0_N_name)s_uq",
        "fk": "%(table_name)s_%(column_0_N_name)s_fk",
        "ck": "%(table_name)s_%(constraint_name)s_ck",
    }
)


def household_table(
    name: str, *items: SchemaItem, key: tuple[str, ...] = ("id",), through_account: bool = False
) -> Table:
    """A table whose rows belong to a household. `key`: the columns after `household_id` in its primary key.

    With `through_account` the foreign key to the row's account, which holds the household too, is the only proof that
    the household exists: a second one would be checked for every row and say nothing new.
    """
    own = [identifier("id")] if key == ("id",) else []
    proof = [] if through_account else [ForeignKeyConstraint(["household_id"], ["households.id"], ondelete="CASCADE")]
    return Table(
        name,
        metadata,
        Column("household_id", Uuid, nullable=False),
        *own,
        *items,
        PrimaryKeyConstraint("household_id", *key),
        *proof,
        info={"household": True},
    )


def within_household(column: str, target: str, *, on_delete: str | None = None) -> ForeignKeyConstraint:
    """A foreign key to another table of the same household, such as `("account_id", "accounts")`."""
    return ForeignKeyConstraint(
        ["household_id", column], [f"{target}.household_id", f"{target}.id"], ondelete=on_delete, deferrable=True
    )


def identifier(name: str, *, nullable: bool = False) -> Column[Any]:
    """A UUID column."""
    return Column(name, Uuid, nullable=nullable)


def words(name: str, *, nullable: bool = False, default: str | None = None) -> Column[Any]:
    """A text column; `default` is a literal text."""
    server_default = None if default is None else text("'" + default.replace("'", "''") + "'")
    return Column(name, Text, nullable=nullable, server_default=server_default)


def minor_units(name: str, *, nullable: bool = False, default: int | None = None) -> Column[Any]:
    """An amount in minor units of the row's currency; negative is money out."""
    return Column(name, BigInteger, nullable=nullable, server_default=None if default is None else text(str(default)))


def whole(name: str, *, nullable: bool = False, default: int | None = None) -> Column[Any]:
    """A whole number."""
    return Column(name, Integer, nullable=nullable, server_default=None if default is None else text(str(default)))


def day(name: str, *, nullable: bool = False) -> Column[Any]:
    """A calendar day as the bank or the person says it."""
    return Column(name, Date, nullable=nullable)


def instant(name: str, *, nullable: bool = False, now: bool = False) -> Column[Any]:
    """An instant with time zone; `now` makes the transaction's start its default."""
    return Column(name, DateTime(timezone=True), nullable=nullable, server_default=func.now() if now else None)


def flag(name: str, *, default: bool) -> Column[Any]:
    """Yes or no."""
    return Column(name, Boolean, nullable=False, server_default=text("true" if default else "false"))


def document(name: str, *, nullable: bool = True) -> Column[Any]:
    """A JSON document."""
    return Column(name, JSONB(none_as_null=True), nullable=nullable)


def word_list(name: str) -> Column[Any]:
    """A list of texts, empty by default."""
    return Column(name, ARRAY(Text), nullable=False, server_default=text("'{}'"))


def one_of(column: str, *values: str) -> CheckConstraint:
    """The column holds one of these texts."""
    allowed = ", ".join(f"'{value}'::text" for value in values)
    return CheckConstraint(f"{column} = ANY (ARRAY[{allowed}])", name=f"{column}_known")


def unique_index(name: str, *columns: str, where: str | None = None) -> Index:
    """A unique index that begins with `household_id`; `where` makes it partial."""
    return Index(name, "household_id", *columns, unique=True, postgresql_where=text(where) if where else None)
