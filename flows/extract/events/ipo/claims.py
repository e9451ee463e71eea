"""What one sentence claims of listings: who, how far, by which rule.

A claim's stage is the rule's, unless the context takes it back: a listing that ``will`` happen is planned, one that
is denied is none. Issuers that the sentence does not name are left empty for the discourse to fill.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from flows.extract.clauses import subjects
from flows.extract.context import modality
from flows.extract.events.ipo.no_listing import tells_of_none
from flows.extract.events.ipo.rules import RULES
from flows.extract.marking import Form, Marked, Tag
from flows.extract.mentions.entities import Entity
from flows.extract.mentions.exchanges import is_exchange
from flows.extract.mentions.tokens import SENTENCES_KEPT
from flows.extract.needles import Sieve
from flows.extract.rule import Rule, expand

_PATH = ("mentioned", "rumoured", "planned", "filed", "accepted", "approved", "launched", "priced", "listed")
RANKS = {stage: rank for rank, stage in enumerate((*_PATH, "postponed", "withdrawn"))}
"""How far a stage is; the last two lie outside the path."""
_SUBJECT = re.compile(
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
_ADJECTIVE = (
    r"(?:(?!(?:for|to|of|in|on|with|and|as|by|from|at|after|before|into|its|is|was|has|have|will|said|plans?|"
    r"files?|filed|while|amid|during|via|or|the|that|who|which|ahead)\b)"
    r"[\w&'.-]+ |<(?:place|exchange|money|date|demonym|round)>(?:'s)? )"
)
_NAMED = re.compile(expand(r"(?P<co>{org})(?:'s?)? " + _ADJECTIVE + r"{0,4}?{ipo}\b"))
_OF = re.compile(
    expand(
        r"{ipo}(?: or (?:an? )?(?:[\w-]+ )?sale| [\w-]+)?(?:,? (?:of|for|by|in) |'s )(?!(?:[\d.,]+|the (?:us|"
        r"u\.s)|<date>|<place>|(?:an? )?(?:sale|takeover|buyout|merger)) )(?:its |"
        r"the |an? |(?!and\b|or\b)[\w'-]+,? |<place>(?:'s)? |<demonym> |<org>'s ){0,6}?(?P<co>{org})"
    )
)
_LISTING_OF = re.compile(expand(r"\b(?:by listing|to list|of listing) (?P<co>{org})"))
_NO_ISSUER = re.compile(
    r"(?:ipos?|listings?|(?<!the )(?<!reach )(?<!tap )(?<!hit )public|offerings?) (?:regime|reforms?|venues?|"
    r"hub|drought|queue|calendar|market|"
    r"reform|"
    r"boom|pipeline|window|wave|rush|activity|candidates?|"
    r"processes|fund|momentum|rules?|markets|bankers?|investors)\b"
)
_NOT_SHARES = re.compile(
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
_GENERIC_SUBJECT = re.compile(
    r"\b(?:companies|firms|startups|start-ups|issuers|listings|groups|businesses|investors|analysts|bankers|"
    r"regulators|authorities|officials|ipos|deals|debuts|"
    r"markets?|sector|stocks|names|others|people|funds|candidates|[\w-]*makers|drug ?makers|biotechs|miners|unicorns|"
    r"newcomers|debutants|insurers|retailers|spacs|shells|developers)\b(?! (?:said|told|of|familiar))(?:[^,;<]|"
    r"<place>|<date>){0,45}$|"
    r"\b(?:several|many|most|some|few|average|typical|every|each) (?:[\w-]+ ){0,2}(?:issues?|offers?|offerings?|ipos?|"
    r"listings?)\b[^,;<]{0,60}$|\bshares held by [^<]{0,60}$"
)
_UNIT = re.compile(
    r"\b(?:by listing|unit|subsidiary|arm|division|business|spin\w*(?:[- ]off)?|affiliate)\b[^.;]{0,40}$"
)
_UNIT_NOUN = r"(?:unit|arm|division|business|subsidiary|operations|branch|affiliate)"
_UNNAMED = re.compile(
    expand(
        r"(?:{ipo} (?:of|for|by) (?:its |the |their |an? )?|\b(?:list|listing|float|floating|spin(?:s|ning)?(?:[- "
        r"]?off)?|"
        r"spinoff|carv(?:e|ing)[- ]?out|separat(?:e|ing)) (?:off )?(?:and (?:list|float) )?(?:of )?(?:its |the |their |"
        r"an? )?)(?P<after>(?:[\w-]+ |<place> |<demonym> ){0,4}?"
        + _UNIT_NOUN
        + r")\b(?!,? (?:called |named |of )?<org>)|"
        r"\b(?P<before>(?:(?!(?:its|the|their|an?|for|of|in|via|through|with|on|to|from|by|banks?|planned|pot\w+|"
        r"possible|proposed|delays?|plans?|files?|weighs?|considers?|shelves|pulls?|launches|eyes|seeks?)\b)"
        r"[a-z][\w-]* ){1,3}"
        + _UNIT_NOUN
        + r")(?:'s)? (?:<place> |<exchange> |planned |proposed |possible |potential )?{ipo}"
    )
)
"""A listing of somebody's unit that goes without a name: ``the IPO of its chemicals division``."""
_OWN_UNIT = re.compile(
    r"<org>(?:'s|') (?P<unit>(?:[a-z][\w-]* |<place> |<demonym> ){0,3}"
    + _UNIT_NOUN
    + r") (?:(?:has|have|had|is|was|also|recently|just|confidentially|reportedly) ){0,3}$"
)
"""The same as the subject of its verb: ``Harrow's battery unit files``."""
_BANK_ROLE = re.compile(
    r"^(?:,? (?:and )?<org>){0,4} (?:is|are|was|were) (?:the )?(?:joint |lead |sole |global )*(?:underwriter|book|"
    r"lead manager|merchant banker|registrar|co-?ordinator)|"
    r"^(?:'s?)? ?(?:acted|acting|serv(?:es|ed|ing)|is (?:the|acting|serving)|are (?:the|acting)|as (?:joint|lead|"
    r"sole)|(?:is|are|were|was) (?:the )?(?:joint |lead |sole )?(?:underwriter|book)|"
    r"(?:has |have )?(?:assigned|recommended|also recommended)|led the|"
    r"(?:,? (?:and )?<org>){0,3} to (?:manage|arrange|lead|underwrite|advise|handle|run|organi[sz]e|work on)\b)"
)
_SHELL = re.compile(r"\b(?:Acquisition|Merger)\b")
"""A shell's name; who merges with it is the issuer."""
_MERGES = re.compile(r"\b(?:merg(?:e|er|es|ed|ing)|combin(?:e|es|ing|ation))\b")
_INVESTOR_TAILS = frozenset(
    {"fund", "funds", "aif", "securities", "scheme", "sebi", "sec", "csrc", "reuters", "bloomberg"}
    | {"board", "commission", "authority", "committee", "panel", "bourse", "court", "ministry", "treasury", "regulator"}
    | {"index", "indices", "d-street", "summit", "forum", "conference"}
    | {"ncd", "ncds", "etf", "etfs", "bond", "bonds"}
    | {"ftse", "index", "jv", "ofs", "offer-for-sale", "stabilisation", "stabilization", "drhp", "rhp", "sme"}
    | {"llp", "law", "firm", "university", "association", "council", "parliament"}
)
_FUTURE_STAGE = {
    "listed": "planned",
    "priced": "planned",
    "approved": "planned",
    "accepted": "planned",
    "filed": "planned",
    "withdrawn": "mentioned",
    "postponed": "mentioned",
}
_KEEPS_FUTURE = ("launched", "planned", "rumoured", "mentioned")


_SIEVE = Sieve(RULES)


def may_tell(text: str) -> bool:
    """Whether a text in lower case can tell of a listing: it holds a word of the stock market.

    A short text may tell one with a word that a longer one also uses of films and of lists. Each of 162 annotated
    articles with a listing has a word of the stock market; of 181 general pages 35 have.
    """
    words = _MARKET_WORDS if len(text) > SHORT_TEXT_CHARACTERS else (*_MARKET_WORDS, *_WORDS_OF_MORE)
    return any(word in text for word in words) or (" spac" in text and _SPAC.search(text) is not None)


SHORT_TEXT_CHARACTERS = 900
_MARKET_WORDS = tuple(
    "ipo|public offer|initial public|initial share|go public|going public|went public|gone public|goes public|"
    "public listing|public issue|public market|listing|flotation|prospectus|blank-check|blank check|blank-cheque|"
    "nasdaq|nyse|stock exchange|stock market|bourse| shares|share sale|drhp|draft papers|initial offer|stock-market|"
    "stock-exchange|reverse takeover|star market|chinext|euronext|registration statement|underwriter|"
    "observation letter|final observation|issue price|offer price|上市".split("|")
)
_WORDS_OF_MORE = tuple(
    "listed |to list |debut|trading|priced|on the block|spin-off|spinoff|spin off|green light|first session|first day|"
    "quotation|newcomer|exchange has |exchange's |bids for |order book| offering|exchange in |exchange on |"
    "exchange at |lapsed| float".split("|")
)
_SPAC = re.compile(r"\bspacs?\b")


@dataclass(frozen=True, slots=True)
class Claim:
    """One rule's word about one sentence. ``issuers`` is empty where the sentence names none."""

    rule: str
    stage: str
    issuers: tuple[Entity, ...]
    marked: Marked
    position: int
    confidence: float
    is_explicit: bool = False
    is_unit: bool = False
    unit: str = ""

    @property
    def verb(self) -> str:
        """The word at which the rule fired."""
        return self.marked.spine.text[self.position :].split(" ", 1)[0]


def is_about_listing(marked: Marked) -> bool:
    """Whether a sentence holds a word of listings at all."""
    return _is_about_listing(marked.form.text) or _tells_of_shell(marked)


def _tells_of_shell(marked: Marked) -> bool:
    """Whether somebody merges with a shell: ``to merge with Larkmoor Acquisition Corp.``."""
    return _MERGES.search(marked.form.text) is not None and any(_SHELL.search(tag.text) for tag in marked.tagged("org"))


@lru_cache(maxsize=SENTENCES_KEPT)
def _is_about_listing(text: str) -> bool:
    return _SUBJECT.search(text) is not None and _NOT_SHARES.search(text) is None


def claims(marked: Marked, *, is_in_listing_talk: bool = False, is_in_listing_article: bool = False) -> Iterator[Claim]:
    """Every rule's claim about a sentence, and who is named beside a listing.

    ``is_in_listing_talk`` tells that the paragraph speaks of listings though the sentence may have no word of them;
    ``is_in_listing_article`` that the whole article does, so that ``pulled its deal`` is said of one.
    """
    if not (is_in_listing_article or is_in_listing_talk or is_about_listing(marked)) or _NOT_SHARES.search(
        marked.form.text
    ):
        return
    found = [*_by_rules(marked, is_in_listing_article=is_in_listing_article), *_by_name(marked)]
    units = {id(issuer) for claim in found if claim.is_explicit and claim.is_unit for issuer in claim.issuers}
    is_owners = any(claim.rule == "ipo.rumoured.options_for" for claim in found)
    opens_with_it = any(claim.rule == "ipo.listed.passing_since" for claim in found)
    for claim in found:
        if (is_owners and not claim.is_explicit) or (opens_with_it and not claim.issuers):
            continue
        if not units or any(id(issuer) in units for issuer in claim.issuers):
            yield claim


def claims_by(sieve: Sieve, marked: Marked) -> Iterator[Claim]:
    """What other rules than those of listings alone claim of a sentence."""
    if not _NOT_SHARES.search(marked.form.text):
        yield from _by_rules(marked, sieve)


_NEEDS_TALK = re.compile(r"ipo\.\w+\.(?:talk_\w+|cell)")


def _by_rules(marked: Marked, sieve: Sieve = _SIEVE, *, is_in_listing_article: bool = True) -> Iterator[Claim]:
    spine = marked.spine
    for rule, match, _ in sieve.matches(marked):
        if not is_in_listing_article and _NEEDS_TALK.fullmatch(rule.name):
            continue
        if rule.veto is not None and rule.veto.search(spine.text, max(0, match.start() - 45), match.end() + 45):
            continue
        if _NO_ISSUER.search(spine.text, match.start(), match.end() + 14):
            continue
        if tells_of_none(spine.text, match, match.start("v"), rule.says):
            continue
        claim = _claim(rule, match, marked)
        if claim is not None:
            yield claim


def _by_name(marked: Marked) -> Iterator[Claim]:
    """Who is named beside a listing, whatever is said of it."""
    spine = marked.spine
    for match in _NAMED.finditer(spine.text):
        if not _NO_ISSUER.search(spine.text, match.start(), match.end() + 12):
            issuers = _entities(spine, match.start("co"), match.end("co"))
            yield Claim("ipo.named", "mentioned", issuers, marked, match.start(), 0.5, is_explicit=True)


def _claim(rule: Rule, match: re.Match[str], marked: Marked) -> Claim | None:
    spine, position = marked.spine, match.start("v")
    stage = rule.says if rule.name in _PAST else _in_context(rule.says, spine.text, position)
    if stage is None:
        return None
    found = _told_issuers(rule, match, spine) or _owners(spine, match)
    explicit = bool(found)
    if not found and rule.name == "ipo.launched.anchor":
        return Claim(rule.name, stage, (), marked, position, rule.confidence)
    issuers = found or tuple(tag.entity for tag in subjects(spine, position) if _can_issue(tag, spine))
    if not _is_shell_told(match, spine):
        return None
    if "spac" in rule.name or "shell" in rule.name:
        issuers = tuple(issuer for issuer in issuers if not _SHELL.search(issuer.name)) or issuers
    if not issuers and _GENERIC_SUBJECT.search(spine.text, 0, position):
        issuers = _told_behind(spine, match.end())
        if not issuers:
            return None
    return Claim(
        rule.name,
        stage,
        tuple(dict.fromkeys(issuers)),
        marked,
        position,
        rule.confidence,
        explicit,
        explicit and _is_unit(spine, issuers),
        _unnamed_unit(spine, match),
    )


def _is_shell_told(match: re.Match[str], spine: Form) -> bool:
    """Whether what a rule takes for a shell is named as one, if it takes any: ``Larkmoor Acquisition Corp.``."""
    if "shell" not in match.re.groupindex or match.group("shell") is None:
        return True
    return any(_SHELL.search(tag.text) for tag in spine.tags_between(match.start("shell"), match.end("shell"), "org"))


def _unnamed_unit(spine: Form, match: re.Match[str]) -> str:
    """What the sentence calls a unit that is to list and that it does not name; empty where it tells of none."""
    own = _OWN_UNIT.search(spine.text, 0, match.start("v"))
    if own is not None:
        return own.group("unit")
    told = _UNNAMED.search(spine.text, match.start(), min(len(spine.text), match.end() + 70))
    if told is None or told.start() > match.end() + 5:
        return ""
    phrase = str(told.group("after") or told.group("before"))
    if " " not in phrase and spine.text.endswith("the ", 0, max(told.start("after"), told.start("before"))):
        return ""
    return "" if "<" in phrase else phrase


_LIST_OPENS = re.compile(
    r"[^.;:]{0,110}?(?:: | - |,? (?:namely|among them|including|such as|those of|among those) )(?=(?:[\w'-]+ |"
    r"<place>(?:'s)? |"
    r"<demonym> ){0,6}<org>)"
)
_LIST_GOES_ON = re.compile(
    r"(?:,? and |, |; )(?:(?!(?:by|from|with|citing|according|which|who)\b)[\w'-]+ |"
    r"<place>(?:'s)? |<demonym> ){0,6}<org>"
)


def _told_behind(spine: Form, position: int) -> tuple[Entity, ...]:
    """Whom a plural subject turns out to be: ``Two others pulled their offerings: fastener maker A and tutor B``."""
    opening = _LIST_OPENS.match(spine.text, position)
    if opening is None:
        return ()
    end = spine.text.index("<org>", opening.end()) + len("<org>")
    while (more := _LIST_GOES_ON.match(spine.text, end)) is not None:
        end = more.end()
    return _entities(spine, opening.end(), end)


_PAST = frozenset(
    {
        "ipo.listed.biggest_since",
        "ipo.listed.since",
        "ipo.listed.nth_after",
        "ipo.listed.after_those_of",
        "ipo.listed.passing_those_of",
        "ipo.listed.passing_wary",
        "ipo.listed.passing_since",
        "ipo.listed.passing_gains_for",
        "ipo.listed.passing_last_was",
        "ipo.elliptic.since",
        "ipo.withdrawn.not_proceed",
        "ipo.postponed.wont_happen",
    }
)
"""What these tell holds whatever the sentence plans or denies: they compare with the past, or say the denial."""


def _is_unit(spine: Form, issuers: tuple[Entity, ...]) -> bool:
    """Whether an issuer is told as somebody's unit: ``its chip arm D-Head``."""
    offsets = (spine.offset_of(tag) for tag in spine.tags if any(tag.value is issuer for issuer in issuers))
    return any(_UNIT.search(spine.text, 0, offset) for offset in offsets if offset is not None)


def _in_context(stage: str, text: str, position: int) -> str | None:
    told = modality(text, position)
    if told == "future" and text.endswith("having ", 0, position):
        return stage
    if told == "denied":
        return None
    if told == "hypothetical":
        return "rumoured" if RANKS[stage] >= 2 else None
    if told == "future" and stage in ("postponed", "withdrawn") and _SAID_WOULD.search(text, 0, position):
        return stage
    if told == "future" and stage not in _KEEPS_FUTURE:
        return _FUTURE_STAGE.get(stage, stage)
    return stage


_SAID_WOULD = re.compile(
    r"\b(?:said|says|announced|decided|confirmed|told)\b[^;]{0,50}\b(?:will|would|had decided to|is to)(?: [\w-]+)? $"
)
"""Who says that it will put off its listing has done so."""


def _told_issuers(rule: Rule, match: re.Match[str], spine: Form) -> tuple[Entity, ...]:
    if "co" not in rule.regex.groupindex or match.group("co") is None:
        return ()
    return _entities(spine, match.start("co"), match.end("co"))


def _owners(spine: Form, match: re.Match[str]) -> tuple[Entity, ...]:
    """Whose listing the rule's words are about, when the noun says so: ``the IPO of X``, ``X's IPO``."""
    for pattern in (_LISTING_OF, _OF, _NAMED):
        owner = pattern.search(spine.text, match.start(), min(len(spine.text), match.end() + 90))
        if owner is not None and owner.start() <= match.end():
            return _entities(spine, owner.start("co"), owner.end("co"))
    return ()


def _entities(form: Form, start: int, end: int) -> tuple[Entity, ...]:
    told = [tag for tag in form.tags_between(start, end, "org", "gov") if _can_issue(tag, form)]
    if len(told) > 1 and _TELLS.match(form.text, (form.offset_of(told[-1]) or 0) + len("<org>")):
        told.pop()
    return tuple(tag.entity for tag in told)


_TELLS = re.compile(r" (?:said|says|told|added|announced|reported|disclosed)\b")
"""Behind a name that only looks coordinated: ``the listing of unit Quantia, Harrow said``."""


def _can_issue(tag: Tag, form: Form) -> bool:
    if tag.kind != "org":
        return False
    if not may_issue(tag.entity):
        return False
    offset = form.offset_of(tag) or 0
    if _BANK_ROLE.match(form.text, offset + len(tag.kind) + 2) or _OWNER.search(form.text, 0, offset):
        return False
    return not (_is_only_once(tag.entity) and _WHERE_FROM.match(form.text, max(0, offset - len("the "))))


_OWNER = re.compile(
    r"\b(?:(?:its|the|their|his|whose) (?:[\w-]+ ){0,2}?(?:owners?|(?:share|stake)?holders?|backers?|sponsor|"
    r"bookrunners?|underwriters?|adviser|advisor)|owners),? (?:[\w-]+ ){0,3}(?:<org>(?:,| and) ){0,2}$"
)
"""Who owns or advises the company that lists: ``the company and its biggest holder, X, sold shares``."""


def _is_only_once(entity: Entity) -> bool:
    return " " not in entity.name and sum(entity.forms.values()) == 1


_WHERE_FROM = re.compile(
    r"(?:the|an?) <org> (?:[\w-]+ ){0,2}?(?:[\w-]*maker|builder|minnow|miner|brewer|grower|chain|retailer|lender|"
    r"developer|"
    r"producer|operator|designer|supplier|business|issuer|outfit|startup|start-up|house|specialist|company|firm)\b"
)
"""A word met once before a trade is rather a place that the tables do not know: ``the Cornish aggregates minnow``."""


def may_issue(entity: Entity) -> bool:
    """Whether a name may be a company's that lists: none of a fund, a regulator, a law firm, an exchange."""
    parts = entity.name.casefold().split()
    is_fund = "fund" in parts[-3:] and not {"acquisition", "merger"} & set(parts)
    return parts[-1] not in _INVESTOR_TAILS and not is_fund and not is_exchange(entity.name)


def with_issuers(claim: Claim, issuers: tuple[Entity, ...]) -> Claim:
    """The claim about somebody whom only the discourse knows."""
    return replace(claim, issuers=issuers)
