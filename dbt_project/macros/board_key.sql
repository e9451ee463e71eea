{#- What the spellings of a board share: "STAR Market", "STAR" and the STAR of XSHG-STAR are one. -#}
{% macro board_key(board) -%}
    regexp_replace(upper({{ board }}), '[^A-Z0-9]|MARKET|BOARD', '', 'g')
{%- endmacro %}
