select
    articles.article_id,
    articles.url,
    articles.title,
    articles.publisher,
    articles.published_at,
    articles.language,
    words.word_count,
    duplicates.duplicate_of,
    articles.first_known_at
from {{ ref('stg_articles') }} as articles
inner join {{ ref('int_article_words') }} as words on articles.article_id = words.article_id
left join {{ ref('int_article_duplicates') }} as duplicates on articles.article_id = duplicates.article_id
