{#- Columns that hold nothing but these values, or null; several columns in one query. -#}
{% test one_of(model, allowed) %}
    select {{ allowed.keys() | join(', ') }}
    from {{ model }}
    where
        {%- for column, values in allowed.items() %}
        {{ 'or ' if not loop.first }}{{ column }} not in ('{{ values | join("', '") }}')
        {%- endfor %}
{% endtest %}
