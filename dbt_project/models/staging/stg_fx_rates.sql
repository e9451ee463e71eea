with source as (

    select * from {{ source('raw', 'fx_rates') }}

),

renamed as (

    select
        rate_date as quoted_on,
        currency,
        units_per_eur,
        source as rate_source

    from source

)

select * from renamed
