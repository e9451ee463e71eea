"""Every rule fires on its own example, and says something that the records know."""

from collections import Counter
from itertools import product
from typing import get_args

import pytest

from flows.extract.events.funding.rules import RULES as FUNDING_RULES
from flows.extract.events.ipo.rules import RULES as IPO_RULES
from flows.extract.events.ipo.rules.elliptic import ELLIPTIC
from flows.extract.events.ipo.rules.totals import COMPARED
from flows.extract.events.ipo.rules.totals import RULES as TOTALS
from flows.extract.marking import Form
from flows.extract.rule import PRIOR_EVENTS, Rule, expand
from flows.extract.vocabulary import table
from flows.records import Instrument, Stage, Status
from tests.extract.conftest import BODY, reading

LISTING_RULES = (*IPO_RULES, *ELLIPTIC, *TOTALS, COMPARED)
RULES = (*LISTING_RULES, *FUNDING_RULES)
VETO_REACH = 45
"""Characters around a match in which a veto is looked for."""


def forms(rule: Rule) -> list[Form]:
    return [getattr(marked, rule.over) for marked in reading(f"{BODY}{rule.example}").sentences[1:]]


def fires(rule: Rule, form: Form) -> bool:
    matches = rule.regex.finditer(form.text)
    if rule.veto is None:
        return any(True for _ in matches)
    return any(
        not rule.veto.search(form.text, max(0, one.start() - VETO_REACH), one.end() + VETO_REACH) for one in matches
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_fires_on_its_example(rule):
    read_so = forms(rule)
    assert any(fires(rule, form) for form in read_so), [form.text for form in read_so]


def test_names_are_unique():
    assert [name for name, count in Counter(rule.name for rule in RULES).items() if count > 1] == []


@pytest.mark.parametrize("rule", LISTING_RULES, ids=lambda rule: rule.name)
def test_a_listing_rule_says_a_stage(rule):
    assert rule.says in {*get_args(Stage), "mentioned"}


FUNDING_WORDS = set(product({*get_args(Instrument), "any"}, get_args(Status), ("recipient", "funder", "noun")))


@pytest.mark.parametrize("rule", FUNDING_RULES, ids=lambda rule: rule.name)
def test_a_funding_rule_says_instrument_status_and_side(rule):
    assert tuple(rule.says.split("/")) in FUNDING_WORDS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_is_whole(rule):
    assert rule.over in ("form", "spine")
    assert 0 < rule.confidence <= 1
    assert rule.example.endswith((".", "?", "!"))


@pytest.mark.parametrize("macro", ["{org}", "{ipo}", "{few}", "{near}", "{venue}", "{aux}"])
def test_macros_are_filled_in(macro):
    assert macro not in expand(f"a {macro} b")


def test_only_rules_are_counted():
    counted = {row["rule"] for row in table("rule_counts")}
    assert counted <= {rule.name for rule in RULES} | {"ipo.named"}


def test_confidence_is_the_counted_share_with_the_prior():
    right, told = next(
        (int(row["right"]), int(row["told"])) for row in table("rule_counts") if row["rule"] == "ipo.priced.verb"
    )
    rule = next(rule for rule in RULES if rule.name == "ipo.priced.verb")
    assert right / (told + PRIOR_EVENTS) < rule.confidence < (right + PRIOR_EVENTS) / (told + PRIOR_EVENTS)
