"""Days of publication are right or absent: each written document, and the real ones where they are."""

from collections import Counter, defaultdict

import pytest

from tests.quality.dates.sets import SHARED, files_are_here, pages, texts, written

MOST_WRONG = 0.02
LEAST_RIGHT = {
    "pages as they are": 0.99,
    "pages stripped, with address": 0.79,
    "pages stripped, without address": 0.72,
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


def test_hardly_a_day_is_wrong(outcomes):
    counted = sum(outcomes.values(), Counter())
    assert counted["wrong"] <= MOST_WRONG * counted.total()


def test_no_day_that_a_page_states_is_wrong(outcomes):
    assert outcomes["pages as they are"]["wrong"] == 0


@pytest.mark.parametrize("kind", LEAST_RIGHT)
def test_days_that_are_said_are_found(outcomes, kind):
    assert outcomes[kind]["right"] >= LEAST_RIGHT[kind] * outcomes[kind].total()
