from __future__ import annotations

import grimp
import pytest

from tools import imports

RIGHT = """
budgets.endpoints    budgets.service
budgets.endpoints    budgets.schemas
budgets.jobs         budgets.service
budgets.service      budgets.queries
budgets.service      budgets.pace
budgets.queries      budgets.models
budgets.pace         budgets.facts
budgets.service      transactions.service
budgets.service      transactions.models
budgets.service      transactions.facts
budgets.pace         kernel.money
budgets.goals.service    budgets.queries
budgets.goals.service    budgets.goals.queries
api.app              budgets.endpoints
wiring               budgets.jobs
worker               budgets.jobs
cli.main             budgets.service
"""
WRONG = """
budgets.service      budgets.endpoints
budgets.endpoints    budgets.jobs
budgets.queries      budgets.service
budgets.models       budgets.queries
budgets.facts        budgets.schemas
budgets.pace         budgets.service
budgets.pace         budgets.queries
budgets.service      transactions.queries
budgets.service      transactions.schemas
budgets.service      transactions.jobs
budgets.endpoints    transactions.endpoints
api.app              budgets.queries
budgets.goals.queries    budgets.service
budgets.goals.pace       budgets.queries
categorisation.service   budgets.goals.queries
wiring               budgets.queries
"""


def pairs(table: str) -> list[tuple[str, ...]]:
    return [tuple(f"smartspend.{name}" for name in line.split()) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("importer", "imported"), pairs(RIGHT))
def test_right_imports(importer: str, imported: str) -> None:
    assert imports.problem(importer, imported) is None


@pytest.mark.parametrize(("importer", "imported"), pairs(WRONG))
def test_wrong_imports(importer: str, imported: str) -> None:
    assert imports.problem(importer, imported) is not None


def test_the_product_keeps_the_rules() -> None:
    graph = grimp.build_graph("smartspend", cache_dir=None)
    edges = [(module, other) for module in graph.modules for other in graph.find_modules_directly_imported_by(module)]

    assert imports.problems(edges) == []
