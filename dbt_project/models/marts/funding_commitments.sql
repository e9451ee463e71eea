with deals as (

    select
        commitment_id,
        any_value(recipient_id) as recipient_id,
        max_by(status, list_position(['proposed', 'announced', 'closed'], status)) as status,
        max_by(lead_funder_id, (coalesce(published_at, '-infinity'::timestamp), mention_id))
            filter (lead_funder_id is not null) as lead_funder_id,
        min(published_on) as first_published_on
    from {{ ref('int_deal_mentions') }}
    group by commitment_id

),

disputed as (

    select distinct event_id from {{ ref('int_event_conflicts') }}

)

select
    deals.commitment_id,
    deals.recipient_id,
    deals.lead_funder_id,
    facts.instrument,
    facts.round_name as round,
    deals.status,
    facts.amount,
    facts.amount_high,
    facts.amount_currency,
    facts.amount_qualifier,
    facts.amount_usd,
    facts.amount_usd_basis,
    facts.valuation,
    facts.valuation_currency,
    facts.valuation_usd,
    facts.period_months,
    cast(round(facts.amount_usd * 12 / facts.period_months, 2) as decimal(38, 2)) as annual_amount_usd,
    facts.purpose,
    coalesce(facts.event_date, deals.first_published_on) as event_date,
    coalesce(
        facts.event_date_precision, case when deals.first_published_on is not null then 'published' end
    ) as event_date_precision,
    sources.article_count,
    sources.source_count,
    sources.first_published_at,
    sources.last_published_at,
    sources.first_known_at,
    sources.confidence,
    disputed.event_id is not null as has_conflict
from deals
inner join {{ ref('int_event_sources') }} as sources on deals.commitment_id = sources.event_id
inner join {{ ref('int_event_facts') }} as facts on deals.commitment_id = facts.event_id
left join disputed on deals.commitment_id = disputed.event_id
