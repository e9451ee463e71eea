"""Money raised from the public: what a listing or a listed company's offering brings in is no funding.

``The company raised $300 million`` says nothing of it; the words around do, in its paragraph or all over the article.
"""

from __future__ import annotations

import re

from flows.extract.events.funding.deal import Deal
from flows.extract.marking import Marked
from flows.extract.reading import Reading

_RAISES = frozenset({"funding.raised", "funding.picked_up", "funding.fresh_capital", "funding.round_of"})
"""Rules of which the verb alone says that money came in."""
_KINDS = ("equity_round", "debt")
_PRIVATE = re.compile(
    r"<round>|\b(?:rounds?|funding|fundrais\w+|financing|venture|vcs?|private|privately|seed|angels?|led by|"
    r"investment from|backers|investors (?:including|led|such as)|(?:existing|new|strategic|institutional) investors|"
    r"(?:firm|binding) commitments|placements?(?! phase)|placing|subscri(?:bed?|ptions?)|ordinary shares|loans?|"
    r"debt|notes|debentures|convertible|pre-ipo|placement with|crowdfund\w*|grants?)\b"
)
"""Words of money that a few give."""
_PUBLIC = re.compile(
    r"\b(?:(?:on|to|in) (?:the )?<exchange>|ipos?|initial public|float(?:ed|ing|s|ation)?|flotation|(?:public|"
    r"share|stock|unit|rights|retail|"
    r"entitlement|dual|secondary|follow-on|block) (?:offer(?:ing|s)?|issue|sale)|listings?|"
    r"(?:to|would|will|could|may) list|went public|go(?:es|ing)? public|debut(?:ed|s)?|over-?allotment|greenshoe|"
    r"offer price|issue price|price (?:range|band)|book-?runners?|underwrit\w+|prospectus|oversubscribed|"
    r"first day of trading|(?:stock (?:market|exchange)|bourse)(?! (?:filing|notice|statement|announcement))|"
    r"main ?board|<money> (?:at|apiece)|"
    r"selling (?:[\w.,]+ ){0,4}shares|shares (?:at|for) <money>|dual offering|star (?:board|market)|chinext|aim|qip|"
    r"qualified institutional|hearing|blank[- ]check|spac)(?:\b|(?<=>))"
)
"""Words of shares sold to the public."""
ABOUT_LISTINGS = 6
"""An article with so many words of the market, and more than of private money, is about listings."""


def without_public_offers(deals: list[Deal], reading: Reading) -> list[Deal]:
    """The deals without money that the public pays."""
    doubtful = [deal for deal in deals if _is_bare_raise(deal)]
    if not doubtful:
        return deals
    is_market = _is_about_listings(reading)
    public = {id(deal) for deal in doubtful if is_market or _is_public_there(deal, reading)}
    return [deal for deal in deals if id(deal) not in public]


def _is_bare_raise(deal: Deal) -> bool:
    """Whether nothing told of a deal says that it is a private one."""
    if deal.rule.name not in _RAISES or deal.instrument not in _KINDS or deal.round or deal.amount is None:
        return False
    if deal.givers and deal.status != "proposed":
        return False
    return not any(_PRIVATE.search(marked.form.text) for marked in (deal.marked, *deal.others))


def _is_public_there(deal: Deal, reading: Reading) -> bool:
    """Whether the deal's sentence, or its paragraph, speaks of the market and of no private money."""
    if _PUBLIC.search(deal.marked.form.text):
        return True
    if deal.status == "proposed" and _is_sold_to_all(reading):
        return True
    texts = [one.form.text for one in _paragraph(deal.marked, reading)]
    return any(map(_PUBLIC.search, texts)) and not any(map(_PRIVATE.search, texts))


def _is_sold_to_all(reading: Reading) -> bool:
    """Whether an article tells at what price shares are sold, and to small holders: a listed company's offer."""
    texts = [one.form.text for one in reading.sentences]
    return any(map(_SELLS_SHARES.search, texts)) and any(map(_SMALL_HOLDERS.search, texts))


_SELLS_SHARES = re.compile(r"\b(?:sell|issue|offer)(?:s|ing)? [\w.,]+ (?:\w+ )?(?:new )?shares (?:for|at) <money>")
_SMALL_HOLDERS = re.compile(r"\b(?:retail investors|existing shareholders|small shareholders|shareholders will)\b")


def _paragraph(marked: Marked, reading: Reading) -> list[Marked]:
    return [one for one in reading.sentences if one.sentence.paragraph == marked.sentence.paragraph]


def _is_about_listings(reading: Reading) -> bool:
    public = sum(len(_PUBLIC.findall(one.form.text)) for one in reading.sentences)
    private = sum(len(_PRIVATE.findall(one.form.text)) for one in reading.sentences)
    return public >= ABOUT_LISTINGS and public > 2 * private
