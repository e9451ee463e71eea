with source as (

    select * from {{ source('raw', 'articles') }}

),

renamed as (

    select
        article_id,
        doc_id,
        source as found_at,
        text as article_text,
        url,
        title,
        publisher,
        author,
        language,
        is_truncated,
        is_correction,
        sequence_count,
        text_signature,
        opening_signature,
        figure_hashes,
        run_id,
        first_known_at,
        coalesce(published_at, cast(published as timestamp)) as published_at,
        coalesce(published, cast(published_at as date)) as published_on,
        nullif(regexp_extract(lower(url), '^https?://(?:www\.)?([^/:]+)', 1), '') as site,
        -- Who tells it: a publisher without a name is known by its site, a page without a site by itself.
        coalesce(lower(publisher), site, article_id) as source_key

    from source

)

select * from renamed
