"""A sentence as the rules read it: form (without brackets) and spine (without appositions)."""

import pytest

from flows.extract.mentions.entities import Entity
from tests.extract.conftest import BODY, marked, texts

FORMS = [
    ("Vektra raised $5 million.", "<org> raised <money>."),
    ("Vektra (NASDAQ: VKTR) raised $5 million.", "<org> raised <money>."),
    ("Vektra raised 8 billion yuan ($1.1 billion) in May 2025.", "<org> raised <money> in <date>."),
    ("Vektra’s “big” round – its Series B – closed.", "<org>'s big round - its <round> - closed."),
    ("Shares of Vektra rose 20% on Nasdaq on Thursday.", "shares of <org> rose <percent> on <exchange> on <date>."),
    ("Vektra of Shanghai and Quantia rose.", "<org> of <place> and <org> rose."),
    ("Vektra will spend $5 million over three years.", "<org> will spend <money> over <duration>."),
    ("President Maria Lopez met Vektra.", "president <person> met <org>."),
    ("The Department of Energy backs Vektra.", "the <gov> backs <org>."),
    ("Vektra <b>rose</b>.", "<org> b rose /b ."),
    ("Vektra rose […] in May.", "<org> rose ; ; in <date>."),
]
SPINES = [
    ("Vektra, a chip designer, surged 212% on its debut.", "<org> surged <percent> on its debut."),
    ("Vektra, a chip designer (688123.SS), surged 212%.", "<org> surged <percent>."),
    ("Vektra, based in Oslo, raised $5 million.", "<org> raised <money>."),
    ("Vektra, which makes chips, has filed.", "<org> has filed."),
    ("Vektra – a maker of chips – plans to list.", "<org> plans to list."),
    ("Vektra and Quantia rose.", "<org> and <org> rose."),
    ("Vektra, Quantia and Lanhe rose.", "<org>, <org> and <org> rose."),
    ("Vektra rose.", "<org> rose."),
]


@pytest.mark.parametrize(("sentence", "expected"), FORMS)
def test_form(sentence, expected):
    assert marked(sentence).form.text == expected


@pytest.mark.parametrize(("sentence", "expected"), SPINES)
def test_spine(sentence, expected):
    assert marked(sentence).spine.text == expected


@pytest.mark.parametrize("sentence", texts(FORMS + SPINES))
@pytest.mark.parametrize("view", ["form", "spine"])
def test_tag_at_leads_back(sentence, view):
    form = getattr(marked(sentence), view)
    for offset, tag in zip(form.offsets, form.tags, strict=True):
        assert form.text.startswith(f"<{tag.kind}>", offset)
        assert form.tag_at(offset) is tag
        assert form.offset_of(tag) == offset
        assert tag.text in ("", f"{BODY}{sentence}"[tag.start : tag.end])
    assert form.tag_at(len(form.text)) is None


def test_tags_between():
    form = marked("Vektra and Quantia raised $5 million.").form
    assert [tag.text for tag in form.tags_between(0, len(form.text), "org")] == ["Vektra", "Quantia"]
    assert [tag.kind for tag in form.tags_between(6, len(form.text))] == ["org", "money"]


def test_only_names_mean_somebody():
    name, amount = marked("Vektra raised $5 million.").tags
    assert isinstance(name.entity, Entity)
    with pytest.raises(TypeError):
        _ = amount.entity


def test_an_apposition_left_out_has_no_place_on_the_spine():
    told = marked("Vektra, a unit of Quantia in Oslo, rose.")
    unit = told.tagged("org")[1]
    assert told.form.offset_of(unit) is not None
    assert told.spine.offset_of(unit) is None
