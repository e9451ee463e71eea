"""Ways of saying that money is committed. Each rule says instrument, status and whose verb it is.

``says`` reads ``instrument/status/side``: the side tells whether the verb's subject receives (``recipient``), gives
(``funder``) or stands elsewhere (``noun``). ``m`` is the amount, ``r`` the round, ``v`` the verb, ``to`` and ``by``
parties told inside the pattern. Instrument ``any`` is decided by the words around (``terms``). The first rule that
claims an amount has it.
"""

from __future__ import annotations

from flows.extract.events.funding.rules.arranged import ARRANGED
from flows.extract.events.funding.rules.came import CAME
from flows.extract.events.funding.rules.funds import FUNDS
from flows.extract.events.funding.rules.given import GIVEN
from flows.extract.events.funding.rules.granted import GRANTED
from flows.extract.events.funding.rules.loans import LOANS
from flows.extract.events.funding.rules.moved import MOVED
from flows.extract.events.funding.rules.other import OTHER
from flows.extract.events.funding.rules.placements import PLACEMENTS
from flows.extract.events.funding.rules.rounds import ROUNDS
from flows.extract.events.funding.rules.spent import SPENT
from flows.extract.events.funding.rules.stakes import STAKES
from flows.extract.events.funding.rules.taken import TAKEN
from flows.extract.events.funding.rules.told_whole import TOLD_WHOLE
from flows.extract.events.funding.rules.words import IPO_SENSE, TOTAL_WORDS
from flows.extract.rule import Rule

RULES: tuple[Rule, ...] = (
    *GRANTED,
    *FUNDS,
    *TOLD_WHOLE,
    *LOANS,
    *CAME,
    *MOVED,
    *ARRANGED,
    *STAKES,
    *SPENT,
    *ROUNDS,
    *PLACEMENTS,
    *GIVEN,
    *OTHER,
    *TAKEN,
)

__all__ = ["IPO_SENSE", "RULES", "TOTAL_WORDS"]
