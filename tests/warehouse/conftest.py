"""One warehouse for the tests of its house: built from a few stories, with the artifacts that dbt leaves."""

import pytest

from flows.build import build
from flows.home import Home
from tests.build.stories import STORIES, loaded
from tests.warehouse.artifacts import artifacts_of


@pytest.fixture(scope="session")
def home(tmp_path_factory):
    place = loaded(Home(tmp_path_factory.mktemp("warehouse") / "home").create(), STORIES)
    build(place)
    return place


@pytest.fixture(scope="session")
def artifacts(home):
    return artifacts_of(home)
