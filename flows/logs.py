"""What is logged, as one JSON object per line: for those who read logs with a machine.

    {"time": "2026-01-08T02:00:11.482913+00:00", "level": "INFO", "message": "clean ended", "run_id": "…",
     "stage": "clean", "event": "stage ended", "items": 1000, "outcome": "done", …}

Every line has ``time`` (UTC), ``level``, ``message`` and ``logger``; ``run_id`` and ``stage`` where there is one;
``exception`` is a traceback. What an event of the ledger says (``flows.ledger``) stands in fields of its own.
Nothing secret is in any of them.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Event, Thread
from typing import Any, TextIO

from pythonjsonlogger.json import JsonFormatter

from flows.masking import masked_within

FORMAT = "DEALFLOW_LOG_FORMAT"
"""The variable of the environment that says how to log: ``json``, or ``text``, which is the default."""

FLUSH_SECONDS = 5
_END = b"\0 end of what was written\n"

logger = logging.getLogger("dealflow")


class JsonLines(JsonFormatter):
    """One record as one line of JSON; a record within a run and a stage tells them, also where it does not know."""

    def __init__(self) -> None:
        names = {"levelname": "level", "name": "logger", "exc_info": "exception"}
        super().__init__("%(levelname)s %(message)s %(name)s", rename_fields=names)
        self.about: dict[str, str] = {}

    def process_log_record(self, log_data: dict[str, Any]) -> dict[str, Any]:
        """The fields of a line, in order."""
        self._follow(log_data)
        moment = {"time": datetime.now(UTC).isoformat(timespec="microseconds")}
        told: dict[str, Any] = masked_within({**moment, **log_data, **self.about})
        if log_data.get("event") in ("stage ended", "ended"):
            self.about.pop("stage", None)
        return told

    def _follow(self, told: Mapping[str, Any]) -> None:
        """Remember which run and stage this is."""
        self.about |= {name: told[name] for name in ("run_id", "stage") if name in told}


def wants_json(environment: Mapping[str, str]) -> bool:
    """Whether the environment asks for JSON lines."""
    return environment.get(FORMAT, "").strip().lower() == "json"


@contextmanager
def json_lines_to(stream: TextIO, environment: Mapping[str, str]) -> Iterator[None]:
    """Where the environment asks for it, everything that dealflow logs meanwhile goes to ``stream`` as JSON.

    Where it does already, nothing changes: the outermost wins.
    """
    if not wants_json(environment) or any(isinstance(each.formatter, JsonLines) for each in logger.handlers):
        yield
        return
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    was_told_on, logger.propagate = logger.propagate, False
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.propagate = was_told_on


@contextmanager
def json_stderr() -> Iterator[None]:
    """Nothing but JSON lines on standard error: what others write there, from whatever process, becomes some, too.

    What processes that outlive this write later, still does.
    """
    sys.stderr.flush()
    stderr = os.fdopen(os.dup(2), "w", buffering=1, encoding="utf-8", errors="backslashreplace", closefd=False)
    written, is_through = os.pipe(), Event()
    os.dup2(written[1], 2)
    os.close(written[1])
    with json_lines_to(stderr, {FORMAT: "json"}):
        Thread(target=_pass_on, args=(written[0], stderr, is_through), daemon=True).start()
        try:
            yield
        finally:
            sys.stderr.flush()
            os.write(2, b"\n" + _END)
            is_through.wait(FLUSH_SECONDS)
            os.dup2(stderr.fileno(), 2)


def _pass_on(pipe: int, stderr: TextIO, is_through: Event) -> None:
    """Lines of JSON as they are, all others as warnings of ``stderr``."""
    formatter = JsonLines()
    with os.fdopen(pipe, "rb") as lines:
        for line in lines:
            if line == _END:
                is_through.set()
            elif line.strip():
                stderr.write(f"{_as_json(line.decode('utf-8', 'backslashreplace').rstrip(), formatter)}\n")


def _as_json(line: str, formatter: logging.Formatter) -> str:
    try:
        is_told = isinstance(json.loads(line), dict)
    except ValueError:
        is_told = False
    record = logging.makeLogRecord({"name": "stderr", "msg": line, "levelname": "WARNING"})
    return line if is_told else formatter.format(record)
