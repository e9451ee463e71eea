with source as (

    select * from {{ ref('repeatable_rounds') }}

),

renamed as (

    select lower(round) as round_key

    from source

)

select * from renamed
