"""What a user can do wrong is one line on standard error and an exit code, never a traceback."""

import gzip
import json
import os

import pytest

from flows.cli.night import check_server
from flows.cli.problems import ProblemError
from tests.conftest import dealflow

TEXT = "Acme Robotics plans to list in Hong Kong, the company said on Monday.\n\nIt hopes to raise $50 million."


def assert_one_problem(result, exit_code, *words):
    assert result.returncode == exit_code, result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    for word in words:
        assert word in result.stderr


@pytest.mark.parametrize("command", ["run", "extract", "mentions"])
def test_a_path_that_is_not_there(command, tmp_path):
    missing = tmp_path / "missing.txt"
    assert_one_problem(dealflow(command, missing, home=tmp_path / "home"), 2, str(missing), "no such file")


@pytest.mark.parametrize("command", ["run", "extract"])
def test_a_glob_that_matches_nothing(command, tmp_path):
    assert_one_problem(dealflow(command, tmp_path / "*.txt", home=tmp_path / "home"), 2, "matches no file")


@pytest.mark.parametrize("command", ["run", "extract"])
def test_an_empty_folder(command, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    assert_one_problem(dealflow(command, empty, home=tmp_path / "home"), 2, str(empty))


def test_an_unknown_command(tmp_path):
    assert_one_problem(dealflow("rnu", home=None), 2, "rnu")


def test_an_option_that_does_not_exist(tmp_path):
    assert_one_problem(dealflow("extract", "--fast", "a.txt", home=None), 2, "--fast")


def test_a_home_that_is_a_file(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "home").write_text("not a folder")
    assert_one_problem(dealflow("run", tmp_path / "a.txt", home=tmp_path / "home"), 2, "not a folder")


@pytest.mark.parametrize("command", [["status"], ["explain", "ipo_0"]])
def test_a_damaged_warehouse(command, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (home / "dealflow.duckdb").write_text("no database")
    result = dealflow(*command, home=home)
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert "cannot be read" in result.stderr
    assert "`dealflow run` writes it anew" in result.stderr


def test_a_server_that_does_not_answer():
    with pytest.raises(ProblemError, match=r"does not answer .*unset PREFECT_API_URL"):
        check_server({"PREFECT_API_URL": "http://127.0.0.1:9/api"})
    check_server({})


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_home_that_may_not_be_written_to(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "closed").mkdir(mode=0o500)
    assert_one_problem(dealflow("run", tmp_path / "a.txt", home=tmp_path / "closed" / "home"), 2, "ermission")


@pytest.mark.parametrize("command", [["status"], ["explain", "abc"], ["rollback"]])
def test_a_home_where_nothing_is_published(command, tmp_path):
    assert_one_problem(dealflow(*command, home=tmp_path), 1, "nothing is published")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("binary.txt", bytes(range(256)) * 20),
        ("spaces.txt", b" \n\n\t \n"),
        ("broken.html", b"<html><body></body></html>"),
        ("table.xlsx", b"PK\x03\x04"),
        ("empty.jsonl", b""),
        ("cut.jsonl.gz", gzip.compress(b'{"text": "Acme plans to list."}\n' * 50, mtime=0)[:40]),
        ("list.jsonl", b"[1, 2]\n"),
    ],
)
def test_a_document_that_is_none(name, content, tmp_path):
    (tmp_path / name).write_bytes(content)
    assert_one_problem(dealflow("extract", tmp_path / name, home=None), 1, name, "rejected")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_read_permission(tmp_path):
    (tmp_path / "closed.txt").write_text(TEXT)
    (tmp_path / "closed.txt").chmod(0)
    assert_one_problem(dealflow("extract", tmp_path / "closed.txt", home=None), 1, "closed.txt", "rejected")


def test_one_broken_line_does_not_take_the_others_along(tmp_path):
    lines = [json.dumps({"doc_id": f"d{number}", "text": TEXT}) for number in range(1, 11)]
    lines[6] = lines[6][:-5]
    (tmp_path / "news.jsonl").write_text("\n".join(lines))
    result = dealflow("extract", tmp_path / "news.jsonl", home=None)
    assert result.returncode == 0
    assert [json.loads(line)["doc_id"] for line in result.stdout.splitlines()] == [
        f"d{number}" for number in range(1, 11) if number != 7
    ]
    assert "news.jsonl:7" in result.stderr


@pytest.mark.parametrize("gold", ["not json\n", '{"ipo_events": []}\n', "[]\n"])
def test_annotations_that_are_none(gold, tmp_path):
    (tmp_path / "gold.jsonl").write_text(gold)
    (tmp_path / "articles.jsonl").write_text(json.dumps({"doc_id": "a", "text": TEXT}))
    result = dealflow("evaluate", tmp_path / "gold.jsonl", "--articles", tmp_path / "articles.jsonl", home=None)
    assert_one_problem(result, 2, "gold.jsonl:1")


@pytest.mark.parametrize("floors", ["{", "[]", '{"evnet": {"f1": 0.5}}', '{"event": 0.5}'])
def test_floors_that_are_none(floors, tmp_path):
    (tmp_path / "gold.jsonl").write_text('{"doc_id": "a", "ipo_events": [], "funding_commitments": []}\n')
    (tmp_path / "articles.jsonl").write_text(json.dumps({"doc_id": "a", "text": TEXT}))
    (tmp_path / "floors.json").write_text(floors)
    result = dealflow(
        "evaluate", tmp_path / "gold.jsonl", "--articles", tmp_path / "articles.jsonl",
        "--floors", tmp_path / "floors.json", home=None,
    )  # fmt: skip
    assert result.returncode == 2
    assert "Traceback" not in result.stderr


def test_a_schedule_that_is_none(tmp_path):
    assert_one_problem(dealflow("serve", "--cron", "whenever", home=tmp_path), 2, "whenever")
