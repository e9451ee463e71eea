{#- On which day's rate an amount was converted to US dollars, or why it could not be. -#}
{% macro usd_basis(amount, currency, event_rate, publication_rate, event_day, publication_day) -%}
    case
        when {{ amount }} is null then 'no_amount'
        when {{ currency }} is null then 'no_currency'
        when {{ currency }} = 'USD' then 'same_currency'
        when {{ event_rate }} is not null then 'event_date'
        when {{ publication_rate }} is not null then 'publication_date'
        when coalesce({{ event_day }}, {{ publication_day }}) is null then 'no_date'
        else 'no_rate'
    end
{%- endmacro %}
