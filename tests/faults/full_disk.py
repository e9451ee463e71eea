"""A night on a small disk that is full from one phase on, and then is not: in a namespace of its own.

    unshare -rm python -m tests.faults.full_disk SLOT PHASE [whole]      one JSON object about what happened

The disk is a tmpfs, mounted where the home is; it goes with the namespace. A reader holds the warehouse open all along.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb

from flows.ledger import last_runs
from tests.faults.compare import contents, difference
from tests.faults.plain import BALLAST, Fault
from tests.faults.slot import Slot

MEBIBYTES = 400


def main(root, phase, *whole):
    """The night, the readers, and where it is asked for the night after."""
    slot = Slot(root).prepare()
    slot.home.root.mkdir(exist_ok=True)
    size = f"size={MEBIBYTES}m"
    subprocess.run(["mount", "-t", "tmpfs", "-o", size, "none", str(slot.home.root)], check=True)
    is_publishing = phase == "publish"
    moment = "before-publish" if is_publishing else "first"
    shutil.copytree(slot.keep / moment, slot.home.root, symlinks=True, dirs_exist_ok=True)
    print(json.dumps(_night(slot, phase, is_publishing) | (_next_night(slot) if whole else {})))


def _night(slot, phase, is_publishing):
    with duckdb.connect(slot.home.warehouse, read_only=True) as reader:
        before = reader.execute("FROM marts.companies").fetchall()
        publishing = {"skip": ("build",), "keep": str(slot.keep)} if is_publishing else {}
        ended = slot.night(Fault(fill=phase, **publishing))
        readers_see_the_same = reader.execute("FROM marts.companies").fetchall() == before
    (slot.home.root / BALLAST).unlink()
    last = last_runs(slot.home, 1)
    return {
        "returncode": ended.returncode,
        "err": ended.err,
        "readers_see_the_same": readers_see_the_same and not difference(slot.old, contents(slot.home)),
        "problem": last[0].problem if last else None,
    }


def _next_night(slot):
    ended = slot.night()
    return {"next": ended.returncode or slot.check_whole(), "next_err": ended.err}


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
