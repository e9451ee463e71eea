"""A history describes the columns of its fact in the fact's own words: its YAML is written from the fact's."""

import pytest
import yaml

from flows.home import dbt_project
from flows.publish import OF_VERSIONS

MARTS = dbt_project() / "models" / "marts"
HEADER = (
    "# Written from the YAML of the facts by `pytest tests/build/test_history_columns.py --update-golden`.\nmodels:\n"
)
GRAINS = {
    "ipo_events": ("ipo_event_id", "offering, stage reached and version"),
    "ipo_offerings": ("offering_id", "company, exchange, attempt and version"),
    "funding_commitments": ("commitment_id", "deal and version"),
    "companies": ("company_id", "company or other body and version"),
}
FILES = {
    "_history_listings.yml": ("ipo_events", "ipo_offerings"),
    "_history_bodies.yml": ("funding_commitments", "companies"),
}
DESCRIPTION = (
    "One row per {grain}: a row of `{fact}` as it was published, from one night until the night that published it "
    "otherwise or no longer. As of a moment: `from marts.{fact}_as_of(timestamp '2026-01-08 12:00')`, or "
    "`where valid_from <= moment and (valid_to > moment or valid_to is null)`."
)
BEFORE = "Null in versions from before there was this column."
HEAD = """  - name: {fact}_history
    description: "{description}"
    data_tests:
      - unique_combination:
          arguments:
            columns: [{key}, valid_from]
      - ends_as:
          arguments:
            fact: {fact}
      - holds:
          name: rows_of_{fact}_history
          arguments:
{rules}    columns:
      - name: version_id
        data_type: varchar
        description: "Key; the same for the same row and night."
        constraints:
          - type: not_null
        data_tests:
          - unique
"""
TAIL = """      - name: valid_from
        data_type: timestamp
        description: "When the run began that first published the row so, UTC."
        constraints:
          - type: not_null
      - name: valid_to
        data_type: timestamp
        description: "When the run began that published it otherwise or no longer, UTC; null where it stands."
      - name: run_id
        data_type: varchar
        description: "The run of `valid_from`, in `pipeline_runs`; null where the ledger of that time is lost."
"""


def fact_model(fact):
    models = (
        model
        for file in sorted(MARTS.glob("_[!h]*.yml"))
        for model in yaml.safe_load(file.read_text(encoding="utf-8")).get("models", [])
    )
    return next(model for model in models if model["name"] == fact)


def column_lines(column, key):
    yield f"      - name: {column['name']}"
    yield f"        data_type: {column['data_type']}"
    yield f"        description: {quoted(described(column, key))}"
    if column["name"] == key:
        yield "        constraints:\n          - type: not_null"


def described(column, key):
    """What the fact says of a column, and that a version from before it was added lacks it."""
    text = column["description"]
    return text if column["name"] == key or "null" in text.lower() else f"{text} {BEFORE}"


def rule_lines(rules):
    """What holds of every row of the fact, and of every version of one. What a version names may be gone."""
    rules = {name: rule for name, rule in rules.items() if name not in ("never_null", "known")}
    rules["in_order"] = [*rules.get("in_order", []), ["valid_from", "valid_to"]]
    for name, rule in rules.items():
        if isinstance(rule, dict):
            yield f"            {name}:"
            yield from (f"              {column}: {flow(value)}" for column, value in rule.items())
        else:
            yield f"            {name}: {flow(rule)}"


def flow(value):
    """A value on one line of YAML."""
    if isinstance(value, list):
        return f"[{', '.join(map(flow, value))}]"
    return str(value) if str(value).replace("_", "").isalnum() else quoted(value)


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def rendered(fact):
    key, grain = GRAINS[fact]
    model = fact_model(fact)
    lines = "".join(f"{line}\n" for column in model["columns"] for line in column_lines(column, key))
    description = DESCRIPTION.format(fact=fact, grain=grain)
    [held] = [test["holds"]["arguments"] for test in model["data_tests"] if "holds" in test]
    rules = "".join(f"{line}\n" for line in rule_lines(held))
    return HEAD.format(fact=fact, key=key, description=description, rules=rules) + lines + TAIL


@pytest.mark.parametrize("name", FILES)
def test_a_history_is_described_as_its_fact(name, update_golden):
    wanted = HEADER + "\n".join(map(rendered, FILES[name]))
    if update_golden:
        (MARTS / name).write_text(wanted, encoding="utf-8")
    assert (MARTS / name).read_text(encoding="utf-8") == wanted


@pytest.mark.parametrize("fact", GRAINS)
def test_a_history_has_the_columns_of_its_fact_and_those_of_versions(marts, fact):
    query = "SELECT column_name, data_type FROM duckdb_columns() WHERE schema_name = 'marts' AND table_name = ?"
    told = marts.ask(query, f"{fact}_history")
    assert [row for row in told if row[0] not in OF_VERSIONS] == marts.ask(query, fact)
    assert {name for name, _ in told} >= set(OF_VERSIONS)
