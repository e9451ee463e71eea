"""What the README and the overview page show: some of what a night on the samples finds."""

import html
import re

QUESTION = re.compile(r"```sql\n(?P<sql>[^`]+)```\n\n(?P<shown>(?:\|.*\n)*)")
MARKUP = str.maketrans({character: f"\\{character}" for character in "\\`*_[]|"})
JINJA = str.maketrans({"{": "&#123;", "}": "&#125;"})

OFFERINGS = """
    select companies.name as company, events.exchange_id as exchange, events.stage,
        cast(events.event_date as varchar) as date, events.amount_raised as amount,
        events.amount_currency as currency, events.amount_usd as usd, events.article_count as articles
    from marts.ipo_events as events
    join marts.companies using (company_id)
    where events.is_current_stage
    order by events.article_count desc, events.amount_usd desc nulls last, company
    limit 6
"""
DEALS = """
    select companies.name as recipient, deals.instrument, deals.round, deals.status,
        deals.amount, deals.amount_currency as currency, deals.amount_usd as usd, deals.article_count as articles
    from marts.funding_commitments as deals
    join marts.companies on companies.company_id = deals.recipient_id
    order by deals.article_count desc, deals.amount_usd desc nulls last, recipient
    limit 6
"""


def results(warehouse):
    """Both tables as markdown."""
    return "\n\n".join(_table(warehouse.execute(sql)) for sql in (OFFERINGS, DEALS))


def answered(page, warehouse):
    """The overview page with the result of each of its questions below it, and how many there are."""

    def answer(question):
        return f"```sql\n{question['sql']}```\n\n{_table(warehouse.execute(question['sql']), _as_text)}\n"

    return QUESTION.subn(answer, page)


def _as_text(value):
    """A name from an article stays text: neither markup nor a template of the page that it stands on."""
    return html.escape(_cell(value).translate(MARKUP), quote=False).translate(JINJA)


def _table(cursor, cell=None):
    names = [column[0] for column in cursor.description]
    rows = [[(cell or _cell)(value) for value in row] for row in cursor.fetchall()]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [names, ["---"] * len(names), *rows])


def _cell(value):
    if value is None:
        return ""
    return f"{value:,.2f}".removesuffix(".00") if hasattr(value, "as_tuple") else str(value)
