"""What a text is recognised by when it comes again under another headline, edited, reordered or cut short.

    text → words → three-word sequences that hold a name or a figure → MinHash (rensa)

Stories written from one template (market wraps, earnings notices) share their plain words and differ in names and
figures, so the sequences that count are those around names and figures: a copy keeps them, the next story of the
template does not. Words of scripts without capitals all count, and so do long stretches without a capital. The
comparison, its thresholds and their reasons stand in ``int_article_duplicates`` of the dbt project.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise

SLOTS = 128
"""Slots of the signature of a text: the standard error of a similarity of 0.4 is then 0.043."""

OPENING_SLOTS = 32
OPENING_WORDS = 80
"""Words that a teaser usually has; its copy's opening is compared with that of the whole article."""

LONGEST_TEXT_CHARACTERS = 400_000
"""What follows is not looked at: longer than any article, and a bound of time and memory for hostile texts."""

MOST_FIGURES = 64
"""Figures kept of a text, those with the smallest hashes: the same ones in every copy (a bottom-k sketch)."""

SEED = 1
PLAIN_STRETCH_WORDS = 30
"""News has a name or figure in four to eight words; where this many pass without one, as in a text without capitals,
all of them count."""

SCHEME = 1
"""Raised whenever this file makes another signature of the same text: the loader then makes them anew."""

SENTENCE_BREAKS = frozenset('.!?:\n"“”')
# A number with its separators; one sign of a script without spaces (kana, CJK, hangul); a run of other letters; the
# end of a sentence.
TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*"
    r"|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
    r"|[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+"
    f"|[{''.join(sorted(SENTENCE_BREAKS))}]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One text's signature. Numbers are unsigned, of 32 bits; lists are empty for a text of fewer than three words.

    ``sequence_count`` is how many different sequences ``text_signature`` stands for; signatures of different
    ``signature_version`` cannot be compared.
    """

    signature_version: str
    sequence_count: int
    text_signature: tuple[int, ...]
    opening_signature: tuple[int, ...]
    figure_hashes: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The words of a text in lower case, and of each whether it may be (part of) a name or a figure."""

    words: list[str]
    are_telling: list[bool]

    def sequences(self, first: int | None = None) -> set[str]:
        """Runs of three words with a telling one among them, of all words or of the ``first`` ones."""
        words, telling = self.words[:first], self.are_telling[:first]
        runs = zip(words, words[1:], words[2:], telling, telling[1:], telling[2:], strict=False)
        return {f"{one} {two} {three}" for one, two, three, *tells in runs if any(tells)}


def signature_version() -> str:
    """What a signature depends on besides the text: this file's scheme and the library's algorithm."""
    from rensa import RMinHash

    return f"{SCHEME}.{RMinHash.ALGORITHM_VERSION}"


def signature(text: str) -> Signature:
    """The signature of a text, the same in every process and on every machine."""
    words = _words(text[:LONGEST_TEXT_CHARACTERS])
    sequences = words.sequences()
    return Signature(
        signature_version=signature_version(),
        sequence_count=len(sequences),
        text_signature=_digest(sequences, SLOTS),
        opening_signature=_digest(words.sequences(OPENING_WORDS), OPENING_SLOTS),
        figure_hashes=_figure_hashes(words.words),
    )


def _digest(sequences: set[str], slots: int) -> tuple[int, ...]:
    from rensa import RMinHash

    sketch = RMinHash(slots, SEED)
    sketch.update(list(sequences))
    return tuple(sketch.digest()) if sequences else ()


def _words(text: str) -> _Words:
    """The words of a text: those that tell are no plain words, or stand in a long stretch of plain ones."""
    words, are_telling, opens_sentence = [], [], True
    for token in TOKEN.findall(text):
        if token in SENTENCE_BREAKS:
            opens_sentence = True
            continue
        is_plain = token[0].islower() or (opens_sentence and token[0].isupper())
        words.append(token.casefold())
        are_telling.append(not is_plain)
        opens_sentence = False
    return _Words(words=words, are_telling=_with_plain_stretches(are_telling))


def _with_plain_stretches(are_telling: list[bool]) -> list[bool]:
    """The same, with long stretches of plain words as telling ones."""
    all_telling = list(are_telling)
    telling = [place for place, tells in enumerate(are_telling) if tells]
    for before, after in pairwise([-1, *telling, len(are_telling)]):
        if after - before > PLAIN_STRETCH_WORDS:
            all_telling[before + 1 : after] = [True] * (after - before - 1)
    return all_telling


def _figure_hashes(words: Iterable[str]) -> tuple[int, ...]:
    figures = {word for word in words if word[0].isdecimal()}
    hashes = {int.from_bytes(blake2b(each.encode(), digest_size=4).digest()) for each in figures}
    return tuple(heapq.nsmallest(MOST_FIGURES, hashes))
