with disputed as (

    select distinct
        least(claimants.company_id, claimed.company_id) as company_id,
        greatest(claimants.company_id, claimed.company_id) as other_company_id,
        equated.dispute as reason,
        equated.claimant_key || ' = ' || equated.claimed_key as evidence,
        jaro_winkler_similarity(equated.claimant_key, equated.claimed_key) as score
    from {{ ref('int_equated_names') }} as equated
    inner join {{ ref('int_resolved_names') }} as claimants on equated.claimant_key = claimants.name_key
    inner join {{ ref('int_resolved_names') }} as claimed on equated.claimed_key = claimed.name_key
    where equated.dispute <> 'split by hand' and claimants.company_id <> claimed.company_id

),

rivals as (

    select distinct
        least(one.company_id, other.company_id) as company_id,
        greatest(one.company_id, other.company_id) as other_company_id,
        equated.dispute as reason,
        equated.claimed_key as evidence,
        jaro_winkler_similarity(equated.claimant_key, equated.disputed_by_key) as score
    from {{ ref('int_equated_names') }} as equated
    inner join {{ ref('int_resolved_names') }} as one on equated.claimant_key = one.name_key
    inner join {{ ref('int_resolved_names') }} as other on equated.disputed_by_key = other.name_key
    where equated.dispute <> 'split by hand' and one.company_id <> other.company_id

),

found as (

    select company_id, other_company_id, score, reason, evidence from disputed

    union all

    select company_id, other_company_id, score, reason, evidence from rivals

    union all

    select company_id, other_company_id, score, 'similar spelling', name_key || ' ~ ' || other_key
    from {{ ref('int_similar_names') }}

),

settled as (

    select
        least(names.company_id, others.company_id) as company_id,
        greatest(names.company_id, others.company_id) as other_company_id
    from {{ ref('stg_company_decisions') }} as decisions
    inner join {{ ref('int_resolved_names') }} as names on decisions.name = names.name
    inner join {{ ref('int_resolved_names') }} as others on decisions.other_name = others.name
    where decisions.decision = 'split'

)

select
    {{ stable_id('cand', ['found.company_id', 'found.other_company_id', 'found.reason']) }} as candidate_id,
    found.company_id,
    companies.name,
    found.other_company_id,
    others.name as other_name,
    cast(round(found.score, 4) as decimal(5, 4)) as score,
    found.reason,
    found.evidence
from found
inner join {{ ref('int_companies') }} as companies on found.company_id = companies.company_id
inner join {{ ref('int_companies') }} as others on found.other_company_id = others.company_id
anti join settled on found.company_id = settled.company_id and found.other_company_id = settled.other_company_id
qualify row_number() over (
    partition by found.company_id, found.other_company_id, found.reason order by found.score desc, found.evidence
) = 1
