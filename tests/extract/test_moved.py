"""Money told by the way it goes: who takes it in, who puts it up, where it arrives, who is still asked for it."""

import pytest

from tests.extract.commitment_stories import deal
from tests.extract.test_discourse import commitment, told

MOVED = [
    (
        "Tarn has rustled up $6.4 million from Fern Capital and Lark Ventures.",
        [deal("Tarn", "Fern Capital+Lark Ventures", "equity_round", "closed", "USD 6.4m")],
    ),
    (
        "Tarn had got by on just $3.5 million, from Fern Capital and others.",
        [deal("Tarn", "Fern Capital", "equity_round", "closed", "USD 3.5m")],
    ),
    (
        "Money worth $240 million has flowed into plane developer Tarn.",
        [deal("Tarn", "", "equity_round", "closed", "USD 240m")],
    ),
    (
        "Fern Ventures stumped up £2.6m for Tarn, the loan-trading start-up.",
        [deal("Tarn", "Fern Ventures", "equity_round", "closed", "GBP 2.6m")],
    ),
    (
        "Fern Tech is buying into data firm Tarn for $300 million.",
        [deal("Tarn", "Fern Tech", "equity_round", "announced", "USD 300m")],
    ),
    (
        "Tarn wants $150 million from investors.",
        [deal("Tarn", "", "equity_round", "proposed", "USD 150m")],
    ),
    (
        "The owners of Tarn are out looking for $340 million of floating-rate debt.",
        [deal("Tarn", "", "debt", "proposed", "USD 340m")],
    ),
    (
        "Tarn has persuaded Fern Capital and Lark Ventures to part with 8.5 million euros.",
        [deal("Tarn", "Fern Capital+Lark Ventures", "equity_round", "closed", "EUR 8.5m")],
    ),
]
NONE = [
    "Tarn took home $16 million in revenue from its films.",
    "Tarn's talks with Fern Group over a $600 million equity injection have collapsed.",
    "All told, Tarn has taken in $17 million.",
]


@pytest.mark.parametrize(("text", "deals"), MOVED, ids=[text for text, _ in MOVED])
def test_money_is_read_by_the_way_it_goes(text, deals):
    assert [commitment(one) for one in told(text).funding_commitments] == deals


@pytest.mark.parametrize("text", NONE)
def test_other_money_on_the_way_is_no_deal(text):
    assert told(text).funding_commitments == ()
