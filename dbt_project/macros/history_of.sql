{#- The versions of a fact's rows as readers see them. What began and ended with one run was never published. -#}
{% macro history_of(facts, versions) -%}
with versions as (

    select * from {{ versions }}
    where valid_to is null or valid_from < valid_to

),

runs as (

    select started_at, max(run_id) as run_id
    from {{ ref('stg_pipeline_runs') }}
    group by started_at

)

select
    versions.version_id,
    {% for column in adapter.get_columns_in_relation(facts) -%}
    versions.{{ column.name }},
    {% endfor -%}
    versions.valid_from,
    versions.valid_to,
    runs.run_id
from versions
left join runs on versions.valid_from = runs.started_at
{%- endmacro %}
