"""Addresses on the command line: what reaches the web, and what is the user's mistake."""

import json
import os
import subprocess
import sys

import pytest

from tests.read.web.server import STORY, page


def extract(*paths, **environment):
    command = [sys.executable, "-m", "flows.cli", "extract", *paths]
    said = {name: value for name, value in os.environ.items() if not name.startswith("DEALFLOW")} | environment
    return subprocess.run(command, capture_output=True, text=True, check=False, env=said)


@pytest.mark.parametrize("paths, code, words", [
    (["http://"], 2, "check how it is written"),
    (["https://user:secret@example.org/"], 2, "user name or password"),
    (["gopher://example.org/feed.xml"], 2, "gopher://example.org/feed.xml: cannot be opened"),
    (["http://127.0.0.1:9/feed.xml"], 1, "not on the public internet"),
])  # fmt: skip
def test_an_address_that_yields_nothing(paths, code, words):
    ended = extract(*paths)
    assert (ended.returncode, ended.stdout) == (code, "")
    assert words in ended.stderr
    assert "Traceback" not in ended.stderr


def test_an_address_that_is_allowed_by_name(site):
    site.pages["/acme"] = page()
    ended = extract(f"{site.root}/acme", f"{site.root}/gone", DEALFLOW_ALLOW_HOSTS="127.0.0.1")
    (article,) = map(json.loads, ended.stdout.splitlines())
    assert ended.returncode == 0
    assert article["funding_commitments"][0]["quote"] in STORY
    assert "answers 404" in ended.stderr
