-- Which offering does a mention tell of? One per company, venue and attempt.
with venues as (

    select
        company_id,
        {{ listing_venue('exchange_id') }} as venue,
        min(as_of) as first_as_of,
        max(as_of) as last_as_of
    from {{ ref('int_ipo_mentions') }}
    where exchange_id is not null
    group by company_id, venue

),

only_venues as (

    select
        company_id,
        min(venue) as venue,
        min(first_as_of) as first_as_of,
        max(last_as_of) as last_as_of
    from venues
    group by company_id
    having count(*) = 1

),

-- Of several venues, the one where the same money was told.
venues_by_amount as (

    select unplaced.mention_id, min({{ listing_venue('placed.exchange_id') }}) as venue
    from {{ ref('int_ipo_mentions') }} as unplaced
    inner join {{ ref('int_ipo_mentions') }} as placed
        on unplaced.company_id = placed.company_id
        and placed.exchange_id is not null
        and abs(unplaced.amount_usd_when_told - placed.amount_usd_when_told) <= 0.05 * placed.amount_usd_when_told
    where unplaced.exchange_id is null
    group by unplaced.mention_id
    having count(distinct {{ listing_venue('placed.exchange_id') }}) = 1

),

placed as (

    select
        mentions.*,
        coalesce(
            {{ listing_venue('mentions.exchange_id') }}, only_venues.venue, venues_by_amount.venue, 'unknown'
        ) as venue,
        stages.stage_rank,
        stages.is_stop
    from {{ ref('int_ipo_mentions') }} as mentions
    inner join {{ ref('stg_ipo_stages') }} as stages on mentions.stage = stages.stage
    -- A listing told of years before or after is another one, at an exchange that no article names.
    left join only_venues
        on mentions.company_id = only_venues.company_id
        and coalesce(
            mentions.as_of between only_venues.first_as_of - interval 2 year and only_venues.last_as_of + interval 2 year,
            true
        )
    left join venues_by_amount on mentions.mention_id = venues_by_amount.mention_id

),

-- A company that moves on more than a month after its withdrawal tries anew; within it, the old story is retold.
restarts as (

    select
        *,
        not is_stop
        and lag(stage) over in_time = 'withdrawn'
        and as_of > lag(as_of) over in_time + interval 30 day as is_restart
    from placed
    window in_time as (partition by company_id, venue order by as_of nulls first, stage_rank, mention_id)

),

attempts as (

    select
        *,
        1 + count(*) filter (is_restart) over (
            partition by company_id, venue
            order by as_of nulls first, stage_rank, mention_id
            rows between unbounded preceding and current row
        ) as attempt
    from restarts

)

select
    * exclude (is_restart),
    {{ stable_id('off', ['company_id', 'venue', 'attempt']) }} as offering_id,
    {{ stable_id('ipo', ['company_id', 'venue', 'attempt', 'stage']) }} as ipo_event_id
from attempts
