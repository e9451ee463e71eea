-- What does each mention say about its event, column by column? Money is an interval (a range has two ends) in a
-- currency, a date is a period; a smaller imprecision is more precise. What a figure may stand for is its reach: half
-- of its last place more or less, but a fortieth of it at most; half a percent for an exact one, five for a rounded
-- one; a range reaches to its ends, and a bound is passed by a quarter at most.
with mentions as (

    select
        ipo_event_id as event_id, mention_id, article_id, published_on, published_at, confidence,
        amount, amount_high, amount_currency, amount_qualifier,
        offer_price, offer_price_currency,
        valuation, valuation_high, valuation_currency, valuation_qualifier,
        first_day_return_pct, null::integer as period_months, null as purpose, null as instrument, null as round_name,
        event_period_start, event_period_end, event_date_precision
    from {{ ref('int_offering_mentions') }}

    union all by name

    select
        commitment_id as event_id, mention_id, article_id, published_on, published_at, confidence,
        amount, amount_high, amount_currency, amount_qualifier,
        valuation, valuation_high, valuation_currency, valuation_qualifier,
        period_months, purpose, instrument, round_name,
        event_period_start, event_period_end, event_date_precision
    from {{ ref('int_deal_mentions') }}

),

told as (

    select
        event_id, mention_id, article_id, published_on, published_at, confidence,
        unnest([
            {column_name: 'amount', low: amount, high: amount_high, unit: amount_currency,
             qualifier: amount_qualifier, day_from: null::date, day_to: null::date, said: null::varchar},
            {column_name: 'offer_price', low: offer_price, high: null, unit: offer_price_currency,
             qualifier: 'exact', day_from: null, day_to: null, said: null},
            {column_name: 'valuation', low: valuation, high: valuation_high, unit: valuation_currency,
             qualifier: valuation_qualifier, day_from: null, day_to: null, said: null},
            {column_name: 'first_day_return_pct', low: first_day_return_pct, high: null, unit: 'percent',
             qualifier: 'exact', day_from: null, day_to: null, said: null},
            {column_name: 'period_months', low: period_months, high: null, unit: 'months',
             qualifier: 'exact', day_from: null, day_to: null, said: null},
            {column_name: 'event_date', low: null, high: null, unit: null,
             qualifier: event_date_precision, day_from: event_period_start, day_to: event_period_end, said: null},
            {column_name: 'purpose', low: null, high: null, unit: null,
             qualifier: null, day_from: null, day_to: null, said: purpose},
            {column_name: 'instrument', low: null, high: null, unit: null,
             qualifier: null, day_from: null, day_to: null, said: instrument},
            {column_name: 'round', low: null, high: null, unit: null,
             qualifier: null, day_from: null, day_to: null, said: round_name}
        ], recursive := true)
    from mentions

),

figures as (

    select
        *,
        regexp_replace(cast(low as varchar), '\.?0+$', '') as digits,
        -- 4.4 billion is told to the hundred million.
        case
            when contains(digits, '.') then power(10, -length(split_part(digits, '.', 2)))
            else power(10, length(digits) - length(rtrim(digits, '0')))
        end as last_place,
        greatest(
            case when qualifier = 'exact' then 0.005 else 0.05 end, least(last_place / 2 / nullif(abs(low), 0), 0.025)
        ) as slack
    from told

)

select
    told.event_id,
    told.column_name,
    told.mention_id,
    told.article_id,
    told.published_on,
    told.published_at,
    told.confidence,
    told.low,
    told.high,
    told.unit,
    told.qualifier,
    told.day_from,
    told.day_to,
    told.said,
    told.last_place,
    told.low * case told.qualifier when 'at_most' then 0.75 else 1 - told.slack end as reach_low,
    case
        when told.qualifier = 'at_least' then told.low * 1.25
        else coalesce(told.high, told.low * (1 + told.slack))
    end as reach_high,
    coalesce(list_position(['day', 'month', 'year', 'exact', 'about', 'range'], told.qualifier), 9) as imprecision,
    {{ to_usd('told.low', 'told.unit', 'rates.units_per_usd') }} as low_usd_when_told,
    coalesce(
        told.said,
        case told.qualifier
            when 'day' then strftime(told.day_from, '%Y-%m-%d')
            when 'month' then strftime(told.day_from, '%Y-%m')
            when 'year' then strftime(told.day_from, '%Y')
        end,
        concat_ws(
            ' ',
            case when told.qualifier not in ('exact', 'range') then replace(told.qualifier, '_', ' ') end,
            told.digits,
            'to ' || regexp_replace(cast(told.high as varchar), '\.?0+$', ''),
            told.unit
        )
    ) as value_text
from figures as told
left join {{ ref('int_fx_daily') }} as rates on told.unit = rates.currency and told.published_on = rates.date_day
where coalesce(cast(told.low as varchar), cast(told.day_from as varchar), told.said) is not null
