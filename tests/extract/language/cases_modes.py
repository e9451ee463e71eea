"""E and F: forms of listing and words that only sound like one; days, periods and lengths of time."""

from datetime import date

from tests.extract.language.cases import Check, arrives, funding, ipo, names, says, says_either

UNDATED = "Zeru will list in Hong Kong this week."

MODES: dict[str, tuple[Check, ...]] = {
    "E01": (
        says(
            "Shanghai-listed GigaBloom raised HK$4.68 billion in its Hong Kong listing, "
            "while its Shanghai stock fell 1.6%.",
            ipo("GigaBloom", stage="listed", exchange="XHKG", amount="4.68e9 HKD", first_day_return_pct=None),
        ),
    ),
    "E02": (says("Baidon is considering upgrading its Hong Kong secondary listing to dual primary."),),
    "E03": (
        says(
            "Lucent Motors will go public by merging with blank-check firm Aria IV at a $4 billion valuation, "
            "with a $300 million PIPE.",
            ipo("Lucent Motors", stage="planned", amount=None, valuation="4e9 USD"),
            # A placement beside the listing is a commitment; its shares are the vehicle's until the merger.
            funding({"Lucent Motors", "Aria IV"}, instrument="equity_round", amount="300e6 USD"),
        ),
    ),
    "E04": (
        says(
            "Artium II Acquisition raised $200 million in its IPO.",
            ipo("Artium II Acquisition", stage={"listed", "priced"}, amount="200e6 USD"),
        ),
    ),
    "E05": (
        says(
            "Spotto opened at $165 against a $132 reference price in its direct listing.",
            # The move is not written as a percentage; whether it may be computed is not settled.
            ipo("Spotto", stage="listed", amount=None, offer_price=None, first_day_return_pct={None, 25}),
        ),
    ),
    "E06": (
        # A placement among investors, or an offer of a listed company; the listing itself is told without anything.
        says_either(
            "Two weeks after listing, Birchren raised HK$2 billion in a top-up placement at a 7% discount.",
            (),
            (ipo("Birchren", stage="listed", amount=None, first_day_return_pct=None),),
            (funding("Birchren", instrument="equity_round", status="closed", amount="2e9 HKD"),),
            (
                ipo("Birchren", stage="listed", amount=None, first_day_return_pct=None),
                funding("Birchren", instrument="equity_round", status="closed", amount="2e9 HKD"),
            ),
        ),
    ),
    "E07": (
        says(
            "Foo sold $500 million of convertible notes.",
            funding("Foo", instrument="debt", status="closed", amount="500e6 USD"),
        ),
    ),
    "E08": (
        # Listing again is a new listing, whatever its form, or a move like the one between boards.
        says_either(
            "Foo moved from GEM to the main board; Bar was taken private for $3 billion; Baz relisted in Frankfurt.",
            (),
            (ipo("Baz", stage="listed", exchange={"XETR", "XFRA"}),),
        ),
    ),
    "E09": (says("A spot-token ETF made its debut on Nasdaq and a green bond was listed in Luxembourg."),),
    "E10": (says("The MTX-5 chip debuted in July and the striker made his debut on Sunday."),),
    "E11": (says("Zeru was added to the US Entity List; a list of 50 firms was published."),),
    "E12": (says("A 12% free float and floating-rate loans worried investors."),),
    "E13": (says("It raised its forecast to $2 billion, raised prices by $5 and raised questions."),),
    "E14": (says("The court granted bail, he committed fraud and the pledged shares were sold."),),
}

TIMES: dict[str, tuple[Check, ...]] = {
    "F01": (
        names(
            "The stock began trading on Thursday and the rival will start on Monday.",
            date=["2026-01-08", "2026-01-12"],
        ),
    ),
    "F02": (names("On Dec 5 it listed; on Jan 22 it will be heard.", date=["2025-12-05", "2026-01-22"]),),
    "F03": (
        says("HONG KONG, Jan 9 (Wire) - Shares rose."),
        says(
            "HONG KONG, Jan 9 (Wire) - Sable Bio priced its IPO at HK$162.",
            ipo("Sable Bio", stage="priced", event_date=None),
        ),
    ),
    "F04": (
        names(
            "last October; this week; earlier this month; late 2025; next year",
            date=["2025-10", "2026-W02", "2026-01 2026-01-01/2026-01-09", "2025 2025-09-01/2025-12-31", "2027"],
        ),
    ),
    "F05": (
        names(
            "in the first quarter of 2026; the second half; the December quarter; fiscal 2025; FY25",
            # Without a verb the second half may be the one just over.
            date=["2026-Q1", {"2026-H2", "2025-H2"}, "2025-Q4", "FY2025", "FY2025"],
        ),
        names("Voltar plans to list in the second half.", date=["2026-H2"]),
    ),
    "F06": (
        # "In three months" is a point where something will happen, else a length of time.
        names(
            "over three years; a 13-year fund; in three months; three months ago; the next five years",
            duration=["36", "156", {"3", None}, "60"],
            date=[{"2026-04", "2026-04-09", None}, {"2025-10", "2025-10-09"}],
        ),
        names("Voltar will list in three months.", date=[{"2026-04", "2026-04-09"}]),
    ),
    "F07": (
        # Without the day before, there is no day after.
        says_either(
            "A day later Nimbo followed; two weeks after its debut it fell.",
            (),
            (ipo("Nimbo", stage="listed", event_date=None),),
        ),
        says(
            "Zeru listed in Hong Kong on Dec 17. A day later Nimbo followed; two weeks after its debut it fell.",
            ipo("Zeru", stage="listed", exchange="XHKG", event_date="2025-12-17"),
            ipo("Nimbo", stage="listed", event_date="2025-12-18"),
        ),
    ),
    "F08": (names("The IPO may come; Sun said firms will march on.", date=[]),),
    "F09": (
        names(
            "On Tuesday it said it had priced the deal on Monday for a Jan 15 listing.",
            date=["2026-01-06", "2026-01-05", "2026-01-15"],
        ),
        says(
            "Klaro is selling shares in an initial public offering. "
            "On Tuesday it said it had priced the deal on Monday for a Jan 15 listing.",
            ipo("Klaro", stage="priced", event_date="2026-01-05"),
        ),
    ),
    "F10": (
        names("'this week' in a text without a date", published=None, date=[]),
        names(UNDATED, published=None, date=[]),
    ),
    "F11": (
        arrives(
            "Sable Bio prices Hong Kong IPO\n\nUpdated: 2026-02-11 10:38\n\n"
            "Sable Bio has priced its Hong Kong IPO at HK$162 a share.",
            ipo("Sable Bio", stage="priced", exchange="XHKG", event_date=None),
            stated=date(2026, 2, 11),
        ),
    ),
}

CASES: dict[str, tuple[Check, ...]] = MODES | TIMES
