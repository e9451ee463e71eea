with disputed as (

    select distinct event_id from {{ ref('int_event_conflicts') }}

)

select
    events.ipo_event_id,
    events.offering_id,
    events.company_id,
    exchanges.exchange_id,
    events.stage,
    coalesce(facts.event_date, events.first_published_on) as event_date,
    coalesce(
        facts.event_date_precision, case when events.first_published_on is not null then 'published' end
    ) as event_date_precision,
    facts.amount as amount_raised,
    facts.amount_high as amount_raised_high,
    facts.amount_currency,
    facts.amount_qualifier,
    facts.amount_usd,
    coalesce(facts.amount_usd_basis, 'no_amount') as amount_usd_basis,
    facts.offer_price,
    facts.offer_price_currency,
    facts.valuation,
    facts.valuation_currency,
    facts.valuation_usd,
    facts.first_day_return_pct,
    events.is_current_stage,
    sources.article_count,
    sources.source_count,
    sources.first_published_at,
    sources.last_published_at,
    sources.first_known_at,
    sources.confidence,
    disputed.event_id is not null as has_conflict
from {{ ref('int_ipo_events') }} as events
inner join {{ ref('int_event_sources') }} as sources on events.ipo_event_id = sources.event_id
left join {{ ref('int_event_facts') }} as facts on events.ipo_event_id = facts.event_id
left join {{ ref('int_offering_exchanges') }} as exchanges on events.offering_id = exchanges.offering_id
left join disputed on events.ipo_event_id = disputed.event_id
