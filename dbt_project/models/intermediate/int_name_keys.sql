-- What key does a written name have? Its legal forms at the end say nothing about who it is.
with recursive decided as (

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

keyed as (

    select name, {{ name_key('name') }} as full_key from names

),

-- Latin forms are words of their own; Chinese, Japanese and Korean ones stand at the name without a space.
endings as (

    select ' ' || legal_form_key as ending, length(legal_form_key) + 1 as letter_count
    from {{ ref('stg_legal_forms') }}

    union all

    select legal_form_key, length(legal_form_key)
    from {{ ref('stg_legal_forms') }}
    where regexp_matches(legal_form_key, '[\p{Han}\p{Hangul}\p{Katakana}]')

),

lengths as (

    select distinct letter_count from endings

),

-- One form after the other goes from the end, whichever fits: the shortest rest is what none fits any more.
rests as (

    select distinct full_key, full_key as rest
    from keyed

    union

    select rests.full_key, left(rests.rest, length(rests.rest) - lengths.letter_count)
    from rests
    inner join lengths on length(rests.rest) > lengths.letter_count
    inner join endings
        on lengths.letter_count = endings.letter_count and endings.ending = right(rests.rest, lengths.letter_count)

),

shortest as (

    select full_key, min_by(rest, (length(rest), rest)) as short_key
    from rests
    group by full_key

),

-- Where a legal form is all that tells two bodies of the reference apart, or two that were split, it stays.
told_apart as (

    select shortest.full_key
    from {{ ref('int_reference_names') }} as known
    inner join keyed on known.name = keyed.name
    inner join shortest on keyed.full_key = shortest.full_key
    qualify min(known.company_name) over (partition by shortest.short_key)
        <> max(known.company_name) over (partition by shortest.short_key)

    union

    select keyed.full_key
    from decided
    inner join keyed on decided.name = keyed.name
    where decided.decision = 'split'

)

select
    keyed.name,
    case
        when keyed.full_key in (select full_key from told_apart) then keyed.full_key
        else coalesce(nullif(shortest.short_key, ''), keyed.name)
    end as name_key
from keyed
inner join shortest on keyed.full_key = shortest.full_key
