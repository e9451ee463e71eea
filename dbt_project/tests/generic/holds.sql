{#- What is true of every row, in one query, since a night pays for every test that runs. A null breaks `never_null` alone.

    never_null, not_negative    columns
    one_of                      column: its values
    matches                     column: the shape of the whole value
    in_range                    column: [low, high], which it may reach
    in_order, differ            pairs of columns: the first is not after the second, or not the same
    stands_with                 column: the one that it says nothing without, as a currency without its amount
    known, absent               column: [relation, its column], where each value stands, or none does

    `broken` says in words what is not true of a row. -#}
{% test holds(
    model, never_null=[], not_negative=[], one_of={}, matches={}, in_range={}, in_order=[], differ=[], stands_with={},
    known={}, absent={}
) %}
    {%- set broken = {} %}
    {%- for column in never_null %}
        {%- do broken.update({column ~ ' is null': column ~ ' is null'}) %}
    {%- endfor %}
    {%- for column in not_negative %}
        {%- do broken.update({column ~ ' is negative': column ~ ' < 0'}) %}
    {%- endfor %}
    {%- for column, values in one_of.items() %}
        {%- do broken.update({column ~ ' is none of its values': column ~ " not in ('" ~ values | join("', '") ~ "')"}) %}
    {%- endfor %}
    {%- for column, shape in matches.items() %}
        {%- do broken.update({column ~ ' has another shape': 'not regexp_full_match(' ~ column ~ ", '" ~ shape ~ "')"}) %}
    {%- endfor %}
    {%- for column, ends in in_range.items() %}
        {%- do broken.update({column ~ ' is out of range': column ~ ' not between ' ~ ends | join(' and ')}) %}
    {%- endfor %}
    {%- for first, second in in_order %}
        {%- do broken.update({first ~ ' is after ' ~ second: first ~ ' > ' ~ second}) %}
    {%- endfor %}
    {%- for first, second in differ %}
        {%- do broken.update({first ~ ' is the same as ' ~ second: first ~ ' = ' ~ second}) %}
    {%- endfor %}
    {%- for column, other in stands_with.items() %}
        {%- do broken.update({column ~ ' stands without ' ~ other: column ~ ' is not null and ' ~ other ~ ' is null'}) %}
    {%- endfor %}
    {%- for column, (relation, other) in known.items() %}
        {%- do broken.update({column ~ ' is unknown': 'told.' ~ column ~ ' is not null and not exists (
            select 1 from ' ~ relation ~ ' as known where known.' ~ other ~ ' = told.' ~ column ~ ')'}) %}
    {%- endfor %}
    {%- for column, (relation, other) in absent.items() %}
        {%- do broken.update({column ~ ' stands where it must not': 'exists (
            select 1 from ' ~ relation ~ ' as taken where taken.' ~ other ~ ' = told.' ~ column ~ ')'}) %}
    {%- endfor %}
    select *
    from (
        select
            concat_ws(
                '; '
                {%- for told, condition in broken.items() %},
                case when {{ condition }} then '{{ told }}' end
                {%- endfor %}
            ) as broken,
            told.*
        from {{ model }} as told
    )
    where broken <> ''
{% endtest %}
