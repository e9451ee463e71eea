"""Days of publication as pages and rows write them."""

# ruff: noqa: E501 – one case per line

from datetime import UTC, date, datetime

import pytest

from flows.clean.published import (
    day_in_address,
    day_order,
    days_in,
    is_date_line,
    read_published,
    read_published_within,
)


def at(*parts):
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize("text, on, moment", [
    ("2024-05-06", date(2024, 5, 6), at(2024, 5, 6)),
    ("2024/05/06", date(2024, 5, 6), at(2024, 5, 6)),
    ("20240506", date(2024, 5, 6), at(2024, 5, 6)),
    ("2024-05-06T09:30:00Z", date(2024, 5, 6), at(2024, 5, 6, 9, 30)),
    ("2024-05-06T09:30:00.123+08:00", date(2024, 5, 6), at(2024, 5, 6, 1, 30)),
    ("2024-05-06T23:30:00-0500", date(2024, 5, 6), at(2024, 5, 7, 4, 30)),
    ("2024-05-06 09:30", date(2024, 5, 6), at(2024, 5, 6)),
    ("Updated: 2024-05-06 09:30", date(2024, 5, 6), at(2024, 5, 6)),
    ("Monday, May 6, 2024 7:31 am ET", date(2024, 5, 6), at(2024, 5, 6, 11, 31)),
    ("May 6, 2024 12:05 AM EST", date(2024, 5, 6), at(2024, 5, 6, 4, 5)),
    ("May 6, 2024 12:05 p.m. GMT", date(2024, 5, 6), at(2024, 5, 6, 12, 5)),
    ("Mon, 06 May 2024 09:30:00 +0000", date(2024, 5, 6), at(2024, 5, 6, 9, 30)),
    ("Mon, 06 May 2024 09:30:00 GMT", date(2024, 5, 6), at(2024, 5, 6, 9, 30)),
    ("6 May 2024", date(2024, 5, 6), at(2024, 5, 6)),
    ("6th of May, 2024", date(2024, 5, 6), at(2024, 5, 6)),
    ("Sept. 9, 2024", date(2024, 9, 9), at(2024, 9, 9)),
    ("31/01/2024", date(2024, 1, 31), at(2024, 1, 31)),
    ("01/31/2024", date(2024, 1, 31), at(2024, 1, 31)),
    ("2024年5月6日", date(2024, 5, 6), at(2024, 5, 6)),
    ("1714987800", date(2024, 5, 6), at(2024, 5, 6, 9, 30)),
    ("1714987800000", date(2024, 5, 6), at(2024, 5, 6, 9, 30)),
])  # fmt: skip
def test_a_full_day_is_read(text, on, moment):
    published = read_published(text)
    assert (published.on, published.at) == (on, moment)


@pytest.mark.parametrize("text", [
    None, "", "2024", "2024-05", "May 2024", "May 6", "03/04/2024", "2024-13-40", "yesterday", "3 min read", "99:99",
])  # fmt: skip
def test_no_day_is_guessed(text):
    assert read_published(text) is None


@pytest.mark.parametrize("line, is_date", [
    ("Monday, May 6, 2024 7:31 am ET3min read", True),
    ("Updated: 2024-05-06 09:30", True),
    ("12 Jan 2026", True),
    ("Published on May 6, 2024 at 9:30 AM GMT", True),
    ("Acme lists on May 6, 2024", False),
    ("Business", False),
    ("3 min read", False),
])  # fmt: skip
def test_date_lines(line, is_date):
    assert is_date_line(line) is is_date


@pytest.mark.parametrize("text, within", [
    ("2024", "2024"),
    (" 2024-05 ", "2024-05"),
    ("2024-13", None),
    ("May", None),
    (None, None),
])  # fmt: skip
def test_a_year_or_month_alone(text, within):
    assert read_published_within(text) == within


@pytest.mark.parametrize("text, locale, on", [
    ("03/04/2024", "en-GB", date(2024, 4, 3)), ("03/04/2024", "en_US", date(2024, 3, 4)), ("03/04/2024", "en", None),
    ("03.04.2024", "de-AT", date(2024, 4, 3)), ("03/04/2024", None, None), ("31/01/2024", "en-US", date(2024, 1, 31)),
])  # fmt: skip
def test_the_locale_decides_the_order_of_day_and_month(text, locale, on):
    found = read_published(text, day_order(locale))
    assert (found.on if found else None) == on


@pytest.mark.parametrize("url, day", [
    ("https://ledger.example/2024/05/06/anvils", date(2024, 5, 6)), ("https://ledger.example/2024/may/06/a", date(2024, 5, 6)),
    ("https://ledger.example/a-2024-05-06.html", date(2024, 5, 6)), ("https://ledger.example/20240506/a", date(2024, 5, 6)),
    ("https://ledger.example/2024/05/a", None), ("https://ledger.example/120240506", None), ("https://2024-05-06.example/a", None),
    ("https://ledger.example/a?on=2024-05-06", None), ("https://ledger.example/2024/05/06/2023-01-02", None), (None, None), ("", None),
])  # fmt: skip
def test_the_day_in_an_address(url, day):
    assert day_in_address(url) == day


def test_days_in_a_line():
    assert days_in("May 6, 2024, then 7 May 2024") == [(0, 11, date(2024, 5, 6)), (18, 28, date(2024, 5, 7))]
