"""150 spellings of amounts as business news has them, and 60 figures that are no money.

The spellings (`money_spellings.csv`) were collected from a year of articles: every shape of digits, signs and words
that stood there, frequent and rare, with the value that it means. Those that are not understood are named below.
"""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from flows.extract.mentions.money import find_money

SPELLINGS = list(csv.DictReader((Path(__file__).parent / "money_spellings.csv").open(encoding="utf-8", newline="")))
NOT_UNDERSTOOD = {"several hundred crore": "a vague number of crores without a currency word"}
TRAPS = """
at the COP29 climate talks
the COP 28 summit
1.9 billion interactions during a single night
25 million accounts on its platform
2.5 billion new shares
16.91 lakh shares were applied for
the issue of 63.04 million shares
28.78 million units, each of one share
534.9 million shares, or 57.6% of the total
100 million users on-chain
6.6 million vehicles by 2030
14.7 million installs
a billion-plus people
more than half a billion trees
tens of millions of patients
millions of followers
7.2750 per dollar
against the dollar on Friday
as little as 60 on the scale
the yuan strengthened 0.4%
a 70-billion-parameter model
a 2-trillion-token corpus
3,000 jobs in Ohio
its 5G network
the A320 and the B787
Series B round
the S&P 500 index
Nikkei 225 futures
form 10-K and 8-K
ISO 27001 certified
the iPhone 15 and the M4 chip
bus No. 11 and highway 101
Model Y 300 kilometres further
a 3-for-1 share split
a 12.5% stake
212 percent higher
4.5x oversubscribed
200 basis points
the 30-day moving average
8 January 2026
Q3 2025 results
at 9.30 am
Rule 144A and Regulation S
ticker 688123 in Shanghai
ISIN NO0010808892
page 2 of 12
version 3.14
a score of 3-2
80 kilometres from the capital
20 GW of capacity
500 MW of solar
1.1 million metric tons
40,000 square feet
100 pounds of luggage weight
he won the election by 20 seats
it won 12 awards
who wouldn't and won't
pound cake and euro zone
the R8 and the TT
two dozen people and three offices
""".strip().splitlines()


def cases():
    for row in SPELLINGS:
        reason = NOT_UNDERSTOOD.get(row["spelling"])
        marks = [pytest.mark.xfail(reason=reason)] if reason else []
        yield pytest.param(row, id=row["spelling"], marks=marks)


def test_there_are_as_many_as_promised():
    assert len(SPELLINGS) == len({row["spelling"] for row in SPELLINGS}) == 150
    assert len(TRAPS) == len(set(TRAPS)) == 60
    assert len(NOT_UNDERSTOOD) <= 0.05 * len(SPELLINGS)


@pytest.mark.parametrize("row", cases())
def test_spelling(row):
    [mention] = find_money(f"The figure was {row['spelling']}, it said.")
    high = mention.money.value_high
    assert mention.money.value == Decimal(row["value"])
    assert (str(high) if high is not None else "") == row["value_high"]
    assert (mention.money.currency or "") == row["currency"]


@pytest.mark.parametrize("trap", TRAPS)
def test_no_money(trap):
    assert find_money(f"There was {trap} to be seen.") == ()
