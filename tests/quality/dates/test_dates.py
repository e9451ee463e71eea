"""Days of publication are right or absent: each written document, and the real ones where they are."""

from collections import Counter, defaultdict

import pytest

from tests.quality.dates.sets import SHARED, files_are_here, pages, texts, written

MOST_WRONG = 0.02
LEAST_RIGHT = {
    "pages as they are": 0.97,
    "pages stripped, with address": 0.78,
    "pages stripped, without address": 0.66,
    "texts with address": 0.30,
    "texts without address": 0.07,
}
"""A little below what is measured; many of these pages and most of these texts say no day at all."""

WRITTEN = {f"{document.kind}: {document.name}": document for document in written()}


@pytest.mark.parametrize("name", WRITTEN)
def test_written_documents(name):
    document = WRITTEN[name]
    assert document.outcome == ("right", document.day)


@pytest.fixture(scope="module")
def outcomes():
    if not files_are_here():
        pytest.skip(f"the real pages and texts are not here ({SHARED}); DEALFLOW_SHARED names their folder")
    counts = defaultdict(Counter)
    for source in (pages(), texts()):
        for document in source:
            counts[document.kind][document.outcome[0]] += 1
    return counts


@pytest.mark.parametrize("kind", LEAST_RIGHT)
def test_real_documents(outcomes, kind):
    count = outcomes[kind]
    assert count["wrong"] <= MOST_WRONG * count.total()
    assert count["right"] >= LEAST_RIGHT[kind] * count.total()
