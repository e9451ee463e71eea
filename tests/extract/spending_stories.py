"""Invented sentences about plants, capital plans, states and funds, each with the deals that an analyst would enter."""

from tests.extract.commitment_stories import deal


def spent(by, amount, **more):
    """Money that ``by`` will spend itself."""
    return deal(None, by, "corporate_investment", "announced", amount, **more)


SPENT = [
    ("Tarn Motors is spending $10 billion to develop an electric car.", [spent("Tarn Motors", "USD 10000m")]),
    (
        "Tarn Energy raised its five-year capital spending plan to $20 billion from $17 billion.",
        [spent("Tarn Energy", "USD 20000m", months=60)],
    ),
    ("Tarn Energy announced a $6 billion plan to expand its plants.", [spent("Tarn Energy", "USD 6000m")]),
    (
        "Tarn Chips' capital expenditure is expected to be $40 billion.",
        [spent("Tarn Chips", "USD 40000m")],
    ),
    (
        "Tarn Chips is planning factories in Ohio and Oregon that will cost more than $43.5 billion.",
        [spent("Tarn Chips", ">=USD 43500m")],
    ),
    (
        "Tarn Chips is building two plants near Phoenix for a total investment of $40 billion.",
        [spent("Tarn Chips", "USD 40000m")],
    ),
    ("Tarn Chips has a $17 billion project in Texas.", [spent("Tarn Chips", "USD 17000m")]),
    ("Tarn Homes plans to develop projects worth another 6 billion euros.", [spent("Tarn Homes", "EUR 6000m")]),
    (
        "Tarn Chips approved a capital injection of up to $10 billion into its unit, Velda Global.",
        [deal("Velda Global", "Tarn Chips", "corporate_investment", "announced", "<=USD 10000m")],
    ),
    (
        (
            "Tarn Chips announced a $20 billion investment in data centres.\n\nOrsa Lines announced a $20 billion "
            "investment in shipping."
        ),
        [spent("Tarn Chips", "USD 20000m"), spent("Orsa Lines", "USD 20000m")],
    ),
    (
        (
            "Tarn Motors will invest $500 million in a plant in Karnataka.\n\nOrsa Steel: $300 million\n\n"
            "Velda Parts: $200 million"
        ),
        [spent("Tarn Motors", "USD 500m"), spent("Orsa Steel", "USD 300m"), spent("Velda Parts", "USD 200m")],
    ),
    ("In the health care sector, Tarn Labs will be investing $5 billion.", [spent("Tarn Labs", "USD 5000m")]),
    ("Japan agreed to invest $550 billion in the United States.", [spent("Japan", "USD 550000m")]),
    (
        "South Korean companies, including Tarn Chips and Velda, will invest $150 billion in the United States.",
        [spent("Tarn Chips+Velda", "USD 150000m")],
    ),
]
PLEDGED = [
    (
        "Tarn Group chief executive Ann Lee's pledge to invest $100 billion in AI projects is ambitious.",
        [spent("Tarn Group", "USD 100000m")],
    ),
    (
        "Brazil and Norway announced that they plan to invest as much as 50 billion euros to build a data centre.",
        [spent("Brazil+Norway", "<=EUR 50000m")],
    ),
]
STATES = [
    (
        "The UK will set aside 2 billion pounds for AI research.",
        [deal(None, "UK", "grant", "announced", "GBP 2000m")],
    ),
    (
        "The Canadian government announced $24 million in funding for AI.",
        [deal(None, "Canadian government", "grant", "announced", "USD 24m")],
    ),
    (
        "Japan's industry ministry said it would grant Rapida Chips an additional 590 billion yen.",
        [deal("Rapida Chips", "Japan's industry ministry", "grant", "announced", "JPY 590000m")],
    ),
    (
        "The U.S. Department of Commerce awarded Meridian Glass up to $187 million in direct funding.",
        [deal("Meridian Glass", "U.S. Department of Commerce", "grant", "closed", "<=USD 187m")],
    ),
    (
        "The Energy Department announced terms for $162 million to be awarded to Tarn Chips.",
        [deal("Tarn Chips", "Energy Department", "grant", "announced", "USD 162m")],
    ),
]
FUNDS = [
    (
        "Fern Capital has raised $208 million for Fund IV.",
        [deal("Fern Capital Fund IV", "", "fund", "closed", "USD 208m")],
    ),
    (
        "Orsa Group has raised roughly $2 billion for the second Halcyon Growth Fund.",
        [deal("second Halcyon Growth Fund", "", "fund", "closed", "~USD 2000m")],
    ),
    (
        "Lark Ventures raised its fourth fund, a $400 million vehicle.",
        [deal("Lark Ventures fourth fund", "", "fund", "closed", "USD 400m")],
    ),
    (
        "China plans to set up a fund of 1 trillion yuan to back start-ups.",
        [deal(None, "China", "fund", "announced", "CNY 1000000m")],
    ),
    (
        "Tarn Motors and Velda Bank launched a $500 million fund to back African start-ups.",
        [deal(None, "Tarn Motors+Velda Bank", "fund", "closed", "USD 500m")],
    ),
    (
        "Capital commitments to Lark Ventures VII came to $430 million.",
        [deal("Lark Ventures VII", "", "fund", "closed", "USD 430m")],
    ),
    (
        "Lark Partners has wrapped up Brae Partners XVII at $2.9 billion.",
        [deal("Brae Partners XVII", "", "fund", "closed", "USD 2900m")],
    ),
    (
        "Lark Ventures marked the first close of its Rs 1,000 crore Fund II at Rs 600 crore.",
        [deal("Lark Ventures Fund II", "", "fund", "closed", "INR 6000m")],
    ),
]
FLOWS = [
    (
        "Another $2 billion will be poured into a data center campus in Texas by Tarn.",
        [deal(None, "Tarn", "corporate_investment", "announced", "USD 2000m")],
    ),
    (
        "Tarn pencils in capex of $12 billion for new fabs.",
        [deal(None, "Tarn", "corporate_investment", "announced", "USD 12000m")],
    ),
    (
        "Tarn Group chairman Ann Lee committed $3 billion to solar plants.",
        [deal(None, "Tarn Group", "corporate_investment", "announced", "USD 3000m")],
    ),
    (
        "Tarn will shell out $500 million for Velda.",
        [],
    ),
    (
        "Berlin will cover €2 billion of the cost of Tarn's plant.",
        [deal("Tarn", "Berlin", "grant", "announced", "EUR 2000m")],
    ),
    (
        "Germany is subsidising Tarn's Dresden fab with €5 billion.",
        [deal("Tarn", "Germany", "grant", "announced", "EUR 5000m")],
    ),
    (
        "The Department of Energy picked Tarn for an $18 million award, alongside Brae Thermal ($11 million).",
        [
            deal("Brae Thermal", "Department of Energy", "grant", "announced", "USD 11m"),
            deal("Tarn", "Department of Energy", "grant", "announced", "USD 18m"),
        ],
    ),
]
"""Money told by where it goes, and who bears a cost."""
