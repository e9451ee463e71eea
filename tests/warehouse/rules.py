"""The rules of dbt-project-evaluator, each a function from what dbt knows of a project to what breaks the rule.

The names are those of https://dbt-labs.github.io/dbt-project-evaluator/latest/rules/ (28 rules) with the rule on source
freshness of its testing page, which makes 29. ``EXCEPTIONS`` says what this house allows and why; a rule that has
nothing to look at here stands in ``NOT_APPLICABLE``.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from tests.warehouse.artifacts import LAYERS, Artifacts, Node

Rule = Callable[[Artifacts], Iterator[str]]

PREFIXES = {"staging": "stg_", "intermediate": "int_", "marts": ""}
"""Marts bear the names that readers were promised, so theirs is the absence of another layer's prefix."""
MOST_LEAVES = 3
MOST_PARENTS = 7
MOST_CHAINED_VIEWS = 4
KEY_TESTS = ("primary_key", "unique_combination")

EXCEPTIONS = {
    ("fct_root_models", "dates"): "A calendar is made of nothing but its first and last day.",
    (
        "fct_model_fanout",
        "stg_pipeline_runs",
    ): "Every history says which run each version is of.",
    (
        "fct_rejoining_of_upstream_concepts",
        "int_listing_venues → int_offering_mentions",
    ): "Where a listing takes place is a question of its own.",
    (
        "fct_rejoining_of_upstream_concepts",
        "int_round_mentions → int_deal_mentions",
    ): "Deals with a name are found before the others are.",
    (
        "fct_rejoining_of_upstream_concepts",
        "int_event_retellings → int_event_choices",
    ): "What only repeats is told apart among all values before one is chosen.",
    (
        "fct_rejoining_of_upstream_concepts",
        "int_article_words → articles",
    ): "Words are counted once and kept, articles are built every night.",
    (
        "fct_rejoining_of_upstream_concepts",
        "int_similar_names → company_match_candidates",
    ): "Which names look alike is a question of its own.",
    (
        "fct_unused_sources",
        "received_documents",
    ): "The loader's own memory of bytes, which no reader asks for.",
    (
        "fct_too_many_joins",
        "int_companies",
    ): "Names, reference, articles and events all say who it is.",
    (
        "fct_too_many_joins",
        "int_measures",
    ): "It stacks the marts to hold them against bounds.",
}
NOT_APPLICABLE = {
    "fct_source_directories": "There is one source, `raw`, so a folder of its own would hold all of staging.",
}


def layer(node: Node) -> str:
    """The folder of models that a model lies in."""
    return str(node["fqn"][1])


def models(found: Artifacts, *layers: str) -> list[Node]:
    """The models, or those of some layers."""
    return [model for model in found.nodes("model") if not layers or layer(model) in layers]


def parents(found: Artifacts, node: Node, kind: str = "") -> list[str]:
    """Ids of what a node reads, or of those of one kind: source, seed, model."""
    return [each for each in found.manifest["parent_map"].get(node["unique_id"], []) if each.startswith(kind)]


def children(found: Artifacts, unique_id: str, kind: str = "model.") -> list[str]:
    """Ids of what reads a node: its models."""
    return [each for each in found.manifest["child_map"].get(unique_id, []) if each.startswith(kind)]


def name_of(unique_id: str) -> str:
    """The name in an id such as ``model.dealflow.ipo_events``."""
    return unique_id.rsplit(".", 1)[-1]


def fct_staging_dependent_on_staging(found: Artifacts) -> Iterator[str]:
    """Staging reads sources and seeds, never staging."""
    for model in models(found, "staging"):
        yield from (model["name"] for parent in parents(found, model, "model.") if name_of(parent).startswith("stg_"))


def fct_staging_dependent_on_marts_or_intermediate(found: Artifacts) -> Iterator[str]:
    """Staging reads nothing that is made of it."""
    for model in models(found, "staging"):
        yield from (m for m in map(name_of, parents(found, model, "model.")) if not m.startswith("stg_"))


def fct_source_fanout(found: Artifacts) -> Iterator[str]:
    """A source, and a seed, is read by one model."""
    for node in found.nodes("source", "seed"):
        if len(children(found, node["unique_id"])) > 1:
            yield node["name"]


def fct_rejoining_of_upstream_concepts(found: Artifacts) -> Iterator[str]:
    """No model stands between a parent and a child that reads both, and is read by nothing else."""
    for model in models(found):
        for parent in parents(found, model, "model."):
            readers = children(found, parent)
            grandparents = set(found.manifest["parent_map"][parent])
            if readers == [model["unique_id"]] and grandparents and grandparents <= set(parents(found, model)):
                yield f"{name_of(parent)} → {model['name']}"


def fct_model_fanout(found: Artifacts) -> Iterator[str]:
    """No model feeds more than three models that feed nothing: marts may, since BI joins them."""
    for model in models(found, "staging", "intermediate"):
        leaves = [each for each in children(found, model["unique_id"]) if not children(found, each)]
        if len(leaves) > MOST_LEAVES:
            yield model["name"]


def fct_marts_or_intermediate_dependent_on_source(found: Artifacts) -> Iterator[str]:
    """Behind staging nothing reads a source."""
    yield from (m["name"] for m in models(found, "intermediate", "marts") if parents(found, m, "source."))


def fct_direct_join_to_source(found: Artifacts) -> Iterator[str]:
    """No model reads a source and a model."""
    yield from (m["name"] for m in models(found) if parents(found, m, "source.") and parents(found, m, "model."))


def fct_duplicate_sources(found: Artifacts) -> Iterator[str]:
    """No table is two sources."""
    places = [(source["schema"], source["identifier"]) for source in found.nodes("source")]
    yield from sorted({table for schema, table in places if places.count((schema, table)) > 1})


def fct_hard_coded_references(found: Artifacts) -> Iterator[str]:
    """Tables are named by ref and source."""
    for model in models(found):
        sql = re.sub(r"--.*|\{#.*?#\}", "", model["raw_code"])
        if re.search(r"\b(?:from|join)\s+[\"']?[a-z_]+[\"']?\.[\"']?[a-z_]+", sql, re.IGNORECASE):
            yield model["name"]


def fct_multiple_sources_joined(found: Artifacts) -> Iterator[str]:
    """A model reads one source, or one seed."""
    for model in models(found):
        if len(parents(found, model, "source.") + parents(found, model, "seed.")) > 1:
            yield model["name"]


def fct_root_models(found: Artifacts) -> Iterator[str]:
    """Every model reads something."""
    yield from (m["name"] for m in models(found) if not parents(found, m))


def fct_unused_sources(found: Artifacts) -> Iterator[str]:
    """Every source, and every seed, is read."""
    yield from (s["name"] for s in found.nodes("source", "seed") if not children(found, s["unique_id"]))


def fct_too_many_joins(found: Artifacts) -> Iterator[str]:
    """No model reads seven others or more."""
    yield from (m["name"] for m in models(found) if len(parents(found, m)) >= MOST_PARENTS)


def fct_missing_primary_key_tests(found: Artifacts) -> Iterator[str]:
    """What tells a model's rows apart is tested."""
    yield from (m["name"] for m in models(found) if not has_tested_key(found, m))


def has_tested_key(found: Artifacts, model: Node) -> bool:
    """A key test of several columns, or a unique column that a constraint or a test keeps from null."""
    tests = [test["test_metadata"] for test in found.tests_of(model["unique_id"])]
    never_null = {name for name, column in model["columns"].items() if is_not_null(column)}
    never_null |= {test["kwargs"]["column_name"] for test in tests if test["name"] == "not_null"}
    for test in tests:
        columns = test["kwargs"].get("columns", [])
        if test["name"] == "primary_key" or (test["name"] == "unique_combination" and never_null >= set(columns)):
            return True
        if test["name"] == "unique" and test["kwargs"].get("column_name") in never_null:
            return True
    return False


def is_not_null(column: Node) -> bool:
    """Whether a contract keeps the column from null."""
    return any(constraint["type"] == "not_null" for constraint in column.get("constraints") or [])


def fct_sources_without_freshness(found: Artifacts) -> Iterator[str]:
    """Every source says how old it may be."""
    for source in found.nodes("source"):
        if not (source.get("freshness") or {}).get("warn_after", {}).get("count"):
            yield source["name"]


def fct_test_coverage(found: Artifacts) -> Iterator[str]:
    """Every model has a test."""
    yield from (m["name"] for m in models(found) if not found.tests_of(m["unique_id"]))


def fct_undocumented_models(found: Artifacts) -> Iterator[str]:
    """Every model has a description."""
    yield from (m["name"] for m in models(found) if not m["description"])


def fct_documentation_coverage(found: Artifacts) -> Iterator[str]:
    """Every column that the database has is described."""
    for model in found.nodes("model", "source", "seed"):
        for column in found.columns.get((model["schema"], model["name"]), ()):
            if not model["columns"].get(column, {}).get("description"):
                yield f"{model['name']}.{column}"


def fct_undocumented_source_tables(found: Artifacts) -> Iterator[str]:
    """Every table of a source has a description."""
    yield from (s["name"] for s in found.nodes("source") if not s["description"])


def fct_undocumented_sources(found: Artifacts) -> Iterator[str]:
    """Every source has a description."""
    yield from sorted({s["source_name"] for s in found.nodes("source") if not s["source_description"]})


def fct_test_directories(found: Artifacts) -> Iterator[str]:
    """A model's tests stand in its folder."""
    for model in models(found):
        for test in found.tests_of(model["unique_id"]):
            if folder(test) != folder(model):
                yield test["name"]


def folder(node: Node) -> str:
    """The folder of the file that a node stands in."""
    return str(PurePosixPath(node["original_file_path"]).parent)


def fct_model_naming_conventions(found: Artifacts) -> Iterator[str]:
    """A name's prefix says the layer; marts have none."""
    others = tuple(prefix for prefix in (*PREFIXES.values(), "base_", "fct_", "dim_") if prefix)
    for model in models(found):
        prefix = PREFIXES.get(layer(model))
        wrong = not model["name"].startswith(prefix) if prefix else model["name"].startswith(others)
        if wrong:
            yield model["name"]


def fct_model_directories(found: Artifacts) -> Iterator[str]:
    """A model lies in the folder of its layer."""
    for model in models(found):
        by_name = {"stg": "staging", "int": "intermediate"}.get(model["name"].partition("_")[0], "marts")
        if layer(model) not in LAYERS or folder(model).split("/")[1] != by_name:
            yield model["name"]


def fct_chained_views_dependencies(found: Artifacts) -> Iterator[str]:
    """No view rests on more than three others."""
    yield from (m["name"] for m in models(found) if _views_below(found, m["unique_id"]) >= MOST_CHAINED_VIEWS)


def _views_below(found: Artifacts, unique_id: str) -> int:
    node = found.manifest["nodes"].get(unique_id)
    if node is None or node.get("config", {}).get("materialized") not in ("view", "ephemeral"):
        return 0
    return 1 + max((_views_below(found, parent) for parent in parents(found, node)), default=0)


def _exposures(found: Artifacts) -> Iterator[tuple[str, str, Node | None]]:
    for exposure in found.manifest["exposures"].values():
        for parent in exposure["depends_on"]["nodes"]:
            yield exposure["name"], parent, found.manifest["nodes"].get(parent)


def fct_exposure_parents_materializations(found: Artifacts) -> Iterator[str]:
    """A dashboard reads tables."""
    for exposure, parent, node in _exposures(found):
        if node is None or node["config"]["materialized"] not in ("table", "incremental"):
            yield f"{exposure}: {name_of(parent)}"


def fct_public_models_without_contracts(found: Artifacts) -> Iterator[str]:
    """Every mart is public, and a contract keeps it."""
    yield from (m["name"] for m in models(found, "marts") if not m["config"]["contract"]["enforced"])


def fct_exposures_dependent_on_private_models(found: Artifacts) -> Iterator[str]:
    """A dashboard reads marts."""
    for exposure, parent, node in _exposures(found):
        if node is None or layer(node) != "marts":
            yield f"{exposure}: {name_of(parent)}"


def fct_undocumented_public_models(found: Artifacts) -> Iterator[str]:
    """A mart's first line says what a row is, and where a column may be null it says what that means."""
    for model in models(found, "marts"):
        if not model["description"].startswith("One row per "):
            yield model["name"]
        for name, column in model["columns"].items():
            if not is_not_null(column) and "null" not in column["description"].lower():
                yield f"{model['name']}.{name}"


RULES: dict[str, Rule] = {name: value for name, value in dict(globals()).items() if name.startswith("fct_")}
