-- Which names do articles give to one company, and is that safe to believe? A name that two companies claim joins
-- neither, nor does the short form of a name that a body of the reference bears with another ending.
with equated as (

    select distinct subject_keys.name_key as subject_key, alias_keys.name_key as alias_key
    from {{ ref('int_names_told') }} as subjects
    inner join {{ ref('int_names_told') }} as aliases on subjects.mention_id = aliases.mention_id
    inner join {{ ref('int_name_keys') }} as subject_keys on subjects.name = subject_keys.name
    inner join {{ ref('int_name_keys') }} as alias_keys on aliases.name = alias_keys.name
    where
        subjects.part in ('company', 'recipient') and aliases.part = 'alias'
        -- A fund is told by its firm's name, "the second fund": such names are not the fund's own.
        and not subjects.is_fund
        -- A description ("agricultural business") is no name, and one or two letters stand for too many things.
        and (aliases.name <> lower(aliases.name) or regexp_matches(aliases.name, '[^\x00-\x7F]|[0-9]'))
        and subject_keys.name_key <> alias_keys.name_key
        and length(subject_keys.name_key) >= 3 and length(alias_keys.name_key) >= 3

),

-- Of a name and its short form, the longer one claims the shorter one.
claims as (

    select
        case when starts_with(alias_key, subject_key || ' ') then alias_key else subject_key end as claimant_key,
        case when starts_with(alias_key, subject_key || ' ') then subject_key else alias_key end as claimed_key,
        starts_with(alias_key, subject_key || ' ') or starts_with(subject_key, alias_key || ' ') as is_short_form
    from equated

),

known as (

    select names.company_name, keys.name_key
    from {{ ref('int_reference_names') }} as names
    inner join {{ ref('int_name_keys') }} as keys on names.name = keys.name

),

known_claims as (

    select distinct known.name_key as claimed_key, longer.name_key as claimant_key
    from known
    inner join known as longer
        on known.company_name = longer.company_name and starts_with(longer.name_key, known.name_key || ' ')

),

split as (

    select distinct keys.name_key
    from {{ ref('stg_company_decisions') }} as decisions
    inner join {{ ref('int_name_keys') }} as keys on decisions.name = keys.name
    where decisions.decision = 'split'

),

-- Two claimants are one when an article equates them as well, or when plurals and spaces are all between them.
disputes as (

    select claims.claimant_key, claims.claimed_key, others.claimant_key as other_key, 'claimed by two' as reason
    from claims
    inner join claims as others
        on claims.claimed_key = others.claimed_key and claims.claimant_key <> others.claimant_key
    anti join known on claims.claimed_key = known.name_key

    union all

    select claims.claimant_key, claims.claimed_key, known_claims.claimant_key, 'short form of a known name'
    from claims
    inner join known_claims
        on claims.claimed_key = known_claims.claimed_key and claims.claimant_key <> known_claims.claimant_key
    where claims.is_short_form

    union all

    select claims.claimant_key, claims.claimed_key, claims.claimed_key, 'split by hand'
    from claims
    where
        claims.claimant_key in (select name_key from split) or claims.claimed_key in (select name_key from split)

),

standing_disputes as (

    select disputes.*
    from disputes
    left join claims as forth
        on disputes.claimant_key = forth.claimant_key and disputes.other_key = forth.claimed_key
    left join claims as back
        on disputes.other_key = back.claimant_key and disputes.claimant_key = back.claimed_key
    where
        disputes.reason = 'split by hand'
        or (
            forth.claimed_key is null and back.claimed_key is null
            and regexp_replace(disputes.claimant_key, 's\b| ', '', 'g')
            <> regexp_replace(disputes.other_key, 's\b| ', '', 'g')
        )

)

select
    claims.claimant_key,
    claims.claimed_key,
    min(standing_disputes.other_key) as disputed_by_key,
    min(standing_disputes.reason) as dispute
from claims
left join standing_disputes
    on claims.claimant_key = standing_disputes.claimant_key and claims.claimed_key = standing_disputes.claimed_key
group by claims.claimant_key, claims.claimed_key
