"""`python -m tests.quality.dates`: how often the day of publication is right, absent or wrong."""

from collections import Counter, defaultdict
from itertools import chain

from tests.quality.dates.sets import pages, texts, written


def main() -> None:
    """Print a line per kind of document, then each wrong day."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    wrong = []
    for document in chain(written(), pages(), texts()):
        outcome, found = document.outcome
        counts[document.kind][outcome] += 1
        if outcome == "wrong":
            wrong.append(f"{document.kind}: {document.name} says {found}, was {document.day}")
    for kind, count in counts.items():
        total = count.total()
        shares = " ".join(f"{name} {count[name]} ({count[name] / total:.1%})" for name in ("right", "absent", "wrong"))
        print(f"{kind}: {total} documents: {shares}")
    print(*wrong, sep="\n")


if __name__ == "__main__":
    main()
