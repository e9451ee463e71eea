select
    event_id,
    column_name,
    value,
    article_id,
    is_chosen
from {{ ref('int_event_conflicts') }}
