"""Every form of input from end to end, against the real thing: the command line, and a whole night over all of them."""

import json
import os
import subprocess
import sys
from collections import Counter

import duckdb
import fsspec
import pytest

from tests.conftest import PROJECT
from tests.intake.forms import DAY, FIRMS, fill, fill_site, html, zipped
from tests.read.web.conftest import site  # noqa: F401 – a fixture

IN_FILES = [form for form in FIRMS if form not in ("feed", "sitemap", "zip", "memory")]
NOT_READ = {"/private/page": "robots.txt", "/missing": "answers 404"}


def dealflow(*words):
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("DEALFLOW", "PREFECT"))}
    environment["DEALFLOW_ALLOW_HOSTS"] = "127.0.0.1"
    command = [sys.executable, "-m", "flows.cli", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=PROJECT, env=environment)


def recipients(rows):
    return {row["funding_commitments"][0]["recipient"] for row in rows}


@pytest.fixture
def everything(site, tmp_path):  # noqa: F811
    """A folder with a file of each form, a zip archive, and a server's feed and sitemap: the paths to read."""
    (tmp_path / "in").mkdir()
    fill_site(site)
    fill(tmp_path / "in", site.root)
    zipped(tmp_path / "saved.zip")
    return [tmp_path / "in", f"zip://**::{tmp_path}/saved.zip", f"{site.root}/feed", f"{site.root}/sitemap.xml"]


def test_extract_reads_every_form(everything):
    ended = dealflow("extract", *everything)
    rows = [json.loads(line) for line in ended.stdout.splitlines()]
    assert ended.returncode == 0, ended.stderr
    assert recipients(rows) == set(FIRMS.values()) - {FIRMS["memory"]}
    assert len(rows) == len(FIRMS) - 1
    rejected = [line for line in ended.stderr.splitlines() if ": rejected: " in line]
    assert len(rejected) == len(NOT_READ)
    assert all(any(path in line and why in line for line in rejected) for path, why in NOT_READ.items())


@pytest.mark.parametrize("form", IN_FILES)
def test_extract_reads_one_form(form, everything):
    folder = everything[0]
    found = list(_read(str(folder / f"story.{form}")))
    assert [each["funding_commitments"][0]["recipient"] for each in found] == [FIRMS[form]]
    if "warc" in form or "html" in form or "jsonl" in form:
        assert found[0]["published"] == DAY


def test_extract_reads_from_memory():
    fsspec.filesystem("memory").pipe("/intake/story.html", html("memory").encode())
    assert recipients(_read("memory://intake/*.html")) == {FIRMS["memory"]}


def _read(path):
    from flows.clean import clean
    from flows.cli.json_form import extraction_object
    from flows.extract import extract
    from flows.read import Web, read

    for raw in read([path], web=Web(allowed_private=frozenset({"127.0.0.1"}), pause_seconds=0.0)):
        article = clean(raw)
        yield extraction_object(article, extract(article), with_text=False)


@pytest.mark.night
def test_two_nights_over_every_form(everything, tmp_path, site):  # noqa: F811
    home = tmp_path / "home"
    for _ in range(2):
        ended = dealflow("run", *everything, "--home", home)
        assert ended.returncode == 0, ended.stderr
    with duckdb.connect(home / "dealflow.duckdb", read_only=True) as warehouse:
        outcomes = warehouse.execute("select run_id, source, outcome, reason from marts.document_outcomes").fetchall()
        told = warehouse.execute(
            "select companies.name from marts.funding_commitments as deals "
            "join marts.companies on companies.company_id = deals.recipient_id"
        ).fetchall()
    runs = sorted({run for run, *_ in outcomes})
    first, second = (Counter(outcome for run, _, outcome, _ in outcomes if run == each) for each in runs)
    assert (first["loaded"], first["rejected"]) == (len(FIRMS) - 1, len(NOT_READ))
    assert (second["unchanged"], second["rejected"], second["loaded"]) == (len(FIRMS) - 1, len(NOT_READ), 0)
    assert {name for (name,) in told} == set(FIRMS.values()) - {FIRMS["memory"]}
    assert [headers.get("If-None-Match") for headers in site.headers_of("/feed-page")] == [None, '"page"']
    assert site.headers_of("/map-page")[1]["If-Modified-Since"] == "Tue, 06 Jan 2026 10:00:00 GMT"
    assert site.times("/private/page") == 0
