{#- The columns tell rows apart and are never null: one query instead of one for each. -#}
{% test primary_key(model, columns) %}
    select {{ columns | join(', ') }}, count(*) as times
    from {{ model }}
    group by all
    having count(*) > 1{% for column in columns %} or {{ column }} is null{% endfor %}
{% endtest %}
