"""Money that is no deal of its own: parts of a total, what the public pays, what nobody commits. Invented stories."""

import pytest

from flows.extract import extract
from tests.extract.conftest import BODY, article, texts

TOLD = [
    (
        "Zorvane raised $17 million from Fern Capital. The funding includes a $9 million equity round and $8 million "
        "in venture debt from Lark Bank.",
        [("Zorvane", 17_000_000)],
    ),
    (
        "Quillmark plans to invest 20 billion euros in storage by 2030. Quillmark will invest 15 billion euros in "
        "Oslo. Quillmark will invest 5 billion euros in Bergen.",
        [(None, 20_000_000_000)],
    ),
    (
        "Zorvane raised a $5 million seed round in 2021 and a $15 million Series A in 2023. It has now raised a "
        "$20 million Series B.",
        [("Zorvane", 5_000_000), ("Zorvane", 15_000_000), ("Zorvane", 20_000_000)],
    ),
    ("Zorvane had aimed to raise $104 million by selling 160 million shares at 65 cents each.", []),
    ("Zorvane floated on the main board in May. It raised $80 million.", []),
    ("Fern Ventures typically invests $500,000 to $2 million in a company's first round.", []),
    ("Zorvane's chief executive said the industry needs $2 billion of investment by 2030.", []),
    ("The law sets aside $52 billion for chip makers, and Zorvane hopes for a share.", []),
    ("Zorvane's customers, who have raised over $2 billion between them, include Quillmark.", []),
    ("Ann Lee of the Tarn Council called for a $3 billion fund for the region.", []),
    ("Zorvane used its platform to help Quillmark raise $15 million from investors.", [("Quillmark", 15_000_000)]),
    (
        "Zorvane is growing. Zorvane's backers include Fern Capital, who fronted its $14 million Series A in 2023.",
        [("Zorvane", 14_000_000)],
    ),
    ("Talks between Zorvane and Fern Capital over a $300 million investment have broken down.", []),
    ("Fern Capital was to have put $80 million into Zorvane, but the two fell out.", []),
    ("Zorvane will spend $400 million on marketing this year.", []),
    ("Zorvane will spend $2 billion on data centres in Ohio.", [(None, 2_000_000_000)]),
    ("A judge found that Zorvane had lent $13 million of customers' money to Quillmark.", []),
    ("Zorvane is raising $6 million through a placing, with a retail offer beside it.", []),
    ("Zorvane sold $500 million of new shares in an overnight placement.", []),
    ("Anchor investors put $40 million into Zorvane's offer.", []),
    ("Zorvane's exports to Norway are sinking to $1.3 billion.", []),
    ("Performance contributed a further $2 billion, Zorvane said.", []),
    ("$20 million of the proceeds will fund Zorvane's plant.", []),
    ("Zorvane had taken $14 million from its backers until now.", []),
    ("Gives a holder the right to keep its share when Zorvane raises its $20 million Series B.", []),
    ("Zorvane invests $1 million in cybersecurity education.", []),
    ("Zorvane closed its Series A. The Series A prices it at $450 million.", [("Zorvane", None)]),
    ("Zorvane used the money to repay a bridge loan.", []),
]


@pytest.mark.parametrize(("text", "deals"), TOLD, ids=texts(TOLD))
def test_deals(text: str, deals: list[tuple[str | None, int]]) -> None:
    told = extract(article(f"{BODY}{text}")).funding_commitments
    assert [(one.recipient, one.amount and one.amount.value) for one in told] == deals


NO_LISTINGS = [
    "Zorvane holds a guide to preparing a company for an initial public offering.",
    "Zorvane gives small investors access to companies that the firm believes will go public.",
    "Zorvane hired Ann Lee, who led more than 40 initial public offerings, to run its capital markets desk.",
    "Your IPO application may be rejected by Zorvane if the mandate lapses.",
    "Would she list Zorvane in New York?",
    "Asked what would change his mind about listing Zorvane, he laughed.",
    "Zorvane wants to be the first house for European listings.",
    "When Zorvane eventually went public it set shares aside for its workers.",
    "The regulator tightened the rules under which small firms such as Zorvane may go public.",
    "Zorvane offers pre-IPO orders to its customers.",
    "Eighty-one drugmakers floated in New York in 2024, according to Zorvane.",
    "Zorvane closed its private placement. The offer shares are expected to begin trading on Oslo Bors on March 6.",
]


@pytest.mark.parametrize("text", NO_LISTINGS)
def test_no_listings(text: str) -> None:
    assert extract(article(f"{BODY}{text}")).ipo_events == ()


def test_a_central_bank_pledges_no_funding() -> None:
    told = [extract(article(f"{who} pledges fresh support for chip makers")) for who in ("PBOC", "Beijing")]
    assert [len(one.funding_commitments) for one in told] == [0, 1]
