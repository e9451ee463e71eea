"""Why money is no commitment: called off, an order's price, a gift, a fund's inflow, what an investor must put in.

Each reason is told near the amount, in its own clause; the words that tell it stand here with the reason.
"""

from __future__ import annotations

import re

from flows.extract.marking import Marked
from flows.extract.mentions.mention import MoneyMention
from flows.extract.needles import Rare
from flows.records import Money

REACH_CHARACTERS = 90
"""How far from the amount a reason is told: the longest of those read was 81."""
_CALLED_OFF_AFTER = re.compile(
    r"^[^.;]{0,75}?\b(?:lapse[sd]?\b|on hold\b|on ice\b|f[ea]ll(?:s|en)? through|(?:was|were|been|is|are|be) "
    r"(?:later |since |"
    r"now )?(?:cancel\w+|scrapped|shelved|terminated|rescinded|revoked|called off|abandoned|clawed back|axed)|"
    r"never (?:paid|materiali[sz]ed|came|arrived|built)|"
    r"ha(?:s|ve|d) (?:since |now )?(?:collapsed|broken (?:down|off)|ended without|fizzled|petered out))"
)
_CALLED_OFF_BEFORE = re.compile(
    r"\b(?:terminat(?:ed|es|ing)|call(?:ed|s|ing)? off|cancel\w+|rescind\w*|revok\w+|claw(?:ed|s|ing) back|axed|axes|"
    r"walk(?:ed|s|ing)? away from|pull(?:ed|s|ing)? (?:the )?plug on|withdr[ae]w\w* (?:its|their|a|the) "
    r"(?:request|bid|"
    r"application) for|shelv(?:ed|es|ing)|scrap(?:ped|s|ping)|losing out|lost out|was to have (?:been )?(?:given|"
    r"received|got\w*|joined|led|invested|put|provided|backed|lent|taken)|dropp(?:ed|ing)(?= (?:an?|its|their|the)\b)|"
    r"had (?:been planning|planned|promised|hoped|intended|once planned))\b(?! (?:to|by) <org>)[^.;]{0,70}$"
)
_TALKS_FAILED = re.compile(
    r"\b(?:talks|negotiations|discussions|deal|tie-up|plans?)\b(?:[^.;<]|<\w+>){0,110}\b(?:collapsed|broken down|"
    r"broke down|fizzled|foundered|c[ao]me to (?:nothing|naught|nought)|ended (?:without|with no)|hit a wall)\b"
)
"""``Talks with Fern over a $600 million injection have collapsed``: it counts when the amount stands in between."""
_ORDER = re.compile(
    r"^ ?(?:[\w-]+ ){0,3}(?:orders?|contracts?|task orders?|tenders?|purchase agreement|supply (?:deal|agreement)|"
    r"damages|lawsuit|verdict|settlement|bail-?in)\b"
)
_ORDER_BEFORE = re.compile(
    r"\b(?:orders?|contracts?|fixed-price [\w-]+|tenders?|supply (?:deals?|agreements?))(?: [\w-]+){0,2},? "
    r"(?:valued at|worth|"
    r"of|for|totall?ing)(?: [\w-]+){0,3} $|\bpicked (?:it|<org>) to build\b[^;]{0,80}$"
)
_FLOWS = re.compile(r"^ ?(?:[\w-]+ ){0,3}(?:of |in )?(?:net )?(?:inflows?|outflows?|redemptions?)\b")
_GIFT = re.compile(
    r"\b(?:gifts?|philanthrop\w+|donat(?:e|es|ed|ing|ions?)|charit(?:y|ies|able)|bequest|endow\w+|"
    r"alumn\w+)\b"
)
_MUST_INVEST = re.compile(
    r"\b(?:requir\w+|ask\w*|expect\w*)(?: \w+){0,4} to (?:invest|put in|commit)(?: "
    r"[\w-]+){0,3} $"
)
_BORROWED = re.compile(
    r"^ ?(?:of |in )?(?:[\w-]+ ){0,3}(?:\w+-year |senior |unsecured )?(?:debt|paper|"
    r"notes)\b[^.;]{0,40}\bcoupon\b"
)


LEAD_PARAGRAPHS = 3
"""Headline and lead: money that they say is called off is called off wherever else the article tells of it."""


def called_off(marked: Marked) -> tuple[Money, ...]:
    """The amounts of a heading or lead that are told as called off."""
    if marked.sentence.paragraph >= LEAD_PARAGRAPHS:
        return ()
    form = marked.form
    return tuple(
        tag.value.money
        for offset, tag in form.placed()
        if isinstance(tag.value, MoneyMention) and _is_called_off(form.text, offset)
    )


def _is_called_off(text: str, at: int) -> bool:
    if any(match.start() < at < match.end() for match in _TALKS_FAILED.finditer(text)):
        return True
    after = at + len("<money>")
    return bool(
        _CALLED_OFF_AFTER.search(text[after : after + REACH_CHARACTERS])
        or _CALLED_OFF_BEFORE.search(text[max(0, at - REACH_CHARACTERS) : at])
    )


_SOLD = re.compile(
    r"^ (?:by|from|through) (?:selling|the sale of|sales of|disposing of|offloading|auctioning) (?!(?:[\w-]+ "
    r"){0,3}(?:shares|"
    r"stock|stakes?|notes|equity|bonds|units|tokens|securities|convertible))"
)
_PAY = re.compile(
    r"\b(?:retention|bonus|pay|incentive|severance|sign-on|signing|remuneration|transfer) (?:awards?|packages?|"
    r"fees?|deals?)? ?of $"
)
_BUDGET = re.compile(
    r"^ ?(?:[\w-]+ ){0,2}(?:spending plan|budget|deficit|bailout bill|tariff|fine|levy|"
    r"shortfall|ransom|bounty|jackpot|heist)\b"
)
_PER_PIECE = re.compile(
    r"^ ?(?:per|a|each) (?:facility|plant|site|household|person|head|student|pupil|"
    r"patient)\b"
)
_OF_CLIENTS = re.compile(
    r"^ ?(?:of|in) (?:[\w-]+ ){0,2}(?:customer|client|depositor|saver|policyholder|pensioner|member|user)s?'?s? "
    r"(?:money|funds|deposits|cash|savings|assets)\b"
)
_CONSUMED = re.compile(
    r"^ (?:[\w-]+ |<duration> |<date> ){0,4}?on (?:(?!on\b)[\w-]+ ){0,3}?(?:shows|content|programming|films|movies|"
    r"advertis\w+|ads|marketing|salaries|wages|buybacks|dividends|lobbying|litigation|hospitality|sponsorships?|"
    r"rent|imports|players|travel|consultants)\b"
)
_SPENDS = re.compile(r"\bspen(?:d|ds|ding|t)\b[^.;<]{0,40}$")
_TAUGHT = re.compile(
    r"^ (?:[\w-]+ ){0,4}?(?:in|for|to|toward|towards) (?:[\w-]+ ){0,3}?(?:education|literacy|scholarships?|nonprofits?|"
    r"schoolchildren|classrooms)(?: (?:programs?|programmes?|initiatives?|efforts))?(?: ?[:.,;]| for\b|$)"
)
_GREW = re.compile(
    r"\b(?:performance|markets?|sales|exports|revenues?|tourism|inflows?|deals|ipos|listings|floats|remittances|"
    r"fees)\b[^.;]{0,90}\bcontribut\w+ (?:[\w-]+ ){0,4}$"
)
"""What came from trade or from markets: ``performance contributed a further $2 billion``."""
_ANCHORS = re.compile(r"\b(?:anchor|cornerstone)s? (?:investors?|backers?|book|bidders?|portion)\b[^.;<]{0,50}$")
"""Who takes shares within an offering to the public gives no round."""
_FOLLOW_ON = re.compile(
    r"\b(?:overnight|accelerated|top-up|block) (?:[\w-]+ ){0,2}(?:placements?|placing|bookbuild\w*|"
    r"offering|sale|trade)\b|"
    r"\bretail offer\b|\bexisting shareholders (?:able|invited|can|may)\b|"
    r"(?<!placement and )(?<!placement and a )\bshare purchase plan\b"
)
"""A listed company's new shares that the market takes."""
SALE_CHARACTERS = 70
"""How far from its amount such a sale is named; farther off stands another step of the same offer."""
_HELD = re.compile(r"^ (?:is|are|was|were) (?:in|held|invested in|managed)\b")
_SUPPOSED = Rare(
    r"^\W{0,3}(?:(?:gives?|lets?|allows?|entitles?) (?:an? |the )?(?:holders?|investors?|buyers?|owners?)\b|"
    r"(?:say(?: that)?|suppose|imagine|assume|let's say|picture) (?:that )?(?:<org>|"
    r"you|a |an |your ))"
)


def is_supposed(text: str) -> bool:
    """Whether a sentence only makes an example: ``Say that Corvid raises $5 million``."""
    return _SUPPOSED.search(text) is not None


def is_no_commitment(text: str, at: int, instrument: str) -> bool:
    """Whether the words around the amount at ``at`` of a form say that nobody commits it."""
    before = text[max(0, at - REACH_CHARACTERS) : at]
    after = text[at + len("<money>") : at + len("<money>") + REACH_CHARACTERS]
    if _is_called_off(text, at):
        return True
    if _FLOWS.search(after) or _BORROWED.search(after) or _MUST_INVEST.search(before):
        return True
    if any(one.search(after) for one in (_SOLD, _BUDGET, _PER_PIECE, _HELD, _OF_CLIENTS)):
        return True
    if _PAY.search(before) or _GREW.search(before) or (_SPENDS.search(before) and _CONSUMED.search(after)):
        return True
    if _is_public_sale(before, after, instrument):
        return True
    if instrument in ("corporate_investment", "grant") and (_GIFT.search(text) or _TAUGHT.search(after)):
        return True
    return bool(_ORDER.search(after) or _ORDER_BEFORE.search(before))


def _is_public_sale(before: str, after: str, instrument: str) -> bool:
    """Whether the market pays: anchors of a listing, an overnight placement, an offer to small holders."""
    if instrument == "fund":
        return False
    near = f"{before[-SALE_CHARACTERS:]}<money>{after[:SALE_CHARACTERS]}"
    return bool(_ANCHORS.search(before) or (instrument != "debt" and _FOLLOW_ON.search(near)))
