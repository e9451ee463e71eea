"""A run that fails, as others see and hear it: in its log, in the ledger, as JSON, by a web hook. No secret in any."""

import io
import json
import logging
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import duckdb
import pytest

from flows import masking
from flows.cli.telling import _Lines, _Rows
from flows.home import Home
from flows.night import PLAIN, Asked, NightFailedError, run_night
from flows.quarantine import entries

SECRET = "hunter22hunter22"


@pytest.fixture
def hook():
    """A web hook, and what it was sent."""
    sent = []

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self):
            sent.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *said):
            """Nothing."""

    server = HTTPServer(("127.0.0.1", 0), Hook)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield sent, f"json://127.0.0.1:{server.server_address[1]}/{SECRET}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def failed(tmp_path, monkeypatch, hook):
    """A run over an empty file and an address that answers nobody: home, what went to standard error, what was sent."""
    sent, address = hook
    monkeypatch.setattr(masking, "_hidden", set())
    monkeypatch.setenv("DEALFLOW_NOTIFY", address)
    monkeypatch.setenv("DEALFLOW_LOG_FORMAT", "json")
    monkeypatch.setenv("FEED_TOKEN", SECRET)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    (tmp_path / "empty.txt").touch()
    home = Home(tmp_path / "home")
    asked = Asked(paths=(str(tmp_path / "empty.txt"), f"http://127.0.0.1:9/feed?api_key={SECRET}&page=2"))
    with pytest.raises(NightFailedError, match="every document was rejected"):
        run_night(home, asked, PLAIN)
    return home, sys.stderr.getvalue(), sent


def test_what_is_told_of_a_run_that_failed(failed):
    _, logged, sent = failed
    lines = [json.loads(line) for line in logged.splitlines()]
    assert lines[0]["event"] == "begun"
    last = lines[-1]
    assert (last["event"], last["outcome"]) == ("ended", "failed")
    assert (last["counts"]["inputs"], last["counts"]["rejected"]) == (2, 2)
    assert "every document was rejected" in last["problem"]
    assert all(line["run_id"] == last["run_id"] for line in lines)
    [message] = sent
    assert message["title"] == "dealflow: a run failed, nothing published"
    assert "2 rejected" in message["message"]


def test_no_secret_is_told_or_kept(failed):
    home, logged, sent = failed
    with duckdb.connect(home.build_database, read_only=True) as database:
        tables = database.execute("SELECT schema_name || '.' || table_name FROM duckdb_tables()").fetchall()
        rows = [database.execute(f"FROM {table}").fetchall() for (table,) in tables]
    files = [file for file in home.root.rglob("*") if file.is_file()]
    texts = {str(file): file.read_bytes().decode("latin-1") for file in files}
    assert "http://127.0.0.1:9/feed?api_key=***&page=2" in {entry.source for entry in entries(home)}
    assert "api_key=***&page=2" in "".join(texts.values())
    assert SECRET not in str([logged, sent, rows])
    told = [name for name, text in texts.items() if SECRET in text]
    assert [name.rpartition(".")[2] for name in told] == ["url"], told  # the bytes that a retry asks again with


def test_lines_for_people_leave_out_what_is_for_machines():
    shown = []
    handler = _Lines(shown.append)
    for record in (
        logging.makeLogRecord({"msg": "7 documents read", "levelno": logging.INFO}),
        logging.makeLogRecord({"msg": "clean ended", "levelno": logging.INFO, "event": "stage ended"}),
        logging.makeLogRecord({"msg": "no rates\x1b[2J", "levelno": logging.WARNING}),
        logging.makeLogRecord({"msg": "the run failed", "levelno": logging.ERROR}),
    ):
        handler.emit(record)
    assert shown == ["7 documents read", "no rates\\x1b[2J"]


def test_a_row_per_stage_counts_what_went_through_it():
    from rich.console import Console
    from rich.progress import Progress

    rows = Progress(console=Console(file=io.StringIO(), force_terminal=True))
    handler = _Rows(rows)
    for event, stage, items in (("begun", "clean", None), ("ended", "clean", 1000), ("begun", "build", None),
                                ("begun", "clean", None), ("ended", "clean", 7), ("ended", "build", 270)):  # fmt: skip
        told = {"event": f"stage {event}", "stage": stage, **({} if items is None else {"items": items})}
        handler.emit(logging.makeLogRecord({"msg": "x", "levelno": logging.INFO, **told}))
    found = [(task.description, task.fields["told"], task.finished) for task in rows.tasks]
    assert found == [("clean", "1007 documents", True), ("build", "270 nodes", True)]
