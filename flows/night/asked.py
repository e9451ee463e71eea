"""What a run is asked to do, and the documents that this means."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from flows import quarantine, store
from flows.home import Home, sample_articles
from flows.read import ReadError, Web, allowed_hosts, read
from flows.records import ACCEPTS_LOSSES, RawArticle, Rejected

Documents = Iterator[RawArticle | Rejected]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a run takes up: ``paths``, by default what ``default_paths`` says; or one of these instead of them.

    ``retry``: what is in quarantine and whose source matches this glob (``*`` for all).
    ``since`` and ``until``: what the store has of these days (UTC, both inclusive) on which it was first received.
    ``is_reprocess``: all that the store has.

    ``accepts_losses``: it publishes also where tables have shrunk.
    """

    paths: tuple[str, ...] = ()
    retry: str | None = None
    since: date | None = None
    until: date | None = None
    is_reprocess: bool = False
    accepts_losses: bool = False

    @property
    def is_replay(self) -> bool:
        """Whether the documents come from the store."""
        return self.is_reprocess or self.since is not None or self.until is not None

    def parameters(self) -> dict[str, str]:
        """What was asked beside paths, as the ledger keeps it."""
        days = {name: day.isoformat() for name, day in (("since", self.since), ("until", self.until)) if day}
        retried = {"retry": self.retry} if self.retry else {}
        flags = {"reprocess": self.is_reprocess, ACCEPTS_LOSSES: self.accepts_losses}
        return retried | days | {name: "yes" for name, is_asked in flags.items() if is_asked}

    def sources(self, home: Home) -> tuple[str, ...]:
        """The paths of the run as the ledger keeps them."""
        if self.retry:
            return (f"quarantine:{self.retry}",)
        return (str(home.raw),) if self.is_replay else self.paths or tuple(default_paths(home))


def default_paths(home: Home) -> list[str]:
    """The inbox, or nothing when it is empty; on a first run with an empty inbox the sample articles."""
    if any(not entry.name.startswith(".") for entry in home.inbox.iterdir()):
        return [str(home.inbox)]
    return [] if home.current.exists() else [str(sample_articles())]


def documents(home: Home, asked: Asked, paths: tuple[str, ...]) -> Documents:
    """The run's inputs, lazily.

    Raises:
        ReadError: a path is not there.
    """
    if asked.is_replay:
        return store.again(home, store.between(home, asked.since, asked.until), read)
    read_here = partial(read, web=Web(store=home.received, allowed_private=allowed_hosts(os.environ)))
    if asked.retry is None:
        return read_here(paths)
    return quarantine.again(home, quarantine.entries(home, asked.retry), read_here, ReadError)


def left_behind(home: Home) -> Documents:
    """What runs before this one received and did not live to load, lazily."""
    return store.again(home, store.unsettled(home), read)
