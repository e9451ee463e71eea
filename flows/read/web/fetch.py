"""From an address to its answer: robots.txt, pace, conditions, redirects, and another try where that may help."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt, wait_exponential_jitter

from flows.read.web.addresses import parsed
from flows.read.web.archive import Kept, Store, kept, unpacked
from flows.read.web.client import Answer, Client, status_words
from flows.read.web.errors import AnswerError, PassingError, RefusedError
from flows.read.web.manners import Pace, Rules, rules_of
from flows.read.web.settings import Web

if TYPE_CHECKING:
    import httpx

_BACKOFF_SECONDS = wait_exponential_jitter(initial=1, max=20, jitter=1)


class Fetcher:
    """What one run fetches: its connections, the rules of the hosts it has met and when each may be asked next."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._client = Client(web)
        self._store = Store(folder=web.store)
        self._pace = Pace(web=web)
        self._rules: dict[str, Rules] = {}
        self._failures: Counter[str] = Counter()
        self._spent_seconds: defaultdict[str, float] = defaultdict(float)

    def close(self) -> None:
        """End all connections."""
        self._client.close()

    def fetch(self, address: str) -> Kept:
        """The page at an address, as it is now or, where it has not changed, as it was kept.

        Raises:
            FetchError: it is not to be had; the message says why.
        """
        url = parsed(address)
        last = self._usable(self._store.load(str(url)))
        answer = self._followed(url, last, obeys=True)
        if last and answer.status == 304:
            return last
        if answer.status != 200:
            raise AnswerError(f"{status_words(answer.status)}; check the address")
        found = kept(answer)
        self._store.save(str(url), found)
        return found

    def _usable(self, last: Kept | None) -> Kept | None:
        """What was kept, unless its body is broken: then the page is asked for anew."""
        try:
            return last if last and unpacked(last.answer, self._web.max_bytes) else None
        except AnswerError:
            return None

    def _followed(self, url: httpx.URL, last: Kept | None, *, obeys: bool) -> Answer:
        """The first answer that is no redirect; each address on the way is looked at as the first one is."""
        for _ in range(self._web.max_redirects + 1):
            rules = self._allowing(url) if obeys else None
            conditions = last.conditions if last and last.answer.url == str(url) else {}
            answer = self._asked(url, conditions, rules.pause_seconds if rules else 0.0)
            if not answer.location:
                return answer
            url = parsed(answer.location)
        raise AnswerError(f"redirects more than {self._web.max_redirects} times")

    def _asked(self, url: httpx.URL, conditions: dict[str, str], pause_seconds: float) -> Answer:
        """One answer, after as many tries as it takes; a host that fails or dawdles is left alone until next time."""
        self._check_patience(url.host)
        begun = self._web.surroundings.clock()
        try:
            answer = self._tries()(self._asked_once, url, conditions, pause_seconds)
            self._failures[url.host] = 0
        except (AnswerError, PassingError):
            self._failures[url.host] += 1
            raise
        finally:
            self._spent_seconds[url.host] += self._web.surroundings.clock() - begun
        return answer

    def _check_patience(self, host: str) -> None:
        if self._failures[host] >= self._web.host_failures:
            raise RefusedError(f"{host} has failed {self._web.host_failures} times in a row; the next run asks again")
        if self._spent_seconds[host] >= self._web.host_seconds:
            raise RefusedError(f"{host} has had its {self._web.host_seconds:g} s of this run; the next run goes on")
        if sum(self._spent_seconds.values()) >= self._web.run_seconds:
            raise RefusedError(f"the web has had its {self._web.run_seconds:g} s of this run; the next run goes on")

    def _asked_once(self, url: httpx.URL, conditions: dict[str, str], pause_seconds: float) -> Answer:
        self._pace.wait(url.host, pause_seconds)
        return self._client.ask(url, conditions)

    def _tries(self) -> Retrying:
        return Retrying(
            stop=stop_after_attempt(self._web.attempts),
            wait=_wait_seconds,
            retry=retry_if_exception(self._is_worth_another_try),
            sleep=self._web.surroundings.sleep,
            reraise=True,
        )

    def _is_worth_another_try(self, error: BaseException) -> bool:
        if not isinstance(error, PassingError):
            return False
        return (error.retry_after_seconds or 0.0) <= self._web.max_retry_after_seconds

    def _allowing(self, url: httpx.URL) -> Rules:
        """The rules of the page's origin; raises ``RefusedError`` where they forbid the page."""
        origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
        if origin not in self._rules:
            self._rules[origin] = self._rules_at(f"{origin}/robots.txt")
        rules = self._rules[origin]
        if rules.problem:
            raise RefusedError(f"the robots.txt of {url.host} cannot be had ({rules.problem})")
        if not rules.allow(str(url)):
            raise RefusedError(f"the robots.txt of {url.host} does not allow it")
        return rules

    def _rules_at(self, address: str) -> Rules:
        """What robots.txt says; rules that cannot be had forbid everything (RFC 9309 §2.3.1.4)."""
        try:
            answer = self._followed(parsed(address), None, obeys=False)
            return rules_of(answer.status, unpacked(answer, self._web.max_bytes), self._web.user_agent)
        except (AnswerError, PassingError) as error:
            return Rules(user_agent=self._web.user_agent, problem=str(error))


def _wait_seconds(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    asked = error.retry_after_seconds if isinstance(error, PassingError) else None
    return _BACKOFF_SECONDS(state) if asked is None else asked
