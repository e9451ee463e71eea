{#- Whether one figure is what another may stand for (int_event_values says how far a figure reaches). -#}
{% macro within_reach(figure, other) -%}
    ({{ figure }}.low between {{ other }}.reach_low and {{ other }}.reach_high)
{%- endmacro %}

{#- The same across currencies, in dollars of the day each was told; rates move in between, hence a leeway (a share). -#}
{% macro within_reach_in_usd(figure, other, leeway) -%}
    ({{ figure }}.low_usd_when_told
        between {{ 1 - leeway }} * {{ other }}.low_usd_when_told * {{ other }}.reach_low / nullif({{ other }}.low, 0)
        and {{ 1 + leeway }} * {{ other }}.low_usd_when_told * {{ other }}.reach_high / nullif({{ other }}.low, 0))
{%- endmacro %}
