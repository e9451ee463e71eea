"""A rule: one way of saying something, with an example that proves it.

Patterns are written over the forms of ``marking`` with a few macros, all bounded, so that no text makes them
backtrack without end:

    {org}    one or more coordinated names          {ipo}   a listing, as a noun
    {venue}  an exchange or a place, or nothing     {few}   up to five words or tags
    {near}   the same without commas
    {aux}    has, have, had, will have …, or nothing
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from flows.extract.vocabulary import table

_NAMES = (
    r"<(?:org|gov)>(?:(?:'s?)?(?:, (?:and )?| and | & |,? as well as |/|,? along with )(?:[\w'-]+ ){0,4}<(?:org|"
    r"gov)>){0,11}"
)
_IPO = (
    r"(?:ipos?|initial public (?:share |stock |equity )?(?:offerings?|offers?|sales?|issues?)|"
    r"(?:initial|first-time|maiden|debut) (?:share|stock|equity)[- ](?:sales?|offerings?|offers?|issues?)|"
    r"(?<!secondary )(?<!block )(?<!follow-on )(?<!rights )(?<!insider )(?<!further )share sales?|"
    r"initial offer(?:ing)?s?|(?:<place>|<exchange>)(?:'s)? (?:offering|share offering|debut)|"
    r"h-share (?:offerings?|sales?|ipos?|issues?)|"
    r"(?:maiden |first )?public (?:issues?|offerings?|offers?|listings?|floats?|share sale)|"
    r"stock[- ]market entry|"
    r"d-street debuts?|bourse debuts?|(?:stock exchange|bourse) (?:listings?|flotations?|debuts?)|stock[- ](?:market|"
    r"exchange) launch(?:es)?|"
    r"(?:main board|separate|stock[- ](?:market|exchange)|<exchange>|<place>|public) quotations?|"
    r"(?:stock[- ]market |share |stock |direct stock |direct |dual(?:[- ]primary)? |secondary |second |separate |"
    r"independent |primary |initial )*"
    r"(?:listings?|flotations?|floats?)|(?:stock[- ]market|market|trading|public(?: market)?|stock|"
    r"blockbuster) debuts?|"
    r"(?:sme|mainboard) (?:offering|issue)|going public|dual listing|"
    r"(?:admission|quotation|home|seat|berth|place|debut)(?= (?:to|on|at) (?:the )?(?:same )?<exchange>))\b"
)
_FEW = r"(?:(?:[\w.'&$%-]+|<(?:place|exchange|money|date|round|percent|demonym|org|gov|duration)>)(?:'s?)?,? ){0,6}?"
_NEAR = r"(?:(?:[\w.'&$%-]+|<(?:place|exchange|money|date|round|percent|demonym|org|gov|duration)>)(?:'s?)? ){0,7}?"
MACROS = {
    "{near}": _NEAR,
    "{org}": _NAMES,
    "{ipo}": _IPO,
    "{venue}": (
        r"(?:(?:the )?(?:main board of |floor of |sme platform of )?(?:the )?(?:<place>'s? )?(?:<exchange>|"
        r"<place>)(?:'s)? ?)?"
    ),
    "{few}": _FEW,
    "{aux}": (
        r"(?:has |have |had |having )?(?:already |also |recently |just |successfully |finally |so far |officially |"
        r"now )*"
    ),
}


@dataclass(frozen=True)
class Rule:
    """One way of saying ``says`` (a stage, a role, a modality …), by a pattern over forms.

    ``example`` is a sentence that the rule must fire on; a test walks them all.
    """

    name: str
    says: str
    pattern: str
    example: str
    over: str = "spine"
    rejects: str = ""

    @cached_property
    def confidence(self) -> float:
        """The share of right events among those that the rule told in annotated articles.

        Counted by ``tests/quality/count_rules.py``; a rule told of too seldom leans on the share of all rules.
        """
        counted = _counted()
        right, told = counted.get(self.name, (0, 0))
        all_right, all_told = (sum(column) for column in zip(*counted.values(), strict=True)) if counted else (4, 5)
        return round((right + PRIOR_EVENTS * all_right / all_told) / (told + PRIOR_EVENTS), 3)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern with its macros filled in."""
        return re.compile(expand(self.pattern))

    @cached_property
    def veto(self) -> re.Pattern[str] | None:
        """What, just around a match, takes it back."""
        return re.compile(expand(self.rejects)) if self.rejects else None


PRIOR_EVENTS = 4
"""How many events of the average rule are added to a rule's own: a rule that was right once is not sure for ever."""


@cache
def _counted() -> dict[str, tuple[int, int]]:
    return {row["rule"]: (int(row["right"]), int(row["told"])) for row in table("rule_counts")}


def expand(pattern: str) -> str:
    """Fill a pattern's macros in."""
    for macro, meaning in MACROS.items():
        pattern = pattern.replace(macro, meaning)
    return pattern
