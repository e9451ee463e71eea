-- What key does a written name have? Its legal forms at the end say nothing about who it is.
with recursive names as (

    select name from {{ ref('int_names_told') }}
    union
    select name from {{ ref('int_reference_names') }}
    union
    select company_name from {{ ref('int_reference_names') }}
    union
    select parent_name from {{ ref('stg_company_reference') }} where parent_name is not null

),

full_keys as (

    select name, {{ name_key('name') }} as full_key
    from names

),

-- Latin forms are words of their own; Chinese, Japanese and Korean ones stand at the name without a space.
forms as (

    select
        legal_form_key,
        right(legal_form_key, 1) as last_character,
        regexp_matches(legal_form_key, '[\p{Han}\p{Hangul}\p{Katakana}]') as is_joined
    from {{ ref('stg_legal_forms') }}

),

-- One form after the other is taken off. A pattern of all forms would be compiled for every name, a millisecond each.
shortened as (

    select distinct full_key, full_key as short_key
    from full_keys

    union

    select
        shortened.full_key,
        rtrim(left(shortened.short_key, length(shortened.short_key) - length(forms.legal_form_key)))
    from shortened
    inner join forms
        on right(shortened.short_key, 1) = forms.last_character
        and ends_with(shortened.short_key, case when forms.is_joined then '' else ' ' end || forms.legal_form_key)

),

shortest as (

    select full_key, min_by(short_key, length(short_key)) as short_key
    from shortened
    group by full_key

),

keyed as (

    select
        full_keys.name,
        full_keys.full_key,
        coalesce(nullif(shortest.short_key, ''), nullif(full_keys.full_key, ''), full_keys.name) as short_key
    from full_keys
    inner join shortest on full_keys.full_key = shortest.full_key

),

-- Where a legal form is all that tells two bodies of the reference apart, it stays.
told_apart as (

    select keyed.full_key
    from {{ ref('int_reference_names') }} as known
    inner join keyed on known.name = keyed.name
    qualify min(known.company_name) over (partition by keyed.short_key)
        <> max(known.company_name) over (partition by keyed.short_key)

)

select
    name,
    case when full_key in (select full_key from told_apart) then full_key else short_key end as name_key
from keyed
