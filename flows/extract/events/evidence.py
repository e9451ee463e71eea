"""The sentence that tells an event, and the rule that read it."""

from __future__ import annotations

from flows.extract.marking import Marked
from flows.extract.rule import Rule
from flows.records import Evidence


def evidence(marked: Marked, rule: Rule) -> Evidence:
    """What leads from an event back to the words that say it: ``quote == text[start:end]``."""
    sentence = marked.sentence
    return Evidence(
        quote=sentence.text, start=sentence.start, end=sentence.end, rule=rule.name, confidence=rule.confidence
    )
