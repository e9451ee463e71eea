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
    """Whether a venue in a sentence with several issuers stands in a clause that names this one."""
    if len(story.told[marked.sentence.start]) < 2:
        return True
    form = marked.form
    named = [offset for offset, tag in form.placed() if tag.kind == "org" and tag.entity is story.issuer]
    return not named or any(
        not slots.is_across(form, min(offset, venue.position), max(offset, venue.position)) for offset in named
    )


def _only_venue(story: Story, reading: Reading) -> Iterator[Venue]:
    """The headline's one exchange, for a story that names none itself."""
    if story.stage == "rumoured":
        return
    told = [
        venue
        for marked in reading.sentences
        if marked.sentence.paragraph == reading.headline
        for venue in slots.venues(marked)
        if venue.exchange
    ]
    if len({venue.exchange for venue in told}) == 1:
        yield told[0]


_SAME_VENUE = re.compile(r"\b(?:the same (?:board|exchange|bourse|market|venue)|in the city)\b")
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
