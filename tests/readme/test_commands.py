"""The README's commands are the ones that work: CI runs the second verbatim, and both are tried in a fresh copy."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^python3\.11 -m venv .*$", README, flags=re.MULTILINE)
NOT_COPIED = shutil.ignore_patterns(".git", ".venv*", "data", ".*_cache", "__pycache__", "*.egg-info")
INSIDE = "DEALFLOW_INSIDE_README_TEST"


def test_there_are_two_commands_of_one_line():
    run, test = COMMANDS
    assert run.endswith("dealflow run")
    assert "pytest" in test


def test_ci_runs_the_test_command_verbatim():
    assert COMMANDS[1] in (PROJECT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_a_lock_has_hashes_and_no_addresses(name):
    text = (PROJECT / name).read_text(encoding="utf-8")
    pinned = re.findall(r"^[a-z0-9][\w.-]*==[^\\]+\\\n    --hash=sha256:", text, flags=re.MULTILINE)
    assert len(pinned) == len(re.findall(r"^[a-z0-9]", text, flags=re.MULTILINE)) > 100
    assert not re.search(r"://|--(extra-)?index-url|--find-links", text)


def test_there_is_no_lock_that_names_a_registry():
    assert not (PROJECT / "uv.lock").exists()


@pytest.mark.readme
@pytest.mark.skipif(INSIDE in os.environ, reason="this is the test run of the command itself")
@pytest.mark.parametrize("command", COMMANDS, ids=["run", "test"])
def test_a_command_works_in_a_fresh_copy(command, tmp_path):
    copy = tmp_path / "dealflow"
    shutil.copytree(PROJECT, copy, ignore=NOT_COPIED)
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT", "DEALFLOW"))}
    result = subprocess.run(
        ["bash", "-c", command], cwd=copy, env={**environment, INSIDE: "1"}, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stdout[-3000:] + result.stderr[-3000:]
