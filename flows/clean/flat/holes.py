"""Words that are missing inside a line: marked where grammar leaves no doubt.

With a cut sentence elsewhere in the article it is known that links were dropped, and weaker signs suffice.
"""

from __future__ import annotations

import re

from flows.clean.draft import Draft
from flows.records import GAP_MARK

_EMPTY_BRACKETS = re.compile(r" ?[(\[] *[)\]]")
_EMPTY_EXAMPLE = re.compile(r"\((e\.g\.,?|i\.e\.,?|such as|including|see|via) *\)", re.IGNORECASE)
_TWO_COMMAS = re.compile(r", +,")
_OPEN_WORD = re.compile(r"\b(by|of|from|with|the|a|an) (?=[.,;](?:\s|$))")
_NO_SUBJECT = re.compile(r"(?<=, and) (?=(?:is|are|was|were|has|have) (?:\w+ly )?\w+(?:ing|ed)\b)")
_LABEL = re.compile(r"((?:\d{1,2}[.)]|-) [A-Z][^.:!?]{2,60}:) (?=(\w))")
_QUOTE_THEN_NOUN = re.compile(
    r"(?<=,[\"”]) (?=(?:the|a|an) [\w-]+ [\w-]+ (?!said|says|added|adds|wrote|noted)[\w-]+[.,])"
)
_NO_PREDICATE = re.compile(
    r"(?<=[\w.)]), (an?|the) ([^,.;:]{3,60}), (?=(?:in|on|by|during) (?:[A-Z][a-z]+ )?(?:\d{1,2}, )?\d{4}, \w+ing\b)"
)
_NO_CLAUSE = re.compile(
    r"(?<=\bwhile )(?=(?:in|over|within|during) (?:[\w-]+ ){1,2}"
    r"(?:day|week|month|quarter|year)s? \w+s (?:its?|the|their|an?|how|that)\b)"
)
_NO_HEAD = re.compile(
    r"(?<=[a-z&], )(?=for (?!example|instance|now|once|that|this|which|all)[a-z]+ [^,.;:]{3,50}, and )"
)
_MIN_CUTS = 2


def mark_holes(draft: Draft) -> Draft:
    """The draft with ``GAP_MARK`` where a line lost words."""
    text = draft.text
    is_leaky = text.count(GAP_MARK) >= _MIN_CUTS
    marked = draft.with_text(_marked(text))
    return marked.with_lines(_labels_marked(_weakly_marked(marked.text).split("\n"))) if is_leaky else marked


def _marked(text: str) -> str:
    if "(" in text or "[" in text:
        text = _EMPTY_BRACKETS.sub("", _EMPTY_EXAMPLE.sub(rf"(\1 {GAP_MARK})", text))
    if any(sign in text for sign in (" ,", " .", " ;")):
        text = _OPEN_WORD.sub(rf"\1 {GAP_MARK}", _TWO_COMMAS.sub(f", {GAP_MARK},", text))
    return text


def _weakly_marked(text: str) -> str:
    """Marked where a verb, a subject or the noun of a list can have been a link; a careful writer says it otherwise."""
    text = _QUOTE_THEN_NOUN.sub(f" {GAP_MARK} ", _NO_SUBJECT.sub(f" {GAP_MARK} ", text))
    text = _NO_HEAD.sub(f"{GAP_MARK} ", _NO_CLAUSE.sub(f"{GAP_MARK} ", text))
    return _NO_PREDICATE.sub(rf", \1 \2, {GAP_MARK} ", text)


def _labels_marked(lines: list[str]) -> list[str]:
    """A labelled item that begins in lower case among items that do not has lost its beginning."""
    labels = [_LABEL.match(line) for line in lines]
    if not any(label and label[2].isupper() for label in labels):
        return lines
    return [
        f"{label[1]} {GAP_MARK} {line[label.end() :]}" if label and label[2].islower() else line
        for label, line in zip(labels, lines, strict=True)
    ]
