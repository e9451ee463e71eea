"""Golden questions: what a release has to answer before readers see it.

The questions of the documentation's first page must be answered at all. An operator adds their own, with answers, in
``golden_questions.toml`` of the home:

    [[question]]
    name = "Zhipu's listing"
    sql = "select exchange_id, amount_usd from marts.ipo_offerings where offering_id = '…'"
    expected = [["XHKG", 558207208.10]]

Rows count in their order; numbers are compared as numbers, dates and times as they are written, and "" is null.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Any

from flows.home import Home, dbt_project
from flows.publish.errors import AuditError
from flows.publish.tables import pattern, quoted, tables_of
from flows.publish.views import view_statements

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

SHOWN_QUESTION = re.compile(r"^(?P<name>[^\n]+\?)\n\n```sql\n(?P<sql>.+?)```$", re.MULTILINE | re.DOTALL)
LONGEST_ANSWER_SECONDS = 60.0
"""A question that takes longer is not one to ask every night."""
ROWS_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question and the rows that answer it; None where any answer will do."""

    name: str
    sql: str
    expected: list[list[Any]] | None


def check_questions(home: Home, candidate: Path) -> None:
    """Ask a release that is to be all questions.

    Raises:
        AuditError: a question is not answered as expected, or the operator's file cannot be read.
        PublishError: the release has no readable manifest.
    """
    with _candidate(candidate) as connection:
        for question in [*shown_questions(), *operators_questions(home)]:
            _check(connection, question)


def shown_questions() -> list[Question]:
    """The questions that the documentation's first page answers."""
    page = (dbt_project() / "docs" / "overview.md").read_text(encoding="utf-8")
    return [Question(name=found["name"], sql=found["sql"], expected=None) for found in SHOWN_QUESTION.finditer(page)]


def operators_questions(home: Home) -> list[Question]:
    """The questions in the home's own file; none where there is no such file.

    Raises:
        AuditError: it is no TOML, or a question lacks its name, its SQL or its answer.
    """
    if not home.golden_questions.exists():
        return []
    try:
        asked = tomllib.loads(home.golden_questions.read_text(encoding="utf-8"))["question"]
        return [Question(name=each["name"], sql=each["sql"], expected=list(each["expected"])) for each in asked]
    except (ValueError, KeyError, TypeError) as error:
        raise AuditError(f"{home.golden_questions} cannot be read: {error!r}") from error


@contextmanager
def _candidate(folder: Path) -> Iterator[DuckDBPyConnection]:
    """A connection that sees the files of a folder as ``marts``, and nothing else."""
    import duckdb

    folder = folder.resolve()  # DuckDB allows a folder by its name and a file by where it really is
    statements = view_statements(tables_of(folder), lambda table: f"read_parquet('{pattern(folder)}/{table}.parquet')")
    with duckdb.connect() as connection:
        for statement in statements:
            connection.execute(statement)
        connection.execute(f"SET allowed_directories = ['{quoted(folder)}/', '{pattern(folder)}/']")
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        yield connection


def _check(connection: DuckDBPyConnection, question: Question) -> None:
    found = _answer(connection, question)
    if question.expected is None or _told(found) == _told(question.expected):
        return
    raise AuditError(
        f"the golden question {question.name!r} has another answer: "
        f"expected {_in_words(question.expected)}, found {_in_words(found)}"
    )


def _answer(connection: DuckDBPyConnection, question: Question) -> list[tuple[Any, ...]]:
    import duckdb

    alarm = Timer(LONGEST_ANSWER_SECONDS, connection.interrupt)
    alarm.start()
    try:
        return connection.execute(question.sql).fetchall()
    except duckdb.Error as error:
        expected = "an answer" if question.expected is None else _in_words(question.expected)
        problem = str(error).strip().partition("\n")[0]
        raise AuditError(
            f"the golden question {question.name!r} has no answer: expected {expected}, found {problem}"
        ) from error
    finally:
        alarm.cancel()


def _told(rows: list[Any]) -> list[list[str | Decimal]]:
    return [[_cell(cell) for cell in row] for row in rows]


def _cell(value: Any) -> str | Decimal:
    """A value as it is compared: a number, or its text."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    try:
        return Decimal(str(value)) if isinstance(value, int | float | Decimal) else str(value)
    except InvalidOperation:
        return str(value)


def _in_words(rows: list[Any]) -> str:
    told = "; ".join(", ".join(str(cell) for cell in row) for row in _told(rows[:ROWS_SHOWN]))
    return f"{len(rows)} rows ({told}{' …' if len(rows) > ROWS_SHOWN else ''})" if rows else "no rows"
