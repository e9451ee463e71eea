with listings as (

    select
        offerings.company_id,
        max_by(offerings.current_stage, (not stages.is_stop, stages.stage_rank)) as ipo_stage,
        sum(offerings.amount_usd) as raised_usd,
        max_by(offerings.exchange_id, coalesce(offerings.listed_on, '-infinity'::date))
            filter (offerings.current_stage = 'listed' and offerings.exchange_id is not null) as exchange_id
    from {{ ref('ipo_offerings') }} as offerings
    inner join {{ ref('stg_ipo_stages') }} as stages on offerings.current_stage = stages.stage
    group by offerings.company_id

),

deals as (

    select recipient_id as company_id, sum(amount_usd) as raised_usd
    from {{ ref('funding_commitments') }}
    where status = 'closed' and recipient_id is not null
    group by recipient_id

)

select
    companies.company_id,
    companies.name,
    companies.name_local,
    companies.entity_type,
    companies.country,
    companies.sector,
    companies.ticker,
    coalesce(companies.exchange_id, listings.exchange_id) as exchange_id,
    companies.parent_company_id,
    companies.lei,
    companies.first_seen_on,
    companies.article_count,
    listings.ipo_stage,
    cast(case
        when listings.raised_usd is not null or deals.raised_usd is not null
            then coalesce(listings.raised_usd, 0) + coalesce(deals.raised_usd, 0)
    end as decimal(38, 2)) as total_raised_usd
from {{ ref('int_companies') }} as companies
left join listings on companies.company_id = listings.company_id
left join deals on companies.company_id = deals.company_id
