-- Which mentions tell of a deal with a name: a round or a fund? Those that name it, and those that tell of the same
-- sum, or of the only sum where the round's own is not told.
with told as (

    select
        told.* exclude (comparable_amount),
        sums.comparable_amount,
        parties.party,
        parties.instrument_group,
        case
            when told.is_named_fund then 'fund'
            when told.round_key is not null then 'round ' || told.round_key
        end as name_key
    from {{ ref('int_deal_tellings') }} as told
    inner join {{ ref('int_deal_parties') }} as parties on told.mention_id = parties.mention_id
    inner join {{ ref('int_deal_sums') }} as sums on told.mention_id = sums.mention_id

),

-- Rounds of one name whose sums lie far apart are several: an extension is told as the round that it extends.
sum_steps as (

    select
        told.*,
        coalesce(told.comparable_amount > rules.same_round_amount_factor * lag(told.comparable_amount) over (
            partition by party, instrument_group, name_key order by comparable_amount, mention_id
        ), false) as is_step
    from told
    cross join {{ ref('stg_identity_rules') }} as rules
    where told.name_key like 'round %' and told.comparable_amount is not null and told.comparable_currency = 'USD'

),

sum_groups as (

    select
        *,
        count(*) filter (is_step) over (
            partition by party, instrument_group, name_key
            order by comparable_amount, mention_id
            rows between unbounded preceding and current row
        ) as sum_group
    from sum_steps

),

-- The one that most tell of is the round itself.
lesser_rounds as (

    select
        party,
        instrument_group,
        name_key,
        sum_group,
        name_key || ' of ' || min(comparable_amount) as deal_key
    from sum_groups
    group by party, instrument_group, name_key, sum_group
    qualify row_number() over (
        partition by party, instrument_group, name_key order by count(distinct article_id) desc, sum_group desc
    ) > 1

),

mentions as (

    select told.*, coalesce(lesser_rounds.deal_key, told.name_key) as deal_key
    from told
    left join sum_groups on told.mention_id = sum_groups.mention_id
    left join lesser_rounds
        on sum_groups.party = lesser_rounds.party
        and sum_groups.instrument_group = lesser_rounds.instrument_group
        and sum_groups.name_key = lesser_rounds.name_key
        and sum_groups.sum_group = lesser_rounds.sum_group

),

plain as (

    select *
    from mentions
    where deal_key is null and party <> 'nobody' and comparable_amount is not null

),

by_amount as (

    select plain.mention_id, named.deal_key
    from plain
    cross join {{ ref('stg_identity_rules') }} as rules
    inner join mentions as named
        on plain.party = named.party
        and plain.instrument_group = named.instrument_group
        and plain.comparable_currency = named.comparable_currency
        and named.deal_key is not null
        and abs(plain.comparable_amount - named.comparable_amount)
        <= rules.same_amount_share * greatest(plain.comparable_amount, named.comparable_amount)
        and coalesce(abs(plain.told_on - named.told_on), 0) <= rules.same_round_days
    qualify row_number() over (
        partition by plain.mention_id
        order by
            abs(plain.told_on - named.told_on) nulls last,
            abs(plain.comparable_amount - named.comparable_amount),
            named.deal_key
    ) = 1

),

without_amount as (

    select party, instrument_group, deal_key, min(told_on) as first_told_on, max(told_on) as last_told_on
    from mentions
    where deal_key is not null
    group by party, instrument_group, deal_key
    having count(comparable_amount) = 0

),

only_one as (

    select plain.mention_id, min(without_amount.deal_key) as deal_key
    from plain
    cross join {{ ref('stg_identity_rules') }} as rules
    inner join without_amount
        on plain.party = without_amount.party
        and plain.instrument_group = without_amount.instrument_group
        and plain.told_on between
            without_amount.first_told_on - to_days(rules.retelling_days)
            and without_amount.last_told_on + to_days(rules.retelling_days)
    anti join by_amount on plain.mention_id = by_amount.mention_id
    group by plain.mention_id
    having count(*) = 1

)

select mention_id, deal_key, 'named' as evidence
from mentions
where deal_key is not null

union all

select mention_id, deal_key, 'same amount' from by_amount

union all

select mention_id, deal_key, 'only sum' from only_one
