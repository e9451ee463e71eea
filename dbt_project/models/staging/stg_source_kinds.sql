with source as (

    select * from {{ ref('source_kinds') }}

),

renamed as (

    select
        kind as source_kind,
        rank as weight_rank

    from source

)

select * from renamed
