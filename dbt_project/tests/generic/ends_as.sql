{#- The history of a fact, as of the run that is building now, is the fact itself: the rows that only one of them has. -#}
{% test ends_as(model, fact) %}
    {%- set now = "(select max(started_at) from " ~ ref('stg_pipeline_runs') ~ ")" %}
    (from {{ as_of(fact, now) }} except from {{ ref(fact) }})
    union all
    (from {{ ref(fact) }} except from {{ as_of(fact, now) }})
{% endtest %}
