with outcomes as (

    select
        run_id,
        count(*) as input_count,
        count(*) filter (outcome = 'loaded') as loaded_count,
        count(*) filter (outcome = 'unchanged') as unchanged_count,
        count(*) filter (outcome = 'duplicate') as duplicate_count,
        count(*) filter (outcome = 'rejected') as rejected_count
    from {{ ref('stg_document_outcomes') }}
    group by run_id

)

select
    runs.run_id,
    runs.started_at,
    runs.ended_at,
    runs.run_outcome as outcome,
    runs.code_version,
    runs.package_version,
    runs.rule_version,
    array_to_string(runs.input_paths, chr(10)) as input_paths,
    array_to_string(
        list_transform(map_entries(runs.run_parameters), lambda asked: asked.key || ': ' || asked.value), chr(10)
    ) as parameters,
    runs.input_digest,
    coalesce(outcomes.input_count, 0) as input_count,
    coalesce(outcomes.loaded_count, 0) as loaded_count,
    coalesce(outcomes.unchanged_count, 0) as unchanged_count,
    coalesce(outcomes.duplicate_count, 0) as duplicate_count,
    coalesce(outcomes.rejected_count, 0) as rejected_count,
    runs.published_release,
    runs.run_problem as problem
from {{ ref('stg_pipeline_runs') }} as runs
left join outcomes on runs.run_id = outcomes.run_id
