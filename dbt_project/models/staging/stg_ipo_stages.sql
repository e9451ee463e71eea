with source as (

    select * from {{ ref('ipo_stages') }}

),

renamed as (

    select
        stage,
        rank as stage_rank,
        -- A listing that was stopped has not got further than before, whatever its rank.
        stage in ('postponed', 'withdrawn') as is_stop

    from source

)

select * from renamed
