"""What all tests share: the command line as a user meets it, the option that renews golden files, and what dbt has
parsed: the project is the same for every home of a test, and parsing it takes four seconds.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
PARSED_AT = "DBT_PARTIAL_PARSE_FILE_PATH"
"""Where dbt looks for what it has parsed before; it parses by itself what has changed since."""


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files from this run")


def pytest_configure(config):
    if PARSED_AT not in os.environ and not hasattr(config, "workerinput"):
        parsed = _parsed(config.cache.mkdir("dbt"))
        os.environ.update({PARSED_AT: str(parsed)} if parsed.exists() else {})


def _parsed(folder):
    """What dbt makes of the project as it is now; not there where it cannot parse it, which tests of builds tell."""
    from flows.build import _dbt
    from flows.home import Home

    home = Home(folder)
    parsed = home.dbt_target / "partial_parse.msgpack"
    sources = [file for name in ("dbt_project", "seeds/reference") for file in (PROJECT / name).rglob("*.*")]
    if not parsed.exists() or parsed.stat().st_mtime < max(file.stat().st_mtime for file in sources):
        parsed.unlink(missing_ok=True)
        _dbt(home, None, "parse")
    return parsed


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


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """A folder stays with one process: its nights and tables are built once. They go out in the order of their names,
    not by how many tests they hold: the slow ones hold few, and would come last.

    The groups of ``--dist loadgroup`` would say it in a line, and are lost with pytest 9.2 and pytest-xdist 3.8.
    """
    from xdist.scheduler import LoadScopeScheduling

    class ByFolder(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            return nodeid.split("/")[1]

    config.option.loadscopereorder = False
    return ByFolder(config, log)
