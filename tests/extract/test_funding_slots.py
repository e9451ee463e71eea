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
    ("Corvid Labs has opened a $24 million venture debt facility with Fern Capital.", "closed"),
    ("Corvid Labs signed a credit agreement with Fern Bank for a $40 million revolving facility.", "closed"),
    ("Fern Capital put $40 million into juice machine start-up Corvid Labs.", "closed"),
    ("Fern Capital will put $40 million into juice machine start-up Corvid Labs.", "announced"),
    ("Fern Capital took a 12% stake in Corvid Labs for $40 million last month.", "closed"),
    ("Corvid Labs has wrapped up a $17 million private placement.", "closed"),
    ("Corvid Labs is wrapping up a $500 million round at a $15 billion valuation.", "proposed"),
    ("Corvid Labs is halfway through raising $50 million.", "proposed"),
    ("Corvid Labs launched a share placing aimed at raising up to $3 million.", "proposed"),
    ("The government has already provided a loan of up to $80 million to Corvid Labs.", "closed"),
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
    ("Since its launch in 2019, Corvid Labs has raised $12 million from Fern Capital.", None, None),
    ("Corvid Labs had cash of $7 million as of March 31 after closing a $6 million round in October.", "2025-10", None),
    ("The round was the first of Corvid Labs since 2021, when it raised $5 million.", "2021", None),
    ("Corvid Labs will invest $2 billion in a plant in Ohio that is due to open in October 2029.", None, None),
    ("Corvid Labs will invest $5 billion from 2026 to 2028 in data centres in Spain.", None, 36),
    ("Corvid Labs will invest $5 billion through 2030 in data centres in Spain.", None, None),
    ("Corvid Labs has raised a $30 million Series B. Closed last month.", "2025-12", None),
    ("Corvid Labs raised $5 million last night.", "2026-01-08", None),
]


@pytest.mark.parametrize(("text", "day", "months"), DAYS, ids=texts(DAYS))
def test_day_and_period(text: str, day: str | None, months: int | None) -> None:
    assert [(deal.event_date, deal.period_months) for deal in told(text)] == [(day, months)]


def test_one_day_for_a_list_of_deals() -> None:
    """What an article announces as a list shares the day of the announcement; what came before it does not."""
    lead = "Today the minister announced $9 billion in pledges.\n\nThe following are among the deals:\n\n"
    listed = "- Corvid Labs will invest $2 billion in Spain.\n- Tarn Motors had pledged to invest $3 billion in Spain."
    days = {deal.funders: deal.event_date for deal in told(f"{lead}{listed}")}
    assert days["Corvid Labs",] == "2026-01-09"
    assert days.get(("Tarn Motors",)) is None
