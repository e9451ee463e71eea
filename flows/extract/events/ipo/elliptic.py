"""What a sentence says of a listing where the listing's noun stands elsewhere.

    Palva and Quil debuted on Friday. Ad-tech group Fetchly took in $310 million and jumped 18%.

Whether a verb of taking money in or of moving tells of a listing depends on the article: it has to be about listings,
for the looser wordings about several of them, and the paragraph to speak of them. Whoever has a listing by a rule that
needs no such help keeps that one alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from flows.extract.events.ipo.bystanders import is_bank
from flows.extract.events.ipo.claims import Claim, claims_by, with_issuers
from flows.extract.events.ipo.coreference import by_order, introduced
from flows.extract.events.ipo.rules.elliptic import ELLIPTIC
from flows.extract.events.ipo.subject import is_about_listing
from flows.extract.marking import Marked
from flows.extract.needles import Rare
from flows.extract.reading import Reading
from flows.extract.sieve import Sieve

LEAD_SENTENCES = 4
"""Headline, deck and lead tell what an article is about."""
SEVERAL_MIN = 3
"""Issuers; an article that tells of so many listings goes through them."""
_SIEVE = Sieve(ELLIPTIC)
_LISTING = Rare(
    r"\b(?:ipos?|initial public|public offering|go(?:es|ing)? public|went public|list(?:s|ed|ing|ings)|debuts?|floats?|"
    r"floated|flotations?|share sale|new issues?|newcomers?|gong|bell|first day|bookbuild|spac)\b"
)
_SEVERAL = Rare(
    r"\b(?:ipos|listings|debuts|floats|flotations|newcomers|debutants|new issues|initial public offerings|new stocks|"
    r"initial offerings|mainboard issues|primary market|ipo (?:market|pipeline|calendar|window|class|crop|funds|"
    r"tracker|"
    r"weekly|recap|rush|boom|wave|season|haul)|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (?:[\w-]+ "
    r"){0,3}"
    r"(?:companies|firms|issuers|groups|names|deals|biotechs|startups|chipmakers) (?:[\w-]+ ){0,4}(?:list(?:ed|ing)|"
    r"struck|strike|debut(?:ed)?|went public|go public|trading debut|began trading|start(?:ed)? trading|ring|rang|"
    r"priced|sold shares|opened))\b"
)


def with_elliptic(found: list[list[Claim]], reading: Reading) -> list[list[Claim]]:
    """The claims with those that only their surroundings make claims of listings."""
    told = {id(one) for own in found for claim in own if claim.stage != "mentioned" for one in claim.issuers}
    lead = [marked.form.text for marked in reading.sentences[:LEAD_SENTENCES]]
    if not told and not any(map(_LISTING.search, lead)):
        return found
    is_several = any(map(_SEVERAL.search, lead)) or len(told) >= SEVERAL_MIN
    spoken = _spoken(found, reading) if is_several else frozenset[int]()
    before: Marked | None = None
    result = []
    for marked, own in zip(reading.sentences, found, strict=True):
        more = _elliptic(marked, before, is_several=marked.sentence.paragraph in spoken)
        result.append([*own, *_about_others(more, told)])
        before = marked
    return result


def _spoken(found: list[list[Claim]], reading: Reading) -> frozenset[int]:
    """The paragraphs that speak of listings, and those behind them."""
    own = {
        marked.sentence.paragraph
        for marked, claims in zip(reading.sentences, found, strict=True)
        if is_about_listing(marked) or any(claim.stage != "mentioned" for claim in claims)
    }
    return frozenset(own | {paragraph + 1 for paragraph in own})


def _elliptic(marked: Marked, before: Marked | None, *, is_several: bool) -> Iterator[Claim]:
    """What one sentence says, with the company that it takes up from the sentence before."""
    if marked.sentence.paragraph == 0 and marked.sentence.is_heading:
        return
    for claim in claims_by(_SIEVE, marked):
        if claim.rule.startswith(_ONLY_AMONG_SEVERAL) and (not is_several or _OTHER_TALK.search(marked.form.text)):
            continue
        other = None if claim.issuers else by_order(before, marked, claim.position) or introduced(before, marked)
        yield claim if other is None else with_issuers(claim, (other,))


_ONLY_AMONG_SEVERAL = "ipo.elliptic.several"
_OTHER_TALK = Rare(
    r"<round>|\b(?:index|indices|benchmark|composite|funding|seed|venture|investors? led|led by|tokens?|coins?|"
    r"bonds?|notes|"
    r"loans?|revenues?|profits?|profitab\w+|net loss|earnings|acquir\w+|forecast|at-the-market|follow-on|block trade|"
    r"secondary|private placement|pre-ipo|rights issue|per barrel|yields?|market share)\b"
)
"""What else companies raise money for and rise by in an article on listings."""


def _about_others(claims: Iterable[Claim], told: set[int]) -> Iterator[Claim]:
    """Claims about companies of which no other rule tells."""
    for claim in claims:
        new = tuple(one for one in claim.issuers if id(one) not in told and not is_bank(one))
        if new:
            yield with_issuers(claim, new)
