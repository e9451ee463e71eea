"""The inbox of a bad night: a thousand good articles among all kinds of hostile input."""

import json
import os
import random
from pathlib import Path

from flows.read import READERS
from tests.hostile.kind import Kind
from tests.hostile.kinds import KINDS
from tests.hostile.kinds_files import NAMES
from tests.hostile.titles import CONTROLS, FIRMS, TITLES

GOOD = 1_000
DEAL = "{firm} has raised ${millions} million in a Series B round led by Civic Ventures, it said on Monday."
MOST_OUTCOMES = 100
"""Kinds of thousands of inputs are left out: the night is to be told of by its reasons."""


ELSEWHERE = ("beside the inbox", "rewritten", "shortcut")
"""Kinds that are made of more than their folder, and shortcuts, whose source is their address alone."""


def kinds_of_a_night() -> list[Kind]:
    """The kinds that mean the same within a larger folder, before this user."""
    return [
        kind
        for kind in KINDS
        if not (kind.is_large or kind.as_nobody or any(word in kind.name for word in ELSEWHERE))
        and kind.paths.__name__ == "_the_folder"
        and len(kind.outcomes.split()) < MOST_OUTCOMES
    ]


def fill(inbox: Path) -> dict[Path, Kind]:
    """Put all into the inbox: each kind's folder."""
    _good(inbox / "good")
    _titled(inbox / "titles")
    _noise(inbox / "noise")
    folders = {inbox / "kinds" / f"{number:03}": kind for number, kind in enumerate(kinds_of_a_night())}
    for folder, kind in folders.items():
        folder.mkdir(parents=True)
        kind.build(folder)
    return folders


def _good(folder: Path) -> None:
    """Half of them as files, half as rows."""
    folder.mkdir(parents=True)
    texts = [DEAL.format(firm=f"Firm Q{number}", millions=10 + number) for number in range(GOOD)]
    for number, text in enumerate(texts[: GOOD // 2]):
        (folder / f"{number:04}.txt").write_text(text)
    rows = [json.dumps({"doc_id": f"row{number}", "text": text}) for number, text in enumerate(texts[GOOD // 2 :])]
    (folder / "rows.jsonl").write_text("\n".join(rows))


def _titled(folder: Path) -> None:
    """Articles, broken rows and files that nothing reads, of names that act."""
    folder.mkdir()
    words = [*TITLES.values(), CONTROLS]
    rows = [_row(title, DEAL.format(firm=firm, millions=7)) for title, firm in zip(words, FIRMS, strict=True)]
    rows += [_row(title, 5) for title in words]
    (folder / "rows.jsonl").write_text("\n".join(rows))
    for name in NAMES.values():
        unread = os.fsencode(name)[:-4][:240] + b".unread"
        (folder / os.fsdecode(unread)).write_bytes(b"x")


def _noise(folder: Path) -> None:
    """Bytes that are nothing, under every extension that has a reader and under some that have none."""
    folder.mkdir()
    for number, form in enumerate([*READERS, "pdf", "exe"] * 4):
        (folder / f"{number:02}.{form}").write_bytes(random.Random(number).randbytes(20_000 + number))


def _row(title: str, text: object) -> str:
    url = f"https://example.org/{title}"
    return json.dumps({"doc_id": title, "title": title, "publisher": title, "url": url, "text": text})
