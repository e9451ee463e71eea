"""Precision, recall and F1 of extracted events against annotated articles.

Events are compared within an article. They pair up one to one, best likeness first: an IPO by its company (an
aggregate by its total), a commitment by its parties and its amount. Two families of figures come out:

    event   whole events: a pair is right, an event without partner is a miss or an invention
    slot    the filled fields of all events: the field of a pair is right when both say the same;
            an event without partner loses all its fields

Both sides are plain objects as ``dealflow extract`` prints them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Event = Mapping[str, Any]
Documents = Mapping[str, Event]
Figures = dict[str, "Count"]

MONEY_SLOTS = ("amount", "offer_price", "valuation")
ALIAS_FIELDS = {"company": "aliases", "recipient": "recipient_aliases"}
MONEY_TOLERANCE = 0.01
PERCENT_TOLERANCE = 0.1

# Not seeds/reference: the measure must stay as it is while the vocabulary grows.
LEGAL_WORDS = frozenset(
    "inc incorporated corp corporation co company ltd limited llc plc ag sa nv bv se gmbh spa oyj ab asa kk pte pty pvt"
    " private group holding holdings the kgaa lp llp bhd berhad tbk pjsc jsc srl sas".split()
)
BOARD_WORDS = frozenset("the market board nasdaq nse bse platform".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many were right, how many the annotation holds, how many were predicted."""

    right: int = 0
    gold: int = 0
    predicted: int = 0

    def __add__(self, other: Count) -> Count:
        """Both counts together."""
        return Count(
            right=self.right + other.right, gold=self.gold + other.gold, predicted=self.predicted + other.predicted
        )

    @property
    def precision(self) -> float:
        """Share of the predicted that is right; of nothing predicted, 1 where there was nothing to find."""
        return self.right / self.predicted if self.predicted else float(not self.gold)

    @property
    def recall(self) -> float:
        """Share of the annotated that was found; of nothing annotated, 1 where nothing was predicted."""
        return self.right / self.gold if self.gold else float(not self.predicted)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one article: the annotated facts that were found, and the events and fields that are wrong."""

    found: frozenset[str] = frozenset()
    invented: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """One kind of event: the field that lists it, the slots that count, and when two are about the same thing."""

    name: str
    field: str
    slots: tuple[str, ...]
    likeness: Callable[[Event, Event], int]


def evaluate(gold: Documents, predicted: Documents) -> Figures:
    """The figures of all annotated documents, by ``doc_id``; a document without prediction counts as empty.

    Keys: ``event``, ``slot``, and per type ``<type>_event`` and ``<type>_slot_<slot>``.
    """
    figures: Figures = {}
    for event_type in EVENT_TYPES:
        figures |= _type_figures(event_type, gold, predicted)
    by_slot = [count for name, count in figures.items() if "_slot_" in name]
    whole = [count for name, count in figures.items() if name.endswith("_event")]
    return {"event": sum(whole, Count()), "slot": sum(by_slot, Count()), **figures}


def below_floors(figures: Figures, floors: Mapping[str, Mapping[str, float]]) -> list[str]:
    """A sentence for each figure under its floor. ``floors`` is ``{"slot": {"f1": 0.8}, …}``.

    Raises:
        KeyError: a floor is set for a figure that does not exist.
    """
    return [
        f"{name} {measure} is {getattr(figures[name], measure):.4f}, its floor is {floor}"
        for name, measures in floors.items()
        for measure, floor in measures.items()
        if round(getattr(figures[name], measure), 4) < floor
    ]


def untouched_negatives(gold: Documents, predicted: Documents) -> tuple[int, int]:
    """Of the articles annotated with no event: how many were left without one, and how many there are."""
    negatives = [doc_id for doc_id, document in gold.items() if not _has_events(document)]
    return sum(not _has_events(predicted.get(doc_id, {})) for doc_id in negatives), len(negatives)


def right_by_rule(gold: Documents, predicted: Documents) -> dict[str, Count]:
    """How many of the events that each rule told have a partner, and how many it told, by rule name."""
    counts: dict[str, Count] = {}
    for event_type in EVENT_TYPES:
        for doc_id, document in gold.items():
            guesses = predicted.get(doc_id, {}).get(event_type.field) or []
            paired = {j for _, j in _paired(document.get(event_type.field) or [], guesses, event_type.likeness)}
            for index, guess in enumerate(guesses):
                told = Count(right=int(index in paired), predicted=1)
                rule = guess["rule"]
                counts[rule] = counts.get(rule, Count()) + told
    return counts


def outcomes(gold: Documents, predicted: Documents) -> dict[str, Outcome]:
    """The outcome of each annotated article, by ``doc_id``; a fact is ``funding Acme Series B`` or ``…: amount``."""
    return {doc_id: _outcome(document, predicted.get(doc_id, {})) for doc_id, document in gold.items()}


def _outcome(gold: Event, predicted: Event) -> Outcome:
    found: set[str] = set()
    invented: set[str] = set()
    for event_type in EVENT_TYPES:
        golds, guesses = gold.get(event_type.field) or [], predicted.get(event_type.field) or []
        pairs = _paired(golds, guesses, event_type.likeness)
        for i, j in pairs:
            label = _label(event_type, golds[i])
            counts = {slot: _slot_count(slot, golds[i], guesses[j]) for slot in event_type.slots}
            found |= {label, *(f"{label}: {slot}" for slot, count in counts.items() if 0 < count.gold == count.right)}
            invented |= {f"{label}: {slot}" for slot, count in counts.items() if count.predicted > count.right}
        invented |= {_label(event_type, event) for event in _without({j for _, j in pairs}, guesses)}
    return Outcome(found=frozenset(found), invented=frozenset(invented))


def _label(event_type: EventType, event: Event) -> str:
    """An event in a few words: ``ipo Acme listed``, ``funding Acme Series B``, ``funding Civic → 5000000 USD``."""
    who = event.get("company") or event.get("recipient") or " + ".join(event.get("funders") or []) or "all"
    money = event.get("amount") or {}
    what = event.get("stage") or event.get("round") or f"{money.get('value')} {money.get('currency')}"
    return f"{event_type.name} {who} {what}"


def name_key(name: str | None) -> str:
    """A name as it is compared: no case, no punctuation, no possessive, no legal form.

    >>> name_key("The Acme Group's Co., Ltd.")
    'acme'
    """
    text = unicodedata.normalize("NFKC", name or "").casefold().replace("&", " and ")
    words = re.sub(r"[^\w\s]", " ", re.sub(r"[’']s\b", "", text)).split()
    return " ".join([word for word in words if word not in LEGAL_WORDS] or words)


def _has_events(document: Event) -> bool:
    return any(document.get(event_type.field) for event_type in EVENT_TYPES)


def _type_figures(event_type: EventType, gold: Documents, predicted: Documents) -> Figures:
    names = [f"{event_type.name}_event", *(f"{event_type.name}_slot_{slot}" for slot in event_type.slots)]
    figures = dict.fromkeys(names, Count())
    for doc_id, document in gold.items():
        golds = document.get(event_type.field) or []
        guesses = predicted.get(doc_id, {}).get(event_type.field) or []
        for name, count in _document_counts(event_type, golds, guesses):
            figures[name] += count
    return figures


def _document_counts(
    event_type: EventType, golds: Sequence[Event], guesses: Sequence[Event]
) -> Iterator[tuple[str, Count]]:
    pairs = _paired(golds, guesses, event_type.likeness)
    yield f"{event_type.name}_event", Count(right=len(pairs), gold=len(golds), predicted=len(guesses))
    lone_golds = _without({i for i, _ in pairs}, golds)
    lone_guesses = _without({j for _, j in pairs}, guesses)
    for slot in event_type.slots:
        counts = [_slot_count(slot, golds[i], guesses[j]) for i, j in pairs]
        counts += [_slot_count(slot, event, {}) for event in lone_golds]
        counts += [_slot_count(slot, {}, event) for event in lone_guesses]
        yield f"{event_type.name}_slot_{slot}", sum(counts, Count())


def _without(taken: set[int], events: Sequence[Event]) -> list[Event]:
    return [event for index, event in enumerate(events) if index not in taken]


def _paired(
    golds: Sequence[Event], guesses: Sequence[Event], likeness: Callable[[Event, Event], int]
) -> list[tuple[int, int]]:
    """Indices of the events that pair up: the likest first, then in the order they are written."""
    likes = [(likeness(gold, guess), i, j) for i, gold in enumerate(golds) for j, guess in enumerate(guesses)]
    pairs: list[tuple[int, int]] = []
    for like, i, j in sorted(likes, key=lambda entry: (-entry[0], entry[1], entry[2])):
        if like > 0 and all(i != other_i and j != other_j for other_i, other_j in pairs):
            pairs.append((i, j))
    return pairs


def _ipo_likeness(gold: Event, guess: Event) -> int:
    scope = gold.get("scope") or "company"
    if scope != (guess.get("scope") or "company"):
        return 0
    same_amount = _same_money(gold.get("amount"), guess.get("amount"))
    if scope == "aggregate":
        return 2 if same_amount and _has_value(gold.get("amount")) else 0
    if not _same_party("company", gold, guess):
        return 0
    return 2 + (gold.get("stage") == guess.get("stage")) + same_amount


def _funding_likeness(gold: Event, guess: Event) -> int:
    both_named = bool(_names("recipient", gold) and _names("recipient", guess))
    same_recipient = _same_party("recipient", gold, guess)
    both_amounts = _has_value(gold.get("amount")) and _has_value(guess.get("amount"))
    same_amount = both_amounts and _same_money(gold.get("amount"), guess.get("amount"))
    if (both_named and not same_recipient) or (both_amounts and not same_amount):
        return 0
    shared_funder = _shared_funders(_funders(gold), _funders(guess)) > 0
    nameless = same_amount and not _names("recipient", gold) and not _funders(gold)
    if not (same_recipient or shared_funder or nameless):
        return 0
    if not both_amounts and not same_recipient and gold.get("instrument") != guess.get("instrument"):
        return 0
    return 1 + 2 * same_recipient + shared_funder + 2 * same_amount + (gold.get("round") == guess.get("round"))


def _slot_count(slot: str, gold: Event, guess: Event) -> Count:
    if slot == "funders":
        theirs, ours = _funders(gold), _funders(guess)
        return Count(right=_shared_funders(theirs, ours), gold=len(theirs), predicted=len(ours))
    in_gold, in_guess = _is_filled(slot, gold), _is_filled(slot, guess)
    right = in_gold and in_guess and _same_slot(slot, gold, guess)
    return Count(right=int(right), gold=int(in_gold), predicted=int(in_guess))


def _is_filled(slot: str, event: Event) -> bool:
    value = event.get(slot)
    return _has_value(value) if slot in MONEY_SLOTS else value is not None and value != ""


def _same_slot(slot: str, gold: Event, guess: Event) -> bool:
    if slot in ALIAS_FIELDS:
        return _same_party(slot, gold, guess)
    same = _SAME_VALUE.get(slot, _same_word)
    return same(gold[slot], guess[slot])


def _names(field: str, event: Event) -> set[str]:
    keys = {name_key(name) for name in [event.get(field), *(event.get(ALIAS_FIELDS[field]) or [])]}
    return keys - {""}


def _same_party(field: str, gold: Event, guess: Event) -> bool:
    return bool(_names(field, gold) & _names(field, guess))


def _funders(event: Event) -> set[str]:
    return {name_key(name) for name in event.get("funders") or []} - {""}


def _shared_funders(golds: Iterable[str], guesses: Iterable[str]) -> int:
    """How many of the first find a partner of their own among the second."""
    left = set(guesses)
    found = 0
    for name in sorted(golds):
        partner = name if name in left else next((other for other in sorted(left) if _alike(name, other)), None)
        if partner is not None:
            left.discard(partner)
            found += 1
    return found


def _alike(name: str, other: str) -> bool:
    """One is the beginning of the other, word by word, or its initials."""
    short, long = sorted((name.split(), other.split()), key=len)
    initials = "".join(word[0] for word in long)
    return short == long[: len(short)] or (len(long) > 2 and short == [initials])


def _has_value(money: Event | None) -> bool:
    return bool(money) and money.get("value") is not None  # type: ignore[union-attr]


def _same_money(gold: Event | None, guess: Event | None) -> bool:
    if not _has_value(gold) or not _has_value(guess):
        return _has_value(gold) == _has_value(guess)
    assert gold is not None
    assert guess is not None
    value, guessed = float(gold["value"]), float(guess["value"])
    same_currency = (gold.get("currency") or "").upper() == (guess.get("currency") or "").upper()
    return same_currency and abs(value - guessed) <= MONEY_TOLERANCE * max(abs(value), 1e-9)


def _same_percent(gold: float, guess: float) -> bool:
    return abs(float(gold) - float(guess)) <= PERCENT_TOLERANCE + 1e-9


def _same_board(gold: str, guess: str) -> bool:
    return set(gold.casefold().split()) - BOARD_WORDS == set(guess.casefold().split()) - BOARD_WORDS


def _same_word(gold: object, guess: object) -> bool:
    return str(gold).casefold() == str(guess).casefold()


_SAME_VALUE: dict[str, Callable[[Any, Any], bool]] = {
    **dict.fromkeys(MONEY_SLOTS, _same_money),
    "first_day_return_pct": _same_percent,
    "board": _same_board,
    "period_months": lambda gold, guess: int(gold) == int(guess),
}

EVENT_TYPES = (
    EventType(
        name="ipo",
        field="ipo_events",
        slots=(
            "company", "stage", "exchange", "board", "amount",
            "offer_price", "valuation", "first_day_return_pct", "event_date",
        ),
        likeness=_ipo_likeness,
    ),
    EventType(
        name="funding",
        field="funding_commitments",
        slots=(
            "recipient", "funders", "instrument", "round", "status",
            "amount", "valuation", "period_months", "event_date",
        ),
        likeness=_funding_likeness,
    ),
)  # fmt: skip
