{#- Where both are known, the first column is not after the second. -#}
{% test in_order(model, first, second) %}
    select {{ first }}, {{ second }}
    from {{ model }}
    where {{ first }} > {{ second }}
{% endtest %}
