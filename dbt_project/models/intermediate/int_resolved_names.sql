-- Which company does a name belong to? What is beyond doubt comes first; beyond it, names that an article gives to one
-- company are one company, however many articles it takes to see it. Two bodies that are known are never joined so.
with recursive links as (

    select name_key as from_key, other_key as to_key from {{ ref('int_company_links') }}
    union
    select other_key, name_key from {{ ref('int_company_links') }}

),

-- Every key hands its label to its neighbours that have a greater one; a component's label is its smallest key.
link_labels as (

    select distinct name_key, name_key as label
    from {{ ref('int_name_keys') }}

    union

    select links.to_key, link_labels.label
    from link_labels
    inner join links on link_labels.name_key = links.from_key
    where link_labels.label < links.to_key

),

groups as (

    select name_key, min(label) as group_key
    from link_labels
    group by name_key

),

-- A known body is called by its entry in the reference; its id comes from there and not from what articles call it.
known_groups as (

    select
        groups.group_key,
        min(keys.name_key) as known_key,
        min_by(known.company_name, (keys.name_key, known.company_name)) as reference_name
    from {{ ref('int_reference_names') }} as known
    inner join {{ ref('int_name_keys') }} as keys on known.company_name = keys.name
    inner join groups on keys.name_key = groups.name_key
    where known.name = known.company_name
    group by groups.group_key

),

edges as (

    select claimants.group_key as from_key, claimed.group_key as to_key
    from {{ ref('int_equated_names') }} as equated
    inner join groups as claimants on equated.claimant_key = claimants.name_key
    inner join groups as claimed on equated.claimed_key = claimed.name_key
    where equated.dispute is null

    union

    select claimed.group_key, claimants.group_key
    from {{ ref('int_equated_names') }} as equated
    inner join groups as claimants on equated.claimant_key = claimants.name_key
    inner join groups as claimed on equated.claimed_key = claimed.name_key
    where equated.dispute is null

),

free_edges as (

    select from_key, to_key
    from edges
    anti join known_groups as left_known on edges.from_key = left_known.group_key
    anti join known_groups as right_known on edges.to_key = right_known.group_key
    where from_key <> to_key

),

labels as (

    select distinct group_key, group_key as label
    from groups

    union

    select free_edges.to_key, labels.label
    from labels
    inner join free_edges on labels.group_key = free_edges.from_key
    where labels.label < free_edges.to_key

),

components as (

    select group_key, min(label) as component_key
    from labels
    group by group_key

),

component_references as (

    select
        components.component_key,
        min(known_groups.known_key) as known_key,
        min(known_groups.reference_name) as reference_name
    from components
    inner join edges on components.group_key = edges.from_key
    inner join known_groups on edges.to_key = known_groups.group_key
    anti join known_groups as known on components.group_key = known.group_key
    group by components.component_key
    having count(distinct known_groups.known_key) = 1

)

select
    names.name,
    names.name_key,
    coalesce(direct.reference_name, joined.reference_name) as reference_name,
    {{ stable_id('co', ['coalesce(direct.known_key, joined.known_key, components.component_key)']) }} as company_id
from {{ ref('int_name_keys') }} as names
inner join groups on names.name_key = groups.name_key
inner join components on groups.group_key = components.group_key
left join known_groups as direct on groups.group_key = direct.group_key
left join component_references as joined on components.component_key = joined.component_key
