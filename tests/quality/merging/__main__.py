"""How well are mentions of one deal put into one row? Prints precision, recall and every pair that went wrong.

python -m tests.quality.merging
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from flows.home import Home
from tests.quality.merging.measure import SETS, Measured


def main() -> None:
    """Measure both sets."""
    for name, measure in SETS.items():
        with TemporaryDirectory() as folder:
            _print(name, measure(Home(Path(folder) / "home")))


def _print(name: str, measured: Measured) -> None:
    score = measured.score
    print(f"{name}: {measured.article_count} articles, {measured.deal_count} deals, {measured.mention_count} mentions")
    print(f"  pairs {score.together}  precision {score.precision:.3f}  recall {score.recall:.3f}")
    print(f"  deals of which nothing was read: {', '.join(measured.silent) or 'none'}")
    for label, pairs in (("wrongly together", score.wrongly_together), ("wrongly apart", score.wrongly_apart)):
        for one, other in pairs:
            print(f"  {label}: {one.deal} “{_short(one.quote)}” | {other.deal} “{_short(other.quote)}”")


def _short(quote: str) -> str:
    words = " ".join(quote.split())
    return words if len(words) <= 90 else words[:89] + "…"


if __name__ == "__main__":
    main()
