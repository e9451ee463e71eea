with source as (

    select * from {{ ref('places') }}

),

renamed as (

    select
        text as place_name,
        kind as place_kind,
        country,
        government as government_name

    from source

)

select * from renamed
