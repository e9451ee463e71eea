-- On which board is an offering? The most specific one told, then the one told most often, then the latest.
select
    offering_id,
    exchange_id
from {{ ref('int_offering_mentions') }}
where exchange_id is not null
group by offering_id, exchange_id
qualify row_number() over (
    partition by offering_id
    order by contains(exchange_id, '-') desc, count(distinct article_id) desc, max(published_at) desc nulls last, exchange_id
) = 1
