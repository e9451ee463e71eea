"""The test of rows (`holds`) sees each kind of broken row, names what is wrong with it, and lets the others be."""

import duckdb
import jinja2
import pytest

from flows.home import dbt_project

ROWS = """
    SELECT 'fine' AS id, 1 AS low, 2 AS high, 'USD' AS code, 'a' AS kind, 1 AS amount
    UNION ALL SELECT 'unknown', NULL, NULL, NULL, NULL, NULL
    UNION ALL SELECT 'broken', 3, 2, 'usd', 'z', -1
"""
RULES = [
    ({"not_negative": ["amount"]}, "amount is negative"),
    ({"one_of": {"kind": ["a", "b"]}}, "kind is none of its values"),
    ({"matches": {"code": "[A-Z]{3}"}}, "code has another shape"),
    ({"in_range": {"low": [0, 2]}}, "low is out of range"),
    ({"in_order": [["low", "high"]]}, "low is after high"),
    ({"known": {"kind": ["(SELECT 'a' AS name)", "name"]}}, "kind is unknown"),
    ({"absent": {"kind": ["(SELECT 'z' AS name)", "name"]}}, "kind stands where it must not"),
    ({"not_negative": ["amount"], "in_range": {"low": [0, 2]}}, "amount is negative; low is out of range"),
]


def found(rows=ROWS, **rules):
    """The rows that the test finds, as dbt would have it ask: their ids, and what is not true of them."""
    source = (dbt_project() / "tests" / "generic" / "holds.sql").read_text(encoding="utf-8")
    for before, after in (("{% test holds(", "{% macro test_holds("), ("{% endtest %}", "{% endmacro %}")):
        assert source.count(before) == 1
        source = source.replace(before, after)
    macro = jinja2.Environment(extensions=["jinja2.ext.do"]).from_string(source).module
    with duckdb.connect() as connection:
        return connection.execute(f"SELECT id, broken FROM ({macro.test_holds(f'({rows})', **rules)})").fetchall()


@pytest.mark.parametrize(("rules", "told"), RULES, ids=[told for _, told in RULES])
def test_a_row_that_breaks_a_rule_is_found_and_no_other(rules, told):
    assert found(**rules) == [("broken", told)]


def test_a_null_breaks_nothing_but_never_null():
    assert found(never_null=["low"]) == [("unknown", "low is null")]


def test_what_says_nothing_alone_does_not_stand_alone():
    rows = "SELECT 'both' AS id, 1 AS amount, 'USD' AS code UNION ALL SELECT 'alone', NULL, 'USD'"
    assert found(rows, stands_with={"code": "amount"}) == [("alone", "code stands without amount")]


def test_two_that_differ_are_not_the_same():
    rows = "SELECT 'other' AS id, 'a' AS one, 'b' AS other UNION ALL SELECT 'same', 'a', 'a'"
    assert found(rows, differ=[["one", "other"]]) == [("same", "one is the same as other")]
