"""The names that a household's rules speak of: its categories and accounts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final


class Names:
    """Categories (`id`, `key`, `name`) and accounts (`id`, `name`, `number`) of a household, made ready to be found.

    `shown` gives the name for an id or a category's key, `ids` a category's id by key. `categories_named` and
    `accounts_named` give keys and ids by name, without regard to case.
    """

    def __init__(self, categories: Sequence[Mapping[str, Any]], accounts: Sequence[Mapping[str, Any]]) -> None:
        self.ids: Final[dict[str, str]] = {one["key"]: str(one["id"]) for one in categories}
        self.keys: Final[dict[str, str]] = {str(one["id"]): one["key"] for one in categories}
        self.accounts: Final = {str(one["id"]): one["name"] for one in accounts}
        self.numbers: Final = {str(one["id"]): one["number"] or "" for one in accounts}
        self.shown: Final[dict[str, str]] = {
            **{one["key"]: one["name"] for one in categories},
            **{str(one["id"]): one["name"] for one in (*categories, *accounts)},
        }

    @property
    def categories_named(self) -> _Named:
        """Keys of categories by name or key."""
        return _Named([(key, key) for key in self.ids] + [(self.shown[key], key) for key in self.ids], whole=True)

    @property
    def accounts_named(self) -> _Named:
        """Ids of accounts by a part of the name."""
        return _Named([(name, id_) for id_, name in self.accounts.items()], whole=False)


class _Named(Mapping[str, list[str]]):
    def __init__(self, pairs: list[tuple[str, str]], *, whole: bool) -> None:
        self._pairs, self._whole = [(name.casefold(), value) for name, value in pairs], whole

    def __getitem__(self, asked: str) -> list[str]:
        exact = [value for name, value in self._pairs if name == asked]
        found = exact if exact or self._whole else [value for name, value in self._pairs if asked in name]
        if not found:
            raise KeyError(asked)
        return list(dict.fromkeys(found))

    def __iter__(self) -> Any:
        return iter({name for name, _ in self._pairs})

    def __len__(self) -> int:
        return len(self._pairs)
