"""A reader with one long-lived connection that asks without pause: as a module, in a process of its own.

python -m tests.publish.reader WAREHOUSE MARK THREADS     until standard input ends; then one JSON object

Every question joins all tables on the columns MARK that name the release, so an answer without a row mixes two.
"""

import json
import sys
from pathlib import Path
from threading import Event, Thread
from time import monotonic

import duckdb

from flows.publish import KEYS

SCHEDULE = Path("/proc/self/schedstat")
"""Of the main thread, in ns: on a processor, and waiting for one. Linux, Documentation/scheduler/sched-stats.rst."""


def question(mark):
    """All tables, each summed up, joined on what names the release: one row, or the answer is a mix."""
    sums = [f"(SELECT {mark}, count(*) AS rows_{name} FROM marts.{name} GROUP BY ALL) AS {name}" for name in KEYS]
    first, *others = sums
    return f"SELECT {mark} FROM {first} " + " ".join(f"JOIN {each} USING ({mark})" for each in others)


def read(warehouse, mark, threads, over):
    """Ask until ``over``: what was seen, what went wrong, and per answer the seconds that it took and was blocked."""
    found = {"seen": set(), "mixed": 0, "problems": [], "seconds": [], "blocked": []}
    with duckdb.connect(warehouse, read_only=True, config={"threads": threads}) as reader:
        while not over.is_set():
            begun, busy = monotonic(), _busy_seconds()
            try:
                rows = reader.execute(question(mark)).fetchall()
                found["mixed"] += len(rows) != 1
                found["seen"].update(map(str, rows))
            except duckdb.Error as error:
                found["problems"].append(str(error))
            seconds = monotonic() - begun
            found["seconds"].append(seconds)
            found["blocked"].append(seconds - (_busy_seconds() - busy))
    return found | {"seen": len(found["seen"])}


def _busy_seconds():
    """How long this thread has worked or waited for a processor: what is left of a span, something else held up."""
    worked_ns, waited_ns, _ = map(int, SCHEDULE.read_text().split())
    return (worked_ns + waited_ns) / 1e9


if __name__ == "__main__":
    over = Event()
    Thread(target=lambda: (sys.stdin.read(), over.set()), daemon=True).start()
    *where, threads = sys.argv[1:]
    print(json.dumps(read(*where, int(threads), over)))
