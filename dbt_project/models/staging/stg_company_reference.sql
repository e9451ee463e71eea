with source as (

    select * from {{ ref('company_reference') }}

),

renamed as (

    select
        name as company_name,
        name_local,
        entity_type,
        country,
        sector,
        ticker,
        exchange_id,
        parent as parent_name,
        lei

    from source

)

select * from renamed
