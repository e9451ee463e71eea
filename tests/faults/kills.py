"""One kill of a night, and one trial: some kills in a row, then a whole night that has to leave nothing of them.

A kill strikes at a random instant of a phase or at a point (the call or return of a step), and takes the night's own
process, all of its processes, or one that works for it (a worker, dbt). A night that is killed while it publishes
begins with the tables that the undisturbed one had built: building them anew would test nothing that other kills do
not.
"""

import os
import random
import signal
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

import duckdb

from tests.faults.compare import contents, difference
from tests.faults.plain import Fault

WEIGHTS = {
    "start": 1,
    "read": 1,
    "after-read": 2,
    "clean": 2,
    "after-clean": 1,
    "extract": 2,
    "after-extract": 2,
    "load": 4,
    "after-load": 2,
    "build": 6,
    "after-build": 1,
    "publish": 8,
    "after-publish": 1,
}
"""How often each phase is struck: those that write more often than their share of the time."""
WITH_CHILDREN = ("clean", "extract", "build")
PUBLISHING = ("after-build", "publish", "after-publish")
SHARE_AT_INSTANTS = 0.5
SECONDS_OF_A_NIGHT = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Kill:
    """When and whom. ``number``: which visit of the phase, or which call at the point; ``seconds`` after its begin."""

    phase: str
    victim: str
    number: int = 1
    seconds: float | None = None
    point: tuple[str, str, str] | None = None

    @property
    def is_publishing(self):
        return self.phase in PUBLISHING

    @property
    def at_latest(self):
        """The phase that begins when the part of the night is over that the kill is meant for."""
        return "end" if self.is_publishing else "after-build" if self.phase == "build" else "build"


@dataclass(slots=True, kw_only=True)
class Trial:
    """What came of a trial: its kills, and what was wrong, in words."""

    number: int
    kills: list = field(default_factory=list)
    missed: int = 0
    unreadable: list = field(default_factory=list)
    lost_or_doubled: list = field(default_factory=list)
    not_whole: list = field(default_factory=list)
    seconds: float = 0

    def problems(self):
        return [*self.unreadable, *self.lost_or_doubled, *self.not_whole]


def chosen(slot, chance):
    """A kill that is as likely in any phase as its weight."""
    known = {phase: weight for phase, weight in WEIGHTS.items() if any(phase == name for name, _ in slot.visits)}
    [phase] = chance.choices(list(known), list(known.values()))
    victim = chance.choices(["group", "main", "child"], [6, 3, 2 if phase in WITH_CHILDREN else 0])[0]
    points = sorted(point for point in slot.points if point[0] == phase)
    if victim == "child" or not points or chance.random() < SHARE_AT_INSTANTS:
        number, length = chance.choice(list(enumerate(_lengths(slot.visits, phase), start=1)))
        return Kill(phase=phase, victim=victim, number=number, seconds=round(chance.uniform(0, length), 4))
    point = chance.choice(points)
    return Kill(phase=phase, victim=victim, number=chance.randint(1, slot.points[point]), point=point)


def _lengths(visits, phase):
    """How many seconds each visit of a phase lasted; what ends with the night is short."""
    ends = [began for _, began in visits[1:]] + [visits[-1][1] + 0.2]
    return [end - began for (name, began), end in zip(visits, ends, strict=True) if name == phase]


def strike(slot, kill):
    """Run a night and kill in it: the phase that it was in, or None when it ended before.

    Where less is done than in the undisturbed night, the kill strikes when the part of the night that it was meant
    for is over.
    """
    reader, writer = os.pipe()
    publishing = {"skip": ("build",), "keep": str(slot.keep)} if kill.is_publishing else {}
    fault = Fault(
        point=kill.point,
        number=kill.number,
        at_latest=kill.at_latest if kill.point else None,
        is_group=kill.victim == "group",
        phases_to=writer,
        **publishing,
    )
    process = slot.start(fault, pass_fds=[writer])
    os.close(writer)
    with os.fdopen(reader) as phases:
        is_done = kill.point is not None or _struck(process, phases, kill)
        process.communicate(timeout=SECONDS_OF_A_NIGHT)
        last = [line.split()[0] for line in phases]
    if kill.victim == "child":
        return kill.phase if is_done else None
    is_dead = process.returncode == -signal.SIGKILL
    return (last or [kill.phase])[-1] if is_done and is_dead else None


def _struck(process, phases, kill):
    """Kill at the instant: whether that could be done."""
    visits = (name for name, _ in map(str.split, phases) if name in (kill.phase, kill.at_latest))
    for number, name in enumerate(visits, start=1):
        if number == kill.number or name == kill.at_latest:
            time.sleep(kill.seconds if name == kill.phase else 0)
            return _killed(process, kill)
    return False


def _killed(process, kill):
    if process.poll() is not None:
        return False
    if kill.victim == "group":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        os.kill(process.pid if kill.victim == "main" else _child(process.pid), signal.SIGKILL)
    return True


def _child(leader):
    """One that works for the night: dbt, or the last worker; the night itself where there is none just now."""
    others = [pid for pid in of_session(leader) if pid != leader]
    building = [pid for pid in others if b"dbt.cli" in _command(pid)]
    return (building or others or [leader])[-1]


def of_session(leader):
    """The processes that a night has started and that still run, itself among them."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        if int(fields[3]) == leader and fields[0] != "Z":
            found.append(int(folder.name))
    return sorted(found)


def _command(pid):
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:  # it has just ended
        return b""


def tried(slot, number, kills, seed):
    """A trial with so many kills, from the end of night 1: what came of it."""
    trial, chance, begun = Trial(number=number), random.Random(f"{seed}:{number}"), time.monotonic()
    planned = sorted((chosen(slot, chance) for _ in range(kills)), key=lambda kill: not kill.is_publishing)
    slot.back("before-publish" if planned[0].is_publishing else "first")
    may_see = [slot.old]
    for kill in planned:
        phase = strike(slot, kill)
        if phase:
            trial.kills.append(asdict(kill) | {"struck": phase})
        else:
            trial.missed += 1
        may_see = _seen(slot, kill, may_see, trial)
    _recover(slot, trial)
    trial.seconds = round(time.monotonic() - begun, 1)
    return trial


def _seen(slot, kill, may_see, trial):
    """What readers may see from now on: never again what came before what they see now."""
    may_see = [*may_see, slot.new] if may_see == [slot.old] else may_see
    try:
        found = contents(slot.home)
    except (duckdb.Error, AssertionError) as error:
        trial.unreadable.append(f"after {kill}: {error}")
        return may_see
    seen = [each for each in may_see if not difference(each, found)]
    if not seen:
        trial.unreadable.append(f"after {kill}: readers see neither the last release nor the next one")
    return seen or may_see


def _recover(slot, trial):
    """A whole night: nothing of the kills may be left."""
    process = slot.start()
    _, err = process.communicate(timeout=SECONDS_OF_A_NIGHT)
    if process.returncode:
        trial.not_whole.append(f"exit code {process.returncode}: {err.strip()}")
        return
    trial.lost_or_doubled += slot.check_whole()
    trial.not_whole += [f"still runs: {_command(pid)}" for pid in of_session(process.pid)]
