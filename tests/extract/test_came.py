"""How money came: sought, arranged, put up by a leader, without a sum; and whom a list's lines are about."""

import pytest

from tests.extract.commitment_stories import deal
from tests.extract.test_discourse import commitment, told

CAME = [
    (
        "Tarn is looking for between €400 million and €500 million in fresh equity.",
        [deal("Tarn", "", "equity_round", "proposed", "EUR 400m-500m")],
    ),
    (
        "Tarn said it had secured 310 million Swedish crowns from its existing owners.",
        [deal("Tarn", "", "equity_round", "closed", "SEK 310m")],
    ),
    (
        "Tarn got an undisclosed amount from Fern Ventures in its pre-seed round.",
        [deal("Tarn", "Fern Ventures", "equity_round", "closed", None, series="Pre-seed")],
    ),
    (
        "Tarn repaid the £3m loan that it took from Orsa Bank in its first year.",
        [deal("Tarn", "Orsa Bank", "debt", "closed", "GBP 3m")],
    ),
    (
        "Tarn closed a Series C that Fern Capital led.",
        [deal("Tarn", "Fern Capital", "equity_round", "closed", None, series="Series C")],
    ),
    (
        "Fern Partners has held the final close of Fern VI at €4.5bn.",
        [deal("Fern VI", "", "fund", "closed", "EUR 4500m")],
    ),
    (
        "Fern Capital and Lark Ventures have helped Tarn Oncology get off the ground with a $38 million Series A.",
        [
            deal(
                "Tarn Oncology", "Fern Capital+Lark Ventures", "equity_round", "announced", "USD 38m", series="Series A"
            )
        ],
    ),
    (
        "Fern Capital has topped up its bet on Tarn with another $20 million.",
        [deal("Tarn", "Fern Capital", "equity_round", "announced", "USD 20m")],
    ),
    (
        "Tarn asked the Velda Development Bank for $200 million for rural roads.",
        [deal("Tarn", "Velda Development Bank", "debt", "proposed", "USD 200m")],
    ),
    (
        "The Innovation Council has picked Tarn for a €2.5 million grant.",
        [deal("Tarn", "Innovation Council", "grant", "announced", "EUR 2.5m")],
    ),
    (
        "Tarn makes tools. The start-up expanded into Kenya and Eastern Orsa and raised a $13.8 million Series A.",
        [deal("Tarn", "", "equity_round", "closed", "USD 13.8m", series="Series A")],
    ),
    (
        "Lark Partners has hit the hard cap of €1.2 billion for its sixth buyout fund.",
        [deal("Lark Partners sixth fund", "", "fund", "closed", "EUR 1200m")],
    ),
]
LISTED = [
    (
        "Seven firms to watch\n\n1. Tarnify (Stockholm)\n\nIt brought in €85m from Fern Growth.\n\n"
        "2. Kuno Orsa (Oslo)\n\n"
        "In talks to raise another €200m from investors.",
        ["Tarnify", "Kuno Orsa"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CAME)
def test_came(text, expected):
    assert [commitment(one) for one in told(text).funding_commitments] == expected


@pytest.mark.parametrize(("text", "recipients"), LISTED)
def test_headings_name_whom_their_lines_are_about(text, recipients):
    assert [one.recipient for one in told(text).funding_commitments] == recipients
