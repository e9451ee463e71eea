"""What all tests share: the command line as a user meets it, and the option that renews golden files."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files from this run")


@pytest.fixture
def update_golden(request):
    return request.config.getoption("--update-golden")


def dealflow(*arguments, home, stdin="", cwd=None):
    """Run the command in a process of its own, without a terminal; ``home`` None leaves it to its default."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT", "DEALFLOW"))}
    environment["DEALFLOW_RATES"] = "packaged"
    at_home = [] if home is None else ["--home", str(home)]
    command = [sys.executable, "-m", "flows.cli", *map(str, arguments), *at_home]
    return subprocess.run(
        command,
        input=stdin,
        capture_output=True,
        text=True,
        env=environment,
        cwd=cwd or PROJECT,
        timeout=600,
        check=False,
    )


def pytest_collection_modifyitems(items):
    """With `--dist loadgroup` a folder stays with one process: its nights and tables are built once."""
    for item in items:
        item.add_marker(pytest.mark.xdist_group(item.path.relative_to(PROJECT / "tests").parts[0]))
