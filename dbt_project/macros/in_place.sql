{#- Tables and views that take the place of the old ones where they stand. The adapter builds each beside the old one,
    renames both and drops one, for readers of the same file: this file has none, and a night that fails is not
    published. What a contract promises is checked and described as the adapter does. -#}
{% materialization table, adapter="duckdb" %}

  {%- set relation = made_room_for('table') -%}
  {%- call statement('main') -%}
    {%- if config.get('contract').enforced -%}
      {{ get_assert_columns_equivalent(sql) }}
      create or replace table {{ relation }} {{ get_table_columns_and_constraints() }};
      insert into {{ relation }} {{ get_column_names() }} ({{ get_select_subquery(sql) }});
      {{ described(relation) }}
    {%- else -%}
      create or replace table {{ relation }} as ({{ sql }});
    {%- endif -%}
  {%- endcall -%}
  {%- do adapter.commit() -%}
  {{ return({'relations': [relation]}) }}

{% endmaterialization %}


{% materialization view, adapter="duckdb" %}

  {%- set relation = made_room_for('view') -%}
  {%- call statement('main') -%}
    create or replace view {{ relation }} as ({{ sql }});
  {%- endcall -%}
  {%- do adapter.commit() -%}
  {{ return({'relations': [relation]}) }}

{% endmaterialization %}


{#- The relation of the model that is being built; what has its name and is of another kind is gone. -#}
{% macro made_room_for(kind) -%}
  {%- set existing = load_cached_relation(this) -%}
  {%- if existing is not none and existing.type != kind -%}
    {%- do adapter.drop_relation(existing) -%}
  {%- endif -%}
  {{ return(this.incorporate(type=kind)) }}
{%- endmacro %}


{#- A table's and its columns' descriptions, as comments: a contract has made sure that the columns are there. -#}
{% macro described(relation) -%}
  {%- if config.persist_relation_docs() -%}
    {{ alter_relation_comment(relation, model.description) }}
    {%- for column in model.columns.values() -%}
      comment on column {{ relation }}.{{ column.name }} is {{ duckdb_escape_comment(column.description) }};
    {%- endfor -%}
  {%- endif -%}
{%- endmacro %}
