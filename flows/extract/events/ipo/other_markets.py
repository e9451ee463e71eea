"""Articles that use the words of listings for something else: a move between boards, a coin, a screen.

A company that transfers its listing has long been listed, a coin that lists on a trading platform has no shares, and
who debuts on a screen in Times Square has bought an advertisement.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from flows.extract.events.ipo.claims import Claim
from flows.extract.needles import Rare
from flows.extract.reading import Reading

LEAD_SENTENCES = 4
"""Headline, deck and lead tell what an article is about."""
_MOVES = Rare(
    r"\b(?:transfer\w*|switch\w*|mov(?:e[sd]?|ing)|migrat\w+|relocat\w+|shift\w*|upgrad\w+) (?:of )?(?:its |their "
    r"|the )?"
    r"(?:[\w-]+ |<place>(?:'s)? |<exchange> ){0,4}(?:listing|quotation|stock exchange listing)s?\b|"
    r"\buplist\w*|\blisting (?:transfer|switch|upgrade)\b|"
    r"\b(?:transfer\w*|graduat\w+|uplift\w*|mov(?:e[sd]?|ing)|upgrad\w+) (?:[\w-]+ ){0,3}(?:from|to) (?:the "
    r")?<exchange>"
)
_OVER_THE_COUNTER = re.compile(r"\((?:OTC|Pink)[^():]{0,15}: ?[A-Z.]{2,6}\)")
"""The ticker of who trades over the counter and moves to an exchange."""
_COIN = Rare(
    r"\busdt\b|\b(?:crypto|digital|utility|native|governance|meme|its|the|our|new|<org>|\w*coin) ?tokens?\b|"
    r"\bcryptocurrenc(?:y|ies)\b|\bmemecoins?\b|\baltcoins?\b|\bairdrop\b"
)
_SCREEN = Rare(r"<exchange>(?:'s)? (?:[\w-]+ ){0,2}(?:screens?|billboards?|tower|marquee|display)\b|times square")
_SHARES = Rare(
    r"\bipos?\b|initial public|public (?:offering|issue|company)|go(?:es|ing)? public|went public|prospectus|"
    r"\bshares?\b(?! (?:their|our|its|the|this|of voice))|\bstock (?:opened|closed|rose|fell|began)|blank[- "
    r"]check|\bspac\b"
)
_NO_STOCK = Rare(r"\betfs?\b|\betps?\b|exchange-traded|\bncds?\b|\bdebentures?\b|\brights issue\b")
_FURTHER_SALE = Rare(
    r"\b(?:underwritten|follow-on|upsized|marketed|secondary|proposed|registered|best efforts|overnight)(?: "
    r"[\w-]+){0,2} "
    r"(?:public )?offering\b|\bpublic offering of (?:[\w'-]+ |[\d,.]+ ){0,4}(?:common (?:stock|shares)|shares)"
)
_FIRST_SALE = Rare(
    r"\binitial\b|\bipos?\b|go(?:es|ing)? public|went public|debut as|(?:begin|began|begun|start\w*|commenc\w+) "
    r"trading on|"
    r"\bfloat(?:ed|ation)?\b|\b(?:approved|applied|apply|expected) (?:for|to) list|been approved for listing|spin-?off|"
    r"prior to (?:this|the) offering|no public market|maiden|newly listed|"
    r"public issue(?! of (?:[\w-]+ ){0,3}(?:ncds?|debentures?|bonds?))"
)
"""Some word that only the first sale of shares has; without it an offering is a listed company's further one."""
_SHARE_SALE = Rare(r"\bshare (?:sale|offering|issue)s?\b")
_NEWCOMERS = Rare(
    r"\bipos?\b|\binitial\b|\b(?:re|un)?list(?:s|ed|ing|ings)?\b|\bfloat|\bflotation|debut|go(?:es|ing)? public|"
    r"went public|prospectus|\bpublic\b|maiden|first-time|start(?:s|ed)? trading|trading (?:in|on|under)|began trading|"
    r"begin trading|first (?:trading )?(?:day|session)|subscri|spin|blank[- ]check|\bspac\b|stock[- ]market|"
    r"<exchange>|form <term>|draft|bell\b|gong\b"
)
"""Some word beside ``share sale``: listed companies sell shares too."""
_NEWCOMER = Rare(r"\bipos?\b|initial public|go(?:es|ing)? public|went public|gone public|\bjoined the\b|debut")


def without_other_markets(found: list[list[Claim]], reading: Reading) -> list[list[Claim]]:
    """Drop what is said in the words of listings of something that is none."""
    texts = [marked.form.text for marked in reading.sentences]
    lead = texts[:LEAD_SENTENCES]
    if not _says(_SHARES, texts) and (_says(_COIN, lead) or _says(_SCREEN, texts)):
        return [[] for _ in found]
    if not _says(_FIRST_SALE, texts) and (_says(_NO_STOCK, lead) or _says(_FURTHER_SALE, lead)):
        return [[] for _ in found]
    if _says(_SHARE_SALE, texts) and not _says(_NEWCOMERS, texts):
        return [[] for _ in found]
    if _says(_MOVES, lead) or _says(_OVER_THE_COUNTER, [marked.sentence.text for marked in reading.sentences[:4]]):
        return [[claim for claim in own if _NEWCOMER.search(claim.marked.form.text)] for own in found]
    return found


def _says(pattern: re.Pattern[str] | Rare, texts: Iterable[str]) -> bool:
    return any(pattern.search(text) for text in texts)
