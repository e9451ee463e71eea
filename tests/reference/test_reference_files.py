"""What holds for every reference file: its columns, its key, its sources, its references to other files."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest

Rows = list[dict[str, str]]
Reader = Callable[[str], Rows]

COLUMNS = [
    ("exchange_codes", "exchange_id,mic,operating_mic,name,board,country,city,timezone,currency,source"),
    ("currency_codes", "currency,name,minor_units,source"),
    ("currency_names", "text,currency,position,source"),
    ("magnitudes", "text,factor,source"),
    ("legal_forms", "text,source"),
    ("company_reference", "name,name_local,entity_type,country,sector,ticker,exchange_id,parent,lei,source"),
    ("company_aliases", "name,alias,language,source"),
    ("places", "text,kind,country,government,source"),
    ("ipo_stages", "stage,rank,date_column,is_final,is_repeatable,is_stop,description,source"),
    ("ipo_stage_terms", "term,regime,stage,meaning,source"),
    ("company_decisions", "decision,name,other_name,reason,decided_on,source"),
    ("identity_rules", "rule,value,unit,reason,source"),
    ("repeatable_rounds", "round,reason,source"),
    ("publisher_kinds", "text,match,kind,source"),
    ("source_kinds", "kind,rank,description,source"),
    ("correction_cues", "needle,pattern,source"),
    ("grammars", "language,name,source"),
    ("warehouse_bounds", "table_name,measure,low,high,severity,reason,source"),
    ("volume_bounds", "table_name,least_share,rows_lost_freely,greatest_growth,rows_gained_freely,reason,source"),
]
NAMES = [name for name, _ in COLUMNS]
KEYS = [
    ("exchange_codes", "exchange_id"),
    ("currency_codes", "currency"),
    ("currency_names", "text"),
    ("magnitudes", "text"),
    ("legal_forms", "text"),
    ("company_reference", "name"),
    ("company_aliases", "alias"),
    ("places", "text,kind"),
    ("ipo_stages", "stage"),
    ("ipo_stages", "rank"),
    ("ipo_stages", "date_column"),
    ("ipo_stage_terms", "regime,term"),
    ("company_decisions", "decision,name"),
    ("identity_rules", "rule"),
    ("repeatable_rounds", "round"),
    ("publisher_kinds", "text,match"),
    ("source_kinds", "kind"),
    ("source_kinds", "rank"),
    ("correction_cues", "pattern"),
    ("grammars", "language"),
    ("warehouse_bounds", "table_name,measure"),
    ("volume_bounds", "table_name"),
]
SHAPES = [
    ("exchange_codes", "exchange_id", r"[A-Z0-9]{4}(-[A-Z]+)?"),
    ("exchange_codes", "mic", r"[A-Z0-9]{4}"),
    ("exchange_codes", "operating_mic", r"[A-Z0-9]{4}"),
    ("exchange_codes", "country", r"[A-Z]{2}"),
    ("currency_codes", "currency", r"[A-Z]{3}"),
    ("currency_codes", "minor_units", r"[023]"),
    ("currency_names", "position", r"prefix|suffix|both"),
    ("magnitudes", "factor", r"10+"),
    ("company_reference", "entity_type", r"company|fund|government|person"),
    ("company_reference", "country", r"[A-Z]{2}"),
    ("company_reference", "lei", r"([A-Z0-9]{18}[0-9]{2})?"),
    ("company_aliases", "language", r"en|zh|ja|ko|hi"),
    ("places", "kind", r"country|city|region|demonym|capital"),
    ("places", "country", r"[A-Z]{2}|"),  # a region such as Europe belongs to no one country
    ("grammars", "language", r"[a-z]{2}"),
    ("ipo_stages", "is_final", r"true|false"),
    ("ipo_stages", "is_repeatable", r"true|false"),
    ("ipo_stages", "is_stop", r"true|false"),
    ("ipo_stage_terms", "regime", r"HKEX|CSRC|SSE|SZSE|SEC|SEBI"),
    ("company_decisions", "decision", r"merge|split|rename"),
    ("company_decisions", "other_name", r".+"),
    ("company_decisions", "reason", r".{20,}"),
    ("company_decisions", "decided_on", r"20\d\d-\d\d-\d\d"),
    ("identity_rules", "value", r"[1-9]\d*"),
    ("identity_rules", "unit", r"days|months|percent"),
    ("identity_rules", "reason", r".{20,}"),
    ("publisher_kinds", "match", r"domain|name|first_label"),
    ("publisher_kinds", "kind", r"filing|issuer|wire"),
    ("source_kinds", "rank", r"[1-9]"),
    ("ipo_stages", "date_column", r"[a-z]+_on"),
    ("warehouse_bounds", "low", r"-?[0-9.]*"),
    ("warehouse_bounds", "high", r"-?[0-9.]*"),
    ("warehouse_bounds", "severity", r"warn|error"),
    ("warehouse_bounds", "reason", r".+\."),
    ("volume_bounds", "least_share", r"(0\.\d+|1)?"),
    ("volume_bounds", "rows_lost_freely", r"\d*"),
    ("volume_bounds", "greatest_growth", r"([1-9]\d*)?"),
    ("volume_bounds", "rows_gained_freely", r"\d*"),
    ("volume_bounds", "reason", r".+\."),
]
REFERENCES = [
    ("exchange_codes", "currency", "currency_codes", "currency"),
    ("currency_names", "currency", "currency_codes", "currency"),
    ("company_reference", "exchange_id", "exchange_codes", "exchange_id"),
    ("company_reference", "parent", "company_reference", "name"),
    ("company_aliases", "name", "company_reference", "name"),
    ("company_reference", "country", "places", "country"),
    ("ipo_stage_terms", "stage", "ipo_stages", "stage"),
    ("publisher_kinds", "kind", "source_kinds", "kind"),
]
MINIMUM_ROWS = [
    ("exchange_codes", 100),
    ("currency_codes", 60),
    ("currency_names", 300),
    ("magnitudes", 60),
    ("legal_forms", 150),
    ("company_reference", 400),
    ("company_aliases", 400),
    ("places", 400),
    ("ipo_stages", 10),
    ("ipo_stage_terms", 40),
    ("company_decisions", 1),
    ("identity_rules", 9),
    ("repeatable_rounds", 6),
    ("publisher_kinds", 200),
    ("source_kinds", 6),
    ("correction_cues", 10),
    ("warehouse_bounds", 20),
    ("volume_bounds", 20),
]


@pytest.mark.parametrize(("name", "columns"), COLUMNS)
def test_columns_are_the_agreed_ones(rows: Reader, name: str, columns: str) -> None:
    assert all(list(row) == columns.split(",") for row in rows(name))


@pytest.mark.parametrize(("name", "minimum"), MINIMUM_ROWS)
def test_file_is_whole(rows: Reader, name: str, minimum: int) -> None:
    assert len(rows(name)) >= minimum


@pytest.mark.parametrize(("name", "key"), KEYS)
def test_key_is_unique_and_present_in_any_case(rows: Reader, name: str, key: str) -> None:
    keys = Counter(tuple(row[column].casefold() for column in key.split(",")) for row in rows(name))
    assert [found for found, count in keys.items() if count > 1 or not all(found)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_row_has_a_source(rows: Reader, name: str) -> None:
    assert [row for row in rows(name) if not row["source"]] == []


@pytest.mark.parametrize("name", NAMES)
def test_values_bear_no_stray_space(rows: Reader, name: str) -> None:
    values = [value for row in rows(name) for value in row.values()]
    assert [value for value in values if value != " ".join(value.split())] == []


@pytest.mark.parametrize(("name", "column", "shape"), SHAPES)
def test_value_has_its_shape(rows: Reader, name: str, column: str, shape: str) -> None:
    assert [row for row in rows(name) if not re.fullmatch(shape, row[column])] == []


@pytest.mark.parametrize(("name", "column", "target", "target_column"), REFERENCES)
def test_reference_resolves(rows: Reader, name: str, column: str, target: str, target_column: str) -> None:
    known = {row[target_column] for row in rows(target)} | {""}
    assert sorted({row[column] for row in rows(name)} - known) == []
