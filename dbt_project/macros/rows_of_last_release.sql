{#- Rows of a table in the release that readers see now; null before the first one, or where that lacks the table. -#}
{% macro rows_of_last_release(table) -%}
    {%- set file = (var('last_release', '') ~ '/' ~ table ~ '.parquet') | replace("'", "''") -%}
    {%- if execute and run_query("select count(*) from glob('" ~ file ~ "')").columns[0].values()[0] > 0 -%}
        (select count(*) from read_parquet('{{ file }}'))
    {%- else -%}
        cast(null as bigint)
    {%- endif -%}
{%- endmacro %}
