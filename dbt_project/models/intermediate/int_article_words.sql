-- How many words has an article? Its id is the hash of its text, so what was counted once holds: a night counts its own.
{{ config(materialized='incremental', incremental_strategy='append') }}

select
    articles.article_id,
    cast(len(regexp_extract_all(articles.article_text, '\S+')) as integer) as word_count
from {{ ref('stg_articles') }} as articles
{% if is_incremental() -%}
anti join {{ this }} as counted on articles.article_id = counted.article_id
{%- endif %}
