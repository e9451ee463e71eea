"""Lines in another script than the article: spam above a page, or a bar of languages.

Scripts by Unicode block (Unicode 15.0, Blocks.txt), coarse: Latin, Cyrillic, Arabic, CJK, other.
"""

from __future__ import annotations

import re
from collections import Counter

from flows.clean.draft import Draft
from flows.clean.flat.shape import body_span, ends_sentence

_SCRIPTS = (
    ("latin", re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")),
    ("cyrillic", re.compile(r"[\u0400-\u052f]")),
    ("arabic", re.compile(r"[\u0590-\u06ff]")),
    ("indic", re.compile(r"[\u0900-\u0dff\u0e00-\u0eff]")),
    ("cjk", re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")),
)
_NOT_LATIN = re.compile("[\u0400-\u052f\u0590-\u06ff\u0900-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MIN_LETTERS = 8
_FOREIGN_SHARE = 0.8
_SENTENCE_WEIGHT = 4


def drop_foreign_lines(draft: Draft) -> Draft:
    """The draft without lines above or below the story that are almost wholly in another script."""
    if not _NOT_LATIN.search(draft.text):
        return draft
    counts = [_letters(line) for line in draft.lines]
    main = _main_script(draft.lines, counts)
    first, last = body_span([line if count[main] else "" for line, count in zip(draft.lines, counts, strict=True)])
    return draft.without(i for i, count in enumerate(counts) if not first <= i <= last and _is_foreign(count, main))


def _letters(line: str) -> Counter[str]:
    if line.isascii():
        return Counter(latin=len(line))
    return Counter({name: len(pattern.findall(line)) for name, pattern in _SCRIPTS})


def _main_script(lines: tuple[str, ...], counts: list[Counter[str]]) -> str:
    """The script of the sentences; a line that ends as a sentence weighs more than a row of keywords."""
    total: Counter[str] = Counter()
    for line, count in zip(lines, counts, strict=True):
        weight = _SENTENCE_WEIGHT if ends_sentence(line) else 1
        total.update({name: weight * letters for name, letters in count.items()})
    return max(total, key=lambda name: total[name], default="latin")


def _is_foreign(count: Counter[str], main: str) -> bool:
    letters = sum(count.values())
    return letters >= _MIN_LETTERS and letters - count[main] >= _FOREIGN_SHARE * letters
