"""Superset reads every table of the published file while releases are published.

Superset 6.1 wants another SQLAlchemy than Prefect does, so it lives in an environment of its own:

    python3.11 -m venv .venv-superset && .venv-superset/bin/pip install --group superset
    DEALFLOW_SUPERSET_PYTHON=.venv-superset/bin/python pytest tests/bi/test_superset.py
"""

import json
import os
import subprocess
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from tests.bi.conftest import TABLES, publishing

PYTHON = os.environ.get("DEALFLOW_SUPERSET_PYTHON")
READER = Path(__file__).with_name("superset_reader.py")
MOST_ROUNDS = 20

pytestmark = pytest.mark.skipif(
    PYTHON is None, reason="no Superset: DEALFLOW_SUPERSET_PYTHON names no Python that has it"
)


def test_superset_reads_and_draws_while_releases_are_published(published, tmp_path):
    command = [PYTHON, str(READER), str(tmp_path), str(published.warehouse), *TABLES]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as superset:
        drawn = json.loads(superset.stdout.readline())
        with publishing(published):
            answers = _round(superset)
            for _ in range(MOST_ROUNDS):
                answers += _round(superset)
                if answers[-1]["low"] > answers[0]["low"]:
                    break
        superset.stdin.close()
    assert {answer["table"] for answer in answers} == set(TABLES)
    assert {answer["status"] for answer in answers} == {200}
    assert all(answer["low"] == answer["high"] for answer in answers)
    assert answers[0]["low"] < answers[-1]["low"]
    assert _raised(drawn) == _raised_by_duckdb(published)


def _round(superset):
    superset.stdin.write("again\n")
    superset.stdin.flush()
    return [json.loads(superset.stdout.readline()) for _ in TABLES]


def _raised(drawn):
    return {row["exchange_id"]: row["raised"] and Decimal(str(row["raised"])) for row in drawn}


def _raised_by_duckdb(home):
    query = "SELECT exchange_id, sum(amount_usd) FROM marts.ipo_offerings GROUP BY ALL"
    with duckdb.connect(home.warehouse, read_only=True) as connection:
        return dict(connection.execute(query).fetchall())
