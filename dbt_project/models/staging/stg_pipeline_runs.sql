with source as (

    select * from {{ source('raw', 'pipeline_runs') }}

),

renamed as (

    select
        run_id,
        started_at,
        code_version,
        paths as input_paths

    from source

)

select * from renamed
