-- At which venue does a mention's listing take place? Where it names none, the one venue of the company's offering
-- that is open at the time; of several, the one where the same money was told, or the only one that is not over.
with named as (

    select mention_id, company_id, {{ listing_venue('exchange_id') }} as venue, as_of, stage, amount_usd_when_told
    from {{ ref('int_ipo_mentions') }}
    where exchange_id is not null

),

unnamed as (

    select mention_id, company_id, as_of, stage, amount_usd_when_told
    from {{ ref('int_ipo_mentions') }}
    where exchange_id is null

),

-- A listing told of long before or after is another one, at a venue that no article names.
possible as (

    select
        unnamed.mention_id,
        unnamed.stage,
        named.venue,
        bool_or(coalesce(
            abs(unnamed.amount_usd_when_told - named.amount_usd_when_told)
            <= rules.same_listing_amount_share * named.amount_usd_when_told, false
        )) as has_amount,
        bool_or(coalesce(
            stages.is_final and named.as_of < unnamed.as_of - to_days(rules.retelling_days), false
        )) as is_over,
        bool_or(named.stage = 'listed') as is_listed
    from unnamed
    cross join {{ ref('stg_identity_rules') }} as rules
    inner join named
        on unnamed.company_id = named.company_id
        and coalesce(
            unnamed.as_of between
                named.as_of - to_months(rules.lapse_months) and named.as_of + to_months(rules.lapse_months),
            true
        )
    inner join {{ ref('stg_ipo_stages') }} as stages on named.stage = stages.stage
    group by unnamed.mention_id, unnamed.stage, named.venue

),

-- The first of these that leaves one venue decides.
narrowed as (

    select
        mention_id,
        count(*) as venue_count,
        min(venue) as venue,
        count(*) filter (has_amount) as with_amount_count,
        min(venue) filter (has_amount) as venue_with_amount,
        count(*) filter (case when stage = 'listed' then is_listed else not is_over end) as fitting_count,
        min(venue) filter (case when stage = 'listed' then is_listed else not is_over end) as fitting_venue
    from possible
    group by mention_id

),

decided as (

    select
        mention_id,
        case
            when venue_count = 1 then venue
            when with_amount_count = 1 then venue_with_amount
            when fitting_count = 1 then fitting_venue
        end as venue
    from narrowed

)

select mention_id, venue
from named

union all

select unnamed.mention_id, coalesce(decided.venue, 'unknown')
from unnamed
left join decided on unnamed.mention_id = decided.mention_id
