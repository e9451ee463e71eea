-- What sum is a deal known by, as one mention has it? The one it tells; but talk of a round is about the round that
-- follows, if that is told of at one sum and not too far from the one talked of.
with told as (

    select tellings.*, parties.party, parties.instrument_group
    from {{ ref('int_deal_tellings') }} as tellings
    inner join {{ ref('int_deal_parties') }} as parties on tellings.mention_id = parties.mention_id
    where parties.party <> 'nobody'

),

settled as (

    select talk.mention_id, min(done.comparable_amount) as comparable_amount
    from told as talk
    cross join {{ ref('stg_identity_rules') }} as rules
    inner join told as done
        on talk.party = done.party
        and talk.instrument_group = done.instrument_group
        and talk.comparable_currency = done.comparable_currency
        and talk.article_id <> done.article_id
        and done.told_on between talk.told_on and talk.told_on + to_days(rules.proposal_days)
        and done.comparable_amount between
            talk.comparable_amount / rules.proposal_amount_factor
            and talk.comparable_amount * rules.proposal_amount_factor
    where talk.status = 'proposed' and done.status <> 'proposed' and talk.round_name is null
    group by talk.mention_id
    having max(done.comparable_amount) <= (1 + min(rules.same_amount_share)) * min(done.comparable_amount)

)

select tellings.mention_id, coalesce(settled.comparable_amount, tellings.comparable_amount) as comparable_amount
from {{ ref('int_deal_tellings') }} as tellings
left join settled on tellings.mention_id = settled.mention_id
