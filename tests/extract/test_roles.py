"""What an amount is for: one sentence per line, the roles of its amounts in order."""

import pytest

from flows.extract.roles import amounts
from tests.extract.conftest import marked

CASES = [
    ("Vektra raised $5 million.", "raised"),
    ("Vektra is raising as much as $5 million in its IPO.", "raised"),
    ("Vektra sought $5 million in its listing.", "raised"),
    ("The $5 million IPO of Vektra closed.", "raised"),
    ("Gross proceeds were $5 million.", "raised"),
    ("It entered into an oversubscribed offering totaling $5 million.", "raised"),
    ("It is to secure a cash infusion of up to $5 million.", "raised"),
    ("It seeks to raise between $5 million and $6 million.", "raised"),
    ("Vektra fetched $5 million.", "raised"),
    ("Vektra secured $5 million from Fern Capital.", "raised"),
    ("Vektra sold shares at $14 each.", "price"),
    ("Vektra priced its IPO at $14 a share.", "price"),
    ("Vektra priced its IPO at $14 per American depositary share.", "price"),
    ("The offer price is HK$20.", "price"),
    ("The issue price of Rs 120 was met.", "price"),
    ("It set a price range of $14 to $16 a share.", "price_range"),
    ("The price band is Rs 110 to Rs 120 per share.", "price_range"),
    ("Shares will sell for $14-$16 apiece.", "price_range"),
    ("Vektra was valued at $5 billion.", "valuation"),
    ("Vektra has a market capitalisation of $5 billion.", "valuation"),
    ("The round values Vektra at $5 billion.", "valuation"),
    ("It has a $5 billion valuation.", "valuation"),
    ("Vektra is worth $5 billion.", "valuation"),
    ("It seeks a valuation of $5 billion.", "valuation"),
    ("Vektra raised $5 million at a $90 million valuation.", "raised valuation"),
    ("Vektra raised $5 million, valuing it at $90 million.", "raised valuation"),
    ("Vektra hopes to gather as much as $5 million.", "raised"),
    ("Vektra hoped to take in some $5 million.", "raised"),
    ("The issue amounts to $5 million.", "raised"),
    ("The deal size: as much as $5 million.", "raised"),
    ("It expects $5 million in gross proceeds.", "raised"),
    ("Vektra withdrew a deal of about $5 million.", "raised"),
    ("Vektra raised $5 million at $14.", "raised price"),
    ("The stock, sold to investors at $14, rose.", "price"),
    ("It ended 2% shy of its $14 IPO price.", "price"),
    ("It ended below the $14 at which it had sold them.", "price"),
    ("Vektra fell on its debut after an offering at $14.", "price"),
    ("Vektra fixed the price at $14.", "price"),
    ("Vektra priced above its range, at $14.", "price"),
    ("Revenue rose to $5 million.", "revenue"),
    ("It had sales of $5 million.", "revenue"),
    ("It posted a net loss of $5 million.", "revenue"),
    ("It made $5 million in revenue.", "revenue"),
    ("It has $5 million in cash.", "revenue"),
    ("It was fined $5 million.", "cost"),
    ("It paid $5 million for Quantia.", "cost"),
    ("It spent $5 million on chips.", "cost"),
    ("The plant cost $5 million.", "cost"),
    ("Quantia agreed to acquire Vektra for $5 million.", "cost"),
    ("The market is worth $5 billion.", "market"),
    ("It serves a $5 billion market.", "market"),
    ("The industry will reach $5 billion.", "market"),
    ("The fresh issue is Rs 50 crore.", "part"),
    ("Cornerstone investors took $5 million.", "part"),
    ("Anchor investors put in Rs 50 crore.", "part"),
    ("The over-allotment option adds $5 million.", "part"),
    ("Net proceeds were $5 million.", "net_proceeds"),
    ("It expects net proceeds of about $5 million.", "net_proceeds"),
    ("The issue drew bids worth Rs 500 crore.", "demand"),
    ("Retail demand reached HK$5 billion.", "demand"),
    ("Each warrant has an exercise price of $14 per share.", "exercise_price"),
    ("The notes are convertible at $14 per share.", "exercise_price"),
    ("It sold 5 million shares at $14 a share, raising $70 million.", "price raised"),
    ("It raised $70 million on revenue of $9 million.", "raised revenue"),
    ("It raised $70 million; revenue was $9 million.", "raised revenue"),
    ("Then $5 million came.", "unknown"),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_roles(sentence, expected):
    assert " ".join(amount.role for amount in amounts(marked(sentence))) == expected


def test_an_amount_knows_its_place():
    told = marked("Vektra raised $5 million at $14 a share.")
    found = amounts(told)
    assert all(told.form.tag_at(one.position) is one.tag for one in found)
    assert [str(one.money.value) for one in found] == ["5000000", "14"]
