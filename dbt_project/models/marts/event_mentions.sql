select
    mention_id,
    event_type,
    event_id,
    article_id,
    quote,
    char_start,
    char_end,
    raw_char_start,
    raw_char_end,
    rule,
    stage_or_status,
    amount,
    amount_currency,
    confidence
from {{ ref('int_event_mentions') }}
