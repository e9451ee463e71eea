with source as (

    select * from {{ ref('company_aliases') }}

),

renamed as (

    select
        name as company_name,
        alias as alias_name,
        language

    from source

)

select * from renamed
