"""Who is who in one article: the names that mean one body, and the fullest of them.

Evidence, strongest first: brackets (``Biotech Alpha Inc. ("Alpha")``), words that equate (``also known as``), the
reference list of aliases, a shorter form of a longer name, initials.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from flows.extract.mentions.kinds import Kind, companies
from flows.extract.vocabulary import words

_LEGAL = re.compile(
    r",?\s+(?:Co|Corp|Corporation|Inc|INC|Incorporated|Ltd|LTD|Limited|LLC|PLC|plc|Plc|LP|L\.P|LLP|LLLP|AG|SE|SA|S\.A|"
    r"SAS|S\.A\.S|NV|N\.V|BV|B\.V|AB|ASA|A/S|ApS|Oyj|Oy|GmbH|KGaA|KG|KK|K\.K|SpA|S\.p\.A|Srl|S\.r\.l|SARL|S\.à r\.l|"
    r"Pte|Pty|Pvt|Private|Bhd|Berhad|Tbk|PJSC|JSC|Sdn|SAOG|Ltda|LTDA|S\.A\.B|de C\.V|C\.V|ULC|Cos|&\sCo)\.?$|"
    r"(?<=\w\w)-(?:B|W|SW|P)$"
)
_BRACKETS = re.compile(r"\s?\(([^()]{1,90})\)")
_IN_BRACKETS = re.compile(
    r"[“\"']([^“”\"?!]{2,50}?)[”\"']|^([A-Z][A-Za-z0-9.&-]{1,14})$|^(?:formerly|fka|aka|a\.k\.a\.|now|"
    r"also known as)\s(.{2,40})$"
)
_EQUATES = re.compile(
    r",?\s(?:which\s)?(?:also known as|better known as|formerly(?: known as)?|trading as|doing business as|"
    r"does business as|"
    r"known as|a\.k\.a\.?|or)\s$"
)
NAMES_KEPT = 4096
"""Names whose words are kept: an article names the same few again and again."""
FORM_COUNT_MAX = 20
"""Ways of writing one body; words that equate more than these are no evidence (the most of 300 articles read: 4)."""
_GENERIC_REFERENCES = frozenset(
    {"company", "the company", "issuer", "fund", "offering", "the offering", "group", "ipo", "corporation"}
)


@dataclass(frozen=True, slots=True)
class Seen:
    """One occurrence of a name: where in the article, and of what kind."""

    text: str
    kind: Kind
    start: int
    end: int


@dataclass(slots=True, eq=False)
class Entity:
    """One body or person of the article; ``forms`` counts its ways of being written."""

    kind: Kind
    forms: Counter[str] = field(default_factory=Counter)
    equated: set[str] = field(default_factory=set)
    first_seen: int = 0

    @property
    def name(self) -> str:
        """The fullest form, without a legal form where the rest still names it."""
        own = [without_legal_form(form) for form in self.forms if form not in self.equated]
        own = own or [without_legal_form(form) for form in self.forms]
        fullest = max(own, key=lambda form: (_is_worded(form), len(form), form))
        return self._usual(fullest, own) if self.kind == "org" and len(own) > 1 else fullest

    def _usual(self, fullest: str, own: list[str]) -> str:
        """``Tarn`` rather than its product ``Tarn Premium``, where the article nearly always says ``Tarn``."""
        counts = Counter(dict.fromkeys(own, 0))
        for form, count in self.forms.items():
            counts[without_legal_form(form)] += count
        for form in sorted(own, key=len, reverse=True):
            if not fullest.startswith(f"{form} ") or counts[form] < USUAL_FACTOR * counts[fullest]:
                continue
            if not _belongs(fullest[len(form) :]):
                return form
        return fullest

    @property
    def aliases(self) -> tuple[str, ...]:
        """Every other form, and those without their generic tails; sorted."""
        forms = set(self.forms) | {without_legal_form(form) for form in self.forms}
        short = {_without_generic_tail(form) for form in (self.name, *forms) if _is_worded(form)}
        return tuple(sorted((forms | short) - {self.name, ""}))


USUAL_FACTOR = 3
"""How much oftener a shorter form must stand in an article to be the name itself."""
_INSIDE = frozenset({"ai", "io", "bio", "the", "of", "&", "and"})


_NUMERAL = re.compile(r"[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten")


def _belongs(rest: str) -> bool:
    """Whether the words behind a shorter form are such as end firms' names: ``Technologies``, ``Holdings``."""
    return any(
        word in words("name_words", "org_suffix") or word in _INSIDE or not word.isalpha() or _NUMERAL.fullmatch(word)
        for word in rest.casefold().split()
    )


@lru_cache(maxsize=NAMES_KEPT)
def without_legal_form(name: str) -> str:
    """``Alpha Co., Ltd.`` → ``Alpha``; never empty."""
    bare = name
    while (shorter := _LEGAL.sub("", bare).rstrip(" ,")) != bare and shorter:
        bare = shorter
    return bare


def _is_worded(form: str) -> bool:
    """Not a bare acronym or ticker, which is never the fullest form."""
    return " " in form or not (form.isupper() and len(form) <= 6)


def _without_generic_tail(name: str) -> str:
    parts = without_legal_form(name).split()
    while len(parts) > 1 and parts[-1].casefold() in words("name_words", "org_suffix"):
        parts.pop()
    first = parts[0].casefold() if parts else ""
    if len(parts) == 1 and (
        first in words("name_words", "common") or first in words("name_words", "generic") or len(first) < 3
    ):
        return name
    return " ".join(parts)


@lru_cache(maxsize=NAMES_KEPT)
def core(name: str) -> tuple[str, ...]:
    """The words that identify a name: no legal form, no article, folded."""
    parts = [part.strip(".,’'").casefold() for part in re.sub(r"[’']s\b", "", without_legal_form(name)).split()]
    return tuple(parts[1:] if len(parts) > 1 and parts[0] == "the" else parts)


def _is_listed(key: tuple[str, ...]) -> bool:
    """Whether a name is a body of the reference lists: ``Chase`` is a bank though Chase Brandt is told of."""
    return " ".join(key) in companies()


class Cast:
    """The entities of one article, and which of them a name means."""

    def __init__(self, text: str, seen: Iterable[Seen]) -> None:
        self._by_core: dict[tuple[str, ...], Entity] = {}
        self._shorter: dict[tuple[str, ...], Entity] = {}
        self._by_reference: dict[str, Entity] = {}
        occurrences = sorted(seen, key=lambda one: (-len(core(one.text)), one.start))
        for one in occurrences:
            self._place(one)
        for one in sorted(occurrences, key=lambda one: one.start):
            self._take_brackets(text, one)
        self._take_equations(text, sorted(occurrences, key=lambda one: one.start))

    def entity(self, name: str) -> Entity | None:
        """Whom a name means here; None where it was never seen."""
        return self._by_core.get(core(name))

    def _place(self, one: Seen) -> None:
        key = core(one.text)
        entity = (
            self._by_core.get(key) or self._same_reference(one) or self._shorter_form(key, one.kind) or Entity(one.kind)
        )
        self._add(entity, one.text, one.start)

    def _add(self, entity: Entity, form: str, start: int) -> None:
        if not entity.forms or start < entity.first_seen:
            entity.first_seen = start
        entity.forms[form] += 1
        key = core(form)
        self._by_core.setdefault(key, entity)
        known = companies().get(form.casefold())
        if known is not None:
            self._by_reference.setdefault(known[0], entity)
        if form.endswith((" government", " administration")):
            return
        for shorter in _shorter_forms(key, entity.kind):
            self._shorter.setdefault(shorter, entity)

    def _same_reference(self, one: Seen) -> Entity | None:
        known = companies().get(one.text.casefold())
        return None if known is None else self._by_reference.get(known[0])

    def _shorter_form(self, key: tuple[str, ...], kind: Kind) -> Entity | None:
        """The entity of which this is a shorter form."""
        if kind in ("place", "demonym") or (len(key) == 1 and key[0] in words("name_words", "generic")):
            return None
        entity = self._shorter.get(key)
        return None if entity is not None and entity.kind == "person" and _is_listed(key) else entity

    def _take_brackets(self, text: str, one: Seen) -> None:
        bracket = _BRACKETS.match(text, one.end)
        if bracket is None or one.kind in ("place", "demonym"):
            return
        entity = self._by_core[core(one.text)]
        for form in _bracket_names(bracket.group(1)):
            self._equate(entity, form, one.start)

    def _take_equations(self, text: str, occurrences: list[Seen]) -> None:
        for left, right in pairwise(occurrences):
            if (
                right.start - left.end < 40
                and _EQUATES.fullmatch(text[left.end : right.start])
                and "or" not in text[left.end : right.start].split()[-1:]
            ):
                self._equate(self._by_core[core(left.text)], right.text, right.start)

    def _equate(self, entity: Entity, form: str, start: int) -> None:
        other = self._by_core.get(core(form))
        if other is None:
            self._add(entity, form, start)
            entity.equated.add(form)
        elif _may_be_one(entity, other):
            entity.forms.update(other.forms)
            entity.equated |= set(other.forms)
            self._by_core |= dict.fromkeys(map(core, other.forms), entity)


def _may_be_one(entity: Entity, other: Entity) -> bool:
    return (
        other is not entity
        and other.kind not in ("place", "demonym", "gov")
        and len(entity.forms) + len(other.forms) <= FORM_COUNT_MAX
    )


def _bracket_names(inside: str) -> Iterator[str]:
    for match in _IN_BRACKETS.finditer(inside.strip()):
        form = next(group for group in match.groups() if group).strip(" ,.")
        if form.casefold() not in _GENERIC_REFERENCES and not form.casefold().startswith("the "):
            yield form


def _shorter_forms(key: tuple[str, ...], kind: Kind) -> Iterator[tuple[str, ...]]:
    """The ways a name may be cut short: its first words, what follows a place, its initials; a person's last word."""
    if kind in ("place", "demonym") or len(key) < 2:
        return
    if kind == "person":
        yield key[-1:]
        yield key[:1]
        return
    yield from (key[:length] for length in range(len(key) - 1, 0, -1))
    yield ("".join(word[0] for word in key if word),)
    if key[0] in words("places"):
        yield from (key[1:end] for end in range(len(key), 1, -1))
