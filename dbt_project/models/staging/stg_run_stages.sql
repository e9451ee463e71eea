with source as (

    select * from {{ source('raw', 'run_stages') }}

),

renamed as (

    select
        run_id,
        stage as stage_name,
        started_at,
        ended_at,
        busy_seconds,
        batch_count,
        item_count,
        outcome as stage_outcome

    from source

)

select * from renamed
