"""Two nights for all tests of this folder: the samples on a fresh home, then the samples again beside new documents."""

import json
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from flows.home import Home
from tests.conftest import dealflow

NEW = (
    "Acme Robotics raises $50 million\n\n"
    "Acme Robotics has raised $50 million in a Series B round led by Civic Ventures."
)


@dataclass(frozen=True)
class Evening:
    """A home and how the night on it ended."""

    home: Home
    result: CompletedProcess[str]


@pytest.fixture(scope="session")
def first_night(tmp_path_factory) -> Evening:
    home = Home(tmp_path_factory.mktemp("night") / "home")
    return Evening(home, dealflow("run", home=home.root))


@pytest.fixture(scope="session")
def new_documents(tmp_path_factory) -> Path:
    """One new article twice, an empty file, a binary one, and ten lines of which the seventh is broken."""
    folder = tmp_path_factory.mktemp("new")
    (folder / "new.txt").write_text(NEW)
    (folder / "same.txt").write_text(NEW)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 20)
    lines = [json.dumps({"doc_id": f"d{number}", "text": f"{NEW} It has {number} robots."}) for number in range(1, 11)]
    lines[6] = lines[6][:-5]
    (folder / "news.jsonl").write_text("\n".join(lines) + "\n")
    return folder


@pytest.fixture(scope="session")
def second_night(first_night, new_documents) -> Evening:
    from flows.home import sample_articles

    return Evening(first_night.home, dealflow("run", sample_articles(), new_documents, home=first_night.home.root))
