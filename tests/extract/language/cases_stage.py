"""B: how far a listing has got, and the talk of listings that is none."""

from tests.extract.language.cases import Check, funding, ipo, names, says, says_either

CASES: dict[str, tuple[Check, ...]] = {
    "B01": (
        says(
            "Voltar is weighing a Hong Kong IPO that could raise as much as $500 million, "
            "people familiar with the matter said.",
            ipo("Voltar", stage="rumoured", exchange="XHKG", amount="500e6 USD at_most"),
        ),
    ),
    "B02": (
        says(
            "Server spin-off zFusion has hired Citrine Securities in preparation for a mainland IPO.",
            ipo("zFusion", stage="planned", exchange=None),
        ),
    ),
    "B03": (
        says(
            "Marlowe said it had confidentially submitted a draft F-1 to the SEC.",
            ipo("Marlowe", stage="filed", exchange=None),
        ),
    ),
    "B04": (
        says(
            "Tarn lodged an A1 application; Sethi Foods filed its DRHP with SEBI.",
            # The form is Hong Kong's, but the exchange itself is not named.
            ipo("Tarn", stage="filed", exchange={"XHKG", None}),
            ipo("Sethi Foods", stage="filed", exchange=None),
        ),
    ),
    "B05": (
        says(
            "The exchange accepted Ilex's papers in June, its listing committee passed it in September "
            "and the CSRC approved registration in October.",
            ipo("Ilex", stage="approved", event_date="2025-10"),
        ),
    ),
    "B06": (
        says(
            "Brill got the green light from regulators a mere four months after applying.",
            ipo("Brill", stage="approved", event_date=None),
        ),
    ),
    "B07": (
        says(
            "Ottava is offering 12 million shares at 62 to 66 euros each, with books closing on Jan 14.",
            # The date of ``launched`` is the day the book opens, and the closing day is not that.
            ipo("Ottava", stage="launched", offer_price=None, amount=None, event_date=None),
        ),
    ),
    "B08": (
        says(
            "Klaro priced at $40, above the marketed $35-$37 range, late Tuesday.",
            ipo("Klaro", stage="priced", offer_price="40 USD", amount=None, event_date="2026-01-06"),
        ),
    ),
    "B09": (
        says(
            "Hemi rang the bell on Nasdaq on Wednesday under the ticker HEMI.",
            ipo("Hemi", stage="listed", exchange="XNAS", event_date="2026-01-07"),
        ),
    ),
    "B10": (
        says(
            "This follows the successful listing of GPU firm Iluma on the main board of the Hong Kong stock exchange "
            "on Jan 8.",
            ipo("Iluma", stage="listed", exchange="XHKG", board="Main Board", event_date="2026-01-08"),
        ),
    ),
    "B11": (
        says(
            "It became the second homegrown GPU company to go public in Hong Kong after Birchren.",
            ipo("Birchren", stage="listed", exchange="XHKG"),
        ),
        says(
            "Iluma designs graphics chips. "
            "It became the second homegrown GPU company to go public in Hong Kong after Birchren.",
            ipo("Iluma", stage="listed", exchange="XHKG"),
            ipo("Birchren", stage="listed", exchange="XHKG"),
        ),
    ),
    "B12": (
        says(
            "Lanhe Threads listed in December, while Zeru and Iluma are expected to follow.",
            ipo("Lanhe Threads", stage="listed", event_date="2025-12"),
            ipo("Zeru", stage="planned", event_date=None),
            ipo("Iluma", stage="planned", event_date=None),
        ),
    ),
    "B13": (
        says(
            "Sable opened at HK$235, up 45% from its HK$162 offer price, touched HK$240 and closed 39% higher.",
            ipo("Sable", stage="listed", offer_price="162 HKD", first_day_return_pct=39),
        ),
    ),
    "B14": (
        says("Shares more than quintupled; another debutant ended flat and a third slid 8% below issue price."),
        names(
            "Shares more than quintupled; another debutant ended flat and a third slid 8% below issue price.",
            percent=("400 at_least", {"0", None}, "-8"),
        ),
        says("Sable Bio shares more than quintupled on their debut.", ipo("Sable Bio", first_day_return_pct=400)),
        says("Nimbo ended flat on its first day of trading.", ipo("Nimbo", first_day_return_pct=0)),
        says("Zeru slid 8% below its issue price on its debut.", ipo("Zeru", first_day_return_pct=-8)),
    ),
    "B15": (
        says(
            "Sold at HK$43.20, Edge Surgical finished its first session at HK$56.16.",
            # Totals are never computed; whether a return may be is not settled.
            ipo("Edge Surgical", stage="listed", offer_price="43.20 HKD", first_day_return_pct={None, 30}),
        ),
    ),
    "B16": (says("The foundry gained over 200% in October, beating the index, which is up 40% this year."),),
    "B17": (
        # The grey market opens once the price is set, which the sentence does not say: the plan for Friday, or priced.
        says_either(
            "Ilex shares rose 22% in grey-market trading ahead of Friday's listing.",
            (ipo("Ilex", stage="planned", event_date="2026-01-09", first_day_return_pct=None),),
            (ipo("Ilex", stage="priced", event_date=None, first_day_return_pct=None),),
        ),
    ),
    "B18": (
        says(
            "Fabrika has shelved its $480 million IPO, citing rough markets; Noor's application lapsed "
            "and the bourse terminated its review of Pappu.",
            ipo("Fabrika", stage="postponed", amount="480e6 USD"),
            ipo("Noor", stage="withdrawn"),
            ipo("Pappu", stage="withdrawn"),
        ),
    ),
    "B19": (
        # A denied plan is no plan; that there was a rumour may be told.
        says_either(
            "Moonlit AI denied plans for an IPO this year and said it was in no rush.",
            (),
            (ipo("Moonlit AI", stage="rumoured"),),
        ),
    ),
    "B20": (
        # Alone, the startup has no name: a round without recipient, or nothing.
        says_either(
            "The startup closed its Series A but did not disclose the amount.",
            (),
            (funding(None, round="Series A", status="closed", amount=None),),
        ),
        says(
            "Brae makes payment software. The startup closed its Series A but did not disclose the amount.",
            funding("Brae", round="Series A", status="closed", amount=None),
        ),
    ),
    "B21": (
        says_either(
            "If it lists, Voltar would be the largest debut since 2019. Will it?",
            (),
            (ipo("Voltar", stage="rumoured", event_date=None),),
        ),
    ),
    "B22": (says("Nasdaq-listed Baidon and other Chinese tech firms listed in Hong Kong skyrocketed."),),
    "B23": (says("IPO reforms, an IPO boom and a stronger IPO market lifted sentiment."),),
    "B24": (
        says("Its $37 billion IPO was scrapped in 2020."),
        says(
            "Antalia Group runs a payment service. Its $37 billion IPO was scrapped in 2020.",
            ipo("Antalia Group", stage="withdrawn", amount="37e9 USD", event_date="2020"),
        ),
    ),
    "B25": (says("Analysts expect firms to raise HK$350 billion in Hong Kong this year."),),
    "B26": (
        says(
            "The deal is the year's second-largest IPO after Huadia Energy's US$2.7 billion float in July.",
            ipo("Huadia Energy", stage="listed", amount="2.7e9 USD", valuation=None, event_date="2025-07"),
        ),
    ),
    "B27": (
        # The verb is lost: the listing that the words around it make likely, or nothing, but never a round.
        says_either(
            "Shanghai Birchren Technology, a GPU designer, in January 2026, raising HK$5.58 billion "
            "and signalling confidence.",
            (),
            (ipo("Shanghai Birchren Technology", amount="5.58e9 HKD", event_date="2026-01"),),
        ),
        says(
            "Chinese chip designers are going public in Hong Kong.\n\n"
            "Shanghai Birchren Technology, a GPU designer, in January 2026, raising HK$5.58 billion "
            "and signalling confidence.",
            ipo(
                "Shanghai Birchren Technology",
                stage={"listed", "priced"},
                amount="5.58e9 HKD",
                event_date="2026-01",
            ),
        ),
    ),
}
