-- On which board is an offering? The most specific one told, then the one told most often, then the latest. Where this
-- attempt's own mentions name none, it is the exchange that they were placed at: two attempts are never both nowhere.
select
    offering_id,
    coalesce(exchange_id, venue) as exchange_id
from {{ ref('int_offering_mentions') }}
where exchange_id is not null or venue <> 'unknown'
group by offering_id, exchange_id, venue
qualify row_number() over (
    partition by offering_id
    order by
        exchange_id is null,
        contains(exchange_id, '-') desc,
        count(distinct article_id) desc,
        max(published_at) desc nulls last,
        exchange_id
) = 1
