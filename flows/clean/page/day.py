"""The day on which a page's article was first published: what the page states, then its address, then what it shows.

Never the day of the run: nothing here asks a clock, and what htmldate finds is taken only where the page says the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain
from typing import TYPE_CHECKING

from flows.clean.page.shown import shown_day, standing_days
from flows.clean.page.tags import Tags
from flows.clean.published import DayOrder, Published, day_in_address, day_order, is_plausible, read_published

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_STATED = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "published_at", "og:published_time", "date",
    "article.published", "cxenseparse:recs:publishtime", "citation_publication_date", "weibo:article:create_at",
)  # fmt: skip
_CHANGED = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "dc.date.modified")
_AHEAD = timedelta(days=366)
"""A day further ahead of all else that the page dates is a slip of its system ("2099-01-01")."""

_MICRODATA = "[itemprop~=datePublished], time[pubdate]"


def published_on_page(
    page: str, tree: LexborHTMLParser | None, tags: Tags, linked: str | None, title: str | None, url: str | None
) -> str | None:
    """The first date that can be read and believed, as the page writes it where it states it, else as ISO 8601."""
    order = day_order(tags.locale or tags.metas.get("og:locale"))
    address = _plausible(day_in_address(url))
    for text in chain([linked], _stated(tags), _microdata(tree, order) if tree else ()):
        found = read_published(text, order)
        if found and _is_believed(found, tags, address):
            return text if read_published(text) else found.on.isoformat()
    day = address or (_plausible(shown_day(tree, title, order) or _found(page, tree, order)) if tree else None)
    return day.isoformat() if day else None


def _found(page: str, tree: LexborHTMLParser, order: DayOrder | None) -> date | None:
    """The day that htmldate finds, where it is the only one that stands on the page by itself."""
    standing = standing_days(tree, order)
    if len(standing) != 1:
        return None
    from htmldate import find_date

    found = read_published(find_date(page, extensive_search=False, original_date=True))
    return found.on if found and found.on in standing else None


def _stated(tags: Tags) -> Iterator[str]:
    return (tags.metas[name] for name in _STATED if name in tags.metas)


def _microdata(tree: LexborHTMLParser, order: DayOrder | None) -> Iterator[str]:
    """The date in the page's microdata; none where related stories state theirs as well."""
    nodes = tree.css(_MICRODATA)
    texts = [node.attributes.get("datetime") or node.attributes.get("content") or node.text() for node in nodes]
    days = {found.on for text in texts if (found := read_published(text, order))}
    yield from texts if len(days) == 1 else ()


def _is_believed(found: Published, tags: Tags, address: date | None) -> bool:
    """Whether a stated date is no system's blank, and not far ahead of the last change or the address."""
    changed = (read_published(tags.metas[name]) for name in _CHANGED if name in tags.metas)
    others = [address, *(one.on for one in changed if one)]
    latest = max((day for day in others if day and is_plausible(day)), default=None)
    return is_plausible(found.on) and (latest is None or found.on - latest <= _AHEAD)


def _plausible(day: date | None) -> date | None:
    return day if day and is_plausible(day) else None
