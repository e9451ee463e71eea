with source as (

    select * from {{ source('raw', 'pipeline_runs') }}

),

renamed as (

    select
        run_id,
        started_at,
        ended_at,
        outcome as run_outcome,
        code_version,
        split_part(code_version, '+', 1) as package_version,
        nullif(split_part(code_version, '+', 2), '') as rule_version,
        paths as input_paths,
        parameters as run_parameters,
        input_digest,
        published_release,
        problem as run_problem

    from source

)

select * from renamed
