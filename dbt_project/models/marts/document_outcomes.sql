select
    outcome_id,
    run_id,
    found_at as source,
    doc_id,
    outcome,
    article_id,
    rejected_at_stage as stage,
    reason
from {{ ref('stg_document_outcomes') }}
