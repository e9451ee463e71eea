"""Whom a sentence is about that names nobody, and what an article tells once for all its deals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.extract.events.funding.about import main_company
from flows.extract.events.funding.deal import Deal
from flows.extract.events.funding.sequel import first_named
from flows.extract.events.funding.speakers import REFERS
from flows.extract.marking import Marked
from flows.extract.mentions.entities import Entity
from flows.extract.mentions.mention import DateMention
from flows.extract.needles import Rare
from flows.extract.reading import Reading
from flows.extract.vocabulary import words

_ANNOUNCED_ON = re.compile(
    r"^(?:[^:;]{0,60}: )?[\w ]{0,12}(?=<date>[^.;]{0,90}\b(?:announc|unveil|award|sign|celebrat|secur|joined|pledg|"
    r"welcom)\w*)|"
    r"\b(?:announc\w+|unveil\w+|said) (?:on |late |early )*(?=<date>)|"
    r"(?=<date> (?:announc|unveil|said|named|awarded|gave (?:its|the) (?:nod|approval|go-ahead)|approved|cleared))|"
    r"\b(?:at|during|following) (?:[\w'-]+ |<org>(?:'s)? ){1,8}?on (?=<date>,? [^.;]{0,90}\b(?:announc|sign|approv|"
    r"clear|unveil)\w*)|"
    r"\bon (?=<date> with [^.;]{0,60}\b(?:inking|signing|announcing))|"
    r"\b(?:filing|statement|disclosure|release|announcement)(?: to [\w ]{2,20}?| with <\w+>)? (?:on |late |early )*"
    r"(?=<date>)|\b(?:to|in) an? (?=<date> (?:[\w-]+ |<\w+> ){0,4}?(?:filing|statement|disclosure|release|"
    r"announcement|notice)\b)"
)
"""What stands right before the day on which an article's news is told."""
_FOR_ALL = Rare(
    r"\bthe following (?:are|is|represent|deals|projects|awards)|\bamong (?:the|others)\b[^.;]{0,60}(?:[:,]$|"
    r"commitments|undertakings|pledges|deals|agreements|awards)|\b(?:other|all|two|three|four|five|six|seven|eight|"
    r"nine|ten|dozen|\d{1,3}) "
    r"(?:projects|proposals|deals|awards|memoranda|mous|undertakings|grants)\b[^.;]{0,50}\b(?:are|have been|were|"
    r"selected|cleared|approved|that)|"
    r"\bthe (?:deals|awards|agreements) (?:announced|celebrated|signed) <date>|\b(?:they|these|which) include: ?$|"
    r"\bsupport for [\w-]+ (?:[\w-]+ )?projects"
)
"""``The following are among the undertakings``: one announcement of many deals, which share its day."""
_ABOUT = re.compile(r"^\W{0,4}about (?:the )?<org>(?!'| (?:is|was|has|will))")
_ABOUT_ALONE = re.compile(r"^\W{0,4}about (?:the )?<org>(?: and (?:the )?<org>)?\W{0,3}$")
LEAD_PARAGRAPHS = 4
"""Headline, deck and lead."""
LIST_PARAGRAPHS = 8
_ENTRY = re.compile(
    r"^(?:[^\w\s<\"'(]{1,3} ?|\d+[.)] ?)?<org>(?:, (?:<\w+>|[\w -]{2,60})(?:, [\w' -]{2,60})?\.?$| ?[:(-] ?| ?→|\?$)"
)
_HEAD = re.compile(r"^\W{0,3}(?:\d{1,2}[.)]? ?)?<org>(?:(?:,| in| -{1,2}|:) (?:<place>|[\w' -]{2,30})){0,2}\W{0,3}$")
"""A heading that names one company alone: what stands below is about it."""


def topics(reading: Reading, deals: list[Deal]) -> Iterator[Entity | None]:
    """Whom each sentence is about where it names nobody.

    Who opens its paragraph as an entry of a list or heads its section; the company of the sentence before for ``it``
    and ``the company``; else whom the article is about, or where it is about nobody above all, the company told last.
    ``deals`` fills up meanwhile: who gave money there is not meant.
    """
    main, is_sure = _main_company(reading)
    paragraph, topic, head = -1, main, None
    before: Entity | None = None
    last: Entity | None = None
    for marked in reading.sentences:
        if marked.sentence.is_heading:
            head = _head(marked)
        if marked.sentence.paragraph != paragraph:
            paragraph, topic, before = marked.sentence.paragraph, _opener(marked) or head, None
        refers = REFERS.match(marked.spine.text) is not None
        told = topic or (main if is_sure else before or (last if refers else None) or main)
        yield before if refers and before is not None and not _has_given(before, deals) else told
        before = first_named(marked) or before
        if before is not None and not _has_given(before, deals):
            last = before


def _has_given(entity: Entity | None, deals: list[Deal]) -> bool:
    return entity is not None and any(deal.recipient is not None and entity.name in deal.givers for deal in deals)


def _opener(marked: Marked) -> Entity | None:
    """The company with which a paragraph of a round-up opens: ``Orrin Health, Dublin, sleep clinics``."""
    spine = marked.spine
    is_entry = _ENTRY.match(spine.text)
    return spine.tags[0].entity if is_entry and spine.tags and spine.tags[0].kind == "org" else None


def _head(marked: Marked) -> Entity | None:
    """The company that a heading names: ``4. Corvid (Oslo)``; everyday words such as ``FUNDS`` head no company."""
    if _HEAD.match(marked.spine.text) is None:
        return None
    entity = marked.tagged("org")[0].entity
    return None if all(_is_everyday(word) for word in entity.name.casefold().split()) else entity


def _is_everyday(word: str) -> bool:
    return word in words("common_words") or word.removesuffix("s") in words("common_words")


def _main_company(reading: Reading) -> tuple[Entity | None, bool]:
    """Whom the article is about, and whether it is: a body that one sentence names is not what an article is about."""
    main = main_company(reading)
    told_in = sum(any(tag.entity is main for tag in marked.tagged("org")) for marked in reading.sentences)
    return main, main is not None and told_in > 1


def boilerplate_paragraphs(reading: Reading) -> frozenset[int]:
    """The paragraphs in which companies describe themselves: from ``About Corvid`` to the next heading."""
    found: set[int] = set()
    is_about = False
    for marked in reading.sentences:
        opens = _ABOUT.match(marked.form.text) is not None
        is_alone = opens and _ABOUT_ALONE.match(marked.form.text) is not None
        if is_alone or (is_about and marked.sentence.is_heading):
            is_about = is_alone
        if is_about or opens:
            found.add(marked.sentence.paragraph)
    return frozenset(found)


def announces_many(reading: Reading) -> bool:
    """Whether the top of an article says that its news is a list of deals."""
    tops = (marked.form.text for marked in reading.sentences if marked.sentence.paragraph <= LIST_PARAGRAPHS)
    return any(_FOR_ALL.search(text) for text in tops)


def news_day_of(reading: Reading) -> str | None:
    """The day of the announcement with which an article opens: ``Today the minister announced …``."""
    for marked in reading.sentences:
        if marked.sentence.paragraph > LEAD_PARAGRAPHS:
            return None
        day = _ANNOUNCED_ON.search(marked.spine.text)
        tag = marked.spine.tag_at(day.end()) if day is not None else None
        if tag is not None and isinstance(tag.value, DateMention) and tag.value.precision == "day":
            return tag.value.event_date
    return None
