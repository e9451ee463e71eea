"""Stage 6: audit the built tables, then one atomic step to a new release.

    build database → releases/<id>/*.parquet + manifest.json → audit → ``current`` points to it → dealflow.duckdb

A release never changes once ``current`` has pointed to it, so a reader sees one whole night, and going back is
pointing back. ``dealflow.duckdb`` holds nothing but views over ``current``; it is replaced only when their columns
or descriptions change.

    PublishError        the release could not be made, or is not there
    └── AuditError      the tables are not what they promise to be: a quality gate
"""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from flows.durable import sync_file, sync_folder
from flows.home import Home
from flows.published import vanished
from flows.records import Run

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

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

IDS_SHOWN = 5
OF_VERSIONS = ("version_id", "valid_from", "valid_to", "run_id")
"""What a history says of a version, beside the columns of the fact itself."""

RELEASES_KEPT = 3
MANIFEST = "manifest.json"
STORAGE_VERSION = "v1.2.0"
"""What the readers' file is written in: every DuckDB since 1.2 opens it."""


class PublishError(Exception):
    """There is no new release; readers still see the last one."""


class AuditError(PublishError):
    """The tables that were built are not what readers are promised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column as readers see it."""

    name: str
    type: str
    comment: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of a release: its rows, the sha256 of its file, and what is said of it."""

    name: str
    row_count: int
    sha256: str
    comment: str | None
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A published night. Ids sort by the time the run began; ``row_count`` is over all tables."""

    release_id: str
    is_current: bool
    row_count: int


def publish(home: Home, run: Run) -> str:
    """Publish the tables of the home's build database as the release of ``run``: its id.

    Raises:
        AuditError: a table is missing, a key is null or double, a file does not hold what was built, or an id that
            readers hold has vanished without a line in ``id_redirects``.
        PublishError: the run has published already.
        duckdb.Error: the build database cannot be read.
    """
    release_id = _release_id(run)
    if (home.releases / release_id).exists():
        raise PublishError(f"the release {release_id} exists already")
    partial = home.releases / f".{release_id}.partial"
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    try:
        _export(home.build_database, partial, release_id)
        _audit(partial)
        _check_ids(home, partial)
        partial.rename(home.releases / release_id)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    sync_folder(home.releases)
    _point_to(home, release_id)
    _forget_old(home)
    return release_id


def releases(home: Home) -> tuple[Release, ...]:
    """The releases that can be gone back to, newest first."""
    current = _current_id(home)
    return tuple(
        Release(
            release_id=release_id,
            is_current=release_id == current,
            row_count=sum(table.row_count for table in _tables(home.releases / release_id)),
        )
        for release_id in reversed(_release_ids(home))
    )


def newest(home: Home) -> Path | None:
    """The folder of the newest whole release, also where readers have been pointed back; None before the first."""
    known = _release_ids(home)
    return home.releases / known[-1] if known else None


def rollback(home: Home, release_id: str | None = None) -> str:
    """Point readers at an earlier release, by default the one before the current: its id.

    Raises:
        PublishError: there is no such release.
    """
    known, current = _release_ids(home), _current_id(home)
    earlier = [each for each in known if current is not None and each < current]
    chosen = release_id or (earlier[-1] if earlier else None)
    if chosen is None:
        raise PublishError("there is no earlier release")
    if chosen not in known:
        raise PublishError(f"there is no release {chosen}; there are {', '.join(known) or 'none'}")
    _point_to(home, chosen)
    return chosen


def _release_id(run: Run) -> str:
    began = run.started_at.strftime("%Y%m%dT%H%M%SZ")
    suffix = "".join(character if character.isalnum() else "-" for character in run.run_id)
    return suffix if suffix.startswith(began.rstrip("Z")) else f"{began}-{suffix}"


def _export(database: Path, folder: Path, release_id: str) -> None:
    import duckdb

    if not database.exists():
        raise AuditError("nothing has been built yet")
    with duckdb.connect(database, read_only=True) as connection:
        tables = [_export_table(connection, name, folder) for name in KEYS]
    manifest = {"release_id": release_id, "tables": [asdict(table) for table in tables]}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    for file in folder.iterdir():
        sync_file(file)
    sync_folder(folder)


def _export_table(connection: DuckDBPyConnection, name: str, folder: Path) -> Table:
    """Write a table in the order of all its columns, so that the same rows are the same file."""
    columns = _columns(connection, name)
    if not columns:
        raise AuditError(f"the table {name} was not built")
    path = folder / f"{name}.parquet"
    connection.execute(f"COPY (FROM marts.{name} ORDER BY ALL) TO '{_quoted(path)}' (FORMAT parquet, COMPRESSION zstd)")
    row_count, comment = connection.execute(
        f"""SELECT count(*), (SELECT comment FROM duckdb_tables() WHERE schema_name = 'marts' AND table_name = ?)
            FROM marts.{name}""",
        [name],
    ).fetchall()[0]
    return Table(name=name, row_count=row_count, sha256=_sha256(path), comment=comment, columns=columns)


def _columns(connection: DuckDBPyConnection, table: str) -> tuple[Column, ...]:
    found = connection.execute(
        """SELECT column_name, data_type, comment FROM duckdb_columns()
           WHERE schema_name = 'marts' AND table_name = ? ORDER BY column_index""",
        [table],
    )
    return tuple(Column(name=name, type=kind, comment=comment) for name, kind, comment in found.fetchall())


def _audit(folder: Path) -> None:
    """Read every file as a reader would, and hold it against the manifest."""
    import duckdb

    with duckdb.connect() as connection:
        for table in _tables(folder):
            problem = _problem(connection, folder / f"{table.name}.parquet", table)
            if problem:
                raise AuditError(f"the table {table.name} {problem}")


def _check_ids(home: Home, folder: Path) -> None:
    if not home.current.exists():
        return
    lost = vanished(home.current.resolve(), folder)
    if lost:
        shown = ", ".join(lost[:IDS_SHOWN]) + (" …" if len(lost) > IDS_SHOWN else "")
        raise AuditError(f"{len(lost)} published ids have vanished without a redirect: {shown}")


def _problem(connection: DuckDBPyConnection, path: Path, table: Table) -> str | None:
    keys = KEYS[table.name]
    missing = [key for key in keys if key not in {column.name for column in table.columns}]
    if missing:
        return f"has no column {', '.join(missing)}"
    unknown = " OR ".join(f"{key} IS NULL" for key in keys)
    rows, without_key, distinct = connection.execute(
        f"""SELECT count(*), count(*) FILTER ({unknown}), count(DISTINCT ({", ".join(keys)}))
            FROM read_parquet('{_quoted(path)}')"""
    ).fetchall()[0]
    if rows != table.row_count:
        return f"was built with {table.row_count} rows and written with {rows}"
    if without_key:
        return f"has {without_key} rows without {', '.join(keys)}"
    return f"holds {rows - distinct} rows twice, by {', '.join(keys)}" if distinct != rows else None


def _point_to(home: Home, release_id: str) -> None:
    """The one step that readers notice: a new link takes the place of the old one."""
    link = home.root / ".current.new"
    link.unlink(missing_ok=True)
    link.symlink_to(home.releases.relative_to(home.root) / release_id)
    link.replace(home.current)
    sync_folder(home.root)
    _refresh_warehouse(home)


def _refresh_warehouse(home: Home) -> None:
    """Write the readers' views anew where the release has other columns or descriptions than they show."""
    statements = _view_statements(home)
    written = home.build_folder / "warehouse.sha256"
    fingerprint = hashlib.sha256("\n".join(statements).encode()).hexdigest()
    if written.exists() and written.read_text(encoding="utf-8") == fingerprint and _opens(home.warehouse):
        return
    _replace_warehouse(home, statements)
    written.write_text(fingerprint, encoding="utf-8")


def _opens(warehouse: Path) -> bool:
    import duckdb

    try:
        duckdb.connect(warehouse, read_only=True).close()
    except duckdb.Error:
        return False
    return True


def _replace_warehouse(home: Home, statements: list[str]) -> None:
    import duckdb

    partial = home.root / ".dealflow.duckdb.new"
    log = partial.with_name(partial.name + ".wal")
    partial.unlink(missing_ok=True)
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{_quoted(partial)}' AS dealflow (STORAGE_VERSION '{STORAGE_VERSION}')")
        connection.execute("USE dealflow")
        for statement in statements:
            connection.execute(statement)
        connection.execute("CHECKPOINT dealflow")
        connection.execute("USE memory")
        connection.execute("DETACH dealflow")
    if log.exists():
        raise PublishError(f"{log.name} was left behind: the readers' file is not whole")
    # A log that lies beside a file it does not belong to corrupts it silently.
    home.warehouse.with_name(home.warehouse.name + ".wal").unlink(missing_ok=True)
    sync_file(partial)
    partial.replace(home.warehouse)
    sync_folder(home.root)


def _view_statements(home: Home) -> list[str]:
    statements = ["CREATE SCHEMA marts"]
    for table in _tables(home.current):
        path = home.current.absolute() / f"{table.name}.parquet"
        names = ", ".join(column.name for column in table.columns)
        statements.append(f"CREATE VIEW marts.{table.name} AS SELECT {names} FROM read_parquet('{_quoted(path)}')")
        if table.comment:
            statements.append(f"COMMENT ON VIEW marts.{table.name} IS '{_quoted(table.comment)}'")
        statements += [
            f"COMMENT ON COLUMN marts.{table.name}.{column.name} IS '{_quoted(column.comment)}'"
            for column in table.columns
            if column.comment
        ]
        if {column.name for column in table.columns}.issuperset(OF_VERSIONS):
            statements.append(_as_of_statement(table, path))
    return statements


def _as_of_statement(history: Table, path: Path) -> str:
    """``FROM marts.ipo_events_as_of(timestamp '…')``: the fact as it was published then."""
    names = ", ".join(column.name for column in history.columns if column.name not in OF_VERSIONS)
    return (
        f"CREATE MACRO marts.{history.name.removesuffix('_history')}_as_of(moment) AS TABLE "
        f"SELECT {names} FROM read_parquet('{_quoted(path)}') "
        "WHERE valid_from <= moment::TIMESTAMP AND coalesce(valid_to > moment::TIMESTAMP, true)"
    )


def _forget_old(home: Home) -> None:
    """Keep the newest releases, and the one that readers see."""
    current = _current_id(home)
    for release_id in _release_ids(home)[:-RELEASES_KEPT]:
        if release_id != current:
            shutil.rmtree(home.releases / release_id)


def _release_ids(home: Home) -> list[str]:
    """All whole releases, oldest first."""
    return sorted(manifest.parent.name for manifest in home.releases.glob(f"[!.]*/{MANIFEST}"))


def _current_id(home: Home) -> str | None:
    return home.current.resolve().name if home.current.exists() else None


def _tables(folder: Path) -> list[Table]:
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return [
        Table(**{**table, "columns": tuple(Column(**column) for column in table["columns"])})
        for table in manifest["tables"]
    ]


def _quoted(value: object) -> str:
    return str(value).replace("'", "''")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
