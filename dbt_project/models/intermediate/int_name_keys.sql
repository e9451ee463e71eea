-- What key does a written name have? Its legal forms at the end say nothing about who it is.
with decided as (

    select decision, name from {{ ref('stg_company_decisions') }}
    union
    select decision, other_name from {{ ref('stg_company_decisions') }} where decision <> 'rename'

),

names as (

    select name from {{ ref('int_names_told') }}
    union
    select name from {{ ref('int_reference_names') }}
    union
    select company_name from {{ ref('int_reference_names') }}
    union
    select parent_name from {{ ref('stg_company_reference') }} where parent_name is not null
    union
    select name from decided where name is not null

),

-- Latin forms are words of their own; Chinese, Japanese and Korean ones stand at the name without a space.
pattern as (

    select
        '( (' || string_agg(legal_form_key, '|' order by length(legal_form_key) desc, legal_form_key) || ')'
        || '| ?(' || coalesce(
            string_agg(legal_form_key, '|' order by length(legal_form_key) desc, legal_form_key)
            filter (regexp_matches(legal_form_key, '[\p{Han}\p{Hangul}\p{Katakana}]')),
            '有限公司'
        ) || '))+$' as legal_forms
    from {{ ref('stg_legal_forms') }}

),

keyed as (

    select
        name,
        full_key,
        coalesce(nullif(regexp_replace(full_key, legal_forms, ''), ''), nullif(full_key, ''), name) as short_key
    from (select name, {{ name_key('name') }} as full_key from names)
    cross join pattern

),

-- Where a legal form is all that tells two bodies of the reference apart, or two that were split, it stays.
told_apart as (

    select keyed.full_key
    from {{ ref('int_reference_names') }} as known
    inner join keyed on known.name = keyed.name
    qualify min(known.company_name) over (partition by keyed.short_key)
        <> max(known.company_name) over (partition by keyed.short_key)

    union

    select keyed.full_key
    from decided
    inner join keyed on decided.name = keyed.name
    where decided.decision = 'split'

)

select
    name,
    case when full_key in (select full_key from told_apart) then full_key else short_key end as name_key
from keyed
