"""One request and its answer, bounded in bytes and seconds; nothing is followed, decoded or tried again here."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import cache
from http import HTTPStatus

import httpcore
import httpx

from flows.read.web.connect import CheckedBackend, Deadline
from flows.read.web.errors import AnswerError, FetchError, PassingError
from flows.read.web.settings import Web

_PASSING = frozenset({429, 500, 502, 503, 504})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ACCEPT = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered at ``url``: headers in order, the body as sent, still packed if it came packed."""

    url: str
    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes

    def header(self, name: str) -> str:
        """The first header of that name, or nothing."""
        wanted = name.lower().encode("ascii")
        return next((value.decode("latin-1") for key, value in self.headers if key.lower() == wanted), "")

    @property
    def location(self) -> str | None:
        """Where the answer sends us, as an address."""
        target = self.header("location") if self.status in _REDIRECTS else ""
        try:
            return str(httpx.URL(self.url).join(target)) if target else None
        except (httpx.InvalidURL, ValueError) as error:
            raise AnswerError("it redirects to what is no web address") from error


class Client:
    """Connections to servers, kept open between requests. Only http and https, no proxies, no cookies."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._deadline = Deadline(web)
        self._pool = httpcore.ConnectionPool(
            ssl_context=_tls(),
            network_backend=CheckedBackend(web, self._deadline),
            max_connections=10,
            keepalive_expiry=10,
        )

    def close(self) -> None:
        """End all connections."""
        self._pool.close()

    def ask(self, url: httpx.URL, headers: Mapping[str, str]) -> Answer:
        """The answer to one GET.

        Raises:
            RefusedError: the host may not be asked.
            AnswerError: the answer is too long or takes too long.
            PassingError: there is no answer, or one that asks to come again.
        """
        self._deadline.start()
        try:
            return self._passed(self._exchange(url, headers))
        except FetchError:
            raise
        except httpcore.TimeoutException as error:
            self._deadline.within(None)  # when that is what ran out, another try would take as long
            raise PassingError("no answer in time; the next run asks again") from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise PassingError(f"no proper answer ({_said(error)}); the next run asks again") from error

    def _exchange(self, url: httpx.URL, headers: Mapping[str, str]) -> Answer:
        fixed = {"Accept": _ACCEPT, "Accept-Encoding": "gzip", "User-Agent": self._web.user_agent}
        sent = [(name.encode("ascii"), value.encode("latin-1")) for name, value in (fixed | dict(headers)).items()]
        seconds = self._web.silence_seconds
        limits = {"connect": self._web.connect_seconds, "read": seconds, "write": seconds, "pool": seconds}
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        with self._pool.stream("GET", target, headers=sent, extensions={"timeout": limits}) as response:
            body = self._body(response)
        return Answer(url=str(url), status=response.status, headers=tuple(response.headers), body=body)

    def _body(self, response: httpcore.Response) -> bytes:
        body = bytearray()
        for chunk in response.iter_stream():
            body += chunk
            if len(body) > self._web.max_bytes:
                raise AnswerError(f"holds more than {self._web.max_bytes // 2**20} MB, which is no article")
        return bytes(body)

    def _passed(self, answer: Answer) -> Answer:
        if answer.status in _PASSING:
            raise PassingError(f"{status_words(answer.status)}; the next run asks again", _retry_after_seconds(answer))
        return answer


def status_words(status: int) -> str:
    """``answers 404 Not Found``; the words are the standard's, never the server's."""
    known = {each.value: each.phrase for each in HTTPStatus}
    return f"answers {status} {known.get(status, '')}".strip()


def _retry_after_seconds(answer: Answer) -> float | None:
    """The wait that the server asks for (RFC 9110 §10.2.3), a date being taken against the server's own clock."""
    said = answer.header("retry-after").strip()
    if said.isascii() and said.isdigit():
        return float(said[:9])
    try:
        wait = parsedate_to_datetime(said) - parsedate_to_datetime(answer.header("date"))
    except (ValueError, TypeError, OverflowError):  # no date, or one without its counterpart: as if it were not there
        return None
    return max(wait.total_seconds(), 0.0)


@cache
def _tls() -> ssl.SSLContext:
    """The authorities that are trusted; reading them takes a tenth of a second."""
    return httpx.create_ssl_context(trust_env=False)


def _said(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
