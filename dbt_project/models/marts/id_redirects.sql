select
    retired_id,
    current_id,
    reason
from {{ ref('int_retired_ids') }}
