-- Which deal does a mention tell of? The same party, the same kind of money, and the same round or fund – or, where
-- none is named, about the same amount within a year.
with mentions as (

    select
        told.* exclude (recipient_id, comparable_amount),
        parties.recipient_id,
        parties.party,
        parties.instrument_group,
        sums.comparable_amount
    from {{ ref('int_deal_tellings') }} as told
    inner join {{ ref('int_deal_parties') }} as parties on told.mention_id = parties.mention_id
    inner join {{ ref('int_deal_sums') }} as sums on told.mention_id = sums.mention_id

),

-- Amounts in order, cut where the next is another sum; then days in order, cut where a year passes.
amount_steps as (

    select
        mentions.*,
        rules.same_deal_days,
        coalesce(comparable_amount > (1 + rules.same_amount_share) * lag(comparable_amount) over (
            partition by party, instrument_group, comparable_currency order by comparable_amount, mention_id
        ), false) as is_step
    from mentions
    cross join {{ ref('stg_identity_rules') }} as rules
    anti join {{ ref('int_round_mentions') }} as rounds on mentions.mention_id = rounds.mention_id
    where amount is not null

),

amount_groups as (

    select
        *,
        count(*) filter (is_step) over (
            partition by party, instrument_group, comparable_currency
            order by comparable_amount, mention_id
            rows between unbounded preceding and current row
        ) as amount_group
    from amount_steps

),

year_steps as (

    select
        *,
        coalesce(told_on > lag(told_on) over (
            partition by party, instrument_group, comparable_currency, amount_group
            order by told_on nulls first, mention_id
        ) + to_days(same_deal_days), false) as is_later_deal
    from amount_groups

),

year_groups as (

    select
        *,
        count(*) filter (is_later_deal) over (
            partition by party, instrument_group, comparable_currency, amount_group
            order by told_on nulls first, mention_id
            rows between unbounded preceding and current row
        ) as year_group
    from year_steps

),

-- The first to tell a deal names it.
by_amount as (

    select
        mention_id,
        first_value(concat_ws(' ', 'amount', amount, amount_currency, told_on)) over (
            partition by party, instrument_group, comparable_currency, amount_group, year_group
            order by told_on nulls last, amount, amount_currency, mention_id
        ) as deal_key
    from year_groups

),

with_substance as (

    select mention_id, deal_key from {{ ref('int_round_mentions') }}
    union all
    select mention_id, deal_key from by_amount

),

only_deals as (

    select party, instrument_group, min(deal_key) as deal_key
    from with_substance
    inner join mentions using (mention_id)
    where recipient_id is not null
    group by party, instrument_group
    having count(distinct deal_key) = 1

),

-- Neither round nor amount: the recipient's one deal, else a pledge of its own in each quarter of a year.
bare_steps as (

    select
        mentions.*,
        coalesce(told_on > lag(told_on) over in_time + to_days(rules.bare_pledge_days), false) as is_later_deal
    from mentions
    cross join {{ ref('stg_identity_rules') }} as rules
    anti join with_substance on mentions.mention_id = with_substance.mention_id
    window in_time as (partition by party, instrument_group order by told_on nulls first, mention_id)

),

bare_groups as (

    select
        *,
        count(*) filter (is_later_deal) over (
            partition by party, instrument_group
            order by told_on nulls first, mention_id
            rows between unbounded preceding and current row
        ) as bare_group
    from bare_steps

),

bare as (

    select
        bare_groups.mention_id,
        coalesce(only_deals.deal_key, first_value(concat_ws(
            ' ', 'bare', case when bare_groups.party = 'nobody' then bare_groups.article_id end, bare_groups.told_on
        )) over (
            partition by
                bare_groups.party, bare_groups.instrument_group, bare_groups.bare_group,
                case when bare_groups.party = 'nobody' then bare_groups.article_id end
            order by bare_groups.told_on nulls last, bare_groups.mention_id
        )) as deal_key
    from bare_groups
    left join only_deals
        on bare_groups.party = only_deals.party and bare_groups.instrument_group = only_deals.instrument_group

),

deals as (

    from with_substance union all from bare

)

select
    mentions.*,
    {{ stable_id('com', ['mentions.party', 'mentions.instrument_group', 'deals.deal_key']) }} as commitment_id
from mentions
inner join deals on mentions.mention_id = deals.mention_id
