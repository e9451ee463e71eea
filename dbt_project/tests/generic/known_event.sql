{#- An event stands in one of the tables of events. -#}
{% test known_event(model, column_name) %}
    select told.{{ column_name }}
    from {{ model }} as told
    anti join (
        select ipo_event_id as event_id from {{ ref('ipo_events') }}
        union all
        select commitment_id from {{ ref('funding_commitments') }}
        union all
        select statement_id from {{ ref('ipo_market_totals') }}
    ) as events on told.{{ column_name }} = events.event_id
{% endtest %}
