"""Invented articles that tell of committed money, each with the deals that a careful analyst would enter.

Amounts and dates are written as in ``listing_stories``.
"""


def deal(to, by, instrument, status, amount=None, *, series=None, value=None, months=None, on=None):
    """One commitment: ``by`` joins the funders with ``+``, ``series`` is the round."""
    return (to, by, instrument, series, status, amount, value, months, on)


ROUNDS = [
    (
        "Vektra Labs raised $60 million in a Series B round led by Fern Capital.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", "USD 60m", series="Series B")],
    ),
    (
        (
            "Vektra Labs raised $60 million in a Series B round led by Fern Capital, with participation "
            "from Corvid Ventures and Hemi Partners."
        ),
        [
            deal(
                "Vektra Labs",
                "Fern Capital+Corvid Ventures+Hemi Partners",
                "equity_round",
                "closed",
                "USD 60m",
                series="Series B",
            )
        ],
    ),
    (
        (
            "Vektra Labs raised $60 million in a Series B. The round was led by Fern Capital and "
            "included Corvid Ventures."
        ),
        [deal("Vektra Labs", "Fern Capital+Corvid Ventures", "equity_round", "closed", "USD 60m", series="Series B")],
    ),
    (
        "Vektra Labs has closed its Series A led by Fern Capital.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", series="Series A")],
    ),
    (
        "Fern Capital led a $40 million Series B in Vektra Labs.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", "USD 40m", series="Series B")],
    ),
    (
        "Fern Capital has invested $30 million in Vektra Labs.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", "USD 30m")],
    ),
    (
        "Vektra Labs is in talks to raise $200 million at a valuation of $2 billion.",
        [deal("Vektra Labs", "", "equity_round", "proposed", "USD 200m", value="USD 2000m")],
    ),
    (
        "Vektra Labs is seeking to raise between $50 million and $70 million from investors.",
        [deal("Vektra Labs", "", "equity_round", "proposed", "USD 50m-70m")],
    ),
    (
        "Vektra Labs raised $60 million at a $500 million valuation.",
        [deal("Vektra Labs", "", "equity_round", "closed", "USD 60m", value="USD 500m")],
    ),
    (
        "Vektra Labs raised 200 million yuan ($28 million) in a Series C.",
        [deal("Vektra Labs", "", "equity_round", "closed", "CNY 200m", series="Series C")],
    ),
    (
        "Vektra Labs closed an A round of $5 million on Tuesday.",
        [deal("Vektra Labs", "", "equity_round", "closed", "USD 5m", series="Series A", on="2026-01-06")],
    ),
    (
        "Vektra Labs received a strategic investment of $15 million from Quantia Group.",
        [deal("Vektra Labs", "Quantia Group", "equity_round", "closed", "USD 15m", series="Strategic")],
    ),
    (
        "Vektra Labs secured a $75 million growth investment from Fern Capital.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", "USD 75m", series="Growth")],
    ),
    (
        "Vektra Labs raised $40 million in a pre-IPO round led by Fern Capital.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", "USD 40m", series="Pre-IPO")],
    ),
    (
        (
            "OSLO, Jan. 8, 2026 (Newswire) — Vektra Labs today announced it has raised $60 million in "
            "Series B funding led by Fern Capital."
        ),
        [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", "USD 60m", series="Series B", on="2026-01-08")],
    ),
    (
        "Vektra Labs entered into agreements for a private placement of up to $30 million.",
        [deal("Vektra Labs", "", "equity_round", "announced", "<=USD 30m")],
    ),
    (
        "Vektra Labs raised $60 million in a Series B. The round brings the total raised to $90 million.",
        [deal("Vektra Labs", "", "equity_round", "closed", "USD 60m", series="Series B")],
    ),
    (
        "Vektra Labs raised $60 million in a Series B. It had raised $20 million in a Series A in March 2024.",
        [
            deal("Vektra Labs", "", "equity_round", "closed", "USD 60m", series="Series B"),
            deal("Vektra Labs", "", "equity_round", "closed", "USD 20m", series="Series A", on="2024-03"),
        ],
    ),
    (
        "Vektra Labs raised $10 million in seed funding. Quantia Systems raised $20 million in a Series A.",
        [
            deal("Vektra Labs", "", "equity_round", "closed", "USD 10m", series="Seed"),
            deal("Quantia Systems", "", "equity_round", "closed", "USD 20m", series="Series A"),
        ],
    ),
]
OTHER_MONEY = [
    (
        "Quantia Group will invest $52 billion in AI over three years.",
        [deal(None, "Quantia Group", "corporate_investment", "announced", "USD 52000m", months=36)],
    ),
    (
        "Quantia Group plans to invest $10 billion over five years in data centres.",
        [deal(None, "Quantia Group", "corporate_investment", "announced", "USD 10000m", months=60)],
    ),
    (
        "Quantia Group pledged to build a $2 billion plant in Oslo.",
        [deal(None, "Quantia Group", "corporate_investment", "announced", "USD 2000m")],
    ),
    ("Fern Growth Fund II closed at $300 million.", [deal("Fern Growth Fund II", "", "fund", "closed", "USD 300m")]),
    (
        "The Department of Energy finalised a $25 million grant to Vektra Labs.",
        [deal("Vektra Labs", "Department of Energy", "grant", "closed", "USD 25m")],
    ),
    (
        "Vektra Labs will receive a grant of up to $40 million from the Commerce Department.",
        [deal("Vektra Labs", "Commerce Department", "grant", "announced", "<=USD 40m")],
    ),
    (
        "Beijing pledges fresh support for chip makers\nBeijing pledged fresh support for chip makers on Monday.",
        [deal(None, "Beijing", "grant", "announced", on="2026-01-05")],
    ),
    (
        "Vektra Labs secured a $30 million loan from Varden Bank.",
        [deal("Vektra Labs", "Varden Bank", "debt", "closed", "USD 30m")],
    ),
    (
        "Vektra Labs obtained $20 million in venture debt from Varden Bank.",
        [deal("Vektra Labs", "Varden Bank", "debt", "closed", "USD 20m")],
    ),
    (
        "Vektra Labs sold $100 million of convertible notes to Fern Capital.",
        [deal("Vektra Labs", "Fern Capital", "debt", "closed", "USD 100m")],
    ),
]
STAKES_AND_LOANS = [
    (
        "Vektra Labs announced a $60 million private placement. Gross proceeds are expected to total $60 million.",
        [deal("Vektra Labs", "", "equity_round", "announced", "USD 60m")],
    ),
    (
        "Fern Capital paid $25 million for a 27% stake in Vektra Labs.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", "USD 25m")],
    ),
    (
        "Fern Capital bought 10% of Vektra Labs for $30 million.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "announced", "USD 30m")],
    ),
    (
        "Fern Capital has taken a $30 million stake in Vektra Labs.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "announced", "USD 30m")],
    ),
    (
        "An affiliate of Fern Capital will purchase $100 million of convertible preferred stock of Vektra Labs.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "announced", "USD 100m")],
    ),
    (
        "Fern Capital will subscribe to new shares worth $30 million in Vektra Labs.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "announced", "USD 30m")],
    ),
    (
        "Vektra Labs will issue new shares worth $30 million to Fern Capital.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "announced", "USD 30m")],
    ),
    (
        "Fern Capital is considering an investment in Vektra Labs, two people said.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "proposed")],
    ),
    (
        "Vektra Labs is in talks about a new funding round that would value it at $4 billion.",
        [deal("Vektra Labs", "", "equity_round", "proposed", value="USD 4000m")],
    ),
    (
        "Vektra Labs issued 5,700,000 units at $0.05 per unit for gross proceeds of $285,000.",
        [deal("Vektra Labs", "", "equity_round", "closed", "USD 0.285m")],
    ),
    (
        "Vektra Labs said it has closed a non-brokered private placement for total gross proceeds of $316,000.",
        [deal("Vektra Labs", "", "equity_round", "closed", "USD 0.316m")],
    ),
    (
        "Vektra Labs has increased its private placement from $12 million to $15 million.",
        [deal("Vektra Labs", "", "equity_round", "announced", "USD 15m")],
    ),
    (
        "Vektra Labs is planning to raise up to $30 million.",
        [deal("Vektra Labs", "", "equity_round", "proposed", "<=USD 30m")],
    ),
    (
        "Vektra Labs became a unicorn after a $200 million investment by Fern Capital.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", "USD 200m")],
    ),
    (
        "Vektra Labs comes out of stealth with $20 million.",
        [deal("Vektra Labs", "", "equity_round", "closed", "USD 20m")],
    ),
    (
        "Vektra Labs, fresh off a $30 million Series B led by Fern Capital, is hiring.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", "USD 30m", series="Series B")],
    ),
    (
        "After raising $50 million from Fern Capital, Vektra Labs plans to hire.",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", "USD 50m")],
    ),
    (
        "Others are Vektra Labs (seed, $3 million, led by Fern Capital).",
        [deal("Vektra Labs", "Fern Capital", "equity_round", "closed", "USD 3m", series="Seed")],
    ),
    (
        "Vektra Labs was valued at $3 billion in its latest funding round.",
        [deal("Vektra Labs", "", "equity_round", "closed", value="USD 3000m")],
    ),
    (
        "Vektra Labs has signed a $500 million revolving credit facility with nine banks.",
        [deal("Vektra Labs", "", "debt", "closed", "USD 500m")],
    ),
    (
        "Vektra Labs is talking to German lenders for a further $100 million.",
        [deal("Vektra Labs", "", "debt", "proposed", "USD 100m")],
    ),
    (
        "Vektra Labs entered into a loan agreement with Fern Capital for up to $100 million.",
        [deal("Vektra Labs", "", "debt", "closed", "<=USD 100m")],
    ),
]
NO_COMMITMENT = [
    "Activist investor Fern Capital takes a $2.5 billion stake in Vektra Labs.",
    "Fern Capital bought a majority stake in Vektra Labs for $30 million.",
    "Fern Capital paid $30 million to buy a 20% stake in Vektra Labs from Quantia Group.",
    "Quantia acquired Vektra Labs for $50 million.",
    "Vektra Labs agreed to merge with Quantia in a $2 billion deal.",
    "Vektra Labs said revenue rose to $50 million.",
    "Vektra Labs was fined $5 million.",
    "Quantia Group donated $5 million to the Varden Children's Hospital.",
    "Vektra Labs raised $100 million in an at-the-market offering.",
    "Vektra Labs raised its sales forecast to $90 million.",
    "Vektra Labs scrapped a plan to raise $40 million from investors.",
    "Quantia Group spent $5 billion on data centres last year.",
    "Vektra Labs denied that it raised $60 million.",
    "Training the model cost Vektra Labs $5 million.",
    "Quantia Group will buy back $5 billion of its own shares.",
    "Vektra Labs won a $40 million contract from the Varden Port Authority.",
    "Vektra Labs raised $120 million in its initial public offering.",
    (
        "Cornerstone investors including Fern Capital agreed to buy $40 million of shares in the "
        "Hong Kong IPO of Vektra Labs."
    ),
    "The market for robots will reach $90 billion.",
    "Fern Capital manages $5 billion of assets.",
    "Vektra Labs has called off a $1.6 billion panel factory that it had promised to build near Debrecen.",
    "The Varden Energy Department has terminated 321 awards worth $7.6 billion.",
    "The Varden Space Agency awarded Vektra Labs a fixed-price deal worth $1.9 billion.",
    "The Vektra Foundation pledged $400 million for health, one of the largest gifts of its kind.",
    "Vektra Labs has withdrawn its request for a $900 million loan.",
    "A state subsidy of $45 million for Vektra Labs lapses with the plan.",
    "Vektra Rovers have raised $114 million by selling Jon Tarn and two other players.",
    "Say that Vektra Labs is raising $5 million in a Series A from Fern Capital.",
    "Vektra Labs gave its finance chief a retention award of $2 million.",
]
