"""What a night takes in, batch by batch: nothing lost, nothing doubled, nothing done twice, wherever it was killed."""

import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import duckdb
import pytest

from flows import load, quarantine
from flows.home import Home
from flows.night import NightFailedError, steps
from flows.read import ReadError, read
from flows.records import RawArticle, Received, Rejected, Run
from tests.conftest import PROJECT
from tests.nightly.plain import documents, take_in

NIGHT = datetime(2026, 1, 3, 2, tzinfo=UTC)
DEAL = "Firm {} has raised ${} million in a Series B round led by Civic Ventures, it said on Monday."
ARTICLES = 10


@pytest.fixture(scope="module")
def with_rates(tmp_path_factory):
    """A database that holds the exchange rates already: reading them takes longer than all else."""
    path = tmp_path_factory.mktemp("rates") / "build.duckdb"
    load.load(path, load.Batch(run=Run(run_id="0", started_at=NIGHT, code_version="0"), extractions={}))
    return path


@pytest.fixture
def home(tmp_path, with_rates):
    place = Home(tmp_path / "home").create()
    shutil.copyfile(with_rates, place.build_database)
    return place


@pytest.fixture
def folder(tmp_path):
    """Ten articles and two empty files, in batches of four."""
    place = tmp_path / "in"
    place.mkdir()
    for number in range(ARTICLES):
        (place / f"{number:02}.txt").write_text(DEAL.format(f"Q{number}", 10 + number))
    for number in (3, 8):
        (place / f"{number:02}-empty.txt").touch()
    return place


def rows(home, query):
    with duckdb.connect(home.build_database) as database:
        return database.execute(query).fetchall()


def raw(name, text, **more):
    received = Received(data=text.encode(), form="txt")
    return RawArticle(doc_id=name, source=f"{name}.txt", form="text", content=text, received=received, **more)


@pytest.fixture
def no_work(monkeypatch):
    """From now on a stage that has work to do fails the test."""

    def forbidden(workers, documents, *raws):
        raise AssertionError(f"{len(documents)} documents are worked on")

    def forbid():
        monkeypatch.setattr("flows.workers.Workers.clean", forbidden)
        monkeypatch.setattr("flows.workers.Workers.extract", forbidden)

    return forbid


def test_each_input_has_one_outcome_in_the_order_of_arrival(home, folder):
    counts = take_in(home, documents(folder))
    assert (counts["inputs"], counts["loaded"], counts["rejected"]) == (12, 10, 2)
    assert counts["funding_commitments"] == 10
    assert rows(home, "SELECT doc_id, outcome FROM raw.document_outcomes ORDER BY doc_id") == sorted(
        (file.stem, "loaded" if file.stat().st_size else "rejected") for file in folder.iterdir()
    )


def test_bytes_that_were_read_before_are_not_worked_on(home, folder, no_work):
    take_in(home, documents(folder), started_at=NIGHT)
    no_work()
    counts = take_in(home, documents(folder), started_at=NIGHT + timedelta(days=1))
    assert (counts["unchanged"], counts["rejected"], counts["inputs"]) == (10, 2, 12)


def test_other_code_reads_the_same_bytes_again(home, folder):
    take_in(home, documents(folder), started_at=NIGHT)
    counts = take_in(home, documents(folder), started_at=NIGHT + timedelta(days=1), code_version="2")
    assert counts["loaded"] == 10
    assert rows(home, "SELECT DISTINCT code_version FROM raw.received_documents") == [("2",)]


def test_the_same_bytes_elsewhere_are_the_same_article(home, no_work):
    text = DEAL.format("Acme", 5)
    assert take_in(home, iter([raw("a", text), raw("b", text)]), started_at=NIGHT)["duplicate"] == 1
    no_work()
    counts = take_in(home, iter([raw("c", text), raw("d", text)]), started_at=NIGHT + timedelta(days=1))
    assert (counts["unchanged"], counts["duplicate"]) == (1, 1)


def test_other_bytes_of_the_same_article_are_unchanged(home):
    text = DEAL.format("Acme", 5)
    take_in(home, iter([raw("a", text)]), started_at=NIGHT)
    counts = take_in(home, iter([raw("a", f"{text}\n\n"), raw("b", text)]), started_at=NIGHT + timedelta(days=1))
    assert (counts["unchanged"], counts["duplicate"]) == (1, 1)
    assert rows(home, "SELECT count(*) FROM raw.received_documents") == [(2,)]


def test_a_document_without_bytes_is_cleaned_every_night(home):
    plain = replace(raw("a", DEAL.format("Acme", 5)), received=None)
    take_in(home, iter([plain]), started_at=NIGHT)
    assert take_in(home, iter([plain]), started_at=NIGHT + timedelta(days=1))["unchanged"] == 1


def test_an_input_named_twice_far_apart_has_two_outcomes(home, folder):
    found = [*documents(folder), *documents(folder)]
    take_in(home, iter(found))
    assert rows(home, "SELECT count(*), count(DISTINCT outcome_id) FROM raw.document_outcomes") == [(24, 24)]


def test_what_is_rejected_by_any_stage_is_kept_with_its_bytes(home):
    bare = raw("bare", "... 123 ...")
    closed = Rejected(doc_id="closed", source="closed.txt", stage="read", reason="no permission")
    take_in(home, iter([raw("a", DEAL.format("Acme", 5)), bare, closed]))
    kept = {entry.source: entry for entry in quarantine.entries(home)}
    assert kept.keys() == {"bare.txt", "closed.txt"}
    assert kept["bare.txt"].stage == "clean"
    assert quarantine.bytes_file(home, kept["bare.txt"]).read_bytes() == bare.received.data


def test_what_cannot_be_extracted_is_no_article_and_neither_are_its_copies(home, monkeypatch):
    text = DEAL.format("Acme", 5)

    def slow(_, articles, raws):
        return [Rejected(doc_id=each.doc_id, source=each.source, stage="extract", reason="slow") for each in articles]

    monkeypatch.setattr("flows.workers.Workers.extract", slow)
    five = [raw("a", text), raw("b", text), raw("c", text), raw("d", "1"), raw("e", text)]
    with pytest.raises(NightFailedError, match=r"every document was rejected \(5\)"):
        take_in(home, iter(five))
    assert rows(home, "SELECT DISTINCT article_id FROM raw.document_outcomes") == [(None,)]
    assert [entry.stage for entry in quarantine.entries(home)] == ["extract", "extract", "extract", "clean", "extract"]
    assert rows(home, "SELECT count(*) FROM raw.received_documents") == [(0,)]


def test_a_rejected_input_that_is_read_later_leaves_the_quarantine(home):
    closed = Rejected(doc_id="a", source="a.txt", stage="read", reason="no permission")
    good = raw("b", DEAL.format("Borr", 7))
    take_in(home, iter([closed, good]), started_at=NIGHT)
    assert len(quarantine.entries(home)) == 1
    take_in(home, iter([raw("a", DEAL.format("Acme", 5))]), started_at=NIGHT + timedelta(days=1))
    assert quarantine.entries(home) == []


def test_a_retry_takes_up_what_can_be_read_now(home):
    text = DEAL.format("Acme", 5)
    received = Received(data=text.encode(), form="txt")
    refused = Rejected(doc_id="a", source="far/a.txt", stage="read", reason="no reader", received=received)
    empty = Rejected(doc_id="e", source="far/e.txt", stage="read", reason="is empty", received=raw("e", " ").received)
    take_in(home, iter([refused, empty, raw("b", DEAL.format("Borr", 7))]), started_at=NIGHT)
    again = quarantine.again(home, quarantine.entries(home), read, ReadError)
    counts = take_in(home, again, started_at=NIGHT + timedelta(days=1))
    assert (counts["loaded"], counts["rejected"]) == (1, 1)
    assert rows(home, "SELECT source, doc_id FROM raw.articles WHERE source LIKE 'far/%'") == [("far/a.txt", "a")]
    (left,) = quarantine.entries(home)
    assert (left.source, left.first_seen_at[:10], left.last_seen_at[:10]) == ("far/e.txt", "2026-01-03", "2026-01-04")


def test_a_batch_is_bounded_in_bytes(home, monkeypatch):
    monkeypatch.setattr(steps, "BATCH_BYTES", 200)
    sizes = []
    texts = iter([raw(str(number), DEAL.format(f"Q{number}", number) * 2) for number in range(1, 6)])
    while batch := steps.read_batch(texts):
        sizes.append(len(batch))
    assert sizes == [2, 2, 1]


@pytest.mark.parametrize(
    ("function", "call"),
    [
        ("quarantine._give_up_oldest", 1),
        ("load._delete_earlier", 2),
        ("quarantine.release", 2),
        pytest.param("steps.read_batch", 1, marks=pytest.mark.faults),
        pytest.param("steps.clean_batch", 2, marks=pytest.mark.faults),
        pytest.param("steps.extract_batch", 2, marks=pytest.mark.faults),
        pytest.param("quarantine.keep", 2, marks=pytest.mark.faults),
        pytest.param("quarantine.sync_folder", 1, marks=pytest.mark.faults),
        pytest.param("steps.load_batch", 2, marks=pytest.mark.faults),
        pytest.param("steps.read_batch", 4, marks=pytest.mark.faults),
    ],
)
def test_after_a_kill_the_next_night_is_whole(function, call, home, folder):
    command = [sys.executable, "-m", "tests.nightly.plain", str(home.root), str(folder), function, str(call)]
    killed = subprocess.run(command, cwd=PROJECT, capture_output=True, timeout=120, check=False)
    assert killed.returncode == -9, killed.stderr.decode()
    counts = take_in(home, documents(folder))
    assert (counts["inputs"], counts["rejected"], counts["loaded"] + counts["unchanged"]) == (12, 2, ARTICLES)
    assert rows(home, "SELECT count(*), count(DISTINCT article_id) FROM raw.articles") == [(ARTICLES, ARTICLES)]
    assert rows(home, "SELECT count(*), count(DISTINCT mention_id) FROM raw.funding_mentions") == [(ARTICLES, ARTICLES)]
    loaded = "SELECT article_id FROM raw.document_outcomes WHERE outcome = 'loaded'"
    assert rows(home, f"SELECT count(*), count(DISTINCT article_id) FROM ({loaded})") == [(ARTICLES, ARTICLES)]
    assert [entry.doc_id for entry in quarantine.entries(home)] == ["03-empty", "08-empty"]
    assert {file.name for file in home.quarantine.iterdir()} == {
        *("index.sqlite", quarantine.entries(home)[0].received_name),
    }


def test_a_night_that_was_killed_leaves_its_batches_loaded(home, folder):
    command = [sys.executable, "-m", "tests.nightly.plain", str(home.root), str(folder), "steps.load_batch", "3"]
    subprocess.run(command, cwd=PROJECT, capture_output=True, timeout=120, check=False)
    counts = take_in(home, documents(folder))
    assert (counts["unchanged"], counts["loaded"]) == (7, 3)
