"""Words that the rules of listings share."""

from __future__ import annotations

WORD = r"(?:[\w'-]+ |<(?:place|exchange|demonym|money|date|gov)>(?:'s)? )"
WHOSE_ONE = r"(?:its |their |an? |the |his |her |this |that |<org>'s )?"
WHO = r"(?:[\w'-]+,? |<(?:place|demonym)>(?:'s)? ){0,6}?"
MARKET = (
    r"(?:<exchange>|(?:<place>(?:'s)? )?(?:stock |share |equity |public |junior |main |senior |growth )*(?:markets?|"
    r"exchanges?|bourses?|boards?)\b)"
)
