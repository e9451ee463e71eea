select
    retired_id,
    current_id
from {{ ref('stg_id_redirects') }}

union

select
    retired_id,
    current_id
from {{ ref('int_retired_ids') }}
anti join {{ ref('stg_id_redirects') }} using (retired_id)
