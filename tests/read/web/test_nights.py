"""Two nights on a feed of a real server: the second asks whether the pages have changed, and loads nothing twice."""

import os
import subprocess
import sys

import pytest

from flows.home import Home
from flows.ledger import entries
from tests.read.web.server import page

pytestmark = pytest.mark.night


def run(home, *paths):
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("DEALFLOW", "PREFECT"))}
    return subprocess.run(
        [sys.executable, "-m", "flows.cli", "run", *paths, "--home", str(home)],
        capture_output=True,
        text=True,
        check=False,
        env=environment | {"DEALFLOW_ALLOW_HOSTS": "127.0.0.1"},
    )


def counts(home):
    return [entry.counts for entry in entries(Home(home))]


def test_a_feed_on_two_nights(site, tmp_path):
    links = "".join(f"<item><link>/{name}</link></item>" for name in ("acme", "gone", "private"))
    site.pages |= {
        "/robots.txt": page("User-agent: *\nDisallow: /private"),
        "/feed": page(f"<rss version='2.0'><channel>{links}</channel></rss>", content_type="text/xml", etag='"f"'),
        "/acme": page(etag='"a"'),
    }
    for _ in range(2):
        ended = run(tmp_path, f"{site.root}/feed")
        assert ended.returncode == 0, ended.stderr
    first, second = counts(tmp_path)
    assert (first["inputs"], first["loaded"], first["rejected"]) == (3, 1, 2)
    assert (second["inputs"], second["unchanged"], second["rejected"]) == (3, 1, 2)
    assert [headers.get("If-None-Match") for headers in site.headers_of("/acme")] == [None, '"a"']
    assert site.times("/private") == 0
    assert len(list((tmp_path / "received").rglob("*.warc.gz"))) == 2
