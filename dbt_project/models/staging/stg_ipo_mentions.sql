with source as (

    select * from {{ source('raw', 'ipo_mentions') }}

),

renamed as (

    select
        mention_id,
        article_id,
        scope,
        stage,
        company as company_name,
        aliases as company_aliases,
        parent as parent_name,
        exchange as exchange_code,
        board as board_name,
        amount,
        amount_high,
        amount_currency,
        amount_qualifier,
        offer_price,
        offer_price_currency,
        valuation,
        valuation_high,
        valuation_currency,
        valuation_qualifier,
        first_day_return_pct,
        listing_count,
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
