{#- Columns of which every value that is not null is wholly of this shape; several columns in one query. -#}
{% test matches(model, shapes) %}
    select {{ shapes.keys() | join(', ') }}
    from {{ model }}
    where
        {%- for column, shape in shapes.items() %}
        {{ 'or ' if not loop.first }}not regexp_full_match({{ column }}, '{{ shape }}')
        {%- endfor %}
{% endtest %}
