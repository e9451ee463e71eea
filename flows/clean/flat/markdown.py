"""Markdown marks go, their words stay. Source of the marks: CommonMark 0.31, GitHub tables."""

from __future__ import annotations

import re

from flows.clean.draft import Draft
from flows.clean.flat.links import LINK

_DEFINITION = re.compile(r"^[ ]{0,3}\[[^\[\]\n]{1,80}+\]:\s+<?(?:https?://|mailto:|/)\S+[^\n]*$", re.MULTILINE)
_REFERENCE = re.compile(r"\[([^\[\]\n]{1,400}+)\]\[[^\[\]\n]{0,80}+\]")
_STRONG = re.compile(r"(?<!\\)\*{2,3}")
_EMPHASIS = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*]{1,600}+)(?<=[^\s\\])\*(?![\w*])")
_UNDERSCORES = re.compile(r"(?<![\w\\])(_{1,2})(?=[^\s_])([^_\n]{1,300}+)(?<=\S)\1(?!\w)")
_CODE = re.compile(r"(`{1,3})([^`\n]{1,200}+)\1")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~$&<])")
_QUOTE = re.compile(r"(?:>\s?)+")
_HEADING = re.compile(r"#{1,6}\s+")
_BULLET = re.compile(r"(?:[-*•▪●◦‣·∙■►➢–+]|\*\*|--)\s+(?=\S)")
_RULE = re.compile(r"[-=_*#~>|+`\\ :—–]+")
_MARKS = re.compile(r"[\[*_`\\]")


def strip_markdown(draft: Draft) -> Draft:
    """Links as their words, emphasis and headings without marks, every bullet as ``- ``, rules gone."""
    text = draft.text
    if _MARKS.search(text):
        text = _without_inline_marks(text)
    return draft.with_lines(_stripped(line) for line in text.split("\n"))


def _without_inline_marks(text: str) -> str:
    text = LINK.sub(r"\1", text)
    if "]:" in text and _DEFINITION.search(text):
        text = _REFERENCE.sub(r"\1", _DEFINITION.sub("", text))
    if "*" in text:
        text = "\n".join(_starred(line) for line in text.split("\n"))
        text = _EMPHASIS.sub(r"\1", text)
    text = _CODE.sub(r"\2", _UNDERSCORES.sub(r"\2", text))
    return _ESCAPE.sub(r"\1", text)


def _starred(line: str) -> str:
    """A line without its strong marks; two stars and a space at its beginning are a bullet."""
    return f"- {line[3:]}" if line.startswith("** ") else _STRONG.sub("", line)


def _stripped(line: str) -> str:
    line = _QUOTE.sub("", line.strip(), count=1).strip() if line.lstrip().startswith(">") else line.strip()
    if line[:1].isalnum():
        return line
    if _RULE.fullmatch(line) or not line:
        return ""
    if line.startswith("#"):
        return _HEADING.sub("", line, count=1).rstrip("# ") if _HEADING.match(line) else line
    if line.startswith("|") and line.endswith("|"):
        return line.strip("| ")
    return _BULLET.sub("- ", line, count=1) if _BULLET.match(line) else line
