"""Who gives, how far it has got, when and for how long: one invented story each."""

import pytest

from flows.extract import extract
from flows.extract.events.funding.parties import funders
from flows.records import FundingCommitment
from tests.extract.conftest import BODY, article, marked, texts

GIVERS = [
    ("The round was led by Fern Capital of Oslo and Lark Ventures, a Lisbon firm.", "Fern Capital+Lark Ventures"),
    (
        "Blue Fjord Capital and the family office Zandstra Participaties joined, as did Amberwood Partners.",
        "Blue Fjord Capital+Zandstra Participaties+Amberwood Partners",
    ),
    (
        "The money came from Fern Capital, Lark Ventures, the venture arm of Lark Bank, and Hemi Partners.",
        "Fern Capital+Lark Ventures+Hemi Partners",
    ),
    (
        "Other investors in the round include Fern Capital, first light capital and Hemi Partners.",
        "Fern Capital+Hemi Partners",
    ),
    ("The round was led by Fern Capital's Digital Asset Fund and Lark Ventures.", "Fern Capital+Lark Ventures"),
    ("Lead investor Fern Capital was joined by Lark Ventures.", "Fern Capital+Lark Ventures"),
    (
        "New investors Fern Capital and Lark Ventures joined existing shareholders Hemi Partners and Tarn Fund.",
        "Fern Capital+Lark Ventures+Hemi Partners+Tarn Fund",
    ),
    ("Fern Capital, Lark Ventures and several angels also joined the round.", "Fern Capital+Lark Ventures"),
    ("Lark Ventures and Hemi Partners were among the other backers.", "Lark Ventures+Hemi Partners"),
    ("Also taking part were Fern Capital and Lark Ventures.", "Fern Capital+Lark Ventures"),
    (
        "Fern Capital was an existing investor in Vektra Labs and took part in the round, along with Hemi Partners.",
        "Fern Capital+Hemi Partners",
    ),
    ("It closed a Nuvio-led Series B.", "Nuvio"),
    ("Fern Capital and Lark Ventures are in talks to join the round.", "Fern Capital+Lark Ventures"),
    ("The round drew angels including founders of Nuvio, Ostara and Quantia.", ""),
    ("It works with any platform, including Nuvio, Ostara and Quantia.", ""),
    ("Mara Voss joined Fern Capital in 2018 after running Nuvio.", ""),
    ("Its backers include Fern Capital and Lark Ventures.", ""),
]


@pytest.mark.parametrize(("sentence", "names"), GIVERS, ids=texts(GIVERS))
def test_givers(sentence: str, names: str) -> None:
    form = marked(sentence).spine
    assert "+".join(tag.text for tag in funders(form, 0, len(form.text), is_deal=False)) == names


def told(text: str) -> tuple[FundingCommitment, ...]:
    return extract(article(f"{BODY}{text}")).funding_commitments


SEQUELS = [
    (
        "Vektra Labs announced a $30 million Series A. It previously raised $4 million from Tarn Fund. "
        "The new funding was led by Fern Capital.",
        ["Fern Capital", "Tarn Fund"],
    ),
    (
        "Vektra Labs announced a $20 million funding round. Fern Capital led the Series B round with participation "
        "from Lark Ventures.",
        ["Fern Capital+Lark Ventures"],
    ),
    ("Vektra Labs raised $30 million at a $200 million valuation in a deal led by Fern Capital.", ["Fern Capital"]),
    (
        "Vektra Labs said it signed an agreement for $30 million in investment from funds managed by Fern Capital.",
        ["Fern Capital"],
    ),
    (
        "Corvid Motors announced a $5 billion investment in Ohio. Tarn Oil announced a $5 billion investment in Iowa.",
        ["Corvid Motors", "Tarn Oil"],
    ),
]


@pytest.mark.parametrize(("text", "givers"), SEQUELS, ids=texts(SEQUELS))
def test_givers_of_a_story(text: str, givers: list[str]) -> None:
    assert ["+".join(deal.funders) for deal in told(text)] == givers


STATUS = [
    ("Corvid Labs received firm commitments to raise A$12 million from institutional investors.", "announced"),
    (
        "Corvid Labs has agreed to sell shares in a registered direct offering expected to raise $40 million.",
        "announced",
    ),
    ("Corvid Labs plans a pre-IPO placement of up to Rs 60 crore.", "proposed"),
    ("Corvid Labs is talking to Lark Bank about a $20 million loan.", "proposed"),
    ("Corvid Labs announces its $10 million Series A that will help it scale up.", "closed"),
    ("Fern Capital invested $30 million in the cloud company Corvid Labs.", "closed"),
    ("Fern Capital announced a $25 million investment in Corvid Labs.", "closed"),
]


@pytest.mark.parametrize(("text", "status"), STATUS, ids=texts(STATUS))
def test_status(text: str, status: str) -> None:
    assert [deal.status for deal in told(text)] == [status]


DAYS = [
    ("Corvid Labs raised $40 million, Reuters reported on Tuesday.", None, None),
    ("Corvid Labs is set to raise $4 million, according to a Monday bourse filing.", "2026-01-05", None),
    (
        "Corvid Labs will invest $2 million in a new plant. The company said so in a filing on Wednesday.",
        "2026-01-07",
        None,
    ),
    ("Corvid Labs on Tuesday showed a chip. It also announced the close of its $4 million seed round.", None, None),
    (
        "Corvid Labs on Tuesday announced a chip. The company also announced the close of its $4 million seed round.",
        "2026-01-06",
        None,
    ),
    ("Corvid Labs plans to spend $4 billion this year on data centres.", None, 12),
    ("Corvid Labs will invest $4 billion in data centres over five years.", None, 60),
    ("Corvid Labs will invest to build a $4 billion smelter, the first in 45 years.", None, None),
    ("Corvid Labs raised $40 million at a valuation set in 2021.", None, None),
]


@pytest.mark.parametrize(("text", "day", "months"), DAYS, ids=texts(DAYS))
def test_day_and_period(text: str, day: str | None, months: int | None) -> None:
    assert [(deal.event_date, deal.period_months) for deal in told(text)] == [(day, months)]
