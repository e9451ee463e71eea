"""The work of ``evaluate``: extract, compare, print."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flows.cli.documents import extractions
from flows.cli.json_form import JsonObject
from flows.cli.problems import FAILED, ProblemError
from flows.evaluate import Figures, Outcome, below_floors, evaluate, outcomes, untouched_negatives
from flows.records import Rejected


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """With what the figures are compared: floors, and an earlier run's outcomes; ``pin_file`` keeps this run's."""

    floors_file: Path | None = None
    against_file: Path | None = None
    pin_file: Path | None = None


def print_figures(gold_file: Path, articles: str, comparison: Comparison, *, as_json: bool) -> None:
    """Print the figures of the extraction on annotated articles, and what changed since a pinned run.

    Raises:
        ProblemError: a file cannot be used, or a figure lies below its floor.
    """
    floors = _json_object(comparison.floors_file) if comparison.floors_file else {}
    before = read_pin(comparison.against_file) if comparison.against_file else None
    gold = _by_doc_id(_json_lines(gold_file))
    predicted = _by_doc_id(row for row in extractions([articles]) if not isinstance(row, Rejected))
    figures = evaluate(gold, predicted)
    left_alone, negatives = untouched_negatives(gold, predicted)
    if as_json:
        print(json.dumps({**figures_object(figures), "negatives_left_alone": [left_alone, negatives]}))
    else:
        print(figures_table(figures))
        print(f"articles {len(gold)}; articles without events left alone: {left_alone} of {negatives}")
    now = outcomes(gold, predicted)
    if before is not None and not as_json:
        print(changes(before, now))
    if comparison.pin_file:
        write_pin(comparison.pin_file, now)
    _check_floors(figures, floors)


def changes(before: dict[str, Outcome], now: dict[str, Outcome]) -> str:
    """What one run found that the other did not, article by article, as lines with a sign and a total."""
    lines: list[str] = []
    counts: Counter[str] = Counter()
    for doc_id in sorted({*before, *now}):
        told = _changes_of(before.get(doc_id, Outcome()), now.get(doc_id, Outcome()))
        counts.update(word for word, _ in told)
        lines += [doc_id, *(f"  {word:9} {fact}" for word, fact in told)] if told else []
    total = ", ".join(f"{counts[word]} {word}" for word in ("gained", "lost", "invented", "dropped"))
    return "\n".join([*lines, f"against the pinned run: {total}"])


def _changes_of(before: Outcome, now: Outcome) -> list[tuple[str, str]]:
    """``dropped`` is an invention that is no longer made."""
    return [
        *(("gained", fact) for fact in sorted(now.found - before.found)),
        *(("lost", fact) for fact in sorted(before.found - now.found)),
        *(("invented", fact) for fact in sorted(now.invented - before.invented)),
        *(("dropped", fact) for fact in sorted(before.invented - now.invented)),
    ]


def read_pin(path: Path) -> dict[str, Outcome]:
    """The outcomes of a pinned run.

    Raises:
        ProblemError: it is no such file.
    """
    rows = _by_doc_id(_json_lines(path))
    try:
        return {
            doc_id: Outcome(found=frozenset(row["found"]), invented=frozenset(row["invented"]))
            for doc_id, row in rows.items()
        }
    except (KeyError, TypeError) as error:
        raise ProblemError(f"{path}: not a pinned run; make one with --pin") from error


def write_pin(path: Path, now: dict[str, Outcome]) -> None:
    """Keep a run's outcomes, a line per article in order."""
    rows = (
        {"doc_id": doc_id, "found": sorted(now[doc_id].found), "invented": sorted(now[doc_id].invented)}
        for doc_id in sorted(now)
    )
    path.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), encoding="utf-8")


def figures_object(figures: Figures) -> JsonObject:
    """The figures as a JSON object, rounded to four places."""
    return {
        name: {
            "precision": round(count.precision, 4),
            "recall": round(count.recall, 4),
            "f1": round(count.f1, 4),
            "gold": count.gold,
            "pred": count.predicted,
        }
        for name, count in figures.items()
    }


def figures_table(figures: Figures) -> str:
    """The figures as lines of aligned columns."""
    header = f"{'':30} {'precision':>9} {'recall':>7} {'F1':>7} {'gold':>6} {'pred':>6}"
    rows = [
        f"{name:30} {count.precision:9.3f} {count.recall:7.3f} {count.f1:7.3f} {count.gold:6} {count.predicted:6}"
        for name, count in figures.items()
    ]
    return "\n".join([header, *rows])


def _check_floors(figures: Figures, floors: dict[str, Any]) -> None:
    try:
        falls = below_floors(figures, floors)
    except (KeyError, AttributeError) as error:
        raise ProblemError(f"the floors name a figure that does not exist: {error}") from error
    if falls:
        raise ProblemError("\n".join(falls), FAILED)


def _by_doc_id(rows: Iterable[JsonObject]) -> dict[str, JsonObject]:
    return {row["doc_id"]: row for row in rows}


def _json_lines(path: Path) -> list[JsonObject]:
    rows = []
    for line_number, line in enumerate(_text(path).split("\n"), start=1):
        try:
            if line.strip():
                rows.append({"doc_id": str(json.loads(line)["doc_id"]), **json.loads(line)})
        except (ValueError, KeyError, TypeError) as error:
            raise ProblemError(f"{path}:{line_number}: not a JSON object with a doc_id") from error
    return rows


def _json_object(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(_text(path))
    except ValueError as error:
        raise ProblemError(f"{path}: not JSON ({error})") from error
    if not isinstance(found, dict):
        raise ProblemError(f"{path}: not a JSON object")
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise ProblemError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ProblemError(f"{path}: not UTF-8 text") from error
