{#- The exchange that stands for a listing. One issue trades on both exchanges of these pairs, so reports that name
    either tell of the same offering: NSE and BSE in India, Xetra and Frankfurt in Germany. -#}
{% macro listing_venue(exchange_id) -%}
    case split_part({{ exchange_id }}, '-', 1)
        when 'XBOM' then 'XNSE'
        when 'XFRA' then 'XETR'
        else split_part({{ exchange_id }}, '-', 1)
    end
{%- endmacro %}
