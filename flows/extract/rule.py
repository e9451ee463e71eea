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
from dataclasses import dataclass, field
from functools import cached_property

_NAMES = (
    r"<(?:org|gov)>(?:(?:'s?)?(?:, (?:and )?| and | & |,? as well as |/|,? along with )(?:[\w'-]+ ){0,4}<(?:org|"
    r"gov)>){0,11}"
)
_IPO = (
    r"(?:ipos?|initial public offerings?|initial public offers?|initial share[- ]sales?|first-time share sale|"
    r"initial offerings?|"
    r"(?:maiden |first )?public (?:issues?|offerings?|offers?|listings?|floats?|share sale)|"
    r"(?:stock[- ]market |share |stock |direct stock |direct |dual(?:[- ]primary)? |secondary |second |separate |"
    r"independent |primary |initial )*"
    r"(?:listings?|flotations?|floats?)|(?:stock[- ]market|market|trading|public(?: market)?|stock|"
    r"blockbuster) debuts?|"
    r"(?:sme|mainboard) (?:offering|issue)|going public|dual listing)"
)
_FEW = r"(?:(?:[\w.'&$%-]+|<(?:place|exchange|money|date|round|percent|demonym|org|gov|duration)>)(?:'s?)?,? ){0,6}?"
_NEAR = r"(?:(?:[\w.'&$%-]+|<(?:place|exchange|money|date|round|percent|demonym|org|gov|duration)>)(?:'s?)? ){0,7}?"
_MACROS = {
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

    ``example`` is a sentence that the rule must fire on; a test walks them all. ``confidence`` is the share of right
    events among those it fired on, as ``docs`` of the quality tests count it.
    """

    name: str
    says: str
    pattern: str
    example: str
    over: str = "spine"
    rejects: str = ""
    confidence: float = field(default=0.8, compare=False)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern with its macros filled in."""
        return re.compile(expand(self.pattern))

    @cached_property
    def veto(self) -> re.Pattern[str] | None:
        """What, just around a match, takes it back."""
        return re.compile(expand(self.rejects)) if self.rejects else None


def expand(pattern: str) -> str:
    """Fill a pattern's macros in."""
    for macro, meaning in _MACROS.items():
        pattern = pattern.replace(macro, meaning)
    return pattern
