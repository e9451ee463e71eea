"""Releases that are damaged or gone: they are told apart, passed over, and never keep the next night from readers."""

import shutil

import pytest

from flows import publish as publishing
from flows.publish import PublishError, newest, publish, releases, rollback, settle, whole
from tests.conftest import dealflow
from tests.publish.nights import built, run


def overwrite_a_table(folder):
    (folder / "companies.parquet").write_bytes(b"PAR1 and then something else PAR1")


DAMAGES = {
    "no manifest": (lambda folder: (folder / "manifest.json").unlink(), "it has no readable manifest.json"),
    "broken manifest": (lambda folder: (folder / "manifest.json").write_text("{}"), "it has no readable manifest.json"),
    "half a manifest": (
        lambda folder: (folder / "manifest.json").write_text('{"tables": [{"na'),
        "it has no readable manifest.json",
    ),
    "no folder": (shutil.rmtree, "its folder is gone"),
    "corrupt table": (overwrite_a_table, "damaged or missing: companies"),
    "no table": (lambda folder: (folder / "articles.parquet").unlink(), "damaged or missing: articles"),
}


@pytest.fixture(params=DAMAGES)
def damaged(home, request):
    """A home with two releases of which the current one is damaged, and what is wrong with that."""
    for number in (1, 2):
        publish(built(home, number), run(number))
    damage, problem = DAMAGES[request.param]
    damage(home.current.resolve())
    return home, problem


def test_it_is_told_and_passed_over(damaged):
    home, problem = damaged
    assert [(each.release_id[-1], each.is_current, each.problem) for each in releases(home)] == [
        ("2", True, problem),
        ("1", False, None),
    ]
    assert newest(home).name.endswith("night-1")


def test_status_says_so(damaged):
    home, problem = damaged
    told = dealflow("status", home=home.root)
    assert problem in told.stdout
    assert "rollback" in told.stdout
    assert "Traceback" not in told.stderr


def test_rolling_back_to_it_is_refused_and_from_it_works(damaged, ask):
    home, problem = damaged
    with pytest.raises(PublishError, match=f"night-2 cannot be shown: {problem}"):
        rollback(home, home.current.readlink().name)
    assert rollback(home).endswith("night-1")
    assert ask("SELECT DISTINCT night FROM marts.companies") == [(1,)]


def test_settling_shows_the_newest_whole_one(damaged, ask):
    home, _ = damaged
    settle(home)
    assert home.current.resolve().name.endswith("night-1")
    assert ask("SELECT DISTINCT night FROM marts.companies") == [(1,)]


def test_the_next_night_is_published(damaged, ask):
    home, _ = damaged
    publish(built(home, 3), run(3))
    assert ask("SELECT DISTINCT night FROM marts.companies") == [(3,)]


def test_without_any_whole_release_the_next_night_is_the_first(home, ask):
    publish(home, run(1))
    shutil.rmtree(home.current.resolve())
    with pytest.raises(PublishError, match="no earlier release"):
        rollback(home)
    publish(built(home, 2), run(2))
    assert ask("SELECT DISTINCT night FROM marts.companies") == [(2,)]


def test_a_damaged_release_is_no_whole_one(home, caplog):
    first = publish(home, run(1))
    publish(built(home, 2), run(2))
    (home.current.resolve() / "event_mentions.parquet").write_bytes(b"no table")
    assert [folder.name for folder in whole(home)] == [first]
    assert "passed over" in caplog.text


def test_a_step_that_was_interrupted_is_finished(home, ask):
    for number in (1, 2):
        publish(built(home, number), run(number))
    rollback(home)
    newer = home.releases / releases(home)[0].release_id
    home.current.unlink()
    home.current.symlink_to(newer)
    assert ask("SELECT DISTINCT night FROM marts.companies") == [(1,)]
    settle(home)
    assert ask("SELECT DISTINCT night FROM marts.companies") == [(2,)]


@pytest.mark.parametrize("is_first", [True, False])
def test_a_release_that_does_not_answer_makes_way_for_the_last_one(home, ask, monkeypatch, is_first):
    if not is_first:
        publish(built(home, 1), run(1))
    show = publishing.show

    def show_damaged(home, folder, release_id):
        if release_id.endswith("night-2"):
            overwrite_a_table(home.releases / release_id)
        show(home, folder, release_id)

    monkeypatch.setattr(publishing, "show", show_damaged)
    seen = "none" if is_first else ".*night-1 again"
    with pytest.raises(PublishError, match=f"night-2 did not answer .*; readers see {seen}"):
        publish(built(home, 2), run(2))
    assert [each.release_id[-1] for each in releases(home)] == ([] if is_first else ["1"])
    if not is_first:
        assert ask("SELECT DISTINCT night FROM marts.companies") == [(1,)]
    publish(built(home, 3), run(3))
    assert ask("SELECT DISTINCT night FROM marts.companies") == [(3,)]


def test_a_folder_in_the_place_of_current_is_put_aside(home, ask):
    publish(home, run(1))
    home.current.unlink()
    home.current.mkdir()
    publish(built(home, 2), run(2))
    assert ask("SELECT DISTINCT night FROM marts.companies") == [(2,)]
    assert (home.root / "current.damaged-1").is_dir()
