"""What the parties of a deal are called in its record."""

from __future__ import annotations

import re

from flows.extract.events.funding.deal import Deal
from flows.extract.mentions.entities import Cast, Entity

_PAGE_LABEL = re.compile(
    r"(?<=\w) (?:Logo|Contacts?|News Center|Newsroom|Media Relations|Press Office|Investor Relations)$"
)
"""What stands behind a company's name on a page and is none of it."""
_TWICE = re.compile(r"^(.{3,60}) \1$")


def giver_names(deal: Deal, cast: Cast) -> tuple[str, ...]:
    """Who gives, each body once, without who gets the money."""
    return _each_once(_each_body_once(_without(deal.givers, deal.recipient), cast))


def _without(givers: tuple[str, ...], recipient: Entity | None) -> tuple[str, ...]:
    if recipient is None:
        return givers
    return tuple(name for name in givers if name not in (recipient.name, *recipient.aliases))


def _each_body_once(givers: tuple[str, ...], cast: Cast) -> tuple[str, ...]:
    """Each body once, by the name that the article as a whole gives it: one company is one row, however told."""
    told: dict[object, list[str]] = {}
    for name in givers:
        body = cast.entity(name)
        is_short = body is not None and body.name.startswith(f"{name} ")
        told.setdefault(body or name, []).append(_own_name(body.name if body is not None and is_short else name))
    return tuple(max(names, key=lambda name: (" " in name, len(name))) for names in told.values())


def recipient_name(deal: Deal) -> str | None:
    """Who gets the money, a fund by its own name."""
    if deal.fund_names:
        return deal.fund_names[0]
    return _own_name(deal.recipient.name) if deal.recipient is not None else None


def recipient_aliases(deal: Deal) -> tuple[str, ...]:
    """The other names of who gets the money; those of a fund that has no name of its own are its manager's."""
    recipient = deal.recipient
    if recipient is None:
        return ()
    if not deal.fund_names:
        return recipient.aliases
    return tuple(sorted({recipient.name, *recipient.aliases, *deal.fund_names[1:]}))


def _own_name(name: str) -> str:
    """A name without what a page writes around it: ``Corvid Logo``, ``Corvid Corvid``."""
    return _TWICE.sub(r"\1", _PAGE_LABEL.sub("", name))


def _each_once(givers: tuple[str, ...]) -> tuple[str, ...]:
    """Without the short form of a name that is told in full too: ``Fern`` or ``FC`` beside ``Fern Capital``."""
    initials = {"".join(word[0] for word in other.split() if word[0].isupper()) for other in givers if " " in other}
    return tuple(
        name
        for name in givers
        if name not in initials
        and not any(other.startswith(f"{name} ") or other.endswith(f" {name}") for other in givers)
    )
