"""The batches of a night without Prefect: as a module, to be run in a process that can be killed.

python -m tests.nightly.plain HOME FOLDER [KILL_AT NUMBER]     kill -9 at the n-th call of a function
"""

import os
import signal
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from flows import load, quarantine, store
from flows.home import Home
from flows.night import PLAIN, intake, steps
from flows.night.asked import left_behind
from flows.night.told import Tally
from flows.records import RawArticle, Received, Rejected, Run
from flows.workers import Workers

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


def take_in(home, found, *, started_at=None, code_version="1", plain=PLAIN):
    """Take in documents as one run would: what it counted."""
    steps.BATCH_SIZE = BATCH_SIZE
    started_at = started_at or datetime.now(UTC)
    run = Run(run_id=started_at.strftime("%Y%m%dT%H%M%S%fZ"), started_at=started_at, code_version=code_version)
    tally = Tally()
    quarantine.sweep(home)
    with Workers() as workers:
        taking = intake.Intake(home=home, run=run, steps=plain, workers=workers, tally=tally)
        taking.take_in(found)
        taking.take_in(left_behind(home))
    intake.check(home, run, tally)
    return tally.counts


def kill_at(name, number):
    """Kill this process at the n-th call of a function, before it does anything; names are ``module.function``."""
    module_name, _, function_name = name.partition(".")
    module = {"load": load, "quarantine": quarantine, "steps": steps, "store": store}[module_name]
    function, calls = getattr(module, function_name), []

    def deadly(*arguments, **options):
        calls.append(name)
        if len(calls) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*arguments, **options)

    setattr(module, function_name, deadly)
    return replace(PLAIN, **{function_name.removesuffix("_batch"): deadly}) if module is steps else PLAIN


if __name__ == "__main__":
    home, folder, *deadly = sys.argv[1:]
    plain = kill_at(deadly[0], int(deadly[1])) if deadly else PLAIN
    print(dict(take_in(Home(Path(home)).create(), documents(folder), plain=plain)))
