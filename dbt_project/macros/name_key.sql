{#- What two spellings of one name share: case, accents, possessives, punctuation and a leading "the" are gone.
    Initials close up (S.p.A. becomes spa); any other mark is a space (Character.AI becomes character ai). -#}
{% macro name_key(name) -%}
    regexp_replace(trim(regexp_replace(
        regexp_replace(
            regexp_replace(
                replace(lower(strip_accents({{ name }})), '&', ' and '),
                '[''’]s\b|[''’]', '', 'g'
            ),
            '\b(\p{L})\.', '\1', 'g'
        ),
        '[^\p{L}\p{N}\p{M}]+', ' ', 'g'
    )), '^the ', '')
{%- endmacro %}
