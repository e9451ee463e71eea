"""A command and all processes that it starts, and how much memory they hold together at most."""

import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")


@dataclass(frozen=True, kw_only=True)
class Ran:
    """How it ended. ``megabytes``: the most that all its processes held at one time, shared pages counted once."""

    code: int
    output: str
    errors: str
    seconds: float
    megabytes: float


def ran(command, folder, environment):
    """Run a command to its end, and look at its memory every half second (on Linux)."""
    with (folder / "output").open("w+") as output, (folder / "errors").open("w+") as errors:
        begun, most = time.monotonic(), 0.0
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=output, stderr=errors)
        while process.poll() is None:
            most = max(most, sum(map(_megabytes, _tree(process.pid))))
            time.sleep(0.5)
        seconds = time.monotonic() - begun
        output.seek(0)
        errors.seek(0)
        return Ran(code=process.returncode, output=output.read(), errors=errors.read(), seconds=seconds, megabytes=most)


def _tree(root):
    """The ids of a process and of all below it."""
    parents = {}
    for stat in PROC.glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended meanwhile
            pid, _, rest = stat.read_text().partition(" (")
            parents[int(pid)] = int(rest.rpartition(") ")[2].split()[1])
    found = {root}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def _megabytes(pid):
    """The proportional share that a process has of the memory in use (proc(5), smaps_rollup)."""
    with suppress(OSError):
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
        return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    return 0.0
