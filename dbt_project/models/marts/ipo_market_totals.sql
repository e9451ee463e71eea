with first_told as (

    select *
    from {{ ref('int_market_statements') }}
    qualify row_number() over (
        partition by statement_id order by published_at nulls last, article_id, mention_id
    ) = 1

)

select
    told.statement_id,
    told.exchange_id,
    told.period_start,
    told.period_end,
    told.amount,
    told.amount_currency,
    told.amount_qualifier,
    {{ to_usd('told.amount', 'told.amount_currency', 'coalesce(on_period.units_per_usd, on_publication.units_per_usd)') }} as amount_usd,
    {{ usd_basis(
        'told.amount', 'told.amount_currency', 'on_period.units_per_usd', 'on_publication.units_per_usd',
        'told.period_start', 'told.published_on'
    ) }} as amount_usd_basis,
    told.listing_count,
    told.article_id,
    sources.article_count
from first_told as told
inner join {{ ref('int_event_sources') }} as sources on told.statement_id = sources.event_id
left join {{ ref('int_fx_daily') }} as on_period
    on told.amount_currency = on_period.currency and told.period_start = on_period.date_day
left join {{ ref('int_fx_daily') }} as on_publication
    on told.amount_currency = on_publication.currency and told.published_on = on_publication.date_day
