-- Which amounts only repeat what a voice of no less weight has said before, and no more exactly? "More than $500
-- million" after "HK$4.35 billion" is no news of the sum, however late it is told.
with amounts as (

    select
        told.*,
        voices.voice_rank,
        row_number() over (
            partition by told.event_id, told.column_name
            order by voices.speaks_at nulls first, told.article_id, told.mention_id
        ) as place
    from {{ ref('int_event_values') }} as told
    inner join {{ ref('int_article_voices') }} as voices on told.article_id = voices.article_id
    where told.column_name in ('amount', 'offer_price', 'valuation') and told.low > 0

)

select distinct
    later.event_id,
    later.column_name,
    later.mention_id
from amounts as later
inner join amounts as earlier
    on later.event_id = earlier.event_id
    and later.column_name = earlier.column_name
    and later.place > earlier.place
    and later.voice_rank >= earlier.voice_rank
    and later.imprecision >= earlier.imprecision
where
    case
        when coalesce(later.unit = earlier.unit, later.unit is null)
            then later.last_place >= earlier.last_place and {{ within_reach('earlier', 'later') }}
        else {{ within_reach_in_usd('earlier', 'later', leeway=0.05) }}
    end
