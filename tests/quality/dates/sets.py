"""Documents whose day of publication is known, and what the cleaning makes of it.

Pages of `../shared/pages` whose own statements agree (linked data, meta tags, address: those there are, within a
day), read as they are, and without everything that only a program sees, with their address and without. Texts of
`../shared/gold` and `../shared/corpus` whose rows know the day, read without the row's day, with the address and
without. Pages and texts written for this project (`written.py`), in many layouts, languages and ways of writing a day.
A day counts as right where it is at most `TOLERANCE_DAYS` off: a page shows local time and states UTC.
"""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from flows.clean import clean
from flows.records import RawArticle, Rejected
from tests.quality.dates.written import PAGES, TEXTS
from tests.quality.sets import SHARED, rows_of

TOLERANCE_DAYS = 1
PAGES_FOLDER = SHARED / "pages" / "html"
ROWS = (
    SHARED / "gold" / "train.articles.jsonl",
    SHARED / "gold" / "dev.articles.jsonl",
    SHARED / "corpus" / "unlabelled.jsonl",
)

_LINKED = re.compile(r"<script[^>]*ld\+json[^>]*>.*?</script>", re.S | re.I)
_META = re.compile(r"<meta\b[^>]*>", re.I)
_STATED = re.compile(r'"datePublished"\s*:\s*"((?:199|20\d)\d-\d\d-\d\d)')
_DAY = re.compile(r"(?:199|20\d)\d-\d\d-\d\d")
_META_NAMES = re.compile(r"published_time|datepublished|pub-?date|dc\.date|sailthru\.date|publishdate", re.I)
_IN_ADDRESS = re.compile(r"/(20\d\d)/(\d\d)/(\d\d)/")
_FOR_PROGRAMS = re.compile(
    r"<script\b.*?</script>|<meta\b[^>]*>|<link\b[^>]*>|\s(?:datetime|itemprop|content|data-[\w-]+)=(?:\"[^\"]*\"|'[^']*')",
    re.S | re.I,
)


@dataclass(frozen=True, kw_only=True)
class Dated:
    """A document, and the day it was published on; None where nothing in it says the day."""

    kind: str
    name: str
    raw: RawArticle
    day: date | None

    @property
    def outcome(self) -> tuple[str, date | None]:
        """`right`, `absent` or `wrong`, and the day that was found."""
        article = clean(self.raw)
        found = None if isinstance(article, Rejected) else article.published
        if found is None:
            return ("right" if self.day is None else "absent"), None
        is_near = self.day is not None and abs(found - self.day) <= timedelta(days=TOLERANCE_DAYS)
        return ("right" if is_near else "wrong"), found


def written() -> Iterator[Dated]:
    """The documents that are part of the project."""
    for kind, form, cases in (("written pages", "html", PAGES), ("written texts", "text", TEXTS)):
        for name, (content, url, day) in cases.items():
            raw = RawArticle(doc_id=name, source=name, form=form, content=content, url=url)
            yield Dated(kind=kind, name=name, raw=raw, day=date.fromisoformat(day) if day else None)


def pages() -> Iterator[Dated]:
    """The real pages whose own statements agree on a day, each in three states."""
    for file in sorted(PAGES_FOLDER.glob("*.html.gz")):
        page = gzip.decompress(file.read_bytes()).decode("utf-8", "replace")
        url = _address(page)
        day = _agreed(page, url)
        if day is None:
            continue
        bare = _FOR_PROGRAMS.sub("", page)
        for kind, content, address in (
            ("pages as they are", page, None),
            ("pages stripped, with address", bare, url),
            ("pages stripped, without address", bare, None),
        ):
            raw = RawArticle(doc_id=file.name[:8], source=file.name, form="html", content=content, url=address)
            yield Dated(kind=kind, name=file.name[:8], raw=raw, day=day)


def texts() -> Iterator[Dated]:
    """The real texts whose rows know the day, with the address and without."""
    for row in (row for file in ROWS if file.is_file() for row in rows_of(file)):
        if not _DAY.fullmatch(row["published"] or ""):
            continue
        for kind, address in (("texts with address", row["url"]), ("texts without address", None)):
            raw = RawArticle(doc_id=row["doc_id"], source="", form="text", content=row["text"], url=address)
            yield Dated(kind=kind, name=row["doc_id"], raw=raw, day=date.fromisoformat(row["published"]))


def _address(page: str) -> str | None:
    found = re.search(r"<link[^>]*rel=[\"']?canonical[^>]*>", page, re.I)
    target = re.search(r"href=[\"']?([^\"'\s>]+)", found[0]) if found else None
    return target[1] if target else None


def _agreed(page: str, url: str | None) -> date | None:
    """The day that linked data, meta tags and address state alike, and none where they differ or are silent."""
    linked = {day for block in _LINKED.findall(page) for day in _STATED.findall(block)}
    metas = {day for tag in _META.findall(page) if _META_NAMES.search(tag) for day in _DAY.findall(tag)}
    address = {"-".join(found.groups()) for found in _IN_ADDRESS.finditer(url or "")}
    days = sorted(map(date.fromisoformat, linked | metas | address))
    is_agreed = (linked or metas) and (days[-1] - days[0]).days <= TOLERANCE_DAYS
    return days[0] if is_agreed else None


def files_are_here() -> bool:
    """Whether the real pages and texts lie on this machine."""
    return PAGES_FOLDER.is_dir() and all(map(Path.is_file, ROWS))
