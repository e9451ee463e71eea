"""From rules to deals: one record for each commitment of money in an article.

Every rule that fires gives a draft: an amount or a round, a side, the parties it names. Drafts about the same
money are one; sentences that go on about a round (``The round was led by …``) add to the deal told before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from flows.extract.clauses import subjects
from flows.extract.context import modality
from flows.extract.events.evidence import evidence
from flows.extract.events.funding.about import correct_investor
from flows.extract.events.funding.deal import Deal, close, join
from flows.extract.events.funding.entries import read_as_entry
from flows.extract.events.funding.hit import Hit
from flows.extract.events.funding.hits import hits, is_bare
from flows.extract.events.funding.kept import NAMED_PAPER, OTHER_STEP, PAID, PRIVATELY, is_lender, is_named_so
from flows.extract.events.funding.naming import giver_names, recipient_aliases, recipient_name
from flows.extract.events.funding.no_commitments import called_off, is_no_commitment, is_supposed
from flows.extract.events.funding.other_money import is_other_money, is_too_small
from flows.extract.events.funding.parties import without_places
from flows.extract.events.funding.parts import without_parts
from flows.extract.events.funding.public_offers import without_public_offers
from flows.extract.events.funding.recipients import fill_parties, fund_names, is_fund
from flows.extract.events.funding.rules import IPO_SENSE
from flows.extract.events.funding.sequel import BOILERPLATE, go_on
from flows.extract.events.funding.slots import event_date, period_months, valuation
from flows.extract.events.funding.terms import instrument, is_loan, status
from flows.extract.events.funding.topics import announces_many, boilerplate_paragraphs, news_day_of, topics
from flows.extract.events.funding.totals import is_total, totals
from flows.extract.mentions.entities import Cast, Entity
from flows.extract.mentions.mention import PercentMention
from flows.extract.needles import Rare
from flows.extract.reading import Reading
from flows.extract.roles import amounts, role_behind
from flows.records import FundingCommitment, Instrument, Money, Status

_NOT_A_DEAL = frozenset(
    {"valuation", "cost", "revenue", "market", "price", "price_range", "exercise_price", "demand", "net_proceeds"}
)
_IPO = re.compile(IPO_SENSE)
_COMPARED = re.compile(
    r"\b(?:up|down)(?: <percent>)? from (?:the )?$|\b(?:from|than|versus|against|compared (?:with|to)) (?:the )?"
    r"(?:last year|previous year|prior year|<date>)(?:'s)? (?:[\w-]+ ){0,4}$"
)
_CHECKS = re.compile(
    r"\b(?:checks(?! worth| totall)|cheques(?! worth| totall)|tickets|ticket sizes?|minimum|(?:average|"
    r"typical|usual|median) (?:[\w-]+ )?(?:check|"
    r"cheque|ticket))\b"
    r"[^.;<]{0,25}$"
)
"""How much an investor puts into one company as a rule: ``cheques of up to $5 million``."""
_REPAID = Rare(
    r"\b(?:repay|refinance|retire|prepay|replace)\b(?:[^.;<]|<(?!round)\w+>){0,60}<round>(?: [\w-]+)? loans?\b"
)
"""``to repay an existing bridge loan``: no new round."""
_VAGUE = re.compile(r"(?:tens|dozens|hundreds|thousands|millions|billions) of", re.IGNORECASE)
_OF_PROCEEDS = re.compile(r"\bproceeds from (?:the |its )?(?:fresh|new|issue|issuance|ipo|offer\w*|listing)\b")
_UNSTATED = frozenset(
    {"funding.pledge_unstated", "funding.invests_unstated", "funding.talks_to_invest", "funding.valued_in_round"}
)
"""Rules of which the reader learns no sum."""
_CENTRAL_BANK = re.compile(
    r"^(?:PBO[Cc]|Fed|ECB|BO[JE]|RBI|SNB|BoK|BOK|RBA)$|Federal Reserve|Reserve Bank|Central Bank|"
    r"^(?:People's )?Bank of (?:China|Japan|England|Korea|Canada|Thailand|Mexico|Russia|Italy|France|Israel)$"
)
"""What these pledge without a sum is liquidity, and rates."""
_NAMES_FUND = frozenset(
    {"fund.noun", "fund.apposed", "fund.closes_named", "fund.closed_itself", "fund.took_in", "fund.for_named"}
)
"""Rules whose recipient must bear a fund's name, or be none."""
_FOUNDED = re.compile(r"set up|established|created|launched")
_NO_TOTAL = frozenset(
    {"fund.commitments_to", "funding.total_investment", "funding.at_cost", "funding.capex_is", "funding.works_cost"}
)
"""Rules about what is spent in all: a plan's total is the plan."""
MAJORITY_PERCENT = 50
"""Who buys so much takes a company over; that is no funding."""
LIST_PARAGRAPHS = 8
"""How far down a list is announced."""
LEAD_PARAGRAPHS = 4
"""Headline, deck and lead: where a pledge without a sum is the news."""


def funding_commitments(reading: Reading) -> tuple[FundingCommitment, ...]:
    """The commitments an article tells of."""
    fired = [tuple(hits(marked)) for marked in reading.sentences]
    return _commitments(reading, fired) if any(fired) else ()


def _commitments(reading: Reading, fired: list[tuple[Hit, ...]]) -> tuple[FundingCommitment, ...]:
    """The commitments of an article, of each of whose sentences it is known which rules fired."""
    deals: list[Deal] = []
    sums: list[Money] = []
    about = boilerplate_paragraphs(reading)
    for marked, topic, found in zip(reading.sentences, topics(reading, deals), fired, strict=True):
        if marked.sentence.paragraph in about:
            continue
        sums += (*totals(marked), *called_off(marked))
        drafts = list(_drafts(found, topic))
        for deal in drafts:
            read_as_entry(deal, deals)
            if deal.is_given or not is_bare(deal.marked):
                join(deals, deal)
        if not drafts and deals:
            go_on(deals, marked)
    _inherit(deals, reading)
    told = [deal for deal in deals if _is_told(deal) and not _is_sum(deal, sums) and not _is_bare_award(deal, deals)]
    told = without_public_offers(told, reading)
    return tuple(_record(deal, reading.cast) for deal in without_parts(told))


def _inherit(deals: list[Deal], reading: Reading) -> None:
    """Give the deals of a list what is told once for all of them: the day, and who grants."""
    news_day, of_many = news_day_of(reading), announces_many(reading)
    for deal in deals:
        deal.news_day, deal.is_of_many, deal.told_on = news_day, of_many, reading.article.published
        if deal.rule.name == "funding.award_to" and not deal.givers:
            deal.givers = _granting(deal, deals)


def _granting(deal: Deal, deals: list[Deal]) -> tuple[str, ...]:
    """Who grants an award of a list: told once for all of them, or with the first one of the sentence."""
    told = (
        one.givers
        for one in deals
        if one.instrument == "grant" and one.givers and (one.recipient is None or one.marked is deal.marked)
    )
    return next(told, ())


def _drafts(found: tuple[Hit, ...], main: Entity | None) -> Iterator[Deal]:
    """One draft for each amount, or round without an amount, that a rule claims; the first rule has it."""
    if not found or _is_void(found[0].marked.form.text):
        return
    taken: set[object] = set()
    for hit in found:
        key: object = id(hit.amount) if hit.amount is not None else hit.round
        if key in taken or modality(hit.form.text, hit.position) in ("denied", "hypothetical"):
            continue
        deal = _draft(hit, main)
        if deal is not None and not _is_refused(deal, hit):
            taken |= {key, hit.round}
            yield deal
            yield from _each(deal, hit)


def _is_void(text: str) -> bool:
    """Whether nothing that a sentence tells is news: small print, or what is only supposed."""
    return BOILERPLATE.search(text) is not None or is_supposed(text)


def _each(deal: Deal, hit: Hit) -> Iterator[Deal]:
    """``Ardent and Bexley each raised $30 million``: a deal for every further company."""
    if deal.side != "recipient" or not _EACH.search(hit.form.text):
        return
    for tag in subjects(hit.form, deal.position)[1:]:
        yield replace(deal, recipient=tag.entity, others=[])


_EACH = re.compile(r"\b(?:each|apiece|both)\b")


def _draft(hit: Hit, main: Entity | None) -> Deal | None:
    side = hit.rule.says.split("/")[2]
    told_instrument = hit.rule.says.split("/")[0]
    deal = Deal(
        hit.rule,
        hit.marked,
        hit.position,
        side,
        instrument=told_instrument,
        amount=hit.amount,
        round=hit.round,
        reach=hit.reach(),
    )
    fill_parties(deal, hit, main)
    if hit.rule.name in _NAMES_FUND and deal.recipient is not None and not _names_fund(deal, hit):
        return None
    deal.instrument = instrument(hit, is_given=deal.is_given, recipient=deal.recipient, givers=deal.givers)
    correct_investor(deal, main)
    if deal.instrument == "debt" and is_loan(hit):
        deal.round = None
    if is_fund(deal.recipient) and deal.instrument in ("equity_round", "corporate_investment") and not deal.round:
        deal.instrument = "fund"
    if deal.instrument == "equity_round" and not deal.is_given:
        deal.givers = without_places(deal.givers, hit.marked)
    deal.fund_names = fund_names(deal, hit) if deal.instrument == "fund" else ()
    deal.status = status(hit, is_round=deal.instrument == "equity_round" and deal.recipient is not None)
    if deal.status == "closed" and _is_promised(deal, hit):
        deal.status = "announced"
    return deal


def _names_fund(deal: Deal, hit: Hit) -> bool:
    return is_fund(deal.recipient) or bool(fund_names(deal, hit))


def _is_promised(deal: Deal, hit: Hit) -> bool:
    """``to launch a $1 billion fund``: a fund that is still to be set up; what a state announces is yet to be paid."""
    text = hit.form.text
    is_coming = text.endswith(" to ", 0, hit.position) or modality(text, hit.position) == "future"
    if deal.instrument == "fund" and is_coming:
        return True
    is_founded = deal.instrument == "fund" and hit.has("v") and _FOUNDED.match(hit.match.group("v")) is not None
    return deal.is_given and deal.side == "recipient" and not is_founded


def _is_refused(deal: Deal, hit: Hit) -> bool:
    veto = hit.rule.veto
    if veto is not None and veto.search(hit.form.text, max(0, hit.match.start() - 45), hit.match.end() + 45):
        return True
    if deal.amount is None:
        return _REPAID.search(hit.form.text) is not None
    if is_lender(deal):
        return True
    share = hit.tag("p")
    if share is not None and isinstance(share.value, PercentMention) and share.value.value >= MAJORITY_PERCENT:
        return True
    at = hit.amount_at()
    if _is_held(deal, hit, at) or is_too_small(float(deal.amount.money.value), deal.instrument):
        return True
    if deal.amount.is_per_share or _is_no_deal(deal, hit):
        return True
    if _CHECKS.search(hit.form.text, max(0, at - 40), at):
        return True
    if _COMPARED.search(hit.form.text, max(0, at - 60), at) or (deal.is_given and _VAGUE.match(deal.amount.text)):
        return True
    is_total_told = deal.rule.name not in _NO_TOTAL and is_total(hit)
    return _is_offering(deal, hit) or is_total_told or is_no_commitment(hit.form.text, at, deal.instrument)


def _is_held(deal: Deal, hit: Hit, at: int) -> bool:
    """Whether the sum is of another kind; a plant that ``will need $2 billion`` is the plan itself."""
    return deal.rule.name not in _NO_TOTAL and is_other_money(hit.form.text, at)


def _is_no_deal(deal: Deal, hit: Hit) -> bool:
    """Whether the amount is a price, a revenue, a market's size; what stands before a giver's verb tells nothing."""
    role = next((one.role for one in amounts(hit.marked) if one.mention is deal.amount), None)
    if role not in _NOT_A_DEAL or deal.rule.name in PAID or is_named_so(hit, role):
        return False
    at = hit.amount_at()
    if deal.side != "funder" or hit.position >= at:
        return True
    return role_behind(hit.form.text, hit.position, at) in _NOT_A_DEAL


def _is_offering(deal: Deal, hit: Hit) -> bool:
    """Whether the amount belongs to a sale of shares to the public."""
    if deal.rule.name in NAMED_PAPER:
        return False
    at = hit.amount_at()
    left, right = hit.form.text[max(0, at - 60) : at], OTHER_STEP.split(hit.form.text[at : at + 60])[0]
    if PRIVATELY.match(right.removeprefix("<money>")):
        return False
    if _OF_PROCEEDS.search(hit.form.text, max(0, at - 120), at):
        return True
    return bool(_IPO.search(right) or (_IPO.search(left) and deal.instrument == "equity_round" and not deal.round))


def _is_sum(deal: Deal, sums: list[Money]) -> bool:
    if deal.side == "funder" or deal.rule.name in _NO_TOTAL:
        return False
    return deal.round is None and deal.amount is not None and any(close(deal.amount.money, one) for one in sums)


def _is_bare_award(deal: Deal, deals: list[Deal]) -> bool:
    """``Corvid (Rs 880 crore)`` where nobody grants or awards anything."""
    if deal.rule.name != "funding.award_to" or _AWARDS.search(deal.marked.form.text):
        return False
    return not any(other.instrument == "grant" and other.rule is not deal.rule for other in deals)


_AWARDS = re.compile(r"\b(?:award|grant|funding|subsid|select|winner|recipient)")


def _is_told(deal: Deal) -> bool:
    """Whether a draft is a deal an analyst would enter: not a past spending, not a person's talk of plans."""
    paragraph = deal.marked.sentence.paragraph
    if deal.rule.name in _UNSTATED:
        return paragraph < LEAD_PARAGRAPHS and not any(map(_CENTRAL_BANK.search, deal.givers))
    if deal.is_given and deal.instrument in ("corporate_investment", "grant") and not deal.has_institution:
        return False
    is_spent = deal.status == "closed" and deal.recipient is None and deal.amount is not None
    if is_spent and (deal.side == "funder" or (deal.side == "noun" and deal.instrument == "equity_round")):
        return False
    return (
        deal.recipient is not None
        or bool(deal.givers)
        or (deal.instrument in ("grant", "fund") and deal.amount is not None)
    )


def _record(deal: Deal, cast_of_article: Cast) -> FundingCommitment:
    return FundingCommitment(
        evidence=evidence(deal.marked, deal.rule),
        instrument=cast("Instrument", deal.instrument),
        status=cast("Status", deal.status),
        recipient=recipient_name(deal),
        recipient_aliases=recipient_aliases(deal),
        funders=giver_names(deal, cast_of_article),
        round=deal.round,
        amount=deal.amount.money if deal.amount else None,
        valuation=valuation(deal),
        period_months=period_months(deal),
        event_date=event_date(deal),
    )
