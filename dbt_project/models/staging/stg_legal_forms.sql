with source as (

    select * from {{ ref('legal_forms') }}

),

renamed as (

    select distinct {{ name_key('text') }} as legal_form_key

    from source

)

select * from renamed
where legal_form_key <> ''
