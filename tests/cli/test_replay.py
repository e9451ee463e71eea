"""What `run --since/--until` and `reprocess` say where there is nothing to do, and what they turn down."""

from datetime import UTC, datetime

import pytest

from flows import store
from flows.home import Home
from flows.quarantine import received_name
from flows.records import RawArticle, Received, Run
from tests.conftest import dealflow


@pytest.fixture
def home(tmp_path):
    """A home that has received one document, on 3 January."""
    place = Home(tmp_path / "home").create()
    received = Received(data=b"Acme plans to list.", form="txt")
    document = RawArticle(doc_id="a", source="a.txt", form="text", content="Acme plans to list.", received=received)
    run = Run(run_id="r", started_at=datetime(2026, 1, 3, 2, tzinfo=UTC), code_version="1")
    store.keep(place, [document], [received_name(received)], run)
    return place


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--since", "2026-01-03", "a.txt"), "do not go with paths"),
        (("--since", "2026-01-03", "--until", "2026-01-02"), "--since 2026-01-03 is after --until 2026-01-02"),
        (("--since", "yesterday"), "yesterday"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(arguments, said, home):
    result = dealflow("run", *arguments, home=home.root)
    assert result.returncode == 2
    assert said in result.stderr


def test_days_on_which_nothing_came_are_no_run(home):
    result = dealflow("run", "--since", "2026-01-04", home=home.root)
    assert (result.returncode, home.run_ledger.exists()) == (0, False)
    assert "nothing was first received on these days; 1 documents are kept" in result.stdout


def test_nothing_to_read_again_is_no_run(tmp_path):
    result = dealflow("reprocess", home=tmp_path)
    assert result.returncode == 0
    assert "nothing is kept" in result.stdout


def test_a_store_that_is_damaged_says_what_to_do(home):
    home.raw_store.write_bytes(b"no database" * 500)
    result = dealflow("reprocess", home=home.root)
    assert result.returncode == 1
    assert "restore it from a copy" in result.stderr
    assert "Traceback" not in result.stderr


def test_the_help_says_which_days_are_meant():
    result = dealflow("run", "--help", home=None)
    assert "(UTC)" in result.stdout
    assert "dealflow run --since 2026-01-03 --until 2026-01-05" in " ".join(result.stdout.split())
