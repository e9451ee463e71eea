with days as (

    select cast(unnest(range(date '1999-01-01', date '2036-01-01', interval 1 day)) as date) as date_day

)

select
    date_day,
    cast(year(date_day) as integer) as year,
    cast(quarter(date_day) as integer) as quarter,
    cast(month(date_day) as integer) as month,
    monthname(date_day) as month_name,
    cast(isoyear(date_day) as integer) as iso_year,
    cast(weekofyear(date_day) as integer) as iso_week,
    cast(isodow(date_day) as integer) as day_of_week,
    dayname(date_day) as day_name,
    isodow(date_day) >= 6 as is_weekend,
    cast(date_trunc('month', date_day) as date) as first_day_of_month,
    cast(date_trunc('quarter', date_day) as date) as first_day_of_quarter
from days
