with listed as (

    select exchange_id, count(*) as ipo_count, sum(amount_usd) as amount_raised_usd
    from {{ ref('ipo_offerings') }}
    where current_stage = 'listed'
    group by exchange_id

)

select
    codes.exchange_id,
    codes.mic,
    codes.operating_mic,
    codes.exchange_name as name,
    codes.board,
    codes.country,
    codes.city,
    codes.timezone,
    codes.currency,
    coalesce(listed.ipo_count, 0) as ipo_count,
    cast(listed.amount_raised_usd as decimal(38, 2)) as amount_raised_usd
from {{ ref('stg_exchange_codes') }} as codes
left join listed on codes.exchange_id = listed.exchange_id
