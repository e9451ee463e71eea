select
    run_id,
    stage_name as stage,
    started_at,
    ended_at,
    stage_outcome as outcome,
    busy_seconds,
    batch_count,
    item_count
from {{ ref('stg_run_stages') }}
