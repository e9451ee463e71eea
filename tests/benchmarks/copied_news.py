"""Made-up news with known copies: what the search for copies is measured on.

Every text is put together from syllables, so nothing in it is anybody's. A corpus holds, told apart by their story:
stories of their own; runs of stories from one template with other names and figures (market wraps, notices), and with
the same names and other figures (one firm's notices); pairs of stories about one deal in other words; footers that
many share. Copies of some of them have another headline, an intro, a footer, edited words, other paragraph order, or
are cut short, mostly several of these at once; a few stories are copied very often.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate

PLAIN_WORDS = 4_000
SYLLABLES = [
    first + vowel + last for first in "bdfgklmnprstvz" for vowel in "aeiou" for last in ("", "n", "r", "s", "l")
]
SMALL_WORDS = "the of to in a and for on that with by at from as it is was were will has had its said".split()
TEMPLATES = 60
STORIES_COPIED_OFTEN = 10
FIRST_DAY = datetime(2026, 1, 1, tzinfo=UTC)

Paragraphs = list[str]


@dataclass(frozen=True, kw_only=True)
class Told:
    """One text, the story it tells, and how it came to be: ``original`` or the changes made, in their order."""

    story: str
    text: str
    published_at: datetime
    made_by: str


class Newsroom:
    """Writes stories and copies; the same seed writes the same ones."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.plain = SMALL_WORDS + sorted({self._word() for _ in range(PLAIN_WORDS)})
        self.weights = list(accumulate(1 / (rank + 8) for rank in range(len(self.plain))))
        self.footers = [self.footer() for _ in range(25)]
        self.templates = [self._template() for _ in range(TEMPLATES)]
        self.firms = [self.name() for _ in range(200)]

    def _word(self) -> str:
        return "".join(self.chance.choices(SYLLABLES, k=self.chance.choice((1, 2, 2, 3))))

    def name(self) -> str:
        return " ".join(self._word().capitalize() for _ in range(self.chance.choice((1, 2, 2))))

    def figure(self) -> str:
        amount = self.chance.choice((f"{self.chance.randint(2, 999)}", f"{self.chance.uniform(1, 99):.1f}"))
        return self.chance.choice(("${} million", "{} percent", "{}", "${} billion")).format(amount)

    def fact(self) -> str:
        return self.name() if self.chance.random() < 0.5 else self.figure()

    def sentence(self, fill: Callable[[], str] | None = None) -> str:
        """Ten to twenty-eight words, one in six a name or a figure (or what ``fill`` gives)."""
        words = self.chance.choices(self.plain, cum_weights=self.weights, k=self.chance.randint(10, 28))
        facts = fill or self.fact
        words = [facts() if self.chance.random() < 1 / 6 else word for word in words]
        return words[0][:1].upper() + " ".join(words)[1:] + "."

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.chance.randint(1, 3)))

    def footer(self) -> str:
        """Who publishes this, and under which conditions: names, and a figure or two."""
        return f"{self.sentence(self.name)} {self.sentence(self.name)} {self.figure()} {self.name()}."

    def story(self) -> Paragraphs:
        return [self.headline(), *(self.paragraph() for _ in range(self.chance.randint(3, 8)))]

    def headline(self) -> str:
        return " ".join(self.chance.choices(self.plain, cum_weights=self.weights, k=7)).capitalize()

    def _template(self) -> Paragraphs:
        def slot() -> str:
            return self.chance.choice(("{name}", "{figure}"))

        return [self.sentence(slot) for _ in range(self.chance.randint(4, 9))]

    def from_template(self, template: Paragraphs, firm: str | None = None) -> Paragraphs:
        """A story of a template: other names and figures, or one firm's with other figures alone."""
        return [self.headline()] + [
            "".join(
                {"{name}": firm or self.name(), "{figure}": self.figure()}.get(part, part)
                for part in sentence.replace("{", "|{").replace("}", "}|").split("|")
            )
            for sentence in template
        ]

    def with_footer(self, paragraphs: Paragraphs) -> Paragraphs:
        return [*paragraphs, self.chance.choice(self.footers)]

    def edited(self, paragraphs: Paragraphs) -> Paragraphs:
        """Two to fifteen words in a hundred replaced, dropped or put in."""
        share = self.chance.uniform(0.02, 0.15)
        return [" ".join(filter(None, (self._edited(word, share) for word in each.split()))) for each in paragraphs]

    def _edited(self, word: str, share: float) -> str:
        if self.chance.random() >= share:
            return word
        other = self.chance.choices(self.plain, cum_weights=self.weights)[0]
        return self.chance.choice((other, "", f"{word} {other}"))

    def retitled(self, paragraphs: Paragraphs) -> Paragraphs:
        return [self.headline(), f"By {self.name()}", *paragraphs[1:]]

    def introduced(self, paragraphs: Paragraphs) -> Paragraphs:
        """Twelve words of an editor's before the text."""
        words = self.chance.choices(self.plain, cum_weights=self.weights, k=10)
        return [" ".join([*words, self.name()]).capitalize() + ".", *paragraphs]

    def reordered(self, paragraphs: Paragraphs) -> Paragraphs:
        return self.chance.sample(paragraphs, len(paragraphs))

    def cut(self, paragraphs: Paragraphs) -> Paragraphs:
        """The first thirty to ninety words in a hundred, sixty at least."""
        word_count = sum(len(each.split()) for each in paragraphs)
        return _begun(paragraphs, max(60, int(word_count * self.chance.uniform(0.3, 0.9))))

    def teaser(self, paragraphs: Paragraphs) -> Paragraphs:
        """The first fifty to seventy words."""
        return _begun(paragraphs, self.chance.randint(50, 70))

    def copy(self, paragraphs: Paragraphs) -> tuple[Paragraphs, str]:
        """A copy changed in one to three ways, and which: cut or reordered first, then edited, then surrounded."""
        ways = [self.chance.choice((self.reordered, self.cut, self.teaser)), self.edited, self.retitled]
        ways += [self.introduced, self.with_footer]
        chosen = self.chance.sample(range(len(ways)), self.chance.choice((1, 1, 2, 2, 3)))
        for way in (ways[each] for each in sorted(chosen)):
            paragraphs = way(paragraphs)
        return paragraphs, " ".join(ways[each].__name__ for each in sorted(chosen))


def _begun(paragraphs: Paragraphs, word_count: int) -> Paragraphs:
    words = " \n\n ".join(paragraphs).split(" ")
    return " ".join(words[:word_count]).split(" \n\n ")


def corpus(count: int, *, copies: float = 0.1, seed: int = 7) -> list[Told]:
    """About ``count`` texts, of which a share of ``copies`` are copies, half of these of a few stories."""
    room = Newsroom(seed)
    stories = _stories(room, round(count * (1 - copies)))
    often = room.chance.sample(stories, STORIES_COPIED_OFTEN)
    told = [_told(room, f"story {number}", story, "original", 0) for number, story in enumerate(stories)]
    for each in range(count - len(stories)):
        story = room.chance.choice(often if each % 2 else stories)
        paragraphs, made_by = room.copy(story)
        told.append(_told(room, f"story {stories.index(story)}", paragraphs, made_by, 20))
    return told


def _told(room: Newsroom, story: str, paragraphs: Paragraphs, made_by: str, day: int) -> Told:
    published_at = FIRST_DAY + timedelta(days=day, minutes=room.chance.randrange(20_000))
    return Told(story=story, text="\n\n".join(paragraphs), published_at=published_at, made_by=made_by)


def _stories(room: Newsroom, count: int) -> list[Paragraphs]:
    def pair() -> list[Paragraphs]:
        names = [room.fact() for _ in range(6)]
        return [
            [room.headline()] + [room.sentence(lambda: room.chance.choice(names)) for _ in range(7)] for _ in range(2)
        ]

    kinds: list[Callable[[], list[Paragraphs]]] = [
        lambda: [room.story()],
        lambda: [room.with_footer(room.story())],
        lambda: [room.from_template(room.chance.choice(room.templates))],
        lambda: [room.from_template(room.chance.choice(room.templates), room.chance.choice(room.firms))],
        pair,
    ]
    stories: list[Paragraphs] = []
    while len(stories) < count:
        stories += room.chance.choice(kinds)()
    return stories[:count]
