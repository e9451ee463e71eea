with source as (

    select * from {{ source('raw', 'published_ids') }}

),

renamed as (

    select
        {{ stable_id('ev', ['published_id', 'evidence_type', 'evidence']) }} as evidence_id,
        published_id,
        evidence_type,
        evidence

    from source

)

select * from renamed
