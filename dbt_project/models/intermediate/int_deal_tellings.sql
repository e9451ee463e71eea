-- Who gets money from whom, by one mention? Names become companies, the money comparable, and the day known.
with funders as (

    select
        mention_id,
        min_by(company_id, position) as lead_funder_id,
        list(distinct company_id order by company_id) as funder_ids
    from {{ ref('int_names_told') }}
    inner join {{ ref('int_resolved_names') }} using (name)
    where part = 'funder'
    group by mention_id

)

select
    told.*,
    articles.published_on,
    articles.published_at,
    recipients.company_id as recipient_id,
    funders.lead_funder_id,
    coalesce(funders.funder_ids, []) as funder_ids,
    -- The day by which the money was told of: a date ahead is a plan, told on the day of publication.
    coalesce(least(told.event_period_end, articles.published_on), told.event_period_end) as told_on,
    -- A company may have many rounds of some names, so these do not tell one deal from another.
    case when repeatable.round_key is null then lower(told.round_name) end as round_key,
    -- A fund that bears a name of its own is one fund, whatever it has collected so far.
    told.instrument = 'fund' and regexp_matches(
        recipients.name_key, '\b(fund|fonds|fondo|[ivx]+|[0-9]+)\b|基金'
    ) as is_named_fund,
    coalesce({{ to_usd('told.amount', 'told.amount_currency', 'rates.units_per_usd') }}, told.amount) as comparable_amount,
    case when rates.units_per_usd is not null then 'USD' else told.amount_currency end as comparable_currency
from {{ ref('stg_funding_mentions') }} as told
inner join {{ ref('stg_articles') }} as articles on told.article_id = articles.article_id
left join {{ ref('int_resolved_names') }} as recipients on told.recipient_name = recipients.name
left join funders on told.mention_id = funders.mention_id
left join {{ ref('stg_repeatable_rounds') }} as repeatable on lower(told.round_name) = repeatable.round_key
left join {{ ref('int_fx_daily') }} as rates
    on told.amount_currency = rates.currency and articles.published_on = rates.date_day
