"""How often a host is asked, and what its robots.txt leaves open (RFC 9309, and Crawl-delay beyond it)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flows.read.web.settings import Web

if TYPE_CHECKING:
    from protego import Protego

ROBOTS_BYTES = 500 * 1024
"""What is read of a robots.txt: RFC 9309 §2.5 asks for 500 KiB at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What the robots.txt of one origin leaves open to ``user_agent``; ``problem`` says why it cannot be had."""

    user_agent: str
    robots: Protego | None = None
    problem: str | None = None

    def allow(self, url: str) -> bool:
        """Whether the page may be asked for: all may where there are no rules."""
        return not self.robots or self.robots.can_fetch(url, self.user_agent)

    @property
    def pause_seconds(self) -> float:
        """The Crawl-delay, or zero."""
        return (self.robots.crawl_delay(self.user_agent) or 0.0) if self.robots else 0.0


def rules_of(status: int, body: bytes, user_agent: str) -> Rules:
    """The rules in an answer: 4xx means that there are none, anything else but 200 that they cannot be had."""
    from protego import Protego

    if status == 200:
        text = body[:ROBOTS_BYTES].decode("utf-8", "replace").removeprefix("\ufeff")
        return Rules(user_agent=user_agent, robots=Protego.parse(text))
    return Rules(user_agent=user_agent, problem=None if 400 <= status < 500 else f"it answers {status}")


@dataclass(slots=True, kw_only=True)
class Pace:
    """When each host may be asked next: one request after the other, each after its pause."""

    web: Web
    next_at: dict[str, float] = field(default_factory=dict)

    def wait(self, host: str, pause_seconds: float) -> None:
        """Sleep until the host may be asked, and note that it now is."""
        surroundings = self.web.surroundings
        now = surroundings.clock()
        at = max(self.next_at.get(host, now), now)
        if at > now:
            surroundings.sleep(at - now)
        asked = max(self.web.pause_seconds, min(pause_seconds, self.web.max_pause_seconds))
        self.next_at[host] = at + asked
