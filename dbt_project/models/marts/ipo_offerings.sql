{%- set stages = [
    'rumoured', 'planned', 'filed', 'accepted', 'approved', 'launched', 'priced', 'listed', 'postponed', 'withdrawn'
] -%}
with events as (

    select
        events.*,
        stages.stage_rank,
        -- A day that no article states is not a day of the offering.
        case when events.event_date_precision <> 'published' then events.event_date end as reached_on,
        events.stage in ('priced', 'listed') as is_raised
    from {{ ref('ipo_events') }} as events
    inner join {{ ref('stg_ipo_stages') }} as stages on events.stage = stages.stage

),

snapshots as (

    select
        offering_id,
        any_value(company_id) as company_id,
        any_value(exchange_id) as exchange_id,
        any_value(stage) filter (is_current_stage) as current_stage,
        {% for stage in stages -%}
        any_value(reached_on) filter (stage = '{{ stage }}') as {{ stage }}_on,
        {% endfor -%}
        max_by(struct_pack(
            value := amount_raised, high := amount_raised_high, currency := amount_currency,
            qualifier := amount_qualifier, usd := amount_usd, usd_basis := amount_usd_basis
        ), stage_rank) filter (is_raised and amount_raised is not null) as raised,
        max_by(struct_pack(
            value := amount_raised, high := amount_raised_high, currency := amount_currency,
            qualifier := amount_qualifier, usd := amount_usd
        ), stage_rank) filter (not is_raised and amount_raised is not null) as sought,
        max_by(struct_pack(value := offer_price, currency := offer_price_currency), stage_rank)
            filter (offer_price is not null) as price,
        max_by(struct_pack(value := valuation, currency := valuation_currency, usd := valuation_usd), stage_rank)
            filter (valuation is not null) as worth,
        any_value(first_day_return_pct) filter (stage = 'listed') as first_day_return_pct,
        any_value(event_date) filter (stage = 'filed' and event_date_precision = 'day') as filed_day,
        any_value(event_date) filter (stage = 'listed' and event_date_precision = 'day') as listed_day
    from events
    group by offering_id

),

attempts as (

    select
        offering_id,
        any_value(attempt) as attempt,
        max_by(parent_company_id, (coalesce(published_at, '-infinity'::timestamp), mention_id))
            filter (parent_company_id is not null and parent_company_id <> company_id) as parent_company_id
    from {{ ref('int_offering_mentions') }}
    group by offering_id

)

select
    snapshots.offering_id,
    groups.offering_group_id,
    snapshots.company_id,
    snapshots.exchange_id,
    cast(attempts.attempt as integer) as attempt,
    attempts.parent_company_id,
    snapshots.current_stage,
    {% for stage in stages -%}
    snapshots.{{ stage }}_on,
    {% endfor -%}
    case when snapshots.current_stage in ('priced', 'listed') then raised.value end as amount_raised,
    case when snapshots.current_stage in ('priced', 'listed') then raised.high end as amount_raised_high,
    case when snapshots.current_stage in ('priced', 'listed') then raised.currency end as amount_currency,
    case when snapshots.current_stage in ('priced', 'listed') then raised.qualifier end as amount_qualifier,
    case when snapshots.current_stage in ('priced', 'listed') then raised.usd end as amount_usd,
    coalesce(
        case when snapshots.current_stage in ('priced', 'listed') then raised.usd_basis end, 'no_amount'
    ) as amount_usd_basis,
    sought.value as amount_sought,
    sought.currency as amount_sought_currency,
    sought.usd as amount_sought_usd,
    price.value as offer_price,
    price.currency as offer_price_currency,
    worth.value as valuation,
    worth.currency as valuation_currency,
    worth.usd as valuation_usd,
    snapshots.first_day_return_pct,
    cast(snapshots.listed_day - snapshots.filed_day as integer) as days_filed_to_listed
from snapshots
inner join attempts on snapshots.offering_id = attempts.offering_id
inner join {{ ref('int_offering_groups') }} as groups on snapshots.offering_id = groups.offering_id
