"""Who does it: the subject of a verb, found on a sentence's spine.

A spine is cut into clauses at conjunctions, colons and verbs of saying. The subject of a verb is the first name in
its clause that no preposition governs; where a clause has none, the clause before is asked; where none has any, the
subject is whoever the article is about (an empty answer: the discourse knows).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.extract.marking import Form, Tag

ACTORS = ("org", "gov", "place", "person")
_BOUNDARY = re.compile(
    r"[;:]| - |\b(?:that|while|but|whereas|because|although|though|if|when|where|after|before|since|said|says|"
    r"saying|told|"
    r"added|reported|showed|following|as it|as the|so)\b|, (?:with|then)\b|, as (?!well)|(?<! as well) as (?=<org> )|"
    r", and (?=(?:it|its|they|their|the|he|she|we|has|have|is|was|will)\b)|(?<=<money>),? (?:and )?(?=<org> )|"
    r"(?<=<round>) and (?=<org> )|"
    r"(?<!,), and (?=(?:[\w'-]+ ){1,4}<org> (?:is|are|has|have|had|was|were|will|would|said|plans|"
    r"made|sold|took|withdrew|went|got|put|won|began|came|rose|fell|drew|did|[a-z]{3,12}ed)\b)|"
    r"(?:(?<=<place>)|(?<=<money>)|(?<=<percent>)|(?<=<date>)|(?<=debut)) and (?=(?:[\w'-]+ ){0,4}<org> (?:rose|fell|"
    r"jumped|"
    r"surged|climbed|soared|gained|slid|raised|priced|fetched|dropped|sank|slumped|listed|debuted|took in) (?:<|on |"
    r"in |at ))|"
    r"(?:(?<=[a-z])|(?<=<percent>)|(?<=<date>)), and (?=<org> (?!and |or |as |for |in |of |with |among ))|"
    r"(?:(?<=[a-z])|(?<=<percent>)|(?<=<date>)|(?<=<place>)|(?<=<exchange>)),? and (?=(?:(?!of |by |with |from |in )"
    r"[\w'-]+ |<(?:demonym|place)>(?:'s)? ){1,5}<org> (?:is|has|was|will|would|plans|said|says|told|wants|hopes|"
    r"expects|intends|aims)\b)|"
    r"(?<=[a-z]) and (?=(?:[\w'-]+ ){0,3}<org> (?:postponed|delayed|shelved|pulled|withdrew|scrapped|listed|filed|"
    r"debuted|floated|raised|priced|sold|hired|picked|put|called|dropped|abandoned|cancelled|did|followed|has done)\b)"
)
_OPENING = re.compile(
    r"(?:^|; ?)(?:after|when|while|before|since|because|although|though|if|as|(?:set up|(?:co-)?founded|established|"
    r"backed|led|headed|started|created|owned|spun (?:out|off))(?= (?:in|by|out|of|from)\b)) [^,;]{0,100}"
    r"(?:(?<!>), (?=<(?:org|gov)>)|>, (?=<(?:org|gov)> (?!and )))"
)
"""A clause before the main one: ``After Quantia listed, Vektra filed``."""
_SAYING = re.compile(
    r"\b(?:said|says|saying|told|announced|announces|reported|reports|added|adds|confirmed|confirms|disclosed|revealed|"
    r"denied|denies|noted|believes?|expects?|claims|claimed|showed|shows|means?|indicated|estimates?|estimated)\b"
)
"""What makes ``that`` open what is said rather than tell of the name before it."""
_RELATIVE = re.compile(r"(?:,? | \()(?:(?:both|all|each|two|three) of )?(?:which|who|whose|that)\b[^,;]{0,40}$")
_GOVERNED = re.compile(
    r"(?:\b(?:by|from|with|of|in|on|for|to|at|including|like|against|via|through|into|over|than|"
    r"(?<!as well )as|under|between|"
    r"among|without|"
    r"per|toward|towards|unlike|joining|beat|beating|alongside|versus|amid|follows|following|citing|cited)"
    r"(?: (?:the|its|an?|their|fellow|rival|us|parent|<demonym>|(?:[a-z-]+ )?(?:firm|company|giant|investor|"
    r"group|bank|unit|"
    r"platform|lender|start-?up|\w*maker|operator|provider|insurer|developer|retailer|conglomerate|manager)|about|"
    r"both|existing|"
    r"new|lead|investors?|fund|funds|companies|firms|peers?|backers?|investment (?:firm|bank)))* ?)$"
)
_OWNER = re.compile(
    r"(?:\b(?:shares?|stock|units?|securities|ipo|offering|listing|float|debut|flotation|issue|sale) (?:of|in|"
    r"for) (?:the )?(?:[\w'-]+ ){0,4}|\b(?:affiliates?|(?:investment|venture|venture capital|private equity) (?:arm|"
    r"unit)) of (?:the )?|"
    r"\bfunds (?:managed|advised) by |"
    r"\b(?:owners?|shareholders|holders|backers|founders|board|management) of (?:the )?"
    r"(?:[\w-]+ |<(?:demonym|place)>(?:'s)? ){0,4})$"
)
"""What stands for the body behind it: ``shares of Corvid rose``, ``the owners of tea chain Fern shelved``."""
_REFERS = re.compile(
    r"\b(?:it|its|they|their|the (?:[\w-]+ ){0,4}?(?:company|firm|group|startup|start-up|issuer|maker|producer|"
    r"developer|provider|operator|"
    r"chipmaker|automaker|retailer|lender|bank|insurer|business|unicorn|giant|platform|debutant|manufacturer|"
    r"brand|chain|team|agency|"
    r"government|department|ministry|fund|airline|carrier|miner|biotech|fintech|subsidiary|unit))\b"
)
_ATTRIBUTIVE = re.compile(
    r"(?:(?:, [a-z]{1,6}\.|(?:,? and | & |/)(?:[a-z]+[ -]){0,2}(?:[a-z]+|<place>))-(?:based|headquartered)|"
    r"-(?:led(?! (?:project|consorti|venture|group|initiative|round))|backed|based|headquartered|owned|listed|style|"
    r"run|focused)|(?: university)? spin-?(?:out|off)s?)\b"
)
"""``London-based``, ``Springfield, Va.-based``, ``London and New York-headquartered``."""
_HOLE = re.compile(
    r"(?:^|(?<!<org>)(?<!<org>,) ); ; (?:(?!<(?:org|gov|person|place|demonym)>|; ; |\b(?:it|they|we)\b).){0,120}$"
)
"""Behind a mark of lost words nobody is named: who does what follows was among them."""
_AND = re.compile(r"<\w+>(?:'s?)? and (?:[a-z]+ ){0,2}")


def is_subject_lost(text: str, position: int) -> bool:
    """Whether the page lost the words that said who does what stands at ``position`` of a form's text."""
    return "; ; " in text and _HOLE.search(text, max(0, position - 130), position) is not None


def subjects(form: Form, position: int) -> tuple[Tag, ...]:
    """The coordinated subjects of the verb at ``position`` of a form; empty where the sentence names none."""
    relative = _relative_antecedent(form, position) or _instances(form, position)
    if relative:
        return relative
    is_pronoun = False
    for start, end in _clauses_before(form.text, position):
        heads = [at for at in _heads(form, start, end) if not is_pronoun or _may_be_meant(form, at)]
        named = _coordinated(form, heads, end)
        if named:
            return named
        is_pronoun = is_pronoun or bool(_REFERS.search(form.text, start, end))
        if not is_pronoun and _is_semicolon(form.text, start):
            return ()
    return ()


def _may_be_meant(form: Form, at: int) -> bool:
    """Whether ``it`` can mean a name: a company, a ministry, a country's government; not the country itself."""
    return form.text.startswith(("<org>", "<gov>"), at) or _STATE_OF_PLACE.match(form.text, at) is not None


def _is_semicolon(text: str, start: int) -> bool:
    """Whether a clause begins behind a semicolon; not behind the pair that a gap mark leaves."""
    before = text[:start].rstrip()
    return before.endswith(";") and not before.endswith("; ;") and not text.startswith(" ;", start)


VERB_CHARACTERS = 16
"""A boundary is told by the verb behind the name; the verb at the position itself has to be seen for that."""


def _clauses_before(text: str, position: int) -> Iterator[tuple[int, int]]:
    """The clause of ``position`` and up to three before it, nearest first."""
    reach = position + VERB_CHARACTERS
    ends = (match.end() for cut in (_BOUNDARY, _OPENING) for match in cut.finditer(text, 0, reach))
    cuts = sorted({0, *(end for end in ends if end <= position)})
    end = position
    for start in reversed(cuts[-4:]):
        yield start, end
        end = start


def _relative_antecedent(form: Form, position: int) -> tuple[Tag, ...]:
    match = _RELATIVE.search(form.text, 0, position)
    before = form.tags_between(0, match.start(), "org") if match else ()
    if not match or not before:
        return ()
    offset = form.offset_of(before[-1]) or 0
    if match.start() - offset >= 24 or _SAYING.search(form.text, offset, match.start()):
        return ()
    pair = _PAIR.search(form.text, 0, match.start()) if _OF_BOTH.match(form.text, match.start()) else None
    return form.tags_between(pair.start(), match.start(), "org") if pair else before[-1:]


_PAIR = re.compile(r"<org> and (?:[\w'-]+ ){0,3}<org>$")
_OF_BOTH = re.compile(
    r",? (?:both|all|each|two|three) of which\b|,? (?:which|who) (?:both|each|have|are|were|all)\b|,? (?:which|"
    r"who) [^;.<]{0,40}(<\w+>)[^;,.<]{0,12} and (?:in )?\1"
)
"""What tells that ``which`` stands for both names before it: ``A and B, which listed in 2018 and 2019``."""
_INSTANCES = re.compile(
    r"\b(?:companies|firms|startups|start-ups|unicorns|names|rivals|peers|issuers|debutants|newcomers|businesses|"
    r"others|makers|groups|brands|platforms|retailers|lenders|banks|"
    r"(?!investors|backers|holders|shareholders|leaders|owners|lead|underwriters|advis[eo]rs|customers|partners|users)"
    r"[a-z]{3,}(?:makers|ers|ors))\b"
    r"(?: (?!(?:by|with|from|for|in|to|of|has|have|had|are|were|said)\b)[\w-]+){0,4},? (?:including|like|such as) "
    r"((?:[\w'-]+ ){0,4}<org>(?:(?:, (?:and )?| and | & |,? as well as )(?:[\w'-]+ ){0,4}<org>){0,7})"
    r",? (?:(?:have|had|has|are|were|is|also|both|all|each|recently|already|that|which|who|be|been|to) ){0,4}$"
)


def _instances(form: Form, position: int) -> tuple[Tag, ...]:
    """Those that stand for a plural subject: ``makers including A, B and C have``."""
    told = _INSTANCES.search(form.text, max(0, position - 260), position)
    return form.tags_between(told.start(1), told.end(1), "org") if told else ()


def _heads(form: Form, start: int, end: int) -> Iterator[int]:
    """Where the names stand that may be subjects between two places."""
    governed: int | None = None
    for tag in form.tags_between(start, end, *ACTORS):
        offset = form.offset_of(tag) or 0
        after = offset + len(tag.kind) + 2
        if (
            _ATTRIBUTIVE.match(form.text, after)
            or _is_origin(form.text, offset, after)
            or _is_modifier(form, tag, after, end)
        ):
            continue
        if _is_governed(form.text, start, offset, governed):
            governed = offset
            continue
        yield offset


_OBJECT = re.compile(
    r"(?:the|its|it|they|he|she|we|an?|this) (?:[\w'-]+ ){0,5}?(?:(?:has|have|had|will|would|is|are|was|were)"
    r"(?! <org>)|hired|picked|tapped|chose|appointed|mandated|selected|bought|acquired)\b [^<;:]{0,60}$"
)
"""A clause whose subject goes without a name: ``the marketplace has had Fern on board and told its staff``."""


_TRADES = (
    r"(?:\w*makers?|seller|producer|group|app|utility|chain|specialist|firm|startup|start-up|developer|operator|"
    r"platform|retailer|lender|giant|company|unit|supplier|provider|manufacturer|builder|designer|insurer|broker|brand|"
    r"studio|store|site|marketplace|exporter|distributor|miner|carrier|airline|debutant|unicorn|conglomerate|"
    r"minnow|outfit|house|"
    r"hopeful|business|label|biotech|fintech|upstart|newcomer|peer|rival|star|concern|powerhouse|app|"
    r"(?!over\b|under\b|after\b|offer\b|enter\b|consider\b|deliver\b|prefer\b|transfer\b|partner\b|former\b|prior\b|"
    r"earlier\b|later\b|rather\b|together\b|whether\b|monitor\b|never\b|another\b|higher\b|lower\b|further\b|"
    r"cover\b|trigger\b|favor\b|other\b|either\b|officer\b|manager\b|leader\b|(?:co-?)?founder\b|director\b|"
    r"investor\b|advis[eo]r\b|"
    r"member\b|owner\b|(?:share)?holder\b|backer\b|minister\b)[a-z-]{3,}(?:er|or))"
)
_KIND = re.compile(r" (?:[a-z-]+ ){0,2}?(?!unit\b|subsidiary\b|brand\b|group\b|app\b)" + _TRADES + r"\b")


def _is_origin(text: str, offset: int, after: int) -> bool:
    """``the Alameda rocket builder``: a name between ``the`` and a kind of firm says where it is from."""
    return text.endswith("the ", 0, offset) and _KIND.match(text, after) is not None


def _is_governed(text: str, start: int, offset: int, before: int | None) -> bool:
    """Whether a preposition governs a name, or the one before it that ``and`` ties to it: ``into Peru and Chile``."""
    if before is not None and _AND.fullmatch(text, before, offset):
        return True
    if _OBJECT.match(text, start, offset):
        return True
    return _GOVERNED.search(text, start, offset) is not None and _OWNER.search(text, start, offset) is None


_ROLES = (
    r"(?:ceo|cfo|chief|executive|officer|chair\w*|co-?founder|founder|president|unit|subsidiary|arm|division|"
    r"spokes\w+|analysts?|director|partner|managing|general|"
    r"senior|vice|head|boss|owner|parent|affiliate|and|brand|business|operator|chip|ai|maker|firm|company|"
    r"startup|giant)"
)
_HEAD_FOLLOWS = re.compile(
    r"(?:'s? (?:[\w-]+ ){0,4}|(?: " + _ROLES + r")*,? |"
    r" (?:(?!\w*(?:ed|s)\b|to\b|in\b|of\b|and\b|led\b|bought\b|won\b|buy\b|back\b|from\b|by\b|for\b|with\b|a\b|"
    r"an\b|the\b)[a-z][\w-]* ){0,3}" + _TRADES + r" )<(?:org|person)>"
)
_STATE_OF_PLACE = re.compile(
    r"<place>(?:(?:'s)? (?:[\w-]+ ){0,2}(?:government|ministry|cabinet|treasury)\b|(?:(?:,? and |, )(?:the )?<place>)? "
    r"(?:said|announced|agreed|pledged|confirmed)\b)"
)
"""A place that speaks: its government, or the country itself."""
_PLACE_OF_ANOTHER = re.compile(
    r"(?:'s?)? [^,;]{0,60}<org>|'s (?!(?:[\w-]+ ){0,2}(?:government|ministry|cabinet|treasury|agency|department|"
    r"legislature|lawmakers)\b)"
)


def _is_modifier(form: Form, tag: Tag, after: int, end: int) -> bool:
    """``<org>'s unit <org>``, ``<org> ceo <person>`` and ``<place> chip maker <org>``: the later name is the head."""
    rest = form.text[after:end]
    if tag.kind == "place":
        return _PLACE_OF_ANOTHER.match(rest) is not None
    return bool(_HEAD_FOLLOWS.match(rest)) and not re.match(r",? (?:and|or|&) ", rest) and rest[:1] != ","


def _coordinated(form: Form, heads: list[int], end: int) -> tuple[Tag, ...]:
    """The first head and those that ``and``, commas or ``as well as`` tie to it."""
    if not heads:
        return ()
    chosen = [heads[0]]
    for offset in heads[1:]:
        between = form.text[chosen[-1] : offset]
        if not re.fullmatch(
            r"<\w+>(?:'s?)?(?:, (?:and )?| and | & |,? as well as |/|,? along with | or )(?:[\w'-]+ ){0,4}", between
        ):
            break
        chosen.append(offset)
    return tuple(tag for offset in chosen if (tag := form.tag_at(offset)) is not None)
