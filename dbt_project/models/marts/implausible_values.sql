-- Which figures are hard to believe? What an article says stays in its table as it was read, and is listed here.
with measured as (

    select table_name, row_id, measure, value
    from {{ ref('int_measures') }}

    union all

    select table_name, 'all rows', 'rows_per_row_before', rows_per_row_before
    from {{ ref('int_release_changes') }}

)

select
    measured.table_name,
    measured.row_id,
    measured.measure,
    measured.value,
    bounds.low,
    bounds.high,
    bounds.severity,
    bounds.reason
from measured
inner join {{ ref('stg_warehouse_bounds') }} as bounds
    on measured.table_name = bounds.table_name and measured.measure = bounds.measure
where measured.value < bounds.low or measured.value > bounds.high
