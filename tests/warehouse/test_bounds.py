"""An absurd article is listed and stops nobody; what only a broken stage can make stops the night."""

import csv
import re
from decimal import Decimal

import duckdb
import pytest

from flows.build import QualityGateError, build
from flows.home import Home, dbt_project, reference_folder
from tests.build.stories import Marts, Story, ipo, loaded, money

ABSURD = Story(
    name="absurd",
    published=None,
    says=(
        ipo(
            "Goldgrube",
            "listed",
            amount=money("600000000000000"),
            first_day_return_pct=Decimal(9000),
            event_date="1492",
        ),
    ),
)


def bounds():
    with (reference_folder() / "warehouse_bounds.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def folder_of(home, tmp_path):
    """A home of its own, with the tables that are built already."""
    copied = Home(tmp_path / "home").create()
    copied.build_database.write_bytes(home.build_database.read_bytes())
    return copied


@pytest.mark.parametrize("bound", bounds(), ids=lambda bound: f"{bound['table_name']}.{bound['measure']}")
def test_a_bound_is_of_something_that_is_measured(home, bound):
    models = dbt_project() / "models"
    if bound["measure"] == "rows_per_row_before":
        assert f"'{bound['table_name']}'" in (models / "intermediate" / "int_release_changes.sql").read_text()
    else:
        measured = (models / "intermediate" / "int_measures.sql").read_text()
        of_table = measured.partition(f"'{bound['table_name']}': [")[2].partition("]")[0]
        assert f"'{bound['measure']}':" in of_table


def test_every_measure_has_a_bound():
    measured = (dbt_project() / "models" / "intermediate" / "int_measures.sql").read_text(encoding="utf-8")
    named = {bound["measure"] for bound in bounds()} - {"rows_per_row_before"}
    assert set(re.findall(r"'(\w+)': '", measured)) == named


def test_an_absurd_article_is_listed_and_stops_no_night(home, tmp_path):
    place = loaded(folder_of(home, tmp_path), [ABSURD])
    result = build(place)
    assert [warning.node.partition(".")[0] for warning in result.warnings] == ["implausible_values_are_told"]
    told = Marts(place).ask("SELECT table_name, measure, value, severity FROM implausible_values ORDER BY ALL")
    assert ("ipo_events", "event_year", 1492, "warn") in told
    assert ("ipo_events", "first_day_return_pct", 9000, "warn") in told
    assert Marts(place).ask("SELECT max(amount_raised) FROM ipo_events") == [(Decimal("600000000000000.0000"),)]
    assert any(line.startswith("ipo_events ipo_") and "first_day_return_pct 9,000 is above 2,000" in line
               for line in result.implausible)  # fmt: skip


def test_a_value_that_only_a_broken_stage_makes_stops_the_night(home, tmp_path):
    place = folder_of(home, tmp_path)
    released(place, "articles", 100 * 12)
    with pytest.raises(QualityGateError, match=r"articles all rows: rows_per_row_before 0\.01 is below 0\.5"):
        build(place)


def test_a_table_that_grows_or_was_small_has_not_shrunk(home, tmp_path):
    place = folder_of(home, tmp_path)
    released(place, "articles", 12)
    released(place, "companies", 99)
    assert build(place).implausible == ()
    assert Marts(place).ask(
        """SELECT table_name, row_count_before, rows_per_row_before FROM intermediate.int_release_changes
           WHERE row_count_before IS NOT NULL ORDER BY ALL"""
    ) == [("articles", 12, None), ("companies", 99, None)]


def released(home, table, row_count):
    """A release that readers see now, with a table of so many rows."""
    folder = home.releases / "before"
    folder.mkdir(parents=True, exist_ok=True)
    with duckdb.connect() as connection:
        connection.execute(f"COPY (FROM range({row_count})) TO '{folder / table}.parquet' (FORMAT parquet)")
    if not home.current.exists():
        home.current.symlink_to(folder)
