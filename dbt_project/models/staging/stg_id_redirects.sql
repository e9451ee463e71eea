with source as (

    select * from {{ source('raw', 'id_redirects') }}

),

renamed as (

    select
        retired_id,
        current_id,
        retired_at

    from source

)

select * from renamed
