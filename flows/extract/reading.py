"""An article as the rules read it: its sentences marked, its cast known."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import ChainMap, Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from flows.extract.marking import Marked, Tag, mark
from flows.extract.mentions.dates import find_dates, find_dates_within
from flows.extract.mentions.durations import find_durations
from flows.extract.mentions.entities import Cast, Seen, without_legal_form
from flows.extract.mentions.exchanges import ExchangeName, find_exchanges
from flows.extract.mentions.governments import with_governments
from flows.extract.mentions.kinds import Kind, kind_of, reference_names
from flows.extract.mentions.mention import DateMention, Mention
from flows.extract.mentions.money import find_money
from flows.extract.mentions.names import Name, find_known, find_names, softened
from flows.extract.mentions.percent import find_percents
from flows.extract.mentions.rounds import find_rounds
from flows.extract.mentions.tokens import tokens
from flows.extract.sentences import Sentence, is_title_case, split
from flows.extract.vocabulary import words
from flows.records import Article

_TERM_BEFORE = re.compile(r"[a-z]{3,} \([\"“]?$|\b(?:ticker|symbols?|ticker symbols?|code) [\"“'‘]?$")
_LIST_LINE = re.compile(
    r"[^:–—\d]{2,70}? ?[:–—-] ?(?:about |over |up to )?(?:Rs\.? ?|[A-Z]{0,3}[$€£¥₹] ?|[A-Z]{3} )\d", re.IGNORECASE
)
"""``Lanhe Auto Parts Pvt Ltd – Rs 450 crore``: a name and its amount, no headline."""
_CAPITAL_NEXT = re.compile(r" ([A-Z][A-Za-z]{2,20})\b")
_AND_NEXT = re.compile(r" & [A-Z][A-Za-z]{2,20}\b")
_GIVEN_BY = re.compile(r"\b(?:by|from) $", re.IGNORECASE)
_TO_TICKER = re.compile(
    r"((?: [A-Z][a-z]+){1,3}) \((?:NASDAQ|Nasdaq|NYSE|TSX|OTC|ASX|AIM|LSE|CSE|HKG|SHA|SHE|NSE|BSE|AMEX|OTCQ)"
)
_DATELINE_END = re.compile(r"(?:--|[—–/-])[*_ ]{0,3}$")
HEADLINE_WORDS_MIN = 9
"""A shorter sentence of names (``Acme Motors listed Monday.``) is capitalised as much as a headline."""
DATELINE_DAYS_MAX = 3
"""A wire runs a release at most a weekend later; a larger distance is another date."""
_OTHER_SIGNS = ("US$", "R$", "HK$", "€", "£", "¥", "₹")
_OTHER_WORDS = re.compile(r"\b(?:yen|yuan)\b")
"""Where several currencies are told, a bare sign is the American one."""
_DOLLARS = (
    (
        ("canadian", "tsx", "(cse"),
        re.compile(
            r"\bCanadian dollars?\b|\((?:TSX|TSXV|TSX-V|CSE|TSX\.V)\s?:|dollars are Canadian|TSX Venture", re.IGNORECASE
        ),
        "CAD",
    ),
    (
        ("asx", "australian bourse", "corporations act"),
        re.compile(r"\(ASX\s?:|Australian bourse|\bASX\b|Corporations Act"),
        "AUD",
    ),
)
"""What tells whose dollars a text means: words of which it holds one, and how they stand."""

_SIGNS = {"C": "CAD", "A": "AUD"}
_SIGNED = re.compile(r"\b(?P<land>[CA])(?:DN|A|U)?\$")
_LETTER_BEFORE = re.compile(r"[CANU]\$")
_BARE = re.compile(r"(?<![A-Za-z])(?<!CAD )(?<!AUD )\$ ?\d")
_CONVERTED = re.compile(r"\b[CA](?:DN|A|U)?\$ ?[\d.,]{1,12}(?: ?[a-z]{1,8})? \((?:about |around )?\$")
SIGNED_SHARE = 3
"""How many bare dollars one ``C$`` may stand for."""


@dataclass(frozen=True)
class Reading:
    """A marked article. ``headline`` is the number of the title's paragraph, None where there is no title line."""

    article: Article
    sentences: tuple[Marked, ...]
    cast: Cast
    headline: int | None


def read(article: Article) -> Reading:
    """Mark an article's sentences."""
    text = article.text
    sentences = split(text)
    mentions = _mentions(text, _dates(article, sentences))
    exchanges = {sentence.start: _exchanges(sentence) for sentence in sentences}
    names = _names(sentences)
    seen = [_seen(name, sentence, text) for sentence in sentences for name in names[sentence.start]]
    cast = Cast(text, seen)
    marked = tuple(
        mark(sentence, _candidates(sentence, exchanges[sentence.start], names[sentence.start], mentions, cast))
        for sentence in sentences
    )
    first = sentences[0] if sentences else None
    headline = first.paragraph if first is not None and first.is_heading else None
    return Reading(article, marked, cast, headline)


def read_alone(sentence: Sentence, published: date | None) -> Marked:
    """Mark one sentence of running text by itself, without what the rest of the article tells of its names."""
    text = sentence.text
    own = Sentence(0, len(text), text, sentence.paragraph, sentence.is_heading)
    mentions = _mentions(text, find_dates(text, published))
    names = with_governments(text, find_names(text, reference_names()))
    cast = Cast(text, [_seen(name, own, text) for name in names])
    return mark(own, _candidates(own, _exchanges(own), names, mentions, cast))


def dollar_of(text: str) -> str:
    """The currency that a bare ``$`` means in a text: Canadian and Australian issuers write their own.

    One ``C$`` in an American letter of many ``$`` tells nothing, nor does ``C$5 million ($3.6 million)``.
    """
    if "$" not in text and "ollar" not in text:
        return "USD"
    may_be_signed = _LETTER_BEFORE.search(text) is not None
    if _tells_others(text) or (may_be_signed and _CONVERTED.search(text)):
        return "USD"
    folded = text.casefold()
    places = (one for one in _DOLLARS if any(word in folded for word in one[0]))
    told = next((currency for _, pattern, currency in places if pattern.search(text)), None)
    most = SIGNED_SHARE * len(_SIGNED.findall(text)) if may_be_signed else 0
    signed = _SIGNED.search(text) if most and len(_BARE.findall(text)) <= most else None
    return told or (_SIGNS[signed["land"]] if signed is not None else "USD")


def _tells_others(text: str) -> bool:
    """Whether other currencies than dollars are told, or the American dollar by its name."""
    if any(sign in text for sign in _OTHER_SIGNS):
        return True
    return ("yen" in text or "yuan" in text) and _OTHER_WORDS.search(text) is not None


def _told_on(article: Article, sentences: tuple[Sentence, ...]) -> date | None:
    """The day that ``today`` means: a dateline's, where it lies within three days of the publication."""
    if article.published is None:
        return _dated_line(sentences)
    datelines = (one for one in sentences[:6] if one.is_heading and _DATELINE_END.search(one.text))
    for line in datelines:
        days = [found.first for found in find_dates(line.text, article.published) if found.precision == "day"]
        if days and abs((days[0] - article.published).days) <= DATELINE_DAYS_MAX:
            return days[0]
    return article.published


def _dated_line(sentences: tuple[Sentence, ...]) -> date | None:
    """The full date that a line of the top stands for, where the article is known by none."""
    lines = (find_dates(one.text, None) for one in sentences[:8] if one.is_heading)
    return next((found.first for line in lines for found in line if found.precision == "day"), None)


def _dates(article: Article, sentences: tuple[Sentence, ...]) -> tuple[DateMention, ...]:
    """The dates of an article; ``today`` is no more than a day of 2024 where no more is known."""
    told_on = _told_on(article, sentences)
    if told_on is None and article.published_within is not None:
        return find_dates_within(article.text, article.published_within)
    return find_dates(article.text, told_on)


def _mentions(text: str, dates: tuple[DateMention, ...]) -> list[Mention]:
    found: list[Mention] = [
        *find_money(text, dollar=dollar_of(text)),
        *dates,
        *find_durations(text),
        *find_percents(text),
        *find_rounds(text),
    ]
    return sorted(found, key=lambda mention: (mention.start, -mention.end))


def _exchanges(sentence: Sentence) -> tuple[ExchangeName, ...]:
    return find_exchanges(sentence.text, tokens(sentence.text))


def _names(sentences: tuple[Sentence, ...]) -> dict[int, tuple[Name, ...]]:
    """Names by sentence start: first those of running text, which then are looked up in title-cased lines."""
    headings = [one for one in sentences if is_headline(one)]
    capitals = {sentence.start for sentence in headings}
    found = {one.start: find_names(one.text, reference_names()) for one in sentences if one.start not in capitals}
    known = {name.text.casefold(): name.text for names in found.values() for name in names}
    found |= _opened_by_known(sentences, found, known)
    found = {start: tuple(_without_opener(name, known) for name in names) for start, names in found.items()}
    if owners := _with_owners(sentences, found):
        found |= owners
        known = {name.text.casefold(): name.text for names in found.values() for name in names} | known
    known |= {without_legal_form(name).casefold(): without_legal_form(name) for name in list(known.values())}
    everyone = ChainMap(known, _long_references())
    for sentence in headings:
        found[sentence.start] = _heading_names(sentence.text, everyone)
    return {one.start: with_governments(one.text, found[one.start]) for one in sentences}


@cache
def _long_references() -> dict[str, str]:
    return {name: name for name in reference_names() if len(name) > 3}


def is_headline(sentence: Sentence) -> bool:
    """A title-cased line; the first paragraph may be one that ends in a full stop, if it is long enough to tell."""
    if not sentence.is_heading and (sentence.paragraph or len(sentence.text.split()) <= HEADLINE_WORDS_MIN):
        return False
    if sentence.is_heading and sentence.text.isupper() and " " in sentence.text:
        return _LIST_LINE.match(sentence.text) is None
    return is_title_case(sentence.text) and not _LIST_LINE.match(sentence.text)


def _opened_by_known(
    sentences: tuple[Sentence, ...], found: dict[int, tuple[Name, ...]], known: dict[str, str]
) -> dict[int, tuple[Name, ...]]:
    """Sentences read again that may open with an everyday word which is a name elsewhere: ``Summit Energy said``."""
    firsts = {name.split(" ", 1)[0] for name in known} - words("sentence_starters")
    unread = [
        one
        for one in sentences
        if one.start in found and _opens_unread(one, found[one.start]) and _first_word(one) in firsts
    ]
    if not unread:
        return {}
    longer = frozenset(part for name in known for part in _beginnings(name)) | reference_names()
    return {one.start: find_names(one.text, longer) for one in unread}


_OWNS = re.compile(r"[’']s (?=[A-Z])")
OWNED_COUNT_MIN = 2
"""Times that an article writes ``Tarn's Canteen`` and never ``Tarn`` alone, until it is one name."""


def _with_owners(sentences: tuple[Sentence, ...], found: dict[int, tuple[Name, ...]]) -> dict[int, tuple[Name, ...]]:
    """``Tarn's Canteen``: two names that are one, where the first never stands without the other."""
    pairs = Counter(
        one.text[name.start : after.end]
        for one in sentences
        for name, after in pairwise(found.get(one.start, ()))
        if _owns(one.text, name, after)
    )
    often = {pair for pair, count in pairs.items() if count >= OWNED_COUNT_MIN}
    if not often:
        return {}
    alone = _standing_alone(sentences, found) | reference_names()
    joined = frozenset(pair for pair in often if _OWNS.split(pair, maxsplit=1)[0].casefold() not in alone)
    return {one.start: _joined(one.text, found[one.start], joined) for one in sentences if one.start in found}


def _standing_alone(sentences: tuple[Sentence, ...], found: dict[int, tuple[Name, ...]]) -> frozenset[str]:
    """The names, case-folded, that stand somewhere without an ``'s``."""
    return frozenset(
        name.text.casefold()
        for one in sentences
        for name in found.get(one.start, ())
        if not one.text.startswith(("’s", "'s"), name.end)
    )


def _owns(text: str, name: Name, after: Name) -> bool:
    return after.start - name.end == len("’s ") and _OWNS.match(text, name.end) is not None


def _joined(text: str, names: tuple[Name, ...], joined: frozenset[str]) -> tuple[Name, ...]:
    """The names of a sentence with those of ``joined`` as one each."""
    kept: list[Name] = []
    for name in names:
        if kept and _owns(text, kept[-1], name) and text[kept[-1].start : name.end] in joined:
            kept[-1] = Name(kept[-1].start, name.end, text[kept[-1].start : name.end])
        else:
            kept.append(name)
    return tuple(kept)


def _opens_unread(sentence: Sentence, names: tuple[Name, ...]) -> bool:
    return sentence.text[:1].isupper() and not (names and names[0].start == 0)


def _first_word(sentence: Sentence) -> str:
    return sentence.text.split(" ", 1)[0].casefold()


def _beginnings(name: str) -> Iterator[str]:
    parts = without_legal_form(name).split()
    yield from (" ".join(parts[:length]) for length in range(min(2, len(parts)), len(parts) + 1))


def _without_opener(name: Name, known: dict[str, str]) -> Name:
    """``Check Solar Green`` → ``Solar Green`` where the rest is a name and the first word an everyday one."""
    first, _, rest = name.text.partition(" ")
    if (
        name.start > 1
        or first.casefold() not in words("common_words")
        or rest.casefold() not in known
        or name.text.casefold() in reference_names()
    ):
        return name
    return Name(name.end - len(rest), name.end, rest, name.has_title)


def _heading_names(text: str, known: Mapping[str, str]) -> tuple[Name, ...]:
    """In a title-cased line: names known from the text, and the first run that no common word breaks."""
    ours = tuple(_to_bracket(name, text) for name in find_known(text, known))
    others = [
        _with_suffix(name, text)
        for name in find_names(softened(text))
        if all(name.end <= own.start or name.start >= own.end for own in ours)
    ]
    sure = (name for name in others[1:] if _GIVEN_BY.search(text, max(0, name.start - 8), name.start))
    return tuple(sorted((*ours, *others[:1], *sure), key=lambda name: name.start))


def _with_suffix(name: Name, text: str) -> Name:
    """``VARDEN ENERGY ANNOUNCES …``: a firm's word behind a name is part of it."""
    pair = _AND_NEXT.match(text, name.end)
    end = pair.end() if pair is not None else name.end
    while (following := _CAPITAL_NEXT.match(text, end)) and following.group(1).casefold() in words(
        "name_words", "org_suffix"
    ):
        end = following.end()
    return name if end == name.end else Name(name.start, end, text[name.start : end], name.has_title)


def _to_bracket(name: Name, text: str) -> Name:
    """``Lanhe Technology (NASDAQ: LNH)``: a known name goes on to its ticker's bracket."""
    rest = _TO_TICKER.match(text, name.end)
    if rest is None or not all(part.casefold() in words("name_words", "org_suffix") for part in rest.group(1).split()):
        return name
    return Name(name.start, rest.end(1), text[name.start : rest.end(1)], name.has_title)


def _seen(name: Name, sentence: Sentence, text: str) -> Seen:
    start = sentence.start + name.start
    kind: Kind = "term" if _is_abbreviated_term(text, start, name.text) else kind_of(name, sentence.text)
    return Seen(name.text, kind, start, sentence.start + name.end)


def _is_abbreviated_term(text: str, start: int, name: str) -> bool:
    """``business combination agreement (BCA)``: letters for everyday words name nobody."""
    return name.isupper() and len(name) <= 6 and _TERM_BEFORE.search(text, max(0, start - 24), start) is not None


def _candidates(
    sentence: Sentence,
    exchanges: tuple[ExchangeName, ...],
    names: tuple[Name, ...],
    mentions: list[Mention],
    cast: Cast,
) -> Iterator[Tag]:
    for one in exchanges:
        yield Tag("exchange", sentence.start + one.start, sentence.start + one.end, one)
    here = _mentions_of(sentence, mentions)
    told = [tag for name in names if (tag := _name_tag(sentence, name, cast)) is not None]
    yield from (tag for tag in told if any(_holds(tag, mention) for mention in here))
    for mention in here:
        yield Tag(mention.kind, mention.start, mention.end, mention)
    yield from told


def _mentions_of(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    first = bisect_right(mentions, sentence.start - 1, key=lambda mention: mention.start)
    after = bisect_right(mentions, sentence.end - 1, key=lambda mention: mention.start)
    return [mention for mention in mentions[first:after] if mention.end <= sentence.end]


def _name_tag(sentence: Sentence, name: Name, cast: Cast) -> Tag | None:
    entity = cast.entity(name.text)
    if entity is None or len(name.text) == 1:
        return None
    return Tag(entity.kind, sentence.start + name.start, sentence.start + name.end, entity, name.text)


def _holds(tag: Tag, mention: Mention) -> bool:
    """``Blue Monday Ventures``: a day or a kind of round within a name is neither."""
    return (
        mention.kind in ("date", "round")
        and tag.start <= mention.start
        and mention.end < tag.end
        and " " not in mention.text
        and tag.text.rsplit(" ", 1)[-1].casefold() in words("name_words", "org_suffix")
    )
