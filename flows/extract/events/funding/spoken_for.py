"""Names that stand for another: ``Corvid owner gets a loan`` tells of Corvid's owner."""

from __future__ import annotations

import re

from flows.extract.marking import Form, Tag

_OWNER_OF = re.compile(
    r"<org>(?:'s?)? (?:owner|parent|maker|operator|backer|founder|co-?founder|creator|rival|supplier)\b"
)

_HELPED = re.compile(
    r"\b(?:help(?:s|ed|ing)?|let(?:s|ting)?|allow(?:s|ed|ing)?|enabl(?:es?|ed|ing)|advis(?:es?|ed|ing)|saw|see|"
    r"seeing|has had|led) (?:[\w-]+ |<demonym> ){0,3}(?P<who><org>) (?:to )?(?:successfully )?$"
)
"""``The platform helped Corvid raise $5 million``."""


def helped(form: Form, position: int) -> Tag | None:
    """Who is helped to do what the verb at a position says."""
    told = _HELPED.search(form.text, max(0, position - 90), position)
    return form.tag_at(told.start("who")) if told is not None else None


def is_owner_of(form: Form, tag: Tag) -> bool:
    """Whether a subject is told by what it owns or makes."""
    at = form.offset_of(tag)
    return at is not None and _OWNER_OF.match(form.text, at) is not None
