"""How much of the warehouse is described and tested, in figures: ``python -m tests.warehouse.coverage [HOME]``.

Columns are those of the database, not those that somebody wrote down. A test of several columns in one query counts
once among the tests and once for each of its columns among the checks; constraints of contracts stand apart.
"""

import re
import sys
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from flows.home import Home
from tests.warehouse.artifacts import Artifacts, Node, artifacts_of
from tests.warehouse.rules import has_tested_key, is_not_null, models

OTHERS = """
For comparison, MIT's ol-data-platform, Mattermost, GitLab and Cal-ITP, read off the YAML of their public dbt projects
when this warehouse was planned: 41 to 83 % of models described, 9 to 80 % tested, no contract.
""".strip()

RULES = "never_null not_negative one_of matches in_range in_order differ stands_with known absent".split()
"""Arguments of ``holds``, each a list or a mapping with an entry for each column or pair that it looks at."""
LOGIC = re.compile(r"\b(case|join|group by|union|coalesce|qualify|filter|over)\b|[*/+]\s*\w", re.IGNORECASE)


def checks_of(test: Node) -> int:
    """Columns that a test looks at one by one: a key of several columns is one check."""
    metadata = test.get("test_metadata") or {}
    return sum(len(value) for name, value in metadata.get("kwargs", {}).items() if name in RULES) or 1


def tested_columns(found: Artifacts, model: Node) -> set[str]:
    """Columns of a model that a data test names."""
    named: set[str] = set()
    for test in found.tests_of(model["unique_id"]):
        for name, value in test["test_metadata"]["kwargs"].items():
            if name in ("column_name", "first", "second"):
                named.add(value)
            elif name in ("columns", *RULES):
                named.update(chain.from_iterable([each] if isinstance(each, str) else each for each in value))
    return named & set(columns_of(found, model))


def columns_of(found: Artifacts, model: Node) -> tuple[str, ...]:
    """The columns that the database has."""
    return found.columns[(model["schema"], model["name"])]


def has_logic(model: Node) -> bool:
    """Whether a model does more than rename; one that reads nothing can be given no rows."""
    sql = re.sub(r"--.*|\{#.*?#\}|\bselect \*", "", model["raw_code"])
    return bool(model["depends_on"]["nodes"]) and bool(LOGIC.search(sql))


def without_unit_test(found: Artifacts) -> list[str]:
    """Intermediate models, and marts with logic, that no unit test gives rows to."""
    given = {test["model"] for test in found.manifest["unit_tests"].values()}
    wanted = [*models(found, "intermediate"), *filter(has_logic, models(found, "marts"))]
    return [model["name"] for model in wanted if model["name"] not in given]


def figures(found: Artifacts) -> dict[str, str]:
    """Each figure with its name."""
    every, marts = models(found), models(found, "marts")
    described = [m for m in found.nodes("model", "seed", "source") if m["description"]]
    columns = [(m, name) for m in found.nodes("model", "seed", "source") for name in columns_of(found, m)]
    tests = [test for model in every for test in found.tests_of(model["unique_id"])]
    constraints = sum(is_not_null(column) for model in marts for column in model["columns"].values())
    mart_columns = sum(len(columns_of(found, model)) for model in marts)
    tested = sum(len(tested_columns(found, model)) for model in marts)
    sources = found.nodes("source")
    return {
        "models, seeds and sources described": share(len(described), len(found.nodes("model", "seed", "source"))),
        "columns described": share(
            sum(bool(m["columns"].get(name, {}).get("description")) for m, name in columns), len(columns)
        ),
        "models with a tested key": share(sum(has_tested_key(found, model) for model in every), len(every)),
        "tests per model": f"{len(tests) / len(every):.1f}",
        "checks per model": f"{sum(map(checks_of, tests)) / len(every):.1f}",
        "fewest checks of a mart": str(min(sum(map(checks_of, found.tests_of(m["unique_id"]))) for m in marts)),
        "not-null constraints of marts": str(constraints),
        "mart columns tested": share(tested, mart_columns),
        "marts under contract": share(sum(model["config"]["contract"]["enforced"] for model in marts), len(marts)),
        "unit tests": str(len(found.manifest["unit_tests"])),
        "models with logic but no unit test": str(len(without_unit_test(found))),
        "sources with freshness": share(sum(bool(source["freshness"]) for source in sources), len(sources)),
    }


def share(part: int, whole: int) -> str:
    """A share as percent, with both numbers."""
    return f"{100 * part // whole} % ({part} of {whole})"


def table(rows: Iterable[tuple[str, str]]) -> str:
    """Names and figures below one another."""
    return "\n".join(f"{name:<40}{value}" for name, value in rows)


if __name__ == "__main__":
    print(table(figures(artifacts_of(Home(Path(*sys.argv[1:] or ["data"])))).items()))
    print(OTHERS)
