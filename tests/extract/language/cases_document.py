"""G and H: the article as a whole, its furniture and its damage; who says so, and who says otherwise."""

from tests.extract.language.cases import Check, arrives, funding, ipo, names, says, says_either

CALENDAR_ROW = "RAJPOW | Rajpow Services Ltd-SME | Rs. 160.47 Cr | 319 | 335 | 11/25/2024"
RAJPOW = ipo(
    {"Rajpow Services", "Rajpow Services Ltd", "Rajpow Services Ltd-SME"},
    board={"SME", None},
    amount="1.6047e9 INR",
    offer_price=None,
    event_date="2024-11-25",
)
VARA = ipo("Vara Medical", stage="listed", exchange="XHKG", amount="4.1e9 HKD", first_day_return_pct=21)
MOONLIT = funding("Moonlit AI", funders=(), status="closed", amount="60e6 USD")

DOCUMENT: dict[str, tuple[Check, ...]] = {
    "G01": (
        says(
            "$1 Billion IPO Boom\n\nTechnology firms went public in Hong Kong this week, raising more than $1 billion.",
            ipo(None, scope="aggregate", exchange="XHKG", amount="1e9 USD at_least"),
        ),
    ),
    "G02": (
        # Without a word of listing the total may be of anything.
        says_either(
            "Three firms raised a combined HK$9.3 billion ($1.19 billion) on Thursday.",
            (),
            (ipo(None, scope="aggregate", amount="9.3e9 HKD", event_date="2026-01-08", listing_count=3),),
        ),
        says(
            "Hong Kong IPOs start the year with a bang\n\n"
            "Three firms raised a combined HK$9.3 billion ($1.19 billion) on Thursday.",
            ipo(None, scope="aggregate", amount="9.3e9 HKD", event_date="2026-01-08", listing_count=3),
        ),
    ),
    "G03": (
        says(
            "Hong Kong's IPO market\n\n"
            "22 deals raised US$9.6 billion in the first two months; firms raised more than $1 billion this week.",
            ipo(None, scope="aggregate", amount="9.6e9 USD"),
            ipo(None, scope="aggregate", amount="1e9 USD at_least"),
        ),
    ),
    "G04": (
        says(
            "In total the strong debuts raised HK$9.3 billion.",
            ipo(None, scope="aggregate", stage="listed", amount="9.3e9 HKD"),
        ),
    ),
    "G05": (
        says(
            "  - Moonlit AI,\n\n    after a $500 million Series C raise, is growing.",
            funding("Moonlit AI", round="Series C", status="closed", amount="500e6 USD"),
        ),
    ),
    "G06": (
        # Without its head the row does not say that it is an offering.
        says_either(CALENDAR_ROW, (), (RAJPOW,)),
        says(
            "IPO calendar\n\nSymbol | Company | Issue size | Price from | Price to | Opening date\n" + CALENDAR_ROW,
            RAJPOW,
        ),
    ),
    "G07": (
        says(
            "Helsinki's Vira raised €85 million. London's TopHut secured £70 million. "
            "Bosk will acquire TSX for $1.5 billion.",
            funding("Vira", status="closed", amount="85e6 EUR"),
            funding("TopHut", status="closed", amount="70e6 GBP"),
        ),
    ),
    "G08": (
        says(
            "About Corvid: Corvid has raised $90 million to date. Related: Nimbo IPO soars. "
            "Photo: a booth of Mitra-X in July."
        ),
        arrives(
            "Corvid opens an office\n\nCorvid has opened an office in Leeds with forty seats.\n\n"
            "About Corvid: Corvid has raised $90 million to date.\n\nRelated: Nimbo IPO soars\n\n"
            "Photo: a booth of Mitra-X in July."
        ),
    ),
    "G09": (
        says("Nimbo (0100.HK), opens new tab, rose. ($1 = 7.1770 yuan) (Reporting by A; Editing by B)"),
        names("Nimbo (0100.HK), opens new tab, rose. ($1 = 7.1770 yuan) (Reporting by A; Editing by B)", money=[]),
    ),
    "G10": (
        says(
            "Vara Medical raised HK$4.1 billion in its Hong Kong IPO. The company makes stents.\n\n"
            "“Vara Medical raised HK$4.1 billion in its Hong Kong IPO.”\n\nIt employs 900 people.",
            ipo("Vara Medical", stage={"listed", "priced"}, exchange="XHKG", amount="4.1e9 HKD"),
        ),
    ),
    "G11": (
        says(
            "Lanhe Threads soars 468% in Shanghai debut\n\n"
            "Lanhe Threads shares closed up 425% on their first day of trading.",
            ipo("Lanhe Threads", stage="listed", exchange="XSHG", first_day_return_pct=425),
        ),
    ),
    "G12": (
        says(
            "Vara Medical closed 21% higher on its first day of trading in Hong Kong after raising HK$4.1 billion "
            "in its initial public offering.",
            VARA,
        ),
        says("Shares of Vara Medical rose 21% on their Hong Kong debut. Its IPO raised HK$4.1 billion.", VARA),
    ),
    "G13": (
        arrives(
            "CLICK HERE for cheap watches!!! http://watches.example\n\n"
            "Sable\u200b Bio raises HK$\u00a05 billion\n\n"
            "“We are grateful,” said Sable\u200b Bio, which raised HK$\u00a05 billion in its Hong Kong IPO.\n\n"
            "Brae, whose founders are Fran?ais, raised &amp;#36;5 million in a seed round.",
            ipo("Sable Bio", stage={"listed", "priced"}, exchange="XHKG", amount="5e9 HKD"),
            funding("Brae", round="Seed", status="closed", amount="5e6 USD"),
        ),
    ),
    "G14": (
        says(
            "Brae closes Series A\n\nKey Takeaways\n\n- Brae raised $15 million in a Series A led by Fern Capital.\n\n"
            "Brae, a maker of payment software, has raised $15 million in a Series A round led by Fern Capital.",
            funding("Brae", funders=("Fern Capital",), round="Series A", status="closed", amount="15e6 USD"),
        ),
    ),
    "G15": (
        names("Zeru raised HK$4.35 bill", money=[]),
        # What was raised is cut off: a record without amount, or none.
        says_either(
            "Zeru raised HK$4.35 bill",
            (),
            (funding("Zeru", amount=None),),
            (ipo("Zeru", amount=None, offer_price=None),),
        ),
    ),
}

ATTRIBUTION: dict[str, tuple[Check, ...]] = {
    "H01": (
        says(
            "Moonlit AI raised $60 million, LateMail reported, citing an internal letter; "
            "the company declined to comment.",
            MOONLIT,
        ),
    ),
    "H02": (
        says('"We will go public when the time is right," founder Lin said.'),
        # An intention without a plan: rumoured at most by its company, planned if the founder's word is enough.
        says_either(
            'Moonlit AI was founded by Lin Wen. "We will go public when the time is right," founder Lin said.',
            (),
            (ipo("Moonlit AI", stage={"planned", "rumoured"}, event_date=None),),
        ),
    ),
    "H03": (says("Critics argue the listing was rushed; an analyst said it could be worth $20 billion."),),
    "H04": (
        says("Corrects amount to $60 million from $600 million."),
        says("(Corrects amount to $60 million from $600 million)\n\nMoonlit AI has raised $60 million.", MOONLIT),
    ),
    "H05": (
        # Nobody is named who raised it.
        says_either(
            "Bloomer put the raise at $4.2 billion; the filing says 29.5 billion yuan.",
            (),
            (funding(None, funders=(), amount={"29.5e9 CNY", "4.2e9 USD"}),),
        ),
        says(
            "Nimbo listed in Hong Kong on Thursday. "
            "Bloomer put the raise at $4.2 billion; the filing says 29.5 billion yuan.",
            # The filing is the better source, the other amount is the first that is written.
            ipo("Nimbo", stage="listed", exchange="XHKG", amount={"29.5e9 CNY", "4.2e9 USD"}),
        ),
    ),
}

CASES: dict[str, tuple[Check, ...]] = DOCUMENT | ATTRIBUTION
