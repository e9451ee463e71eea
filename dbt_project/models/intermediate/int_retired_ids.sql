-- Which ids would an earlier night have given, that knew less? A company known by another of its names, an offering
-- whose exchange was not known yet: each leads to the id that stands now.
with former_companies as (

    select distinct {{ stable_id('co', ['name_key']) }} as former_id, company_id
    from {{ ref('int_resolved_names') }}
    semi join {{ ref('int_names_told') }} using (name)

),

venues as (

    select distinct company_id, venue, attempt, offering_id, ipo_event_id, stage
    from {{ ref('int_offering_mentions') }}

),

only_venues as (

    select company_id
    from venues
    group by company_id
    having count(distinct venue) = 1

),

former_venues as (

    select venues.*, venues.venue as former_venue
    from venues

    union

    select venues.*, 'unknown'
    from venues
    semi join only_venues on venues.company_id = only_venues.company_id

),

candidates as (

    select former_id as retired_id, company_id as current_id
    from former_companies

    union

    select {{ stable_id('off', ['former_id', 'former_venue', 'attempt']) }}, offering_id
    from former_venues
    inner join former_companies using (company_id)

    union

    select {{ stable_id('ipo', ['former_id', 'former_venue', 'attempt', 'stage']) }}, ipo_event_id
    from former_venues
    inner join former_companies using (company_id)

),

standing as (

    select company_id as id from {{ ref('int_resolved_names') }}
    union
    select offering_id from venues
    union
    select ipo_event_id from venues

)

select retired_id, current_id
from candidates
anti join standing on candidates.retired_id = standing.id
