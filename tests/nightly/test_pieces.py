"""What the flow decides by itself, without Prefect's server: what to read, what is new, how it is told."""

import shutil
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from flows import ledger
from flows.home import Home, reference_folder, sample_articles
from flows.lock import HomeBusyError, held
from flows.records import Article, RawArticle, Rejected
from flows.shield import shielded

STARTED_AT = datetime(2026, 1, 3, 2, 0, tzinfo=UTC)
RAW = RawArticle(doc_id="7", source="7.txt", form="text", content="x")
ARTICLE = Article(article_id="f00", doc_id="7", source="7.txt", text="x")
OPENS = """
import sys
from pathlib import Path
from flows.home import reference_folder, sample_articles

opened = set()


def hear(event, told):
    if event == "open" and isinstance(told[0], (str, Path)) and Path(told[0]).parent == reference_folder():
        opened.add(Path(told[0]).name)


sys.addaudithook(hear)

from flows.cli.documents import extractions

for _ in extractions([str(sample_articles())]):
    pass
print(*sorted(opened))
"""


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path).create()


def test_a_first_run_with_an_empty_inbox_reads_the_samples(home):
    from flows.night import default_paths

    (home.inbox / ".hidden").touch()
    assert default_paths(home) == [str(sample_articles())]


def test_a_later_run_with_an_empty_inbox_reads_nothing(home):
    from flows.night import default_paths

    home.current.symlink_to(home.releases)
    assert default_paths(home) == []


def test_an_inbox_is_read(home):
    from flows.night import default_paths

    (home.inbox / "a.txt").touch()
    assert default_paths(home) == [str(home.inbox)]


def test_the_code_version_stays_while_the_code_does():
    from flows.night import code_version

    assert code_version() == code_version()
    assert code_version().startswith("0.")


@pytest.mark.parametrize(("table", "counts"), [("warehouse_bounds", False), ("identity_rules", False),
                                               ("legal_forms", True), ("correction_cues", True)])  # fmt: skip
def test_only_words_that_are_read_from_articles_are_code(table, counts, tmp_path, monkeypatch):
    from flows.night import versions

    folder = shutil.copytree(reference_folder(), tmp_path / "reference")
    monkeypatch.setattr(versions, "reference_folder", lambda: folder)
    before = versions.code_version()
    with (folder / f"{table}.csv").open("a", encoding="utf-8") as file:
        file.write("one line more\n")
    assert (versions.code_version() != before) == counts


def test_every_reference_file_that_an_article_is_read_with_is_code():
    """As the operating system sees it: what a process opens that cleans and extracts the sample articles."""
    from flows.night.versions import deciding_files

    found = subprocess.run([sys.executable, "-c", OPENS], capture_output=True, text=True, check=True).stdout.split()
    assert len(found) >= 30
    assert set(found) <= {file.name for file in deciding_files()}


def test_prefect_keeps_the_parameters_without_passwords():
    from flows.nightly import nightly

    kept = nightly.serialize_parameters(
        {"paths": ["https://u:hunter22@h/?token=hunter22"], "home": "/data", "retry": None}
    )
    assert kept == {"paths": ["https://***@h/?token=***"], "home": "/data", "retry": None}


def test_a_server_that_takes_no_page_costs_the_run_nothing(monkeypatch, caplog):
    from flows import nightly
    from flows.report import Page

    def refuse(**page):
        raise ConnectionError("no such server")

    monkeypatch.setattr(nightly, "create_markdown_artifact", refuse)
    nightly._show([Page(key="nightly-summary", markdown="# x", description="x")])
    assert "cannot be shown" in caplog.text


def test_one_run_at_a_time(home):
    named = r"process \d+ on .+ \(run\), since 2026-01-03T02:00:00"
    with held(home, STARTED_AT), pytest.raises(HomeBusyError, match=named):
        held(home, STARTED_AT).__enter__()


def test_the_lock_is_free_again(home):
    with held(home, STARTED_AT):
        pass
    with held(home, STARTED_AT):
        assert home.lock_holder_file.exists()
    assert not home.lock_holder_file.exists()


def test_a_holder_that_has_not_signed(home):
    with held(home, STARTED_AT):
        home.lock_holder_file.unlink()
        with pytest.raises(HomeBusyError, match="another run"):
            held(home, STARTED_AT).__enter__()
        home.lock_holder_file.touch()


def test_what_breaks_a_stage_is_rejected():
    def broken(document):
        raise ValueError("no such luck")

    assert shielded("clean", broken)(RAW) == Rejected(
        doc_id="7", source="7.txt", stage="clean", reason="clean failed with ValueError: no such luck"
    )


def test_what_a_stage_returns_is_passed_on():
    assert shielded("extract", lambda article: article.text)(ARTICLE) == "x"


def test_a_run_that_is_stopped_is_not_a_bad_document():
    def stopped(document):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        shielded("clean", stopped)(RAW)


def test_the_ledger_gives_the_newest_first(home):
    assert ledger.last_runs(home, 5) == []
    for number in range(3):
        ledger.end(home, ledger.Entry(run_id=f"r{number}", started_at="2026", seconds=1.0))
    assert [entry.run_id for entry in ledger.last_runs(home, 2)] == ["r2", "r1"]


def test_a_line_torn_by_a_kill_costs_no_other_entry(home):
    ledger.end(home, ledger.Entry(run_id="r1", started_at="2026", seconds=1.0))
    with home.run_ledger.open("a", encoding="utf-8") as torn:
        torn.write('{"run_id": "r2", "started')
    ledger.end(home, ledger.Entry(run_id="r3", started_at="2026", seconds=1.0))
    assert [entry.run_id for entry in ledger.last_runs(home, 5)] == ["r3", "r1"]


def test_the_log_of_a_run_ends_with_it(home):
    log = home.logs / "r.log"
    with ledger.logged_to(log):
        ledger.logger.info("within")
    ledger.logger.info("after")
    assert "within" in log.read_text()
    assert "after" not in log.read_text()


@pytest.mark.parametrize(
    ("is_published", "setting", "may"), [(False, None, False), (True, None, True), (True, "packaged", False)]
)
def test_a_first_run_asks_no_network_and_a_later_one_only_where_it_may(home, monkeypatch, is_published, setting, may):
    from flows.night.steps import may_fetch_rates

    monkeypatch.delenv("DEALFLOW_RATES", raising=False)
    if setting:
        monkeypatch.setenv("DEALFLOW_RATES", setting)
    if is_published:
        home.current.symlink_to(home.releases)
    assert may_fetch_rates(home) is may


def test_a_night_without_new_rates_goes_on(home, monkeypatch, caplog):
    from flows.night import steps

    def unreachable(database, today):
        raise steps.fx.RatesError("no net tonight")

    monkeypatch.setattr(steps.fx, "refresh", unreachable)
    steps.refresh_rates(home, STARTED_AT.date())
    assert caplog.messages == ["the exchange rates stay as they are: no net tonight"]
