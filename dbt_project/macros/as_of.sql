{#- A fact's rows as they were published at a moment of the past (UTC; a night counts from the beginning of its run):
    `select * from {{ as_of('ipo_events', "timestamp '2026-01-08 12:00'") }}`. -#}
{% macro as_of(fact, moment) -%}
    (
        select * exclude (version_id, valid_from, valid_to, run_id)
        from {{ ref(fact ~ '_history') }}
        where valid_from <= {{ moment }} and coalesce(valid_to > {{ moment }}, true)
    )
{%- endmacro %}
