"""From claims to events: one record for each company's listing in an article.

Each sentence belongs to somebody: the issuers it names, else the issuer last spoken of. All sentences of one issuer
together give the furthest stage and fill the slots.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from flows.extract.events.ipo import slots
from flows.extract.events.ipo.claims import RANKS, Claim, claims, is_about_listing, with_issuers
from flows.extract.events.ipo.slots import Venue
from flows.extract.marking import Marked
from flows.extract.mentions.entities import Entity
from flows.extract.mentions.exchanges import find_exchanges
from flows.extract.mentions.kinds import banks
from flows.extract.mentions.names import tokens
from flows.extract.reading import Reading
from flows.extract.roles import Amount
from flows.records import Evidence, IpoEvent, Money

_OFFERING_TALK = re.compile(
    r"\b(?:ipos?|offering|offer|issue|shares?|stock|units?|proceeds|listing|listed|trading|debut|it|its|"
    r"the (?:[\w-]+ )?(?:company|firm|group|deal|startup|chipmaker|maker)|priced?|valu\w+|float|raised)\b"
)
_AMOUNT_RANK = {"raised": 3, "unknown": 0, "net_proceeds": 2, "part": 1}


@dataclass
class Story:
    """Everything an article says of one issuer's listing; ``told`` holds the issuers of each sentence by its start."""

    issuer: Entity
    told: dict[int, tuple[Entity, ...]]
    claims: list[Claim] = field(default_factory=list)
    sentences: list[Marked] = field(default_factory=list)
    paragraphs: set[int] = field(default_factory=set)

    @cached_property
    def stage(self) -> str:
        """The furthest stage; a withdrawal counts when nothing further is told after it."""
        told = [claim for claim in self.claims if claim.stage != "mentioned"]
        told = _without_weak(told)
        ended = [claim for claim in told if RANKS[claim.stage] > RANKS["listed"]]
        live = [claim for claim in told if RANKS[claim.stage] <= RANKS["listed"]]
        if ended and not any(RANKS[claim.stage] >= RANKS["launched"] for claim in live):
            return max(ended, key=lambda claim: -claim.marked.sentence.start).stage
        return max((claim.stage for claim in live), key=RANKS.__getitem__, default="mentioned")

    @cached_property
    def lead(self) -> Claim:
        """The claim that tells the stage best: outside headings, with a date, early."""
        stage = self.stage
        own = [claim for claim in self.claims if claim.stage == stage]
        return min(own, key=lambda claim: (claim.marked.sentence.is_heading, claim.marked.sentence.start))


def _without_weak(told: list[Claim]) -> list[Claim]:
    """Drop what only seems to say a stage when something else says one.

    ``planned listing`` is a noun of passing; what an article begins by calling a thought is none the firmer where it
    goes on with ``the IPO is expected to raise``; money ``raised`` in an offering that has yet to trade is a price.
    """
    rules = {claim.rule for claim in told}
    if any(claim.stage == "rumoured" for claim in told):
        told = [claim for claim in told if claim.rule not in ("ipo.planned.nominal", "ipo.planned.ahead")]
    if told and min(told, key=_place).stage == "rumoured":
        told = [claim for claim in told if claim.rule != "ipo.planned.plans"]
    if any(claim.stage == "priced" or (claim.stage == "planned" and "trading" in claim.rule) for claim in told):
        told = [claim for claim in told if claim.rule != "ipo.listed.raised"]
    return told if rules else []


def _place(claim: Claim) -> int:
    return claim.marked.sentence.start


def ipo_events(reading: Reading) -> tuple[IpoEvent, ...]:
    """The listings an article tells of named companies."""
    stories = _stories(reading)
    told = [story for story in stories if story.stage != "mentioned"]
    return tuple(_event(story, reading) for story in told)


def _stories(reading: Reading) -> list[Story]:
    spoken = {marked.sentence.paragraph for marked in reading.sentences if is_about_listing(marked)}
    listing_talk = spoken | {paragraph + 1 for paragraph in spoken}
    found = [
        list(claims(marked, is_in_listing_talk=marked.sentence.paragraph in listing_talk))
        for marked in reading.sentences
    ]
    found = _without_bystanders(_from_parent_to_unit(found), reading)
    main = _main_issuer(reading, found)
    return _assigned(reading.sentences, list(_spoken_of(reading.sentences, found, main)))


def _spoken_of(
    sentences: tuple[Marked, ...], found: list[list[Claim]], main: Entity | None
) -> Iterator[tuple[list[Claim], Entity | None]]:
    """For each sentence its claims, every one with issuers, and whose listing is spoken of after it."""
    current: Entity | None = None
    before: Marked | None = None
    for marked, own in zip(sentences, found, strict=True):
        current = (
            _introduced(before, marked) or current or (before and _only_company(before)) or (main if own else None)
        )
        resolved = [_resolved(claim, current) for claim in own]
        current = next((issuer for claim in resolved for issuer in claim.issuers), current)
        before = marked
        yield resolved, current


def _assigned(sentences: tuple[Marked, ...], spoken: list[tuple[list[Claim], Entity | None]]) -> list[Story]:
    """The stories: each sentence goes to the issuers it claims something of, else to the one it names or continues."""
    stories: dict[int, Story] = {}
    told: dict[int, tuple[Entity, ...]] = {}
    for marked, (own, _) in zip(sentences, spoken, strict=True):
        issuers = dict.fromkeys(issuer for claim in own for issuer in claim.issuers)
        told[marked.sentence.start] = tuple(issuers)
        for issuer in issuers:
            story = stories.setdefault(id(issuer), Story(issuer, told))
            story.claims += [claim for claim in own if issuer in claim.issuers]
            story.paragraphs.add(marked.sentence.paragraph)
    for marked, (_, current) in zip(sentences, spoken, strict=True):
        for story in [stories[id(issuer)] for issuer in told[marked.sentence.start]] or _continued(
            marked, current, stories
        ):
            story.sentences.append(marked)
    return [part for story in stories.values() for part in _by_listing(story)]


def _by_listing(story: Story) -> Iterator[Story]:
    """A company that trades on one exchange and is on its way to another has two listings."""
    traded = {one for claim in story.claims if claim.stage == "listed" and (one := _only_exchange(claim.marked))}
    second = [
        claim
        for claim in story.claims
        if claim.stage in _ON_ITS_WAY and traded and (_only_exchange(claim.marked) or None) not in (None, *traded)
    ]
    if not second:
        yield story
        return
    places = {_only_exchange(claim.marked) for claim in second}
    told = [marked for marked in story.sentences if _only_exchange(marked) in places]
    yield replace(
        story,
        claims=[claim for claim in story.claims if claim not in second],
        sentences=[marked for marked in story.sentences if marked not in told],
    )
    yield replace(story, claims=second, sentences=told)


_ON_ITS_WAY = frozenset(RANKS) - {"mentioned", "listed", "postponed", "withdrawn"}


def _only_exchange(marked: Marked) -> str | None:
    """The one exchange that a sentence names."""
    told = {venue.exchange for venue in slots.venues(marked) if venue.exchange}
    return told.pop() if len(told) == 1 else None


def _continued(marked: Marked, current: Entity | None, stories: dict[int, Story]) -> list[Story]:
    """Whose story a sentence without a claim goes on with: the one company it names, else the one spoken of."""
    only = _only_company(marked)
    named = stories.get(id(only)) if only is not None else None
    if named is not None and marked.sentence.paragraph in named.paragraphs and _continues(marked, named.issuer):
        return [named]
    story = stories.get(id(current))
    return [story] if story is not None and _continues(marked, story.issuer) else []


def _only_company(marked: Marked) -> Entity | None:
    """The one company that a sentence of running text names."""
    named = {tag.entity for tag in marked.tagged("org")}
    return next(iter(named)) if len(named) == 1 and not marked.sentence.is_heading else None


def _introduced(before: Marked | None, marked: Marked) -> Entity | None:
    """Whom the sentence before began with, in the same paragraph: ``X had a cheerful start. The chain listed …``."""
    if before is None or before.sentence.paragraph != marked.sentence.paragraph:
        return None
    if not _RESUMES.match(marked.spine.text):
        return None
    only = _only_company(before)
    begins = only is not None and not before.tagged("person") and _BEGINS.match(before.spine.text)
    return only if begins and not _is_bank(only) else None


_RESUMES = re.compile(
    r"(?:it|its|they|their|the (?!ipo|initial|offer|issue|share|price|plan|listing|target|size|deal|move|government)"
    r"(?:[\w-]+ ){1,3}(?:of [\w-]+ )?[\w-]+(?:ed|s)) "
)
_BEGINS = re.compile(r"(?:[\w'-]+ ){0,3}<org>(?!'s| (?:said|says|told|reported|analyst))")


def _from_parent_to_unit(found: list[list[Claim]]) -> list[list[Claim]]:
    """Where a unit's listing is told (``the IPO of its arm D-Head``), what is said of the parent's is the unit's."""
    unit_of: dict[int, Entity] = {}
    for own in found:
        for claim in own:
            if claim.is_unit and len(claim.issuers) == 1:
                unit_of |= {
                    id(tag.entity): claim.issuers[0]
                    for tag in claim.marked.tagged("org")
                    if tag.entity is not claim.issuers[0]
                }
    explicit = {
        id(issuer)
        for own in found
        for claim in own
        if claim.is_explicit and not claim.is_unit and claim.stage != "mentioned"
        for issuer in claim.issuers
    }
    moved = {key: unit for key, unit in unit_of.items() if key not in explicit}
    return [
        [with_issuers(claim, tuple(moved.get(id(issuer), issuer) for issuer in claim.issuers)) for claim in own]
        for own in found
    ]


_SHARES_TO_THE_PUBLIC = re.compile(
    r"\bipos?\b|initial (?:public|share)|public (?:issue|listing|float)|go(?:es|ing)? public|went public|"
    r"list(?:ing|ed)? (?:on|in)\b|<exchange>|stock (?:exchange|market)|\bfloat(?:ed|ation)?\b|flotation|share sale|"
    r"(?:trading|market|stock|<exchange>|<date>'s) debut|<percent>[^.;]{0,40} debut|debuted (?:in|on) (?:the )?<(?:place|exchange)>|already debuted|first (?:trading )?(?:session|day)|<(?:place|exchange)>(?:'s)? offering|"
    r"offer(?:ing)? price|issue price|offering [\d.,]+ (?:million )?(?:shares|units)|marketed|\bbooks\b"
)
_NEEDS_LISTING = ("ipo.priced.", "ipo.launched.", "ipo.listed.first_day", "ipo.listed.debuted", "ipo.listed.followed")


def _without_bystanders(found: list[list[Claim]], reading: Reading) -> list[list[Claim]]:
    """Drop advising banks beside another issuer, and prices in an article that knows no listing."""
    is_listing = any(_SHARES_TO_THE_PUBLIC.search(marked.form.text) for marked in reading.sentences)
    kept = [[claim for claim in own if is_listing or not claim.rule.startswith(_NEEDS_LISTING)] for own in found]
    others = {id(issuer) for own in kept for claim in own for issuer in claim.issuers if not _is_bank(issuer)}
    if not others:
        return kept
    return [
        [claim if not any(map(_is_bank, claim.issuers)) else _without_banks(claim) for claim in own] for own in kept
    ]


def _is_bank(issuer: Entity) -> bool:
    return issuer.name.casefold() in banks()


def _without_banks(claim: Claim) -> Claim:
    rest = tuple(issuer for issuer in claim.issuers if not _is_bank(issuer))
    return with_issuers(replace(claim, stage=claim.stage if rest else "mentioned"), rest or claim.issuers)


def _resolved(claim: Claim, current: Entity | None) -> Claim:
    return claim if claim.issuers or current is None else with_issuers(claim, (current,))


def _main_issuer(reading: Reading, found: list[list[Claim]]) -> Entity | None:
    """Whom the article is about: the issuer claimed most often, the earlier if equal; else its first company."""
    weights: dict[int, int] = defaultdict(int)
    entities: dict[int, Entity] = {}
    for own in found:
        for claim in own:
            for issuer in claim.issuers:
                weights[id(issuer)] += 2 if claim.is_explicit else 1
                entities.setdefault(id(issuer), issuer)
    if weights:
        return entities[max(weights, key=lambda key: (weights[key], -entities[key].first_seen))]
    return next((tag.entity for marked in reading.sentences for tag in marked.tagged("org")), None)


def _continues(marked: Marked, issuer: Entity) -> bool:
    """Whether a sentence without a claim still speaks of the issuer."""
    names = marked.tagged("org")
    if names and all(tag.entity is not issuer for tag in names):
        return False
    return bool(_OFFERING_TALK.search(marked.form.text))


def _event(story: Story, reading: Reading) -> IpoEvent:
    lead = story.lead
    venue = _venue(story, reading)
    sentence = lead.marked.sentence
    return IpoEvent(
        evidence=Evidence(
            quote=sentence.text, start=sentence.start, end=sentence.end, rule=lead.rule, confidence=lead.confidence
        ),
        stage=story.stage,  # type: ignore[arg-type]
        company=story.issuer.name,
        aliases=story.issuer.aliases,
        parent=_parent(story),
        exchange=venue.exchange,
        board=venue.board,
        amount=_amount(story),
        offer_price=_offer_price(story),
        valuation=_valuation(story),
        first_day_return_pct=_return(story),
        event_date=_date(story, reading),
    )


def _parent(story: Story) -> str | None:
    """Whose unit the issuer is, where a sentence says so: the company named before it."""
    for claim in story.claims:
        if claim.is_unit:
            before = [tag for tag in claim.marked.tagged("org") if tag.entity is not story.issuer]
            return before[0].entity.name if before else None
    return None


def _money(story: Story) -> list[tuple[Marked, Amount]]:
    return [
        (marked, amount)
        for marked in story.sentences
        for amount in slots.money(marked)
        if _is_whose(story, marked, amount)
    ]


def _is_whose(story: Story, marked: Marked, amount: Amount) -> bool:
    """Whether an amount in a sentence with several issuers belongs to this one: the nearest name before it."""
    named = [tag for tag in marked.tagged("org") if tag.entity is story.issuer]
    others = {id(issuer): issuer for issuer in story.told[marked.sentence.start] if issuer is not story.issuer}
    if not others or not named:
        return True
    if slots.is_respective(marked):
        return _is_paired(story, marked, amount, others)
    offsets = [
        (marked.form.offset_of(tag), tag)
        for tag in marked.tagged("org")
        if id(tag.entity) in others or tag.entity is story.issuer
    ]
    before = [tag for offset, tag in offsets if offset is not None and offset <= amount.position]
    return not before or before[-1].entity is story.issuer


def _is_paired(story: Story, marked: Marked, amount: Amount, others: dict[int, Entity]) -> bool:
    """``A and B aim to raise X and Y, respectively``: names and amounts pair by their order."""
    issuers = [tag.entity for tag in marked.tagged("org") if tag.entity is story.issuer or id(tag.entity) in others]
    told = list(marked.tagged("money"))
    place = next((index for index, tag in enumerate(told) if tag is amount.tag), -1)
    return len(issuers) == len(told) and issuers[place] is story.issuer


def _amount(story: Story) -> Money | None:
    scored = [
        (_AMOUNT_RANK[amount.role], -index, amount.money)
        for index, (marked, amount) in enumerate(_money(story))
        if amount.role in ("raised", "net_proceeds", "part")
        and not amount.mention.is_per_share
        and not (amount.role != "part" and _OF_A_ROUND.search(marked.spine.text))
        and not _COMBINED.search(marked.form.text, max(0, amount.position - 45), amount.position + 30)
    ]
    return max(scored, key=lambda one: one[:2])[2] if scored else None


def _offer_price(story: Story) -> Money | None:
    if RANKS[story.stage] < RANKS["launched"]:
        return None
    prices = [
        amount.money
        for _, amount in _money(story)
        if amount.role == "price" and amount.money.qualifier != "range" and not _HAS_SCALE.search(amount.mention.text)
    ]
    return prices[0] if prices else None


_COMBINED = re.compile(r"\b(?:combined|collective(?:ly)?|aggregate|together|between them)\b")
_HAS_SCALE = re.compile(r"illion|[mb]n\b|crore|lakh|\d ?[MB]\b", re.IGNORECASE)
"""A share costs no millions."""
_OF_A_ROUND = re.compile(
    r"<round>|\b(?:funding|fundraising|financing) round|last valued|previously valued|had been valued|private market"
)


def _valuation(story: Story) -> Money | None:
    """The value at the offering: not that of a funding round."""
    told = (
        amount.money
        for marked, amount in _money(story)
        if amount.role == "valuation" and not _OF_A_ROUND.search(marked.form.text)
    )
    return next(told, None)


def _return(story: Story) -> Decimal | None:
    """The first-day move: the close before the open or the day's high, running text before headings."""
    if story.stage != "listed":
        return None
    told = [
        (move.is_close, not marked.sentence.is_heading, -index, -move.distance, move.percent)
        for index, marked in enumerate(story.sentences)
        for move in slots.first_day_moves(marked)
        if _is_own_move(story, marked, move.position)
    ]
    return max(told)[-1] if told else None


def _is_own_move(story: Story, marked: Marked, position: int) -> bool:
    """Whether the company named last before a move, if any is, is the issuer."""
    before = list(marked.spine.tags_between(0, position, "org"))
    return not before or before[-1].entity is story.issuer


def _venue(story: Story, reading: Reading) -> Venue:
    found = [
        venue for marked in story.sentences for venue in slots.venues(marked) if _is_own_venue(story, marked, venue)
    ]
    exchanges = [venue for venue in found if venue.exchange]
    exchanges = exchanges or list(_recalled(story, reading))
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
_BEST_FOR_DATE = (
    "began_trading",
    "opens",
    "open_sale",
    "launch",
    "filed.filed",
    "filed.for",
    "priced",
    "approved",
    "accepted",
)
_LATER_STEP = re.compile(
    r"\b(?:list(?:ed|ing)?|trading|trade|debut|clos(?:e|es|ing|ed)|conclud\w*|ends?|allot\w*|finali[sz]ed|"
    r"commence|expir\w*|delivery|anchor)\b[^,;<]{0,40}$"
)
_TELLING = re.compile(r"\b(?:said|says|announced|told|reported|disclosed|confirmed|unveiled|revealed)\b[^,;<]{0,25}$")
_SKIPPED = {"listed": None, "planned": _TELLING, "rumoured": _TELLING}


def _date(story: Story, reading: Reading) -> str | None:
    """The date of the stage: from the rule that tells the step itself, in running text before headings."""
    own = [claim for claim in story.claims if claim.stage == story.stage]
    if story.stage == "launched":
        own = [claim for claim in own if _is_opening(claim)]
    skip = _SKIPPED.get(story.stage, _LATER_STEP)
    for claim in sorted(own, key=_date_order):
        for told in slots.dates_near(claim.marked.spine, claim.position, skip=skip):
            if _is_possible(told, story.stage, reading.article.published):
                return told
    return _day_before(story, reading) if story.stage == "listed" else None


def _day_before(story: Story, reading: Reading) -> str | None:
    """The day that one of the sentences just before the listing sets: ``Thursday was crowded. X made its debut.``"""
    first = next((claim.marked for claim in story.claims if claim.rule in _TELLS_A_DAY), None)
    if first is None or first.sentence.is_heading:
        return None
    place = reading.sentences.index(first)
    for marked in reversed(reading.sentences[max(0, place - 3) : place]):
        told = [mention.event_date for _, mention in slots.dates(marked.form)]
        if marked.sentence.is_heading or any(tag.entity is not story.issuer for tag in marked.tagged("org")):
            return None
        if len(told) == 1 and told[0] is not None and len(told[0]) == len("2026-01-08"):
            return told[0] if _is_possible(told[0], story.stage, reading.article.published) else None
    return None


_TELLS_A_DAY = frozenset(
    {
        "ipo.listed.first_day",
        "ipo.listed.ended_session",
        "ipo.listed.began_trading",
        "ipo.listed.against_price",
        "ipo.listed.listed_on",
        "ipo.listed.debuted",
        "ipo.listed.bell",
    }
)


def _is_possible(told: str, stage: str, published: date | None) -> bool:
    """A step that is planned lies ahead, one that is done does not."""
    if published is None or stage == "launched":
        return True
    today = published.isoformat()
    if stage in ("planned", "rumoured"):
        return told >= today[: len(told)]
    return told <= today[: len(told)]


def _is_opening(claim: Claim) -> bool:
    """Only the opening of the book dates a launch; its close, the allotment and the bids do not."""
    return claim.rule.rsplit(".", 1)[-1] in (
        "launch",
        "opens",
        "open_sale",
        "ipo_opens",
        "alongside",
    ) and not claim.verb.startswith(("clos", "conclud", "end", "to"))


def _date_order(claim: Claim) -> tuple[bool, bool, int]:
    best = any(part in claim.rule for part in _BEST_FOR_DATE) and not claim.verb.startswith(("clos", "conclud", "end"))
    return claim.marked.sentence.is_heading, not best, claim.marked.sentence.start
