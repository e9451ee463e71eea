"""A published warehouse, and releases that follow one another while tests read it."""

import shutil
import subprocess
import sys
from contextlib import contextmanager

import duckdb
import pytest

from flows.build import build
from flows.home import Home
from flows.publish import KEYS, publish
from tests.build.stories import RUN, STORIES, loaded

TABLES = sorted(KEYS)
PUBLISHER = """
import sys, duckdb
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from flows.home import Home
from flows.publish import publish
from tests.build.stories import RUN

home, night = Home(Path(sys.argv[1])), 1
while True:
    night += 1
    with duckdb.connect(home.build_database) as connection:
        connection.execute("UPDATE marts.companies SET article_count = ?", [night])
    run = replace(RUN, run_id=f"night-{night}", started_at=RUN.started_at + timedelta(days=night))
    print(publish(home, run), flush=True)
"""


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The tables, built once; each company has an article count of 1."""
    home = loaded(Home(tmp_path_factory.mktemp("bi") / "home").create(), STORIES)
    build(home)
    with duckdb.connect(home.build_database) as connection:
        connection.execute("UPDATE marts.companies SET article_count = 1")
    return home


@pytest.fixture
def published(built, tmp_path):
    """A home of the test's own with one release of these tables."""
    home = Home(tmp_path / "home").create()
    shutil.copyfile(built.build_database, home.build_database)
    publish(home, RUN)
    return home


@contextmanager
def publishing(home):
    """Another process publishes release after release, each with the next article count, until the block ends."""
    command = [sys.executable, "-c", PUBLISHER, str(home.root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as publisher:
        publisher.stdout.readline()
        try:
            yield
            assert publisher.poll() is None
        finally:
            publisher.terminate()
