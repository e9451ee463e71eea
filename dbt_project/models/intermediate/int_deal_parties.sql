-- Whose deal does a mention tell of, and what kind of money is it? The recipient's; without one the funder's own plan;
-- without either, only the sum tells it apart.
with addressed as (

    select
        plans.mention_id,
        min(deals.recipient_id) as recipient_id
    from {{ ref('int_deal_tellings') }} as plans
    cross join {{ ref('stg_identity_rules') }} as rules
    inner join {{ ref('int_deal_tellings') }} as deals
        on plans.lead_funder_id = deals.lead_funder_id
        and plans.comparable_currency = deals.comparable_currency
        and abs(plans.comparable_amount - deals.comparable_amount)
        <= rules.same_amount_share * greatest(plans.comparable_amount, deals.comparable_amount)
        and abs(plans.told_on - deals.told_on) <= rules.bare_pledge_days
        and (
            plans.instrument = deals.instrument
            or (plans.instrument = 'corporate_investment' and deals.instrument = 'equity_round')
        )
    where plans.recipient_id is null and deals.recipient_id is not null
    group by plans.mention_id
    having count(distinct deals.recipient_id) = 1

)

select
    told.mention_id,
    coalesce(told.recipient_id, addressed.recipient_id) as recipient_id,
    case
        when coalesce(told.recipient_id, addressed.recipient_id) is not null
            then 'recipient ' || coalesce(told.recipient_id, addressed.recipient_id)
        when told.lead_funder_id is not null then 'funder ' || told.lead_funder_id
        else 'nobody'
    end as party,
    -- One reporter's stake is another's investment: for a named recipient both are the same money.
    case
        when
            coalesce(told.recipient_id, addressed.recipient_id) is not null
            and told.instrument = 'corporate_investment' then 'equity_round'
        else told.instrument
    end as instrument_group
from {{ ref('int_deal_tellings') }} as told
left join addressed on told.mention_id = addressed.mention_id
