-- Which offerings are parts of one undertaking? Those of one company at several venues at one time, as A and H shares
-- are; what follows a lapse or a withdrawal is an undertaking of its own.
with spans as (

    select
        company_id,
        offering_id,
        any_value(attempt) as attempt,
        min(as_of) as first_as_of,
        max(as_of) as last_as_of
    from {{ ref('int_offering_mentions') }}
    group by company_id, offering_id

),

steps as (

    select
        spans.*,
        attempt > 1
        or coalesce(first_as_of > max(last_as_of) over before_it + to_months(rules.lapse_months), false) as is_step
    from spans
    cross join {{ ref('stg_identity_rules') }} as rules
    window before_it as (
        partition by company_id
        order by first_as_of nulls first, offering_id
        rows between unbounded preceding and 1 preceding
    )

),

numbered as (

    select
        *,
        count(*) filter (is_step) over (
            partition by company_id
            order by first_as_of nulls first, offering_id
            rows between unbounded preceding and current row
        ) as group_number
    from steps

)

select
    offering_id,
    {{ stable_id('grp', ['min(offering_id) over (partition by company_id, group_number)']) }} as offering_group_id
from numbered
