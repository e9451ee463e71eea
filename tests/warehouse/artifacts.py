"""What dbt knows of the warehouse and what stands in its database: manifest and catalog of a built home."""

import json
from dataclasses import dataclass
from typing import Any

import duckdb

from flows.build import docs
from flows.home import Home

LAYERS = ("staging", "intermediate", "marts")
Node = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifacts:
    """``columns``: the columns of each table as the database has them, by schema and name of the table."""

    manifest: dict[str, Any]
    columns: dict[tuple[str, str], tuple[str, ...]]

    def nodes(self, *kinds: str) -> list[Node]:
        """The manifest's nodes of these resource types, by id."""
        found = [*self.manifest["nodes"].values(), *self.manifest["sources"].values()]
        return sorted((node for node in found if node["resource_type"] in kinds), key=lambda node: node["unique_id"])

    def tests_of(self, unique_id: str) -> list[Node]:
        """The data tests that are attached to a node."""
        return [test for test in self.nodes("test") if test.get("attached_node") == unique_id]


def artifacts_of(home: Home) -> Artifacts:
    """Write the documentation of a built home, and read what it is made of.

    Raises:
        BuildError: the home has no built tables.
    """
    docs(home)
    manifest = json.loads((home.dbt_target / "manifest.json").read_text(encoding="utf-8"))
    with duckdb.connect(home.build_database, read_only=True) as connection:
        rows = connection.execute(
            """SELECT schema_name, table_name, list(column_name ORDER BY column_index) FROM duckdb_columns()
               WHERE database_name = current_database() GROUP BY ALL"""
        ).fetchall()
    return Artifacts(manifest=manifest, columns={(schema, table): tuple(names) for schema, table, names in rows})
