"""The command line in a process of its own that can be killed where one wants: everything is real but Prefect.

    python -m tests.faults.plain run INBOX --home HOME          with a Fault in $DEALFLOW_FAULT, as JSON

Prefect's server would cost ten seconds a night and is trusted with nothing: its tasks are the steps of ``flows.night``,
and here they are called as such. Each of them says on a pipe that it begins, so that whoever watches can kill within a
phase; and every call and return of a function of ``flows`` (and every call that one makes to C: a rename, an fsync, a
query) is a point at which the process can end itself.
"""

import datetime
import json
import os
import pickle
import resource
import shutil
import signal
import sys
import threading
import time
import types
from collections import Counter
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import duckdb

FLOWS = str(Path(__file__).parents[2] / "flows") + os.sep
NO_STEPS = tuple(FLOWS + part + os.sep for part in ("read", "clean", "extract", "cli"))
"""What happens in there changes nothing on disk: a kill there is one at a random instant."""
WRITERS = ("pybind11_builtins", "_duckdb", "sqlite3", "_io")
"""Modules whose objects write files; those of DuckDB are bound with pybind11."""
ASIDE = "DEALFLOW_FAULT"
BATCH_SIZE = 4
BALLAST = "ballast"
SECONDS_INTO_A_PHASE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is to happen to a run, and what it is to tell. ``point`` is (phase, name, event), ``number`` its call; the
    run is killed ``at_latest`` when that phase begins, and all that it has started with it where ``is_group``.

    ``phases_to``: a file descriptor that gets a line for each phase that begins. ``points_to``: a file for all points
    that were passed. ``keep``: a folder for what the phases ``copied`` find (``before-<phase>``) and what the phases
    ``kept`` give (``<phase>.pickle``); the phases ``skip`` give that again, and do nothing.
    ``fill``: the phase at whose begin the disk is full, or after ``in-`` some seconds later. ``memory_bytes`` bounds
    the address space of each process. ``days_ahead``: how wrong the clock is, from the phase ``clock_moves_at`` on.
    ``sabotage``: SQL that makes the rows wrong which the build begins with. ``is_hostile``: a document whose text says
    so kills its worker.
    """

    point: tuple[str, str, str] | None = None
    number: int = 1
    at_latest: str | None = None
    is_group: bool = False
    phases_to: int | None = None
    points_to: str | None = None
    keep: str | None = None
    copied: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    fill: str | None = None
    sabotage: str | None = None
    memory_bytes: int | None = None
    days_ahead: float = 0
    clock_moves_at: str = "start"
    is_hostile: bool = False

    def environment(self):
        """The fault as the environment of the run."""
        return {ASIDE: json.dumps(asdict(self))}


class Watch:
    """Knows which phase it is and which points were passed, and kills at the one that is asked for."""

    def __init__(self, fault):
        self.fault = fault
        self.phase = "start"
        self.passed = Counter()
        self.point = tuple(fault.point) if fault.point else None

    def begin(self, phase):
        self.phase = phase
        if self.fault.phases_to is not None:
            with suppress(BrokenPipeError):  # whoever watches has seen enough
                os.write(self.fault.phases_to, f"{phase} {time.monotonic()}\n".encode())
        if phase == self.fault.clock_moves_at and self.fault.days_ahead:
            set_clock(self.fault.days_ahead)
        if phase == self.fault.fill:
            fill(Path(_home()))
        if self.fault.fill == f"in-{phase}":
            threading.Timer(SECONDS_INTO_A_PHASE, fill, [Path(_home())]).start()
        if phase == "build" and self.fault.sabotage:
            with duckdb.connect(Path(_home(), "build", "build.duckdb")) as database:
                database.execute(self.fault.sabotage)
        if phase == self.fault.at_latest:
            die(self.fault.is_group)

    def __call__(self, frame, event, argument):
        """One event of ``sys.setprofile``."""
        name = _step(frame, argument) if event.startswith("c_") else _function(frame)
        if name is None:
            return
        point = (self.phase, name, event)
        self.passed[point] += 1
        if point == self.point and self.passed[point] == self.fault.number:
            die(self.fault.is_group)


def _step(frame, argument):
    """A call from ``flows`` to C that can do something to a file."""
    owner = type(getattr(argument, "__self__", None)).__module__
    does_something = argument.__module__ == "posix" or owner.partition(".")[0] in WRITERS
    return f"{_name(frame)}>{argument.__name__}" if does_something and _is_step(frame) else None


def _function(frame):
    """A function of ``flows``, or one of the standard library that it calls (Path.rename, shutil.rmtree)."""
    if "<" in frame.f_code.co_name:
        return None
    if _is_step(frame):
        return _name(frame)
    caller = frame.f_back
    return f"{_name(caller)}>{frame.f_code.co_qualname}" if caller and _is_step(caller) else None


def _is_step(frame):
    file = frame.f_code.co_filename
    return file.startswith(FLOWS) and not file.startswith(NO_STEPS)


def _name(frame):
    return f"{frame.f_code.co_filename[len(FLOWS) : -3]}.{frame.f_code.co_qualname}"


def die(is_group):
    """SIGKILL to this process, or to all that it has started as well."""
    if is_group:
        os.killpg(0, signal.SIGKILL)
    os.kill(os.getpid(), signal.SIGKILL)


def fill(folder):
    """Leave no byte free."""
    with (folder / BALLAST).open("wb", buffering=0) as ballast:
        for size in (2**20, 2**12, 1):
            try:
                while True:
                    ballast.write(bytes(size))
            except OSError:
                continue


def set_clock(days):
    """Every module of ``flows`` that asks for the time is told another one."""
    real = datetime.datetime

    class IsDatetime(type):
        def __instancecheck__(cls, value):
            return isinstance(value, real)

    class Wrong(real, metaclass=IsDatetime):
        @classmethod
        def now(cls, tz=None):
            return real.now(tz) + datetime.timedelta(days=days)

    for module in [module for name, module in sys.modules.items() if name.startswith("flows")]:
        if getattr(module, "datetime", None) is real:
            module.datetime = Wrong


def without_prefect(watch):
    """A module in the place of ``flows.nightly``: the same run, its steps announced, kept and skipped as is wanted."""
    module = types.ModuleType("flows.nightly")

    def nightly(paths=None, home=None, reprocess=False, **others):
        from flows.home import Home
        from flows.night import PLAIN, Asked, Steps, run_night

        steps = {each.name: _announced(watch, each.name, getattr(PLAIN, each.name)) for each in fields(Steps)}
        asked = Asked(paths=tuple(paths or ()), is_reprocess=reprocess, **others)
        return run_night(Home(Path(home)), asked, Steps(**steps))

    module.nightly = nightly
    return module


def _announced(watch, name, work):
    """A step that says that it begins and ends."""
    fault = watch.fault

    def phase(*arguments, **options):
        result = Path(fault.keep or "", f"{name}.pickle")
        watch.begin(name)
        if name in fault.copied:
            shutil.copytree(_home(), Path(fault.keep, f"before-{name}"), symlinks=True)
        if name in fault.skip:
            return pickle.loads(result.read_bytes())
        made = work(*arguments, **options)
        if name in fault.kept:
            result.write_bytes(pickle.dumps(made))
        watch.begin(f"after-{name}")
        return made

    return phase


def _home():
    return sys.argv[sys.argv.index("--home") + 1]


def main():
    """The command line, under the fault that the environment names."""
    fault = Fault(**json.loads(os.environ.pop(ASIDE, "{}")))
    watch = Watch(fault)
    sys.modules["flows.nightly"] = without_prefect(watch)
    from flows.cli import main as dealflow
    from flows.night import steps

    steps.BATCH_SIZE = BATCH_SIZE
    _worsen(fault)
    watch.begin("start")
    if fault.point or fault.points_to:
        sys.setprofile(watch)
    try:
        dealflow()
    finally:
        sys.setprofile(None)
        watch.begin("end")
        if fault.points_to:
            Path(fault.points_to).write_text(json.dumps(list(watch.passed.items())))


def _worsen(fault):
    """The world as the fault wants it."""
    if fault.memory_bytes:
        resource.setrlimit(resource.RLIMIT_AS, (fault.memory_bytes, fault.memory_bytes))
    if fault.is_hostile:
        from flows.workers import worker
        from tests.faults import deadly

        worker.cleaned = deadly.cleaned


if __name__ == "__main__":
    main()
