-- Which names are one company beyond doubt? Names of one body of the reference, bodies with one LEI or one ticker on
-- one exchange, and names that were merged by hand. A name that was split by hand keeps none but the last.
with known as (

    select names.name, keys.name_key, own.name_key as other_key
    from {{ ref('int_reference_names') }} as names
    inner join {{ ref('int_name_keys') }} as keys on names.name = keys.name
    inner join {{ ref('int_name_keys') }} as own on names.company_name = own.name
    qualify row_number() over (partition by keys.name_key order by names.priority, names.company_name) = 1

),

identified as (

    select keys.name_key, unnest([
        'lei ' || reference.lei,
        'listing ' || reference.ticker || ' ' || {{ listing_venue('reference.exchange_id') }}
    ]) as identifier
    from {{ ref('stg_company_reference') }} as reference
    inner join {{ ref('int_name_keys') }} as keys on reference.company_name = keys.name

),

split as (

    select distinct keys.name_key
    from {{ ref('stg_company_decisions') }} as decisions
    inner join {{ ref('int_name_keys') }} as keys on decisions.name = keys.name
    where decisions.decision = 'split'

),

found as (

    select name_key, other_key, 'reference' as evidence from known

    union

    select name_key, min(name_key) over (partition by identifier), 'identifier'
    from identified
    where identifier is not null

)

select found.name_key, found.other_key, found.evidence
from found
anti join split on found.name_key = split.name_key
anti join split on found.other_key = split.name_key
where found.name_key <> found.other_key

union

select keys.name_key, others.name_key, 'decision'
from {{ ref('stg_company_decisions') }} as decisions
inner join {{ ref('int_name_keys') }} as keys on decisions.name = keys.name
inner join {{ ref('int_name_keys') }} as others on decisions.other_name = others.name
where decisions.decision = 'merge' and keys.name_key <> others.name_key
