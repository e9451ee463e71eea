"""Ways of saying how far a listing has got. Each rule says a stage.

In a pattern ``v`` is the verb and ``co`` the issuer, if told there. Tense, rumour and denial are no part of a
pattern: ``context`` turns ``will be listed`` into a plan.
"""

from __future__ import annotations

from flows.extract.events.ipo.rules.admitted import CLEARED
from flows.extract.events.ipo.rules.cleared import ACCEPTED, APPROVED, FILED
from flows.extract.events.ipo.rules.completed import COMPLETED
from flows.extract.events.ipo.rules.ended import POSTPONED, WITHDRAWN
from flows.extract.events.ipo.rules.in_talk import TALK
from flows.extract.events.ipo.rules.likewise import LIKEWISE
from flows.extract.events.ipo.rules.listed import LISTED
from flows.extract.events.ipo.rules.offered import LAUNCHED, PRICED
from flows.extract.events.ipo.rules.passing import PASSING
from flows.extract.events.ipo.rules.planned import PLANNED
from flows.extract.events.ipo.rules.readied import READY
from flows.extract.events.ipo.rules.rumoured import RUMOURED
from flows.extract.events.ipo.rules.sold import ON_SALE, TRADES
from flows.extract.rule import Rule

RULES: tuple[Rule, ...] = (
    *WITHDRAWN, *POSTPONED, *LISTED, *COMPLETED, *PRICED, *LAUNCHED, *APPROVED, *ACCEPTED, *FILED, *PLANNED, *RUMOURED,
    *TALK, *PASSING, *LIKEWISE, *TRADES, *ON_SALE, *CLEARED, *READY,
)  # fmt: skip
