"""Readers with connections that stay open, while releases are published: no error, no wait, no mixed answer."""

import json
import subprocess
import sys
from contextlib import contextmanager
from datetime import timedelta

import pytest

from flows.publish import Keeping, publish
from tests.conftest import PROJECT
from tests.publish.nights import built, home_at, run

MARK = "release_id, night"
LONGEST_BLOCK_SECONDS = 0.1
KEEPING = Keeping(superseded_for=timedelta(minutes=1))
"""A day holds more releases here than a folder should list; no question takes a minute."""


@contextmanager
def reading(warehouses):
    """Readers in processes of their own, and after the block what each of them found.

    They yield to the publisher where processors are few, else the readers alone would keep them busy.
    """
    command = ["nice", "-n", "10", sys.executable, "-m", "tests.publish.reader"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "cwd": PROJECT}
    readers, found = [subprocess.Popen([*command, str(each), MARK, "1"], **pipes) for each in warehouses], []
    try:
        yield found
    finally:
        for reader in readers:
            reader.stdin.close()
        for reader in readers:
            with reader:
                found.append(json.loads(reader.stdout.read()))


def told(found, undisturbed, nights):
    """The figures in a line."""
    questions = sum(len(reader["seconds"]) for reader in found)
    slowest, blocked = (max(max(reader[name]) for reader in found) for name in ("seconds", "blocked"))
    return (
        f"{nights} publishes, {len(found)} readers, {questions} questions over all tables: "
        f"{sum(len(reader['problems']) for reader in found)} errors, "
        f"{sum(reader['mixed'] for reader in found)} mixed answers, "
        f"releases seen {[reader['seen'] for reader in found]}, "
        f"longest blocked {blocked * 1000:.1f} ms, undisturbed {max(undisturbed['blocked']) * 1000:.1f} ms, "
        f"slowest answer {slowest:.2f} s, undisturbed {max(undisturbed['seconds']):.2f} s"
    )


@pytest.mark.parametrize(
    ("nights", "count"), [(50, 2), pytest.param(1000, 4, marks=pytest.mark.faults)], ids=["fifty", "a thousand"]
)
def test_readers_never_wait_nor_see_two_releases(tmp_path, nights, count):
    """Blocked is what is left of an answer's time when working and waiting for a processor are taken off. A busy disk
    blocks, too: how much, an undisturbed reader tells who asks the same of a home into which nobody publishes.
    """
    homes = home_at(tmp_path / "home"), home_at(tmp_path / "undisturbed")
    for home in homes:
        publish(home, run(0))
    with reading([homes[0].warehouse] * count + [homes[1].warehouse]) as found:
        for number in range(1, nights + 1):
            publish(built(homes[0], number), run(number), KEEPING)
    *found, undisturbed = found
    print(told(found, undisturbed, nights))
    assert [reader["problems"] for reader in found] == [[]] * count
    assert [reader["mixed"] for reader in found] == [0] * count
    assert [reader["seen"] > 1 for reader in found] == [True] * count
    blocked = max(max(reader["blocked"]) for reader in found)
    assert blocked < LONGEST_BLOCK_SECONDS + max(undisturbed["blocked"])
