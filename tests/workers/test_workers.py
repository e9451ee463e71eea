"""Workers: one outcome per document in the order of the documents, whatever a document does to its worker."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from flows.records import Article, RawArticle, Rejected
from flows.workers import LARGE_CHARACTERS, Workers, worker
from tests.conftest import PROJECT
from tests.workers import hostile

ONLY_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the memory of a process")
TEXT = "Acme Robotics has raised $50 million in a Series B round led by Civic Ventures."


def raw(content, number=0):
    return RawArticle(doc_id=str(number), source=f"{number}.txt", form="text", content=content)


@pytest.fixture(scope="module")
def workers():
    with Workers(seconds_per_document=4) as pool:
        yield pool


@pytest.fixture
def obeying(workers, monkeypatch):
    monkeypatch.setattr(worker, "cleaned", hostile.cleaned)
    return workers


def test_documents_are_read_in_order(workers):
    raws = [raw(f"{TEXT} It has {number} robots.", number) for number in range(20)]
    articles = workers.clean(raws)
    assert [article.doc_id for article in articles] == [str(number) for number in range(20)]
    said = workers.extract(articles, raws)
    assert [each.article_id for each in said] == [article.article_id for article in articles]
    assert all(each.funding_commitments for each in said)


def test_nothing_is_made_of_nothing(workers):
    assert workers.clean([]) == []


@pytest.mark.parametrize(
    ("wish", "reason"),
    [
        ("sleep 60", "clean took longer than 4 s and was stopped"),
        ("exit 3", "clean ended its process (exit code 3)"),
        pytest.param("eat 600", "clean needs more memory than a document is given", marks=ONLY_LINUX),
        ("exit 0", "clean took longer than 4 s and was stopped"),
        ("segfault", f"clean ended its process (signal {signal.SIGSEGV.value})"),
    ],
)
def test_a_document_that_ends_its_worker_is_one_rejection(wish, reason, obeying):
    made = obeying.clean([raw("good", 0), raw(wish, 1), *(raw("good", number) for number in range(2, 9))])
    assert made[1] == Rejected(doc_id="1", source="1.txt", stage="clean", reason=reason)
    assert [each.doc_id for each in made if isinstance(each, Article)] == ["0", *"2345678"]


def test_every_document_may_be_hostile(obeying):
    made = obeying.clean([raw("exit 3", number) for number in range(10)])
    assert [type(each) for each in made] == [Rejected] * 10
    assert isinstance(obeying.clean([raw("good")])[0], Article)


@ONLY_LINUX
def test_a_document_that_needs_more_memory_than_most_is_tried_alone(obeying):
    assert [each.doc_id for each in obeying.clean([raw("eat 300"), raw("good", 1)])] == ["0", "1"]


@ONLY_LINUX
def test_memory_has_a_bound(monkeypatch):
    monkeypatch.setattr(worker, "_begun_with_bytes", worker._data_bytes())
    with pytest.raises(MemoryError), worker._memory_of(256 * 2**20):
        bytearray(512 * 2**20)
    assert len(bytearray(512 * 2**20)) == 512 * 2**20


def test_a_large_document_is_worked_on_alone(obeying):
    large = [raw("x" * LARGE_CHARACTERS, number) for number in range(2)]
    assert [each.doc_id for each in obeying.clean([*large, raw("good", 2)])] == ["0", "1", "2"]


def test_what_breaks_a_stage_is_logged_here(workers, caplog):
    (made,) = workers.clean([replace(raw(TEXT), published=5)])
    assert made.reason.startswith("clean failed with AttributeError")
    assert "Traceback" in caplog.text


def test_workers_end_with_the_run_that_is_killed(tmp_path):
    script = (
        "import flows.workers as w, tests.workers.test_workers as t, time\n"
        "pool = w.Workers(); print(pool.clean([t.raw(t.TEXT)])[0].doc_id, flush=True); time.sleep(60)"
    )
    run = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, cwd=PROJECT, start_new_session=True)
    assert run.stdout.readline().strip() == b"0"
    run.kill()
    run.wait()
    run.stdout.close()
    deadline = time.monotonic() + 10
    while _is_alive(run.pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not _is_alive(run.pid)


def _is_alive(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
