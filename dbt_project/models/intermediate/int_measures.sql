{{ config(materialized='view') }}
-- What can be held against the bounds of `warehouse_bounds.csv`? A measure is a column, or what two of them make.
{%- set measured = {
    'ipo_events': ['ipo_event_id', {
        'amount_usd': 'amount_usd', 'offer_price': 'offer_price', 'valuation_usd': 'valuation_usd',
        'first_day_return_pct': 'first_day_return_pct', 'article_count': 'article_count',
        'event_year': 'year(event_date)', 'days_told_ahead': 'event_date - cast(first_published_at as date)',
    }],
    'ipo_offerings': ['offering_id', {'days_filed_to_listed': 'days_filed_to_listed'}],
    'ipo_market_totals': ['statement_id', {'amount_usd': 'amount_usd', 'listing_count': 'listing_count'}],
    'funding_commitments': ['commitment_id', {
        'amount_usd': 'amount_usd', 'valuation_usd': 'valuation_usd', 'period_months': 'period_months',
        'article_count': 'article_count',
        'event_year': 'year(event_date)', 'days_told_ahead': 'event_date - cast(first_published_at as date)',
    }],
    'event_mentions': ['mention_id', {'confidence': 'confidence'}],
    'articles': ['article_id', {
        'word_count': 'word_count',
        'days_published_after_read': 'cast(published_at as date) - cast(first_known_at as date)',
    }],
    'companies': ['company_id', {'total_raised_usd': 'total_raised_usd'}],
    'exchanges': ['exchange_id', {'ipo_count': 'ipo_count'}],
    'pipeline_runs': ['run_id', {'rejected_pct': '100 * rejected_count / nullif(input_count, 0)'}],
} %}
{% for table, (key, measures) in measured.items() %}
select
    '{{ table }}' as table_name,
    {{ key }} as row_id,
    unnest([
        {%- for measure, expression in measures.items() %}
        {measure: '{{ measure }}', value: cast({{ expression }} as double)}{{ ',' if not loop.last }}
        {%- endfor %}
    ], recursive := true)
from {{ ref(table) }}
{{ 'union all' if not loop.last }}
{% endfor %}
