"""Invented articles that tell of listings, each with the events that a careful analyst would enter.

They are published on Friday 9 January 2026. An amount is written as ``USD 120m``, with ``<=``, ``>=`` or ``~`` before
it and ``-`` inside a range.
"""


def ipo(company, stage, exchange=None, board=None, *, amount=None, price=None, value=None, day_one=None, on=None):
    """One listing: ``value`` is the valuation, ``day_one`` the first day's return in percent, ``on`` the date."""
    return (company, stage, exchange, board, amount, price, value, day_one, on)


def total(stage, amount):
    """One total of several listings."""
    return ("several", stage, amount)


LISTED = [
    (
        "The Rs 200-crore IPO of Vektra Labs was subscribed 4 times on the second day of bidding.",
        [ipo("Vektra Labs", "launched", amount="INR 2000m", on="2026-01-08")],
    ),
    (
        "Vektra Labs took in Rs 268 crore from anchor investors on Thursday, a day before its Rs 400-crore IPO opens.",
        [ipo("Vektra Labs", "launched", amount="INR 4000m", on="2026-01-09")],
    ),
    (
        "Vektra Labs plans to raise $30 million in a Frankfurt IPO. The listing is pencilled in for March.",
        [ipo("Vektra Labs", "planned", "XFRA", amount="USD 30m", on="2026-03")],
    ),
    (
        "Vektra Labs is weighing an IPO that could happen before the year is out, sources said.",
        [ipo("Vektra Labs", "rumoured", on="2026")],
    ),
    (
        "Vektra Labs is seeking up to $40 million in a Nasdaq IPO at $20 to $23 per share, it said in a filing on "
        "Wednesday.",
        [ipo("Vektra Labs", "launched", "XNAS", amount="<=USD 40m", on="2026-01-07")],
    ),
    (
        "Vektra Labs tumbled 18% on its Nasdaq debut Thursday after an offering at $4.",
        [ipo("Vektra Labs", "listed", "XNAS", price="USD 4", day_one=-18, on="2026-01-08")],
    ),
    (
        "Vektra Labs, which priced its IPO in October at $15, makes chips.",
        [ipo("Vektra Labs", "listed", price="USD 15", on="2025-10")],
    ),
    (
        "Vektra Labs made its debut on Nasdaq. The shares closed at $24 on Thursday, a gain of 20 per cent.",
        [ipo("Vektra Labs", "listed", "XNAS", day_one=20, on="2026-01-08")],
    ),
    (
        "Vektra Labs made its debut on the NSE on Thursday. The stock closed flat.",
        [ipo("Vektra Labs", "listed", "XNSE", day_one=0, on="2026-01-08")],
    ),
    (
        "Vektra Labs filed for an initial public offering on Nasdaq or the NYSE on Thursday.",
        [ipo("Vektra Labs", "filed", on="2026-01-08")],
    ),
    (
        "Vektra Labs priced its initial public offering at the top of its $18 to $20 range last night.",
        [ipo("Vektra Labs", "priced", price="USD 20", on="2026-01-08")],
    ),
    (
        "Vektra Labs has received Sebi's clearance for an initial public offering. It obtained its observation letter "
        "on January 6.",
        [ipo("Vektra Labs", "approved", on="2026-01-06")],
    ),
    (
        "IPO fundraising in Hong Kong reached HK$259 billion in 2025, up from HK$87 billion in 2024.",
        [total("listed", "HKD 259000m"), total("listed", "HKD 87000m")],
    ),
    (
        "The IPO market is busy: in 2025, 46 companies took in 65 billion reais.",
        [total("listed", "BRL 65000m")],
    ),
    (
        (
            "Five listings in four days\n\nTrellio finished Thursday 61% above its $24 offer price. Software maker "
            "Doormat and "
            "kiosk operator Beanly made up the rest, with gains of 9% and 33%."
        ),
        [
            ipo("Beanly", "listed"),
            ipo("Doormat", "listed"),
            ipo("Trellio", "listed", price="USD 24", day_one=61, on="2026-01-08"),
        ],
    ),
    (
        (
            "Harrow plans an IPO. The last introduction of similar size, that of tower firm Mastika in May 2019, "
            "quadrupled "
            "in a week."
        ),
        [ipo("Harrow", "planned"), ipo("Mastika", "listed", on="2019-05")],
    ),
    (
        (
            "Zhiwo filed for an IPO. Battery giant Fuxina collected HK$31.2 billion in May, the largest share sale "
            "anywhere in 2025."
        ),
        [ipo("Zhiwo", "filed"), ipo("Fuxina", "listed", amount="HKD 31200m", on="2025-05")],
    ),
    (
        (
            "Better cheer came from Yunjina, a maker of insulin pens: offered at HK$16.20 apiece, it ended its first "
            "session "
            "at HK$19.12, a gain of 18 percent."
        ),
        [ipo("Yunjina", "listed", price="HKD 16.2", day_one=18)],
    ),
    (
        "On Tuesday Vetka Robotics and Omkar Pharma made their debuts on Nasdaq.",
        [
            ipo("Omkar Pharma", "listed", "XNAS", on="2026-01-06"),
            ipo("Vetka Robotics", "listed", "XNAS", on="2026-01-06"),
        ],
    ),
    (
        "Kestrel Rock plans an IPO. The Alameda rocket builder began trading on Nasdaq on July 1.",
        [ipo("Kestrel Rock", "listed", "XNAS", on="2025-07-01")],
    ),
    (
        (
            "Harrow is going public through a SPAC. The target, air-taxi hopeful Halcy Lift, closed the merger and "
            "opened on "
            "the NYSE on Friday."
        ),
        [ipo("Harrow", "planned"), ipo("Halcy Lift", "listed", "XNYS", on="2026-01-09")],
    ),
    (
        (
            "Vektra Labs went public on Nasdaq on Thursday, raising $120 million at $14 a share. The "
            "stock rose 20% on its debut."
        ),
        [ipo("Vektra Labs", "listed", "XNAS", amount="USD 120m", price="USD 14", day_one=20, on="2026-01-08")],
    ),
    (
        (
            "Vektra Labs raised HK$4.35 billion at HK$116.20 a share in its Hong Kong IPO. The shares "
            "closed 13.2% higher on their first day of trading on Thursday."
        ),
        [ipo("Vektra Labs", "listed", "XHKG", amount="HKD 4350m", price="HKD 116.2", day_one=13.2, on="2026-01-08")],
    ),
    (
        (
            "Shares of Vektra Labs listed on the NSE and the BSE on Thursday at Rs 130, a premium of 8% "
            "to the issue price of Rs 120."
        ),
        [ipo("Vektra Labs", "listed", "XNSE", price="INR 120", day_one=8, on="2026-01-08")],
    ),
    (
        "Shares of Vektra Labs fell 12% on their Nasdaq debut on Thursday.",
        [ipo("Vektra Labs", "listed", "XNAS", day_one=-12, on="2026-01-08")],
    ),
    (
        "Shares of Vektra Labs doubled on their debut in Hong Kong on Thursday.",
        [ipo("Vektra Labs", "listed", "XHKG", day_one=100, on="2026-01-08")],
    ),
    (
        "Vektra Labs made its debut on the New York Stock Exchange through a direct listing on Wednesday.",
        [ipo("Vektra Labs", "listed", "XNYS", on="2026-01-07")],
    ),
    (
        "Vektra Labs, which listed on Nasdaq in 2021, bought Quantia for $50 million.",
        [ipo("Vektra Labs", "listed", "XNAS", on="2021")],
    ),
    (
        (
            "Vektra Labs Raises $120 Million in Nasdaq IPO\nVektra Labs raised $120 million in its "
            "initial public offering on Nasdaq."
        ),
        [ipo("Vektra Labs", "listed", "XNAS", amount="USD 120m")],
    ),
    (
        (
            "OSLO, Jan. 9, 2026 (GLOBE NEWSWIRE) — Vektra Labs Inc. (NASDAQ: VKTR) today announced the "
            "closing of its initial public offering of 10,000,000 shares at $14.00 per share, for gross "
            "proceeds of $140 million."
        ),
        [ipo("Vektra Labs", "listed", "XNAS", amount="USD 140m", price="USD 14", on="2026-01-09")],
    ),
    (
        "Trading in Vektra Labs' shares began on Nasdaq on Thursday.",
        [ipo("Vektra Labs", "listed", "XNAS", on="2026-01-08")],
    ),
    ("Lender Vektra Labs closed 21% lower on its Nasdaq debut.", [ipo("Vektra Labs", "listed", "XNAS", day_one=-21)]),
    ("Vektra Labs came to market in July 2021 through a direct listing.", [ipo("Vektra Labs", "listed", on="2021-07")]),
    (
        "Vektra Labs priced its IPO at $14 a share. It opened at $17.50 in its Nasdaq debut on Thursday.",
        [ipo("Vektra Labs", "listed", "XNAS", price="USD 14", day_one=25, on="2026-01-08")],
    ),
]
LISTED_OTHERWISE = [
    ("Vektra Labs wrapped up its IPO on January 5.", [ipo("Vektra Labs", "listed", on="2026-01-05")]),
    (
        "Amsterdam welcomed its first newcomer of the year on Thursday: Vektra Labs.",
        [ipo("Vektra Labs", "listed", "XAMS", on="2026-01-08")],
    ),
    (
        "Vektra Labs gained 6% in its first hours as a Nasdaq company on Thursday.",
        [ipo("Vektra Labs", "listed", "XNAS", day_one=6, on="2026-01-08")],
    ),
    (
        "The stock of Vektra Labs has been quoted on the Nasdaq since January 6.",
        [ipo("Vektra Labs", "listed", "XNAS", on="2026-01-06")],
    ),
    (
        "Shares of Vektra Labs slumped on their first day of trading in Tokyo, ending 12% under the 1,500 yen at which "
        "they were sold.",
        [ipo("Vektra Labs", "listed", "XTKS", price="JPY 1500", day_one=-12)],
    ),
]
"""Told by a word of a class: of finishing, of arriving, of the first day."""


CLEARED = [
    (
        "Oslo's exchange has cleared Vektra Labs to sell stock in the city, a person with knowledge of the decision "
        "said.",
        [ipo("Vektra Labs", "approved", "XOSL")],
    ),
    ("The regulator has signed off on the flotation of Vektra Labs.", [ipo("Vektra Labs", "approved")]),
    ("The prime minister has signed off on the flotation of Vektra Labs.", [ipo("Vektra Labs", "planned")]),
    (
        "A draft registration statement for the listing of Vektra Labs was submitted to the SEC behind closed doors on "
        "Wednesday.",
        [ipo("Vektra Labs", "filed", on="2026-01-07")],
    ),
    (
        "The draft papers of co-working operator Vektra Labs were sent back by Sebi on January 7.",
        [ipo("Vektra Labs", "withdrawn", on="2026-01-07")],
    ),
    (
        "With Sebi's observations in hand since January 6, Vektra Labs is free to launch its initial offer.",
        [ipo("Vektra Labs", "approved", on="2026-01-06")],
    ),
]


ON_SALE = [
    (
        "Roadshow meetings got under way on Wednesday for Vektra Labs, which plans an IPO.",
        [ipo("Vektra Labs", "launched", on="2026-01-07")],
    ),
    (
        "Bidding for Vektra Labs' first public issue begins today.",
        [ipo("Vektra Labs", "launched", on="2026-01-09")],
    ),
    (
        "Vikram Polypack's maiden public issue drew bids for 3.9 times the shares.",
        [ipo("Vikram Polypack", "launched")],
    ),
]


AHEAD = [
    ("Vektra Labs is laying the groundwork for a Nasdaq debut.", [ipo("Vektra Labs", "planned", "XNAS")]),
    (
        "Vektra Labs agreed on Thursday to merge with Larkmoor Acquisition Corp. at a $1.4 billion valuation.",
        [ipo("Vektra Labs", "planned", value="USD 1400m")],
    ),
    (
        "Vektra Labs may go public. The move could come as early as next year.",
        [ipo("Vektra Labs", "rumoured", on="2027")],
    ),
    (
        "Vektra Labs plans to go public. First trading is earmarked for November.",
        [ipo("Vektra Labs", "planned", on="2026-11")],
    ),
    (
        "A planned December offering by sleep-tracking firm Vektra Labs has been suspended. It had filed for an IPO.",
        [ipo("Vektra Labs", "postponed")],
    ),
]


BEFORE_LISTING = [
    ("Vektra Labs is laying the groundwork for a Nasdaq debut.", [ipo("Vektra Labs", "planned", "XNAS")]),
    ("Draft papers for the IPO have been filed by Vektra Labs.", [ipo("Vektra Labs", "filed")]),
    ("The flotation planned by payments firm Vektra Labs would be its first.", [ipo("Vektra Labs", "planned")]),
    (
        "Vektra Labs plans to sell shares at between $53 and $57 each in its initial public offering.",
        [ipo("Vektra Labs", "launched")],
    ),
    (
        "Vektra Labs begins trading on Nasdaq on Monday after pricing its $258 million deal at $6 a share; the IPO is "
        "large.",
        [ipo("Vektra Labs", "priced", "XNAS", price="USD 6")],
    ),
    (
        "The initial public offering of Vektra Labs\n\nThe company and its owner, buyout group Quantia Capital, sold "
        "shares. The price range for the proposed offering has not yet been determined.",
        [],
    ),
    (
        "Vektra Labs priced its IPO at $14 a share, raising $120 million. Shares will start trading on Nasdaq today.",
        [ipo("Vektra Labs", "priced", "XNAS", amount="USD 120m", price="USD 14")],
    ),
    (
        (
            "NEW YORK, Jan. 9, 2026 (GLOBE NEWSWIRE) — Vektra Labs Inc. (NASDAQ: VKTR) today announced "
            "the pricing of its initial public offering of 10,000,000 shares at $14.00 per share."
        ),
        [ipo("Vektra Labs", "priced", "XNAS", price="USD 14", on="2026-01-09")],
    ),
    (
        (
            "Vektra Labs launched the roadshow for its initial public offering and set a price range of "
            "$14 to $16 a share."
        ),
        [ipo("Vektra Labs", "launched")],
    ),
    (
        (
            "The IPO of Vektra Labs opens for subscription on January 12 and closes on January 14. The "
            "price band is Rs 110 to Rs 120 per share."
        ),
        [ipo("Vektra Labs", "launched", on="2026-01-12")],
    ),
    (
        "Vektra Labs has passed the listing hearing of the Hong Kong Stock Exchange.",
        [ipo("Vektra Labs", "approved", "XHKG")],
    ),
    (
        "Vektra Labs won approval from the China Securities Regulatory Commission for its IPO in Shenzhen.",
        [ipo("Vektra Labs", "approved", "XSHE")],
    ),
    (
        "The Shanghai Stock Exchange accepted Vektra Labs' application to list on the STAR Market on Tuesday.",
        [ipo("Vektra Labs", "accepted", "XSHG", "STAR", on="2026-01-06")],
    ),
    (
        "Vektra Labs has filed for an initial public offering on the Hong Kong Stock Exchange.",
        [ipo("Vektra Labs", "filed", "XHKG")],
    ),
    (
        "Vektra Labs confidentially submitted a draft prospectus for a Nasdaq IPO on Monday.",
        [ipo("Vektra Labs", "filed", "XNAS", on="2026-01-05")],
    ),
    ("Vektra Labs plans to go public in Hong Kong next year.", [ipo("Vektra Labs", "planned", "XHKG", on="2027")]),
    ("Vektra Labs plans to list in New York this year.", [ipo("Vektra Labs", "planned", on="2026")]),
    ("Vektra Labs has hired two banks for its planned IPO.", [ipo("Vektra Labs", "planned")]),
    (
        (
            "Vektra Labs aims to raise HK$8 billion ($1.03 billion) in its Hong Kong IPO, with shares "
            "expected to begin trading on January 16."
        ),
        [ipo("Vektra Labs", "planned", "XHKG", amount="HKD 8000m", on="2026-01-16")],
    ),
    (
        "Quantia Group plans to spin off its chip unit Vektra Labs and list it in Hong Kong.",
        [ipo("Vektra Labs", "planned", "XHKG")],
    ),
    (
        (
            "Vektra Labs will go public through a merger with blank-check company Harbor Acquisition "
            "Corp in a deal that values it at $1.5 billion."
        ),
        [ipo("Vektra Labs", "planned", value="USD 1500m")],
    ),
    (
        (
            "Vektra Labs is considering an initial public offering in London that could raise up to $500 "
            "million, people familiar with the matter said."
        ),
        [ipo("Vektra Labs", "rumoured", "XLON", amount="<=USD 500m")],
    ),
    (
        "Vektra Labs is weighing an IPO at a valuation of up to $5 billion, sources said.",
        [ipo("Vektra Labs", "rumoured", value="<=USD 5000m")],
    ),
    (
        "Vektra Labs said that Quantia Systems plans to go public in London.",
        [ipo("Quantia Systems", "planned", "XLON")],
    ),
    ("Vektra Labs has enlisted Fern Securities to work on a London listing.", [ipo("Vektra Labs", "planned", "XLON")]),
    ("Vektra Labs will tap the public markets in 2027.", [ipo("Vektra Labs", "planned", on="2027")]),
    ("Vektra Labs said it would sell a 12.5% stake in an IPO.", [ipo("Vektra Labs", "planned")]),
    (
        "Vektra Group is weighing an IPO of its chemicals division.",
        [ipo("Vektra Group chemicals division", "rumoured")],
    ),
    (
        "Fern Capital is exploring options for Vektra Labs, including a sale or an IPO.",
        [ipo("Vektra Labs", "rumoured")],
    ),
    (
        "Vektra Labs has set a range for its initial public offering, it said on Monday.",
        [ipo("Vektra Labs", "launched", on="2026-01-05")],
    ),
    (
        "Vektra Labs' initial public offering was fully booked on Thursday, the second day of bidding.",
        [ipo("Vektra Labs", "launched", on="2026-01-07")],
    ),
    ("Vektra Labs has asked the regulator for permission to go public.", [ipo("Vektra Labs", "filed")]),
    (
        "Vektra Labs has applied for its shares to be admitted to trading on Nasdaq.",
        [ipo("Vektra Labs", "filed", "XNAS")],
    ),
    ("The regulator approved Vektra Labs' application to float 30% of its shares.", [ipo("Vektra Labs", "approved")]),
    (
        "The exchange accepted the application of Vektra Labs for a listing on the STAR Market.",
        [ipo("Vektra Labs", "accepted", "XSHG", "STAR")],
    ),
    (
        "The regulator consented to the registration of Vektra Labs's public offering.",
        [ipo("Vektra Labs", "approved")],
    ),
    (
        "Gulf IPO tracker: who is next\nVektra Labs / Riyadh / SAR 120m / regulator's nod received on January 5",
        [ipo("Vektra Labs", "approved", on="2026-01-05")],
    ),
    (
        (
            "IPO calendar: two debuts\n1. Vektra Labs (Oslo)\nThe logistics marketplace has had Goldman Sachs on board "
            "since summer and told staff to expect a London listing."
        ),
        [ipo("Vektra Labs", "planned", "XLON")],
    ),
    (
        "Vektra Labs raised Rs 386 crore from anchor investors. It is to raise Rs 858 crore via its maiden public "
        "issue.",
        [ipo("Vektra Labs", "launched", amount="INR 8580m")],
    ),
]
ENDED = [
    ("Vektra Labs has stopped the clock on its plan to float in Amsterdam.", [ipo("Vektra Labs", "postponed", "XAMS")]),
    (
        "Vektra Labs has deferred its initial public offering. It had aimed to raise $104 million by selling 20 "
        "million shares at $5 to $6 each.",
        [ipo("Vektra Labs", "postponed", amount="USD 104m")],
    ),
    ("Vektra Labs postponed its IPO on Nasdaq, citing weak markets.", [ipo("Vektra Labs", "postponed", "XNAS")]),
    ("Vektra Labs withdrew its application for a Hong Kong listing.", [ipo("Vektra Labs", "withdrawn", "XHKG")]),
    ("Vektra Labs' Hong Kong listing application has lapsed.", [ipo("Vektra Labs", "withdrawn", "XHKG")]),
    (
        "Vektra Labs called off its $300 million IPO on Tuesday.",
        [ipo("Vektra Labs", "withdrawn", amount="USD 300m", on="2026-01-06")],
    ),
    ("Vektra Labs put its London float on hold.", [ipo("Vektra Labs", "postponed", "XLON")]),
    (
        "Vektra Labs said it would push back its Frankfurt listing into next year.",
        [ipo("Vektra Labs", "postponed", "XFRA")],
    ),
    (
        "Vektra Labs scrapped its $1.9 billion merger with blank-check firm Northern Crown Acquisition.",
        [ipo("Vektra Labs", "withdrawn")],
    ),
    (
        "Listings dried up. Two other firms pulled their IPOs, citing weak markets: Vektra Labs and Quantia Systems.",
        [ipo("Quantia Systems", "withdrawn"), ipo("Vektra Labs", "withdrawn")],
    ),
    (
        "Two SPAC mergers, those of Vektra Labs and Quantia Systems, were scrapped in December.",
        [ipo("Quantia Systems", "withdrawn", on="2025-12"), ipo("Vektra Labs", "withdrawn", on="2025-12")],
    ),
    (
        "IPO watch: who blinks?\nVektra Labs pulled its deal in December, citing the market.",
        [ipo("Vektra Labs", "withdrawn", on="2025-12")],
    ),
    (
        "IPO watch: who blinks?\nVektra Labs has told bankers to stand by until summer.",
        [ipo("Vektra Labs", "postponed")],
    ),
    (
        "Vektra Labs formally withdrew its draft papers on January 5.",
        [ipo("Vektra Labs", "withdrawn", on="2026-01-05")],
    ),
]
SEVERAL = [
    (
        "Companies have raised $51 billion in U.S. IPOs in 2025, compared with $36 billion in 2024.",
        [total("listed", "USD 51000m"), total("listed", "USD 36000m")],
    ),
    (
        "The IPO market is back\n\nThere were 106 new stocks. They gathered HK$286 billion.",
        [total("listed", "HKD 286000m")],
    ),
    (
        "The city hosted HK$124 billion of first-time share sales in 2025.",
        [total("listed", "HKD 124000m")],
    ),
    (
        "A dozen biotech companies have gone public on Nasdaq, collecting a total of $3.4 billion.",
        [total("listed", "USD 3400m")],
    ),
    (
        "More than 300 companies are waiting to list in Hong Kong. Together they may raise about $40 billion.",
        [total("planned", "~USD 40000m")],
    ),
    (
        "The value of IPOs in Europe rose to €14.2 billion in 2025 from €5.1 billion a year earlier.",
        [total("listed", "EUR 14200m"), total("listed", "EUR 5100m")],
    ),
    ("Blank-check companies have raised $31 billion this year.", [total("listed", "USD 31000m")]),
    ("Robot makers raised more than $1 billion through IPOs this week.", [total("listed", ">=USD 1000m")]),
    (
        "Vektra Labs and Quantia Systems debuted in Hong Kong on Thursday. The two raised a combined HK$9.3 billion.",
        [
            ipo("Quantia Systems", "listed", "XHKG", on="2026-01-08"),
            ipo("Vektra Labs", "listed", "XHKG", on="2026-01-08"),
            total("listed", "HKD 9300m"),
        ],
    ),
    (
        "Vektra Labs rose 20% on its Nasdaq debut on Thursday, while Quantia Systems priced its IPO at $17 a share.",
        [
            ipo("Quantia Systems", "priced", price="USD 17"),
            ipo("Vektra Labs", "listed", "XNAS", day_one=20, on="2026-01-08"),
        ],
    ),
    (
        "Vektra Labs and Quantia Systems raised HK$2 billion and HK$3 billion in their Hong Kong IPOs, respectively.",
        [
            ipo("Quantia Systems", "listed", "XHKG", amount="HKD 3000m"),
            ipo("Vektra Labs", "listed", "XHKG", amount="HKD 2000m"),
        ],
    ),
    (
        "Vektra Labs listed in Shanghai in 2023. It now plans a second listing in Hong Kong.",
        [ipo("Vektra Labs", "listed", "XSHG", on="2023"), ipo("Vektra Labs", "planned", "XHKG")],
    ),
    (
        (
            "Vektra Labs filed for a Nasdaq IPO. Rival Quantia Systems went public in London in 2024, "
            "raising £90 million."
        ),
        [ipo("Vektra Labs", "filed", "XNAS"), ipo("Quantia Systems", "listed", "XLON", amount="GBP 90m", on="2024")],
    ),
    ("Initial offerings in Europe raised 31.6 billion euros in 2025.", [total("listed", "EUR 31600m")]),
    ("The firm now projects 80 floats for HK$300 billion in 2026.", [total("planned", "HKD 300000m")]),
    (
        "Quantia Systems shelved its IPO in October. Truck maker Vektra Labs did the same in December.",
        [ipo("Quantia Systems", "postponed", on="2025-10"), ipo("Vektra Labs", "postponed", on="2025-12")],
    ),
    (
        "Harrow filed for an IPO. This year's crop of IPOs includes Vektra Labs and Quantia Systems.",
        [
            ipo("Harrow", "filed"),
            ipo("Quantia Systems", "listed", on="2026"),
            ipo("Vektra Labs", "listed", on="2026"),
        ],
    ),
    (
        "Harrow filed for an IPO. Up 28% since its June debut, rival Vektra Labs has fared better.",
        [ipo("Harrow", "filed"), ipo("Vektra Labs", "listed", on="2025-06")],
    ),
    (
        "Biggest IPOs so far\n1. Vektra Labs - $2.5 billion, September 2014, NYSE",
        [ipo("Vektra Labs", "listed", "XNYS", amount="USD 2500m", on="2014-09")],
    ),
]
NO_LISTING = [
    "Vektra Labs withdrew from Peru in May and Quantia Systems did the same a year later.",
    "Vektra Labs set terms for a $1 billion bond sale on Thursday.",
    "Chip makers including Vektra Labs and Quantia Systems have cut prices.",
    "Vektra Labs agreed on Thursday to merge with Larkmoor Foods.",
    "Vektra Labs denied that it plans an initial public offering.",
    "Vektra Labs is not planning an IPO this year.",
    "Vektra Labs, a Nasdaq-listed chip maker, opened an office in Oslo.",
    "Vektra Labs, listed on the NYSE, raised its sales forecast.",
    "Vektra Labs priced its follow-on public offering of 5 million shares at $14 a share.",
    "Vektra Labs listed $500 million of bonds on the Singapore Exchange.",
    "The Varden Chip ETF began trading on Nasdaq on Thursday.",
    "Vektra Labs moved its listing from the OTC market to Nasdaq on Thursday.",
    "Vektra Labs debuted its new chip at a fair in Hong Kong.",
    "Vektra Labs raised $40 million in a pre-IPO round led by Fern Capital.",
    "Analysts expect a busy year for IPOs in Hong Kong.",
    "Vektra Labs went public with its complaint about Quantia.",
    "Vektra Labs listed ten reasons to buy its new robot.",
    "Vektra Labs will transfer its listing from the NYSE to Nasdaq. Shares will begin trading on Nasdaq on "
    "February 25.",
    "Vektra Coin is set to list on LBank. The cryptocurrency will be paired with USDT at its debut.",
    "Vektra Labs marked its debut on the Nasdaq screen in Times Square on Thursday.",
    "Vektra Labs plans a share sale to raise as much as $19 billion.",
    "Vektra Labs scotched a report that it was gearing up to list.",
    "Several issues that were booked 50 times have opened below the issue price.",
    "Vektra Labs today announced the pricing of its underwritten public offering of 5,000,000 shares at $35.00 a "
    "share.",
    "The Vektra Chip ETF listed on Nasdaq. The fund ended its first day up 3%.",
]
