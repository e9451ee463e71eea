"""From scraped lines to events: where a link was lost, no fact is bound across the hole."""

# ruff: noqa: E501 – one case per line

import pytest

from flows.clean import clean
from flows.extract import extract
from flows.records import GAP_MARK, RawArticle

LEAD = "The makers of anvils in Arizona have had a good year, and the prices of iron and of coal are low."


def said(*lines):
    """The article of these lines, and pairs of company and value for all that it says."""
    article = clean(RawArticle(doc_id="d", source="d", form="text", content="\n\n".join([LEAD, *lines])))
    found = extract(article)
    deals = [(deal.recipient, deal.amount.value if deal.amount else None) for deal in found.funding_commitments]
    listings = [(event.company, event.amount.value if event.amount else None) for event in found.ipo_events]
    return article, [*deals, *listings]


@pytest.mark.parametrize("lines, company", [
    (["Kestrel Foods has long been the largest of the makers of anvils in the state.", ", announced in May, raised $5 million from Roadrunner Capital."], "Kestrel Foods"),
    (["The gap is narrowing for Kestrel Foods and for others in the trade of iron. For example,", "has raised $5 million in a Series A round."], "Kestrel Foods"),
    (["Kestrel Foods is one of the firms that have bought from the foundries of the state (e.g.,", "), which raised $5 million in a Series A round."], "Kestrel Foods"),
    (["Kestrel Foods sells to the largest of the foundries in the state of Arizona, such as", ", which priced its IPO at $17 a share, raising $90 million."], "Kestrel Foods"),
])  # fmt: skip
def test_a_fact_is_not_bound_across_a_hole(lines, company):
    article, facts = said(*lines)
    assert GAP_MARK in article.text
    assert not [fact for fact in facts if fact[0] == company and fact[1]]


@pytest.mark.parametrize("lines, company", [
    (["Kestrel Foods and Marlow Grid are the largest of the makers of anvils in all of the state", ". It raised $5 million."], "Marlow Grid"),
    (["Kestrel Foods has been bought by", "and Marlow Grid, a rival of it, has raised $5 million in a Series A round."], "Kestrel Foods"),
    (["Kestrel Foods has grown, as have others in the trade.", ", while Marlow Grid has raised $5 million in a Series A round."], "Kestrel Foods"),
])  # fmt: skip
def test_another_company_gets_nothing_across_a_hole(lines, company):
    _, facts = said(*lines)
    assert not [fact for fact in facts if fact[0] == company and fact[1]]


@pytest.mark.parametrize("lines, fact", [
    (["The gap is narrowing. For example,", "is growing. Kestrel Foods has raised $5 million in a Series A round."], ("Kestrel Foods", 5_000_000)),
    (["Kestrel Foods has raised $5 million in a Series A round, and it will spend it on", ", it said on Monday."], ("Kestrel Foods", 5_000_000)),
    (["Kestrel Foods has raised $5 million in a Series A round that was led by a fund of the state of", "."], ("Kestrel Foods", 5_000_000)),
])  # fmt: skip
def test_a_fact_beside_a_hole_is_read(lines, fact):
    article, facts = said(*lines)
    assert GAP_MARK in article.text
    assert fact in facts
