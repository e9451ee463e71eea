"""Dates in prose, told on Friday 9 January 2026: one way of saying it per line."""

from __future__ import annotations

from datetime import date

import pytest

from flows.extract.mentions.dates import find_dates, find_dates_within

PUBLISHED = date(2026, 1, 9)

DAYS = [
    ("The stock began trading on Thursday.", "2026-01-08"),
    ("Shares fell on Friday.", "2026-01-09"),
    ("It said on Tuesday that sales grew.", "2026-01-06"),
    ("It will open for bids on Monday.", "2026-01-12"),
    ("It opened for bids on Monday.", "2026-01-05"),
    ("It will list next Tuesday.", "2026-01-13"),
    ("It priced last Wednesday.", "2026-01-07"),
    ("It lists this Thursday.", "2026-01-08"),
    ("It met on Thursday last week.", "2026-01-01"),
    ("On Jan 22 the bourse will hear it.", "2026-01-22"),
    ("It debuted on Jan 8.", "2026-01-08"),
    ("It filed on Dec 5.", "2025-12-05"),
    ("It filed on Dec. 5.", "2025-12-05"),
    ("It debuted on 5 December 2025.", "2025-12-05"),
    ("It debuted on December 5, 2025.", "2025-12-05"),
    ("It debuted on 5th December 2025.", "2025-12-05"),
    ("It debuted on the 5th of December.", "2025-12-05"),
    ("It matures on Feb. 26, 2027.", "2027-02-26"),
    ("It was dated 12-Feb-2025.", "2025-02-12"),
    ("NEW YORK, FEBRUARY 12, 2025 – It priced.", "2025-02-12"),
    ("The books close on 16 September.", "2026-09-16"),
    ("It listed on 16 September.", "2025-09-16"),
    ("It listed on Sept. 9.", "2025-09-09"),
    ("Updated: 2026-02-11 10:38", "2026-02-11"),
    ("Listed 2025/07/15", "2025-07-15"),
    ("Listed 07/15/2025", "2025-07-15"),
    ("Listed 11/25/2024", "2024-11-25"),
    ("Listed 25/11/2024", "2024-11-25"),
    ("Listed 15.07.2025", "2025-07-15"),
    ("于2026年1月8日上市", "2026-01-08"),
    ("于1月8日上市", "2026-01-08"),
    ("It opens on Monday, Jan. 12.", "2026-01-12"),
    ("It opens on Monday, January 12, 2026.", "2026-01-12"),
    ("It opens on Jan. 12 (Monday).", "2026-01-12"),
    ("It filed yesterday.", "2026-01-08"),
    ("It filed today.", "2026-01-09"),
    ("It lists tomorrow.", "2026-01-10"),
    ("It prices tonight.", "2026-01-09"),
    ("It filed three days ago.", "2026-01-06"),
    ("HONG KONG, Jan 9 (Wire) - Shares rose.", "2026-01-09"),
    ("It rose for a Jan 15 listing after it had priced.", "2026-01-15"),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_day(text: str, day: str) -> None:
    """A day, as an analyst enters it."""
    (mention,) = find_dates(text, PUBLISHED)
    assert (mention.first.isoformat(), mention.last.isoformat(), mention.event_date) == (day, day, day)
    assert mention.precision == "day"


WEEKDAYS = [
    ("Vektra fell 12% on their Nasdaq debut on Thursday.", "2026-01-08"),
    ("Vektra made its debut on the exchange on Wednesday.", "2026-01-07"),
    ("Vektra slumped in its debut on Thursday after it raised $5 million.", "2026-01-08"),
    ("The exchange accepted its application to list on the main board on Tuesday.", "2026-01-06"),
    ("Vektra filed confidentially to go public on Tuesday.", "2026-01-06"),
    ("The company announced plans to list on Tuesday.", "2026-01-06"),
    ("Vektra is set to debut on Thursday.", "2026-01-15"),
    ("Vektra will list on Monday.", "2026-01-12"),
    ("Vektra plans to list on Thursday.", "2026-01-15"),
    ("Vektra is expected to begin trading on Wednesday.", "2026-01-14"),
    ("Vektra priced its IPO at $14 and will start trading on Thursday.", "2026-01-15"),
    ("Vektra raised $5 million ahead of its debut on Thursday.", "2026-01-15"),
    ("Vektra has been approved to list on Thursday.", "2026-01-15"),
    ("Vektra, founded in 2020, to list on Monday", "2026-01-12"),
    ("Shares debut on Thursday.", "2026-01-15"),
    ("The company, expected to raise $5 million, priced its IPO on Thursday.", "2026-01-08"),
]


@pytest.mark.parametrize(("text", "day"), WEEKDAYS, ids=[text for text, _ in WEEKDAYS])
def test_weekday(text: str, day: str) -> None:
    """A weekday has the tense of the verb that carries it."""
    assert [found.event_date for found in find_dates(text, PUBLISHED) if found.precision == "day"] == [day]


PERIODS = [
    ("It was founded in July 2020.", "2020-07-01", "2020-07-31", "2020-07", "2020-07"),
    ("It listed last October.", "2025-10-01", "2025-10-31", "2025-10", "2025-10"),
    ("It lists this March.", "2026-03-01", "2026-03-31", "2026-03", "2026-03"),
    ("It listed in February.", "2025-02-01", "2025-02-28", "2025-02", "2025-02"),
    ("It will list in February.", "2026-02-01", "2026-02-28", "2026-02", "2026-02"),
    ("It must list by June.", "2026-06-01", "2026-06-30", "2026-06", "2026-06"),
    ("It fell after its October debut.", "2025-10-01", "2025-10-31", "2025-10", "2025-10"),
    ("It listed in early February 2025.", "2025-02-01", "2025-02-10", "2025-02", "2025-02"),
    ("It was dated 2025-07 there.", "2025-07-01", "2025-07-31", "2025-07", "2025-07"),
    ("定于2026年1月", "2026-01-01", "2026-01-31", "2026-01", "2026-01"),
    ("It raised cash earlier this month.", "2026-01-01", "2026-01-09", "2026-01", "2026-01"),
    ("It could list as soon as this month.", "2026-01-09", "2026-01-31", "2026-01", "2026-01"),
    ("It lists next month.", "2026-02-01", "2026-02-28", "2026-02", "2026-02"),
    ("It listed last month.", "2025-12-01", "2025-12-31", "2025-12", "2025-12"),
    ("It listed three months ago.", "2025-10-01", "2025-10-31", "2025-10", "2025-10"),
    ("It will list in three months.", "2026-04-01", "2026-04-30", "2026-04", "2026-04"),
    ("It plans to float in the first quarter of 2026.", "2026-01-01", "2026-03-31", "2026-Q1", "2026"),
    ("It will list in Q3 2026.", "2026-07-01", "2026-09-30", "2026-Q3", "2026"),
    ("It listed in 3Q25.", "2025-07-01", "2025-09-30", "2025-Q3", "2025"),
    ("It may come as early as Q2 2025.", "2025-04-01", "2025-06-30", "2025-Q2", "2025"),
    ("It raised funds in the December quarter.", "2025-10-01", "2025-12-31", "2025-Q4", "2025"),
    ("It may come in the second half of the year.", "2026-07-01", "2026-12-31", "2026-H2", "2026"),
    ("It may come in the first half of 2026.", "2026-01-01", "2026-06-30", "2026-H1", "2026"),
    ("It may come in 1H 2026.", "2026-01-01", "2026-06-30", "2026-H1", "2026"),
    ("It may come in H1 2026.", "2026-01-01", "2026-06-30", "2026-H1", "2026"),
    ("It surged in 2025.", "2025-01-01", "2025-12-31", "2025", "2025"),
    ("It listed back in 2013.", "2013-01-01", "2013-12-31", "2013", "2013"),
    ("Its 2021 listing failed.", "2021-01-01", "2021-12-31", "2021", "2021"),
    ("It came in late 2025.", "2025-09-01", "2025-12-31", "2025", "2025"),
    ("It comes in mid-2026.", "2026-05-01", "2026-08-31", "2026", "2026"),
    ("It came by the end of 2025.", "2025-12-01", "2025-12-31", "2025", "2025"),
    ("It comes by year-end.", "2026-12-01", "2026-12-31", "2026", "2026"),
    ("It is due by the end of the year.", "2026-01-09", "2026-12-31", "2026", "2026"),
    ("It could list as early as next year.", "2027-01-01", "2027-12-31", "2027", "2027"),
    ("It comes early next year.", "2027-01-01", "2027-04-30", "2027", "2027"),
    ("It listed last year.", "2025-01-01", "2025-12-31", "2025", "2025"),
    ("It lists this year.", "2026-01-01", "2026-12-31", "2026", "2026"),
    ("It listed earlier this year.", "2026-01-01", "2026-01-09", "2026", "2026"),
    ("It listed three years ago.", "2023-01-01", "2023-12-31", "2023", "2023"),
    ("It lists this summer.", "2026-06-01", "2026-08-31", "2026", "2026"),
    ("It listed two weeks ago.", "2025-12-26", "2025-12-26", "2025-W52", None),
    ("It fell this week.", "2026-01-05", "2026-01-11", "2026-W02", None),
    ("It lists next week.", "2026-01-12", "2026-01-18", "2026-W03", None),
    ("It lists this weekend.", "2026-01-10", "2026-01-11", "2026-W02-WE", None),
    ("It opened in fiscal 2025.", "2025-01-01", "2025-12-31", "FY2025", None),
    ("It opened in FY26.", "2026-01-01", "2026-12-31", "FY2026", None),
    ("It opened in FY2025-26.", "2026-01-01", "2026-12-31", "FY2026", None),
    ("Under the 2021–2025 plan it grew.", "2021-01-01", "2025-12-31", "2021/2025", None),
    ("It was a boom of the 1990s.", "1990-01-01", "1999-12-31", "1990s", None),
    ("It runs from October 31 to November 4.", "2025-10-31", "2025-11-04", "2025-10-31/2025-11-04", "2025-10-31"),
    ("It is open Feb 10–12.", "2026-02-10", "2026-02-12", "2026-02-10/2026-02-12", "2026-02-10"),
    ("It is open Feb. 10-Feb. 12, 2025.", "2025-02-10", "2025-02-12", "2025-02-10/2025-02-12", "2025-02-10"),
    ("It is open 10-12 February.", "2026-02-10", "2026-02-12", "2026-02-10/2026-02-12", "2026-02-10"),
    ("It fell from a year earlier.", "2025-01-01", "2025-12-31", "2025", None),
]


@pytest.mark.parametrize(("text", "first", "last", "value", "event_date"), PERIODS)
def test_period(text: str, first: str, last: str, value: str, event_date: str | None) -> None:
    """Both ends, the value, and what an analyst would enter."""
    (mention,) = find_dates(text, PUBLISHED)
    assert (mention.first.isoformat(), mention.last.isoformat()) == (first, last)
    assert (mention.value, mention.event_date) == (value, event_date)


SEVERAL = [
    (
        "On Tuesday it said it had priced the deal on Monday for a Jan 15 listing.",
        ["2026-01-06", "2026-01-05", "2026-01-15"],
    ),
    ("It rose on Thursday. A day earlier it fell.", ["2026-01-08", "2026-01-07"]),
    ("It priced on Jan 5; a day later it listed.", ["2026-01-05", "2026-01-06"]),
    ("It opens on February 20 and closes on February 24.", ["2026-02-20", "2026-02-24"]),
    ("It met on Jan 5 and Jan 7.", ["2026-01-05", "2026-01-07"]),
    ("It grew in 2023, 2024 and 2025.", ["2023", "2024", "2025"]),
]


@pytest.mark.parametrize(("text", "event_dates"), SEVERAL)
def test_several(text: str, event_dates: list[str]) -> None:
    """Several dates of one sentence, each by its own tense."""
    assert [mention.event_date for mention in find_dates(text, PUBLISHED)] == event_dates


NO_DATE = [
    "It listed on the STAR 50 index.",
    "The price may rise.",
    "The IPO May come.",
    "May Tan runs the fund.",
    "Sun said the market will march on.",
    "Firms March on.",
    "The March launch went well at 600.5 yuan.",
    "The MI300 chip was second.",
    "It has 2000 staff.",
    "It sold 1,159 units.",
    "It ate 2025 pounds of rice.",
    "It has June 1,159 units.",
    "Nvidia's H100 leads.",
    "It grew over three years.",
    "It is the biggest IPO in three years.",
    "Black Friday came.",
    "It sold 31 Jun cars.",
    "Under the Securities Act of 1933 it is exempt.",
    "It costs $2025 now.",
    "Version 2025.1.3.4 came.",
    "The room holds 2025.5 litres.",
]


@pytest.mark.parametrize("text", NO_DATE)
def test_no_date(text: str) -> None:
    """Words and figures that are no dates."""
    assert find_dates(text, PUBLISHED) == ()


WITHOUT_PUBLICATION_DAY = [
    ("It listed on December 5, 2025.", ["2025-12-05"]),
    ("It listed in Q3 2025.", ["2025"]),
    ("It listed in late 2025.", ["2025"]),
    ("It listed on Dec 5, on Monday, this week, last year, in Q2 and yesterday.", []),
]


@pytest.mark.parametrize(("text", "event_dates"), WITHOUT_PUBLICATION_DAY)
def test_without_publication_day(text: str, event_dates: list[str]) -> None:
    """Only what stands by itself is told."""
    assert [mention.event_date for mention in find_dates(text, None)] == event_dates


def test_todays_market_is_no_event() -> None:
    """``today's market`` is these times; it is still a mention."""
    (mention,) = find_dates("In today's market it is hard.", PUBLISHED)
    assert (mention.value, mention.event_date) == ("2026-01-09", None)


@pytest.mark.parametrize(
    ("text", "within", "event_dates"),
    [
        ("Today it raised money; it did so two years ago, too.", "2024", ["2024", "2022"]),
        ("It closed the round on Tuesday.", "2024-05", ["2024-05"]),
        ("It was founded on March 3, 2019.", "2024", ["2019-03-03"]),
    ],
)
def test_year_or_month_of_publication(text: str, within: str, event_dates: list[str]) -> None:
    """What is told from the day of publication is no finer than that is known."""
    assert [found.event_date for found in find_dates_within(text, within)] == event_dates


def test_as_json() -> None:
    """The entry of ``dealflow mentions``."""
    (mention,) = find_dates("It debuted on Jan 8.", PUBLISHED)
    assert mention.as_json() == {
        "kind": "date",
        "text": "Jan 8",
        "start": 14,
        "end": 19,
        "value": "2026-01-08",
        "first": "2026-01-08",
        "last": "2026-01-08",
        "precision": "day",
        "event_date": "2026-01-08",
        "is_relative": True,
    }
