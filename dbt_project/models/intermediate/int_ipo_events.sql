-- How far has each offering got? One row per stage reached; the current one is the furthest, unless the offering was
-- stopped at least as late as anything else is told of it. A listing is never undone.
with reached as (

    select
        ipo_event_id,
        offering_id,
        company_id,
        stage,
        stage_rank,
        is_stop,
        max(as_of) as last_as_of,
        min(published_on) as first_published_on
    from {{ ref('int_offering_mentions') }}
    group by all

),

progress as (

    select
        offering_id,
        max(last_as_of) as last_as_of,
        bool_or(stage = 'listed') as is_listed
    from reached
    where not is_stop
    group by offering_id

),

standing as (

    select
        reached.*,
        not reached.is_stop or (
            not coalesce(progress.is_listed, false)
            and coalesce(reached.last_as_of >= progress.last_as_of, progress.last_as_of is null)
        ) as may_be_current
    from reached
    left join progress on reached.offering_id = progress.offering_id

)

select
    *,
    may_be_current and row_number() over (
        partition by offering_id
        order by
            may_be_current desc,
            is_stop desc,
            case when is_stop then last_as_of end desc nulls last,
            stage_rank desc
    ) = 1 as is_current_stage
from standing
