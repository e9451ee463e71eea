{#- An id that depends on nothing but its parts, so that any order of arrival gives the same one. -#}
{% macro stable_id(prefix, parts) -%}
    '{{ prefix }}_' || substr(md5(
        {%- for part in parts %} coalesce(cast({{ part }} as varchar), ''){{ " || '|' ||" if not loop.last }}{% endfor %}
    ), 1, 16)
{%- endmacro %}
