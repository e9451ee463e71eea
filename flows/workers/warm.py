"""Imported once by the process that workers are forked from: they find all words and rules read already.

That process does nothing else, and what it holds is frozen, so that the workers share its memory.
"""

import gc

from flows.clean import clean
from flows.extract import extract
from flows.records import Article, RawArticle

_TEXT = "Acme plans to raise $5 million and to list in Hong Kong, it said on Monday.\n\nThe company makes robots.\n"
_PAGE = f"<html><head><title>Acme</title></head><body><article><p>{_TEXT}</p></article></body></html>"

for _raw in (
    RawArticle(doc_id="page", source="warm", form="html", content=_PAGE),
    RawArticle(doc_id="text", source="warm", form="text", content=_TEXT),
):
    _made = clean(_raw)
    if isinstance(_made, Article):
        extract(_made)
gc.freeze()
