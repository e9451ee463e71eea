"""Articles without a warehouse: the work of ``extract``, ``mentions`` and ``evaluate``.

Standard output carries JSON lines and nothing else; a rejected input is a line on standard error.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import Any, TextIO

from flows.cli.json_form import JsonObject, extraction_object
from flows.cli.problems import FAILED, ProblemError, check_paths
from flows.ledger import printable
from flows.records import Article, Extraction, RawArticle, Rejected


def print_extractions(paths: list[str], *, with_text: bool) -> None:
    """Print one object per article.

    Raises:
        ProblemError: a path is not there, or every input was rejected.
    """
    _print_lines(extractions(paths, with_text=with_text))


def print_mentions(paths: list[str]) -> None:
    """Print one object per article, or per line of standard input for ``-``.

    Raises:
        ProblemError: a path is not there, or every input was rejected.
    """
    _print_lines(_line_mentions(sys.stdin) if paths == ["-"] else _article_mentions(paths))


def extractions(paths: list[str], *, with_text: bool = False) -> Iterator[JsonObject | Rejected]:
    """What each article says, in the form of ``dealflow extract``."""
    from flows.shield import shielded

    for document in _cleaned(paths, wants_text=with_text):
        if isinstance(document, Rejected):
            yield document
            continue
        raw, article = document
        found = shielded("extract", partial(_said, raw))(article)
        yield found if isinstance(found, Rejected) else extraction_object(article, found, with_text=with_text)


def articles(paths: list[str]) -> Iterator[Article | Rejected]:
    """The cleaned articles behind the paths.

    Raises:
        ProblemError: a path is not there.
    """
    return (each if isinstance(each, Rejected) else each[1] for each in _cleaned(paths))


def _said(raw: RawArticle, article: Article) -> Extraction:
    """What an article says, and where in its raw text."""
    from flows.clean.offsets import located
    from flows.extract import extract

    return located(extract(article), raw, article.text)


def _cleaned(paths: list[str], *, wants_text: bool = False) -> Iterator[tuple[RawArticle, Article] | Rejected]:
    """Each document as it arrived beside the article in it."""
    from flows.clean import clean
    from flows.read import Web, allowed_hosts, read
    from flows.shield import shielded

    check_paths(paths)
    clean_shielded = shielded("clean", partial(clean, wants_text=wants_text))
    for raw in read(paths, web=Web(allowed_private=allowed_hosts(os.environ))):
        if isinstance(raw, Rejected):
            yield raw
            continue
        article = clean_shielded(raw)
        yield article if isinstance(article, Rejected) else (raw, article)


def _article_mentions(paths: list[str]) -> Iterator[JsonObject | Rejected]:
    for article in articles(paths):
        if isinstance(article, Rejected):
            yield article
        else:
            yield _mentions_object(article.doc_id, article.text, article.published)


def _line_mentions(lines: TextIO) -> Iterator[JsonObject | Rejected]:
    for line_number, line in enumerate(lines, start=1):
        if line.strip():
            yield _one_line_mentions(line_number, line.rstrip("\r\n"))


def _one_line_mentions(line_number: int, line: str) -> JsonObject | Rejected:
    try:
        row = _row_of(line)
        published = date.fromisoformat(row["published"][:10]) if row.get("published") else None
    except (ValueError, TypeError) as error:
        reason = f"not a text, nor an object with a text and a date YYYY-MM-DD as published: {error}"
        return Rejected(doc_id=str(line_number), source=f"-:{line_number}", stage="read", reason=reason)
    return _mentions_object(str(row.get("doc_id", line_number)), row["text"], published)


def _row_of(line: str) -> dict[str, Any]:
    if not line.lstrip().startswith("{"):
        return {"text": line}
    row: dict[str, Any] = json.loads(line)
    if not isinstance(row.get("text"), str):
        raise ValueError("text is missing or no string")
    return row


def _mentions_object(doc_id: str, text: str, published: date | None) -> JsonObject:
    from flows.extract.listing import all_mentions  # the package's own `mentions` is shadowed by its folder

    return {"doc_id": doc_id, "mentions": [mention.as_json() for mention in all_mentions(text, published)]}


def _print_lines(rows: Iterable[JsonObject | Rejected]) -> None:
    printed = rejected = 0
    for row in rows:
        if isinstance(row, Rejected):
            rejected += 1
            print(f"{printable(row.source)}: rejected: {printable(row.reason)}", file=sys.stderr)
        else:
            printed += 1
            print(json.dumps(row, ensure_ascii=False))
    if rejected and not printed:
        raise ProblemError("every input was rejected", FAILED)
