"""An explanation as one page that needs nothing else: no script, no style or picture from elsewhere."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flows.cli.explain import Explanation, Witness

STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#222}"
    "blockquote{margin:.5rem 0;padding:.5rem 1rem;border-left:4px solid #c9a227;background:#faf7ec}"
    "mark{background:#ffe27a}td{padding:.1rem 1rem .1rem 0;vertical-align:top}small{color:#666}"
)


def evidence_page(explanation: Explanation) -> str:
    """The whole page. Everything that comes from articles is escaped, and links go to web addresses alone."""
    title = f"{explanation.table} {explanation.event_id}"
    facts = "".join(
        f"<tr><td>{escape(name)}</td><td>{escape(value)}</td></tr>\n" for name, value in explanation.facts.items()
    )
    witnesses = "".join(map(_section, explanation.witnesses))
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style></head>\n<body><h1>{escape(title)}</h1>\n<table>{facts}</table>\n"
        f"<h2>What the articles say</h2>\n{witnesses}</body></html>\n"
    )


def places(witness: Witness) -> str:
    """Where the quote stands: in the cleaned text, and in the text as it arrived where it is in it."""
    cleaned = f"characters {witness.char_start}–{witness.char_end}"
    if witness.raw_char_start is None:
        return cleaned
    return f"{cleaned}, in the text as it arrived {witness.raw_char_start}–{witness.raw_char_end}"


def _section(witness: Witness) -> str:
    origin = " · ".join(
        part for part in (witness.publisher, witness.published_at and witness.published_at.date().isoformat()) if part
    )
    stated = escape(witness.stage_or_status or "")
    return (
        f"<section><h3>{_title(witness)}</h3><small>{escape(origin)}</small>"
        f"<blockquote>{_marked(witness)}</blockquote><p>Rule <code>{escape(witness.rule)}</code>"
        f" · {stated} · confidence {witness.confidence:.2f}"
        f" · {places(witness)}</p></section>\n"
    )


def _title(witness: Witness) -> str:
    title = escape(witness.title or "(no title)")
    if witness.url and witness.url.startswith(("https://", "http://")):
        return f'<a href="{escape(witness.url)}" rel="noreferrer">{title}</a>'
    return title


def _marked(witness: Witness) -> str:
    pieces, place = [], 0
    for start, end in witness.marks:
        pieces += [escape(witness.quote[place:start]), f"<mark>{escape(witness.quote[start:end])}</mark>"]
        place = end
    return "".join([*pieces, escape(witness.quote[place:])])
