select
    date_day,
    currency,
    units_per_usd,
    1 / units_per_usd as usd_per_unit,
    quoted_on
from {{ ref('int_fx_daily') }}
