"""Quarantine: what is kept, once; what leaves and when; what a kill leaves behind; that it does not grow for ever."""

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from flows.home import Home
from flows.quarantine import again, bytes_file, entries, keep, received_name, release, sweep
from flows.records import RawArticle, Received, Rejected, Run

FIRST = Run(run_id="r1", started_at=datetime(2026, 1, 3, 2, tzinfo=UTC), code_version="1")
SECOND = replace(FIRST, run_id="r2", started_at=FIRST.started_at + timedelta(days=1))
EMPTY = Rejected(
    doc_id="a",
    source="in/a.html",
    stage="clean",
    reason="nothing readable",
    received=Received(data=b"<p>", form="html"),
)
CLOSED = Rejected(doc_id="b", source="in/b.txt", stage="read", reason="no permission to read it")


class GoneError(Exception):
    """A path is not there."""


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path).create()


def files(home):
    return sorted(file.name for file in home.quarantine.iterdir() if file != home.quarantine_index)


def reader(*documents):
    """A reader that gives these documents for whatever path it is asked."""
    return lambda paths: iter(documents)


def test_nothing_is_kept_where_nothing_is_rejected(home):
    keep(home, [], FIRST)
    release(home, [("in/a.html", None)])
    sweep(home)
    assert entries(home) == []
    assert not home.quarantine_index.exists()


def test_an_entry_says_what_why_when_and_where(home):
    keep(home, [EMPTY, CLOSED], FIRST)
    with_bytes, without = entries(home)
    assert (with_bytes.source, with_bytes.doc_id, with_bytes.stage, with_bytes.reason) == (
        *("in/a.html", "a", "clean", "nothing readable"),
    )
    assert (with_bytes.first_seen_at, with_bytes.run_id, with_bytes.byte_count) == (
        "2026-01-03T02:00:00+00:00",
        "r1",
        3,
    )
    assert bytes_file(home, with_bytes).read_bytes() == b"<p>"
    assert (without.source, without.received_name, bytes_file(home, without)) == ("in/b.txt", "", None)


def test_bytes_are_named_for_what_they_are():
    assert received_name(Received(data=b"", form="html.gz")) == (
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855.html.gz"
    )


@pytest.mark.parametrize("form", ["../../x", "", "x/y", "html.gz.sh", "a b", "ｈｔｍｌ"])
def test_a_name_never_comes_from_outside(form, home):
    keep(home, [replace(EMPTY, received=Received(data=b"x", form=form))], FIRST)
    (entry,) = entries(home)
    assert entry.received_name.endswith(".bin")
    assert bytes_file(home, entry).parent == home.quarantine


def test_the_same_again_is_one_entry_with_the_new_reason(home):
    keep(home, [EMPTY, CLOSED], FIRST)
    keep(home, [replace(EMPTY, reason="still nothing"), CLOSED, CLOSED], SECOND)
    first, second = entries(home)
    assert (first.reason, first.first_seen_at[:10], first.last_seen_at[:10], first.run_id) == (
        *("still nothing", "2026-01-03", "2026-01-04", "r2"),
    )
    assert second.last_seen_at[:10] == "2026-01-04"
    assert len(files(home)) == 1


def test_other_bytes_of_the_same_source_are_another_entry(home):
    keep(home, [EMPTY, replace(EMPTY, received=Received(data=b"<b>", form="html"))], FIRST)
    assert len(entries(home)) == len(files(home)) == 2


def test_what_was_read_after_all_leaves(home):
    keep(home, [EMPTY, CLOSED], FIRST)
    release(home, [(EMPTY.source, received_name(EMPTY.received)), (CLOSED.source, "5f.txt")])
    assert (entries(home), files(home)) == ([], [])


def test_bytes_stay_when_their_source_holds_other_bytes_now(home):
    keep(home, [EMPTY], FIRST)
    release(home, [(EMPTY.source, "5f.html"), (EMPTY.source, None)])
    assert len(entries(home)) == 1


def test_bytes_of_two_sources_stay_for_the_other(home):
    keep(home, [EMPTY, replace(EMPTY, source="in/copy.html")], FIRST)
    release(home, [(EMPTY.source, received_name(EMPTY.received))])
    (left,) = entries(home)
    assert bytes_file(home, left).read_bytes() == b"<p>"


def test_the_oldest_bytes_are_given_up(home):
    old, new = (replace(EMPTY, source=name, received=Received(data=name.encode() * 40, form="txt")) for name in "ab")
    keep(home, [old], FIRST, bytes_kept=60)
    keep(home, [new], SECOND, bytes_kept=60)
    first, second = entries(home)
    assert (first.is_kept, bytes_file(home, first), first.byte_count) == (False, None, 40)
    assert files(home) == [second.received_name]
    keep(home, [old, replace(old, source="copy of a")], SECOND, bytes_kept=60)
    assert [entry.is_kept for entry in entries(home)] == [False, True, False]


def test_bytes_that_someone_took_away(home):
    keep(home, [EMPTY], FIRST)
    (home.quarantine / files(home)[0]).unlink()
    assert bytes_file(home, entries(home)[0]) is None
    keep(home, [EMPTY], SECOND)
    assert bytes_file(home, entries(home)[0]).read_bytes() == b"<p>"


@pytest.mark.parametrize(
    ("pattern", "sources"),
    [
        (None, ["in/a.html", "in/b.txt"]),
        ("*", ["in/a.html", "in/b.txt"]),
        ("*.html", ["in/a.html"]),
        ("b.t", ["in/b.txt"]),
        ("c", []),
    ],
)
def test_entries_by_pattern(pattern, sources, home):
    keep(home, [EMPTY, CLOSED], FIRST)
    assert [entry.source for entry in entries(home, pattern)] == sources


def test_what_a_kill_leaves_behind_is_swept_away(home):
    keep(home, [EMPTY], FIRST)
    (home.quarantine / ".00.html.partial").write_bytes(b"hal")
    (home.quarantine / "00.html").write_bytes(b"unnamed")
    sweep(home)
    assert files(home) == [received_name(EMPTY.received)]


def test_a_kill_before_the_index_is_written_loses_no_entry(home, monkeypatch):
    keep(home, [CLOSED], FIRST)
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr("flows.quarantine._give_up_oldest", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        keep(home, [EMPTY], SECOND)
    assert [entry.source for entry in entries(home)] == [CLOSED.source]
    keep(home, [EMPTY], SECOND)
    assert len(entries(home)) == 2


def test_kept_bytes_are_read_under_their_old_name(home):
    keep(home, [EMPTY], FIRST)
    (entry,) = entries(home)
    asked = []

    def read(paths):
        asked.extend(paths)
        digest = entry.received_name.partition(".")[0]
        yield RawArticle(doc_id=digest, source=paths[0], form="html", content="<p>")
        yield RawArticle(doc_id="own", source=paths[0], form="html", content="<p>")

    first, second = again(home, [entry], read, GoneError)
    assert asked == [str(bytes_file(home, entry))]
    assert (first.source, first.doc_id, first.received) == (EMPTY.source, "a", EMPTY.received)
    assert (second.source, second.doc_id) == (EMPTY.source, "own")


def test_without_bytes_the_source_is_read(home):
    keep(home, [replace(CLOSED, source="in/news.jsonl:7")], FIRST)
    rows = [RawArticle(doc_id=n, source=f"in/news.jsonl:{n}", form="text", content="x") for n in "678"]
    assert list(again(home, entries(home), reader(*rows), GoneError)) == [rows[1]]


def test_a_source_that_no_longer_holds_it(home):
    keep(home, [CLOSED], FIRST)
    (found,) = again(home, entries(home), reader(), GoneError)
    assert found == replace(CLOSED, reason="its bytes were not kept, and in/b.txt no longer holds it")


def test_a_source_that_is_gone(home):
    def read(paths):
        raise GoneError("no such file")

    keep(home, [CLOSED], FIRST)
    (found,) = again(home, entries(home), read, GoneError)
    assert found.reason == "its bytes were not kept, and it cannot be read again: no such file"


def test_the_index_can_be_read_while_a_run_writes(home):
    keep(home, [EMPTY], FIRST)
    writer = sqlite3.connect(home.quarantine_index)
    writer.execute("DELETE FROM entries")
    assert len(entries(home)) == 1
    writer.close()
