"""One server for each test."""

import pytest

from tests.read.web.server import Site, served


@pytest.fixture
def site():
    site = Site()
    server = served(site)
    yield site
    server.shutdown()
    server.server_close()
