"""``extract``, ``mentions`` and ``evaluate``: made for pipes."""

import json

import pytest

from tests.conftest import dealflow

TEXT = (
    "Acme Robotics raises $50 million in Series B funding\n\n"
    "Acme Robotics, a maker of warehouse robots, has raised $50 million in a Series B round led by Civic Ventures,"
    " the company said on Monday."
)
COMMANDS = [
    "run",
    "reprocess",
    "retry",
    "extract",
    "mentions",
    "evaluate",
    "explain",
    "serve",
    "status",
    "rollback",
    "docs",
]


def rows(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example_and_a_home(command):
    result = dealflow(command, "--help", home=None)
    assert result.returncode == 0
    assert "Example: " in result.stdout
    assert f"dealflow {command}" in result.stdout
    assert "--home" in result.stdout


def test_plain_help_when_no_terminal():
    assert "\x1b" not in dealflow("--help", home=None).stdout


def test_extract_prints_a_line_per_article(tmp_path):
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(TEXT)
    found = rows(dealflow("extract", tmp_path, home=None))
    assert [row["doc_id"] for row in found] == ["one", "two"]


def test_a_quote_is_the_slice_of_the_text(tmp_path):
    (tmp_path / "one.txt").write_text(TEXT)
    [row] = rows(dealflow("extract", "--with-text", tmp_path / "one.txt", home=None))
    [deal] = row["funding_commitments"]
    assert deal["recipient"] == "Acme Robotics"
    assert deal["amount"]["value"] == 50_000_000
    assert deal["quote"] == row["text"][deal["start"] : deal["end"]]


def test_mentions_of_lines_from_standard_input():
    lines = 'It raised HK$4.35 billion.\n\n{"doc_id": "x", "text": "It listed on Jan 8.", "published": "2026-01-09"}\n'
    money, day = rows(dealflow("mentions", "-", home=None, stdin=lines))
    assert money["doc_id"] == "1"
    assert {"kind": "money", "value": 4350000000, "currency": "HKD"}.items() <= money["mentions"][0].items()
    assert day["doc_id"] == "x"
    assert "2026-01-08" in [mention["value"] for mention in day["mentions"]]


@pytest.mark.parametrize("line", ['{"text": 5}', '{"body": "x"}', '{"text": "x"', '{"text": "x", "published": "now"}'])
def test_a_line_that_cannot_be_read_is_named(line):
    result = dealflow("mentions", "-", home=None, stdin=f"It raised $5 million.\n{line}\n")
    assert result.returncode == 0
    assert len(rows(result)) == 1
    assert "-:2: rejected" in result.stderr


def test_mentions_of_a_file(tmp_path):
    (tmp_path / "one.txt").write_text(TEXT)
    [row] = rows(dealflow("mentions", tmp_path / "one.txt", home=None))
    assert {"money", "round"} <= {mention["kind"] for mention in row["mentions"]}


def annotated(folder):
    deal = {"recipient": "Acme Robotics", "amount": {"value": 50000000, "currency": "USD"}, "instrument": "grant"}
    (folder / "gold.jsonl").write_text(
        json.dumps({"doc_id": "a", "ipo_events": [], "funding_commitments": [deal]}) + "\n"
    )
    (folder / "articles.jsonl").write_text(json.dumps({"doc_id": "a", "text": TEXT}) + "\n")
    return ["evaluate", folder / "gold.jsonl", "--articles", folder / "articles.jsonl"]


def test_evaluate_prints_a_table(tmp_path):
    result = dealflow(*annotated(tmp_path), home=None)
    assert result.returncode == 0
    assert "funding_event" in result.stdout


def test_evaluate_prints_json(tmp_path):
    [figures] = rows(dealflow(*annotated(tmp_path), "--json", home=None))
    assert figures["funding_event"]["f1"] == 1.0
    assert figures["funding_slot_instrument"]["f1"] == 0.0


@pytest.mark.parametrize(("floor", "exit_code"), [(1.0, 0), (1.1, 1)])
def test_a_figure_below_its_floor_fails(floor, exit_code, tmp_path):
    (tmp_path / "floors.json").write_text(json.dumps({"funding_event": {"f1": floor}}))
    result = dealflow(*annotated(tmp_path), "--floors", tmp_path / "floors.json", home=None)
    assert result.returncode == exit_code
