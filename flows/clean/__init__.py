"""Stage 2: a raw article becomes readable text.

RawArticle ─┬─ a page:    the main text and what the head says of it     (page/)
            └─ flat text: STEPS in order, each taking one kind of noise  (flat/)
                                    ↓
                Article: title line, paragraphs apart, gaps marked

The text of a flat article begins with its title where one is known; the text of a page is the main text
alone. Where the page lost words, ``GAP_MARK`` stands, so that no fact is bound across the hole.
"""

from __future__ import annotations

import hashlib

from flows.clean.correction import is_correction
from flows.clean.draft import Draft
from flows.clean.flat import clean_text
from flows.clean.language import detect_language, language_code
from flows.clean.page import clean_page, is_page
from flows.clean.published import Published, day_in_address, is_plausible, read_published, read_published_within
from flows.records import Article, RawArticle, Rejected

__all__ = ["clean"]


def clean(raw: RawArticle, *, wants_text: bool = False) -> Article | Rejected:
    """The readable article in ``raw``, or why there is none. Pure: neither clock nor network is asked.

    A page that cannot tell of deals is read by the cheapest way alone, unless its text itself is wanted.
    """
    as_page = _is_page(raw)
    draft = clean_page(raw, wants_text=wants_text) if as_page else clean_text(raw)
    if not any(map(str.isalpha, draft.text)):
        return _rejected(raw, as_page)
    return _article(raw, draft)


def _is_page(raw: RawArticle) -> bool:
    return raw.form == "html" or is_page(raw.content)


def _rejected(raw: RawArticle, as_page: bool) -> Rejected:
    kind = "page" if as_page else "text"
    reason = f"nothing readable remains of the {kind} once navigation, scripts and other furniture are taken out"
    return Rejected(doc_id=raw.doc_id, source=raw.source, stage="clean", reason=reason)


def _article(raw: RawArticle, draft: Draft) -> Article:
    published = _published(raw, draft)
    stated = language_code(raw.language) or draft.language
    return Article(
        article_id=hashlib.sha256(draft.text.encode("utf-8")).hexdigest(),
        doc_id=raw.doc_id,
        source=raw.source,
        text=draft.text,
        url=raw.url or draft.url,
        title=draft.title,
        published=published.on if published else None,
        published_at=published.at if published else None,
        published_within=None if published else read_published_within(raw.published),
        publisher=raw.publisher or draft.publisher,
        author=draft.author,
        language=detect_language(draft.text, stated) or stated,
        is_truncated=draft.is_truncated,
        is_correction=is_correction(draft.title, draft.text if _is_page(raw) else raw.content),
        is_off_topic=draft.is_off_topic,
    )


def _published(raw: RawArticle, draft: Draft) -> Published | None:
    """The day that the row states, else the one that the article says, else the one in its address.

    A row that knows the year or month alone is believed: then the address is not asked.
    """
    found = read_published(raw.published) or read_published(draft.published)
    day = day_in_address(raw.url) if found is None and not read_published_within(raw.published) else None
    if day and is_plausible(day):
        return read_published(day.isoformat())
    return found
