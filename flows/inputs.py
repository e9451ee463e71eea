"""What becomes of each input of a batch: which stages it still needs, and its one outcome, in the order of arrival.

arrived → recognised (bytes that were read before) → cleaned → settled (known articles) → extracted
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from flows.records import Article, DocumentOutcome, Extraction, Outcome, RawArticle, Rejected


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One input on its way. ``received_name`` names its bytes, where there are any.

    ``outcome`` is None for as long as a stage has work to do on it. ``article`` is None where the bytes are
    recognised: nothing of it is read but its ``article_id``.
    """

    document: RawArticle | Rejected
    received_name: str | None = None
    article_id: str | None = None
    article: Article | None = None
    said: Extraction | None = None
    outcome: Outcome | None = None
    rejection: Rejected | None = None

    def row(self) -> DocumentOutcome:
        """Its outcome, as the warehouse keeps it."""
        assert self.outcome is not None, f"{self.document.source} has no outcome"
        return DocumentOutcome(
            source=self.document.source,
            doc_id=self.document.doc_id,
            outcome=self.outcome,
            article_id=self.article_id,
            stage=self.rejection.stage if self.rejection else None,
            reason=self.rejection.reason if self.rejection else None,
        )


def arrived(documents: Iterable[RawArticle | Rejected], names: Iterable[str | None]) -> list[Input]:
    """The inputs of a batch: documents, and what their bytes are called."""
    return [
        _turned_away(Input(document=document, received_name=name), document)
        if isinstance(document, Rejected)
        else Input(document=document, received_name=name)
        for document, name in zip(documents, names, strict=True)
    ]


def recognised(inputs: Iterable[Input], known: Mapping[str, str]) -> list[Input]:
    """Inputs whose bytes were read before need no reading; ``known`` leads from received names to articles."""
    return [each if each.outcome else replace(each, article_id=known.get(each.received_name or "")) for each in inputs]


def to_clean(inputs: Iterable[Input]) -> list[RawArticle]:
    """What has to be cleaned, without the bytes that it was decoded from."""
    waiting = (each.document for each in inputs if not each.outcome and not each.article_id)
    return [replace(document, received=None) for document in waiting if isinstance(document, RawArticle)]


def cleaned(inputs: Iterable[Input], made: Iterable[Article | Rejected]) -> list[Input]:
    """The inputs with what ``to_clean`` became."""
    articles = iter(made)
    return [each if each.outcome or each.article_id else _with_article(each, next(articles)) for each in inputs]


def settled(inputs: Iterable[Input], known: Collection[str], seen: set[str]) -> list[Input]:
    """Inputs whose article is known need no more work: ``seen`` tonight, and then added to, or ``known`` before."""
    done = []
    for each in inputs:
        if each.outcome or each.article_id is None:
            done.append(each)
            continue
        done.append(replace(each, outcome=_settlement(each, known, seen)))
        seen.add(each.article_id)
    return done


def to_extract(inputs: Iterable[Input]) -> tuple[list[Article], list[RawArticle]]:
    """The articles that have to be read for what they say, and what they were cleaned from."""
    waiting = [(each.article, each.document) for each in inputs if each.article and not each.outcome]
    pairs = [(article, replace(raw, received=None)) for article, raw in waiting if isinstance(raw, RawArticle)]
    return [article for article, _ in pairs], [raw for _, raw in pairs]


def extracted(inputs: Iterable[Input], made: Iterable[Extraction | Rejected], seen: set[str]) -> list[Input]:
    """The inputs with what ``to_extract`` became; each of them has its outcome now.

    What cannot be read is no article: its copies in the batch go with it, and ``seen`` forgets it.
    """
    said = iter(made)
    done = [each if each.outcome else _with_said(each, next(said)) for each in inputs]
    unread = {each.article_id: each.rejection for each in done if each.rejection and each.article_id}
    seen.difference_update(unread)
    return [_without_article(each, unread.get(each.article_id or "")) for each in done]


def rejections(inputs: Iterable[Input]) -> list[Rejected]:
    """What was turned away, with the bytes that it arrived as."""
    return [each.rejection for each in inputs if each.rejection]


def read_after_all(inputs: Iterable[Input]) -> Iterator[tuple[str, str | None]]:
    """Source and received name of every input that was not turned away."""
    return ((each.document.source, each.received_name) for each in inputs if not each.rejection)


def articles_by_received_name(inputs: Iterable[Input]) -> dict[str, str | None]:
    """The articles that bytes were found to hold: received name → article_id, None where they hold none."""
    return {
        each.received_name: None if each.rejection else each.article_id
        for each in inputs
        if each.received_name and (each.rejection or each.article)
    }


def first_received(inputs: Iterable[Input], times: Mapping[str, datetime]) -> dict[str, datetime]:
    """When each article was first received, where that was before; ``times``: when its bytes were, by their name."""
    first: dict[str, datetime] = {}
    for each in inputs:
        if each.article_id and (at := times.get(each.received_name or "")):
            first[each.article_id] = min(at, first.get(each.article_id, at))
    return first


def _settlement(each: Input, known: Collection[str], seen: set[str]) -> Outcome | None:
    if each.article_id in seen:
        return "duplicate"
    return "unchanged" if each.article is None or each.article_id in known else None


def _with_article(each: Input, made: Article | Rejected) -> Input:
    if isinstance(made, Rejected):
        return _turned_away(each, made)
    return replace(each, article=made, article_id=made.article_id)


def _with_said(each: Input, made: Extraction | Rejected) -> Input:
    return _turned_away(each, made) if isinstance(made, Rejected) else replace(each, said=made, outcome="loaded")


def _without_article(each: Input, rejection: Rejected | None) -> Input:
    if rejection is None:
        return each
    return replace(_turned_away(each, rejection), article_id=None)


def _turned_away(each: Input, rejection: Rejected) -> Input:
    document = each.document
    own = replace(rejection, doc_id=document.doc_id, source=document.source, received=document.received)
    return replace(each, outcome="rejected", rejection=own)
