"""What the columns are made of: types that every BI tool has a place for."""

import json

from tests.bi.conftest import TABLES

PLAIN = {"VARCHAR", "BOOLEAN", "INTEGER", "BIGINT", "DOUBLE", "DATE", "TIMESTAMP"}
DECIMALS = {"DECIMAL(5,4)", "DECIMAL(38,4)", "DECIMAL(38,2)"}


def test_types_are_plain(published):
    tables = json.loads((published.current / "manifest.json").read_text())["tables"]
    assert sorted(table["name"] for table in tables) == TABLES
    others = {
        (table["name"], column["name"], column["type"])
        for table in tables
        for column in table["columns"]
        if column["type"] not in PLAIN | DECIMALS
    }
    assert others == set()
