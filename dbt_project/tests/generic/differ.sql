{#- Two columns never hold the same. -#}
{% test differ(model, first, second) %}
    select {{ first }}, {{ second }}
    from {{ model }}
    where {{ first }} = {{ second }}
{% endtest %}
