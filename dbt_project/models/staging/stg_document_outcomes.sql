with source as (

    select * from {{ source('raw', 'document_outcomes') }}

),

renamed as (

    select
        outcome_id,
        run_id,
        source as found_at,
        doc_id,
        outcome,
        article_id,
        stage as rejected_at_stage,
        reason

    from source

)

select * from renamed
