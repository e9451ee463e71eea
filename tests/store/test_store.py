"""Every document is kept as it came, once, and is the same document when it is read again."""

import gzip
import json
import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from flows import store
from flows.home import Home, sample_articles
from flows.quarantine import received_name
from flows.read import read
from flows.records import RawArticle, Received, Rejected, Run

NIGHT = datetime(2026, 1, 3, 2, tzinfo=UTC)


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home").create()


def run_at(moment):
    return Run(run_id=moment.isoformat(), started_at=moment, code_version="1")


def raw(name, data=None, **more):
    received = Received(data=data or f"The text of {name}.".encode(), form="txt")
    content = received.data.decode()
    return RawArticle(doc_id=name, source=f"in/{name}.txt", form="text", content=content, received=received, **more)


def keep(home, *documents, at=NIGHT):
    names = [received_name(each.received) if each.received else None for each in documents]
    return store.keep(home, documents, names, run_at(at))


def again(home, since=None, until=None):
    return list(store.again(home, store.between(home, since, until), read))


def test_the_sample_articles_of_every_form_are_the_same_again(home):
    documents = list(read([str(sample_articles())]))
    assert len({each.source.rpartition(".")[2] for each in documents}) > 5
    keep(home, *documents)
    kept = {received_name(each.received): each for each in again(home)}
    assert kept == {received_name(each.received): each for each in documents}


def test_what_a_feed_said_of_a_page_is_said_again(home):
    record = next(each for each in read([str(sample_articles())]) if each.received.form == "warc")
    told = replace(record, title="A title", published="2026-01-02", publisher="The Gazette")
    keep(home, told)
    assert again(home) == [told]


def test_the_same_bytes_are_kept_once_as_they_came_first(home):
    assert keep(home, raw("a")) == {}
    later = replace(raw("a"), doc_id="b", source="elsewhere/b.txt")
    assert list(keep(home, later, at=NIGHT + timedelta(days=1)).values()) == [NIGHT]
    assert again(home) == [raw("a")]


def test_what_could_not_be_read_is_not_kept_here(home):
    keep(home, Rejected(doc_id="x", source="x", stage="read", reason="no", received=Received(data=b"1", form="txt")))
    assert again(home) == []


def test_compressed_bytes_stay_as_they_came(home, tmp_path):
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"A text of its own."))
    documents = list(read([str(tmp_path / "a.txt.gz")]))
    keep(home, *documents)
    assert again(home) == documents


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        (None, None, "abcd"),
        (date(2026, 1, 3), date(2026, 1, 3), "bc"),
        (date(2026, 1, 3), None, "bcd"),
        (None, date(2026, 1, 2), "a"),
        (date(2026, 1, 5), None, ""),
    ],
)
def test_days_are_those_of_the_first_reception_in_utc_and_both_count(home, since, until, found):
    east = datetime(2026, 1, 4, 7, 59, tzinfo=UTC) - timedelta(hours=8)
    for name, at in (("a", "2026-01-02T23:59:59.999999"), ("b", "2026-01-03T00:00"), ("d", "2026-01-04T00:00")):
        keep(home, raw(name), at=datetime.fromisoformat(at).replace(tzinfo=UTC))
    keep(home, raw("c"), at=east)
    assert "".join(each.doc_id for each in again(home, since, until)) == found
    assert store.count(home, since, until) == len(found)


def test_more_documents_than_are_looked_up_at_once_come_in_order(home, monkeypatch):
    monkeypatch.setattr(store, "ROWS_AT_ONCE", 3)
    for number in range(10):
        keep(home, raw(f"{number}"), raw(f"{number}b"), at=NIGHT + timedelta(minutes=number % 5))
    found = [each.doc_id for each in again(home)]
    assert len(found) == len(set(found)) == 20
    assert [int(name[0]) % 5 for name in found] == sorted(int(name[0]) % 5 for name in found)


def test_a_run_writes_while_what_is_kept_is_read(home):
    keep(home, raw("a"), raw("b"))
    for document in store.again(home, store.unsettled(home), read):
        keep(home, raw(f"beside {document.doc_id}"), at=NIGHT + timedelta(days=1))
        store.settle(home, [received_name(document.received)])
    assert store.count(home) == 4


def test_what_was_not_loaded_is_unsettled_until_it_is(home):
    keep(home, raw("a"), raw("b"))
    store.settle(home, [received_name(raw("a").received)])
    assert [each.doc_id for each in store.again(home, store.unsettled(home), read)] == ["b"]


def test_what_ends_every_run_is_turned_away_at_last(home):
    keep(home, raw("a"))
    looks = [list(store.again(home, store.unsettled(home), read)) for _ in range(store.MOST_ATTEMPTS + 1)]
    assert [type(look[0]) for look in looks] == [RawArticle] * store.MOST_ATTEMPTS + [Rejected]
    assert looks[-1][0].received == raw("a").received
    assert "dealflow retry" in looks[-1][0].reason


def test_a_batch_is_kept_whole_or_not_at_all(home):
    keep(home, raw("a"))
    broken = replace(raw("c"), source=None)
    with pytest.raises(sqlite3.IntegrityError):
        keep(home, raw("b"), broken)
    assert [each.doc_id for each in again(home)] == ["a"]


def test_reading_leaves_nothing_behind(home):
    keep(home, raw("a"))
    again(home)
    reading = store.again(home, store.between(home, None, None), read)
    next(reading)
    store.sweep(home)
    assert [file.name for file in home.raw.iterdir()] == ["articles.sqlite"]


def test_a_row_that_names_no_id_keeps_its_place(home, tmp_path):
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps({"text": f"Text {number}."}) + "\n" for number in (1, 2)))
    documents = list(read([str(tmp_path / "rows.jsonl")]))
    assert [each.doc_id for each in documents] == ["rows:1", "rows:2"]
    keep(home, *documents)
    assert sorted(each.doc_id for each in again(home)) == ["rows:1", "rows:2"]


def test_a_store_that_is_damaged_is_put_aside(home, caplog):
    keep(home, raw("a"))
    home.raw_store.write_bytes(b"no database" * 500)
    store.sweep(home)
    keep(home, raw("b"))
    assert [each.doc_id for each in again(home)] == ["b"]
    aside = home.root / "raw.damaged-1" / home.raw_store.name
    assert aside.read_bytes().startswith(b"no database")
    assert str(aside.parent) in caplog.text
