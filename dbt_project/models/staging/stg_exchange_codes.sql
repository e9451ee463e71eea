with source as (

    select * from {{ ref('exchange_codes') }}

),

renamed as (

    select
        exchange_id,
        split_part(exchange_id, '-', 1) as venue,
        mic,
        operating_mic,
        name as exchange_name,
        board,
        country,
        city,
        timezone,
        currency

    from source

)

select * from renamed
