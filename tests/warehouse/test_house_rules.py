"""The warehouse keeps the rules of its house, and each rule sees a project that breaks it."""

import copy

import pytest

from tests.warehouse.artifacts import Artifacts
from tests.warehouse.rules import EXCEPTIONS, NOT_APPLICABLE, RULES

RULES_OF_THE_EVALUATOR = 29


@pytest.mark.parametrize("name", RULES)
def test_a_rule_is_kept(name, artifacts):
    allowed = {what for rule, what in EXCEPTIONS if rule == name}
    assert sorted(set(RULES[name](artifacts)) - allowed) == []


@pytest.mark.parametrize(("name", "what"), EXCEPTIONS)
def test_an_exception_is_needed(name, what, artifacts):
    assert what in set(RULES[name](artifacts))


def test_no_rule_is_forgotten():
    assert len(RULES) + len(NOT_APPLICABLE) == RULES_OF_THE_EVALUATOR
    assert DOCTORED.keys() == RULES.keys()


def column(*constraints, description="Null where unknown."):
    return {"description": description, "constraints": [{"type": each} for each in constraints]}


def model(name, layer, materialized="table"):
    return {
        "unique_id": f"model.d.{name}",
        "resource_type": "model",
        "name": name,
        "schema": layer,
        "fqn": ["d", layer, name],
        "original_file_path": f"models/{layer}/{name}.sql",
        "raw_code": "select * from {{ ref('x') }}",
        "description": "One row per thing.",
        "columns": {"id": column("not_null"), "note": column()},
        "config": {"materialized": materialized, "contract": {"enforced": layer == "marts"}},
    }


def key_test(of, layer):
    return {
        "unique_id": f"test.d.key_{of}",
        "resource_type": "test",
        "name": f"key_{of}",
        "attached_node": f"model.d.{of}",
        "original_file_path": f"models/{layer}/_models.yml",
        "test_metadata": {"name": "unique", "kwargs": {"column_name": "id"}},
    }


def source(name):
    return {
        "unique_id": f"source.d.raw.{name}",
        "resource_type": "source",
        "name": name,
        "source_name": "raw",
        "schema": "raw",
        "identifier": name,
        "description": "One row per thing.",
        "source_description": "What is loaded.",
        "columns": {"id": column()},
        "freshness": {"warn_after": {"count": 36, "period": "hour"}},
    }


LAYER_OF = {"stg_a": "staging", "stg_b": "staging", "int_a": "intermediate", "int_b": "intermediate", "events": "marts"}


def project():
    """Two sources with their staging, two intermediate models in a row, one mart, one dashboard: no rule is broken."""
    models = [model(name, layer, "view" if layer == "staging" else "table") for name, layer in LAYER_OF.items()]
    tests = [key_test(name, layer) for name, layer in LAYER_OF.items()]
    sources = [source("a"), source("b")]
    manifest = {
        "nodes": {node["unique_id"]: node for node in [*models, *tests]},
        "sources": {node["unique_id"]: node for node in sources},
        "exposures": {"e": {"name": "board", "depends_on": {"nodes": ["model.d.events"]}}},
        "parent_map": {node["unique_id"]: [] for node in [*models, *tests, *sources]},
        "child_map": {node["unique_id"]: [] for node in [*models, *tests, *sources]},
    }
    found = Artifacts(
        manifest=manifest, columns={(node["schema"], node["name"]): ("id",) for node in [*models, *sources]}
    )
    for parent, child in (
        *(("source.d.raw.a", "model.d.stg_a"), ("source.d.raw.b", "model.d.stg_b")),
        *(("model.d.stg_a", "model.d.int_a"), ("model.d.stg_b", "model.d.int_b"), ("model.d.int_a", "model.d.int_b")),
        *(("model.d.int_b", "model.d.events"), ("model.d.int_a", "model.d.events")),
    ):
        joined(found, parent, child)
    return found


def joined(found, parent, child):
    found.manifest["parent_map"].setdefault(child, []).append(parent)
    found.manifest["child_map"].setdefault(parent, []).append(child)


def node(found, name):
    return found.manifest["nodes"][f"model.d.{name}"]


def added(found, name, layer, *reads, materialized="table"):
    found.manifest["nodes"][f"model.d.{name}"] = model(name, layer, materialized)
    found.manifest["parent_map"][f"model.d.{name}"] = []
    found.manifest["child_map"][f"model.d.{name}"] = []
    for parent in reads:
        joined(found, parent, f"model.d.{name}")


def four_leaves(found):
    for number in range(4):
        added(found, f"leaf_{number}", "marts", "model.d.int_a")


def in_between(found):
    added(found, "int_between", "intermediate", "model.d.stg_a")
    added(found, "after", "marts", "model.d.stg_a", "model.d.int_between")


def chained(found):
    for number in range(4):
        below = f"model.d.int_view_{number - 1}" if number else "model.d.int_a"
        added(found, f"int_view_{number}", "intermediate", below, materialized="view")


def many_parents(found):
    added(found, "wide", "marts", *(f"model.d.int_{number}" for number in range(7)))


DOCTORED = {
    "fct_staging_dependent_on_staging": lambda found: joined(found, "model.d.stg_a", "model.d.stg_b"),
    "fct_staging_dependent_on_marts_or_intermediate": lambda found: joined(found, "model.d.int_a", "model.d.stg_b"),
    "fct_source_fanout": lambda found: joined(found, "source.d.raw.a", "model.d.stg_b"),
    "fct_rejoining_of_upstream_concepts": in_between,
    "fct_model_fanout": four_leaves,
    "fct_marts_or_intermediate_dependent_on_source": lambda found: joined(found, "source.d.raw.a", "model.d.events"),
    "fct_direct_join_to_source": lambda found: joined(found, "source.d.raw.a", "model.d.int_b"),
    "fct_duplicate_sources": lambda found: found.manifest["sources"]["source.d.raw.b"].update(identifier="a"),
    "fct_hard_coded_references": lambda found: node(found, "int_a").update(raw_code="select * from raw.articles"),
    "fct_multiple_sources_joined": lambda found: joined(found, "source.d.raw.b", "model.d.stg_a"),
    "fct_root_models": lambda found: added(found, "int_alone", "intermediate"),
    "fct_unused_sources": lambda found: found.manifest["child_map"]["source.d.raw.a"].clear(),
    "fct_too_many_joins": many_parents,
    "fct_missing_primary_key_tests": lambda found: node(found, "events")["columns"].update(id=column()),
    "fct_sources_without_freshness": lambda found: found.manifest["sources"]["source.d.raw.a"].update(freshness=None),
    "fct_test_coverage": lambda found: found.manifest["nodes"].pop("test.d.key_int_a"),
    "fct_undocumented_models": lambda found: node(found, "stg_a").update(description=""),
    "fct_documentation_coverage": lambda found: found.columns.update({("marts", "events"): ("id", "unheard_of")}),
    "fct_undocumented_source_tables": lambda found: found.manifest["sources"]["source.d.raw.a"].update(description=""),
    "fct_undocumented_sources": lambda found: found.manifest["sources"]["source.d.raw.a"].update(source_description=""),
    "fct_test_directories": lambda found: found.manifest["nodes"]["test.d.key_events"].update(
        original_file_path="models/staging/_models.yml"
    ),
    "fct_model_naming_conventions": lambda found: added(found, "int_mart", "marts", "model.d.int_a"),
    "fct_model_directories": lambda found: node(found, "int_a").update(original_file_path="models/marts/int_a.sql"),
    "fct_chained_views_dependencies": chained,
    "fct_exposure_parents_materializations": lambda found: node(found, "events")["config"].update(materialized="view"),
    "fct_public_models_without_contracts": lambda found: node(found, "events")["config"]["contract"].update(
        enforced=False
    ),
    "fct_exposures_dependent_on_private_models": lambda found: found.manifest["exposures"]["e"]["depends_on"][
        "nodes"
    ].append("model.d.int_a"),
    "fct_undocumented_public_models": lambda found: node(found, "events").update(description="Some rows."),
}


@pytest.mark.parametrize("name", RULES)
def test_a_project_that_breaks_no_rule_is_let_be(name):
    assert list(RULES[name](project())) == []


@pytest.mark.parametrize("name", DOCTORED)
def test_a_rule_sees_what_breaks_it(name):
    found = copy.deepcopy(project())
    DOCTORED[name](found)
    assert list(RULES[name](found)) != []
