-- Which mentions are an event's evidence? Every mention supports exactly one event.
select
    mention_id, 'ipo' as event_type, ipo_event_id as event_id, article_id, published_at,
    quote, char_start, char_end, raw_char_start, raw_char_end, rule, stage as stage_or_status, amount, amount_currency, confidence
from {{ ref('int_offering_mentions') }}

union all

select
    mention_id, 'funding', commitment_id, article_id, published_at,
    quote, char_start, char_end, raw_char_start, raw_char_end, rule, status, amount, amount_currency, confidence
from {{ ref('int_deal_mentions') }}

union all

select
    mention_id, 'market_total', statements.statement_id, statements.article_id, statements.published_at,
    quote, char_start, char_end, raw_char_start, raw_char_end, rule, told.stage, told.amount, told.amount_currency, confidence
from {{ ref('int_market_statements') }} as statements
inner join {{ ref('stg_ipo_mentions') }} as told using (mention_id)
