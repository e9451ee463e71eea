"""Governments as a sentence names them: ``the UK government``, ``China's central government``, ``U.S. Congress``.

The small word belongs to the name, and so does the country before a body of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from flows.extract.mentions.names import Name
from flows.extract.vocabulary import words

_RULES = re.compile(
    r"\b(?P<of>(?:[A-Z][\w.]{1,20}(?:[’']s?)? ){1,3})(?:(?:federal|central|state|provincial|national|local|regional) )?"
    r"(?P<noun>[Gg]overnment|administration|Administration|(?:[a-z]+ )?ministry)"
    r"\b(?![-‑]| (?:bonds?|debt|securities|official|yields?)\b)"
)
_MAY_RULE = re.compile("overnment|dministration|ministry")
_LETTERS = re.compile(r"\b(?:U\.S\.|US|U\.K\.|UK|EU|U\.S) $")
_BODY = re.compile(
    r"\b(?:Department|Congress|Senate|Treasury|Commission|Administration|Agency|Army|Navy|Air Force|Authority|"
    r"Ministry|Bureau|Corporation|Institute|Foundation|Service|Fund|Parliament|Committee|Office|Government|"
    r"Space Force)\b"
)


_OF_COUNTRY = re.compile(r"\b[Gg]overnment of (?:the )?(?P<of>[A-Z][\w.]{1,20}(?: [A-Z]\w{1,20}){0,2})")


def with_governments(text: str, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names of a sentence with its governments, in order; a government takes the place of what it covers."""
    told = [*_governments(text), *(_with_country(name, text) for name in names)]
    if len(told) == len(names) and tuple(told) == names:
        return names
    return _longest(told)


def _governments(text: str) -> Iterable[Name]:
    if not _MAY_RULE.search(text):
        return
    for match in _RULES.finditer(text):
        start = _country_start(match)
        if start is not None:
            yield Name(start, match.end(), text[start : match.end()])
    for match in _OF_COUNTRY.finditer(text):
        country = match.group("of").rstrip(".")
        if country.casefold() in words("places"):
            end = match.start("of") + len(country)
            yield Name(match.start(), end, text[match.start() : end])


def _country_start(match: re.Match[str]) -> int | None:
    """Where the country or the president begins; None where neither rules (``the Government``)."""
    parts = list(re.finditer(r"\S+", match.group("of")))
    for part in parts:
        owner = re.sub(r"[’']s?$", "", match.group("of")[part.start() :].strip()).casefold()
        if owner in words("places"):
            return match.start() + part.start()
    last = parts[-1].group()
    rules = match.group("noun") == "administration" and last.casefold() not in words("common_words")
    return match.start() + parts[-1].start() if rules and last.isalpha() else None


def _with_country(name: Name, text: str) -> Name:
    """``U.S. Department of Commerce``: the country's letters are part of the body's name."""
    country = _LETTERS.search(text, max(0, name.start - 5), name.start)
    if country is None or not _BODY.search(name.text):
        return name
    return Name(country.start(), name.end, text[country.start() : name.start] + name.text)


def _longest(told: list[Name]) -> tuple[Name, ...]:
    """Of overlapping names the longer one."""
    kept: list[Name] = []
    for name in sorted(told, key=lambda one: (one.start - one.end, one.start)):
        if all(name.end <= other.start or name.start >= other.end for other in kept):
            kept.append(name)
    return tuple(sorted(kept, key=lambda one: one.start))
