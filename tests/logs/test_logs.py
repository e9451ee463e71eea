"""Logs for machines: one JSON object per line, with the run and the stage, and nothing secret in any of them."""

import io
import json
import logging
import os
import subprocess
import sys

import pytest

from flows import ledger, logs
from flows.home import Home
from flows.logs import json_lines_to, wants_json
from tests.conftest import PROJECT

AS_JSON = {"DEALFLOW_LOG_FORMAT": "json"}
NOISY = r"""
import logging, os, subprocess, sys
from flows.logs import json_stderr

with json_stderr():
    logging.getLogger("dealflow").info("first", extra={"counts": {"inputs": 2}})
    print("a line of https://user:hunter22@host/", file=sys.stderr)
    subprocess.run(["sh", "-c", "echo of a child >&2"])
    subprocess.run(["sh", "-c", "echo '{\"message\": \"told as JSON\"}' >&2"])
    os.write(2, b"no end of line, and \xff")
print("as it was", file=sys.stderr)
"""


@pytest.fixture
def lines():
    """What was logged within, as objects."""
    stream = io.StringIO()

    def told():
        return [json.loads(line) for line in stream.getvalue().splitlines()]

    with json_lines_to(stream, AS_JSON):
        yield told


def test_a_line_is_an_object(lines):
    logs.logger.info("%s documents read", 7, extra={"counts": {"inputs": 7}})
    [line] = lines()
    assert line["message"] == "7 documents read"
    assert (line["level"], line["logger"], line["counts"]) == ("INFO", "dealflow", {"inputs": 7})
    assert line["time"].endswith("+00:00")


def test_a_message_of_many_lines_is_one(lines):
    logs.logger.warning('it said\n"no"\u2028\x1b[2J')
    assert [line["message"] for line in lines()] == ['it said\n"no"\u2028\x1b[2J']


def test_a_traceback_is_a_field(lines):
    try:
        raise ValueError("https://user:hunter22@host/?api_key=hunter22")
    except ValueError:
        logs.logger.exception("the run failed")
    [line] = lines()
    assert line["level"] == "ERROR"
    assert "Traceback" in line["exception"]
    assert "hunter22" not in json.dumps(line)


def test_a_line_knows_its_run_and_stage(lines, tmp_path):
    home = Home(tmp_path).create()
    for event, stage in (("stage begun", "clean"), ("stage ended", "clean")):
        ledger._append(home, event, "r1", stage=stage, at="2026-01-08T02:00:00")
        logs.logger.info("meanwhile")
    found = [(line["message"], line.get("run_id"), line.get("stage")) for line in lines()]
    assert found == [("clean begun", "r1", "clean"), ("meanwhile", "r1", "clean"), ("clean ended", "r1", "clean"),
                     ("meanwhile", "r1", None)]  # fmt: skip


def test_the_ledger_and_the_log_of_a_run_tell_no_secret(tmp_path):
    home = Home(tmp_path).create()
    with ledger.logged_to(home.logs / "r.log"):
        ledger._append(
            home, "begun", "r1", paths=("https://user:hunter22@h/?token=hunter22",), parameters={"retry": "*"}
        )
        logs.logger.info("asking https://user:hunter22@h/a")
    told = home.run_ledger.read_text() + (home.logs / "r.log").read_text()
    assert "https://***@h/?token=***" in told
    assert "hunter22" not in told


def test_lines_are_written_once_however_often_it_is_asked_for(lines):
    with json_lines_to(sys.stderr, AS_JSON):
        logs.logger.info("once")
    assert len(lines()) == 1


def test_the_logger_is_as_before(tmp_path):
    before = (logs.logger.propagate, list(logs.logger.handlers))
    with json_lines_to(io.StringIO(), AS_JSON):
        assert not logs.logger.propagate
    assert (logs.logger.propagate, list(logs.logger.handlers)) == before


def test_nothing_else_is_on_standard_error():
    ended = subprocess.run(
        [sys.executable, "-c", NOISY],
        cwd=PROJECT,
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": "."},
    )
    *lines, last = ended.stderr.decode().splitlines()
    assert last == "as it was"
    told = [json.loads(line) for line in lines]
    assert [line["message"] for line in told] == [
        "first", "a line of https://***@host/", "of a child", "told as JSON", "no end of line, and \\xff",
    ]  # fmt: skip
    assert {line["logger"] for line in told if "logger" in line} == {"dealflow", "stderr"}


@pytest.mark.parametrize(("setting", "wanted"), [(None, False), ("text", False), ("json", True), (" JSON ", True)])
def test_the_environment_says_how(setting, wanted):
    assert wants_json({} if setting is None else {"DEALFLOW_LOG_FORMAT": setting}) is wanted


def test_events_are_logged_for_machines_and_not_for_people(tmp_path, caplog):
    caplog.set_level(logging.INFO, logger="dealflow")
    ledger._append(Home(tmp_path).create(), "stage ended", "r1", stage="clean", at="2026", items=3, outcome="done")
    [record] = caplog.records
    assert (record.event, record.stage, record.items) == ("stage ended", "clean", 3)
