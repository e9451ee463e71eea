-- On which values do an event's sources disagree? Values agree when they may be the same truth told more or less
-- precisely: periods that overlap, returns within a point, figures of which one is within the other's reach, and
-- across currencies within a tenth of that in dollars.
with compared as (

    select
        told.event_id,
        told.column_name,
        told.value_text,
        told.article_id,
        told.published_at,
        voices.voice,
        voices.voice_rank,
        told.value_text = chosen.value_text as is_chosen,
        case
            when told.column_name = 'event_date'
                then told.day_from > chosen.day_to or told.day_to < chosen.day_from
            when told.column_name = 'round'
                then lower(told.said) <> lower(chosen.said)
            when told.column_name = 'first_day_return_pct'
                then abs(told.low - chosen.low) > 1
            when told.unit = chosen.unit
                then not ({{ within_reach('told', 'chosen') }} or {{ within_reach('chosen', 'told') }})
            else not (
                {{ within_reach_in_usd('told', 'chosen', leeway=0.1) }}
                or {{ within_reach_in_usd('chosen', 'told', leeway=0.1) }}
            )
        end as disagrees
    from {{ ref('int_event_values') }} as told
    inner join {{ ref('int_event_choices') }} as chosen
        on told.event_id = chosen.event_id and told.column_name = chosen.column_name
    inner join {{ ref('int_article_voices') }} as voices on told.article_id = voices.article_id
    where told.column_name not in ('purpose', 'instrument')

),

disputed as (

    select distinct event_id, column_name
    from compared
    where disagrees

)

select
    compared.event_id,
    compared.column_name,
    compared.value_text as value,
    compared.is_chosen,
    min_by(compared.article_id, (coalesce(compared.published_at, 'infinity'::timestamp), compared.article_id)) as article_id,
    min_by(compared.voice, compared.voice_rank) as source_kind
from compared
inner join disputed
    on compared.event_id = disputed.event_id and compared.column_name = disputed.column_name
where compared.disagrees or compared.is_chosen
group by compared.event_id, compared.column_name, compared.value_text, compared.is_chosen
