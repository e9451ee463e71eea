"""The language of a cleaned text, as ISO 639-1; None rather than a guess on a few words or on a list of names.

Runs after cleaning, since a line of spam in another script makes the whole look foreign. py3langid, compared on
``tests/clean/languages.csv`` (right of 25 short and 25 long texts; milliseconds a text): py3langid 0.4 25 and 25
(0.1), lingua 2.1 25 and 25 (0.2 to 1, and 96 MB), resiliparse 2.0 18 and 24 (0.01). Of a long text that is near to
one language resiliparse is as right, and py3langid need not read its model, which takes half a second.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, cast

from flows.clean.words import english_words

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SAMPLE_CHARS = 1_000
_MIN_LETTERS = 40
_ENGLISH_SHARE = 0.2
_LATIN_SHARE = 0.5
_MIN_WORDS = 20
_MIN_CONFIDENCE = 0.5
"""Whole sentences score 0.54 to 1, lists of names, tickers and amounts below 0.2."""

_LONG_CHARS, _NEAR = 500, 420
"""Of 21 long texts in nine languages all within it are told right; the first wrong one lies at 520."""
_EQUALLY_NEAR = 1.05
"""Chosen, not measured: of one Portuguese page Spanish, Galician, Catalan and Portuguese lay within 1.03."""

_WORD = re.compile(r"[a-z]+")


def detect_language(text: str, stated: str | None = None) -> str | None:
    """The language of ``text``, or None where there is too little of it to tell; ``stated`` is what its source says."""
    sample = text[:_SAMPLE_CHARS]
    letters = sum(map(str.isalpha, sample))
    if _is_english(sample, letters):
        return "en"
    if letters + _marks(sample) < _MIN_LETTERS and not _is_dense(sample):
        return None
    return _classified(sample, stated)


def language_code(value: str | None) -> str | None:
    """The language of a language tag: ``en-GB`` or ``en_US`` as ``en``; None for what is no tag ("English")."""
    code = re.split(r"[-_]", value.strip())[0].casefold() if value else ""
    return code if len(code) == 2 and code.isalpha() and code.isascii() else None


def _marks(sample: str) -> int:
    """The signs that Indic scripts and Thai write vowels with: no letters to Unicode, but to their readers."""
    return sum(unicodedata.category(character).startswith("M") for character in sample)


def _is_dense(sample: str) -> bool:
    """Chinese, Japanese and Korean say in 20 characters what others say in sixty."""
    return sum("\u3040" <= character <= "\ud7af" for character in sample) >= _MIN_LETTERS // 2


def _is_english(sample: str, letters: int) -> bool:
    """Plain by its function words: no model has to be loaded for the language that most articles are in."""
    words = _WORD.findall(sample.casefold())
    if len(words) < _MIN_WORDS or sum(map(len, words)) < _LATIN_SHARE * letters:
        return False
    return sum(word in english_words() for word in words) >= _ENGLISH_SHARE * len(words)


def _classified(sample: str, stated: str | None) -> str | None:
    if len(sample) >= _LONG_CHARS and (near := _nearest(sample, stated)):
        return near
    language, _ = _identifier().classify(sample)
    return language_code(str(language))


def _nearest(sample: str, stated: str | None) -> str | None:
    """The language that a long sample is plainly nearest to; of equally near ones (pt, es, gl) the stated one."""
    from resiliparse.parse.lang import detect_fast

    nearest = cast("list[tuple[str, int]]", detect_fast(sample, n_results=5))
    least = nearest[0][1] if nearest else 0
    if stated in {language for language, distance in nearest if distance <= _EQUALLY_NEAR * least}:
        return stated
    return language_code(nearest[0][0]) if nearest and least <= _NEAR else None


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True, min_confidence=_MIN_CONFIDENCE)
