{#- An amount in US dollars and cents, by the units of its currency that one dollar bought. -#}
{% macro to_usd(amount, units_per_usd) -%}
    cast(round({{ amount }} / {{ units_per_usd }}, 2) as decimal(38, 2))
{%- endmacro %}
