"""Every mention of a text as ``dealflow mentions`` prints it: amounts, dates … and exchanges, companies, tickers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from flows.extract.mentions.exchanges import ExchangeName
from flows.extract.mentions.mention import Mention
from flows.extract.reading import read
from flows.records import Article

_TICKER = re.compile(
    r"\b(?:NASDAQ|Nasdaq|NYSE(?: American| Arca)?|HKEX|HKG|SEHK|SHA|SHE|SSE|SZSE|LSE|AIM|TSX(?:-?V)?|CSE|ASX|NSE|"
    r"BSE|TSE|TYO|KRX|KOSDAQ|SGX|EPA|ETR|AMS|"
    r"STO|OTC(?:QB|QX|MKTS)?)\s?:\s?(?P<symbol>[A-Z0-9][A-Z0-9.]{0,9})\b|\b(?P<code>\d{4,6}\.(?:HK|SS|SZ|SH|BJ|T|"
    r"KS|KQ|TW))\b|\((?P<bare>[A-Z]{2,5})\)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedMention(Mention):
    """A company, an exchange or a ticker; ``value`` is its name, exchange id or symbol."""

    named: ClassVar[tuple[str, ...]] = ("company", "exchange", "ticker")
    value: str
    kind_name: str

    def values(self) -> dict[str, Any]:
        """The name."""
        return {"value": self.value}

    def as_json(self) -> dict[str, Any]:
        """One entry of ``dealflow mentions``."""
        return {"kind": self.kind_name, "text": self.text, "start": self.start, "end": self.end, "value": self.value}


def all_mentions(text: str, published: date | None) -> list[Mention]:
    """The mentions of a text in order of their start."""
    reading = read(Article(article_id="", doc_id="", source="", text=text, published=published))
    found: list[Mention] = list(_tickers(text))
    for marked in reading.sentences:
        for tag in marked.tags:
            if isinstance(tag.value, Mention):
                found.append(tag.value)
            elif isinstance(tag.value, ExchangeName):
                found.append(_named("exchange", tag.start, tag.end, text, exchange_id(tag.value)))
            elif tag.kind in ("org", "gov"):
                found.append(_named("company", tag.start, tag.end, text, tag.entity.name))
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def exchange_id(name: ExchangeName) -> str:
    """``XSHG-STAR``: the operating MIC, and the board where it is one of its own."""
    board = (name.board or "").upper().replace(" MARKET", "").replace(" ", "-")
    return "-".join(part for part in (name.exchange or "", board) if part)


def _named(kind: str, start: int, end: int, text: str, value: str) -> NamedMention:
    return NamedMention(start=start, end=end, text=text[start:end], value=value, kind_name=kind)


def _tickers(text: str) -> Iterator[NamedMention]:
    for match in _TICKER.finditer(text):
        group = next(name for name in ("symbol", "code", "bare") if match.group(name))
        yield _named("ticker", match.start(group), match.end(group), text, match.group(group))
