"""The language of a cleaned text, as ISO 639-1; None rather than a guess on a few words.

Runs after cleaning, since a line of spam in another script makes the whole look foreign.
"""

from __future__ import annotations

import re

from flows.clean.words import english_words

_SAMPLE_CHARS = 1_000
_MIN_LETTERS = 60
_ENGLISH_SHARE = 0.2
_LATIN_SHARE = 0.6
_MIN_WORDS = 20
_WORD = re.compile(r"[a-z]+")


def detect_language(text: str) -> str | None:
    """The language of ``text``, or None where there is too little of it to tell."""
    sample = text[:_SAMPLE_CHARS]
    if _is_english(sample):
        return "en"
    if sum(map(str.isalpha, sample)) < _MIN_LETTERS and not _is_dense(sample):
        return None
    return _classified(sample)


def _is_dense(sample: str) -> bool:
    """Chinese, Japanese and Korean say in 30 characters what others say in a hundred."""
    return sum("\u3040" <= character <= "\ud7af" for character in sample) >= _MIN_LETTERS // 3


def _is_english(sample: str) -> bool:
    """Plain by its function words: no model has to be loaded for the language that most articles are in."""
    words = _WORD.findall(sample.casefold())
    if len(words) < _MIN_WORDS or sum(map(len, words)) < _LATIN_SHARE * len(sample):
        return False
    return sum(word in english_words() for word in words) >= _ENGLISH_SHARE * len(words)


def _classified(sample: str) -> str:
    import py3langid

    language, _ = py3langid.classify(sample)
    return str(language)
