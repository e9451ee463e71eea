with source as (

    select * from {{ ref('warehouse_bounds') }}

),

renamed as (

    select
        table_name,
        measure,
        low,
        high,
        severity,
        reason

    from source

)

select * from renamed
