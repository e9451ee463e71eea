"""Whom an article about money is about: named most often, in the headline above all, but hardly one that only gives.

For sentences that name nobody (``The company has raised $5 million``) this is who gets the money.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from flows.extract.events.funding.deal import Deal
from flows.extract.marking import Marked
from flows.extract.mentions.entities import Entity
from flows.extract.needles import Rare
from flows.extract.reading import Reading

LEAD_SENTENCES = 4
IN_HEADLINE, IN_LEAD = 4, 2
AS_RAISER = 6
"""How much more the subject of ``raises`` in the headline counts."""
_RAISER = Rare(
    r"(?P<who><org>)(?: \([^()]{1,30}\)|'s? [\w-]+|, [^,]{1,60},)? (?:has |have |today |successfully |just )*"
    r"(?:raises?|raised|rais(?:es|ing)|secures?|secured|closes?|closed|lands?|landed|bags?|bagged|nets?|netted|nabs?|"
    r"snags?|scores?|receives?|received|gets?|attracts?|completes?|completed|picks up|pulls in|banks|collects|scoops)"
    r"(?: [\w-]+){0,3} (?:<money>(?! (?:[\w-]+ |<org> ){0,3}(?:acquisition|deal|"
    r"ipo|offering|contract|sale|fund|order|takeover|merger)\b)|<round>|funding|investment|financing|grant|loan)"
)
_GIVER = re.compile(
    r"\b(?:led by|backed by|from|participation (?:of|by)|investors?,?(?: including)?|joined by|alongside|"
    r"funds? managed by|"
    r"(?:partner|principal|director|investor) (?:at|of|with)) (?:the |existing |new |venture )?(?P<who><org>)|"
    r"(?P<whose><org>)(?: (?:has|have|also|jointly))? (?:co-)?(?:led|leads|leading|participated|joined)\b"
)
_INVESTOR = re.compile(r"\b(?:Ventures?|Capital|Partners|VC|Angels|Investors|Equity|Venture Capital|Asset Management)$")
_ONLY_OWNED = Rare(
    r"(?P<who><org>)(?:'s?)? (?:owner|parent|maker|operator|backer|founder|co-?founder|creator|rival|supplier|"
    r"investor|alumni|alumnus)\b"
)
"""``Corvid owner gets a loan``: of another than the one named."""
_RELEASES = Rare(
    r"(?P<who><org>)(?: ?\([^()]{1,60}\)){0,2}(?:, [^;.]{3,140},)? (?:has )?(?:today announce[ds]|"
    r"<date> announce[ds]|"
    r"announce[ds] (?:today|<date>))|^\W{0,4}about (?:the )?(?P<whose><org>)\W{0,3}$"
)
"""``Corvid, a leading maker of maps, today announced``; ``About Corvid`` over its own description."""
AS_TELLER = 3
HALF = 0.5


def main_company(reading: Reading) -> Entity | None:
    """Whom the article is about; the earlier of two named as often."""
    weights = _named(reading)
    givers = _all(_GIVER, reading.sentences)
    headline, lead = reading.sentences[:1], reading.sentences[:LEAD_SENTENCES]
    headings = [marked for marked in reading.sentences if marked.sentence.is_heading]
    tellers = _all(_RELEASES, (*lead, *headings))
    raisers, owned = _all(_RAISER, headline), _all(_ONLY_OWNED, headline)
    for entity in weights:
        is_giver = entity in givers and _INVESTOR.search(entity.name) is not None
        weights[entity] *= HALF if is_giver else 1
        weights[entity] += AS_RAISER * (entity in raisers) + AS_TELLER * (entity in tellers and not is_giver)
        weights[entity] -= IN_HEADLINE * (entity in owned)
    return max(weights, key=lambda entity: (weights[entity], -entity.first_seen), default=None)


def _named(reading: Reading) -> dict[Entity, float]:
    """How often each body is named, four times as much in the headline."""
    weights: dict[Entity, float] = {}
    for number, marked in enumerate(reading.sentences):
        for tag in marked.tagged("org"):
            weights[tag.entity] = weights.get(tag.entity, 0) + _weight(number)
    return weights


def _all(pattern: re.Pattern[str] | Rare, sentences: Iterable[Marked]) -> set[Entity]:
    return {entity for marked in sentences for entity in _told(pattern, marked)}


def correct_investor(deal: Deal, main: Entity | None) -> None:
    """``It has backers like Fern Capital, who fronted its Series A``: an investor gets no round, it gives."""
    recipient = deal.recipient
    if recipient is None or main is None or main is recipient or deal.instrument != "equity_round":
        return
    is_told_round = deal.round is not None and deal.round.startswith(("Series", "Seed", "Pre-seed", "Angel"))
    if is_told_round and _INVESTOR.search(recipient.name) and not _INVESTOR.search(main.name):
        deal.givers = tuple(dict.fromkeys((recipient.name, *deal.givers)))
        deal.recipient = main


def _weight(number: int) -> float:
    return IN_HEADLINE if number == 0 else IN_LEAD if number < LEAD_SENTENCES else 1


def _told(pattern: re.Pattern[str] | Rare, marked: Marked) -> list[Entity]:
    """The bodies that a pattern finds in a sentence."""
    found = []
    for match in pattern.finditer(marked.form.text):
        group = next(name for name in ("who", "whose") if name in match.re.groupindex and match[name])
        tag = marked.form.tag_at(match.start(group))
        if tag is not None:
            found.append(tag.entity)
    return found
