"""Many trials, on two homes at once, each noted as it ends: so that they can be stopped and gone on with."""

import json
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from multiprocessing import get_context

from tests.faults.kills import Trial, tried
from tests.faults.slot import Slot, code_digest

HOMES = 2
"""As many as cores: a night keeps one busy."""


def prepared(folder):
    """The folder, with its homes prepared, side by side."""
    folder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(HOMES, mp_context=get_context("spawn")) as pool:
        list(pool.map(_prepare, [folder / f"home-{home}" for home in range(HOMES)]))
    return folder


def _prepare(root):
    Slot(root).prepare()


def campaign(folder, kills, row, seed):
    """As many trials as it takes for ``kills`` kills, ``row`` in each; those noted in ``folder`` are not done again."""
    folder.mkdir(parents=True, exist_ok=True)
    numbers = range(-(-kills // row))
    sizes = {number: min(row, kills - number * row) for number in numbers}
    with ProcessPoolExecutor(HOMES, mp_context=get_context("spawn")) as pool:
        shares = [{number: size for number, size in sizes.items() if number % HOMES == home} for home in range(HOMES)]
        jobs = [pool.submit(_work, folder, home, share, seed) for home, share in enumerate(shares)]
        return sorted((trial for job in jobs for trial in job.result()), key=lambda trial: trial.number)


def _work(folder, home, sizes, seed):
    """The trials of one home."""
    notes = folder / f"trials-{seed}-{code_digest()}-{home}.jsonl"
    done = {trial.number: trial for trial in _noted(notes) if trial.number in sizes}
    waiting = [number for number in sizes if number not in done]
    if waiting:
        slot = Slot(folder / f"home-{home}").prepare()
    for number in waiting:
        done[number] = tried(slot, number, sizes[number], seed)
        with notes.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(done[number])) + "\n")
    return list(done.values())


def _noted(notes):
    lines = notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []
    return [Trial(**json.loads(line)) for line in lines if line.endswith("}")]


def told(trials):
    """The figures, in a few lines; then each problem."""
    kills = [kill for trial in trials for kill in trial.kills]
    phases = Counter(kill["struck"] for kill in kills)
    victims = Counter(kill["victim"] for kill in kills)
    recovered = [trial.seconds for trial in trials]
    return "\n".join(
        [
            f"{len(kills)} kills in {len(trials)} trials ({sum(t.missed for t in trials)} came too late), "
            f"{sum(kill['point'] is None for kill in kills)} at random instants and "
            f"{sum(kill['point'] is not None for kill in kills)} at points",
            "by phase: " + ", ".join(f"{phase} {count}" for phase, count in phases.most_common()),
            "by victim: " + ", ".join(f"{victim} {count}" for victim, count in victims.most_common()),
            f"trials with lost or doubled rows: {sum(bool(trial.lost_or_doubled) for trial in trials)}",
            f"unreadable releases: {sum(len(trial.unreadable) for trial in trials)}",
            f"following nights that were not whole: {sum(bool(trial.not_whole) for trial in trials)}",
            f"seconds of a trial: {sum(recovered) / max(len(recovered), 1):.0f} on average",
            *(f"trial {trial.number}: {problem}" for trial in trials for problem in trial.problems()),
        ]
    )
