select
    event_id,
    column_name,
    value,
    article_id,
    is_chosen,
    source_kind
from {{ ref('int_event_conflicts') }}
