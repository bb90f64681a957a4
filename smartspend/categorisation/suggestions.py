"""Rules that a household's own corrections suggest: offered with the reason, never made in silence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final

from smartspend.kernel.money import to_text

LEAST: Final = 3
"""So many corrections of one kind suggest a rule."""

_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_SHOWN_MAX: Final = 3


def by_word(learned: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """What payees have in common that were filed the same way: a word, the widest first."""
    payees: dict[tuple[str, str, str], list[Mapping[str, Any]]] = defaultdict(list)
    for row in learned:
        for word in set(_WORD.findall(row["payee_key"])):
            payees[str(row["category_id"]), row["direction"], word].append(row)
    wide = {key: rows for key, rows in payees.items() if len(rows) >= LEAST}
    found: list[dict[str, Any]] = []
    told: set[tuple[str, frozenset[str]]] = set()
    for (category_id, direction, word), rows in sorted(wide.items(), key=lambda one: (-len(one[1]), one[0])):
        group = (category_id, frozenset(row["payee_key"] for row in rows))
        if group in told:
            continue
        told.add(group)
        shown = ", ".join(f"“{row['example'] or row['payee_key']}”" for row in rows[:_SHOWN_MAX])
        more = f" and {len(rows) - _SHOWN_MAX} more" if len(rows) > _SHOWN_MAX else ""
        because = (
            f"You filed {len(rows)} payees with the word “{word}” under {rows[0]['category_name']}: {shown}{more}."
        )
        conditions = [_condition("payee", "contains", word), _condition("direction", "is", direction)]
        found.append(_suggestion(f"word:{word}:{direction}:{category_id}", because, word, conditions, category_id))
    return found


def by_amount(corrections: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Amounts that were filed the same way again and again, whatever the payee."""
    found = []
    for row in corrections:
        size, category_id = to_text(abs(row["minor"]), row["currency"]), str(row["category_id"])
        direction = "in" if row["minor"] > 0 else "out"
        because = f"You filed {size} {row['currency']} under {row['category_name']} {row['times']} times."
        conditions = [
            _condition("amount", "is", size),
            _condition("currency", "is", row["currency"]),
            _condition("direction", "is", direction),
        ]
        key = f"amount:{row['minor']}:{row['currency']}:{category_id}"
        found.append(_suggestion(key, because, f"{row['category_name']} {size}", conditions, category_id))
    return found


def _condition(field: str, operator: str, value: str) -> dict[str, str]:
    return {"field": field, "operator": operator, "value": value}


def _suggestion(
    key: str, because: str, name: str, conditions: list[dict[str, str]], category_id: str
) -> dict[str, Any]:
    rule = {
        "name": name.capitalize(),
        "match": "all",
        "conditions": conditions,
        "actions": {"category_id": category_id},
    }
    return {"suggestion": key, "because": because, "rule": {**rule, "enabled": True}}


def covered(suggestion: Mapping[str, Any], rules: Iterable[Mapping[str, Any]]) -> bool:
    """Whether a rule of the household does that already."""
    wanted = suggestion["rule"]
    first = wanted["conditions"][0]
    return any(
        str(rule["actions"].get("category_id")) == wanted["actions"]["category_id"]
        and any(
            (one.get("field"), str(one.get("value")).casefold()) == (first["field"], first["value"])
            for one in rule["conditions"]
        )
        for rule in rules
    )
