-- Which offering does a mention tell of? One per company, venue and attempt; a new attempt comes only after a withdrawal
-- or a lapse.
with placed as (

    select
        mentions.*,
        venues.venue,
        stages.stage_rank,
        stages.is_stop,
        stages.is_final,
        rules.lapse_months,
        rules.retelling_days
    from {{ ref('int_ipo_mentions') }} as mentions
    inner join {{ ref('int_listing_venues') }} as venues on mentions.mention_id = venues.mention_id
    inner join {{ ref('stg_ipo_stages') }} as stages on mentions.stage = stages.stage
    cross join {{ ref('stg_identity_rules') }} as rules

),

told_so_far as (

    select
        *,
        lag(as_of) over before_it as previous_as_of,
        max(as_of) filter (stage = 'withdrawn') over before_it as withdrawn_as_of,
        max(as_of) filter (stage = 'listed') over before_it as listed_as_of
    from placed
    window before_it as (
        partition by company_id, venue
        order by as_of nulls first, stage_rank, mention_id
        rows between unbounded preceding and 1 preceding
    )

),

restarts as (

    select
        *,
        -- Moving on after the withdrawal has been told; only the first to do so begins anew.
        (
            not is_stop
            and as_of > withdrawn_as_of + to_days(retelling_days)
            and previous_as_of <= withdrawn_as_of + to_days(retelling_days)
        )
        -- A silence. What is over may be retold at any time, so an end without a date of its own begins nothing.
        or (
            as_of > previous_as_of + to_months(lapse_months)
            and (not is_final or (listed_as_of is null and event_period_end is not null))
        ) as is_restart
    from told_so_far

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
    * exclude (is_restart, previous_as_of, withdrawn_as_of, listed_as_of, lapse_months, retelling_days, is_final),
    {{ stable_id('off', ['company_id', 'venue', 'attempt']) }} as offering_id,
    {{ stable_id('ipo', ['company_id', 'venue', 'attempt', 'stage']) }} as ipo_event_id
from attempts
