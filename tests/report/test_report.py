"""A night in words: what is said, and that nothing from outside can say more than its own words."""

import itertools
from datetime import UTC, datetime

import pytest
from markdown_it import MarkdownIt

from flows.build import BuildResult, Failure, QualityGateError
from flows.changes import Change, Changes
from flows.ledger import Entry
from flows.records import StageRun
from flows.report import CELL_CHARACTERS, cell, counted, gains, pages, pages_of_failure, rejected, table, told

HOSTILE = [
    "a|b|c",
    "`code` and ``more``",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "[link](javascript:alert(1)) ![image](https://e.example/x.png)",
    "*bold* _em_ ~~gone~~ **x**",
    "back\\slash \\| and \\`",
    "&lt;b&gt; &amp; &#124;",
    "$x$ # no heading",
    "<https://e.example/>",
]
ENTRY = Entry(
    run_id="r1", started_at="2026-01-08T02:00:00+00:00", seconds=12.3, release="r1", code_version="0.1.0+abc",
    counts={"inputs": 2, "loaded": 1, "rejected": 1},
    stages=(StageRun(run_id="r1", stage="clean", started_at=datetime(2026, 1, 8, tzinfo=UTC), busy_seconds=1.24,
                     batch_count=1, item_count=2, outcome="done"),),
)  # fmt: skip
BUILT = BuildResult(
    counts={"model": 40, "test": 200},
    warnings=(Failure(node="unknown_publisher", kind="test", reason="Got 3 results"),),
    implausible=("ipo_events ipo_1: amount_usd 9e15 is above 1e14 (more than any listing)",),
    seconds=9.0,
)
GAINED = Change(table="ipo_events", row_id="ipo_1", title="Acme · listed · XHKG",
                columns=(("stage", None, "listed"), ("amount_raised", None, "5.5")))  # fmt: skip
LOST = Change(table="funding_commitments", row_id="com_1", title="Borr · Seed", columns=(("round", "Seed", None),))
CHANGED = Change(table="ipo_offerings", row_id="off_1", title="Civic",
                 columns=(("amount", "5", "7"), ("valuation", None, "9"), ("exchange_id", "XHKG", None)))  # fmt: skip


def cells(markdown):
    """The text of each cell below the header, as a reader of the page sees it."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    inline = [token for before, token in itertools.pairwise(tokens) if before.type == "td_open"]
    assert all({child.type for child in token.children} <= {"text", "text_special"} for token in inline)
    return ["".join(child.content for child in token.children) for token in inline]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_cell_is_read_as_it_is(text):
    assert cells(table(("what", "why"), [(text, "x")])) == [text, "x"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_in_their_cell(text):
    assert cells(rejected([(text, text)], 1).markdown) == [text, text]


def test_a_cell_is_one_line():
    assert cells(table(("what",), [("one\n| two |\r\n# three\x1b[2J",)])) == ["one\\n| two |\\r\\n# three\\x1b[2J"]


def test_a_long_text_is_cut():
    assert cells(table(("what",), [("|" * 1000,)])) == ["|" * (CELL_CHARACTERS - 1) + "…"]


def test_a_cell_tells_no_secret():
    assert "hunter22" not in cell("https://u:hunter22@h/?api_key=hunter22")


def test_a_night_in_four_pages():
    found = pages(ENTRY, [("a.txt", "the file is empty")], BUILT, Changes(gained=(GAINED,), lost=(LOST,)))
    assert [page.key for page in found] == ["nightly-summary", "nightly-rejected", "nightly-quality", "nightly-changes"]
    summary, turned_away, quality, changes = (page.markdown for page in found)
    assert summary.startswith("# Release r1")
    assert {"clean", "done", "2", "1.2", "inputs"} <= set(cells(summary))
    assert cells(turned_away) == ["a.txt", "the file is empty"]
    assert quality.startswith("# 199 tests of the data passed, 1 warned, none failed")
    assert "unknown_publisher" in cells(quality)
    assert BUILT.implausible[0] in cells(quality)
    assert cells(changes)[:4] == ["Acme · listed · XHKG", "ipo_events", "ipo_1", "stage listed; amount_raised 5.5"]


def test_a_night_that_failed_says_what_to_do():
    failed = Entry(run_id="r2", started_at="2026", seconds=3.0, outcome="failed",
                   problem="QualityGateError: test no_doubles: Got 2 results")  # fmt: skip
    error = QualityGateError("x", (Failure(node="no_doubles", kind="test", reason="Got 2 results"),))
    summary, quality = pages_of_failure(failed, error)
    assert summary.markdown.startswith("# Nothing published: the run failed")
    assert "dealflow run" in summary.markdown
    assert cells(quality.markdown) == ["no_doubles", "test", "Got 2 results"]


def test_a_change_in_words():
    assert told(GAINED) == "stage listed; amount_raised 5.5"
    assert told(LOST) == "round Seed"
    assert told(CHANGED) == "amount 5 → 7; valuation unknown → 9; exchange_id XHKG → unknown"


def test_gains_and_losses_in_one_line():
    assert counted(Changes()) == "0 gained, 0 lost, 0 changed"
    found = Changes(gained=(GAINED, GAINED), lost=(LOST,), changed=(CHANGED,))
    assert counted(found) == "2 gained (2 IPO events), 1 lost (1 commitment), 1 changed (1 offering)"


def test_more_changes_than_are_shown():
    page = gains(Changes(gained=(GAINED,) * 5), limit=3)
    assert page.markdown.count("Acme") == 3
    assert "and 2 more" in page.markdown
    assert gains(Changes(gained=(GAINED,) * 100), limit=None).markdown.count("Acme") == 100


def test_what_was_left_off_is_counted():
    found = Changes(gained=(GAINED,), more=(("gained", "ipo_events", 9), ("lost", "ipo_offerings", 2)))
    assert counted(found) == "10 gained (10 IPO events), 2 lost (2 offerings), 0 changed"
    assert "and 9 more" in gains(found).markdown
