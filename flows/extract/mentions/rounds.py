"""Funding rounds by the names an analyst writes: ``Seed``, ``Series B+``, ``Pre-Series A``, ``Strategic``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from flows.extract.mentions.mention import RoundMention
from flows.extract.mentions.numbers import occurrences
from flows.extract.vocabulary import table

_TAIL = r"(?:-?([1-9])(?![0-9%])|(\+{1,2}))?"
_SERIES = re.compile(rf"(?P<pre>[Pp]re[\s-]?)?[Ss](?:eries|ERIES)[\s-]?([A-K]){_TAIL}(?![A-Za-z0-9])")
_SERIES_LOWER = re.compile(
    rf"(?P<pre>pre-)?series[\s-]([a-k]){_TAIL}\s(?=round|funding|financing|raise|investment|extension)"
)
_FUNDING_AFTER = re.compile(r"\s?(?:round|funding|financing|raise|investment|extension|led|from|[.,;)]|\Z)")
_SERIES_SEED = re.compile(r"Series\s(?:Pre-)?Seed(?![A-Za-z])")
_NO_ROUND_AFTER = re.compile(
    r"\s(?:\w{1,12}\s)?(?:bonds?|notes?|debentures?|warrants?|certificates?|preferred(?!\s\w{0,8}\s?(?:round|"
    r"financing|funding))|preference)\b",
    re.IGNORECASE,
)
_SUM = (
    r"(?:(?:about|around|over|nearly|almost|some|more\sthan|up\sto)\s)?(?:several\s|hundreds\s|tens\s|"
    r"[A-Z]{0,3}\s?[$€£¥₹]|(?:[A-Z]{2,3}\s?)?[0-9])"
)
_LETTER_ROUND = re.compile(rf"(?P<pre>[Pp]re-)?([A-H]){_TAIL}[\s-][Rr]ound(?![A-Za-z])(?!\sof\s(?!{_SUM}))")
_ROUND_LETTER = re.compile(rf"Round\s([A-H]){_TAIL}(?![A-Za-z0-9])")
_ARTICLE_BEFORE = re.compile(r"(?:[a-z0-9]|[MmKkBb]n?)\s\Z")
_PRE_LETTER = re.compile(rf"[Pp]re-([A-H]){_TAIL}(?![A-Za-z0-9])(?:\s(?:round|funding|financing))?")
_EAST_ASIAN = re.compile(rf"([Pp]re-?)?([A-H]){_TAIL}\s?[轮輪]")
_MONEY_BEFORE = re.compile(
    r"(?:million|billion|bn|[0-9][mMkK]|mn|mln|crore|Cr)\s\Z|\b(?:a|its|the|an\soversubscribed|oversubscribed)\s\Z",
    re.IGNORECASE,
)
_SUM_FOLLOWS = re.compile(r"[,:;]? [^\w\s]{0,2}(?:[A-Z]{2,3})?[^\w\s]{0,2}[0-9]")
_SEED_OF = re.compile(rf"\s(?:of|was|worth)\s{_SUM}")
_NAMING = re.compile(r"(?:\b(?:[Aa]|[Tt]he|[Ii]ts|[Tt]hat|[Tt]heir|[Oo]ur)|['’]s|[|–—:-])\s\Z")
"""Before ``seed``: an article or owner (``a seed of €3 million``), or what parts the columns of a list."""
_COLUMN_ENDS = re.compile(rf"\s?[,|:–—-]\s{_SUM}|\s\||\Z")
_SEED_ENDS = re.compile(r"\s?(?:[.,;:)]|\Z|(?:led|from|to|round|in|for|and|at|as|with|co-led|extension)\b)")


def find_rounds(text: str) -> tuple[RoundMention, ...]:
    """Every funding round that ``text`` names, in order, never overlapping."""
    found = [*_series(text), *_letters(text), *_named(text)]
    kept: list[RoundMention] = []
    for mention in sorted(found, key=lambda mention: (mention.start, -mention.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


def _series(text: str) -> Iterator[RoundMention]:
    for at in [*occurrences(text, "eries"), *occurrences(text, "ERIES")]:
        start = at - 1
        lead = next((size for size in (4, 3) if text[start - size : start].lower() in ("pre-", "pre ", "pre")), 0)
        found = _SERIES.match(text, start - lead) or _SERIES_LOWER.match(text, start - lead)
        if found and text[start] == "s" and not _FUNDING_AFTER.match(text, found.end()):
            continue
        if (
            found
            and not _NO_ROUND_AFTER.match(text, found.end())
            and not text[found.start() - 1 : found.start()].isalpha()
        ):
            yield _lettered(text, found, found.end() - found[0].endswith(" "))
        seed = _SERIES_SEED.match(text, start)
        if seed:
            yield _mention(text, seed.span(), "Seed")


def _lettered(text: str, found: re.Match[str], end: int) -> RoundMention:
    letter, number, plus = found.groups()[-3:]
    pre = found.groupdict().get("pre") or (len(found.groups()) == 4 and found[1])
    name = f"{'Pre-' if pre else ''}Series {letter.upper()}{f'-{number}' if number else ''}{plus or ''}"
    return _mention(text, (found.start(), end), name)


def _mention(text: str, span: tuple[int, int], name: str) -> RoundMention:
    return RoundMention(start=span[0], end=span[1], text=text[span[0] : span[1]], round=name)


def _letters(text: str) -> Iterator[RoundMention]:
    """``its A round``, ``Round B``, ``pre-A``, ``B+轮``; ``A round`` at the start of a sentence may be an article."""
    for at in [*occurrences(text, "round"), *occurrences(text, "Round")]:
        window = max(0, at - 8)
        found = next((hit for hit in _LETTER_ROUND.finditer(text, window, at + 32) if hit.end() == at + 5), None)
        if found and _is_letter_round(text, found):
            yield _lettered(text, found, found.end())
        if named := _ROUND_LETTER.match(text, at):
            yield _lettered(text, named, named.end())
    for at in [*occurrences(text, "pre-"), *occurrences(text, "Pre-")]:
        found = _PRE_LETTER.match(text, at)
        if found and not text[at - 1 : at].isalpha():
            letter, number, plus = found.groups()
            tail = f"{f'-{number}' if number else ''}{plus or ''}"
            yield _mention(text, found.span(), f"Pre-Series {letter}{tail}")
    for mark in "轮輪":
        for at in occurrences(text, mark):
            found = next((hit for hit in _EAST_ASIAN.finditer(text, max(0, at - 9), at + 1)), None)
            if found:
                yield _lettered(text, found, found.end())


def _is_letter_round(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - 3) : found.start()]
    if before[-1:].isalnum() or before[-1:] in "'’-.&":
        return False
    return found[2] != "A" or bool(found["pre"] or found[3] or found[4] or _ARTICLE_BEFORE.search(before))


@cache
def _names() -> tuple[AhoCorasick, tuple[tuple[str, re.Pattern[str] | None], ...]]:
    """Every spelling of every name as one automaton; for each spelling its round and the nouns that must follow."""
    rows = {}
    for row in table("round_names"):
        nouns = re.compile(rf"['’”\"]?[\s-](?:{row['nouns']})s?(?![A-Za-z])", re.IGNORECASE) if row["nouns"] else None
        name = row["text"]
        for spelling in (name, name[:1].upper() + name[1:], name.title(), name.upper()):
            rows[spelling] = (row["round"], nouns)
    return AhoCorasick(list(rows)), tuple(rows.values())


def _named(text: str) -> Iterator[RoundMention]:
    finder, rounds = _names()
    for number, at, end in finder.find_matches_as_indexes(text, overlapping=True):
        round_name, nouns = rounds[number]
        if _stands(text, at, end) and _is_round(text, (at, end), nouns, round_name):
            yield _mention(text, (at, end), round_name)


def _stands(text: str, at: int, end: int) -> bool:
    """Whether the name is a word of its own; Chinese writes none apart."""
    if not text[at].isascii() or not text[end - 1].isascii():
        return True
    is_joined = text[at - 1 : at].isalnum() or text[at - 1 : at] == "-" or text[end : end + 1].isalnum()
    return not is_joined


def _is_round(text: str, span: tuple[int, int], nouns: re.Pattern[str] | None, round_name: str) -> bool:
    """A word that means other things too needs a noun of funding after it; seed may end a clause after its amount.

    In a bracket a sum is enough: ``Corvid (seed, $3 million)``.
    """
    at, end = span
    if nouns is None or nouns.match(text, end):
        return True
    if text[at - 1 : at] == "(" and _SUM_FOLLOWS.match(text, end):
        return True
    if round_name in ("Seed", "Pre-seed") and (naming := _NAMING.search(text, max(0, at - 6), at)):
        is_column = not naming[0][0].isalpha() and naming[0][0] not in "'’"
        told = (_COLUMN_ENDS if is_column else _SEED_OF).match(text, end)
        return told is not None or (round_name == "Seed" and _after_money(text, span))
    return round_name == "Seed" and _after_money(text, span)


def _after_money(text: str, span: tuple[int, int]) -> bool:
    """``a $3 million seed``: an amount before it, and the end of a clause behind it."""
    at, end = span
    is_after_money = _MONEY_BEFORE.search(text, max(0, at - 18), at)
    return bool(is_after_money) and bool(_SEED_ENDS.match(text, end))
