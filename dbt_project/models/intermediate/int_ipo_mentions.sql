-- Who lists where, by one mention? Names become companies, boards become exchange ids.
with boards as (

    select venue, board_key, min(exchange_id) as exchange_id
    from (
        select venue, exchange_id, {{ board_key('board') }} as board_key
        from {{ ref('stg_exchange_codes') }}
        where board is not null
        union
        select venue, exchange_id, {{ board_key("substr(exchange_id, length(venue) + 2)") }}
        from {{ ref('stg_exchange_codes') }}
        where board is not null
    )
    -- A main board is where an exchange lists unless it says otherwise, so naming it says no more than the exchange.
    where board_key <> 'MAIN'
    group by venue, board_key

)

select
    mentions.*,
    articles.published_on,
    articles.published_at,
    companies.company_id,
    parents.company_id as parent_company_id,
    coalesce(boards.exchange_id, exchanges.exchange_id) as exchange_id,
    {{ to_usd('mentions.amount', 'mentions.amount_currency', 'rates.units_per_usd') }} as amount_usd_when_told,
    -- The day by which the mention's stage holds: a date ahead is a plan, told on the day of publication.
    least(mentions.event_period_end, articles.published_on) as as_of
from {{ ref('stg_ipo_mentions') }} as mentions
inner join {{ ref('stg_articles') }} as articles on mentions.article_id = articles.article_id
inner join {{ ref('int_resolved_names') }} as companies on mentions.company_name = companies.name
left join {{ ref('int_resolved_names') }} as parents on mentions.parent_name = parents.name
left join {{ ref('stg_exchange_codes') }} as exchanges on mentions.exchange_code = exchanges.exchange_id
left join boards
    on mentions.exchange_code = boards.venue and {{ board_key('mentions.board_name') }} = boards.board_key
left join {{ ref('int_fx_daily') }} as rates
    on mentions.amount_currency = rates.currency and articles.published_on = rates.date_day
where mentions.scope = 'company'
