"""Lines that only say how to reach someone: telephone numbers, mail and web addresses, with or without a label.

+1 212 555 0100 · Tel: +44 (0)20 7946 0000 · Email: press@example.org · Company Websitehttps://example.org
"""

from __future__ import annotations

import re

from flows.clean.draft import Draft
from flows.clean.words import line_key, noise_lines

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TELEPHONE = re.compile(r"(?<![\w.,])\+?\(?\d[\d ().-]{5,18}\d(?: ?(?:ext|x)\.? ?\d{1,5})?$")
_YEARS = re.compile(r"(?:19|20)\d\d(?:\D+(?:19|20)\d\d)+")
_LABEL_CHARS = 24
_LINE_CHARS = 160
_MIN_DIGITS = 7


def drop_contacts(draft: Draft) -> Draft:
    """The draft without lines that are an address or a telephone number and, but for a label, nothing else."""
    return draft.without(index for index, line in enumerate(draft.lines) if _is_contact(line))


def _is_contact(line: str) -> bool:
    if not 0 < len(line) <= _LINE_CHARS:
        return False
    found = _address(line) or _telephone(line)
    return found is not None and _is_label(line[: found.start()]) and not line[found.end() :].strip(" .|)")


def _address(line: str) -> re.Match[str] | None:
    return _ADDRESS.search(line) if "@" in line or "://" in line or "www." in line else None


def _telephone(line: str) -> re.Match[str] | None:
    """A number that is written as one is dialled: with a country's sign or in groups, and no year, date or sum."""
    found = _TELEPHONE.search(line) if line[-1].isdigit() else None
    if not found or sum(map(str.isdigit, found[0])) < _MIN_DIGITS or _YEARS.fullmatch(found[0]):
        return None
    return found if found[0].startswith(("+", "(")) or sum(map(found[0].count, " -.")) > 1 else None


def _is_label(before: str) -> bool:
    """Whether what stands in front is nothing, or the name of a way to reach someone."""
    key = line_key(before)
    return not key or (len(before) <= _LABEL_CHARS and key in noise_lines("contact"))
