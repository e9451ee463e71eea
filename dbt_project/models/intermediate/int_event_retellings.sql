-- Which amounts only repeat what a voice of no less weight has said before, and no more exactly? "More than $500
-- million" after "HK$4.35 billion" is no news of the sum, however late it is told.
with amounts as (

    select
        told.event_id,
        told.column_name,
        told.mention_id,
        told.low,
        told.high,
        told.unit,
        told.qualifier,
        told.imprecision,
        told.low_usd_when_told,
        voices.voice_rank,
        row_number() over (
            partition by told.event_id, told.column_name
            order by voices.speaks_at nulls first, told.article_id, told.mention_id
        ) as place,
        regexp_replace(cast(told.low as varchar), '\.?0+$', '') as digits,
        -- The last place that the figure gives: 4.4 billion is told to the hundred million.
        power(10, case
            when contains(digits, '.') then -length(split_part(digits, '.', 2))
            else length(digits) - length(rtrim(digits, '0'))
        end) as last_place
    from {{ ref('int_event_values') }} as told
    inner join {{ ref('int_article_voices') }} as voices on told.article_id = voices.article_id
    where told.column_name in ('amount', 'offer_price', 'valuation') and told.low > 0

),

-- What a figure may stand for: half of its last place more or less, but a fortieth of it at most; half a percent for
-- an exact one, five for a rounded one; a bound is passed by a quarter at most.
reaches as (

    select
        *,
        greatest(
            case when qualifier = 'exact' then 0.005 else 0.05 end, least(last_place / 2 / low, 0.025)
        ) as slack,
        case qualifier when 'at_most' then 0.75 else 1 - slack end as least_share,
        case qualifier when 'at_least' then 1.25 when 'range' then high / low else 1 + slack end as greatest_share
    from amounts

)

-- Rates move between two reports, so another currency has five percent of leeway.
select distinct
    later.event_id,
    later.column_name,
    later.mention_id
from reaches as later
inner join reaches as earlier
    on later.event_id = earlier.event_id
    and later.column_name = earlier.column_name
    and later.place > earlier.place
    and later.voice_rank >= earlier.voice_rank
    and later.imprecision >= earlier.imprecision
where
    case
        when coalesce(later.unit = earlier.unit, later.unit is null)
            then later.last_place >= earlier.last_place
                and earlier.low between later.low * later.least_share and later.low * later.greatest_share
        else
            earlier.low_usd_when_told between 0.95 * later.low_usd_when_told * later.least_share
            and 1.05 * later.low_usd_when_told * later.greatest_share
    end
