"""Whether something is told as done, coming, denied or only supposed: the word between asterisks."""

import pytest

from flows.extract.context import modality

CASES = [
    ("<org> *listed* on <exchange>.", "asserted"),
    ("<org> has *listed* on <exchange>.", "asserted"),
    ("<org> will *list* on <exchange>.", "future"),
    ("<org> would *list* on <exchange>.", "future"),
    ("<org> plans to *list* on <exchange>.", "future"),
    ("<org> is expected to *list* on <exchange>.", "future"),
    ("<org> is set to be *listed*.", "future"),
    ("<org> has yet to *list*.", "future"),
    ("ahead of its *listing*.", "future"),
    ("<org> did not *list*.", "denied"),
    ("<org> has not *listed*.", "denied"),
    ("<org> has no plans to *list*.", "denied"),
    ("<org> denied that it *listed*.", "denied"),
    ("<org> won't *list*.", "denied"),
    ("<org> ruled out *listing*.", "denied"),
    ("<org> will never *list*.", "denied"),
    ("<org> is not *planning* an ipo.", "denied"),
    ("<org> isn't currently *planning* an ipo.", "denied"),
    ("<org> is not the first company that *listed*.", "asserted"),
    ("if <org> *lists*.", "hypothetical"),
    ("whether <org> *lists*.", "hypothetical"),
    ("<org> would have *listed*.", "hypothetical"),
    ("unless <org> *lists*.", "hypothetical"),
    ("<org> did not sell but *listed*.", "asserted"),
    ("<org> will sell, while <org> *listed*.", "asserted"),
    ("<org> did not say so in may, when it *raised* <money>.", "asserted"),
    ("<org> will sell; it *listed* in may.", "asserted"),
    ("<org> will sell, and *listed* in may.", "asserted"),
    ("<org> has not sold, said <person> who *listed* it.", "asserted"),
    ("if it sells: <org> *listed*.", "asserted"),
    ("<org> will, after it *listed*, sell.", "asserted"),
    ("<org> will " + "very " * 20 + "*list*.", "asserted"),
    ("*listed*, <org> will sell.", "asserted"),
    ("the willow firm <org> *listed*.", "asserted"),
    ("canada's <org> *listed*.", "asserted"),
]


@pytest.mark.parametrize(("form", "expected"), CASES)
def test_modality(form, expected):
    before, _, after = form.partition("*")
    assert modality(before + after.replace("*", ""), len(before)) == expected


def test_the_start_of_a_text():
    assert modality("", 0) == "asserted"
