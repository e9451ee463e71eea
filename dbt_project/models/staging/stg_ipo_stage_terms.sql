with source as (

    select * from {{ ref('ipo_stage_terms') }}

),

renamed as (

    select
        term,
        regime,
        stage,
        meaning

    from source

)

select * from renamed
