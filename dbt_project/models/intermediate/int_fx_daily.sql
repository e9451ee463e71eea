-- What did one US dollar buy on a day? The bank's last quotation on or before it, at most a week old.
with quotes as (

    select
        rates.quoted_on,
        rates.currency,
        rates.units_per_eur / dollars.units_per_eur as units_per_usd,
        lead(rates.quoted_on) over (partition by rates.currency order by rates.quoted_on) as next_quoted_on
    from {{ ref('stg_fx_rates') }} as rates
    inner join {{ ref('stg_fx_rates') }} as dollars
        on rates.quoted_on = dollars.quoted_on and dollars.currency = 'USD'

),

days as (

    select
        quoted_on,
        currency,
        units_per_usd,
        unnest(range(
            quoted_on,
            least(coalesce(next_quoted_on, quoted_on + interval 8 day), quoted_on + interval 8 day),
            interval 1 day
        )) as day_at
    from quotes

)

select
    cast(day_at as date) as date_day,
    currency,
    units_per_usd,
    quoted_on
from days
