"""What happens inside a worker: one stage on one document, within the memory that it is given."""

from __future__ import annotations

import logging
import multiprocessing
import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Thread
from typing import Literal

from flows.records import Article, Extraction, RawArticle, Rejected
from flows.shield import shielded

Stage = Literal["clean", "extract"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """What a stage made of a document, and what it logged meanwhile."""

    made: Article | Extraction | Rejected
    log: tuple[str, ...]


class _Lines(logging.Handler):
    """Keeps what is logged, for the process that writes the log."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record, with its traceback."""
        self.lines.append(self.format(record))

    def drained(self) -> tuple[str, ...]:
        """What was kept since the last time."""
        lines, self.lines = self.lines, []
        return tuple(lines)


_lines = _Lines()


def begin() -> None:
    """Make this process a worker: it collects its log, and it ends when the run that it works for is gone."""
    logging.getLogger("dealflow").addHandler(_lines)
    Thread(target=_end_with_parent, daemon=True).start()


def cleaned(raw: RawArticle, memory_bytes: int) -> Worked:
    """A document as readable text; what breaks the cleaner is rejected."""
    from flows.clean import clean

    with _memory_of(memory_bytes):
        made = shielded("clean", clean)(raw)
    return Worked(made=made, log=_lines.drained())


def extracted(article: Article, memory_bytes: int) -> Worked:
    """What an article says; what breaks the extractor is rejected."""
    from flows.extract import extract

    with _memory_of(memory_bytes):
        made = shielded("extract", extract)(article)
    return Worked(made=made, log=_lines.drained())


@contextmanager
def _memory_of(byte_count: int) -> Iterator[None]:
    """So much data and no more; what is mapped from files does not count. macOS takes the limit and ignores it."""
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (byte_count, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
