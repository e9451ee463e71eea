with names as (

    select
        resolved.company_id,
        reference.name,
        reference.language,
        'reference' as source
    from {{ ref('int_reference_names') }} as reference
    inner join {{ ref('int_resolved_names') }} as resolved on reference.name = resolved.name

    union all

    select
        resolved.company_id,
        told.name,
        case when count(distinct articles.language) = 1 then min(articles.language) end,
        'article'
    from {{ ref('int_names_told') }} as told
    inner join {{ ref('int_resolved_names') }} as resolved on told.name = resolved.name
    inner join {{ ref('stg_articles') }} as articles on told.article_id = articles.article_id
    group by resolved.company_id, told.name

)

select names.*
from names
inner join {{ ref('int_companies') }} as companies on names.company_id = companies.company_id
qualify row_number() over (partition by names.company_id, names.name order by names.source = 'article') = 1
