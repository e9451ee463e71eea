-- What is said of each event, in one row? The chosen values side by side.
select
    event_id,
    any_value(low) filter (column_name = 'amount') as amount,
    any_value(high) filter (column_name = 'amount') as amount_high,
    any_value(unit) filter (column_name = 'amount') as amount_currency,
    any_value(qualifier) filter (column_name = 'amount') as amount_qualifier,
    any_value(low_usd) filter (column_name = 'amount') as amount_usd,
    coalesce(any_value(low_usd_basis) filter (column_name = 'amount'), 'no_amount') as amount_usd_basis,
    any_value(low) filter (column_name = 'offer_price') as offer_price,
    any_value(unit) filter (column_name = 'offer_price') as offer_price_currency,
    any_value(low) filter (column_name = 'valuation') as valuation,
    any_value(unit) filter (column_name = 'valuation') as valuation_currency,
    any_value(low_usd) filter (column_name = 'valuation') as valuation_usd,
    any_value(low) filter (column_name = 'first_day_return_pct') as first_day_return_pct,
    cast(any_value(low) filter (column_name = 'period_months') as integer) as period_months,
    any_value(said) filter (column_name = 'purpose') as purpose,
    any_value(said) filter (column_name = 'instrument') as instrument,
    any_value(said) filter (column_name = 'round') as round_name,
    any_value(day_from) filter (column_name = 'event_date') as event_date,
    any_value(qualifier) filter (column_name = 'event_date') as event_date_precision
from {{ ref('int_event_choices') }}
group by event_id
