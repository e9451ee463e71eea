"""What is described and tested does not get less."""

import pytest

from tests.warehouse.coverage import checks_of, figures, without_unit_test

WHOLE = (
    "models, seeds and sources described",
    "columns described",
    "models with a tested key",
    "marts under contract",
    "sources with freshness",
)


@pytest.fixture(scope="module")
def counted(artifacts):
    return figures(artifacts)


@pytest.mark.parametrize("name", WHOLE)
def test_all_of_it(name, counted):
    assert counted[name].startswith("100 % ")


def test_models_have_six_checks_and_marts_each(counted):
    assert float(counted["checks per model"]) >= 6
    assert int(counted["fewest checks of a mart"]) >= 6


def test_most_columns_of_marts_are_tested(counted):
    assert int(counted["mart columns tested"].partition(" ")[0]) >= 60


def test_models_with_logic_have_a_unit_test(artifacts):
    assert without_unit_test(artifacts) == []


@pytest.mark.parametrize(
    ("name", "arguments", "checks"),
    [
        ("unique", {"column_name": "id"}, 1),
        ("primary_key", {"columns": ["a", "b"]}, 1),
        ("holds", {"never_null": ["a", "b"]}, 2),
        ("holds", {"matches": {"a": "x", "b": "y"}, "in_order": [["a", "b"]]}, 3),
    ],
)
def test_a_test_of_several_columns_checks_each(name, arguments, checks):
    assert checks_of({"test_metadata": {"name": name, "kwargs": arguments}}) == checks
