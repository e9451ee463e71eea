"""The gates: a night that lost or multiplied rows, or answers a golden question otherwise, is not published."""

import csv
from fractions import Fraction

import pytest

from flows.home import Home, dbt_project, reference_folder
from flows.publish import KEYS, AuditError, publish, questions, releases
from flows.publish.questions import shown_questions
from flows.publish.volumes import Bound
from tests.publish.nights import run

MORE = """
    INSERT INTO marts.{table} SELECT * EXCLUDE (n) REPLACE ({key} || ' ' || n AS {key})
    FROM marts.{table}, range({times}) AS t(n)"""
QUESTION = '[[question]]\nname = "the night"\nsql = "{sql}"\nexpected = {expected}\n'


def more(table, times):
    return MORE.format(table=table, key=KEYS[table][0], times=times)


@pytest.mark.parametrize(
    ("rows", "before", "articles_growth", "problem"),
    [
        (0, 3, 1, None),
        (40, 100, 1, None),
        (39, 100, 1, "at least 40 rows were expected"),
        (520, 100, 1, None),
        (521, 100, 1, "at most 520 rows were expected"),
        (1020, 100, 2, None),
        (521, 100, Fraction(1, 2), "at most 520 rows were expected"),
    ],
)
def test_bounds(rows, before, articles_growth, problem):
    bound = Bound(least_share=Fraction("0.5"), rows_lost_freely=10, greatest_growth=Fraction(5), rows_gained_freely=20)
    assert bound.problem(rows, before, Fraction(articles_growth)) == problem


def test_bounds_are_of_published_tables():
    with (reference_folder() / "volume_bounds.csv").open(encoding="utf-8", newline="") as lines:
        assert {row["table_name"] for row in csv.DictReader(lines)} <= set(KEYS)


def test_a_table_that_lost_its_rows_is_not_published(home, change):
    change(more("articles", 100))
    publish(home, run(1))
    change("DELETE FROM marts.articles")
    expected = "articles changed too much: at least 52 rows were expected, found 0, after 303 in 2026"
    with pytest.raises(AuditError, match=expected):
        publish(home, run(2))
    assert len(releases(home)) == 1


def test_a_table_that_multiplied_is_not_published_unless_the_articles_did(home, change):
    publish(home, run(1))
    change(more("ipo_market_totals", 200))
    with pytest.raises(
        AuditError, match="ipo_market_totals changed too much: at most 515 rows were expected, found 603"
    ):
        publish(home, run(2))
    change(more("articles", 200))
    publish(home, run(3))


def test_the_homes_own_bounds_outdo_the_packages(home, change):
    publish(home, run(1))
    change(more("ipo_market_totals", 200))
    (home.root / "volume_bounds.csv").write_text(
        "table_name,least_share,rows_lost_freely,greatest_growth,rows_gained_freely\nipo_market_totals,,,,\n"
    )
    publish(home, run(2))


def test_the_questions_of_the_documentation_are_asked():
    page = (dbt_project() / "docs" / "overview.md").read_text(encoding="utf-8")
    assert [question.sql for question in shown_questions()] == [
        part.partition("```")[0] for part in page.split("```sql\n")[1:]
    ]
    assert len(shown_questions()) == 5
    assert all(question.name.endswith("?") for question in shown_questions())


def test_a_question_of_the_documentation_without_an_answer_stops_the_night(home, change):
    change("ALTER TABLE marts.companies RENAME name TO title")
    with pytest.raises(AuditError, match=r"'Who listed where, .*\?' has no answer: expected an answer, found Binder"):
        publish(home, run(1))


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("select night, filler from marts.companies limit 1", '[[0, ""]]'),
        ("select 1.50::DECIMAL(9,4), null, date '2026-01-02', true", '[[1.5, "", "2026-01-02", true]]'),
        ("from marts.companies where night = 1", "[]"),
    ],
)
def test_an_operators_question_that_is_answered_as_expected_lets_the_night_pass(home, sql, expected):
    home.golden_questions.write_text(QUESTION.format(sql=sql, expected=expected))
    publish(home, run(1))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (QUESTION.format(sql="select night from marts.companies", expected="[[7]]"),
         r"'the night' has another answer: expected 1 rows \(7\), found 3 rows \(0; 0; 0\)"),
        (QUESTION.format(sql="select nothing", expected="[[7]]"),
         r"'the night' has no answer: expected 1 rows \(7\), found Binder Error"),
        (QUESTION.format(sql="from read_text('/etc/hostname')", expected="[]"), "has no answer.*Permission Error"),
        (QUESTION.format(sql="set enable_external_access = true", expected="[]"), "has no answer.*Invalid Input Error"),
        ("[[question]]\nname = 'half'", "golden_questions.toml cannot be read: KeyError"),
        ("no toml", "golden_questions.toml cannot be read: TOMLDecodeError"),
    ],
)  # fmt: skip
def test_an_operators_question_stops_the_night(home, text, problem):
    home.golden_questions.write_text(text)
    with pytest.raises(AuditError, match=problem):
        publish(home, run(1))
    assert releases(home) == ()


def test_the_questions_are_asked_in_a_home_that_is_reached_through_a_link(home, tmp_path):
    (tmp_path / "link").symlink_to(home.root)
    publish(Home(tmp_path / "link"), run(1))


def test_a_question_that_never_ends_is_stopped(home, monkeypatch):
    monkeypatch.setattr(questions, "LONGEST_ANSWER_SECONDS", 0.5)
    endless = "select count(*) from range(1000000000000) as a(x), range(1000000) as b(y) where x * y % 7 = 3"
    home.golden_questions.write_text(QUESTION.format(sql=endless, expected="[]"))
    with pytest.raises(AuditError, match="found INTERRUPT"):
        publish(home, run(1))
