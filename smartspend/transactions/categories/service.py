"""Categories: the tree a household begins with, and what it makes of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Awaitable, Callable
from typing import Any, Final, TypeAlias
from uuid import UUID, uuid5

from smartspend.history.service import FOUNDING, begin_batch
from smartspend.identity.scope import Scope
from smartspend.kernel.errors import Conflict, FieldError, Invalid, NotFound
from smartspend.kernel.ids import uuid7
from smartspend.transactions.categories import facts, queries
from smartspend.transactions.taxonomy import CATEGORIES, GROUPS


class UnknownCategory(NotFound):
    """There is no such category."""


class CategoryNotFound(Invalid):
    """The input names a category that does not exist."""


class CategoryExists(Conflict):
    """There is a category with this id already."""


class CategoryInUse(Conflict):
    """This category has transactions: say with `move_to` where they go, or `none`."""


class CategoryHasChildren(Conflict):
    """Other categories stand under this one: move or remove those first."""


class TooDeep(Invalid):
    """Categories have two levels: groups, and categories in them."""


Removal: TypeAlias = Callable[[Scope, UUID, UUID | None], Awaitable[None]]
Merge: TypeAlias = Callable[[Scope, UUID, UUID], Awaitable[None]]
_removals: Final[list[Removal]] = []
_merges: Final[list[Merge]] = []


def on_category_removed(follow: Removal) -> None:
    """Has `follow` called before a category goes, with where its transactions went. For the wiring."""
    if follow not in _removals:
        _removals.append(follow)


def on_category_merged(follow: Merge) -> None:
    """Has `follow` called before a category goes up in another one. For the wiring."""
    if follow not in _merges:
        _merges.append(follow)


async def seed_categories(scope: Scope) -> None:
    """Gives a new household the built-in tree. Ids are derived from household and key."""
    await begin_batch(scope, FOUNDING, "The household began with the built-in categories")
    groups = [
        {"id": builtin_id(scope, one.key), "key": one.key, "group_key": one.key, "parent_id": None, "name": one.name}
        | {"icon": one.icon, "position": one.position}
        for one in GROUPS
    ]
    leaves = [
        {"id": builtin_id(scope, one.key), "key": one.key, "group_key": one.group, "name": one.name, "icon": one.icon}
        | {"parent_id": builtin_id(scope, one.group), "position": one.position}
        for one in CATEGORIES
    ]
    await queries.seed(scope, [*groups, *leaves])


def builtin_id(scope: Scope, key: str) -> UUID:
    """The id under which a household was given the built-in category `key`."""
    return uuid5(scope.household_id, key)


async def list_categories(scope: Scope) -> list[dict[str, Any]]:
    """The whole tree, each group followed by its categories."""
    return await queries.categories(scope)


async def get_category(scope: Scope, category_id: UUID) -> dict[str, Any]:
    """One category. Raises `UnknownCategory`."""
    row = await queries.category(scope, category_id)
    if row is None:
        raise UnknownCategory
    return row


async def must_exist(scope: Scope, ids: list[tuple[str, UUID]]) -> None:
    """Raises `CategoryNotFound` that names the pointers of those ids which are no categories of the household."""
    if not ids:
        return
    known = await queries.known_ids(scope, [id_ for _, id_ in ids])
    wrong = [FieldError(pointer, "there is no such category") for pointer, id_ in ids if id_ not in known]
    if wrong:
        raise CategoryNotFound(errors=wrong)


async def matching_ids(scope: Scope, wanted: list[str]) -> list[UUID]:
    """Ids of the categories that `wanted` names: by id, key, group key, or name; a group stands for all in it."""
    ids, texts = [], []
    for one in wanted:
        try:
            ids.append(UUID(one))
        except ValueError:
            texts.append(one)
    return await queries.matching_ids(scope, ids, texts)


async def lock_category(scope: Scope, category_id: UUID) -> dict[str, Any]:
    """Names and version of a category, held until this transaction ends. Raises `UnknownCategory`."""
    row = await queries.lock_category(scope, category_id)
    if row is None:
        raise UnknownCategory
    return row


async def create_category(
    scope: Scope, *, name: str, parent_id: UUID | None, icon: str, color: str | None, category_id: UUID | None
) -> UUID:
    """Makes a category, or a group where it has no parent. Raises `CategoryNotFound`, `TooDeep`, `CategoryExists`."""
    group = await _group(scope, parent_id)
    stem = f"{group}.{_slug(name)}" if group else _slug(name)
    taken = await queries.taken_keys(scope, stem)
    key = next(one for n in range(1, len(taken) + 2) if (one := stem if n == 1 else f"{stem}_{n}") not in taken)
    own = category_id or uuid7()
    await begin_batch(scope, "categories.create", f"Category “{name}” added")
    values = {"id": own, "key": key, "name": name, "group_key": group or key, "parent_id": parent_id}
    if not await queries.insert_category(scope, {**values, "icon": icon, "color": color}):
        raise CategoryExists(errors=[FieldError("/id", "is taken")])
    scope.announce(facts.changed(own, scope.batch_id))
    return own


async def edit_category(
    scope: Scope,
    category_id: UUID,
    *,
    name: str,
    icon: str,
    color: str | None,
    parent_id: UUID | None,
    position: int,
    hidden: bool,
) -> None:
    """Renames, moves, decorates, hides or shows a category; its key stays.

    Raises `CategoryNotFound`, `TooDeep`, `CategoryHasChildren`.
    """
    known = await lock_category(scope, category_id)
    if parent_id != known["parent_id"] and await queries.has_children(scope, category_id):
        raise CategoryHasChildren
    if parent_id == category_id:
        raise TooDeep(errors=[FieldError("/parent_id", "is the category itself")])
    group = await _group(scope, parent_id) or known["key"]
    await begin_batch(scope, "categories.edit", f"Category “{known['name']}” edited")
    values = {"name": name, "icon": icon, "color": color, "parent_id": parent_id, "group_key": group}
    await queries.update_category(scope, category_id, {**values, "position": position, "hidden": hidden})
    scope.announce(facts.changed(category_id, scope.batch_id))


async def remove_category(scope: Scope, category_id: UUID, move_to: UUID | None, *, asked: bool) -> None:
    """Removes a category. `asked` says that somebody decided where its transactions go; None is “no category”.

    Raises `UnknownCategory`, `CategoryHasChildren`, `CategoryInUse`, `CategoryNotFound`.
    """
    known = await lock_category(scope, category_id)
    if await queries.has_children(scope, category_id):
        raise CategoryHasChildren
    if not asked and await queries.uses(scope, category_id):
        raise CategoryInUse
    if move_to is not None:
        if move_to == category_id:
            raise CategoryNotFound(errors=[FieldError("/move_to", "is the category itself")])
        await must_exist(scope, [("/move_to", move_to)])
    await begin_batch(scope, "categories.remove", f"Category “{known['name']}” removed")
    await _give_up(scope, category_id, move_to)


async def merge_category(scope: Scope, category_id: UUID, into: UUID) -> int:
    """Has one category go up in another: its transactions, rules, learned corrections and budgets go over.

    A group takes the categories of another group with it. Returns how many transactions, or parts of split ones, went
    over. Raises `UnknownCategory`, `CategoryNotFound`, `CategoryHasChildren`.
    """
    known = await lock_category(scope, category_id)
    target = await queries.lock_category(scope, into) if into != category_id else None
    if target is None:
        said = "is the category itself" if into == category_id else "there is no such category"
        raise CategoryNotFound(errors=[FieldError("/into", said)])
    parted = await queries.has_children(scope, category_id)
    if parted and target["parent_id"] is not None:
        raise CategoryHasChildren
    used = await queries.uses(scope, category_id)
    await begin_batch(scope, "categories.merge", f"Category “{known['name']}” merged into “{target['name']}”")
    if parted:
        await queries.move_children(scope, category_id, into, target["group_key"])
    for follow in _merges:
        await follow(scope, category_id, into)
    await _give_up(scope, category_id, into)
    return used


async def order_categories(scope: Scope, parent_id: UUID | None, ids: list[UUID]) -> None:
    """Puts the groups, or the categories of one group, in this order.

    Raises `CategoryNotFound` where `ids` are not exactly those.
    """
    if len(set(ids)) < len(ids) or await queries.siblings(scope, parent_id) != set(ids):
        raise CategoryNotFound(errors=[FieldError("/ids", "must be all that stand there, each once")])
    await begin_batch(scope, "categories.order", "Categories put in another order")
    await queries.put_in_order(scope, ids)
    scope.announce(facts.changed(parent_id or ids[0], scope.batch_id))


async def _give_up(scope: Scope, category_id: UUID, move_to: UUID | None) -> None:
    await queries.move_transactions(scope, category_id, move_to)
    for follow in _removals:
        await follow(scope, category_id, move_to)
    await queries.delete_category(scope, category_id)
    scope.announce(facts.changed(category_id, scope.batch_id))


async def _group(scope: Scope, parent_id: UUID | None) -> str | None:
    """The group key that stands above; nothing where there is no parent."""
    if parent_id is None:
        return None
    parent = await queries.lock_category(scope, parent_id)
    if parent is None:
        raise CategoryNotFound(errors=[FieldError("/parent_id", "there is no such category")])
    if parent["parent_id"] is not None:
        raise TooDeep(errors=[FieldError("/parent_id", "is not a group")])
    return str(parent["group_key"])


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:40] or "own"
