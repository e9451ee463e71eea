"""Count how often each rule is right, for ``seeds/reference/rule_counts.csv``.

    python -m tests.quality.count_rules ../shared/gold

The folder holds ``train.articles.jsonl`` and ``train.gold.jsonl``, ``dev.articles.jsonl`` and ``dev.gold.jsonl``: real
articles and their annotations. Rules were written from the first pair alone, so the second keeps the shares honest.
Counts only: nothing of an article's text is kept.
"""

import csv
import json
import sys
from pathlib import Path

from flows.clean import clean
from flows.cli.json_form import extraction_object
from flows.evaluate import Count, right_by_rule
from flows.extract import extract
from flows.read import read
from flows.records import Article

TARGET = Path(__file__).resolve().parents[2] / "seeds" / "reference" / "rule_counts.csv"
SOURCE = "counted on 270 annotated articles of 2018 to 2026"


def counted(folder: Path, part: str) -> dict[str, Count]:
    """The counts of one part of the annotated articles."""
    lines = (folder / f"{part}.gold.jsonl").read_text(encoding="utf-8").splitlines()
    gold = {document["doc_id"]: document for document in map(json.loads, lines)}
    cleaned = (clean(raw) for raw in read([str(folder / f"{part}.articles.jsonl")]))
    predicted = {one.doc_id: extraction_object(one, extract(one)) for one in cleaned if isinstance(one, Article)}
    return right_by_rule(gold, predicted)


def main(folder: str) -> None:
    """Count both parts and write the table."""
    train, dev = (counted(Path(folder), part) for part in ("train", "dev"))
    with TARGET.open("w", encoding="utf-8", newline="") as target:
        rows = csv.writer(target, lineterminator="\n")
        rows.writerow(["rule", "right", "told", "source"])
        for rule in sorted({*train, *dev}):
            both = train.get(rule, Count()) + dev.get(rule, Count())
            rows.writerow([rule, both.right, both.predicted, SOURCE])


if __name__ == "__main__":
    main(*sys.argv[1:])
