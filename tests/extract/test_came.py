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
