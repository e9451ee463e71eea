"""The batches of a night without Prefect: as a module, to be run in a process that can be killed.

python -m tests.nightly.plain HOME FOLDER [KILL_AT NUMBER]     kill -9 at the n-th call of a function of ``nightly``
"""

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from flows import load, nightly, quarantine
from flows.home import Home
from flows.records import RawArticle, Received, Rejected, Run

BATCH_SIZE = 4


def documents(folder):
    """Every file of a folder as a document with its bytes: the empty ones are rejected."""
    for file in sorted(Path(folder).iterdir()):
        received = Received(data=file.read_bytes(), form="txt")
        names = {"doc_id": file.stem, "source": str(file), "received": received}
        if received.data:
            yield RawArticle(form="text", content=received.data.decode(), **names)
        else:
            yield Rejected(stage="read", reason="the file is empty", **names)


def without_prefect():
    """Tasks become the functions that they are."""
    for name in ("read_batch", "clean_batch", "extract_batch", "load_batch"):
        task = getattr(nightly, name)
        setattr(nightly, name, getattr(task, "fn", task))
    nightly._unwalked = lambda argument: argument
    nightly.BATCH_SIZE = BATCH_SIZE


def take_in(home, found, *, started_at=None, code_version="1"):
    """Take in documents as one run would: what it counted."""
    without_prefect()
    started_at = started_at or datetime.now(UTC)
    run = Run(run_id=started_at.strftime("%Y%m%dT%H%M%S%fZ"), started_at=started_at, code_version=code_version)
    tally = nightly._Tally()
    quarantine.sweep(home)
    nightly._take_in(home, run, found, tally)
    return tally.counts


def kill_at(name, number):
    """Kill this process at the n-th call of a function, before it does anything; names are ``module.function``."""
    module_name, _, function_name = name.partition(".")
    module = {"load": load, "quarantine": quarantine, "nightly": nightly}[module_name]
    function, calls = getattr(module, function_name), []

    def deadly(*arguments, **options):
        calls.append(name)
        if len(calls) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*arguments, **options)

    setattr(module, function_name, deadly)


if __name__ == "__main__":
    home, folder, *deadly = sys.argv[1:]
    without_prefect()
    if deadly:
        kill_at(deadly[0], int(deadly[1]))
    print(dict(take_in(Home(Path(home)).create(), documents(folder))))
