with funders as (

    select distinct
        deals.commitment_id,
        names.company_id
    from {{ ref('int_deal_mentions') }} as deals
    inner join {{ ref('int_names_told') }} as told on deals.mention_id = told.mention_id and told.part = 'funder'
    inner join {{ ref('int_resolved_names') }} as names on told.name = names.name

)

select
    commitment_id,
    recipient_id as company_id,
    'recipient' as role
from {{ ref('funding_commitments') }}
where recipient_id is not null

union all

select
    funders.commitment_id,
    funders.company_id,
    case
        -- Who pledges its own money leads nobody; in a round or a fund the first named does.
        when deals.instrument in ('grant', 'corporate_investment') then 'funder'
        when funders.company_id = deals.lead_funder_id then 'lead'
        else 'participant'
    end as role
from funders
inner join {{ ref('funding_commitments') }} as deals on funders.commitment_id = deals.commitment_id
