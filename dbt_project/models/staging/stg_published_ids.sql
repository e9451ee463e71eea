with source as (

    select * from {{ source('raw', 'published_ids') }}

),

renamed as (

    select
        published_id,
        evidence_type,
        evidence

    from source

)

select * from renamed
