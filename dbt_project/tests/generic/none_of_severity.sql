{#- No value lies beyond a bound of this severity. -#}
{% test none_of_severity(model, told) %}
    select *
    from {{ model }}
    where severity = '{{ told }}'
{% endtest %}
