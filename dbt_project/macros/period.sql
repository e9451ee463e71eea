{#- A date as told (YYYY-MM-DD, YYYY-MM or YYYY) as a period: its first day, its last day, its precision. -#}
{% macro period_start(told) -%}
    cast({{ told }} || substr('-01-01', length({{ told }}) - 3) as date)
{%- endmacro %}

{% macro period_end(told) -%}
    case length({{ told }})
        when 4 then make_date(cast({{ told }} as integer), 12, 31)
        when 7 then last_day({{ period_start(told) }})
        else cast({{ told }} as date)
    end
{%- endmacro %}

{% macro period_precision(told) -%}
    case length({{ told }}) when 4 then 'year' when 7 then 'month' when 10 then 'day' end
{%- endmacro %}
