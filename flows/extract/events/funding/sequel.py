"""Sentences that go on about a deal told before: who else took part, what the round makes the company worth."""

from __future__ import annotations

import re

from flows.extract.events.funding.deal import Deal, close
from flows.extract.events.funding.parties import funders, named, without_places
from flows.extract.events.funding.recipients import is_fund
from flows.extract.events.funding.slots import DATED_STEP
from flows.extract.marking import Marked
from flows.extract.mentions.entities import Entity
from flows.extract.mentions.mention import MoneyMention, RoundMention
from flows.extract.needles import Rare

_CONTINUES = Rare(
    r"\b(?:rounds?|investors?|backers?|lenders?|financing|funding|raise|participa\w+|investments?|capital|"
    r"cash|equity|"
    r"joined|took part|invested|chipped in|put in|came in|doubled down|also backed|syndicate|limited partners|"
    r"lps|anchor\w*|agreements? with|loan|facility|placement|the offering|deal)\b|"
    r"\bas did\b|taking part|took the lead|\b(?:it|this|extension|tranche) (?:was|is) (?:co-)?led by|"
    r"\b(?:was|were|is|are|as) (?:the )?(?:joint |co-|sole )?leads?\b(?=[.,;)]| (?:and|on|in)\b)|\b(?:jointly|"
    r"co-) ?led\b|"
    r"\bfunders\b|\bsupplied (?:it|the)\b|\bwrote (?:the|an?) (?:[\w-]+ )?(?:cheque|check)\b|\bin,? too[.;]|"
    r"\bcontributed[.,;]|"
    r"\bproviding the (?:money|rest)\b|\bbuyers of (?:the )?(?:stock|shares)\b"
)
_NEWS = re.compile(
    r"\b(?:this|new|newest|latest|current|fresh|most recent|today's|oversubscribed) (?:[\w-]+ ){0,3}?(?:rounds?|"
    r"financing|funding|"
    r"raise|investment|capital|cash|money|infusion|injection|placement)\b"
)
"""``the company's new round``: the deal that is the news, whatever was told between."""
_TELLS_DAY = re.compile(
    r"\b(?:(?:said|announced|disclosed|told|signed|made)\b[^.;]{0,60}<date>|<date>[^.;]{0,12}(?:filing|"
    r"statement|announce\w+|said))"
)
_LOAN = re.compile(r"\b(?:loan|credit facility|term facility|venture debt|lenders?)\b")
_VALUES = Rare(r"\bvalu(?:es|ed|ing|ation)\b")
BOILERPLATE = Rare(
    r"\bforward-looking|safe harbor|not an offer|does not constitute|assets under management|"
    r"manages (?:approximately|about|over|more than|assets)|^about <org>|\betfs?\b|\bexchange-traded fund"
)
_OF_PARTNERS = re.compile(r"\b(?:limited partners|lps|anchor investors) (?:includ|such as)")
_HAS_RAISED = Rare(r"\b(?:raised|secured|attracted)(?: [\w-]+){0,4} <money>(?! (?:round|<round>))")
"""A sum raised over time, of which no deal is made: who gave it did not give in this round."""
_OPENS_WITH = re.compile(
    r"^(?:(?:but |and |so )?(?:just )?look at |(?:(?!(?:according|like|unlike|led|for|from|at|with)\b)[\w'-]+ "
    r"){0,4}?)"
    r"<org>(?!'|-| ?[:|])"
)


def _values(marked: Marked, deal: Deal) -> bool:
    """``It values Corvid at $310 million``, said of nobody else."""
    others = [tag for tag in marked.tagged("org") if tag.entity is not deal.recipient]
    near = marked.sentence.paragraph - deal.marked.sentence.paragraph <= 1
    return near and not others and _VALUES.search(marked.form.text) is not None


def _goes_on(marked: Marked, deal: Deal) -> bool:
    text = marked.form.text
    if not deal.is_given and _values(marked, deal):
        return True
    if BOILERPLATE.search(text) and not _OF_PARTNERS.search(text):
        return False
    if _HAS_RAISED.search(text) and not _tells_sum(marked, deal):
        return False
    return not deal.is_given and bool(_CONTINUES.search(text))


def _tells_sum(marked: Marked, deal: Deal) -> bool:
    """Whether a sentence tells the deal's own sum again."""
    told = (tag.value for tag in marked.tagged("money") if isinstance(tag.value, MoneyMention))
    return deal.amount is not None and any(close(one.money, deal.amount.money) for one in told)


def go_on(deals: list[Deal], marked: Marked) -> None:
    """Let a sentence without a deal of its own tell more of one before."""
    deal = _meant(deals, marked)
    if deal.instrument == "fund" and deal.recipient is None:
        deal.recipient = _fund_named(marked, deal)
    if _goes_on(marked, deal):
        _continue(deal, marked)
    elif _dates(marked, deal):
        deal.others.append(marked)


def _dates(marked: Marked, deal: Deal) -> bool:
    """``The company said so in a filing on Wednesday``: the next sentence tells the day of a pledge."""
    is_next = marked.sentence.paragraph - deal.marked.sentence.paragraph <= 1
    is_bare = not marked.tagged("money") and bool(marked.tagged("date"))
    if is_next and is_bare and DATED_STEP.match(marked.form.text):
        return True
    return is_next and deal.is_given and is_bare and _TELLS_DAY.search(marked.form.text) is not None


def _meant(deals: list[Deal], marked: Marked) -> Deal:
    """The deal of which a sentence goes on: of that round, the news of the article, else the one told last."""
    last = deals[-1]
    own = [deal for deal in deals if deal.recipient is last.recipient]
    rounds = {tag.value.round for tag in marked.tagged("round") if isinstance(tag.value, RoundMention)}
    of_sum = next((deal for deal in own if _tells_sum(marked, deal)), None)
    if of_sum is not None:
        return of_sum
    of_round = next((deal for deal in reversed(own) if deal.round in rounds), None)
    if of_round is not None:
        return of_round
    if _LOAN.search(marked.form.text) and last.instrument != "debt":
        last = next((deal for deal in reversed(own) if deal.instrument == "debt"), last)
    if _NEWS.search(marked.form.text):
        return own[0]
    return next((deal for deal in own if _was_just_told(deal, last, marked)), last)


def _was_just_told(deal: Deal, last: Deal, marked: Marked) -> bool:
    """Whether the sentence before, of the same paragraph, went on about a deal."""
    before = deal.others[-1].sentence if deal.others else None
    return (
        before is not None
        and before.paragraph == marked.sentence.paragraph
        and before.start > last.marked.sentence.start
    )


def _fund_named(marked: Marked, deal: Deal) -> Entity | None:
    """``It will set up a fund. The Tarn Guidance Fund is to invest …``: the name that the next sentence gives it."""
    opening = first_named(marked)
    is_near = marked.sentence.paragraph - deal.marked.sentence.paragraph <= 1
    return opening if is_near and is_fund(opening) else None


def _continue(deal: Deal, marked: Marked) -> None:
    more = named(tuple(funders(marked.spine, 0, len(marked.spine.text), is_deal=False)), deal.recipient)
    deal.givers = tuple(dict.fromkeys((*deal.givers, *without_places(more, marked))))
    deal.others.append(marked)


def first_named(marked: Marked) -> Entity | None:
    """The company with which a sentence opens: whom ``it`` in the next one means."""
    opening = _OPENS_WITH.match(marked.spine.text)
    tag = marked.spine.tag_at(opening.end() - len("<org>")) if opening is not None else None
    return tag.entity if tag is not None else None
