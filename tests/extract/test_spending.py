"""What companies and states will spend, and the funds that they set up."""

import pytest

from tests.extract.spending_stories import FLOWS, FUNDS, PLEDGED, SPENT, STATES
from tests.extract.test_discourse import commitment, told


@pytest.mark.parametrize(("text", "expected"), [*SPENT, *PLEDGED, *STATES, *FUNDS, *FLOWS])
def test_spending(text, expected):
    assert [commitment(one) for one in told(text).funding_commitments] == expected
