"""An article as the rules read it: its sentences marked, its cast known.

Nothing is read that cannot matter: an article without listing words, round words or an amount with a scale has
no sentences here (``is_relevant``).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from flows.extract.marking import Marked, Tag, mark
from flows.extract.mentions.dates import find_dates
from flows.extract.mentions.durations import find_durations
from flows.extract.mentions.entities import Cast, Seen, without_legal_form
from flows.extract.mentions.exchanges import ExchangeName, find_exchanges
from flows.extract.mentions.kinds import Kind, kind_of, reference_names
from flows.extract.mentions.mention import Mention
from flows.extract.mentions.money import find_money
from flows.extract.mentions.names import Name, find_known, find_names, tokens
from flows.extract.mentions.percent import find_percents
from flows.extract.mentions.rounds import find_rounds
from flows.extract.sentences import Sentence, is_title_case, split
from flows.extract.vocabulary import words
from flows.records import Article

_GATE = re.compile(
    r"\bIPOs?\b|[Ii]nitial (?:public|share)|[Pp]ublic (?:offer|issue|listing|share)|\b[Ll]ist(?:s|ed|ing|ings)?\b|"
    r"\b[Dd]ebut|\b[Ff]loat|\b[Ff]lotation|\b[Tt]rading\b|[Bb]lank[- ][Cc]heck|\bSPAC\b|[Ss]pecial[- ][Pp]urpose|"
    r"\b[Pp]ublic\b|\b[Ss]pin(?:-|\s)?off|first (?:trading )?(?:day|session)|\boffer price|\bbell\b|"
    r"\bpriced\b|"
    r"\b[Pp]rospectus|[Ss]eries [A-H]\b|\b[Ss]eed\b|[Ff]unding|[Ff]undrais|[Ff]inancing|[Ii]nvest|\b[Rr]ais(?:e|"
    r"es|ed|ing)\b|"
    r"\b[Gg]rants?\b|\b[Pp]ledg|[Cc]ommit|\b[Ll]oans?\b|\b[Ff]unds?\b|[Ss]ubsid|\b(?:A1 application|DRHP|"
    r"[SF]-1)\b|green light|share sale|[Hh]earing of the|[Pp]rivate placement|[Gg]ross proceeds|上市|融资|募资|"
    r"[\d.] ?(?:[mb]n|[MB]|[mb]illion|trillion|crore|lakh|bln|mln)\b|(?:[mb]|tr)illion[- ](?:euro|yuan|dollar|"
    r"yen|pound)"
)
_TERM_BEFORE = re.compile(r"[a-z]{3,} \([\"“]?$|\b(?:ticker|symbols?|ticker symbols?|code) [\"“'‘]?$")
_DATELINE_END = re.compile(r"(?:--|[—–/-])[*_ ]{0,3}$")
HEADLINE_WORDS_MIN = 9
"""A shorter sentence of names (``Acme Motors listed Monday.``) is capitalised as much as a headline."""
DATELINE_DAYS_MAX = 3
"""A wire runs a release at most a weekend later; a larger distance is another date."""
_OTHER_SIGNS = re.compile(r"[€£¥₹]|R\$|HK\$|\byen\b|\byuan\b")
"""Where several currencies are told, a bare sign is the American one."""
_DOLLARS = (
    (
        re.compile(
            r"\bCanadian dollars?\b|\bC(?:DN|A)?\$|\((?:TSX|TSXV|TSX-V|CSE|TSX\.V)\s?:|dollars are Canadian|"
            r"TSX Venture",
            re.IGNORECASE,
        ),
        "CAD",
    ),
    (re.compile(r"\bA(?:U)?\$|\(ASX\s?:|Australian bourse|\bASX\b|Corporations Act"), "AUD"),
)


@dataclass(frozen=True)
class Reading:
    """A marked article. ``headline`` is the number of the title's paragraph, None where there is no title line."""

    article: Article
    sentences: tuple[Marked, ...]
    cast: Cast
    headline: int | None


def is_relevant(text: str) -> bool:
    """Whether a text can tell of a listing or of committed money at all."""
    return _GATE.search(text) is not None


def read(article: Article) -> Reading:
    """Mark an article's sentences."""
    text = article.text
    sentences = split(text)
    mentions = _mentions(text, _told_on(article, sentences))
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


def dollar_of(text: str) -> str:
    """The currency that a bare ``$`` means in a text: Canadian and Australian issuers write their own."""
    if "US$" in text or _OTHER_SIGNS.search(text):
        return "USD"
    return next((currency for pattern, currency in _DOLLARS if pattern.search(text)), "USD")


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


def _mentions(text: str, told_on: date | None) -> list[Mention]:
    found: list[Mention] = [
        *find_money(text, dollar=dollar_of(text)),
        *find_dates(text, told_on),
        *find_durations(text),
        *find_percents(text),
        *find_rounds(text),
    ]
    return sorted(found, key=lambda mention: (mention.start, -mention.end))


def _exchanges(sentence: Sentence) -> tuple[ExchangeName, ...]:
    return find_exchanges(sentence.text, tokens(sentence.text))


def _names(sentences: tuple[Sentence, ...]) -> dict[int, tuple[Name, ...]]:
    """Names by sentence start: first those of running text, which then are looked up in title-cased lines."""
    headings = [one for one in sentences if _is_headline(one)]
    capitals = {sentence.start for sentence in headings}
    found = {one.start: find_names(one.text, reference_names()) for one in sentences if one.start not in capitals}
    known = {name.text.casefold(): name.text for names in found.values() for name in names}
    found |= _opened_by_known(sentences, found, known)
    found = {start: tuple(_without_opener(name, known) for name in names) for start, names in found.items()}
    known |= {without_legal_form(name).casefold(): without_legal_form(name) for name in list(known.values())}
    everyone = ChainMap(known, _long_references())
    for sentence in headings:
        found[sentence.start] = _heading_names(sentence.text, everyone)
    return found


@cache
def _long_references() -> dict[str, str]:
    return {name: name for name in reference_names() if len(name) > 3}


def _is_headline(sentence: Sentence) -> bool:
    """A title-cased line; the first paragraph may be one that ends in a full stop, if it is long enough to tell."""
    if not is_title_case(sentence.text):
        return False
    return sentence.is_heading or (sentence.paragraph == 0 and len(sentence.text.split()) > HEADLINE_WORDS_MIN)


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
        first.casefold() not in words("common_words")
        or rest.casefold() not in known
        or name.text.casefold() in reference_names()
    ):
        return name
    return Name(name.end - len(rest), name.end, rest, name.has_title)


def _heading_names(text: str, known: Mapping[str, str]) -> tuple[Name, ...]:
    """In a title-cased line: names known from the text, and the first run that no common word breaks."""
    ours = find_known(text, known)
    others = [
        name
        for name in find_names(_softened(text))
        if all(name.end <= own.start or name.start >= own.end for own in ours)
    ]
    return tuple(sorted((*ours, *others[:1]), key=lambda name: name.start))


def _softened(text: str) -> str:
    """The line with its common words in lower case, every character in its place."""
    for token in tokens(text):
        if token.folded in words("common_words") or token.folded in words("name_words"):
            text = f"{text[: token.start]}{token.text.lower()}{text[token.end :]}"
    return text


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
    first = bisect_right(mentions, sentence.start - 1, key=lambda mention: mention.start)
    for mention in mentions[first:]:
        if mention.start >= sentence.end:
            break
        if mention.end <= sentence.end:
            yield Tag(mention.kind, mention.start, mention.end, mention)
    for name in names:
        entity = cast.entity(name.text)
        if entity is not None and len(name.text) > 1:
            yield Tag(entity.kind, sentence.start + name.start, sentence.start + name.end, entity, name.text)
