"""What one release tells that another did not, on releases made up of a few facts."""

import duckdb
import pytest

from flows.changes import Change, Changes, changes

COMPANIES = "(VALUES ('co_1', 'Acme'), ('co_2', 'Borr'), ('co_3', 'Civic')) AS t(company_id, name)"
NO_EVENT = """
    SELECT 'x' AS ipo_event_id, 'o' AS offering_id, 'co_1' AS company_id, 'XHKG' AS exchange_id, 'filed' AS stage,
           DATE '2026-01-02' AS event_date, 5.5::DECIMAL(38,4) AS amount_raised, 1 AS article_count,
           TIMESTAMP '2026-01-03' AS first_known_at
"""
NO_OFFERING = "SELECT 'o' AS offering_id, 'co_1' AS company_id, 'XHKG' AS exchange_id, 'filed' AS current_stage"
NO_DEAL = """
    SELECT 'd' AS commitment_id, 'co_1' AS recipient_id, 'co_2' AS lead_funder_id, 'debt' AS instrument,
           NULL::VARCHAR AS round, 1000000::DECIMAL(38,4) AS amount, 'USD' AS amount_currency
"""


@pytest.fixture
def release(tmp_path):
    """Writes a release: per table the facts, each as what it differs in from a plain one."""

    def write(name, *, events=(), offerings=(), deals=(), redirects=()):
        folder = tmp_path / name
        folder.mkdir()
        parts = (("ipo_events", NO_EVENT, events), ("ipo_offerings", NO_OFFERING, offerings),
                 ("funding_commitments", NO_DEAL, deals))  # fmt: skip
        for table, plain, facts in parts:
            rows = [f"SELECT * REPLACE ({fact}) FROM ({plain})" for fact in facts]
            written(folder / f"{table}.parquet", " UNION ALL ".join(rows) or f"SELECT * FROM ({plain}) WHERE false")
        written(folder / "companies.parquet", f"FROM {COMPANIES}")
        gone = " UNION ALL ".join(
            f"SELECT '{old}' AS retired_id, {new}::VARCHAR AS current_id" for old, new in redirects
        )
        written(folder / "id_redirects.parquet", gone or "SELECT '' AS retired_id, '' AS current_id WHERE false")
        return folder

    return write


def written(path, query):
    quoted = str(path).replace("'", "''")
    duckdb.execute(f"COPY ({query}) TO '{quoted}' (FORMAT parquet)")


def titles(found):
    return [each.title for each in found]


def test_the_first_release_gains_everything(release):
    after = release("after", events=["'e1' AS ipo_event_id"], deals=["'d1' AS commitment_id"])
    found = changes(None, after)
    assert titles(found.gained) == ["Acme · filed · XHKG", "Acme · debt · 1,000,000 USD"]
    assert (found.lost, found.changed) == ((), ())
    assert ("amount_raised", None, "5.5") in found.gained[0].columns
    assert "ipo_event_id" not in {column for column, _, _ in found.gained[0].columns}


def test_the_same_facts_are_no_change(release):
    facts = {
        "events": ["'e1' AS ipo_event_id"],
        "offerings": ["'o1' AS offering_id"],
        "deals": ["NULL::VARCHAR AS round"],
    }
    assert changes(release("before", **facts), release("after", **facts)) == Changes()


def test_gained_lost_and_changed(release):
    before = release("before", events=["'e1' AS ipo_event_id", "'e2' AS ipo_event_id, 'listed' AS stage"])
    after = release("after", events=["'e1' AS ipo_event_id, 7::DECIMAL(38,4) AS amount_raised", "'e3' AS ipo_event_id"])
    found = changes(before, after)
    assert [each.row_id for each in found.gained] == ["e3"]
    assert [(each.row_id, each.title) for each in found.lost] == [("e2", "Acme · listed · XHKG")]
    assert found.changed == (
        Change(table="ipo_events", row_id="e1", title="Acme · filed · XHKG", columns=(("amount_raised", "5.5", "7"),)),
    )


def test_what_is_not_known_any_more_is_a_change(release):
    before = release("before", deals=["'Series A' AS round"])
    after = release("after", deals=["NULL::VARCHAR AS round"])
    assert changes(before, after).changed[0].columns == (("round", "Series A", None),)


def test_another_article_alone_changes_no_fact(release):
    before = release("before", events=["1 AS article_count"])
    after = release("after", events=["2 AS article_count, TIMESTAMP '2026-02-01' AS first_known_at"])
    assert changes(before, after) == Changes()
    told = changes(before, after, ignored=("first_known_at",)).changed[0].columns
    assert told == (("article_count", "1", "2"),)


def test_a_fact_under_another_id_is_the_same_fact(release):
    before = release("before", events=["'old' AS ipo_event_id"])
    after = release("after", events=["'new' AS ipo_event_id"], redirects=[("old", "'new'")])
    assert changes(before, after) == Changes()


def test_two_facts_that_became_one_lose_nothing(release):
    """It is compared with the one whose id it keeps, not with the one that was merged away."""
    before = release("before", deals=["'a' AS commitment_id, 'debt' AS instrument",
                                      "'z' AS commitment_id, 'fund' AS instrument"])  # fmt: skip
    after = release("after", deals=["'z' AS commitment_id, 'fund' AS instrument"], redirects=[("a", "'z'")])
    assert changes(before, after) == Changes()


def test_a_company_under_another_id_changes_no_fact(release):
    before = release("before", events=["'co_1' AS company_id"], deals=["'co_1' AS recipient_id"])
    after = release(
        "after", events=["'co_3' AS company_id"], deals=["'co_3' AS recipient_id"], redirects=[("co_1", "'co_3'")]
    )
    assert changes(before, after) == Changes()


def test_what_no_article_tells_of_any_more_is_lost(release):
    before = release("before", deals=["'d1' AS commitment_id"])
    after = release("after", redirects=[("d1", "NULL")])
    assert [each.row_id for each in changes(before, after).lost] == ["d1"]


def test_a_wider_column_and_a_new_one_change_no_fact(release, tmp_path):
    before, after = release("before", deals=["10::DECIMAL(38,4) AS amount"]), release("after")
    wider = "SELECT * REPLACE (10::DECIMAL(18,2) AS amount), 'new' AS purpose"
    written(after / "funding_commitments.parquet", f"{wider} FROM read_parquet('{before}/funding_commitments.parquet')")
    assert changes(before, after) == Changes()


def test_the_order_is_by_table_title_and_id(release):
    facts = ["'e2' AS ipo_event_id", "'e1' AS ipo_event_id", "'e9' AS ipo_event_id, 'accepted' AS stage"]
    found = changes(None, release("after", events=facts, offerings=["'o1' AS offering_id"]))
    assert [each.row_id for each in found.gained] == ["e9", "e1", "e2", "o1"]


def test_a_folder_with_a_quote_in_its_name(release):
    after = release("it's a release", events=["'e1' AS ipo_event_id"])
    assert len(changes(after, after).gained) == 0


def test_a_release_that_is_not_whole(release):
    after = release("after")
    (after / "companies.parquet").unlink()
    with pytest.raises(duckdb.Error):
        changes(None, after)


def test_of_very_many_the_first_are_told_and_the_rest_is_counted(release, monkeypatch):
    monkeypatch.setattr("flows.changes.MOST_TOLD", 2)
    facts = [f"'e{number}' AS ipo_event_id" for number in range(5)]
    found = changes(None, release("after", events=facts, deals=["'d1' AS commitment_id"]))
    assert [each.row_id for each in found.gained] == ["e0", "e1", "d1"]
    assert found.more == (("gained", "ipo_events", 3),)
