"""A reader with one long-lived connection that asks without pause: as a module, in a process of its own.

python -m tests.publish.reader WAREHOUSE MARK     until standard input ends; then one JSON object on standard output

Every question joins all tables on the columns MARK that name the release, so an answer without a row mixes two.
"""

import json
import sys
from threading import Event, Thread
from time import monotonic

import duckdb

from flows.publish import KEYS


def question(mark):
    """All tables, each summed up, joined on what names the release: one row, or the answer is a mix."""
    sums = [f"(SELECT {mark}, count(*) AS rows_{name} FROM marts.{name} GROUP BY ALL) AS {name}" for name in KEYS]
    first, *others = sums
    return f"SELECT {mark} FROM {first} " + " ".join(f"JOIN {each} USING ({mark})" for each in others)


def read(warehouse, mark, over):
    """Ask until ``over``: what was seen, how long each answer took in seconds, and what went wrong."""
    seen, seconds, problems, mixed = set(), [], [], 0
    with duckdb.connect(warehouse, read_only=True, config={"threads": 2}) as reader:
        while not over.is_set():
            begun = monotonic()
            try:
                rows = reader.execute(question(mark)).fetchall()
            except duckdb.Error as error:
                problems.append(str(error))
                continue
            finally:
                seconds.append(monotonic() - begun)
            mixed += len(rows) != 1
            seen.update(map(str, rows))
    return {"seen": len(seen), "mixed": mixed, "problems": problems, "seconds": seconds}


if __name__ == "__main__":
    over = Event()
    Thread(target=lambda: (sys.stdin.read(), over.set()), daemon=True).start()
    print(json.dumps(read(*sys.argv[1:], over)))
