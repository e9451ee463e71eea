"""Where an offering lists: the venue its sentences name, recall or imply."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.extract.events.ipo import slots
from flows.extract.events.ipo.slots import Venue
from flows.extract.events.ipo.story import Story
from flows.extract.marking import Marked
from flows.extract.mentions.exchanges import find_exchanges
from flows.extract.mentions.tokens import tokens
from flows.extract.needles import Rare
from flows.extract.reading import Reading


def venue_of(story: Story, reading: Reading) -> Venue:
    """The exchange and board told most firmly; the ticker's exchange where no sentence tells one."""
    found = [
        venue for marked in story.sentences for venue in slots.venues(marked) if _is_own_venue(story, marked, venue)
    ]
    exchanges = [venue for venue in found if venue.exchange]
    exchanges = exchanges or list(_recalled(story, reading)) or list(_only_venue(story, reading))
    if not exchanges:
        board = next((venue.board for venue in found if venue.board), None)
        return Venue(_ticker_exchange(story, reading) if story.stage != "mentioned" else None, board, 0)
    best = max(exchanges, key=lambda venue: venue.strength)
    if best.exchange == "XBOM" and any(venue.exchange == "XNSE" for venue in exchanges):
        best = next(venue for venue in exchanges if venue.exchange == "XNSE")
    board = next(
        (venue.board for venue in (*found, *exchanges) if venue.board and venue.exchange in (None, best.exchange)), None
    )
    return Venue(best.exchange, board, best.strength)


def _is_own_venue(story: Story, marked: Marked, venue: Venue) -> bool:
    """Whether a venue in a sentence with several issuers is this one's: the issuer named last before it, else first.

    ``A called off its Amsterdam float and B put off its own on Nasdaq Stockholm``; ``A and B listed in Hong Kong`` is
    one claim of both.
    """
    issuers = story.told[marked.sentence.start]
    if len(issuers) < 2 or story.issuer not in issuers:
        return True
    named = [(offset, tag.entity) for offset, tag in marked.form.placed() if tag.kind == "org"]
    named = [(offset, entity) for offset, entity in named if entity in issuers]
    if story.issuer not in [entity for _, entity in named]:
        return True
    before = [entity for offset, entity in named if offset < venue.position]
    owner = before[-1] if before else named[0][1]
    return owner is story.issuer or any(
        claim.marked is marked and owner in claim.issuers and story.issuer in claim.issuers for claim in story.claims
    )


def _only_venue(story: Story, reading: Reading) -> Iterator[Venue]:
    """The headline's or the lead's one exchange, for a story that names none itself but is told there."""
    if story.stage == "rumoured":
        return
    lead = [marked for marked in reading.sentences if marked.sentence.paragraph == reading.headline]
    told = [venue for marked in lead for venue in slots.venues(marked) if venue.exchange]
    if len({venue.exchange for venue in told}) == 1 and (_is_of_all(lead) or _is_told_in(story, lead)):
        yield told[0]
    elif not any(marked.tagged("place") for marked in _claimed(story)):
        yield from _article_venue(story, reading)


def _claimed(story: Story) -> list[Marked]:
    """The sentences that claim something of the story."""
    return [claim.marked for claim in story.claims if not claim.marked.sentence.is_heading]


def _article_venue(story: Story, reading: Reading) -> Iterator[Venue]:
    """The one exchange that the whole article names, if it is of the issuer's country as far as one can tell.

    Other listings told beside it may be on the second of a country's exchanges.
    """
    if len(reading.sentences) > SENTENCES_MAX:
        return
    told = {venue.exchange for marked in reading.sentences for venue in slots.venues(marked) if venue.exchange}
    one = "XNSE" if told == {"XNSE", "XBOM"} else next(iter(told)) if len(told) == 1 else None
    if one is None or story.stage == "planned":
        return
    heads = [marked for marked in reading.sentences if marked.sentence.paragraph == reading.headline]
    if one not in _ONE_OF_TWO or any(story.issuer is tag.entity for marked in heads for tag in marked.tagged("org")):
        yield Venue(one, None, 0)


SENTENCES_MAX = 400
"""A longer text is no article about one venue."""
_ONE_OF_TWO = frozenset({"XNAS", "XNYS", "XNSE", "XBOM", "XSHG", "XSHE"})


def _is_told_in(story: Story, lead: list[Marked]) -> bool:
    """Whether the lead names the issuer, or names nobody."""
    named = [tag.entity for marked in lead for tag in marked.tagged("org")]
    return not named or story.issuer in named


def _is_of_all(lead: list[Marked]) -> bool:
    """Whether the lead speaks of many listings at one venue."""
    return any(_MANY.search(marked.form.text) for marked in lead)


_MANY = Rare(
    r"\b(?:ipos|debuts|listings|newcomers|debutants|floats|public offerings|first-day|companies|firms|explorers|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:[\w-]+ ){0,3}(?:stocks|firms|companies|issues|"
    r"others))\b"
)


_SAME_VENUE = Rare(r"\b(?:the same (?:board|exchange|bourse|market|venue)|in the city)\b")
_RECALL_LENGTH_MAX = 8


def _recalled(story: Story, reading: Reading) -> Iterator[Venue]:
    """The venue last told before ``the same board`` or ``in the city``, some sentences back at most."""
    for marked in story.sentences:
        if _SAME_VENUE.search(marked.form.text):
            place = reading.sentences.index(marked)
            earlier = reading.sentences[max(0, place - _RECALL_LENGTH_MAX) : place + 1]
            told = [[venue for venue in slots.venues(one) if venue.exchange] for one in earlier]
            yield from next((venues for venues in reversed(told) if venues), [])


def _ticker_exchange(story: Story, reading: Reading) -> str | None:
    """The exchange in the bracket after the issuer's name: ``Corvid Labs (NASDAQ: CRVD)``."""
    for marked in story.sentences:
        for tag in marked.tagged("org"):
            if tag.entity is story.issuer and (told := _TICKER.match(reading.article.text, tag.end)):
                found = find_exchanges(told.group(1), tokens(told.group(1)))
                if found:
                    return found[0].exchange
    return None


_TICKER = re.compile(
    r",?(?: Inc\.?| Corp\.?| Ltd\.?| plc| Limited)?(?: ?\([^()]{1,30}\))? ?\(((?:NYSE|NASDAQ|Nasdaq|LSE|AIM|TSX|"
    r"ASX|HKEX|NSE|BSE)[^():]{0,20}): ?[A-Z0-9.]+\)"
)
