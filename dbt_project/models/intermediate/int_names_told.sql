-- Which names does a mention use, and in which part? The first name of a mention's subject has position 1.
select
    mention_id, article_id, 'company' as part, 1 as position, company_name as name
from {{ ref('stg_ipo_mentions') }}
where scope = 'company' and company_name is not null

union all

select
    mention_id, article_id, 'alias', generate_subscripts(company_aliases, 1), unnest(company_aliases)
from {{ ref('stg_ipo_mentions') }}
where scope = 'company' and company_name is not null

union all

select
    mention_id, article_id, 'parent', 1, parent_name
from {{ ref('stg_ipo_mentions') }}
where scope = 'company' and parent_name is not null

union all

select
    mention_id, article_id, 'recipient', 1, recipient_name
from {{ ref('stg_funding_mentions') }}
where recipient_name is not null

union all

select
    mention_id, article_id, 'alias', generate_subscripts(recipient_aliases, 1), unnest(recipient_aliases)
from {{ ref('stg_funding_mentions') }}
where recipient_name is not null

union all

select
    mention_id, article_id, 'funder', generate_subscripts(funder_names, 1), unnest(funder_names)
from {{ ref('stg_funding_mentions') }}
