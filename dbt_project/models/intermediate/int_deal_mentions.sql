-- Which deal does a mention tell of? The same party, the same kind of money, and the same round – or, where no round
-- is named, about the same amount in the same year.
with funders as (

    select mention_id, min_by(company_id, position) as lead_funder_id
    from {{ ref('int_names_told') }}
    inner join {{ ref('int_resolved_names') }} using (name)
    where part = 'funder'
    group by mention_id

),

mentions as (

    select
        told.*,
        articles.published_on,
        articles.published_at,
        recipients.company_id as recipient_id,
        funders.lead_funder_id,
        -- Without a recipient the funder's own plan is the deal; without either, only the sum tells it apart.
        case
            when recipients.company_id is not null then 'recipient ' || recipients.company_id
            when funders.lead_funder_id is not null then 'funder ' || funders.lead_funder_id
            else 'nobody'
        end as party,
        -- One reporter's stake is another's investment: for a named recipient both are the same money.
        case
            when recipients.company_id is not null and told.instrument = 'corporate_investment' then 'equity_round'
            else told.instrument
        end as instrument_group,
        -- A company may have many strategic or growth rounds, so these names do not tell one deal from another.
        case when lower(told.round_name) not in ('strategic', 'growth') then lower(told.round_name) end as round_key,
        coalesce({{ to_usd('told.amount', 'told.amount_currency', 'rates.units_per_usd') }}, told.amount) as comparable_amount,
        case when rates.units_per_usd is not null then 'USD' else told.amount_currency end as comparable_currency
    from {{ ref('stg_funding_mentions') }} as told
    inner join {{ ref('stg_articles') }} as articles on told.article_id = articles.article_id
    left join {{ ref('int_resolved_names') }} as recipients on told.recipient_name = recipients.name
    left join funders on told.mention_id = funders.mention_id
    left join {{ ref('int_fx_daily') }} as rates
        on told.amount_currency = rates.currency and articles.published_on = rates.date_day

),

by_round as (

    select mention_id, 'round ' || round_key as deal_key
    from mentions
    where round_key is not null

),

by_round_amount as (

    select plain.mention_id, 'round ' || rounded.round_key as deal_key
    from mentions as plain
    inner join mentions as rounded
        on plain.party = rounded.party
        and plain.instrument_group = rounded.instrument_group
        and plain.comparable_currency = rounded.comparable_currency
        and rounded.round_key is not null
        and abs(plain.comparable_amount - rounded.comparable_amount)
        <= 0.1 * greatest(plain.comparable_amount, rounded.comparable_amount)
        and coalesce(abs(plain.published_on - rounded.published_on), 0) <= 365
    where plain.round_key is null and plain.party <> 'nobody'
    qualify row_number() over (
        partition by plain.mention_id
        order by abs(plain.published_on - rounded.published_on) nulls last, rounded.round_key
    ) = 1

),

-- Amounts in order, cut where the next is a tenth greater; then days in order, cut where a year passes.
amount_steps as (

    select
        mentions.*,
        coalesce(comparable_amount > 1.1 * lag(comparable_amount) over (
            partition by party, instrument_group, comparable_currency order by comparable_amount, mention_id
        ), false) as is_step
    from mentions
    anti join by_round_amount on mentions.mention_id = by_round_amount.mention_id
    where round_key is null and amount is not null

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
        coalesce(published_on > lag(published_on) over (
            partition by party, instrument_group, comparable_currency, amount_group
            order by published_on nulls first, mention_id
        ) + interval 365 day, false) as is_later_deal
    from amount_groups

),

year_groups as (

    select
        *,
        count(*) filter (is_later_deal) over (
            partition by party, instrument_group, comparable_currency, amount_group
            order by published_on nulls first, mention_id
            rows between unbounded preceding and current row
        ) as year_group
    from year_steps

),

-- The first to tell a deal names it.
by_amount as (

    select
        mention_id,
        first_value(concat_ws(' ', 'amount', amount, amount_currency, published_on)) over (
            partition by party, instrument_group, comparable_currency, amount_group, year_group
            order by published_on nulls last, amount, amount_currency, mention_id
        ) as deal_key
    from year_groups

),

with_substance as (

    from by_round union all from by_round_amount union all from by_amount

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
        coalesce(published_on > lag(published_on) over in_time + interval 90 day, false) as is_later_deal
    from mentions
    anti join with_substance on mentions.mention_id = with_substance.mention_id
    window in_time as (partition by party, instrument_group order by published_on nulls first, mention_id)

),

bare_groups as (

    select
        *,
        count(*) filter (is_later_deal) over (
            partition by party, instrument_group
            order by published_on nulls first, mention_id
            rows between unbounded preceding and current row
        ) as bare_group
    from bare_steps

),

bare as (

    select
        bare_groups.mention_id,
        coalesce(only_deals.deal_key, first_value(concat_ws(
            ' ', 'bare', case when bare_groups.party = 'nobody' then bare_groups.article_id end, bare_groups.published_on
        )) over (
            partition by
                bare_groups.party, bare_groups.instrument_group, bare_groups.bare_group,
                case when bare_groups.party = 'nobody' then bare_groups.article_id end
            order by bare_groups.published_on nulls last, bare_groups.mention_id
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
