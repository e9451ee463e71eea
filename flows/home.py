"""Where things are: what a dealflow home keeps, and the resources that come with the project.

A home is one folder. BI opens ``dealflow.duckdb`` and ``current/``; everything else is dealflow's own.

    inbox/            what the next run reads when it is given no path
    raw/              every document as it arrived, to be read again
    quarantine/       what was rejected: the bytes as they arrived, and an index of reasons
    build/            the night being built; no reader opens it
    releases/<id>/    published nights, as Parquet
    current           a link to the release that BI sees
    shown/            the same for queries: which release is in force from which moment on
    dealflow.duckdb   views over ``shown``
    docs/             the documentation of the tables
    received/         the last answer of each web address, as it arrived
    logs/             one log per run, and the ledger of all runs
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PACKAGE_FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Home:
    """The paths of one dealflow home. Nothing is made or read until asked for."""

    root: Path

    def create(self) -> Home:
        """Make the folders that a run writes to.

        Raises:
            OSError: the home is a file, or may not be written to.
        """
        for folder in (self.inbox, self.build_folder, self.releases, self.docs_folder, self.logs):
            folder.mkdir(parents=True, exist_ok=True)
        return self

    @property
    def inbox(self) -> Path:
        """What the next run reads when it is given no path."""
        return self.root / "inbox"

    @property
    def raw(self) -> Path:
        """Every document as it arrived."""
        return self.root / "raw"

    @property
    def raw_store(self) -> Path:
        """The documents with their bytes: an SQLite file."""
        return self.raw / "articles.sqlite"

    @property
    def quarantine(self) -> Path:
        """The bytes of what was rejected."""
        return self.root / "quarantine"

    @property
    def quarantine_index(self) -> Path:
        """What was rejected, why and when: an SQLite file."""
        return self.quarantine / "index.sqlite"

    @property
    def build_folder(self) -> Path:
        """The private workshop of a run."""
        return self.root / "build"

    @property
    def build_database(self) -> Path:
        """The DuckDB file that a run writes and dbt builds in."""
        return self.build_folder / "build.duckdb"

    @property
    def dbt_target(self) -> Path:
        """What dbt compiles to, and its artifacts."""
        return self.build_folder / "dbt_target"

    @property
    def prefect_folder(self) -> Path:
        """Prefect's own database and settings."""
        return self.build_folder / "prefect"

    @property
    def lock_file(self) -> Path:
        """Held by the one run that may write."""
        return self.build_folder / "run.lock"

    @property
    def lock_holder_file(self) -> Path:
        """Who holds the lock: process id, host, start time and work."""
        return self.build_folder / "run.holder.json"

    @property
    def schedule_lock_file(self) -> Path:
        """Held by the one process that keeps the schedule."""
        return self.build_folder / "serve.lock"

    @property
    def schedule_holder_file(self) -> Path:
        """Who keeps the schedule."""
        return self.build_folder / "serve.holder.json"

    @property
    def received(self) -> Path:
        """The last answer of each web address, as a WARC file; made by the first run that fetches."""
        return self.root / "received"

    @property
    def logs(self) -> Path:
        """One log per run."""
        return self.root / "logs"

    @property
    def server_log(self) -> Path:
        """What the Prefect server of ``dealflow serve`` had to say since its last start."""
        return self.logs / "prefect_server.log"

    @property
    def run_ledger(self) -> Path:
        """One JSON line per run that has ended, failed ones too."""
        return self.logs / "runs.jsonl"

    @property
    def releases(self) -> Path:
        """One folder per published release."""
        return self.root / "releases"

    @property
    def current(self) -> Path:
        """The link to the release that BI sees."""
        return self.root / "current"

    @property
    def shown(self) -> Path:
        """Which release readers see, from which moment on."""
        return self.root / "shown"

    @property
    def golden_questions(self) -> Path:
        """The operator's own questions that a release must answer; optional."""
        return self.root / "golden_questions.toml"

    @property
    def warehouse(self) -> Path:
        """The DuckDB file that BI opens, read-only."""
        return self.root / "dealflow.duckdb"

    @property
    def docs_folder(self) -> Path:
        """The documentation of the tables, as a page."""
        return self.root / "docs"


def project_folder() -> Path:
    """The folder that holds ``seeds`` and ``dbt_project``: the checkout, else what the wheel bundles."""
    bundled = PACKAGE_FOLDER / "_bundled"
    return bundled if bundled.is_dir() else PACKAGE_FOLDER.parent


def reference_folder() -> Path:
    """The words and codes that Python reads and dbt seeds."""
    return project_folder() / "seeds" / "reference"


def sample_articles() -> Path:
    """The sample articles that a first run reads."""
    return project_folder() / "seeds" / "articles"


def dbt_project() -> Path:
    """The dbt project, as an absolute path: with a relative one dbt loses the seeds."""
    return project_folder() / "dbt_project"
