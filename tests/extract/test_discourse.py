"""Whole articles, invented, published on Friday 9 January 2026: the events that a careful analyst would enter.

An amount is written as ``USD 120m``, with ``<=``, ``>=`` or ``~`` before it and ``-`` inside a range.
"""

from decimal import Decimal

import pytest

from flows.extract import extract
from flows.records import Extraction, FundingCommitment, IpoEvent, Money
from tests.extract.conftest import BODY, article, known

_MARKS = {"exact": "", "range": "", "about": "~", "at_least": ">=", "at_most": "<="}


def ipo(company, stage, exchange=None, board=None, *, amount=None, price=None, value=None, day_one=None, on=None):
    """One listing: ``value`` is the valuation, ``day_one`` the first day's return in percent, ``on`` the event's date."""
    return (company, stage, exchange, board, amount, price, value, day_one, on)


def total(stage, amount):
    """One total of several listings."""
    return ("several", stage, amount)


def deal(to, by, instrument, status, amount=None, *, series=None, value=None, months=None, on=None):
    """One commitment: ``by`` joins the funders with ``+``, ``series`` is the round."""
    return (to, by, instrument, series, status, amount, value, months, on)


def short(money: Money | None) -> str | None:
    if money is None:
        return None
    scale, unit = (Decimal(1_000_000), "m") if money.value >= 100_000 else (Decimal(1), "")
    ends = [money.value] if money.value_high is None else [money.value, money.value_high]
    return f"{_MARKS[money.qualifier]}{money.currency} " + "-".join(f"{(end / scale).normalize():f}{unit}" for end in ends)


def listing(event: IpoEvent) -> tuple:
    if event.scope == "aggregate":
        return total(event.stage, short(event.amount))
    move = event.first_day_return_pct
    return ipo(
        event.company,
        event.stage,
        event.exchange,
        event.board,
        amount=short(event.amount),
        price=short(event.offer_price),
        value=short(event.valuation),
        day_one=None if move is None else float(move),
        on=event.event_date,
    )


def commitment(event: FundingCommitment) -> tuple:
    return deal(
        event.recipient,
        "+".join(event.funders),
        event.instrument,
        event.status,
        short(event.amount),
        series=event.round,
        value=short(event.valuation),
        months=event.period_months,
        on=event.event_date,
    )


def told(text: str) -> Extraction:
    """What an article tells whose body is ``text``."""
    return extract(article(f"{BODY}{text}"))


LISTED = [
    (
        "Vektra Labs went public on Nasdaq on Thursday, raising $120 million at $14 a share. The stock rose 20% on its debut.",
        [ipo("Vektra Labs", "listed", "XNAS", amount="USD 120m", price="USD 14", day_one=20, on="2026-01-08")],
    ),
    (
        "Vektra Labs raised HK$4.35 billion at HK$116.20 a share in its Hong Kong IPO. The shares closed 13.2% higher on their first day of trading on Thursday.",
        [ipo("Vektra Labs", "listed", "XHKG", amount="HKD 4350m", price="HKD 116.2", day_one=13.2, on="2026-01-08")],
    ),
    (
        "Shares of Vektra Labs listed on the NSE and the BSE on Thursday at Rs 130, a premium of 8% to the issue price of Rs 120.",
        [ipo("Vektra Labs", "listed", "XNSE", price="INR 120", day_one=8, on="2026-01-08")],
    ),
    ("Shares of Vektra Labs fell 12% on their Nasdaq debut on Thursday.", [ipo("Vektra Labs", "listed", "XNAS", day_one=-12, on="2026-01-08")]),
    ("Shares of Vektra Labs doubled on their debut in Hong Kong on Thursday.", [ipo("Vektra Labs", "listed", "XHKG", day_one=100, on="2026-01-08")]),
    (
        "Vektra Labs made its debut on the New York Stock Exchange through a direct listing on Wednesday.",
        [ipo("Vektra Labs", "listed", "XNYS", on="2026-01-07")],
    ),
    ("Vektra Labs, which listed on Nasdaq in 2021, bought Quantia for $50 million.", [ipo("Vektra Labs", "listed", "XNAS", on="2021")]),
    (
        "Vektra Labs Raises $120 Million in Nasdaq IPO\nVektra Labs raised $120 million in its initial public offering on Nasdaq.",
        [ipo("Vektra Labs", "listed", "XNAS", amount="USD 120m")],
    ),
    (
        "OSLO, Jan. 9, 2026 (GLOBE NEWSWIRE) — Vektra Labs Inc. (NASDAQ: VKTR) today announced the closing of its initial public offering of 10,000,000 shares at $14.00 per share, for gross proceeds of $140 million.",
        [ipo("Vektra Labs", "listed", "XNAS", amount="USD 140m", price="USD 14", on="2026-01-09")],
    ),
]
BEFORE_LISTING = [
    (
        "Vektra Labs priced its IPO at $14 a share, raising $120 million. Shares will start trading on Nasdaq today.",
        [ipo("Vektra Labs", "priced", "XNAS", amount="USD 120m", price="USD 14")],
    ),
    (
        "NEW YORK, Jan. 9, 2026 (GLOBE NEWSWIRE) — Vektra Labs Inc. (NASDAQ: VKTR) today announced the pricing of its initial public offering of 10,000,000 shares at $14.00 per share.",
        [ipo("Vektra Labs", "priced", "XNAS", price="USD 14", on="2026-01-09")],
    ),
    (
        "Vektra Labs launched the roadshow for its initial public offering and set a price range of $14 to $16 a share.",
        [ipo("Vektra Labs", "launched")],
    ),
    (
        "The IPO of Vektra Labs opens for subscription on January 12 and closes on January 14. The price band is Rs 110 to Rs 120 per share.",
        [ipo("Vektra Labs", "launched", on="2026-01-12")],
    ),
    ("Vektra Labs has passed the listing hearing of the Hong Kong Stock Exchange.", [ipo("Vektra Labs", "approved", "XHKG")]),
    (
        "Vektra Labs won approval from the China Securities Regulatory Commission for its IPO in Shenzhen.",
        [ipo("Vektra Labs", "approved", "XSHE")],
    ),
    (
        "The Shanghai Stock Exchange accepted Vektra Labs' application to list on the STAR Market on Tuesday.",
        [ipo("Vektra Labs", "accepted", "XSHG", "STAR", on="2026-01-06")],
    ),
    ("Vektra Labs has filed for an initial public offering on the Hong Kong Stock Exchange.", [ipo("Vektra Labs", "filed", "XHKG")]),
    ("Vektra Labs confidentially submitted a draft prospectus for a Nasdaq IPO on Monday.", [ipo("Vektra Labs", "filed", "XNAS", on="2026-01-05")]),
    ("Vektra Labs plans to go public in Hong Kong next year.", [ipo("Vektra Labs", "planned", "XHKG", on="2027")]),
    ("Vektra Labs plans to list in New York this year.", [ipo("Vektra Labs", "planned", on="2026")]),
    ("Vektra Labs has hired two banks for its planned IPO.", [ipo("Vektra Labs", "planned")]),
    (
        "Vektra Labs aims to raise HK$8 billion ($1.03 billion) in its Hong Kong IPO, with shares expected to begin trading on January 16.",
        [ipo("Vektra Labs", "planned", "XHKG", amount="HKD 8000m", on="2026-01-16")],
    ),
    (
        "Quantia Group plans to spin off its chip unit Vektra Labs and list it in Hong Kong.",
        [ipo("Vektra Labs", "planned", "XHKG")],
    ),
    (
        "Vektra Labs will go public through a merger with blank-check company Harbor Acquisition Corp in a deal that values it at $1.5 billion.",
        [ipo("Vektra Labs", "planned", value="USD 1500m")],
    ),
    (
        "Vektra Labs is considering an initial public offering in London that could raise up to $500 million, people familiar with the matter said.",
        [ipo("Vektra Labs", "rumoured", "XLON", amount="<=USD 500m")],
    ),
    (
        "Vektra Labs is weighing an IPO at a valuation of up to $5 billion, sources said.",
        [ipo("Vektra Labs", "rumoured", value="<=USD 5000m")],
    ),
    ("Vektra Labs said that Quantia Systems plans to go public in London.", [ipo("Quantia Systems", "planned", "XLON")]),
]
ENDED = [
    ("Vektra Labs postponed its IPO on Nasdaq, citing weak markets.", [ipo("Vektra Labs", "postponed", "XNAS")]),
    ("Vektra Labs withdrew its application for a Hong Kong listing.", [ipo("Vektra Labs", "withdrawn", "XHKG")]),
    ("Vektra Labs' Hong Kong listing application has lapsed.", [ipo("Vektra Labs", "withdrawn", "XHKG")]),
    ("Vektra Labs called off its $300 million IPO on Tuesday.", [ipo("Vektra Labs", "withdrawn", amount="USD 300m", on="2026-01-06")]),
    ("Vektra Labs put its London float on hold.", [ipo("Vektra Labs", "postponed", "XLON")]),
]
SEVERAL = [
    ("Robot makers raised more than $1 billion through IPOs this week.", [total("listed", ">=USD 1000m")]),
    (
        "Vektra Labs and Quantia Systems debuted in Hong Kong on Thursday. The two raised a combined HK$9.3 billion.",
        [ipo("Quantia Systems", "listed", "XHKG", on="2026-01-08"), ipo("Vektra Labs", "listed", "XHKG", on="2026-01-08"), total("listed", "HKD 9300m")],
    ),
    (
        "Vektra Labs rose 20% on its Nasdaq debut on Thursday, while Quantia Systems priced its IPO at $17 a share.",
        [ipo("Quantia Systems", "priced", price="USD 17"), ipo("Vektra Labs", "listed", "XNAS", day_one=20, on="2026-01-08")],
    ),
    (
        "Vektra Labs and Quantia Systems raised HK$2 billion and HK$3 billion in their Hong Kong IPOs, respectively.",
        [ipo("Quantia Systems", "listed", "XHKG", amount="HKD 3000m"), ipo("Vektra Labs", "listed", "XHKG", amount="HKD 2000m")],
    ),
    (
        "Vektra Labs listed in Shanghai in 2023. It now plans a second listing in Hong Kong.",
        [ipo("Vektra Labs", "listed", "XSHG", on="2023"), ipo("Vektra Labs", "planned", "XHKG")],
    ),
    (
        "Vektra Labs filed for a Nasdaq IPO. Rival Quantia Systems went public in London in 2024, raising £90 million.",
        [ipo("Vektra Labs", "filed", "XNAS"), ipo("Quantia Systems", "listed", "XLON", amount="GBP 90m", on="2024")],
    ),
]
NO_LISTING = [
    "Vektra Labs denied that it plans an initial public offering.",
    "Vektra Labs is not planning an IPO this year.",
    "Vektra Labs, a Nasdaq-listed chip maker, opened an office in Oslo.",
    "Vektra Labs, listed on the NYSE, raised its sales forecast.",
    "Vektra Labs priced its follow-on public offering of 5 million shares at $14 a share.",
    "Vektra Labs listed $500 million of bonds on the Singapore Exchange.",
    "The Varden Chip ETF began trading on Nasdaq on Thursday.",
    "Vektra Labs moved its listing from the OTC market to Nasdaq on Thursday.",
    "Vektra Labs debuted its new chip at a fair in Hong Kong.",
    "Vektra Labs raised $40 million in a pre-IPO round led by Fern Capital.",
    "Analysts expect a busy year for IPOs in Hong Kong.",
    "Vektra Labs went public with its complaint about Quantia.",
    "Vektra Labs listed ten reasons to buy its new robot.",
]
ROUNDS = [
    (
        "Vektra Labs raised $60 million in a Series B round led by Fern Capital.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", "USD 60m", series="Series B")],
    ),
    (
        "Vektra Labs raised $60 million in a Series B round led by Fern Capital, with participation from Corvid Ventures and Hemi Partners.",
        [deal("Vektra Labs", "Fern Capital+Corvid Ventures+Hemi Partners", "equity_round", "closed", "USD 60m", series="Series B")],
    ),
    (
        "Vektra Labs raised $60 million in a Series B. The round was led by Fern Capital and included Corvid Ventures.",
        [deal("Vektra Labs", "Fern Capital+Corvid Ventures", "equity_round", "closed", "USD 60m", series="Series B")],
    ),
    ("Vektra Labs has closed its Series A led by Fern Capital.", [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", series="Series A")]),
    (
        "Fern Capital led a $40 million Series B in Vektra Labs.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", "USD 40m", series="Series B")],
    ),
    ("Fern Capital has invested $30 million in Vektra Labs.", [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", "USD 30m")]),
    (
        "Vektra Labs is in talks to raise $200 million at a valuation of $2 billion.",
        [deal("Vektra Labs", "", "equity_round", "proposed", "USD 200m", value="USD 2000m")],
    ),
    (
        "Vektra Labs is seeking to raise between $50 million and $70 million from investors.",
        [deal("Vektra Labs", "", "equity_round", "proposed", "USD 50m-70m")],
    ),
    (
        "Vektra Labs raised $60 million at a $500 million valuation.",
        [deal("Vektra Labs", "", "equity_round", "closed", "USD 60m", value="USD 500m")],
    ),
    (
        "Vektra Labs raised 200 million yuan ($28 million) in a Series C.",
        [deal("Vektra Labs", "", "equity_round", "closed", "CNY 200m", series="Series C")],
    ),
    (
        "Vektra Labs closed an A round of $5 million on Tuesday.",
        [deal("Vektra Labs", "", "equity_round", "closed", "USD 5m", series="Series A", on="2026-01-06")],
    ),
    (
        "Vektra Labs received a strategic investment of $15 million from Quantia Group.",
        [deal("Vektra Labs", "Quantia Group", "equity_round", "closed", "USD 15m", series="Strategic")],
    ),
    (
        "Vektra Labs secured a $75 million growth investment from Fern Capital.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", "USD 75m", series="Growth")],
    ),
    (
        "Vektra Labs raised $40 million in a pre-IPO round led by Fern Capital.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", "USD 40m", series="Pre-IPO")],
    ),
    (
        "OSLO, Jan. 8, 2026 (Newswire) — Vektra Labs today announced it has raised $60 million in Series B funding led by Fern Capital.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", "USD 60m", series="Series B", on="2026-01-08")],
    ),
    (
        "Vektra Labs entered into agreements for a private placement of up to $30 million.",
        [deal("Vektra Labs", "", "equity_round", "announced", "<=USD 30m")],
    ),
    (
        "Vektra Labs raised $60 million in a Series B. The round brings the total raised to $90 million.",
        [deal("Vektra Labs", "", "equity_round", "closed", "USD 60m", series="Series B")],
    ),
    (
        "Vektra Labs raised $60 million in a Series B. It had raised $20 million in a Series A in March 2024.",
        [
            deal("Vektra Labs", "", "equity_round", "closed", "USD 60m", series="Series B"),
            deal("Vektra Labs", "", "equity_round", "closed", "USD 20m", series="Series A", on="2024-03"),
        ],
    ),
    (
        "Vektra Labs raised $10 million in seed funding. Quantia Systems raised $20 million in a Series A.",
        [
            deal("Vektra Labs", "", "equity_round", "closed", "USD 10m", series="Seed"),
            deal("Quantia Systems", "", "equity_round", "closed", "USD 20m", series="Series A"),
        ],
    ),
]
OTHER_MONEY = [
    (
        "Quantia Group will invest $52 billion in AI over three years.",
        [deal(None, "Quantia Group", "corporate_investment", "announced", "USD 52000m", months=36)],
    ),
    (
        "Quantia Group plans to invest $10 billion over five years in data centres.",
        [deal(None, "Quantia Group", "corporate_investment", "announced", "USD 10000m", months=60)],
    ),
    (
        "Quantia Group pledged to build a $2 billion plant in Oslo.",
        [deal(None, "Quantia Group", "corporate_investment", "announced", "USD 2000m")],
    ),
    ("Fern Growth Fund II closed at $300 million.", [deal("Fern Growth Fund II", "", "fund", "closed", "USD 300m")]),
    (
        "The Department of Energy finalised a $25 million grant to Vektra Labs.",
        [deal("Vektra Labs", "Department of Energy", "grant", "closed", "USD 25m")],
    ),
    (
        "Vektra Labs will receive a grant of up to $40 million from the Commerce Department.",
        [deal("Vektra Labs", "Commerce Department", "grant", "announced", "<=USD 40m")],
    ),
    (
        "Beijing pledges fresh support for chip makers\nBeijing pledged fresh support for chip makers on Monday.",
        [deal(None, "Beijing", "grant", "announced", on="2026-01-05")],
    ),
    (
        "Vektra Labs secured a $30 million loan from Varden Bank.",
        [deal("Vektra Labs", "Varden Bank", "debt", "closed", "USD 30m")],
    ),
    (
        "Vektra Labs obtained $20 million in venture debt from Varden Bank.",
        [deal("Vektra Labs", "Varden Bank", "debt", "closed", "USD 20m")],
    ),
    (
        "Vektra Labs sold $100 million of convertible notes to Fern Capital.",
        [deal("Vektra Labs", "Fern Capital", "debt", "closed", "USD 100m")],
    ),
]
NO_COMMITMENT = [
    "Quantia acquired Vektra Labs for $50 million.",
    "Vektra Labs agreed to merge with Quantia in a $2 billion deal.",
    "Vektra Labs said revenue rose to $50 million.",
    "Vektra Labs was fined $5 million.",
    "Quantia Group donated $5 million to the Varden Children's Hospital.",
    "Vektra Labs raised $100 million in an at-the-market offering.",
    "Vektra Labs raised its sales forecast to $90 million.",
    "Vektra Labs scrapped a plan to raise $40 million from investors.",
    "Quantia Group spent $5 billion on data centres last year.",
    "Vektra Labs denied that it raised $60 million.",
    "Training the model cost Vektra Labs $5 million.",
    "Quantia Group will buy back $5 billion of its own shares.",
    "Vektra Labs won a $40 million contract from the Varden Port Authority.",
    "Vektra Labs raised $120 million in its initial public offering.",
    "Cornerstone investors including Fern Capital agreed to buy $40 million of shares in the Hong Kong IPO of Vektra Labs.",
    "The market for robots will reach $90 billion.",
    "Fern Capital manages $5 billion of assets.",
]


@pytest.mark.parametrize(("text", "expected"), [*LISTED, *BEFORE_LISTING, *ENDED, *SEVERAL])
def test_listings(text, expected):
    assert sorted(map(listing, told(text).ipo_events), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("text", NO_LISTING)
def test_no_listing(text):
    assert [listing(event) for event in told(text).ipo_events] == []


@pytest.mark.parametrize(("text", "expected"), [*ROUNDS, *OTHER_MONEY])
def test_commitments(text, expected):
    assert sorted(map(commitment, told(text).funding_commitments), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize("text", NO_COMMITMENT)
def test_no_commitment(text):
    assert [commitment(event) for event in told(text).funding_commitments] == []


ALL = [getattr(one, "values", one)[0] for one in (*LISTED, *BEFORE_LISTING, *ENDED, *SEVERAL, *ROUNDS, *OTHER_MONEY)]


@pytest.mark.parametrize("text", ALL)
def test_evidence_is_a_slice(text):
    found = told(text)
    for event in (*found.ipo_events, *found.funding_commitments):
        assert event.evidence.quote == f"{BODY}{text}"[event.evidence.start : event.evidence.end]
        assert 0 < event.evidence.confidence <= 1
        assert event.evidence.rule


@pytest.mark.parametrize("text", ALL)
def test_events_come_in_the_order_of_the_article(text):
    found = told(text)
    for events in (found.ipo_events, found.funding_commitments):
        starts = [event.evidence.start for event in events]
        assert starts == sorted(starts)


WITHOUT_TITLE = [
    "Vektra Labs filed for a Nasdaq IPO.",
    "Vektra Labs listed on Nasdaq in 2023.",
    "Vektra Labs won approval from the China Securities Regulatory Commission for its IPO in Shenzhen.",
    "Vektra Labs and Quantia Systems debuted in Hong Kong on Thursday.",
    "Vektra Labs has closed its Series A led by Fern Capital.",
    "Fern Capital led a $40 million Series B in Vektra Labs.",
]


@pytest.mark.parametrize("text", WITHOUT_TITLE)
def test_a_short_lead_without_a_title_reads_like_any_sentence(text):
    bare, under_a_title = extract(article(text)), told(text)
    assert list(map(listing, bare.ipo_events)) == list(map(listing, under_a_title.ipo_events))
    assert list(map(commitment, bare.funding_commitments)) == list(map(commitment, under_a_title.funding_commitments))


def test_other_names_are_aliases():
    (event,) = told('Vektra Labs Inc. ("Vekky") has filed for an IPO on Nasdaq. Vekky makes chips.').ipo_events
    assert event.company == "Vektra Labs"
    assert {"Vekky", "Vektra", "Vektra Labs Inc."} <= set(event.aliases)


def test_an_article_keeps_its_id():
    assert told("Vektra Labs makes chips.").article_id == article("").article_id


@pytest.mark.parametrize("text", ["", "\n", "Vektra Labs makes chips.", "…", "IPO", "<org> <money> <date0>"])
def test_nothing_to_tell(text):
    found = told(text)
    assert (found.ipo_events, found.funding_commitments) == ((), ())
