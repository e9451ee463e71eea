with source as (

    select * from {{ ref('identity_rules') }}

),

renamed as (

    select
        max(value) filter (rule = 'lapse') as lapse_months,
        max(value) filter (rule = 'retelling') as retelling_days,
        max(value) filter (rule = 'same_amount') / 100 as same_amount_share,
        max(value) filter (rule = 'same_listing_amount') / 100 as same_listing_amount_share,
        max(value) filter (rule = 'same_round') as same_round_days,
        max(value) filter (rule = 'same_deal') as same_deal_days,
        max(value) filter (rule = 'bare_pledge') as bare_pledge_days,
        max(value) filter (rule = 'proposal') as proposal_days,
        1 + max(value) filter (rule = 'proposal_amount') / 100 as proposal_amount_factor,
        1 + max(value) filter (rule = 'same_round_amount') / 100 as same_round_amount_factor

    from source

)

select * from renamed
