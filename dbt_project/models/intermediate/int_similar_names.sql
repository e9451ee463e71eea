-- Which companies bear names that look alike? Two that the reference knows are told apart by it. Each key is compared
-- with the ten that follow it in the order of the letters, read from either end: what shares neither its beginning
-- nor its end is not alike, and the work stays linear.
with keys as (

    select distinct name_key, company_id, reference_name is not null as is_known
    from {{ ref('int_resolved_names') }}
    semi join {{ ref('int_companies') }} using (company_id)
    where length(name_key) >= 4

),

in_order as (

    select *, 'forth' as direction, row_number() over (order by name_key, company_id) as place
    from keys

    union all

    select *, 'back', row_number() over (order by reverse(name_key), company_id)
    from keys

),

neighbours as (

    select distinct
        least(one.company_id, other.company_id) as company_id,
        greatest(one.company_id, other.company_id) as other_company_id,
        case when one.company_id < other.company_id then one.name_key else other.name_key end as name_key,
        case when one.company_id < other.company_id then other.name_key else one.name_key end as other_key
    from in_order as one
    inner join in_order as other
        on one.direction = other.direction and other.place between one.place + 1 and one.place + 10
    where one.company_id <> other.company_id and not (one.is_known and other.is_known)

)

select company_id, other_company_id, name_key, other_key, jaro_winkler_similarity(name_key, other_key) as score
from neighbours
where score >= 0.93
qualify row_number() over (partition by company_id, other_company_id order by score desc, name_key, other_key) = 1
