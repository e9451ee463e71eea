"""A home that nights are killed in, again and again, each time from the same beginning.

    prepare:   night 1 (kept) → night 2, undisturbed: what every recovered night has to look like
    a trial:   back to the end of night 1 → night 2 with faults → a whole night → compare

A home knows its own path (in the readers' views, in what dbt has parsed), so it is always set back in its place.
"""

import hashlib
import json
import os
import pickle
import re
import shutil
import subprocess
import sys
from pathlib import Path

from flows.home import Home
from flows.quarantine import entries
from tests.conftest import PROJECT
from tests.faults.articles import FIRST, SECOND, write
from tests.faults.compare import broken_promises, contents, difference
from tests.faults.plain import Fault

SECONDS_OF_A_NIGHT = 300
CODE = {".py", ".sql", ".yml", ".csv"}
RUN_NAME = re.compile(r"\d{8}T\d{6}\d*Z?(_\d+)?|[0-9a-f]{64}|\d{10}-\d{16}")
NOT_OF_A_NIGHT = re.compile(r"(docs|build/dbt_target/(run|compiled))(/|$)")
"""What dbt compiles is written by every node that ran, and what ``docs`` builds is no night's."""


class Slot:
    """One home at one place, and its inbox. ``old`` and ``new``: what readers see before and after night 2."""

    def __init__(self, root):
        self.root = Path(root)
        self.home = Home(self.root / "home")
        self.inbox = self.root / "in"
        self.keep = self.root / "kept"
        self.old = self.new = self.files = None
        self.points, self.visits = {}, []

    def prepare(self):
        """Run the two nights, and keep what is between them; where that was done by the same code, know it again."""
        marked = self.keep / "prepared.pickle"
        if marked.exists():
            code, known = pickle.loads(marked.read_bytes())
            if code == code_digest():
                self.__dict__.update(known)
                return self
        shutil.rmtree(self.root, ignore_errors=True)
        self.keep.mkdir(parents=True)
        write(self.inbox, FIRST)
        self.night().expect(0)
        shutil.copytree(self.home.root, self.keep / "first", symlinks=True)
        self.old = contents(self.home)
        write(self.inbox, SECOND)
        self._record()
        self.new, self.files = contents(self.home), self.file_names()
        marked.write_bytes(pickle.dumps((code_digest(), self.__dict__)))
        return self

    def _record(self):
        """Night 2, undisturbed: the points it passes, when its phases begin, and what its publishing begins with."""
        passed, phases = self.keep / "points.json", self.keep / "phases.txt"
        with phases.open("wb") as log:
            fault = Fault(
                keep=str(self.keep),
                copied=("publish",),
                kept=("build",),
                points_to=str(passed),
                phases_to=log.fileno(),
            )
            self.night(fault, pass_fds=[log.fileno()]).expect(0)
        self.points = {tuple(point): count for point, count in json.loads(passed.read_text())}
        self.visits = [(name, float(began)) for name, began in map(str.split, phases.read_text().splitlines())]

    def back(self, moment="first"):
        """Set the home back to the end of night 1, or to where night 2 began to publish (``before-publish``)."""
        shutil.rmtree(self.home.root, ignore_errors=True)
        shutil.copytree(self.keep / moment, self.home.root, symlinks=True)

    def start(self, fault=None, *command, **options):
        """A night as a process, at the head of a group of its own."""
        command = command or ("run", str(self.inbox))
        return subprocess.Popen(
            [sys.executable, "-m", "tests.faults.plain", *command, "--home", str(self.home.root)],
            cwd=PROJECT,
            env=environment() | (fault or Fault()).environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            **options,
        )

    def night(self, fault=None, *command, **options):
        """A night, to its end."""
        process = self.start(fault, *command, **options)
        out, err = process.communicate(timeout=SECONDS_OF_A_NIGHT)
        return Ended(process.returncode, out, err)

    def rejections(self):
        """What is in quarantine, and why."""
        return {entry.source: entry.reason for entry in entries(self.home)}

    def check_whole(self):
        """What is not as after an undisturbed night, in words."""
        wrong = difference(self.new, contents(self.home))
        found = [f"lost {name}: {list(rows)[:3]}" for name, rows in wrong.lost.items()]
        found += [f"doubled {name}: {list(rows)[:3]}" for name, rows in wrong.doubled.items()]
        left = sorted(self.file_names() - self.files)
        return found + broken_promises(self.home) + [f"left behind: {left}"] * bool(left)

    def file_names(self):
        """All paths in the home, without the names of runs and of bytes, and without what a night does not make."""
        names = {str(path.relative_to(self.home.root)) for path in self.home.root.rglob("*")}
        return {RUN_NAME.sub("…", name) for name in names if not NOT_OF_A_NIGHT.match(name)}


class Ended:
    """How a night ended."""

    def __init__(self, returncode, out, err):
        self.returncode, self.out, self.err = returncode, out, err

    def expect(self, returncode):
        """This, or an error that shows what it said."""
        assert self.returncode == returncode, f"exit code {self.returncode}\n{self.out}\n{self.err}"
        return self


def code_digest():
    """What a night and its faults depend on."""
    folders = ("flows", "dbt_project", "seeds/reference", "tests/faults")
    files = sorted(file for folder in folders for file in (PROJECT / folder).rglob("*") if file.suffix in CODE)
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]


def environment():
    """That of a user, without what could lead a night elsewhere, and without the net."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT", "DEALFLOW"))}
    return kept | {"DEALFLOW_RATES": "packaged"}
