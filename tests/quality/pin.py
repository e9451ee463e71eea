"""Pin how well each annotated set is read now: its figures as floors, its outcomes to compare with.

    python -m tests.quality.pin            # all sets whose texts are here
    python -m tests.quality.pin samples    # one of them

Done on purpose after a gain; a loss that is worth it is pinned with a word in the commit that says why.
"""

import json
import sys

from flows.cli.scoring import changes, read_pin, write_pin
from flows.evaluate import evaluate, outcomes, untouched_negatives
from tests.quality.sets import HERE, SETS, AnnotatedSet

FLOORS = HERE / "floors.json"
PINNED = {"event": ("f1", "precision"), "slot": ("f1",)}


def measured(one: AnnotatedSet) -> dict[str, dict[str, float]]:
    """The figures that are pinned, rounded down, so that they hold for what was measured."""
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
    return {**floors, "left_alone": {"count": untouched_negatives(gold, predicted)[0]}}


def main(names: list[str]) -> None:
    floors = json.loads(FLOORS.read_text()) if FLOORS.is_file() else {}
    for name in names or SETS:
        if SETS[name].is_here:
            floors[name] = measured(SETS[name])
            print(name, floors[name])
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
