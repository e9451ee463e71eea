{#- Every mention that names a company, a deal or a market total supports exactly one event. -#}
{% test same_mentions(model) %}
    with expected as (
        select mention_id from {{ ref('stg_ipo_mentions') }} where scope = 'aggregate' or company_name is not null
        union all
        select mention_id from {{ ref('stg_funding_mentions') }}
    )

    select coalesce(expected.mention_id, found.mention_id) as mention_id
    from expected
    full join {{ model }} as found on expected.mention_id = found.mention_id
    group by all
    having count(expected.mention_id) <> 1 or count(found.mention_id) <> 1
{% endtest %}
