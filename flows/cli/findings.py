"""What is wrong with a home and what to do about it, in sentences, each with the command to type."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from flows.advice import remedy
from flows.cli.state import State
from flows.ledger import printable
from flows.masking import masked

DEFAULT_HOME = Path("data")
MAX_AGE_HOURS = 26.0
"""A night a day, and two hours for one that begins late or takes long."""
LONG_RUN_HOURS = 6
CLOCKS_DIFFER_HOURS = 1
"""By this much the clocks of two machines may differ, or one have been set back."""
NIGHTS_THAT_SHOULD_FIT = 2
GROWTH_SHARE, GROWTH_LEAST = 0.05, 5
"""More than one input in twenty turned away for the first time, and not just one or two, is a source that changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What is wrong, and what to do."""

    what: str
    remedy: str


def findings(state: State, *, max_age_hours: float = MAX_AGE_HOURS) -> tuple[Finding, ...]:
    """What is wrong, the worst first; nothing where a home is as it should be."""
    readers = (_unreadable, _damaged, _last_run, _no_run, _rolled_back)
    checks = (*readers, _at_work, _dead_holder, _disk, _quarantine, _implausible)
    found = [each for check in checks for each in check(state)]
    return (*_stale(state, max_age_hours), *found)


def freshness(state: State, max_age_hours: float) -> tuple[bool, str]:
    """Whether what readers see was published lately enough, and a line that says so."""
    if state.shown_at is None or state.shown is None:
        return False, f"not fresh: nothing is published in {state.home.root}"
    age = state.now - state.shown_at
    if age < timedelta(hours=-CLOCKS_DIFFER_HOURS):
        told = f"release {state.shown.release_id} was published {span(-age)} from now by this machine's clock"
        return False, f"not fresh: {told}; how old it is cannot be said"
    is_fresh = age <= timedelta(hours=max_age_hours)
    told = f"release {state.shown.release_id} was published {span(age)} ago"
    return is_fresh, f"{'fresh' if is_fresh else 'not fresh'}: {told}; up to {max_age_hours:g} h are fresh"


def span(age: timedelta) -> str:
    """A time that has passed, in its two largest units."""
    minutes = max(int(age.total_seconds() // 60), 0)
    days, hours = divmod(minutes // 60, 24)
    if days:
        return f"{days} d {hours} h"
    return f"{hours} h {minutes % 60} min" if hours else f"{minutes} min"


def _command(state: State, *words: str) -> str:
    place = [] if state.home.root == DEFAULT_HOME else ["--home", str(state.home.root)]
    return f"`{shlex.join(['dealflow', *words, *place])}`"


def _stale(state: State, max_age_hours: float) -> Iterator[Finding]:
    is_fresh, line = freshness(state, max_age_hours)
    if not is_fresh:
        yield Finding(what=line, remedy=f"{_command(state, 'run')} makes a new release")


def _damaged(state: State) -> Iterator[Finding]:
    for release in state.releases:
        if release.problem and release.is_current:
            yield Finding(
                what=f"the release that readers see, {release.release_id}, is damaged: {release.problem}",
                remedy=f"{_command(state, 'rollback')} shows the one before, {_command(state, 'run')} makes a new one",
            )
        elif release.problem:
            yield Finding(
                what=f"the release {release.release_id} is damaged: {release.problem}",
                remedy="nothing has to be done: it is passed over, and goes when it is old enough",
            )


def _unreadable(state: State) -> Iterator[Finding]:
    if state.unreadable:
        back, again = _command(state, "rollback"), _command(state, "run")
        yield Finding(
            what=f"readers cannot open what is published: {state.unreadable}",
            remedy=f"{again} writes it anew, {back} goes back to an earlier release",
        )
    if state.newest and not state.shown:
        back = _command(state, "rollback", state.newest.release_id)
        yield Finding(what="readers are shown no release", remedy=f"{back} shows the newest")


def _last_run(state: State) -> Iterator[Finding]:
    last = state.runs[0] if state.runs else None
    if last and last.outcome in ("failed", "killed"):
        ended = "was killed" if last.outcome == "killed" else "failed"
        because = f": {last.problem}" if last.problem else ""
        yield Finding(
            what=f"the last run, of {last.started_at[:16]}, {ended}{because}",
            remedy=f"{remedy(last)}; its log: {state.home.logs / last.run_id}.log",
        )


def _no_run(state: State) -> Iterator[Finding]:
    age = state.now - datetime.fromisoformat(state.runs[0].started_at) if state.runs else None
    if age is None or age > timedelta(hours=MAX_AGE_HOURS):
        yield Finding(
            what=f"nothing has run for {span(age)}" if age else "nothing has run yet",
            remedy="see that the schedule is kept (`dealflow serve`, a Prefect worker, a timer), or type "
            + _command(state, "run"),
        )


def _rolled_back(state: State) -> Iterator[Finding]:
    if state.shown and state.newest and state.shown.release_id < state.newest.release_id:
        yield Finding(
            what=f"readers were rolled back to {state.shown.release_id}; the next run shows them its own release",
            remedy=f"{_command(state, 'rollback', state.newest.release_id)} shows the newest release again",
        )


def _at_work(state: State) -> Iterator[Finding]:
    if not state.holder or not state.is_held:
        return
    age = state.now - datetime.fromisoformat(state.holder.started_at)
    if age > timedelta(hours=LONG_RUN_HOURS):
        yield Finding(
            what=f"{state.holder} holds the home for {span(age)}, which is long",
            remedy=f"`kill {state.holder.process_id}` ends it, and the next run goes on where it stopped",
        )


def _dead_holder(state: State) -> Iterator[Finding]:
    if state.holder and not state.is_held:
        yield Finding(
            what=f"{state.holder} was killed while it held the home; the lock is free",
            remedy=f"nothing, or {_command(state, 'run')}",
        )


def _disk(state: State) -> Iterator[Finding]:
    needed = NIGHTS_THAT_SHOULD_FIT * state.night_bytes
    if state.free_bytes < needed:
        yield Finding(
            what=f"the disk is nearly full: {_megabytes(state.free_bytes)} free, a night writes about "
            f"{_megabytes(state.night_bytes)}, and {_megabytes(needed)} should be",
            remedy=f"free space on the file system of {state.home.root}",
        )


def _quarantine(state: State) -> Iterator[Finding]:
    if state.quarantine_problem:
        yield Finding(
            what=f"the index of the quarantine cannot be read ({state.quarantine_problem})",
            remedy=f"move {state.home.quarantine_index} away, and the next run makes it anew",
        )
    inputs = state.runs[0].counts.get("inputs", 0) if state.runs else 0
    if state.newly_quarantined >= max(GROWTH_LEAST, GROWTH_SHARE * inputs):
        yield Finding(
            what=f"the quarantine grows: the last run turned {state.newly_quarantined} inputs away for the first time",
            remedy=f"{_command(state, 'status', '--rejected')} says why, {_command(state, 'retry')} tries them again",
        )


def _implausible(state: State) -> Iterator[Finding]:
    count = state.contents.implausible_count if state.contents else 0
    if count:
        yield Finding(
            what=f"{count} {'values are' if count > 1 else 'value is'} hard to believe",
            remedy="marts.implausible_values lists them; `dealflow explain ROW_ID` shows the sentences behind one",
        )


def _megabytes(count: int) -> str:
    return f"{count / 1024 / 1024:,.0f} MB"


def sayable(text: str) -> str:
    """A text as a terminal may show it."""
    return printable(masked(text))
