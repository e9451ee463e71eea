"""The measure itself: what pairs up, which fields count as equal, and the figures that follow."""

import pytest

from flows.evaluate import Count, below_floors, evaluate, name_key, outcomes, right_by_rule, untouched_negatives


def usd(value, **more):
    return {"value": value, "currency": "USD", **more}


def ipo(company="Acme", **more):
    return {"company": company, "scope": "company", "stage": "filed", **more}


def deal(recipient="Acme", **more):
    return {"recipient": recipient, "instrument": "equity_round", "status": "closed", **more}


def ipo_figures(gold, predicted):
    return evaluate({"a": {"ipo_events": gold}}, {"a": {"ipo_events": predicted}})


def funding_figures(gold, predicted):
    return evaluate({"a": {"funding_commitments": gold}}, {"a": {"funding_commitments": predicted}})


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Acme Inc.", "acme"),
        ("The Acme Group", "acme"),
        ("Acme's", "acme"),
        ("Ｂright & Sons Co., Ltd", "bright and sons"),
        ("Group Holdings Ltd", "group holdings ltd"),
        ("", ""),
        (None, ""),
    ],
)
def test_name_key(name, key):
    assert name_key(name) == key


@pytest.mark.parametrize(
    ("gold", "predicted", "pairs"),
    [
        (ipo("Acme Inc"), ipo("ACME"), 1),
        (ipo("Acme Robotics", aliases=["Acme"]), ipo("Acme"), 1),
        (ipo("Acme"), ipo("Bolt"), 0),
        (ipo("Acme", scope="aggregate", amount=usd(5)), ipo("Acme", amount=usd(5)), 0),
        (ipo(None, scope="aggregate", amount=usd(5)), ipo(None, scope="aggregate", amount=usd(5)), 1),
        (ipo(None, scope="aggregate", amount=usd(5)), ipo(None, scope="aggregate", amount=usd(6)), 0),
        (ipo(None, scope="aggregate"), ipo(None, scope="aggregate"), 0),
    ],
)
def test_which_ipos_pair_up(gold, predicted, pairs):
    assert ipo_figures([gold], [predicted])["ipo_event"].right == pairs


@pytest.mark.parametrize(
    ("gold", "predicted", "pairs"),
    [
        (deal("Acme"), deal("Acme"), 1),
        (deal("Acme", amount=usd(5)), deal("Acme", amount=usd(6)), 0),
        (deal("Acme", amount=usd(100)), deal("Acme", amount=usd(100.9)), 1),
        (deal("Acme"), deal("Bolt"), 0),
        (deal(None, funders=["Civic Fund"]), deal(None, funders=["Civic"]), 1),
        (deal(None, funders=["Bank of Upper Valley"]), deal(None, funders=["BOUV"]), 1),
        (deal(None, funders=["Civic"]), deal(None, funders=["Civic"], instrument="grant"), 0),
        (deal(None, amount=usd(5)), deal("Acme", amount=usd(5)), 1),
        (deal("Acme", amount=usd(5)), deal(None, amount=usd(5)), 0),
    ],
)
def test_which_commitments_pair_up(gold, predicted, pairs):
    assert funding_figures([gold], [predicted])["funding_event"].right == pairs


def test_the_likest_pair_up_first():
    gold = [ipo(stage="filed"), ipo(stage="listed")]
    figures = ipo_figures(gold, [ipo(stage="listed"), ipo(stage="filed")])
    assert figures["ipo_slot_stage"] == Count(right=2, gold=2, predicted=2)


@pytest.mark.parametrize(
    ("slot", "gold", "predicted", "right"),
    [
        ("stage", "filed", "FILED", 1),
        ("stage", "filed", "listed", 0),
        ("board", "Main Market", "the main board", 1),
        ("board", "STAR", "STAR Market", 1),
        ("board", "GEM", "STAR", 0),
        ("amount", usd(1000), usd(1009), 1),
        ("amount", usd(1000), usd(1011), 0),
        ("amount", usd(1000), {"value": 1000, "currency": "HKD"}, 0),
        ("first_day_return_pct", 13.2, 13.25, 1),
        ("first_day_return_pct", 13.2, 13.4, 0),
        ("event_date", "2026-01", "2026-01-08", 0),
    ],
)
def test_when_an_ipo_slot_is_right(slot, gold, predicted, right):
    figures = ipo_figures([ipo(**{slot: gold})], [ipo(**{slot: predicted})])
    assert figures[f"ipo_slot_{slot}"] == Count(right=right, gold=1, predicted=1)


@pytest.mark.parametrize(
    ("gold", "predicted", "count"),
    [
        (["Civic Fund", "Bolt"], ["Civic"], Count(right=1, gold=2, predicted=1)),
        (["Civic"], ["Civic", "Civic Partners"], Count(right=1, gold=1, predicted=2)),
        ([], ["Civic"], Count(right=0, gold=0, predicted=1)),
    ],
)
def test_each_funder_counts(gold, predicted, count):
    assert funding_figures([deal(funders=gold)], [deal(funders=predicted)])["funding_slot_funders"] == count


def test_an_event_without_partner_loses_all_its_slots():
    figures = ipo_figures([ipo("Acme", amount=usd(1))], [ipo("Bolt", event_date="2026")])
    assert figures["event"] == Count(right=0, gold=1, predicted=1)
    assert figures["slot"] == Count(right=0, gold=3, predicted=3)


@pytest.mark.parametrize(
    ("count", "precision", "recall", "f1"),
    [
        (Count(right=1, gold=2, predicted=4), 0.25, 0.5, 1 / 3),
        (Count(right=0, gold=3, predicted=0), 0.0, 0.0, 0.0),
        (Count(right=0, gold=0, predicted=0), 1.0, 1.0, 1.0),
    ],
)
def test_figures_of_a_count(count, precision, recall, f1):
    assert (count.precision, count.recall, count.f1) == pytest.approx((precision, recall, f1))


def test_a_document_without_prediction_counts_as_empty():
    assert evaluate({"a": {"ipo_events": [ipo()]}}, {})["event"] == Count(right=0, gold=1, predicted=0)


def test_negatives_left_alone():
    gold = {"a": {"ipo_events": []}, "b": {"ipo_events": []}, "c": {"ipo_events": [ipo()]}}
    assert untouched_negatives(gold, {"b": {"ipo_events": [ipo()]}}) == (1, 2)


def test_a_figure_below_its_floor_is_named():
    figures = ipo_figures([ipo("Acme"), ipo("Bolt")], [ipo("Acme")])
    assert below_floors(figures, {"event": {"recall": 0.5, "precision": 1.0}}) == []
    assert below_floors(figures, {"event": {"recall": 0.6}}) == ["event recall is 0.5000, its floor is 0.6"]


def test_a_floor_for_nothing_is_an_error():
    with pytest.raises(KeyError):
        below_floors(ipo_figures([], []), {"evnet": {"f1": 0.5}})


def test_what_each_rule_told_is_counted():
    gold = {"a": {"ipo_events": [ipo("Acme")]}}
    told = {"a": {"ipo_events": [ipo("Acme", rule="one"), ipo("Other", rule="one"), ipo("Third", rule="two")]}}
    counts = right_by_rule(gold, told)
    assert [(counts[rule].right, counts[rule].predicted) for rule in ("one", "two")] == [(1, 2), (0, 1)]


def test_outcomes_name_what_was_found_and_what_is_wrong():
    gold = {"a": {"ipo_events": [ipo("Acme", stage="filed", exchange="XHKG"), ipo("Bolt")]}}
    told = {"a": {"ipo_events": [ipo("Acme", stage="listed", exchange="XHKG"), ipo("Cobb", stage="priced")]}}
    outcome = outcomes(gold, told)["a"]
    assert outcome.found == {"ipo Acme filed", "ipo Acme filed: company", "ipo Acme filed: exchange"}
    assert outcome.invented == {"ipo Acme filed: stage", "ipo Cobb priced"}
