"""Tells somebody how a run ended: by web hook, by mail, by whatever Apprise knows how to reach.

    DEALFLOW_NOTIFY      one or more Apprise addresses, e.g. ``mailto://…``, ``slack://…``, ``json://host/path``
    DEALFLOW_NOTIFY_ON   ``failure`` (the default), or ``always``

A message that cannot be delivered is a warning in the log and never a failed run. The addresses are secrets: they
are never logged. A run that is killed tells nobody, which is what ``dealflow status --check`` is for.
Source of the addresses: https://appriseit.com/services/
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from flows.advice import remedy
from flows.ledger import Entry, printable
from flows.masking import MASK, masked

ADDRESSES = "DEALFLOW_NOTIFY"
WHEN = "DEALFLOW_NOTIFY_ON"
PROBLEM_CHARACTERS = 500
_BETWEEN = re.compile(r"[\s,]+(?=[a-z][a-z0-9]*s?://)", re.IGNORECASE)
"""White space or a comma stands between two addresses, and a comma may stand in one."""
COUNTED = ("inputs", "loaded", "unchanged", "duplicate", "rejected")

logger = logging.getLogger("dealflow")


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What is said of a run, short."""

    title: str
    body: str
    is_failure: bool


def message_of(entry: Entry, home: str, gained: str | None = None) -> Message:
    """How a run ended, in a few lines: counts, and either the gains and losses or the problem and what to do."""
    counts = ", ".join(f"{entry.counts[name]} {name}" for name in COUNTED if name in entry.counts)
    lines = [f"home {home}, run {entry.run_id}, {entry.seconds:.0f} s", *([counts] if counts else [])]
    if entry.outcome == "published":
        lines += [gained] if gained else []
        return Message(title=f"dealflow published {entry.release}", body=_plain(lines), is_failure=False)
    problem = (entry.problem or "no reason is known")[:PROBLEM_CHARACTERS]
    lines += [f"problem: {problem}", f"what to do: {remedy(entry)}", "readers still see the last release"]
    return Message(title=f"dealflow: a run {entry.outcome}, nothing published", body=_plain(lines), is_failure=True)


def is_wanted(message: Message, environment: Mapping[str, str]) -> bool:
    """Whether somebody wants to hear this."""
    says_all = environment.get(WHEN, "").strip().lower() == "always"
    return bool(environment.get(ADDRESSES, "").strip()) and (message.is_failure or says_all)


def notify(message: Message, environment: Mapping[str, str]) -> None:
    """Send a message to all addresses of the environment, if it is wanted; whatever fails in that is a warning."""
    if not is_wanted(message, environment):
        return
    addresses = environment[ADDRESSES]
    problem = _problem(message, addresses)
    if problem:
        logger.warning("the notification was not delivered to all of %s: %s", ADDRESSES, _without(addresses, problem))


def _problem(message: Message, addresses: str) -> str | None:
    """What went wrong in sending, in the words of Apprise; None where every address has taken the message."""
    with _quiet() as said:
        try:
            is_delivered = _sent(message, addresses)
        except Exception as error:  # a hundred services, each with errors of its own
            logger.debug("a notification failed", exc_info=True)
            said.append(f"{type(error).__name__}: {error}")
            is_delivered = False
    return None if is_delivered else "; ".join(dict.fromkeys(said)) or "no address in it can be used"


def _sent(message: Message, addresses: str) -> bool:
    """Whether every address could be read and has taken the message."""
    from apprise import Apprise, AppriseAsset, NotifyFormat, NotifyType

    found = _BETWEEN.split(addresses.strip())
    service = Apprise(asset=AppriseAsset(app_id="dealflow", app_desc="dealflow"))
    are_known = [service.add(address) for address in found]
    kind = NotifyType.FAILURE if message.is_failure else NotifyType.SUCCESS
    is_sent = service.notify(
        title=message.title, body=message.body, notify_type=kind, body_format=NotifyFormat.TEXT, interpret_escapes=False
    )
    return all(are_known) and bool(is_sent)


@contextmanager
def _quiet() -> Iterator[list[str]]:
    """What Apprise warns of, instead of its log."""
    said: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    apprise = logging.getLogger("apprise")
    before = apprise.propagate
    apprise.propagate = False
    apprise.addHandler(handler)
    try:
        yield said
    finally:
        apprise.removeHandler(handler)
        apprise.propagate = before


def _without(addresses: str, text: str) -> str:
    """A text without any part of the addresses that could let somebody in, and on one line."""
    for part in sorted(filter(None, re.split(r"[\s,/@:?&=]+", addresses)), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", MASK, text)
    return printable(masked(text))


def _plain(lines: list[str]) -> str:
    return "\n".join(printable(masked(line)) for line in lines)
