"""Why an address yields no article, as a family. The message is the reason for its rejection.

FetchError
├── RefusedError      it is not asked: no http(s), a private address, robots.txt, a host that is down tonight
├── AnswerError       what it answers is of no use: 404, too long, too slow, no end of redirects
└── PassingError      it may answer another time: no connection, a timeout, 429, 503
"""

from __future__ import annotations


class FetchError(Exception):
    """An address could not be fetched. Never leaves this stage."""


class RefusedError(FetchError):
    """An address that dealflow does not ask."""


class AnswerError(FetchError):
    """An answer that is of no use, now or in a minute."""


class PassingError(FetchError):
    """A failure that may pass; ``retry_after_seconds`` is what the server asks to wait, where it does."""

    def __init__(self, reason: str, retry_after_seconds: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after_seconds = retry_after_seconds
