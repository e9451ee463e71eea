{#- Columns within the same two ends, which they may reach; several columns in one query. -#}
{% test in_range(model, columns, low, high) %}
    select {{ columns | join(', ') }}
    from {{ model }}
    where {% for column in columns %}{{ column }} not between {{ low }} and {{ high }}{{ ' or ' if not loop.last }}{% endfor %}
{% endtest %}
