"""Clean and extract, in processes of their own: a document that hangs, eats memory or kills costs itself alone.

    documents → a pool of workers, a task each → what became of each, in the order of the documents

A task costs a tenth of a millisecond, a document some: so each document is a task, and the limits are its own.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import TimeoutError as TimeLimitError
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import forkserver
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from flows.records import Article, Extraction, RawArticle, Rejected
from flows.shield import out_of_memory
from flows.workers import worker
from flows.workers.worker import Readable, Stage, Worked

if TYPE_CHECKING:
    from pebble import ProcessPool

MOST_WORKERS = 2
"""With more of them a night of hostile documents would need more than 1 GB."""
SECONDS_PER_DOCUMENT = 60
MEMORY_BYTES = 200 * 1024 * 1024
"""For a document, beside the words and rules; a page of 3 MB takes 100 MB."""
LARGE_CHARACTERS = 1024 * 1024
LARGE_MEMORY_BYTES = 300 * 1024 * 1024
"""For a document of ``LARGE_CHARACTERS`` or more, and for any that did not do with ``MEMORY_BYTES``: such are worked
on one at a time, beside nothing else."""
_WARM = ["flows.workers.worker", "flows.workers.warm"]

Document = TypeVar("Document", RawArticle, Readable)
Task = Callable[[Any, int], Worked]

logger = logging.getLogger("dealflow")


class Workers:
    """A pool of workers for one run. They are started at once and are ready by the time that something was read."""

    def __init__(self, *, seconds_per_document: float = SECONDS_PER_DOCUMENT) -> None:
        self._seconds = seconds_per_document
        self._pool = _pool()

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._close()

    def clean(self, raws: Sequence[RawArticle]) -> list[Article | Rejected]:
        """Each document as readable text, in order; one that cannot be cleaned is rejected."""
        small = [raw for raw in raws if len(raw.content) < LARGE_CHARACTERS]
        return cast("list[Article | Rejected]", self._each("clean", worker.cleaned, raws, small))

    def extract(self, articles: Sequence[Article], raws: Sequence[RawArticle]) -> list[Extraction | Rejected]:
        """What each article says, in order, beside what it was cleaned from; one that cannot be read is rejected."""
        readable = [Readable(article=article, raw=raw) for article, raw in zip(articles, raws, strict=True)]
        small = [each for each in readable if len(each.article.text) < LARGE_CHARACTERS]
        return cast("list[Extraction | Rejected]", self._each("extract", worker.extracted, readable, small))

    def _each(self, stage: Stage, task: Task, documents: Sequence[Document], small: Sequence[Document]) -> list[Any]:
        """The small ones side by side; the large, and those that this left without an answer, one at a time."""
        made = self._side_by_side(stage, task, small)
        for document in documents:
            if id(document) not in made:
                made[id(document)] = self._alone(stage, task, document)
        return [made[id(document)] for document in documents]

    def _side_by_side(self, stage: Stage, task: Task, documents: Sequence[Document]) -> dict[int, object]:
        """What could be made; nothing of a document whose worker ended, which need not have been its fault."""
        from pebble import ProcessExpired

        made: dict[int, object] = {}
        futures = [self._pool.schedule(task, (each, MEMORY_BYTES), timeout=self._seconds) for each in documents]
        is_broken = False
        for document, future in zip(documents, futures, strict=True):
            try:
                told = self._told(stage, document, future.result)
            except BrokenProcessPool:
                is_broken = True
                continue
            except ProcessExpired:
                continue
            if not (isinstance(told, Rejected) and told.reason == out_of_memory(stage)):
                made[id(document)] = told
        if is_broken:
            self._renew()
        return made

    def _alone(self, stage: Stage, task: Task, document: Document) -> object:
        """One document, by a worker that is replaced afterwards: memory that was large once stays so."""
        from pebble import ProcessExpired

        future = self._pool.schedule(task, (document, LARGE_MEMORY_BYTES), timeout=self._seconds)
        try:
            return self._told(stage, document, future.result)
        except BrokenProcessPool:
            return _rejected(stage, document, f"{stage} ended its process; nothing was made of it")
        except ProcessExpired as error:
            return _rejected(stage, document, f"{stage} ended its process ({_ending(error.exitcode)})")
        finally:
            self._renew()

    def _told(self, stage: Stage, document: Document, result: Callable[[], Worked]) -> object:
        """What a worker made of a document, or why it made nothing.

        Raises:
            BrokenProcessPool: all workers are gone, and it is not known which document ended them.
            ProcessExpired: its worker is gone.
        """
        try:
            worked = result()
        except TimeLimitError:
            return _rejected(stage, document, f"{stage} took longer than {self._seconds:g} s and was stopped")
        except MemoryError:  # outside the stage: what it made, or its own report, no longer fitted
            return _rejected(stage, document, out_of_memory(stage))
        for line in worked.log:
            logger.error("%s", line)
        return worked.made

    def _renew(self) -> None:
        self._close()
        self._pool = _pool()

    def _close(self) -> None:
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


def prepare() -> None:
    """Start the process that workers are forked from, if it is not there: it reads words and rules meanwhile."""
    multiprocessing.get_context("forkserver").set_forkserver_preload(_WARM)
    forkserver.ensure_running()


def _pool() -> ProcessPool:
    """Forked from a process that holds the words and rules already: a worker that died is replaced at once."""
    from pebble import ProcessPool

    prepare()
    context = multiprocessing.get_context("forkserver")
    return ProcessPool(max_workers=min(MOST_WORKERS, os.cpu_count() or 1), initializer=worker.begin, context=context)


def _rejected(stage: Stage, document: RawArticle | Readable, reason: str) -> Rejected:
    logger.error("%s: %s", document.source, reason)
    return Rejected(doc_id=document.doc_id, source=document.source, stage=stage, reason=reason)


def _ending(exit_code: int | None) -> str:
    """A process that was killed by a signal has its negative number as its exit code."""
    return f"signal {-exit_code}" if exit_code is not None and exit_code < 0 else f"exit code {exit_code}"
