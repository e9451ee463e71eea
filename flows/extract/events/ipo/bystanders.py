"""Who only stands beside a listing: parents of the unit that lists, advising banks, prices of something else."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from flows.extract.events.ipo.claims import Claim, with_issuers
from flows.extract.mentions.entities import Entity
from flows.extract.mentions.kinds import banks
from flows.extract.needles import Rare
from flows.extract.reading import Reading


def from_parent_to_unit(found: list[list[Claim]]) -> list[list[Claim]]:
    """Where a unit's listing is told (``the IPO of its arm D-Head``), what is said of the parent's is the unit's."""
    told = [claim for own in found for claim in own]
    unit_of: dict[int, Entity] = {}
    for claim in told:
        if claim.is_unit and len(claim.issuers) == 1:
            unit_of |= {
                id(tag.entity): claim.issuers[0]
                for tag in claim.marked.tagged("org")
                if tag.entity is not claim.issuers[0]
            }
    unit_of = _unnamed(told, unit_of) | unit_of
    explicit = {
        id(issuer)
        for claim in told
        if claim.is_explicit and not claim.is_unit and not claim.unit and claim.stage != "mentioned"
        for issuer in claim.issuers
    }
    moved = {key: unit for key, unit in unit_of.items() if key not in explicit}
    return [
        [with_issuers(claim, tuple(moved.get(id(issuer), issuer) for issuer in claim.issuers)) for claim in own]
        for own in found
    ]


def _only_other(told: list[Claim]) -> Entity | None:
    """The one issuer that running text speaks of, where only headings speak of a unit."""
    units = [claim for claim in told if claim.unit]
    if not units or any(not claim.marked.sentence.is_heading for claim in units):
        return None
    parents = {id(issuer) for claim in units for issuer in claim.issuers}
    others = {id(issuer): issuer for claim in told for issuer in claim.issuers if id(issuer) not in parents}
    return next(iter(others.values())) if len(others) == 1 else None


def _unnamed(told: list[Claim], named: dict[int, Entity]) -> dict[int, Entity]:
    """A unit told without a name: the one that another sentence names, else it is called after its parent.

    ``Harrow Group chemicals division`` takes the words of running text before those of headings.
    """
    orphan = next(
        (claim.issuers[0] for claim in told if claim.is_unit and len(set(claim.marked.tagged("org"))) == 1), None
    )
    orphan = orphan or _only_other(told)
    units: dict[int, Entity] = {}
    for claim in sorted(told, key=lambda one: one.marked.sentence.is_heading):
        if not claim.unit or len(claim.issuers) != 1 or claim.issuers[0] is orphan or id(claim.issuers[0]) in named:
            continue
        parent = claim.issuers[0]
        unit = units.setdefault(id(parent), orphan or Entity("org", Counter(), first_seen=parent.first_seen))
        if unit is not orphan and not (unit.forms and claim.marked.sentence.is_heading):
            unit.forms.update((f"{parent.name} {claim.unit}", claim.unit))
    return units


_SHARES_TO_THE_PUBLIC = Rare(
    r"\bipos?\b|initial (?:public|share)|public (?:issue|listing|float)|go(?:es|ing)? public|went public|"
    r"list(?:ing|ed)? (?:on|in)\b|<exchange>|stock (?:exchange|market)|\bfloat(?:ed|ation)?\b|flotation|share sale|"
    r"(?:trading|market|stock|<exchange>|<date>'s) debut|<percent>[^.;]{0,40} debut|debuted (?:in|"
    r"on) (?:the )?<(?:place|exchange)>|already debuted|first (?:trading )?(?:session|day)|<(?:place|"
    r"exchange)>(?:'s)? offering|"
    r"offer(?:ing)? price|issue price|listing at|offering [\d.,]+ (?:million )?(?:shares|units)|marketed|\bbooks\b"
)
_NEEDS_LISTING = ("ipo.priced.", "ipo.launched.", "ipo.listed.first_day", "ipo.listed.debuted", "ipo.listed.followed")


def without_bystanders(found: list[list[Claim]], reading: Reading) -> list[list[Claim]]:
    """Drop advising banks beside another issuer, and prices in an article that knows no listing."""
    is_listing = any(_SHARES_TO_THE_PUBLIC.search(marked.form.text) for marked in reading.sentences)
    kept = [[claim for claim in own if is_listing or not claim.rule.startswith(_NEEDS_LISTING)] for own in found]
    others = {id(issuer) for own in kept for claim in own for issuer in claim.issuers if not is_bank(issuer)}
    if not others:
        return kept
    return [[claim if not any(map(is_bank, claim.issuers)) else _without_banks(claim) for claim in own] for own in kept]


def is_bank(issuer: Entity) -> bool:
    """Whether a body is one of the banks that bring others to market."""
    return issuer.name.casefold() in banks()


def _without_banks(claim: Claim) -> Claim:
    rest = tuple(issuer for issuer in claim.issuers if not is_bank(issuer))
    return with_issuers(replace(claim, stage=claim.stage if rest else "mentioned"), rest or claim.issuers)
