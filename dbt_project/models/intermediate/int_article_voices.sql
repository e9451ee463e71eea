-- How much does an article's word weigh, and since when has it been said? A correction outdoes every kind of source,
-- a copy none; and a copy speaks with the date of its original, for what is reprinted later is not known better.
with sites as (

    select
        article_id,
        unnest(list_transform(
            range(1, len(string_split(site, '.')) + 1),
            lambda label: array_to_string(string_split(site, '.')[label:], '.')
        )) as domain
    from {{ ref('stg_articles') }}
    where site is not null

),

known_kinds as (

    select sites.article_id, kinds.source_kind
    from sites
    inner join {{ ref('stg_publisher_kinds') }} as kinds on kinds.matched_by = 'domain' and sites.domain = kinds.matched

    union all

    select articles.article_id, kinds.source_kind
    from {{ ref('stg_articles') }} as articles
    inner join {{ ref('stg_publisher_kinds') }} as kinds
        on kinds.matched_by = 'name' and lower(articles.publisher) = kinds.matched

    union all

    select articles.article_id, kinds.source_kind
    from {{ ref('stg_articles') }} as articles
    inner join {{ ref('stg_publisher_kinds') }} as kinds
        on kinds.matched_by = 'first_label' and split_part(articles.site, '.', 1) = kinds.matched

),

weightiest_kinds as (

    select known_kinds.article_id, min_by(known_kinds.source_kind, kinds.weight_rank) as source_kind
    from known_kinds
    inner join {{ ref('stg_source_kinds') }} as kinds on known_kinds.source_kind = kinds.source_kind
    group by known_kinds.article_id

),

told as (

    select
        articles.article_id,
        coalesce(weightiest_kinds.source_kind, 'press') as source_kind,
        coalesce(articles.is_correction, false) as is_correction,
        duplicates.article_id is not null as is_copy,
        articles.published_at,
        originals.published_at as original_published_at
    from {{ ref('stg_articles') }} as articles
    left join weightiest_kinds on articles.article_id = weightiest_kinds.article_id
    left join {{ ref('int_article_duplicates') }} as duplicates on articles.article_id = duplicates.article_id
    left join {{ ref('stg_articles') }} as originals on duplicates.duplicate_of = originals.article_id

),

voiced as (

    select
        *,
        case when is_correction then 'correction' when is_copy then 'copy' else source_kind end as voice,
        case when is_copy and not is_correction then original_published_at else published_at end as speaks_at
    from told

)

select
    voiced.article_id,
    voiced.source_kind,
    voiced.is_correction,
    voiced.is_copy,
    voiced.voice,
    kinds.weight_rank as voice_rank,
    voiced.speaks_at
from voiced
inner join {{ ref('stg_source_kinds') }} as kinds on voiced.voice = kinds.source_kind
