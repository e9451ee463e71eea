"""One warehouse for all tests of the build: loaded and built once."""

import pytest

from flows.build import build
from flows.home import Home
from tests.build.stories import STORIES, Marts, loaded


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    home = loaded(Home(tmp_path_factory.mktemp("build") / "home").create(), STORIES)
    return home, build(home)


@pytest.fixture(scope="session")
def marts(built):
    return Marts(built[0])
