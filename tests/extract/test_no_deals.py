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
]


@pytest.mark.parametrize(("text", "deals"), TOLD, ids=texts(TOLD))
def test_deals(text: str, deals: list[tuple[str | None, int]]) -> None:
    told = extract(article(f"{BODY}{text}")).funding_commitments
    assert [(one.recipient, one.amount and one.amount.value) for one in told] == deals
