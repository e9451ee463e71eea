with source as (

    select * from {{ ref('company_decisions') }}

),

renamed as (

    select
        decision,
        name,
        other_name,
        reason,
        decided_on

    from source

)

select * from renamed
