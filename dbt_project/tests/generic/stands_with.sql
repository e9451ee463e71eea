{#- A column is null wherever the one that it speaks of is: no currency without an amount. Several in one query. -#}
{% test stands_with(model, pairs) %}
    select *
    from {{ model }}
    where
        {%- for column, other in pairs.items() %}
        {{ 'or ' if not loop.first }}({{ column }} is not null and {{ other }} is null)
        {%- endfor %}
{% endtest %}
