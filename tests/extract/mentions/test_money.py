"""Money in prose: one spelling per line. An amount is (low, high, currency): None where an end is open."""

from __future__ import annotations

from decimal import Decimal

import pytest

from flows.extract.mentions.money import find_money
from flows.extract.reading import dollar_of

K, M, B, T = 10**3, 10**6, 10**9, 10**12
LAKH, CRORE = 10**5, 10**7


def spans(text: str, dollar: str = "USD") -> list[tuple]:
    """Every written amount of ``text`` as (low, high, currency)."""
    found = []
    for mention in find_money(text, dollar):
        for each in mention.separately():
            money = each.money
            low = None if money.qualifier == "at_most" else money.value
            high = {"at_least": None, "range": money.value_high}.get(money.qualifier, money.value)
            found.append((low, high, money.currency))
    return found


def exact(value: float | str, currency: str) -> tuple:
    """A point value."""
    return (Decimal(str(value)), Decimal(str(value)), currency)


WRITTEN = [
    # currencies before and after, with and without a space
    ("The chip designer raised HK$5.58 billion.", exact(5.58 * B, "HKD")),
    ("A float of HK$ 4.35 billion opened.", exact(4.35 * B, "HKD")),
    ("The plan costs $ 1.17 billion.", exact(1.17 * B, "USD")),
    ("A $1.17-billion plan.", exact(1.17 * B, "USD")),
    ("It sold USD 5m of notes.", exact(5 * M, "USD")),
    ("It sold 5m USD of notes.", exact(5 * M, "USD")),
    ("A USD500mn loan.", exact(500 * M, "USD")),
    ("A USD $3.5 million round.", exact(3.5 * M, "USD")),
    ("A CAD $5m round.", exact(5 * M, "CAD")),
    ("It put $US1.37 billion to work.", exact(1.37 * B, "USD")),
    ("It put US $5 million to work.", exact(5 * M, "USD")),
    ("It put U.S.$5 million to work.", exact(5 * M, "USD")),
    ("A placement of CDN $5,000,000 closed.", exact(5 * M, "CAD")),
    ("A placement of CDN$5M closed.", exact(5 * M, "CAD")),
    ("A C$5-million placement.", exact(5 * M, "CAD")),
    ("A $5 million CAD placement.", exact(5 * M, "CAD")),
    ("Priced at AU$0.011 per share.", exact("0.011", "AUD")),
    ("The miner raised A$45m.", exact(45 * M, "AUD")),
    ("The fund put in S$300m.", exact(300 * M, "SGD")),
    ("The budget has NT$3.2 trillion.", exact(3.2 * T, "TWD")),
    ("The lender approved R$3 billion.", exact(3 * B, "BRL")),
    ("A bond of CHF500m.", exact(500 * M, "CHF")),
    ("A fund of KRW208.8 Billion.", exact(208.8 * B, "KRW")),
    ("A grant of SEK6 Million.", exact(6 * M, "SEK")),
    ("A fund of RM2.5 billion.", exact(2.5 * B, "MYR")),
    ("A package of Rp 15 trillion.", exact(15 * T, "IDR")),
    ("A loan of 500 billion dong.", exact(500 * B, "VND")),
    ("The grant is worth 920 million euros.", exact(920 * M, "EUR")),
    ("The grant is worth 1.2 billion €.", exact(1.2 * B, "EUR")),
    ("Some shares cost 5€ then.", exact(5, "EUR")),
    ("It committed 1 trillion yen.", exact(1 * T, "JPY")),
    ("It took 2.7 trillion won.", exact(2.7 * T, "KRW")),
    ("The stock closed at 59,800 won.", exact(59800, "KRW")),
    ("It lent 2.2 billion kronor.", exact(2.2 * B, "SEK")),
    ("It was worth 500 million Hong Kong dollars.", exact(500 * M, "HKD")),
    ("It was worth 53 billion U.S. dollars.", exact(53 * B, "USD")),
    ("A fund of RMB 8 billion yuan.", exact(8 * B, "CNY")),
    ("It sold at $83.61 USD.", exact("83.61", "USD")),
    # magnitudes
    ("A $1 Billion week.", exact(1 * B, "USD")),
    ("A $500M raise.", exact(500 * M, "USD")),
    ("A $1.2B valuation.", exact(1.2 * B, "USD")),
    ("A $250K cheque.", exact(250 * K, "USD")),
    ("It took in 53 bln USD.", exact(53 * B, "USD")),
    ("It fetched US$3.5 bil.", exact(3.5 * B, "USD")),
    ("It got $2.75 mln.", exact(2.75 * M, "USD")),
    ("Dealmaking reached $4T.", exact(4 * T, "USD")),
    ("A $2-trillion plan.", exact(2 * T, "USD")),
    ("A $2B-a-year plan.", exact(2 * B, "USD")),
    ("The film cost $5 T-shirts aside.", exact(5, "USD")),
    ("A plan of $1.1\n        billion for homes.", exact(1.1 * B, "USD")),
    # Indian
    ("A Rs 7,278-crore issue.", exact(7278 * CRORE, "INR")),
    ("A valuation of Rs 1 trillion.", exact(1 * T, "INR")),
    ("It raised Rs. 858.70 crore.", exact(858.70 * CRORE, "INR")),
    ("It raised Rs.2,150 Cr.", exact(2150 * CRORE, "INR")),
    ("It raised ₹7,278 Cr.", exact(7278 * CRORE, "INR")),
    ("It raised 1.14 lakh crore rupees.", exact(1.14 * T, "INR")),
    ("Bids of ₹1,00,000 crore.", exact(1 * T, "INR")),
    ("A seed of Rs 50 lakh.", exact(50 * LAKH, "INR")),
    ("A plan of Rs 5 thousand crore.", exact(5000 * CRORE, "INR")),
    # European, fullwidth, East Asian
    ("Volume of EUR 807.587.418,00.", exact(807587418, "EUR")),
    ("Volume of EUR 807,587,418.00.", exact(807587418, "EUR")),
    ("Es waren 4,2 Milliarden Euro.", exact(4.2 * B, "EUR")),
    ("It closed at 600.500 yuan.", exact("600.5", "CNY")),
    ("募资79.99亿元。", exact(7.999 * B, "CNY")),
    ("发行价114.28元/股。", exact("114.28", "CNY")),
    ("完成5亿美元融资", exact(500 * M, "USD")),
    ("获3000万元融资", exact(30 * M, "CNY")),
    ("总额1.2万亿日元", exact(1.2 * T, "JPY")),
    ("总额１．２亿元", exact(120 * M, "CNY")),
    ("总额人民币5亿元", exact(500 * M, "CNY")),
    # digits that a feed broke apart
    ("It has 29. 5 billion yuan.", exact(29.5 * B, "CNY")),
    ("It has US$5 .2 bn.", exact(5.2 * B, "USD")),
    # minor units
    ("It pays 50 cents a share.", exact("0.5", "USD")),
    ("It costs 215p each.", exact("2.15", "GBP")),
    ("It pays 35 paise.", exact("0.35", "INR")),
    ("At $.50 per share.", exact("0.5", "USD")),
    # words
    ("It is worth half a billion dollars.", exact(500 * M, "USD")),
    ("Two and a half billion euros follow.", exact(2.5 * B, "EUR")),
    ("It made a billion dollars.", exact(1 * B, "USD")),
    ("A one-trillion-yuan fund.", exact(1 * T, "CNY")),
    ("A quarter of a billion pounds.", exact(250 * M, "GBP")),
    ("Three-quarters of a billion dollars.", exact(750 * M, "USD")),
    ("It took twenty-five million euros.", exact(25 * M, "EUR")),
    ("It took five hundred thousand dollars.", exact(500 * K, "USD")),
    ("A half-billion-dollar deal.", exact(500 * M, "USD")),
    # an amount in the context of its sign
    ("The ministry set aside ¥1 trillion for chips in Kumamoto.", exact(1 * T, "JPY")),
    ("Karachi will lend Rs 5 billion.", exact(5 * B, "PKR")),
    ("In Oslo it raised kr 5 billion.", exact(5 * B, "NOK")),
    ("Investing £5 million pounds.", exact(5 * M, "GBP")),
    ("It took 5 million pounds of debt.", exact(5 * M, "GBP")),
]


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_one_amount(text: str, expected: tuple) -> None:
    """One amount, exactly as written."""
    assert spans(text) == [expected]


QUALIFIED = [
    ("More than $1 billion came in.", "at_least", 1 * B),
    ("Over $4.3bn has been raised.", "at_least", 4.3 * B),
    ("It has at least $5m.", "at_least", 5 * M),
    ("It is worth north of $4.3 billion.", "at_least", 4.3 * B),
    ("It has upwards of $5m.", "at_least", 5 * M),
    ("It raised more than a combined $9 billion.", "at_least", 9 * B),
    ("Sales topped $1 billion.", "at_least", 1 * B),
    ("A $1-billion-plus listing.", "at_least", 1 * B),
    ("A $1B+ round.", "at_least", 1 * B),
    ("It may raise £1.2bn or more.", "at_least", 1.2 * B),
    ("It raised over a billion dollars.", "at_least", 1 * B),
    ("募资超过5亿元", "at_least", 500 * M),
    ("It aims for up to HK$4.35 billion.", "at_most", 4.35 * B),
    ("It aims for up to a total of $5m.", "at_most", 5 * M),
    ("It seeks as much as $3.5 billion.", "at_most", 3.5 * B),
    ("It takes at most $5m.", "at_most", 5 * M),
    ("Training cost under $6 million.", "at_most", 6 * M),
    ("It takes no more than $5m.", "at_most", 5 * M),
    ("It takes less than $5m.", "at_most", 5 * M),
    ("It is not to exceed $5m.", "at_most", 5 * M),
    ("About $5m came in.", "about", 5 * M),
    ("Around $5m came in.", "about", 5 * M),
    ("Roughly $5m came in.", "about", 5 * M),
    ("Nearly half a billion dollars came in.", "about", 500 * M),
    ("Some $5m came in.", "about", 5 * M),
    ("An estimated $5m came in.", "about", 5 * M),
    ("It is worth ~$5m.", "about", 5 * M),
    ("It is worth circa €5m.", "about", 5 * M),
    ("It is worth $5m or so.", "about", 5 * M),
    ("A record $5m came in.", "exact", 5 * M),
]


@pytest.mark.parametrize(("text", "qualifier", "value"), QUALIFIED)
def test_qualifier(text: str, qualifier: str, value: float) -> None:
    """The words beside an amount say how sure it is."""
    (mention,) = find_money(text)
    assert (mention.money.qualifier, mention.money.value) == (qualifier, Decimal(str(value)))


RANGES = [
    ("It could raise between $1.5 billion and $2 billion.", 1.5 * B, 2 * B),
    ("It seeks $300-400 million.", 300 * M, 400 * M),
    ("It seeks $300 million to $400 million.", 300 * M, 400 * M),
    ("It seeks $300m–400m.", 300 * M, 400 * M),
    ("It seeks US$1-2 billion.", 1 * B, 2 * B),
    ("It sold $1.37-$1.4 billion.", 1.37 * B, 1.4 * B),
    ("At $19 to $21 each.", 19, 21),
    ("At $19.00–$21.00 each.", 19, 21),
    ("It is offered from $19 to $21.", 19, 21),
    ("The band is Rs 319-335.", 319, 335),
    ("The band is ₹382 to ₹402 per share.", 382, 402),
    ("It wants as much as $75 to $80 million.", 75 * M, 80 * M),
    ("It wants 1.5 to 2 billion euros.", 1.5 * B, 2 * B),
    ("It wants 300 million to 400 million dollars.", 300 * M, 400 * M),
    ("It plans to raise from $300 million to $400 million.", 300 * M, 400 * M),
    ("It holds several hundred million dollars.", 300 * M, 900 * M),
    ("A few hundred million euros are missing.", 200 * M, 900 * M),
    ("It awarded tens of millions of yuan.", 20 * M, 90 * M),
    ("It lost hundreds of millions of dollars.", 100 * M, 900 * M),
    ("In the low hundreds of millions of dollars.", 100 * M, 400 * M),
    ("In the low hundreds of millions.", 100 * M, 400 * M),
    ("A nine-figure sum.", 100 * M, 999 * M),
]


@pytest.mark.parametrize(("text", "low", "high"), RANGES)
def test_range(text: str, low: float, high: float) -> None:
    """A range has both ends; the magnitude of one end serves both."""
    (mention,) = find_money(text)
    assert mention.money.qualifier == "range"
    assert (mention.money.value, mention.money.value_high) == (Decimal(str(low)), Decimal(str(high)))


SEVERAL = [
    ("It fell from $6bn to $4bn.", [exact(6 * B, "USD"), exact(4 * B, "USD")]),
    ("It rose from $4bn to $6bn.", [exact(4 * B, "USD"), exact(6 * B, "USD")]),
    (
        "agreed to increase the size of its previously announced best-efforts private placement from $4bn to $6bn",
        [exact(4 * B, "USD"), exact(6 * B, "USD")],
    ),
    ("Cheques of $5m, $10m and $15m.", [exact(5 * M, "USD"), exact(10 * M, "USD"), exact(15 * M, "USD")]),
    ("They seek 4.19 and 4.35 billion Hong Kong dollars.", [exact(4190 * M, "HKD"), exact(4350 * M, "HKD")]),
    ("It made Rs 39.89 crore and 253.25 crore, respectively.", [exact(398900000, "INR"), exact(2532500000, "INR")]),
    ("In 2015 and 300 million dollars later.", [exact(300 * M, "USD")]),
    ("It sold $5 million and 3 million shares.", [exact(5 * M, "USD")]),
    ("It paid $5 to 10 people.", [exact(5, "USD")]),
    ("A multibillion-dollar package.", [(2 * B, None, "USD")]),
    ("A multi-billion-dollar package.", [(2 * B, None, "USD")]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_apart(text: str, expected: list[tuple]) -> None:
    """Two amounts stay two, a number of other things stays out."""
    assert spans(text) == expected


PAIRS = [
    ("8 billion yuan (US$1.13 billion) came in", "CNY", "USD", "8 billion yuan (US$1.13 billion)"),
    ("8 billion yuan, or $1.13 billion, came in", "CNY", "USD", "8 billion yuan, or $1.13 billion"),
    ("RMB 8 billion yuan ($1.1 billion) came in", "CNY", "USD", "RMB 8 billion yuan ($1.1 billion)"),
    (
        "380 billion yuan (about 53 billion U.S. dollars).",
        "CNY",
        "USD",
        "380 billion yuan (about 53 billion U.S. dollars)",
    ),
    (
        "$1.1 billion (8 billion yuan, or HK$8.6 billion).",
        "USD",
        "CNY",
        "$1.1 billion (8 billion yuan, or HK$8.6 billion)",
    ),
    ("A$5 million ($3.3 million)", "AUD", "USD", "A$5 million ($3.3 million)"),
    ("¥890 billion ($125 billion)", "CNY", "USD", "¥890 billion ($125 billion)"),
    ("¥890 billion ($5.8 billion)", "JPY", "USD", "¥890 billion ($5.8 billion)"),
    ("Rs 319-335 ($3.8-$4)", "INR", "USD", "Rs 319-335 ($3.8-$4)"),
    ("raised $3.7M/£2.9M", "USD", "GBP", "$3.7M/£2.9M"),
]


@pytest.mark.parametrize(("text", "first", "second", "span"), PAIRS)
def test_two_currencies_are_one_amount(text: str, first: str, second: str, span: str) -> None:
    """The currency written first is the amount, the other its alternative."""
    (mention,) = find_money(text)
    assert mention.alternative is not None
    assert (mention.money.currency, mention.alternative.currency, mention.text) == (first, second, span)
    assert [each.text for each in mention.separately()] == [
        text[each.start : each.end] for each in mention.separately()
    ]


NO_MONEY = [
    "HK$4.35 bill",
    "Call +1 800 555 0100 today.",
    "The figure was 5,210 [5].",
    "It cost $5210 [5] there.",
    "Nvidia's H100 and AMD's MI300 were used.",
    "Shares of $AAPL rose.",
    "A$AP sang.",
    "($1 = 7.1770 yuan)",
    "It ate 2025 pounds of rice.",
    "It mined 10 million pounds of copper.",
    "See page 20 of the 401k guide.",
    "It runs 5G and Wi-Fi 7.",
    "The team won 5 games.",
    "Team 5 won 3 games.",
    "M&A is back.",
    "A 1080p video.",
    "The model has 60 billion parameters.",
    "It sold 28.9 million shares.",
    "Bids came for 10.34 crore shares.",
    "Hundreds of millions of users came.",
    "Shares rose 425 percent.",
    "A dollar is a dollar.",
]


@pytest.mark.parametrize("text", NO_MONEY)
def test_no_money(text: str) -> None:
    """Figures that are no money."""
    assert find_money(text) == ()


def test_dollar_of_the_article() -> None:
    """A bare dollar is what the article's country makes it; a dollar beside it says when it is another."""
    assert spans("It raised $5 million.", dollar="CAD") == [exact(5 * M, "CAD")]
    assert spans("It raised C$5 million ($3.6 million).", dollar="CAD") == [exact(5 * M, "CAD"), exact(3.6 * M, "USD")]


BARE_DOLLARS = [
    ("It placed shares for $5 million (A$5 million).", "AUD"),
    ("Tarn (TSX: TRN) raised $5 million.", "CAD"),
    ("Corvid raised $9 million, Lark $4 million, Fern $3 million, Tarn $2 million and Quill C$5 million.", "USD"),
    ("Tarn raised C$5 million ($3.6 million).", "USD"),
    ("Tarn raised C$5 million, after $4 million.", "CAD"),
    ("Tarn raised $5 million.", "USD"),
]


@pytest.mark.parametrize(("text", "currency"), BARE_DOLLARS)
def test_what_a_bare_dollar_is(text: str, currency: str) -> None:
    """One ``C$`` among many bare dollars tells nothing."""
    assert dollar_of(text) == currency


RATES = [
    ("at HK$162 apiece", True, False),
    ("at $15 per share", True, False),
    ("at $15 a share", True, False),
    ("at ₹402 per equity share", True, False),
    ("每股114.28元", True, False),
    ("$10 billion a year", False, True),
    ("$2B-a-year", False, True),
    ("$10 billion annually", False, True),
    ("$10 billion each", False, False),
]


@pytest.mark.parametrize(("text", "is_per_share", "is_per_year"), RATES)
def test_rates(text: str, is_per_share: bool, is_per_year: bool) -> None:
    """An amount for each share, an amount for each year."""
    (mention,) = find_money(text)
    assert (mention.is_per_share, mention.is_per_year) == (is_per_share, is_per_year)


def test_as_json() -> None:
    """The entry of ``dealflow mentions``."""
    (mention,) = find_money("The firm raised HK$4.35 billion.")
    assert mention.as_json() == {
        "kind": "money",
        "text": "HK$4.35 billion",
        "start": 16,
        "end": 31,
        "value": 4350000000,
        "value_high": None,
        "currency": "HKD",
        "qualifier": "exact",
    }
