"""What happens inside a worker: one stage on one document, within the memory that it is given."""

from __future__ import annotations

import logging
import multiprocessing
import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Readable:
    """An article that is to be read for what it says, beside what it was cleaned from."""

    article: Article
    raw: RawArticle

    @property
    def doc_id(self) -> str:
        """The article's."""
        return self.article.doc_id

    @property
    def source(self) -> str:
        """The article's."""
        return self.article.source


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


def _data_bytes() -> int:
    """Bytes of data and stack of this process (the sixth number of proc(5) statm); 0 where the system has no such."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text("ascii").split()[5]) * resource.getpagesize() if statm.exists() else 0


_lines = _Lines()
_begun_with_bytes = 0


def begin() -> None:
    """Make this process a worker: it collects its log, and it ends when the run that it works for is gone."""
    global _begun_with_bytes  # noqa: PLW0603 – a worker is a process, and this is what it is told at its start
    logging.getLogger("dealflow").addHandler(_lines)
    _begun_with_bytes = _data_bytes()
    Thread(target=_end_with_parent, daemon=True).start()


def cleaned(raw: RawArticle, memory_bytes: int) -> Worked:
    """A document as readable text; what breaks the cleaner is rejected."""
    from flows.clean import clean

    with _memory_of(memory_bytes):
        made = shielded("clean", clean)(raw)
    return Worked(made=made, log=_lines.drained())


def extracted(readable: Readable, memory_bytes: int) -> Worked:
    """What an article says, and where in its raw text; what breaks the extractor is rejected."""
    from flows.clean.offsets import located
    from flows.extract import extract

    def said(article: Article) -> Extraction:
        return located(extract(article), readable.raw, article.text)

    with _memory_of(memory_bytes):
        made = shielded("extract", said)(readable.article)
    return Worked(made=made, log=_lines.drained())


@contextmanager
def _memory_of(byte_count: int) -> Iterator[None]:
    """So much memory beside what a worker begins with, where the system tells that (Linux does, macOS does not).

    It is data that is bounded: what is mapped from files does not count.
    """
    if not _begun_with_bytes:
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (_begun_with_bytes + byte_count, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
