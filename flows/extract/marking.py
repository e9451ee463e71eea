"""A sentence as the rules read it: every mention a tag, everything else lower case.

    Lanhe Threads, a chip designer (688123.SS), surged 212% on its debut   the sentence
    <org>, a chip designer, surged <percent> on its debut                  its form
    <org> surged <percent> on its debut                                    its spine

The form leaves out brackets that tell no amount; the spine leaves out appositions too, so that a subject stands
beside its verb. A rule is a pattern over one of them; ``Form.tag_at`` leads from a match back to the mention.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from flows.extract.mentions.entities import Entity
from flows.extract.mentions.exchanges import ExchangeName
from flows.extract.mentions.mention import Mention
from flows.extract.sentences import Sentence
from flows.records import GAP_MARK

_PLACEHOLDER = re.compile(r"<([a-z]+)(\d+)>")
_BRACKET = re.compile(
    r"\s?\((?![^()]{0,200}(?:<money|; ; ))"
    r"(?![^()]{0,80}(?:first (?:trading )?(?:day|session)|debut|day one|since listing))[^()]{0,300}\)|"
    r"\s?\[(?![^\[\]]{0,200}<money)[^\[\]]{0,200}\]"
)
_SPACES = re.compile(r"\s+")
_PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "<": " ", ">": " ", "‑": "-"}
"""Typographic characters as the plain ones that patterns are written with."""
TAG_COUNT_MAX = 60
"""Tags; a sentence of prose has fewer (the most of 5,000 read has 22), and of a list what stands behind is left."""
_FINITE = (
    r"(?:also |already |now |still |recently |today |reportedly |<date\d+> |on <date\d+> )*(?:has|have|had|is|"
    r"are|was|were|will|would|could|"
    r"may|might|can|plans?|aims?|seeks?|expects?|intends?|hopes?|said|says|went|made|began|started|rose|fell|won|"
    r"got|sold|bought|"
    r"raises?|files?|prices|secures?|closes|lists|debuts|opens|opened|led|leads|put|took|did|does|saw|sees|hit|"
    r"became|announces|"
    r"(?!(?:based|founded|backed|headquartered|owned|known|formed|named|located|focused|listed|related|used|"
    r"called|dubbed|valued)\b)[a-z]{2,14}ed)\b"
)
_TELLS_LISTING = (
    r"(?:(?:has|had|have|is|was) )?(?:(?:also|already|just|recently|itself|now|confidentially|to have) )*(?:listed|"
    r"debuted|floated|went public|raised|filed|submitted|lodged|got (?:its|the|final)|received|won (?:its|the|"
    r"approval)|"
    r"obtained|secured|withdrew|pulled|shelved|postponed|priced|began trading|started trading|came to (?:the )?market|"
    r"passed|arrived|opened|joined|took in|sold|fetched|collected|been quoted|been trading|been listed|traded|"
    r"begun trading|gone public|made its|(?:was|were) (?:quoted|floated|admitted|listed)|quoted|floated|admitted|"
    r"plans to (?:list|go public|float)|(?:preparing|planning|weighing|considering|exploring|seeking|due|set|"
    r"expected) (?:to|a|an)\b)"
)
"""What ``which`` tells that is news of its own: the clause stays in the spine."""
_APPOSITION = re.compile(
    r"(<(?:org|gov|person)\d+>),? ?(?:, |- |, - )(?!(?:and|but|while|as|or|which is|which "
    + _TELLS_LISTING
    + r"|whose (?:[\w-]+ |<[a-z]+\d+>(?:'s)? ){0,3}(?:ipo|initial|debut|flotation|float|listing|offering|issue|shares|"
    r"stock)\b|"
    r"after|when|because|raising|"
    r"with participation)\b)(?:(?:an?|the|one of|which|who|whose|dubbed|known as|called|formerly|maker|operator|"
    r"owner|parent) "
    r"[^.;:]{1,260}?|(?:(?!<org\d+>,)[^.;:]){1,260}?)"
    r"(?:,| -) (?=" + _FINITE + ")"
)


@dataclass(frozen=True, slots=True)
class Tag:
    """One mention in place; offsets are into the article."""

    kind: str
    start: int
    end: int
    value: Mention | Entity | ExchangeName
    text: str = ""

    @property
    def entity(self) -> Entity:
        """The body or place that a name means.

        Raises:
            TypeError: the tag is no name.
        """
        if not isinstance(self.value, Entity):
            raise TypeError(f"{self.kind} is no name")
        return self.value


@dataclass(frozen=True)
class Form:
    """A pattern's view of a sentence. ``offsets[i]`` is where ``tags[i]`` begins in ``text``."""

    text: str
    offsets: tuple[int, ...]
    tags: tuple[Tag, ...]

    @cached_property
    def _by_offset(self) -> dict[int, Tag]:
        return dict(zip(self.offsets, self.tags, strict=True))

    @cached_property
    def _by_tag(self) -> dict[int, int]:
        return {id(tag): offset for offset, tag in self.placed()}

    def tag_at(self, offset: int) -> Tag | None:
        """The tag that begins at ``offset``."""
        return self._by_offset.get(offset)

    def placed(self) -> Iterator[tuple[int, Tag]]:
        """Each tag and where it begins, in order."""
        return zip(self.offsets, self.tags, strict=True)

    def tags_between(self, start: int, end: int, *kinds: str) -> tuple[Tag, ...]:
        """The tags that begin in ``[start:end]``, of the given kinds if any."""
        pairs = zip(self.offsets, self.tags, strict=True)
        return tuple(tag for offset, tag in pairs if start <= offset < end and (not kinds or tag.kind in kinds))

    def offset_of(self, tag: Tag) -> int | None:
        """Where a tag stands; None where it was left out."""
        return self._by_tag.get(id(tag))


@dataclass(frozen=True, eq=False)
class Marked:
    """A sentence with its tags, as form and spine; each is equal to itself alone."""

    sentence: Sentence
    tags: tuple[Tag, ...]

    @cached_property
    def form(self) -> Form:
        """Without brackets that tell no amount."""
        return _numbered_to_form(self._numbered, self.tags)

    @cached_property
    def spine(self) -> Form:
        """The form without appositions."""
        return _numbered_to_form(_without_appositions(self._numbered), self.tags)

    @cached_property
    def _numbered(self) -> str:
        return _SPACES.sub(" ", _BRACKET.sub("", _with_placeholders(self.sentence, self.tags))).strip()

    def tagged(self, *kinds: str) -> tuple[Tag, ...]:
        """The tags of the given kinds, in order."""
        return tuple(tag for tag in self.tags if tag.kind in kinds)


def mark(sentence: Sentence, candidates: Iterable[Tag]) -> Marked:
    """Tag a sentence; of overlapping candidates the one given first stays."""
    kept: list[Tag] = []
    starts: list[int] = []
    for tag in candidates:
        place = bisect_right(starts, tag.start)
        if _is_free(tag, kept[max(0, place - 1) : place + 1]):
            kept.insert(place, tag)
            starts.insert(place, tag.start)
    return Marked(sentence, tuple(kept[:TAG_COUNT_MAX]))


def _is_free(tag: Tag, neighbours: list[Tag]) -> bool:
    return all(tag.end <= other.start or tag.start >= other.end for other in neighbours)


def _with_placeholders(sentence: Sentence, tags: tuple[Tag, ...]) -> str:
    text, first = plain_marks(sentence.text), sentence.start
    pieces: list[str] = []
    position = 0
    for number, tag in enumerate(tags):
        pieces += (text[position : tag.start - first], f"<{tag.kind}{number}>")
        position = tag.end - first
    pieces.append(text[position:])
    return "".join(pieces).replace(GAP_MARK, " ; ; ").replace('"', "").replace("*", "").lower()


def plain_marks(text: str) -> str:
    """A text of the same length with plain quotes, dashes and spaces, and without what tags are made of."""
    for mark, plain in _PLAIN.items():
        text = text.replace(mark, plain)
    return text


def _without_appositions(numbered: str) -> str:
    return _APPOSITION.sub(r"\1 ", numbered)


def _numbered_to_form(numbered: str, tags: tuple[Tag, ...]) -> Form:
    pieces: list[str] = []
    offsets: list[int] = []
    kept: list[Tag] = []
    position = length = 0
    for match in _PLACEHOLDER.finditer(numbered):
        before = numbered[position : match.start()]
        pieces += (before, f"<{match.group(1)}>")
        offsets.append(length + len(before))
        kept.append(tags[int(match.group(2))])
        length += len(before) + len(match.group(1)) + 2
        position = match.end()
    pieces.append(numbered[position:])
    return Form("".join(pieces), tuple(offsets), tuple(kept))
