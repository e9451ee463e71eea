-- Has a table shrunk since the last release? Small tables may change by half in one night, so they have no ratio.
{%- set tables = ['articles', 'event_mentions', 'ipo_events', 'ipo_offerings', 'funding_commitments', 'companies'] %}
with row_counts as (

    {% for table in tables %}
    select
        '{{ table }}' as table_name,
        (select count(*) from {{ ref(table) }}) as row_count,
        {{ rows_of_last_release(table) }} as row_count_before
    {{ 'union all' if not loop.last }}
    {% endfor %}

)

select
    table_name,
    row_count,
    row_count_before,
    case when row_count_before >= {{ var('fewest_rows_compared') }} then row_count / row_count_before end as rows_per_row_before
from row_counts
