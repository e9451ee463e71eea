"""A source that no night has filled is found to be stale, and one of tonight is not."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows.build import DBT
from flows.home import Home, dbt_project
from tests.build.stories import RUN, STORIES, loaded

NIGHTLY = {
    "articles",
    "document_outcomes",
    "funding_mentions",
    "ipo_mentions",
    "pipeline_runs",
    "received_documents",
    "run_stages",
}


def freshness(home):
    """The state of each source, as ``dbt source freshness`` tells it."""
    project = str(dbt_project())
    subprocess.run(
        [
            *(sys.executable, "-c", DBT, "--quiet", "source", "freshness"),
            *("--project-dir", project, "--profiles-dir", project),
            *("--target-path", str(home.dbt_target), "--log-path", str(home.build_folder)),
            *("--vars", json.dumps({"build_database": str(home.build_database)})),
        ],
        capture_output=True,
        check=False,
    )
    found = json.loads((home.dbt_target / "sources.json").read_text(encoding="utf-8"))["results"]
    return {result["unique_id"].rpartition(".")[2]: result["status"] for result in found}


@pytest.mark.parametrize(("age", "status"), [(timedelta(hours=1), "pass"), (timedelta(days=2), "warn"),
                                             (timedelta(days=8), "error")])  # fmt: skip
def test_a_source_is_as_old_as_the_last_run(age, status, tmp_path):
    home = Home(tmp_path / "home").create()
    loaded(home, STORIES[:1], replace(RUN, started_at=datetime.now(UTC) - age))
    found = freshness(home)
    assert {found[name] for name in NIGHTLY} == {status}
