select
    articles.article_id,
    articles.url,
    articles.title,
    articles.publisher,
    articles.published_at,
    articles.language,
    words.word_count,
    duplicates.duplicate_of,
    voices.source_kind,
    voices.is_correction,
    articles.first_known_at
from {{ ref('stg_articles') }} as articles
inner join {{ ref('int_article_words') }} as words on articles.article_id = words.article_id
inner join {{ ref('int_article_voices') }} as voices on articles.article_id = voices.article_id
left join {{ ref('int_article_duplicates') }} as duplicates on articles.article_id = duplicates.article_id
