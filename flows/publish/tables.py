"""The tables that readers are promised, and what a release says of them in its manifest."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path

from flows.publish.errors import PublishError

KEYS: dict[str, tuple[str, ...]] = {
    "ipo_events": ("ipo_event_id",),
    "ipo_offerings": ("offering_id",),
    "ipo_market_totals": ("statement_id",),
    "funding_commitments": ("commitment_id",),
    "commitment_parties": ("commitment_id", "company_id", "role"),
    "companies": ("company_id",),
    "company_match_candidates": ("candidate_id",),
    "company_names": ("company_id", "name"),
    "exchanges": ("exchange_id",),
    "listing_terms": ("regime", "term"),
    "articles": ("article_id",),
    "event_mentions": ("mention_id",),
    "event_conflicts": ("event_id", "column_name", "value"),
    "dates": ("date_day",),
    "fx_rates": ("date_day", "currency"),
    "document_outcomes": ("outcome_id",),
    "pipeline_runs": ("run_id",),
    "run_stages": ("run_id", "stage"),
    "id_redirects": ("retired_id",),
    "ipo_events_history": ("version_id",),
    "ipo_offerings_history": ("version_id",),
    "funding_commitments_history": ("version_id",),
    "companies_history": ("version_id",),
    "implausible_values": ("table_name", "row_id", "measure"),
}
"""The tables that BI reads, each with the columns that tell its rows apart. Both are promised to readers."""

OF_VERSIONS = ("version_id", "valid_from", "valid_to", "run_id")
"""What a history says of a version, beside the columns of the fact itself."""

MANIFEST = "manifest.json"
WILDCARD = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column as readers see it."""

    name: str
    type: str
    comment: str | None


RELEASE = Column(
    name="release_id",
    type="VARCHAR",
    comment="Release that the row was read from, the same in all rows of all tables that one query reads.",
)
"""The last column of every table, which the export adds: a join on it proves that an answer is of one night."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of a release: its rows, the sha256 of its file, and what is said of it."""

    name: str
    row_count: int
    sha256: str
    comment: str | None
    columns: tuple[Column, ...]


def write_manifest(folder: Path, release_id: str, tables: list[Table]) -> None:
    """Write beside its files what a release holds.

    Raises:
        OSError: it cannot be written.
    """
    manifest = {"release_id": release_id, "tables": [asdict(table) for table in tables]}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def tables_of(folder: Path) -> list[Table]:
    """What the release in a folder says that it holds.

    Raises:
        PublishError: it has no manifest, or one that says nothing.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return [
            Table(**{**table, "columns": tuple(Column(**column) for column in table["columns"])})
            for table in manifest["tables"]
        ]
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise PublishError(f"the release {folder.name} has no readable {MANIFEST}: {error}") from error


def quoted(value: object) -> str:
    """A value as it stands between the quotes of a statement."""
    return str(value).replace("'", "''")


def pattern(path: Path) -> str:
    """A path as DuckDB takes it for a file name, between quotes: what is no wildcard must not look like one."""
    return quoted(WILDCARD.sub(r"[\g<0>]", str(path)))


def sha256(path: Path) -> str:
    """The sha256 of a file, in hex.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
