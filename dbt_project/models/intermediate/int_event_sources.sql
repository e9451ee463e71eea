-- Who told an event, how many of them, and when? A copy is an article, but no further source: it counts as what it
-- was copied from, wherever that stands, also where the original itself was not read as telling the event.
select
    mentions.event_id,
    count(distinct mentions.article_id) as article_count,
    count(distinct originals.source_key) as source_count,
    min(articles.published_at) as first_published_at,
    max(articles.published_at) as last_published_at,
    min(articles.first_known_at) as first_known_at,
    max(mentions.confidence) as confidence
from {{ ref('int_event_mentions') }} as mentions
inner join {{ ref('stg_articles') }} as articles on mentions.article_id = articles.article_id
left join {{ ref('int_article_duplicates') }} as duplicates on articles.article_id = duplicates.article_id
inner join {{ ref('stg_articles') }} as originals
    on coalesce(duplicates.duplicate_of, articles.article_id) = originals.article_id
group by mentions.event_id
