"""Pin how well each annotated set is read now: its figures as floors, its outcomes to compare with.

    python -m tests.quality.pin            # all sets whose texts are here
    python -m tests.quality.pin samples    # one of them

Done on purpose after a gain; a loss that is worth it is pinned with a word in the commit that says why.
"""

import json
import sys

from flows.cli.scoring import changes, read_pin, write_pin
from flows.evaluate import evaluate, outcomes, untouched_negatives
from tests.quality.sets import HERE, REPO, SETS, AnnotatedSet

FLOORS = HERE / "floors.json"
MARKS = ("<!-- quality -->", "<!-- end of quality -->")
HEAD = "| set | articles | precision | recall | F1 | fields F1 | left alone |"
PINNED = {"event": ("f1", "precision"), "slot": ("f1",)}


def measured(one: AnnotatedSet) -> tuple[dict[str, dict[str, float]], str]:
    """The figures that are pinned, rounded down, so that they hold for what was measured; and as a row."""
    gold, predicted = one.annotated(), one.predicted()
    figures = evaluate(gold, predicted)
    floors = {
        name: {measure: int(getattr(figures[name], measure) * 1000) / 1000 for measure in measures}
        for name, measures in PINNED.items()
    }
    now = outcomes(gold, predicted)
    if one.pin.is_file():
        print(changes(read_pin(one.pin), now))
    one.pin.parent.mkdir(exist_ok=True)
    write_pin(one.pin, now)
    left_alone, negatives = untouched_negatives(gold, predicted)
    event, slot = figures["event"], figures["slot"]
    row = f"| {one.name} | {len(gold)} | {event.precision:.2f} | {event.recall:.2f} | {event.f1:.2f} | {slot.f1:.2f} "
    return {**floors, "left_alone": {"count": left_alone}}, f"{row}| {left_alone} of {negatives} |"


def write_table(rows: dict[str, str]) -> None:
    """Put the figures of the sets that were measured into the README."""
    readme = REPO / "README.md"
    text = readme.read_text(encoding="utf-8")
    start, end = text.index(MARKS[0]) + len(MARKS[0]), text.index(MARKS[1])
    kept = {line.split(" | ")[0].strip("| "): line for line in text[start:end].splitlines() if line.startswith("| ")}
    lines = {**kept, **rows}
    table = [HEAD, "| --- | --- | --- | --- | --- | --- | --- |", *(lines[name] for name in SETS if name in lines)]
    readme.write_text(text[:start] + "\n" + "\n".join(table) + "\n" + text[end:], encoding="utf-8")


def main(names: list[str]) -> None:
    floors = json.loads(FLOORS.read_text()) if FLOORS.is_file() else {}
    rows: dict[str, str] = {}
    for name in names or SETS:
        if SETS[name].is_here:
            floors[name], rows[name] = measured(SETS[name])
            print(rows[name])
    write_table(rows)
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
