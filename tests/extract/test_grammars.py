"""Articles in a language without rules yield nothing; those whose language nobody can tell are read."""

from dataclasses import replace

import pytest

from flows.extract import extract
from tests.extract.conftest import article

TOLD = article("Acme, a maker of anvils, has raised $5 million in a Series A round led by Roadrunner Capital.")


@pytest.mark.parametrize("language, count", [("en", 1), (None, 1), ("de", 0), ("zh", 0), ("xx", 0)])
def test_only_a_language_with_a_grammar_tells_of_deals(language, count):
    assert len(extract(replace(TOLD, language=language)).funding_commitments) == count
