with source as (

    select * from {{ ref('publisher_kinds') }}

),

renamed as (

    select
        lower(text) as matched,
        match as matched_by,
        kind as source_kind

    from source

)

select * from renamed
