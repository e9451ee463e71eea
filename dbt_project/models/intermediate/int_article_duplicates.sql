-- Which articles are copies of an earlier one: edited, reordered, cut short, under another headline?
--
-- Signatures (`flows/signatures.py`) whose bands agree meet in a bucket. There each article is compared with the
-- earliest and with the one before it, never with all: a story told five hundred times costs five hundred comparisons.
-- Earlier is by publication, then by id, so that the answer depends on the articles alone and not on their arrival.
with articles as (

    select
        article_id,
        row_number() over (order by published_at nulls last, article_id) as place,
        sequence_count,
        text_signature,
        opening_signature,
        figure_hashes
    from {{ ref('stg_articles') }}
    where sequence_count >= {{ var('fewest_sequences_compared') }}

),

-- Bands of two slots: articles a third alike meet in one of sixty-four with a chance of .999.
bands as (

    select
        place,
        unnest(
            list_transform(range(1, 128, 2), lambda slot: hash(slot, text_signature[slot], text_signature[slot + 1]))
            || list_transform(range(1, 32, 2), lambda slot: hash(-slot, opening_signature[slot], opening_signature[slot + 1]))
        ) as bucket
    from articles

),

shared_buckets as (

    select bucket, min(place) as earliest
    from bands
    group by bucket
    having count(*) > 1

),

candidates as (

    select place, earliest as earlier
    from bands
    inner join shared_buckets using (bucket)
    where place <> earliest

    union

    select place, lag(place) over (partition by bucket order by place) as earlier
    from bands
    inner join shared_buckets using (bucket)
    qualify earlier is not null

),

likenesses as (

    select
        own.place,
        earlier.place as earlier,
        own.sequence_count as own_count,
        earlier.sequence_count as earlier_count,
        len(list_filter(range(1, 129), lambda slot: own.text_signature[slot] = earlier.text_signature[slot]))
        / 128 as likeness,
        len(list_filter(range(1, 33), lambda slot: own.opening_signature[slot] = earlier.opening_signature[slot]))
        / 32 as opening_likeness,
        len(list_intersect(own.figure_hashes, earlier.figure_hashes)) as shared_figures,
        shared_figures / nullif(least(len(own.figure_hashes), len(earlier.figure_hashes)), 0) as figure_share
    from candidates
    inner join articles as own on candidates.place = own.place
    inner join articles as earlier on candidates.earlier = earlier.place

),

-- A likeness is what two texts share of all that either holds; from the sizes follows what the shorter one shares.
compared as (

    select
        *,
        likeness / (1 + likeness) * (own_count + earlier_count) / least(own_count, earlier_count) as shared_share
    from likenesses

),

-- A copy keeps the figures; the next notice of one firm shares its words and brings others. A copy also begins as its
-- original does, or is nearly all the same: what a house puts below every story makes two of them .62 alike, and its
-- telephone numbers are figures that both have. A text cut short is like the whole only as far as it goes: then it is
-- the shorter one's share that counts. The thresholds were read off `tests/benchmarks/copies.py` and off 648 real
-- articles, among which they find three copies and nothing else.
copies as (

    select place, earlier
    from compared
    where
        coalesce(figure_share, 1) >= 0.75
        and (
            (opening_likeness >= 0.1 and likeness >= 0.3 and likeness + opening_likeness >= 0.5)
            or (likeness >= 0.6 and coalesce(figure_share, 1) >= 0.95)
            or (
                shared_share >= 0.25
                and shared_share + opening_likeness >= 0.55
                and opening_likeness >= 0.1
                and greatest(own_count, earlier_count) >= 1.25 * least(own_count, earlier_count)
            )
        )

),

-- An original is like none before it, and what is like an original is its copy. What is like copies alone has been
-- edited too far from the original: it stands for itself, and the next round finds its copies in turn.
{% for round in range(3) %}
open_{{ round }} as (

    {% if loop.first %}
    select place, earlier from copies
    {% else %}
    select place, earlier
    from open_{{ round - 1 }}
    where
        place not in (select place from found_{{ round - 1 }})
        and earlier not in (select place from found_{{ round - 1 }})
    {% endif %}

),

found_{{ round }} as (

    select place, min(earlier) as original
    from open_{{ round }}
    where earlier not in (select place from open_{{ round }})
    group by place

),
{% endfor %}

found as (

    {% for round in range(3) %}
    select place, original from found_{{ round }}
    {% if not loop.last %}union all{% endif %}
    {% endfor %}

)

select copies.article_id, originals.article_id as duplicate_of
from found
inner join articles as copies on found.place = copies.place
inner join articles as originals on found.original = originals.place
