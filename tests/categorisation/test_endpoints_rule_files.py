"""Rules as YAML: out, in again, and what is wrong with a file."""

from __future__ import annotations

import pytest

from tests.conftest import Person

FILE = """\
version: 1
rules:
- name: Köln shops
  enabled: false
  match: any
  conditions:
  - {field: payee, operator: contains, value: lidl}
  - match: none
    conditions:
    - {field: account, operator: is, value: Giro}
    - {field: date, operator: between, value: 2026-01-01, value_to: 2026-03-31}
    - {field: amount, operator: greater, value: 12.50}
  actions:
    splits:
    - {category: food.groceries}
    - {category: food.coffee, percent: 30}
    add_tags: [no, 2026-01-01]
- name: Own
  conditions:
  - {field: text, operator: matches, value: '^own'}
  actions: {transfer: true, note: Mine}
"""


async def test_rules_come_in_and_go_out_as_they_were(person: Person) -> None:
    await person.account(name="Giro")
    answer = await person.http.post("/rules/import", content=FILE.encode())
    assert (answer.status_code, answer.json().get("added")) == (200, 2), answer.text
    first, second = (await person.http.get("/rules")).json()["items"]
    assert first["words"] == (
        "payee contains “lidl” or (not (account is “Giro” or date is between 2026-01-01 and 2026-03-31 "
        "or amount is more than 12.50))"
    )
    assert (first["enabled"], first["actions"]["add_tags"]) == (False, ["no", "2026-01-01"])
    assert second["actions"]["transfer"] is True

    out = await person.http.get("/rules/export")
    assert out.headers["content-type"].startswith("application/yaml")
    assert "Köln" in out.text
    again = await person.http.post("/rules/import?replace=true", content=out.content)
    assert again.json()["added"] == 2
    assert (await person.http.get("/rules/export")).text == out.text
    await person.http.post(f"/history/{again.json()['batch_id']}/revert")
    assert [one["id"] for one in (await person.http.get("/rules")).json()["items"]] == [first["id"], second["id"]]


@pytest.mark.parametrize(
    ("file", "pointers"),
    [
        (FILE.replace("food.coffee", "food.tea"), ["/rules/0/actions/splits/1/category"]),
        (FILE.replace("Giro", "Nowhere"), ["/rules/0/conditions/1/conditions/0/value"]),
        (
            FILE.replace("'^own'", "'(own'").replace("lidl", "''"),
            ["/rules/0/conditions/0/value", "/rules/1/conditions/0/value"],
        ),
        (FILE.replace("note:", "delete:"), ["/rules/1/actions/delete"]),
        ("rules: []", ["/rules"]),
        ("rules: [a]", ["/rules/0"]),
        ("- {", [""]),
        ("a: &a [1]\nrules: [*a, *a]", [""]),
        ("[" * 5_000, [""]),
        ("\x00", [""]),
    ],
)
async def test_each_fault_of_a_file_is_named_with_its_place(person: Person, file: str, pointers: list[str]) -> None:
    await person.account(name="Giro")
    answer = await person.http.post("/rules/import", content=file.encode())
    assert answer.status_code == 422
    assert [one["pointer"] for one in answer.json()["errors"]] == pointers
    assert (await person.http.get("/rules")).json()["items"] == []
