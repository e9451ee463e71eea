-- Which of the values told for an event's column is the event's? That of the weightiest voice (a correction, then a
-- filing, the issuer, a wire, the press, a copy), then the later, then the more precise; for dates and for the name of
-- a round precision comes first. What only repeats an earlier value, rounder, is no later word: it loses to it.
with ranked as (

    select told.*
    from {{ ref('int_event_values') }} as told
    inner join {{ ref('int_article_voices') }} as voices on told.article_id = voices.article_id
    left join {{ ref('int_event_retellings') }} as retellings
        on told.mention_id = retellings.mention_id and told.column_name = retellings.column_name
    qualify row_number() over (
        partition by told.event_id, told.column_name
        order by
            case when told.column_name = 'event_date' then imprecision end,
            case when told.column_name = 'round' then lower(said) in ('strategic', 'growth') end,
            voices.voice_rank,
            retellings.mention_id is not null,
            voices.speaks_at desc nulls last,
            imprecision,
            confidence desc,
            voices.is_copy,
            told.article_id,
            told.mention_id
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
    dated.reach_low,
    dated.reach_high,
    {{ to_usd('dated.low', 'dated.unit', 'coalesce(on_event.units_per_usd, on_publication.units_per_usd)') }} as low_usd,
    {{ usd_basis(
        'dated.low', 'dated.unit', 'on_event.units_per_usd', 'on_publication.units_per_usd',
        'dated.event_on', 'dated.published_on'
    ) }} as low_usd_basis,
    dated.low_usd_when_told
from dated
left join {{ ref('int_fx_daily') }} as on_event
    on dated.unit = on_event.currency and dated.event_on = on_event.date_day
left join {{ ref('int_fx_daily') }} as on_publication
    on dated.unit = on_publication.currency and dated.published_on = on_publication.date_day
