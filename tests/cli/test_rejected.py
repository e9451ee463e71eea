"""What the command line says of the quarantine, where there is one and where there is none."""

import json
from datetime import UTC, datetime

import pytest

from flows.cli.rejected import print_rejected, retry_rejected
from flows.home import Home
from flows.ledger import printable
from flows.quarantine import keep
from flows.records import Received, Rejected, Run
from tests.conftest import dealflow

RUN = Run(run_id="r1", started_at=datetime(2026, 1, 3, 2, tzinfo=UTC), code_version="1")
PAGE = Received(data=b"<p>", form="html")
REJECTED = (
    Rejected(
        doc_id="a", source="in/a.html", stage="clean", reason="empty", received=Received(data=b"<p>", form="html")
    ),
    Rejected(doc_id="b", source="in/b\x1b[31m.txt", stage="read", reason="no permission"),
)


@pytest.fixture
def home(tmp_path):
    place = Home(tmp_path).create()
    keep(place, REJECTED, RUN)
    return place


def test_each_input_with_reason_time_and_bytes(home, capsys):
    print_rejected(home.root, as_json=False)
    (bytes_kept,) = home.quarantine.glob("*.html")
    assert capsys.readouterr().out.splitlines() == [
        f"2 rejected inputs are kept in {home.quarantine}",
        "",
        "in/a.html",
        "  clean: empty",
        "  first seen 2026-01-03T02:00:00+00:00, last 2026-01-03T02:00:00+00:00",
        f"  3 bytes in {bytes_kept}",
        "",
        r"in/b\x1b[31m.txt",
        "  read: no permission",
        "  first seen 2026-01-03T02:00:00+00:00, last 2026-01-03T02:00:00+00:00",
        "  no bytes were received; a retry goes to the source",
    ]


def test_bytes_that_were_given_up_are_said_to_be(tmp_path, capsys):
    home = Home(tmp_path).create()
    keep(home, REJECTED[:1], RUN, bytes_kept=0)
    print_rejected(home.root, as_json=False)
    assert "its 3 bytes were given up to make room" in capsys.readouterr().out


def test_as_json(home, capsys):
    print_rejected(home.root, as_json=True)
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["source"], first["reason"], first["byte_count"]) == ("in/a.html", "empty", 3)
    assert first["bytes_file"].endswith(".html")
    assert (second["source"], second["bytes_file"]) == ("in/b\x1b[31m.txt", None)


def test_an_empty_quarantine(tmp_path, capsys):
    print_rejected(tmp_path, as_json=False)
    retry_rejected("*", tmp_path)
    assert capsys.readouterr().out.splitlines() == ["nothing is in quarantine"] * 2


def test_a_retry_of_what_is_not_there(home, capsys):
    retry_rejected("*.warc", home.root)
    assert capsys.readouterr().out == "nothing in quarantine matches *.warc\n"


def test_an_index_that_is_none(home):
    home.quarantine_index.write_bytes(b"no database, however long one looks at it" * 40)
    result = dealflow("status", "--rejected", home=home.root)
    assert result.returncode == 1
    assert "cannot be read" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(("text", "shown"), [("a\tb", r"a\tb"), ("风 é", "风 é"), ("\x1b[2J", r"\x1b[2J")])
def test_nothing_steers_a_terminal(text, shown):
    assert printable(text) == shown
