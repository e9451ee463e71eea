with source as (

    select * from {{ source('raw', 'funding_mentions') }}

),

renamed as (

    select
        mention_id,
        article_id,
        instrument,
        status,
        recipient as recipient_name,
        recipient_aliases,
        funders as funder_names,
        round as round_name,
        amount,
        amount_high,
        amount_currency,
        amount_qualifier,
        valuation,
        valuation_high,
        valuation_currency,
        valuation_qualifier,
        period_months,
        purpose,
        {{ period_start('event_date') }} as event_period_start,
        {{ period_end('event_date') }} as event_period_end,
        {{ period_precision('event_date') }} as event_date_precision,
        quote,
        char_start,
        char_end,
        raw_char_start,
        raw_char_end,
        rule,
        confidence

    from source

)

select * from renamed
