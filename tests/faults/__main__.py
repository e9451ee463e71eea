"""Kill nights, many times: python -m tests.faults --kills 500 --seed 1 [--row 2] [--folder DIR]

Goes on where it was stopped, when it is given the same folder; both of two cores are used.
"""

import argparse
import tempfile
from pathlib import Path

from tests.faults.campaign import campaign, told


def main():
    """Run the trials and print what came of them; exit 1 when anything was wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--row", type=int, default=2, help="kills in a row before the whole night")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "dealflow-faults")
    options = parser.parse_args()
    trials = campaign(options.folder, options.kills, options.row, options.seed)
    print(told(trials))
    raise SystemExit(any(trial.problems() for trial in trials))


if __name__ == "__main__":
    main()
