-- Which ids were published and stand no more, and what stands for them now? What an id was published on leads on: the
-- names of a company, the mentions of an event, else the articles that told it, else the id that it was led to before.
with recursive published as (

    select published_id, evidence_type, evidence
    from {{ ref('stg_published_ids') }}

),

standing as (

    select company_id as id, 'company' as id_type from {{ ref('int_companies') }}
    union
    select offering_id, 'offering' from {{ ref('int_offering_mentions') }}
    union
    select ipo_event_id, 'ipo event' from {{ ref('int_offering_mentions') }}
    union
    select commitment_id, 'commitment' from {{ ref('int_deal_mentions') }}
    union
    select statement_id, 'market total' from {{ ref('int_market_statements') }}

),

retired as (

    select distinct published_id
    from published
    anti join standing on published.published_id = standing.id

),

-- The first letters of an id say what it is the id of.
bearers as (

    select split_part(company_id, '_', 1) as prefix, 'name' as evidence_type, name as evidence, company_id as id
    from {{ ref('int_resolved_names') }}
    semi join {{ ref('int_companies') }} using (company_id)

    union

    select split_part(offering_id, '_', 1), unnest(['mention', 'article']), unnest([mention_id, article_id]), offering_id
    from {{ ref('int_offering_mentions') }}

    union

    select
        split_part(ipo_event_id, '_', 1),
        unnest(['mention', 'article']),
        unnest([mention_id, article_id || ' ' || stage]),
        ipo_event_id
    from {{ ref('int_offering_mentions') }}

    union

    select
        split_part(commitment_id, '_', 1), unnest(['mention', 'article']), unnest([mention_id, article_id]), commitment_id
    from {{ ref('int_deal_mentions') }}

    union

    select split_part(statement_id, '_', 1), unnest(['mention', 'article']), unnest([mention_id, article_id]), statement_id
    from {{ ref('int_market_statements') }}

),

-- The id that most of the evidence stands under now; a passage says more than its article. What its article told beside
-- it before is another fact, and no heir.
heirs as (

    select retired.published_id, bearers.id as heir_id
    from retired
    inner join published on retired.published_id = published.published_id
    inner join bearers
        on published.evidence_type = bearers.evidence_type
        and published.evidence = bearers.evidence
        and split_part(published.published_id, '_', 1) = bearers.prefix
    left join published as told_beside
        on published.evidence_type = 'article'
        and told_beside.evidence_type = 'article'
        and published.evidence = told_beside.evidence
        and bearers.id = told_beside.published_id
    where told_beside.published_id is null
    group by retired.published_id, bearers.id
    qualify row_number() over (
        partition by retired.published_id
        order by
            count(*) filter (published.evidence_type <> 'article') desc,
            count(*) desc,
            bearers.id
    ) = 1

),

-- Where no evidence of its own is left, an id follows the one that it was led to.
led as (

    select published_id, published_id as via_id, 0 as step
    from retired

    union

    select led.published_id, published.evidence, led.step + 1
    from led
    inner join published on led.via_id = published.published_id and published.evidence_type = 'id'
    anti join heirs on led.via_id = heirs.published_id
    anti join standing on led.via_id = standing.id
    where led.step < 20

),

arrived as (

    select
        led.published_id,
        coalesce(standing.id, heirs.heir_id) as current_id
    from led
    left join standing on led.via_id = standing.id
    left join heirs on led.via_id = heirs.published_id
    qualify row_number() over (
        partition by led.published_id
        order by coalesce(standing.id, heirs.heir_id) is null, led.step, led.via_id
    ) = 1

)

select
    published_id as retired_id,
    current_id,
    case when current_id is null then 'no longer told' else 'merged' end as reason
from arrived
