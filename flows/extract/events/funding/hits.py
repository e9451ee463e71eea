"""Which rules fire in a sentence, and whether an article has a sentence in which one can.

Most articles tell of no deal at all, so what is cheap is asked first: of a line, whether it holds the words of a rule;
of its sentences the same; only then is a sentence marked, by itself, and tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from flows.extract.events.funding.hit import Hit
from flows.extract.events.funding.rules import RULES
from flows.extract.events.funding.rules.arranged import ARRANGED
from flows.extract.events.funding.rules.moved import MOVED
from flows.extract.events.funding.rules.taken import TAKEN
from flows.extract.marking import Marked
from flows.extract.reading import is_headline, read_alone
from flows.extract.sentences import SENTENCE_LENGTH_MAX, Sentence, split
from flows.extract.sieve import Sieve
from flows.records import Article

_SUBJECT = re.compile(
    r"\b(?:rais\w+|fund\w*|financ\w+|invest\w*|round|series|seed|grants?|award\w*|pledg\w+|commit\w*|loans?|"
    r"placement|capital|stake|subsid\w+|incentives?|"
    r"secur\w+|back(?:s|ed|ing|ers?)|injec\w+|spend\w*|credit agreement|borrow\w*|lin(?:es|ed) up|capex|"
    r"capital (?:expenditure|spending|"
    r"outlay)|registered direct|announc\w+|mous?\b|memorand\w+|allocat\w+|earmark\w*|billion|million|clos\w+|"
    r"expansion|"
    r"pipe|facility|notes|debt|lend\w*|lent|put(?:s|ting)? |pour\w*|pump\w*|infus\w+|inject\w*|(?:gets?|got|"
    r"lands?|landed|"
    r"bags?|bagged|nabs?|nabbed|snags?|snagged|scores?|scored|nets?|netted|pockets?|pocketed|banks|banked|wins?|won|"
    r"attracts?|attracted|obtains?|obtained|picks|picked|pulls|pulled|lend|loan\w*|approv\w+|receiv\w+) |"
    r"plants?|factor(?:y|ies)|fabs?|campus|capital \w+|projects?|partnership|cost(?:s|ing)?|buil(?:d|ds|ding|t) "
    r"|construct\w*|"
    r"contribut\w+|venture|set(?:s|ting)? aside|devot\w+|dedicat\w+|funnel\w*|plough\w*|sink\w*|deploy\w*|"
    r"framework|sanction\w+|support\w*|memorandums?|unveil\w*|target\w*|provid\w+|mobili\w+|issued|"
    r"pool|plan|bet on|war chest|letters? of|in talks|stepped in|hard cap|"
    r"(?:new|preferred|preference|convertible|newly[ -]issued) "
    r"(?:[\w-]+ ){0,2}(?:shares|stock|units)|proceeds|(?:fresh|new|additional|in) equity|cheques?|checks?|"
    r"crowdfund\w*|angels?|refinanc\w+|"
    r"first close|final close|collect\w*|cash|brought in|brings in|took in|wrote|stealth|flush with|"
    r"armed with|promis\w*|undert(?:ook|akes)|(?:gives?|gave) <org> <money>|(?<!<)money|sites|(?:to|"
    r"will) be (?:spent|set up)|assist\w*|aid|public money|taxpayers?|amass\w*|cover\w*|shoulder\w*|bears?|"
    r"lur(?:e|ed|es|ing)|woo\w*|"
    r"pencil\w*|flag(?:s|ged)|outlay\w*|lay(?:s|ing)? out|laid out|(?:shell|fork|splash)\w* out|stump\w* up|"
    r"plough\w*|plow\w*|steer\w*|shovel\w*|needs?|require\w*|parks?|vehicle|bill|wrap\w*|seal\w*|shut|"
    r"(?:go|flow|goes|going) (?:in|into|to|toward))|"
    r"<percent> of <org>|\bc[oa]mes? (?:[\w-]+ ){0,3}<money> from |"
    r"\basked (?:the )?<org> for |<round>|\(<money>\)|^(?:- )?<org> ?: ?<money> (?:for|in|from|"
    r"to|led) "
)
_BARE = re.compile(r"^(?:[-•] )?<org>(?: private limited| pvt\.? ltd\.?)?(?: ?: ?| - )<money>")
_SIEVE = Sieve(RULES)
_SAYS_ENOUGH = frozenset(rule.name for rule in (*MOVED, *ARRANGED, *TAKEN))
"""Rules whose own words say that it is financing: they need no other in the sentence."""


def hits(marked: Marked) -> Iterator[Hit]:
    """The matches that a sentence allows: the spine's; then, of sums told in an apposition, the whole sentence's."""
    found = [Hit(rule, match, form, marked) for rule, match, form in _SIEVE.matches(marked)]
    apart = {id(tag.value) for tag in marked.tagged("money") if marked.spine.offset_of(tag) is None}
    if apart:
        found += _told_apart(marked, apart)
    if all(hit.rule.name in _SAYS_ENOUGH for hit in found) or _SUBJECT.search(marked.form.text) or is_bare(marked):
        return iter(found)
    return (hit for hit in found if hit.rule.name in _SAYS_ENOUGH)


def _told_apart(marked: Marked, sums: set[int]) -> Iterator[Hit]:
    for rule, match, form in _SIEVE.matches_in(marked.form):
        hit = Hit(rule, match, form, marked)
        if id(hit.amount) in sums and (not rule.says.endswith("funder") or hit.has("to")):
            yield hit


def is_bare(marked: Marked) -> bool:
    """``Corvid: Rs 900 crore``: only its list tells what the money is."""
    return _BARE.match(marked.form.text) is not None and not _SUBJECT.search(marked.form.text)


def may_tell(article: Article) -> bool:
    """Whether an article has a sentence in which a rule fires, whatever its names turn out to be."""
    lines = (line for line in article.text.split("\n") if len(line) > SENTENCE_LENGTH_MAX or _SIEVE.may_match(line))
    return any(_may_fire(one, article.published) for line in lines for one in split(line))


def _may_fire(sentence: Sentence, published: date | None) -> bool:
    """Whether a rule fires in a sentence read by itself; the names of a headline are known from the text alone."""
    if not _SIEVE.may_match(sentence.text):
        return False
    return is_headline(sentence) or any(True for _ in hits(read_alone(sentence, published)))
