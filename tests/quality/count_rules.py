"""Count how often each rule is right, for ``seeds/reference/rule_counts.csv``, and see what the shares are worth.

    python -m tests.quality.count_rules            # count and write
    python -m tests.quality.count_rules --measure  # then see what the written shares are worth

Counted on two sets of real articles (`sets.py`): train, from which rules were written, and the articles of the corpus
that were judged by reading. What a confidence is worth is then measured on dev, which no rule was written from: the
table that is printed stands in ``flows/extract/README.md``. Counts only: nothing of an article's text is kept.
"""

import csv
import sys

from flows.evaluate import EVENT_TYPES, Count, Documents, right_by_rule
from tests.quality.sets import REPO, SETS

TARGET = REPO / "seeds" / "reference" / "rule_counts.csv"
COUNTED_SETS = ("train", "corpus")
MEASURED_SET = "dev"
BANDS = ((0.0, 0.8), (0.8, 0.85), (0.85, 0.9), (0.9, 0.95), (0.95, 1.01))


def counted() -> tuple[dict[str, Count], int]:
    """The counts of each rule, and in how many articles."""
    counts: dict[str, Count] = {}
    articles = 0
    for name in COUNTED_SETS:
        gold = SETS[name].annotated()
        articles += len(gold)
        for rule, count in right_by_rule(gold, SETS[name].predicted()).items():
            counts[rule] = counts.get(rule, Count()) + count
    return counts, articles


def write(counts: dict[str, Count], articles: int) -> None:
    source = f"counted on {articles} annotated articles of 2017 to 2026"
    with TARGET.open("w", encoding="utf-8", newline="") as target:
        rows = csv.writer(target, lineterminator="\n")
        rows.writerow(["rule", "right", "told", "source"])
        rows.writerows([rule, counts[rule].right, counts[rule].predicted, source] for rule in sorted(counts))


def by_confidence(gold: Documents, predicted: Documents) -> list[Count]:
    """How many of the events of each band of confidence are right."""
    counts = [Count() for _ in BANDS]
    for number, (low, high) in enumerate(BANDS):
        kept = {doc_id: _within(document, low, high) for doc_id, document in predicted.items()}
        counts[number] = sum(right_by_rule(gold, kept).values(), Count())
    return counts


def _within(document: dict, low: float, high: float) -> dict:
    fields = [event_type.field for event_type in EVENT_TYPES]
    return {field: [one for one in document.get(field, []) if low <= one["confidence"] < high] for field in fields}


def print_bands() -> None:
    measured = SETS[MEASURED_SET]
    bands = by_confidence(measured.annotated(), measured.predicted())
    print("| confidence | events | right |\n| --- | --- | --- |")
    for (low, high), count in zip(BANDS, bands, strict=True):
        print(f"| {low:.2f} to {min(high, 1.0):.2f} | {count.predicted} | {count.precision:.2f} |")


if __name__ == "__main__":
    if sys.argv[1:] == ["--measure"]:
        print_bands()
    else:
        write(*counted())
