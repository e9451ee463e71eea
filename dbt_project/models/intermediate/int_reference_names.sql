-- Which names does the reference know, and whose are they? A place stands for the government that spends there.
with told as (

    select company_name, company_name as name, 'en' as language, 1 as priority
    from {{ ref('stg_company_reference') }}

    union all

    select company_name, name_local, null, 2
    from {{ ref('stg_company_reference') }}
    where name_local is not null

    union all

    select company_name, alias_name, language, 3
    from {{ ref('stg_company_aliases') }}

    union all

    select distinct government_name, government_name, 'en', 4
    from {{ ref('stg_places') }}
    where government_name is not null

    union all

    select government_name, place_name, 'en', 5
    from {{ ref('stg_places') }}
    where government_name is not null and place_kind = 'country'

)

-- A name that two entries claim goes to the one that bears it as its own.
select name, company_name, language, priority
from told
qualify row_number() over (partition by name order by priority, company_name) = 1
