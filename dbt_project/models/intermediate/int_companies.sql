-- Which bodies are there, and what are they called? Those that an article names, and their parents.
with recursive subjects as (

    select told.mention_id, names.company_id
    from {{ ref('int_names_told') }} as told
    inner join {{ ref('int_resolved_names') }} as names on told.name = names.name
    where told.part in ('company', 'recipient')

),

-- A further name of a subject that did not join it names nobody.
told as (

    select
        names.company_id,
        told.name,
        told.part,
        told.article_id,
        articles.published_on,
        articles.first_known_at
    from {{ ref('int_names_told') }} as told
    inner join {{ ref('int_resolved_names') }} as names on told.name = names.name
    inner join {{ ref('stg_articles') }} as articles on told.article_id = articles.article_id
    left join subjects on told.mention_id = subjects.mention_id
    where told.part <> 'alias' or names.company_id = subjects.company_id

),

reference as (

    select
        names.company_id,
        parents.company_id as parent_company_id,
        reference.*
    from {{ ref('stg_company_reference') }} as reference
    inner join {{ ref('int_resolved_names') }} as names on reference.company_name = names.name
    left join {{ ref('int_resolved_names') }} as parents on reference.parent_name = parents.name
    qualify row_number() over (partition by names.company_id order by reference.company_name) = 1

),

seen as (

    select
        company_id,
        coalesce(min(published_on), cast(min(first_known_at) as date)) as first_seen_on,
        count(distinct article_id) as article_count
    from told
    group by company_id

),

members as (

    select company_id from seen
    union
    select reference.parent_company_id
    from members
    inner join reference on members.company_id = reference.company_id
    where reference.parent_company_id is not null

),

-- The form most articles use as the name; an alias only where there is nothing else.
forms as (

    select company_id, name as most_told_name
    from told
    group by company_id, name
    qualify row_number() over (
        partition by company_id
        order by
            count(distinct article_id) filter (part <> 'alias') desc,
            length(name) desc,
            name
    ) = 1

),

known_names as (

    select company_id, min(reference_name) as reference_name
    from {{ ref('int_resolved_names') }}
    group by company_id

),

renamed as (

    select names.company_id, max_by(decisions.other_name, (decisions.decided_on, decisions.other_name)) as name
    from {{ ref('stg_company_decisions') }} as decisions
    inner join {{ ref('int_resolved_names') }} as names on decisions.name = names.name
    where decisions.decision = 'rename'
    group by names.company_id

),

governments as (

    select government_name, min(country) as country
    from {{ ref('stg_places') }}
    where government_name is not null
    group by government_name

),

told_parents as (

    select
        company_id,
        max_by(parent_company_id, (coalesce(published_at, '-infinity'::timestamp), mention_id)) as parent_company_id
    from {{ ref('int_ipo_mentions') }}
    where parent_company_id is not null and parent_company_id <> company_id
    group by company_id

),

funds as (

    select distinct recipient_id as company_id
    from {{ ref('int_deal_mentions') }}
    where instrument = 'fund' and recipient_id is not null

)

select
    members.company_id,
    coalesce(
        renamed.name, reference.company_name, known_names.reference_name, forms.most_told_name, reference_parent.parent_name
    ) as name,
    reference.name_local,
    case
        when reference.entity_type is not null then reference.entity_type
        when governments.government_name is not null then 'government'
        when funds.company_id is not null then 'fund'
        else 'company'
    end as entity_type,
    coalesce(reference.country, governments.country) as country,
    reference.sector,
    reference.ticker,
    reference.exchange_id,
    coalesce(reference.parent_company_id, told_parents.parent_company_id) as parent_company_id,
    reference.lei,
    seen.first_seen_on,
    coalesce(seen.article_count, 0) as article_count
from members
left join seen on members.company_id = seen.company_id
left join reference on members.company_id = reference.company_id
left join known_names on members.company_id = known_names.company_id
left join renamed on members.company_id = renamed.company_id
left join forms on members.company_id = forms.company_id
left join governments on known_names.reference_name = governments.government_name
left join told_parents on members.company_id = told_parents.company_id
left join funds on members.company_id = funds.company_id
left join (
    select parent_company_id, min(parent_name) as parent_name from reference group by parent_company_id
) as reference_parent on members.company_id = reference_parent.parent_company_id
