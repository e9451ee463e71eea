-- Which articles are near copies of an earlier one? Those whose three-word sequences nearly all stand in it too.
-- One sequence in four is kept, by its hash; sequences that stand in more than sixty articles tell nothing.
with words as (

    select article_id, published_at, regexp_extract_all(lower(article_text), '[\p{L}\p{N}_]+') as words
    from stg_articles

),

sequences as (

    select distinct article_id, sequence_hash
    from (
        select
            article_id,
            unnest(list_transform(
                range(1, len(words) - 1),
                lambda i: hash(words[i] || ' ' || words[i + 1] || ' ' || words[i + 2])
            )) as sequence_hash
        from words
    )
    where sequence_hash % 4 = 0

),

sizes as (

    select article_id, count(*) as sequence_count
    from sequences
    group by article_id

),

telling as (

    select sequence_hash
    from sequences
    group by sequence_hash
    having count(*) between 2 and 60

),

shared as (

    select left_side.article_id, right_side.article_id as other_id, count(*) as shared_count
    from sequences as left_side
    inner join telling on left_side.sequence_hash = telling.sequence_hash
    inner join sequences as right_side
        on left_side.sequence_hash = right_side.sequence_hash and left_side.article_id <> right_side.article_id
    group by left_side.article_id, right_side.article_id

)

select
    shared.article_id,
    min_by(shared.other_id, (coalesce(others.published_at, 'infinity'::timestamp), shared.other_id)) as duplicate_of
from shared
inner join sizes on shared.article_id = sizes.article_id
inner join words as own on shared.article_id = own.article_id
inner join words as others on shared.other_id = others.article_id
where
    sizes.sequence_count >= 10
    and shared.shared_count >= 0.8 * sizes.sequence_count
    and (coalesce(others.published_at, 'infinity'::timestamp), shared.other_id)
    < (coalesce(own.published_at, 'infinity'::timestamp), shared.article_id)
group by shared.article_id
