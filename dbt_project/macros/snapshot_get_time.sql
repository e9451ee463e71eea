{#- When a version of a fact begins or ends: when the run began that is building now. Takes the place of the adapter's
    macro, which asks the clock. -#}
{% macro duckdb__snapshot_get_time() -%}
    (select max(started_at) from {{ source('raw', 'pipeline_runs') }})
{%- endmacro %}
