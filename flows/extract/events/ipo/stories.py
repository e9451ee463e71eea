"""Whose listing each sentence tells: the issuers it names, else the issuer last spoken of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from flows.extract.events.ipo import slots
from flows.extract.events.ipo.bystanders import from_parent_to_unit, without_bystanders
from flows.extract.events.ipo.claims import RANKS, Claim, claims, with_issuers
from flows.extract.events.ipo.coreference import by_order, by_pronoun, introduced, only_company
from flows.extract.events.ipo.echoes import with_echoes
from flows.extract.events.ipo.elliptic import with_elliptic
from flows.extract.events.ipo.issuers import may_issue
from flows.extract.events.ipo.no_listing import is_of_listed_company
from flows.extract.events.ipo.other_markets import without_other_markets
from flows.extract.events.ipo.story import IN_PASSING, TELLS_A_DAY, Story
from flows.extract.events.ipo.subject import is_about_listing
from flows.extract.marking import Marked
from flows.extract.mentions.entities import Entity
from flows.extract.needles import Rare
from flows.extract.reading import Reading
from flows.extract.roles import amounts

_OFFERING_TALK = re.compile(
    r"\b(?:ipos?|offering|offer|issue|shares?|stock|units?|proceeds|listing|listed|trading|debut|it|its|"
    r"the (?:[\w-]+ )?(?:move|step|plan|company|firm|group|deal|startup|chipmaker|maker)|priced?|valu\w+|float|"
    r"raised|(?:hoped|wanted|sought|aimed|planned|intended) to raise)\b"
)


def stories(reading: Reading) -> list[Story]:
    """One story for each listing that an article speaks of, also where it says no stage."""
    spoken = {marked.sentence.paragraph for marked in reading.sentences if is_about_listing(marked)}
    if is_of_listed_company(reading):
        return []
    listing_talk = spoken | {paragraph + 1 for paragraph in spoken}
    is_talk = _is_about_listings(reading)
    found = [
        list(
            claims(
                marked,
                is_in_listing_talk=marked.sentence.paragraph in listing_talk,
                is_in_listing_article=is_talk,
            )
        )
        for marked in reading.sentences
    ]
    found = [[_in_time(claim, reading.article.published) for claim in own] for own in found]
    found = [[_with_range(claim) for claim in own] for own in found]
    found = _by_fullest(found)
    found = without_other_markets(without_bystanders(from_parent_to_unit(found), reading), reading)
    found = with_echoes(with_elliptic(found, reading), reading)
    main = _main_issuer(reading, found)
    return _assigned(reading.sentences, list(_spoken_of(reading.sentences, found, main)))


def _in_time(claim: Claim, published: date | None) -> Claim:
    """A first day that lies ahead is only planned: ``begins trading Monday``, ``the debut is pencilled in for ...``."""
    if published is None or claim.rule not in TELLS_A_DAY or claim.stage != "listed" or _IS_PAST.match(claim.verb):
        return claim
    spine = claim.marked.spine
    for offset, mention in slots.dates(spine):
        told = mention.event_date
        is_near = 0 < offset - claim.position <= DATE_REACH and not slots.is_across(spine, claim.position, offset)
        if is_near and told is not None and len(told) == len("2026-01-08"):
            is_ahead = date.fromisoformat(told) > published + timedelta(days=1)
            return replace(claim, stage="planned") if is_ahead else claim
    return claim


def _with_range(claim: Claim) -> Claim:
    """A plan that names its price range is on offer: ``is seeking up to $400 million at $20 to $23 a share``."""
    if claim.stage != "planned" or claim.marked.sentence.is_heading or _RANGE_AHEAD.search(claim.marked.spine.text):
        return claim
    roles = {amount.role for amount in amounts(claim.marked)}
    return replace(claim, stage="launched") if "price_range" in roles else claim


_RANGE_AHEAD = re.compile(
    r"\b(?:likely|could|may|might|considering|weighing|indicative|expected|had|previously|earlier)\b"
)
"""Words beside a range that is no more than a guess, or is no longer."""


_IS_PAST = re.compile(r"\w+ed\b|began|rose|fell|went|made|rang|sank|slid|came|took|hit\b")
"""A verb that tells of the past, whichever year its date is taken to be of."""
DATE_REACH = 40
"""Characters between a first day's verb and its date."""


_PLAIN_TALK = Rare(
    r"\bipos?\b|initial (?:public|share)|go(?:es|ing)? public|new listings?|public issues?|flotations?|\bfloats?\b|"
    r"\b(?:market|trading|stock|bourse|<exchange>(?:'s)?|<place>(?:'s)?) debuts?\b|\bspacs?\b|blank[- ]che|share "
    r"sales?|"
    r"market newcomers?|drhp|listing|first (?:trading )?(?:day|session)|(?:offer|issue) price"
)
TALK_SENTENCES_MIN = 3


_TITLE_TALK = Rare(r"\bdebuts?\b|\bnewcomers?\b|\bbourses?\b|first day|ring the bell|<exchange>")


def _is_about_listings(reading: Reading) -> bool:
    """Whether an article has listings for its subject: its title or several sentences speak of them."""
    about = [marked for marked in reading.sentences if is_about_listing(marked)]
    told = [marked for marked in about if _PLAIN_TALK.search(marked.form.text)]
    lead = _lead(reading)
    if any(marked in lead for marked in told) or len(told) >= TALK_SENTENCES_MIN:
        return True
    return bool(told) and any(_TITLE_TALK.search(marked.form.text) for marked in lead)


def _lead(reading: Reading) -> list[Marked]:
    """The title and the first sentence of running text, whatever datelines stand between them."""
    text = [marked for marked in reading.sentences[:LEAD_MAX] if not marked.sentence.is_heading]
    return [*reading.sentences[:2], *text[:1]]


LEAD_MAX = 5


def _by_fullest(found: list[list[Claim]]) -> list[list[Claim]]:
    """Claims with each issuer under its fullest name: a headline shortens ``Hexar Technologies`` to ``Hexar Tech``."""
    issuers = {id(issuer): issuer for own in found for claim in own for issuer in claim.issuers}
    full = {
        id(short): long
        for short in issuers.values()
        for long in issuers.values()
        if len(short.name) > SHORT_NAME and long.name != short.name and long.name.startswith(short.name)
    }
    if not full:
        return found
    return [
        [with_issuers(claim, tuple(full.get(id(issuer), issuer) for issuer in claim.issuers)) for claim in own]
        for own in found
    ]


SHORT_NAME = 7
"""Characters; a shorter name may begin another company's."""


def _spoken_of(
    sentences: tuple[Marked, ...], found: list[list[Claim]], main: Entity | None
) -> Iterator[tuple[list[Claim], Entity | None]]:
    """For each sentence its claims, every one with issuers, and whose listing is spoken of after it."""
    current: Entity | None = None
    before: Marked | None = None
    for marked, own in zip(sentences, found, strict=True):
        current = _topic(marked) or _title_of_part(marked) or current
        current = introduced(before, marked) or current or (before and only_company(before)) or (main if own else None)
        resolved = [_resolved(claim, _meant(claim, before) or current) for claim in own]
        told = (claim for claim in resolved if claim.rule not in IN_PASSING)
        current = next((issuer for claim in told for issuer in claim.issuers), current)
        if marked.tagged("org") or before is None or before.sentence.paragraph != marked.sentence.paragraph:
            before = marked
        yield resolved, current


def _meant(claim: Claim, before: Marked | None) -> Entity | None:
    """Whom a word of the claim's own sentence points to."""
    return by_order(before, claim.marked, claim.position) or by_pronoun(claim.marked, claim.position)


def _title_of_part(marked: Marked) -> Entity | None:
    """The company whose name alone heads what follows: ``Anvika Packtech``, ``2. Anvika Packtech IPO``."""
    if not marked.sentence.is_heading or not _TITLE.fullmatch(marked.form.text):
        return None
    title = marked.tagged("org")[0]
    return None if title.text.isupper() and sum(title.entity.forms.values()) == 1 else title.entity


_TITLE = re.compile(r"(?:\d{1,2}[.)] )?<org>(?: (?:sme )?(?:ipo|limited|ltd|initial public offering))?:?")


CLAIMS_MAX = 120
"""Of one company's listing, and sentences about it: the most of 900 articles read is 45."""


def _assigned(sentences: tuple[Marked, ...], spoken: list[tuple[list[Claim], Entity | None]]) -> list[Story]:
    """The stories: each sentence goes to the issuers it claims something of, else to the one it names or continues."""
    stories: dict[int, Story] = {}
    told: dict[int, tuple[Entity, ...]] = {}
    for marked, (own, _) in zip(sentences, spoken, strict=True):
        issuers = dict.fromkeys(issuer for claim in own for issuer in claim.issuers)
        told[marked.sentence.start] = tuple(issuers)
        for issuer in issuers:
            story = stories.setdefault(id(issuer), Story(issuer, told))
            if len(story.claims) < CLAIMS_MAX:
                story.claims += [claim for claim in own if issuer in claim.issuers]
            story.paragraphs.add(marked.sentence.paragraph)
    for marked, (_, current) in zip(sentences, spoken, strict=True):
        for story in [stories[id(issuer)] for issuer in told[marked.sentence.start]] or _continued(
            marked, current, stories
        ):
            if len(story.sentences) < CLAIMS_MAX:
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
    """The one exchange that a sentence names; an Indian issue is on both of the country's."""
    told = {"XNSE" if venue.exchange == "XBOM" else venue.exchange for venue in slots.venues(marked) if venue.exchange}
    return told.pop() if len(told) == 1 else None


def _continued(marked: Marked, current: Entity | None, stories: dict[int, Story]) -> list[Story]:
    """Whose story a sentence without a claim goes on with: the one company it names, else the one spoken of."""
    only = only_company(marked)
    named = stories.get(id(only)) if only is not None else None
    if named is not None and marked.sentence.paragraph in named.paragraphs and _continues(marked, named.issuer):
        return [named]
    story = stories.get(id(current))
    return [story] if story is not None and _continues(marked, story.issuer) else []


_LABEL = re.compile(
    r"(?P<number>(?:no\. ?)?\d{1,2}[.):] )?<org>(?: & [\w-]+)?(?: ?[-,:|/] ?(?:<(?:org|date|exchange|place|money|"
    r"term)>|[\w.-]+)(?: [\w.-]+)?){0,4} ?[.:]?"
)


def _topic(marked: Marked) -> Entity | None:
    """Whom a line of a list is about, that holds little but a name: ``3. Fern (Paris)``, ``Fern - Monday, Nasdaq.``."""
    named = {tag.entity for tag in marked.tagged("org")}
    label = _LABEL.fullmatch(marked.form.text) if len(named) == 1 else None
    if label is None:
        return None
    only = named.pop()
    return only if label.group("number") or only.forms.total() > 1 else None


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
    named = (tag.entity for marked in reading.sentences for tag in marked.tagged("org"))
    return next((entity for entity in named if may_issue(entity)), None)


_GOES_ON = re.compile(
    r"(?:the (?:(?!(?:other|second|third|latter|former|same)\b)[\w-]+ |<place>(?:'s|-based)? ){0,3}?"
    r"(?:deal|offering|ipo|listing|issue|share sale|float|flotation|shares|stock)|"
    r"its (?:shares|stock|ipo|offering|listing|float|<money> ipo)) (?!of |by |for |from |with )"
)
"""Who opens a sentence so speaks of the same company, whomever else it names behind."""


def _continues(marked: Marked, issuer: Entity) -> bool:
    """Whether a sentence without a claim still speaks of the issuer."""
    names = marked.tagged("org")
    if names and all(tag.entity is not issuer for tag in names) and not _GOES_ON.match(marked.form.text):
        return False
    return bool(_OFFERING_TALK.search(marked.form.text))
