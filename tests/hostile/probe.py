"""Reads, cleans and extracts inputs, each in a process of its own that is measured: outcomes, seconds, peak memory.

    python -m tests.hostile.probe       a JSON request per line in, a JSON answer per line out

Processes are forked from this one, which holds the words and rules, as workers of a night are.
"""

import json
import os
import resource
import signal
import sys
import traceback
from dataclasses import dataclass
from subprocess import PIPE, Popen

from tests.conftest import PROJECT

SECONDS_MAX = 20
"""Of processor time: other work on the machine does not count."""
WAITING_SECONDS_MAX = 120
NOBODY = 65534
STORY = "Acme Robotics has raised $5 million in a seed round led by Foundry Lane Ventures."


@dataclass(frozen=True, kw_only=True)
class Probed:
    """What became of the inputs as [outcome, text or reason, number of deals]; seconds of
    processor time and megabytes that it took."""

    outcomes: list[list]
    problem: str
    seconds: float
    megabytes: float


class Probe:
    """The process, and what it is asked."""

    def __enter__(self):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("DEALFLOW")}
        command = [sys.executable, "-W", "ignore", "-m", "tests.hostile.probe"]
        self.process = Popen(command, stdin=PIPE, stdout=PIPE, text=True, cwd=PROJECT, env=environment)
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()

    def ask(self, paths, *, as_nobody=False, web=None):
        """What becomes of the inputs under ``paths``."""
        request = {"paths": [str(path) for path in paths], "as_nobody": as_nobody, "web": web or {}}
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        return Probed(**json.loads(self.process.stdout.readline()))


def answered(request):
    """The answer to one request, by a process that is forked for it."""
    into, outof = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(into)
        _work(request, outof)
    os.close(outof)
    with os.fdopen(into, encoding="utf-8") as answer:
        told = answer.read()
    _, status, usage = os.wait4(child, 0)
    outcomes, problem = json.loads(told) if told else ([], f"ended by signal {os.WTERMSIG(status)}")
    seconds = usage.ru_utime + usage.ru_stime
    return {"outcomes": outcomes, "problem": problem, "seconds": seconds, "megabytes": usage.ru_maxrss / 1024}


def _work(request, outof):
    signal.alarm(WAITING_SECONDS_MAX)
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_MAX, SECONDS_MAX))
    try:
        if request["as_nobody"]:
            os.setuid(NOBODY)
        told = list(map(_told, outcomes_of(request["paths"], request["web"]))), ""
    except BaseException:  # noqa: BLE001 – what ends it is the answer
        told = [], traceback.format_exc()
    with os.fdopen(outof, "w", encoding="utf-8") as answer:
        json.dump(told, answer)
    os._exit(0)


def outcomes_of(paths, settings):
    """The articles and what they say, or rejections, behind ``paths``: what ``dealflow extract`` does."""
    from flows.clean import clean
    from flows.extract import extract
    from flows.read import Web, read
    from flows.records import Rejected
    from flows.shield import shielded

    web = Web(allowed_private=frozenset({"127.0.0.1"}), **settings)
    for raw in read(paths, web=web):
        article = raw if isinstance(raw, Rejected) else shielded("clean", clean)(raw)
        said = article if isinstance(article, Rejected) else shielded("extract", extract)(article)
        yield said if isinstance(said, Rejected) else (article, said)


def _told(outcome):
    if isinstance(outcome, tuple):
        article, said = outcome
        return "loaded", article.text[:100_000], len(said.funding_commitments)
    return "rejected", outcome.reason, 0


def _warm_up():
    from flows.clean import clean
    from flows.extract import extract
    from flows.records import RawArticle

    for form, content in (("text", STORY), ("html", f"<p>{STORY}</p>")):
        extract(clean(RawArticle(doc_id="a", source="a", form=form, content=content), wants_text=True))


def main():
    """Answer requests until there are no more."""
    _warm_up()
    for line in sys.stdin:
        print(json.dumps(answered(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
