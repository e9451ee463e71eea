-- Who told an event, how many of them, and when?
select
    mentions.event_id,
    count(distinct mentions.article_id) as article_count,
    count(distinct articles.source_key) as source_count,
    min(articles.published_at) as first_published_at,
    max(articles.published_at) as last_published_at,
    min(articles.first_known_at) as first_known_at,
    max(mentions.confidence) as confidence
from {{ ref('int_event_mentions') }} as mentions
inner join {{ ref('stg_articles') }} as articles on mentions.article_id = articles.article_id
group by mentions.event_id
