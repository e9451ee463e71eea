-- Which of the values told for an event's column is the event's? The later published, then the more precise; for
-- dates and for the name of a round precision comes first, since a later retelling rounds what the first report knew.
-- A copy speaks with the date of its original: what is reprinted later is not known better.
with ranked as (

    select told.*
    from {{ ref('int_event_values') }} as told
    left join {{ ref('int_article_duplicates') }} as duplicates on told.article_id = duplicates.article_id
    left join {{ ref('stg_articles') }} as originals on duplicates.duplicate_of = originals.article_id
    qualify row_number() over (
        partition by event_id, column_name
        order by
            case when column_name = 'event_date' then imprecision end,
            case when column_name = 'round' then lower(said) in ('strategic', 'growth') end,
            case when duplicates.article_id is null then told.published_at else originals.published_at end desc nulls last,
            imprecision,
            confidence desc,
            duplicates.article_id is not null,
            told.article_id,
            mention_id
    ) = 1

),

dated as (

    select ranked.*, days.day_from as event_on
    from ranked
    left join ranked as days on ranked.event_id = days.event_id and days.column_name = 'event_date'

)

select
    dated.event_id,
    dated.column_name,
    dated.mention_id,
    dated.article_id,
    dated.low,
    dated.high,
    dated.unit,
    dated.qualifier,
    dated.day_from,
    dated.day_to,
    dated.said,
    dated.value_text,
    {{ to_usd('dated.low', 'dated.unit', 'coalesce(on_event.units_per_usd, on_publication.units_per_usd)') }} as low_usd,
    dated.low_usd_when_told
from dated
left join {{ ref('int_fx_daily') }} as on_event
    on dated.unit = on_event.currency and dated.event_on = on_event.date_day
left join {{ ref('int_fx_daily') }} as on_publication
    on dated.unit = on_publication.currency and dated.published_on = on_publication.date_day
