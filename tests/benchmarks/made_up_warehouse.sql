-- Raw tables of a made-up world, by macros that depend on nothing but the numbers they are given: mention 17 says the
-- same in any batch. Companies are skewed (a few are in one mention of a hundred, most in a handful), one article in
-- seven is a copy, a deal is told by one article or by hundreds.

-- A number in [0, 1) for each number and purpose.
CREATE TEMP MACRO chance(number, purpose) AS (hash(number, purpose) % 1000003) / 1000003;

CREATE TEMP MACRO one_of(list, number, purpose) AS list[1 + (hash(number, purpose) % len(list))::INTEGER];

-- Skewed towards small numbers: the first of `count` comes up in about a hundredth of all cases.
CREATE TEMP MACRO skewed(count, number, purpose) AS floor(count * pow(chance(number, purpose), 2.2))::INTEGER;

CREATE TEMP MACRO syllable(number, purpose) AS one_of(
    ['ba', 'cor', 'dun', 'el', 'fin', 'gra', 'hal', 'is', 'jun', 'kel', 'lo', 'mar', 'nor', 'or', 'pel', 'quin', 'ro',
     'sil', 'tur', 'ul', 'ver', 'wol', 'xan', 'yar', 'zed', 'tam', 'rig', 'mos', 'lin', 'kan'], number, purpose);

CREATE TEMP MACRO company_name(company) AS
    upper(syllable(company, 'first')[1]) || syllable(company, 'first')[2:] || syllable(company, 'second')
    || syllable(company, 'third') || ' '
    || one_of(['Robotics', 'Energy', 'Bank', 'Foods', 'Medical', 'Systems', 'Semiconductor', 'AI', 'Mobility', 'Mining'],
              company, 'field');

-- As an article spells it: whole, with its legal form, in capitals.
CREATE TEMP MACRO told_name(company, mention) AS
    company_name(company) || one_of(['', '', '', ' Inc.', ' Ltd', ' Holdings Limited', '''s'], mention, 'form');

CREATE TEMP MACRO short_names(company, mention) AS
    CASE WHEN chance(mention, 'alias') < 0.3 THEN [split_part(company_name(company), ' ', 1)] ELSE []::VARCHAR[] END;

CREATE TEMP MACRO known_body(mention) AS
    one_of(['China', 'United States', 'European Union', 'SoftBank', 'Sequoia Capital', 'Microsoft', 'Temasek', 'Nvidia'],
           mention, 'body');

CREATE TEMP MACRO article_key(article) AS sha256('made-up article ' || article);

-- The day in the story: deals and offerings are spread over six years, and told within weeks.
CREATE TEMP MACRO story_day(story) AS DATE '2020-01-01' + floor(2190 * chance(story, 'day'))::INTEGER;

CREATE TEMP MACRO original_of(article) AS
    CASE WHEN chance(article, 'copy') < 0.15 THEN floor(article * chance(article, 'original'))::INTEGER ELSE article END;

-- A copy keeps nine slots of ten.
CREATE TEMP MACRO signature_slots(article, slots, purpose) AS
    list_transform(range(slots), lambda slot:
        (hash(CASE WHEN chance(article * 1000 + slot, 'kept') < 0.9 THEN original_of(article) ELSE article END, slot, purpose)
         % 4294967296)::UINTEGER);

CREATE TEMP MACRO made_articles(first, beyond, run, signed_by) AS TABLE
    SELECT
        article_key(article) AS article_id,
        'article-' || article AS doc_id,
        'inbox/' || article || '.html' AS source,
        repeat(company_name(article % 9000) || ' said on Tuesday that it has more to say. ', 5 + (article % 60)) AS text,
        'https://site' || skewed(400, article, 'site') || '.example/' || article AS url,
        'Title ' || article AS title,
        story_day(original_of(article) % 30000) + (article % 9)::INTEGER AS published,
        CASE WHEN chance(article, 'named') < 0.7 THEN 'Publisher ' || skewed(400, article, 'site') END AS publisher,
        one_of(['en', 'en', 'en', 'zh', 'de'], article, 'language') AS language,
        false AS is_truncated,
        false AS is_off_topic,
        signed_by AS signature_version,
        200 AS sequence_count,
        signature_slots(article, 128, 'text') AS text_signature,
        signature_slots(article, 32, 'opening') AS opening_signature,
        list_transform(range(1 + article % 40), lambda figure: (hash(original_of(article), figure) % 4294967296)::UINTEGER)
            AS figure_hashes,
        run AS run_id,
        published::TIMESTAMP AS first_known_at
    FROM range(first, beyond) AS made (article);

-- What a mention of a story says of its money: now and then another figure than the others.
CREATE TEMP MACRO told_amount(story, mention) AS
    (round(5 + 4000 * pow(chance(story, 'amount'), 4)) * 1000000
     * CASE WHEN chance(mention, 'disputed') < 0.05 THEN 1.2 ELSE 1 END)::DECIMAL(38, 4);

CREATE TEMP MACRO told_currency(story) AS
    one_of(['USD', 'USD', 'USD', 'USD', 'CNY', 'EUR', 'INR', 'HKD', 'GBP', 'TWD'], story, 'currency');

CREATE TEMP MACRO made_ipo_mentions(first, beyond, articles_before, articles_beyond) AS TABLE
    SELECT
        substr(sha256('ipo ' || mention), 1, 16) AS mention_id,
        article_key(articles_before + (hash(mention, 'article') % (articles_beyond - articles_before))::INTEGER) AS article_id,
        'It is said of listing ' || offering AS quote, 0 AS char_start, 10 AS char_end, 'made.up' AS rule,
        0.9 AS confidence,
        one_of(['rumoured', 'planned', 'filed', 'accepted', 'approved', 'launched', 'priced', 'listed', 'listed', 'listed',
                'postponed', 'withdrawn'], mention, 'stage') AS stage,
        CASE WHEN chance(mention, 'scope') > 0.03 THEN told_name(offering % 9000, mention) END AS company,
        CASE WHEN chance(mention, 'scope') > 0.03 THEN 'company' ELSE 'aggregate' END AS scope,
        short_names(offering % 9000, mention) AS aliases,
        CASE WHEN chance(offering, 'child') < 0.05 THEN company_name(skewed(9000, offering, 'parent')) END AS parent,
        CASE WHEN chance(mention, 'placed') < 0.7
             THEN one_of(['XHKG', 'XNAS', 'XNYS', 'XSHG-STAR', 'XNSE', 'XBOM', 'XLON'], offering, 'exchange') END AS exchange,
        CASE WHEN chance(mention, 'amount known') < 0.6 THEN told_amount(offering, mention) END AS amount,
        CASE WHEN chance(mention, 'amount known') < 0.6 THEN told_currency(offering) END AS amount_currency,
        CASE WHEN chance(mention, 'amount known') < 0.6 THEN one_of(['exact', 'about', 'at_most'], mention, 'rounded') END
            AS amount_qualifier,
        CASE WHEN chance(mention, 'price known') < 0.2 THEN 12.5 END AS offer_price,
        CASE WHEN chance(mention, 'price known') < 0.2 THEN told_currency(offering) END AS offer_price_currency,
        CASE WHEN chance(mention, 'day known') < 0.5
             THEN substr(strftime(story_day(offering) + (mention % 40)::INTEGER, '%Y-%m-%d'), 1, one_of([10, 7], mention, 'precision'))
        END AS event_date
    FROM (SELECT mention, skewed(14000, mention, 'offering') AS offering FROM range(first, beyond) AS made (mention));

CREATE TEMP MACRO made_funding_mentions(first, beyond, articles_before, articles_beyond) AS TABLE
    SELECT
        substr(sha256('deal ' || mention), 1, 16) AS mention_id,
        article_key(articles_before + (hash(mention, 'article of deal') % (articles_beyond - articles_before))::INTEGER) AS article_id,
        'It is said of deal ' || deal AS quote, 0 AS char_start, 10 AS char_end, 'made.up' AS rule,
        0.9 AS confidence,
        one_of(['equity_round', 'equity_round', 'equity_round', 'debt', 'grant', 'corporate_investment', 'fund'], deal, 'kind')
            AS instrument,
        one_of(['announced', 'closed', 'proposed'], mention, 'status') AS status,
        CASE WHEN chance(deal, 'recipient') < 0.92 THEN told_name(deal % 9000, mention) END AS recipient,
        CASE WHEN chance(deal, 'recipient') < 0.92 THEN short_names(deal % 9000, mention) ELSE [] END AS recipient_aliases,
        list_distinct([known_body(deal), company_name(1000 + skewed(600, mention, 'funder'))]) AS funders,
        CASE WHEN chance(deal, 'round') < 0.5 AND chance(mention, 'round') < 0.8
             THEN one_of(['Seed', 'Series A', 'Series B', 'Series C', 'strategic', 'growth'], deal, 'round') END AS round,
        CASE WHEN chance(mention, 'amount known') < 0.8 THEN told_amount(deal, mention) END AS amount,
        CASE WHEN chance(mention, 'amount known') < 0.8 THEN told_currency(deal) END AS amount_currency,
        CASE WHEN chance(mention, 'amount known') < 0.8 THEN one_of(['exact', 'about', 'at_least'], mention, 'rounded') END
            AS amount_qualifier,
        CASE WHEN chance(deal, 'horizon') < 0.1 THEN 12 * (1 + deal % 5)::INTEGER END AS period_months,
        CASE WHEN chance(deal, 'purpose') < 0.3 THEN 'a factory' END AS purpose,
        CASE WHEN chance(mention, 'day known') < 0.3 THEN strftime(story_day(deal), '%Y-%m-%d') END AS event_date
    FROM (SELECT mention, skewed(30000, mention, 'deal') AS deal FROM range(first, beyond) AS made (mention));

CREATE TEMP MACRO made_outcomes(first, beyond, run) AS TABLE
    SELECT
        run || '-' || article AS outcome_id, run AS run_id, 'inbox/' || article || '.html' AS source,
        'article-' || article AS doc_id, 'loaded' AS outcome, article_key(article) AS article_id
    FROM range(first, beyond) AS made (article);
