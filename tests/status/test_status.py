"""``dealflow status`` on homes of every kind: what it shows, what it says is wrong, and its exit code."""

import json
from datetime import UTC, datetime, timedelta

import duckdb
import pytest

from flows import ledger
from flows.cli.problems import ProblemError
from flows.cli.state import state_of
from flows.cli.status import check_freshness, print_status
from flows.home import Home
from flows.ledger import Entry
from flows.lock import held
from flows.publish import KEYS, publish, rollback
from flows.records import Run
from tests.conftest import dealflow

STARTED_AT = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=1)
COLUMNS = {
    "articles": "'a' AS article_id, TIMESTAMP '2026-01-07' AS published_at, TIMESTAMP '2026-01-08' AS first_known_at",
    "document_outcomes": "'o' AS outcome_id, 'a|b.txt' AS source, 'is \x1b[2J empty' AS reason, "
                         "'rejected' AS outcome, 'r1' AS run_id",
}  # fmt: skip


def ended(home, run_id, started_at, **told):
    run = Run(run_id=run_id, started_at=started_at, code_version="0.1+a")
    ledger.begin(home, run)
    if told:
        at = (started_at + timedelta(minutes=1)).isoformat()
        ledger.end(home, Entry(run_id=run_id, started_at=started_at.isoformat(), ended_at=at, seconds=60.0, **told))
    return run


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home with one release of today, of tables with one row each, which answer no golden question."""
    monkeypatch.setattr("flows.publish.questions.shown_questions", list)
    home = Home(tmp_path / "home").create()
    with duckdb.connect(home.build_database) as connection:
        connection.execute("CREATE SCHEMA marts")
        for table, keys in KEYS.items():
            named = ", ".join(f"'r1' AS {key}" for key in keys)
            connection.execute(f"CREATE TABLE marts.{table} AS SELECT {COLUMNS.get(table, named)}")
    run = ended(home, "r1", STARTED_AT)
    release = publish(home, run)
    ended(home, "r1", STARTED_AT, outcome="published", release=release, counts={"inputs": 3, "rejected": 1})
    return home


def test_a_home_as_it_should_be(home, capsys):
    print_status(home.root)
    said = capsys.readouterr().out
    assert "published in 60 s: 3 inputs, 1 rejected" in said
    assert "a|b.txt: is \\x1b[2J empty" in said
    assert "hard to believe" in said  # the one row of implausible_values


def test_what_a_program_reads(home, capsys):
    print_status(home.root, as_json=True)
    told = json.loads(capsys.readouterr().out)
    assert told["shown_release"].endswith("r1")
    assert told["runs"][0]["counts"] == {"inputs": 3, "rejected": 1}
    assert [each["what"] for each in told["findings"]] == ["1 value is hard to believe"]
    assert told["last_loaded_at"] == "2026-01-08T00:00:00+00:00"


@pytest.mark.parametrize(("hours", "is_fresh"), [(26, True), (0.5, False)])
def test_the_check_of_freshness(home, hours, is_fresh, capsys):
    assert check_freshness(home.root, hours) is is_fresh
    assert capsys.readouterr().out.count("\n") == 1


def test_the_check_has_an_exit_code(home, tmp_path):
    fresh = dealflow("status", "--check", home=home.root)
    assert (fresh.returncode, fresh.stderr) == (0, "")
    assert fresh.stdout.startswith("fresh: release")
    stale = dealflow("status", "--check", "--max-age", "0.1", home=home.root)
    assert (stale.returncode, stale.stdout.partition(":")[0]) == (4, "not fresh")
    missing = dealflow("status", "--check", home=tmp_path / "nowhere")
    assert (missing.returncode, missing.stdout.partition(":")[0]) == (4, "not fresh")
    assert not (tmp_path / "nowhere").exists()


def test_a_release_without_a_line_in_the_ledger_has_the_age_of_its_name(home):
    home.run_ledger.unlink()
    assert state_of(home, datetime.now(UTC)).shown_at == STARTED_AT


def test_a_release_that_readers_were_rolled_back_to_is_as_old_as_it_is(home):
    before = state_of(home, datetime.now(UTC))
    publish(home, ended(home, "r2", STARTED_AT + timedelta(minutes=30)))
    rollback(home)
    after = state_of(home, datetime.now(UTC))
    assert after.shown_at == before.shown_at
    assert after.shown == before.shown


def test_a_run_that_was_killed(home, capsys):
    ended(home, "r2", STARTED_AT + timedelta(minutes=30))
    print_status(home.root)
    said = capsys.readouterr().out
    assert "was killed" in said
    assert "goes on where it stopped" in said


def test_a_run_that_is_at_work(home, capsys):
    with held(home, datetime.now(UTC)):
        ended(home, "r2", datetime.now(UTC))
        print_status(home.root)
    said = capsys.readouterr().out
    assert "at work: process" in said
    assert "was killed" not in said


def test_a_problem_is_told_without_its_secrets(home, capsys):
    ended(home, "r2", STARTED_AT + timedelta(minutes=30), outcome="failed",
          problem="AddressError: https://u:hunter22@h/?token=hunter22 \x1b[2J is not there")  # fmt: skip
    for as_json in (False, True):
        print_status(home.root, as_json=as_json)
        said = capsys.readouterr().out
        assert "https://***@h/" in said
        assert "hunter22" not in said
        assert "\x1b" not in said


def test_a_home_without_a_release_whose_only_run_failed(tmp_path, capsys):
    home = Home(tmp_path).create()
    ended(home, "r1", datetime.now(UTC), outcome="failed", problem="NightFailedError: every document was rejected")
    print_status(home.root)
    said = capsys.readouterr().out
    assert "not fresh: nothing is published" in said
    assert "dealflow status --rejected" in said


@pytest.mark.parametrize("damage", ["warehouse", "quarantine", "current"])
def test_what_is_damaged_is_said_and_the_rest_is_shown(home, damage, capsys):
    if damage == "quarantine":
        home.quarantine.mkdir()
        home.quarantine_index.write_bytes(b"no database, however long one looks at it" * 40)
        print_status(home.root)
    elif damage == "warehouse":
        home.warehouse.write_bytes(b"no database")
        with pytest.raises(ProblemError, match="cannot be read"):
            print_status(home.root)
    else:
        for file in home.releases.glob("*/articles.parquet"):
            file.write_bytes(b"no table")
        with pytest.raises(ProblemError):
            print_status(home.root)
    said = capsys.readouterr().out
    assert "published in 60 s" in said
    assert "what is wrong" in said
