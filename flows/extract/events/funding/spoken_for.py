"""Names that stand for another: ``Corvid owner gets a loan`` tells of Corvid's owner."""

from __future__ import annotations

import re

from flows.extract.marking import Form, Tag

_OWNER_OF = re.compile(r"<org>(?:'s?)? (?:owner|parent|maker|operator|backer|founder|co-?founder|creator|rival|supplier)\b")


def is_owner_of(form: Form, tag: Tag) -> bool:
    """Whether a subject is told by what it owns or makes."""
    at = form.offset_of(tag)
    return at is not None and _OWNER_OF.match(form.text, at) is not None
