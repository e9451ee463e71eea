"""Hostile rows: JSON that is deep, wide, doubled, endless or no JSON; fields that are not what they are called."""

# ruff: noqa: E501 – one kind per line

import json

from tests.hostile.kind import MEGABYTE, STORY, Kind, file, loaded, rejected

GOOD = json.dumps({"text": STORY})


def row(**fields):
    return json.dumps({"text": STORY} | fields)


def rows(name, *lines, outcomes="loaded", words="raised $5 million", **more):
    data = lines[0] if callable(lines[0]) else "\n".join(lines)
    return Kind(name=f"rows: {name}", build=file("a.jsonl", data), outcomes=outcomes, words=words, **more)


def bad(name, *lines, words, **more):
    return rows(name, *lines, outcomes="rejected", words=words, **more)


ROWS = [
    bad("arrays 100,000 deep", '{"text": ' + "[" * 100_000, words="RecursionError"),
    bad("arrays 100,000 deep that end", '{"text": ' + "[" * 100_000 + "]" * 100_000 + "}", words="RecursionError"),
    bad("objects 100,000 deep", '{"text": ' + '{"a":' * 100_000, words="RecursionError"),
    rows("a story beside arrays 900 deep", f'{{"x": {"[" * 900}{"]" * 900}, "text": "{STORY}"}}'),
    rows("keys twice", f'{{"text": "no", "text": "{STORY}"}}'),
    rows("a million columns", lambda: "{" + "".join(f'"{n}":0,' for n in range(1_000_000)) + f'"text": "{STORY}"}}'),
    rows("a column of a megabyte's name", f'{{"{"c" * MEGABYTE}": 1, "text": "{STORY}"}}'),
    rows("NaN and Infinity", f'{{"x": NaN, "y": -Infinity, "text": "{STORY}"}}'),
    bad("NaN for a text", '{"text": NaN}', words="`text` is a JSON number"),
    bad("a number of 100,000 digits", f'{{"x": {"9" * 100_000}, "text": "{STORY}"}}', words="ValueError"),
    rows("a number beyond all numbers", f'{{"x": 1e999999, "text": "{STORY}"}}'),
    bad("a text that is a list", '{"text": ["a"]}', words="`text` is a JSON list"),
    bad("a text that is nothing", '{"text": null, "html": null}', words="neither `text` nor `html`"),
    bad("a text of NULs", row(text="\0" * 999), words="neither `text` nor `html`"),
    bad("an array", f"[{GOOD}]", words="the line is a JSON list"),
    Kind(name="rows: an array over many lines", build=file("a.jsonl", f"[\n{GOOD},\n{GOOD}\n]"), outcomes="rejected rejected loaded rejected", words="broken JSON"),
    bad("a string", '"text"', words="the line is a JSON string"),
    bad("single quotes", "{'text': 'a'}", words="broken JSON"),
    bad("a comment", f"{GOOD} // yes", words="broken JSON"),
    bad("two objects on a line", GOOD + GOOD, words="broken JSON"),
    bad("cut short", GOOD[:-20], words="broken JSON"),
    rows("lone surrogates", '{"text": "\\ud800 \\udfff ' + STORY + '"}'),
    rows("NULs in a text", '{"text": "\\u0000' + STORY.replace(" ", "\\u0000 ") + '"}'),
    rows("lone surrogates everywhere else", row(title="\ud800", doc_id="\udfff", url="http://\ud800/", publisher="\ud800", published="\ud800")),
    rows("raw line ends in a text", f'{{"text": "a\r{STORY}"}}', outcomes="rejected", words="broken JSON"),
    rows("a mark in front", "\ufeff" + GOOD),
    rows("mixed line ends", f"{GOOD}\r\n\r\n{GOOD}\n\n\n", outcomes="loaded loaded"),
    bad("a million empty ones", lambda: "\n" * 1_000_000, words="is empty"),
    rows("a million empty ones and one", lambda: "\n" * 1_000_000 + GOOD),
    Kind(name="rows: 20,000 broken ones", build=file("a.jsonl", '{"text": 1}\n' * 20_000), outcomes=" ".join(["rejected"] * 20_000), words="`text` is a JSON number"),
    Kind(name="rows: after an endless one", build=file("a.jsonl", lambda: '{"text": "' + "x" * 20 * MEGABYTE + f'"}}\n{GOOD}\n'), outcomes="rejected loaded", words="raised $5 million"),
    bad("white space of 10 MB", lambda: '{"text": ' + " " * 10 * MEGABYTE + '"   "}', words="neither `text` nor `html`"),
    rows("a title of a megabyte", row(title="Title " * 170_000), words="Title"),
    rows("an id of a megabyte", row(doc_id="id" * 500_000)),
    rows("an address of a megabyte", row(url="https://example.org/" + "a/" * 500_000)),
    rows("an address that is none", row(url="javascript:alert(1)")),
    rows("a publisher of a megabyte", row(publisher="P " * 500_000)),
    rows("a language that is none", row(language="x" * 100_000)),
    rows("a day of a megabyte", row(published="2026-01-" * 130_000)),
    rows("a day beyond all days", row(published="99999-99-99")),
    rows("a day before all days", row(published="0000-00-00T00:00:00Z")),
    rows("a day as a number beyond all numbers", '{"published": 1' + "0" * 300 + f', "text": "{STORY}"}}'),
    rows("a day in an impossible zone", row(published="2026-01-05T10:00:00+99:99")),
    rows("a day of the first hour of the first year", row(published="0001-01-01T00:00:00+14:00")),
    rows("a day of the last hour of the last year", row(published="9999-12-31T23:59:59-14:00")),
    bad("a day that is a list", row(published=["2026-01-05"]), words="`published` is a JSON list"),
    bad("a page of nothing", '{"html": "<script>"}', words="nothing readable remains"),
    rejected("rows: a lone bracket", file("a.jsonl", "["), "broken JSON"),
    loaded("rows: an .ndjson of one", file("a.ndjson", GOOD)),
]  # fmt: skip
