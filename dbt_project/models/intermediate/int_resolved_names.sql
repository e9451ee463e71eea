-- Which company does a name belong to? What the reference says comes first; beyond it, names that an article gives
-- to one company are one company, however many articles it takes to see it. A company of the reference is never
-- joined with another one.
with recursive reference_keys as (

    select keys.name_key, own.name_key as reference_key, known.company_name as reference_name
    from {{ ref('int_reference_names') }} as known
    inner join {{ ref('int_name_keys') }} as keys on known.name = keys.name
    inner join {{ ref('int_name_keys') }} as own on known.company_name = own.name
    qualify row_number() over (partition by keys.name_key order by known.priority, known.company_name) = 1

),

-- A name of one or two letters stands for too many things to join two companies.
equated as (

    select distinct subject_keys.name_key as left_key, alias_keys.name_key as right_key
    from {{ ref('int_names_told') }} as subjects
    inner join {{ ref('int_names_told') }} as aliases on subjects.mention_id = aliases.mention_id
    inner join {{ ref('int_name_keys') }} as subject_keys on subjects.name = subject_keys.name
    inner join {{ ref('int_name_keys') }} as alias_keys on aliases.name = alias_keys.name
    where
        subjects.part in ('company', 'recipient') and aliases.part = 'alias'
        and subject_keys.name_key <> alias_keys.name_key
        and length(subject_keys.name_key) >= 3 and length(alias_keys.name_key) >= 3

),

edges as (

    select left_key as from_key, right_key as to_key from equated
    union
    select right_key, left_key from equated

),

free_edges as (

    select from_key, to_key
    from edges
    anti join reference_keys as left_known on edges.from_key = left_known.name_key
    anti join reference_keys as right_known on edges.to_key = right_known.name_key

),

-- Every key hands its label to its neighbours that have a greater one; a component's label is its smallest key.
labels as (

    select distinct name_key, name_key as label
    from {{ ref('int_name_keys') }}

    union

    select free_edges.to_key, labels.label
    from labels
    inner join free_edges on labels.name_key = free_edges.from_key
    where labels.label < free_edges.to_key

),

components as (

    select name_key, min(label) as component_key
    from labels
    group by name_key

),

component_references as (

    select
        components.component_key,
        min(reference_keys.reference_key) as reference_key,
        min(reference_keys.reference_name) as reference_name
    from components
    inner join edges on components.name_key = edges.from_key
    inner join reference_keys on edges.to_key = reference_keys.name_key
    anti join reference_keys as known on components.name_key = known.name_key
    group by components.component_key
    having count(distinct reference_keys.reference_key) = 1

)

select
    names.name,
    names.name_key,
    coalesce(direct.reference_name, joined.reference_name) as reference_name,
    {{ stable_id('co', ['coalesce(direct.reference_key, joined.reference_key, components.component_key)']) }} as company_id
from {{ ref('int_name_keys') }} as names
inner join components on names.name_key = components.name_key
left join reference_keys as direct on names.name_key = direct.name_key
left join component_references as joined on components.component_key = joined.component_key
