-- Which statement does an aggregate mention make? The same sum for the same market and period is one statement; where
-- the article gives no period, the month in which it was published stands in, to tell one boom from the next.
select
    mentions.mention_id,
    mentions.article_id,
    articles.published_on,
    articles.published_at,
    exchanges.exchange_id,
    mentions.event_period_start as period_start,
    mentions.event_period_end as period_end,
    mentions.stage,
    mentions.amount,
    mentions.amount_currency,
    mentions.amount_qualifier,
    mentions.listing_count,
    {{ stable_id('sta', [
        'exchanges.exchange_id', 'mentions.event_period_start', 'mentions.event_period_end', 'mentions.amount',
        'mentions.amount_currency', 'mentions.listing_count',
        "coalesce(mentions.event_period_start, date_trunc('month', articles.published_on))",
    ]) }} as statement_id
from {{ ref('stg_ipo_mentions') }} as mentions
inner join {{ ref('stg_articles') }} as articles on mentions.article_id = articles.article_id
left join {{ ref('stg_exchange_codes') }} as exchanges on mentions.exchange_code = exchanges.exchange_id
where mentions.scope = 'aggregate'
