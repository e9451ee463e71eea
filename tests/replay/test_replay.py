"""What was received is read again: after a kill, after a change of rules, and when the build database is lost."""

import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import duckdb
import pytest

from flows import load, store
from flows.home import Home
from flows.night import PLAIN, NightFailedError
from flows.night.asked import Asked, documents
from flows.records import Article, RawArticle, Received, Rejected, Run
from flows.workers import Workers
from tests.conftest import PROJECT
from tests.nightly.plain import take_in

NIGHT = datetime(2026, 1, 3, 2, tzinfo=UTC)
LATER = NIGHT + timedelta(days=10)
DEAL = "Firm {} has raised ${} million in a Series B round led by Civic Ventures, it said on Monday."


@pytest.fixture(scope="module")
def with_rates(tmp_path_factory):
    path = tmp_path_factory.mktemp("rates") / "build.duckdb"
    load.load(path, load.Batch(run=Run(run_id="0", started_at=NIGHT, code_version="0"), extractions={}))
    return path


@pytest.fixture
def home(tmp_path, with_rates):
    place = Home(tmp_path / "home").create()
    shutil.copyfile(with_rates, place.build_database)
    return place


def raw(name, text=None):
    text = text or DEAL.format(name, len(name) + 4)
    received = Received(data=text.encode(), form="txt")
    return RawArticle(doc_id=name, source=f"{name}.txt", form="text", content=text, received=received)


def rows(home, query):
    with duckdb.connect(home.build_database) as database:
        return database.execute(query).fetchall()


def replayed(home, **asked):
    return documents(home, Asked(**asked), ())


def test_what_was_received_and_not_loaded_is_taken_up_though_its_source_is_gone(home, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("Q1", "Q2"):
        (folder / f"{name}.txt").write_text(DEAL.format(name, 5))
    command = [sys.executable, "-m", "tests.nightly.plain", str(home.root), str(folder), "steps.load_batch", "1"]
    assert subprocess.run(command, cwd=PROJECT, capture_output=True, timeout=120, check=False).returncode == -9
    shutil.rmtree(folder)
    began = datetime.fromisoformat(next(iter(store.between(home, None, None))).first_received_at.isoformat())
    counts = take_in(home, iter(()))
    assert (counts["inputs"], counts["loaded"]) == (2, 2)
    assert rows(home, "SELECT DISTINCT first_known_at FROM raw.articles") == [(began.replace(tzinfo=None),)]
    assert take_in(home, iter(()))["inputs"] == 0


def test_what_comes_again_after_a_kill_is_one_input(home):
    store.keep(home, [raw("a")], [name_of(raw("a"))], Run(run_id="killed", started_at=NIGHT, code_version="1"))
    counts = take_in(home, iter([raw("a"), raw("b")]), started_at=LATER)
    assert (counts["inputs"], counts["loaded"]) == (2, 2)


def name_of(document):
    from flows.quarantine import received_name

    return received_name(document.received)


def test_an_article_that_is_read_again_is_known_since_it_first_came(home):
    take_in(home, iter([raw("a"), raw("b")]), started_at=NIGHT)
    before = rows(home, "SELECT article_id, doc_id, source, first_known_at FROM raw.articles ORDER BY ALL")
    counts = take_in(home, replayed(home, is_reprocess=True), started_at=LATER, code_version="2")
    assert (counts["loaded"], counts["inputs"]) == (2, 2)
    assert rows(home, "SELECT article_id, doc_id, source, first_known_at FROM raw.articles ORDER BY ALL") == before


def test_a_lost_build_database_is_made_anew_from_what_was_received(home, with_rates):
    take_in(home, iter([raw("a"), raw("b")]), started_at=NIGHT)
    take_in(home, iter([raw("c"), replace(raw("a"), doc_id="again")]), started_at=NIGHT + timedelta(days=1))
    asked = """SELECT article_id, doc_id, source, first_known_at, mention_id, recipient
               FROM raw.articles JOIN raw.funding_mentions USING (article_id) ORDER BY ALL"""
    before = rows(home, asked)
    shutil.copyfile(with_rates, home.build_database)
    take_in(home, replayed(home, is_reprocess=True), started_at=LATER)
    assert len(before) == 3
    assert rows(home, asked) == before


def test_whatever_run_comes_next_remakes_a_lost_build_database(home, with_rates):
    take_in(home, iter([raw("a"), raw("b")]), started_at=NIGHT)
    shutil.copyfile(with_rates, home.build_database)
    store.unsettle(home)
    counts = take_in(home, iter([raw("b"), raw("c")]), started_at=LATER)
    assert (counts["loaded"], counts["inputs"]) == (3, 3)
    first = "SELECT doc_id FROM raw.articles WHERE first_known_at < '2026-01-04' ORDER BY 1"
    assert rows(home, first) == [("a",), ("b",)]


def test_what_this_version_has_read_is_unchanged(home, monkeypatch):
    take_in(home, iter([raw("a"), raw("b")]), started_at=NIGHT)
    monkeypatch.setattr(Workers, "clean", None)
    counts = take_in(home, replayed(home, is_reprocess=True), started_at=LATER)
    assert (counts["unchanged"], counts["inputs"]) == (2, 2)


def test_reading_again_that_was_stopped_goes_on_where_it_stopped(home, monkeypatch):
    documents_before = [raw(f"Q{number}") for number in range(6)]
    take_in(home, iter(documents_before), started_at=NIGHT)
    calls = []

    def stopped(database, batch):
        calls.append(batch)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return PLAIN.load(database, batch)

    with pytest.raises(KeyboardInterrupt):
        again = replayed(home, is_reprocess=True)
        take_in(home, again, started_at=LATER, code_version="2", plain=replace(PLAIN, load=stopped))
    assert load.read_otherwise_count(home.build_database, "2") == 2
    counts = take_in(home, replayed(home, is_reprocess=True), started_at=LATER + timedelta(hours=1), code_version="2")
    assert (counts["unchanged"], counts["loaded"]) == (4, 2)
    assert load.read_otherwise_count(home.build_database, "2") == 0


def test_a_document_without_its_bytes_is_said(home, caplog):
    take_in(home, iter([replace(raw("a"), received=None), raw("b")]), started_at=NIGHT)
    assert "1 documents came without their bytes and cannot be read again: a.txt" in caplog.messages


def test_only_the_days_that_were_asked_for_are_read_again(home):
    take_in(home, iter([raw("a")]), started_at=NIGHT)
    take_in(home, iter([raw("b")]), started_at=NIGHT + timedelta(days=1))
    counts = take_in(home, replayed(home, since=NIGHT.date(), until=NIGHT.date()), started_at=LATER, code_version="2")
    assert counts["inputs"] == 1
    read_again = "SELECT doc_id FROM raw.articles JOIN raw.pipeline_runs USING (run_id) WHERE code_version = '2'"
    assert rows(home, read_again) == [("a",)]


def with_other_text(_, raws):
    """A cleaner that now leaves out the last words of every text."""
    texts = [each.content.replace(", it said on Monday", "") for each in raws]
    return [
        Article(article_id=f"{hash(text) % 2**64:064x}", doc_id=each.doc_id, source=each.source, text=text)
        for each, text in zip(raws, texts, strict=True)
    ]


def test_a_text_that_is_cleaned_otherwise_takes_the_place_of_the_old_one(home, monkeypatch):
    take_in(home, iter([raw("a"), raw("b")]), started_at=NIGHT)
    monkeypatch.setattr(Workers, "clean", with_other_text)
    take_in(home, replayed(home, is_reprocess=True), started_at=LATER, code_version="2")
    assert rows(home, "SELECT doc_id, ends_with(text, 'Monday.'), first_known_at FROM raw.articles ORDER BY 1") == [
        ("a", False, NIGHT.replace(tzinfo=None)),
        ("b", False, NIGHT.replace(tzinfo=None)),
    ]
    for table in ("funding_mentions", "document_outcomes"):
        assert rows(home, f"SELECT count(*) FROM raw.{table} ANTI JOIN raw.articles USING (article_id)") == [(0,)]
        assert rows(home, f"SELECT count(DISTINCT article_id) FROM raw.{table}") == [(2,)]


def test_a_text_that_other_bytes_hold_too_stays_until_they_are_read_otherwise(home, monkeypatch):
    take_in(home, iter([raw("a"), raw("b", DEAL.format("a", 5) + "\n\n")]), started_at=NIGHT)
    assert rows(home, "SELECT count(*) FROM raw.articles") == [(1,)]
    monkeypatch.setattr(Workers, "clean", with_other_text)
    monkeypatch.setattr("tests.nightly.plain.BATCH_SIZE", 1)
    take_in(home, iter([raw("a")]), started_at=LATER, code_version="2")
    assert rows(home, "SELECT count(*) FROM raw.articles") == [(2,)]
    take_in(home, replayed(home, is_reprocess=True), started_at=LATER + timedelta(days=1), code_version="2")
    assert rows(home, "SELECT count(*) FROM raw.articles WHERE ends_with(text, 'Monday.')") == [(0,)]


def test_what_is_no_article_any_more_leaves_its_tables(home, monkeypatch):
    take_in(home, iter([raw("a"), raw("b")]), started_at=NIGHT)

    def only_b(_, raws):
        made = with_other_text(_, raws)
        turned_away = Rejected(doc_id="a", source="a.txt", stage="clean", reason="no article")
        return [turned_away if each.doc_id == "a" else each for each in made]

    monkeypatch.setattr(Workers, "clean", only_b)
    counts = take_in(home, replayed(home, is_reprocess=True), started_at=LATER, code_version="2")
    assert (counts["loaded"], counts["rejected"]) == (1, 1)
    assert rows(home, "SELECT doc_id FROM raw.articles") == [("b",)]
    assert rows(home, "SELECT count(*) FROM raw.funding_mentions ANTI JOIN raw.articles USING (article_id)") == [(0,)]
    assert rows(home, "SELECT outcome, article_id FROM raw.document_outcomes WHERE doc_id = 'a' ORDER BY 1") == [
        ("loaded", None),
        ("rejected", None),
    ]


@pytest.mark.parametrize("lost", [1, 2])
def test_a_stage_that_loses_an_outcome_fails_the_run(home, lost):
    def forgetful(database, batch):
        return PLAIN.load(database, replace(batch, outcomes=batch.outcomes[lost:]))

    with pytest.raises(
        NightFailedError, match=f"3 inputs arrived, 3 were counted and {3 - lost} outcomes are recorded"
    ):
        take_in(home, iter([raw("a"), raw("b"), raw("c")]), plain=replace(PLAIN, load=forgetful))


def test_a_reader_whose_documents_are_lost_on_the_way_fails_the_run(home):
    def forgetful(arriving):
        return PLAIN.read(arriving)[1:]

    with pytest.raises(NightFailedError, match="3 inputs arrived, 2 were counted and 2 outcomes are recorded"):
        take_in(home, iter([raw("a"), raw("b"), raw("c")]), plain=replace(PLAIN, read=forgetful))
