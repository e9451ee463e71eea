-- Which names does a mention use, and in which part? The first name of a mention's subject has position 1.
with listings as (

    select * from {{ ref('stg_ipo_mentions') }} where scope = 'company' and company_name is not null

),

deals as (

    select *, instrument = 'fund' as is_fund from {{ ref('stg_funding_mentions') }}

)

select mention_id, article_id, 'company' as part, 1 as position, company_name as name, false as is_fund
from listings

union all

select mention_id, article_id, 'alias', generate_subscripts(company_aliases, 1), unnest(company_aliases), false
from listings

union all

select mention_id, article_id, 'parent', 1, parent_name, false
from listings
where parent_name is not null

union all

select mention_id, article_id, 'recipient', 1, recipient_name, is_fund
from deals
where recipient_name is not null

union all

select
    mention_id, article_id, 'alias', generate_subscripts(recipient_aliases, 1), unnest(recipient_aliases), is_fund
from deals
where recipient_name is not null

union all

select mention_id, article_id, 'funder', generate_subscripts(funder_names, 1), unnest(funder_names), false
from deals
