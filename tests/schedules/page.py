"""The page about nights as the tests take it: its commands, and a place where they work as they stand."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

from tests.conftest import PROJECT

TEXT = (PROJECT / "dbt_project" / "docs" / "nights.md").read_text(encoding="utf-8")
CHECKOUT = "/srv/dealflow"
PORT = "4200"
PROGRAMS = {"dealflow": "flows.cli", "prefect": "prefect"}
ARTICLE = "Acme Robotics raises $50 million\n\nAcme Robotics has raised $50 million in a round led by Civic Ventures."
START_SECONDS = 120


def blocks(section, language):
    """The blocks of a section, in order, in a language."""
    text = re.search(rf"^## {section}$(.*?)(?=^## |\Z)", TEXT, flags=re.MULTILINE | re.DOTALL)[1]
    return re.findall(rf"^```{language}\n(.*?)^```", text, flags=re.MULTILINE | re.DOTALL)


def lines(section, language="bash"):
    """The commands of a section."""
    return [line for block in blocks(section, language) for line in block.splitlines()]


def checkout(folder):
    """A folder that stands for the page's: its programs run this code, and the inbox holds an article."""
    programs = folder / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name, module in PROGRAMS.items():
        script = f'#!/bin/sh\nPYTHONPATH="{PROJECT}" exec "{sys.executable}" -m {module} "$@"\n'
        (programs / name).write_text(script)
        (programs / name).chmod(0o755)
    shutil.copy(PROJECT / "prefect.yaml", folder)
    inbox = folder / "data" / "inbox"
    inbox.mkdir(parents=True)
    (inbox / "one.txt").write_text(ARTICLE)
    return folder


def bare_environment(folder):
    """What cron and systemd give a command: next to nothing. The exchange rates are the packaged ones."""
    return {"HOME": str(folder), "SHELL": "/bin/sh", "PATH": "/usr/bin:/bin", "DEALFLOW_RATES": "packaged"}


def start(script, folder, **options):
    """A script of the page as a process group of its own, at its place. It hears interrupts, as in a terminal."""
    command = ["env", "--default-signal=INT", "bash", "-ec", script.replace(CHECKOUT, str(folder))]
    return subprocess.Popen(command, env=bare_environment(folder), start_new_session=True, text=True, **options)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def wait_until(is_so, what, seconds=START_SECONDS):
    """Wait until something is so."""
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, f"waited {seconds} s for {what}"
        time.sleep(0.2)


def answers(address):
    try:
        with urllib.request.urlopen(address, timeout=2):
            return True
    except (urllib.error.URLError, OSError):
        return False


def is_alive(process_id):
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True
