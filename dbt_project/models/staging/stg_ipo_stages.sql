with source as (

    select * from {{ ref('ipo_stages') }}

),

renamed as (

    select
        stage,
        rank as stage_rank,
        is_final,
        is_repeatable,
        is_stop,
        description

    from source

)

select * from renamed
