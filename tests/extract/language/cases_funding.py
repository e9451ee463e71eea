"""D: rounds, pledges, funds and aid; and the money that is committed to nobody."""

from tests.extract.language.cases import Check, funding, says, says_either

DONE_OR_PROMISED = {"closed", "announced"}
CAPITALS = ("Beijing", "Washington", "Brussels", "Treasury")
TESSIL = funding(None, funders=("Tessil",), instrument="corporate_investment", status="announced", amount="12e9 EUR")

ROUNDS = {
    "pre-seed": "Pre-seed",
    "seed+": {"Seed", "Seed+"},
    "angel": "Angel",
    "pre-A": {"Pre-Series A", "Pre-A"},
    "Series A+": {"Series A+", "Series A"},
    "Series B-2": {"Series B-2", "Series B"},
    "Series C extension": {"Series C", "Series C extension"},
    "bridge": {"Bridge", None},
    "growth": "Growth",
}
"""What a round is called, and the names for it that the guide's list and its kin allow."""

CASES: dict[str, tuple[Check, ...]] = {
    "D01": (
        says(
            "Corvid raised $65 million in a Series C co-led by Fern Capital and GIK, with participation from "
            "Delta Ventures and existing investor Oak.",
            funding(
                "Corvid",
                funders=("Fern Capital", "GIK", "Delta Ventures", "Oak"),
                round="Series C",
                status="closed",
                amount="65e6 USD",
            ),
        ),
    ),
    "D02": (
        says(
            "Fern put in $150 million to lead the $500 million round.",
            funding(None, funders=("Fern",), instrument="equity_round", status="closed", amount="500e6 USD"),
        ),
    ),
    "D03": (
        says(
            "Fern Capital has invested $30 million in Corvid for a 12% stake.",
            funding("Corvid", funders=("Fern Capital",), instrument="equity_round", status="closed", amount="30e6 USD"),
        ),
    ),
    "D04": (
        says(
            "Brae bagged £15 million, Ildo landed €8 million and Suri closed a $24 million seed.",
            funding("Brae", round=None, status="closed", amount="15e6 GBP"),
            funding("Ildo", round=None, status="closed", amount="8e6 EUR"),
            funding("Suri", round="Seed", status="closed", amount="24e6 USD"),
        ),
    ),
    "D05": (says("The round brings total funding to $1.2 billion."),),
    "D06": (
        # The new round has no amount and no name: a record or none.
        says_either(
            "Moonlit AI, after an $80 million Series A in 2024, is raising again.",
            (funding("Moonlit AI", round="Series A", status="closed", amount="80e6 USD", event_date="2024"),),
            (
                funding("Moonlit AI", round="Series A", status="closed", amount="80e6 USD", event_date="2024"),
                funding("Moonlit AI", round=None, status="proposed", amount=None),
            ),
        ),
    ),
    "D07": (
        says(
            "Moonlit AI is in talks to raise several hundred million dollars at a valuation of about $4 billion.",
            # How wide "several hundred million" reaches is nowhere said.
            funding(
                "Moonlit AI",
                status="proposed",
                amount={f"{low}-{high} USD" for low in ("200e6", "300e6") for high in ("900e6", "999e6", "1e9")},
                valuation="4e9 USD about",
            ),
        ),
    ),
    "D08": (
        # Alone, backers and fund have no names: each sentence a record or none, the target never one.
        says_either(
            "Backers have committed more than $700 million to the first tranche; "
            "the fund held a first close at $200 million against a $500 million target.",
            (),
            (funding(None, amount="700e6 USD at_least"),),
            (funding(None, amount="200e6 USD", instrument="fund"),),
            (funding(None, amount="700e6 USD at_least"), funding(None, amount="200e6 USD", instrument="fund")),
        ),
        says(
            "Verdana Fund III backs chip designers. "
            "The fund held a first close at $200 million against a $500 million target.",
            funding("Verdana Fund III", instrument="fund", status="closed", amount="200e6 USD"),
        ),
    ),
    "D09": (
        *(
            says(f"Brae raised $5 million in a {told} round.", funding("Brae", round=meant, amount="5e6 USD"))
            for told, meant in ROUNDS.items()
        ),
        says("Brae raised $5 million in venture debt.", funding("Brae", instrument="debt", amount="5e6 USD")),
        says("Brae raised $5 million in a convertible note.", funding("Brae", instrument="debt", amount="5e6 USD")),
        # A simple agreement for future equity is neither share nor loan yet.
        says(
            "Brae raised $5 million in a SAFE.",
            funding("Brae", instrument={"equity_round", "debt"}, amount="5e6 USD"),
        ),
        says(
            "Brae raised $5 million through crowdfunding.",
            funding("Brae", instrument="equity_round", amount="5e6 USD"),
        ),
        says("Brae held a $5 million tender offer for shares of its employees."),
    ),
    "D10": (
        says(
            "Brae raised an undisclosed sum from Fern.",
            funding("Brae", funders=("Fern",), instrument="equity_round", status="closed", amount=None),
        ),
    ),
    "D11": (
        says(
            "Alibold pledged to invest more than 380 billion yuan ($53 billion) in cloud and AI hardware "
            "over the next three years.",
            funding(
                None,
                funders=("Alibold",),
                instrument="corporate_investment",
                status="announced",
                amount="380e9 CNY at_least",
                period_months=36,
            ),
        ),
    ),
    "D12": (
        says(
            "Ministry X will spend $10 billion a year for five years.",
            # A ministry's own spending: an investment, or aid for others. The total is not computed.
            funding(
                None,
                funders=("Ministry X",),
                instrument={"corporate_investment", "grant"},
                status="announced",
                amount="10e9 USD",
                period_months=60,
            ),
        ),
    ),
    "D13": (
        # The state's half is no stated sum and the state is not named: a grant without amount, or none.
        says_either(
            "Tessil will build a €12 billion fab in Dresden, with the state covering up to half.",
            (TESSIL,),
            (TESSIL, funding("Tessil", instrument="grant", amount=None)),
        ),
    ),
    "D14": (
        says(
            "The National Compute Fund was incorporated in Shanghai with 60 billion yuan of capital, "
            "most of it from Grand Fund III.",
            funding(
                "National Compute Fund",
                funders=("Grand Fund III",),
                instrument="fund",
                status=DONE_OR_PROMISED,
                amount="60e9 CNY",
            ),
        ),
    ),
    "D15": (
        says(
            "The guidance fund is expected to attract nearly 1 trillion yuan over 20 years from local governments "
            "and private capital.",
            # The fund has no name of its own.
            funding(
                {None, "guidance fund", "The guidance fund"},
                instrument="fund",
                status={"proposed", "announced"},
                amount="1e12 CNY about",
                period_months=240,
            ),
        ),
    ),
    "D16": (
        says(
            "Verdana closed its third fund at €1.1 billion.",
            # The fund is named by its house and its number only.
            funding(
                {"Verdana Fund III", "Verdana", "third fund", "Verdana third fund", "Verdana's third fund", None},
                instrument="fund",
                status="closed",
                amount="1.1e9 EUR",
            ),
        ),
    ),
    "D17": (
        says(
            "Washington awarded Micronta up to $6.1 billion in direct funding and $7.5 billion in loans.",
            # "Up to" may reach over both; whether an award is final is not said.
            funding(
                "Micronta",
                funders=("Washington",),
                instrument="grant",
                status=DONE_OR_PROMISED,
                amount="6.1e9 USD at_most",
            ),
            funding(
                "Micronta",
                funders=("Washington",),
                instrument="debt",
                status=DONE_OR_PROMISED,
                amount={"7.5e9 USD", "7.5e9 USD at_most"},
            ),
        ),
    ),
    "D18": (
        says(
            "Brussels approved €920 million of German aid for Infinera's Dresden plant.",
            funding(
                "Infinera",
                funders={("Germany",), ("German government",), ("Berlin",)},
                instrument="grant",
                status="announced",
                amount="920e6 EUR",
            ),
        ),
    ),
    "D19": (
        # One pledge of all four, or four pledges.
        says_either(
            "Beijing, Washington, Brussels and the Treasury pledged support.",
            (funding(None, funders=CAPITALS, status="announced", amount=None),),
            tuple(funding(None, funders=(capital,), status="announced", amount=None) for capital in CAPITALS),
        ),
    ),
    "D20": (
        says(
            "The budget proposes NT$3.2 trillion for chips, subject to parliament's approval.",
            funding(
                None,
                instrument={"grant", "corporate_investment"},
                status="proposed",
                amount="3.2e12 TWD",
            ),
        ),
    ),
    "D21": (
        # No sum and no named funder: a vague record or none.
        says_either(
            "Officials signalled they will ramp up funding for AI research.",
            (),
            (funding(None, instrument="grant", amount=None),),
        ),
    ),
    "D22": (
        says_either(
            "It signed a non-binding memorandum for $300 million of loans.",
            (),
            (funding(None, instrument="debt", status={"proposed", "announced"}, amount="300e6 USD"),),
        ),
        says(
            "Micronta makes memory chips. It signed a non-binding memorandum for $300 million of loans.",
            # Not binding, like talks; signed, like preliminary terms.
            funding("Micronta", instrument="debt", status={"proposed", "announced"}, amount="300e6 USD"),
        ),
    ),
    "D23": (says("The fund pulled out of a $200 million commitment to Brae."),),
    "D24": (
        # Bonds are in no list of instruments, though they are debt.
        says_either(
            "EQX acquired Coller for $3.7 billion and Foo sold $2 billion of bonds "
            "and bought back $1 billion of stock.",
            (),
            (funding("Foo", instrument="debt", amount="2e9 USD"),),
        ),
    ),
    "D25": (
        # Credits are worth money and given away: a commitment in kind, or a corporate gift.
        says_either(
            "Nvidor will give startups $100 million in compute credits.",
            (),
            (funding({None, "startups"}, funders=("Nvidor",), status="announced", amount="100e6 USD"),),
        ),
    ),
    "D26": (says("It won a $400 million supply contract."),),
}
