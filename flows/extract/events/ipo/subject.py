"""Whether a text, and which of its sentences, is about listings at all."""

from __future__ import annotations

import re
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from flows.extract.events.ipo.issuers import SHELL
from flows.extract.marking import Marked
from flows.extract.mentions.tokens import SENTENCES_KEPT
from flows.extract.needles import Rare

_SUBJECT = Rare(
    r"\b(?:ipos?|initial (?:public|share)|public (?:issue|offer\w*|listing|markets?|float\w*|company|investors)|"
    r"publicly[- ](?:listed|traded|quoted)|(?:shares|stock) to the public|go(?:es|ing)? public|"
    r"went public|gone public|"
    r"list(?:s|ed|ing|ings)?|debut\w*|float\w*|flotation|trading|pric(?:ed|es|ing|e)|subscri\w+|roadshow|"
    r"spin(?:s|ning)?-?(?: |-)?off|spinoff|prospectus|"
    r"share sale|over-?allotment|allotment|first (?:trading )?(?:day|session)|(?:offer|issue) price|spac|"
    r"business combination|blank[- ]check|rang|anchor|stock market|"
    r"offerings?)\b|initial offering|\bjoin(?:ed|s) (?:the )?(?:<place>'s? )?(?:main board of (?:the )?)?<exchange>|"
    r"\b(?:gong|bell)\b|"
    r"form <term>|draft registration|on file\b|filed confidentially|on the road\b|set a (?:price )?range|"
    r"to (?:the )?(?:\w+ |<place> )?market\b|admi(?:tted|ssion) (?:to|on)|the boards\b|on ice\b|all[- ]clear|"
    r"broke issue|"
    r"made its (?:[\w-]+ |<[a-z]+> ){0,3}(?:entrance|entry|bow)\b|h-share|\b(?:its|their|<exchange>) bow\b|\bday one\b|"
    r"\b(?:opened|landed|arrived|came|joined) (?:on|to|at) (?:the )?(?:<place>'s )?<exchange>|"
    r"\b(?:main|official) list\b|set its price|traded for the first time|gave up\b|pulled out\b|demerger|"
    r"(?:on|off) the block\b|\border books for\b|\bnewcomers?\b|as an? (?:<exchange>|listed|quoted|public) company\b|"
    r"\bbids for [\d.]+ times\b|\bbeen quoted\b|\bto sell (?:stock|shares) in\b|plans? [^;.]{0,40} to sell shares in\b|"
    r"initial offer\b|hit the street|final observation|observation letters?|"
    r"main board hearing|margin (?:orders|financing|subscri)|red herring|draft papers|counsell?ing|tutoring|"
    r"(?:listing|ipo|review) (?:application|committee)|planned sale of|"
    r"passed the hearing|(?:listing|ipo) hearing|"
    r"\b(?:s-1|f-1|drhp|a1 application|green light|marketed range|above the marketed)\b"
)
NOT_SHARES = Rare(
    r"\b(?:bonds?|senior notes|secured notes|etfs?|exchange-traded|tokens?|cryptocurrency exchange|"
    r"digital assets? platform|usdt|cryptocurrency\b(?! (?:exchange|firm|compan|miner|group|platform|custod))|"
    r"continued listing|listing (?:rules?|requirements?|standards?|notice|"
    r"committee rules)|non-compliance|noncompliance|upgrad\w+ (?:its|the|their)|listing home|largest transfer|"
    r"transfer (?:of )?its listing|"
    r"minimum bid|delist\w*|class action|securities fraud|transfer (?:its|the) listing|retail listing|"
    r"at-the-market|prospectus supplement|block trade|overnight (?:share )?(?:placement|placing)|"
    r"(?:top-up|accelerated) (?:placement|placing|bookbuild\w*)|"
    r"(?:new|placing|subscription|consideration|fundraising|conversion) "
    r"(?:ordinary )?shares to be admitted|through follow-ons|"
    r"(?:discount|premium) of (?:[\w-]+ ){0,4}<percent> (?:to|from|on|over) (?:the |its |their )?(?:last|previous|"
    r"<date>'s) close|listing of (?:properties|homes)|forward-looking|reverse stock split)\b"
)
_MERGES = Rare(r"\b(?:merg(?:e|er|es|ed|ing)|combin(?:e|es|ing|ation))\b")


def may_tell(text: str) -> bool:
    """Whether a text in lower case can tell of a listing: it holds a word of the stock market.

    A short text may tell one with a word that a longer one also uses of films and of lists.
    """
    words = _ANY_MARKET_WORD if len(text) > SHORT_TEXT_CHARACTERS else _ANY_WORD
    return bool(words.find_matches_as_indexes(text)) or (" spac" in text and _SPAC.search(text) is not None)


SHORT_TEXT_CHARACTERS = 900
"""A headline and its lead; chosen, not measured."""
_MARKET_WORDS = tuple(
    "ipo|public offer|initial public|initial share|go public|going public|went public|gone public|goes public|"
    "public listing|public issue|public market|listing|flotation|prospectus|blank-check|blank check|blank-cheque|"
    "nasdaq|nyse|stock exchange|stock market|bourse| shares|share sale|drhp|draft papers|initial offer|stock-market|"
    "stock-exchange|reverse takeover|star market|chinext|euronext|registration statement|underwriter|"
    "observation letter|final observation|issue price|offer price|acquisition corp|merger corp|上市".split("|")
)
_WORDS_OF_MORE = tuple(
    "listed |to list |debut|trading|priced|on the block|spin-off|spinoff|spin off|green light|first session|first day|"
    "quotation|newcomer|exchange has |exchange's |bids for |order book| offering|exchange in |exchange on |"
    "exchange at |lapsed| float".split("|")
)
_ANY_MARKET_WORD, _ANY_WORD = AhoCorasick(_MARKET_WORDS), AhoCorasick([*_MARKET_WORDS, *_WORDS_OF_MORE])
_SPAC = re.compile(r"\bspacs?\b")


@lru_cache(maxsize=SENTENCES_KEPT)
def is_about_listing(marked: Marked) -> bool:
    """Whether a sentence holds a word of listings at all."""
    text = marked.form.text
    is_told = _SUBJECT.search(text) is not None and NOT_SHARES.search(text) is None
    return is_told or _tells_of_shell(marked)


def _tells_of_shell(marked: Marked) -> bool:
    """Whether somebody merges with a shell: ``to merge with Larkmoor Acquisition Corp.``."""
    return _MERGES.search(marked.form.text) is not None and any(SHELL.search(tag.text) for tag in marked.tagged("org"))
