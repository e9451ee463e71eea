{#- An amount in US dollars and cents, by the units of its currency that one dollar bought; dollars need no rate. -#}
{% macro to_usd(amount, currency, units_per_usd) -%}
    cast(round({{ amount }} / case when {{ currency }} = 'USD' then 1 else {{ units_per_usd }} end, 2) as decimal(38, 2))
{%- endmacro %}
