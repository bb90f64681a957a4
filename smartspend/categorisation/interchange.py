"""Rules as YAML, for people to keep, read and share: categories by key, accounts by name or number.

Every scalar is read as a text, so that `2026-03-31`, `12.50` and `no` mean what they say. Anchors are refused: a small
file could stand for an endless one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import yaml
from pydantic import ValidationError

from smartspend.categorisation.names import Names
from smartspend.categorisation.rules import InvalidRule, validate
from smartspend.categorisation.schemas import RuleBody
from smartspend.edge.wire import ALTERNATIVES
from smartspend.kernel.errors import FieldError, Invalid

RULES_MAX: Final = 1_000
_FAULTS_MAX: Final = 100
_WRITTEN: Final = ("name", "enabled", "match", "conditions", "actions")


class InvalidRules(Invalid):
    """The file cannot be taken as it is; nothing of it was."""


class _Loader(yaml.BaseLoader):
    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("anchors and aliases are not supported")
        return super().compose_node(parent, index)


def written(rules: Sequence[Mapping[str, Any]], known: Names) -> str:
    """Rules, as the service tells them, as a YAML document."""
    document = {"version": 1, "rules": [_written_one(rule, known) for rule in rules]}
    return yaml.safe_dump(document, allow_unicode=True, sort_keys=False, width=120)


def _written_one(rule: Mapping[str, Any], known: Names) -> dict[str, Any]:
    one = {name: rule[name] for name in _WRITTEN}
    actions = _by_key(rule["actions"], known)
    if actions.get("splits"):
        actions["splits"] = [_by_key(part, known) for part in actions["splits"]]
    return {**one, "conditions": [_condition_out(part, known) for part in rule["conditions"]], "actions": actions}


def _by_key(raw: Mapping[str, Any], known: Names) -> dict[str, Any]:
    named = {"category": known.keys.get(raw["category_id"], "")} if raw.get("category_id") else {}
    return {
        **named,
        **{name: value for name, value in raw.items() if name != "category_id" and value not in (None, [])},
    }


def _condition_out(part: Mapping[str, Any], known: Names) -> dict[str, Any]:
    if "conditions" in part:
        return {**part, "conditions": [_condition_out(one, known) for one in part["conditions"]]}
    if part["field"] != "account_id":
        return {name: value for name, value in part.items() if value is not None}
    name = known.accounts.get(part["value"], part["value"])
    shared = list(known.accounts.values()).count(name) > 1
    return {"field": "account", "operator": "is", "value": (shared and known.numbers.get(part["value"])) or name}


def read(text: bytes, known: Names) -> list[dict[str, Any]]:
    """The rules in a YAML document, as the service takes them. Raises `InvalidRules` with each fault and its place."""
    try:
        document = yaml.load(text, _Loader)  # noqa: S506 (a loader that makes nothing but texts, lists and mappings)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f" in line {mark.line + 1}" if mark is not None else ""
        problem = getattr(error, "problem", None) or (
            "it nests too deep" if isinstance(error, RecursionError) else error
        )
        raise InvalidRules(errors=[FieldError("", f"This is not YAML{place}: {problem}")]) from None
    rules = document.get("rules") if isinstance(document, dict) else None
    if not isinstance(rules, list) or not 1 <= len(rules) <= RULES_MAX:
        raise InvalidRules(errors=[FieldError("/rules", f"A list of 1 to {RULES_MAX} rules is needed.")])
    faults: list[FieldError] = []
    values = [_read_one(rule, f"/rules/{place}", known, faults) for place, rule in enumerate(rules)]
    if faults:
        raise InvalidRules(errors=faults[:_FAULTS_MAX])
    return values


def _read_one(raw: Any, at: str, known: Names, faults: list[FieldError]) -> dict[str, Any]:
    if not isinstance(raw, dict):
        faults.append(FieldError(at, "A rule is a mapping."))
        return {}
    found: list[FieldError] = []
    body = {**raw, "conditions": _conditions_in(raw.get("conditions"), f"{at}/conditions", known, found)}
    if isinstance(actions := raw.get("actions"), dict):
        body["actions"] = _actions_in(actions, f"{at}/actions", known, found)
    try:
        values = RuleBody.model_validate(body).values()
        validate({**values, "id": ""})
    except ValidationError as error:
        for one in error.errors()[:_FAULTS_MAX]:
            place = "".join(f"/{part}" for part in one["loc"] if part not in ALTERNATIVES)
            found.append(FieldError(at + place, one["msg"].removeprefix("Value error, ")))
    except InvalidRule as error:
        found += [FieldError(at + one.pointer, one.detail) for one in error.errors]
    faults += found
    return {} if found else {**values, "id": None, "position": None}


def _actions_in(raw: Mapping[str, Any], at: str, known: Names, faults: list[FieldError]) -> dict[str, Any]:
    actions = _by_id(raw, at, known, faults)
    if isinstance(splits := raw.get("splits"), list):
        actions["splits"] = [
            _by_id(part, f"{at}/splits/{place}", known, faults) if isinstance(part, dict) else part
            for place, part in enumerate(splits)
        ]
    return actions


def _by_id(raw: Mapping[str, Any], at: str, known: Names, faults: list[FieldError]) -> dict[str, Any]:
    values = {name: value for name, value in raw.items() if name != "category"}
    key = raw.get("category")
    if isinstance(key, str) and key in known.ids:
        values["category_id"] = known.ids[key]
    elif key:
        faults.append(FieldError(f"{at}/category", f"There is no category with the key {str(key)[:100]}."))
    return values


def _conditions_in(raw: Any, at: str, known: Names, faults: list[FieldError]) -> Any:
    if not isinstance(raw, list):
        return raw
    parts = []
    for place, part in enumerate(raw):
        if isinstance(part, dict) and "conditions" in part:
            inner = _conditions_in(part["conditions"], f"{at}/{place}/conditions", known, faults)
            parts.append({**part, "conditions": inner})
        elif isinstance(part, dict) and part.get("field") == "account":
            parts.append({**part, "field": "account_id", "value": _account(part, f"{at}/{place}/value", known, faults)})
        else:
            parts.append(part)
    return parts


def _account(part: Mapping[str, Any], at: str, known: Names, faults: list[FieldError]) -> str:
    asked = str(part.get("value", ""))
    found = [id_ for id_, name in known.accounts.items() if asked in {name, known.numbers[id_], id_} and asked]
    if len(found) != 1:
        said = "more than one account" if found else "no account"
        faults.append(FieldError(at, f"There is {said} with the name or number {asked[:100]}."))
    return found[0] if found else asked
