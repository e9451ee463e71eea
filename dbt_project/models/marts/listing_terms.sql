select
    terms.term,
    terms.regime,
    terms.stage,
    stages.stage_rank,
    stages.is_repeatable,
    stages.is_stop,
    terms.meaning
from {{ ref('stg_ipo_stage_terms') }} as terms
inner join {{ ref('stg_ipo_stages') }} as stages on terms.stage = stages.stage
